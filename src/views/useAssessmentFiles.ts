import { readonly, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Assessment } from '../domain/assessment'
import type { Difference } from '../domain/differences'
import type { Texts } from '../i18n/da'
import { loadTexts, useLocale } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import type { ChosenText, MergePreview, Opening } from '../stores/files'
import { nameOf } from './nameOf'
import { useNotices } from './useNotices'

/** A file that waits for the user's word, since its assessment is, or was, here already. */
interface PendingFile {
  readonly kind: 'exists' | 'exists-deleted' | 'was-deleted' | 'unreadable-here'
  readonly name: string
  readonly assessment: Assessment
  readonly remarks: (texts: Texts) => readonly string[]
  /** What merging would do, when the assessment is here. */
  readonly preview: MergePreview | null
}

/** What a merge has changed, while it is read. */
interface ShownChanges {
  readonly assessment: Assessment
  readonly differences: readonly Difference[]
}

const pending = shallowRef<PendingFile | null>(null)
const changes = shallowRef<ShownChanges | null>(null)

/** Opening files, by button or by dropping: from the file to the page it leads to. */
export function useAssessmentFiles() {
  const assessments = useAssessments()
  const notices = useNotices()
  const router = useRouter()
  const locale = useLocale()

  /** Opening and merging are fetched when they are wanted, with the words for it. */
  async function filesStore() {
    const [{ useFiles }] = await Promise.all([import('../stores/files'), loadTexts(locale.value)])
    return useFiles()
  }

  const goTo = (id: string) => router.push({ name: 'assessment', params: { id } })

  async function receive(opening: Opening, fileName: string): Promise<void> {
    switch (opening.kind) {
      case 'opened': {
        const name = nameOf(opening.assessment)
        await goTo(opening.assessment.id)
        notices.show({
          kind: 'done',
          text: (texts) => texts.file.opened(name),
          details: remarksOn(opening),
        })
        return
      }
      case 'exists':
      case 'was-deleted':
      case 'unreadable-here': {
        const { kind, assessment } = opening
        const preview = kind === 'exists' ? (await filesStore()).previewMerge(assessment) : null
        const isDeleted = kind === 'exists' && !assessments.find(assessment.id)
        pending.value = {
          kind: isDeleted ? 'exists-deleted' : kind,
          assessment,
          // The one that is here goes by its own name.
          name: nameOf(assessments.documents.get(assessment.id) ?? assessment),
          remarks: remarksOn(opening),
          preview,
        }
        return
      }
      case 'purged':
        showFailure(fileName, (texts) => [texts.file.purgedFile])
        return
      case 'failed': {
        const { code, detail } = opening.error
        showFailure(fileName, (texts) => [
          texts.file.errors[code],
          ...(detail && code !== 'newer-version' ? [texts.file.errorDetail(detail)] : []),
        ])
      }
    }
  }

  function showFailure(fileName: string, why: (texts: Texts) => readonly string[]): void {
    notices.show({
      kind: 'problem',
      text: (texts) => texts.file.failed(fileName),
      details: (texts) => [...why(texts), texts.file.untouched],
    })
  }

  async function open(files: readonly File[]): Promise<void> {
    const [file] = files
    if (!file) return
    const store = await filesStore()
    if (files.length > 1) {
      notices.show({ kind: 'problem', text: (texts) => texts.file.onlyOne })
      return
    }
    await receive(await store.openFile(file), file.name)
  }

  async function merge(chosen: readonly ChosenText[]): Promise<void> {
    const file = pending.value
    pending.value = null
    if (!file) return
    const merging = (await filesStore()).mergeIn(file.assessment, chosen)
    if (!merging) {
      notices.show({ kind: 'problem', text: (texts) => texts.file.tooMuch })
      return
    }
    await goTo(file.assessment.id)
    const { differences, undo } = merging
    notices.show({
      kind: 'done',
      text: (texts) => texts.file.merged(file.name),
      details: file.remarks,
      action: {
        label: (texts) => texts.changes.see,
        run: () => {
          changes.value = { assessment: file.assessment, differences }
        },
      },
      undo,
      about: file.assessment.id,
    })
  }

  async function keepBoth(): Promise<void> {
    const file = pending.value
    pending.value = null
    if (!file) return
    await goTo((await filesStore()).addCopy(file.assessment))
    notices.show({
      kind: 'done',
      text: (texts) => texts.file.keptBoth,
      details: file.remarks,
    })
  }

  /** Opens the second copy of a document that cannot be read, beside it. */
  async function openReserve(assessment: Assessment): Promise<void> {
    await goTo((await filesStore()).addCopy(assessment))
    notices.show({ kind: 'done', text: (texts) => texts.home.reserveOpened })
  }

  function cancel(): void {
    pending.value = null
  }

  function closeChanges(): void {
    changes.value = null
  }

  return {
    pending: readonly(pending),
    changes: readonly(changes),
    open,
    merge,
    keepBoth,
    openReserve,
    cancel,
    closeChanges,
  }
}

/** What had to be done to a file in order to read it. */
function remarksOn(opening: {
  readonly setAside: number
  readonly hasHiddenCharacters: boolean
}): (texts: Texts) => readonly string[] {
  return (texts) => [
    ...(opening.setAside > 0 ? [texts.overview.setAside(opening.setAside)] : []),
    ...(opening.hasHiddenCharacters ? [texts.file.hiddenCharacters] : []),
  ]
}
