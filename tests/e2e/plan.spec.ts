import type { Page } from '@playwright/test'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { expect, expectAccessible, test } from './fixtures'
import {
  AFTER,
  at,
  BEFORE,
  expectSaved,
  inViewMenu,
  keyOf,
  ID,
  notice,
  openWith,
  questionOf,
  seedOf,
  stored,
  wordsOf,
} from './pages'
import { expectOnPaper, printReport } from './paper'
import { planAt, plannedSeed, threeRounds, THIRD } from './plans'

/* From a result to priorities and actions, and a year later to what became of them. */

const TEAM_QUESTION = questionOf('people.task-sets-team')
const SHORT = wordsOf(TEAM_QUESTION.short)

/** A part of the page, by its heading. */
const part = (page: Page, name: string) => page.getByRole('region', { name })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('two rounds a year apart tell the story of the plan between them', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2025-11-24T09:00:00+01:00'))
  await openWith(page, planAt(BEFORE), [seedOf()])
  await expect(heading(page, 'Plan: »Før«')).toBeVisible()

  await test.step('is it good enough?', async () => {
    await page.getByLabel('Ambition for People', { exact: true }).selectOption('3,5')
    await page.getByLabel('Ambition for Peace', { exact: true }).selectOption('Godt nok')
    await expect(part(page, da.actionPlan.enoughTitle)).toContainText('mangler 1,1')
  })

  const priorities = part(page, da.actionPlan.prioritiesTitle)
  await test.step('a priority, with what the next level asks for', async () => {
    // Don't knows come first; then what is furthest from its ambition.
    const names = priorities.getByRole('button', { name: /^Vælg som prioritet/ })
    await expect(names.first()).toHaveAccessibleName(/Politikere og forvaltning$/)
    await priorities.getByLabel(da.actionPlan.other).selectOption({ label: SHORT })
    await priorities.getByRole('button', { name: da.actionPlan.add, exact: true }).click()
    await expect(priorities.getByText(da.actionPlan.chosenLast(SHORT, 1))).toBeVisible()
    await priorities.getByRole('button', { name: da.actionPlan.goToChosen }).click()
    await expect(
      priorities.getByRole('heading', { name: wordsOf(TEAM_QUESTION.statement) }),
    ).toBeFocused()
    await expect(priorities).toContainText(wordsOf(TEAM_QUESTION.levels[2]))
  })

  await test.step('an action with an owner and a due date', async () => {
    await priorities.getByRole('button', { name: `Tilføj en handling til: ${SHORT}` }).click()
    const what = priorities.getByLabel(da.actionPlan.what)
    await expect(what).toBeFocused()
    await what.fill('Sæt holdet bag Østre Å efter opgaven 🌱')
    await priorities.getByLabel(da.actionPlan.owner).fill('Åse Kjærgård')
    await priorities.getByLabel(da.actionPlan.due).fill('2026-03-01')
    await expectSaved(page)
    await page.reload()
    await expect(what).toHaveValue('Sæt holdet bag Østre Å efter opgaven 🌱')
    await expect(priorities.getByLabel(da.actionPlan.due)).toHaveValue('2026-03-01')
  })

  await test.step('the calendar file', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: da.actionPlan.calendar }).click()
    expect((await download).suggestedFilename()).toMatch(/^2025-11-24 .*\.ics$/)
  })

  await test.step('a year later it is past its date, and somebody says so', async () => {
    await page.clock.setFixedTime(new Date('2026-11-23T09:00:00+01:00'))
    await page.reload()
    await expect(priorities.getByText(da.actionPlan.overdue)).toBeVisible()
    await page.goto(planAt(AFTER))
    await page.getByRole('link', { name: 'Se, hvad der blev af planen fra »Før«' }).click()
    const since = part(page, da.since.title)
    await expect(since).toContainText('Fra 2 Begyndt til 3 Fast praksis')
    await since.getByLabel(/^Status/).selectOption('Udført')
    await since.getByLabel(`Hvorfor er det ændret? ${SHORT}`).fill('Vi fik en fælles leder 👏')
    await expect(since).toContainText('1 af 1 handling er udført.')
    await expectSaved(page)
  })

  await test.step('the report tells it', async () => {
    await page.goto(at.report())
    const paper = await printReport(page)
    for (const words of [
      'Vi fik en fælles leder',
      'Sæt holdet bag Østre Å efter opgaven',
      'Åse Kjærgård · 1. marts 2026 · Udført',
      '3,5 (36 % af vejen)',
      da.since.title,
    ]) {
      expectOnPaper(paper, words)
    }
  })
})

