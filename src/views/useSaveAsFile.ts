import { downloadFile } from '../composables/downloadFile'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'

/** Saves an assessment as a file and says what the file is called. */
export function useSaveAsFile(): (id: string) => void {
  const assessments = useAssessments()
  const notices = useNotices()
  return (id) => {
    const { name, text } = assessments.toFile(id)
    downloadFile(name, text)
    notices.show({ kind: 'done', text: (texts) => texts.file.saved(name) })
  }
}
