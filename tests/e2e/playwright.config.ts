import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../tools/ensureBrowser.mjs'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/six-p/', import.meta.url))

/** A free port, asked of the system in a process of its own because a configuration cannot wait. */
function freePort(): string {
  const ask = `const s = require('node:net').createServer()
    s.listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })`
  return spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).stdout.trim()
}

// Each worker reads this file anew: the environment gives them the port of the run.
process.env['SIX_P_E2E_PORT'] ??= freePort()
const port = process.env['SIX_P_E2E_PORT']

/** The build to try: another than dist while dist is being rebuilt. */
const root = process.env['SIX_P_E2E_ROOT'] ?? 'dist'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `${cache}e2e-output`,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Ample for a machine that does other things at the same time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `${cache}e2e.json` }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    trace: 'off',
    // Every test is a first visit, and a first visit fetches all of the app for later: a third of the
    // time of the whole run. What concerns the worker lets it in (offline.spec.ts and the whole job).
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: chromiumPath({ isBare: true }),
      args: [...CHROMIUM_ARGS],
    },
  },
  webServer: {
    command: `node tests/tools/serve.mjs ${root} --port ${port}`,
    cwd: repository,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 15_000,
  },
})
