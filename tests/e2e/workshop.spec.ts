import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { at, dimensions, openWith, questions, seedOf, store, textOf, wordsOf } from './pages'

const WORKSHOP = `${at.overview}/rounds/eft3r7mq/workshop`
const PHONE = { width: 390, height: 664 }

/** The levels one participant gives, in the questionnaire's order: 1–5, 6 for don't know. */
type Levels = readonly number[]

/** A facilitator's browser with an empty second round, and the link that invites to it. */
async function invite(page: Page, baseURL: string): Promise<string> {
  const seed = seedOf({ after: {} })
  await openWith(page, `${WORKSHOP}/invite`, [seed], { address: 'https://seksp.example.dk/' })
  const field = page.getByRole('textbox', { name: 'Invitationens link' })
  await expect(field).toHaveValue(/#\/respond\//)
  return (await field.inputValue()).replace('https://seksp.example.dk/', baseURL)
}

/** Answers every question on a phone, to the page where one hands in. */
async function respond(phone: Page, link: string, levels: Levels): Promise<void> {
  await phone.setViewportSize(PHONE)
  await phone.goto(link)
  await phone.getByRole('button', { name: 'Begynd' }).click()
  for (const [index, level] of levels.entries()) {
    const statement = wordsOf(questions[index]?.statement)
    await expect(phone.getByRole('heading', { level: 1, name: statement })).toBeVisible()
    const name = level === 6 ? /^Ved ikke/ : new RegExp(`^${level} `)
    await phone.getByRole('radio', { name }).check()
    await phone
      .getByRole('button', { name: index + 1 === questions.length ? 'Gå til aflevering' : 'Næste' })
      .click()
  }
  await expect(phone.getByRole('heading', { name: 'Aflevér dine svar' })).toBeVisible()
}

/** A phone on which every question has been answered before, at the page where one hands in. */
async function answered(phone: Page, link: string, response: string, level: number) {
  const draft = {
    response,
    revision: 1,
    isOffered: false,
    answers: Object.fromEntries(
      questions.map(({ id }, index) => [
        id,
        index === 0 ? { state: level, comment: `Østre Å, niveau ${level} 🌱` } : { state: level },
      ]),
    ),
  }
  await phone.setViewportSize(PHONE)
  await store(phone, { 'six-p/response/eft3r7mq': JSON.stringify(draft) })
  await phone.goto(`${link}?at=hand-in`)
  await expect(phone.getByText('Du har svaret på 30 af 30 spørgsmål.')).toBeVisible()
}

test('a day: by link, code, picture, file and paper, shown, agreed by keyboard, and printed', async ({
  page,
  openFreshBrowser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const link = await invite(page, `${baseURL}/`)
  await expectAccessible(page, 'invite')
  await page.getByRole('link', { name: 'Saml besvarelser ind' }).click()
  await expectAccessible(page, 'collect')
  const paste = page.getByRole('textbox', { name: 'Sæt ind eller tast' })
  const take = page.getByRole('button', { name: 'Tag imod' })

  const first = await openFreshBrowser()
  await respond(
    first,
    link,
    questions.map((_, index) => (index === 0 ? 6 : 2)),
  )
  await expectAccessible(first, 'hand in')
  await paste.fill(
    await first.getByRole('textbox', { name: 'Link med din besvarelse' }).inputValue(),
  )
  await take.click()
  await expect(page.getByText('1 ny besvarelse er taget imod.')).toBeVisible()

  const second = await openFreshBrowser()
  await answered(second, link, 'aaaaaa00', 4)
  await expect(
    second.getByText(/Din kommentar følger kun med, når du afleverer med link eller fil/),
  ).toBeVisible()
  await paste.fill(`koden er ${await second.locator('.end__code').innerText()}`)
  await take.click()
  await expect(page.getByText('2 besvarelser er inde')).toBeVisible()

  const third = await openFreshBrowser()
  await answered(third, link, 'bbbbbb00', 5)
  const picture = await third.getByRole('img', { name: 'QR-kode med din besvarelse' }).screenshot()
  const fourth = await openFreshBrowser()
  await answered(fourth, link, 'cccccc00', 3)
  const download = fourth.waitForEvent('download')
  await fourth.getByRole('button', { name: 'Gem som fil' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Besvarelse CCCCCC.sixp.json')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Åbn filer' }).click()
  await (
    await chooser
  ).setFiles([
    { name: 'qr.png', mimeType: 'image/png', buffer: picture },
    {
      name: file.suggestedFilename(),
      mimeType: 'application/json',
      buffer: Buffer.from(await textOf(file)),
    },
  ])
  await expect(page.getByText('2 nye besvarelser er taget imod.')).toBeVisible()

  await page.getByRole('link', { name: 'Tast et skema ind' }).click()
  // The page before it has text fields too.
  await expect(page.getByRole('heading', { name: 'Tast papirskemaer ind' })).toBeVisible()
  await page.getByRole('textbox', { name: /^People 1 / }).focus()
  await page.keyboard.type('3'.repeat(30))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Besvarelsen er gemt/)).toBeVisible()

  await page.getByRole('navigation', { name: 'Workshoppens trin' }).getByText('Vis svar').click()
  await page.getByRole('button', { name: 'Vis svarene' }).click()
  await expect(page.getByRole('heading', { name: '5 besvarelser er vist' })).toBeVisible()
  await expectAccessible(page, 'reveal')
  await page.getByRole('link', { name: 'Videre til at aftale niveauer' }).click()

  const statement = page.getByRole('heading', { level: 1 })
  const agenda = 10
  for (let index = 0; index < agenda; index++) {
    await expect(page.getByText(new RegExp(`${index + 1} af ${agenda}`)).first()).toBeVisible()
    const before = await statement.innerText()
    await page.keyboard.press('3')
    await page.keyboard.press('ArrowRight')
    if (index + 1 < agenda) await expect(statement).not.toHaveText(before)
  }
  await expectAccessible(page, 'agree')

  await page.goto(`${WORKSHOP}/finish`)
  await expect(
    page.getByText(`I har aftalt et niveau for ${agenda} af 30 spørgsmål.`),
  ).toBeVisible()
  await expectAccessible(page, 'finish')
  await page.goto(at.report('eft3r7mq'))
  await expect(
    page.getByRole('heading', { name: 'Deltagernes egne svar og det aftalte niveau' }),
  ).toBeVisible()
})

