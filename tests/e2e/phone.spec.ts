import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import {
  AFTER,
  answerOf,
  at,
  BEFORE,
  card,
  dimensions,
  expectSaved,
  goToDimension,
  ORGANISATION,
  openWith,
  pageLink,
  questions,
  row,
  seedOf,
  steps,
  TEAM,
  wordsOf,
} from './pages'

/* A phone in the hand: 390 × 664 is what is left of 390 × 844 between the browser's bars. */

test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true })

/** The page and what stands in it keep within the width: nothing is to be scrolled sideways. */
async function expectNoSidewaysScroll(page: Page, view: string): Promise<void> {
  const { width, inner } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    inner: document.documentElement.clientWidth,
  }))
  expect.soft(width, `${view}: the page is as wide as the screen`).toBeLessThanOrEqual(inner)
}

const VIEWS: readonly (readonly [address: string, heading: RegExp])[] = [
  ['/#/', /Hvor langt er vi/],
  ['/#/assessments/new', /^Ny vurdering$/],
  [at.overview, new RegExp(ORGANISATION)],
  [at.answer('people'), /^People$/],
  [at.answer('place', AFTER), /^Place$/],
  [at.results(), /^Resultat/],
  [at.compare, /^»Før«/],
  [at.report(), /^Rapport$/],
  [at.report(BEFORE), /^Rapport$/],
  ['/#/questionnaire', /^Alle spørgsmål$/],
  ['/#/about', /^Metode og kilder$/],
  ['/#/privacy', /^Jeres data$/],
  ['/#/findes-ikke', /^Siden findes ikke$/],
]

