import { readonly, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Assessment } from '../domain/assessment'
import type { Texts } from '../i18n/da'
import { useAssessments } from '../stores/assessments'
import type { Opening } from '../stores/assessments'
import { useNotices } from './useNotices'

/** A file that waits for the user's word, since its assessment is, or was, here already. */
interface PendingFile {
  readonly kind: 'exists' | 'was-deleted' | 'unreadable-here'
  readonly name: string
  readonly assessment: Assessment
  readonly setAside: number
}

const pending = shallowRef<PendingFile | null>(null)

/** An assessment's name as a person would say it. */
export function nameOf({ organisation, team }: Assessment): string {
  return [organisation.value, team.value].filter((part) => part.trim() !== '').join(' – ')
}

/** Opening files, by button or by dropping: from the file to the page it leads to. */
export function useAssessmentFiles() {
  const assessments = useAssessments()
  const notices = useNotices()
  const router = useRouter()

  /** Goes to an assessment and says there what has happened to it. */
  async function goTo(id: string, text: (texts: Texts) => string, setAside: number): Promise<void> {
    await router.push({ name: 'assessment', params: { id } })
    notices.show({
      kind: 'done',
      text,
      ...(setAside > 0 ? { details: (texts) => [texts.overview.setAside(setAside)] } : {}),
    })
  }

  function receive(opening: Opening, fileName: string): void {
    switch (opening.kind) {
      case 'opened': {
        const name = nameOf(opening.assessment)
        void goTo(opening.assessment.id, (texts) => texts.file.opened(name), opening.setAside)
        return
      }
      case 'exists':
      case 'was-deleted':
      case 'unreadable-here':
        pending.value = { ...opening, kind: opening.kind, name: nameOf(opening.assessment) }
        return
      case 'purged':
        notices.show({
          kind: 'problem',
          text: (texts) => texts.file.failed(fileName),
          details: (texts) => [texts.file.purgedFile, texts.file.untouched],
        })
        return
      case 'failed': {
        const { code, detail } = opening.error
        notices.show({
          kind: 'problem',
          text: (texts) => texts.file.failed(fileName),
          details: (texts) => [
            texts.file.errors[code],
            ...(code === 'wrong-shape' && detail ? [texts.file.errorDetail(detail)] : []),
            texts.file.untouched,
          ],
        })
      }
    }
  }

  async function open(files: readonly File[]): Promise<void> {
    const [file] = files
    if (!file) return
    if (files.length > 1) {
      notices.show({ kind: 'problem', text: (texts) => texts.file.onlyOne })
      return
    }
    receive(await assessments.openFile(file), file.name)
  }

  function merge(): void {
    const file = pending.value
    pending.value = null
    if (!file) return
    assessments.mergeIn(file.assessment)
    void goTo(file.assessment.id, (texts) => texts.file.merged(file.name), file.setAside)
  }

  function keepBoth(): void {
    const file = pending.value
    pending.value = null
    if (!file) return
    const id = assessments.addCopy(file.assessment)
    void goTo(id, (texts) => texts.file.keptBoth, file.setAside)
  }

  function cancel(): void {
    pending.value = null
  }

  return { pending: readonly(pending), open, merge, keepBoth, cancel }
}
