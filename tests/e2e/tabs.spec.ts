import type { BrowserContext, Page } from '@playwright/test'
import { da } from '../../src/i18n/da'
import { expect, test } from './fixtures'
import {
  answerOf,
  at,
  BEFORE,
  card,
  envelope,
  expectSaved,
  ID,
  keyOf,
  notice,
  openWith,
  questions,
  seedOf,
  stored,
} from './pages'

const KEY = keyOf(ID)
const PEOPLE = questions.slice(0, 5).map(({ id }) => id)
const empty = seedOf({ before: {}, after: null })

/** Two tabs of one browser, both at the first P. */
async function openTwoTabs(context: BrowserContext, page: Page): Promise<readonly [Page, Page]> {
  await openWith(page, at.answer('people'), [empty])
  await expect(card(page, 'people.equity')).toBeVisible()
  const other = await context.newPage()
  await other.goto(at.answer('people'))
  await expect(card(other, 'people.equity')).toBeVisible()
  return [page, other]
}

const evidenceOf = (page: Page, id: string) =>
  card(page, id).getByRole('textbox', { name: 'Hvad bygger I det på?' })
/** The evidence and the level stored for each question. */
async function storedAnswers(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const text = (await stored(page))[KEY] ?? '{}'
  const { data } = JSON.parse(text) as {
    readonly data: { readonly rounds: Readonly<Record<string, { readonly answers: object }>> }
  }
  return { ...data.rounds[BEFORE]?.answers }
}

test('an answer given in one tab appears in the other', async ({ page, context }) => {
  const [a, b] = await openTwoTabs(context, page)
  await answerOf(card(a, 'people.equity'), 4).click()
  await expect(answerOf(card(b, 'people.equity'), 4)).toBeChecked()
  await evidenceOf(b, 'people.equity').fill('Fra den anden fane 🌱')
  await expect(evidenceOf(a, 'people.equity')).toHaveValue('Fra den anden fane 🌱')
})

test('200 edits taken in turns are all in both tabs and in the storage', async ({
  page,
  context,
}) => {
  // A second or two a turn on a machine that does other things too.
  test.setTimeout(180_000)
  const [a, b] = await openTwoTabs(context, page)
  for (let turn = 0; turn < 100; turn += 1) {
    const id = PEOPLE[turn % 5] ?? ''
    const level = ((turn % 5) + 1) as 1 | 2 | 3 | 4 | 5
    // Each tab has its own thing to do, and none waits for the other.
    await Promise.all([
      card(a, id).press(String(level)),
      evidenceOf(b, PEOPLE[(turn + 2) % 5] ?? '').fill(`Omgang ${turn} på Ærø`),
    ])
  }
  for (const [index, id] of PEOPLE.entries()) {
    const level = (((95 + index) % 5) + 1) as 1 | 2 | 3 | 4 | 5
    const turn = 95 + ((index + 3) % 5)
    for (const tab of [a, b]) {
      await expect(answerOf(card(tab, id), level)).toBeChecked()
      await expect(evidenceOf(tab, id)).toHaveValue(`Omgang ${turn} på Ærø`)
    }
    await expect
      .poll(async () => (await storedAnswers(a))[id])
      .toMatchObject({ state: { value: level }, evidence: { value: `Omgang ${turn} på Ærø` } })
  }
  await expectSaved(a)
  await expectSaved(b)
})

test('250 edits made at the same moment in both tabs are all in the storage', async ({
  page,
  context,
}) => {
  const [a, b] = await openTwoTabs(context, page)
  /** At a moment on the clock, all questions at once: their levels, or what they build on. */
  const editAt = (tab: Page, moment: number, burst: number, what: 'level' | 'evidence') =>
    tab.evaluate(
      async ([at, number, kind]) => {
        await new Promise((done) => setTimeout(done, at - Date.now()))
        for (const question of document.querySelectorAll('fieldset.question')) {
          if (kind === 'level') {
            const radios = question.querySelectorAll<HTMLInputElement>('input[type=radio]')
            radios[number % 5]?.click()
          } else {
            const field = question.querySelector('textarea')
            if (!field) throw new Error('There is no field')
            field.value = `Omgang ${number}`
            field.dispatchEvent(new Event('input', { bubbles: true }))
          }
        }
      },
      [moment, burst, what] as const,
    )
  for (let burst = 0; burst < 25; burst += 1) {
    const moment = Date.now() + 150
    // Both save in the same instant, so each writes what lacks the other's.
    await Promise.all([editAt(a, moment, burst, 'level'), editAt(b, moment, burst, 'evidence')])
    const expected = {
      state: { value: (burst % 5) + 1 },
      evidence: { value: `Omgang ${burst}` },
    }
    for (const id of PEOPLE) {
      await expect
        .poll(async () => (await storedAnswers(a))[id], { intervals: [50] })
        .toMatchObject(expected)
    }
  }
})

