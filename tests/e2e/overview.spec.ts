import type { Page } from '@playwright/test'
import type { Edit } from '../../src/domain/edits'
import { da } from '../../src/i18n/da'
import { expect, test } from './fixtures'
import {
  AFTER,
  answerAll,
  at,
  BEFORE,
  expectSaved,
  notice,
  openWith,
  pageLink,
  seedOf,
} from './pages'
import { edited } from './workshops'

/* The page of an assessment: the rounds on a line, what became of them, what is to be done next. */

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T14:32:00+01:00'))
})

const PLAN: readonly Edit[] = [
  { type: 'add-priority', round: AFTER, priority: 'pr10r1t1', source: 'people.equity' },
  {
    type: 'add-action',
    action: 'act10n01',
    round: AFTER,
    priority: 'pr10r1t1',
    what: 'Spørg dem, vi ikke når ud til 🌱',
  },
  { type: 'set-action-due', action: 'act10n01', value: '2026-11-01' },
]

const rounds = (page: Page) => page.getByRole('article')
const roundOf = (page: Page, label: string) =>
  rounds(page).filter({ has: page.getByRole('heading', { name: label, exact: true }) })
const nextStep = (page: Page) => page.getByRole('region', { name: 'Næste skridt' })

async function choose(page: Page, label: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Mere om runden ${label}`, exact: true }).click()
  await roundOf(page, label).getByRole('button', { name: item }).click()
}

test('leads from the next step to the answers and on to the comparison', async ({ page }) => {
  await openWith(page, at.overview, [seedOf({ after: { 'people.equity': 3 } })])
  await expect(nextStep(page)).toContainText('29 spørgsmål mangler et svar.')
  await nextStep(page).getByRole('link', { name: 'Svar videre' }).click()
  await expect(page).toHaveURL(new RegExp(`${AFTER}/questions/people`))
  await pageLink(page, 'Overblik').click()
  await choose(page, 'Efter', 'Afslut runden')
  await expect(nextStep(page)).toContainText('Se, hvad der er ændret siden »Før«')
  await nextStep(page).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('»Før« og »Efter«')
})

test('shows the rounds from the left on a laptop and from above on a phone', async ({ page }) => {
  await openWith(page, at.overview)
  const places = async () => {
    const boxes = await Promise.all((await rounds(page).all()).map((one) => one.boundingBox()))
    return boxes.map((box) => ({ x: box?.x ?? 0, y: box?.y ?? 0 }))
  }
  await expect(rounds(page)).toHaveCount(2)
  const [first, second] = await places()
  expect(first?.y).toBe(second?.y)
  expect(first?.x).toBeLessThan(second?.x ?? 0)
  await expect(roundOf(page, 'Efter')).toContainText('Seneste')

  await page.setViewportSize({ width: 390, height: 664 })
  const [upper, lower] = await places()
  expect(upper?.x).toBe(lower?.x)
  expect(upper?.y).toBeLessThan(lower?.y ?? 0)
})

test('loads the radar only where there is something to draw', async ({ page }) => {
  const charts: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('RadarChart')) charts.push(request.url())
  })
  await openWith(page, at.overview, [seedOf({ before: { 'people.equity': 3 }, after: null })])
  await expect(page.getByText(da.answering.shapeEmpty)).toBeVisible()
  expect(charts).toEqual([])
  await answerAllOfPeople(page)
  await expect(page.getByRole('img', { name: da.result.radarName('Før') })).toBeVisible()
  expect(charts.length).toBeGreaterThan(0)
})

async function answerAllOfPeople(page: Page): Promise<void> {
  await pageLink(page, 'Svar').click()
  await answerAll(page, {
    'people.task-sets-team': 3,
    'people.mandate-follows-task': 2,
    'people.gaps-between-departments': 4,
  })
  await pageLink(page, 'Overblik').click()
}

test('shows that a round was closed, reopened and changed, here and in the comparison', async ({
  page,
}) => {
  await openWith(page, at.overview)
  await choose(page, 'Før', 'Afslut runden')
  await choose(page, 'Før', 'Genåbn runden')
  await expect(roundOf(page, 'Før')).toContainText('Genåbnet den 25. november 2026')
  await roundOf(page, 'Før').getByRole('link', { name: 'Fortsæt' }).click()
  await answerAll(page, { 'people.equity': 2 })
  await pageLink(page, 'Overblik').click()
  await choose(page, 'Før', 'Afslut runden')
  const round = roundOf(page, 'Før')
  await round.getByText('Tidligere afslutninger').click()
  await expect(round.getByRole('listitem')).toHaveText([
    'Genåbnet den 25. november 2026',
    'Afsluttet den 25. november 2026',
  ])

  const said =
    '»Før« blev genåbnet den 25. november 2026, efter at runden var afsluttet. 1 svar er ændret siden.'
  await page.goto(at.compare)
  await expect(page.getByText(said)).toBeVisible()
  await page.goto(at.report())
  await expect(page.getByRole('article').getByText(said)).toBeVisible()
})

test('keeps a round as a baseline and goes on working on it', async ({ page }) => {
  await openWith(page, at.overview, [seedOf({ after: null })])
  await choose(page, 'Før', 'Gem en kopi som udgangspunkt')
  await expect(notice(page)).toContainText('»Før (udgangspunkt)« er gemt som udgangspunkt.')
  await expect(rounds(page).getByRole('heading')).toHaveText(['Før (udgangspunkt)', 'Før'])
  await expect(roundOf(page, 'Før (udgangspunkt)')).toContainText('Afsluttet den 25. november 2026')
  await notice(page).getByRole('button', { name: 'Fortryd' }).click()
  await expect(rounds(page)).toHaveCount(1)

  await choose(page, 'Før', 'Gem en kopi som udgangspunkt')
  await roundOf(page, 'Før').getByRole('link', { name: 'Fortsæt' }).click()
  await answerAll(page, { 'people.task-sets-team': 5 })
  await expectSaved(page)
  await page.goto(at.compare)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('»Før (udgangspunkt)« og »Før«')
  // From 2 + 3 + 1 + 2 + 4 = 12 to 5 + 3 + 1 + 2 + 4 = 15, each of 5.
  await expect(page.getByText('People er steget fra 2,4 til 3,0.')).toBeVisible()
})

test('states what is to be done, and lets it be done', async ({ page }) => {
  await openWith(page, at.overview, [edited(seedOf(), ...PLAN)])
  await expect(nextStep(page)).toContainText('Én handling er åben. Fristen er overskredet.')
  const actions = page.getByRole('region', { name: 'Åbne handlinger' })
  await expect(actions).toContainText('Frist 1. november 2026 – fristen er overskredet')
  const status = actions.getByRole('combobox')
  await status.selectOption('Udført')
  await expect(notice(page)).toContainText('er nu: Udført.')
  await expect(actions).not.toContainText('overskredet')
  await expect(nextStep(page)).toContainText('Alle handlinger er udført eller droppet.')
  await notice(page).getByRole('button', { name: 'Fortryd' }).click()
  await expect(status).toHaveValue('planned')

  await status.selectOption('Droppet')
  await expectSaved(page)
  await page.reload()
  await expect(actions).toContainText(da.start.allDone)
  await nextStep(page).getByRole('button', { name: 'Lav den næste runde' }).click()
  await expect(page.getByRole('dialog', { name: 'Ny runde' })).toBeVisible()
})

test('holds twenty rounds, and shows all of them when asked', async ({ page }) => {
  const more = Array.from({ length: 18 }, (_, n): Edit => ({
    type: 'add-round',
    round: `r${String(n).padStart(7, '0')}`,
    label: `Måling ${n + 1}`,
    date: `${2005 + n}-10-01`,
    scope: 'department',
    questionnaire: { id: 'six-p', version: 1 },
  }))
  await openWith(page, at.overview, [edited(seedOf(), ...more)])
  await expect(rounds(page)).toHaveCount(6)
  await page.getByRole('button', { name: 'Vis 14 tidligere runder' }).click()
  await expect(rounds(page)).toHaveCount(20)
  await expect(rounds(page).first()).toContainText('Måling 1')
  await page.setViewportSize({ width: 320, height: 640 })
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(width).toBe(320)
  await page.getByRole('button', { name: 'Mere om runden Måling 3', exact: true }).click()
  expect(await width()).toBe(320)
})

test('says when the first round was made and left', async ({ page }) => {
  await openWith(page, at.overview, [seedOf({ before: {}, after: null })])
  await expect(nextStep(page)).toContainText('»Før« er klar, og 30 spørgsmål venter på jeres svar.')
  await choose(page, 'Før', 'Slet runden')
  await expect(nextStep(page)).toContainText(da.start.firstRound)
  await expect(page.getByText(da.overview.noRounds)).toBeVisible()
  await nextStep(page).getByRole('button', { name: 'Lav den første runde' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny runde' })
  await dialog.getByRole('button', { name: 'Opret runden og begynd' }).click()
  await expect(page).toHaveURL(new RegExp(`rounds/(?!${BEFORE}).*/questions/people`))
})
