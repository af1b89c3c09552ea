import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  Action,
  Assessment,
  Group,
  Priority,
  Purged,
  Response,
  Round,
} from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { canonicalJson } from '../../src/domain/canonical'
import { digest } from '../../src/domain/digest'
import { duplicateAssessment } from '../../src/domain/duplicate'
import { applyEdit, createAssessment } from '../../src/domain/edits'
import { purgeDeleted } from '../../src/domain/purge'
import type { Edit } from '../../src/domain/edits'
import { mergeAssessments } from '../../src/domain/merge'
import { greatestAt, STAMP_LIMIT } from '../../src/domain/order'
import { changedAfterClosing, isClosed, presentRounds, stateOf } from '../../src/domain/rounds'
import { cleanTexts } from '../../src/domain/text'
import {
  AFTER_ID,
  aFullAssessment,
  anAnswer,
  anAssessment,
  aReveal,
  aRound,
  aTally,
  BEFORE_ID,
  frozen,
  LONG_NOTE,
  NOW,
} from '../factories'
import { editable, edits } from './arbitraries'

const LATER = NOW + 60_000

function roundOf(assessment: Assessment, id = BEFORE_ID): Round {
  const round = assessment.rounds[id]
  if (!round || isPurged(round)) throw new Error(`There is no round ${id}`)
  return round
}

const edited = (edit: Edit, assessment = anAssessment()) =>
  applyEdit(frozen(assessment), edit, LATER)

