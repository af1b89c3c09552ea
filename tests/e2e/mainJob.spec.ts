import type { Page } from '@playwright/test'
import { da } from '../../src/i18n/da'
import { expect, test } from './fixtures'
import {
  AFTER_ANSWERS,
  answerAll,
  answerOf,
  at,
  BEFORE,
  BEFORE_ANSWERS,
  card,
  dropFiles,
  envelope,
  EVIDENCE,
  expectSaved,
  goToDimension,
  ID,
  inViewMenu,
  keyOf,
  LONG_EVIDENCE,
  notice,
  openByButton,
  openWith,
  orderOf,
  ORGANISATION,
  pageLink,
  P_NAMES,
  questionOf,
  questions,
  REASON,
  row,
  seedOf,
  steps,
  stored,
  TEAM,
  textOf,
  WHY,
  wordsOf,
} from './pages'

const HELP = wordsOf(questionOf('people.task-sets-team').help)

/* The nine steps of the main job in Danish, on a Monday in November 2026. */

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T14:32:00+01:00'))
})

async function fillNewAssessment(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ny vurdering' }).click()
  await page.getByLabel('Organisation').fill(ORGANISATION)
  await page.getByLabel('Team').fill(TEAM)
  await page.getByLabel('Note (kan udelades)').fill('Før temadrøftelsen i økonomiudvalget')
  await page.getByRole('button', { name: 'Opret og begynd' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
}

/** The key of an assessment, and of nothing else that the browser holds. */
const isDocument = (key: string) => key.startsWith('six-p/assessment/')

test.describe('1 · the first screen', () => {
  test('says what it is, where everything stays, and offers three ways to begin', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page).toHaveTitle('Seks P – hvor langt er vi med verdensmålene?')
    await expect(page.locator('html')).toHaveAttribute('lang', 'da')
    await expect(
      page.getByRole('heading', {
        level: 1,
        name: 'Hvor langt er vi egentlig med verdensmålene?',
      }),
    ).toBeVisible()
    const lead = page.getByText(da.home.lead)
    await expect(lead).toContainText('Alt bliver i denne browser')
    for (const start of [
      page.getByRole('link', { name: 'Ny vurdering' }),
      page.getByRole('button', { name: 'Åbn fil' }),
      page.getByRole('button', { name: 'Prøv med et eksempel' }),
      page.getByText(da.home.none),
    ]) {
      await expect(start).toBeInViewport({ ratio: 1 })
    }
    await expect(page.getByRole('status')).toHaveCount(0)
  })

  test('adds the example, marks it, and removes it in one click, with a way back', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Eksempel Kommune' })).toBeVisible()
    await expect(notice(page)).toContainText(da.home.exampleAdded)
    await expect(page.getByRole('main').getByText('Eksempel', { exact: true })).toBeVisible()
    for (const label of ['Før', 'Efter']) {
      const round = page.getByRole('article').filter({ hasText: label })
      await expect(round.getByText('30 af 30 besvaret')).toBeVisible()
    }
    // 371 days and 5 days before 23 November 2026.
    await expect(page.getByText('17. november 2025 · Hele kommunen')).toBeVisible()
    await expect(page.getByText('18. november 2026 · Hele kommunen')).toBeVisible()

    await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
    const item = page.getByRole('article').filter({ hasText: 'Eksempel Kommune' })
    await expect(item.getByText('Eksempel', { exact: true })).toBeVisible()
    await expect(item).toContainText('2 runder')
    await expect(item).toContainText('30 af 30 besvaret')

    await item.getByRole('button', { name: 'Fjern eksemplet' }).click()
    await expect(item).toHaveCount(0)
    await expect(page.getByText(da.home.none)).toBeVisible()
    await notice(page).getByRole('button', { name: 'Fortryd' }).click()
    await expect(item).toBeVisible()

    await item.getByRole('button', { name: 'Fjern eksemplet' }).click()
    await expectSaved(page)
    await page.reload()
    await expect(page.getByText(da.home.none)).toBeVisible()
  })

  test('does not add the example twice', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Eksempel Kommune' })).toBeVisible()
    await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Eksempel Kommune' })).toBeVisible()
    await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
    await expect(page.getByRole('article')).toHaveCount(1)
  })
})

