import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import type { Response, Round } from '../../src/domain/assessment'
import { tallyQuestions } from '../../src/domain/agreement'
import { findRound } from '../../src/domain/rounds'
import { da } from '../../src/i18n/da'
import { ASSESSMENT_ID, BEFORE_ID, NOW, aReveal, aRound, anAssessment } from '../factories'
import { textOf, textsOf } from '../components/support'
import { there } from '../stores/support'
import { GROUPS, QUESTIONNAIRE, QUESTIONS, aResponse, answersOf } from './handIns'
import { heading, startApp } from './support'
import type { MemoryStorage } from '../stores/support'

const { reveal } = da
const path = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/workshop/reveal`
const at = NOW
const FIRST = there(QUESTIONS[0])
const shortOf = (id: string) => there(QUESTIONS.find((one) => one.id === id)).short.da

type Responses = Record<string, Response>

/** A response with these answers beside a 3 to all the other questions. */
const answering = (answers: Response['answers'], more: Partial<Response> = {}) =>
  aResponse({ answers: { ...answersOf(3), ...answers }, ...more })
/** So many responses, each with a comment to the first question, in groups by turns if there are some. */
const some = (count: number, ...groups: readonly string[]): Responses =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const group = groups[n % groups.length]
      const answers = { [FIRST.id]: { state: 2, comment: `Kommentar ${n + 1} 🌱` } } as const
      return [`7k3m${10 + n}00`, answering(answers, group === undefined ? {} : { group })] as const
    }),
  )

/** What was shown of these responses before. */
const shownOf = (responses: Responses) =>
  aReveal({
    responses: Object.fromEntries(
      Object.entries(responses).map(([id, { revision }]) => [id, { revision }]),
    ),
    tallies: tallyQuestions(QUESTIONNAIRE, Object.values(responses)),
  })

/** The facilitator's page where the answers are shown. */
async function open(changes: Partial<Round> = {}, memory?: MemoryStorage) {
  const rounds = { [BEFORE_ID]: aRound(changes) }
  const stored = [anAssessment({ rounds })]
  const app = await startApp(memory ? { path, memory } : { path, assessments: stored })
  await heading(da.workshop.headings.reveal)
  await waitFor(() => expect(document.querySelector('main h2')).not.toBe(null))
  const round = () => there(findRound(there(app.assessments.find(ASSESSMENT_ID)), BEFORE_ID))
  return { ...app, workshop: () => round().workshop }
}

/** The page once all that is in has been shown. */
async function openShown(changes: Partial<Round> = {}) {
  const app = await open(changes)
  press(reveal.show)
  await screen.findByText(/er vist$/)
  return app
}

const page = () => textOf(there(document.querySelector('main')))
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button' }))
const articles = () => [...document.querySelectorAll<HTMLElement>('article')]
const articleOn = (id: string) => there(box(id).closest('article'))
/** The boxes beside the questions, in their order: asking for each by its label would take long. */
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('article input[type=checkbox]')]
const nameOf = (one: Element) => there(one.getAttribute('aria-label'))
const box = (id: string) =>
  there(boxes().find((one) => nameOf(one) === `${reveal.talk}: ${shortOf(id)}`))
/** The questions as they stand, by what they are shortly called. */
const order = () => boxes().map((one) => nameOf(one).replace(`${reveal.talk}: `, ''))
const ticked = () => boxes().filter(({ checked }) => checked)
const countsOn = (id: string) =>
  there(articleOn(id).querySelector('article > svg')).getAttribute('aria-label')
const commentsOn = (id: string) => textsOf([...articleOn(id).querySelectorAll('details li')])

describe('the page where the answers are shown', () => {
  it.each([
    [0, '3 besvarelser mere'],
    [2, '1 besvarelse mere'],
  ])('shows nothing of %i, and says what is missing', async (count, missing) => {
    await open({ responses: some(count) })
    expect(page()).toContain(`${count} besvarelser er inde`)
    expect(page()).toContain(missing)
    expect(screen.queryByText(reveal.show, { selector: 'button' })).toBe(null)
    expect(articles()).toEqual([])
    expect(page()).not.toContain('Kommentar')
    expect(screen.getByText(reveal.toCollect).getAttribute('href')).toMatch(/\/collect$/)
  })

  it.each([
    ['nothing', undefined],
    ['nothing more', [shownOf(some(3))]],
  ])('shows %s once the round is closed, and says so', async (_, reveals) => {
    const closings = [{ at, on: '2026-11-23', closed: true }]
    const shown = reveals ? { reveals } : {}
    const { workshop } = await open({ workshop: shown, responses: some(6), closings })
    expect(screen.getByText(da.start.revealFrozen)).toBeDefined()
    for (const name of [reveal.show, reveal.showNew]) {
      expect(screen.queryByText(name, { selector: 'button' })).toBe(null)
    }
    expect(workshop().reveals).toEqual(reveals)
  })

  it('shows nothing of three before it is told to', async () => {
    await open({ responses: some(3) })
    expect(articles()).toEqual([])
    expect(page()).not.toContain('Kommentar')
  })

  it('shows how often each answer was given, with the focus on what is shown', async () => {
    const levels = [1, 4, 4, 'dont-know', 'not-relevant'] as const
    const responses = Object.fromEntries(
      levels.map((state, n) => [`7k3m1${n}00`, answering({ [FIRST.id]: { state } })]),
    )
    await openShown({ responses })
    expect(document.activeElement).toBe(screen.getByText('5 besvarelser er vist'))
    expect(articles()).toHaveLength(30)
    expect(countsOn(FIRST.id)).toBe(
      'niveau 1: 1, niveau 2: 0, niveau 3: 0, niveau 4: 2, niveau 5: 0',
    )
    const article = textOf(articleOn(FIRST.id))
    expect(article).toContain('midterste svar 4,0')
    expect(article).toContain('1 ved ikke')
    expect(article).toContain('1 ikke relevant')
  })

  describe('when more come in afterwards', () => {
    const shown = some(3)
    const workshop = { reveals: [shownOf(shown)] }

    it('waits until three new ones are in, and shows nothing of them before', async () => {
      await open({ workshop, responses: some(5) })
      expect(page()).toContain('3 besvarelser er vist')
      expect(page()).toContain('1 besvarelse mere')
      expect(screen.queryByText(reveal.showNew, { selector: 'button' })).toBe(null)
      expect(countsOn(FIRST.id)).toContain('niveau 2: 3')
      expect(commentsOn(FIRST.id)).toHaveLength(3)
      expect(page()).not.toContain('Kommentar 4')
    })

    it('shows them with the others then', async () => {
      await open({ workshop, responses: some(6) })
      expect(page()).toContain('3 besvarelser er vist')
      press(reveal.showNew)
      await screen.findByText('6 besvarelser er vist')
      expect(countsOn(FIRST.id)).toContain('niveau 2: 6')
      expect(commentsOn(FIRST.id)).toHaveLength(6)
      expect(screen.queryByText(reveal.showNew, { selector: 'button' })).toBe(null)
    })

    it('shows none where the difference would give one away', async () => {
      const { '7k3m1000': removed, ...others } = some(6)
      const deleted = { value: true, at }
      await open({ workshop, responses: { ...others, '7k3m1000': { ...there(removed), deleted } } })
      expect(page()).toContain('Forskellen ville afsløre')
      expect(screen.queryByText(reveal.showNew, { selector: 'button' })).toBe(null)
      expect(countsOn(FIRST.id)).toContain('niveau 2: 3')
    })

    it('withholds all comments when one of those shown is gone, so that its is not known', async () => {
      const { '7k3m1000': removed, ...others } = shown
      const deleted = { value: true, at }
      await open({ workshop, responses: { ...others, '7k3m1000': { ...there(removed), deleted } } })
      expect(countsOn(FIRST.id)).toContain('niveau 2: 3')
      expect(page()).not.toContain('Kommentar')
    })
  })

  describe('with groups', () => {
    const ofGroups = (...groups: readonly string[]) => ({
      workshop: { groups: GROUPS },
      responses: some(groups.length, ...groups),
    })
    const [A, B] = ['a0000001', 'b0000001']

    it('shows each of three or more, but never to which of them a comment belongs', async () => {
      await openShown(ofGroups(A, B, A, B, A, B, A))
      const figures = within(articleOn(FIRST.id)).getAllByRole('figure')
      expect(textsOf(figures).map((text) => text.replace(/ ?\d.*$/, ''))).toEqual(
        GROUPS.value.map(({ name }) => name),
      )
      expect(figures.map((one) => one.querySelector('svg')?.getAttribute('aria-label'))).toEqual([
        expect.stringContaining('niveau 2: 4'),
        expect.stringContaining('niveau 2: 3'),
      ])
      expect(textOf(there(there(figures[0]).closest('details')))).not.toContain('Kommentar')
      expect(commentsOn(FIRST.id)).toHaveLength(7)
      for (const comment of commentsOn(FIRST.id)) expect(comment).toMatch(/^Kommentar \d 🌱$/)
    })

    it.each([
      ['one of them is of two', [A, A, A, B, B]],
      ['those without a group are two', [A, A, A, 'c0000001', 'c0000001']],
    ])('shows none when %s', async (_, groups) => {
      await openShown(ofGroups(...groups))
      expect(page()).toContain('5 besvarelser er vist')
      expect(page()).not.toContain('Ældre & Sundhed')
      expect(page()).not.toContain('Børn og Unge')
    })
  })

  it('mixes comments in an order that does not follow who wrote them', async () => {
    const texts = ['Østre Å 🌱', 'Æblelunden', 'Åen', 'Byrådet', 'Centret', 'Driften']
    const written = (all: readonly string[]) => ({
      responses: Object.fromEntries(
        all.map((comment, n) => [`7k3m1${n}00`, answering({ [FIRST.id]: { state: 2, comment } })]),
      ),
    })
    await openShown(written(texts))
    const shown = commentsOn(FIRST.id)
    expect([...shown].sort()).toEqual([...texts].sort())
    expect(shown).not.toEqual(texts)
    await openShown(written([...texts].reverse()))
    expect(commentsOn(FIRST.id)).toEqual(shown)
  })

  describe('the order of the questions', () => {
    const [DISPUTED, LOW, UNKNOWN] = [
      'place.plan-strategy',
      'planet.climate',
      'peace.physical-health',
    ]
    const responses = Object.fromEntries(
      ([1, 1, 5, 5] as const).map((level, n) => [
        `7k3m1${n}00`,
        answering({
          [DISPUTED]: { state: level },
          [LOW]: { state: 1 },
          [UNKNOWN]: { state: n < 2 ? 'dont-know' : 3 },
        }),
      ]),
    )

    it('is by disagreement, after what half do not know; by P; and by the lowest level', async () => {
      await openShown({ responses })
      expect(order().slice(0, 2)).toEqual([shortOf(UNKNOWN), shortOf(DISPUTED)])
      fireEvent.click(screen.getByLabelText(reveal.orders.dimension))
      await waitFor(() => expect(order()).toEqual(QUESTIONS.map((one) => one.short.da)))
      fireEvent.click(screen.getByLabelText(reveal.orders.lowest))
      await waitFor(() => expect(order()[0]).toBe(shortOf(LOW)))
    })
  })

  describe('what is to be talked about', () => {
    it('is proposed: ten questions, and among them the most disputed', async () => {
      const disputed = { [FIRST.id]: { state: 1 } } as const
      const { workshop } = await openShown({
        responses: { ...some(3), aaaaaa00: answering(disputed) },
      })
      expect(ticked()).toHaveLength(10)
      expect(page()).toContain('10 spørgsmål er valgt')
      expect(box(FIRST.id).checked).toBe(true)
      expect(workshop()).not.toHaveProperty('agenda')
      expect(screen.getByText(reveal.toAgree).getAttribute('href')).toMatch(/\/workshop\/agree$/)
    })

    it('can be changed, and stays so after a reload', async () => {
      const { workshop, assessments, memory } = await openShown({ responses: some(3) })
      fireEvent.click(there(ticked()[0]))
      await waitFor(() => expect(page()).toContain('9 spørgsmål er valgt'))
      const left = boxes().filter(({ checked }) => !checked)
      for (const one of left.slice(-2)) fireEvent.click(one)
      await waitFor(() => expect(page()).toContain('11 spørgsmål er valgt'))
      const chosen = ticked().map(nameOf)
      expect(workshop().agenda?.value).toHaveLength(11)
      assessments.flush()
      await open({}, memory)
      expect(page()).toContain('3 besvarelser er vist')
      expect(ticked().map(nameOf)).toEqual(chosen)
    })
  })
})
