import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { da } from '../../src/i18n/da'
import { writeInvitation } from '../../src/persistence/invitation'
import { createStaticServer } from '../tools/serve.mjs'
import { expect, expectAccessible, test as base } from './fixtures'
import {
  AFTER,
  AFTER_ANSWERS,
  answerAll,
  answerOf,
  at,
  BEFORE,
  card,
  envelope,
  EVIDENCE,
  goToDimension,
  ID,
  openByButton,
  openWith,
  ORGANISATION,
  pageLink,
  seedOf,
  TEAM,
  textOf,
} from './pages'

/*
 * Without the network, and from one version of the app to the next. Each test has a server of its
 * own, called 127.0.0.1: on localhost a new version asks nobody.
 */

const build = resolve(
  fileURLToPath(new URL('../..', import.meta.url)),
  process.env['SIX_P_E2E_ROOT'] ?? 'dist',
)

/** What the footer says in the first version, which is the build as it is, and in later ones. */
const FOOTERS = [da.footer.line, 'Den anden udgave', 'Den tredje udgave'] as const
type Version = 1 | 2 | 3

/** All files below a directory, with slashes, and without a name for hosts alone. */
async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name !== '_headers')
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/**
 * Turns the build in a directory into the version after it, as a later build would be: every name
 * with a hash is another, nothing is left under the old names, and the footer says the version.
 */
async function makeVersion(root: string, version: Exclude<Version, 1>): Promise<void> {
  const hash = /[\w-]{2}([\w-]{6}\.\w+)$/
  const names = new Map(
    (await readdir(join(root, 'assets'))).map((name) => [
      name,
      name.replace(hash, `v${version}$1`),
    ]),
  )
  const renew = (text: string) =>
    [...names].reduce((result, [name, next]) => result.replaceAll(name, next), text)
  const texts = new Map<string, string>()
  for (const file of await filesIn(root)) {
    const text = renew(await readFile(join(root, file), 'utf8'))
    texts.set(renew(file), text.replace(FOOTERS[version - 2] ?? '', FOOTERS[version - 1] ?? ''))
    await rm(join(root, file))
  }
  const page = createHash('md5')
    .update(texts.get('index.html') ?? '')
    .digest('hex')
  const worker = texts.get('sw.js') ?? ''
  texts.set('sw.js', worker.replace(/("index.html",revision:)"\w+"/, `$1"${page}"`))
  for (const [file, text] of texts) await writeFile(join(root, file), text)
}

interface Site {
  readonly url: string
  readonly deploy: (version: Exclude<Version, 1>) => Promise<void>
  /** Puts the build up a second time, below another path. */
  readonly putUnder: (path: string) => Promise<void>
  readonly stop: () => Promise<void>
}

const test = base.extend<{ readonly site: Site }>({
  site: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'six-p-site-'))
    await cp(build, root, { recursive: true })
    const server = await createStaticServer({ root, port: 0 })
    let isUp = true
    const stop = async () => {
      if (isUp) await server.close()
      isUp = false
    }
    await use({
      url: `http://127.0.0.1:${server.port}/`,
      deploy: (version) => makeVersion(root, version),
      putUnder: (path) => cp(build, join(root, path), { recursive: true }),
      stop,
    })
    await stop()
    await rm(root, { recursive: true, force: true })
  },
  baseURL: async ({ site }, use) => use(site.url),
})

/** The parts that write office files. */
const isOfficePart = (file: string) => /assets\/(docx|pptx|xlsx|officeFile)-/.test(file)

/** The files that the worker has stored. */
async function heldBy(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const caches = await Promise.all(
      (await window.caches.keys()).map((name) => window.caches.open(name)),
    )
    const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat()
    return requests.map(({ url }) => new URL(url).pathname.slice(1))
  })
}

/** What a participant's phone opens. */
const INVITATION = `/#/respond/${await writeInvitation({
  round: 'eft3r7mq',
  questionnaire: { id: 'six-p', version: 1 },
  title: TEAM,
  locale: 'da',
  groups: [],
})}`

const officeHeldBy = async (page: Page) => (await heldBy(page)).filter(isOfficePart).length

/** Until the worker holds all of the app and is in charge of the page. */
async function expectAtHand(page: Page): Promise<void> {
  const isInCharge = () => navigator.serviceWorker.controller?.state === 'activated'
  await expect.poll(() => page.evaluate(isInCharge)).toBe(true)
}

async function lookForNews(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
}

async function expectVersion(page: Page, version: Version): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText(FOOTERS[version - 1] ?? '')
}

