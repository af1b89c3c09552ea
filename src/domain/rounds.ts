import type {
  Answer,
  AnswerState,
  Assessment,
  Closing,
  LocalDate,
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

/**
 * The rounds to be shown, by date; those of one date in the order they were made, and a copy that
 * was kept of a round before that round.
 */
export function presentRounds(assessment: Assessment): readonly RoundEntry[] {
  return Object.entries(assessment.rounds)
    .flatMap(([id, round]) => (isPresent(round) ? [{ id, round }] : []))
    .sort(
      (a, b) =>
        compareTexts(a.round.date.value, b.round.date.value) ||
        madeAt(a.round) - madeAt(b.round) ||
        closedAt(a.round) - closedAt(b.round) ||
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
  return closing?.closed ? changedSince(round, closing.at) : []
}

/** What became of a round after it was first closed. */
export interface Aftermath {
  /** When it was reopened, in order. */
  readonly reopened: readonly LocalDate[]
  /** The questions, sorted by id, whose answer was edited since. */
  readonly changed: readonly QuestionId[]
}

/** What became of a round after it was first closed; of one that never was, nothing. */
export function sinceFirstClosing(round: Round): Aftermath {
  const closings = closingsOf(round)
  const first = closings.find(({ closed }) => closed)
  return {
    reopened: closings.filter(({ closed }) => !closed).map(({ on }) => on),
    changed: first ? changedSince(round, first.at) : [],
  }
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

/** All closings and reopenings of a round, in order. */
export function closingsOf({ closings }: Pick<Round, 'closings'>): readonly Closing[] {
  return [...closings].sort(compareDated)
}

/** The last word on whether a round is closed, if there was one. */
export function lastClosing(round: Pick<Round, 'closings'>): Closing | undefined {
  return closingsOf(round).at(-1)
}

function changedSince(round: Round, since: number): readonly QuestionId[] {
  return Object.entries(round.answers)
    .filter(([, answer]) => registersOf(answer).some(({ at }) => at > since))
    .map(([id]) => id)
    .sort(compareTexts)
}

/** The stamp of its making, as far as what was set then still stands. A copy shares it. */
function madeAt({ label, date, scope }: Round): number {
  return Math.min(label.at, date.at, scope.at)
}

/** The stamp of its closing; none is later than that of an open one, which is still worked on. */
function closedAt(round: Round): number {
  const closing = lastClosing(round)
  return closing?.closed ? closing.at : Number.MAX_SAFE_INTEGER
}

function registersOf({ state, reason, evidence, why, dissent }: Answer): Register<unknown>[] {
  return [state, reason, evidence, why, dissent].filter((register) => register !== undefined)
}
