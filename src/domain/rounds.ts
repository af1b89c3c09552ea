import type {
  Answer,
  AnswerState,
  Assessment,
  Closing,
  Purged,
  Register,
  Round,
} from './assessment'
import { isPurged } from './assessment'
import { canonicalJson, compareTexts } from './canonical'
import { ownValue } from './maps'
import type { QuestionId } from './questionnaire'

/** A round with its id. */
export interface RoundEntry {
  readonly id: string
  readonly round: Round
}

/** Anything that can be deleted, as far as deleting goes. */
export interface Deletable {
  readonly deleted?: Register<boolean>
}

/** Whether a thing is there to be shown: neither deleted nor gone for good. */
export function isPresent<T extends Deletable | Purged>(thing: T): thing is Exclude<T, Purged> {
  return !isPurged(thing) && !thing.deleted?.value
}

/** The rounds to be shown, by date; those of one date in the order they were made. */
export function presentRounds(assessment: Assessment): readonly RoundEntry[] {
  return Object.entries(assessment.rounds)
    .flatMap(([id, round]) => (isPresent(round) ? [{ id, round }] : []))
    .sort(
      (a, b) =>
        compareTexts(a.round.date.value, b.round.date.value) ||
        a.round.label.at - b.round.label.at ||
        compareTexts(a.id, b.id),
    )
}

/** The round of this id, if it is there to be shown. */
export function findRound(assessment: Assessment, id: string): Round | undefined {
  const round = ownValue(assessment.rounds, id)
  return round && isPresent(round) ? round : undefined
}

/** The rounds to be shown that come before this one, oldest first; none for an unknown round. */
export function earlierRounds(assessment: Assessment, roundId: string): readonly RoundEntry[] {
  const rounds = presentRounds(assessment)
  return rounds.slice(
    0,
    Math.max(
      0,
      rounds.findIndex(({ id }) => id === roundId),
    ),
  )
}

/** Whether the last word on the round was that it is closed. */
export function isClosed(round: Pick<Round, 'closings'>): boolean {
  return lastClosing(round)?.closed ?? false
}

/** The questions, sorted by id, whose answer was edited after the round was closed. */
export function changedAfterClosing(round: Round): readonly QuestionId[] {
  const closing = lastClosing(round)
  if (!closing?.closed) return []
  return Object.entries(round.answers)
    .filter(([, answer]) => registersOf(answer).some(({ at }) => at > closing.at))
    .map(([id]) => id)
    .sort(compareTexts)
}

/** A round takes fewer responses than a document has room for, removed ones included. */
const MAX_RESPONSES = 400

/** Whether a round has room for another response. */
export function hasRoom(round: Round): boolean {
  return Object.values(round.responses).filter((one) => !isPurged(one)).length < MAX_RESPONSES
}

/** Where an answer stands; a question that nobody has touched is unanswered. */
export function stateOf(answer: Answer | undefined): AnswerState {
  return answer?.state?.value ?? 'unanswered'
}

/** What happened at a stamp, in order; the same in every copy when two share one. */
export function compareDated<T extends { readonly at: number }>(a: T, b: T): number {
  return a.at - b.at || compareTexts(canonicalJson(a), canonicalJson(b))
}

/** The last word on whether a round is closed, if there was one. */
export function lastClosing({ closings }: Pick<Round, 'closings'>): Closing | undefined {
  return [...closings].sort(compareDated).at(-1)
}

function registersOf({ state, reason, evidence, why, dissent }: Answer): Register<unknown>[] {
  return [state, reason, evidence, why, dissent].filter((register) => register !== undefined)
}
