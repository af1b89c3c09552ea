import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action, Assessment, Priority, Round, Tallies } from '../../src/domain/assessment'
import { ACTION_STATUSES, isPurged } from '../../src/domain/assessment'
import {
  actionsOn,
  changedAt,
  datedActions,
  dueOf,
  isOpen,
  isOverdue,
  plannedBefore,
  presentActions,
  presentPriorities,
  proposePriorities,
  questionsToRaise,
  sourceIn,
  statusOf,
} from '../../src/domain/plan'
import type { ProposalReason } from '../../src/domain/plan'
import {
  AFTER_ID,
  aFullAssessment,
  anAssessment,
  aRound,
  aTally,
  BEFORE_ID,
  NOW,
} from '../factories'
import { assessments } from './arbitraries'
import { anAction, register, scored } from './plans'

const hidden = { deleted: register(true) }
const gone = { purged: true } as const
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)

/** The weightiest first. */
const REASONS: readonly ProposalReason[] = ['dont-know', 'gap', 'agreement', 'level']

describe('proposePriorities', () => {
  const sourcesOf = (...given: Parameters<typeof proposePriorities>) =>
    proposePriorities(...given).map(({ source }) => source)

  it('proposes nothing without a round, or when nothing speaks for it', () => {
    expect(proposePriorities([])).toEqual([])
    expect(proposePriorities([scored('a', { p: '3 4 5 - .' })])).toEqual([])
  })

  it('goes from what is not known to gaps, to low agreement, to low levels', () => {
    const tallies: Tallies = {
      'q.1': aTally([3, 0, 0, 0, 3]),
      'q.2': aTally([0, 0, 6, 0, 0]),
      'q.3': aTally([4, 0, 0, 0, 3]),
    }
    const round = scored('a', { p: '1 2 3 ?', q: '4 3 3 ?' }, { p: 4, 'q.2': 5 })
    expect(proposePriorities([round], tallies)).toEqual([
      { source: 'p.4', reasons: ['dont-know'] },
      { source: 'q.4', reasons: ['dont-know'] },
      { source: 'p', reasons: ['gap'] },
      { source: 'q.2', reasons: ['gap'] },
      { source: 'q.1', reasons: ['agreement'] },
      { source: 'q.3', reasons: ['agreement'] },
      { source: 'p.1', reasons: ['level'] },
      { source: 'p.2', reasons: ['level'] },
    ])
  })

  it('proposes each once, with all that speaks for it, the weightiest first', () => {
    const round = scored('a', { p: '1 ? 2' }, { 'p.1': 3, 'p.2': 3 })
    const tallies = { 'p.1': aTally([3, 0, 0, 0, 3]), 'p.2': aTally([2, 0, 0, 0, 2]) }
    expect(proposePriorities([round], tallies)).toEqual([
      { source: 'p.2', reasons: ['dont-know', 'agreement'] },
      { source: 'p.1', reasons: ['gap', 'agreement', 'level'] },
      { source: 'p.3', reasons: ['level'] },
    ])
  })

  it('takes the furthest from its ambition first, and equal ones as in the questionnaire', () => {
    const round = scored(
      'a',
      { p: '3 3 4', q: '3 3 3' },
      { p: 4, 'p.1': 3.5, 'p.2': 5, q: 3.5, 'q.3': 3.5 },
    )
    // Gaps: 2/3, 1/2, 2, 1/2, 1/2.
    expect(sourcesOf([round])).toEqual(['p.2', 'p', 'p.1', 'q', 'q.3'])
  })

  it('takes the lowest agreement first, and only low agreement', () => {
    const round = scored('a', { p: '3 3 3 3' })
    const tallies = {
      'p.1': aTally([1, 0, 2, 0, 1]),
      'p.2': aTally([2, 0, 1, 0, 2]),
      'p.3': aTally([2, 0, 0, 0, 2]),
      'p.4': aTally([0, 0, 1, 0, 0]),
    }
    // Consensus 0.50, which is medium; 0.20; 0; none.
    expect(sourcesOf([round], tallies)).toEqual(['p.3', 'p.2'])
  })

  it('takes the lowest level first, and none above 2', () => {
    expect(sourcesOf([scored('a', { p: '2 3 1', q: '1 2 5' })])).toEqual([
      'p.3',
      'q.1',
      'p.1',
      'q.2',
    ])
  })

  it('looks at the latest round only, but at ambitions of those before', () => {
    const rounds = [scored('a', { p: '1 ? 1' }, { p: 5 }), scored('b', { p: '3 3 3' })]
    expect(proposePriorities(rounds)).toEqual([{ source: 'p', reasons: ['gap'] }])
  })

  describe('with what is good enough', () => {
    it('does not propose it for its level', () => {
      expect(sourcesOf([scored('a', { p: '1 2 3' }, { 'p.1': 'good-enough' })])).toEqual(['p.2'])
    })

    it('does not propose the questions of such a P for theirs', () => {
      expect(sourcesOf([scored('a', { p: '1 2 3', q: '2 3 3' }, { p: 'good-enough' })])).toEqual([
        'q.1',
      ])
    })

    it('proposes a question of such a P with an ambition of its own', () => {
      const round = scored('a', { p: '1 2 3' }, { p: 'good-enough', 'p.2': 4 })
      expect(proposePriorities([round])).toEqual([{ source: 'p.2', reasons: ['gap', 'level'] }])
    })

    it('proposes it all the same when it is not known or not agreed on', () => {
      const round = scored('a', { p: '1 ? 3' }, { p: 'good-enough' })
      expect(proposePriorities([round], { 'p.1': aTally([2, 0, 0, 0, 2]) })).toEqual([
        { source: 'p.2', reasons: ['dont-know'] },
        { source: 'p.1', reasons: ['agreement'] },
      ])
    })

    it('proposes it again once that is taken away', () => {
      const first = scored('a', { p: '1 2 3' }, { p: 'good-enough' })
      expect(sourcesOf([first, scored('b', { p: '1 2 3' }, { p: 'none' })])).toEqual(['p.1', 'p.2'])
    })
  })

  it('never proposes twice, and keeps the order of the reasons', () => {
    const mark = fc.constantFrom('1', '2', '3', '5', '?', '-', '.')
    const line = fc.array(mark, { minLength: 4, maxLength: 4 }).map((marks) => marks.join(' '))
    const sources = ['p', 'p.1', 'p.2', 'q', 'q.3']
    const ambitions = fc.dictionary(
      fc.constantFrom(...sources),
      fc.constantFrom(2, 3.5, 5, 'good-enough' as const, 'none' as const),
    )
    const count = fc.nat(3)
    const tallies = fc.dictionary(
      fc.constantFrom('p.1', 'p.3', 'q.2'),
      fc.tuple(count, count, count, count, count).map(aTally),
    )
    let found = 0
    fc.assert(
      fc.property(line, line, ambitions, tallies, (p, q, aims, some) => {
        const proposals = proposePriorities([scored('a', { p, q }, aims)], some)
        const proposed = proposals.map(({ source }) => source)
        expect(new Set(proposed).size).toBe(proposed.length)
        const weights = proposals.map(({ reasons }) =>
          reasons.map((reason) => REASONS.indexOf(reason)),
        )
        for (const own of weights) {
          found += own.length > 1 ? 1 : 0
          expect(own).toEqual([...new Set(own)].sort())
        }
        const firsts = weights.map(([first]) => first ?? -1)
        expect(firsts).toEqual([...firsts].sort())
        expect(firsts).not.toContain(-1)
      }),
    )
    expect(found).toBeGreaterThan(20)
  })
})