test('of two texts in one field the newest counts, and the other is offered', async ({
  page,
  context,
}) => {
  const [a, b] = await openTwoTabs(context, page)
  const [mine, theirs] = [evidenceOf(a, 'people.equity'), evidenceOf(b, 'people.equity')]
  await mine.pressSequentially('Vi så på Østre Å')
  await expect(theirs).toHaveValue('Vi så på Østre Å')
  await theirs.focus()
  // Both go on writing; what is being typed is never replaced under the caret.
  await mine.pressSequentially(' sammen med foreningerne.')
  // Whole: of a text that the other met half-written, the half would be offered too.
  await expectSaved(a)
  await theirs.pressSequentially(' og på Skovbrynet.')
  await expect(theirs).toHaveValue('Vi så på Østre Å og på Skovbrynet.')
  await expect(mine).toHaveValue('Vi så på Østre Å sammen med foreningerne.')
  await expect(card(a, 'people.equity')).toContainText('og på Skovbrynet.')
  await mine.blur()
  await theirs.blur()
  await expect(mine).toHaveValue('Vi så på Østre Å og på Skovbrynet.')
  const offer = card(a, 'people.equity').getByRole('button', { name: /^Brug den anden tekst/ })
  await expect(card(b, 'people.equity')).toContainText('sammen med foreningerne.')
  await offer.click()
  await expect(mine).toHaveValue('Vi så på Østre Å sammen med foreningerne.')
  await expect(theirs).toHaveValue('Vi så på Østre Å sammen med foreningerne.')
  // The one that was replaced is offered in its turn, and can be removed.
  await expect(card(b, 'people.equity')).toContainText('og på Skovbrynet.')
  const remove = card(b, 'people.equity').getByRole('button', { name: /^Fjern den anden tekst/ })
  await remove.click()
  await expect(card(b, 'people.equity')).not.toContainText('og på Skovbrynet.')
  await notice(b).getByRole('button', { name: 'Fortryd' }).click()
  await expect(card(b, 'people.equity')).toContainText('og på Skovbrynet.')
  await remove.click()
  // Final when the visit ends, in every tab.
  await b.reload()
  await expect(card(a, 'people.equity')).not.toContainText('og på Skovbrynet.')
})

test('an answer of one’s own that another tab has changed is said so', async ({
  page,
  context,
}) => {
  const [a, b] = await openTwoTabs(context, page)
  await answerOf(card(a, 'people.equity'), 2).click()
  await expect(answerOf(card(b, 'people.equity'), 2)).toBeChecked()
  await answerOf(card(b, 'people.equity'), 5).click()
  await expect(notice(a)).toContainText('er ændret i en anden fane')
  await expect(notice(a)).toContainText('før 2, nu 5')
  await expect(notice(b)).not.toContainText('ændret i en anden fane')
})

test('deleted, cleared and met by a newer version are told apart', async ({ page, context }) => {
  const [a, b] = await openTwoTabs(context, page)

  // Cleared from another tab: the work goes on and is saved again.
  await b.evaluate(() => localStorage.clear())
  await expect(notice(a)).toContainText('Browserens lager blev ryddet')
  await expect.poll(async () => (await stored(a))[KEY]).toContain('"organisation"')
  await answerOf(card(a, 'people.equity'), 3).click()
  await expectSaved(a)

  // A newer version has stored it: this one stops saving and offers its copy.
  const newer = envelope({ ...empty, nyt: true }, { schemaVersion: 7 })
  await b.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, newer] as const)
  await expect(notice(a)).toContainText('nyere udgave af Seks P')
  await expect(a.getByRole('alert')).toContainText(da.save.newerVersion)
  await answerOf(card(a, 'people.equity'), 1).click()
  const waiting = a.waitForEvent('download')
  await a.getByRole('alert').getByRole('button', { name: 'Gem som fil' }).click()
  await waiting
  expect((await stored(a))[KEY]).toBe(newer)

  // Deleted for good: the other tab closes its copy.
  await b.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    envelope({ id: ID, purged: true }),
  ] as const)
  await expect(notice(a)).toContainText('er slettet i en anden fane')
  await expect(a.getByRole('heading', { level: 1 })).toContainText('findes ikke')
})

test('all of it is deleted in every tab, after a last chance to save a file', async ({
  page,
  context,
}) => {
  const [a, b] = await openTwoTabs(context, page)
  await answerOf(card(a, 'people.equity'), 3).click()
  await b.goto('/#/privacy')
  await b.getByRole('button', { name: 'Slet alle jeres data' }).click()
  const dialog = b.getByRole('dialog', { name: 'Slet alle jeres data' })
  const waiting = b.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Gem »/ }).click()
  await waiting
  await dialog.getByRole('button', { name: 'Slet alt nu' }).click()
  await expect(notice(b)).toContainText(da.privacy.deletedAll)
  await expect(a.getByRole('heading', { level: 1, name: da.home.headline })).toBeVisible()
  await expect(notice(a)).toContainText(da.keeping.allDeleted)
  await b.goto('/#/')
  await expect(b.getByText(da.home.none)).toBeVisible()
  await a.close()
  await b.reload()
  await expect(b.getByText(da.home.none)).toBeVisible()
  expect(JSON.stringify(await stored(b))).not.toContain('organisation')
})
