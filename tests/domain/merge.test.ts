import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  Assessment,
  Purged,
  PurgedAssessment,
  Response,
  Reveal,
  Round,
} from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { canonicalJson } from '../../src/domain/canonical'
import { applyEdit } from '../../src/domain/edits'
import { purgeDeleted } from '../../src/domain/purge'
import { isRicher, mergeAssessments } from '../../src/domain/merge'
import { STAMP_LIMIT } from '../../src/domain/order'
import { isOfPurged } from '../../src/domain/summaryKeys'
import { presentRounds } from '../../src/domain/rounds'
import {
  AFTER_ID,
  aFullAssessment,
  anAnswer,
  anAssessment,
  aReveal,
  aRound,
  ASSESSMENT_ID,
  BEFORE_ID,
  frozen,
  NOW,
} from '../factories'
import { assessments, assessmentsOrPurged, editable, edits } from './arbitraries'

/** `npm run test:laws` tries every law many times more often. */
const IS_LONG = import.meta.env.MODE === 'long'
const RUNS = { numRuns: IS_LONG ? 30_000 : 1_000 }
const FEWER = { numRuns: RUNS.numRuns / 5 }

/** In milliseconds: a thousand runs take two seconds, and many more on a machine that is busy. */
const LONG_ENOUGH = { timeout: IS_LONG ? 1_800_000 : 60_000 }

/** Few stamps, so that ties are common, the last possible one among them. */
const stamps = fc.constantFrom(0, 1, 2, NOW, STAMP_LIMIT - 1)
const any = assessmentsOrPurged({ at: stamps, isNormal: false })
const normal = assessmentsOrPurged({ at: stamps, isNormal: true })

type Document = Assessment | PurgedAssessment
const same = (a: Document, b: Document) => {
  expect(canonicalJson(a)).toBe(canonicalJson(b))
}

function merge(a: Assessment, b: Assessment): Assessment {
  const merged = mergeAssessments(frozen(a), frozen(b))
  if (isPurged(merged)) throw new Error('Neither of them is purged')
  return merged
}

/** Merges two assessments with this one round each and gives the round. */
function mergeRounds(a: Round, b: Round): Round {
  const merged = merge(
    anAssessment({ rounds: { [BEFORE_ID]: a } }),
    anAssessment({ rounds: { [BEFORE_ID]: b } }),
  ).rounds[BEFORE_ID]
  if (!merged || isPurged(merged)) throw new Error('Neither of them is purged')
  return merged
}

function mergeResponses(a: Response, b: Response) {
  const merged = mergeRounds(aRound({ responses: { r: a } }), aRound({ responses: { r: b } }))
  expect(mergeRounds(aRound({ responses: { r: b } }), aRound({ responses: { r: a } }))).toEqual(
    merged,
  )
  return merged.responses['r']
}

type ById<T> = Readonly<Record<string, T>>
type Pairs<T> = readonly (readonly [T, T])[]

/** What stands in two maps under one key. */
function inBoth<T>(a: ById<T>, b: ById<T>): Pairs<T> {
  return Object.entries(a).flatMap(([key, one]) =>
    Object.entries(b).flatMap(([other, two]) => (key === other ? [[one, two] as const] : [])),
  )
}

function livingInBoth<T extends object>(a: ById<T | Purged>, b: ById<T | Purged>): Pairs<T> {
  return inBoth(a, b).flatMap(([one, two]) =>
    isPurged(one) || isPurged(two) ? [] : [[one, two] as const],
  )
}

const isPurgedInOne = (pairs: Pairs<object>) =>
  pairs.some(([one, two]) => isPurged(one) !== isPurged(two))

const roundsOf = (a: Assessment, b: Assessment) => livingInBoth<Round>(a.rounds, b.rounds)

const responsesOf = (a: Assessment, b: Assessment) =>
  roundsOf(a, b).flatMap(([x, y]) => livingInBoth<Response>(x.responses, y.responses))

