import type { Page } from '@playwright/test'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { expect, expectAccessible, test } from './fixtures'
import {
  answerOf,
  at,
  card,
  dropFiles,
  EVIDENCE,
  envelope,
  expectSaved,
  ID,
  keyOf,
  notice,
  openByButton,
  openWith,
  ORGANISATION,
  pageLink,
  seedOf,
  store,
  stored,
  textOf,
} from './pages'

test.describe('what the page may do', () => {
  test('is written into it: own origin only, no inline script or style', async ({
    page,
    request,
  }) => {
    const html = await (await request.get('/')).text()
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
    for (const rule of [
      /default-src (&#39;|')self/,
      /object-src (&#39;|')none/,
      /base-uri (&#39;|')none/,
      /form-action (&#39;|')none/,
      /require-trusted-types-for (&#39;|')script/,
      /trusted-types vue six-p/,
    ]) {
      expect(policy).toMatch(rule)
    }
    expect(policy).not.toMatch(/unsafe|eval|https?:|\*/)
    // The policy comes before whatever it is to hold back.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link)/))
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
      expect(attributes).toContain('src="./')
      expect(body).toBe('')
    }
    await openWith(page, at.answer('people'))
    await expect(card(page, 'people.equity')).toBeVisible()
    await expect(page.locator('style, script:not([src])')).toHaveCount(0)
  })

  test('holds for the service worker too', async ({ request }) => {
    const worker = await request.get('/sw.js')
    expect(worker.headers()['cache-control']).toBe('no-cache')
    const script = await worker.text()
    expect(script).toContain('SKIP_WAITING')
    // The one address is part of a warning's words.
    expect([...script.matchAll(/\b(?:https?|wss?):[^\s`'"]+/g)].map(String)).toEqual([
      'https://bit.ly/wb-precache',
    ])
    expect(script).not.toMatch(/\beval\b|\bFunction\(|importScripts|WebSocket|XMLHttpRequest/)
  })

  test('the first load is small, and the radar is not part of it', async ({ page, request }) => {
    // The page's own requests: what the service worker fetches for itself is not seen here.
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Page.enable')
    const requests = new Map<string, { path: string; isEarly: boolean; size: number }>()
    let hasLoaded = false
    session.on('Page.loadEventFired', () => {
      hasLoaded = true
    })
    session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
      const path = new URL(url).pathname
      requests.set(requestId, { path, isEarly: !hasLoaded, size: 0 })
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const finished = requests.get(requestId)
      if (finished) finished.size = encodedDataLength
    })
    const sum = (counted: readonly { readonly size: number }[]) =>
      counted.reduce((total, { size }) => total + size, 0)
    await page.goto('/#/')
    await expect(page.getByRole('button', { name: 'Prøv med et eksempel' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const all = [...requests.values()]
    // What is counted ends with the load event; what comes after it is not needed for this screen.
    const early = all.filter(({ isEarly }) => isEarly)
    const scripts = early.filter(({ path }) => path.endsWith('.js'))
    expect(
      early.some(({ path }) => path.includes('icon')),
      'the icon counts',
    ).toBe(true)
    expect(early.length, early.map(({ path }) => path).join(' · ')).toBeLessThanOrEqual(6)
    expect(sum(scripts)).toBeGreaterThan(10_000)
    expect(sum(scripts)).toBeLessThanOrEqual(70_000)
    expect(sum(early)).toBeLessThanOrEqual(90_000)
    expect(all.filter(({ path }) => /radar/i.test(path))).toEqual([])

    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await page.getByRole('link', { name: 'Sammenlign før og efter' }).click()
    await expect(page.getByRole('img')).toBeVisible()
    await page.waitForLoadState('networkidle')
    const radar = [...requests.values()].filter(({ path }) => /radar.*\.js$/i.test(path))
    expect(radar.length).toBeGreaterThan(0)
    // The page may have had them from the service worker: what they weigh is asked of the host.
    const weights = await Promise.all(
      radar.map(async ({ path }) => {
        const weighed = await request.get(path)
        expect(weighed.headers()['content-encoding']).toBe('gzip')
        return Number(weighed.headers()['content-length'])
      }),
    )
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeLessThanOrEqual(70_000)
  })
})

test('a script or a style that got into the page does not run', async ({ page, complaints }) => {
  await openWith(page, '/')
  await expect(page.getByRole('article')).toHaveCount(1)
  const refused = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violations.push(effectiveDirective)
    })
    /** Trusted Types refuse by throwing, the policy without a word. */
    const attempt = (act: () => void) => {
      try {
        act()
      } catch (error) {
        if (error instanceof TypeError) violations.push('trusted-types')
      }
    }
    const script = document.createElement('script')
    attempt(() => {
      script.textContent = 'window.wasHere = true'
    })
    script.append('window.wasHere = true')
    attempt(() => document.body.append(script))
    attempt(() => {
      const image = document.createElement('img')
      image.setAttribute('onerror', 'window.wasHere = true')
    })
    attempt(() => {
      document.body.innerHTML += '<img src="data:," onerror="window.wasHere = true">'
    })
    attempt(() => setTimeout('window.wasHere = true' as unknown as () => void))
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.body.append(style)
    await new Promise((done) => setTimeout(done, 200))
    return { violations, wasHere: 'wasHere' in window }
  })
  expect(refused.wasHere).toBe(false)
  expect(refused.violations).toEqual(expect.arrayContaining(['trusted-types', 'style-src-elem']))
  await expect(page.getByRole('article')).toBeVisible()
  // The browser has every reason to complain of this page.
  expect(complaints.length).toBeGreaterThan(0)
  complaints.length = 0
})

test.describe('what is not here', () => {
  const NOWHERE = '00000000-0000-4000-8000-000000000000'
  const cases: readonly (readonly [address: string, heading: string, way: string])[] = [
    ['/#/findes/ikke', 'Siden findes ikke', 'Til forsiden'],
    ['/#/assessments/__proto__', 'Vurderingen findes ikke i denne browser', 'Til forsiden'],
    [`/#/assessments/${NOWHERE}`, 'Vurderingen findes ikke i denne browser', 'Til forsiden'],
    [
      `/#/assessments/${NOWHERE}/rounds/f0r3k9zt/questions/people`,
      'Vurderingen findes ikke i denne browser',
      'Til forsiden',
    ],
    [
      `/#/assessments/${NOWHERE}/compare`,
      'Vurderingen findes ikke i denne browser',
      'Til forsiden',
    ],
    [`/#/assessments/${NOWHERE}/report`, 'Vurderingen findes ikke i denne browser', 'Til forsiden'],
    [at.answer('people', 'xxxxxxxx'), 'Runden findes ikke', 'Til overblikket'],
    [at.results('constructor'), 'Runden findes ikke', 'Til overblikket'],
    [at.answer('profit'), 'Siden findes ikke', 'Svar'],
  ]
  for (const [address, heading, way] of cases) {
    test(`${address} says so and leads on`, async ({ page }) => {
      await openWith(page, address)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await page.getByRole('main').getByRole('link', { name: way }).click()
      await expect(page.getByRole('heading', { level: 1, name: heading })).toHaveCount(0)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
      await expect(page.getByRole('link', { name: 'Ny vurdering' })).toBeVisible()
    })
  }

  test('an unknown round in the report’s address falls back to the latest', async ({ page }) => {
    await openWith(page, at.report('xxxxxxxx'))
    await expect(page.getByRole('heading', { name: 'Seks P: »Efter«' })).toBeVisible()
  })
})

test.describe('a file that is no assessment', () => {
  const good = envelope(seedOf())
  const cases: readonly {
    readonly what: string
    readonly text: string
    readonly words: (t: typeof da) => string
  }[] = [
    { what: 'empty', text: ' \n', words: (t) => t.file.errors.empty },
    {
      what: 'not JSON',
      text: 'Referat af møde den 3. november',
      words: (t) => t.file.errors['not-json'],
    },
    {
      what: 'damaged',
      text: good.slice(0, -400),
      words: (t) => t.file.errors.damaged,
    },
    {
      what: 'of another program',
      text: '{"app":"regneark","ark":[1,2]}',
      words: (t) => t.file.errors['other-app'],
    },
    {
      what: 'of ours, but of another kind',
      text: envelope({ id: 'six-p' }, { kind: 'questionnaire' }),
      words: (t) => t.file.errors['other-kind'],
    },
    {
      what: 'of a newer version',
      text: envelope(seedOf(), { schemaVersion: 3 }),
      words: (t) => t.file.errors['newer-version'],
    },
    {
      what: 'of the wrong shape',
      text: envelope({ ...seedOf(), organisation: 'Sønderåby' }),
      words: (t) => t.file.errorDetail('/data/organisation'),
    },
    {
      what: 'marked as deleted',
      text: envelope({ id: ID, purged: true }),
      words: (t) => t.file.purgedFile,
    },
    {
      what: 'too large',
      text: `{"app":"six-p","note":"${'å'.repeat(5_000_000)}"}`,
      words: (t) => t.file.errors['too-large'],
    },
  ]

  for (const [locale, t] of [
    ['da', da],
    ['en', en],
  ] as const) {
    test(`gets its own message, and nothing changes (${locale})`, async ({ page }) => {
      await openWith(page, '/', [seedOf()], { locale })
      await expect(page.getByRole('article')).toHaveCount(1)
      const before = await stored(page)
      for (const [index, file] of cases.entries()) {
        const name = `${index} ${file.what}.json`
        await openByButton(page, { name, text: file.text }, t.home.openFile)
        await expect(notice(page)).toContainText(name)
        await expect(notice(page), file.what).toContainText(file.words(t))
        await expect(notice(page)).toContainText(t.file.untouched)
      }
      await expect(page.getByRole('article')).toHaveCount(1)
      expect(await stored(page)).toEqual(before)
    })
  }

  test('is refused one by one', async ({ page }) => {
    await openWith(page, '/', [])
    await dropFiles(page, { name: 'a.json', text: good }, { name: 'b.json', text: good })
    await expect(notice(page)).toContainText(da.file.onlyOne)
    await expect(page.getByRole('article')).toHaveCount(0)
  })

  test('with names every object answers to does no harm', async ({ page }) => {
    await openWith(page, '/', [])
    const answer = '{"state":{"value":5,"at":1}}'
    const hostile = good
      .replace(
        '"answers":{',
        `"answers":{"__proto__":${answer},"constructor":${answer},"people.__proto__":${answer},`,
      )
      .replace('"rounds":{', '"__proto__":{"example":true},"rounds":{"__proto__":{"x":1},')
      .replaceAll(EVIDENCE, '<img src=x onerror=alert(1)><b>Østre Å</b>')
    await openByButton(page, { name: 'fjendtlig.sixp.json', text: hostile })
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
    await expect(notice(page)).toContainText(da.overview.setAside(4))
    await expect(page.getByText('27 af 30 besvaret')).toBeVisible()
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
    expect(await page.evaluate(() => 'state' in {} || 'x' in {})).toBe(false)
    await page.getByRole('article').first().getByRole('link', { name: 'Se resultatet' }).click()
    // Shown as text.
    await expect(
      page.getByText('<img src=x onerror=alert(1)><b>Østre Å</b>', { exact: false }),
    ).toBeVisible()
    await expect(page.locator('main b, main img')).toHaveCount(0)
  })
})

test.describe('storage that does not do as it should', () => {
  /** Lets the storage be full for assessments, until told otherwise. */
  async function fillUp(page: Page): Promise<void> {
    await page.evaluate(() => {
      // All that is left, down to the last character.
      let size = 4_194_304
      let index = 0
      while (size >= 1) {
        try {
          localStorage.setItem(`fyld/${index}`, 'x'.repeat(size))
          index += 1
        } catch {
          size = Math.floor(size / 2)
        }
      }
    })
  }

  test('full: it says so, offers the file, and recovers', async ({ page }) => {
    await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
    const question = card(page, 'people.task-sets-team')
    await expect(question).toBeVisible()
    await fillUp(page)
    await answerOf(question, 4).click()
    await question.getByLabel('Hvad bygger I det på?').fill(EVIDENCE)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(da.save.full)
    await expect(page.getByRole('status')).toHaveText('Ikke gemt')

    const waiting = page.waitForEvent('download')
    await alert.getByRole('button', { name: 'Gem som fil' }).click()
    expect(await textOf(await waiting)).toContain(JSON.stringify(EVIDENCE).slice(1, -1))
    await alert.getByRole('button', { name: 'Prøv at gemme igen' }).click()
    await expect(alert).toBeVisible()

    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('fyld/')) localStorage.removeItem(key)
      }
    })
    // It finds the room by itself.
    await expect(alert).toHaveCount(0)
    await expectSaved(page)
    await page.reload()
    await expect(answerOf(question, 4)).toBeChecked()
    await expect(question.getByLabel('Hvad bygger I det på?')).toHaveValue(EVIDENCE)
  })

  test('full, on a phone: what is not saved stays in view, with the way out', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 664 })
    await openWith(page, at.answer('people'), [seedOf({ before: {}, after: null })])
    await expect(card(page, 'people.equity')).toBeVisible()
    await fillUp(page)
    await answerOf(card(page, 'people.equity'), 4).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(da.save.full)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2))
    await expect(alert).not.toBeInViewport()
    const reminder = page.locator('.unsaved')
    await expect(reminder).toBeInViewport()
    await expect(reminder).toContainText('Ikke gemt')
    await expectAccessible(page, 'with the reminder')
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2))
    const waiting = page.waitForEvent('download')
    await reminder.getByRole('button', { name: 'Gem som fil' }).click()
    expect(await textOf(await waiting)).toContain('"state":{"value":4')
    await page.evaluate(() => scrollTo(0, 0))
    await expect(reminder).toHaveCount(0)
  })

  test('blocked: it says so, and one can work and save a file', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    })
    await page.goto('/')
    await expect(page.getByRole('alert')).toContainText('Browseren lader ikke siden gemme noget')
    await page.getByRole('button', { name: 'Prøv med et eksempel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Eksempel Kommune' })).toBeVisible()
    await page.getByRole('article').first().getByRole('link', { name: 'Se svarene' }).click()
    await answerOf(card(page, 'people.task-sets-team'), 5).click()
    await expect(page.getByRole('status')).toHaveText('Ikke gemt')
    await pageLink(page, 'Resultat').click()
    await expect(page.getByRole('alert')).toBeVisible()
    const waiting = page.waitForEvent('download')
    await page.getByRole('alert').getByRole('button', { name: 'Gem som fil' }).click()
    expect(await textOf(await waiting)).toContain('"value":5')
  })

  test('damaged: it stays byte for byte, is listed, and goes only when told to', async ({
    page,
  }) => {
    const damaged = `${envelope(seedOf()).slice(0, 900)} \t«afkortet 🌍»`
    const OTHER = ID.replace(/.$/, '1')
    await store(page, { [keyOf(ID)]: damaged })
    await openWith(page, '/', [seedOf({ id: OTHER, team: 'Det raske hold' })])
    const list = page.getByRole('region', { name: 'Vurderinger, der ikke kan læses' })
    await expect(list).toContainText(`Vurdering ${ID}`)
    await expect(list).toContainText(da.home.unreadableReasons.damaged)
    await expect(page.getByRole('article')).toHaveCount(1)

    const waiting = page.waitForEvent('download')
    await list.getByRole('button', { name: 'Hent som fil' }).click()
    const file = await waiting
    expect(file.suggestedFilename()).toBe(`${ID}.sixp.json`)
    expect(await textOf(file)).toBe(damaged)
    await list.getByRole('button', { name: 'Prøv igen' }).click()
    await expect(list).toContainText(`Vurdering ${ID}`)

    // A whole copy of it comes in beside it, never over it.
    await openByButton(page, { name: 'hel.sixp.json', text: envelope(seedOf()) })
    const dialog = page.getByRole('dialog', { name: 'Vurderingen findes her allerede' })
    await expect(dialog).toContainText('kan ikke læses')
    await dialog.getByRole('button', { name: 'Åbn som ny' }).click()
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible()
    await expectSaved(page)
    expect((await stored(page))[keyOf(ID)]).toBe(damaged)

    await page.getByRole('link', { name: 'Seks P, til forsiden' }).click()
    const remove = list.getByRole('button', { name: 'Slet for altid' })
    await remove.click()
    const confirm = page.getByRole('dialog', { name: 'Slet for altid' })
    await expect(confirm).toContainText(da.home.unreadableConfirm)
    await confirm.getByRole('button', { name: 'Annuller' }).click()
    await expect(remove).toBeVisible()
    expect((await stored(page))[keyOf(ID)]).toBe(damaged)
    await remove.click()
    await confirm.getByRole('button', { name: 'Slet for altid' }).click()
    await expect(list).toHaveCount(0)
    expect((await stored(page))[keyOf(ID)]).toBeUndefined()
    await expect(page.getByRole('article')).toHaveCount(2)
  })

  test('of a newer version: it says so and leaves it alone', async ({ page }) => {
    const newer = envelope({ ...seedOf(), nyt: true }, { schemaVersion: 7 })
    await store(page, { [keyOf(ID)]: newer })
    await page.goto('/')
    await expect(page.getByText(da.home.unreadableReasons['newer-version'])).toBeVisible()
    await page.goto(at.overview)
    await expect(
      page.getByRole('heading', { name: 'Vurderingen findes ikke i denne browser' }),
    ).toBeVisible()
    expect((await stored(page))[keyOf(ID)]).toBe(newer)
  })
})

