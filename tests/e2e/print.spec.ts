import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { expect, test } from './fixtures'
import {
  at,
  BEFORE,
  dimensions,
  EVIDENCE,
  inViewMenu,
  LONG_EVIDENCE,
  ORGANISATION,
  openWith,
  P_NAMES,
  REASON,
  questionOf,
  row,
  scale,
  TEAM,
  WHY,
  wordsOf,
} from './pages'
import { expectOnPaper, plain, printed, printReport } from './paper'

/* The printed report, read back out of the PDF that the browser makes of it. */

const A4 = { width: 595.28, height: 841.89 }

for (const width of [1920, 1366, 390]) {
  test(`a full comparison is complete on A4 from a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openWith(page, at.report())
    const paper = await printReport(page)

    expect(paper.pages.length).toBeGreaterThanOrEqual(4)
    expect(paper.pages.length).toBeLessThanOrEqual(11)
    for (const [index, sheet] of paper.pages.entries()) {
      expect(Math.abs(sheet.width - A4.width)).toBeLessThan(1)
      expect(Math.abs(sheet.height - A4.height)).toBeLessThan(1)
      expectOnPaper(sheet, `${index + 1} / ${paper.pages.length}`)
      expectOnPaper(sheet, da.report.footer(ORGANISATION))
    }

    const [first, second] = paper.pages
    if (!first || !second) throw new Error('There is no paper')
    for (const words of [
      'Seks P: »Før« og »Efter«',
      ORGANISATION,
      TEAM,
      'Hele kommunen',
      'Før, 24. november 2025',
      'Efter, 23. november 2026',
      'Før temadrøftelsen i økonomiudvalget',
      // The result in words opens the report.
      'Siden »Før« er People (+0,4)',
      // The rows of page one, as the browser test of the comparison has them.
      '2,4 2,8 +0,4 5 af 5',
      '4,6 4,4 −0,2 5 af 5',
    ]) {
      expectOnPaper(first, words)
    }
    for (const words of [
      'People er steget mest, fra 2,4 til 2,8.',
      'fra 2 Begyndt til 3 Fast praksis',
      `Belæg: ${EVIDENCE}`,
      WHY,
      LONG_EVIDENCE,
      da.report.unknownTitle,
      wordsOf(questionOf('planet.climate').statement),
      da.report.scaleTitle,
      wordsOf(scale.levels[2].meaning),
      ...da.result.count,
      da.report.questionnaire(1),
    ]) {
      expectOnPaper(paper, words)
    }
    for (const control of [
      'Tilbage',
      'Visning',
      'Overblik',
      da.report.print,
      'Rapportens sprog',
      'Gemt',
    ]) {
      expect(paper.text).not.toContain(control)
    }

    // The radar's six labels are text on the page after the words, since the redraw before printing makes Chromium
    // draw the canvas as vectors: complete and around a middle.
    const labels = P_NAMES.map((name) => {
      const places = second.pieces.filter(({ text }) => plain(text) === name)
      const highest = places.sort((a, b) => b.y - a.y)[0]
      expect(places.length, `${name} in the radar`).toBeGreaterThanOrEqual(1)
      return { name, x: highest?.x ?? 0, y: highest?.y ?? 0 }
    })
    const y = (name: string) => labels.find((label) => label.name === name)?.y ?? 0
    const x = (name: string) => labels.find((label) => label.name === name)?.x ?? 0
    expect(y('People')).toBeGreaterThan(y('Participation'))
    expect(y('Participation')).toBeGreaterThan(y('Place'))
    expect(y('Place')).toBeGreaterThan(y('Prosperity'))
    expect(x('Participation')).toBeGreaterThan(x('Prosperity'))
    expect(x('Prosperity')).toBeGreaterThan(x('Planet'))
    for (const label of labels) {
      expect(label.x).toBeGreaterThan(40)
      expect(label.x).toBeLessThan(A4.width - 60)
    }
  })
}

test('every window gives the same paper', async ({ page }) => {
  await openWith(page, at.report())
  const lengths: number[] = []
  const texts: string[] = []
  for (const width of [1920, 1366, 390]) {
    await page.setViewportSize({ width, height: 800 })
    const paper = await printReport(page)
    lengths.push(paper.pages.length)
    texts.push(paper.text)
  }
  expect(new Set(lengths).size, `pages: ${lengths.join(', ')}`).toBe(1)
  expect(texts[1]).toBe(texts[0])
  expect(texts[2]).toBe(texts[0])
})

test('one round is printed with its scores, evidence and what is not known', async ({ page }) => {
  await openWith(page, at.report(BEFORE))
  const paper = await printReport(page)
  const [first, second] = paper.pages
  if (!first || !second) throw new Error('There is no paper')
  expect(paper.pages.length).toBeLessThanOrEqual(9)
  expectOnPaper(first, 'Seks P: »Før«')
  expectOnPaper(first, '2,4 5 af 5 Mellem afdelinger (niveau 1)')
  expectOnPaper(paper, 'Planet er et hul i billedet: for få svar eller ikke relevant.')
  expectOnPaper(paper, `Begrundelse: ${REASON}`)
  expectOnPaper(paper, 'Ikke besvaret endnu (3)')
  for (const name of P_NAMES) {
    for (const sheet of [first, second]) {
      expect(sheet.pieces.filter(({ text }) => plain(text) === name).length).toBeGreaterThan(0)
    }
  }
})

test('the report is printed in English from a Danish interface', async ({ page }) => {
  await openWith(page, at.report())
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByRole('heading', { name: 'Six P: ‘Før’ and ‘Efter’' })).toBeVisible()
  const paper = await printReport(page)
  expectOnPaper(paper, 'Six P: ‘Før’ and ‘Efter’')
  expectOnPaper(paper, 'Efter, 23 November 2026')
  expectOnPaper(paper, '2.4 2.8 +0.4 5 of 5')
  expectOnPaper(paper, en.report.footer(ORGANISATION))
  expectOnPaper(paper, `Evidence: ${EVIDENCE}`)
  for (const danish of ['Belæg', 'Ændring', 'Fast praksis', 'ingen rangliste', 'af 5']) {
    expect(paper.text).not.toContain(danish)
  }
})

test('dark mode prints light, the radar too', async ({ page }) => {
  await openWith(page, at.report())
  await inViewMenu(page, (menu) => menu.getByRole('radio', { name: 'Mørk' }).check())
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('article').getByRole('img', { name: /^Radar/ })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('article')
  const colours = await sheet.evaluate((element) => {
    const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    return {
      ink: parts(getComputedStyle(element).color).slice(0, 3),
      papers: [element, document.body, document.documentElement].map((layer) =>
        parts(getComputedStyle(layer).backgroundColor),
      ),
    }
  })
  for (const part of colours.ink) expect(part).toBeLessThan(90)
  for (const [red = 0, green = 0, blue = 0, alpha = 1] of colours.papers) {
    if (alpha > 0) expect(Math.min(red, green, blue)).toBeGreaterThan(220)
  }
  // The darkest and the lightest that the canvas draws: ink for light paper.
  const darkest = await page
    .getByRole('article')
    .getByRole('img', { name: /^Radar/ })
    .evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d')
      if (!context) throw new Error('The radar is not drawn')
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      let sum = 255 * 3
      for (let index = 0; index < data.length; index += 4) {
        if (data[index + 3] === 255) {
          sum = Math.min(sum, (data[index] ?? 0) + (data[index + 1] ?? 0) + (data[index + 2] ?? 0))
        }
      }
      return sum
    })
  expect(darkest).toBeLessThan(90 * 3)
})

test('all questions print without the screen’s controls', async ({ page }) => {
  await page.goto('/#/questionnaire')
  await expect(page.getByRole('article')).toHaveCount(30)
  const { pages } = await printed(page)
  expect(pages.length).toBeGreaterThan(5)
  expectOnPaper(pages[0] ?? { text: '' }, 'Alle spørgsmål')
  expect(pages[0]?.text).not.toContain('Udskriv')
  expect(pages[0]?.text).not.toContain('Visning')
})

for (const locale of ['da', 'en'] as const) {
  test(`the empty form has a guide and a page for each P (${locale})`, async ({ page }) => {
    const t = { da, en }[locale]
    await openWith(page, `${at.form()}?language=${locale}`)
    await expect(page.getByRole('heading', { name: t.form.heading })).toBeVisible()
    const paper = await printed(page)

    const [guide, ...sheets] = paper.pages
    if (!guide) throw new Error('There is no paper')
    expect(sheets).toHaveLength(dimensions.length)
    for (const [index, sheet] of paper.pages.entries()) {
      expect(Math.abs(sheet.width - A4.width)).toBeLessThan(1)
      expect(Math.abs(sheet.height - A4.height)).toBeLessThan(1)
      expectOnPaper(sheet, `${index + 1} / ${paper.pages.length}`)
      expectOnPaper(sheet, t.form.footer(ORGANISATION, 'Før'))
    }
    for (const words of [TEAM, ...t.form.howTo, t.form.pace(50, 30, 25), t.form.nameless]) {
      expectOnPaper(guide, words)
    }
    let number = 0
    for (const [index, dimension] of dimensions.entries()) {
      const sheet = sheets[index] ?? guide
      expectOnPaper(sheet, wordsOf(dimension.name, locale))
      for (const question of dimension.questions) {
        number += 1
        expectOnPaper(sheet, `${number} ${wordsOf(question.statement, locale)}`)
        for (const [level, text] of question.levels.entries()) {
          expectOnPaper(sheet, `${level + 1} ${wordsOf(text, locale)}`)
        }
      }
      const times = (words: string) => sheet.text.split(words).length - 1
      for (const state of ['dont-know', 'not-relevant'] as const) {
        expect(times(`${t.form.keys[state]} ${plain(t.states[state])}`)).toBe(5)
      }
    }
    expect(number).toBe(30)
    // Nothing of the screen, and nothing of what the team has answered.
    for (const words of [da.report.back, da.report.print, da.form.title, 'Visning', 'Gemt']) {
      expect(paper.text).not.toContain(words)
    }
    expect(paper.text).not.toContain(EVIDENCE)
  })
}

test('the screen’s comparison is as it was after printing', async ({ page }) => {
  await openWith(page, at.compare)
  const radar = page.getByRole('img')
  await expect(radar).toBeVisible()
  const before = await radar.boundingBox()
  await page.pdf({ preferCSSPageSize: true })
  const sizeOf = (box: typeof before) => [Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]
  await expect.poll(async () => sizeOf(await radar.boundingBox())).toEqual(sizeOf(before))
  await expect(row(page.getByRole('table', { name: 'Ændring' }), 'People')).toContainText('+0,4')
})

test('page one of the example says it all, down to the last P', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
  await page.getByRole('link', { name: 'Sammenlign', exact: true }).click()
  await page.getByRole('link', { name: 'Udskriv' }).click()
  await expect(page.getByRole('img', { name: /^Radardiagram/ })).toBeVisible()
  const [first] = (await printReport(page)).pages
  if (!first) throw new Error('There is no paper')
  expectOnPaper(first, 'Modstandskraft i opgaver (niveau 1)')
})
