import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import type { Round } from '../../src/domain/assessment'
import { findRound, stateOf } from '../../src/domain/rounds'
import { da } from '../../src/i18n/da'
import {
  ASSESSMENT_ID,
  BEFORE_ID,
  NOW,
  aReveal,
  aRound,
  aTally,
  anAnswer,
  anAssessment,
} from '../factories'
import { textOf, textsOf } from '../components/support'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/workshop/agree`
const AGENDA = ['planet.climate', 'people.task-sets-team', 'peace.mental-health']
const agenda = { value: AGENDA, at: NOW }

const questionnaire = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
const questions = questionnaire?.dimensions.flatMap((dimension) => dimension.questions) ?? []

function statementOf(id: string): string {
  const statement = questions.find((question) => question.id === id)?.statement.da
  if (statement === undefined) throw new Error(`There is no question ${id}`)
  return statement.replaceAll('*', '')
}

/** The app at a question of a round, and what is agreed there. */
async function open(round: Partial<Round> = {}, question = '') {
  const rounds = { [BEFORE_ID]: aRound(round) }
  const app = await startApp({
    path: question ? `${path}/${question}` : path,
    assessments: [anAssessment({ rounds })],
  })
  return {
    ...app,
    answerTo: (id: string) => {
      const assessment = app.assessments.find(ASSESSMENT_ID)
      return assessment && findRound(assessment, BEFORE_ID)?.answers[id]
    },
    questionInAddress: () => app.router.currentRoute.value.params.question,
  }
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const sheet = () => screen.findByRole('article')

describe('the page for agreeing', () => {
  it('begins at the first question of the agenda that has no agreed answer', async () => {
    const answers = { 'planet.climate': anAnswer(2) }
    const { questionInAddress } = await open({ workshop: { agenda }, answers })
    await heading(statementOf('people.task-sets-team'))
    expect(questionInAddress()).toBe('people.task-sets-team')
    expect(textOf(await sheet())).toContain('2 af 3')
  })

  it('begins with the first when all are agreed', async () => {
    const answers = Object.fromEntries(AGENDA.map((id) => [id, anAnswer(2)]))
    await open({ workshop: { agenda }, answers })
    await heading(statementOf('planet.climate'))
  })

  it('returns to the question in the address', async () => {
    await open({ workshop: { agenda } }, 'peace.mental-health')
    await heading(statementOf('peace.mental-health'))
    expect(textOf(await sheet())).toContain('3 af 3')
    const link = screen.getByRole('link', { name: da.agree.finish })
    expect(link.getAttribute('href')).toMatch(/workshop\/finish$/)
  })

  it('leads on from a question that is not here', async () => {
    await open({ workshop: { agenda } }, 'people.nedlagt')
    await heading(da.notFound.title)
    screen.getByRole('link', { name: da.workshop.headings.agree }).click()
    await heading(statementOf('planet.climate'))
  })

  it('has the screen to itself', async () => {
    await open({ workshop: { agenda } })
    await sheet()
    expect(screen.queryByRole('banner')).toBe(null)
    expect(screen.queryByRole('contentinfo')).toBe(null)
  })

  it('agrees and moves on by the keys alone, with the focus on each new question', async () => {
    const { answerTo, questionInAddress } = await open({ workshop: { agenda } })
    await heading(statementOf('planet.climate'))
    press('4')
    press('b')
    const evidence = screen.getByLabelText(da.agree.evidence)
    expect(document.activeElement).toBe(evidence)
    fireEvent.input(evidence, { target: { value: 'Klimaregnskabet 2026 🌱' } })
    press('Enter')
    press('u')
    fireEvent.input(screen.getByLabelText(da.agree.dissent), { target: { value: 'Én sagde 2' } })
    press('Enter')
    expect(answerTo('planet.climate')?.state?.value).toBe(4)
    expect(answerTo('planet.climate')?.evidence?.value).toBe('Klimaregnskabet 2026 🌱')
    expect(answerTo('planet.climate')?.dissent?.value).toBe('Én sagde 2')
    press('ArrowRight')
    const next = await heading(statementOf('people.task-sets-team'))
    await waitFor(() => expect(document.activeElement).toBe(next))
    press('v')
    expect(answerTo('people.task-sets-team')?.state?.value).toBe('dont-know')
    press('ArrowLeft')
    await heading(statementOf('planet.climate'))
    expect(questionInAddress()).toBe('planet.climate')
  })

  it('takes a change of level back, but offers nothing when a level stays or is the first', async () => {
    const { answerTo } = await open({ workshop: { agenda } })
    await heading(statementOf('planet.climate'))
    press('4')
    press('4')
    expect(screen.queryByRole('button', { name: da.app.undo })).toBe(null)
    press('2')
    expect(await screen.findByText(/er ændret fra 4 til 2\.$/)).toBeDefined()
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(stateOf(answerTo('planet.climate'))).toBe(4)
  })

  it('leaves the message about a change behind with its question', async () => {
    const answers = { 'planet.climate': anAnswer(2) }
    await open({ workshop: { agenda }, answers }, 'planet.climate')
    await heading(statementOf('planet.climate'))
    press('3')
    await screen.findByText(/er ændret fra 2 til 3/)
    press('ArrowRight')
    await heading(statementOf('people.task-sets-team'))
    expect(screen.queryByText(/er ændret fra/)).toBe(null)
  })

  it('does nothing by the keys when they are switched off', async () => {
    const { answerTo, settings } = await open({ workshop: { agenda } })
    await heading(statementOf('planet.climate'))
    settings.change({ keys: false })
    await waitFor(() => expect(screen.queryByText(da.agree.keysHint.answer)).toBe(null))
    press('4')
    expect(stateOf(answerTo('planet.climate'))).toBe('unanswered')
  })

  it('lists the agenda with what is agreed, and goes through all questions on request', async () => {
    const answers = { 'planet.climate': anAnswer(2) }
    const { router } = await open({ workshop: { agenda }, answers }, 'people.task-sets-team')
    await heading(statementOf('people.task-sets-team'))
    screen.getByRole('button', { name: da.agree.list('2 af 3') }).click()
    const list = await screen.findByRole('list')
    expect(textsOf(within(list).getAllByRole('listitem'))).toEqual([
      expect.stringMatching(/2 Begyndt$/),
      expect.stringMatching(/ikke aftalt$/),
      expect.stringMatching(/ikke aftalt$/),
    ])
    screen.getByRole('link', { name: da.agree.goThroughAll(30) }).click()
    await screen.findByText('1 af 30')
    expect(router.currentRoute.value.query).toEqual({ all: 'yes' })
    press('ArrowRight')
    await screen.findByText('2 af 30')
  })

  describe('with revealed responses', () => {
    const reveal = aReveal({ tallies: { 'planet.climate': aTally([0, 1, 2, 0, 0]) } })
    const workshop = { agenda, reveals: [reveal] }

    it('shows what was counted when they were revealed, and never a response itself', async () => {
      const responses = Object.fromEntries(
        ['resp0001', 'resp0002', 'resp0003', 'resp0004'].map((id) => [
          id,
          {
            revision: 1,
            answers: { 'planet.climate': { state: 5 as const, comment: 'Hemmeligt' } },
          },
        ]),
      )
      await open({ workshop, responses }, 'planet.climate')
      const text = textOf(await sheet())
      expect(text).toContain('3 svar')
      expect(text).toContain('Ingen har valgt det')
      expect(text).not.toContain('Hemmeligt')
      const levels = screen.getByRole('group', { name: da.agree.levels })
      const stacks = [...levels.querySelectorAll('svg')]
      expect(stacks.map((stack) => stack.querySelectorAll('circle').length)).toEqual([
        0, 1, 2, 0, 0,
      ])
    })

    it('proposes ten when nobody has made an agenda', async () => {
      await open({ workshop: { reveals: [reveal] } })
      expect(await screen.findByText('1 af 10')).toBeDefined()
    })
  })

  describe('together on one screen', () => {
    it('goes through all questions without dots, and out to the plan', async () => {
      await open({ workshop: { mode: { value: 'together', at: NOW } } })
      await heading(statementOf('people.task-sets-team'))
      const page = await sheet()
      expect(textOf(page)).toContain('1 af 30')
      expect(page.querySelector('.dots')).toBe(null)
      const link = screen.getByRole('link', { name: da.agree.steps })
      expect(link.getAttribute('href')).toMatch(/\/workshop$/)
    })
  })

  describe('when the round is closed', () => {
    const closings = [{ at: NOW, on: '2026-11-23', closed: true }]

    it('changes nothing until it is reopened', async () => {
      const { answerTo } = await open({ workshop: { agenda }, closings }, 'planet.climate')
      await heading(statementOf('planet.climate'))
      press('4')
      expect(stateOf(answerTo('planet.climate'))).toBe('unanswered')
      screen.getByRole('button', { name: da.answering.reopen }).click()
      await waitFor(() => expect(screen.queryByText(da.answering.closed)).toBe(null))
      press('4')
      expect(stateOf(answerTo('planet.climate'))).toBe(4)
    })
  })
})
