import { fireEvent, screen, within } from '@testing-library/dom'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import type { Assessment, Round } from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { presentPriorities, statusOf } from '../../src/domain/plan'
import { da } from '../../src/i18n/da'
import { useAssessments } from '../../src/stores/assessments'
import { useNotices } from '../../src/views/useNotices'
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

const pathOf = (round = '') => `/assessments/${ASSESSMENT_ID}/plan${round ? `?round=${round}` : ''}`

const questionnaire = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
const questions = questionnaire?.dimensions.flatMap((dimension) => dimension.questions) ?? []

/** A round in which every question has a level, those of People a lower one, and one is not known. */
function answered(label: string, date: string, changes: Partial<Round> = {}): Round {
  return aRound({
    label: { value: label, at: NOW },
    date: { value: date, at: NOW },
    answers: Object.fromEntries(
      questions.map(({ id }, index) => [
        id,
        anAnswer(index === 29 ? 'dont-know' : id.startsWith('people.') ? 2 : 4),
      ]),
    ),
    ...changes,
  })
}

async function start(
  rounds: Assessment['rounds'],
  path = pathOf(),
  more: Partial<Assessment> = {},
) {
  return startApp({ path, assessments: [anAssessment({ rounds, ...more })] })
}

function present(): Assessment {
  const assessment = useAssessments().find(ASSESSMENT_ID)
  if (!assessment) throw new Error('The assessment is there')
  return assessment
}

function roundNow(id = BEFORE_ID): Round {
  const round = present().rounds[id]
  if (!round || isPurged(round)) throw new Error(`Round ${id} is there`)
  return round
}

const select = (name: string) => screen.getByRole('combobox', { name })
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await nextTick()
}

async function change(field: HTMLElement, value: string) {
  fireEvent[field instanceof HTMLSelectElement ? 'change' : 'input'](field, {
    target: { value },
  })
  await nextTick()
}

async function choose(name: string, value: string) {
  await change(select(name), value)
}

