import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { da } from '../../src/i18n/da'
import { writeInvitation } from '../../src/persistence/invitation'
import { expect, test } from './fixtures'
import {
  AFTER,
  at,
  card,
  envelope,
  ID,
  keyOf,
  questionnaire,
  questions,
  seedOf,
  TEAM,
  waitForVisit,
  wordsOf,
} from './pages'

/*
 * Real crashes: the renderer killed while somebody types, and the whole browser. What may be missing
 * afterwards is what was typed in the last 300 ms, never anything older.
 */

const PROMISE = 300
/** Between two words, in milliseconds. */
const PACE = 20
const DOCUMENT = envelope(seedOf({ before: {}, after: null }))

const fieldOf = (page: Page): Locator =>
  card(page, 'people.equity').getByLabel('Hvad bygger I det på?')

/** Puts an empty round into a browser that holds nothing, and opens it. */
async function begin(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    keyOf(ID),
    DOCUMENT,
  ] as const)
  await open(page, url)
}

/** Opens the round as somebody who comes back after a crash, with the second copy joined. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${url}${at.answer('people').slice(1)}`)
  await expect(fieldOf(page)).toBeVisible()
  await waitForVisit(page)
  await page.waitForTimeout(200)
}

/** The words in the field; they are their own numbers. */
async function typedIn(page: Page): Promise<readonly number[]> {
  const text = await fieldOf(page).inputValue()
  return text.split(' ').filter(Boolean).map(Number)
}

/**
 * A clock of the time in which this machine was at work: while all of it stands still, as a virtual
 * one may for half a second, no browser can write either.
 */
function startClock(): { readonly now: () => number; readonly stop: () => void } {
  const TICK = 10
  let worked = 0
  let last = performance.now()
  const tick = (): void => {
    const now = performance.now()
    worked += Math.min(now - last, 3 * TICK)
    last = now
  }
  const timer = setInterval(tick, TICK)
  return {
    now: () => {
      tick()
      return worked
    },
    stop: () => clearInterval(timer),
  }
}

/**
 * Types word after word and kills at a random moment; gives how many words must be there afterwards
 * and how many may.
 */
async function typeAndKill(page: Page, kill: () => void): Promise<{ safe: number; all: number }> {
  const before = (await typedIn(page)).length
  await fieldOf(page).focus()
  await page.keyboard.press('Control+End')
  const clock = startClock()
  const times: number[] = []
  let crash = 0
  setTimeout(
    () => {
      crash = clock.now()
      kill()
    },
    200 + Math.random() * 500,
  )
  let isAlive = true
  while (isAlive && crash === 0) {
    isAlive = await page.keyboard.insertText(`${before + times.length} `).then(
      () => true,
      // The page is gone in the middle of a word.
      () => false,
    )
    if (isAlive) times.push(clock.now())
    await new Promise((done) => setTimeout(done, PACE))
  }
  clock.stop()
  const safe = before + times.filter((time) => time < crash - PROMISE).length
  return { safe, all: before + times.length + 1 }
}

async function expectKept(page: Page, { safe, all }: { safe: number; all: number }): Promise<void> {
  const words = await typedIn(page)
  expect(words, 'nothing is missing in between').toEqual(words.map((_, index) => index))
  expect(words.length, 'what was typed 300 ms before the crash is there').toBeGreaterThanOrEqual(
    safe,
  )
  expect(words.length).toBeLessThanOrEqual(all)
}

type Launch = NonNullable<Parameters<typeof chromium.launch>[0]>

/** Kills the renderer of one browser again and again while somebody types. */
async function crashRenderers(url: string, launch: Launch, times: number): Promise<void> {
  // A browser of its own: all its renderers are killed.
  const browser = await chromium.launch(launch)
  const system = await browser.newBrowserCDPSession()
  const context = await browser.newContext({ locale: 'da-DK' })
  let page = await context.newPage()
  await begin(page, url)
  for (let round = 0; round < times; round += 1) {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo')
    const renderers = processInfo.filter(({ type }) => type === 'renderer')
    expect(renderers.length).toBeGreaterThan(0)
    const crashed = page.waitForEvent('crash')
    const expected = await typeAndKill(page, () => {
      for (const { id } of renderers) process.kill(id, 'SIGKILL')
    })
    await crashed
    await page.close()
    page = await context.newPage()
    await open(page, url)
    await expectKept(page, expected)
  }
  await browser.close()
}

