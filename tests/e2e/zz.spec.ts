import { test } from './fixtures'
import { at, openWith, BEFORE, AFTER } from './pages'
import { plannedSeed } from './plans'

const SIZES = { phone: [390, 664], laptop: [1366, 630], wall: [1920, 1080] } as const
for (const [name, [width, height]] of Object.entries(SIZES)) {
  for (const locale of ['da-DK', 'en-GB'] as const) {
    if (name === 'wall' && locale === 'en-GB') continue
    test(`pictures ${name} ${locale}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL: baseURL!, viewport: { width, height }, locale, colorScheme: locale === 'en-GB' ? 'dark' : 'light' })
      const page = await context.newPage()
      await openWith(page, at.overview, [plannedSeed()]); await page.locator('h1').waitFor(); await page.waitForTimeout(1500)
      for (const [shot, url] of [
        ['plan-before', `${at.overview}/plan?round=${BEFORE}`],
        ['plan-after', `${at.overview}/plan?round=${AFTER}`],
      ] as const) {
        await page.goto(url)
        await page.locator('h1').filter({ hasText: shot.startsWith('plan') ? /^Plan/ : /«|”/ }).waitFor()
        await page.waitForTimeout(700)
        await page.screenshot({ path: `/tmp/me/shots/${shot}-${name}-${locale}.png`, fullPage: true })
      }
      await context.close()
    })
  }
}
