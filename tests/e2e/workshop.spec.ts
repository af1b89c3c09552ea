import type { Page } from '@playwright/test'
import type { AnswerState } from '../../src/domain/assessment'
import { LEVELS } from '../../src/domain/questionnaire'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { expect, test } from './fixtures'
import {
  AFTER,
  at,
  BEFORE,
  notice,
  openWith,
  pageLink,
  P_NAMES,
  questions,
  row,
  seedOf,
  store,
  tabTo,
  textOf,
  wordsOf,
} from './pages'
import { expectOnPaper, printReport } from './paper'
import { GROUPS, workshopAt } from './workshops'

/* A workshop from the plan to the printed page: the facilitator's browser and the participants' phones. */

const ADDRESS = 'https://seksp.example.dk/'
const PHONE = { width: 390, height: 664 }

/** The link of the invitation, to the build that is tried here. */
async function linkOn(page: Page, baseURL: string | undefined, t = da): Promise<string> {
  const field = page.getByRole('textbox', { name: t.invite.link })
  await expect(field).toHaveValue(/#\/respond\//)
  return (await field.inputValue()).replace(ADDRESS, baseURL ?? '')
}

/** A facilitator's browser with an empty second round, and the link that invites to it. */
async function invite(page: Page, baseURL: string | undefined): Promise<string> {
  await openWith(page, workshopAt.invite, [seedOf({ after: {} })], { address: ADDRESS })
  return linkOn(page, baseURL)
}

/** Answers every question on a phone, to the page where one hands in. */
async function respond(phone: Page, states: readonly AnswerState[], t = da): Promise<void> {
  await phone.setViewportSize(PHONE)
  await phone.getByRole('button', { name: t.respond.begin }).click()
  for (const [index, state] of states.entries()) {
    const statement = wordsOf(questions[index]?.statement, t === da ? 'da' : 'en')
    await expect(phone.getByRole('heading', { level: 1, name: statement })).toBeVisible()
    const name = typeof state === 'number' ? new RegExp(`^${state} `) : t.states['dont-know']
    await phone.getByRole('radio', { name }).check()
    const isLast = index + 1 === questions.length
    await phone.getByRole('button', { name: isLast ? t.respond.toHandIn : t.respond.next }).click()
  }
  await expect(phone.getByRole('heading', { name: t.respond.handInTitle })).toBeVisible()
}

/** A phone on which all but the last question were answered at home; the last is answered now. */
async function goOn(
  phone: Page,
  link: string,
  response: string,
  states: readonly AnswerState[],
  t = da,
): Promise<void> {
  const given = questions.map(({ id }, index) => [
    id,
    index === 0
      ? { state: states[index], comment: `Østre Å set af ${response} 🌱` }
      : { state: states[index] },
  ])
  const draft = {
    response,
    revision: 1,
    isOffered: false,
    place: questions.at(-1)?.id,
    answers: Object.fromEntries(given.slice(0, -1)) as unknown,
  }
  await phone.setViewportSize(PHONE)
  await store(phone, { [`six-p/response/${AFTER}`]: JSON.stringify(draft) })
  await phone.goto(link)
  await phone.getByRole('button', { name: t.respond.goOn }).click()
  const statement = wordsOf(questions.at(-1)?.statement, t === da ? 'da' : 'en')
  await expect(phone.getByRole('heading', { level: 1, name: statement })).toBeVisible()
  const state = states.at(-1)
  const name = typeof state === 'number' ? new RegExp(`^${state} `) : t.states['dont-know']
  await phone.getByRole('radio', { name }).check()
  await phone.getByRole('button', { name: t.respond.toHandIn }).click()
  await expect(phone.getByText(t.respond.answered(30, 30))).toBeVisible()
}

const linkFrom = (phone: Page, t = da) =>
  phone.getByRole('textbox', { name: t.respond.linkLabel }).inputValue()

/** What the participant of this number answers: levels round their own leaning, and a don't know. */
function statesOf(person: number): readonly AnswerState[] {
  return questions.map((_, index) =>
    (person + index) % 13 === 12
      ? 'dont-know'
      : (LEVELS[Math.min(4, (person % 4) + ((person * index) % 2))] ?? 3),
  )
}

test('a day: twelve phones and a paper form, shown, agreed by keyboard, compared and printed', async ({
  page,
  openFreshBrowser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openWith(page, workshopAt.plan, [seedOf({ after: {} })], { address: ADDRESS })

  // The plan.
  await page.getByRole('radio', { name: da.plan.modes['first-alone'].name }).check()
  await page.getByLabel(da.plan.expected).fill('13')
  for (const { name } of GROUPS) {
    await page.getByRole('textbox', { name: da.plan.groupNew }).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `${da.plan.remove} ${name}` })).toBeVisible()
  }
  await page
    .getByRole('navigation', { name: da.workshop.stepsLabel })
    .getByText(da.workshop.steps.invite)
    .click()
  const link = await linkOn(page, baseURL)
  await page.getByRole('link', { name: da.invite.toCollect }).click()
  await expect(page.getByText('0 af 13 er inde')).toBeVisible()
  const paste = page.getByRole('textbox', { name: da.collect.pasteLabel })
  const take = page.getByRole('button', { name: da.collect.take })

  // Five by link: one who answers all of it here, with a group, and four who began at home.
  const links: string[] = []
  const first = await openFreshBrowser()
  await first.goto(link)
  await first.getByRole('radio', { name: GROUPS[0].name }).check()
  await respond(first, statesOf(0))
  links.push(await linkFrom(first))
  for (const person of [1, 2, 3, 4]) {
    const phone = await openFreshBrowser()
    await goOn(phone, link, `aaaaa${person}00`, statesOf(person))
    links.push(await linkFrom(phone))
  }
  const chat = links.map((one, index) => `Deltager ${index + 1} 9.1${index}\nHer er mit: ${one} 👍`)
  await paste.fill(chat.join('\n'))
  await take.click()
  await expect(page.getByText('5 nye besvarelser er taget imod.')).toBeVisible()
  await expect(page.getByText('5 af 13 er inde')).toBeVisible()

  // Three by a code that is read out, once in small letters.
  for (const person of [5, 6, 7]) {
    const phone = await openFreshBrowser()
    await goOn(phone, link, `bbbbb${person}00`, statesOf(person))
    await expect(phone.getByText(da.respond.withoutComments(1))).toBeVisible()
    const code = await phone.locator('.end__code').innerText()
    await paste.fill(person === 6 ? code.toLowerCase() : `koden er ${code}`)
    await take.click()
    await expect(page.getByText(`${person + 1} af 13 er inde`)).toBeVisible()
  }

  // Two by a picture of their QR code and two by file, opened together.
  const files: { name: string; mimeType: string; buffer: Buffer }[] = []
  for (const person of [8, 9, 10, 11]) {
    const phone = await openFreshBrowser()
    await goOn(phone, link, `ccccc${person % 8}00`, statesOf(person))
    if (person < 10) {
      const picture = phone.getByRole('img', { name: da.respond.qrLabel })
      const buffer = await picture.screenshot()
      files.push({ name: `IMG_${person}.png`, mimeType: 'image/png', buffer })
    } else {
      const download = phone.waitForEvent('download')
      await phone.getByRole('button', { name: da.respond.saveFile }).click()
      const file = await download
      expect(file.suggestedFilename()).toBe(`Besvarelse CCCCC${person % 8}.sixp.json`)
      files.push({
        name: file.suggestedFilename(),
        mimeType: 'application/json',
        buffer: Buffer.from(await textOf(file)),
      })
    }
  }
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: da.collect.openFiles }).click()
  await (await chooser).setFiles(files)
  await expect(page.getByText('4 nye besvarelser er taget imod.')).toBeVisible()

  // And one on paper, typed by keyboard alone.
  await page.getByRole('link', { name: da.collect.enter }).click()
  // The page before it has text fields too.
  await expect(page.getByRole('heading', { name: da.enter.title })).toBeVisible()
  await page.getByRole('textbox', { name: /^People 1 / }).focus()
  await page.keyboard.type('3'.repeat(30))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Besvarelsen er gemt/)).toBeVisible()

  // Shown to the room.
  await page
    .getByRole('navigation', { name: da.workshop.stepsLabel })
    .getByText(da.workshop.steps.reveal)
    .click()
  await page.getByRole('button', { name: da.reveal.show }).click()
  await expect(page.getByRole('heading', { name: da.reveal.shown(13) })).toBeFocused()
  await page.getByRole('radio', { name: da.reveal.orders.dimension }).check()
  const counts = LEVELS.map(
    (level) =>
      [...Array(12).keys()].filter((person) => statesOf(person)[0] === level).length +
      (level === 3 ? 1 : 0),
  )
  await expect(page.getByRole('article').first().getByRole('img')).toHaveAccessibleName(
    counts.map((count, index) => da.reveal.levelCount(index + 1, count)).join(', '),
  )
  await page.getByText(da.reveal.comments(6), { exact: true }).click()
  await expect(page.getByText('Østre Å set af ccccc200 🌱')).toBeVisible()

  // From here on with the keyboard alone: the ten …
  const { keyboard } = page
  await tabTo(page, page.getByRole('link', { name: da.reveal.toAgree }), 'Shift+Tab')
  await keyboard.press('Enter')
  const statement = page.getByRole('heading', { level: 1 })
  const next = async (place: number, total: number) => {
    const before = await statement.innerText()
    await keyboard.press('ArrowRight')
    await expect(statement).not.toHaveText(before)
    await expect(page.getByText(`${place} af ${total}`, { exact: true })).toBeVisible()
  }
  for (let place = 1; place <= 10; place += 1) {
    await expect(page.getByText(`${place} af 10`, { exact: true })).toBeVisible()
    await keyboard.press(place === 10 ? da.agree.keys.dontKnow : '4')
    if (place === 2) {
      await keyboard.press(da.agree.keys.evidence)
      await keyboard.type('Aftalt på Skovbrynet i maj 🌿')
      await keyboard.press('Enter')
      await keyboard.press(da.agree.keys.dissent)
      await keyboard.type('To af os siger niveau 2')
      await keyboard.press('Escape')
    }
    if (place === 3) {
      // A reload returns to the same question.
      await expect(page.getByText(da.agree.agreed('4 Fulgt op'))).toBeVisible()
      const before = await statement.innerText()
      await page.reload()
      await expect(statement).toHaveText(before)
      await expect(page.getByText(da.agree.agreed('4 Fulgt op'))).toBeVisible()
    }
    if (place < 10) await next(place + 1, 10)
  }
  await tabTo(page, page.getByRole('link', { name: da.agree.finish }))
  await keyboard.press('Enter')

  // … and then the rest, so that all six Ps have a score.
  await expect(page.getByText(da.finish.agreedCount(9, 30))).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: da.finish.goThroughRest(20) }))
  await keyboard.press('Enter')
  const open = page.getByText(da.agree.open)
  await expect(open).toBeVisible()
  const start = Number((await page.locator('.agree__place').innerText()).match(/(\d+) af 30/)?.[1])
  for (let place = start; place <= 30; place += 1) {
    if (await open.isVisible()) {
      await keyboard.press('3')
      await expect(page.getByText(da.agree.agreed('3 Fast praksis'))).toBeVisible()
    }
    if (place < 30) await next(place + 1, 30)
  }
  await tabTo(page, page.getByRole('link', { name: da.agree.finish }))
  await keyboard.press('Enter')
  await expect(page.getByText(da.finish.agreedCount(29, 30))).toBeVisible()
  await expect(page.getByRole('img', { name: da.result.radarName('Efter') })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: da.finish.toResult }))
  await keyboard.press('Enter')
  for (const name of P_NAMES) {
    const score = row(page.getByRole('table', { name: da.result.scores }), name).getByRole('cell')
    await expect(score.first()).toHaveText(/^\d,\d$/)
    await expect(score.nth(1)).toHaveText(/^\d,\d–\d,\d$/)
  }

  // Compared with the round before, and printed.
  await pageLink(page, da.nav.compare).focus()
  await keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: da.compare.heading('Før', 'Efter') }),
  ).toBeVisible()
  const people = row(page.locator('#changes'), 'People')
  await expect(people).toContainText(/2,4.*\+\d,\d/)
  await page.goto(at.report(`${BEFORE},${AFTER}`))
  const paper = await printReport(page)
  expectOnPaper(paper, da.report.compareTitle('Før', 'Efter'))
  expectOnPaper(paper, da.report.responsesTitle)
  expectOnPaper(paper, da.report.responsesLead(13))
  expectOnPaper(paper, 'Aftalt på Skovbrynet i maj 🌿')
  expect(paper.text).not.toContain('Østre Å set af')
})