describe('the plan page', () => {
  it('is tried with all questions', () => {
    expect(questions).toHaveLength(30)
  })

  describe('without a round', () => {
    it('says what comes first and leads to the overview', async () => {
      await start({})
      await heading(da.actionPlan.noRound)
      expect(screen.getByText(da.actionPlan.noRoundLead)).toBeDefined()
    })
  })

  describe('with a round that nobody has answered', () => {
    it('leads to the questions', async () => {
      await start({ [BEFORE_ID]: aRound() })
      await heading(da.actionPlan.for('Før'))
      expect(await screen.findByText(da.actionPlan.noResult)).toBeDefined()
      expect(screen.getByRole('link', { name: da.result.goAnswer })).toBeDefined()
    })
  })

  describe('with an answered round', () => {
    it('keeps what is aimed at with the round', async () => {
      await start({ [BEFORE_ID]: answered('Før', '2025-11-24') })
      await screen.findByText(da.actionPlan.enoughLead)
      await choose('Ambition for People', '3.5')
      await choose('Ambition for Place', 'good-enough')
      expect(roundNow().ambitions).toMatchObject({
        people: { value: 3.5 },
        place: { value: 'good-enough' },
      })
      await choose('Ambition for People', 'none')
      expect(roundNow().ambitions['people']?.value).toBe('none')
    })

    it('proposes what is not known first, and then what is low', async () => {
      await start({ [BEFORE_ID]: answered('Før', '2025-11-24') })
      await screen.findByText(da.actionPlan.proposalsLead)
      const names = screen
        .getAllByRole('button', { name: /^Vælg som prioritet/ })
        .map((button) => button.getAttribute('aria-label'))
      const short = (index: number) => questions[index]?.short.da ?? ''
      expect(names).toEqual(
        [29, 0, 1, 2, 3, 4].map((index) => da.actionPlan.chooseFor(short(index))),
      )
    })

    it('stays with the proposals while one chooses, and tells what was chosen', async () => {
      await start({ [BEFORE_ID]: answered('Før', '2025-11-24') })
      await screen.findByText(da.actionPlan.noPriorities)
      const proposals = () => screen.getAllByRole('button', { name: /^Vælg som prioritet/ })
      const second = proposals()[1]?.getAttribute('aria-label') ?? ''
      const third = proposals()[2]?.getAttribute('aria-label')
      await press(second)
      await nextTick()
      expect(document.activeElement?.getAttribute('aria-label')).toBe(third)
      const name = questions[0]?.short.da ?? ''
      expect(screen.getByText(da.actionPlan.chosenLast(name, 1))).toBeDefined()
      await press(da.actionPlan.goToChosen)
      expect(document.activeElement?.textContent).toContain(questions[0]?.statement.da)
    })

    it('keeps the focus on the priority that is moved, again and again', async () => {
      const ids = ['pr10r1ta', 'pr10r1tb', 'pr10r1tc']
      const priorities = Object.fromEntries(
        ids.map((id, index) => [id, { source: questions[index]?.id ?? '' }]),
      )
      const round = answered('Før', '2025-11-24', {
        priorities,
        priorityOrder: { value: ids, at: NOW },
      })
      await start({ [BEFORE_ID]: round })
      const statement = (index: number) => questions[index]?.statement.da
      const focused = () => document.activeElement?.textContent
      await screen.findByRole('button', { name: da.actionPlan.moveDown(1) })
      for (const number of [1, 2]) {
        await press(da.actionPlan.moveDown(number))
        await nextTick()
        expect(focused()).toContain(statement(0))
      }
      await press(da.actionPlan.moveUp(2))
      await nextTick()
      expect(focused()).toContain(statement(2))
    })

    it('takes up to five priorities, in the order they are put', async () => {
      await start({ [BEFORE_ID]: answered('Før', '2025-11-24') })
      await screen.findByText(da.actionPlan.noPriorities)
      for (let count = 1; count <= 5; count += 1) {
        const [first] = screen.getAllByRole('button', { name: /^Vælg som prioritet/ })
        if (!first) throw new Error('There is something to choose')
        fireEvent.click(first)
        await nextTick()
        expect(screen.getByText(da.actionPlan.chosen(count))).toBeDefined()
      }
      expect(screen.getByText(da.actionPlan.enoughChosen(5))).toBeDefined()
      expect(screen.queryByRole('button', { name: /^Vælg som prioritet/ })).toBeNull()
      const before = presentPriorities(roundNow()).map(({ id }) => id)
      await press(da.actionPlan.moveDown(1))
      expect(presentPriorities(roundNow()).map(({ id }) => id)).toEqual([
        before[1],
        before[0],
        ...before.slice(2),
      ])
    })

    it('adds an action whose every word is kept, and takes it away with undo', async () => {
      await start({ [BEFORE_ID]: answered('Før', '2025-11-24') })
      await screen.findByText(da.actionPlan.noPriorities)
      const [first] = screen.getAllByRole('button', { name: /^Vælg som prioritet/ })
      if (!first) throw new Error('There is something to choose')
      fireEvent.click(first)
      await nextTick()
      await press(/^Tilføj en handling til/)
      await change(screen.getByLabelText(da.actionPlan.what), 'Ring til Åse 🌱')
      await change(screen.getByLabelText(da.actionPlan.due), '2027-02-28')
      await change(screen.getByLabelText(/^Status/), 'under-way')
      const [action] = Object.values(present().actions)
      if (!action || isPurged(action)) throw new Error('There is an action')
      expect(action.what.value).toBe('Ring til Åse 🌱')
      expect(action.due?.value).toBe('2027-02-28')
      expect(statusOf(action)).toBe('under-way')

      await press('Fjern handlingen: Ring til Åse 🌱')
      expect(screen.queryByLabelText(da.actionPlan.what)).toBeNull()
      useNotices().undo()
      await nextTick()
      expect(screen.getByLabelText<HTMLTextAreaElement>(da.actionPlan.what).value).toBe(
        'Ring til Åse 🌱',
      )
    })

    it('states that a due date has passed, from the day after on', async () => {
      const due = (value: string) => ({
        act10n00: {
          round: BEFORE_ID,
          priority: 'pr10r1t1',
          what: { value: 'Ring til Åse', at: NOW },
          due: { value, at: NOW },
        },
      })
      const rounds = {
        [BEFORE_ID]: answered('Før', '2025-11-24', {
          priorities: { pr10r1t1: { source: 'people' } },
        }),
      }
      // Today is 24 November 2026.
      await start(rounds, pathOf(), { actions: due('2026-11-24') })
      await screen.findByLabelText(da.actionPlan.due)
      expect(screen.queryByText(da.actionPlan.overdue)).toBeNull()
      await start(rounds, pathOf(), { actions: due('2026-11-23') })
      expect(await screen.findByText(da.actionPlan.overdue)).toBeDefined()
    })

    it('keeps actions whose priority is gone', async () => {
      await start({ [BEFORE_ID]: answered('Før', '2025-11-24') }, pathOf(), {
        actions: {
          act10n00: {
            round: BEFORE_ID,
            priority: 'g0ne0000',
            what: { value: 'Noget vi lovede', at: NOW },
          },
        },
      })
      const orphans = await screen.findByRole('region', { name: da.actionPlan.orphans })
      expect(within(orphans).getByLabelText<HTMLTextAreaElement>(da.actionPlan.what).value).toBe(
        'Noget vi lovede',
      )
    })
  })

  describe('with a closed round', () => {
    it('leaves the ambitions as they are until it is reopened', async () => {
      const closings = [{ at: NOW + 1, on: '2026-11-23', closed: true }]
      await start({ [BEFORE_ID]: answered('Før', '2025-11-24', { closings }) })
      await screen.findByText(da.actionPlan.frozen)
      expect((select('Ambition for People') as HTMLSelectElement).disabled).toBe(true)
      await press(da.answering.reopen)
      expect((select('Ambition for People') as HTMLSelectElement).disabled).toBe(false)
    })
  })

  describe('with a later round', () => {
    const rounds = {
      [BEFORE_ID]: answered('Før', '2025-11-24', {
        ambitions: { people: { value: 4, at: NOW } },
        priorities: { pr10r1t1: { source: 'people' } },
      }),
      [AFTER_ID]: answered('Efter', '2026-11-23'),
    }

    it('holds on to what was aimed at, and says where that was said', async () => {
      await start(rounds)
      await heading(da.actionPlan.for('Efter'))
      await screen.findByText(da.actionPlan.enoughLead)
      const options = within(select('Ambition for People')).getAllByRole('option')
      expect(options[0]?.textContent.trim()).toBe('Som i »Før«: 4,0')
      await choose('Ambition for People', '4.5')
      expect(roundNow(AFTER_ID).ambitions['people']?.value).toBe(4.5)
      expect(roundNow(BEFORE_ID).ambitions['people']?.value).toBe(4)
    })

    it('leads to what became of the plan before', async () => {
      await start(rounds)
      const link = await screen.findByRole('link', { name: da.actionPlan.toCompare('Før') })
      expect(link.getAttribute('href')).toContain(`rounds=${BEFORE_ID},${AFTER_ID}`)
    })
  })
})
