import { readFile } from 'node:fs/promises'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import type { Texts } from '../../src/i18n/da'
import { expect, expectAccessible, test } from './fixtures'
import { at, openWith, ORGANISATION, questions, wordsOf } from './pages'
import { plannedSeed } from './plans'

/* Tables for a spreadsheet: the file as the browser saves it, byte by byte. */

for (const [locale, t, separator, decimal] of [
  ['da', da, ';', ','],
  ['en', en, ',', '.'],
] as const satisfies readonly (readonly ['da' | 'en', Texts, string, string])[]) {
  test(`the scores and the answers are saved as ${locale} programs read them`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await openWith(page, at.overview, [plannedSeed()], { locale })
    const menu = page.getByRole('button', { name: t.exports.menuName })
    await menu.click()
    await expect(page.getByText(t.exports.hint)).toBeVisible()
    expect(asked.filter((path) => /csv|tables/i.test(path))).toEqual([])

    const save = async (about: string) => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: about, exact: true }).click()
      const file = await download
      expect(file.suggestedFilename()).toMatch(
        new RegExp(`^\\d{4}-\\d\\d-\\d\\d ${ORGANISATION} – ${about}\\.csv$`),
      )
      return readFile(await file.path())
    }
    const bytes = await save(t.exports.tables.scores)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').split('\r\n')
    expect(lines[0]).toContain(
      [t.exports.columns.dimension, t.exports.columns.score].join(separator),
    )
    // People of the first round, as worked out by hand.
    expect(lines[1]).toContain(['People', `2${decimal}4`, '5', '5', '0', '0'].join(separator))
    await expect(page.getByText(t.exports.saved(12))).toBeVisible()
    expect(asked.filter((path) => /csv|tables/i.test(path)).length).toBeGreaterThan(0)

    await menu.click()
    const answers = (await save(t.exports.tables.answers)).toString('utf8')
    expect(answers).toContain(wordsOf(questions[0]?.statement, locale))
    expect(answers).toContain('Østre Å')
    expect(answers).toContain('🌱')
  })
}

test('the choice of a table is all in view on the narrowest window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openWith(page, at.overview, [plannedSeed()], { locale: 'en' })
  await page.getByRole('button', { name: en.exports.menuName }).click()
  const hint = page.getByText(en.exports.hint)
  await expect(hint).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await expectAccessible(page, 'the choice of a table')
})
