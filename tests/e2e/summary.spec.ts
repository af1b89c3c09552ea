import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import {
  BEFORE,
  ID,
  answerOf,
  at,
  card,
  envelope,
  expectSaved,
  inViewMenu,
  keyOf,
  notice,
  openWith,
  pageLink,
  seedOf,
  store,
  stored,
} from './pages'

/* The result in words: written by rule, rewritten by the team, kept by rounds and language. */

const OURS =
  'Vi står stærkt på Peace, for foreningerne er med. 🌱\n\nNu tager vi fat på Prosperity.'

const words = (page: Page) =>
  page.getByRole('region', { name: /^(Resultatet i ord|The result in words)$/ })
const field = (page: Page) =>
  words(page).getByRole('textbox', { name: /^(Jeres tekst|Your text)$/ })
const press = (page: Page, name: string) => words(page).getByRole('button', { name }).click()
const mark = (page: Page) => words(page).getByText(/^(Jeres egen tekst|Your own text)$/)
const changed = (page: Page) => words(page).getByText(/^Svar eller ambitioner er ændret/)

test('the team’s own text is kept, and gives way when it is told to', async ({ page }) => {
  await openWith(page, at.results())
  await expect(words(page)).toContainText('Højest står Peace med 4,6.')
  await press(page, 'Ret teksten')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue(/Højest står Peace med 4,6\..*\n\n/)
  await field(page).fill(OURS)
  await expectAccessible(page, 'a summary being edited')
  await press(page, 'Færdig')
  await expect(mark(page)).toBeVisible()
  await expect(words(page).locator('p span[lang="en"]').first()).toHaveText('Peace')
  await expectSaved(page)

  await page.reload()
  await expect(words(page)).toContainText('Nu tager vi fat på Prosperity.')
  await expect(mark(page)).toBeVisible()
  await expect(changed(page)).toBeHidden()

  await page.goto(at.answer('prosperity'))
  await answerOf(card(page, 'prosperity.long-horizon'), 4).click()
  await pageLink(page, 'Resultat').click()
  await expect(changed(page)).toBeVisible()
  await expectAccessible(page, 'a summary of older answers')

  await press(page, 'Brug den automatiske tekst igen')
  await expect(mark(page)).toBeHidden()
  await expect(words(page)).toContainText('Højest står Peace med 4,6.')
  await notice(page).getByRole('button', { name: 'Fortryd' }).click()
  await expect(words(page)).toContainText('Nu tager vi fat på Prosperity.')
  await expect(changed(page)).toBeVisible()

  await press(page, 'Teksten passer stadig')
  await expect(changed(page)).toBeHidden()
  await expect(mark(page)).toBeVisible()
})

test('each language has its own text, and so has the comparison', async ({ page }) => {
  await openWith(page, at.results())
  await press(page, 'Ret teksten')
  await field(page).fill(OURS)
  await press(page, 'Færdig')
  await expect(mark(page)).toBeVisible()

  await inViewMenu(page, (menu) => menu.getByRole('radio', { name: 'English' }).check())
  await expect(words(page)).toContainText('Peace is highest, at 4.6.')
  await expect(mark(page)).toBeHidden()

  await pageLink(page, 'Compare').click()
  await expect(words(page)).toContainText(/^The result in words\s*Since ‘Før’, People \(\+0\.4\)/)
  await expect(mark(page)).toBeHidden()
  await press(page, 'Edit the text')
  await field(page).fill('More people are on board.')
  await expectSaved(page)

  await inViewMenu(page, (menu) => menu.getByRole('radio', { name: 'Dansk' }).check())
  await expect(words(page)).toContainText('Siden »Før« er People (+0,4)')
  await page.goto(at.results())
  await expect(words(page)).toContainText('Nu tager vi fat på Prosperity.')
})

test('of two texts written at once, the one that lost stands beside the field', async ({
  page,
  context,
}) => {
  await openWith(page, at.results())
  await press(page, 'Ret teksten')
  const other = await context.newPage()
  await other.goto(at.results())
  await press(other, 'Ret teksten')
  await field(page).fill('Skrevet på den ene skærm')
  await expectSaved(page)
  await field(other).fill('Skrevet på den anden skærm')
  await expectSaved(other)
  await press(other, 'Færdig')
  await press(page, 'Færdig')
  await expect(words(page)).toContainText('Skrevet på den anden skærm')
  await press(page, 'Ret teksten')
  await expect(words(page)).toContainText('Skrevet på den ene skærm')
})

test('the text of a round that is deleted is gone after the visit', async ({ page }) => {
  const text = 'Om en runde, der bliver slettet'
  const register = { value: { text, basis: 'x' }, at: Date.UTC(2026, 10, 23, 9) }
  const seed = seedOf()
  const summaries = { [`${BEFORE}/da`]: register }
  await store(page, { [keyOf(ID)]: envelope({ ...seed, summaries }) })
  await page.goto(at.results())
  await expect(words(page)).toContainText(text)
  await page.goto(at.overview)
  await page.getByRole('button', { name: 'Mere om runden Før' }).click()
  await page.getByRole('button', { name: 'Slet runden' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Efter' })).toBeVisible()
  await expect.poll(async () => JSON.stringify(await stored(page))).not.toContain(text)
})