describe('presentPriorities', () => {
  const priority: Priority = { source: 'people' }

  it('follows the order the user made; others come after, by id', () => {
    const round = aRound({
      priorities: { dddd: priority, cccc: priority, bbbb: priority, aaaa: priority },
      priorityOrder: register(['unknown', 'cccc', 'aaaa']),
    })
    expect(idsOf(presentPriorities(round))).toEqual(['cccc', 'aaaa', 'bbbb', 'dddd'])
    expect(idsOf(presentPriorities({ priorities: round.priorities }))).toEqual([
      'aaaa',
      'bbbb',
      'cccc',
      'dddd',
    ])
  })

  it('leaves out what is deleted or gone for good', () => {
    const round = aRound({ priorities: { a: { ...priority, ...hidden }, b: gone, c: priority } })
    expect(idsOf(presentPriorities(round))).toEqual(['c'])
  })
})

/** A round with two priorities and one that was removed, and these actions. */
function planned(actions: Assessment['actions'], changes: Partial<Round> = {}): Assessment {
  return anAssessment({
    rounds: {
      [BEFORE_ID]: aRound({
        priorities: {
          pr10r1t1: { source: 'people.opgaven' },
          pr10r1t2: { source: 'planet', ...hidden },
          pr10r1t3: { source: 'place' },
        },
        priorityOrder: register(['pr10r1t3', 'pr10r1t1']),
        ...changes,
      }),
    },
    actions,
  })
}

