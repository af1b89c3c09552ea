import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../ensureBrowser.mjs'
import { installProbes } from './probes.mjs'

/** 1.6 Mbit/s with 150 ms to the server. */
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
}

export function launchChromium() {
  return chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
}

/**
 * A page of its own with an empty cache, and these documents stored. It stands on an empty page of
 * the app's origin, so that the slowing down holds when the app is opened.
 */
export async function openPage(browser, url, { documents = [], cpu = 1, isSlow = false } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  })
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${url}/nothing-here`)
  await store(page, documents)
  await page.addInitScript(installProbes)
  const devtools = await context.newCDPSession(page)
  if (cpu > 1) await slowDown(page, devtools, cpu)
  if (isSlow) {
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', SLOW_NETWORK)
  }
  return {
    page,
    devtools,
    close: async () => {
      await context.close()
      if (faults.length > 0) throw new Error(`The page failed: ${faults.join('; ')}`)
    },
  }
}

async function store(page, documents) {
  const stored = await page.evaluate((items) => {
    for (const { key, text } of items) localStorage.setItem(key, text)
    return localStorage.length
  }, documents)
  if (stored !== documents.length) throw new Error(`Only ${stored} documents could be stored`)
}

/** What the page promises, or an error when it does not keep it: a script in it waits for ever. */
export async function within(promise, what, limit = 30_000) {
  let timer
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} did not come in ${limit} ms`)), limit)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** Slows the page down and makes sure that it is: a fast page would pass every figure. */
async function slowDown(page, devtools, rate) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const before = await page.evaluate(busyLoop)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate })
    const after = await page.evaluate(busyLoop)
    if (after > before * 1.5) return
  }
  throw new Error(
    'The slowing down of the CPU cannot be seen: the machine is too busy to measure on',
  )
}

/** The shortest of some equal pieces of work, in milliseconds: what the processor can do. */
function busyLoop() {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    let sum = 0
    for (let i = 0; i < 2_000_000; i += 1) sum = (sum + i) % 1009
    return performance.now() - start + (sum < 0 ? 1 : 0)
  })
  return Math.min(...times)
}
