import fc from 'fast-check'
import type {
  Action,
  Answer,
  AnswerState,
  Assessment,
  Closing,
  CountedResponse,
  Priority,
  Purged,
  PurgedAssessment,
  Register,
  Response,
  ResponseAnswer,
  Reveal,
  Round,
  SetAside,
  Tallies,
  Tally,
  Workshop,
} from '../../src/domain/assessment'
import { ACTION_STATUSES, isPurged, SCOPES, WORKSHOP_MODES } from '../../src/domain/assessment'
import { canonicalJson } from '../../src/domain/canonical'
import type { OtherText } from '../../src/domain/conflicts'
import { toSetAside } from '../../src/domain/conflicts'
import type { Edit } from '../../src/domain/edits'
import type { ActionText } from '../../src/domain/planEdits'
import { LEVELS } from '../../src/domain/questionnaire'
import { compareDated } from '../../src/domain/rounds'
import { purgeSummaries } from '../../src/domain/summaryKeys'
import { aFullAssessment, aRound, ASSESSMENT_ID, BEFORE_ID, LONG_NOTE } from '../factories'

/*
 * Few ids, few values and few stamps, so that two documents often hold the same thing and two edits
 * often share a stamp: that is where merging goes wrong.
 */

const text = fc.oneof(
  fc.constantFrom('', 'a', 'Sønderå', 'Østre Å 🌱', '10', '9', '"', 'b\na', 'a\n\nb', LONG_NOTE),
  fc.string({ maxLength: 3 }),
)
/** Most often the first, so that two documents have it both. */
const mostly = (first: string, ...others: readonly string[]) =>
  fc.oneof(
    { arbitrary: fc.constant(first), weight: 3 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  )
const id = mostly('aaaa0001', 'bbbb0002', '12345678', '__proto__', 'constructor')
const questionId = mostly('people.opgaven', 'people.mandat', 'planet.natur', '__proto__')
const dimensionOrQuestion = fc.constantFrom('people', 'people.opgaven', 'planet', '__proto__')
const date = fc.constantFrom('2025-11-23', '2026-11-23', '2026-11-24')
const state = fc.constantFrom<AnswerState>(...LEVELS, 'dont-know', 'not-relevant', 'unanswered')
const questionnaire = fc.record({
  id: fc.constantFrom('six-p', 'other'),
  version: fc.integer({ min: 1, max: 2 }),
})

export interface Options {
  /** The stamps that registers get. */
  readonly at: fc.Arbitrary<number>
  /**
   * As every document that was saved has them: closings and reveals each once and in order, and no
   * summary of a round that is gone for good.
   */
  readonly isNormal: boolean
}

/**
 * Fields that may be absent; in a document that was never saved some are there but `undefined`.
 */
function withOptional<T extends object>(
  record: { readonly [Key in keyof T]-?: fc.Arbitrary<Exclude<T[Key], undefined>> },
  requiredKeys: readonly (keyof T)[],
): fc.Arbitrary<T> {
  const arbitraries = Object.entries<fc.Arbitrary<unknown>>(record).map(([key, arbitrary]) => [
    key,
    (requiredKeys as readonly string[]).includes(key)
      ? arbitrary
      : fc.option(arbitrary, { nil: undefined, freq: 4 }),
  ])
  return fc.record(Object.fromEntries(arbitraries), { noNullPrototype: true }) as fc.Arbitrary<T>
}

function map<T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxKeys = 3) {
  const selector = ([name]: [string, T]) => name
  const some = fc.uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: maxKeys, selector })
  return fc
    .oneof({ arbitrary: some, weight: 4 }, { arbitrary: fc.constant([]), weight: 1 })
    .map((entries): Readonly<Record<string, T>> => Object.fromEntries(entries))
}

const groups = fc.array(fc.record({ id, name: text }), { maxLength: 2 })
const expected = fc.constantFrom(0, 3, 12)
const agenda = fc.array(questionId, { maxLength: 2 })
const runSheet = fc.array(fc.record({ title: text, minutes: fc.nat() }), { maxLength: 2 })

const revision = fc.integer({ min: 1, max: 2 })
/** What a participant gives: all of a response but whether it is deleted. */
const givenResponse = {
  revision,
  group: id,
  answers: map(questionId, withOptional<ResponseAnswer>({ state, comment: text }, ['state'])),
}

const few = fc.constantFrom(0, 1, 3)
const tally = fc.record<Tally>({
  levels: fc.tuple(few, few, few, few, few),
  dontKnow: few,
  notRelevant: few,
})
const tallies: fc.Arbitrary<Tallies> = map(questionId, tally, 2)
/** All of a reveal but its stamp. */
const shown = {
  responses: map(id, withOptional<CountedResponse>({ revision, group: id }, ['revision'])),
  tallies,
  groups: map(id, tallies, 2),
  bands: map(
    fc.constantFrom('people', 'planet', '__proto__'),
    fc.record({ low: fc.constantFrom(1, 2.5), high: fc.constantFrom(2.5, 11 / 3) }),
    2,
  ),
}

