import { answerCount, consensus, levelCount, meanOfTally, tallyAt } from './agreement'
import type { Tallies, Tally } from './assessment'
import { compareFractions } from './fraction'
import type { Dimension, Question, Questionnaire, QuestionId } from './questionnaire'
import { scoreStatus } from './scoring'

/** In which order the questions are gone through. */
export const QUESTION_ORDERS = ['disagreement', 'dimension', 'lowest'] as const
export type QuestionOrder = (typeof QUESTION_ORDERS)[number]

export interface TalkOrder {
  /** Half or more of those who answered do not know. */
  readonly unknown: readonly Question[]
  readonly rest: readonly Question[]
}

interface Item {
  readonly question: Question
  readonly tally: Tally
}

/** How many questions are proposed to talk about. */
const AGENDA_LENGTH = 10

/**
 * The questions with the most to talk about first: those that half or more don't know, then the
 * others by rising agreement, and those without one last.
 */
export function talkOrder(questionnaire: Questionnaire, tallies: Tallies): TalkOrder {
  const items = itemsOf(questionsOf(questionnaire), tallies)
  const byDontKnow = (a: Item, b: Item) => b.tally.dontKnow - a.tally.dontKnow
  const byAgreement = (a: Item, b: Item) => agreementRank(a) - agreementRank(b) || byDontKnow(a, b)
  const unknown = items.filter(isUnknown).sort(byDontKnow)
  const rest = items.filter((item) => !isUnknown(item)).sort(byAgreement)
  return { unknown: unknown.map(questionOf), rest: rest.map(questionOf) }
}

/**
 * The questions proposed to talk about, at most ten: the lowest of each P, then those with the most
 * to talk about. They all stand in that order.
 */
export function proposeAgenda(
  questionnaire: Questionnaire,
  tallies: Tallies,
): readonly QuestionId[] {
  const order = orderQuestions(questionnaire, tallies, 'disagreement')
  const lowest = questionnaire.dimensions.flatMap((dimension) => lowestOf(dimension, tallies) ?? [])
  const isLowest = (question: Question) => lowest.includes(question)
  const candidates = [...order.filter(isLowest), ...order.filter((one) => !isLowest(one))]
  const chosen = new Set(candidates.slice(0, AGENDA_LENGTH))
  return order.filter((question) => chosen.has(question)).map(({ id }) => id)
}

/** All questions in one of the orders; equal ones as in the questionnaire. */
export function orderQuestions(
  questionnaire: Questionnaire,
  tallies: Tallies,
  order: QuestionOrder,
): readonly Question[] {
  switch (order) {
    case 'disagreement': {
      const { unknown, rest } = talkOrder(questionnaire, tallies)
      return [...unknown, ...rest]
    }
    case 'dimension':
      return questionsOf(questionnaire)
    case 'lowest':
      return byMean(itemsOf(questionsOf(questionnaire), tallies)).map(questionOf)
  }
}

/** The question with the lowest mean of a P that the participants together have a score for. */
function lowestOf(dimension: Dimension, tallies: Tallies): Question | undefined {
  const items = itemsOf(dimension.questions, tallies)
  const withLevel = items.filter(({ tally }) => levelCount(tally) > 0)
  const applicable = items.filter((item) => !isNotRelevant(item))
  const isScored = scoreStatus(withLevel.length, applicable.length) === 'scored'
  return isScored ? byMean(withLevel)[0]?.question : undefined
}

/** By rising mean of the levels, those without levels last. */
function byMean(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ ...item, mean: meanOfTally(item.tally) }))
    .sort((a, b) =>
      a.mean && b.mean
        ? compareFractions(a.mean, b.mean)
        : Number(a.mean === null) - Number(b.mean === null),
    )
}

/**
 * Agreement in whole billionths: what differs by less is the same number, reckoned on another way.
 * No agreement ranks above all.
 */
function agreementRank({ tally }: Item): number {
  return Math.round(1e9 * (consensus(tally) ?? 2))
}

function isUnknown({ tally }: Item): boolean {
  return tally.dontKnow > 0 && 2 * tally.dontKnow >= answerCount(tally)
}

/** Whether all who answered the question found it not relevant. */
function isNotRelevant({ tally }: Item): boolean {
  return tally.notRelevant > 0 && tally.notRelevant === answerCount(tally)
}

function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  return questionnaire.dimensions.flatMap((dimension) => dimension.questions)
}

function itemsOf(questions: readonly Question[], tallies: Tallies): readonly Item[] {
  return questions.map((question) => ({ question, tally: tallyAt(tallies, question.id) }))
}

function questionOf({ question }: Item): Question {
  return question
}
