import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'
import type { AnswerState, Assessment } from '../../src/domain/assessment'
import type { LocalText, Locale, Questionnaire } from '../../src/domain/questionnaire'
import { aRound, anAnswer, anAssessment } from '../factories'
import { expect } from './fixtures'

/** The real questionnaire: tests find a question by its id and see it by its statement. */
export const questionnaire = (
  JSON.parse(readFileSync(new URL('../../src/content/six-p-1.json', import.meta.url), 'utf8')) as {
    readonly data: Questionnaire
  }
).data

export const { dimensions, scale } = questionnaire
export const questions = dimensions.flatMap((dimension) => dimension.questions)

/** The words of a text in a language, without the marks around English ones. */
export function wordsOf(text: LocalText | undefined, locale: Locale = 'da'): string {
  if (!text) throw new Error('There is no such text')
  return text[locale].replaceAll('*', '')
}

export function questionOf(id: string) {
  const question = questions.find((candidate) => candidate.id === id)
  if (!question) throw new Error(`There is no question ${id}`)
  return question
}

export const P_NAMES = ['People', 'Participation', 'Place', 'Prosperity', 'Peace', 'Planet']

const STATE_NAMES = {
  da: { 'dont-know': /^Ved ikke/, 'not-relevant': /^Ikke relevant/ },
  en: { 'dont-know': /^Don’t know/, 'not-relevant': /^Not relevant/ },
} as const

export type Given = Exclude<AnswerState, 'unanswered'>

/** A question on the answering page. */
export function card(page: Page, id: string, locale: Locale = 'da'): Locator {
  return page.getByRole('group', { name: wordsOf(questionOf(id).statement, locale) })
}

/** One of a question's seven radios. */
export function answerOf(question: Locator, state: Given, locale: Locale = 'da'): Locator {
  const name = typeof state === 'number' ? new RegExp(`^${state} `) : STATE_NAMES[locale][state]
  return question.getByRole('radio', { name })
}

/** The list of the six Ps beside the questions. */
export function steps(page: Page): Locator {
  return page.getByRole('navigation', { name: /^(De seks P’er|The six Ps)$/ })
}

/** One of the assessment's pages in the header. */
export function pageLink(page: Page, name: string): Locator {
  return page.getByRole('banner').getByRole('link', { name, exact: true })
}

export async function goToDimension(page: Page, name: string): Promise<void> {
  await steps(page).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** Answers question by question with the mouse, P by P. */
export async function answerAll(
  page: Page,
  answers: Readonly<Record<string, Given>>,
  locale: Locale = 'da',
): Promise<void> {
  for (const dimension of dimensions) {
    const given = dimension.questions.flatMap(({ id }) => {
      const state = answers[id]
      return state === undefined ? [] : [{ id, state }]
    })
    if (given.length === 0) continue
    await goToDimension(page, wordsOf(dimension.name, locale))
    for (const { id, state } of given) {
      const radio = answerOf(card(page, id, locale), state, locale)
      await radio.click()
      await expect(radio).toBeChecked()
    }
  }
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status')).toHaveText(/^(Gemt|Saved)$/)
}

/** Opens Visning, does something in it, and closes it. */
export async function inViewMenu(
  page: Page,
  act: (menu: Locator) => Promise<void>,
  name: RegExp = /^(Visning|View)$/,
): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.click()
  await act(page.getByRole('banner'))
  await page.keyboard.press('Escape')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
}

/** The message at the lower edge. */
export function notice(page: Page): Locator {
  return page.locator('.notice')
}

/** Tabs on until the focus has come to a place, as a person does who looks for it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target, 'can be reached with Tab').toBeFocused()
}

// Worked answers. Before: People 2 3 1 2 4, and so on; the sums are in the tests that read them.

function levels(rows: readonly (readonly (Given | null)[])[]): Readonly<Record<string, Given>> {
  return Object.fromEntries(
    dimensions.flatMap((dimension, row) =>
      dimension.questions.flatMap(({ id }, column) => {
        const state = rows[row]?.[column]
        return state === null || state === undefined ? [] : [[id, state] as const]
      }),
    ),
  )
}

const DK = 'dont-know'
const NR = 'not-relevant'

/** 27 of 30 answered. */
export const BEFORE_ANSWERS = levels([
  [2, 3, 1, 2, 4],
  [3, 3, 2, DK, 2],
  [3, 3, 3, NR, 3],
  [1, 2, 2, null, null],
  [5, 4, 4, 5, 5],
  [DK, 2, DK, 3, null],
])

/** 30 of 30 answered. */
export const AFTER_ANSWERS = levels([
  [3, 3, 2, 3, 3],
  [3, 3, 3, 3, 2],
  [3, 3, 4, 2, 3],
  [2, 2, 2, 2, 2],
  [4, 4, 4, 5, 5],
  [2, 2, DK, 3, 3],
])

export const ORGANISATION = 'Sønderåby Kommune'
export const TEAM = 'Børn & ældre på tværs 🌍'
export const REASON = 'Vi har ikke taget nye steder i brug i år.'
export const EVIDENCE =
  'Holdet bag Østre Å blev sat efter opgaven 🌱 – to fra Teknik & Miljø, én fra Ældre og en frivillig fra Røde Kors. Sådan gjorde vi også på Skovbrynet.'
export const WHY = 'Vi fik en fælles leder, og æresskabet for »Åen« blev delt 👏'
export const LONG_EVIDENCE =
  'På mødet den 3. november så vi på fem opgaver: Havnen, Østre Å, skolegården på Ærø, Søndergade og det grønne hegn. '
    .repeat(18)
    .trim()

/** Rounds' ids in the assessments below. */
export const BEFORE = 'f0r3k9zt'
export const AFTER = 'eft3r7mq'
export const ID = '3f0c1f5e-6b1a-4c57-9d3e-2a8b7c6d5e4f'

