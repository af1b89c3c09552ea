import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Assessment } from '../../src/domain/assessment'
import { LEVELS } from '../../src/domain/questionnaire'
import { presentResponses } from '../../src/domain/reveals'
import { findRound } from '../../src/domain/rounds'
import { writeCode } from '../../src/persistence/handInCode'
import { da } from '../../src/i18n/da'
import { CHROMIUM_ARGS, chromiumPath } from '../tools/ensureBrowser.mjs'
import { expect, test } from './fixtures'
import { AFTER, openWith, questionnaire, questions, seedOf, stored, keyOf, ID } from './pages'
import { qrVideo } from './qrVideo'
import { workshopAt } from './workshops'

/* The facilitator's camera reads a phone: a picture of a real code through Chromium's own camera. */

const states = questions.map((_, index) => LEVELS[index % 5] ?? 'dont-know')
const code = writeCode({
  round: AFTER,
  questionnaireVersion: questionnaire.version,
  response: 'ddd7k900',
  revision: 1,
  states,
})

// The browser wants the video there before it starts, and each worker reads this file before that.
const folder = mkdtempSync(join(tmpdir(), 'six-p-camera-'))
const video = join(folder, 'phone.y4m')
writeFileSync(video, qrVideo(code ?? ''))
test.afterAll(() => rmSync(folder, { recursive: true }))

test.use({
  launchOptions: {
    executablePath: chromiumPath({ isBare: true }),
    args: [
      ...CHROMIUM_ARGS,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  },
})

test('a response held up to the camera is taken in, once', async ({ page }) => {
  await openWith(page, workshopAt.collect, [seedOf({ after: {} })])
  await page.getByRole('button', { name: da.scanner.start }).click()
  await expect(page.getByText('1 ny besvarelse er taget imod.')).toBeInViewport()
  await expect(page.getByText('1 besvarelse er inde')).toBeVisible()

  // The video goes round: the phone is held up again and again.
  await page.waitForTimeout(4_000)
  await expect(page.getByText('1 besvarelse er inde')).toBeVisible()
  await page.getByRole('button', { name: da.scanner.stop }).click()
  await expect(page.getByLabel(da.scanner.video)).toBeHidden()

  const held = JSON.parse((await stored(page))[keyOf(ID)] ?? '') as { readonly data: Assessment }
  const round = findRound(held.data, AFTER)
  const [response] = round ? presentResponses(round) : []
  expect(response?.id).toBe('ddd7k900')
  expect(questions.map(({ id }) => response?.response.answers[id]?.state)).toEqual(states)
})
