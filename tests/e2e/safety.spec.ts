import type { Page } from '@playwright/test'
import { da } from '../../src/i18n/da'
import type { Assessment } from '../../src/domain/assessment'
import { expect, test } from './fixtures'
import {
  answerOf,
  at,
  card,
  envelope,
  EVIDENCE,
  expectSaved,
  ID,
  keyOf,
  notice,
  openByButton,
  openWith,
  ORGANISATION,
  seedOf,
  store,
  stored,
  TEAM,
  textOf,
  waitForVisit,
} from './pages'

const KEY = keyOf(ID)
/** A page of the same origin that is not the app. */
const ELSEWHERE = '/elsewhere'
const evidenceOf = (page: Page, id: string) =>
  card(page, id).getByRole('textbox', { name: 'Hvad bygger I det på?' })

/** The stored assessment after somebody else has answered and written in it, an hour later. */
function editedElsewhere(): Assessment {
  const text = JSON.stringify(seedOf({ after: null }))
    .replace(JSON.stringify(EVIDENCE), JSON.stringify('En kollegas ord fra Skovbrynet'))
    .replace('"value":2,"at"', '"value":5,"at"')
  const at = Date.UTC(2026, 10, 23, 9)
  return JSON.parse(text, (key, value: unknown) => (key === 'at' ? at : value)) as Assessment
}

/** The second copy has been joined, and holds this much. */
async function expectMirrored(page: Page, part: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (id) =>
          new Promise<string>((done) => {
            const opening = indexedDB.open('six-p')
            opening.onsuccess = () => {
              const reading = opening.result
                .transaction('documents')
                .objectStore('documents')
                .get(id)
              reading.onsuccess = () => {
                opening.result.close()
                done(String(reading.result))
              }
            }
          }),
        ID,
      ),
    )
    .toContain(part)
}

test.describe('undo', () => {
  test('takes back deletions one by one, by Ctrl+Z, but leaves a text field its own', async ({
    page,
  }) => {
    await openWith(page, at.overview)
    const rounds = page.getByRole('article')
    await expect(rounds).toHaveCount(2)
    for (const label of ['Efter', 'Før']) {
      await page.getByRole('button', { name: `Mere om runden ${label}` }).click()
      await page.getByRole('button', { name: 'Slet runden' }).click()
      await expect(notice(page)).toContainText(`Runden »${label}« er slettet.`)
    }
    await expect(rounds).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(rounds).toHaveCount(1)
    await expect(notice(page)).toContainText('Fortrudt: Runden »Før« er slettet.')
    await page.keyboard.press('Control+z')
    await expect(rounds).toHaveCount(2)

    await page.goto(at.answer('people'))
    const field = evidenceOf(page, 'people.equity')
    await card(page, 'people.equity')
      .getByRole('button', { name: /^Fjern svar på/ })
      .click()
    await expect(answerOf(card(page, 'people.equity'), 4)).not.toBeChecked()
    await field.pressSequentially('Skov')
    await field.press('Control+z')
    await expect(field).not.toHaveValue('Skov')
    await expect(answerOf(card(page, 'people.equity'), 4)).not.toBeChecked()
    await card(page, 'people.equity').focus()
    await page.keyboard.press('Control+z')
    await expect(answerOf(card(page, 'people.equity'), 4)).toBeChecked()
  })

  test('ends when the assessment goes into a file', async ({ page }) => {
    await openWith(page, at.overview)
    await page.getByRole('button', { name: 'Mere om runden Efter' }).click()
    await page.getByRole('button', { name: 'Slet runden' }).click()
    await expect(notice(page).getByRole('button', { name: 'Fortryd' })).toBeVisible()
    await expect(notice(page)).toContainText(da.app.undoUntil)
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Gem som fil' }).click()
    expect(await textOf(await waiting)).toContain('{"purged":true}')
    await expect(notice(page)).toContainText(da.file.settled)
    await expect(notice(page).getByRole('button', { name: 'Fortryd' })).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(page.getByRole('banner')).toContainText('gemt som fil kl.')
  })
})

