import { describe, expect, it } from 'vitest'
import { isPurged } from '../../src/domain/assessment'
import type { Assessment, Round } from '../../src/domain/assessment'
import { applyEdit } from '../../src/domain/edits'
import { buildExample } from '../../src/domain/buildExample'
import { inLanguage } from '../../src/domain/example'
import type { ExampleContent } from '../../src/domain/example'
import type { Locale } from '../../src/domain/questionnaire'
import { frozen, NOW } from '../factories'

const CONTENT: ExampleContent = frozen({
  questionnaire: { id: 'six-p', version: 1 },
  organisation: { da: 'Eksempel Kommune', en: 'Example Municipality' },
  team: { da: 'Tværgående team', en: 'Cross-cutting team' },
  note: { da: 'Opdigtet', en: 'Invented' },
  rounds: [
    {
      label: { da: 'Før', en: 'Before' },
      daysAgo: 371,
      scope: 'municipality',
      answers: {
        'people.opgaven': {
          state: 2,
          evidence: { da: 'Holdet bag Havnen', en: 'The Havnen team' },
        },
        'people.mandat': {
          state: 'not-relevant',
          reason: { da: 'Ingen kyst', en: 'No coast' },
        },
      },
      ambitions: { people: 3.5, 'people.mandat': 'good-enough' },
      priorities: [
        {
          source: 'people.opgaven',
          note: { da: 'Det haster', en: 'It is urgent' },
          actions: [
            {
              what: { da: 'Find en tovholder', en: 'Find somebody to lead' },
              owner: { da: 'Direktøren', en: 'The director' },
              dueIn: -200,
              status: 'done',
              note: { da: 'Gjort i april', en: 'Done in April' },
            },
            {
              what: { da: 'Skriv det ned', en: 'Write it down' },
              owner: { da: 'Direktøren', en: 'The director' },
              dueIn: 8,
              status: 'planned',
            },
          ],
        },
        { source: 'people', note: { da: 'Resten', en: 'The rest' }, actions: [] },
      ],
    },
    {
      label: { da: 'Efter', en: 'After' },
      daysAgo: 5,
      scope: 'task',
      answers: {
        'people.opgaven': {
          state: 3,
          why: { da: 'Ny leder', en: 'A new manager' },
          dissent: { da: 'To sagde 4', en: 'Two said 4' },
        },
      },
      ambitions: {},
      priorities: [],
    },
  ],
})

/** The ids r1, r2 and so on. */
function numbered() {
  let ids = 0
  return () => `r${++ids}`
}

/** The rounds get the ids r1 and r2, what is planned r3 to r6. */
const build = (locale: Locale, newId = numbered()) =>
  buildExample(CONTENT, { id: 'example', newId, locale, today: '2026-11-23', now: NOW })
const danish = frozen(build('da'))
const english = frozen(build('en'))

function roundOf(assessment: Assessment, id: string): Round {
  const round = assessment.rounds[id]
  if (!round || isPurged(round)) throw new Error(`There is no round ${id}`)
  return round
}

