import type { Answer, AnswerState, Round } from './assessment'
import { compareTexts } from './canonical'
import { fraction, meanOf } from './fraction'
import type { Fraction } from './fraction'
import { ownValue } from './maps'
import type { Dimension, Level, Question, Questionnaire, QuestionId } from './questionnaire'
import { stateOf } from './rounds'

/** Whether a P has a score, and if not, why: too few levels, or no question that is relevant. */
export type ScoreStatus = 'scored' | 'too-few' | 'not-relevant'

export interface QuestionResult {
  readonly question: Question
  /** Empty when nobody has touched the question. */
  readonly answer: Answer
  readonly state: AnswerState
}

/** How many questions are not unanswered, of all. */
export interface Progress {
  readonly answered: number
  readonly total: number
}

/** How many questions have a level, of those that are not "not relevant". */
export interface Coverage {
  readonly withLevel: number
  readonly applicable: number
}

export interface DimensionResult {
  readonly dimension: Dimension
  readonly status: ScoreStatus
  /** The mean of the levels, 1 to 5; null unless the P is scored. */
  readonly score: Fraction | null
  readonly coverage: Coverage
  readonly progress: Progress
  /** The questions that share the lowest level, in order; none when all levels are equal. */
  readonly lowest: readonly Question[]
  readonly questions: readonly QuestionResult[]
}

export interface UnknownAnswer {
  readonly id: QuestionId
  readonly answer: Answer
}

export interface RoundResult {
  readonly dimensions: readonly DimensionResult[]
  /** The mean of all Ps, 1 to 5; null unless every P is scored. */
  readonly overall: Fraction | null
  readonly progress: Progress
  readonly dontKnow: readonly QuestionResult[]
  readonly notRelevant: readonly QuestionResult[]
  readonly unanswered: readonly QuestionResult[]
  /** Answers to questions that the questionnaire does not have, sorted by id. */
  readonly unknown: readonly UnknownAnswer[]
}

/** All that is counted of one round, by the rules of docs/scoring.md. */
export function scoreRound(questionnaire: Questionnaire, round: Round): RoundResult {
  const dimensions = questionnaire.dimensions.map((dimension) => scoreDimension(dimension, round))
  const questions = dimensions.flatMap((result) => result.questions)
  const scores = dimensions.flatMap(({ score }) => score ?? [])
  const withState = (wanted: AnswerState) => questions.filter(({ state }) => state === wanted)
  const known = new Set(questions.map(({ question }) => question.id))
  return {
    dimensions,
    overall: scores.length > 0 && scores.length === dimensions.length ? meanOf(scores) : null,
    progress: progressOf(questions),
    dontKnow: withState('dont-know'),
    notRelevant: withState('not-relevant'),
    unanswered: withState('unanswered'),
    unknown: Object.entries(round.answers)
      .filter(([id]) => !known.has(id))
      .map(([id, answer]) => ({ id, answer }))
      .sort((a, b) => compareTexts(a.id, b.id)),
  }
}

/** Whether a state is one of the five levels. */
export function isLevel(state: AnswerState): state is Level {
  return typeof state === 'number'
}

/** Whether a question was said to be not relevant without a reason. It counts as such all the same. */
export function isReasonMissing({ state, answer }: QuestionResult): boolean {
  return state === 'not-relevant' && !answer.reason?.value.trim()
}

/**
 * Whether `part` is at least 60 % of `whole`. Counted in whole numbers: as a floating-point number
 * 0.6 × 3 is less than 1.8.
 */
export function isEnough(part: number, whole: number): boolean {
  return 5 * part >= 3 * whole
}

/** The mean of one or more levels. */
export function meanLevel(levels: readonly Level[]): Fraction {
  return fraction(
    levels.reduce<number>((sum, level) => sum + level, 0),
    levels.length,
  )
}

/** The score of one P from the states of its questions, or why there is none. */
export function scoreStates(
  states: readonly AnswerState[],
): Pick<DimensionResult, 'status' | 'score' | 'coverage'> {
  const levels = states.filter(isLevel)
  const applicable = states.filter((state) => state !== 'not-relevant').length
  const status = scoreStatus(levels.length, applicable)
  return {
    status,
    score: status === 'scored' ? meanLevel(levels) : null,
    coverage: { withLevel: levels.length, applicable },
  }
}

/** Whether a P has a score when so many of the questions that apply have a level. */
export function scoreStatus(withLevel: number, applicable: number): ScoreStatus {
  if (applicable === 0) return 'not-relevant'
  return withLevel >= 2 && isEnough(withLevel, applicable) ? 'scored' : 'too-few'
}

function scoreDimension(dimension: Dimension, round: Round): DimensionResult {
  const questions = dimension.questions.map((question): QuestionResult => {
    const answer = ownValue(round.answers, question.id) ?? {}
    return { question, answer, state: stateOf(answer) }
  })
  const states = questions.map(({ state }) => state)
  return {
    dimension,
    ...scoreStates(states),
    progress: progressOf(questions),
    lowest: lowestOf(questions, states.filter(isLevel)),
    questions,
  }
}

function lowestOf(
  questions: readonly QuestionResult[],
  levels: readonly Level[],
): readonly Question[] {
  const lowest = Math.min(...levels)
  if (levels.every((level) => level === lowest)) return []
  return questions.filter(({ state }) => state === lowest).map(({ question }) => question)
}

function progressOf(questions: readonly QuestionResult[]): Progress {
  const answered = questions.filter(({ state }) => state !== 'unanswered').length
  return { answered, total: questions.length }
}
