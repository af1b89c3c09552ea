import { describe, expect, it } from 'vitest'
import type { Action, Assessment, Round } from '../../src/domain/assessment'
import { nextStep } from '../../src/domain/nextStep'
import { AFTER_ID, anAssessment, aRound, BEFORE_ID, NOW } from '../factories'

const TODAY = '2026-12-01'
const ALL = { answered: 30, total: 30 }
const at = NOW
const CLOSED = [{ at, on: '2026-11-24', closed: true }]
const priorities = { pr10r1t1: { source: 'people' }, pr10r1t2: { source: 'planet.klima' } }

const before = (changes: Partial<Round> = {}) => ({ [BEFORE_ID]: aRound(changes) })
const after = (changes: Partial<Round> = {}) => ({
  [AFTER_ID]: aRound({
    label: { value: 'Efter', at },
    date: { value: '2026-11-30', at },
    ...changes,
  }),
})
const action = (changes: Partial<Action> = {}): Action => ({
  round: BEFORE_ID,
  priority: 'pr10r1t1',
  what: { value: 'Sæt holdet efter opgaven', at },
  ...changes,
})

/** The next step without the rounds it holds: their ids instead. */
function stepOf(
  assessment: Partial<Assessment>,
  progress: { answered: number; total: number } | null = ALL,
  today = TODAY,
) {
  const step = nextStep(anAssessment(assessment), progress, today)
  const round = 'round' in step ? { round: step.round.id } : {}
  const earlier = step.kind === 'compare' ? { before: step.before.id } : {}
  return { ...step, ...round, ...earlier }
}

describe('nextStep', () => {
  it('is to make a round when there is none', () => {
    expect(stepOf({ rounds: {} }, null)).toEqual({ kind: 'first-round' })
    const deleted = before({ deleted: { value: true, at } })
    expect(stepOf({ rounds: deleted }, null)).toEqual({ kind: 'first-round' })
  })

  describe('while the latest round is open', () => {
    it('is to answer what is left', () => {
      const rounds = { ...before(), ...after() }
      expect(stepOf({ rounds }, { answered: 17, total: 30 })).toEqual({
        kind: 'answer',
        round: AFTER_ID,
        left: 13,
        hasBegun: true,
      })
    })

    it('is to begin when nothing is answered, however long ago the round was made', () => {
      const rounds = before({ date: { value: '2020-01-01', at } })
      expect(stepOf({ rounds }, { answered: 0, total: 30 })).toMatchObject({
        kind: 'answer',
        left: 30,
        hasBegun: false,
      })
    })

    it('is the workshop once one has been opened', () => {
      const rounds = before({ workshop: { mode: { value: 'first-alone', at } } })
      expect(stepOf({ rounds }, { answered: 29, total: 30 })).toMatchObject({
        kind: 'workshop',
        left: 1,
      })
    })

    it('sends nobody to questions that this app cannot show', () => {
      expect(stepOf({ rounds: before() }, null)).toEqual({ kind: 'decide', round: BEFORE_ID })
    })
  })

  it('asks nothing about the answers of a closed round', () => {
    const rounds = before({ closings: CLOSED })
    expect(stepOf({ rounds }, { answered: 12, total: 30 })).toMatchObject({ kind: 'decide' })
  })

  it('is another round when the latest was closed without answers', () => {
    const rounds = before({ closings: CLOSED })
    expect(stepOf({ rounds }, { answered: 0, total: 30 })).toEqual({
      kind: 'again',
      round: BEFORE_ID,
      why: 'empty',
    })
  })

  describe('once all is answered', () => {
    it('asks whether it is good enough', () => {
      expect(stepOf({ rounds: before() })).toEqual({ kind: 'decide', round: BEFORE_ID })
    })

    it('is to compare when there is a round before it', () => {
      expect(stepOf({ rounds: { ...before(), ...after() } })).toEqual({
        kind: 'compare',
        before: BEFORE_ID,
        round: AFTER_ID,
      })
    })

    it('compares, too, when only the earlier round has a plan', () => {
      const rounds = { ...before({ priorities }), ...after() }
      expect(stepOf({ rounds, actions: { act10n01: action() } })).toMatchObject({
        kind: 'compare',
      })
    })

    it('is to choose what to begin with after an ambition', () => {
      const rounds = before({ ambitions: { people: { value: 4, at } } })
      expect(stepOf({ rounds })).toEqual({ kind: 'choose', round: BEFORE_ID })
    })

    it('takes an ambition that was taken away for none', () => {
      const rounds = before({ ambitions: { people: { value: 'none', at } } })
      expect(stepOf({ rounds })).toMatchObject({ kind: 'decide' })
    })

    it('rests when all that was said is good enough', () => {
      const rounds = before({ ambitions: { people: { value: 'good-enough', at } } })
      expect(stepOf({ rounds })).toEqual({ kind: 'rest', round: BEFORE_ID })
    })

    it('is to agree actions on the priorities that have none', () => {
      const rounds = before({ priorities })
      expect(stepOf({ rounds })).toMatchObject({ kind: 'plan', priorities: 2 })
      const actions = { act10n01: action() }
      expect(stepOf({ rounds, actions })).toMatchObject({ kind: 'plan', priorities: 1 })
    })
  })

  describe('when every priority has an action', () => {
    const rounds = before({ priorities: { pr10r1t1: { source: 'people' } } })

    it('is to look at those that are open, and tells how many are overdue', () => {
      const actions = {
        act10n01: action({ due: { value: '2026-11-30', at } }),
        act10n02: action({ due: { value: TODAY, at }, status: { value: 'under-way', at } }),
        act10n03: action({ due: { value: '2026-11-01', at }, status: { value: 'done', at } }),
      }
      expect(stepOf({ rounds, actions })).toEqual({ kind: 'act', open: 2, overdue: 1 })
    })

    it('is another round once all are done or dropped', () => {
      const actions = {
        act10n01: action({ status: { value: 'done', at } }),
        act10n02: action({ status: { value: 'dropped', at } }),
      }
      expect(stepOf({ rounds, actions })).toEqual({ kind: 'again', round: BEFORE_ID, why: 'done' })
    })

    it('is another round after some eleven months, whatever is still open', () => {
      const actions = { act10n01: action() }
      // 23 November 2026 and 335 days.
      expect(stepOf({ rounds, actions }, ALL, '2027-10-24')).toMatchObject({ kind: 'act' })
      expect(stepOf({ rounds, actions }, ALL, '2027-10-25')).toEqual({
        kind: 'again',
        round: BEFORE_ID,
        why: 'long-ago',
      })
    })
  })
})
