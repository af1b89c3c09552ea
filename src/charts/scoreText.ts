import { toTenths } from '../domain/fraction'
import type { DimensionResult } from '../domain/scoring'
import type { Texts } from '../i18n/da'
import type { Formats } from '../i18n/formats'

/** A P's score with one decimal, or why it has none. */
export function scoreText(
  result: Pick<DimensionResult, 'score' | 'status'> | null,
  { result: texts }: Texts,
  formats: Formats,
): string {
  if (result?.score) return formats.tenths(toTenths(result.score))
  return result?.status === 'not-relevant' ? texts.notRelevant : texts.tooFew
}