test('three rounds give a trend in the report, and parts can be left out', async ({ page }) => {
  await openWith(page, at.report(`${AFTER},${THIRD}`), [threeRounds()])
  const sheet = page.getByRole('article')
  const trend = sheet.getByRole('heading', { name: da.reportParts.trendTitle })
  await expect(trend).toBeVisible()
  expectOnPaper(await printReport(page), da.reportParts.trendTitle)
  await page.getByRole('checkbox', { name: da.reportParts.names.trend }).uncheck()
  await page.getByRole('checkbox', { name: da.reportParts.names.answers }).uncheck()
  await expect(trend).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('checkbox', { name: da.reportParts.names.summary })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: da.reportParts.names.trend })).not.toBeChecked()
  expect((await printReport(page)).text).not.toContain(da.reportParts.trendTitle)
})

test('a priority that is removed takes its actions along, and comes back with them', async ({
  page,
}) => {
  await openWith(page, planAt(BEFORE), [plannedSeed()])
  const priorities = part(page, da.actionPlan.prioritiesTitle)
  const cards = priorities.getByRole('article')
  await expect(cards).toHaveCount(3)
  await priorities.getByRole('button', { name: `Fjern prioriteten: ${SHORT}` }).click()
  await expect(cards).toHaveCount(2)
  await expect(notice(page)).toContainText('2 handlinger er fjernet med den.')
  await notice(page).getByRole('button', { name: da.app.undo }).click()
  await expect(cards).toHaveCount(3)
  await expect(cards.first().getByLabel(da.actionPlan.what)).toHaveCount(2)

  await cards.first().getByRole('button', { name: 'Flyt prioritet 1 ned' }).click()
  await expect(cards.nth(1)).toContainText(wordsOf(TEAM_QUESTION.statement))
  await expectSaved(page)
  expect((await stored(page))[keyOf(ID)]).toContain('"priorityOrder"')
})

test('a closed round keeps its ambitions until it is reopened', async ({ page }) => {
  await openWith(page, at.overview, [plannedSeed()])
  const round = page.getByRole('article').filter({ hasText: 'Før' }).first()
  await round.getByRole('button', { name: /Mere/ }).click()
  await round.getByRole('button', { name: da.overview.closeRound }).click()
  await page.goto(planAt(BEFORE))
  const people = page.getByLabel('Ambition for People', { exact: true })
  await expect(people).toBeDisabled()
  await page.getByRole('button', { name: da.answering.reopen }).click()
  await expect(people).toBeEnabled()
})

for (const locale of ['da', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the plan can be read by everyone: ${locale}, ${theme}`, async ({ page }) => {
      await openWith(page, planAt(BEFORE), [plannedSeed()], { locale, theme })
      const texts = locale === 'da' ? da : en
      await expect(heading(page, texts.actionPlan.for('Før'))).toBeVisible()
      await expect(page.getByRole('img', { name: /^Radar/ })).toBeVisible()
      await page.getByText(texts.actionPlan.perQuestion).first().click()
      await expectAccessible(page, 'plan')
      await page.goto(`${at.compare}?rounds=${BEFORE},${AFTER}`)
      await expect(part(page, texts.since.title)).toBeVisible()
      await expectAccessible(page, 'what became of the plan')
      await page.setViewportSize({ width: 320, height: 640 })
      for (const address of [planAt(BEFORE), at.compare, at.report()]) {
        await page.goto(address)
        await expect(page.getByRole('img', { name: /^Radar/ })).toBeVisible()
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width, address).toBeLessThanOrEqual(320)
      }
    })
  }
}

test('the plan speaks English when the language is changed', async ({ page }) => {
  await openWith(page, planAt(BEFORE), [plannedSeed()])
  await inViewMenu(page, (menu) => menu.getByRole('radio', { name: 'English' }).check())
  await expect(heading(page, 'Plan: ‘Før’')).toBeVisible()
  await expect(page.getByText(en.actionPlan.overdue)).toBeVisible()
})
