import { roundsUpTo, towards, towardsBetween } from './ambition'
import type { ScoredRound, Source, Towards } from './ambition'
import type { Assessment } from './assessment'
import { canonicalJson } from './canonical'
import { digest } from './digest'
import { ownValue } from './maps'
import type { RoundResult } from './scoring'

/** What a summary speaks of: one round, or a later one held against an earlier one. */
export interface SummaryScope {
  /** The rounds up to those spoken of, oldest first. */
  readonly rounds: readonly ScoredRound[]
  /** Null when one round is spoken of by itself. */
  readonly earlier: string | null
  readonly later: string
}

/** A team's own summary, and whether what it speaks of still is as it was then. */
export interface OwnSummary {
  readonly text: string
  readonly isCurrent: boolean
}

/** How far a source has come in what a summary speaks of; null when nothing is aimed at. */
export function towardsIn(
  { rounds, earlier, later }: SummaryScope,
  source: Source,
): Towards | null {
  if (earlier !== null) return towardsBetween(rounds, earlier, later, source)
  return towards(roundsUpTo(rounds, later), source)
}

/** Everything of a result that can be aimed at: the Ps, then their questions. */
export function sourcesOf({ dimensions }: RoundResult): readonly Source[] {
  return [
    ...dimensions.map(({ dimension }) => dimension.id),
    ...dimensions.flatMap(({ questions }) => questions.map(({ question }) => question.id)),
  ]
}

/**
 * A short text that tells of which answers and ambitions a summary speaks: another one when one of
 * these is another, and the same whatever else changes, such as evidence, names or dates.
 */
export function summaryBasis(scope: SummaryScope): string {
  const later = scope.rounds.find(({ id }) => id === scope.later)
  const spokenOf = [scope.earlier, scope.later].map((wanted) =>
    scope.rounds.find(({ id }) => id === wanted),
  )
  const aims = (later ? sourcesOf(later.result) : []).flatMap((source) => {
    const found = towardsIn(scope, source)
    return found ? [[source, found.aim.ambition, found.progress]] : []
  })
  return digest(canonicalJson([spokenOf.map((round) => round && statesOf(round.result)), aims]))
}

/** The team's own summary under a key, if it has written one. A blank one is none. */
export function ownSummary(
  { summaries }: Assessment,
  key: string,
  basis: string,
): OwnSummary | null {
  const kept = ownValue(summaries, key)?.value
  if (!kept || kept.text.trim() === '') return null
  return { text: kept.text, isCurrent: kept.basis === basis }
}

/** By question what it stands at, without those that nobody has answered. */
function statesOf({ dimensions }: RoundResult) {
  const questions = dimensions.flatMap((dimension) => dimension.questions)
  return questions.flatMap(({ question, state }) =>
    state === 'unanswered' ? [] : [[question.id, state]],
  )
}