describe('presentActions', () => {
  it('orders by due date, and those without one come last', () => {
    const assessment = planned({
      a: anAction(),
      b: anAction({ due: register('2027-03-01') }),
      c: anAction({ due: register('') }),
      d: anAction({ due: register('2026-12-01') }),
    })
    expect(idsOf(presentActions(assessment))).toEqual(['d', 'b', 'a', 'c'])
  })

  it('leaves equal ones in the order they were made, then by id', () => {
    const made = (at: number) => anAction({ what: register('Ring til Ærø', at) })
    const assessment = planned({ c: made(NOW), b: made(NOW), a: made(NOW + 1) })
    expect(idsOf(presentActions(assessment))).toEqual(['b', 'c', 'a'])
  })

  it('leaves one in its place while its text is edited', () => {
    const status = (at: number) => register('planned' as const, at)
    const assessment = planned({
      a: anAction({ what: register('Rettet siden', NOW + 9), status: status(NOW) }),
      b: anAction({ what: register('To', NOW + 1), status: status(NOW + 1) }),
    })
    expect(idsOf(presentActions(assessment))).toEqual(['a', 'b'])
  })

  it('leaves out what is deleted or gone for good, and those of a round that is', () => {
    const actions = {
      a: anAction(hidden),
      b: gone,
      c: anAction({ round: AFTER_ID }),
      d: anAction(),
    }
    expect(idsOf(presentActions(planned(actions)))).toEqual(['d'])
    expect(idsOf(presentActions(planned(actions, hidden)))).toEqual([])
    expect(idsOf(presentActions(aFullAssessment()))).toEqual(['act10n01'])
  })
})

describe('actionsOn', () => {
  const assessment = planned({
    a: anAction(),
    b: anAction({ priority: 'pr10r1t3', due: register('2027-03-01') }),
    c: anAction({ priority: 'pr10r1t3', due: register('2027-01-01') }),
    onRemoved: anAction({ priority: 'pr10r1t2' }),
    onUnknown: anAction({ priority: '__proto__' }),
    elsewhere: anAction({ round: AFTER_ID }),
  })

  it('gives those of a priority, by due date', () => {
    expect(idsOf(actionsOn(assessment, BEFORE_ID, 'pr10r1t1'))).toEqual(['a'])
    expect(idsOf(actionsOn(assessment, BEFORE_ID, 'pr10r1t3'))).toEqual(['c', 'b'])
  })

  it('gives those whose priority is no longer there', () => {
    expect(idsOf(actionsOn(assessment, BEFORE_ID, null))).toEqual(['onRemoved', 'onUnknown'])
  })

  it('gives none of a round that is not there', () => {
    expect(actionsOn(assessment, AFTER_ID, 'pr10r1t1')).toEqual([])
    expect(actionsOn(assessment, 'unknown', null)).toEqual([])
  })

  it('shows every action of a round exactly once, on a priority or without one', () => {
    let found = 0
    const any = assessments({ at: fc.constantFrom(0, 1, NOW), isNormal: true })
    fc.assert(
      fc.property(any, (document) => {
        for (const [id, round] of Object.entries(document.rounds)) {
          if (isPurged(round)) continue
          const shown = [...presentPriorities(round).map((one) => one.id), null].flatMap((one) =>
            idsOf(actionsOn(document, id, one)),
          )
          const all = presentActions(document).filter(({ action }) => action.round === id)
          expect([...shown].sort()).toEqual(idsOf(all).sort())
          found += shown.length
        }
      }),
      { numRuns: 500 },
    )
    expect(found).toBeGreaterThan(20)
  })
})

describe('plannedBefore', () => {
  const later: Partial<Round> = { date: register('2027-11-22') }
  const latest: Partial<Round> = { date: register('2028-11-22') }
  const assessment: Assessment = {
    ...anAssessment(),
    rounds: {
      ...planned({}).rounds,
      [AFTER_ID]: aRound({ ...later, priorities: { pr10r1t9: { source: 'peace' } } }),
      n0p1an00: aRound(latest),
    },
    actions: {
      a: anAction(),
      b: anAction({ priority: 'pr10r1t2' }),
      c: anAction({ round: AFTER_ID, priority: 'pr10r1t9' }),
    },
  }
  const shown = (round: string) =>
    plannedBefore(assessment, round).map((one) => [one.round, one.entry?.id, idsOf(one.actions)])

  it('gives the latest round first, its priorities in order, then what is left without one', () => {
    expect(shown('n0p1an00')).toEqual([
      [AFTER_ID, 'pr10r1t9', ['c']],
      [BEFORE_ID, 'pr10r1t3', []],
      [BEFORE_ID, 'pr10r1t1', ['a']],
      [BEFORE_ID, undefined, ['b']],
    ])
  })

  it('gives none of the round itself or of those after it', () => {
    expect(shown(AFTER_ID).map(([round]) => round)).toEqual([BEFORE_ID, BEFORE_ID, BEFORE_ID])
    expect(shown(BEFORE_ID)).toEqual([])
    expect(shown('unknown')).toEqual([])
  })
})

