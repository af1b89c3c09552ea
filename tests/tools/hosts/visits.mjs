import { cp, readFile, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** The log is at rest when nothing has come for this long: the worker fetches some when idle. */
const REST = 5_000
const PATIENCE = 60_000

/** What the host is asked for by a worker's own script, and the script itself. */
const FOR_THE_WORKER = ['empty', 'serviceworker']

/** The lines that a host's bill is made of. */
export const VISITS = {
  first: 'First visit, all of it',
  again: 'Another visit',
  renewed: 'Another visit after a new version',
}

async function untilTrue(what, ask) {
  const limit = Date.now() + PATIENCE
  while (!(await ask())) {
    if (Date.now() > limit) throw new Error(`In ${PATIENCE / 1000} s it did not come: ${what}`)
    await wait(100)
  }
}

/** The front page, written by the running app: the headline alone is there before it. */
async function expectHome(page) {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Ny vurdering' }).waitFor()
}

const isInCharge = (page) => () =>
  page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated')

/**
 * A visit as a person makes it, and a second one when the host is gone. Throws at the first thing
 * that is not there, and when the browser had something to complain of.
 */
export async function visit(browser, { url, stop }) {
  const context = await browser.newContext({ locale: 'da-DK' })
  const complaints = []
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  const page = await context.newPage()
  await page.goto(url)
  await expectHome(page)
  await untilTrue('the service worker is in charge', isInCharge(page))
  await stop()
  await page.reload()
  await expectHome(page)
  await context.close()
  if (complaints.length > 0) throw new Error(`The browser complains: ${complaints.join('; ')}`)
}

async function linesOf(log) {
  const text = await readFile(log, 'utf8')
  return text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** A line of the table: what was asked for and what was sent. */
function count(what, lines) {
  return {
    what,
    requests: lines.length,
    unchanged: lines.filter(({ status }) => status === 304).length,
    bytes: lines.reduce((sum, { sent }) => sum + sent, 0),
  }
}

/** What one browser costs the host, by the host's own log; `next` is a later build. */
export async function measureVisits(browser, { url, log, root, next }) {
  let read = (await linesOf(log)).length
  /** The lines that are new, when no more come. */
  const news = async () => {
    let lines = await linesOf(log)
    for (let before = -1; before !== lines.length;) {
      before = lines.length
      await wait(REST)
      lines = await linesOf(log)
    }
    const found = lines.slice(read)
    read = lines.length
    return found
  }
  const openIn = async (context) => {
    const page = await context.newPage()
    await page.goto(url)
    await expectHome(page)
    return page
  }

  const context = await browser.newContext({ locale: 'da-DK' })
  const first = await openIn(context)
  const loaded = await first.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    return performance.timeOrigin + navigation.loadEventEnd
  })
  await untilTrue('the service worker is in charge', isInCharge(first))
  const all = await news()
  const byWorker = all.filter((line) => FOR_THE_WORKER.includes(line.for))
  const byPage = all.filter((line) => !FOR_THE_WORKER.includes(line.for))
  await first.close()

  const second = await openIn(context)
  const again = await news()
  await second.close()

  const plain = await browser.newContext({ locale: 'da-DK', serviceWorkers: 'block' })
  await (await openIn(plain)).close()
  await news()
  await (await openIn(plain)).close()
  const againPlain = await news()
  await plain.close()

  await rm(root, { recursive: true })
  await cp(next, root, { recursive: true })
  const third = await openIn(context)
  await untilTrue('the new version waits', () =>
    third.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return Boolean(registration?.waiting)
    }),
  )
  const renewed = await news()
  await context.close()

  return [
    count(
      'First visit, up to the load event',
      byPage.filter(({ ended }) => ended * 1000 <= loaded),
    ),
    count(
      'First visit, the page after it',
      byPage.filter(({ ended }) => ended * 1000 > loaded),
    ),
    count('First visit, the service worker', byWorker),
    count(VISITS.first, all),
    count(VISITS.again, again),
    count('Another visit, in a browser without the service worker', againPlain),
    count(VISITS.renewed, renewed),
  ]
}