describe('applyEdit', () => {
  it('sets the team’s details', () => {
    expect(edited({ type: 'set-organisation', value: 'Ærø Kommune' }).organisation).toEqual({
      value: 'Ærø Kommune',
      at: LATER,
    })
    expect(edited({ type: 'set-team', value: 'Grønt råd 🌿' }).team.value).toBe('Grønt råd 🌿')
    expect(edited({ type: 'set-note', value: '' }).note).toEqual({ value: '', at: LATER })
  })

  it('sets a round’s details', () => {
    const round = { round: BEFORE_ID }
    expect(roundOf(edited({ type: 'set-round-label', ...round, value: 'Nu' })).label.value).toBe(
      'Nu',
    )
    expect(
      roundOf(edited({ type: 'set-round-date', ...round, value: '2026-12-24' })).date.value,
    ).toBe('2026-12-24')
    expect(roundOf(edited({ type: 'set-round-scope', ...round, value: 'task' })).scope.value).toBe(
      'task',
    )
  })

  it('adds a round that nobody has answered', () => {
    const after = edited({
      type: 'add-round',
      round: AFTER_ID,
      label: 'Efter',
      date: '2027-11-22',
      scope: 'department',
      questionnaire: { id: 'six-p', version: 2 },
    })
    expect(roundOf(after, AFTER_ID)).toEqual(
      aRound({
        label: { value: 'Efter', at: LATER },
        date: { value: '2027-11-22', at: LATER },
        scope: { value: 'department', at: LATER },
        questionnaire: { id: 'six-p', version: 2 },
      }),
    )
  })

  it('sets an answer and its texts each for themselves', () => {
    const question = 'planet.natur'
    const answered = edited({ type: 'set-answer', round: BEFORE_ID, question, state: 4 })
    const explained = applyEdit(
      frozen(answered),
      { type: 'set-answer-text', round: BEFORE_ID, question, text: 'dissent', value: LONG_NOTE },
      LATER,
    )
    expect(roundOf(explained).answers[question]).toEqual({
      state: { value: 4, at: LATER },
      dissent: { value: LONG_NOTE, at: LATER + 1 },
    })
  })

  it('clears an answer by a value of its own, and its texts stay', () => {
    const question = 'people.opgaven'
    const after = edited({ type: 'set-answer', round: BEFORE_ID, question, state: 'unanswered' })
    const answer = roundOf(after).answers[question]
    expect(stateOf(answer)).toBe('unanswered')
    expect(answer?.state?.at).toBe(LATER)
    expect(answer?.evidence?.value).toContain('Østre Å')
  })

  it('closes and reopens a round and keeps both', () => {
    const closed = edited({ type: 'close-round', round: BEFORE_ID, on: '2026-11-23' })
    expect(isClosed(roundOf(closed))).toBe(true)
    const reopened = applyEdit(
      frozen(closed),
      { type: 'reopen-round', round: BEFORE_ID, on: '2026-11-24' },
      LATER,
    )
    expect(roundOf(reopened).closings).toEqual([
      { at: LATER, on: '2026-11-23', closed: true },
      { at: LATER + 1, on: '2026-11-24', closed: false },
    ])
  })

  it('deletes a round and takes that back', () => {
    const deleted = edited({ type: 'set-round-deleted', round: BEFORE_ID, value: true })
    expect(roundOf(deleted).deleted?.value).toBe(true)
    const back = applyEdit(
      frozen(deleted),
      { type: 'set-round-deleted', round: BEFORE_ID, value: false },
      LATER,
    )
    expect(roundOf(back).deleted).toEqual({ value: false, at: LATER + 1 })
  })

  it('deletes the assessment and takes that back', () => {
    const deleted = edited({ type: 'set-deleted', value: true })
    expect(deleted.deleted).toEqual({ value: true, at: LATER })
    expect(edited({ type: 'set-deleted', value: false }, deleted).deleted?.value).toBe(false)
  })

  it('sets how the workshop is run, each part for itself', () => {
    const round = { round: BEFORE_ID }
    const groups = [{ id: '7gr0pp01', name: 'Ældre & Sundhed' }]
    const runSheet = [{ title: 'Velkomst', minutes: 10 }]
    const agenda = ['people.mandat', 'planet.natur']
    const list: readonly Edit[] = [
      { type: 'set-workshop-mode', ...round, value: 'first-alone' },
      { type: 'set-expected', ...round, value: 12 },
      { type: 'set-groups', ...round, value: groups },
      { type: 'set-run-sheet', ...round, value: runSheet },
      { type: 'set-agenda', ...round, value: agenda },
    ]
    const after = list.reduce((now, edit) => edited(edit, now), anAssessment())
    expect(roundOf(after).workshop).toEqual({
      mode: { value: 'first-alone', at: LATER },
      expected: { value: 12, at: LATER + 1 },
      groups: { value: groups, at: LATER + 2 },
      runSheet: { value: runSheet, at: LATER + 3 },
      agenda: { value: agenda, at: LATER + 4 },
    })
    const again = edited({ type: 'set-agenda', ...round, value: [...agenda].reverse() }, after)
    expect(roundOf(again).workshop).toEqual({
      ...roundOf(after).workshop,
      agenda: { value: ['planet.natur', 'people.mandat'], at: LATER + 5 },
    })
  })

  it('keeps an empty agenda apart from none at all', () => {
    const after = edited({ type: 'set-agenda', round: BEFORE_ID, value: [] })
    expect(roundOf(after).workshop).toEqual({ agenda: { value: [], at: LATER } })
  })

  describe('with a round to keep a copy of', () => {
    const copy = 'b4s3c0py'
    const keep: Edit = {
      type: 'keep-baseline',
      round: BEFORE_ID,
      copy,
      label: 'Udgangspunkt',
      on: '2027-01-04',
    }
    const full = aFullAssessment()

    it('keeps what was answered and aimed at, closed, and nothing else', () => {
      const { date, scope, questionnaire, answers, ambitions } = roundOf(full)
      const after = edited(keep, full)
      expect(roundOf(after, copy)).toStrictEqual({
        label: { value: 'Udgangspunkt', at: LATER },
        date,
        scope,
        questionnaire,
        closings: [{ at: LATER, on: '2027-01-04', closed: true }],
        answers,
        ambitions,
        priorities: {},
        workshop: {},
        responses: {},
      })
      expect(isClosed(roundOf(after, copy))).toBe(true)
      expect(changedAfterClosing(roundOf(after, copy))).toEqual([])
    })

    it('leaves the round and everything else as it is', () => {
      const after = edited(keep, full)
      expect(after).toEqual({ ...full, rounds: { ...full.rounds, [copy]: roundOf(after, copy) } })
      expect(after.rounds[BEFORE_ID]).toBe(full.rounds[BEFORE_ID])
    })

    it('is left alone by later edits of the round, and leaves that alone', () => {
      const kept = edited(keep, full)
      const list: readonly Edit[] = [
        { type: 'set-answer', round: BEFORE_ID, question: 'people.opgaven', state: 5 },
        { type: 'set-ambition', round: BEFORE_ID, source: 'people', value: 'none' },
        { type: 'set-round-date', round: BEFORE_ID, value: '2027-11-22' },
        { type: 'set-round-deleted', round: BEFORE_ID, value: true },
      ]
      const after = list.reduce((now, edit) => edited(edit, now), kept)
      expect(after.rounds[copy]).toBe(kept.rounds[copy])
      const reopened = edited({ ...keep, type: 'reopen-round', round: copy }, kept)
      const changed = edited({ ...list[0], round: copy } as Edit, reopened)
      expect(changed.rounds[BEFORE_ID]).toBe(kept.rounds[BEFORE_ID])
    })

    it('comes before the round, which goes on, and so do all that are kept of it', () => {
      const second = { ...keep, copy: 'a4s3c0py' }
      const two = edited(second, edited(keep, anAssessment()))
      const order = [copy, 'a4s3c0py', BEFORE_ID]
      expect(presentRounds(two).map(({ id }) => id)).toEqual(order)
      const closed = edited({ type: 'close-round', round: BEFORE_ID, on: '2027-02-01' }, two)
      expect(presentRounds(closed).map(({ id }) => id)).toEqual(order)
      const renamed = order.reduce(
        (now, id) => edited({ type: 'set-round-label', round: id, value: `${id} ` }, now),
        closed,
      )
      expect(presentRounds(renamed).map(({ id }) => id)).toEqual(order)
    })

    it('comes before a round that had been closed and was reopened', () => {
      const reopened: readonly Edit[] = [
        { type: 'close-round', round: BEFORE_ID, on: '2027-01-01' },
        { type: 'reopen-round', round: BEFORE_ID, on: '2027-01-02' },
        keep,
      ]
      const after = reopened.reduce((now, edit) => edited(edit, now), anAssessment())
      expect(presentRounds(after).map(({ id }) => id)).toEqual([copy, BEFORE_ID])
    })

    it('merges with a copy of the document in which the round was edited', () => {
      const question = 'people.mandat'
      const kept = edited(keep, full)
      const other = edited({ type: 'set-answer', round: BEFORE_ID, question, state: 1 }, full)
      const merged = mergeAssessments(kept, other)
      if (isPurged(merged)) throw new Error('Neither of them is purged')
      expect(canonicalJson(mergeAssessments(other, kept))).toBe(canonicalJson(merged))
      expect(canonicalJson(merged.rounds[copy])).toBe(canonicalJson(kept.rounds[copy]))
      expect(stateOf(roundOf(merged).answers[question])).toBe(1)
    })

    it('can be taken back, and saved without the round it was kept of', () => {
      const kept = edited(keep, full)
      const gone = purgeDeleted(
        edited({ type: 'set-round-deleted', round: BEFORE_ID, value: true }, kept),
      )
      expect(!isPurged(gone) && gone.rounds[copy]).toBe(kept.rounds[copy])
      const back = edited({ type: 'set-round-deleted', round: copy, value: true }, kept)
      expect(presentRounds(back).map(({ id }) => id)).toEqual([BEFORE_ID, AFTER_ID])
    })

    it('is a bug when the round is not there to be shown, or the copy is', () => {
      for (const round of ['unknown', 'd3l3t3d0', 'purg3d00', '__proto__']) {
        expect(() => edited({ ...keep, round }, full)).toThrow(round)
      }
      for (const taken of [BEFORE_ID, 'd3l3t3d0', 'purg3d00']) {
        expect(() => edited({ ...keep, copy: taken }, full)).toThrow('already')
      }
    })

    it('leaves out hidden characters from its name', () => {
      const after = edited({ ...keep, label: 'Ud\u202Egangs\u200Bpunkt' }, full)
      expect(roundOf(after, copy).label.value).toBe('Udgangspunkt')
    })
  })

  describe('with a response that comes in', () => {
    const question = 'people.opgaven'
    const code: Response = { revision: 2, group: '7gr0pp01', answers: { [question]: { state: 3 } } }
    const whole: Response = {
      ...code,
      answers: { [question]: { state: 3, comment: 'Kun i Østre Å 🌱' } },
    }
    const put = (value: Response, assessment?: Assessment, response = 'k7m2xq00') =>
      edited({ type: 'put-response', round: BEFORE_ID, response, value }, assessment)
    const responsesOf = (assessment: Assessment) => roundOf(assessment).responses

    it('takes it as it is', () => {
      const after = put(whole)
      expect(responsesOf(after)).toEqual({ k7m2xq00: whole })
      expect(greatestAt(after)).toBe(greatestAt(anAssessment()))
    })

    it('keeps all sorted by id, in whatever order they come', () => {
      const ids = ['k7m2xq00', 'zz81ab00', '0a93ce00', 'k7m2xp00', '__proto__']
      const after = ids.reduce((now, id) => put(code, now, id), anAssessment())
      expect(Object.keys(responsesOf(after))).toEqual([...ids].sort())
      expect(Object.getPrototypeOf(responsesOf(after))).toBe(Object.prototype)
    })

    it('joins copies of one revision: a code completes itself by a file', () => {
      expect(responsesOf(put(whole, put(code)))).toEqual({ k7m2xq00: whole })
    })

    it('replaces it by a higher revision', () => {
      const newer: Response = { revision: 3, answers: { [question]: { state: 'dont-know' } } }
      expect(responsesOf(put(newer, put(whole)))).toEqual({ k7m2xq00: newer })
    })

    it.each<[string, Response]>([
      ['it comes again', whole],
      ['it comes again without its comments', code],
      ['a lower revision comes', { revision: 1, answers: { [question]: { state: 5 } } }],
    ])('changes nothing when %s', (_, value) => {
      const before = put(whole)
      expect(put(value, before)).toBe(before)
    })

    it('leaves a removed one removed, whatever the revision', () => {
      const removed = edited(
        { type: 'set-responses-deleted', round: BEFORE_ID, responses: ['k7m2xq00'], value: true },
        put(whole),
      )
      expect(put(whole, removed)).toBe(removed)
      const newer = { ...whole, revision: 3 }
      expect(responsesOf(put(newer, removed))).toEqual({
        k7m2xq00: { ...newer, deleted: { value: true, at: LATER } },
      })
    })

    it('is a bug when it is gone for good', () => {
      expect(() => put(whole, aFullAssessment(), 'resp0003')).toThrow('resp0003')
    })
  })

  describe('with responses to remove', () => {
    const given: Response = { revision: 1, answers: {} }
    const start = frozen(
      anAssessment({
        rounds: {
          [BEFORE_ID]: aRound({
            responses: { '0a93ce00': given, k7m2xq00: given, resp0003: { purged: true } },
          }),
        },
      }),
    )
    const remove = (responses: readonly string[], value: boolean, assessment: Assessment = start) =>
      edited({ type: 'set-responses-deleted', round: BEFORE_ID, responses, value }, assessment)

    it('removes those named, and takes that back', () => {
      const removed = remove(['k7m2xq00'], true)
      expect(roundOf(removed).responses).toEqual({
        ...roundOf(start).responses,
        k7m2xq00: { ...given, deleted: { value: true, at: LATER } },
      })
      expect(roundOf(remove(['k7m2xq00'], false, removed)).responses['k7m2xq00']).toEqual({
        ...given,
        deleted: { value: false, at: LATER + 1 },
      })
    })

    it('removes many by one edit', () => {
      const removed = remove(['0a93ce00', 'k7m2xq00'], true)
      expect(Object.values(roundOf(removed).responses)).toEqual([
        { ...given, deleted: { value: true, at: LATER } },
        { ...given, deleted: { value: true, at: LATER } },
        { purged: true },
      ])
    })

    it.each<[string, readonly string[], boolean]>([
      ['none is named', [], true],
      ['one is gone for good', ['resp0003'], true],
      ['one is unknown', ['unknown0', '__proto__'], true],
      ['they are there anyway', ['0a93ce00', 'k7m2xq00'], false],
    ])('changes nothing when %s', (_, responses, value) => {
      expect(remove(responses, value)).toBe(start)
    })
  })

  describe('with a reveal', () => {
    const { at: _at, ...shown } = aReveal()
    const reveal: Edit = { type: 'reveal', round: BEFORE_ID, value: shown }

    it('puts on record what is shown, above all stamps', () => {
      const late = anAssessment({ team: { value: 'Fra en maskine, der går forud', at: LATER + 9 } })
      expect(roundOf(edited(reveal, late)).workshop).toEqual({
        reveals: [{ ...shown, at: LATER + 10 }],
      })
    })

    it('adds to what has been shown, even the same once more', () => {
      const before = aFullAssessment()
      const after = edited(reveal, edited(reveal, before))
      expect(roundOf(after).workshop).toEqual({
        ...roundOf(before).workshop,
        reveals: [
          ...(roundOf(before).workshop.reveals ?? []),
          { ...shown, at: LATER },
          { ...shown, at: LATER + 1 },
        ],
      })
    })

    it('does not change with the responses it counts', () => {
      const before = aFullAssessment()
      const { reveals } = roundOf(before).workshop
      const responses = ['resp0001']
      const list: readonly Edit[] = [
        { type: 'set-responses-deleted', round: BEFORE_ID, responses, value: true },
        {
          type: 'put-response',
          round: BEFORE_ID,
          response: 'resp0001',
          value: { revision: 9, answers: { 'people.opgaven': { state: 1 } } },
        },
      ]
      const after = list.reduce((now, edit) => edited(edit, now), before)
      expect(roundOf(after).workshop.reveals).toBe(reveals)
    })
  })

  describe('with texts that a merge did not keep', () => {
    const path = '/note'
    const keep = (...texts: readonly string[]): Edit => ({
      type: 'keep-texts',
      texts: texts.map((text) => ({ path, text })),
    })
    const keyOf = (raw: string) => digest(`${path}\n${raw}`)

    it('keeps each beside what is set aside already, and nothing of a blank one', () => {
      const before = aFullAssessment()
      const after = edited(keep('Øst', 'Vest', ' \n'), before)
      expect(after.setAside).toEqual({
        ...before.setAside,
        [keyOf('"Øst"')]: { path, raw: '"Øst"', reason: 'replaced' },
        [keyOf('"Vest"')]: { path, raw: '"Vest"', reason: 'replaced' },
      })
    })

    it('removes for good what is named, and it is not kept again', () => {
      const kept = edited(keep('Øst', 'Vest'))
      const removed = edited({ type: 'remove-set-aside', keys: [keyOf('"Øst"'), 'unknown'] }, kept)
      expect(removed.setAside).toEqual({
        [keyOf('"Øst"')]: { purged: true },
        [keyOf('"Vest"')]: { path, raw: '"Vest"', reason: 'replaced' },
      })
      expect(edited(keep('Øst'), removed)).toBe(removed)
    })

    it('leaves a part as it is that has the same key', () => {
      const part = { path: '/team', raw: '7', reason: 'shape' }
      const before = anAssessment({ setAside: { [keyOf('"Øst"')]: part } })
      expect(edited(keep('Øst'), before)).toBe(before)
    })
  })

  describe('when the value would be the same', () => {
    const assessment = frozen(aFullAssessment())
    const fresh = frozen(anAssessment({ rounds: { [BEFORE_ID]: aRound() } }))
    const nothing: readonly (readonly [string, Assessment, Edit])[] = [
      ['the team', assessment, { type: 'set-team', value: assessment.team.value }],
      ['the scope', fresh, { type: 'set-round-scope', round: BEFORE_ID, value: 'municipality' }],
      [
        'an answer',
        assessment,
        { type: 'set-answer', round: BEFORE_ID, question: 'people.opgaven', state: 4 },
      ],
      [
        'an answer nobody gave',
        fresh,
        { type: 'set-answer', round: BEFORE_ID, question: 'people.mandat', state: 'unanswered' },
      ],
      [
        'a text nobody wrote',
        fresh,
        {
          type: 'set-answer-text',
          round: BEFORE_ID,
          question: 'people.mandat',
          text: 'why',
          value: '',
        },
      ],
      ['not deleted', fresh, { type: 'set-deleted', value: false }],
      [
        'a blank text to keep',
        fresh,
        { type: 'keep-texts', texts: [{ path: '/note', text: ' ' }] },
      ],
      ['nothing to remove', assessment, { type: 'remove-set-aside', keys: ['unknown', 'd4e5f6'] }],
      [
        'the way the workshop is run',
        assessment,
        { type: 'set-workshop-mode', round: BEFORE_ID, value: 'first-alone' },
      ],
      ['how many are expected', assessment, { type: 'set-expected', round: BEFORE_ID, value: 4 }],
      [
        'the groups',
        assessment,
        {
          type: 'set-groups',
          round: BEFORE_ID,
          value: [{ name: 'Ældre & Sundhed', id: 'grp00001' }],
        },
      ],
      [
        'the run-sheet',
        assessment,
        { type: 'set-run-sheet', round: BEFORE_ID, value: [{ title: 'Velkomst', minutes: 10 }] },
      ],
      [
        'the agenda',
        assessment,
        { type: 'set-agenda', round: BEFORE_ID, value: ['people.mandat', 'people.opgaven'] },
      ],
      ['an open round', fresh, { type: 'reopen-round', round: BEFORE_ID, on: '2026-11-23' }],
    ]

    it.each(nothing)('gives back the same assessment: %s', (_, before, edit) => {
      expect(applyEdit(before, edit, LATER)).toBe(before)
    })
  })

  describe('with hidden characters in its text', () => {
    const round = { round: BEFORE_ID }
    const value = 'skr\u202Eevet\r\naf'
    const start = { label: value, date: '2026-11-23', scope: 'task' as const }
    it.each<Edit>([
      { type: 'set-organisation', value },
      { type: 'set-team', value },
      { type: 'set-note', value },
      { type: 'set-round-label', ...round, value },
      { type: 'set-answer-text', ...round, question: 'people.mandat', text: 'reason', value },
      {
        type: 'add-round',
        round: AFTER_ID,
        ...start,
        questionnaire: { id: 'six-p', version: 1 },
      },
      { type: 'set-groups', ...round, value: [{ id: '7gr0pp01', name: value }] },
      { type: 'set-run-sheet', ...round, value: [{ title: value, minutes: 5 }] },
      {
        type: 'put-response',
        ...round,
        response: 'k7m2xq00',
        value: { revision: 1, answers: { 'people.mandat': { state: 2, comment: value } } },
      },
    ])('keeps what can be read: $type', (edit) => {
      const after = edited(edit)
      expect(JSON.stringify(after)).toContain('skrevet\\naf')
      expect(cleanTexts(after)).toBe(after)
    })

    it('changes nothing when the rest is what stood there', () => {
      const assessment = anAssessment()
      const same = `\u200B${assessment.team.value}`
      expect(applyEdit(assessment, { type: 'set-team', value: same }, LATER)).toBe(assessment)
    })
  })

  describe('without the round it speaks of', () => {
    it.each(['unknown', 'purg3d00', 'constructor', '__proto__'])('is a bug: "%s"', (round) => {
      expect(() =>
        edited({ type: 'set-round-label', round, value: 'x' }, aFullAssessment()),
      ).toThrow(round)
    })

    it('is a bug to add one that is there, or has been', () => {
      const start = {
        type: 'add-round',
        label: '',
        date: '2026-11-23',
        scope: 'task',
        questionnaire: { id: 'six-p', version: 1 },
      } as const
      expect(() => edited({ ...start, round: BEFORE_ID })).toThrow('already')
      expect(() => edited({ ...start, round: 'purg3d00' }, aFullAssessment())).toThrow('already')
    })
  })

  describe('with any edit', () => {
    const base = frozen(aFullAssessment())
    const list = fc.array(edits(BEFORE_ID), { maxLength: 8 })
    const clock = fc.constantFrom(0, NOW, LATER, STAMP_LIMIT - 1, STAMP_LIMIT * 2)

    it('leaves the assessment it is made on as it was', () => {
      const before = canonicalJson(base)
      fc.assert(
        fc.property(list, clock, (some, now) => {
          some.reduce((assessment, edit) => frozen(applyEdit(assessment, edit, now)), base)
          expect(canonicalJson(base)).toBe(before)
        }),
      )
    })

    it('is newer than everything it was made on, until 2100', () => {
      fc.assert(
        fc.property(edits(BEFORE_ID), clock, (edit, now) => {
          const after = applyEdit(base, edit, now)
          const isStamped = !['keep-texts', 'remove-set-aside', 'put-response'].includes(edit.type)
          if (isStamped && after !== base) {
            expect(greatestAt(after)).toBeGreaterThan(greatestAt(base))
          }
          expect(greatestAt(after)).toBeLessThan(STAMP_LIMIT)
        }),
      )
    })

    it('stays below 2100 on a document that has come to the last stamp', () => {
      const late = anAssessment({ team: { value: 'Fra 2099', at: STAMP_LIMIT - 1 } })
      const last = frozen(editable(late, BEFORE_ID))
      fc.assert(
        fc.property(list, clock, (some, now) => {
          const after = some.reduce((assessment, edit) => applyEdit(assessment, edit, now), last)
          expect(greatestAt(after)).toBe(STAMP_LIMIT - 1)
        }),
      )
    })
  })

  it('shares what it does not touch', () => {
    const before = aFullAssessment()
    const after = edited(
      { type: 'set-answer', round: BEFORE_ID, question: 'people.mandat', state: 2 },
      before,
    )
    expect(after.actions).toBe(before.actions)
    expect(after.rounds[AFTER_ID]).toBe(before.rounds[AFTER_ID])
    expect(roundOf(after).responses).toBe(roundOf(before).responses)
    expect(roundOf(after).answers['people.opgaven']).toBe(roundOf(before).answers['people.opgaven'])
  })

  it('takes a question called __proto__ as one like any other', () => {
    const after = edited({
      type: 'set-answer',
      round: BEFORE_ID,
      question: '__proto__',
      state: 5,
    })
    const { answers } = roundOf(after)
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype)
    expect(Object.hasOwn(answers, '__proto__')).toBe(true)
  })
})

