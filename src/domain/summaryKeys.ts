import type { Assessment } from './assessment'
import { isPurged } from './assessment'
import { ownValue } from './maps'
import type { Locale } from './questionnaire'

/** The key in `Assessment.summaries`. */
export function summaryKey(earlier: string | null, later: string, locale: Locale): string {
  return `${earlier === null ? later : `${earlier}~${later}`}/${locale}`
}

/** Whether the summary under a key speaks of a round that is gone for good. */
export function isOfPurged(rounds: Assessment['rounds'], key: string): boolean {
  const [place = '', locale] = key.split('/')
  if (locale === undefined) return false
  return place.split('~').some((id) => {
    const round = ownValue(rounds, id)
    return round !== undefined && isPurged(round)
  })
}

/** The summaries without those of rounds that are gone for good; the same map when there are none. */
export function purgeSummaries({
  summaries,
  rounds,
}: Pick<Assessment, 'summaries' | 'rounds'>): Assessment['summaries'] {
  const entries = Object.entries(summaries)
  const kept = entries.filter(([key]) => !isOfPurged(rounds, key))
  return kept.length === entries.length ? summaries : Object.fromEntries(kept)
}
