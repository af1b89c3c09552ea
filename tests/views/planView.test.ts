import { fireEvent, screen, within } from '@testing-library/dom'
import { nextTick } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Round } from '../../src/domain/assessment'
import { findRound } from '../../src/domain/rounds'
import { da } from '../../src/i18n/da'
import { ASSESSMENT_ID, BEFORE_ID, NOW, aRound, anAssessment } from '../factories'
import { there } from '../stores/support'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/workshop`
const at = NOW
const ALONE = { mode: { value: 'first-alone', at } } as const
const ALONE_ROUND = { workshop: ALONE }
const GROUPS = {
  value: [
    { id: 'a0000001', name: 'Ældre & Sundhed' },
    { id: 'b0000001', name: 'Børn og Unge' },
  ],
  at,
}

async function open(changes: Partial<Round> = {}) {
  const rounds = { [BEFORE_ID]: aRound(changes) }
  const app = await startApp({ path, assessments: [anAssessment({ rounds })] })
  await heading(da.workshop.headings.plan)
  await screen.findByRole('heading', { name: da.plan.sheetTitle })
  const workshop = () =>
    there(findRound(there(app.assessments.find(ASSESSMENT_ID)), BEFORE_ID)).workshop
  return { ...app, workshop }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
async function click(name: string | RegExp) {
  fireEvent.click(button(name))
  await nextTick()
}
async function write(name: string, value: string) {
  fireEvent.input(field(name), { target: { value } })
  await nextTick()
}
/** A part's row in the run-sheet: its title and its minutes. */
const rows = () =>
  screen
    .getAllByLabelText<HTMLInputElement>(/^Del \d+: hvad/)
    .map((title, index) => `${title.value}: ${field(da.plan.partMinutes(index + 1)).value}`)

describe('the plan of a workshop', () => {
  describe('when nothing has been chosen', () => {
    it('teaches, and leads nowhere yet', async () => {
      await open()
      expect(screen.getByText(da.plan.teach)).toBeDefined()
      expect(screen.queryByRole('link', { name: da.plan.goInvite })).toBe(null)
      expect(screen.queryByRole('heading', { name: da.plan.groupsTitle })).toBe(null)
    })

    it('leads to the invitation once everyone is to answer alone first', async () => {
      const { workshop } = await open()
      const name = new RegExp(da.plan.modes['first-alone'].name)
      fireEvent.click(screen.getByRole('radio', { name }))
      await nextTick()
      expect(workshop().mode?.value).toBe('first-alone')
      const link = screen.getByRole('link', { name: da.plan.goInvite })
      expect(link.getAttribute('href')).toMatch(/\/workshop\/invite$/)
      expect(screen.queryByText(da.plan.teach)).toBe(null)
    })

    it('leads to the questions when they are answered together', async () => {
      const { workshop } = await open()
      const name = new RegExp(da.plan.modes.together.name)
      fireEvent.click(screen.getByRole('radio', { name }))
      await nextTick()
      expect(workshop().mode?.value).toBe('together')
      const link = screen.getByRole('link', { name: da.plan.goAgree })
      expect(link.getAttribute('href')).toMatch(/\/workshop\/agree$/)
      expect(screen.queryByRole('heading', { name: da.plan.groupsTitle })).toBe(null)
      expect(rows()).toContain(`${da.plan.parts.score}: 80`)
    })
  })

  describe('how many are expected', () => {
    it('is kept as it is typed; empty is unknown', async () => {
      const { workshop } = await open(ALONE_ROUND)
      await write(da.plan.expected, '12')
      expect(workshop().expected?.value).toBe(12)
      await write(da.plan.expected, '')
      expect(workshop().expected?.value).toBe(0)
    })

    it.each(['501', '-1', '1,5'])('is not %s', async (value) => {
      const { workshop } = await open(ALONE_ROUND)
      const input = field(da.plan.expected)
      input.type = 'text'
      await write(da.plan.expected, value)
      expect(workshop().expected).toBeUndefined()
      expect(screen.getByText(da.plan.expectedWrong(500))).toBeDefined()
      fireEvent.blur(input)
      await nextTick()
      expect(input.value).toBe('')
      expect(screen.queryByText(da.plan.expectedWrong(500))).toBe(null)
    })
  })

  it('names the groups of a closed round, and leaves them as they are', async () => {
    const closings = [{ at, on: '2026-11-23', closed: true }]
    await open({ workshop: { ...ALONE, groups: GROUPS }, closings })
    expect(screen.getByText('Ældre & Sundhed · Børn og Unge')).toBeDefined()
    expect(screen.getByText(da.start.groupsFrozen)).toBeDefined()
    expect(screen.queryByLabelText(da.plan.groupNew)).toBe(null)
  })

  describe('groups', () => {
    it('are added with ids that begin differently', async () => {
      const { workshop } = await open(ALONE_ROUND)
      for (const name of [' Ældre & Sundhed ', 'Børn og Unge']) {
        await write(da.plan.groupNew, name)
        await click(da.plan.groupAdd)
      }
      const groups = there(workshop().groups).value
      expect(groups.map(({ name }) => name)).toEqual(['Ældre & Sundhed', 'Børn og Unge'])
      expect(new Set(groups.map(({ id }) => id.slice(0, 1))).size).toBe(2)
      expect(document.activeElement).toBe(field(da.plan.groupNew))
    })

    it('are renamed, but never to nothing or to another’s name', async () => {
      const { workshop } = await open({ workshop: { ...ALONE, groups: GROUPS } })
      const names = () => there(workshop().groups).value.map(({ name }) => name)
      await write(da.plan.groupNumber(1), 'Ældre')
      expect(names()).toEqual(['Ældre', 'Børn og Unge'])
      await write(da.plan.groupNumber(1), ' ')
      expect(screen.getByText(da.plan.groupNameMissing)).toBeDefined()
      await write(da.plan.groupNumber(1), 'børn og unge')
      expect(screen.getByText(da.plan.groupNameTaken)).toBeDefined()
      expect(names()).toEqual(['Ældre', 'Børn og Unge'])
    })

    it('come back where they were when removing them is undone', async () => {
      const { workshop } = await open({ workshop: { ...ALONE, groups: GROUPS } })
      await click(`${da.plan.remove} Ældre & Sundhed`)
      expect(there(workshop().groups).value).toEqual(GROUPS.value.slice(1))
      await click(da.app.undo)
      expect(there(workshop().groups).value).toEqual(GROUPS.value)
    })

    it('never begin like one that was removed or that responses name', async () => {
      const groups = { value: [{ id: 'r0000001', name: 'Ældre' }], at }
      const responses = { resp0100: { revision: 1, group: '10000001', answers: {} } }
      const { workshop } = await open({ workshop: { ...ALONE, groups }, responses })
      expect(screen.getByText(da.plan.groupsLater)).toBeDefined()
      await click(`${da.plan.remove} Ældre`)
      await write(da.plan.groupNew, 'Nye')
      await click(da.plan.groupAdd)
      expect(there(workshop().groups).value[0]?.id).toMatch(/^2/)
    })

    it('are eight at most', async () => {
      const value = Array.from('abcdefgh').map((first) => ({ id: `${first}0000001`, name: first }))
      await open({ workshop: { ...ALONE, groups: { value, at } } })
      expect(screen.queryByLabelText(da.plan.groupNew)).toBe(null)
      expect(screen.getByText(da.plan.groupsFull(8))).toBeDefined()
    })
  })

  describe('the run-sheet', () => {
    const runSheet = {
      value: [
        { title: 'Velkomst ☕', minutes: 10 },
        { title: 'Drøftelse', minutes: 50 },
        { title: 'Afslutning', minutes: 5 },
      ],
      at,
    }
    const titles = (sheet: { readonly value: readonly { readonly title: string }[] } | undefined) =>
      there(sheet).value.map(({ title }) => title)

    it('is a proposal of 120 minutes, kept once it is changed', async () => {
      const { workshop } = await open(ALONE_ROUND)
      expect(screen.getByText(da.plan.sheetProposal)).toBeDefined()
      expect(screen.getByText(da.plan.sum(120))).toBeDefined()
      expect(workshop().runSheet).toBeUndefined()
      await write(da.plan.partMinutes(1), '15')
      expect(there(workshop().runSheet).value).toHaveLength(6)
      expect(there(workshop().runSheet).value[0]?.minutes).toBe(15)
      expect(screen.getByText(da.plan.sum(125))).toBeDefined()
    })

    it('of 90 minutes has everyone answer beforehand; the one before comes back', async () => {
      const { workshop } = await open({ workshop: { ...ALONE, runSheet } })
      await click(da.plan.template(90))
      expect(screen.getByText(da.plan.sum(90))).toBeDefined()
      expect(titles(workshop().runSheet)).not.toContain(da.plan.parts.alone)
      await click(da.app.undo)
      expect(there(workshop().runSheet).value).toEqual(runSheet.value)
    })

    it('is moved by buttons, and the focus goes along', async () => {
      const { workshop } = await open({ workshop: { ...ALONE, runSheet } })
      await click(da.plan.moveDown('Velkomst ☕'))
      expect(titles(workshop().runSheet)).toEqual(['Drøftelse', 'Velkomst ☕', 'Afslutning'])
      expect(document.activeElement).toBe(button(da.plan.moveDown('Velkomst ☕')))
      await click(da.plan.moveDown('Velkomst ☕'))
      expect(document.activeElement).toBe(button(da.plan.moveUp('Velkomst ☕')))
      await click(da.plan.moveUp('Velkomst ☕'))
      expect(titles(workshop().runSheet)).toEqual(['Drøftelse', 'Velkomst ☕', 'Afslutning'])
    })

    it('gets new parts and loses others, which come back', async () => {
      const { workshop } = await open({ workshop: { ...ALONE, runSheet } })
      await click(da.plan.partAdd)
      await nextTick()
      expect(document.activeElement).toBe(field(da.plan.partTitle(4)))
      await click(`${da.plan.remove} Drøftelse`)
      expect(titles(workshop().runSheet)).toEqual(['Velkomst ☕', 'Afslutning', da.plan.partNew])
      await click(da.app.undo)
      expect(titles(workshop().runSheet)[1]).toBe('Drøftelse')
    })

    it('takes no part without a title or a time', async () => {
      const { workshop } = await open({ workshop: { ...ALONE, runSheet } })
      await write(da.plan.partTitle(1), ' ')
      await write(da.plan.partMinutes(2), '0')
      expect(screen.getByText(da.plan.titleMissing)).toBeDefined()
      expect(screen.getByText(da.plan.minutesWrong(480))).toBeDefined()
      expect(there(workshop().runSheet).value).toEqual(runSheet.value)
    })
  })

  describe('the clock', () => {
    afterEach(() => {
      vi.useRealTimers()
    })
    const runSheet = {
      value: [
        { title: 'Velkomst', minutes: 10 },
        { title: 'Drøftelse', minutes: 50 },
      ],
      at,
    }
    const timer = () => screen.getByRole('timer', { name: da.plan.timer }).textContent.trim()
    const region = () => within(there(screen.getByRole('timer').closest('section')))

    it('is started, goes to the next part and is paused, and is kept', async () => {
      const { settings } = await open({ workshop: { ...ALONE, runSheet } })
      expect(timer()).toBe('10.00')
      expect(region().getByText(da.plan.then('Drøftelse', 50))).toBeDefined()
      await click(da.plan.start)
      expect(settings.settings.clocks[BEFORE_ID]).toEqual({
        part: 0,
        elapsed: 0,
        startedAt: NOW + 1000,
      })
      await click(da.plan.nextPart)
      expect(timer()).toBe('50.00')
      expect(region().getByText(da.plan.lastPart)).toBeDefined()
      expect(button(da.plan.nextPart)).toHaveProperty('disabled', true)
      await click(da.plan.pause)
      expect(settings.settings.clocks[BEFORE_ID]?.startedAt).toBe(null)
      await click(da.plan.previousPart)
      expect(timer()).toBe('10.00')
    })

    it('counts on over time, without a live announcement', async () => {
      const app = await open({ workshop: { ...ALONE, runSheet } })
      const startedAt = NOW + 1000 - 11 * 60_000
      app.settings.rememberClock(BEFORE_ID, { part: 0, elapsed: 0, startedAt })
      await nextTick()
      expect(timer()).toBe('1.00')
      expect(region().getByText(da.plan.over)).toBeDefined()
      expect(screen.getByRole('timer').getAttribute('aria-live')).toBe('off')
    })

    it('begins again, and can be taken back to where it was', async () => {
      const { settings } = await open({ workshop: { ...ALONE, runSheet } })
      const clock = { part: 1, elapsed: 60_000, startedAt: null }
      settings.rememberClock(BEFORE_ID, clock)
      await nextTick()
      expect(timer()).toBe('49.00')
      await click(da.plan.restart)
      expect(timer()).toBe('10.00')
      await click(da.app.undo)
      expect(settings.settings.clocks[BEFORE_ID]).toEqual(clock)
    })

    it('fills the screen and comes back', async () => {
      await open({ workshop: { ...ALONE, runSheet } })
      await click(da.plan.large)
      const dialog = screen.getByRole('dialog', { name: da.plan.clockTitle })
      expect(within(dialog).getByRole('timer').textContent).toContain('10.00')
      await click(da.plan.smaller)
      expect(screen.queryByRole('dialog')).toBe(null)
    })
  })
})
