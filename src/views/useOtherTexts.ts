import { computed } from 'vue'
import type { Assessment } from '../domain/assessment'
import { otherTexts } from '../domain/conflicts'
import type { Edit } from '../domain/edits'
import { presentRounds } from '../domain/rounds'
import { useTexts } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'

/** The texts of an assessment that lost against others: kept, used after all, or taken away. */
export function useKeptTexts(id: () => string, assessment: () => Assessment | undefined) {
  const assessments = useAssessments()
  const notices = useNotices()

  /** The texts kept for the field at this path that have not been taken away. */
  function othersAt(path: string) {
    const value = assessment()
    if (!value || Object.keys(value.setAside).length === 0) return []
    const gone = assessments.dismissed.get(id())
    return otherTexts(value, path).filter(({ keys }) => !keys.some((key) => gone?.has(key)))
  }

  function keep(path: string, text: string): void {
    assessments.change(id(), { type: 'keep-texts', texts: [{ path, text }] })
  }

  function dismiss(keys: readonly string[]): void {
    const about = id()
    assessments.dismiss(about, keys)
    notices.show({
      kind: 'done',
      text: (texts) => texts.other.dismissed,
      undo: () => assessments.bringBack(about, keys),
      about,
    })
  }

  return { othersAt, keep, dismiss }
}

/** A field of the assessment itself, with how a text is put into it. */
interface Field {
  readonly path: string
  readonly label: string
  readonly present: string
  readonly put: (text: string) => Edit
}

/** Names and the note of an assessment that were written in two places at once: those that lost. */
export function useOtherTexts(id: () => string, assessment: () => Assessment | undefined) {
  const t = useTexts()
  const assessments = useAssessments()
  const { othersAt, keep, dismiss } = useKeptTexts(id, assessment)

  function fieldsOf(value: Assessment): readonly Field[] {
    const { edit } = t.value
    return [
      {
        path: '/organisation',
        label: edit.organisation,
        present: value.organisation.value,
        put: (text) => ({ type: 'set-organisation', value: text }),
      },
      {
        path: '/team',
        label: edit.team,
        present: value.team.value,
        put: (text) => ({ type: 'set-team', value: text }),
      },
      {
        path: '/note',
        label: edit.noteName,
        present: value.note?.value ?? '',
        put: (text) => ({ type: 'set-note', value: text }),
      },
      ...presentRounds(value).map(({ id: round, round: { label } }): Field => ({
        path: `/rounds/${round}/label`,
        label: edit.roundLabel,
        present: label.value,
        put: (text) => ({ type: 'set-round-label', round, value: text }),
      })),
    ]
  }

  const fields = computed(() => {
    const value = assessment()
    return (value ? fieldsOf(value) : []).flatMap((field) => {
      const texts = othersAt(field.path)
      return texts.length > 0 ? [{ ...field, texts }] : []
    })
  })

  /** Puts a text in after all, and keeps the one that stood there. */
  function use({ path, present, put }: Field, text: string): void {
    keep(path, present)
    assessments.change(id(), put(text))
  }

  return { fields, use, dismiss }
}
