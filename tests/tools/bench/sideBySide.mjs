import { openPage, within } from './browser.mjs'
import { makeAssessment } from './documents.mjs'
import { medianFigure } from './figures.mjs'

const ASSESSMENTS = 12
const RUNS = 15

/** Ticks every assessment once the choice is there. */
async function tickAll(page) {
  const boxes = page.locator('main form input[type=checkbox]')
  await boxes.nth(ASSESSMENTS - 1).waitFor()
  for (const box of await boxes.all()) await box.check()
}

/** Twelve assessments chosen on the page itself and painted, from the click; chosen anew each time. */
export async function measureSideBySide({ browser, url }) {
  const documents = Array.from({ length: ASSESSMENTS }, (_, number) =>
    makeAssessment({ number: number + 1, rounds: 2, texts: { evidence: 100 } }),
  )
  const { page, close } = await openPage(browser, url, { documents, cpu: 4 })
  await page.goto(`${url}/#/`)
  await page.locator('a[href="#/side-by-side"]').click()
  await tickAll(page)
  const shown = []
  for (let run = 0; run < RUNS; run += 1) {
    await page.evaluate((last) => window.probes.expectPaint(last), '.matrix tbody tr:nth-child(12)')
    await page.locator('main button[type=submit]').click()
    const { time } = await within(
      page.evaluate(() => window.probes.painted),
      'Twelve side by side',
    )
    const radars = await page.locator('main figure svg').count()
    if (radars !== ASSESSMENTS) throw new Error(`There are ${radars} radars`)
    shown.push(time)
    await page.goBack()
    await tickAll(page)
  }
  await close()
  return [
    medianFigure({
      name: `${ASSESSMENTS} assessments side by side: click → painted, CPU 4×`,
      unit: 'ms',
      values: shown,
      target: 200,
    }),
  ]
}
