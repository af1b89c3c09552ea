import { describe, expect, it } from 'vitest'
import { isPurged } from '../../src/domain/assessment'
import type { Assessment, Round } from '../../src/domain/assessment'
import { applyEdit } from '../../src/domain/edits'
import { buildExample } from '../../src/domain/buildExample'
import { inLanguage } from '../../src/domain/example'
import type { ExampleContent } from '../../src/domain/example'
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
    },
  ],
})

const start = { id: 'example', roundIds: ['r1', 'r2'], today: '2026-11-23', now: NOW } as const
const danish = frozen(buildExample(CONTENT, { ...start, locale: 'da' }))
const english = frozen(buildExample(CONTENT, { ...start, locale: 'en' }))

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

  it('needs a different id for each round', () => {
    expect(() => buildExample(CONTENT, { ...start, locale: 'da', roundIds: ['r1'] })).toThrow('2')
    expect(() => buildExample(CONTENT, { ...start, locale: 'da', roundIds: ['r', 'r'] })).toThrow()
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
