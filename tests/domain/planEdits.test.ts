import { describe, expect, it } from 'vitest'
import type { Action, Assessment, Priority, Round } from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { applyEdit } from '../../src/domain/edits'
import type { Edit } from '../../src/domain/edits'
import { presentActions, presentPriorities } from '../../src/domain/plan'
import { cleanTexts } from '../../src/domain/text'
import {
  AFTER_ID,
  aFullAssessment,
  anAssessment,
  aRound,
  BEFORE_ID,
  frozen,
  LONG_NOTE,
  NOW,
} from '../factories'
import { anAction, register } from './plans'

const LATER = NOW + 60_000
const round = { round: BEFORE_ID }
const priority = { ...round, priority: 'pr10r1t1' }
const action = { action: 'act10n01' }

const edited = (assessment: Assessment, ...list: readonly Edit[]) =>
  list.reduce((now, edit) => applyEdit(frozen(now), edit, LATER), assessment)

function roundOf({ rounds }: Assessment): Round {
  const one = rounds[BEFORE_ID]
  if (!one || isPurged(one)) throw new Error('There is this round')
  return one
}

const full = frozen(aFullAssessment())
const bare = frozen(anAssessment({ rounds: { [BEFORE_ID]: aRound() } }))

describe('applyEdit, of the plan', () => {
  it('sets ambitions, each for itself, and takes them away by a value of their own', () => {
    const aimed = edited(
      bare,
      { type: 'set-ambition', ...round, source: 'people', value: 4.5 },
      { type: 'set-ambition', ...round, source: 'people.mandat', value: 'good-enough' },
      { type: 'set-ambition', ...round, source: 'people', value: 'none' },
    )
    expect(roundOf(aimed).ambitions).toEqual({
      people: register('none', LATER + 2),
      'people.mandat': register('good-enough', LATER + 1),
    })
  })

  it('takes a P called __proto__ as one like any other', () => {
    const after = edited(bare, { type: 'set-ambition', ...round, source: '__proto__', value: 3 })
    expect(Object.hasOwn(roundOf(after).ambitions, '__proto__')).toBe(true)
    expect(Object.getPrototypeOf(roundOf(after).ambitions)).toBe(Object.prototype)
  })

  it('adds priorities at the end, and keeps their notes', () => {
    const after = edited(
      bare,
      { type: 'add-priority', ...round, priority: 'zzzz0001', source: 'people.mandat' },
      { type: 'add-priority', ...round, priority: 'aaaa0002', source: 'planet' },
      { type: 'set-priority-note', ...round, priority: 'aaaa0002', value: LONG_NOTE },
    )
    expect(roundOf(after).priorities).toEqual({
      zzzz0001: { source: 'people.mandat' },
      aaaa0002: { source: 'planet', note: register(LONG_NOTE, LATER + 2) },
    })
    expect(roundOf(after).priorityOrder).toEqual(register(['zzzz0001', 'aaaa0002'], LATER + 1))
  })

  it('adds one after those that a merge has brought and nobody has placed', () => {
    const source = 'people'
    const brought = anAssessment({
      rounds: {
        [BEFORE_ID]: aRound({
          priorities: {
            zzzz0003: { source },
            yyyy0002: { source },
            xxxx0001: { source },
            gone0000: { purged: true },
          },
          priorityOrder: register(['yyyy0002']),
        }),
      },
    })
    const after = edited(brought, { type: 'add-priority', ...round, priority: 'aaaa0004', source })
    expect(roundOf(after).priorityOrder?.value).toEqual([
      'yyyy0002',
      'xxxx0001',
      'zzzz0003',
      'aaaa0004',
    ])
    expect(presentPriorities(roundOf(after)).map(({ id }) => id)).toEqual(
      roundOf(after).priorityOrder?.value,
    )
  })

  it('orders the priorities anew', () => {
    const value = ['pr10r1t1', 'pr10r1t2']
    const after = edited(full, { type: 'set-priority-order', ...round, value })
    expect(roundOf(after).priorityOrder).toEqual(register(value, LATER))
  })

  describe('with a priority to remove', () => {
    const other: Action = anAction({ priority: 'pr10r1t5' })
    const elsewhere: Action = anAction({ round: AFTER_ID })
    const start = frozen({
      ...full,
      actions: {
        act10n01: anAction(),
        act10n02: anAction(),
        act10n03: { purged: true as const },
        act10n04: anAction({ deleted: register(true) }),
        act10n05: other,
        act10n06: elsewhere,
      },
    })
    const remove = (value: boolean, actions: readonly string[]): Edit => ({
      type: 'set-priority-deleted',
      ...priority,
      actions,
      value,
    })

    it('removes its actions with it, and brings both back by one edit each', () => {
      const named = ['act10n01', 'act10n02']
      const removed = edited(start, remove(true, named))
      const deleted = register(true, LATER)
      expect(roundOf(removed).priorities['pr10r1t1']).toEqual({
        ...roundOf(start).priorities['pr10r1t1'],
        deleted,
      })
      expect(removed.actions).toEqual({
        ...start.actions,
        act10n01: { ...anAction(), deleted },
        act10n02: { ...anAction(), deleted },
      })
      const back = edited(removed, remove(false, named))
      expect(presentPriorities(roundOf(back))).toHaveLength(1)
      expect(presentActions(back).map(({ id }) => id)).toEqual(
        presentActions(start).map(({ id }) => id),
      )
    })

    it('leaves an action that was removed before it removed', () => {
      const back = edited(start, remove(true, ['act10n01']), remove(false, ['act10n01']))
      expect(back.actions['act10n04']).toBe(start.actions['act10n04'])
    })

    it('leaves the actions that are not named, then without a priority', () => {
      const removed = edited(start, remove(true, ['act10n01']))
      expect(removed.actions['act10n02']).toBe(start.actions['act10n02'])
    })

    it('leaves what is named and not its own, or gone, or unknown', () => {
      const removed = edited(
        start,
        remove(true, ['act10n05', 'act10n06', 'act10n03', 'unknown0', '__proto__']),
      )
      expect(removed.actions).toBe(start.actions)
    })
  })

  it('adds an action that is planned, and sets its fields each for itself', () => {
    const after = edited(
      full,
      { type: 'add-action', action: 'n3w0act1', ...priority, what: 'Ring til Ærø' },
      { type: 'set-action-text', action: 'n3w0act1', text: 'owner', value: 'Bodil Sørensen' },
      { type: 'set-action-text', action: 'n3w0act1', text: 'note', value: LONG_NOTE },
      { type: 'set-action-text', action: 'n3w0act1', text: 'what', value: 'Ring til Samsø 🌱' },
      { type: 'set-action-due', action: 'n3w0act1', value: '2027-02-01' },
      { type: 'set-action-due', action: 'n3w0act1', value: '' },
      { type: 'set-action-status', action: 'n3w0act1', value: 'under-way' },
    )
    expect(after.actions['n3w0act1']).toEqual({
      ...priority,
      owner: register('Bodil Sørensen', LATER + 1),
      note: register(LONG_NOTE, LATER + 2),
      what: register('Ring til Samsø 🌱', LATER + 3),
      due: register('', LATER + 5),
      status: register('under-way', LATER + 6),
    })
    const fresh = edited(full, { type: 'add-action', action: 'n3w0act1', ...priority, what: 'x' })
    expect(fresh.actions['n3w0act1']).toEqual({
      ...priority,
      what: register('x', LATER),
      status: register('planned', LATER),
    })
  })

  it('leaves an action in its place while its text is edited', () => {
    const add = (id: string, what: string): Edit => ({
      type: 'add-action',
      action: id,
      ...priority,
      what,
    })
    const after = edited(
      { ...full, actions: {} },
      add('zzzz0001', 'Et'),
      add('aaaa0002', 'To'),
      { type: 'set-action-text', action: 'zzzz0001', text: 'what', value: 'Et, rettet' },
      { type: 'set-action-text', action: 'zzzz0001', text: 'owner', value: 'Bodil' },
    )
    expect(presentActions(after).map(({ id }) => id)).toEqual(['zzzz0001', 'aaaa0002'])
  })

  it('deletes an action and takes that back', () => {
    const removed = edited(full, { type: 'set-action-deleted', ...action, value: true })
    expect(presentActions(removed)).toEqual([])
    const back = edited(removed, { type: 'set-action-deleted', ...action, value: false })
    expect(back.actions['act10n01']).toEqual({
      ...full.actions['act10n01'],
      deleted: register(false, LATER + 1),
    })
  })

  it('keeps a summary with what it spoke of, and empties it', () => {
    const key = `${BEFORE_ID}/da`
    const summary = { type: 'set-summary', key, basis: 'people 4' } as const
    const after = edited(full, { ...summary, text: 'Stærkest på People 🌱' })
    expect(after.summaries[key]).toEqual(
      register({ text: 'Stærkest på People 🌱', basis: 'people 4' }, LATER),
    )
    const emptied = edited(after, { ...summary, text: '', basis: '' })
    expect(emptied.summaries[key]).toEqual(register({ text: '', basis: '' }, LATER + 1))
    expect(edited(after, { ...summary, text: 'Stærkest på People 🌱' })).toBe(after)
    const other = edited(after, { ...summary, text: 'Stærkest på People 🌱', basis: 'people 5' })
    expect(other.summaries[key]?.value.basis).toBe('people 5')
  })

  describe('when the value would be the same', () => {
    it.each<[string, Assessment, Edit]>([
      ['an ambition', full, { type: 'set-ambition', ...round, source: 'people', value: 4.5 }],
      ['no ambition', bare, { type: 'set-ambition', ...round, source: 'people', value: 'none' }],
      ['a note', full, { type: 'set-priority-note', ...priority, value: 'Først det her' }],
      [
        'a priority that is there',
        full,
        { type: 'set-priority-deleted', ...priority, actions: ['act10n01'], value: false },
      ],
      [
        'the order',
        full,
        { type: 'set-priority-order', ...round, value: ['pr10r1t3', 'pr10r1t2', 'pr10r1t1'] },
      ],
      ['no order', bare, { type: 'set-priority-order', ...round, value: [] }],
      [
        'what an action is',
        full,
        { type: 'set-action-text', ...action, text: 'what', value: 'Sæt holdet efter opgaven' },
      ],
      [
        'an owner nobody named',
        edited(full, { type: 'add-action', action: 'n3w0act1', ...priority, what: 'x' }),
        { type: 'set-action-text', action: 'n3w0act1', text: 'owner', value: '' },
      ],
      ['a day', full, { type: 'set-action-due', ...action, value: '2027-02-01' }],
      ['a status', full, { type: 'set-action-status', ...action, value: 'under-way' }],
      ['an action that is there', full, { type: 'set-action-deleted', ...action, value: false }],
      ['no summary', bare, { type: 'set-summary', key: 'x/da', text: '', basis: '' }],
    ])('gives back the same assessment: %s', (_, before, edit) => {
      expect(applyEdit(before, edit, LATER)).toBe(before)
    })
  })

  describe('without the thing it speaks of', () => {
    it.each<[string, Edit]>([
      ['unknown0', { type: 'set-ambition', round: 'unknown0', source: 'people', value: 3 }],
      ['purg3d00', { type: 'add-priority', round: 'purg3d00', priority: 'x', source: 'people' }],
      ['unknown0', { type: 'set-priority-note', ...round, priority: 'unknown0', value: 'x' }],
      ['pr10r1t3', { type: 'set-priority-note', ...round, priority: 'pr10r1t3', value: 'x' }],
      [
        '__proto__',
        { type: 'set-priority-deleted', ...round, priority: '__proto__', actions: [], value: true },
      ],
      ['unknown0', { type: 'set-priority-order', round: 'unknown0', value: [] }],
      ['unknown0', { type: 'add-action', action: 'x', ...priority, round: 'unknown0', what: 'x' }],
      ['unknown0', { type: 'add-action', action: 'x', ...round, priority: 'unknown0', what: 'x' }],
      ['pr10r1t3', { type: 'add-action', action: 'x', ...round, priority: 'pr10r1t3', what: 'x' }],
      ['unknown0', { type: 'set-action-text', action: 'unknown0', text: 'note', value: 'x' }],
      ['act10n03', { type: 'set-action-due', action: 'act10n03', value: '2027-01-01' }],
      ['constructor', { type: 'set-action-status', action: 'constructor', value: 'done' }],
      ['act10n03', { type: 'set-action-deleted', action: 'act10n03', value: false }],
    ])('is a bug: %s in %j', (id, edit) => {
      expect(() => edited(full, edit)).toThrow(id)
    })

    it.each<Edit>([
      { type: 'add-priority', ...priority, source: 'people' },
      { type: 'add-priority', ...round, priority: 'pr10r1t3', source: 'people' },
      { type: 'add-action', ...action, ...priority, what: 'x' },
      { type: 'add-action', action: 'act10n03', ...priority, what: 'x' },
    ])('is a bug to add one that is there, or has been: %j', (edit) => {
      expect(() => edited(full, edit)).toThrow('already')
    })
  })

  describe('with hidden characters in its text', () => {
    const value = 'skr\u202Eevet\r\naf'
    it.each<Edit>([
      { type: 'set-priority-note', ...priority, value },
      { type: 'add-action', action: 'n3w0act1', ...priority, what: value },
      { type: 'set-action-text', ...action, text: 'owner', value },
      { type: 'set-summary', key: `${BEFORE_ID}/da`, text: value, basis: '' },
    ])('keeps what can be read: $type', (edit) => {
      const after = edited(full, edit)
      expect(JSON.stringify(after)).toContain('skrevet\\naf')
      expect(cleanTexts(after)).toBe(after)
    })
  })

  it('shares what it does not touch', () => {
    const value: Priority = { source: 'planet' }
    const before = frozen<Assessment>({
      ...full,
      rounds: {
        ...full.rounds,
        [BEFORE_ID]: { ...roundOf(full), priorities: { a: value, b: value } },
      },
    })
    const after = edited(before, { type: 'set-priority-note', ...round, priority: 'a', value: 'x' })
    expect(after.actions).toBe(before.actions)
    expect(after.rounds[AFTER_ID]).toBe(before.rounds[AFTER_ID])
    expect(roundOf(after).priorities['b']).toBe(value)
    expect(roundOf(after).answers).toBe(roundOf(before).answers)
  })
})