test('its core in English', async ({ page, openFreshBrowser, baseURL }) => {
  test.setTimeout(120_000)
  const settings = { address: ADDRESS, locale: 'en' }
  await openWith(page, workshopAt.invite, [seedOf({ after: {} })], settings)
  const link = await linkOn(page, baseURL, en)
  await page.getByRole('link', { name: en.invite.toCollect }).click()
  const paste = page.getByRole('textbox', { name: en.collect.pasteLabel })
  for (const person of [0, 1, 2]) {
    const phone = await openFreshBrowser()
    if (person === 0) {
      await phone.goto(link)
      // The invitation brings its language with it.
      await expect(phone.locator('html')).toHaveAttribute('lang', 'en')
      await respond(phone, statesOf(person), en)
    } else await goOn(phone, link, `aaaaa${person}00`, statesOf(person), en)
    const given = person === 0 ? await phone.locator('.end__code').innerText() : null
    await paste.fill(given ?? (await linkFrom(phone, en)))
    await page.getByRole('button', { name: en.collect.take }).click()
    await expect(page.getByText(en.workshop.in(person + 1), { exact: true })).toBeVisible()
  }
  await page.getByRole('link', { name: en.collect.toReveal }).click()
  await page.getByRole('button', { name: en.reveal.show }).click()
  await expect(page.getByRole('heading', { name: en.reveal.shown(3) })).toBeFocused()
  await page.getByRole('link', { name: en.reveal.toAgree }).click()
  await expect(page.getByText(en.agree.open)).toBeVisible()
  await page.keyboard.press(en.agree.keys.dontKnow)
  await expect(page.getByText(en.agree.agreedOther(en.states['dont-know']))).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByText(en.agree.agreed('2 Started'))).toBeVisible()
  await page.goto(workshopAt.finish)
  await expect(page.getByText(en.finish.agreedCount(1, 30))).toBeVisible()
  await page.goto(at.report(AFTER))
  const paper = await printReport(page)
  expectOnPaper(paper, en.report.responsesTitle)
  expectOnPaper(paper, en.report.responsesLead(3))
})