describe('createAssessment', () => {
  const start = { id: 'id', organisation: 'Ærø', team: 'Grønt råd', example: false, now: NOW }

  it('begins without rounds', () => {
    expect(createAssessment({ ...start, note: 'Kun 2026' })).toEqual({
      id: 'id',
      example: false,
      organisation: { value: 'Ærø', at: NOW },
      team: { value: 'Grønt råd', at: NOW },
      note: { value: 'Kun 2026', at: NOW },
      rounds: {},
      actions: {},
      summaries: {},
      setAside: {},
    })
  })

  it('has no note when none is given', () => {
    expect(createAssessment({ ...start, note: '' })).not.toHaveProperty('note')
  })

  it('leaves out hidden characters', () => {
    const dirty = { ...start, organisation: 'Æ\u202Erø', team: '\ufeffGrønt\u0000 råd' }
    expect(createAssessment({ ...dirty, note: '\u200B' })).toEqual(
      createAssessment({ ...start, note: '' }),
    )
  })

  it('begins below 2100 even when the clock is beyond', () => {
    const late = createAssessment({ ...start, note: '', now: STAMP_LIMIT + 5 })
    expect(late.team.at).toBe(STAMP_LIMIT - 1)
  })
})

describe('duplicateAssessment', () => {
  const original = frozen(aFullAssessment())
  let count = 0
  const copy = duplicateAssessment(original, {
    newUuid: () => 'new-uuid',
    newId: () => `new-${String(++count).padStart(2, '0')}`,
  })
  const [beforeId = '', afterId = ''] = Object.keys(copy.rounds)
  const before = roundOf(copy, beforeId)

  it('has no id of the original left anywhere', () => {
    const text = canonicalJson(copy)
    const old = [
      original.id,
      BEFORE_ID,
      AFTER_ID,
      'pr10r1',
      'grp0',
      'resp0',
      'act10n',
      'd3l3t3d0',
      'purg3d00',
    ]
    expect(old.filter((id) => text.includes(id))).toEqual([])
  })

  it('leaves out what was deleted or gone for good', () => {
    expect(Object.keys(copy.rounds)).toHaveLength(2)
    expect(Object.keys(copy.actions)).toHaveLength(1)
    expect(Object.keys(before.priorities)).toHaveLength(1)
    expect(Object.keys(before.responses)).toHaveLength(1)
    expect(Object.keys(copy.setAside)).toEqual(['a1b2c3'])
    expect(copy).not.toHaveProperty('deleted')
  })

  it('leaves out the texts kept beside a field, whose path would name old ids', () => {
    const path = `/rounds/${BEFORE_ID}/label`
    const texts = [{ path, text: 'Anden' }]
    const kept = edited({ type: 'keep-texts', texts }, aFullAssessment())
    const ids = { newUuid: () => 'u', newId: () => 'i' }
    expect(Object.keys(duplicateAssessment(kept, ids).setAside)).toEqual(['a1b2c3'])
  })

  it('lets every reference follow', () => {
    const [priority] = Object.keys(before.priorities)
    const [response] = Object.entries(before.responses)
    const [action] = Object.values(copy.actions)
    expect(before.priorityOrder?.value).toEqual([priority])
    expect(before.workshop.groups?.value[0]?.name).toBe('Ældre & Sundhed')
    expect(response?.[1]).toMatchObject({ group: before.workshop.groups?.value[0]?.id })
    expect(action).toMatchObject({ round: beforeId, priority })
    expect(Object.keys(copy.summaries)).toEqual([`${beforeId}/da`, `${beforeId}~${afterId}/en`])
  })

  it('keeps on record what was shown, of those left out too, under the new ids', () => {
    const [shown, ...others] = before.workshop.reveals ?? []
    const [was] = roundOf(original).workshop.reveals ?? []
    const [response = ''] = Object.keys(before.responses)
    const group = before.workshop.groups?.value[0]?.id ?? ''
    const ids = Object.keys(shown?.responses ?? {})
    expect(others).toEqual([])
    expect(ids).toHaveLength(3)
    expect(ids).toEqual([...ids].sort())
    expect(shown).toEqual({
      ...was,
      responses: {
        ...Object.fromEntries(ids.map((id) => [id, { revision: 1, group }])),
        [response]: { revision: 2, group },
      },
      groups: { [group]: was?.groups['grp00001'] },
    })
  })

  it('lets a group, which hand-in codes name by its first character, begin as it did', () => {
    const groups: readonly Group[] = ['b0rn0001', 'a1dre001'].map((id) => ({ id, name: id }))
    const value: Response = { revision: 1, group: 'a1dre001', answers: {} }
    const reveal = aReveal({
      responses: { k7m2xq00: { revision: 1, group: 'b0rn0001' } },
      groups: { b0rn0001: { 'people.opgaven': aTally([0, 3, 0, 0, 0]) } },
    })
    const workshop = { groups: { value: groups, at: NOW }, reveals: [reveal] }
    const round = aRound({ workshop, responses: { k7m2xq00: value } })
    let number = 0
    const { rounds } = duplicateAssessment(anAssessment({ rounds: { [BEFORE_ID]: round } }), {
      newUuid: () => 'u',
      newId: () => `0000000${++number}`,
    })
    const renewed = roundOf({ ...original, rounds }, Object.keys(rounds)[0])
    const ids = renewed.workshop.groups?.value.map(({ id }) => id) ?? []
    expect(ids).toEqual([
      expect.stringMatching(/^b000000\d$/),
      expect.stringMatching(/^a000000\d$/),
    ])
    expect(Object.values(renewed.responses)).toEqual([{ ...value, group: ids[1] }])
    const [shown] = renewed.workshop.reveals ?? []
    expect(Object.values(shown?.responses ?? {})).toEqual([{ revision: 1, group: ids[0] }])
    expect(Object.keys(shown?.groups ?? {})).toEqual([ids[0]])
  })

  it('keeps answers, names and stamps, and is no example', () => {
    expect(copy.team).toEqual(original.team)
    expect(before.answers).toEqual(roundOf(original).answers)
    expect(greatestAt(copy)).toBe(greatestAt(original))
    const example = duplicateAssessment(anAssessment({ example: true }), {
      newUuid: () => 'u',
      newId: () => 'i',
    })
    expect(example.example).toBe(false)
  })

  it('leaves out the actions of a round that was deleted, which nothing shows', () => {
    const round = (id: string): Action => ({
      round: id,
      priority: 'p',
      what: { value: 'Ring til Ærø', at: NOW },
      owner: { value: 'Bodil Sørensen', at: NOW },
    })
    const some = {
      ...aFullAssessment(),
      actions: { a: round('d3l3t3d0'), b: round('purg3d00'), c: round(AFTER_ID) },
    }
    let number = 0
    const ids = { newUuid: () => 'u', newId: () => `new-${String(++number).padStart(2, '0')}` }
    const { actions, rounds } = duplicateAssessment(some, ids)
    expect(Object.values(actions)).toEqual([
      {
        ...round(Object.keys(rounds)[1] ?? ''),
        priority: expect.stringMatching(/^new-/) as string,
      },
    ])
  })

  it('keeps two priorities with one id apart, each with its own actions', () => {
    const action = (round: string): Action => ({
      round,
      priority: 'same0001',
      what: { value: round, at: NOW },
    })
    const priorities = { same0001: { source: 'people' } }
    const twice = anAssessment({
      rounds: { [BEFORE_ID]: aRound({ priorities }), [AFTER_ID]: aRound({ priorities }) },
      actions: { a: action(BEFORE_ID), b: action(AFTER_ID) },
    })
    let number = 0
    const ids = { newUuid: () => 'u', newId: () => `new-${String(++number).padStart(2, '0')}` }
    const renewed = duplicateAssessment(twice, ids)
    const pairs = Object.entries(renewed.rounds).map(([id, round]) => [
      id,
      Object.keys(isPurged(round) ? {} : round.priorities)[0],
    ])
    expect(new Set(pairs.map(([, priority]) => priority)).size).toBe(2)
    expect(
      Object.values(renewed.actions).map((one) => !isPurged(one) && [one.round, one.priority]),
    ).toEqual(pairs)
  })

  it('lets an action whose round is gone stay an action of no round', () => {
    const action = { round: 'nowhere', priority: 'none', what: { value: 'Ring til Ærø', at: NOW } }
    const ids = ['r', 'a', 'n', 'p'].values()
    const lonely = duplicateAssessment(anAssessment({ actions: { x: action } }), {
      newUuid: () => 'u',
      newId: () => ids.next().value ?? 'too many',
    })
    expect(lonely.actions).toEqual({ a: { ...action, round: 'n', priority: 'p' } })
    expect(Object.keys(lonely.rounds)).toEqual(['r'])
  })
})