for (const width of [390, 320]) {
  test(`no view scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 664 })
    // Names as long as the form lets them be, with a word that no line holds.
    const seeded = seedOf({
      organisation: `Aftaleholderfællesskabet for ${'Sammenlægningskommunen'.repeat(3)}`,
      team: 'Tværgående styregruppe for børn, ældre, natur og bæredygtig byudvikling på Ærø 🌍',
      labels: ['Før', 'Efterårets opfølgningsworkshopfællesdag'],
    })
    await openWith(page, '/', [seeded], { showLast: true })
    for (const [address, heading] of VIEWS) {
      await page.goto(address)
      const title = page.getByRole('heading', { level: 1 })
      await expect(title).toHaveText(address === at.overview ? /Aftaleholder/ : heading)
      await expectNoSidewaysScroll(page, address)
    }
    await page.goto(at.overview)
    await page.getByRole('button', { name: 'Visning' }).tap()
    await expectNoSidewaysScroll(page, 'Visning open')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Mere om runden Før' }).tap()
    await expectNoSidewaysScroll(page, 'Mere open')
    await page.getByRole('button', { name: 'Ret runden' }).tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoSidewaysScroll(page, 'dialog open')
  })
}

test('a team answers, compares and reads its report by touch', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Ny vurdering' }).tap()
  await page.getByLabel('Organisation').fill(ORGANISATION)
  await page.getByLabel('Team').fill(TEAM)
  await page.getByRole('button', { name: 'Opret og begynd' }).tap()
  for (const dimension of dimensions) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf(dimension.name))
    for (const { id } of dimension.questions) {
      await answerOf(card(page, id), 2).tap()
      await expect(answerOf(card(page, id), 2)).toBeChecked()
    }
    await page.getByRole('link', { name: /^(Videre til|Se resultatet)/ }).tap()
  }
  await expect(page.getByText('Alle P’er med svar nok har scoren 2,0.')).toBeVisible()

  await pageLink(page, 'Overblik').tap()
  await page.getByRole('button', { name: 'Ny runde' }).tap()
  await page.getByRole('button', { name: 'Opret runden og begynd' }).tap()
  await page.getByLabel('Vis svarene fra »Før«').tap()
  const question = card(page, 'people.task-sets-team')
  await expect(question.getByText('sidst: 2 Begyndt')).toBeVisible()
  await answerOf(question, 'not-relevant').tap()
  await question.getByLabel('Hvorfor er spørgsmålet ikke relevant?').fill('Vi er kun ét hold.')
  await answerOf(question, 4).tap()
  await question.getByText('Belæg og bemærkninger').tap()
  await question.getByLabel('Hvad bygger I det på?').fill('Østre Å 🌱')
  await expect(question.getByText('Belæg og bemærkninger (udfyldt)')).toBeVisible()
  await expect(steps(page)).toContainText('1 af 5 besvaret')
  await expect(steps(page).getByText('1/30')).toBeVisible()
  await expectSaved(page)
  await page.reload()
  await expect(question).toBeFocused()
  await expect(answerOf(question, 4)).toBeChecked()
  for (const { id } of questions.slice(1, 5)) await answerOf(card(page, id), 3).tap()

  await pageLink(page, 'Sammenlign').tap()
  // 10/5 and 16/5
  const table = page.getByRole('table', { name: 'Ændring' })
  await expect(row(table, 'People')).toContainText('fra 2,0 til 3,2')
  await expect(row(table, 'People')).toContainText('+1,2')
  await page.getByRole('link', { name: 'Udskriv' }).tap()
  await expect(page.getByRole('heading', { name: 'Seks P: »Før« og »Efter«' })).toBeVisible()
})

test('every level is a comfortable target, and most questions fit the screen', async ({ page }) => {
  await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
  const tooTall: string[] = []
  for (const dimension of dimensions) {
    await goToDimension(page, wordsOf(dimension.name))
    const bar = (await steps(page).boundingBox())?.height ?? 0
    for (const { id } of dimension.questions) {
      const question = card(page, id)
      const radios = question.getByRole('radio')
      await expect(radios).toHaveCount(7)
      const sizes = await radios.evaluateAll((inputs) =>
        inputs.map((input) => (input.closest('label') ?? input).getBoundingClientRect().height),
      )
      for (const [index, height] of sizes.entries()) {
        expect(height, `${id}, answer ${index + 1}`).toBeGreaterThanOrEqual(44)
      }
      // From the statement's upper edge to the lower edge of "Ved ikke", below the bar of the Ps.
      const height = await question.evaluate((fieldset) => {
        const legend = fieldset.querySelector('legend')
        const unknown = fieldset.querySelector('input[value="dont-know"]')?.closest('label')
        if (!legend || !unknown) throw new Error('The question lacks its statement or its radios')
        return unknown.getBoundingClientRect().bottom - legend.getBoundingClientRect().top
      })
      if (height + bar > 664) tooTall.push(`${id}: ${Math.round(height + bar)} px`)
    }
  }
  expect(tooTall.length, `of 30 do not fit: ${tooTall.join(', ')}`).toBeLessThanOrEqual(5)
})

test('coming to a question brings all of it into view', async ({ page }) => {
  await openWith(page, `${at.answer('peace')}?question=peace.mental-health`)
  const question = card(page, 'peace.mental-health')
  await expect(question).toBeFocused()
  await expect(
    question.getByText(
      wordsOf(questions.find(({ id }) => id === 'peace.mental-health')?.statement),
    ),
  ).toBeInViewport({ ratio: 1 })
  await expect(answerOf(question, 'dont-know')).toBeInViewport({ ratio: 1 })
  // Not below the bar of the Ps that stays at the upper edge.
  const [statement, bar] = await Promise.all([
    question.locator('legend').boundingBox(),
    steps(page).boundingBox(),
  ])
  expect(statement?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1)
})

test('axe finds nothing on the views that look different on a phone', async ({ page }) => {
  await openWith(page, at.answer('people', AFTER), [seedOf()], { showLast: true })
  await expect(card(page, 'people.equity')).toBeVisible()
  await expectAccessible(page, 'answering')
  await page.goto(at.compare)
  await expect(page.getByRole('table', { name: 'Ændring' })).toBeVisible()
  await expectAccessible(page, 'comparison')
  await page.goto(at.report())
  await expect(page.getByRole('heading', { name: 'Seks P: »Før« og »Efter«' })).toBeVisible()
  await expectAccessible(page, 'report')
})
