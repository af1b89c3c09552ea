import type { Locator, Page } from '@playwright/test'
import type { Assessment } from '../../src/domain/assessment'
import { da } from '../../src/i18n/da'
import { expect, expectAccessible, test } from './fixtures'
import {
  answerOf,
  at,
  BEFORE,
  card,
  envelope,
  expectSaved,
  ID,
  notice,
  openWith,
  ORGANISATION,
  pageLink,
  seedOf,
} from './pages'

const NAME = 'fælles.sixp.json'
const empty = seedOf({ before: {}, after: null })

/**
 * The browser's windows for choosing a file cannot be opened by a test. Here they give, without
 * asking, a file of the folder that the browser keeps for the page alone, which is as real.
 */
async function withPickers(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const pick = async () =>
      (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
    Object.assign(window, {
      showSaveFilePicker: pick,
      showOpenFilePicker: async () => [await pick()],
    })
  }, NAME)
}

function readFile(page: Page): Promise<string> {
  return page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory()
    for (;;) {
      try {
        return await (await (await folder.getFileHandle(name)).getFile()).text()
      } catch (error) {
        // In the instant in which the written copy takes the file's place there is none, or another.
        const isBetween =
          error instanceof DOMException &&
          ['NotFoundError', 'NotReadableError'].includes(error.name)
        if (!isBetween) throw error
        await new Promise((done) => setTimeout(done, 20))
      }
    }
  }, NAME)
}

function writeFile(page: Page, text: string): Promise<void> {
  return page.evaluate(
    async ([name, content]) => {
      const folder = await navigator.storage.getDirectory()
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await stream.write(content)
      await stream.close()
    },
    [NAME, text] as const,
  )
}

async function documentIn(page: Page): Promise<Assessment> {
  const { data } = JSON.parse(await readFile(page)) as { readonly data: Assessment }
  return data
}

/** The levels in the file by question. */
async function levelsIn(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const round = (await documentIn(page)).rounds[BEFORE]
  const answers = round && 'answers' in round ? round.answers : {}
  return Object.fromEntries(Object.entries(answers).map(([id, { state }]) => [id, state?.value]))
}

/** A colleague answers a question in the file, a while from now. */
async function answerAsColleague(page: Page, question: string, value: number): Promise<void> {
  const document = await documentIn(page)
  const round = document.rounds[BEFORE]
  const answers = round && 'answers' in round ? round.answers : {}
  const state = { value, at: Date.now() + 60_000 }
  await writeFile(
    page,
    envelope({
      ...document,
      rounds: {
        ...document.rounds,
        [BEFORE]: { ...round, answers: { ...answers, [question]: { state } } },
      },
    }),
  )
}

const part = (page: Page): Locator => page.getByRole('region', { name: da.linked.title })
const isKept = da.linked.kept(NAME)

/** The overview page with a file that is kept up to date. */
async function link(page: Page): Promise<void> {
  await withPickers(page)
  await openWith(page, at.overview, [empty])
  await part(page).getByRole('button', { name: 'Opret en ny fil' }).click()
  await expect(part(page)).toContainText(isKept)
}

async function answer(page: Page, question: string, level: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await pageLink(page, 'Svar').click()
  await answerOf(card(page, question), level).click()
  await expectSaved(page)
}

test('a chosen file follows, brings a colleague’s answers, goes on after a reload, and stops', async ({
  page,
}) => {
  await link(page)
  expect((await documentIn(page)).organisation.value).toBe(ORGANISATION)
  await expect(part(page)).toContainText(/Gemt kl\. \d\d\.\d\d/)
  await expect(page.getByRole('banner')).toContainText(/filen opdateret kl\. \d\d\.\d\d/)
  await expectAccessible(page, 'a file that is kept up to date')

  await answer(page, 'people.equity', 4)
  await expect.poll(() => levelsIn(page)).toEqual({ 'people.equity': 4 })

  await answerAsColleague(page, 'people.mandate-follows-task', 2)
  await answer(page, 'people.task-sets-team', 5)
  const both = { 'people.equity': 4, 'people.mandate-follows-task': 2, 'people.task-sets-team': 5 }
  await expect.poll(() => levelsIn(page)).toEqual(both)
  await expect(answerOf(card(page, 'people.mandate-follows-task'), 2)).toBeChecked()

  await page.reload()
  await answerOf(card(page, 'people.equity'), 1).click()
  await expect.poll(() => levelsIn(page)).toEqual({ ...both, 'people.equity': 1 })
  await pageLink(page, 'Overblik').click()
  await expect(part(page)).toContainText(isKept)

  await part(page).getByRole('button', { name: 'Stop med at gemme i filen' }).click()
  await expect(part(page)).toContainText(da.linked.lead)
  await answer(page, 'people.equity', 3)
  await page.reload()
  await pageLink(page, 'Overblik').click()
  await expect(part(page)).toContainText(da.linked.lead)
  expect(await levelsIn(page)).toEqual({ ...both, 'people.equity': 1 })
})