test('two participants are too few, three are shown', async ({
  page,
  openFreshBrowser,
  baseURL,
}) => {
  const link = await invite(page, `${baseURL}/`)
  const links: string[] = []
  for (const [index, level] of [1, 2, 5].entries()) {
    const phone = await openFreshBrowser()
    await answered(phone, link, `aaaaa${index}00`, level)
    links.push(await phone.getByRole('textbox', { name: 'Link med din besvarelse' }).inputValue())
  }
  await page.getByRole('link', { name: 'Saml besvarelser ind' }).click()
  const paste = page.getByRole('textbox', { name: 'Sæt ind eller tast' })
  await paste.fill(`Anne 9.14: her er mit\n${links[0]}\nBent 9.15:\n${links[1]} 👍`)
  await page.getByRole('button', { name: 'Tag imod' }).click()
  await expect(page.getByText('2 nye besvarelser er taget imod.')).toBeInViewport()
  await expect(paste).toHaveValue('')

  const wrong = '4810-EFT3-RRDS-Y3XC-0000-0000-0000-0000-0BPK'
  await paste.fill(`${links[0]}\nCarl 9.16: ${wrong}`)
  await page.getByRole('button', { name: 'Tag imod' }).click()
  await expect(page.getByText(/Et tegn er forkert, eller to er byttet om/)).toBeInViewport()
  await expect(paste).toHaveValue(new RegExp(wrong))
  await page.getByRole('link', { name: 'Videre til at vise svarene' }).click()
  await expect(page.getByText(/Svarene kan vises, når 1 besvarelse mere er inde/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vis svarene' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Tilbage til indsamlingen' }).click()
  await paste.fill(links[2] ?? '')
  await page.getByRole('button', { name: 'Tag imod' }).click()
  await page.getByRole('link', { name: 'Videre til at vise svarene' }).click()
  await page.getByRole('button', { name: 'Vis svarene' }).click()
  await expect(page.getByRole('heading', { name: '3 besvarelser er vist' })).toBeFocused()
  await expect(page.getByRole('article')).toHaveCount(dimensions.length * 5)
})
