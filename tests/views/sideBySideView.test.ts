import { fireEvent, screen, within } from '@testing-library/dom'
import { nextTick } from 'vue'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import type { Answer, Assessment, Round } from '../../src/domain/assessment'
import type { Level, Questionnaire } from '../../src/domain/questionnaire'
import { da } from '../../src/i18n/da'
import { useFiles } from '../../src/stores/files'
import { textOf, textsOf } from '../components/support'
import { BEFORE_ID, NOW, aRound, anAnswer, anAssessment } from '../factories'
import { heading, startApp } from './support'

const t = da.sideBySide

/** The real questionnaire: the app fetches it by its name. */
let questionnaire: Questionnaire

beforeAll(async () => {
  const loaded = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
  if (!loaded) throw new Error('The app lacks its own questionnaire')
  questionnaire = loaded
})

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const value = <T>(of: T) => ({ value: of, at: NOW })

/** Every question at one level, but for the Ps left out. */
function answersAt(
  level: Level,
  without: readonly string[] = [],
): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    questionnaire.dimensions
      .filter(({ id }) => !without.includes(id))
      .flatMap(({ questions }) => questions.map(({ id }) => [id, anAnswer(level)])),
  )
}

interface Team {
  readonly organisation: string
  readonly team?: string
  readonly level?: Level
  readonly without?: readonly string[]
  readonly round?: Partial<Round>
}

/** Assessments with one round each, in the order in which they are stored. */
function teams(...given: readonly Team[]): readonly Assessment[] {
  return given.map(({ organisation, team = 'På tværs', level = 3, without, round }, index) =>
    anAssessment({
      id: idOf(index),
      organisation: value(organisation),
      team: value(team),
      rounds: {
        [BEFORE_ID]: aRound({
          label: value('Efteråret'),
          answers: answersAt(level, without),
          ...round,
        }),
      },
    }),
  )
}

/** Three municipalities, stored in an order that is not the alphabet's. */
const three = () =>
  teams(
    { organisation: 'Ærø Kommune', team: 'Klima 🌍', level: 2 },
    { organisation: 'Østerhøj Kommune', team: 'Børn & ældre', level: 5, without: ['planet'] },
    { organisation: 'Brøndvang Kommune', team: 'Plan og By', level: 3 },
  )

const addressOf = (assessments: readonly Assessment[], more = '') =>
  `/side-by-side?assessments=${assessments.map(({ id }) => id).join(',')}${more}`

async function open(assessments: readonly Assessment[], more = '') {
  const started = await startApp({ path: addressOf(assessments, more), assessments })
  await heading(t.title)
  return started
}

const figures = () => screen.findByRole('table', { name: t.tableTitle })
const chooser = () => screen.findByRole('group', { name: t.choose })
const showThem = () => fireEvent.click(screen.getByRole('button', { name: t.show }))
const pageText = () => textOf(document.body)