// Most of the time is somebody's typing, so two browsers are typed in side by side.
for (const half of ['first', 'second']) {
  test(`the renderer killed 26 times while typing (${half} half of 52)`, async ({ baseURL }) => {
    test.setTimeout(180_000)
    const { launchOptions } = test.info().project.use
    const crash = () => crashRenderers(baseURL ?? '', launchOptions ?? {}, 13)
    await Promise.all([crash(), crash()])
  })
}

/** The process of a browser, in which all the others end. */
async function processOf(context: BrowserContext): Promise<number> {
  const system = await context.browser()?.newBrowserCDPSession()
  const { processInfo } = (await system?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  const browser = processInfo.find(({ type }) => type === 'browser')
  if (!browser) throw new Error('The browser names no process of its own')
  return browser.id
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    // There is no such process any more.
    return false
  }
}

/** Kills a whole browser again and again while somebody types. */
async function crashBrowsers(url: string, options: Launch, times: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'six-p-crash-'))
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, { ...options, locale: 'da-DK' })
  let context = await launch()
  let page = context.pages()[0] ?? (await context.newPage())
  await begin(page, url)
  for (let round = 0; round < times; round += 1) {
    const id = await processOf(context)
    const expected = await typeAndKill(page, () => process.kill(id, 'SIGKILL'))
    await expect.poll(() => isRunning(id)).toBe(false)
    context = await launch()
    page = context.pages()[0] ?? (await context.newPage())
    await open(page, url)
    await expectKept(page, expected)
  }
  await context.close()
  rmSync(folder, { recursive: true, force: true })
}

for (const half of ['first', 'second']) {
  test(`the whole browser killed 10 times while typing (${half} half of 20)`, async ({
    baseURL,
  }) => {
    test.setTimeout(180_000)
    const { launchOptions } = test.info().project.use
    const crash = () => crashBrowsers(baseURL ?? '', launchOptions ?? {}, 5)
    await Promise.all([crash(), crash()])
  })
}

/** Kills the whole browser of a participant at a question, a moment after the last answer. */
test('a participant’s answers are there after the browser is killed', async ({ baseURL }) => {
  test.setTimeout(120_000)
  const { launchOptions } = test.info().project.use
  const folder = mkdtempSync(join(tmpdir(), 'six-p-phone-'))
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, { ...launchOptions, locale: 'da-DK' })
  const invitation = await writeInvitation({
    round: AFTER,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    title: TEAM,
    locale: 'da',
    groups: [],
  })
  const link = `${baseURL}#/respond/${invitation}`
  const answers = ['2', '4', '1', '5', '3']
  let context = await launch()
  let page = context.pages()[0] ?? (await context.newPage())
  await page.goto(link)
  await page.getByRole('button', { name: da.respond.begin }).click()
  for (const [index, answer] of answers.entries()) {
    await expect(
      page.getByRole('heading', { level: 1, name: wordsOf(questions[index]?.statement) }),
    ).toBeVisible()
    await waitForVisit(page)
    await page.getByRole('radio', { name: new RegExp(`^${answer} `) }).check()
    await page.getByText(da.respond.comment, { exact: true }).click()
    await page.getByRole('textbox').fill(`Østre Å ${answer} 🌱`)
    await page.waitForTimeout(PROMISE)
    const id = await processOf(context)
    process.kill(id, 'SIGKILL')
    await expect.poll(() => isRunning(id)).toBe(false)

    context = await launch()
    page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${link}?at=${questions[index]?.id}`)
    await expect(page.getByRole('radio', { name: new RegExp(`^${answer} `) })).toBeChecked()
    await expect(page.getByRole('textbox')).toHaveValue(`Østre Å ${answer} 🌱`)
    await page.getByRole('button', { name: da.respond.next }).click()
  }
  await page.goto(`${link}?at=hand-in`)
  await expect(page.getByText(da.respond.answered(answers.length, 30))).toBeVisible()
  await context.close()
  rmSync(folder, { recursive: true, force: true })
})