test('an existing file is merged when it is chosen', async ({ page }) => {
  await withPickers(page)
  await openWith(page, at.overview, [empty])
  await writeFile(page, envelope(empty))
  await answerAsColleague(page, 'people.equity', 2)
  await part(page).getByRole('button', { name: 'Brug en fil, I har i forvejen' }).click()
  await expect(part(page)).toContainText(isKept)
  await pageLink(page, 'Svar').click()
  await expect(answerOf(card(page, 'people.equity'), 2)).toBeChecked()
})

test('a file that is damaged stays as it is, and that is seen on every page until it is mended', async ({
  page,
}) => {
  await link(page)
  const whole = await readFile(page)
  await writeFile(page, whole.slice(0, 300))
  await answer(page, 'people.equity', 4)
  await expect(notice(page)).toContainText(da.linked.failing(NAME))
  await expect(notice(page)).toContainText(da.home.unreadableReasons.damaged)
  await expect(page.getByRole('banner')).toContainText(da.save.failing)
  await pageLink(page, 'Overblik').click()
  await expect(part(page)).toContainText(da.linked.untouched)
  await expect(page.getByRole('banner')).toContainText(da.save.failing)
  await expectAccessible(page, 'a file that cannot be kept up to date')
  expect(await readFile(page)).toBe(whole.slice(0, 300))
  // Also on a page magnified until it is narrow, and without scrolling sideways.
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(page.getByRole('banner')).toContainText(da.save.failing)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

  await writeFile(page, whole)
  await expect(part(page)).toContainText(isKept)
  expect(await levelsIn(page)).toEqual({ 'people.equity': 4 })
})

test('a file that is gone is missed, and written again once it is back', async ({ page }) => {
  await link(page)
  const whole = await readFile(page)
  await page.evaluate(async (name) => {
    await (await navigator.storage.getDirectory()).removeEntry(name)
  }, NAME)
  await answer(page, 'people.equity', 4)
  await expect(notice(page)).toContainText(da.linked.failures.missing)
  await writeFile(page, whole)
  await answer(page, 'people.equity', 5)
  await expect.poll(() => levelsIn(page)).toEqual({ 'people.equity': 5 })
})

test('two tabs write one file, and neither loses what the other wrote', async ({
  page,
  context,
}) => {
  await link(page)
  await pageLink(page, 'Svar').click()
  const other = await context.newPage()
  await withPickers(other)
  await other.goto(at.answer('people'))
  await Promise.all([
    answerOf(card(page, 'people.equity'), 4).click(),
    answerOf(card(other, 'people.task-sets-team'), 2).click(),
  ])
  const both = { 'people.equity': 4, 'people.task-sets-team': 2 }
  await expect.poll(() => levelsIn(page)).toEqual(both)
  // Both follow the file from now on, also alone.
  await page.close()
  await answerOf(card(other, 'people.task-sets-team'), 3).click()
  await expect.poll(() => levelsIn(other)).toEqual({ ...both, 'people.task-sets-team': 3 })
})

test('deleting everything forgets the file, and leaves it where it is', async ({ page }) => {
  await link(page)
  const before = await readFile(page)
  await page.goto('/#/privacy')
  await page.getByRole('button', { name: 'Slet alle jeres data' }).click()
  await page.getByRole('button', { name: 'Slet alt nu' }).click()
  await expect(notice(page)).toContainText(da.privacy.deletedAll)
  await page.waitForTimeout(1_500)
  expect(await readFile(page)).toBe(before)
  expect(ID).toBe((await documentIn(page)).id)
  const remembered = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('six-p')
        opening.onerror = () => reject(new Error('There is no database'))
        opening.onsuccess = () => {
          const count = opening.result.transaction('files').objectStore('files').count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
  )
  expect(remembered).toBe(0)
})