describe('an action', () => {
  it('is planned and without a day until somebody says otherwise', () => {
    expect(statusOf(anAction())).toBe('planned')
    expect(dueOf(anAction())).toBe('')
    expect(statusOf(anAction({ status: register('done') }))).toBe('done')
    expect(dueOf(anAction({ due: register('2027-02-01') }))).toBe('2027-02-01')
  })

  it('is open while it is planned or under way', () => {
    const open = ACTION_STATUSES.filter((status) => isOpen(anAction({ status: register(status) })))
    expect(open).toEqual(['planned', 'under-way'])
  })

  it('is overdue from the day after', () => {
    const action = anAction({ due: register('2027-02-01') })
    expect(isOverdue(action, '2027-01-31')).toBe(false)
    expect(isOverdue(action, '2027-02-01')).toBe(false)
    expect(isOverdue(action, '2027-02-02')).toBe(true)
    expect(isOverdue(action, '2028-01-01')).toBe(true)
  })

  it.each<[string, Partial<Action>]>([
    ['without a day', {}],
    ['whose day was taken away', { due: register('') }],
    ['that is done', { due: register('2027-02-01'), status: register('done') }],
    ['that was dropped', { due: register('2027-02-01'), status: register('dropped') }],
  ])('is never overdue %s', (_, changes) => {
    expect(isOverdue(anAction(changes), '2028-01-01')).toBe(false)
  })
})

describe('datedActions', () => {
  it('gives those that are open and have a day, by that day', () => {
    const due = register('2027-02-01')
    const assessment = planned({
      noDay: anAction(),
      cleared: anAction({ due: register('') }),
      planned: anAction({ due }),
      underWay: anAction({ due: register('2026-12-01'), status: register('under-way') }),
      done: anAction({ due, status: register('done') }),
      dropped: anAction({ due, status: register('dropped') }),
      removed: anAction({ due, ...hidden }),
      onRemoved: anAction({ due: register('2028-02-29'), priority: 'pr10r1t2' }),
      elsewhere: anAction({ due, round: AFTER_ID }),
    })
    expect(idsOf(datedActions(assessment))).toEqual(['underWay', 'planned', 'onRemoved'])
  })
})

describe('changedAt', () => {
  it('is the last of all that was set of an action, its deletion included', () => {
    expect(changedAt(anAction())).toBe(NOW)
    expect(changedAt(anAction({ note: register('n', NOW + 2), due: register('', NOW + 1) }))).toBe(
      NOW + 2,
    )
    expect(changedAt(anAction({ deleted: register(false, NOW + 3) }))).toBe(NOW + 3)
  })
})

describe('sourceIn', () => {
  const { result } = scored('a', { p: '3 3', q: '3 3' })

  it('finds the P, and a question with its P', () => {
    expect(sourceIn(result, 'q')?.dimension.id).toBe('q')
    expect(sourceIn(result, 'q')).not.toHaveProperty('question')
    expect(sourceIn(result, 'q.2')?.dimension.id).toBe('q')
    expect(sourceIn(result, 'q.2')?.question?.id).toBe('q.2')
  })

  it('finds nothing that the questionnaire lacks', () => {
    expect(sourceIn(result, 'q.3')).toBeNull()
    expect(sourceIn(result, '__proto__')).toBeNull()
  })
})

describe('questionsToRaise', () => {
  const { result } = scored('a', { p: '3 2 ? 2 -', q: '5 5', r: '? .' })
  const raised = (source: string) =>
    questionsToRaise(result, source).map(({ question }) => question.id)

  it('gives the lowest of a P, all that share it', () => {
    expect(raised('p')).toEqual(['p.2', 'p.4'])
  })

  it('gives the question itself', () => {
    expect(raised('p.1')).toEqual(['p.1'])
  })

  it.each(['q', 'q.1', 'p.3', 'p.5', 'r', 'unknown'])(
    'gives none at the highest level, or where there is none: %s',
    (source) => {
      expect(raised(source)).toEqual([])
    },
  )
})
