import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { chromium, expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { da } from '../../src/i18n/da'
import { html, test as base } from '../single/place'
import {
  answerAll,
  answerOf,
  card,
  EVIDENCE,
  expectSaved,
  openByButton,
  ORGANISATION,
  pageLink,
  questions,
  row,
  TEAM,
  textOf,
} from './pages'

/* The app as one file, opened from a disk: docs/single-file.md. */

const TASK = 'people.task-sets-team'
const PEOPLE = questions.map(({ id }) => id).filter((id) => id.startsWith('people.'))
const FIRST = Object.fromEntries(PEOPLE.map((id) => [id, 2 as const]))
const SECOND = Object.fromEntries(PEOPLE.map((id) => [id, 3 as const]))

interface Fixtures {
  /** Opens the browser as the same person did before, with what it has kept. */
  readonly openBrowser: () => Promise<BrowserContext>
}

const test = base.extend<Fixtures>({
  openBrowser: async ({ place, complaints, launchOptions, locale }, use) => {
    let open: BrowserContext | undefined
    await use(async () => {
      await open?.close()
      open = await chromium.launchPersistentContext(join(place.folder, 'profile'), {
        ...launchOptions,
        locale: locale ?? 'da-DK',
      })
      open.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      open.on('weberror', (error) => complaints.push(error.error().message))
      open.on('request', (request) => {
        const { protocol, pathname } = new URL(request.url())
        const isOwn = protocol === 'file:' && pathname.endsWith('.html')
        if (!isOwn && protocol !== 'data:') complaints.push(`request: ${request.url()}`)
      })
      return open
    })
    await open?.close()
  },
})

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  return page
}

const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test.describe('the file', () => {
  test('is small, and has all in itself', () => {
    expect(Buffer.byteLength(html)).toBeGreaterThan(300_000)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(700_000)
    const addresses = [...html.matchAll(/\s(?:src|href|data|poster)="([^"]*)"/g)].map(
      ([, address = '']) => address.slice(0, 5),
    )
    expect(addresses.length).toBeGreaterThan(0)
    expect(new Set(addresses)).toEqual(new Set(['data:']))
    expect(html).not.toMatch(/url\((?!["']?data:)/)
    // Its licences name what is in it: the radar's library, and none of those that write office files.
    expect(html).toContain('## chart.js')
    expect(html).not.toMatch(/^## (write-excel-file|pptxgenjs|docx|jszip|fflate) /m)
  })

  test('says in its first lines which letters it is in, and what it may do', () => {
    expect(Buffer.byteLength(html.slice(0, html.indexOf('charset')))).toBeLessThan(500)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|style)/))
    expect(policy).not.toMatch(/unsafe|eval|https?:|\*|'self'/)
    for (const rule of [
      "default-src 'none'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types vue six-p',
    ]) {
      expect(policy.split('; ')).toContain(rule)
    }
  })

  test('lets run what it holds the hash of, and no more', () => {
    const sources = (directive: string) =>
      new RegExp(`${directive} ([^;]+)`).exec(policy)?.[1]?.split(' ') ?? []
    const texts = (tag: string) =>
      [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text = '']) => text)
    expect(sources('style-src')).toEqual(texts('style').map(hashOf))
    const [unpack = ''] = texts('script')
    expect(texts('script')).toHaveLength(1)
    const packed = /id="packed">([^<]+)/.exec(html)?.[1] ?? ''
    const script = inflateSync(Buffer.from(packed, 'base64')).toString()
    expect(sources('script-src')).toEqual([hashOf(unpack), hashOf(script)])
    expect(html).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/)
  })
})