test.describe('2 · a new assessment', () => {
  test('offers a first round and says what is missing', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Ny vurdering' }).click()
    await expect(page).toHaveTitle('Ny vurdering · Seks P')
    await expect(page.getByRole('heading', { level: 1, name: 'Ny vurdering' })).toBeFocused()
    await expect(page.getByLabel('Rundens navn')).toHaveValue('Før')
    await expect(page.getByLabel('Dato')).toHaveValue('2026-11-23')
    const scope = page.getByRole('group', { name: 'Hvad handler svarene om?' })
    await expect(scope.getByRole('radio')).toHaveCount(3)
    await expect(scope.getByRole('radio', { name: 'Hele kommunen' })).toBeChecked()

    await page.getByLabel('Rundens navn').fill('  ')
    await page.getByLabel('Dato').fill('')
    await page.getByRole('button', { name: 'Opret og begynd' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText(da.edit.errorTitle)
    await expect(summary.getByRole('button')).toHaveText([
      'Skriv organisationens navn.',
      'Skriv teamets navn.',
      'Giv runden et navn.',
      'Vælg en dato fra 1900 til 2099.',
    ])
    await expect(page.getByLabel('Organisation')).toHaveAccessibleDescription(
      'Fx kommunens navn Skriv organisationens navn.',
    )
    await summary.getByRole('button', { name: 'Skriv teamets navn.' }).click()
    await expect(page.getByLabel('Team')).toBeFocused()

    await page.getByLabel('Team').fill(TEAM)
    await expect(summary.getByRole('button', { name: 'Skriv teamets navn.' })).toHaveCount(0)
    await page.getByLabel('Organisation').fill(ORGANISATION)
    await page.getByLabel('Rundens navn').fill('Før budgettet')
    await page.getByLabel('Dato').fill('2026-11-20')
    await scope.getByRole('radio', { name: 'En afdeling' }).check()
    await page.getByRole('button', { name: 'Opret og begynd' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeFocused()
    await expect(page.getByText('Før budgettet · 20. november 2026')).toBeVisible()

    // Back leads to the new assessment, not to the empty form.
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
    await expect(page.getByText('20. november 2026 · En afdeling')).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('link', { name: ORGANISATION })).toBeVisible()
  })

  test('is in a list that can be searched and sorted once it has grown', async ({ page }) => {
    const names = ['Ærø', 'Aabenraa', 'Østerby', 'Ålborg', 'Middelfart', 'Zealand']
    const assessments = names.map((name, index) =>
      seedOf({
        id: ID.replace(/.$/, String(index)),
        organisation: `${name} Kommune`,
        note: name === 'Østerby' ? 'Forårets møde om børn' : '',
        after: null,
      }),
    )
    await openWith(page, '/', assessments)
    const list = page.getByRole('heading', { level: 3 }).getByRole('link')
    await expect(page.getByText('6 af 6 vurderinger')).toBeVisible()
    await page.getByLabel('Rækkefølge').selectOption('Organisation, A–Å')
    await expect(list).toHaveText([
      'Middelfart Kommune',
      'Zealand Kommune',
      'Ærø Kommune',
      'Østerby Kommune',
      'Aabenraa Kommune',
      'Ålborg Kommune',
    ])
    await page.getByLabel('Søg i vurderingerne').fill('ØSTERBY')
    await expect(list).toHaveText(['Østerby Kommune'])
    await page.getByLabel('Søg i vurderingerne').fill('forårets møde')
    await expect(list).toHaveText(['Østerby Kommune'])
    await expect(page.getByText('1 af 6 vurderinger')).toBeVisible()
    await page.getByLabel('Søg i vurderingerne').fill('findes ikke')
    await expect(page.getByText(da.home.noMatch)).toBeVisible()
  })
})

test.describe('3 · answering', () => {
  const FIRST = 'people.task-sets-team'
  const SECOND = 'people.mandate-follows-task'
  const PEOPLE = questions.map(({ id }) => id).filter((id) => id.startsWith('people.'))

  test.beforeEach(async ({ page }) => {
    await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
    await expect(page).toHaveTitle('Svar: People · Seks P')
  })

  test('shows the question, its help and levels, and what is at hand beside it', async ({
    page,
  }) => {
    const question = card(page, FIRST)
    await expect(page.getByRole('main').getByRole('radio')).toHaveCount(5 * 7)
    await expect(question.getByText(HELP)).toBeVisible()
    await expect(question.getByText('Verdensmål 16, 17')).toBeVisible()
    for (const name of ['Tilfældigt', 'Begyndt', 'Fast praksis', 'Fulgt op', 'Forankret']) {
      await expect(question.getByText(name, { exact: true })).toBeVisible()
    }
    await page.getByText(da.answering.howRead('People')).click()
    await expect(page.getByText(da.answering.network)).toBeVisible()
    const aside = page.getByRole('complementary')
    await expect(aside.getByRole('heading', { name: 'Vælg niveau' })).toBeVisible()
    await expect(
      aside.getByText('Vælg det højeste niveau, hvor hele teksten er sand'),
    ).toBeVisible()
    await aside.getByText('De fem niveauer').click()
    await expect(aside.getByText('5 Forankret')).toBeVisible()
    await expect(aside.getByText(da.answering.shapeEmpty)).toBeVisible()
    for (const id of PEOPLE.slice(0, 3)) await answerOf(card(page, id), 3).check()
    await expect(
      aside.getByRole('img', { name: 'Radardiagram over de seks P’er: »Før«' }),
    ).toBeVisible()
  })

  test('goes on to the next question with Enter', async ({ page }) => {
    const [first, second, third] = PEOPLE.map((id) => card(page, id))
    if (!first || !second || !third) throw new Error('There are too few questions')
    await answerOf(first, 1).focus()
    for (const key of ['3', 'Enter', '4', 'Enter', '2']) await page.keyboard.press(key)
    await expect(answerOf(first, 3)).toBeChecked()
    await expect(answerOf(second, 4)).toBeChecked()
    await expect(answerOf(third, 2)).toBeChecked()
  })

  test('shows the question one comes back to', async ({ page }) => {
    const last = card(page, PEOPLE.at(-1) ?? '')
    await answerOf(last, 3).check()
    await page.getByRole('link', { name: 'Resultat', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Resultat/ })).toBeVisible()
    await page.getByRole('link', { name: 'Svar', exact: true }).click()
    await expect(last).toBeFocused()
    await expect(last).toBeInViewport({ ratio: 0.5 })
  })

  test('takes note of dissent', async ({ page }) => {
    const question = card(page, FIRST)
    await answerOf(question, 3).check()
    await question.getByRole('button', { name: 'Notér uenighed' }).click()
    await question.getByLabel('Uenighed').fill('To af os ville sige 2 🤔')
    await page.getByRole('link', { name: 'Resultat', exact: true }).click()
    await expect(page.getByText('Uenighed: To af os ville sige 2 🤔')).toBeVisible()
  })

  test('is done by clicking, counted per P and in all, and can be taken back', async ({ page }) => {
    const question = card(page, FIRST)
    await expect(page.getByText('0 af 30 besvaret')).toBeVisible()
    await answerOf(question, 3).click()
    await expect(answerOf(question, 3)).toBeChecked()
    await expect(steps(page).getByRole('link', { name: 'People' })).toContainText('1 af 5 besvaret')
    await expect(steps(page).getByRole('link', { name: 'Place' })).toContainText('0 af 5 besvaret')
    await expect(page.getByText('1 af 30 besvaret')).toBeVisible()
    await expectSaved(page)
    await expect(page.getByText('i denne browser kl. 14.32')).toBeVisible()

    await answerOf(card(page, SECOND), 'dont-know').click()
    await expect(page.getByText('2 af 30 besvaret')).toBeVisible()

    await question.getByRole('button', { name: 'Fjern svar' }).click()
    await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(page.getByText('1 af 30 besvaret')).toBeVisible()
    await expect(notice(page)).toContainText(da.answering.cleared)
    await notice(page).getByRole('button', { name: 'Fortryd' }).click()
    await expect(answerOf(question, 3)).toBeChecked()
    await expect(page.getByText('2 af 30 besvaret')).toBeVisible()
  })

  test('takes the keys 1–5 and the arrows in the question that has the focus', async ({ page }) => {
    const question = card(page, FIRST)
    await question.getByText(HELP).click()
    await page.keyboard.press('4')
    await expect(answerOf(question, 4)).toBeChecked()
    await expect(answerOf(question, 4)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(answerOf(question, 5)).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await expect(answerOf(question, 'dont-know')).toBeChecked()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowUp')
    await expect(answerOf(question, 4)).toBeChecked()
    await page.keyboard.press('1')
    await expect(answerOf(question, 1)).toBeChecked()
    await expect(card(page, SECOND).getByRole('radio', { checked: true })).toHaveCount(0)
    for (const key of ['6', '0', 'Control+2']) {
      await page.keyboard.press(key)
      await expect(answerOf(question, 1)).toBeChecked()
    }
  })

  test('leaves the digits alone while somebody types, and when the keys are switched off', async ({
    page,
  }) => {
    const question = card(page, FIRST)
    const evidence = question.getByLabel('Hvad bygger I det på?')
    await evidence.focus()
    await page.keyboard.type('3 af 5 hold i 2026')
    await expect(evidence).toHaveValue('3 af 5 hold i 2026')
    await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)

    await inViewMenu(page, (menu) =>
      menu.getByLabel('Vælg niveau med tasterne 1–5 i det spørgsmål, I er i gang med').uncheck(),
    )
    await answerOf(question, 2).click()
    await page.keyboard.press('5')
    await expect(answerOf(question, 2)).toBeChecked()
    await page.reload()
    await answerOf(question, 2).focus()
    await page.keyboard.press('5')
    await expect(answerOf(question, 2)).toBeChecked()

    await inViewMenu(page, (menu) =>
      menu.getByLabel('Vælg niveau med tasterne 1–5 i det spørgsmål, I er i gang med').check(),
    )
    await answerOf(question, 2).focus()
    await page.keyboard.press('5')
    await expect(answerOf(question, 5)).toBeChecked()
  })

  test('asks why a question is not relevant', async ({ page }) => {
    const question = card(page, FIRST)
    const reason = question.getByLabel('Hvorfor er spørgsmålet ikke relevant?')
    await expect(reason).toHaveCount(0)
    await answerOf(question, 'not-relevant').click()
    await expect(reason).toHaveAccessibleDescription(da.answering.reasonHint)
    await reason.fill(REASON)
    await expectSaved(page)
    await page.reload()
    await expect(reason).toHaveValue(REASON)
  })

  test('loses nothing: left, reloaded and come back to, at the same question', async ({ page }) => {
    await goToDimension(page, 'Place')
    const question = card(page, 'place.plan-strategy')
    await answerOf(question, 3).click()
    const evidence = question.getByLabel('Hvad bygger I det på?')
    await evidence.fill(LONG_EVIDENCE)
    // At once, while the save still waits.
    await page.reload()
    await expect(question).toBeFocused()
    await expect(question).toBeInViewport()
    await expect(answerOf(question, 3)).toBeChecked()
    await expect(evidence).toHaveValue(LONG_EVIDENCE)

    await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
    await page.getByRole('link', { name: ORGANISATION }).click()
    await page.getByRole('link', { name: 'Fortsæt' }).click()
    await expect(page).toHaveURL(/questions\/place\?question=place\.plan-strategy/)
    await expect(question).toBeFocused()
    await expect(evidence).toHaveValue(LONG_EVIDENCE)

    await pageLink(page, 'Resultat').click()
    await expect(page.getByRole('heading', { level: 1, name: /^Resultat/ })).toBeVisible()
    await pageLink(page, 'Svar').click()
    await expect(question).toBeFocused()
  })

  test('leads from P to P and on to the result', async ({ page }) => {
    for (const [index, name] of P_NAMES.entries()) {
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
      const next = P_NAMES[index + 1]
      if (next) await page.getByRole('link', { name: `Videre til ${next}` }).click()
    }
    await page.getByRole('link', { name: 'Tilbage til Peace' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Peace' })).toBeFocused()
    await goToDimension(page, 'Planet')
    await page.getByRole('link', { name: 'Se resultatet' }).click()
    await expect(
      page.getByRole('heading', { name: 'Ingen spørgsmål har et niveau endnu' }),
    ).toBeVisible()
    await page.getByRole('link', { name: 'Gå til spørgsmålene' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  })
})

test.describe('4 · the result', () => {
  test('agrees with what was worked out by hand', async ({ page }) => {
    await openWith(page, at.results())
    await expect(page).toHaveTitle('Resultat: »Før« · Seks P')
    const table = page.getByRole('table', { name: 'Score for hvert P' })
    const cells = (name: string) => row(table, name).getByRole('cell')
    // 2 + 3 + 1 + 2 + 4 = 12 of 5
    await expect(cells('People')).toHaveText(['2,4', '5 af 5', 'Mellem afdelinger (niveau 1)'])
    // 3 + 3 + 2 + 2 = 10 of 4, one don't know
    await expect(cells('Participation')).toHaveText([
      '2,5',
      '4 af 5',
      'Borgernes initiativer · Dem, vi sjældent hører (niveau 2)',
    ])
    // Four threes, one not relevant
    await expect(cells('Place')).toHaveText(['3,0', '4 af 4', 'alle ens'])
    // 1 + 2 + 2 = 5 of 3, two unanswered: just enough
    await expect(cells('Prosperity')).toHaveText(['1,7', '3 af 5', 'Flere bundlinjer (niveau 1)'])
    // 5 + 4 + 4 + 5 + 5 = 23 of 5
    await expect(cells('Peace')).toHaveText([
      '4,6',
      '5 af 5',
      'Fysisk sundhed · Mental sundhed (niveau 4)',
    ])
    // Two levels of five are too few: a gap
    await expect(cells('Planet')).toHaveText([
      'for få svar',
      '2 af 5',
      'Læring og tilpasning (niveau 2)',
    ])
    await expect(
      page.getByText(
        [
          da.result.sentenceHighest('Peace', '4,6', 1),
          da.result.sentenceLowest('Prosperity', '1,7', 1),
          da.result.sentenceGaps('Planet', 1),
        ].join(' '),
      ),
    ).toBeVisible()
    const radar = page.getByRole('img', { name: 'Radardiagram over de seks P’er: »Før«' })
    await expect(radar).toBeVisible()
    await expect(radar).toHaveAccessibleDescription(/Højest er Peace med 4,6/)
    await expect(page.getByText(/Gennemsnittet af de seks P’er/)).toHaveCount(0)
  })

  test('says what is not known and shows every question under its P', async ({ page }) => {
    await openWith(page, at.results())
    const unknown = page.getByRole('region', { name: 'Det ved vi ikke endnu' })
    await expect(unknown.getByRole('list').first().getByRole('listitem')).toHaveText([
      /^Politikere og forvaltning arbejder sammen/,
      /^Vi vurderer, om opgaver og planer/,
      /^Klimamålene er omsat til handlinger/,
    ])
    await expect(unknown.getByRole('heading', { name: 'Ikke relevant' })).toBeVisible()
    await expect(unknown).toContainText(`Begrundelse: ${REASON}`)
    await expect(unknown.getByRole('heading', { name: 'Ikke besvaret endnu (3)' })).toBeVisible()
    const questions = page.getByRole('region', { name: 'Spørgsmål for spørgsmål' })
    await expect(questions.getByRole('listitem')).toHaveCount(30)
    const first = questions.getByRole('listitem').first()
    await expect(first).toContainText('2 Begyndt')
    await expect(first).toContainText(`Belæg: ${EVIDENCE}`)
  })

  test('has a mean of all six only when all are scored, and asks for a missing reason', async ({
    page,
  }) => {
    const answers = { ...AFTER_ANSWERS, 'peace.fair-and-open': 'not-relevant' } as const
    const seeded = seedOf({ before: answers, after: null })
    const text = envelope(seeded).replaceAll(REASON, ' ')
    await page.goto('/')
    await openByButton(page, { name: 'uden begrundelse.sixp.json', text })
    await page.getByRole('link', { name: 'Se resultatet' }).click()
    // People 14/5, Participation 14/5, Place 15/5, Prosperity 10/5, Peace 17/4, Planet 10/4:
    // 2.8 + 2.8 + 3 + 2 + 4.25 + 2.5 = 17.35; by 6 it is 2.891…
    await expect(page.getByText(da.result.overall('2,9'))).toBeVisible()
    const table = page.getByRole('table', { name: 'Score for hvert P' })
    // 4.25 is rounded away from zero.
    await expect(row(table, 'Peace').getByRole('cell').first()).toHaveText('4,3')
    await expect(
      page.getByText(`${da.result.reason}: ${da.result.reasonMissing}`).first(),
    ).toBeVisible()
  })
})

test.describe('5 · a second round', () => {
  test('begins empty, shows last time on request, and asks why', async ({ page }) => {
    await openWith(page, at.overview, [seedOf({ after: null })])
    await page.getByRole('button', { name: 'Ny runde' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ny runde' })
    await expect(dialog).toContainText(da.overview.newRoundLead)
    await expect(dialog.getByLabel('Rundens navn')).toHaveValue('Efter')
    await expect(dialog.getByLabel('Dato')).toHaveValue('2026-11-23')
    await expect(dialog.getByRole('radio', { name: 'Hele kommunen' })).toBeChecked()
    await dialog.getByRole('button', { name: 'Opret runden og begynd' }).click()
    await expect(page.getByText('0 af 30 besvaret')).toBeVisible()
    await expect(page.getByRole('main').getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(page.getByText(/^sidst:/)).toHaveCount(0)

    await page.getByLabel('Vis svarene fra »Før«').check()
    const mandate = card(page, 'people.mandate-follows-task')
    await expect(mandate.getByText('sidst: 3 Fast praksis')).toBeVisible()
    await expect(mandate.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(answerOf(mandate, 3)).toHaveAccessibleName(/sidst$/)
    const first = card(page, 'people.task-sets-team')
    await expect(first.getByText(`Sidst byggede I det på: ${EVIDENCE}`)).toBeVisible()
    await answerOf(first, 3).click()
    await first.getByLabel('Hvorfor er det ændret siden sidst?').fill(WHY)
    await expectSaved(page)
    await page.reload()
    await expect(first.getByLabel('Hvorfor er det ændret siden sidst?')).toHaveValue(WHY)
    await expect(page.getByLabel('Vis svarene fra »Før«')).toBeChecked()

    await goToDimension(page, 'Planet')
    await expect(card(page, 'planet.consumption')).toContainText('sidst: 3 Fast praksis')
    await expect(card(page, 'planet.resilience-in-tasks')).toContainText('sidst: Ved ikke')
    await expect(card(page, 'planet.nature-and-generations')).not.toContainText('sidst:')
  })
})

test.describe('6 · the comparison', () => {
  test('agrees with what was worked out by hand, in both orders', async ({ page }) => {
    await openWith(page, at.overview)
    await page.getByRole('link', { name: 'Sammenlign før og efter' }).click()
    await expect(page).toHaveTitle('»Før« og »Efter« · Seks P')
    await expect(
      page.getByRole('img', { name: 'Radardiagram over de seks P’er: »Før« og »Efter«' }),
    ).toBeVisible()
    const sentence = page.getByRole('figure').getByText(/People er steget mest, fra 2,4 til 2,8/)
    await expect(sentence).toContainText('Peace er faldet')
    await expect(sentence).toContainText('fra 4,6 til 4,4')
    await expect(sentence).toContainText('Planet')
    await expect(page.getByText(/Runderne handler ikke om/)).toHaveCount(0)

    const table = page.getByRole('table', { name: 'Ændring' })
    const compared = (name: string) => row(table, name)
    // 12/5 and 14/5
    await expect(compared('People')).toContainText('fra 2,4 til 2,8')
    await expect(compared('People').getByRole('cell').nth(1)).toHaveText('+0,4')
    await expect(compared('People')).toContainText('5 af 5')
    // Shared: all but the don't know: 10/4 and 11/4 = 2.75; +0.25 is +0,3
    await expect(compared('Participation')).toContainText('fra 2,5 til 2,8')
    await expect(compared('Participation').getByRole('cell').nth(1)).toHaveText('+0,3')
    await expect(compared('Participation')).toContainText('4 af 5')
    // Shared: all but the not relevant: 12/4 and 13/4 = 3.25
    await expect(compared('Place')).toContainText('fra 3,0 til 3,3')
    await expect(compared('Place').getByRole('cell').nth(1)).toHaveText('+0,3')
    await expect(compared('Place')).toContainText('4 af 4')
    // Its own score now is 15/5, which the row says.
    await expect(table).toContainText(da.compare.ownScores('3,0', '3,0'))
    // Shared: the first three: 5/3 and 6/3; +1/3
    await expect(compared('Prosperity')).toContainText('fra 1,7 til 2,0')
    await expect(compared('Prosperity').getByRole('cell').nth(1)).toHaveText('+0,3')
    await expect(compared('Prosperity')).toContainText('3 af 5')
    // 23/5 and 22/5, with the real minus sign
    await expect(compared('Peace')).toContainText('fra 4,6 til 4,4')
    await expect(compared('Peace').getByRole('cell').nth(1)).toHaveText('−0,2')
    // Two shared of five are too few.
    await expect(compared('Planet').getByRole('cell').nth(1)).toHaveText('for få svar')
    await expect(compared('Planet')).toContainText('2 af 5')

    const question = compared('Opgaven sætter holdet')
    await expect(question).toContainText('fra 2 Begyndt til 3 Fast praksis')
    await expect(question).toContainText('+1')
    await expect(question).toContainText(`Hvorfor: ${WHY}`)
    await expect(compared('Politikere og forvaltning')).toContainText('fra Ved ikke til')
    await expect(compared('Politikere og forvaltning')).toContainText('ikke sammenlignet')

    const order = () => orderOf(table)
    const dimensionsInOrder = async () => (await order()).filter((name) => P_NAMES.includes(name))
    await expect(page.getByRole('radio', { name: 'Største ændring først' })).toBeChecked()
    expect(await dimensionsInOrder()).toEqual([
      'People',
      'Prosperity',
      'Participation',
      'Place',
      'Peace',
      'Planet',
    ])
    // People's questions: +1, 0, +1, +1, −1
    expect((await order()).slice(1, 6)).toEqual([
      'Opgaven sætter holdet',
      'Mellem afdelinger',
      'Civilsamfund på holdet',
      'Dem, vi ikke når',
      'Mandatet følger opgaven',
    ])
    await page.getByRole('radio', { name: 'Som i spørgeskemaet' }).check()
    await expect.poll(dimensionsInOrder).toEqual(P_NAMES)
    expect((await order()).slice(1, 6)).toEqual([
      'Opgaven sætter holdet',
      'Mandatet følger opgaven',
      'Mellem afdelinger',
      'Civilsamfund på holdet',
      'Dem, vi ikke når',
    ])
  })

  test('warns when the rounds do not speak of the same', async ({ page }) => {
    await openWith(page, at.compare, [seedOf({ scopeBefore: 'department' })])
    await expect(
      page.getByText(da.compare.differentScope('En afdeling', 'Hele kommunen')),
    ).toBeVisible()
  })

  test('takes any two of three rounds, in any order', async ({ page }) => {
    await openWith(page, at.overview)
    await page.getByRole('button', { name: 'Ny runde' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Rundens navn')).toHaveValue('Runde 3')
    await dialog.getByLabel('Dato').fill('2027-11-22')
    await dialog.getByRole('button', { name: 'Opret runden og begynd' }).click()
    await answerAll(page, { 'people.task-sets-team': 5 })
    await pageLink(page, 'Sammenlign').click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('»Efter« og »Runde 3«')
    await page.getByLabel('Tidligere runde').selectOption('Før, 24. november 2025')
    await expect(heading).toHaveText('»Før« og »Runde 3«')
    await expect(page.getByText(da.compare.sentenceNone)).toBeVisible()
    await page.getByLabel('Senere runde').selectOption('Før, 24. november 2025')
    await expect(heading).toHaveText('»Runde 3« og »Før«')
    await page.reload()
    await expect(heading).toHaveText('»Runde 3« og »Før«')
  })

  test('asks for a second round when there is one', async ({ page }) => {
    await openWith(page, at.compare, [seedOf({ after: null })])
    await expect(page.getByRole('heading', { name: 'Der skal to runder til' })).toBeVisible()
    await page.getByRole('link', { name: 'Til overblikket' }).click()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
  })
})

test.describe('7 · the report', () => {
  test('is shown before it is printed, in either language, while the interface stays', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = 'yes'
      }
    })
    await openWith(page, at.results())
    await page.getByRole('link', { name: 'Udskriv' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Seks P: »Før«' })).toBeVisible()
    await page.goBack()
    await pageLink(page, 'Sammenlign').click()
    // The page before it has such a link too.
    await expect(page).toHaveURL(/compare/)
    await expect(page.getByRole('heading', { level: 1, name: 'Resultat' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Udskriv' }).click()

    const sheet = page.getByRole('main').getByRole('article')
    await expect(sheet.getByRole('heading', { name: 'Seks P: »Før« og »Efter«' })).toBeVisible()
    for (const words of [ORGANISATION, TEAM, 'Hele kommunen', 'Før, 24. november 2025']) {
      await expect(sheet.getByText(words, { exact: true })).toBeVisible()
    }
    const table = sheet.getByRole('table', { name: 'Score for hvert P' })
    await expect(row(table, 'People').getByRole('cell')).toHaveText([
      '2,4',
      '2,8',
      '+0,4',
      '5 af 5',
      'Mellem afdelinger (niveau 2)',
    ])
    await expect(row(table, 'Planet').getByRole('cell').nth(0)).toHaveText('for få svar')
    await expect(page).toHaveTitle(`2026-11-23 ${ORGANISATION} – ${TEAM} – Før, Efter`)

    await page
      .getByRole('group', { name: 'Rapportens sprog' })
      .getByRole('radio', { name: 'English' })
      .check()
    await expect(sheet.getByRole('heading', { name: 'Six P: ‘Før’ and ‘Efter’' })).toBeVisible()
    await expect(sheet.getByText('Før, 24 November 2025', { exact: true })).toBeVisible()
    const scores = sheet.getByRole('table', { name: 'Score for each P' })
    await expect(row(scores, 'People').getByRole('cell')).toHaveText([
      '2.4',
      '2.8',
      '+0.4',
      '5 of 5',
      'Between departments (level 2)',
    ])
    await expect(sheet.locator('xpath=..')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'da')
    await page.reload()
    await expect(sheet.getByRole('heading', { name: 'Six P: ‘Før’ and ‘Efter’' })).toBeVisible()

    await page.getByRole('button', { name: 'Udskriv' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
    await page.getByRole('button', { name: 'Tilbage' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '»Før« og »Efter«' })).toBeVisible()
  })
})

test.describe('8 · files, names, copies, closing, deleting', () => {
  const NAME = `2026-11-23 ${ORGANISATION} – ${TEAM}.sixp.json`

  async function download(page: Page): Promise<string> {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Gem som fil' }).click()
    const file = await waiting
    expect(file.suggestedFilename()).toBe(NAME)
    return textOf(file)
  }

  test('the file is what is stored, and opens in another browser by button and by dropping', async ({
    page,
    openFreshBrowser,
  }) => {
    await openWith(page, at.overview)
    const text = await download(page)
    await expect(notice(page)).toContainText(da.file.saved(NAME))
    expect(text).toBe((await stored(page))[keyOf(ID)])
    const file = JSON.parse(text) as { readonly data: { readonly id: string } }
    expect(file).toMatchObject({ app: 'six-p', kind: 'assessment', schemaVersion: 2 })
    expect(file.data).toEqual(seedOf())

    for (const open of [openByButton, dropFiles]) {
      const other = await openFreshBrowser()
      await other.goto('/')
      await open(other, { name: NAME, text })
      await expect(other.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
      await expect(notice(other)).toContainText(da.file.opened(`${ORGANISATION} – ${TEAM}`))
      await expect(other.getByText('27 af 30 besvaret')).toBeVisible()
      await expect(other.getByText('30 af 30 besvaret')).toBeVisible()
      await expectSaved(other)
      expect((await stored(other))[keyOf(ID)]).toBe(text)
      await other.reload()
      await pageLink(other, 'Resultat').click()
      await expect(other.getByText(`Belæg: ${EVIDENCE}`)).toBeVisible()
    }
  })

  test('the result and the comparison save the file too', async ({ page }) => {
    await openWith(page, at.results())
    expect(await download(page)).toBe(envelope(seedOf()))
    await pageLink(page, 'Sammenlign').click()
    await expect(page.getByRole('heading', { level: 1, name: '»Før« og »Efter«' })).toBeVisible()
    expect(await download(page)).toBe(envelope(seedOf()))
  })

  test('a file whose assessment is here is merged in, answer by answer', async ({
    page,
    openFreshBrowser,
  }) => {
    await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
    await pageLink(page, 'Overblik').click()
    const text = await download(page)
    const other = await openFreshBrowser()
    await other.clock.setFixedTime(new Date('2026-11-23T15:00:00+01:00'))
    await other.goto('/')
    await openByButton(other, { name: NAME, text })
    await other.getByRole('link', { name: 'Begynd' }).click()
    await answerAll(other, { 'people.equity': 4 })
    await pageLink(other, 'Overblik').click()
    const theirs = await download(other)

    await pageLink(page, 'Svar').click()
    await answerAll(page, { 'people.task-sets-team': 2 })
    await dropFiles(page, { name: NAME, text: theirs })
    const dialog = page.getByRole('dialog', { name: 'Vurderingen findes her allerede' })
    await expect(dialog).toContainText(da.file.exists(`${ORGANISATION} – ${TEAM}`))
    await dialog.getByRole('button', { name: 'Annuller' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('1 af 30 besvaret')).toBeVisible()

    await dropFiles(page, { name: NAME, text: theirs })
    await dialog.getByRole('button', { name: 'Flet filen ind' }).click()
    await expect(notice(page)).toContainText(da.file.merged(`${ORGANISATION} – ${TEAM}`))
    await expect(page.getByText('2 af 30 besvaret')).toBeVisible()
    await page.getByRole('link', { name: 'Fortsæt' }).click()
    await expect(answerOf(card(page, 'people.task-sets-team'), 2)).toBeChecked()
    await expect(answerOf(card(page, 'people.equity'), 4)).toBeChecked()
  })

  test('or kept beside it', async ({ page }) => {
    await openWith(page, '/')
    await openByButton(page, { name: NAME, text: envelope(seedOf({ after: null })) })
    await page.getByRole('dialog').getByRole('button', { name: 'Behold begge' }).click()
    await expect(notice(page)).toContainText(da.file.keptBoth)
    await expectSaved(page)
    await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
    await expect(page.getByRole('article')).toHaveCount(2)
    expect((await stored(page))[keyOf(ID)]).toBe(envelope(seedOf()))
  })

  test('a file of something deleted for good opens as new, if one wants', async ({ page }) => {
    await openWith(page, at.overview)
    await page.getByRole('button', { name: 'Slet vurderingen' }).click()
    await expectSaved(page)
    await page.reload()
    await expect(page.getByText(da.home.none)).toBeVisible()
    await openByButton(page, { name: NAME, text: envelope(seedOf()) })
    const dialog = page.getByRole('dialog', { name: 'Vurderingen er slettet her' })
    await dialog.getByRole('button', { name: 'Åbn som ny' }).click()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
    expect(page.url()).not.toContain(ID)
  })

  test('names and rounds can be mended', async ({ page }) => {
    await openWith(page, at.overview, [seedOf({ after: null })])
    await page.getByRole('button', { name: 'Ret navn og note' }).click()
    const who = page.getByRole('dialog', { name: 'Navn og note' })
    await expect(who.getByLabel('Organisation')).toHaveValue(ORGANISATION)
    await who.getByLabel('Team').fill('')
    await who.getByRole('button', { name: 'Gem' }).click()
    await expect(who.getByRole('alert')).toContainText('Skriv teamets navn.')
    await who.getByLabel('Team').fill('Direktionen 🦢')
    await who.getByRole('button', { name: 'Gem' }).click()
    await expect(who).toHaveCount(0)
    await expect(page.getByRole('main').getByText('Direktionen 🦢')).toBeVisible()
    await expect(page).toHaveTitle(`${ORGANISATION} – Direktionen 🦢 · Seks P`)

    await page.getByRole('button', { name: 'Mere om runden Før' }).click()
    await page.getByRole('button', { name: 'Ret runden' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ret runden' })
    await dialog.getByLabel('Rundens navn').fill('Forår 🌱')
    await dialog.getByLabel('Dato').fill('2026-04-01')
    await dialog.getByRole('radio', { name: 'En opgave' }).check()
    await dialog.getByRole('button', { name: 'Gem' }).click()
    const round = page.getByRole('article').filter({ hasText: 'Forår 🌱' })
    await expect(round).toContainText('1. april 2026 · En opgave')
    await expect(round).toContainText('27 af 30 besvaret')
    await expectSaved(page)
    await page.reload()
    await expect(round).toContainText('1. april 2026 · En opgave')
  })

  test('a copy is a copy: changing it leaves the first as it was', async ({ page }) => {
    await openWith(page, at.overview)
    await page.getByRole('button', { name: 'Lav en kopi' }).click()
    await expect(notice(page)).toContainText(da.overview.duplicated)
    await expect(page.getByRole('main').getByText(`${TEAM} (kopi)`)).toBeVisible()
    await expect(page.getByText('27 af 30 besvaret')).toBeVisible()
    await pageLink(page, 'Svar').click()
    await answerAll(page, { 'people.task-sets-team': 5 })
    await expectSaved(page)
    await expect
      .poll(async () => Object.keys(await stored(page)).filter(isDocument))
      .toHaveLength(2)
    expect((await stored(page))[keyOf(ID)]).toBe(envelope(seedOf()))
  })

  test('a round is closed and opened again', async ({ page }) => {
    await openWith(page, at.overview, [seedOf({ after: null })])
    await page.getByRole('button', { name: 'Mere om runden Før' }).click()
    await page.getByRole('button', { name: 'Afslut runden' }).click()
    await expect(page.getByText(da.overview.closedOn('23. november 2026'))).toBeVisible()
    await page.getByRole('link', { name: 'Se svarene' }).click()
    await expect(page.getByText(da.answering.closed)).toBeVisible()
    const question = card(page, 'people.task-sets-team')
    await expect(answerOf(question, 2)).toBeChecked()
    await expect(answerOf(question, 2)).toBeDisabled()
    await expect(question.getByLabel('Hvad bygger I det på?')).toBeDisabled()
    await expect(question.getByRole('button', { name: 'Fjern svar' })).toHaveCount(0)
    await question.getByText(HELP).click()
    await page.keyboard.press('5')
    await expect(answerOf(question, 2)).toBeChecked()

    await page.getByRole('button', { name: 'Genåbn runden' }).click()
    await answerOf(question, 5).click()
    await expect(answerOf(question, 5)).toBeChecked()
    await pageLink(page, 'Overblik').click()
    await expect(page.getByText(da.overview.reopenedOn('23. november 2026'))).toBeVisible()
  })

  test('a round is deleted and brought back', async ({ page }) => {
    await openWith(page, at.overview)
    const round = page.getByRole('article').filter({ hasText: '24. november 2025' })
    const remove = async () => {
      await round.getByRole('button', { name: 'Mere om runden Før' }).click()
      await round.getByRole('button', { name: 'Slet runden' }).click()
      await expect(round).toHaveCount(0)
    }
    await remove()
    await expect(notice(page)).toContainText(da.overview.roundDeleted('Før'))
    await expect(page.getByRole('link', { name: 'Sammenlign før og efter' })).toHaveCount(0)
    await notice(page).getByRole('button', { name: 'Fortryd' }).click()
    await expect(round).toContainText('27 af 30 besvaret')

    await remove()
    await expectSaved(page)
    await page.goto(at.results(BEFORE))
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Runden findes ikke' })).toBeVisible()
    await page.getByRole('link', { name: 'Til overblikket' }).click()
    await expect(page.getByRole('article')).toHaveCount(1)
  })

  test('an assessment is deleted and brought back, and gone after the visit', async ({ page }) => {
    await openWith(page, at.overview)
    await page.getByRole('button', { name: 'Slet vurderingen' }).click()
    await expect(notice(page)).toContainText(da.home.deleted(`${ORGANISATION} – ${TEAM}`))
    await expect(page.getByText(da.home.none)).toBeVisible()
    await notice(page).getByRole('button', { name: 'Fortryd' }).click()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
    await expect(page.getByText('27 af 30 besvaret')).toBeVisible()

    await page.getByRole('button', { name: 'Slet vurderingen' }).click()
    await expectSaved(page)
    await page.goto(at.overview)
    await page.reload()
    await expect(
      page.getByRole('heading', { name: 'Vurderingen findes ikke i denne browser' }),
    ).toBeVisible()
    // It is made final a while after the first screen.
    await expect
      .poll(async () => (await stored(page))[keyOf(ID)])
      .toBe(envelope({ id: ID, purged: true }))
  })
})

test.describe('9 · language, light and dark, back', () => {
  test('everything follows the language and the answers stay', async ({ page }) => {
    await openWith(page, at.results())
    const radar = page.getByRole('img', { name: 'Radardiagram over de seks P’er: »Før«' })
    await expect(radar).toBeVisible()
    const language = (to: string) =>
      inViewMenu(page, (menu) => menu.getByRole('radio', { name: to }).check())
    await language('English')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page).toHaveTitle('Result: ‘Før’ · Six P')
    const table = page.getByRole('table', { name: 'Score for each P' })
    await expect(row(table, 'People').getByRole('cell')).toHaveText([
      '2.4',
      '5 of 5',
      'Between departments (level 1)',
    ])
    await expect(page.getByText('24 November 2025')).toBeVisible()
    await expect(page.getByRole('img', { name: 'Radar chart of the six Ps: ‘Før’' })).toBeVisible()
    await expect(page.getByText(`Evidence: ${EVIDENCE}`)).toBeVisible()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await pageLink(page, 'Answer').click()
    await expect(answerOf(card(page, 'people.task-sets-team', 'en'), 2, 'en')).toBeChecked()
    await language('Dansk')
    await expect(page.locator('html')).toHaveAttribute('lang', 'da')
    await expect(answerOf(card(page, 'people.task-sets-team'), 2)).toBeChecked()
    expect((await stored(page))[keyOf(ID)]).toBe(envelope(seedOf()))
  })

  test('the example speaks the language too, and keeps what one has written in it', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await page.getByRole('button', { name: 'Ret navn og note' }).click()
    await page.getByRole('dialog').getByLabel('Team').fill('Vores eget hold 🐝')
    await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
    await inViewMenu(page, (menu) => menu.getByRole('radio', { name: 'English' }).check())
    await expect(
      page.getByRole('heading', { level: 1, name: 'Example Municipality' }),
    ).toBeVisible()
    await expect(page.getByRole('main').getByText('Vores eget hold 🐝')).toBeVisible()
    await expect(page.getByRole('heading', { level: 3, name: 'Before' })).toBeVisible()
    await expect(page.getByText('17 November 2025 · The whole municipality')).toBeVisible()
    await page.getByRole('article').first().getByRole('link', { name: 'See the result' }).click()
    await expect(page.getByText('The team behind the plan for Havnen')).toBeVisible()
  })

  test('light, dark, or as the computer has it', async ({ page }) => {
    const html = page.locator('html')
    const background = () =>
      page.evaluate(() =>
        getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number),
      )
    const isDark = async () => ((await background()) ?? [255]).every((part) => part < 80)
    await page.emulateMedia({ colorScheme: 'dark' })
    await openWith(page, at.results())
    await expect(html).toHaveAttribute('data-theme', 'dark')
    await expect.poll(isDark).toBe(true)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect(html).toHaveAttribute('data-theme', 'light')
    await inViewMenu(page, (menu) => menu.getByRole('radio', { name: 'Mørk' }).check())
    await expect(html).toHaveAttribute('data-theme', 'dark')
    await page.reload()
    await expect(html).toHaveAttribute('data-theme', 'dark')
    await inViewMenu(page, (menu) => menu.getByRole('radio', { name: 'Lys' }).check())
    await expect(html).toHaveAttribute('data-theme', 'light')
    await expect.poll(isDark).toBe(false)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(html).toHaveAttribute('data-theme', 'light')
    await inViewMenu(page, (menu) => menu.getByRole('radio', { name: 'Som enheden' }).check())
    await expect(html).toHaveAttribute('data-theme', 'dark')
  })

  test('back leads where one came from', async ({ page }) => {
    await openWith(page, '/')
    await page.getByRole('link', { name: ORGANISATION }).click()
    await page.getByRole('link', { name: 'Se svarene' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
    // Within a P the address follows the question, without a step in the history for each.
    await answerOf(card(page, 'people.task-sets-team'), 3).click()
    await answerOf(card(page, 'people.equity'), 3).click()
    await goToDimension(page, 'Place')
    await pageLink(page, 'Resultat').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Resultat: »Efter«' })).toBeFocused()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Place' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
    await expect(card(page, 'people.equity')).toBeFocused()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('link', { name: ORGANISATION })).toBeVisible()
    await page.goForward()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
  })
})

test.describe('with the worker that holds the app', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the whole job, from an empty browser to a second round compared and printed', async ({
    page,
  }) => {
    await page.goto('/')
    await fillNewAssessment(page)
    await answerAll(page, BEFORE_ANSWERS)
    await card(page, 'planet.climate').getByLabel('Hvad bygger I det på?').fill(EVIDENCE)
    await expect(page.getByText('27 af 30 besvaret')).toBeVisible()
    await page.getByRole('link', { name: 'Se resultatet' }).click()
    const scores = page.getByRole('table', { name: 'Score for hvert P' })
    await expect(row(scores, 'Participation').getByRole('cell').first()).toHaveText('2,5')
    await expect(
      page.getByText(`${da.result.reason}: ${da.result.reasonMissing}`).first(),
    ).toBeVisible()

    await pageLink(page, 'Overblik').click()
    await page.getByRole('button', { name: 'Ny runde' }).click()
    await page.getByRole('dialog').getByLabel('Dato').fill('2027-11-22')
    await page.getByRole('button', { name: 'Opret runden og begynd' }).click()
    await answerAll(page, AFTER_ANSWERS)
    await expect(page.getByText('30 af 30 besvaret')).toBeVisible()
    await pageLink(page, 'Sammenlign').click()
    await expect(page.getByText(/People er steget mest, fra 2,4 til 2,8/)).toBeVisible()
    await page.getByRole('link', { name: 'Udskriv' }).click()
    await expect(page.getByRole('heading', { name: 'Seks P: »Før« og »Efter«' })).toBeVisible()
    await expect(page.getByText('Efter, 22. november 2027', { exact: true })).toBeVisible()
    await expect(page.getByText(`Belæg: ${EVIDENCE}`)).toHaveCount(0)
    await expectSaved(page)
  })
})
