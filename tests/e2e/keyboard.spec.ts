import { expect, test } from './fixtures'
import {
  answerOf,
  card,
  notice,
  ORGANISATION,
  pageLink,
  questions,
  row,
  tabTo,
  TEAM,
} from './pages'

/* The main job with the keyboard alone. */

test('a team assesses itself twice, compares and prints without a mouse', async ({ page }) => {
  test.setTimeout(120_000)
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes'
    }
  })
  const { keyboard } = page
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Ny vurdering' })).toBeVisible()

  // The skip button comes first and leads past the header.
  await keyboard.press('Tab')
  const skip = page.getByRole('button', { name: 'Gå til indholdet' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Ny vurdering' })).toBeFocused()
  await keyboard.press('Enter')

  // The form: sent too early, the summary leads to the fields.
  await expect(page.getByRole('heading', { level: 1, name: 'Ny vurdering' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Opret og begynd' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(page.getByLabel('Organisation')).toBeFocused()
  await keyboard.type(ORGANISATION)
  await keyboard.press('Tab')
  await expect(page.getByLabel('Team')).toBeFocused()
  await keyboard.type(TEAM)
  await tabTo(page, page.getByRole('radio', { name: 'Hele kommunen' }))
  await keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'En afdeling' })).toBeChecked()
  await keyboard.press('Enter')

  // The questions: arrows, digits, don't know, not relevant with its reason, and clearing.
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeFocused()
  const first = card(page, 'people.task-sets-team')
  await tabTo(page, answerOf(first, 1))
  await keyboard.press('Space')
  await expect(answerOf(first, 1)).toBeChecked()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowRight')
  await expect(answerOf(first, 3)).toBeChecked()
  await expect(answerOf(first, 3)).toBeFocused()
  for (const [index, { id }] of questions.entries()) {
    const question = card(page, id)
    if (index > 0 && index % 5 === 0) {
      await tabTo(page, page.getByRole('link', { name: /^Videre til/ }))
      await keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    }
    if (index > 0) await tabTo(page, answerOf(question, 1))
    await keyboard.press(String((index % 5) + 1))
    await expect(answerOf(question, ((index % 5) + 1) as 1 | 2 | 3 | 4 | 5)).toBeChecked()
  }
  const last = card(page, 'planet.nature-and-generations')
  await keyboard.press('ArrowRight')
  await expect(answerOf(last, 'dont-know')).toBeChecked()
  const evidence = last.getByLabel('Hvad bygger I det på?')
  await tabTo(page, evidence)
  await keyboard.type('Kortet over æ, ø og å, 5. udgave')
  await expect(evidence).toHaveValue('Kortet over æ, ø og å, 5. udgave')
  await tabTo(page, answerOf(last, 'dont-know'), 'Shift+Tab')
  await keyboard.press('ArrowRight')
  await expect(answerOf(last, 'not-relevant')).toBeChecked()
  const reason = last.getByLabel('Hvorfor er spørgsmålet ikke relevant?')
  await tabTo(page, reason)
  await keyboard.type('Vi har 0 skove og 1 å 🌳')
  await expect(reason).toHaveValue('Vi har 0 skove og 1 å 🌳')
  await expect(evidence).toHaveValue('Kortet over æ, ø og å, 5. udgave')
  await expect(answerOf(last, 'not-relevant')).toBeChecked()
  await tabTo(page, last.getByRole('button', { name: 'Fjern svar' }), 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(answerOf(last, 1)).toBeFocused()
  await expect(page.getByText('29 af 30 besvaret')).toBeVisible()
  await tabTo(page, notice(page).getByRole('button', { name: 'Fortryd' }))
  await keyboard.press('Enter')
  await expect(page.getByText('30 af 30 besvaret')).toBeVisible()

  // The result: 1 + 2 + 3 + 4 + 5 = 15 of 5 for each P; without the last of Planet 10 of 4.
  await tabTo(page, pageLink(page, 'Resultat'), 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Resultat: »Før«' })).toBeFocused()
  const scores = page.getByRole('table', { name: 'Score for hvert P' })
  await expect(row(scores, 'People').getByRole('cell').first()).toHaveText('3,0')
  await expect(row(scores, 'Planet').getByRole('cell').first()).toHaveText('2,5')

  // A menu opens, closes on Escape and gives the focus back; a dialog does the same.
  await tabTo(page, pageLink(page, 'Overblik'), 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeFocused()
  const more = page.getByRole('button', { name: 'Mere om runden Før' })
  await tabTo(page, more)
  await keyboard.press('Enter')
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Ret runden' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(more).toHaveAttribute('aria-expanded', 'false')
  await expect(more).toBeFocused()
  const newRound = page.getByRole('button', { name: 'Ny runde' })
  await tabTo(page, newRound)
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ny runde' })
  await expect(dialog).toBeVisible()
  await keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(newRound).toBeFocused()

  // The second round.
  await keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Opret runden og begynd' }))
  await keyboard.press('Enter')
  await expect(page.getByText('0 af 30 besvaret')).toBeVisible()
  await tabTo(page, page.getByLabel('Vis svarene fra »Før«'))
  await keyboard.press('Space')
  await expect(first.getByText('sidst: 1 Tilfældigt')).toBeVisible()
  for (const { id } of questions.slice(0, 5)) {
    await tabTo(page, answerOf(card(page, id), 1))
    await keyboard.press('4')
  }
  await expect(page.getByText('5 af 30 besvaret')).toBeVisible()

  // The comparison and its order, the report and its language.
  await tabTo(page, pageLink(page, 'Sammenlign'), 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(page.getByText('People er steget fra 3,0 til 4,0.')).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: 'Største ændring først' }))
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Som i spørgeskemaet' })).toBeChecked()
  await tabTo(page, page.getByRole('link', { name: 'Udskriv' }), 'Shift+Tab')
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: 'Dansk' }))
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Six P: ‘Før’ and ‘Efter’' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Udskriv' }))
  await keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')

  // Visning: dark, and out again with Escape.
  const view = page.getByRole('button', { name: 'Visning' })
  await tabTo(page, view, 'Shift+Tab')
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('radio', { name: 'Som enheden' }))
  await keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Mørk' })).toBeChecked()
  await keyboard.press('Escape')
  await expect(view).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
