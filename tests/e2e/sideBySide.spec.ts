import { stat } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { LEVELS } from '../../src/domain/questionnaire'
import { da } from '../../src/i18n/da'
import { expect, test } from './fixtures'
import { envelope, ID, openByButton, openWith, P_NAMES, questions, seedOf, stored } from './pages'
import type { Given } from './pages'
import { expectOnPaper, plain, printed } from './paper'

/* Twelve municipalities of a network side by side: on the screen, with hidden names, and on paper. */

const t = da.sideBySide
const A4 = { width: 595.28, height: 841.89 }
const MARGIN = 40

const NETWORK: readonly (readonly [organisation: string, team: string])[] = [
  ['Ærø Kommune', 'Verdensmål på tværs 🌍'],
  ['Aalborg Kommune', 'Teknik & Miljø'],
  ['Rødkøbing Kommune', 'Børn & ældre på tværs'],
  ['Østerhøj Kommune', 'Tværgående styregruppe for bæredygtighed og samskabelse'],
  ['Eksempelby Kommune', 'Sundhed'],
  ['Brøndvang Kommune', 'Plan og By'],
  ['Faxø-Næsby Kommune', 'Centerchefgruppen'],
  ['Gl. Åstrup Kommune', 'Ledelsessekretariatet'],
  ['Hedehusum Kommune', 'Kultur og Fritid'],
  ['Kærby Kommune', 'Direktionen'],
  ['Lillesø-Tornby-Vesterskovlund Kommune', 'Arbejdsgruppen for den nye planstrategi'],
  ['Søndervig Kommune', 'Klima'],
]
const LABEL = 'Status, efteråret'

/** What a municipality answers: levels of its own, and in two of them a P without a score. */
function answersOf(number: number): Readonly<Record<string, Given>> {
  return Object.fromEntries(
    questions.map(({ id }, index): [string, Given] => {
      const p = Math.floor(index / 5)
      if (number === 3 && id.startsWith('planet.')) return [id, 'dont-know']
      if (number === 7 && id.startsWith('place.')) return [id, 'not-relevant']
      return [id, LEVELS[(number * 2 + p * 3 + ((number * index) % 2)) % 5] ?? 3]
    }),
  )
}

const network = NETWORK.map(([organisation, team], number) =>
  seedOf({
    id: ID.replace(/..$/, String(number).padStart(2, '0')),
    organisation,
    team,
    before: answersOf(number),
    after: null,
    scopeBefore: number % 3 === 0 ? 'department' : 'municipality',
    labels: [LABEL, ''],
  }),
)
const ALPHABETICAL = [5, 4, 6, 7, 8, 9, 10, 2, 11, 0, 3, 1].map(
  (number) => NETWORK[number]?.[0] ?? '',
)
const addressOf = (assessments: typeof network, more = '') =>
  `/#/side-by-side?assessments=${assessments.map(({ id }) => id).join(',')}${more}`

const figures = (page: Page) => page.getByRole('table', { name: t.tableTitle })
const radars = (page: Page) => page.getByRole('img')

/** No name of the network, in whatever place. */
function expectNameless(text: string): void {
  for (const name of [...NETWORK.flat(), LABEL]) expect(plain(text)).not.toContain(plain(name))
}

test('files from colleagues are opened and put side by side', async ({ page }) => {
  await page.goto('/')
  for (const assessment of network.slice(0, 3)) {
    const name = `${assessment.organisation.value}.sixp.json`
    await openByButton(page, { name, text: envelope(assessment) })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(assessment.organisation.value)
    await page.getByRole('link', { name: da.app.home }).click()
  }
  await page.getByRole('link', { name: da.home.sideBySide }).click()
  await expect(page.getByRole('checkbox')).toHaveCount(3)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: t.show }).click()

  await expect(radars(page)).toHaveCount(3)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.reload()
  await expect(figures(page).getByRole('rowheader')).toHaveCount(3)

  await page.getByRole('link', { name: t.others }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await page.goBack()
  await expect(radars(page)).toHaveCount(3)
})

