import type { Page } from '@playwright/test'
import type { Assessment, ResponseAnswer } from '../../src/domain/assessment'
import { da } from '../../src/i18n/da'
import { expect, test } from './fixtures'
import { AFTER, AFTER_ANSWERS, at, openWith, questions } from './pages'
import { printReport } from './paper'
import {
  answersFrom,
  edited,
  GROUPS,
  responseFrom,
  responseId,
  revealed,
  workshopAt,
  workshopWith,
} from './workshops'

/*
 * Nothing that one person answered can be seen, on any page or on paper. Held by showing the same
 * workshop twice with that person's answers the opposite the second time: nothing may differ.
 */

/** Where responses, or what comes of them, could be seen. */
const PAGES = {
  overview: at.overview,
  collect: workshopAt.collect,
  reveal: workshopAt.reveal,
  agree: workshopAt.agree(questions[0]?.id),
  finish: workshopAt.finish,
  results: at.results(AFTER),
}

type Seen = Readonly<Record<string, string>>

/** What the page holds, unfolded: texts, names, and what is drawn. */
function read(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
    const told = [...document.querySelectorAll('main *')].flatMap((element) =>
      ['aria-label', 'title', 'alt', 'height', 'y'].flatMap(
        (attribute) => element.getAttribute(attribute) ?? [],
      ),
    )
    const drawn = [...document.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL())
    return [document.querySelector('main')?.innerText, ...told, ...drawn].join('\n')
  })
}

/** All that pages and paper show and tell of an assessment, unfolded. */
async function everythingOf(page: Page, assessment: Assessment): Promise<Seen> {
  const seen: Record<string, string> = {}
  await openWith(page, at.report(AFTER), [assessment])
  seen['paper'] = (await printReport(page)).text
  for (const [name, address] of Object.entries(PAGES)) {
    // The page before stays until the next one has arrived.
    const heading = page.getByRole('heading', { level: 1 })
    await heading.evaluate((element) => element.setAttribute('data-before', ''))
    await page.goto(address)
    await expect(page.locator('h1[data-before]')).toHaveCount(0)
    await expect(heading).not.toHaveText(da.app.loading)
    if (name === 'results' || name === 'finish') await expect(page.locator('canvas')).toBeVisible()
    // Questionnaire and charts come in their own time.
    await expect
      .poll(
        async () => {
          const before = seen[name]
          seen[name] = await read(page)
          return before === seen[name]
        },
        { intervals: [100] },
      )
      .toBe(true)
  }
  return seen
}

/** The same person, of another mind in every question. */
function otherAnswers(person: number): Readonly<Record<string, ResponseAnswer>> {
  return Object.fromEntries(
    Object.entries(answersFrom(person)).map(([id, { state }], index) => [
      id,
      {
        state: typeof state === 'number' ? (state > 2 ? 1 : 5) : 4,
        ...(index === 0 ? { comment: `Noget helt andet fra deltager ${person} 🌊` } : {}),
      },
    ]),
  )
}

const START = { after: AFTER_ANSWERS }
const handedIn = (person: number, group?: string) => responseFrom(person, { group })
const otherwise = (person: number, group?: string) =>
  responseFrom(person, { group, answers: otherAnswers(person) })
const taken = (person: number, value = true) =>
  ({ type: 'set-responses-deleted', round: AFTER, responses: [responseId(person)], value }) as const

const [A, B] = [GROUPS[0].id, GROUPS[1].id]
const withGroups = () => workshopWith(0, { ...START, hasGroups: true })
/** Two people's answers, each in the other's place. */
const swapped = (one: number, other: number, groups: readonly (string | undefined)[]) => [
  responseFrom(one, { group: groups[0], answers: answersFrom(other) }),
  responseFrom(other, { group: groups[1], answers: answersFrom(one) }),
]

interface Case {
  readonly name: string
  /** The same workshop with what nobody may find out one way, and the other way. */
  readonly worlds: () => readonly [Assessment, Assessment]
  /** What the page on which answers are shown says. */
  readonly says: string | RegExp
  /** Whether it offers to show answers, or new ones. */
  readonly offers?: string
}