describe('the page with assessments side by side', () => {
  describe('without assessments in the address', () => {
    const path = '/side-by-side'

    it('lets them be chosen, by name in the language’s alphabet', async () => {
      await startApp({ path, assessments: three() })
      const names = within(await chooser()).getAllByRole('checkbox')
      expect(
        names.map((box) => textsOf([...(box.nextElementSibling?.children ?? [])]).join(' · ')),
      ).toEqual([
        'Brøndvang Kommune · Plan og By · Efteråret, 23. november 2026',
        'Ærø Kommune · Klima 🌍 · Efteråret, 23. november 2026',
        'Østerhøj Kommune · Børn & ældre · Efteråret, 23. november 2026',
      ])
    })

    it('shows what was chosen, at an address that leads back to it', async () => {
      const { router } = await startApp({ path, assessments: three() })
      await chooser()
      fireEvent.click(screen.getByRole('checkbox', { name: /Brøndvang/ }))
      await nextTick()
      fireEvent.click(screen.getByRole('checkbox', { name: /Ærø/ }))
      await nextTick()
      const statuses = screen.getAllByRole('status')
      expect(textsOf(statuses)).toContain(t.chosen(2))
      showThem()
      expect(within(await figures()).getAllByRole('rowheader')).toHaveLength(2)
      expect(router.currentRoute.value.query).toEqual({ assessments: `${idOf(2)},${idOf(0)}` })
      expect(document.activeElement).toBe(await heading(t.title))
    })

    it('asks for two when one is chosen', async () => {
      const { router } = await startApp({ path, assessments: three() })
      await chooser()
      fireEvent.click(screen.getByRole('checkbox', { name: /Ærø/ }))
      await nextTick()
      expect(screen.queryByRole('alert')).toBe(null)
      showThem()
      expect((await screen.findByRole('alert')).textContent).toBe(t.tooFew)
      expect(router.currentRoute.value.query).toEqual({})
    })
  })

  describe('with more than twelve', () => {
    const thirteen = () =>
      teams(...Array.from({ length: 13 }, (_, index) => ({ organisation: `Kommune ${index + 1}` })))

    it('says how many too many, and shows them once one is taken away', async () => {
      await open(thirteen())
      await chooser()
      expect((await screen.findByRole('alert')).textContent).toBe(t.tooMany(13, 12))
      showThem()
      await nextTick()
      expect(screen.queryByRole('table')).toBe(null)
      fireEvent.click(screen.getByRole('checkbox', { name: /Kommune 7 / }))
      await nextTick()
      expect(screen.queryByRole('alert')).toBe(null)
      showThem()
      expect(within(await figures()).getAllByRole('rowheader')).toHaveLength(12)
      expect(screen.getAllByRole('img')).toHaveLength(12)
    })
  })

  describe('with fewer than two assessments in the browser', () => {
    it.each([0, 1])('teaches where others come from: %i', async (count) => {
      await startApp({ path: '/side-by-side', assessments: three().slice(0, count) })
      expect(await screen.findByRole('heading', { level: 2, name: t.needTwoTitle })).toBeDefined()
      expect(screen.getByText(t.needTwo)).toBeDefined()
      const link = screen.getByRole('link', { name: da.notFound.home })
      expect(link.getAttribute('href')).toBe('/')
      expect(screen.queryByRole('checkbox')).toBe(null)
    })
  })

  describe('with three', () => {
    it('sets them in the alphabet’s order, each with its scores, round and scope', async () => {
      await open(three())
      const rows = within(await figures())
        .getAllByRole('row')
        .slice(1)
      expect(rows.map((row) => textsOf(within(row).getAllByRole('rowheader')))).toEqual([
        ['Brøndvang Kommune Plan og By'],
        ['Ærø Kommune Klima 🌍'],
        ['Østerhøj Kommune Børn & ældre'],
      ])
      const cells = textsOf(within(rows[2] ?? document.body).getAllByRole('cell'))
      expect(cells).toEqual([
        ...Array.from({ length: 5 }, () => '5,0 5 af 5'),
        'for få svar 0 af 5',
        'Efteråret, 23. november 2026 Hele kommunen',
      ])
    })

    it('gives P by P the median, the range and how many scores', async () => {
      await open(three())
      const table = await screen.findByRole('table', { name: t.spreadTitle })
      const people = within(table).getByRole('row', { name: /^People/ })
      const planet = within(table).getByRole('row', { name: /^Planet/ })
      const wordsOf = (row: Element) => textsOf(within(row as HTMLElement).getAllByRole('cell'))
      expect(wordsOf(people).join(' ')).toMatch(/3,0.*2,0–5,0 spændvidde.*3 af 3/)
      expect(wordsOf(planet).join(' ')).toMatch(/–.*–.*2 af 3/)
      const legend = textsOf(screen.getAllByRole('listitem'))
      expect(legend).toContain(t.legendRange)
      expect(legend).not.toContain(t.legendBand)
    })

    it('has a radar for each, with a name and a sentence', async () => {
      await open(three())
      const radar = await screen.findByRole('img', {
        name: da.result.radarName('Østerhøj Kommune – Børn & ældre'),
      })
      expect(radar.querySelectorAll('circle')).toHaveLength(5)
      const sentence = document.getElementById(radar.getAttribute('aria-describedby') ?? '')
      expect(sentence && textOf(sentence)).toBe(
        'Alle P’er med svar nok har scoren 5,0. Planet er et hul i billedet: for få svar eller ikke relevant.',
      )
    })

    it('says that it is no ranking, and what speaks for and against comparing', async () => {
      await open(three())
      expect(await screen.findByText(t.noRanking)).toBeDefined()
      const facts = screen.getAllByRole('definition').map(textOf)
      expect(facts).toEqual([
        t.facts.sameScope,
        'Hele kommunen (3)',
        t.facts.sameQuestionnaire,
        'Seks P, version 1',
        t.facts.sameDate,
        '23. november 2026',
        '1 af 18 mangler',
        t.facts.gap,
      ])
    })

    it('prints the page itself', async () => {
      await open(three())
      const print = vi.fn()
      vi.stubGlobal('print', print)
      fireEvent.click(await screen.findByRole('button', { name: t.print }))
      expect(print).toHaveBeenCalledOnce()
    })

    it('leads back to the choice, with these ticked', async () => {
      await open(three().slice(0, 2))
      fireEvent.click(await screen.findByRole('link', { name: t.others }))
      const boxes = within(await chooser()).getAllByRole<HTMLInputElement>('checkbox')
      expect(boxes.filter(({ checked }) => checked)).toHaveLength(2)
    })
  })

  describe('with two', () => {
    it('has no column for a median', async () => {
      await open(three().slice(0, 2))
      const table = await screen.findByRole('table', { name: t.spreadTitle })
      expect(textsOf(within(table).getAllByRole('columnheader')).join(' ')).not.toContain(t.median)
      expect(screen.queryByText(t.rule)).toBe(null)
    })
  })

  describe('when scope and date differ', () => {
    it('says so', async () => {
      const task = { scope: value('task' as const), date: value('2025-03-01') }
      await open(teams({ organisation: 'A', round: task }, { organisation: 'B' }))
      await screen.findByText(t.facts.differentScope)
      expect(screen.getByText(t.facts.farApart)).toBeDefined()
      expect(screen.getByText(t.facts.fromTo('1. marts 2025', '23. november 2026'))).toBeDefined()
    })
  })

  describe('with the example among them', () => {
    it('marks it', async () => {
      const others = three()
      const { router } = await startApp({ assessments: others })
      const example = await useFiles().addExample('da')
      await router.push(`${addressOf(others)},${example}`)
      const rows = within(await figures())
        .getAllByRole('rowheader')
        .map(textOf)
      expect(rows.filter((row) => row.includes(da.app.example))).toHaveLength(1)
    })
  })

  describe('with hidden names', () => {
    const hidden = '&names=hidden'
    const names = /Kommune|Klima|Børn|Plan og By|Efteråret|23\./

    it('has letters and months, and names nobody on the page or in its title', async () => {
      await open(three(), hidden)
      const rows = within(await figures()).getAllByRole('rowheader')
      expect(textsOf(rows)).toEqual(['A', 'B', 'C'])
      expect(pageText()).not.toMatch(names)
      expect(document.title).not.toMatch(names)
      expect(document.title).toContain(t.title)
      expect(pageText()).toContain('nov. 2026')
      expect(screen.getAllByRole('img').map((radar) => radar.getAttribute('aria-label'))).toEqual(
        ['A', 'B', 'C'].map((letter) => da.result.radarName(letter)),
      )
    })

    it('says honestly that somebody may recognise them', async () => {
      await open(three(), hidden)
      expect(await screen.findByText(t.hidden)).toBeDefined()
    })

    it('keeps each one’s scores together with its letter', async () => {
      await open(three(), hidden)
      const rows = within(await figures())
        .getAllByRole('row')
        .slice(1)
      const scores = rows.map((row) => textsOf(within(row).getAllByRole('cell'))[0])
      expect([...scores].sort()).toEqual(['2,0 5 af 5', '3,0 5 af 5', '5,0 5 af 5'])
      const gap = rows.find((row) => textOf(row).includes(da.result.tooFew))
      expect(gap && textOf(gap)).toContain('5,0')
    })

    it('counts those it cannot show instead of naming them', async () => {
      const empty = anAssessment({ id: idOf(7), organisation: value('Uden Kommune'), rounds: {} })
      await open([...three(), empty], hidden)
      expect(await screen.findByText(t.withoutRounds('1 vurdering'))).toBeDefined()
      expect(pageText()).not.toContain('Uden Kommune')
    })

    it('tells that an example is among them, but not which', async () => {
      const others = three()
      const { router } = await startApp({ assessments: others })
      const example = await useFiles().addExample('da')
      await router.push(`${addressOf(others)},${example}${hidden}`)
      expect(await screen.findByText(t.example)).toBeDefined()
      expect(screen.queryByText(da.app.example)).toBe(null)
    })

    it('is switched on and off, and the address keeps it', async () => {
      const { router } = await open(three())
      await figures()
      const query = () => router.currentRoute.value.query.names
      fireEvent.click(screen.getByRole('checkbox', { name: t.hideNames }))
      await screen.findByText(t.hidden)
      expect(query()).toBe('hidden')
      expect(pageText()).not.toMatch(names)
      fireEvent.click(screen.getByRole('checkbox', { name: t.hideNames }))
      await screen.findAllByText('Ærø Kommune')
      expect(query()).toBe(undefined)
    })

    it('warns that the choice shows the names, and comes back without them', async () => {
      await open(three(), hidden)
      fireEvent.click(await screen.findByRole('link', { name: t.othersWithNames }))
      await chooser()
      showThem()
      expect(textsOf(within(await figures()).getAllByRole('rowheader'))).toEqual(['A', 'B', 'C'])
    })
  })

  describe('with ids in the address that are not here', () => {
    it('shows the others and says how many are missing', async () => {
      const [one, another] = three()
      await startApp({
        path: `/side-by-side?assessments=${one?.id},findes-ikke,${another?.id},${one?.id}`,
        assessments: three(),
      })
      expect(within(await figures()).getAllByRole('rowheader')).toHaveLength(2)
      expect(screen.getByText(t.notHere(1))).toBeDefined()
    })

    it('lets others be chosen when one or none is left', async () => {
      await startApp({
        path: `/side-by-side?assessments=${idOf(0)},__proto__`,
        assessments: three(),
      })
      const boxes = within(await chooser()).getAllByRole<HTMLInputElement>('checkbox')
      expect(boxes.filter(({ checked }) => checked)).toHaveLength(1)
      expect(screen.getByText(t.notHere(1))).toBeDefined()
    })
  })

  describe('with an assessment without rounds', () => {
    const empty = () => anAssessment({ id: idOf(7), organisation: value('Uden'), rounds: {} })

    it('leaves it out and says so', async () => {
      await open([...three(), empty()])
      expect(within(await figures()).getAllByRole('rowheader')).toHaveLength(3)
      expect(screen.getByText(/^Ikke med, fordi der ikke er nogen runde: Uden – /)).toBeDefined()
    })

    it('compares nothing when only one is left', async () => {
      await open([...three().slice(0, 1), empty()])
      expect(await screen.findByText(t.tooFewShown)).toBeDefined()
      expect(screen.queryByRole('table')).toBe(null)
      expect(screen.queryByRole('button', { name: t.print })).toBe(null)
    })
  })

  describe('with one whose questionnaire this app lacks', () => {
    it('leaves it out and says why', async () => {
      const unknown = teams({
        organisation: 'Ny udgave',
        round: { questionnaire: { id: 'six-p', version: 99 } },
      }).map((one) => ({ ...one, id: idOf(8) }))
      await open([...three(), ...unknown])
      expect(within(await figures()).getAllByRole('rowheader')).toHaveLength(3)
      expect(screen.getByText(t.withoutQuestionnaire('Ny udgave – På tværs'))).toBeDefined()
    })
  })
})

describe('the front page', () => {
  it('leads to side by side once there are two assessments', async () => {
    await startApp({ assessments: three().slice(0, 2) })
    const link = await screen.findByRole('link', { name: da.home.sideBySide })
    expect(link.getAttribute('href')).toBe('/side-by-side')
  })

  it('does not with one', async () => {
    await startApp({ assessments: three().slice(0, 1) })
    await heading(da.home.headline)
    expect(screen.queryByRole('link', { name: da.home.sideBySide })).toBe(null)
  })
})
