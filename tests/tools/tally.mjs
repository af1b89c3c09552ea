import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const REPORTS = {
  unit: 'node_modules/.cache/six-p/unit.json',
  e2e: 'node_modules/.cache/six-p/e2e.json',
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Vitest's report; a test file that could not be loaded has no tests and counts as one failure. */
function countUnit(report) {
  const broken = (report.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** Playwright's report; `errors` are those outside a test, such as a server that did not start. */
function countE2e({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/**
 * Passed and failed over both reports. A run that failed without a failing test (lint, types, a
 * build), or that left no report, is one failure: the line must never read as if all were well.
 */
export function tally({ unit, e2e, status }) {
  const counts = [unit && countUnit(unit), e2e && countE2e(e2e)].filter(Boolean)
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  const isComplete = status === 0 && counts.length === 2
  return { passed, failed: failed === 0 && !isComplete ? 1 : failed }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { status: { type: 'string', default: '0' } } })
  const { passed, failed } = tally({
    unit: readReport(REPORTS.unit),
    e2e: readReport(REPORTS.e2e),
    status: Number(values.status),
  })
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