test('a file that is here already shows what it changes, merges, and can be taken back', async ({
  page,
}) => {
  await openWith(page, '/', [seedOf({ after: null })])
  await openByButton(page, { name: 'kollega.sixp.json', text: envelope(editedElsewhere()) })
  const dialog = page.getByRole('dialog', { name: 'Vurderingen findes her allerede' })
  await expect(dialog).toContainText('fra niveau 2 til niveau 5')
  const text = dialog.getByRole('group', { name: /Belæg/ })
  await expect(text.getByRole('radio', { name: /^Teksten i filen/ })).toBeChecked()
  await text.getByRole('radio', { name: /^Teksten her/ }).check()
  await dialog.getByRole('button', { name: 'Flet filen ind' }).click()
  await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()

  await notice(page).getByRole('button', { name: 'Se, hvad der er ændret' }).click()
  const changes = page.getByRole('dialog', { name: /^Ændret i »/ })
  await expect(changes).toContainText('fra niveau 2 til niveau 5')
  await expect(changes).not.toContainText('En kollegas ord')
  await changes.getByRole('button', { name: 'Luk' }).click()
  await expectSaved(page)
  expect((await stored(page))[KEY]).toContain(JSON.stringify(EVIDENCE).slice(1, -1))
  expect((await stored(page))[KEY]).not.toContain('En kollegas ord')

  await notice(page).getByRole('button', { name: 'Fortryd' }).click()
  await page.goto(at.answer('people'))
  await expect(answerOf(card(page, 'people.task-sets-team'), 2)).toBeChecked()
  await expect(evidenceOf(page, 'people.task-sets-team')).toHaveValue(EVIDENCE)
})

test('a file with another name asks about the assessment by the name it has here', async ({
  page,
}) => {
  await openWith(page, '/', [seedOf({ after: null })])
  const renamed = {
    ...editedElsewhere(),
    team: { value: 'Havnen ⚓', at: Date.UTC(2026, 10, 23, 9) },
  }
  await openByButton(page, { name: 'kollega.sixp.json', text: envelope(renamed) })
  const dialog = page.getByRole('dialog', { name: 'Vurderingen findes her allerede' })
  await expect(dialog).toContainText(`»${ORGANISATION} – ${TEAM}« er i browseren`)
  await expect(dialog).toContainText(`Team: fra »${TEAM}« til »Havnen ⚓«`)
})

test('a file with a round that was deleted here says so, and both can be kept', async ({
  page,
}) => {
  await openWith(page, at.overview)
  await page.getByRole('button', { name: 'Mere om runden Før' }).click()
  await page.getByRole('button', { name: 'Slet runden' }).click()
  await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
  await openByButton(page, { name: 'i-går.sixp.json', text: envelope(seedOf()) })
  const dialog = page.getByRole('dialog', { name: 'Vurderingen findes her allerede' })
  await expect(dialog).toContainText(da.file.goneRounds('»Før«', 1))
  await expect(dialog).not.toContainText('intet nyt')
  await dialog.getByRole('button', { name: 'Behold begge' }).click()
  await expect(page.getByRole('article').filter({ hasText: '24. november 2025' })).toBeVisible()
})