test('a comment is written clear of the buttons on a phone', async ({ page, baseURL }) => {
  const link = await invite(page, baseURL)
  await page.setViewportSize(PHONE)
  await page.goto(`${link}?at=${questions[1]?.id}`)
  await page.getByText(da.respond.comment, { exact: true }).click()
  const field = page.getByRole('textbox')
  const below = async () => {
    const [text, button] = await Promise.all([
      field.boundingBox(),
      page.getByRole('button', { name: da.respond.next }).boundingBox(),
    ])
    return (text?.y ?? 0) + (text?.height ?? 0) - (button?.y ?? 0)
  }
  await expect.poll(below).toBeLessThanOrEqual(0)
})

test('what could not be taken in stays and is explained', async ({
  page,
  openFreshBrowser,
  baseURL,
}) => {
  const link = await invite(page, baseURL)
  const links: string[] = []
  for (const person of [0, 1]) {
    const phone = await openFreshBrowser()
    await goOn(phone, link, `aaaaa${person}00`, statesOf(person))
    links.push(await linkFrom(phone))
  }
  await page.getByRole('link', { name: da.invite.toCollect }).click()
  const paste = page.getByRole('textbox', { name: da.collect.pasteLabel })
  const take = page.getByRole('button', { name: da.collect.take })
  await paste.fill(`Anne 9.14: her er mit\n${links[0]}\nBent 9.15:\n${links[1]} 👍`)
  await take.click()
  await expect(page.getByText('2 nye besvarelser er taget imod.')).toBeInViewport()
  await expect(paste).toHaveValue('')

  const wrong = '4810-EFT3-RRDS-Y3XC-0000-0000-0000-0000-0BPK'
  await paste.fill(`${links[0]}\nCarl 9.16: ${wrong}`)
  await take.click()
  await expect(page.getByText(new RegExp(da.collect.code.check))).toBeInViewport()
  await expect(paste).toHaveValue(new RegExp(wrong))

  // One is taken out again, and back.
  await page.getByRole('button', { name: `${da.collect.remove} AAAAA1` }).click()
  await expect(page.getByText('1 besvarelse er inde')).toBeVisible()
  await notice(page).getByRole('button', { name: da.app.undo }).click()
  await expect(page.getByText('2 besvarelser er inde')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'AAAAA1' })).toBeVisible()
})
