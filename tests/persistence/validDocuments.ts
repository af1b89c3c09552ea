import fc from 'fast-check'
import type {
  Action,
  Answer,
  AnswerState,
  Assessment,
  Priority,
  Purged,
  PurgedAssessment,
  Register,
  Response,
  Reveal,
  Round,
  SetAside,
  Tally,
  Workshop,
} from '../../src/domain/assessment'
import { ACTION_STATUSES, SCOPES, WORKSHOP_MODES } from '../../src/domain/assessment'
import { cleanText } from '../../src/domain/text'

/*
 * Documents as the app can have written them: ids in their patterns and each once in a list, stamps
 * in their range, texts clean. Those of tests/domain reach further, since merging must hold for any
 * id.
 */

/** Stands in many of the texts and nowhere else, so that a test can put something in its place. */
export const SIGN = '¤'

const shortId = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{8}$/)
const contentId = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}(\.[a-z0-9][a-z0-9-]{0,9})?$/)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map(cleanText),
  fc.string({ unit: fc.constantFrom(SIGN, 'å', '🌱', '\n', '"', '\\'), maxLength: 6 }),
)
const stamp = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) - 1 })
const date = fc
  .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const purged = fc.constant<Purged>({ purged: true })
const state = fc.constantFrom<AnswerState>(1, 2, 3, 4, 5, 'dont-know', 'not-relevant', 'unanswered')

const register = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Register<T>> =>
  whole({ value, at: stamp })
const words = register(text)
const flag = register(fc.boolean())
const purgeable = <T>(thing: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: thing }, purged)
const map = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true })

/** An object with all of these fields. */
function whole<T extends object>(fields: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record<T>(fields, { noNullPrototype: true })
}

type Arbitraries<T> = { readonly [K in keyof T]: fc.Arbitrary<Exclude<T[K], undefined>> }

/** An object with all of the first fields and any of the second. */
function record<R extends object, O extends object>(
  required: Arbitraries<R>,
  optional: Arbitraries<O>,
): fc.Arbitrary<R & Partial<O>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = { ...required, ...optional }
  return fc.record(fields, {
    requiredKeys: Object.keys(required),
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<R & Partial<O>>
}

const answer: fc.Arbitrary<Answer> = record(
  {},
  { state: register(state), reason: words, evidence: words, why: words, dissent: words },
)
const response: fc.Arbitrary<Response> = record(
  {
    revision: fc.maxSafeNat(),
    answers: map(contentId, record({ state }, { comment: text })),
  },
  { group: shortId, deleted: flag },
)
const priority: fc.Arbitrary<Priority> = record(
  { source: contentId },
  { deleted: flag, note: words },
)
const count = fc.nat(500)
const tallies = map(
  contentId,
  whole<Tally>({
    levels: fc.tuple(count, count, count, count, count),
    dontKnow: count,
    notRelevant: count,
  }),
)
const score = fc.double({ min: 1, max: 5, noNaN: true })
const reveal: fc.Arbitrary<Reveal> = whole({
  at: stamp,
  responses: map(shortId, record({ revision: fc.maxSafeNat() }, { group: shortId })),
  tallies,
  groups: map(shortId, tallies),
  bands: map(contentId, whole({ low: score, high: score })),
})
const workshop: fc.Arbitrary<Workshop> = record(
  {},
  {
    mode: register(fc.constantFrom(...WORKSHOP_MODES)),
    groups: register(
      fc.uniqueArray(whole({ id: shortId, name: text }), {
        maxLength: 3,
        selector: ({ id }) => id,
      }),
    ),
    expected: register(fc.maxSafeNat()),
    reveals: fc.array(reveal, { maxLength: 2 }),
    agenda: register(fc.uniqueArray(contentId, { maxLength: 3 })),
    runSheet: register(fc.array(whole({ title: text, minutes: fc.nat(10_000) }), { maxLength: 3 })),
  },
)
const ambition = fc.constantFrom(1, 1.5, 3, 4.5, 5, 'good-enough' as const, 'none' as const)
const round: fc.Arbitrary<Round> = record(
  {
    label: words,
    date: register(date),
    scope: register(fc.constantFrom(...SCOPES)),
    questionnaire: whole({ id: contentId, version: fc.integer({ min: 1, max: 99 }) }),
    closings: fc.array(whole({ at: stamp, on: date, closed: fc.boolean() }), { maxLength: 3 }),
    answers: map(contentId, answer),
    ambitions: map(contentId, register(ambition)),
    priorities: map(shortId, purgeable(priority)),
    workshop,
    responses: map(shortId, purgeable(response)),
  },
  { deleted: flag, priorityOrder: register(fc.uniqueArray(shortId, { maxLength: 3 })) },
)
const action: fc.Arbitrary<Action> = record(
  { round: shortId, priority: shortId, what: words },
  {
    deleted: flag,
    owner: words,
    due: register(fc.oneof(date, fc.constant('' as const))),
    status: register(fc.constantFrom(...ACTION_STATUSES)),
    note: words,
  },
)
const summaryKey = fc
  .tuple(shortId, fc.option(shortId), fc.constantFrom('da', 'en'))
  .map(([first, second, locale]) => `${first}${second === null ? '' : `~${second}`}/${locale}`)
const setAside: fc.Arbitrary<SetAside> = whole({ path: text, raw: text, reason: text })
const id = fc.uuid({ version: 4 })

/** Any document that the app can have written. */
export const validDocuments: fc.Arbitrary<Assessment | PurgedAssessment> = fc.oneof(
  {
    weight: 20,
    arbitrary: record(
      {
        id,
        example: fc.boolean(),
        organisation: words,
        team: words,
        rounds: map(shortId, purgeable(round)),
        actions: map(shortId, purgeable(action)),
        summaries: map(summaryKey, register(whole({ text, basis: text }))),
        setAside: map(shortId, purgeable(setAside)),
      },
      { deleted: flag, note: words },
    ),
  },
  { weight: 1, arbitrary: whole({ id, purged: fc.constant(true as const) }) },
)
