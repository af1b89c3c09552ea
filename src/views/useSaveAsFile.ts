import { downloadFile } from '../composables/downloadFile'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'

/** Saves an assessment as a file and says what the file is called. */
export function useSaveAsFile(): (id: string) => Promise<void> {
  const assessments = useAssessments()
  const notices = useNotices()
  return async (id) => {
    const { useFiles } = await import('../stores/files')
    const { name, text } = useFiles().toFile(id)
    // In the file what was deleted is gone for good.
    const hasSettled = notices.settle(id)
    downloadFile(name, text)
    assessments.noteFile(id)
    notices.show({
      kind: 'done',
      text: (texts) => texts.file.saved(name),
      details: (texts) => (hasSettled ? [texts.file.settled] : []),
    })
  }
}
