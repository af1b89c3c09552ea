import type {
  Answer,
  AnswerState,
  AnswerText,
  Assessment,
  LocalDate,
  Purged,
  Register,
  Round,
} from './assessment'
import { ANSWER_TEXTS, isPurged } from './assessment'
import { canonicalJson, compareTexts } from './canonical'
import { mapValues, ownValue } from './maps'
import { later } from './mergeParts'
import type { QuestionId } from './questionnaire'
import { findRound, isClosed, isPresent, lastClosing, presentRounds, stateOf } from './rounds'
import type { RoundEntry } from './rounds'

/** One thing that a person would see has changed between two versions of an assessment. */
export type Difference =
  FieldDifference | RoundDifference | OtherDifference<'actions' | 'summaries' | 'setAside'>

interface FieldDifference {
  readonly kind: 'field'
  readonly field: 'organisation' | 'team' | 'note'
  readonly before: string
  readonly after: string
}

/** What has no page of its own yet: how many entries differ. */
interface OtherDifference<What> {
  readonly kind: 'other'
  readonly what: What
  readonly count: number
}

/** The round a difference is in, by its newer name. */
interface InRound {
  readonly round: string
  readonly roundLabel: string
}

type RoundDifference = InRound & DifferenceInRound

type DifferenceInRound =
  | { readonly kind: 'round-added' }
  /** `final` when it cannot be taken back. */
  | { readonly kind: 'round-removed'; readonly final: boolean }
  | {
      readonly kind: 'round-field'
      readonly field: 'label' | 'date' | 'scope'
      readonly before: string
      readonly after: string
    }
  /** `on` is null when the newer version has no word on closing the round. */
  | { readonly kind: 'closing'; readonly closed: boolean; readonly on: LocalDate | null }
  | AnswerDifference
  | OtherDifference<'ambitions' | 'priorities' | 'workshop' | 'responses'>

type AnswerDifference =
  | {
      readonly kind: 'answer'
      readonly question: QuestionId
      readonly before: AnswerState
      readonly after: AnswerState
    }
  | {
      readonly kind: 'text'
      readonly question: QuestionId
      readonly text: AnswerText
      readonly before: string
      readonly after: string
    }

/** A text of an answer that two copies have, each its own. */
export interface DifferingText extends InRound {
  readonly question: QuestionId
  readonly text: AnswerText
  readonly here: string
  readonly file: string
  /** The one that merging keeps. */
  readonly newer: 'here' | 'file'
}

/**
 * What a person should read about what has changed between two versions of one assessment, in the
 * order of the document, its rounds by date. What is not shown is left out, an absent text is an
 * empty one, and that a thing was written anew tells nobody anything.
 */
export function differences(before: Assessment, after: Assessment): readonly Difference[] {
  return [
    ...fieldDifferences(before, after),
    ...roundsOfEither(before, after).flatMap(({ id, round }) => {
      const place = { round: id, roundLabel: round.label.value }
      return roundDifferences(before, after, id).map((one) => ({ ...one, ...place }))
    }),
    ...counted('actions', presentIn(before.actions), presentIn(after.actions)),
    ...counted('summaries', summaryTexts(before), summaryTexts(after)),
    ...counted('setAside', setAsideIn(before), setAsideIn(after)),
  ]
}

/** The texts of answers that are written in both copies and differ, in rounds that both show. */
export function differingTexts(here: Assessment, file: Assessment): readonly DifferingText[] {
  return presentRounds(here).flatMap(({ id, round }) => {
    const other = findRound(file, id)
    if (!other) return []
    const place = { round: id, roundLabel: round.label.value }
    return answersOfEither(round, other).flatMap(({ question, before, after }) =>
      ANSWER_TEXTS.flatMap((text): readonly DifferingText[] => {
        const [ours, theirs] = [before[text], after[text]]
        if (!isWritten(ours) || !isWritten(theirs) || ours.value === theirs.value) return []
        const newer = later(ours, theirs) === ours ? 'here' : 'file'
        return [{ ...place, question, text, here: ours.value, file: theirs.value, newer }]
      }),
    )
  })
}

const FIELDS = ['organisation', 'team', 'note'] as const
const ROUND_FIELDS = ['label', 'date', 'scope'] as const

function fieldDifferences(before: Assessment, after: Assessment): readonly FieldDifference[] {
  return FIELDS.flatMap((field) =>
    changed(textOf(before[field]), textOf(after[field])).map(
      (both) => ({ kind: 'field', field, ...both }) as const,
    ),
  )
}

/** The rounds that are shown in either version, as the newer one has them if it does. */
function roundsOfEither(before: Assessment, after: Assessment): readonly RoundEntry[] {
  const rounds = [...presentRounds(before), ...presentRounds(after)]
  return presentRounds({
    ...after,
    rounds: Object.fromEntries(rounds.map(({ id, round }) => [id, round])),
  })
}