describe('purgeDeleted', () => {
  const purged = purgeDeleted(frozen(aFullAssessment()))
  if (isPurged(purged)) throw new Error('The assessment is not deleted')
  const gone: Purged = { purged: true }

  it('leaves nothing of what is deleted but its id', () => {
    expect(purged.rounds['d3l3t3d0']).toStrictEqual(gone)
    expect(purged.actions['act10n02']).toStrictEqual(gone)
    expect(roundOf(purged).priorities['pr10r1t2']).toStrictEqual(gone)
    expect(roundOf(purged).responses['resp0002']).toStrictEqual(gone)
  })

  it('leaves what was shown as it was, though responses that it counts are gone', () => {
    expect(roundOf(purged).workshop).toEqual(roundOf(aFullAssessment()).workshop)
  })

  describe('with a round that goes', () => {
    const full = aFullAssessment()
    const action: Action = {
      round: BEFORE_ID,
      priority: 'pr10r1t1',
      what: { value: 'Ring til Ærø', at: NOW },
      owner: { value: 'Bodil Sørensen', at: NOW },
    }
    const before: Assessment = frozen({
      ...full,
      rounds: {
        ...full.rounds,
        [BEFORE_ID]: { ...roundOf(full), deleted: { value: true, at: NOW + 5 } },
      },
      actions: { its: action, another: { ...action, round: AFTER_ID }, gone },
      setAside: { its: { path: '/actions/its/what', raw: '"x"', reason: 'replaced' } },
    })
    const after = purgeDeleted(before)
    if (isPurged(after)) throw new Error('The assessment is not deleted')

    it('lets its actions go with it, and what is set aside of them', () => {
      expect(after.actions).toEqual({ its: gone, another: before.actions['another'], gone })
      expect(after.setAside).toEqual({ its: gone })
      expect(JSON.stringify(after).match(/Bodil/g)).toHaveLength(1)
    })

    it('leaves out the summaries that speak of it, and no copy brings them back', () => {
      expect(after.summaries).toEqual({})
      expect(canonicalJson(mergeAssessments(before, after))).toBe(canonicalJson(after))
      expect(purgeDeleted(after)).toBe(after)
    })

    it('leaves them while the round can still be taken back', () => {
      expect(purgeDeleted(before, NOW + 4)).toMatchObject({
        actions: { its: action },
        summaries: { [`${BEFORE_ID}/da`]: before.summaries[`${BEFORE_ID}/da`] },
      })
    })

    it('takes along what another copy adds to it later', () => {
      const added = { ...before, actions: { ...before.actions, later: action } }
      const merged = purgeDeleted(mergeAssessments(after, added) as Assessment)
      expect(!isPurged(merged) && merged.actions['later']).toEqual(gone)
    })

    it('leaves the actions of a priority that goes, and of a round that never was here', () => {
      const some = {
        a: { ...action, round: AFTER_ID, priority: 'pr10r1t9' },
        b: { ...action, round: 'unknown0' },
        c: { ...action, round: '__proto__' },
      }
      const rest = purgeDeleted({ ...full, actions: some })
      expect(!isPurged(rest) && rest.actions).toBe(some)
    })
  })

  it('leaves nothing set aside of what is gone', () => {
    const part = (path: string) => ({ path, raw: '"x"', reason: 'replaced' })
    const before = aFullAssessment()
    const after = purgeDeleted({
      ...before,
      setAside: {
        inround0: part('/rounds/d3l3t3d0/answers/people.mandat/why'),
        p13c3000: part('/rounds/d3l3t3d0/answers/people.mandat/why#2'),
        damaged0: { ...part('/rounds/d3l3t3d0/answers/people.mandat'), reason: 'shape' },
        already0: part('/rounds/purg3d00'),
        prior1ty: part(`/rounds/${BEFORE_ID}/priorities/pr10r1t2/note`),
        act10n00: part('/actions/act10n02/what'),
        kept0001: part(`/rounds/${BEFORE_ID}/priorities/pr10r1t1/note`),
        kept0002: part(`/rounds/${BEFORE_ID}/answers/people.mandat/why`),
        kept0003: part('/rounds/unknown0/answers/people.mandat/why'),
        kept0004: part('/team'),
      },
    })
    const kept = isPurged(after) ? [] : Object.entries(after.setAside)
    expect(kept).toHaveLength(10)
    expect(kept.filter(([, one]) => !isPurged(one)).map(([key]) => key)).toEqual([
      'kept0001',
      'kept0002',
      'kept0003',
      'kept0004',
    ])
  })

  describe('when a round goes', () => {
    const before = aFullAssessment()
    const summary = { value: { text: 'Højest står *People*.', basis: 'x' }, at: NOW }
    const withMore = (more: Partial<Assessment>): Assessment => {
      const after = purgeDeleted({ ...before, ...more })
      if (isPurged(after)) throw new Error('The assessment is not deleted')
      return after
    }

    it('takes the summaries of it along, alone or beside another, and no others', () => {
      const keys = [
        `${BEFORE_ID}/da`,
        'd3l3t3d0/en',
        `d3l3t3d0~${BEFORE_ID}/da`,
        `${BEFORE_ID}~d3l3t3d0/da`,
        'purg3d00/da',
        'unknown0/da',
      ]
      const summaries = Object.fromEntries(keys.map((key) => [key, summary]))
      expect(Object.keys(withMore({ summaries }).summaries)).toEqual([
        `${BEFORE_ID}/da`,
        'unknown0/da',
      ])
    })

    it('takes the texts kept beside such a summary along', () => {
      const part = (path: string) => ({ path, raw: '"x"', reason: 'replaced' })
      const { setAside } = withMore({
        setAside: {
          gone0001: part('/summaries/d3l3t3d0/da'),
          gone0002: part(`/summaries/${BEFORE_ID}~d3l3t3d0/en#2`),
          kept0001: part(`/summaries/${BEFORE_ID}/da`),
        },
      })
      expect(
        Object.entries(setAside).flatMap(([key, one]) => (isPurged(one) ? [key] : [])),
      ).toEqual(['gone0001', 'gone0002'])
    })

    it('takes its actions along, though nobody deleted them', () => {
      const action = { round: 'd3l3t3d0', priority: 'p', what: { value: 'Ring til dem', at: NOW } }
      const { actions } = withMore({ actions: { act10n08: action } })
      expect(actions).toStrictEqual({ act10n08: gone })
    })

    it('lets no copy bring its summary back', () => {
      const old = { ...before, summaries: { 'd3l3t3d0/da': summary } }
      const after = purgeDeleted(old)
      expect(mergeAssessments(old, after)).toEqual(after)
      expect(mergeAssessments(after, old)).toEqual(after)
    })
  })

  it('keeps what is set aside of a question that happens to be called "purged"', () => {
    const part = { path: `/rounds/${BEFORE_ID}/answers/purged/why`, raw: '"x"', reason: 'replaced' }
    const rounds = { [BEFORE_ID]: aRound({ answers: { purged: anAnswer(3) } }) }
    const before = anAssessment({ rounds, setAside: { kept0001: part } })
    expect(purgeDeleted(before)).toBe(before)
  })

  it('keeps the rest', () => {
    const original = aFullAssessment()
    expect(purged.rounds[AFTER_ID]).toEqual(original.rounds[AFTER_ID])
    expect(roundOf(purged).answers).toEqual(roundOf(original).answers)
    expect(purged.actions['act10n01']).toEqual(original.actions['act10n01'])
  })

  it('gives back the same assessment when nothing is deleted', () => {
    expect(purgeDeleted(purged)).toBe(purged)
    const taken: Priority = { source: 'planet', deleted: { value: false, at: NOW } }
    const kept = anAssessment({
      rounds: {
        [BEFORE_ID]: aRound({ priorities: { p: taken }, answers: { q: anAnswer(3) } }),
      },
    })
    expect(purgeDeleted(kept)).toBe(kept)
  })

  it('leaves what was deleted later than a stamp as it is', () => {
    const at = (time: number) => ({ value: true, at: time })
    const before = anAssessment({
      rounds: {
        [BEFORE_ID]: aRound({ deleted: at(NOW) }),
        [AFTER_ID]: aRound({
          deleted: at(NOW + 1),
          priorities: { p: { source: 'planet', deleted: at(NOW + 2) } },
        }),
      },
      deleted: at(NOW + 3),
    })
    const after = purgeDeleted(before, NOW)
    expect(after).toStrictEqual({ ...before, rounds: { ...before.rounds, [BEFORE_ID]: gone } })
  })

  it('leaves nothing of a deleted assessment but its id', () => {
    const deleted = anAssessment({ deleted: { value: true, at: NOW } })
    expect(purgeDeleted(deleted)).toStrictEqual({ id: deleted.id, purged: true })
  })
})
