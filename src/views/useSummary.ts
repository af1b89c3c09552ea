import { computed } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { summaryOf } from '../charts/summary'
import type { Assessment } from '../domain/assessment'
import { compareRounds } from '../domain/comparison'
import { ownValue } from '../domain/maps'
import type { Locale } from '../domain/questionnaire'
import { latestReveal } from '../domain/reveals'
import { presentRounds } from '../domain/rounds'
import { ownSummary, summaryBasis } from '../domain/summary'
import type { OwnSummary } from '../domain/summary'
import { summaryKey } from '../domain/summaryKeys'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'
import { useKeptTexts } from './useOtherTexts'
import { useRoundPages } from './useRoundPage'

/**
 * The summary of one round (`[round]`) or of two (`[earlier, later]`) in a language, by rule and as
 * the team has written it; with how it is edited, and how the texts that lost a merge are kept. The
 * values are to be bound to `SummaryPanel`. Null until all that it speaks of is here.
 */
export function useSummary(
  id: () => string,
  assessment: ComputedRef<Assessment | undefined>,
  chosen: () => readonly string[],
  locale: Readonly<Ref<Locale>>,
) {
  const assessments = useAssessments()
  const notices = useNotices()
  const { othersAt, keep, dismiss } = useKeptTexts(id, () => assessment.value)

  /** All rounds up to the last of those spoken of: an ambition may be older than both. */
  const needed = computed(() => {
    const present = assessment.value ? presentRounds(assessment.value).map((one) => one.id) : []
    const places = chosen().map((round) => present.indexOf(round))
    return present.slice(0, Math.max(-1, ...places) + 1)
  })
  const pages = useRoundPages(assessment, () => needed.value)

  const scope = computed(() => {
    if (pages.value.includes(undefined)) return null
    const rounds = pages.value.flatMap((page) => page ?? [])
    const [first, second] = chosen().map((round) => rounds.find((page) => page.id === round))
    if (!first || (chosen().length > 1 && !second)) return null
    return second
      ? { rounds, earlier: first.id, later: second.id, before: first, after: second }
      : { rounds, earlier: null, later: first.id, before: null, after: first }
  })

  const key = computed(
    () => scope.value && summaryKey(scope.value.earlier, scope.value.later, locale.value),
  )
  const path = computed(() => `/summaries/${key.value ?? ''}`)
  const basis = computed(() => (scope.value ? summaryBasis(scope.value) : ''))

  const panel = computed(() => {
    if (!scope.value || !key.value || !assessment.value) return null
    const { before, after } = scope.value
    const input = {
      ...scope.value,
      comparison: before && compareRounds(before, after),
      tallies: latestReveal(after.round)?.tallies,
    }
    const own: OwnSummary | null = ownSummary(assessment.value, key.value, basis.value)
    return {
      paragraphs: summaryOf(input, locale.value),
      own,
      dimensions: after.questionnaire.dimensions,
      others: othersAt(path.value),
    }
  })

  function set(about: string, of: string, text: string, on: string): void {
    assessments.change(about, { type: 'set-summary', key: of, text, basis: on })
  }

  function write(text: string): void {
    if (key.value) set(id(), key.value, text, text.trim() === '' ? '' : basis.value)
  }

  /** The team's text is of the result as it is now. */
  function confirm(): void {
    const text = panel.value?.own?.text
    if (text === undefined) return
    write(text)
    notices.show({ kind: 'done', text: (texts) => texts.summary.confirmed })
  }

  /** Gives way to the automatic text; what the team wrote can be brought back. */
  function reset(): void {
    const about = id()
    const of = key.value
    const kept = of && assessment.value && ownValue(assessment.value.summaries, of)?.value
    if (!of || !kept) return
    set(about, of, '', '')
    notices.show({
      kind: 'done',
      text: (texts) => texts.summary.wasReset,
      undo: () => set(about, of, kept.text, kept.basis),
      about,
    })
  }

  return {
    panel,
    /** The panel's key: in another language, or of other rounds, it is another panel. */
    key: computed(() => key.value ?? ''),
    /** By event of the panel what is done on it. */
    on: { write, confirm, reset, keep: (text: string) => keep(path.value, text), dismiss },
  }
}
