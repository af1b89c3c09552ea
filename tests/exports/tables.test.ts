import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment'
import type { Locale } from '../../src/domain/questionnaire'
import { presentRounds } from '../../src/domain/rounds'
import { scoreRound } from '../../src/domain/scoring'
import { tableOf } from '../../src/exports/tables'
import type { TableName } from '../../src/exports/tables'
import { anAction, register } from '../domain/plans'
import { edited, GROUPS, responseFrom, revealed, workshopWith } from '../e2e/workshops'
import { AFTER_ID, BEFORE_ID, NOW, anAnswer, anAssessment, aRound, LONG_NOTE } from '../factories'
import { exampleIn, questionnaire } from './slideInputs'

/** A table of an assessment as cells by the titles of their columns. */
function rowsOf(name: TableName, assessment: Assessment, locale: Locale = 'da') {
  const rounds = presentRounds(assessment).map((entry) => ({
    ...entry,
    questionnaire,
    result: scoreRound(questionnaire, entry.round),
  }))
  const { columns, rows } = tableOf(name, assessment, rounds, locale)
  for (const row of rows) expect(row).toHaveLength(columns.length)
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ title }, index) => [title, row[index]])),
  )
}

describe('the answers as a table', () => {
  it('have a row for each question of each round, oldest first', () => {
    const rows = rowsOf('answers', exampleIn('da'))
    expect(rows).toHaveLength(60)
    expect(rows[0]).toEqual({
      Runde: 'Før',
      Dato: '2025-11-17',
      Omfang: 'Hele kommunen',
      P: 'People',
      'Spørgsmålets id': 'people.task-sets-team',
      Spørgsmål:
        'Det er opgaven og ikke organisationsdiagrammet, der afgør, hvem der er med på holdet.',
      Niveau: 2,
      Svar: 'Begyndt',
      'Begrundelse for »ikke relevant«': '',
      Belæg:
        'Holdet bag planen for Havnen blev sammensat efter opgaven. De øvrige fem opgaver blev bemandet af den ansvarlige afdeling.',
      'Hvorfor er det ændret?': '',
      Uenighed: '',
    })
    expect(rows[30]).toMatchObject({ Runde: 'Efter', Dato: '2026-11-18', Niveau: 3 })
  })

  it('say in words what has no level, and keep its cell empty', () => {
    const rows = rowsOf('answers', exampleIn('en'), 'en')
    const by = (id: string) => rows.find((row) => row['Question id'] === id)
    expect(by('place.assessed-with-users')).toMatchObject({ Level: null, Answer: 'Not relevant' })
    expect(by('planet.resilience-in-tasks')).toMatchObject({ Level: null, Answer: 'Don’t know' })
  })

  it('hold an empty round and long texts whole', () => {
    const answers = {
      'people.task-sets-team': anAnswer(3, { evidence: LONG_NOTE }),
    }
    const rounds = { [BEFORE_ID]: aRound({ answers }), [AFTER_ID]: aRound() }
    const rows = rowsOf('answers', anAssessment({ rounds }))
    expect(rows.map((row) => row['Belæg']).filter(Boolean)).toEqual([LONG_NOTE])
    expect(rows.filter((row) => row['Svar'] === 'Ikke besvaret')).toHaveLength(59)
  })
})

describe('the scores as a table', () => {
  it('are those of the screen, with one decimal, and empty where there is none', () => {
    const rows = rowsOf('scores', exampleIn('da'))
    expect(rows).toHaveLength(12)
    expect(rows.map((row) => row['Score'])).toEqual([
      1.8,
      1.6,
      2.3,
      2.6,
      2.5,
      null,
      2.6,
      2.6,
      2.5,
      2.4,
      2.8,
      2.2,
    ])
    expect(rows[2]).toMatchObject({
      P: 'Place',
      'Spørgsmål med niveau': 4,
      'Relevante spørgsmål': 4,
      'Ved ikke': 0,
      'Ikke relevant': 1,
    })
    expect(rows[5]).toMatchObject({ P: 'Planet', 'Spørgsmål med niveau': 2, 'Ved ikke': 3 })
  })
})