const purged = fc.constant<Purged>({ purged: true })
const purgeable = <T>(thing: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: thing, weight: 5 }, { arbitrary: purged, weight: 1 })

/** Whole documents of one id, with everything a document has room for. */
export function assessments({ at, isNormal }: Options): fc.Arbitrary<Assessment> {
  const register = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Register<T>> =>
    fc.record({ value, at }, { noNullPrototype: true })
  const flag = register(fc.boolean())
  const words = register(text)
  const ids = register(fc.array(id, { maxLength: 3 }))

  const answer = withOptional<Answer>(
    { state: register(state), reason: words, evidence: words, why: words, dissent: words },
    [],
  )
  const dated = <T extends { readonly at: number }>(one: fc.Arbitrary<T>) =>
    fc
      .array(one, { maxLength: 3 })
      .map((some) =>
        isNormal
          ? [...new Map(some.map((each) => [canonicalJson(each), each])).values()].sort(
              compareDated,
            )
          : some,
      )
  const closings = dated(fc.record<Closing>({ at, on: date, closed: fc.boolean() }))
  const reveals = dated(fc.record<Reveal>({ at, ...shown }, { noNullPrototype: true }))
  const response = withOptional<Response>({ ...givenResponse, deleted: flag }, [
    'revision',
    'answers',
  ])
  const workshop = withOptional<Workshop>(
    {
      mode: register(fc.constantFrom(...WORKSHOP_MODES)),
      groups: register(groups),
      expected: register(expected),
      reveals,
      agenda: register(agenda),
      runSheet: register(runSheet),
    },
    [],
  )
  const priority = withOptional<Priority>(
    { deleted: flag, source: dimensionOrQuestion, note: words },
    ['source'],
  )
  const round = withOptional<Round>(
    {
      deleted: flag,
      label: words,
      date: register(date),
      scope: register(fc.constantFrom(...SCOPES)),
      questionnaire,
      closings,
      answers: map(questionId, answer),
      ambitions: map(
        dimensionOrQuestion,
        register(fc.constantFrom(1, 4.5, 'good-enough' as const, 'none' as const)),
      ),
      priorities: map(id, purgeable(priority)),
      priorityOrder: ids,
      workshop,
      responses: map(id, purgeable(response)),
    },
    [
      'label',
      'date',
      'scope',
      'questionnaire',
      'closings',
      'answers',
      'ambitions',
      'priorities',
      'workshop',
      'responses',
    ],
  )
  const action = withOptional<Action>(
    {
      deleted: flag,
      round: id,
      priority: id,
      what: words,
      owner: words,
      due: register(fc.oneof(date, fc.constant('' as const))),
      status: register(fc.constantFrom(...ACTION_STATUSES)),
      note: words,
    },
    ['round', 'priority', 'what'],
  )
  const summaryKey = fc.constantFrom('aaaa0001/da', 'aaaa0001~bbbb0002/en', '__proto__')
  const setAside = fc.record<SetAside>({ path: text, raw: text, reason: text })
  return withOptional<Assessment>(
    {
      id: fc.constant(ASSESSMENT_ID),
      deleted: flag,
      example: fc.boolean(),
      organisation: words,
      team: words,
      note: words,
      rounds: map(id, purgeable(round)),
      actions: map(id, purgeable(action), 2),
      summaries: map(summaryKey, register(fc.record({ text, basis: text })), 2),
      setAside: map(id, purgeable(setAside), 2),
    },
    ['id', 'example', 'organisation', 'team', 'rounds', 'actions', 'summaries', 'setAside'],
  ).map((assessment) =>
    isNormal ? { ...assessment, summaries: purgeSummaries(assessment) } : assessment,
  )
}

/** The same, now and then gone for good. */
export function assessmentsOrPurged(options: Options): fc.Arbitrary<Assessment | PurgedAssessment> {
  const gone = fc.constant<PurgedAssessment>({ id: ASSESSMENT_ID, purged: true })
  return fc.oneof({ arbitrary: assessments(options), weight: 20 }, { arbitrary: gone, weight: 1 })
}

/** What edits of the plan are made of: there, though one of each is deleted, and in no small id's way. */
const PRIORITIES = ['pr10r1t1', 'pr10r1t2'] as const
const ACTIONS = ['act10n01', 'act10n02'] as const

/** The document with a round that any of `edits` can be made of, one after another. */
export function editable(
  document: Assessment,
  round: string,
  changes: Partial<Round> = {},
): Assessment {
  const { priorities, priorityOrder } = planOf(aFullAssessment())
  const { act10n01, act10n02 } = aFullAssessment().actions
  if (!act10n01 || !act10n02 || !priorityOrder) throw new Error('The full assessment has a plan')
  return {
    ...document,
    rounds: { ...document.rounds, [round]: aRound({ priorities, priorityOrder, ...changes }) },
    actions: { ...document.actions, act10n01, act10n02 },
  }
}

function planOf({ rounds }: Assessment): Pick<Round, 'priorities' | 'priorityOrder'> {
  const round = rounds[BEFORE_ID]
  if (!round || isPurged(round)) throw new Error('The full assessment has this round')
  return round
}

