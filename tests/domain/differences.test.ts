import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action, Assessment, Response, Reveal, Round } from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { differences, differingTexts } from '../../src/domain/differences'
import type { Difference } from '../../src/domain/differences'
import { applyEdit } from '../../src/domain/edits'
import type { Edit } from '../../src/domain/edits'
import { mergeAssessments } from '../../src/domain/merge'
import {
  AFTER_ID,
  aFullAssessment,
  anAnswer,
  anAssessment,
  aReveal,
  aRound,
  BEFORE_ID,
  frozen,
  NOW,
} from '../factories'
import { assessments } from './arbitraries'

const BEFORE = { round: BEFORE_ID, roundLabel: 'Før' }
const LATER = NOW + 60_000

const between = (before: Assessment, after: Assessment) =>
  differences(frozen(before), frozen(after))

/** What changes by an edit. */
const by = (edit: Edit, before = anAssessment()) => between(before, applyEdit(before, edit, LATER))

/** What changes when the only round becomes another. */
const ofRound = (before: Partial<Round>, after: Partial<Round>) =>
  between(
    anAssessment({ rounds: { [BEFORE_ID]: aRound(before) } }),
    anAssessment({ rounds: { [BEFORE_ID]: aRound(after) } }),
  )

describe('differences', () => {
  it('finds none between a document and itself, or one that was written anew', () => {
    const full = aFullAssessment()
    expect(between(full, full)).toEqual([])
    const text = JSON.stringify(full).replaceAll(`"at":${NOW}`, `"at":${LATER}`)
    expect(text).toContain(String(LATER))
    expect(between(full, JSON.parse(text) as Assessment)).toEqual([])
  })

  it('tells who the team is and was', () => {
    const before = anAssessment({ note: { value: 'Kun 2026', at: NOW } })
    const { note: _note, ...without } = before
    expect(by({ type: 'set-organisation', value: 'Ærø Kommune' })).toEqual([
      {
        kind: 'field',
        field: 'organisation',
        before: 'Rødkøbing Kommune',
        after: 'Ærø Kommune',
      },
    ])
    expect(between(before, without)).toEqual([
      { kind: 'field', field: 'note', before: 'Kun 2026', after: '' },
    ])
    expect(between({ ...without, note: { value: '', at: 1 } }, without)).toEqual([])
  })

  it('tells a round’s new name, date and scope', () => {
    const after = {
      label: { value: 'Nu', at: NOW },
      date: { value: '2026-12-24', at: NOW },
      scope: { value: 'task' as const, at: NOW },
    }
    const place = { kind: 'round-field', round: BEFORE_ID, roundLabel: 'Nu' }
    expect(ofRound({}, after)).toEqual([
      { ...place, field: 'label', before: 'Før', after: 'Nu' },
      { ...place, field: 'date', before: '2026-11-23', after: '2026-12-24' },
      { ...place, field: 'scope', before: 'municipality', after: 'task' },
    ])
  })

  it('tells answers and their texts, question by question', () => {
    expect(
      ofRound(
        { answers: { 'place.byrum': anAnswer(2), 'people.opgaven': anAnswer(1, { why: 'Før' }) } },
        {
          answers: {
            'place.byrum': anAnswer('dont-know', { reason: '' }),
            'people.opgaven': anAnswer(1, { why: 'Nu', dissent: 'To sagde 3' }),
            'people.mandat': anAnswer(5),
          },
        },
      ),
    ).toEqual([
      { kind: 'answer', ...BEFORE, question: 'people.mandat', before: 'unanswered', after: 5 },
      {
        kind: 'text',
        ...BEFORE,
        question: 'people.opgaven',
        text: 'why',
        before: 'Før',
        after: 'Nu',
      },
      {
        kind: 'text',
        ...BEFORE,
        question: 'people.opgaven',
        text: 'dissent',
        before: '',
        after: 'To sagde 3',
      },
      { kind: 'answer', ...BEFORE, question: 'place.byrum', before: 2, after: 'dont-know' },
    ])
  })

  it('takes a question that nobody touched for one that was cleared', () => {
    expect(ofRound({}, { answers: { q: anAnswer('unanswered', { why: '' }) } })).toEqual([])
  })

  it('reaches a question called __proto__', () => {
    const answers = Object.fromEntries([['__proto__', anAnswer(3)]])
    expect(ofRound({ answers }, { answers })).toEqual([])
    expect(ofRound({}, { answers })).toMatchObject([{ question: '__proto__', after: 3 }])
    expect(ofRound({ answers }, {})).toMatchObject([{ question: '__proto__', before: 3 }])
  })

  describe('with closings', () => {
    const closing = { at: 1, on: '2026-11-24', closed: true }
    const reopening = { at: 2, on: '2026-11-25', closed: false }

    it('tells that a round was closed or reopened, and when', () => {
      expect(ofRound({}, { closings: [closing] })).toEqual([
        { kind: 'closing', ...BEFORE, closed: true, on: '2026-11-24' },
      ])
      expect(ofRound({ closings: [closing] }, { closings: [reopening, closing] })).toEqual([
        { kind: 'closing', ...BEFORE, closed: false, on: '2026-11-25' },
      ])
      expect(ofRound({ closings: [closing] }, {})).toEqual([
        { kind: 'closing', ...BEFORE, closed: false, on: null },
      ])
    })

    it('says nothing when it is as closed or as open as before', () => {
      expect(ofRound({}, { closings: [closing, reopening] })).toEqual([])
    })
  })

  describe('with rounds that come and go', () => {
    const withRound = (round: Assessment['rounds'][string]) =>
      anAssessment({ rounds: { [BEFORE_ID]: aRound(), [AFTER_ID]: round } })
    const efter = aRound({ label: { value: 'Efter', at: NOW } })
    const hidden = aRound({ label: efter.label, deleted: { value: true, at: LATER } })
    const place = { round: AFTER_ID, roundLabel: 'Efter' }

    it('tells that one was added, without all that is in it', () => {
      const added = { kind: 'round-added', ...place }
      const full = { ...efter, answers: { q: anAnswer(3) } }
      const without = anAssessment({ rounds: { [BEFORE_ID]: aRound() } })
      expect(between(without, withRound(full))).toEqual([added])
      expect(between(withRound(hidden), withRound(full))).toEqual([added])
    })

    it('tells that one was deleted, and whether for good', () => {
      const removed = { kind: 'round-removed', ...place }
      const gone = withRound({ purged: true })
      expect(between(withRound(efter), withRound(hidden))).toEqual([{ ...removed, final: false }])
      expect(between(withRound(efter), gone)).toEqual([{ ...removed, final: true }])
      expect(
        between(withRound(efter), anAssessment({ rounds: { [BEFORE_ID]: aRound() } })),
      ).toEqual([{ ...removed, final: true }])
    })

    it('says nothing of what is hidden before and after', () => {
      const changed = { ...hidden, answers: { q: anAnswer(3) } }
      const none = anAssessment({ rounds: { [BEFORE_ID]: aRound() } })
      expect(between(withRound(hidden), withRound(changed))).toEqual([])
      expect(between(withRound(hidden), withRound({ purged: true }))).toEqual([])
      expect(between(none, withRound(hidden))).toEqual([])
    })

    it('goes by date, the rounds that are gone among the others', () => {
      const dated = (label: string, date: string, changes: Partial<Round> = {}) =>
        aRound({ label: { value: label, at: NOW }, date: { value: date, at: NOW }, ...changes })
      const list = between(
        anAssessment({ rounds: { a: dated('3', '2028-01-01'), b: dated('2', '2027-01-01') } }),
        anAssessment({
          rounds: {
            a: dated('3', '2028-01-01', { answers: { q: anAnswer(1) } }),
            b: { purged: true },
            c: dated('1', '2026-01-01'),
          },
        }),
      )
      expect(list.map((one) => 'roundLabel' in one && one.roundLabel)).toEqual(['1', '2', '3'])
    })
  })

  describe('with what has no page of its own yet', () => {
    const counts = (list: readonly Difference[]) =>
      list.map((one) => (one.kind === 'other' ? [one.what, one.count] : one.kind))

    it('counts the ambitions that differ', () => {
      const ambition = (value: 4 | 5 | 'none') => ({ value, at: NOW })
      expect(
        ofRound(
          { ambitions: { people: ambition(4), place: ambition(4), peace: ambition('none') } },
          { ambitions: { people: ambition(5), place: ambition('none') } },
        ),
      ).toEqual([{ kind: 'other', ...BEFORE, what: 'ambitions', count: 2 }])
    })

    it('counts the priorities that differ, and another order of the same as one', () => {
      const a = { source: 'people' }
      const b = { source: 'place', note: { value: '', at: NOW } }
      const order = (...value: readonly string[]) => ({ value, at: NOW })
      const before = { priorities: { a, b }, priorityOrder: order('a', 'b') }
      expect(counts(ofRound(before, { ...before, priorityOrder: order('b', 'a') }))).toEqual([
        ['priorities', 1],
      ])
      expect(
        counts(
          ofRound(before, {
            priorities: { a: { ...a, deleted: { value: false, at: NOW } }, b: { source: 'place' } },
          }),
        ),
      ).toEqual([['priorities', 1]])
      const more = { a, b, c: a, d: { ...a, deleted: { value: true, at: NOW } } }
      expect(
        counts(ofRound(before, { priorities: more, priorityOrder: order('a', 'c', 'd', 'b') })),
      ).toEqual([['priorities', 1]])
    })

    it('counts the responses that differ to the eye', () => {
      const response = (comment: string, changes: Partial<Response> = {}): Response => ({
        revision: 1,
        answers: { q: { state: 3, comment } },
        ...changes,
      })
      const hidden = { deleted: { value: true, at: NOW } }
      expect(
        counts(
          ofRound(
            {
              responses: {
                a: response('a'),
                b: response('b'),
                c: response('c', hidden),
                d: { revision: 1, answers: { q: { state: 3 } } },
              },
            },
            {
              responses: {
                a: response('a', { revision: 2 }),
                b: response('b2', { revision: 2 }),
                c: { purged: true },
                d: response(''),
                e: { revision: 1, answers: {} },
              },
            },
          ),
        ),
      ).toEqual([['responses', 2]])
    })

    it('counts what is arranged otherwise in the workshop', () => {
      const list = <T>(...value: readonly T[]) => ({ value, at: NOW })
      expect(
        counts(
          ofRound(
            { workshop: { agenda: list('q'), expected: { value: 9, at: NOW } } },
            {
              workshop: {
                agenda: list('q', 'r'),
                expected: { value: 9, at: NOW + 1 },
                mode: { value: 'together', at: NOW },
                reveals: [aReveal()],
              },
            },
          ),
        ),
      ).toEqual([['workshop', 3]])
      const shown = (...reveals: readonly Reveal[]): Partial<Round> => ({ workshop: { reveals } })
      expect(counts(ofRound(shown(aReveal()), shown(aReveal(), aReveal({ at: LATER }))))).toEqual([
        ['workshop', 1],
      ])
    })

    it('counts actions, summaries and what is set aside, last of all', () => {
      const before = aFullAssessment()
      const action: Action = { round: BEFORE_ID, priority: 'p', what: { value: 'Ny', at: NOW } }
      const part = { path: '/note', raw: '"x"', reason: 'replaced' }
      const summary = { value: { text: '', basis: 'x' }, at: NOW }
      const list = between(before, {
        ...before,
        actions: { ...before.actions, x: action, act10n02: { purged: true } },
        summaries: {
          ...before.summaries,
          [`${BEFORE_ID}/da`]: summary,
          [`${AFTER_ID}/da`]: summary,
        },
        setAside: { ...before.setAside, x: part, y: { purged: true }, a1b2c3: { purged: true } },
      })
      expect(list).toEqual([
        { kind: 'other', what: 'actions', count: 1 },
        { kind: 'other', what: 'summaries', count: 1 },
        { kind: 'other', what: 'setAside', count: 2 },
      ])
    })
  })

  it('goes through the document from top to bottom', () => {
    const before = aFullAssessment()
    const edits: readonly Edit[] = [
      { type: 'keep-texts', texts: [{ path: '/note', text: 'Anden' }] },
      { type: 'set-answer', round: AFTER_ID, question: 'b', state: 2 },
      { type: 'set-answer', round: BEFORE_ID, question: 'a', state: 2 },
      { type: 'close-round', round: BEFORE_ID, on: '2026-11-26' },
      { type: 'set-round-scope', round: BEFORE_ID, value: 'task' },
      { type: 'set-team', value: 'Nyt hold' },
    ]
    const after = edits.reduce((now, edit) => applyEdit(now, edit, LATER), before)
    expect(between(before, after).map(({ kind }) => kind)).toEqual([
      'field',
      'round-field',
      'closing',
      'answer',
      'answer',
      'other',
    ])
  })

  it('finds as many differences from either side, in any documents', () => {
    const any = assessments({ at: fc.constantFrom(0, 1, NOW), isNormal: true })
    let found = 0
    fc.assert(
      fc.property(any, any, (a, b) => {
        const list = between(a, b)
        found += list.length
        expect(between(b, a)).toHaveLength(list.length)
        expect(between(a, a)).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(300)
  })
})

describe('differingTexts', () => {
  const withAnswers = (answers: Round['answers'], changes: Partial<Round> = {}) =>
    anAssessment({ rounds: { [BEFORE_ID]: aRound({ answers, ...changes }) } })

  it('lists the texts that both have and that differ, and which one is newer', () => {
    const here = withAnswers({
      'people.mandat': anAnswer(2, { evidence: 'Her', why: 'Ens' }, NOW),
      'people.lighed': anAnswer(2, { reason: 'Ældre' }, NOW),
    })
    const file = withAnswers(
      {
        'people.mandat': anAnswer(3, { evidence: 'Filens', why: 'Ens' }, NOW - 1),
        'people.lighed': anAnswer(2, { reason: 'Nyere' }, NOW + 1),
      },
      { label: { value: 'Filens navn', at: NOW + 1 } },
    )
    const lighed = { question: 'people.lighed', text: 'reason', here: 'Ældre', file: 'Nyere' }
    const mandat = { question: 'people.mandat', text: 'evidence', here: 'Her', file: 'Filens' }
    expect(differingTexts(frozen(here), frozen(file))).toEqual([
      { ...BEFORE, ...lighed, newer: 'file' },
      { ...BEFORE, ...mandat, newer: 'here' },
    ])
  })

  it('calls the one newer that merging keeps, also of two written at one time', () => {
    const here = withAnswers({ q: anAnswer(2, { why: 'Ærø' }) })
    const file = withAnswers({ q: anAnswer(2, { why: 'Ålborg' }) })
    const merged = mergeAssessments(here, file)
    const kept = !isPurged(merged) && merged.rounds[BEFORE_ID]
    const why = kept && !isPurged(kept) && kept.answers['q']?.why?.value
    const [one] = differingTexts(here, file)
    expect(one?.[one.newer]).toBe(why)
    const [other] = differingTexts(file, here)
    expect(other?.[other.newer]).toBe(why)
  })

  it('leaves out a text that one of them has not written', () => {
    const here = withAnswers({ q: anAnswer(2, { why: ' \n', reason: 'r', evidence: 'e' }) })
    const file = withAnswers({ q: anAnswer(2, { why: 'w', reason: '' }) })
    expect(differingTexts(here, file)).toEqual([])
    expect(differingTexts(file, here)).toEqual([])
  })

  it('leaves out rounds that are not shown in both', () => {
    const here = withAnswers({ q: anAnswer(2, { why: 'Her' }) })
    const hidden = { deleted: { value: true, at: NOW } }
    const file = withAnswers({ q: anAnswer(2, { why: 'Der' }) }, hidden)
    expect(differingTexts(here, file)).toEqual([])
    expect(differingTexts(file, here)).toEqual([])
    expect(differingTexts(here, anAssessment({ rounds: {} }))).toEqual([])
  })
})
