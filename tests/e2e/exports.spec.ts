import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate/browser'
import mammoth from 'mammoth'
import { da } from '../../src/i18n/da'
import type { Texts } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { expect, expectAccessible, test } from './fixtures'
import { at, notice, openWith, ORGANISATION } from './pages'
import { plannedSeed } from './plans'

/*
 * The report as Word and PowerPoint, and charts as pictures: the files as the browser saves them, read
 * by programs that have not written them, against what the page shows.
 */

const LANGUAGES = [
  ['da', da],
  ['en', en],
] as const satisfies readonly (readonly ['da' | 'en', Texts])[]

/** What a click on a button saves. */
async function saved(page: Page, button: Locator) {
  const waiting = page.waitForEvent('download')
  await button.click()
  const file = await waiting
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** The addresses of what the page has asked for since. */
function watched(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  return asked
}

/** The rows of the report's table of scores, as the page shows them. */
async function shownScores(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = page.locator('#report-scores tbody tr')
  await expect(rows).toHaveCount(6)
  return await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  )
}

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

for (const [locale, t] of LANGUAGES) {
  test.describe(`the report in ${locale}`, () => {
    test('is a Word document with the words and the numbers of the page', async ({ page }) => {
      const asked = watched(page)
      await openWith(page, at.report(), [plannedSeed()], { locale })
      const scores = await shownScores(page)
      expect(asked.filter((url) => /docx|pptx|pictures/.test(url))).toEqual([])
      const { name, bytes } = await saved(page, page.getByRole('button', { name: t.exports.word }))
      expect(name).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d ${ORGANISATION} – .+\\.docx$`))
      expect(asked.every((url) => new URL(url).origin === new URL(page.url()).origin)).toBe(true)

      const { value: html } = await mammoth.convertToHtml({ buffer: bytes })
      const text = words(html)
      for (const row of scores) {
        for (const cell of row.slice(0, 5)) expect(text).toContain(cell)
      }
      for (const heading of await page.getByRole('article').getByRole('heading').allInnerTexts()) {
        expect(text).toContain(heading.trim())
      }
      expect(text).toContain('Østre Å')
      expect(text).toContain('🌱')
      // The radar and, with three rounds, the trend.
      expect(html.match(/<img alt="[^"]{40,}" src="data:image\/png/g)?.length).toBeGreaterThan(0)
      expect(html).not.toContain(t.report.print)
      await expect(page.getByText(t.exports.savedWord)).toBeVisible()
    })

    test('is slides with native charts that have the numbers of the page', async ({ page }) => {
      await openWith(page, at.report(), [plannedSeed()], { locale })
      const scores = await shownScores(page)
      const button = page.getByRole('button', { name: t.exports.slides })
      const { name, bytes } = await saved(page, button)
      expect(name).toMatch(/\.pptx$/)
      const parts = unzipSync(bytes)
      const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
      const charts = Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path))
      const radar = charts.map(part).find((xml) => xml.includes('<c:radarChart>')) ?? ''
      const values = [...radar.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([xml]) =>
        [...xml.matchAll(/<c:pt idx="(\d)"><c:v>([^<]+)/g)].map(([, index, value]) => [
          Number(index),
          Number(value),
        ]),
      )
      const shown = [1, 2].map((column) =>
        scores.flatMap((row, index) => {
          const value = Number((row[column] ?? '').replace(',', '.'))
          return Number.isNaN(value) ? [] : [[index, value]]
        }),
      )
      expect(shown.flat().length).toBeGreaterThan(8)
      expect(values.slice(0, 2)).toEqual(shown)
      const slides = Object.keys(parts).filter((path) => /slides\/slide\d+\.xml$/.test(path))
      const all = slides.map(part).join('')
      for (const [first, ...cells] of scores) {
        for (const cell of [first ?? '', ...cells.slice(0, 3)]) {
          expect(all).toContain(`<a:t>${cell.replaceAll('&', '&amp;')}</a:t>`)
        }
      }
      const notes = Object.keys(parts).filter((path) => /notesSlide\d+\.xml$/.test(path))
      expect(notes.map(part).join('')).toContain('Østre Å')
      await expect(page.getByText(t.exports.savedSlides)).toBeVisible()
    })
  })
}

test('what is ticked off in the report is off in the files', async ({ page }) => {
  await openWith(page, at.report(), [plannedSeed()])
  await page.getByLabel(da.reportParts.names.answers).uncheck()
  await page.getByLabel(da.reportParts.names.scale).uncheck()
  await expect(page.getByRole('heading', { name: da.report.scaleTitle })).toBeHidden()
  const word = await saved(page, page.getByRole('button', { name: da.exports.word }))
  const { value: text } = await mammoth.extractRawText({ buffer: word.bytes })
  expect(text).toContain(da.reportParts.names.summary)
  expect(text).not.toContain(da.report.scaleTitle)
  await expectAccessible(page, 'the report with its files')
})

test('what writes a file and does not arrive is said so, and the next click tries again', async ({
  page,
  complaints,
}) => {
  await openWith(page, at.report(), [plannedSeed()])
  const button = page.getByRole('button', { name: da.exports.word })
  const parts = /assets\/(docx|officeFile|pageBlocks)-/
  await page.route(parts, (route) => route.abort())
  await button.click()
  await expect(notice(page)).toContainText(da.errors.chunk)
  await expect(button).toBeEnabled()
  expect(complaints.length).toBeGreaterThan(0)
  complaints.length = 0
  await page.unroute(parts)
  expect((await saved(page, button)).name).toMatch(/\.docx$/)
})

/** What a picture is of, as a browser decodes it. */
async function decoded(page: Page, bytes: Buffer) {
  return await page.evaluate(async (base64) => {
    const binary = atob(base64)
    const blob = new Blob([Uint8Array.from(binary, (sign) => sign.charCodeAt(0))])
    const image = await createImageBitmap(blob)
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('There is to be a canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const counts = new Map<string, number>()
    for (let index = 0; index < data.length; index += 4) {
      const colour = [data[index], data[index + 1], data[index + 2], data[index + 3]].join()
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return {
      width: image.width,
      height: image.height,
      corner: [...data.slice(0, 4)].join(),
      colours: Object.fromEntries(counts),
    }
  }, bytes.toString('base64'))
}

const WHITE = '255,255,255,255'
const BEFORE = '109,90,43,255'
const AFTER = '11,85,99,255'
const save = (chart: string, t: Texts = da) => t.exports.pictures.saveFor(chart)

test.describe('a chart as a picture', () => {
  test('is sharp, on white, in the light colours, also where the page is dark', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const asked = watched(page)
    await openWith(page, at.compare, [plannedSeed()], { locale: 'en' })
    await expect(page.getByRole('img').first()).toBeVisible()
    expect(asked.filter((url) => /pictures/.test(url))).toEqual([])
    const { charts } = en.exports.pictures
    for (const chart of [charts.radar, charts.change]) {
      const button = page.getByRole('button', { name: save(chart, en), exact: true })
      const { name, bytes } = await saved(page, button)
      expect(name).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d ${ORGANISATION} – .+\\.png$`))
      const { width, height, corner, colours } = await decoded(page, bytes)
      expect(width).toBe(2400)
      expect(height).toBeGreaterThan(1000)
      expect(corner).toBe(WHITE)
      expect((colours[WHITE] ?? 0) / (width * height)).toBeGreaterThan(0.8)
      // Each series has its points and its line.
      expect(colours[BEFORE]).toBeGreaterThan(500)
      expect(colours[AFTER]).toBeGreaterThan(2000)
    }
  })

  test('is there of the trend and of one round', async ({ page }) => {
    const { charts } = da.exports.pictures
    await openWith(page, `${at.overview}/trend`, [plannedSeed()])
    const trend = await saved(page, page.getByRole('button', { name: save(charts.trend) }))
    expect((await decoded(page, trend.bytes)).colours[AFTER]).toBeGreaterThan(2000)
    await page.goto(at.results())
    const radar = await saved(page, page.getByRole('button', { name: save(charts.radar) }))
    const { colours } = await decoded(page, radar.bytes)
    expect(colours[AFTER]).toBeGreaterThan(2000)
    expect(colours[BEFORE]).toBeUndefined()
  })

  test('goes to the clipboard, or says what to do instead', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openWith(page, at.compare, [plannedSeed()])
    const name = da.exports.pictures.copyFor(da.exports.pictures.charts.change)
    await page.getByRole('button', { name }).click()
    await expect(page.getByText(da.exports.pictures.copied)).toBeVisible()
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    )
    expect(types).toContain('image/png')

    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    await page.getByRole('button', { name }).click()
    await expect(page.getByText(da.exports.pictures.notCopied)).toBeVisible()
  })
})