test('twelve stand in alphabetical order, each with its radar and its figures', async ({
  page,
}) => {
  await openWith(page, addressOf(network), network)
  await expect(radars(page)).toHaveCount(12)
  await expect(figures(page).getByRole('rowheader')).toContainText(ALPHABETICAL)
  await expect(page.getByText(t.noRanking)).toBeVisible()
  // The dots of a P are as many as its scores, and none lies on another.
  for (const row of await page
    .getByRole('table', { name: t.spreadTitle })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all()) {
    const places = await row.locator('circle').evaluateAll((dots) =>
      dots.map((dot) => {
        const { x, y, width } = dot.getBoundingClientRect()
        return { x, y, width }
      }),
    )
    expect(places.length).toBe(Number((await row.innerText()).match(/(\d+) af 12/)?.[1]))
    places.forEach((one, index) =>
      places.slice(0, index).forEach((other) => {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.9 * one.width)
      }),
    )
  }
})

for (const width of [320, 390, 1366, 1920]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    for (const address of [addressOf(network), '/#/side-by-side']) {
      await openWith(page, address, network)
      await expect(page.getByRole('checkbox').first()).toBeVisible()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, address).toBe(0)
    }
  })
}

test('hidden names are nowhere on the page, in its title or on paper', async ({ page }) => {
  await openWith(page, addressOf(network, '&names=hidden'), network)
  await expect(radars(page)).toHaveCount(12)
  await expect(figures(page).getByRole('rowheader')).toHaveText('ABCDEFGHIJKL'.split(''))
  expectNameless(await page.locator('html').evaluate((html) => html.outerHTML))
  expectNameless(await page.title())
  await expect(page.getByText(t.hidden)).toBeVisible()
  const paper = await printed(page)
  expectNameless(paper.text)
  expectOnPaper(paper, t.hidden)
  for (const name of P_NAMES) expectOnPaper(paper, name)
  // Hiding names changes nothing that is kept.
  const texts = Object.values(await stored(page)).join()
  for (const [organisation] of NETWORK) expect(texts).toContain(organisation)
})

for (const theme of ['light', 'dark'] as const) {
  test(`twelve are complete on A4 from a ${theme} screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await openWith(page, addressOf(network), network)
    await expect(radars(page)).toHaveCount(12)
    const paper = await printed(page)

    expect(paper.pages).toHaveLength(3)
    for (const [index, sheet] of paper.pages.entries()) {
      expect(Math.abs(sheet.width - A4.width)).toBeLessThan(1)
      expect(Math.abs(sheet.height - A4.height)).toBeLessThan(1)
      expectOnPaper(sheet, `${index + 1} / 3`)
      expectOnPaper(sheet, t.footer)
      for (const { text, x } of sheet.pieces) {
        expect(x, text).toBeGreaterThan(MARGIN)
        expect(x, text).toBeLessThan(A4.width - MARGIN)
      }
    }
    const [first, second, third] = paper.pages
    if (!first || !second || !third) throw new Error('There is too little paper')
    for (const words of [t.title, t.noRanking, t.facts.differentScope, t.facts.sameDate, t.rule]) {
      expectOnPaper(first, words)
    }
    // Whole names on the sheet of radars and in the table; six labels to each radar.
    for (const [organisation, team] of NETWORK) {
      for (const sheet of [second, third]) {
        expectOnPaper(sheet, organisation)
        expectOnPaper(sheet, team)
      }
    }
    for (const name of P_NAMES) {
      expectOnPaper(first, name)
      const labels = second.pieces.filter(({ text }) => plain(text) === name)
      expect(labels, name).toHaveLength(12)
      expect(third.pieces.filter(({ text }) => plain(text) === name)).toHaveLength(1)
    }
    for (const words of ['ikke relevant', 'for få svar', '5 af 5']) expectOnPaper(third, words)
    for (const control of [t.hideNames, t.others, t.print, 'Visning', 'Gemt']) {
      expect(paper.text).not.toContain(control)
    }
  })
}

test('the charts are saved as pictures, which name nobody whom the page does not name', async ({
  page,
}) => {
  await openWith(page, addressOf(network, '&names=hidden'), network)
  const { charts, saveFor } = da.exports.pictures
  for (const chart of [charts.spread, charts.shapes]) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: saveFor(chart) }).click()
    const file = await waiting
    expect(file.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d Side om side – .+\.png$/)
    const size = (await stat(await file.path())).size
    expect(size).toBeGreaterThan(50_000)
  }
})
