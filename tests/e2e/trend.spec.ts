import { da } from '../../src/i18n/da'
import { expect, test } from './fixtures'
import { at, openWith, ORGANISATION, P_NAMES, pageLink, row, TEAM, tabTo } from './pages'
import { expectOnPaper, printed } from './paper'
import { threeRounds, trendAt, twentyRounds } from './trends'

/* The trend over all rounds: what the page tells, how it is reached, and what paper shows. */

test('three rounds give a trend with a gap and an ambition', async ({ page }) => {
  await openWith(page, trendAt, [threeRounds()])
  const picture = page.getByRole('img', { name: da.trend.name('Før', 'Året efter') })
  await expect(picture).toBeVisible()
  // Planet's first score is that of the second round; both rose by 1.1.
  await expect(
    page.getByText('Participation og Planet er steget mest, hver med 1,1.'),
  ).toBeVisible()
  await expect(picture.getByText('3,4').first()).toBeVisible()
  await expect(page.getByText(da.trend.legend.gap)).toBeVisible()

  const table = page.getByRole('table', { name: da.trend.table })
  const cells = (header: string) => row(table, header).getByRole('cell')
  await expect(cells('Før')).toContainText([
    '2,4 ambition: 3,0',
    '2,5 ambition: Godt nok (2,5)',
    '3,0',
    '1,7 ambition: 3,5',
    '4,6',
    'for få svar',
  ])
  await expect(cells('Året efter')).toContainText([
    '3,4',
    '3,6',
    '3,4',
    'for få svar',
    '3,4',
    '3,6',
  ])
  await expect(cells(da.trend.ambition)).toContainText([
    '4,0',
    'Godt nok (2,5)',
    '–',
    '3,5',
    '–',
    '4,5',
  ])
  // People: from 2.4 to 3.4 of the 1.6 up to 4.0. Planet: from 2.5 to 3.6 of the 2.0 up to 4.5.
  await expect(cells(da.trend.reached)).toContainText(['63 %', '–', '–', '–', '–', '55 %'])

  const moves = page.getByRole('region', { name: da.trend.moves.title })
  await expect(moves).toContainText(da.trend.moves.between('Efter', 'Året efter'))
  await expect(moves.getByRole('listitem')).toContainText([
    'Dem, vi sjældent hører',
    'Vurderet med brugerne',
    'Modstandskraft i opgaver',
    'Åbne begrundelser',
    'Plan og strategi',
    'Lokal sammenhængskraft',
  ])
})

test('the trend is reached from the comparison and left again by keyboard', async ({ page }) => {
  await openWith(page, at.overview, [threeRounds()])
  await tabTo(page, pageLink(page, da.nav.compare))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: da.trend.see }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: da.trend.title })).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: da.trend.compare }))
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: da.compare.heading('Efter', 'Året efter') }),
  ).toBeFocused()
})

for (const [name, seed] of [
  ['three', threeRounds],
  ['twenty', twentyRounds],
] as const) {
  for (const width of [320, 390, 1366, 1920]) {
    test(`${name} rounds stay inside a window of ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 664 })
      await openWith(page, trendAt, [seed()])
      const picture = page.getByRole('img')
      await expect(picture).toBeVisible()
      const { room, needed } = await page.evaluate(() => ({
        room: document.documentElement.clientWidth,
        needed: document.documentElement.scrollWidth,
      }))
      expect(needed).toBeLessThanOrEqual(room)
      // All six are there and none is squeezed: each field is wider than it is high.
      const fields = await picture.locator('.plot > svg').all()
      expect(fields).toHaveLength(6)
      for (const field of fields) {
        const box = await field.boundingBox()
        expect(box?.width ?? 0).toBeGreaterThan(box?.height ?? Infinity)
      }
      const cells = await page.getByRole('cell').all()
      expect(cells.length).toBeGreaterThanOrEqual(3 * 6)
      const hidden = await page.getByRole('cell').evaluateAll(
        (all) =>
          all.filter((cell) => {
            const { left, right, height } = cell.getBoundingClientRect()
            return left < 0 || right > innerWidth || height === 0
          }).length,
      )
      expect(hidden).toBe(0)
    })
  }
}

test('twenty rounds are complete on A4', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 })
  await openWith(page, trendAt, [twentyRounds()])
  await expect(page.getByRole('img')).toBeVisible()
  const paper = await printed(page)
  expect(paper.pages).toHaveLength(2)
  const [first] = paper.pages
  if (!first) throw new Error('There is no paper')
  for (const words of [da.trend.title, ORGANISATION, TEAM.replace(/ \p{So}.*/u, ''), ...P_NAMES]) {
    expectOnPaper(first, words)
  }
  // The six pictures stand three and three: their names share two lines.
  const heights = P_NAMES.map((name) => {
    const places = first.pieces.filter(({ text }) => text === name).map(({ y }) => Math.round(y))
    return Math.max(...places)
  })
  expect(new Set(heights).size).toBe(2)
  for (let number = 1; number <= 20; number += 1) expectOnPaper(paper, `Runde ${number}`)
  for (const words of [
    '15. november 2029 · Hele kommunen',
    da.trend.ambition,
    da.trend.moves.title,
    da.trend.moves.between('Runde 19', 'Runde 20'),
  ]) {
    expectOnPaper(paper, words)
  }
  expect(paper.text).not.toContain(da.trend.compare)
  for (const { pieces } of paper.pages) {
    expect(pieces.filter(({ x }) => x < 40 || x > 560)).toEqual([])
  }
})
