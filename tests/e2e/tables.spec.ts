import { readFile } from 'node:fs/promises'
import readWorkbook from 'read-excel-file/node'
import type { Assessment } from '../../src/domain/assessment'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import type { Texts } from '../../src/i18n/da'
import { expect, expectAccessible, test } from './fixtures'
import { AFTER, AFTER_ANSWERS, at, openWith, ORGANISATION, questions, wordsOf } from './pages'
import { plannedSeed } from './plans'
import { revealed, workshopWith } from './workshops'

/** What a participant wrote about a question: some three hundred characters. */
const commentOf = (person: number, index: number) =>
  `=${person}: ${'På Østre Å fandt vi hinanden på tværs 🌱, men sent. '.repeat(6)}(${index})`

/** The workshop with a comment of each participant's on each question. */
function withComments(assessment: Assessment): Assessment {
  const round = assessment.rounds[AFTER]
  if (!round || 'purged' in round) throw new Error('The round is to be there')
  const responses = Object.fromEntries(
    Object.entries(round.responses).map(([id, response], person) => {
      if ('purged' in response) return [id, response]
      const answers = Object.entries(response.answers).map(([question, answer], index) => [
        question,
        { ...answer, comment: commentOf(person, index) },
      ])
      return [id, { ...response, answers: Object.fromEntries(answers) as typeof response.answers }]
    }),
  )
  return { ...assessment, rounds: { ...assessment.rounds, [AFTER]: { ...round, responses } } }
}

/* Tables for a spreadsheet: the file as the browser saves it, byte by byte. */

for (const [locale, t, separator, decimal] of [
  ['da', da, ';', ','],
  ['en', en, ',', '.'],
] as const satisfies readonly (readonly ['da' | 'en', Texts, string, string])[]) {
  test(`the scores and the answers are saved as ${locale} programs read them`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await openWith(page, at.overview, [plannedSeed()], { locale })
    const menu = page.getByRole('button', { name: t.exports.menu })
    await menu.click()
    await expect(page.getByText(t.exports.hint)).toBeVisible()
    expect(asked.filter((path) => /csv|tables/i.test(path))).toEqual([])

    const save = async (about: string) => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: t.exports.csvFor(about) }).click()
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

test('a workbook of fifty participants with comments is written under the page’s own policy', async ({
  page,
  complaints,
}) => {
  const seed = withComments(revealed(workshopWith(50, { hasGroups: true, after: AFTER_ANSWERS })))
  await openWith(page, at.overview, [seed])
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.getByRole('button', { name: da.exports.menu }).click()
  await expect(page.getByText(da.exports.hint)).toBeVisible()
  expect(asked.filter((path) => /xlsx|tables/i.test(path))).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: da.exports.excel }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d .+ – Excel\.xlsx$/)
  expect(complaints).toEqual([])

  const sheets = await readWorkbook(await file.path())
  const sheet = (name: string) => sheets.find((one) => one.sheet === name)?.data ?? []
  const { tables, columns } = da.exports
  // Together and by group, and a comment on each question by each participant.
  expect(sheet(tables.responses)).toHaveLength(1 + 30 * 3)
  expect(sheet(tables.comments)).toHaveLength(1 + 30 * 50)
  expect(JSON.stringify(sheet(tables.comments)).length).toBeGreaterThan(400_000)
  const comments = sheet(tables.comments).map((row) => row.at(-1))
  expect(comments).toContain(commentOf(49, 29))

  // The numbers are those of the page.
  const scores = sheet(tables.scores)
  const place = scores[0]?.indexOf(columns.score) ?? -1
  const shown = scores.slice(7).map((row) => row[place])
  await page.goto(at.results(AFTER))
  const cells = page.getByRole('table', { name: da.result.scores }).getByRole('row')
  for (const [index, score] of shown.entries()) {
    const text = score === null ? da.result.tooFew : String(score).replace('.', ',')
    await expect(cells.nth(index + 1)).toContainText(text)
  }
})

test('the choice of a table is all in view on the narrowest window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openWith(page, at.overview, [plannedSeed()], { locale: 'en' })
  await page.getByRole('button', { name: en.exports.menu }).click()
  const hint = page.getByText(en.exports.hint)
  await expect(hint).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await expectAccessible(page, 'the choice of a table')
})