const yes = (page: Page) => page.getByRole('button', { name: da.update.agree })
const evidence = (page: Page) =>
  card(page, 'place.healthy-for-all').getByLabel('Hvad bygger I det på?')

// The other tests do without the worker; here it is what is tried.
test.use({ serviceWorkers: 'allow' })

test('after one visit the host may go: all that the app can do it does without', async ({
  page,
  context,
  site,
}) => {
  await page.goto('/')
  await expectAtHand(page)
  const files = (await filesIn(build)).filter((file) => file !== 'sw.js')
  const core = files.filter((file) => !isOfficePart(file))
  expect(files.length - core.length).toBeGreaterThanOrEqual(3)
  expect([...(await heldBy(page))].sort()).toEqual([...core].sort())
  await site.stop()

  await page.reload()
  await page.getByRole('link', { name: 'Ny vurdering' }).click()
  await page.getByLabel('Organisation').fill(ORGANISATION)
  await page.getByLabel('Team').fill(TEAM)
  await page.getByRole('button', { name: 'Opret og begynd' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  await answerAll(page, AFTER_ANSWERS)

  const deep = await context.newPage()
  await deep.goto(page.url())
  await expect(answerOf(card(deep, 'planet.climate'), 'dont-know')).toBeChecked()
  await deep.close()

  await pageLink(page, 'Resultat').click()
  await expect(page.getByRole('img').first()).toBeVisible()
  await page.getByRole('link', { name: 'Udskriv' }).click()
  await expect(page.getByRole('article').getByRole('img', { name: /^Radar/ })).toBeVisible()
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(20_000)
  await page.goBack()

  await pageLink(page, 'Overblik').click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Gem som fil' }).click()
  expect(await textOf(await waiting)).toContain(TEAM)
  await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
  await openByButton(page, {
    name: 'kollega.sixp.json',
    text: envelope(seedOf({ organisation: 'Vesterø Kommune' })),
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Vesterø Kommune' })).toBeVisible()
})

test('what writes office files is stored when a team’s page is idle, by the worker, and works without the host', async ({
  page,
  site,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const parts = (await filesIn(build)).filter(isOfficePart)
  await page.goto('/')
  await expectAtHand(page)
  await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
  await expect.poll(() => officeHeldBy(page)).toBe(parts.length)
  // The page itself has asked for none of them.
  expect(asked.filter(isOfficePart)).toEqual([])
  await site.stop()

  await page.getByRole('link', { name: 'Sammenlign før og efter' }).click()
  await page.getByRole('link', { name: 'Udskriv' }).click()
  for (const [name, ending] of [
    [da.exports.word, '.docx'],
    [da.exports.slides, '.pptx'],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    expect((await waiting).suggestedFilename()).toContain(ending)
  }
  await page.goto('/#/')
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await page.getByRole('button', { name: da.exports.menu }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: da.exports.excel }).click()
  expect((await waiting).suggestedFilename()).toContain('.xlsx')
})

test.describe('what writes office files is not stored', () => {
  /** So long after the worker is in charge it would have been. */
  const LONG_ENOUGH = 6_000

  test('on a participant’s phone', async ({ page }) => {
    await page.goto(INVITATION)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAtHand(page)
    await page.waitForTimeout(LONG_ENOUGH)
    expect(await officeHeldBy(page)).toBe(0)
    await page.goto('/#/')
    await page.waitForTimeout(LONG_ENOUGH)
    expect(await officeHeldBy(page)).toBe(0)
  })

  test('where data is to be saved', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    await page.goto('/')
    await expectAtHand(page)
    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await page.waitForTimeout(LONG_ENOUGH)
    expect(await officeHeldBy(page)).toBe(0)
  })
})

test('the same holds below any path of a host', async ({ page, site }) => {
  await site.putUnder('et/sted')
  await page.goto('/et/sted/?fra=intranet#/')
  await expectAtHand(page)
  await site.stop()
  await page.reload()
  await page.getByRole('link', { name: 'Jeres data' }).click()
  const heading = page.getByRole('heading', { level: 1, name: 'Jeres data' })
  await expect(heading).toBeVisible()
  await page.reload()
  await expect(heading).toBeVisible()
})

test.describe('a new version', () => {
  const OTHER = ID.replace(/.$/, '1')

  /** Two tabs at work on an assessment each, and a new version put up behind them. */
  async function openTwoTabs(page: Page, site: Site): Promise<readonly [Page, Page]> {
    await openWith(page, at.answer('people', AFTER), [seedOf(), seedOf({ id: OTHER })])
    await expectAtHand(page)
    const second = await page.context().newPage()
    await second.goto(at.answer('people', BEFORE).replace(ID, OTHER))
    await site.deploy(2)
    await lookForNews(page)
    for (const tab of [page, second]) {
      await expect(tab.getByText(da.update.ready)).toHaveCount(0)
      await expectOffer(tab)
    }
    return [page, second]
  }

  /** The offer comes with the next page, not on the one that is being clicked in. */
  async function expectOffer(page: Page): Promise<void> {
    await expect(page.getByRole('status')).toHaveCount(2)
    await goToDimension(page, 'Place')
    await expect(page.getByRole('status').filter({ hasText: da.update.ready })).toBeVisible()
  }

  /** Parts of the app that neither tab has fetched, and that the host no longer has. */
  async function visitNewPlaces(page: Page): Promise<void> {
    for (const name of ['Jeres data', 'Alle spørgsmål']) {
      await page.getByRole('contentinfo').getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    }
    await page.goBack()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Place' })).toBeVisible()
    await expectVersion(page, 1)
  }

  test('waits for the yes of every open tab, and not a word is lost', async ({ page, site }) => {
    const [first, second] = await openTwoTabs(page, site)
    await evidence(first).fill('Skrevet før ja')
    await yes(first).click()
    await expect(first.getByText(da.update.agreed)).toBeFocused()
    await visitNewPlaces(first)
    await visitNewPlaces(second)
    await expect(first.getByText(da.update.agreed)).toBeVisible()

    await evidence(first).fill(EVIDENCE)
    await evidence(second).fill(EVIDENCE)
    await yes(second).click()
    for (const tab of [first, second]) {
      await expectVersion(tab, 2)
      await expect(evidence(tab)).toHaveValue(EVIDENCE)
      await expect(yes(tab)).toHaveCount(0)
    }
  })

  test('comes in when the tab that has not agreed is closed', async ({ page, site }) => {
    const [first, second] = await openTwoTabs(page, site)
    await expectAccessible(first, 'a new version is ready')
    await yes(first).click()
    await expect(first.getByText(da.update.agreed)).toBeVisible()
    await expectAccessible(first, 'a new version waits for other tabs')
    await second.close()
    await expectVersion(first, 2)
  })

  test('leaves a tab alone that opens after another has agreed, and so does the next version', async ({
    page,
    site,
  }) => {
    const [first, second] = await openTwoTabs(page, site)
    await yes(first).click()
    const third = await first.context().newPage()
    await third.goto(at.answer('people', BEFORE))
    await expectOffer(third)
    await second.close()
    await site.deploy(3)
    await lookForNews(third)
    // Until it is all here, agreeing would let in the version before.
    await expect
      .poll(() =>
        third.evaluate(async () => (await navigator.serviceWorker.ready).installing === null),
      )
      .toBe(true)
    // Longer than the first tab waits between its attempts.
    await third.waitForTimeout(4_500)
    await expectVersion(first, 1)
    await visitNewPlaces(third)
    await yes(third).click()
    await expectVersion(first, 3)
    await expectVersion(third, 3)
  })
})

test('the page’s policy lets the worker through, and nothing else', async ({
  page,
  site,
  complaints,
}) => {
  await page.addInitScript(() => {
    type CreatePolicy = (name: string, rules: object) => object
    const { trustedTypes } = window as unknown as {
      readonly trustedTypes: { createPolicy: CreatePolicy }
    }
    const createPolicy: CreatePolicy = trustedTypes.createPolicy.bind(trustedTypes)
    trustedTypes.createPolicy = (name, rules) => {
      const policy = createPolicy(name, rules)
      if (name === 'six-p') Object.assign(window, { sixP: policy })
      return policy
    }
  })
  await page.goto('/')
  await expectAtHand(page)
  const outcomes = await page.evaluate(() => {
    const { sixP } = window as unknown as {
      readonly sixP: { readonly createScriptURL: (url: string) => { toString: () => string } }
    }
    return ['sw.js', './sw.js?x', 'assets/sw.js', 'https://example.org/sw.js'].map((path) => {
      try {
        return sixP.createScriptURL(new URL(path, document.baseURI).href).toString()
      } catch (error) {
        return (error as Error).name
      }
    })
  })
  expect(outcomes).toEqual([`${site.url}sw.js`, 'TypeError', 'TypeError', 'TypeError'])
  expect(complaints).toEqual([])

  const plain = page.evaluate(() => navigator.serviceWorker.register('sw.js'))
  await expect(plain).rejects.toThrow('TrustedScriptURL')
  expect(complaints.length).toBeGreaterThan(0)
  complaints.length = 0
})
