import type { AnswerState, Band, Response, Tallies, Tally } from './assessment'
import { compareFractions, fraction, meanOf, toNumber } from './fraction'
import type { Fraction } from './fraction'
import { mapValues, ownValue } from './maps'
import type { Dimension, DimensionId, Questionnaire, QuestionId } from './questionnaire'
import { scoreStates } from './scoring'

/** What of a response is counted. */
export type CountableResponse = Pick<Response, 'answers'>

/** The middle half of some values. */
export interface Quartiles {
  readonly low: Fraction
  readonly high: Fraction
}

export type AgreementWord = 'high' | 'medium' | 'low'

/** The fewest participants with a score for a P that have a band. */
const FEWEST_IN_BAND = 3

/** How often each answer stands among these; unanswered is in none of the counts. */
export function tallyOf(states: readonly AnswerState[]): Tally {
  const count = (wanted: AnswerState) => states.filter((state) => state === wanted).length
  return {
    levels: [count(1), count(2), count(3), count(4), count(5)],
    dontKnow: count('dont-know'),
    notRelevant: count('not-relevant'),
  }
}

/** A tally for each question of the questionnaire; answers to any other question are not counted. */
export function tallyQuestions(
  questionnaire: Questionnaire,
  responses: readonly CountableResponse[],
): Tallies {
  const questions = questionnaire.dimensions.flatMap((dimension) => dimension.questions)
  return Object.fromEntries(
    questions.map(({ id }) => [id, tallyOf(responses.map((response) => stateIn(response, id)))]),
  )
}

/** The tally of a question: an empty one when it was not counted. */
export function tallyAt(tallies: Tallies, question: QuestionId): Tally {
  return ownValue(tallies, question) ?? tallyOf([])
}

/** What is left of the total when the parts are taken out; never below none, whatever a file holds. */
export function tallyDifference(total: Tallies, parts: readonly Tallies[]): Tallies {
  return mapValues(total, (tally, question) => {
    const others = parts.map((part) => tallyAt(part, question))
    const left = (countOf: (tally: Tally) => number) =>
      Math.max(
        0,
        others.reduce((rest, other) => rest - countOf(other), countOf(tally)),
      )
    const leftAt = (index: 0 | 1 | 2 | 3 | 4) => left(({ levels }) => levels[index])
    return {
      levels: [leftAt(0), leftAt(1), leftAt(2), leftAt(3), leftAt(4)],
      dontKnow: left(({ dontKnow }) => dontKnow),
      notRelevant: left(({ notRelevant }) => notRelevant),
    }
  })
}

/** How many chose a level. */
export function levelCount({ levels }: Tally): number {
  return sumOf(levels)
}

/** How many answered: a level, don't know or not relevant. */
export function answerCount(tally: Tally): number {
  return levelCount(tally) + tally.dontKnow + tally.notRelevant
}

/** The mean of the levels, 1 to 5; null when there are none. */
export function meanOfTally(tally: Tally): Fraction | null {
  const count = levelCount(tally)
  return count > 0 ? fraction(levelSum(tally), count) : null
}

/** The level in the middle, or the mean of the middle two; null when there are no levels. */
export function median(tally: Tally): Fraction | null {
  const count = levelCount(tally)
  if (count === 0) return null
  const middle = [Math.floor((count - 1) / 2), Math.floor(count / 2)]
  return meanOf(middle.map((place) => fraction(levelAt(tally, place), 1)))
}

/**
 * How much those who chose a level agree, by Tastle and Wierman: 1 when all chose the same, 0 when
 * half chose 1 and half 5; null for fewer than two levels. Reckoned from the counts in one order and
 * in whole numbers up to the logarithm, so that the same counts always give the same number.
 */
export function consensus(tally: Tally): number | null {
  const count = levelCount(tally)
  if (count < 2) return null
  const sum = levelSum(tally)
  const total = tally.levels.reduce((subtotal, times, index) => {
    // A level nobody chose adds nothing, and may be so far off that its logarithm has no end.
    if (times === 0) return subtotal
    const distance = Math.abs(count * (index + 1) - sum)
    return subtotal + times * Math.log2((4 * count - distance) / (4 * count))
  }, 0)
  return Math.min(1, Math.max(0, 1 + total / count))
}

/** The word that a consensus is shown as. */
export function agreementWord(value: number): AgreementWord {
  if (value >= 0.75) return 'high'
  return value < 0.5 ? 'low' : 'medium'
}

/**
 * The quartiles by linear interpolation, or the least and the greatest of fewer than four
 * values; null when there are none.
 */
export function quartiles(values: readonly Fraction[]): Quartiles | null {
  const sorted = [...values].sort(compareFractions)
  const [least] = sorted
  const greatest = sorted.at(-1)
  if (!least || !greatest) return null
  return sorted.length < 4
    ? { low: least, high: greatest }
    : { low: quartileOf(sorted, 1), high: quartileOf(sorted, 3) }
}

/** By P, the middle half of the participants' own scores; no key for a P that too few scored. */
export function bandsOf(
  questionnaire: Questionnaire,
  responses: readonly CountableResponse[],
): Readonly<Record<DimensionId, Band>> {
  return Object.fromEntries(
    questionnaire.dimensions.flatMap((dimension) => {
      const scores = responses.flatMap((response) => scoreIn(response, dimension) ?? [])
      const middle = scores.length >= FEWEST_IN_BAND ? quartiles(scores) : null
      return middle
        ? [[dimension.id, { low: toNumber(middle.low), high: toNumber(middle.high) }]]
        : []
    }),
  )
}

function stateIn({ answers }: CountableResponse, question: QuestionId): AnswerState {
  return ownValue(answers, question)?.state ?? 'unanswered'
}

function scoreIn(response: CountableResponse, { questions }: Dimension): Fraction | null {
  return scoreStates(questions.map(({ id }) => stateIn(response, id))).score
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function levelSum({ levels }: Tally): number {
  return levels.reduce((sum, times, index) => sum + times * (index + 1), 0)
}

/** The level at a place, counted from 0, when all that were chosen stand in a row, lowest first. */
function levelAt({ levels }: Tally, place: number): number {
  return 1 + levels.findIndex((_, index) => place < sumOf(levels.slice(0, index + 1)))
}

/**
 * A quartile of at least four sorted values. It lies a number of quarters between two of them, so it
 * is the mean of four: here the lower one, one to four times, and for the rest the upper one.
 */
function quartileOf(sorted: readonly Fraction[], quarter: 1 | 3): Fraction {
  const position = quarter * (sorted.length - 1)
  const neighbours = [0, 1, 2, 3].map((step) => Math.floor((position + step) / 4))
  return meanOf(neighbours.flatMap((index) => sorted[index] ?? []))
}