describe('the changes as a table', () => {
  it('are those of the comparison: each P, then its questions', () => {
    const rows = rowsOf('changes', exampleIn('da'))
    expect(rows).toHaveLength(36)
    expect(rows[0]).toEqual({
      'Fra runde': 'Før',
      'Til runde': 'Efter',
      P: 'People',
      'Spørgsmålets id': '',
      Spørgsmål: 'Hele People',
      Før: 1.8,
      Efter: 2.6,
      Ændring: 0.8,
      'Besvaret i begge runder': 5,
      'Kan sammenlignes': 5,
      'Hvorfor er det ændret?': '',
    })
    expect(rows[1]).toMatchObject({
      'Spørgsmålets id': 'people.task-sets-team',
      Før: 2,
      Efter: 3,
      Ændring: 1,
      'Besvaret i begge runder': null,
    })
    expect(rows.some((row) => row['Hvorfor er det ændret?'] !== '')).toBe(true)
    const planet = rows.find((row) => row['Spørgsmål'] === 'Hele Planet')
    expect(planet).toMatchObject({ Før: null, Efter: null, Ændring: null })
  })

  it('are none with one round, and leave out a copy that only repeats a later round', () => {
    const state = { value: 3, at: NOW } as const
    const answers = { 'people.task-sets-team': { state } }
    const one = aRound({ answers })
    expect(rowsOf('changes', anAssessment({ rounds: { [BEFORE_ID]: one } }))).toEqual([])
    const copy = aRound({ answers, closings: [{ at: NOW, closed: true, on: '2026-11-24' }] })
    const later = aRound({ answers, date: { value: '2026-12-01', at: NOW } })
    const rounds = { [BEFORE_ID]: copy, [AFTER_ID]: later }
    expect(rowsOf('changes', anAssessment({ rounds }))).toEqual([])
  })
})

describe('the participants’ own answers as a table', () => {
  const counts = (row: Readonly<Record<string, unknown>> | undefined) =>
    [1, 2, 3, 4, 5].map((level) => row?.[`Niveau ${level}`])

  it('are the counts that the room was shown, with the agreement and what was agreed', () => {
    const workshop = revealed(workshopWith(12, { hasGroups: true }))
    const rows = rowsOf('responses', workshop)
    expect(rows).toHaveLength(90)
    expect(new Set(rows.map((row) => row['Gruppe']))).toEqual(
      new Set(['Alle', ...GROUPS.map(({ name }) => name)]),
    )
    for (const row of rows.slice(0, 30)) {
      const all = [...counts(row), row['Ved ikke'], row['Ikke relevant']].map(Number)
      expect(all.reduce((sum, count) => sum + count)).toBe(12)
    }
    const [all, one, other] = [0, 30, 60].map((place) => counts(rows[place]).map(Number))
    expect(all).toEqual(one?.map((count, level) => count + (other?.[level] ?? 0)))
  })

  it('stay out of it as long as the room has not been shown them', () => {
    expect(rowsOf('responses', workshopWith(12))).toEqual([])
    expect(rowsOf('comments', workshopWith(12))).toEqual([])
    // One who comes late is not counted, whatever the file holds.
    const late = edited(revealed(workshopWith(4)), responseFrom(4))
    const total = rowsOf('responses', late)[0]
    expect([...counts(total), total?.['Ved ikke']].map(Number).reduce((a, b) => a + b)).toBe(4)
    expect(rowsOf('comments', late)).toHaveLength(4)
  })

  it('has the comments in an order that does not say who wrote them', () => {
    const rows = rowsOf('comments', revealed(workshopWith(12)), 'en')
    expect(rows).toHaveLength(12)
    expect(rows[0]).toMatchObject({ P: 'People', 'Question id': 'people.task-sets-team' })
    const written = rows.map((row) => String(row['Comment']))
    expect(new Set(written).size).toBe(12)
    expect(written).not.toEqual(
      [...written].sort((a, b) => a.localeCompare(b, 'da', { numeric: true })),
    )
  })
})

describe('the actions as a table', () => {
  it('say what, on which priority, who, by when and how far', () => {
    const rows = rowsOf('actions', exampleIn('da'))
    expect(rows).toHaveLength(8)
    expect(rows).toContainEqual({
      Runde: 'Efter',
      Prioritet: 'Få, men gode indikatorer',
      Handling: 'Få de øvrige indikatorer målt én gang, så alle har et kendt udgangspunkt.',
      Ansvarlig: 'Økonomichefen',
      Frist: '2027-02-21',
      Status: 'Planlagt',
      Note: '',
    })
  })

  it('leave empty what has not been said, and what is no longer there', () => {
    const actions = {
      act10n01: anAction({ what: register('') }),
      act10n02: anAction({ priority: 'pr000000', what: register('Uden prioritet 🌱') }),
    }
    const rows = rowsOf('actions', anAssessment({ rounds: { [BEFORE_ID]: aRound() }, actions }))
    expect(rows).toContainEqual({
      Runde: 'Før',
      Prioritet: '',
      Handling: 'Uden prioritet 🌱',
      Ansvarlig: '',
      Frist: null,
      Status: 'Planlagt',
      Note: '',
    })
  })
})
