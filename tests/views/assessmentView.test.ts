import { fireEvent, screen } from '@testing-library/dom'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { da } from '../../src/i18n/da'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import type { Action, Assessment, Round } from '../../src/domain/assessment'
import { applyEdit } from '../../src/domain/edits'
import { findRound, isClosed, presentRounds } from '../../src/domain/rounds'
import {
  AFTER_ID,
  ASSESSMENT_ID,
  BEFORE_ID,
  NOW,
  aRound,
  anAnswer,
  anAssessment,
} from '../factories'
import { textOf } from '../components/support'
import { there } from '../stores/support'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}`
const at = NOW
const questionnaire = there(await loadQuestionnaire(CURRENT_QUESTIONNAIRE))
const QUESTIONS = questionnaire.dimensions.flatMap((dimension) => dimension.questions)

/** The same answer to the first so many questions. */
const answers = (count: number, level: 2 | 3 = 2) =>
  Object.fromEntries(QUESTIONS.slice(0, count).map(({ id }) => [id, anAnswer(level)]))
const before = (changes: Partial<Round> = {}) => ({
  [BEFORE_ID]: aRound({ answers: answers(30), ...changes }),
})
const after = (changes: Partial<Round> = {}) => ({
  [AFTER_ID]: aRound({
    label: { value: 'Efter', at },
    date: { value: '2026-11-24', at },
    answers: answers(30, 3),
    ...changes,
  }),
})
const PRIORITIES = { pr10r1t1: { source: 'people' } }
const action = (what: string, changes: Partial<Action> = {}): Action => ({
  round: BEFORE_ID,
  priority: 'pr10r1t1',
  what: { value: what, at },
  ...changes,
})

async function show(changes: Partial<Assessment>) {
  const app = await startApp({ path, assessments: [anAssessment(changes)] })
  await screen.findByRole('heading', { name: da.start.title })
  const current = () => there(app.assessments.find(ASSESSMENT_ID))
  return {
    ...app,
    current,
    labels: () => presentRounds(current()).map(({ round }) => round.label.value),
  }
}

const nextStep = () =>
  textOf(there(screen.getByRole('heading', { name: da.start.title }).closest('section')))
const pressed = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await nextTick()
}
const inMenu = async (label: string, name: string) => {
  await pressed(da.overview.moreFor(label))
  await pressed(name)
}
const statusOf = (what: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', {
    name: new RegExp(`^${da.actionPlan.status} ?: ${what}$`),
  })

describe('the overview of an assessment', () => {
  describe('with names that were written in two places at once', () => {
    const texts = [
      { path: '/team', text: 'Byliv og havn' },
      { path: `/rounds/${BEFORE_ID}/label`, text: 'Inden projektet' },
    ]
    const written = applyEdit(anAssessment(), { type: 'keep-texts', texts }, NOW)
    const open = async () => {
      const app = await startApp({ path, assessments: [written] })
      await heading('Rødkøbing Kommune')
      return app
    }

    it('offers those that lost, each by its field', async () => {
      await open()
      expect(screen.getByText(da.other.titleFor('Team'))).toBeDefined()
      expect(screen.getByText('Byliv og havn')).toBeDefined()
      expect(screen.getByText(da.other.titleFor('Rundens navn'))).toBeDefined()
    })

    it('puts one in after all, and offers the one that stood there', async () => {
      const { assessments } = await open()
      const before = assessments.find(ASSESSMENT_ID)?.team.value ?? ''
      fireEvent.click(screen.getByRole('button', { name: da.other.useFor('Team') }))
      await nextTick()
      expect(assessments.find(ASSESSMENT_ID)?.team.value).toBe('Byliv og havn')
      expect(screen.getByText(before)).toBeDefined()
    })

    it('takes one away, and brings it back when that is undone', async () => {
      await open()
      fireEvent.click(screen.getByRole('button', { name: da.other.dismissFor('Rundens navn') }))
      await nextTick()
      expect(screen.queryByText('Inden projektet')).toBe(null)
      fireEvent.click(screen.getByRole('button', { name: da.app.undo }))
      await nextTick()
      expect(screen.getByText('Inden projektet')).toBeDefined()
    })
  })

  describe('the next step', () => {
    it('makes the first round on the page', async () => {
      await show({ rounds: {} })
      expect(nextStep()).toContain(da.start.firstRound)
      await pressed(da.start.makeFirst)
      expect(screen.getByRole('dialog', { name: da.overview.newRoundTitle })).toBeDefined()
    })

    it.each<[string, Partial<Assessment>, string, string | RegExp]>([
      [
        'the questions that are left',
        { rounds: before({ answers: answers(27) }) },
        da.start.begun('Før', 3),
        /questions\/people$/,
      ],
      [
        'the workshop that is under way',
        { rounds: before({ answers: {}, workshop: { mode: { value: 'together', at } } }) },
        da.start.workshop('Før', 30),
        /workshop$/,
      ],
      ['the plan', { rounds: before() }, da.start.decide('Før'), `${path}/plan?round=${BEFORE_ID}`],
      [
        'the comparison',
        { rounds: { ...before(), ...after() } },
        da.start.compare('Før', 'Efter'),
        `${path}/compare?rounds=${BEFORE_ID},${AFTER_ID}`,
      ],
      [
        'the priorities',
        { rounds: before({ ambitions: { people: { value: 4, at } } }) },
        da.start.choose('Før'),
        `${path}/plan?round=${BEFORE_ID}`,
      ],
      [
        'the actions to be agreed',
        { rounds: before({ priorities: PRIORITIES }) },
        da.start.plan(1),
        `${path}/plan?round=${BEFORE_ID}`,
      ],
      [
        'the result when all is good enough',
        { rounds: before({ ambitions: { people: { value: 'good-enough', at } } }) },
        da.start.rest('Før'),
        /results$/,
      ],
    ])('leads to %s', async (_, changes, text, href) => {
      await show(changes)
      expect(nextStep()).toContain(text)
      const link = there(
        screen
          .getByRole('heading', { name: da.start.title })
          .closest('section')
          ?.querySelector('a'),
      )
      expect(decodeURIComponent(there(link.getAttribute('href')))).toMatch(href)
    })

    it('leads to the open actions, which are on the page whatever round they are of', async () => {
      await show({
        rounds: before({ priorities: PRIORITIES }),
        actions: { act10n01: action('Mød de unge', { due: { value: '2026-11-01', at } }) },
      })
      expect(nextStep()).toContain(da.start.act(1, 1))
      await pressed(da.start.toActions)
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: da.start.actions }))
    })

    it('begins another round after a year', async () => {
      await show({ rounds: before({ date: { value: '2025-10-01', at } }) })
      expect(nextStep()).toContain('»Før« er fra okt. 2025.')
      await pressed(da.start.makeNext)
      expect(screen.getByRole('dialog', { name: da.overview.newRoundTitle })).toBeDefined()
    })
  })

  describe('the latest shape', () => {
    it('is drawn of the latest round that has one, with its sentence and a way to the whole', async () => {
      await show({ rounds: { ...before(), ...after({ answers: {} }) } })
      expect(await screen.findByRole('img', { name: da.result.radarName('Før') })).toBeDefined()
      const link = screen.getByRole('link', { name: da.start.wholeResult })
      expect(link.getAttribute('href')).toMatch(new RegExp(`${BEFORE_ID}/results$`))
    })

    it('is held against the one before it', async () => {
      await show({ rounds: { ...before(), ...after() } })
      expect(
        await screen.findByRole('img', { name: da.compare.radarName('Før', 'Efter') }),
      ).toBeDefined()
    })

    it('teaches while there is nothing to draw', async () => {
      await show({ rounds: before({ answers: answers(2) }) })
      expect(screen.getByText(da.answering.shapeEmpty)).toBeDefined()
      expect(screen.queryByRole('img')).toBe(null)
    })
  })

  describe('the open actions', () => {
    const rounds = before({ priorities: PRIORITIES })

    it('are taught before there are any', async () => {
      await show({ rounds })
      expect(screen.getByText(da.start.noActions)).toBeDefined()
    })

    it('can be marked as done and stay where they are, and that is taken back', async () => {
      const { current } = await show({ rounds, actions: { act10n01: action('Mød de unge 🌱') } })
      fireEvent.change(statusOf('Mød de unge 🌱'), { target: { value: 'done' } })
      await nextTick()
      expect(current().actions.act10n01).toMatchObject({ status: { value: 'done' } })
      expect(statusOf('Mød de unge 🌱').value).toBe('done')
      expect(nextStep()).toContain(da.start.again.done())
      await pressed(da.app.undo)
      expect(current().actions.act10n01).toMatchObject({ status: { value: 'planned' } })
      expect(statusOf('Mød de unge 🌱').value).toBe('planned')
    })

    it('are six at most, with a way to the others', async () => {
      const actions = Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [`act10n0${n}`, action(`Handling ${n}`)]),
      )
      await show({ rounds, actions })
      expect(screen.getAllByRole('combobox')).toHaveLength(6)
      const link = screen.getByRole('link', { name: '+ 2 handlinger i planen' })
      expect(link.getAttribute('href')).toBe(`${path}/plan`)
    })

    it('leave the page once they are done, and that is said', async () => {
      const done = action('Mød de unge', { status: { value: 'done', at } })
      await show({ rounds, actions: { act10n01: done } })
      expect(screen.getByText(da.start.allDone)).toBeDefined()
    })
  })

  describe('a copy kept as a baseline', () => {
    it('is closed, stands before its round, is explained, and can be taken back', async () => {
      const { labels, current } = await show({ rounds: before() })
      await inMenu('Før', da.start.keep)
      expect(labels()).toEqual(['Før (udgangspunkt)', 'Før'])
      const [copy] = presentRounds(current())
      expect(isClosed(there(copy).round)).toBe(true)
      expect(screen.getByText(da.start.kept('Før (udgangspunkt)'))).toBeDefined()
      expect(screen.getByText(da.start.keptFor('Før'))).toBeDefined()
      await pressed(da.app.undo)
      expect(labels()).toEqual(['Før'])
    })

    it('is not held against the round it repeats in the latest shape', async () => {
      await show({ rounds: before() })
      await inMenu('Før', da.start.keep)
      expect(await screen.findByRole('img', { name: da.result.radarName('Før') })).toBeDefined()
    })

    it('has a name of its own when there is one already', async () => {
      const { labels } = await show({ rounds: before() })
      await inMenu('Før', da.start.keep)
      await inMenu('Før', da.start.keep)
      expect(labels()).toEqual(['Før (udgangspunkt)', 'Før (udgangspunkt 2)', 'Før'])
    })
  })

  describe('a closed round', () => {
    const closings = [{ at, on: '2026-11-23', closed: true }]

    it('can be given another name and date, but not another scope', async () => {
      const { current } = await show({ rounds: before({ closings }) })
      await inMenu('Før', da.overview.editRound)
      expect(screen.queryAllByRole('radio')).toEqual([])
      fireEvent.input(screen.getByLabelText(da.edit.roundLabel), { target: { value: 'Start' } })
      await pressed(da.edit.save)
      const round = there(findRound(current(), BEFORE_ID))
      expect([round.label.value, round.scope.value]).toEqual(['Start', 'municipality'])
    })
  })
})
