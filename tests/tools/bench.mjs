import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureAnswering, measureList } from './bench/answering.mjs'
import { launchChromium } from './bench/browser.mjs'
import { measureFirstScreen, measureSlowVisit } from './bench/firstScreen.mjs'
import { describeRun, toColumns, writeReport } from './bench/report.mjs'
import { measureSideBySide } from './bench/sideBySide.mjs'
import { measureSave, measureStoredSizes } from './bench/stored.mjs'
import { measureTrend } from './bench/trend.mjs'
import { measureWorkshop } from './bench/workshop.mjs'
import { createStaticServer } from './serve.mjs'

/*
 * Measures the figures of the production build in a real Chromium, prints them and writes them to
 * docs/performance.md. A figure that does not hold is a "no"; one that cannot be measured is an
 * error, and then nothing is written. `--only <part>` measures one part and writes nothing.
 */

const REPORT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))

const PARTS = {
  first: measureFirstScreen,
  slow: measureSlowVisit,
  answering: measureAnswering,
  sizes: measureStoredSizes,
  save: measureSave,
  workshop: measureWorkshop,
  trend: measureTrend,
  sideBySide: measureSideBySide,
  list: measureList,
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' } },
  })
  const root = positionals[0] ?? 'dist'
  const parts = Object.entries(PARTS).filter(([name]) => name === (values.only ?? name))
  if (parts.length === 0) throw new Error(`--only takes one of ${Object.keys(PARTS).join(', ')}`)

  const server = await createStaticServer({ root, port: 0 })
  const browser = await launchChromium()
  const run = describeRun(browser)
  const figures = []
  const failures = []
  for (const [name, measure] of parts) {
    console.error(`Measuring: ${name} …`)
    try {
      figures.push(...(await measure({ browser, url: server.url, root })))
    } catch (error) {
      failures.push(`${name}: ${error.stack}`)
    }
  }
  await browser.close()
  await server.close()

  console.log(`${run}\n\n${toColumns(figures)}`)
  if (failures.length > 0) {
    console.error(`\nNot measured:\n${failures.join('\n')}`)
    process.exitCode = 1
  } else if (values.only === undefined) {
    await writeReport(REPORT, { figures, run })
    console.log('\nWritten to docs/performance.md')
  }
}

await main()
