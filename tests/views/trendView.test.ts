import { screen, within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import type { Assessment, Round } from '../../src/domain/assessment'
import { da } from '../../src/i18n/da'
import { useFiles } from '../../src/stores/files'
import { textsOf } from '../components/support'
import {
  AFTER_ID,
  ASSESSMENT_ID,
  BEFORE_ID,
  NOW,
  aRound,
  anAnswer,
  anAssessment,
} from '../factories'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}/trend`

const questionnaire = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
const questions = questionnaire?.dimensions.flatMap((dimension) => dimension.questions) ?? []

/** A round in which every question has this level, or that nobody has answered. */
function round(label: string, date: string, level: 1 | 2 | 3 | 4 | 5 | null): Round {
  return aRound({
    label: { value: label, at: NOW },
    date: { value: date, at: NOW },
    answers:
      level === null ? {} : Object.fromEntries(questions.map(({ id }) => [id, anAnswer(level)])),
  })
}

const before = round('Før', '2025-11-24', 2)
const after = round('Efter', '2026-11-23', 3)
const foreign: Round = { ...after, questionnaire: { id: 'six-p', version: 99 } }

function start(rounds: Assessment['rounds']) {
  return startApp({ path, assessments: [anAssessment({ rounds })] })
}

describe('the trend page', () => {
  it('is tried with all questions', () => {
    expect(questions).toHaveLength(30)
  })

  describe('with one round', () => {
    it('says that it takes two and leads to the overview', async () => {
      await start({ [BEFORE_ID]: before })
      await heading(da.compare.needTwo)
      expect(screen.getByText(da.trend.needTwoLead)).toBeDefined()
      const link = screen.getByRole('link', { name: da.notFound.overview })
      expect(link.getAttribute('href')).toBe(`/assessments/${ASSESSMENT_ID}`)
    })
  })

  describe('with a round and a copy of it kept as a baseline', () => {
    const copy: Round = { ...before, closings: [{ at: NOW, on: '2025-11-24', closed: true }] }

    it('says that it takes two: the copy tells nothing yet', async () => {
      await start({ [AFTER_ID]: before, [BEFORE_ID]: copy })
      await heading(da.trend.title)
      expect(await screen.findByText(da.trend.needTwoLead)).toBeDefined()
    })

    it('shows the copy once its round is answered otherwise', async () => {
      const level: Round = { ...after, date: copy.date }
      await start({ [AFTER_ID]: level, [BEFORE_ID]: copy })
      await heading(da.trend.title)
      const table = await screen.findByRole('table', { name: da.trend.table })
      expect(within(table).getByRole('row', { name: /^Før/ })).toBeDefined()
    })
  })

  describe('with two rounds', () => {
    it('shows the scores of each P in each round, in the order of their dates', async () => {
      await start({ [AFTER_ID]: after, [BEFORE_ID]: before })
      await heading(da.trend.title)
      const table = await screen.findByRole('table', { name: da.trend.table })
      const rows = within(table).getAllByRole('row').slice(1)
      expect(rows.map((row) => within(row).getByRole('rowheader').textContent.trim())).toEqual([
        expect.stringMatching(/^Før/),
        expect.stringMatching(/^Efter/),
      ])
      const cells = rows.map((row) => textsOf(within(row).getAllByRole('cell')))
      expect(cells.map((texts) => texts.map((text) => text.split(' ').at(-1)))).toEqual([
        Array.from({ length: 6 }, () => '2,0'),
        Array.from({ length: 6 }, () => '3,0'),
      ])
    })

    it('names the questions that moved most between them', async () => {
      await start({ [BEFORE_ID]: before, [AFTER_ID]: after })
      const section = await screen.findByRole('region', { name: da.trend.moves.title })
      expect(within(section).getByText(da.trend.moves.between('Før', 'Efter'))).toBeDefined()
      expect(within(section).getAllByRole('listitem')).toHaveLength(3)
      expect(within(section).getByText(da.trend.moves.noneDown)).toBeDefined()
    })

    it('leads to the comparison, and the comparison back', async () => {
      const { router } = await start({ [BEFORE_ID]: before, [AFTER_ID]: after })
      await heading(da.trend.title)
      screen.getByRole('link', { name: da.trend.compare }).click()
      await heading(da.compare.heading('Før', 'Efter'))
      screen.getByRole('link', { name: da.trend.see }).click()
      await heading(da.trend.title)
      expect(router.currentRoute.value.path).toBe(path)
    })
  })

  describe('when only one round has a score', () => {
    it('says what the moves need', async () => {
      await start({ [BEFORE_ID]: before, [AFTER_ID]: round('Efter', '2026-11-23', null) })
      expect(await screen.findByText(da.trend.moves.needTwo)).toBeDefined()
      expect(screen.getByText('Intet P har en score i mere end én runde endnu.')).toBeDefined()
    })
  })

  describe('when the app lacks a round’s questionnaire', () => {
    it('leaves the round out and says so', async () => {
      const third = round('Året efter', '2027-11-22', 4)
      await start({ [BEFORE_ID]: before, [AFTER_ID]: foreign, r0nd3333: third })
      expect(await screen.findByText(da.trend.leftOut('»Efter«', 1))).toBeDefined()
      const table = await screen.findByRole('table', { name: da.trend.table })
      expect(within(table).queryByRole('rowheader', { name: /^Efter/ })).toBeNull()
      expect(within(table).getByRole('rowheader', { name: /^Året efter/ })).toBeDefined()
    })

    it('has no trend when fewer than two are left', async () => {
      await start({ [BEFORE_ID]: before, [AFTER_ID]: foreign })
      expect(await screen.findByText(da.trend.leftOut('»Efter«', 1))).toBeDefined()
      expect(screen.queryByRole('table')).toBeNull()
      expect(screen.getByRole('link', { name: da.notFound.overview })).toBeDefined()
    })
  })

  it('says of the example that it is one', async () => {
    const { router } = await startApp()
    const id = await useFiles().addExample('da')
    await router.push(`/assessments/${id}/trend`)
    await heading(da.trend.title)
    expect(await screen.findByText(da.app.example)).toBeDefined()
  })

  it('knows when the assessment is not here', async () => {
    await startApp({ path })
    expect(await heading(da.notFound.assessment)).toBeDefined()
  })
})