/** Any edit to the round of this id, which is that of `editable` or of the full assessment. */
export function edits(round: string): fc.Arbitrary<Edit> {
  const ofRound = <T extends string>(type: T) => ({
    type: fc.constant(type),
    round: fc.constant(round),
  })
  const ofPriority = <T extends string>(type: T) => ({
    ...ofRound(type),
    priority: fc.constantFrom(...PRIORITIES),
  })
  const ofAction = <T extends string>(type: T) => ({
    type: fc.constant(type),
    action: fc.constantFrom(...ACTIONS),
  })
  return fc.oneof(
    fc.record({ type: fc.constant('set-organisation' as const), value: text }),
    fc.record({ type: fc.constant('set-team' as const), value: text }),
    fc.record({ type: fc.constant('set-note' as const), value: text }),
    fc.record({ type: fc.constant('set-deleted' as const), value: fc.boolean() }),
    fc.record({ ...ofRound('set-round-label' as const), value: text }),
    fc.record({ ...ofRound('set-round-date' as const), value: date }),
    fc.record({ ...ofRound('set-round-scope' as const), value: fc.constantFrom(...SCOPES) }),
    fc.record({ ...ofRound('set-round-deleted' as const), value: fc.boolean() }),
    fc.record({ ...ofRound('close-round' as const), on: date }),
    fc.record({ ...ofRound('reopen-round' as const), on: date }),
    fc.record({ ...ofRound('set-answer' as const), question: questionId, state }),
    fc.record({
      ...ofRound('set-answer-text' as const),
      question: questionId,
      text: fc.constantFrom(
        'reason' as const,
        'evidence' as const,
        'why' as const,
        'dissent' as const,
      ),
      value: text,
    }),
    fc.record({
      ...ofRound('set-workshop-mode' as const),
      value: fc.constantFrom(...WORKSHOP_MODES),
    }),
    fc.record({ ...ofRound('set-expected' as const), value: expected }),
    fc.record({ ...ofRound('set-groups' as const), value: groups }),
    fc.record({ ...ofRound('set-run-sheet' as const), value: runSheet }),
    fc.record({ ...ofRound('set-agenda' as const), value: agenda }),
    fc.record({
      ...ofRound('put-response' as const),
      response: responseId,
      value: withOptional<Omit<Response, 'deleted'>>(givenResponse, ['revision', 'answers']),
    }),
    fc.record({
      ...ofRound('set-responses-deleted' as const),
      responses: fc.array(responseId, { maxLength: 2 }),
      value: fc.boolean(),
    }),
    fc.record({
      ...ofRound('reveal' as const),
      value: fc.record<Omit<Reveal, 'at'>>(shown, { noNullPrototype: true }),
    }),
    fc.record({
      ...ofRound('set-ambition' as const),
      source: dimensionOrQuestion,
      value: fc.constantFrom(1, 4.5, 'good-enough' as const, 'none' as const),
    }),
    fc.record({
      ...ofRound('add-priority' as const),
      priority: newId,
      source: dimensionOrQuestion,
    }),
    fc.record({ ...ofPriority('set-priority-note' as const), value: text }),
    fc.record({
      ...ofPriority('set-priority-deleted' as const),
      actions: fc.array(fc.oneof(id, fc.constantFrom(...ACTIONS)), { maxLength: 2 }),
      value: fc.boolean(),
    }),
    fc.record({ ...ofPriority('add-action' as const), action: newId, what: text }),
    fc.record({
      ...ofAction('set-action-text' as const),
      text: fc.constantFrom(...(['what', 'owner', 'note'] satisfies ActionText[])),
      value: text,
    }),
    fc.record({
      ...ofAction('set-action-due' as const),
      value: fc.oneof(date, fc.constant('' as const)),
    }),
    fc.record({
      ...ofAction('set-action-status' as const),
      value: fc.constantFrom(...ACTION_STATUSES),
    }),
    fc.record({ ...ofAction('set-action-deleted' as const), value: fc.boolean() }),
    fc.record({
      ...ofRound('set-priority-order' as const),
      value: fc.array(id, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('set-summary' as const),
      key: fc.constantFrom(`${round}/da`, '__proto__'),
      text,
      basis: text,
    }),
    fc.record({
      type: fc.constant('keep-texts' as const),
      texts: fc.array(keptText, { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('remove-set-aside' as const),
      keys: fc.array(fc.oneof(id, keptText.map(keyOf)), { maxLength: 3 }),
    }),
  )
}

/** An id of so many that no two are alike, nor made so by shrinking: adding a thing twice is a bug. */
const newId = fc.noShrink(
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcdefghjkmnpqrstvwxyz')),
    minLength: 8,
    maxLength: 8,
  }),
)

/** Of those of the full assessment as well, but of none that is gone for good, which is a bug. */
const responseId = fc.oneof(id, fc.constantFrom('resp0001', 'resp0002'))

const keptText = fc.record({ path: fc.constantFrom('/note', '/team'), text })

/** The first key under which a text is kept; that of none when it is blank. */
const keyOf = (kept: OtherText) => toSetAside(kept)[0]?.[0] ?? ''
