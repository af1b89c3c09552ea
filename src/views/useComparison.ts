import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { radarSeries } from '../charts/radarData'
import { comparisonSentence } from '../charts/sentences'
import { roundsUpTo, towardsBetween } from '../domain/ambition'
import type { Towards } from '../domain/ambition'
import type { Assessment } from '../domain/assessment'
import { compareRounds } from '../domain/comparison'
import type { Comparison } from '../domain/comparison'
import { presentRounds } from '../domain/rounds'
import type { Locale } from '../domain/questionnaire'
import { formatsOf } from '../i18n/formats'
import { textsOf } from '../i18n/useTexts'
import { aimSeries, waysOf } from './useRoundPage'
import type { RoundPage } from './useRoundPage'

/** Two scored rounds and what has changed between them. */
export interface ComparisonPage {
  readonly before: RoundPage
  readonly after: RoundPage
  readonly comparison: Comparison
}

/** The rounds an address names (`a` or `a,b`), when they are there; else the latest ones. */
export function roundsInQuery(
  assessment: Assessment | undefined,
  query: unknown,
  fallback: number,
): readonly string[] {
  const present = assessment ? presentRounds(assessment).map(({ id }) => id) : []
  const named = (typeof query === 'string' ? query.split(',') : []).filter(
    (id, index, all) => present.includes(id) && all.indexOf(id) === index,
  )
  return named.length > 0 && named.length <= 2 && (fallback === 1 || named.length === 2)
    ? named
    : present.slice(-fallback)
}

/** The comparison of two rounds' pages once both are here. */
export function useComparison(
  pages: ComputedRef<readonly (RoundPage | null | undefined)[]>,
): ComputedRef<ComparisonPage | null> {
  return computed(() => {
    const [before, after] = pages.value
    return before && after ? { before, after, comparison: compareRounds(before, after) } : null
  })
}

/** By P, how far the later round has come towards what was aimed at when the earlier was done. */
export function waysBetween(
  rounds: readonly RoundPage[],
  { before, after }: ComparisonPage,
): ReadonlyMap<string, Towards> {
  return waysOf(roundsUpTo(rounds, after.id), (source) =>
    towardsBetween(rounds, before.id, after.id, source),
  )
}

/** The radar of a comparison: two series, told apart by dash and point, and what was aimed at. */
export function comparisonRadar(
  { before, after, comparison }: ComparisonPage,
  locale: Locale,
  ways: ReadonlyMap<string, Towards>,
) {
  const aims = aimSeries(after, locale, ways)
  const legend = ({ round }: RoundPage) =>
    `${round.label.value}, ${formatsOf(locale).month(round.date.value)}`
  return {
    name: textsOf(locale).compare.radarName(before.round.label.value, after.round.label.value),
    labels: after.result.dimensions.map(({ dimension }) => dimension.name[locale]),
    series: [
      radarSeries(before.result, { id: before.id, label: legend(before), style: 'before' }),
      radarSeries(after.result, { id: after.id, label: legend(after), style: 'after' }),
      ...aims,
    ],
    sentence: [
      comparisonSentence(comparison, locale),
      ...(aims.length > 0 ? [textsOf(locale).aim.radar] : []),
    ].join(' '),
  }
}