test('a thousand assessments are listed, searched and sorted', async ({ page }) => {
  const thousand = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => {
      const number = String(index).padStart(4, '0')
      const seeded = seedOf({
        id: ID.replace(/.{4}$/, number),
        organisation: `Kommune ${number}`,
        team: index === 777 ? 'Havørnene 🦅 på Ærø' : `Hold ${number}`,
        note: '',
        before: { 'people.equity': 3 },
        after: null,
      })
      return [keyOf(seeded.id), envelope(seeded)] as const
    }),
  )
  await store(page, thousand)
  await page.goto('/')
  const items = page.getByRole('article')
  await expect(page.getByText('1000 af 1000 vurderinger')).toBeVisible()
  await expect(items).toHaveCount(30)
  await expect(items.first()).toContainText('1 af 30 besvaret')
  await page.getByRole('button', { name: 'Vis 30 flere' }).click()
  await expect(items).toHaveCount(60)
  await page.getByLabel('Søg i vurderingerne').fill('havørnene')
  await expect(items).toHaveCount(1)
  await expect(items).toContainText('Kommune 0777')
  await expect(page.getByText('1 af 1000 vurderinger')).toBeVisible()
  await page.getByLabel('Søg i vurderingerne').fill('')
  await page.getByLabel('Rækkefølge').selectOption('Organisation, A–Å')
  await expect(items.first()).toContainText('Kommune 0000')
  await page.getByLabel('Søg i vurderingerne').fill('Kommune 099')
  await expect(items).toHaveCount(10)
  await items.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kommune 0990' })).toBeVisible()
  await page.getByRole('link', { name: 'Fortsæt' }).click()
  await answerOf(card(page, 'people.task-sets-team'), 2).click()
  await expectSaved(page)
})

test('a part of the app that does not arrive is said so, and the page before it stays', async ({
  page,
  complaints,
}) => {
  await openWith(page, '/')
  await page.route(/AssessmentView.*\.js/, (route) => route.abort())
  await page.getByRole('link', { name: ORGANISATION }).click()
  await expect(notice(page)).toContainText(da.errors.chunk)
  await expect(page.getByRole('link', { name: ORGANISATION })).toBeVisible()
  // The one test that provokes what the browser complains of.
  expect(complaints.length).toBeGreaterThan(0)
  complaints.length = 0
})