test.describe('opened from a disk', () => {
  test('does the main job, and has it all after a new start and under a new name', async ({
    browser,
    place,
    openBrowser,
  }) => {
    let page = await openPage(await openBrowser(), place.address)
    await expect(page.getByText(da.oneFile.note)).toBeVisible()

    await page.getByRole('link', { name: 'Ny vurdering' }).click()
    await page.getByLabel('Organisation').fill(ORGANISATION)
    await page.getByLabel('Team').fill(TEAM)
    await page.getByLabel('Dato').fill('2025-11-24')
    await page.getByRole('button', { name: 'Opret og begynd' }).click()
    await answerAll(page, FIRST)
    await card(page, TASK).getByLabel('Hvad bygger I det på?').fill(EVIDENCE)
    await pageLink(page, 'Resultat').click()
    await expect(page.getByRole('img', { name: /^Radardiagram/ })).toBeVisible()
    const scores = page.getByRole('table', { name: 'Score for hvert P' })
    await expect(row(scores, 'People').getByRole('cell').first()).toHaveText('2,0')

    await pageLink(page, 'Overblik').click()
    await page.getByRole('button', { name: 'Ny runde' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ny runde' })
    await dialog.getByLabel('Dato').fill('2026-11-23')
    await dialog.getByRole('button', { name: 'Opret runden og begynd' }).click()
    await answerAll(page, SECOND)
    await pageLink(page, 'Sammenlign').click()
    await expect(page.getByText(da.compare.up.only('People', '2,0', '3,0'))).toBeVisible()

    await pageLink(page, 'Overblik').click()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Gem som fil' }).click()
    const download = await waiting
    const saved = await textOf(download)
    expect(saved).toContain(JSON.stringify(EVIDENCE).slice(1, -1))
    await expectSaved(page)

    // A reload stays where it is; a new start of the browser has it too, whatever the file is called.
    const overview = new URL(page.url()).hash.slice(1)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
    const renamed = place.rename('Seks P (ny).html')
    page = await openPage(await openBrowser(), renamed.at(overview))
    await expect(page.getByRole('article')).toHaveCount(2)
    await page.getByRole('article').last().getByRole('link', { name: 'Fortsæt' }).click()
    await expect(answerOf(card(page, TASK), 3)).toBeChecked()

    // On another machine there is nothing, until the file that was saved is opened.
    const other = await openPage(await browser.newContext(), renamed.address)
    await expect(other.getByText(da.home.none)).toBeVisible()
    await openByButton(other, { name: download.suggestedFilename(), text: saved })
    await expect(other.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
  })

  test('says where the data are, how to answer without a link, and what it stands on', async ({
    place,
    openBrowser,
  }) => {
    const page = await openPage(await openBrowser(), place.address)
    await page.getByRole('link', { name: da.oneFile.more }).click()
    await expect(page.getByRole('heading', { name: da.oneFile.title })).toBeVisible()
    await expect(page.getByText(da.privacy.hostTitle)).toHaveCount(0)
    await expect(page.getByText(da.privacy.appItself, { exact: true })).toHaveCount(0)

    await page.getByRole('link', { name: da.footer.about }).click()
    await expect(page.getByText(da.oneFile.withoutOffice)).toBeVisible()
    await page.getByText(da.about.licences).click()
    await expect(page.getByText(/^## vue-router/)).toBeVisible()

    await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await page.getByRole('article').last().getByRole('link', { name: 'Se svarene' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
    const round = new URL(page.url()).hash.replace(/^#|\/questions.*$/g, '')
    await page.goto(place.at(`${round}/workshop/invite`))
    await expect(page.getByText(da.oneFile.waysLead)).toBeVisible()
    await expect(page.getByRole('img', { name: da.invite.qrLabel })).toHaveCount(0)
    await page.getByLabel(da.invite.address).fill('https://seksp.example.org/')
    await page.getByRole('button', { name: da.invite.addressSave }).click()
    await expect(page.getByLabel(da.invite.link)).toHaveValue(
      /^https:\/\/seksp\.example\.org\/#\/respond\//,
    )
    await expect(page.getByText(da.oneFile.waysLead)).toHaveCount(0)
  })

  test('without storage it says so, and one can work and save a file', async ({
    place,
    openBrowser,
  }) => {
    const context = await openBrowser()
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    })
    const page = await openPage(context, place.address)
    await expect(page.getByRole('alert')).toContainText(da.save.blocked)
    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Eksempel Kommune' })).toBeVisible()
    const waiting = page.waitForEvent('download')
    await page.getByRole('alert').getByRole('button', { name: 'Gem som fil' }).click()
    expect(await textOf(await waiting)).toContain('"app":"six-p"')
  })

  test('a script that is not the one it was made with does not run', async ({
    place,
    openBrowser,
    complaints,
  }) => {
    const other = deflateSync('window.wasHere = true').toString('base64')
    const changed = html.replace(/(id="packed">)[^<]+/, `$1${other}`)
    expect(changed).not.toBe(html)
    writeFileSync(place.file, changed)
    expect(readFileSync(place.file, 'utf8')).toContain(other)
    const page = await openPage(await openBrowser(), place.address)
    await expect(page.getByText(da.app.slowOrOld)).toBeVisible()
    await expect.poll(() => complaints.join()).toContain('Content Security Policy')
    expect(await page.evaluate(() => 'wasHere' in window)).toBe(false)
    complaints.length = 0
  })
})