test('one bad answer does not lose the rest: it is set aside, told, kept and removable', async ({
  page,
}) => {
  const bad = envelope(seedOf({ after: null })).replace('{"value":"dont-know"', '{"value":"måske"')
  await store(page, { [KEY]: bad })
  await page.goto('/')
  await expect(notice(page)).toContainText('kunne ikke læses og er lagt til side')
  await page.goto(at.overview)
  const list = page.getByRole('region', { name: 'Lagt til side' })
  // Where the parts are shown no message need say so.
  await page.reload()
  await expect(list).toBeVisible()
  await waitForVisit(page)
  await expect(notice(page)).toBeEmpty()
  expect((await stored(page))[KEY]).toBe(bad)
  await expect(page.getByText('26 af 30 besvaret')).toBeVisible()
  await list.getByText('1 del', { exact: true }).click()
  await expect(list).toContainText('måske')

  const waiting = page.waitForEvent('download')
  await list.getByRole('button', { name: 'Hent delene som fil' }).click()
  expect(await textOf(await waiting)).toContain('måske')

  // It goes along in the file, and with what is saved from now on.
  await page.goto(at.answer('people'))
  await answerOf(card(page, 'people.equity'), 1).click()
  await expectSaved(page)
  expect((await stored(page))[KEY]).toContain('måske')
  await page.goto(at.overview)
  await list.getByRole('button', { name: 'Slet delene for altid' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Slet delene for altid' }).click()
  await expect(list).toHaveCount(0)
  await expectSaved(page)
  expect((await stored(page))[KEY]).not.toContain('måske')
})

test.describe('the second copy', () => {
  test.beforeEach(({ page }) =>
    page.route(`**${ELSEWHERE}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="icon.svg">' }),
    ),
  )

  test('brings back what was cleared while nobody had the app open', async ({ page }) => {
    await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
    await answerOf(card(page, 'people.equity'), 4).click()
    await evidenceOf(page, 'people.equity').fill('Fra reservekopien 🌱')
    await expectMirrored(page, 'Fra reservekopien 🌱')
    await page.goto(ELSEWHERE)
    await page.evaluate(() => localStorage.clear())
    await page.goto(at.answer('people'))
    await expect(evidenceOf(page, 'people.equity')).toHaveValue('Fra reservekopien 🌱')
    await expect(answerOf(card(page, 'people.equity'), 4)).toBeChecked()
    expect((await stored(page))[KEY]).toContain('Fra reservekopien 🌱')
  })

  test('is offered beside a document that cannot be read, and neither is changed', async ({
    page,
  }) => {
    await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
    await evidenceOf(page, 'people.equity').fill('Den hele udgave')
    await expectMirrored(page, 'Den hele udgave')
    await page.goto(ELSEWHERE)
    // As after a disk fault: cut off in the middle.
    const damaged = await page.evaluate((key) => {
      const text = (localStorage.getItem(key) ?? '').slice(0, 400)
      localStorage.setItem(key, text)
      return text
    }, KEY)
    await page.goto('/')
    const list = page.getByRole('region', { name: 'Vurderinger, der ikke kan læses' })
    await expect(list).toContainText(da.home.hasReserve)
    await list.getByRole('button', { name: 'Åbn reservekopien' }).click()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
    await page.getByRole('link', { name: 'Begynd' }).click()
    await expect(evidenceOf(page, 'people.equity')).toHaveValue('Den hele udgave')
    expect((await stored(page))[KEY]).toBe(damaged)
    await expectMirrored(page, 'Den hele udgave')
  })
})

test('storage that is refused and then allowed is used again by itself', async ({ page }) => {
  await page.addInitScript(() => {
    const real = window.localStorage
    Object.defineProperty(window, 'localStorage', {
      get() {
        if (sessionStorage.getItem('allowed')) return real
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
  })
  await page.goto('/')
  await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Eksempel Kommune' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Ikke gemt')
  await page.evaluate(() => sessionStorage.setItem('allowed', 'yes'))
  await expectSaved(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Eksempel Kommune' })).toBeVisible()
})

test('what looks like a CPR number gets a word beside its field, and is kept', async ({ page }) => {
  await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
  const question = card(page, 'people.equity')
  await evidenceOf(page, 'people.equity').fill('Vi talte med 010190-1234 om det')
  await expect(question).toContainText(da.other.cpr)
  await expectSaved(page)
  expect((await stored(page))[KEY]).toContain('010190-1234')
  await evidenceOf(page, 'people.equity').fill('Vi talte med en borger om det')
  await expect(question).not.toContainText(da.other.cpr)
})

test('the header tells when the work was last saved here and last in a file', async ({ page }) => {
  await openWith(page, at.overview)
  const banner = page.getByRole('banner')
  await expect(banner).toContainText('ikke gemt som fil endnu')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Gem som fil' }).click()
  await waiting
  await expect(banner).toContainText(/gemt som fil (kl\.|den)/)
  await page.goto(at.answer('people'))
  await answerOf(card(page, 'people.equity'), 1).click()
  await expect(banner).toContainText(/Gemt\s*i denne browser kl\. \d\d\.\d\d/)
  await expect(banner).toContainText('nyere end filen')
  await page.reload()
  await expect(banner).toContainText('nyere end filen')
})

test('the browser is asked to keep the storage once an answer has been given', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.persist = () => {
      sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked') ?? 0) + 1))
      return Promise.resolve(true)
    }
  })
  await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
  const asked = () => page.evaluate(() => sessionStorage.getItem('asked'))
  await answerOf(card(page, 'people.equity'), 3).click()
  await expect.poll(asked).toBe('1')
  await answerOf(card(page, 'people.task-sets-team'), 3).click()
  await expectSaved(page)
  expect(await asked()).toBe('1')
})
