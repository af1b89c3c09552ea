import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { isClosed } from '../domain/rounds'
import type { RoundEntry } from '../domain/rounds'
import { useTexts } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'
import { useRoundForm } from './useRoundForm'

interface OpenDialog {
  /** The round to mend; null makes a new one. */
  readonly round: string | null
  /** Whether it is closed. */
  readonly isFrozen: boolean
  readonly form: ReturnType<typeof useRoundForm>
}

/** The dialog in which a round of an assessment is made or mended; null while it is closed. */
export function useRoundDialog(id: () => string, rounds: () => readonly RoundEntry[]) {
  const t = useTexts()
  const router = useRouter()
  const assessments = useAssessments()
  const notices = useNotices()
  const dialog = shallowRef<OpenDialog | null>(null)

  /** The name to offer: Before, After, then numbers. */
  function nextLabel(): string {
    const { edit } = t.value
    const n = rounds().length
    return n === 0 ? edit.before : n === 1 ? edit.after : edit.roundNumber(n + 1)
  }

  function openNew(): void {
    if (!assessments.hasRoomForRound(id())) {
      notices.show({ kind: 'problem', text: (texts) => texts.overview.noRoomForRound })
      return
    }
    const scope = rounds().at(-1)?.round.scope.value ?? 'municipality'
    const draft = { label: nextLabel(), date: assessments.today(), scope }
    dialog.value = { round: null, isFrozen: false, form: useRoundForm(draft, t) }
  }

  function openFor({ id, round }: RoundEntry): void {
    const { label, date, scope } = round
    const draft = { label: label.value, date: date.value, scope: scope.value }
    dialog.value = { round: id, isFrozen: isClosed(round), form: useRoundForm(draft, t) }
  }

  function close(): void {
    dialog.value = null
  }

  /** Takes over what was filled in, and goes on to the questions of a new round. */
  async function finish(): Promise<void> {
    const open = dialog.value
    if (!open) return
    close()
    const draft = open.form.draft.value
    const { round } = open
    if (round === null) {
      const params = { id: id(), round: assessments.addRound(id(), draft), dimension: 'people' }
      await router.push({ name: 'answer', params })
      return
    }
    assessments.change(id(), { type: 'set-round-label', round, value: draft.label })
    assessments.change(id(), { type: 'set-round-date', round, value: draft.date })
    assessments.change(id(), { type: 'set-round-scope', round, value: draft.scope })
  }

  return { dialog, openNew, openFor, close, finish }
}
