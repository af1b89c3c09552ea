import { screen, within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import { da } from '../../src/i18n/da'
import { ASSESSMENT_ID, BEFORE_ID, aRound, anAnswer, anAssessment } from '../factories'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/results`

describe('the result page', () => {
  describe('when no question has a level', () => {
    it('says so and leads to the questions', async () => {
      await startApp({ path, assessments: [anAssessment({ rounds: { [BEFORE_ID]: aRound() } })] })
      await heading(da.result.for('Før'))
      expect(await screen.findByText(da.result.emptyTitle)).toBeDefined()
      const link = screen.getByRole('link', { name: da.result.goAnswer })
      expect(link.getAttribute('href')).toMatch(/\/questions\/people$/)
      expect(screen.queryByRole('table')).toBe(null)
    })
  })

  describe('when some questions are unanswered', () => {
    const answers = { 'people.task-sets-team': anAnswer(3) }

    it('leads to the first of them', async () => {
      const rounds = { [BEFORE_ID]: aRound({ answers }) }
      await startApp({ path, assessments: [anAssessment({ rounds })] })
      const link = await screen.findByRole('link', { name: da.result.answerMissing(29) })
      expect(link.getAttribute('href')).toMatch(/people\?question=people\.mandate-follows-task$/)
    })

    it('leads nowhere once the round is closed', async () => {
      const closings = [{ at: 1_800_000_000_000, on: '2026-11-23', closed: true }]
      const rounds = { [BEFORE_ID]: aRound({ answers, closings }) }
      await startApp({ path, assessments: [anAssessment({ rounds })] })
      await screen.findByRole('table', { name: da.result.scores })
      expect(screen.queryByRole('link', { name: da.result.answerMissing(29) })).toBe(null)
    })
  })

  describe('when all questions have a level', () => {
    async function open() {
      const questionnaire = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
      const questions = questionnaire?.dimensions.flatMap((dimension) => dimension.questions) ?? []
      const answers = Object.fromEntries(questions.map(({ id }) => [id, anAnswer(3)]))
      await startApp({
        path,
        assessments: [anAssessment({ rounds: { [BEFORE_ID]: aRound({ answers }) } })],
      })
      await heading(da.result.for('Før'))
    }

    it('shows each P’s score, and the mean only below', async () => {
      await open()
      const table = await screen.findByRole('table', { name: da.result.scores })
      expect(within(table).getAllByRole('rowheader')).toHaveLength(6)
      expect(within(table).getAllByText('3,0')).toHaveLength(6)
      expect(screen.getByText(da.result.overall('3,0'))).toBeDefined()
    })

    it('ties the radar to its sentence and its table', async () => {
      await open()
      const radar = await screen.findByRole('img', { name: da.result.radarName('Før') })
      const ids = radar.getAttribute('aria-describedby')?.split(' ') ?? []
      const described = ids.map((id) => document.getElementById(id)?.tagName)
      expect(described).toEqual(['FIGCAPTION', 'TABLE'])
    })

    it('leads to the report of this round', async () => {
      await open()
      const link = screen.getByRole('link', { name: da.result.print })
      expect(link.getAttribute('href')).toBe(
        `/assessments/${ASSESSMENT_ID}/report?rounds=${BEFORE_ID}`,
      )
    })
  })

  describe('when this app lacks the round’s questionnaire', () => {
    it('shows the answers by their ids', async () => {
      const round = aRound({
        questionnaire: { id: 'six-p', version: 99 },
        answers: { 'people.ny': anAnswer(4, { evidence: 'Østre Å' }) },
      })
      await startApp({ path, assessments: [anAssessment({ rounds: { [BEFORE_ID]: round } })] })
      expect(await screen.findByText(da.answering.noText)).toBeDefined()
      expect(screen.getByRole('listitem').textContent).toMatch(/people\.ny: 4\s+· Østre Å/)
    })
  })
})
