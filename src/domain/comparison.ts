import type { Round } from './assessment'
import { compareFractions, fraction, subtract } from './fraction'
import type { Fraction } from './fraction'
import type { Dimension, Level, LocalText, Question, Questionnaire } from './questionnaire'
import { LOCALES } from './questionnaire'
import { isEnough, isLevel, meanLevel, scoreRound } from './scoring'
import type { DimensionResult, QuestionResult, RoundResult } from './scoring'

/** A round with the questionnaire it was answered on. */
export interface ComparedRound {
  readonly questionnaire: Questionnaire
  readonly round: Round
}

/** A question that both versions have. */
export interface QuestionComparison {
  /** As the later version words it. */
  readonly question: Question
  /** As the earlier version worded it. */
  readonly earlier: Question
  readonly before: QuestionResult
  readonly after: QuestionResult
  /** From −4 to 4; null unless it has a level in both rounds. */
  readonly change: number | null
  /** Whether the statement or a level's text differs in any language. */
  readonly reworded: boolean
}

export interface DimensionComparison {
  /** As the later version has it. */
  readonly dimension: Dimension
  /** Null when the earlier version does not have this P. */
  readonly before: DimensionResult | null
  readonly after: DimensionResult
  /** Questions in both versions that are not "not relevant" in either round. */
  readonly comparable: number
  /** Those of them that have a level in both rounds. */
  readonly shared: number
  /** The mean over the shared questions, 1 to 5; null when none are shared. */
  readonly sharedBefore: Fraction | null
  readonly sharedAfter: Fraction | null
  /** From −4 to 4; null when too few questions are shared. */
  readonly change: Fraction | null
  /** Whether a round's own score is another than its mean over the shared questions. */
  readonly differs: boolean
  readonly questions: readonly QuestionComparison[]
}

export interface Comparison {
  readonly before: RoundResult
  readonly after: RoundResult
  readonly dimensions: readonly DimensionComparison[]
  readonly differentScope: boolean
  readonly differentQuestionnaire: boolean
  /** Questions that only the earlier version has. */
  readonly onlyBefore: readonly QuestionResult[]
  /** Questions that only the later version has. */
  readonly onlyAfter: readonly QuestionResult[]
}

/** Two rounds held side by side, by the rules of docs/scoring.md. Questions are matched by id. */
export function compareRounds(earlier: ComparedRound, later: ComparedRound): Comparison {
  const before = scoreRound(earlier.questionnaire, earlier.round)
  const after = scoreRound(later.questionnaire, later.round)
  const beforeById = byId(before)
  const afterById = byId(after)
  return {
    before,
    after,
    dimensions: after.dimensions.map((result) => compareDimension(result, before, beforeById)),
    differentScope: earlier.round.scope.value !== later.round.scope.value,
    differentQuestionnaire:
      earlier.questionnaire.id !== later.questionnaire.id ||
      earlier.questionnaire.version !== later.questionnaire.version,
    onlyBefore: [...beforeById.values()].filter(({ question }) => !afterById.has(question.id)),
    onlyAfter: [...afterById.values()].filter(({ question }) => !beforeById.has(question.id)),
  }
}

/**
 * The items by the size of their change, up or down, largest first; those without a change last;
 * equal ones in the order given.
 */
export function byChange<T>(
  items: readonly T[],
  change: (item: T) => Fraction | null,
): readonly T[] {
  const sizeOf = (item: T) => {
    const value = change(item)
    return value && fraction(Math.abs(value.numerator), value.denominator)
  }
  return items
    .map((item) => ({ item, size: sizeOf(item) }))
    .sort((a, b) => {
      if (a.size && b.size) return compareFractions(b.size, a.size)
      return Number(b.size !== null) - Number(a.size !== null)
    })
    .map(({ item }) => item)
}

function byId(result: RoundResult): ReadonlyMap<string, QuestionResult> {
  const questions = result.dimensions.flatMap((dimension) => dimension.questions)
  return new Map(questions.map((question) => [question.question.id, question]))
}

function compareDimension(
  after: DimensionResult,
  before: RoundResult,
  beforeById: ReadonlyMap<string, QuestionResult>,
): DimensionComparison {
  const earlier = before.dimensions.find(({ dimension }) => dimension.id === after.dimension.id)
  const questions = after.questions.flatMap((result) => {
    const match = beforeById.get(result.question.id)
    return match ? [compareQuestion(match, result)] : []
  })
  const comparable = questions.filter((question) =>
    [question.before, question.after].every(({ state }) => state !== 'not-relevant'),
  ).length
  const shared = questions.flatMap(sharedLevels)
  const means = shared.length > 0 && {
    before: meanLevel(shared.map((levels) => levels.before)),
    after: meanLevel(shared.map((levels) => levels.after)),
  }
  const isGiven = comparable > 0 && isEnough(shared.length, comparable)
  return {
    dimension: after.dimension,
    before: earlier ?? null,
    after,
    comparable,
    shared: shared.length,
    sharedBefore: means ? means.before : null,
    sharedAfter: means ? means.after : null,
    change: means && isGiven ? subtract(means.after, means.before) : null,
    differs: means
      ? isAnother(earlier?.score ?? null, means.before) || isAnother(after.score, means.after)
      : false,
    questions,
  }
}

function compareQuestion(before: QuestionResult, after: QuestionResult): QuestionComparison {
  return {
    question: after.question,
    earlier: before.question,
    before,
    after,
    change: isLevel(before.state) && isLevel(after.state) ? after.state - before.state : null,
    reworded: isReworded(before.question, after.question),
  }
}

function sharedLevels({
  before,
  after,
}: QuestionComparison): readonly { readonly before: Level; readonly after: Level }[] {
  return isLevel(before.state) && isLevel(after.state)
    ? [{ before: before.state, after: after.state }]
    : []
}

function isReworded(earlier: Question, later: Question): boolean {
  const textsOf = ({ statement, levels }: Question): readonly LocalText[] => [statement, ...levels]
  const laterTexts = textsOf(later)
  return textsOf(earlier).some((text, index) =>
    LOCALES.some((locale) => text[locale] !== laterTexts[index]?.[locale]),
  )
}

function isAnother(score: Fraction | null, mean: Fraction): boolean {
  return score !== null && compareFractions(score, mean) !== 0
}