const CASES: readonly Case[] = [
  {
    name: 'two responses are not shown',
    worlds: () => {
      const one = edited(workshopWith(0, START), handedIn(0))
      return [edited(one, handedIn(1)), edited(one, otherwise(1))]
    },
    says: da.reveal.waits(1),
  },
  {
    name: 'three that nobody has shown yet are not shown',
    worlds: () => {
      const two = workshopWith(2, START)
      return [edited(two, handedIn(2)), edited(two, otherwise(2))]
    },
    says: da.workshop.in(3),
    offers: da.reveal.show,
  },
  {
    name: 'a group of three is not told from a rest of two',
    worlds: () => {
      const rest = edited(withGroups(), handedIn(0, A), handedIn(1, A), handedIn(4, B))
      return [
        revealed(edited(rest, handedIn(2, A), handedIn(3, B))),
        revealed(edited(rest, ...swapped(2, 3, [A, B]))),
      ]
    },
    says: da.reveal.shown(5),
  },
  {
    name: 'two groups of three do not leave a single one beside them',
    worlds: () => {
      const five = [0, 1, 2].map((one) => handedIn(one, A))
      const rest = edited(withGroups(), ...five, handedIn(3, B), handedIn(4, B))
      return [
        revealed(edited(rest, handedIn(5, B), handedIn(6))),
        revealed(edited(rest, ...swapped(5, 6, [B, undefined]))),
      ]
    },
    says: da.reveal.shown(7),
  },
  {
    name: 'two who come late are not found by the difference',
    worlds: () => {
      const shown = revealed(workshopWith(5, START))
      return [edited(shown, handedIn(5), handedIn(6)), edited(shown, otherwise(5), otherwise(6))]
    },
    says: da.reveal.waitsNew(1),
  },
  {
    name: 'three who come late are not told apart by their groups',
    worlds: () => {
      const six = [0, 1, 2].flatMap((one) => [handedIn(one, A), handedIn(one + 3, B)])
      const shown = edited(revealed(edited(withGroups(), ...six)), handedIn(6, A))
      return [
        revealed(edited(shown, handedIn(7, A), handedIn(8, B))),
        revealed(edited(shown, ...swapped(7, 8, [A, B]))),
      ]
    },
    says: da.reveal.shown(9),
  },
  {
    name: 'who was taken out before is not in it',
    worlds: () => {
      const three = workshopWith(3, START)
      return [
        revealed(edited(three, handedIn(3), taken(3))),
        revealed(edited(three, otherwise(3), taken(3))),
      ]
    },
    says: da.reveal.shown(3),
  },
  {
    name: 'what somebody changed afterwards is not found by the difference',
    worlds: () => {
      const shown = revealed(workshopWith(4, START))
      return [
        edited(shown, responseFrom(3, { revision: 2 })),
        edited(shown, responseFrom(3, { revision: 2, answers: otherAnswers(3) })),
      ]
    },
    says: da.reveal.waitsNew(2),
  },
  {
    name: 'the order of comments says nothing of who wrote them',
    worlds: () => {
      const others = edited(workshopWith(0, START), handedIn(0), handedIn(1), handedIn(2))
      return [
        revealed(edited(others, handedIn(3), handedIn(4))),
        revealed(edited(others, ...swapped(3, 4, []))),
      ]
    },
    says: da.reveal.shown(5),
  },
]

for (const { name, worlds, says, offers } of CASES) {
  test(name, async ({ openFreshBrowser }) => {
    const [one, other] = worlds()
    const page = await openFreshBrowser()
    const seen = await everythingOf(page, one)
    expect(await everythingOf(await openFreshBrowser(), other)).toEqual(seen)

    await page.goto(workshopAt.reveal)
    await expect(page.getByText(says)).toBeVisible()
    const buttons = [da.reveal.show, da.reveal.showNew]
    for (const button of buttons) {
      await expect(page.getByRole('button', { name: button })).toHaveCount(
        button === offers ? 1 : 0,
      )
    }
  })
}

test('what may be shown is shown, so that a difference would be found', async ({
  openFreshBrowser,
}) => {
  const two = workshopWith(2, START)
  const three = await everythingOf(await openFreshBrowser(), revealed(edited(two, handedIn(2))))
  const other = await everythingOf(await openFreshBrowser(), revealed(edited(two, otherwise(2))))
  const differing = Object.keys(three).filter((name) => three[name] !== other[name])
  expect(differing).toEqual(['paper', 'reveal', 'agree', 'finish', 'results'])

  const five = [0, 1, 3, 4].map((one) => handedIn(one, one < 3 ? A : B))
  const groups = edited(withGroups(), ...five)
  const apart = await everythingOf(
    await openFreshBrowser(),
    revealed(edited(groups, handedIn(2, A), handedIn(5, B))),
  )
  const swap = await everythingOf(
    await openFreshBrowser(),
    revealed(edited(groups, ...swapped(2, 5, [A, B]))),
  )
  expect(apart['reveal']).not.toBe(swap['reveal'])
  expect(apart['paper']).toBe(swap['paper'])
})

test('who is taken out afterwards takes all comments along, and no new count tells what it held', async ({
  openFreshBrowser,
}) => {
  const shown = revealed(workshopWith(4, START))
  const before = await everythingOf(await openFreshBrowser(), shown)
  expect(before['reveal']).toContain('Deltager 0 om Østre Å')

  const page = await openFreshBrowser()
  const late = [4, 5, 6].map((person) => handedIn(person))
  const after = await everythingOf(page, edited(shown, taken(3), ...late))
  for (const text of Object.values(after)) expect(text).not.toContain('om Østre Å')
  expect(after['results']).toBe(before['results'])
  expect(after['paper']).toBe(before['paper'])
  await page.goto(workshopAt.reveal)
  await expect(page.getByText(da.reveal.unsafe)).toBeVisible()
  await expect(page.getByRole('heading', { name: da.reveal.shown(4) })).toBeVisible()
  await expect(page.getByRole('button', { name: da.reveal.showNew })).toHaveCount(0)
})

test('comments are never shown by group', async ({ page }) => {
  await openWith(page, workshopAt.reveal, [revealed(workshopWith(9, { hasGroups: true }))])
  const first = page.getByRole('article').filter({ hasText: da.reveal.comments(9) })
  await first.getByText(da.reveal.byGroup).click()
  await expect(first.getByRole('figure')).toHaveCount(2)
  for (const figure of await first.getByRole('figure').all()) {
    await expect(figure).not.toContainText('Østre Å')
    await expect(figure).not.toContainText('kommentar')
  }
})
