import { openPage, within } from './browser.mjs'
import { makeAssessment } from './documents.mjs'
import { figure, medianFigure } from './figures.mjs'

const ROUNDS = 20
const VISITS = 15
const AIM = 4

/** An assessment of so many rounds, with an ambition for each P from the first on. */
function makeRounds(rounds) {
  const assessment = makeAssessment({ rounds, texts: { evidence: 100 } })
  const document = JSON.parse(assessment.text)
  const first = document.data.rounds[assessment.firstRound]
  const dimensions = new Set(Object.keys(first.answers).map((question) => question.split('.')[0]))
  first.ambitions = Object.fromEntries(
    [...dimensions].map((id) => [id, { value: AIM, at: first.label.at }]),
  )
  return { ...assessment, text: JSON.stringify(document) }
}

/** Follows the link from the comparison, and tells how long all six pictures and the table took. */
async function follow(page) {
  const last = `table tbody tr:nth-child(${ROUNDS}) td:nth-child(7)`
  await page.evaluate((wanted) => window.probes.expectPaint(wanted), last)
  await page.locator('main a[href$="/trend"]').click()
  const { time } = await within(
    page.evaluate(() => window.probes.painted),
    'The trend',
  )
  const paths = await page
    .locator('main [role=img] .plot__dots')
    .evaluateAll((found) => found.map((path) => path.getAttribute('d')))
  const drawn = paths.join('').split('M').length - 1
  if (drawn !== 6 * ROUNDS) throw new Error(`Of ${6 * ROUNDS} scores ${drawn} are drawn`)
  return time
}

/** The trend over twenty rounds, opened from the comparison: the first time and again. */
export async function measureTrend({ browser, url }) {
  const assessment = makeRounds(ROUNDS)
  const { page, close } = await openPage(browser, url, { documents: [assessment], cpu: 4 })
  await page.goto(`${url}/#/assessments/${assessment.id}/compare`)
  await page.locator('main canvas').waitFor()
  const times = []
  for (let visit = 0; visit <= VISITS; visit += 1) {
    times.push(await follow(page))
    await page.goBack()
    await page.locator('main canvas').waitFor()
  }
  await close()
  const [first, ...later] = times
  return [
    figure({
      name: `Trend of ${ROUNDS} rounds for the first time, its code fetched, CPU 4×`,
      unit: 'ms',
      value: first,
    }),
    medianFigure({
      name: `Trend of ${ROUNDS} rounds: click → all six and the table painted, CPU 4×`,
      unit: 'ms',
      values: later,
      target: 200,
    }),
  ]
}