describe('mergeAssessments', LONG_ENOUGH, () => {
  describe('with any documents', () => {
    it('does not depend on which copy comes first', () => {
      fc.assert(
        fc.property(any, any, (a, b) => {
          same(mergeAssessments(a, b), mergeAssessments(b, a))
        }),
        RUNS,
      )
    })

    it('does not depend on which two of three meet first', () => {
      fc.assert(
        fc.property(any, any, any, (a, b, c) => {
          same(
            mergeAssessments(mergeAssessments(a, b), c),
            mergeAssessments(a, mergeAssessments(b, c)),
          )
        }),
        RUNS,
      )
    })

    it('changes nothing when a copy meets itself', () => {
      fc.assert(
        fc.property(normal, (a) => {
          same(mergeAssessments(a, a), a)
        }),
        RUNS,
      )
    })

    it('changes nothing when a copy comes a second time', () => {
      fc.assert(
        fc.property(normal, normal, (a, b) => {
          const merged = mergeAssessments(a, b)
          same(mergeAssessments(merged, b), merged)
          same(mergeAssessments(merged, merged), merged)
          expect(isRicher(mergeAssessments(merged, a), merged)).toBe(false)
        }),
        RUNS,
      )
    })

    it('leaves both copies as they were', () => {
      fc.assert(
        fc.property(any, any, (a, b) => {
          const texts = [a, b].map(canonicalJson)
          mergeAssessments(frozen(a), frozen(b))
          expect([a, b].map(canonicalJson)).toEqual(texts)
        }),
        FEWER,
      )
    })

    it('lets nothing inherited in', () => {
      fc.assert(
        fc.property(any, any, (a, b) => {
          const merged = mergeAssessments(a, b)
          if (isPurged(merged)) return
          for (const map of [merged.rounds, merged.actions, merged.summaries, merged.setAside]) {
            expect(Object.getPrototypeOf(map)).toBe(Object.prototype)
          }
        }),
        FEWER,
      )
    })
  })

  describe('with a document and an edit of it', () => {
    const base = assessments({ at: fc.integer({ min: 0, max: STAMP_LIMIT - 100 }), isNormal: true })
    const clock = fc.oneof(fc.constantFrom(0, NOW), fc.integer({ min: 0, max: STAMP_LIMIT - 100 }))
    const some = fc.array(fc.tuple(edits(BEFORE_ID), clock), { minLength: 1, maxLength: 4 })

    it('an edit never loses to what it was made on, whatever the clock says', () => {
      fc.assert(
        fc.property(base, some, (document, list) => {
          const old = editable(document, BEFORE_ID)
          const edited = list.reduce((now, [edit, at]) => applyEdit(now, edit, at), old)
          same(mergeAssessments(old, edited), edited)
          same(mergeAssessments(edited, old), edited)
        }),
        RUNS,
      )
    })

    it('what was purged never loses to what it was before', () => {
      fc.assert(
        fc.property(base, some, (document, list) => {
          const old = editable(document, BEFORE_ID)
          const edited = list.reduce((now, [edit, at]) => applyEdit(now, edit, at), old)
          const purged = purgeDeleted(edited)
          for (const copy of [old, edited]) {
            same(mergeAssessments(copy, purged), purged)
            same(mergeAssessments(purged, copy), purged)
          }
        }),
        RUNS,
      )
    })
  })

  describe('with a thousand pairs of those documents', () => {
    const pairs = fc.sample(fc.tuple(any, any), { numRuns: 1_000, seed: 1 })
    const isDeleted = ({ deleted }: Round | Response) => deleted?.value ?? false
    const comments = ({ answers }: Response) =>
      Object.values(answers).some(({ comment }) => comment !== undefined)

    it.each<readonly [what: string, meets: (a: Assessment, b: Assessment) => boolean]>([
      [
        'a round of both is deleted in one',
        (a, b) => roundsOf(a, b).some(([x, y]) => isDeleted(x) !== isDeleted(y)),
      ],
      ['a round of both is purged in one', (a, b) => isPurgedInOne(inBoth(a.rounds, b.rounds))],
      [
        'a round has closings in both',
        (a, b) => roundsOf(a, b).some((both) => both.every(({ closings }) => closings.length > 0)),
      ],
      [
        'a round has reveals in both, and they differ',
        (a, b) =>
          roundsOf(a, b).some((both) => {
            const [one = [], other = []] = both.map(({ workshop }) => workshop.reveals)
            return one.length > 0 && other.length > 0 && canonicalJson(one) !== canonicalJson(other)
          }),
      ],
      [
        'a response is in both in one revision, with comments',
        (a, b) =>
          responsesOf(a, b).some(
            ([x, y]) => x.revision === y.revision && comments(x) && comments(y),
          ),
      ],
      [
        'a response is in both in two revisions',
        (a, b) => responsesOf(a, b).some(([x, y]) => x.revision !== y.revision),
      ],
      [
        'a response is deleted in one',
        (a, b) => responsesOf(a, b).some(([x, y]) => isDeleted(x) !== isDeleted(y)),
      ],
      [
        'a response is purged in one',
        (a, b) => roundsOf(a, b).some(([x, y]) => isPurgedInOne(inBoth(x.responses, y.responses))),
      ],
      [
        'a summary of one is of a round that is purged in the other',
        (a, b) =>
          Object.keys(a.summaries).some((key) => isOfPurged(b.rounds, key)) ||
          Object.keys(b.summaries).some((key) => isOfPurged(a.rounds, key)),
      ],
      [
        'a part set aside is removed in one',
        (a, b) => isPurgedInOne(inBoth(a.setAside, b.setAside)),
      ],
    ])('finds 30 at least in which %s', (_, meets) => {
      const found = pairs.filter(([a, b]) => !isPurged(a) && !isPurged(b) && meets(a, b))
      expect(found.length).toBeGreaterThanOrEqual(30)
    })

    it('finds every kind of edit 30 times at least in two thousand', () => {
      const kinds = fc.sample(edits(BEFORE_ID), { numRuns: 2_000, seed: 1 }).map(({ type }) => type)
      expect(new Set(kinds).size).toBe(33)
      for (const kind of new Set(kinds)) {
        expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThanOrEqual(30)
      }
    })
  })

  describe('when two copies were edited apart', () => {
    const old = anAssessment()

    it('keeps edits to different things', () => {
      const one = applyEdit(
        old,
        { type: 'set-answer', round: BEFORE_ID, question: 'people.mandat', state: 4 },
        NOW + 10,
      )
      const other = applyEdit(
        old,
        {
          type: 'set-answer-text',
          round: BEFORE_ID,
          question: 'people.mandat',
          text: 'evidence',
          value: 'Direktørens notat',
        },
        NOW + 20,
      )
      const round = merge(one, other).rounds[BEFORE_ID]
      expect(round && !isPurged(round) && round.answers['people.mandat']).toEqual({
        state: { value: 4, at: NOW + 10 },
        evidence: { value: 'Direktørens notat', at: NOW + 20 },
      })
    })

    it('takes the later edit of the same thing', () => {
      const one = applyEdit(old, { type: 'set-team', value: 'Tidligt' }, NOW + 10)
      const other = applyEdit(old, { type: 'set-team', value: 'Sent' }, NOW + 20)
      expect(merge(one, other).team.value).toBe('Sent')
      expect(merge(other, one).team.value).toBe('Sent')
    })

    it('takes the same one of two edits at one time in both places', () => {
      const one = applyEdit(old, { type: 'set-team', value: 'Ærø' }, NOW + 10)
      const other = applyEdit(old, { type: 'set-team', value: 'Ålborg' }, NOW + 10)
      expect(merge(one, other).team).toEqual(merge(other, one).team)
    })

    it('lets a cleared answer stay cleared', () => {
      const cleared = applyEdit(
        old,
        { type: 'set-answer', round: BEFORE_ID, question: 'people.opgaven', state: 'unanswered' },
        NOW,
      )
      const round = merge(old, cleared).rounds[BEFORE_ID]
      expect(round && !isPurged(round) && round.answers['people.opgaven']?.state?.value).toBe(
        'unanswered',
      )
    })

    it('keeps the rounds of both', () => {
      const after = { ...old, rounds: { ...old.rounds, [AFTER_ID]: aRound() } }
      expect(presentRounds(merge(old, after))).toHaveLength(2)
    })
  })

  describe('when a round is closed in one copy', () => {
    it('takes answers from the other all the same', () => {
      const closed = aRound({ closings: [{ at: NOW + 5, on: '2026-11-23', closed: true }] })
      const answered = aRound({ answers: { 'people.opgaven': anAnswer(3, {}, NOW + 9) } })
      const merged = mergeRounds(closed, answered)
      expect(merged.answers['people.opgaven']).toEqual(anAnswer(3, {}, NOW + 9))
      expect(merged.closings).toEqual(closed.closings)
    })

    it('keeps every closing of both once, in order', () => {
      const first = { at: 1, on: '2026-11-23', closed: true }
      const second = { at: 2, on: '2026-11-24', closed: false }
      const third = { at: 3, on: '2026-11-25', closed: true }
      const merged = mergeRounds(
        aRound({ closings: [first, third] }),
        aRound({ closings: [second, first] }),
      )
      expect(merged.closings).toEqual([first, second, third])
    })
  })

  describe('when something was shown in both copies', () => {
    const first = aReveal({ at: 1 })
    const here = aReveal({ at: 2, responses: { resp0001: { revision: 3 } } })
    const there = aReveal({ at: 3 })
    const withReveals = (...reveals: readonly Reveal[]) => aRound({ workshop: { reveals } })

    it('keeps all of it once, oldest first', () => {
      const merged = mergeRounds(withReveals(first, there), withReveals(first, here))
      expect(merged.workshop.reveals).toEqual([first, here, there])
    })

    it('keeps two that share a stamp, in the same order in both places', () => {
      const other = { ...here, at: there.at }
      const one = mergeRounds(withReveals(there), withReveals(other)).workshop.reveals
      const two = mergeRounds(withReveals(other), withReveals(there)).workshop.reveals
      expect(one).toHaveLength(2)
      expect(one).toEqual(two)
    })

    it('takes what only one of them has', () => {
      expect(mergeRounds(withReveals(first), aRound()).workshop.reveals).toEqual([first])
      expect(mergeRounds(aRound(), withReveals(first)).workshop.reveals).toEqual([first])
    })

    it('knows the same reveal again whatever the order of its keys', () => {
      const { at, ...shown } = first
      const merged = mergeRounds(withReveals(first), withReveals({ ...shown, at }))
      expect(merged.workshop.reveals).toEqual([first])
    })

    it('leaves it as it was though the responses are gone in one of them', () => {
      const gone = aRound({ ...withReveals(first), responses: { resp0001: { purged: true } } })
      expect(mergeRounds(gone, withReveals(first)).workshop.reveals).toEqual([first])
    })

    it('keeps two reveals that were made apart by edits', () => {
      const { at: _at, ...shown } = first
      const old = anAssessment()
      const [one, other] = [NOW + 10, NOW + 20].map((now) =>
        applyEdit(old, { type: 'reveal', round: BEFORE_ID, value: shown }, now),
      )
      if (!one || !other) throw new Error('There are two')
      const round = merge(other, one).rounds[BEFORE_ID]
      expect(round && !isPurged(round) && round.workshop.reveals).toEqual([
        { ...shown, at: NOW + 10 },
        { ...shown, at: NOW + 20 },
      ])
    })
  })

  it('takes the later word on how many are expected', () => {
    const expecting = (value: number, at: number) =>
      aRound({ workshop: { expected: { value, at } } })
    const merged = mergeRounds(expecting(9, 10), expecting(12, 9))
    expect(merged.workshop.expected).toEqual({ value: 9, at: 10 })
  })

  describe('when something is purged in one copy', () => {
    it('never brings it back, whatever the other copy made of it', () => {
      const purged = anAssessment({ rounds: { [BEFORE_ID]: { purged: true } } })
      const edited = applyEdit(
        anAssessment(),
        { type: 'set-round-label', round: BEFORE_ID, value: 'Stadig her' },
        STAMP_LIMIT,
      )
      expect(merge(purged, edited).rounds[BEFORE_ID]).toStrictEqual({ purged: true })
    })

    it('holds for a whole assessment, of which nothing but the id is left', () => {
      const gone: PurgedAssessment = { id: ASSESSMENT_ID, purged: true }
      expect(mergeAssessments(aFullAssessment(), gone)).toStrictEqual(gone)
      expect(mergeAssessments(gone, aFullAssessment())).toStrictEqual(gone)
    })
  })

  describe('with responses', () => {
    const answers = (state: Round['answers'][string]['state'], comment?: string) => ({
      'people.opgaven': {
        state: state?.value ?? ('unanswered' as const),
        ...(comment !== undefined && { comment }),
      },
    })
    const level = (value: 2 | 3) => ({ value, at: 0 })

    it('takes the higher revision whole', () => {
      const older = { revision: 1, group: 'g', answers: answers(level(2), 'Før') }
      const newer = { revision: 2, answers: answers(level(3)) }
      expect(mergeResponses(older, newer)).toEqual(newer)
    })

    it('joins two copies of one revision: absent is not empty', () => {
      const bare = { revision: 1, answers: answers(level(2)) }
      const full = { revision: 1, group: 'g', answers: answers(level(2), 'Kun i Østre Å') }
      expect(mergeResponses(bare, full)).toEqual(full)
    })

    it('keeps the lines of two different comments', () => {
      const one = { revision: 1, answers: answers(level(2), 'Øst\nFælles') }
      const other = { revision: 1, answers: answers(level(2), 'Fælles\nVest') }
      expect(mergeResponses(one, other)).toEqual({
        revision: 1,
        answers: answers(level(2), 'Fælles\nVest\nØst'),
      })
    })

    it('leaves a comment that both have as it was written', () => {
      const response = { revision: 1, answers: answers(level(2), 'b\n\na') }
      expect(mergeResponses(response, { ...response })).toEqual(response)
    })

    it('deletes and takes back without regard to the revision', () => {
      const deleted = { revision: 1, answers: {}, deleted: { value: true, at: 9 } }
      const newer = { revision: 2, answers: answers(level(3)), deleted: { value: false, at: 5 } }
      expect(mergeResponses(deleted, newer)).toEqual({ ...newer, deleted: { value: true, at: 9 } })
    })

    it('writes them sorted by id, whichever came first', () => {
      const response = { revision: 1, answers: {} }
      const merged = mergeRounds(
        aRound({ responses: { zzzz: response } }),
        aRound({ responses: { mmmm: response, aaaa: response } }),
      )
      expect(Object.keys(merged.responses)).toEqual(['aaaa', 'mmmm', 'zzzz'])
    })
  })

  describe('with a key that every object inherits', () => {
    it.each(['__proto__', 'constructor', 'toString'])(
      'takes "%s" as a key like any other',
      (key) => {
        const answered = aRound({ answers: Object.fromEntries([[key, anAnswer(3)]]) })
        const merged = mergeRounds(aRound(), answered)
        expect(Object.entries(merged.answers)).toEqual([[key, anAnswer(3)]])
        expect(Object.getPrototypeOf(merged.answers)).toBe(Object.prototype)
      },
    )
  })

  it('takes a full document as it is', () => {
    same(merge(aFullAssessment(), aFullAssessment()), aFullAssessment())
  })

  it('refuses two different assessments', () => {
    expect(() => mergeAssessments(anAssessment(), anAssessment({ id: 'another' }))).toThrow(
      'cannot merge',
    )
  })
})

describe('isRicher', () => {
  it('tells whether the merged document holds more than a copy', () => {
    const old = anAssessment()
    const edited = applyEdit(old, { type: 'set-team', value: 'Nyt hold' }, NOW)
    const merged = mergeAssessments(old, edited)
    expect(isRicher(merged, old)).toBe(true)
    expect(isRicher(merged, edited)).toBe(false)
  })
})
