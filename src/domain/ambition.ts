import type { Ambition, Round } from './assessment'
import { compareFractions, fraction, subtract } from './fraction'
import type { Fraction } from './fraction'
import { ownValue } from './maps'
import type { Dimension, DimensionId, QuestionId } from './questionnaire'
import { withoutRepeats } from './repeats'
import { isLevel } from './scoring'
import type { RoundResult } from './scoring'

/** What can be aimed at, and what a priority springs from: a P or a question, by its id. */
export type Source = QuestionId | DimensionId

/** A round with its one result. */
export interface ScoredRound {
  readonly id: string
  readonly round: Round
  readonly result: RoundResult
}

/** What a P or a question is aimed at, and where that was said. */
export interface Aim {
  readonly ambition: Exclude<Ambition, 'none'>
  /** The level aimed at; for "good enough" what stood there then, null when nothing did. */
  readonly level: Fraction | null
  /** The round in which it was said. */
  readonly round: string
}

/** How far a P or a question has come towards what it is aimed at. */
export interface Towards {
  readonly aim: Aim
  /** What it stands at, 1 to 5; null when it has no score or no level. */
  readonly score: Fraction | null
  /** What is left of the way, above 0; null when nothing is, or when there is nothing to measure. */
  readonly gap: Fraction | null
  /** The part of the way from the first round that is done, 0 to 1; null when there is no such way. */
  readonly progress: Fraction | null
}

/** The score of a P, or the level of a question; null when it has none. */
export function standingOf(result: RoundResult, source: Source): Fraction | null {
  for (const { dimension, score, questions } of result.dimensions) {
    if (dimension.id === source) return score
    const match = questions.find(({ question }) => question.id === source)
    if (match) return isLevel(match.state) ? fraction(match.state, 1) : null
  }
  return null
}

/**
 * The rounds up to this one, itself included, without those that only repeat a later one; none for a
 * round that is not among them.
 */
export function roundsUpTo<T extends ScoredRound>(rounds: readonly T[], id: string): readonly T[] {
  return withoutRepeats(rounds.slice(0, rounds.findIndex((round) => round.id === id) + 1))
}

/**
 * What a source is aimed at after these rounds, oldest first: what the latest round with a word on
 * it says. An ambition holds until a later round gives another or takes it away.
 */
export function aimOf(rounds: readonly ScoredRound[], source: Source): Aim | null {
  const saying = rounds.filter(({ round }) => Object.hasOwn(round.ambitions, source)).at(-1)
  const ambition = saying && ownValue(saying.round.ambitions, source)?.value
  if (!saying || ambition === undefined || ambition === 'none') return null
  const level =
    ambition === 'good-enough' ? standingOf(saying.result, source) : fraction(2 * ambition, 2)
  return { ambition, level, round: saying.id }
}

/**
 * How far a source has come in the last of these rounds, oldest first: towards what was aimed at
 * after those in `aiming`, which are all of them unless others are given. Null without an ambition.
 */
export function towards(
  rounds: readonly ScoredRound[],
  source: Source,
  aiming = rounds,
): Towards | null {
  const aim = aimOf(aiming, source)
  const latest = rounds.at(-1)
  if (!aim || !latest) return null
  const score = standingOf(latest.result, source)
  const start = rounds.map(({ result }) => standingOf(result, source)).find((one) => one !== null)
  const goal = typeof aim.ambition === 'number' ? aim.level : null
  return {
    aim,
    score,
    gap: goal && score && compareFractions(goal, score) > 0 ? subtract(goal, score) : null,
    progress: goal && score && start ? progressOf(score, start, goal) : null,
  }
}

/**
 * The same between two of these rounds: in the later one, towards what was aimed at when the earlier
 * one was done, or, where nothing was, towards what the later one says.
 */
export function towardsBetween(
  rounds: readonly ScoredRound[],
  earlier: string,
  later: string,
  source: Source,
): Towards | null {
  const [first, all] = [roundsUpTo(rounds, earlier), roundsUpTo(rounds, later)]
  return towards(all, source, first) ?? towards(all, source)
}

/**
 * The Ps with an ambition when the earlier of two rounds was done that the rounds after it have
 * changed: a comparison is held against the older word on them.
 */
export function aimsChangedBetween(
  rounds: readonly ScoredRound[],
  earlier: string,
  later: string,
): readonly Dimension[] {
  const [first, all] = [roundsUpTo(rounds, earlier), roundsUpTo(rounds, later)]
  return (all.at(-1)?.result.dimensions ?? [])
    .map(({ dimension }) => dimension)
    .filter(({ id }) => {
      const then = aimOf(first, id)
      return then && aimOf(all, id)?.round !== then.round
    })
}

/**
 * clamp((score − start) / (ambition − start), 0, 1): no credit for going beyond, none lost for
 * falling below the start; null when the ambition is not above the start.
 */
function progressOf(score: Fraction, start: Fraction, ambition: Fraction): Fraction | null {
  if (compareFractions(ambition, start) <= 0) return null
  const [done, way] = [subtract(score, start), subtract(ambition, start)]
  if (done.numerator <= 0) return fraction(0, 1)
  if (compareFractions(done, way) >= 0) return fraction(1, 1)
  return fraction(done.numerator * way.denominator, done.denominator * way.numerator)
}
