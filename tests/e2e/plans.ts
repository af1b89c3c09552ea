import type { Assessment } from '../../src/domain/assessment'
import type { Edit } from '../../src/domain/edits'
import { AFTER, AFTER_ANSWERS, at, BEFORE, questions, seedOf } from './pages'
import { edited } from './workshops'

/** A third round, two years after the first. */
export const THIRD = 'tred1e00'
const PRIORITY = { people: 'pr10r1t1', climate: 'pr10r1t2', economy: 'pr10r1t3' } as const
const ACTION = { team: 'act10n01', talk: 'act10n02', climate: 'act10n03' } as const

/** The plan of a round. */
export const planAt = (round: string) => `${at.overview}/plan?round=${round}`

/** What was decided after the first round, and what has become of it. */
const DECISIONS: readonly Edit[] = [
  { type: 'set-ambition', round: BEFORE, source: 'people', value: 3.5 },
  { type: 'set-ambition', round: BEFORE, source: 'participation', value: 3 },
  { type: 'set-ambition', round: BEFORE, source: 'place', value: 'good-enough' },
  { type: 'set-ambition', round: BEFORE, source: 'peace', value: 'good-enough' },
  { type: 'set-ambition', round: BEFORE, source: 'people.task-sets-team', value: 4 },
  {
    type: 'add-priority',
    round: BEFORE,
    priority: PRIORITY.people,
    source: 'people.task-sets-team',
  },
  {
    type: 'set-priority-note',
    round: BEFORE,
    priority: PRIORITY.people,
    value: 'Borgerne mærker det, når ingen har set på hele opgaven.',
  },
  { type: 'add-priority', round: BEFORE, priority: PRIORITY.climate, source: 'planet' },
  {
    type: 'add-priority',
    round: BEFORE,
    priority: PRIORITY.economy,
    source: 'prosperity.several-bottom-lines',
  },
  {
    type: 'add-action',
    action: ACTION.team,
    round: BEFORE,
    priority: PRIORITY.people,
    what: 'Sæt holdet bag Østre Å efter opgaven 🌱',
  },
  { type: 'set-action-text', action: ACTION.team, text: 'owner', value: 'Åse Kjærgård' },
  { type: 'set-action-due', action: ACTION.team, value: '2026-03-01' },
  { type: 'set-action-status', action: ACTION.team, value: 'done' },
  {
    type: 'add-action',
    action: ACTION.talk,
    round: BEFORE,
    priority: PRIORITY.people,
    what: 'Tal med direktionen om mandat og tid; også i budgettet',
  },
  { type: 'set-action-text', action: ACTION.talk, text: 'owner', value: 'Bodil fra Økonomi' },
  { type: 'set-action-due', action: ACTION.talk, value: '2026-10-01' },
  { type: 'set-action-status', action: ACTION.talk, value: 'under-way' },
  {
    type: 'set-action-text',
    action: ACTION.talk,
    text: 'note',
    value: 'Udskudt til efter budgetforhandlingerne.',
  },
  {
    type: 'add-action',
    action: ACTION.climate,
    round: BEFORE,
    priority: PRIORITY.climate,
    what: 'Find ud af, hvem der ejer hvert af klimamålene',
  },
  { type: 'set-action-due', action: ACTION.climate, value: '2027-02-01' },
]

/** Two rounds a year apart, with ambitions, priorities and actions in between. */
export function plannedSeed(): Assessment {
  return edited(seedOf(), ...DECISIONS)
}

/** The same with a third round a year later, in which most has risen by a level. */
export function threeRounds(): Assessment {
  return edited(
    plannedSeed(),
    {
      type: 'add-round',
      round: THIRD,
      label: 'To år efter',
      date: '2027-11-22',
      scope: 'municipality',
      questionnaire: { id: 'six-p', version: 1 },
    },
    ...questions.flatMap(({ id }, index): readonly Edit[] => {
      const state = AFTER_ANSWERS[id]
      if (typeof state !== 'number') return []
      const raised = Math.min(5, state + (index % 3 === 0 ? 0 : 1))
      const level = ([1, 2, 3, 4, 5] as const).find((one) => one === raised) ?? state
      return [{ type: 'set-answer', round: THIRD, question: id, state: level }]
    }),
    { type: 'set-ambition', round: AFTER, source: 'people', value: 4 },
  )
}