describe('buildExample', () => {
  it('is marked as an example and dated back from today', () => {
    expect(danish.example).toBe(true)
    expect(danish.id).toBe('example')
    expect(roundOf(danish, 'r1').date.value).toBe('2025-11-17')
    expect(roundOf(danish, 'r2').date.value).toBe('2026-11-18')
    expect(roundOf(danish, 'r2').scope.value).toBe('task')
  })

  it('has its answers with their texts in one language', () => {
    expect(roundOf(danish, 'r1').answers).toEqual({
      'people.opgaven': {
        state: { value: 2, at: NOW },
        evidence: { value: 'Holdet bag Havnen', at: NOW },
      },
      'people.mandat': {
        state: { value: 'not-relevant', at: NOW },
        reason: { value: 'Ingen kyst', at: NOW },
      },
    })
    expect(roundOf(english, 'r2').answers['people.opgaven']?.why?.value).toBe('A new manager')
  })

  it('has its ambitions and priorities in the round that decided on them', () => {
    const { ambitions, priorities, priorityOrder } = roundOf(danish, 'r1')
    expect(ambitions).toEqual({
      people: { value: 3.5, at: NOW },
      'people.mandat': { value: 'good-enough', at: NOW },
    })
    expect(priorities).toEqual({
      r3: { source: 'people.opgaven', note: { value: 'Det haster', at: NOW } },
      r6: { source: 'people', note: { value: 'Resten', at: NOW } },
    })
    expect(priorityOrder?.value).toEqual(['r3', 'r6'])
    expect(roundOf(danish, 'r2').priorities).toEqual({})
  })

  it('has its actions with owner, status and a date counted from today', () => {
    const of = { round: 'r1', priority: 'r3', owner: { value: 'Direktøren', at: NOW } }
    expect(danish.actions).toEqual({
      r4: {
        ...of,
        what: { value: 'Find en tovholder', at: NOW },
        due: { value: '2026-05-07', at: NOW },
        status: { value: 'done', at: NOW },
        note: { value: 'Gjort i april', at: NOW },
      },
      r5: {
        ...of,
        what: { value: 'Skriv det ned', at: NOW },
        due: { value: '2026-12-01', at: NOW },
        status: { value: 'planned', at: NOW },
      },
    })
  })

  it('needs a different id for each round', () => {
    expect(() => build('da', () => 'r')).toThrow('same id')
  })
})

describe('inLanguage', () => {
  it('shows the example’s own texts in the other language, and back', () => {
    expect(inLanguage(danish, CONTENT, 'en')).toEqual(english)
    expect(inLanguage(english, CONTENT, 'da')).toEqual(danish)
  })

  it('gives back the same assessment when it is in that language already', () => {
    expect(inLanguage(danish, CONTENT, 'da')).toBe(danish)
  })

  it('leaves what the user has written', () => {
    const written = applyEdit(danish, { type: 'set-team', value: 'Vores eget team' }, NOW)
    const noted = applyEdit(
      written,
      {
        type: 'set-answer-text',
        round: 'r1',
        question: 'people.opgaven',
        text: 'evidence',
        value: 'Set på mødet',
      },
      NOW,
    )
    const shown = inLanguage(frozen(noted), CONTENT, 'en')
    expect(shown.team.value).toBe('Vores eget team')
    expect(shown.organisation.value).toBe('Example Municipality')
    expect(roundOf(shown, 'r1').answers['people.opgaven']?.evidence?.value).toBe('Set på mødet')
    expect(roundOf(shown, 'r1').answers['people.mandat']?.reason?.value).toBe('No coast')
  })

  it('leaves what the user has made of the plan', () => {
    const renamed = applyEdit(
      danish,
      { type: 'set-action-text', action: 'r4', text: 'owner', value: 'Karen' },
      NOW,
    )
    const noted = applyEdit(
      renamed,
      { type: 'set-priority-note', round: 'r1', priority: 'r6', value: 'Til foråret' },
      NOW,
    )
    const { actions, rounds } = inLanguage(frozen(noted), CONTENT, 'en')
    expect(actions['r4']).toMatchObject({
      what: { value: 'Find somebody to lead' },
      owner: { value: 'Karen' },
      note: { value: 'Done in April' },
    })
    expect(rounds['r1']).toMatchObject({
      priorities: {
        r3: { note: { value: 'It is urgent' } },
        r6: { note: { value: 'Til foråret' } },
      },
    })
  })

  it('changes no stamp and no state, and lets purged rounds be', () => {
    const purged: Assessment = { ...danish, rounds: { ...danish.rounds, r1: { purged: true } } }
    const shown = inLanguage(frozen(purged), CONTENT, 'en')
    expect(shown.rounds['r1']).toEqual({ purged: true })
    expect(roundOf(shown, 'r2').answers['people.opgaven']?.why).toEqual({
      value: 'A new manager',
      at: NOW,
    })
    expect(roundOf(shown, 'r2').answers['people.opgaven']?.state).toEqual({ value: 3, at: NOW })
  })
})
