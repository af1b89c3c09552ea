import type { LocalText } from '../domain/questionnaire'
import type { DimensionResult } from '../domain/scoring'
import { isLevel } from '../domain/scoring'
import type { Texts } from '../i18n/da'

/**
 * The questions that share a P's lowest level: two by name and how many more, with the level. Says so
 * when all levels are equal; empty with fewer than two levels.
 */
export function lowestText(
  { lowest, questions, coverage }: DimensionResult,
  { result: texts }: Texts,
  local: (text: LocalText) => string,
): string {
  const [first] = lowest
  if (!first) return coverage.withLevel > 1 ? texts.allEqual : ''
  const named = lowest
    .slice(0, 2)
    .map((question) => local(question.short))
    .join(' · ')
  const names = lowest.length > 2 ? texts.lowestMore(named, lowest.length - 2) : named
  const level = questions.find(({ question }) => question.id === first.id)?.state
  return level !== undefined && isLevel(level) ? texts.lowestAt(names, level) : names
}