interface Seed {
  readonly id?: string
  readonly organisation?: string
  readonly team?: string
  readonly note?: string
  readonly before?: Readonly<Record<string, Given>>
  /** Null: no second round. */
  readonly after?: Readonly<Record<string, Given>> | null
  readonly scopeBefore?: 'task' | 'department' | 'municipality'
  readonly labels?: readonly [before: string, after: string]
}

const AT = Date.UTC(2026, 10, 23, 8)
const register = <T>(value: T) => ({ value, at: AT })

/** A team's assessment as the app stores it, with the worked answers. */
export function seedOf(seed: Seed = {}): Assessment {
  const { before = BEFORE_ANSWERS, after = AFTER_ANSWERS, labels = ['Før', 'Efter'] } = seed
  const filled = (answers: Readonly<Record<string, Given>>, isLater: boolean) =>
    Object.fromEntries(
      Object.entries(answers).map(([id, state]) => [
        id,
        anAnswer(state, {
          ...(state === NR ? { reason: REASON } : {}),
          ...(id === 'people.task-sets-team' ? { evidence: EVIDENCE } : {}),
          ...(id === 'people.task-sets-team' && isLater ? { why: WHY } : {}),
          ...(id === 'place.plan-strategy' ? { evidence: LONG_EVIDENCE } : {}),
        }),
      ]),
    )
  return anAssessment({
    id: seed.id ?? ID,
    organisation: register(seed.organisation ?? ORGANISATION),
    team: register(seed.team ?? TEAM),
    note: register(seed.note ?? 'Før temadrøftelsen i økonomiudvalget'),
    rounds: {
      [BEFORE]: aRound({
        label: register(labels[0]),
        date: register('2025-11-24'),
        scope: register(seed.scopeBefore ?? 'municipality'),
        answers: filled(before, false),
      }),
      ...(after
        ? {
            [AFTER]: aRound({
              label: register(labels[1]),
              date: register('2026-11-23'),
              answers: filled(after, true),
            }),
          }
        : {}),
    },
  })
}

/** The envelope that files and the browser's storage share. */
export function envelope(data: object, changes: object = {}): string {
  return JSON.stringify({ app: 'six-p', kind: 'assessment', schemaVersion: 2, data, ...changes })
}

interface Stored {
  readonly [key: string]: string
}

/** Puts texts under their keys before the app starts for the first time in this tab. */
export async function store(page: Page, entries: Stored): Promise<void> {
  await page.addInitScript((items) => {
    for (const [key, text] of Object.entries(items)) {
      if (sessionStorage.getItem(`stored ${key}`)) continue
      sessionStorage.setItem(`stored ${key}`, 'yes')
      localStorage.setItem(key, text)
    }
  }, entries)
}

/** Stores assessments, and settings if any, and opens an address. */
export async function openWith(
  page: Page,
  address: string,
  assessments: readonly Assessment[] = [seedOf()],
  settings?: object,
): Promise<void> {
  await store(page, {
    ...Object.fromEntries(
      assessments.map((assessment) => [keyOf(assessment.id), envelope(assessment)] as const),
    ),
    ...(settings ? { 'six-p/settings': JSON.stringify(settings) } : {}),
  })
  await page.goto(address)
}

/** Resolves when the app keeps watch: it takes the visit's lock just before it reads the second copy. */
export function waitForVisit(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const hasBegun = async () => (await navigator.locks.query()).held?.length
    while (!(await hasBegun())) await new Promise((done) => setTimeout(done, 10))
  })
}

export const keyOf = (id: string) => `six-p/assessment/${id}`

/** All that the browser holds. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(() =>
    Object.fromEntries(
      Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? '']),
    ),
  )
}

// Addresses

export const at = {
  overview: `/#/assessments/${ID}`,
  answer: (dimension: string, round = BEFORE) =>
    `/#/assessments/${ID}/rounds/${round}/questions/${dimension}`,
  results: (round = BEFORE) => `/#/assessments/${ID}/rounds/${round}/results`,
  form: (round = BEFORE) => `/#/assessments/${ID}/rounds/${round}/form`,
  compare: `/#/assessments/${ID}/compare`,
  report: (rounds = `${BEFORE},${AFTER}`) => `/#/assessments/${ID}/report?rounds=${rounds}`,
}

// Files

export interface FileGiven {
  readonly name: string
  readonly text: string
}

/** Opens a file by the button. */
export async function openByButton(
  page: Page,
  { name, text }: FileGiven,
  button = 'Åbn fil',
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (
    await chooser
  ).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text, 'utf8') })
}

/** Drops files anywhere on the page, as from the desktop. */
export async function dropFiles(page: Page, ...files: readonly FileGiven[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, text } of given) {
      transfer.items.add(new File([text], name, { type: 'application/json' }))
    }
    return transfer
  }, files)
  await page.locator('body').dispatchEvent('dragover', { dataTransfer })
  await expect(page.getByText(/Slip filen for at åbne den|Drop the file to open it/)).toBeVisible()
  await page.locator('body').dispatchEvent('drop', { dataTransfer })
}

export async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

/** A table's row by what its header begins with. */
export function row(table: Locator, header: string): Locator {
  const name = new RegExp(`^${header.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( |$)`)
  return table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name }) })
}

/** What the table's rows are about, in their order: Ps and questions. */
export async function orderOf(table: Locator): Promise<readonly string[]> {
  const known = [...P_NAMES, ...questions.map(({ short }) => wordsOf(short))]
  const headers = await table.getByRole('rowheader').allInnerTexts()
  return headers.map((text) => known.find((name) => text.trim().startsWith(name)) ?? text)
}