function roundDifferences(
  before: Assessment,
  after: Assessment,
  id: string,
): readonly DifferenceInRound[] {
  const [was, is] = [findRound(before, id), findRound(after, id)]
  if (!is) {
    const left = ownValue(after.rounds, id)
    return [{ kind: 'round-removed', final: !left || isPurged(left) }]
  }
  if (!was) return [{ kind: 'round-added' }]
  return [
    ...ROUND_FIELDS.flatMap((field) =>
      changed<string>(was[field].value, is[field].value).map(
        (both) => ({ kind: 'round-field', field, ...both }) as const,
      ),
    ),
    ...changed(isClosed(was), isClosed(is)).map(
      (both) => ({ kind: 'closing', closed: both.after, on: lastClosing(is)?.on ?? null }) as const,
    ),
    ...answersOfEither(was, is).flatMap(answerDifferences),
    ...counted('ambitions', ambitionsIn(was), ambitionsIn(is)),
    ...counted('priorities', prioritiesIn(was, is), prioritiesIn(is, was)),
    ...counted('workshop', { ...was.workshop }, { ...is.workshop }),
    ...counted('responses', presentIn(was.responses), presentIn(is.responses)),
  ]
}

interface AnswerOfEither {
  readonly question: QuestionId
  readonly before: Answer
  readonly after: Answer
}

function answersOfEither(before: Round, after: Round): readonly AnswerOfEither[] {
  return keysOfEither(before.answers, after.answers).map((question) => ({
    question,
    before: ownValue(before.answers, question) ?? {},
    after: ownValue(after.answers, question) ?? {},
  }))
}

function answerDifferences({
  question,
  before,
  after,
}: AnswerOfEither): readonly AnswerDifference[] {
  return [
    ...changed(stateOf(before), stateOf(after)).map(
      (both) => ({ kind: 'answer', question, ...both }) as const,
    ),
    ...ANSWER_TEXTS.flatMap((text) =>
      changed(textOf(before[text]), textOf(after[text])).map(
        (both) => ({ kind: 'text', question, text, ...both }) as const,
      ),
    ),
  ]
}

type Things = Readonly<Record<string, unknown>>

/** How many entries of two maps do not look the same; nothing when all do. */
function counted<What extends string>(
  what: What,
  before: Things,
  after: Things,
): readonly OtherDifference<What>[] {
  const count = keysOfEither(before, after).filter(
    (key) =>
      canonicalJson(seen(ownValue(before, key))) !== canonicalJson(seen(ownValue(after, key))),
  ).length
  return count === 0 ? [] : [{ kind: 'other', what, count }]
}

/** The value without what nobody sees: stamps, revisions, and what is empty as good as absent. */
function seen(value: unknown): unknown {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  if (Array.isArray(value)) return value.map(seen)
  if (typeof value !== 'object' || value === null) return value
  if ('value' in value && 'at' in value) return seen(value.value)
  const { deleted: _deleted, revision: _revision, at: _at, ...rest } = value as Things
  return mapValues(rest, seen)
}

function presentIn<T extends { readonly deleted?: Register<boolean> }>(
  things: Readonly<Record<string, T | Purged>>,
): Things {
  return Object.fromEntries(Object.entries(things).filter(([, thing]) => isPresent(thing)))
}

/** The priorities of a round and the order of those that the other version shows as well. */
function prioritiesIn(round: Round, other: Round): Things {
  const things = presentIn(round.priorities)
  const others = presentIn(other.priorities)
  const isInBoth = (id: string) => Object.hasOwn(things, id) && Object.hasOwn(others, id)
  return { ...things, order: round.priorityOrder?.value.filter(isInBoth) ?? [] }
}

function ambitionsIn({ ambitions }: Round): Things {
  return Object.fromEntries(Object.entries(ambitions).filter(([, { value }]) => value !== 'none'))
}

function summaryTexts({ summaries }: Assessment): Things {
  return Object.fromEntries(Object.entries(summaries).map(([key, { value }]) => [key, value.text]))
}

function setAsideIn({ setAside }: Assessment): Things {
  return Object.fromEntries(Object.entries(setAside).filter(([, part]) => !isPurged(part)))
}

function changed<T>(before: T, after: T): readonly { readonly before: T; readonly after: T }[] {
  return before === after ? [] : [{ before, after }]
}

function keysOfEither(before: Things, after: Things): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareTexts)
}

function textOf(register: Register<string> | undefined): string {
  return register?.value ?? ''
}

function isWritten(register: Register<string> | undefined): register is Register<string> {
  return textOf(register).trim() !== ''
}
