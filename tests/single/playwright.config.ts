import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../tools/ensureBrowser.mjs'

const cache = fileURLToPath(new URL('../../node_modules/.cache/six-p/', import.meta.url))

/** The one file in both browsers: what it is, and the main job from a disk. */
export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/oneFile.spec.ts', 'single/*.spec.ts'],
  outputDir: `${cache}single-output`,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Firefox takes its time to start, and does so three times in a test.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    launchOptions: {
      executablePath: chromiumPath({ isBare: true }),
      args: [...CHROMIUM_ARGS],
    },
  },
})
