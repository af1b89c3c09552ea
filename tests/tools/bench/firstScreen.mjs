import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openPage, within } from './browser.mjs'
import { figure, medianFigure } from './figures.mjs'
import { column } from './statistics.mjs'

const SLOW_RUNS = 5
const WATCHED = 5000

/** The one chunk that holds the charts' library, by a name that survives minifying. */
function findRadarChunk(root) {
  const assets = join(root, 'assets')
  const holders = readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, content: readFileSync(join(assets, name)) }))
    .filter(({ content }) => content.includes('radialLinear'))
  if (holders.length !== 1) {
    throw new Error(`Chart.js is in ${holders.length} chunks, and should be in one`)
  }
  return { name: holders[0].name, bytes: gzipSync(holders[0].content).length }
}

/** What the first screen asks for, and what the radar weighs. */
export async function measureFirstScreen({ browser, url, root }) {
  const radar = findRadarChunk(root)
  const { page, close } = await openPage(browser, url)
  const requests = []
  page.on('request', (request) => requests.push(request))
  await page.goto(`${url}/#/`, { waitUntil: 'load' })
  const untilLoad = requests.filter((request) => request.resourceType() !== 'manifest')
  const sizes = await Promise.all(
    untilLoad.map(async (request) => ({
      isScript: request.resourceType() === 'script',
      bytes: (await request.sizes()).responseBodySize,
    })),
  )
  const sum = (parts) => parts.reduce((total, { bytes }) => total + bytes, 0)
  await page.waitForLoadState('networkidle')
  const radarRequests = requests.filter((request) => request.url().includes(radar.name))
  await close()
  const later = requests.length - untilLoad.length
  return [
    figure({
      name: 'First screen up to the load event, compressed',
      unit: 'kB',
      value: sum(sizes),
      target: 90_000,
    }),
    figure({
      name: 'Its requests',
      unit: 'count',
      value: sizes.length,
      target: 6,
      spread: `${later} more after it`,
    }),
    figure({
      name: 'Its JavaScript, gzip',
      unit: 'kB',
      value: sum(sizes.filter(({ isScript }) => isScript)),
      target: 70_000,
    }),
    figure({ name: "The radar's chunk, gzip", unit: 'kB', value: radar.bytes, target: 70_000 }),
    figure({
      name: 'Requests for it on the first screen',
      unit: 'count',
      value: radarRequests.length,
      target: 0,
    }),
  ]
}

async function visitSlowly(browser, url) {
  const { page, close } = await openPage(browser, url, { cpu: 4, isSlow: true })
  await page.goto(`${url}/#/`, { waitUntil: 'commit' })
  const usable = await within(
    page.evaluate(() => window.probes.newAssessment),
    'The first screen',
  )
  const { lcp, blocking } = await page.evaluate(async (watched) => {
    await new Promise((done) => setTimeout(done, watched - performance.now()))
    const { lcp, longTasks } = window.probes
    const blocking = longTasks
      .filter(({ startTime }) => startTime < watched)
      .reduce((sum, { duration }) => sum + duration - 50, 0)
    return { lcp, blocking }
  }, WATCHED)
  await close()
  return { lcp: lcp?.time, element: lcp?.element, usable, blocking }
}

/** The first screen on a slow line and a slow machine, each time with nothing in the cache. */
export async function measureSlowVisit({ browser, url }) {
  const runs = []
  for (let run = 0; run < SLOW_RUNS; run += 1) runs.push(await visitSlowly(browser, url))
  const elements = [...new Set(runs.map(({ element }) => element))].join(', ')
  return [
    medianFigure({
      name: `Slow: largest paint (LCP, in ${elements})`,
      unit: 'ms',
      values: column(runs, 'lcp'),
      target: 700,
    }),
    medianFigure({
      name: 'Slow: list and buttons usable',
      unit: 'ms',
      values: column(runs, 'usable'),
      target: 1100,
    }),
    medianFigure({
      name: 'Slow: total blocking time in the first 5 s',
      unit: 'ms',
      values: column(runs, 'blocking'),
      target: 60,
    }),
  ]
}
