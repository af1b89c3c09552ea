import { isDeepStrictEqual } from 'node:util'
import { clickLevel, openAnswering } from './answering.mjs'
import { openPage } from './browser.mjs'
import { bytesOf, makeAssessment, makeLarge } from './documents.mjs'
import { figure, medianFigure } from './figures.mjs'

const SAVES = 9
const LARGE = 500_000

/** Opens a file in the app, sees it listed, and takes what the app has stored for it. */
async function storedBytes({ browser, url, assessment }) {
  const { page, close } = await openPage(browser, url)
  await page.goto(`${url}/#/`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'Eksempel Kommune.sixp.json',
    mimeType: 'application/json',
    buffer: Buffer.from(assessment.text),
  })
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, assessment.key)
  const stored = await page.evaluate((key) => localStorage.getItem(key), assessment.key)
  await page.goto(`${url}/#/`)
  await page.locator(`main a[href="#/assessments/${assessment.id}"]`).waitFor()
  await close()
  if (!isDeepStrictEqual(JSON.parse(stored), JSON.parse(assessment.text))) {
    throw new Error('The app stored something else than the file that it opened')
  }
  return bytesOf(stored)
}

/** What the app stores for a full round, a fuller one, and a workshop's. */
export async function measureStoredSizes({ browser, url }) {
  const evidence = { evidence: 100 }
  const all = { evidence: 100, why: 100, dissent: 100 }
  const rows = [
    {
      name: 'Stored: a round with 100 characters of evidence on each question',
      assessment: makeAssessment({ texts: evidence }),
      target: 12_000,
    },
    {
      name: 'Stored: with why and dissent too',
      assessment: makeAssessment({ texts: all }),
      target: 18_000,
    },
    {
      name: 'Stored: with 25 responses, 40 characters of comment on each question, too',
      assessment: makeAssessment({ texts: all, responses: 25, comment: 40 }),
      target: 150_000,
    },
  ]
  const figures = []
  for (const { name, assessment, target } of rows) {
    const value = await storedBytes({ browser, url, assessment })
    figures.push(figure({ name, unit: 'kB', value, target }))
  }
  return figures
}

/** The save of a large document after an answer: text made, written and read back. */
export async function measureSave({ browser, url }) {
  const assessment = makeLarge(LARGE)
  const { page, close } = await openAnswering(browser, url, { assessment, documents: [assessment] })
  const values = []
  for (let save = 0; save < 1 + SAVES; save += 1) {
    await page.evaluate(() => {
      window.probes.lastSave = null
    })
    await clickLevel(page, save)
    const saved = await page.waitForFunction(() => window.probes.lastSave)
    const { time, length } = await saved.jsonValue()
    if (length < LARGE * 0.9) throw new Error(`A document of ${length} characters was saved`)
    // The first save comes before the code is warm.
    if (save > 0) values.push(time)
  }
  await close()
  const size = Math.round(bytesOf(assessment.text) / 1000)
  return [
    medianFigure({
      name: `Save of a document of ${size} kB, CPU 4×`,
      unit: 'ms',
      values,
      target: 30,
    }),
  ]
}
