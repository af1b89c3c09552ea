import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launch } from 'puppeteer-core'
import type { Browser, Page } from 'puppeteer-core'
import { da } from '../../src/i18n/da'
import { EVIDENCE, ORGANISATION, TEAM } from '../e2e/pages'
import { firefoxPath } from '../tools/ensureBrowser.mjs'
import { test as base } from './place'

/* The app as one file in Firefox, which gives each file a storage of its own: docs/single-file.md. */

interface Fixtures {
  /** Opens an address in the browser as the same person left it. */
  readonly open: (address: string, preferences?: Preferences) => Promise<Page>
}

type Preferences = Readonly<Record<string, string | number | boolean>>

const test = base.extend<Fixtures>({
  open: async ({ place, complaints }, use) => {
    let browser: Browser | undefined
    await use(async (address, preferences = {}) => {
      await browser?.close()
      browser = await launch({
        browser: 'firefox',
        executablePath: firefoxPath(),
        headless: true,
        userDataDir: join(place.folder, 'profile'),
        extraPrefsFirefox: {
          // As it comes; the tool that drives it lets all files be one otherwise.
          'security.fileuri.strict_origin_policy': true,
          'intl.accept_languages': 'da-DK, da',
          'browser.download.folderList': 2,
          'browser.download.dir': join(place.folder, 'downloads'),
          ...preferences,
        },
      })
      const page = await browser.newPage()
      page.setDefaultTimeout(15_000)
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`)
      })
      await page.goto(address)
      return page
    })
    await browser?.close()
  },
})

/** Waits for a text to be in the page. */
async function see(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted),
    {},
    text,
  )
}

/** What has this role and this name, for those who cannot see it too. */
const named = (page: Page, role: string, name: string) =>
  page.locator(`::-p-aria(${name}[role="${role}"])`)

/** Gives all questions of the P that is shown this level. */
async function answer(page: Page, level: number): Promise<void> {
  const radios = await page.$$('main input[type="radio"]')
  for (const radio of radios.filter((_, index) => index % 7 === level - 1)) await radio.click()
  await see(page, `5 af 30 besvaret`)
}

test('Firefox does the main job from a disk, and has it all after a new start', async ({
  place,
  open,
}) => {
  let page = await open(place.address)
  await see(page, da.oneFile.note)
  await named(page, 'link', 'Ny vurdering').click()
  await named(page, 'textbox', 'Organisation').fill(ORGANISATION)
  await named(page, 'textbox', 'Team').fill(TEAM)
  await page.locator('input[type="date"]').fill('2025-11-24')
  await named(page, 'button', 'Opret og begynd').click()
  await see(page, '0 af 30 besvaret')
  await answer(page, 2)
  await page.locator('main textarea').fill(EVIDENCE)
  await named(page, 'link', 'Resultat').click()
  await page.waitForSelector('canvas[role="img"]')
  await see(page, EVIDENCE)

  await named(page, 'link', 'Overblik').click()
  await named(page, 'button', 'Ny runde').click()
  await page.locator('dialog input[type="date"]').fill('2026-11-23')
  await named(page, 'button', 'Opret runden og begynd').click()
  await see(page, '0 af 30 besvaret')
  await answer(page, 3)
  await named(page, 'link', 'Sammenlign').click()
  await see(page, da.compare.up.only('People', '2,0', '3,0'))

  await named(page, 'link', 'Overblik').click()
  await named(page, 'button', 'Gem som fil').click()
  const downloads = join(place.folder, 'downloads')
  await expect.poll(() => existsSync(downloads) && readdirSync(downloads)).toHaveLength(1)
  const saved = join(downloads, readdirSync(downloads)[0] ?? '')
  await expect.poll(() => readFileSync(saved, 'utf8')).toContain('"app":"six-p"')
  await see(page, 'Gemt')

  const overview = new URL(page.url()).hash.slice(1)
  await page.reload()
  await see(page, ORGANISATION)
  page = await open(place.at(overview))
  await see(page, ORGANISATION)
  await see(page, '5 af 30 besvaret')

  // Under another name it is another file: it begins empty until the saved file is opened.
  page = await open(place.rename('Seks P (ny).html').address)
  await see(page, da.home.none)
  const input = await page.$('input[type="file"]')
  await input?.uploadFile(saved)
  await see(page, ORGANISATION)
})

test('Firefox that keeps nothing says so, and one can work and save a file', async ({
  place,
  open,
  complaints,
}) => {
  // No cookies and no data of pages, as some workplaces set it.
  const page = await open(place.address, { 'network.cookie.cookieBehavior': 2 })
  await see(page, da.save.blocked)
  await named(page, 'button', 'Prøv med et eksempel').click()
  await see(page, 'Eksempel Kommune')
  await named(page, 'button', 'Gem som fil').click()
  const downloads = join(place.folder, 'downloads')
  await expect.poll(() => existsSync(downloads) && readdirSync(downloads)).toHaveLength(1)
  // The app reports that there is no second copy either, and goes on.
  await expect.poll(() => complaints).toHaveLength(1)
  expect(complaints.pop()).toContain('SecurityError')
})
