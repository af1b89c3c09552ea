import { defineStore } from 'pinia'
import { onMounted, ref } from 'vue'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'
import { useSaveAsFile } from './useSaveAsFile'

/** So many answers in one visit are worth a word about the file. */
const ENOUGH = 5

const useReminded = defineStore('reminded', () => ({ hasReminded: ref(false) }))

/**
 * Reminds once a visit, when somebody comes to a page that sums up an assessment, of work that is in
 * no file. What else there is to say goes before it.
 */
export function useFileReminder(id: () => string): void {
  const assessments = useAssessments()
  const notices = useNotices()
  const saveAsFile = useSaveAsFile()
  const reminded = useReminded()

  onMounted(() => {
    const assessment = assessments.find(id())
    if (!assessment || assessment.example || reminded.hasReminded || notices.current) return
    const own = [...assessments.ownAnswers].filter((answer) => answer.startsWith(`${id()}/`))
    const file = assessments.lastFile(id())
    const isInFile = file !== null && 'time' in file && !file.isBehind
    if (own.length < ENOUGH || isInFile) return
    reminded.hasReminded = true
    notices.show({
      kind: 'done',
      text: (texts) => texts.save.remind,
      action: { label: (texts) => texts.save.saveAsFile, run: () => void saveAsFile(id()) },
    })
  })
}
