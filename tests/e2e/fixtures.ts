import { test as base, expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import axeCore from 'axe-core'
import type { run, RunOptions } from 'axe-core'

export { expect }

interface Fixtures {
  /**
   * What the browser complained of: errors and warnings on the console, exceptions nobody caught,
   * requests that left the origin. Every test ends with none; one that provokes a complaint takes it
   * out again.
   */
  readonly complaints: string[]
  /** A browser with nothing in it, as on another machine; watched like the first. */
  readonly openFreshBrowser: () => Promise<Page>
}

function listen(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('console', (message) => {
    // The only word of the test runner itself, where a test has no service worker.
    if (message.text().includes('Service Worker registration blocked by Playwright')) return
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`console ${message.type()}: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => {
    complaints.push(`exception: ${error.error().stack ?? error.error().message}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && request.url() !== 'about:blank') {
      complaints.push(`request: ${request.url()}`)
    }
  })
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = []
      listen(context, new URL(baseURL ?? '').origin, complaints)
      await use(complaints)
      expect(complaints, 'the browser has nothing to complain of').toEqual([])
    },
    { auto: true },
  ],
  openFreshBrowser: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      listen(context, new URL(baseURL ?? '').origin, complaints)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Nothing that axe knows to look for is wrong with the page as it is now; or, where the same page has
 * only changed its colours, nothing with those.
 */
export async function expectAccessible(
  page: Page,
  state: string,
  { onlyColours = false } = {},
): Promise<void> {
  // Scrolled half under the sticky header, any target is too small.
  await page.evaluate(() => scrollTo(0, 0))
  // Put in once a page, since that takes longer than most looks.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  const violations = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { readonly axe: { readonly run: typeof run } }
      return (await axe.run(document, options)).violations
    },
    {
      runOnly: onlyColours
        ? { type: 'rule', values: ['color-contrast'] }
        : { type: 'tag', values: AXE_TAGS },
      // Writing down where everything is that is right takes longer than looking.
      resultTypes: ['violations'],
    } satisfies RunOptions,
  )
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} – ${target.join(' ')} ${any[0]?.message ?? ''}`),
  )
  expect(found, state).toEqual([])
}
