import { expect, test } from './fixtures'
import {
  AFTER_ANSWERS,
  answerAll,
  answerOf,
  BEFORE_ANSWERS,
  card,
  expectSaved,
  inViewMenu,
  notice,
  openByButton,
  pageLink,
  row,
  steps,
  textOf,
} from './pages'

/* The core of the main job for somebody whose browser speaks English. */

test.use({ locale: 'en-GB' })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T14:32:00+01:00'))
})

test('the first screen and the example are in English', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'New assessment' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open file' })).toBeVisible()
  await page.getByRole('button', { name: 'Try an example' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Example Municipality' })).toBeVisible()
  await expect(page.getByText('18 November 2026 · The whole municipality')).toBeVisible()
  await page.getByRole('link', { name: 'Compare before and after' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '‘Before’ and ‘After’' })).toBeVisible()
  await pageLink(page, 'Overview').click()
  await page.getByRole('button', { name: 'Remove the example' }).click()
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Example Municipality' })).toBeVisible()
})

test('a team answers, sees its result, compares, prints and saves', async ({
  page,
  openFreshBrowser,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'New assessment' }).click()
  await page.getByRole('button', { name: 'Create and begin' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByLabel('Organisation').fill('Sønderåby Municipality')
  await page.getByLabel('Team').fill('Children & elderly 🌍')
  await expect(page.getByLabel('Date')).toHaveValue('2026-11-23')
  await page.getByRole('button', { name: 'Create and begin' }).click()

  await expect(page).toHaveTitle('Answer: People · Six P')
  const first = card(page, 'people.task-sets-team', 'en')
  await answerOf(first, 'not-relevant', 'en').click()
  await expect(first.getByLabel('Why is the question not relevant?')).toBeVisible()
  await answerOf(first, 3, 'en').click()
  await page.keyboard.press('2')
  await expect(answerOf(first, 2, 'en')).toBeChecked()
  await first.getByRole('button', { name: 'Clear answer' }).click()
  await expect(first.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(steps(page).getByRole('link', { name: 'People' })).toContainText('0 of 5 answered')
  await answerAll(page, BEFORE_ANSWERS, 'en')
  await expect(page.getByText('27 of 30 answered')).toBeVisible()
  await expectSaved(page)
  await expect(page.getByRole('status')).toHaveText('Saved')

  await pageLink(page, 'Result').click()
  const table = page.getByRole('table', { name: 'Score for each P' })
  await expect(row(table, 'People').getByRole('cell')).toHaveText([
    '2.4',
    '5 of 5',
    'Between departments (level 1)',
  ])
  await expect(row(table, 'Planet').getByRole('cell').first()).toHaveText('too few answers')
  await expect(
    page.getByText(
      'Peace is highest at 4.6. Prosperity is lowest at 1.7. Planet is a gap in the picture: too few answers, or not relevant.',
    ),
  ).toBeVisible()
  await expect(page.getByText('Reason: missing').first()).toBeVisible()

  await pageLink(page, 'Overview').click()
  await page.getByRole('button', { name: 'New round' }).click()
  const dialog = page.getByRole('dialog', { name: 'New round' })
  await expect(dialog.getByLabel('Name of the round')).toHaveValue('After')
  await dialog.getByLabel('Date').fill('2027-11-22')
  await dialog.getByRole('button', { name: 'Create the round and begin' }).click()
  await page.getByLabel('Show the answers from ‘Before’').check()
  await expect(card(page, 'people.mandate-follows-task', 'en')).toContainText(
    'last time: 3 Established',
  )
  await answerAll(page, AFTER_ANSWERS, 'en')
  await pageLink(page, 'Compare').click()
  const changes = page.getByRole('table', { name: 'Change' })
  await expect(row(changes, 'Participation')).toContainText('from 2.5 to 2.8')
  await expect(row(changes, 'Peace')).toContainText('−0.2')
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('heading', { name: 'Six P: ‘Before’ and ‘After’' })).toBeVisible()
  await expect(page.getByText('After, 22 November 2027', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()

  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as file' }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toBe(
    '2026-11-23 Sønderåby Municipality – Children & elderly 🌍.sixp.json',
  )
  const other = await openFreshBrowser()
  await other.goto('/')
  await openByButton(
    other,
    { name: file.suggestedFilename(), text: await textOf(file) },
    'Open file',
  )
  await expect(notice(other)).toContainText(
    '‘Sønderåby Municipality – Children & elderly 🌍’ has been opened.',
  )
  await inViewMenu(other, (menu) => menu.getByRole('radio', { name: 'Dansk' }).check())
  await expect(other.getByText('27 af 30 besvaret')).toBeVisible()
})
