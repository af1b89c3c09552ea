import { crc32, deflateRawSync } from 'node:zlib'
import { openPage, within } from './browser.mjs'
import { bytesOf, makeAssessment, makeHandIns } from './documents.mjs'
import { figure, p95Figure } from './figures.mjs'

const PARTICIPANTS = 50
const COMMENT = 40
const QUESTIONS = 30
const ORDERS = 10

/** What a hand-in link carries: see docs/file-format.md. */
function payloadOf(handIn) {
  const file = { app: 'six-p', kind: 'response', schemaVersion: 1, data: handIn }
  const letters = deflateRawSync(JSON.stringify(file)).toString('base64url')
  return letters + crc32(letters).toString(16).padStart(8, '0')
}

/** Does something, and tells when what it brings was painted and how long the page was busy for. */
async function timed(page, selector, act) {
  await page.evaluate((wanted) => window.probes.expectPaint(wanted), selector)
  await act()
  return within(
    page.evaluate(() => window.probes.painted),
    selector,
  )
}

/** A workshop's collection: so many links pasted at once, shown, put in order, and paged through. */
async function hold({ browser, url, participants }) {
  const assessment = makeAssessment({ texts: { evidence: 100, why: 100, dissent: 100 } })
  const { page, close } = await openPage(browser, url, { documents: [assessment], cpu: 4 })
  const workshop = `${url}/#/assessments/${assessment.id}/rounds/${assessment.firstRound}/workshop`
  await page.goto(`${workshop}/collect`)
  const links = makeHandIns(participants, { round: assessment.firstRound, comment: COMMENT }).map(
    (handIn, index) => `Deltager ${index + 1} 9.15\n${url}/#/hand-in/${payloadOf(handIn)}`,
  )
  await page.locator('#pasted').fill(links.join('\n'))
  const rows = `.collect__rows > :nth-child(${participants})`
  const collected = await timed(page, rows, () => page.locator('form button[type=submit]').click())

  await page.goto(`${workshop}/reveal`)
  const lastArticle = `.reveal__list > :nth-child(${QUESTIONS})`
  const shown = await timed(page, lastArticle, () => page.locator('main button').first().click())

  const ordered = []
  for (let turn = 0; turn < ORDERS; turn += 1) {
    await page.evaluate(() => window.probes.expectClick())
    await page
      .locator('.reveal__bar label')
      .nth(turn % 3)
      .click()
    const { click } = await within(
      page.evaluate(() => window.probes.clicked),
      'Another order',
    )
    ordered.push(click)
  }

  await page.goto(`${workshop}/agree?all=yes`)
  await page.locator('h1').waitFor()
  const paged = []
  for (let place = 1; place < QUESTIONS; place += 1) {
    const before = await page.locator('h1').innerText()
    await page.evaluate(() => window.probes.expectKey())
    await page.keyboard.press('ArrowRight')
    const time = await within(
      page.evaluate(() => window.probes.keyed),
      'The next question',
    )
    if ((await page.locator('h1').innerText()) === before) {
      throw new Error('The page stayed at its question')
    }
    // The first comes before the code is warm.
    if (place > 1) paged.push(time)
  }
  const stored = await page.evaluate((key) => localStorage.getItem(key), assessment.key)
  await close()
  return { collected, shown, ordered, paged, stored: bytesOf(stored) }
}

/** A large workshop on a slow laptop, and what one of 25 comes to in storage. */
export async function measureWorkshop({ browser, url }) {
  const large = await hold({ browser, url, participants: PARTICIPANTS })
  const usual = await hold({ browser, url, participants: 25 })
  const many = `${PARTICIPANTS} responses`
  return [
    figure({
      name: `${many} pasted as links → listed, CPU 4×`,
      unit: 'ms',
      value: large.collected.time,
      target: 1_000,
      spread: `longest task ${Math.round(large.collected.longest)} ms`,
    }),
    figure({
      name: `${many} shown: click → all questions painted, CPU 4×`,
      unit: 'ms',
      value: large.shown.time,
      target: 1_000,
      spread: `longest task ${Math.round(large.shown.longest)} ms`,
    }),
    p95Figure({
      name: `${many} in another order: click → painted, p95, CPU 4×`,
      unit: 'ms',
      values: large.ordered,
      target: 200,
    }),
    p95Figure({
      name: `${many}, on to the next question: key → painted, p95, CPU 4×`,
      unit: 'ms',
      values: large.paged,
      target: 150,
    }),
    figure({
      name: 'Stored: a full round with 25 responses that have been shown',
      unit: 'kB',
      value: usual.stored,
      target: 150_000,
    }),
    figure({ name: `Stored: with ${many}`, unit: 'kB', value: large.stored }),
  ]
}
