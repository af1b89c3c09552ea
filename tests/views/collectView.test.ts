import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MockInstance } from 'vitest'
import { qrMatrix } from '../../src/composables/qr'
import type { Round } from '../../src/domain/assessment'
import { presentResponses } from '../../src/domain/reveals'
import { findRound } from '../../src/domain/rounds'
import { da } from '../../src/i18n/da'
import { writeInvitation } from '../../src/persistence/invitation'
import { writeResponseFile } from '../../src/persistence/responses'
import {
  AFTER_ID,
  ASSESSMENT_ID,
  BEFORE_ID,
  LONG_NOTE,
  NOW,
  aReveal,
  aRound,
  anAssessment,
} from '../factories'
import { textOf } from '../components/support'
import { stubPixels } from '../fixtures/fakeCamera'
import { pixelsOf, qrScene } from '../fixtures/qrScene'
import { there } from '../stores/support'
import { GROUPS, QUESTIONS, aHandIn, aResponse, answersOf, codeOf, linkOf } from './handIns'
import { heading, startApp } from './support'

const { collect } = da
const path = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/workshop/collect`
const at = NOW
const QUESTION = there(QUESTIONS[0]).id
const CLOSED = [{ at, on: '2026-11-23', closed: true }]

/** So many responses by id. */
const some = (count: number, changes: Parameters<typeof aResponse>[0] = {}) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [idOf(n), aResponse(changes)] as const),
  )
const idOf = (number: number) => `7k3m${String(10 + number)}00`

let scroll: MockInstance<Element['scrollIntoView']>

/** The facilitator's page where responses come in. */
async function open(changes: Partial<Round> = {}) {
  const rounds = {
    [BEFORE_ID]: aRound(changes),
    [AFTER_ID]: aRound({ label: { value: 'Efter sommer 🌞', at } }),
  }
  scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
  const app = await startApp({ path, assessments: [anAssessment({ rounds })] })
  await screen.findByRole('heading', { name: collect.listTitle })
  const round = () => there(findRound(there(app.assessments.find(ASSESSMENT_ID)), BEFORE_ID))
  return {
    ...app,
    ids: () => presentResponses(round()).map(({ id }) => id),
    response: (id: string) => presentResponses(round()).find((one) => one.id === id)?.response,
  }
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>(collect.pasteLabel)
const page = () => textOf(there(document.querySelector('main')))
const list = () => there(screen.getByText(collect.listTitle).closest('section'))
const removeButton = (number: string) =>
  within(list()).queryByRole('button', { name: `${collect.remove} ${number}` })

/** Hands something in, and gives what is then said about it in its section of the page. */
async function afterwards(section: string, handIn: () => void) {
  const { calls } = scroll.mock
  const before = calls.length
  handIn()
  // What is said is brought into view.
  await waitFor(() => expect(calls.length).toBeGreaterThan(before))
  const place = there(screen.getByText(section).closest('section'))
  return textOf(within(place).getByRole('status'))
}

/** Pastes a text and takes in what is in it. */
const paste = (text: string) =>
  afterwards(collect.pasteTitle, () => {
    fireEvent.input(field(), { target: { value: text } })
    fireEvent.click(screen.getByText(collect.take))
  })

describe('the page where responses come in', () => {
  it('takes in a link, and empties the field for the next', async () => {
    const { ids } = await open()
    expect(page()).toContain('0 besvarelser er inde')
    const said = await paste(await linkOf(aHandIn('aaaaaa00')))
    expect(said).toBe('1 ny besvarelse er taget imod.')
    expect(field().value).toBe('')
    expect(ids()).toEqual(['aaaaaa00'])
    expect(page()).toContain('1 besvarelse er inde')
    expect(textOf(list())).toContain('AAAAAA')
  })

  it('takes in a code however it is typed, by keyboard alone', async () => {
    const { response } = await open()
    const answers = { ...answersOf(2), [QUESTION]: { state: 'dont-know' } } as const
    const typed = codeOf(aHandIn('aaaaaa00', { answers })).toLowerCase().replaceAll('0', 'o')
    fireEvent.input(field(), { target: { value: ` ${typed.replaceAll('-', ' – ')} ` } })
    const said = await afterwards(collect.pasteTitle, () => {
      fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
    })
    expect(said).toContain('1 ny')
    expect(response('aaaaaa00')?.answers).toEqual(answers)
  })

  it('finds fifty in a whole chat, with their comments', async () => {
    const { ids, response } = await open()
    const links = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        linkOf(
          aHandIn(idOf(n), {
            answers: { [QUESTION]: { state: 2, comment: `Nr. ${n}: ${LONG_NOTE}`.slice(0, 2000) } },
          }),
        ),
      ),
    )
    const chat = links.map(
      (link, n) => `Åse Sørensen ${9 + (n % 3)}.${10 + n}\nHer er min 👍 <${link}>\nTak!\n`,
    )
    expect(await paste(chat.join('\n'))).toBe('50 nye besvarelser er taget imod.')
    expect(ids()).toHaveLength(50)
    expect(response(idOf(7))?.answers[QUESTION]?.comment).toMatch(/^Nr\. 7: Vi så på.*Rødkøbing/)
  })

  it('counts how many of the expected are in', async () => {
    await open({ workshop: { expected: { value: 12, at } }, responses: some(8) })
    expect(page()).toContain('8 af 12 er inde')
    await paste(await linkOf(aHandIn('aaaaaa00')))
    expect(page()).toContain('9 af 12 er inde')
  })

  it('counts them by group', async () => {
    await open({
      workshop: { groups: GROUPS },
      responses: { ...some(2), ...{ aaaaaa00: aResponse({ group: 'a0000001' }) } },
    })
    expect(page()).toContain('Ældre & Sundhed: 1 · Børn og Unge: 0')
    await paste(codeOf(aHandIn('bbbbbb00', { group: 'b0000001' })))
    expect(page()).toContain('Ældre & Sundhed: 1 · Børn og Unge: 1')
  })

  it('says that none is in, and lists those that are by number and not as they came', async () => {
    await open()
    expect(textOf(list())).toContain('ingen besvarelser endnu')
    await paste(await linkOf(aHandIn('bbbbbb00')))
    await paste(await linkOf(aHandIn('aaaaaa00')))
    const rows = within(list()).getAllByRole('listitem')
    expect(rows.map((row) => textOf(row).slice(0, 6))).toEqual(['AAAAAA', 'BBBBBB'])
    expect(textOf(list())).not.toContain('ingen besvarelser endnu')
  })

  describe('when something cannot be taken in', () => {
    const wrong = (code: string) => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
    const invitation = async () =>
      `https://seksp.example.dk/#/respond/${await writeInvitation({
        round: BEFORE_ID,
        questionnaire: { id: 'six-p', version: 1 },
        title: 'Rødkøbing · Før',
        locale: 'da',
        groups: [],
      })}`

    it.each<[string, () => string | Promise<string>, RegExp]>([
      [
        'for another round that is here, by its name',
        () => linkOf(aHandIn('aaaaaa00', { round: AFTER_ID })),
        /runden »Efter sommer 🌞«/,
      ],
      [
        'for a round that is elsewhere',
        () => linkOf(aHandIn('aaaaaa00', { round: 'f00d0000' })),
        /anden runde/,
      ],
      [
        'for another round, by code',
        () => codeOf(aHandIn('aaaaaa00', { round: AFTER_ID })),
        /anden runde/,
      ],
      [
        'on another questionnaire',
        () => linkOf(aHandIn('aaaaaa00', { questionnaire: { id: 'six-p', version: 2 } })),
        /andet spørgeskema/,
      ],
      [
        'on another questionnaire, by code',
        () => codeOf(aHandIn('aaaaaa00', { questionnaire: { id: 'six-p', version: 2 } })),
        /andet spørgeskema/,
      ],
      [
        'by a code with a wrong letter, which is named',
        () => wrong(codeOf(aHandIn('aaaaaa00'))),
        /»[0-9A-Z-]{40,}«: Et tegn er forkert/,
      ],
      [
        'by a link that was cut off',
        async () => (await linkOf(aHandIn('aaaaaa00'))).slice(0, -20),
        /klippet over/,
      ],
      ['since it is the invitation', invitation, /er invitationen og ikke en besvarelse/],
      [
        'since it is none',
        () => 'Tak for i dag, og god weekend! 🌞',
        /hverken et link eller en kode/,
      ],
      ['since it is far too much', () => 'Referat '.repeat(130_000), /for meget tekst/],
    ])('says why and leaves the text: %s', async (_, text, said) => {
      const { ids } = await open()
      const pasted = await text()
      expect(await paste(pasted)).toMatch(said)
      expect(field().value).toBe(pasted)
      expect(ids()).toEqual([])
    })

    it('takes in the others, and the rest once it is put right', async () => {
      const { ids } = await open()
      const code = codeOf(aHandIn('bbbbbb00'))
      const link = await linkOf(aHandIn('aaaaaa00'))
      const said = await paste(`Åse: ${link}\nBent: ${wrong(code)}`)
      expect(said).toMatch(/^1 ny besvarelse.*Et tegn er forkert/)
      expect(field().value).toContain(wrong(code))
      expect(await paste(field().value.replace(wrong(code), code))).toMatch(/1 ny.*1 .*i forvejen/)
      expect(field().value).toBe('')
      expect(ids()).toEqual(['aaaaaa00', 'bbbbbb00'])
    })
  })

  describe('when the same participant hands in again', () => {
    it('does not count the same twice', async () => {
      const { ids } = await open()
      await paste(codeOf(aHandIn('aaaaaa00')))
      expect(await paste(codeOf(aHandIn('aaaaaa00')))).toContain('i forvejen')
      expect(ids()).toEqual(['aaaaaa00'])
      expect(field().value).toBe('')
    })

    it('adds the comments that a link brings to a code’s levels', async () => {
      const { response } = await open()
      await paste(codeOf(aHandIn('aaaaaa00')))
      const answers = {
        ...answersOf(3),
        [QUESTION]: { state: 3, comment: 'Kun i Østre Å 🌱' },
      } as const
      expect(await paste(await linkOf(aHandIn('aaaaaa00', { answers })))).toContain('kommentarer')
      expect(response('aaaaaa00')?.answers).toEqual(answers)
    })

    it('lets the newer answers count, also when the older come after them', async () => {
      const { response } = await open()
      const [first, second] = [
        aHandIn('aaaaaa00'),
        aHandIn('aaaaaa00', { revision: 2, answers: answersOf(5) }),
      ]
      await paste(codeOf(first))
      expect(await paste(codeOf(second))).toContain('erstattet')
      expect(await paste(codeOf(first))).toContain('i forvejen')
      expect(response('aaaaaa00')).toEqual(aResponse({ revision: 2, answers: answersOf(5) }))
    })
  })

  describe('when a response is removed', () => {
    const responses = { aaaaaa00: aResponse(), bbbbbb00: aResponse() }

    it('can be taken back', async () => {
      const { ids } = await open({ responses })
      fireEvent.click(there(removeButton('AAAAAA')))
      expect(await screen.findByText(/AAAAAA er fjernet/)).toBeDefined()
      expect(ids()).toEqual(['bbbbbb00'])
      expect(page()).toContain('1 besvarelse er inde')
      fireEvent.click(screen.getByRole('button', { name: da.app.undo }))
      await waitFor(() => expect(page()).toContain('2 besvarelser er inde'))
      expect(ids()).toEqual(['aaaaaa00', 'bbbbbb00'])
    })

    it('stays removed when it is handed in again, and after a reload', async () => {
      const { assessments, memory } = await open({ responses })
      fireEvent.click(there(removeButton('AAAAAA')))
      expect(await paste(codeOf(aHandIn('aaaaaa00')))).toContain('tidligere fjernet her')
      expect(field().value).not.toBe('')
      assessments.flush()
      await startApp({ path, memory })
      await screen.findByRole('heading', { name: collect.listTitle })
      expect(page()).toContain('1 besvarelse er inde')
      expect(removeButton('AAAAAA')).toBe(null)
    })
  })

  describe('once responses have been shown', () => {
    const shown = { resp0001: aResponse(), resp0002: aResponse(), resp0003: aResponse() }
    const workshop = { reveals: [aReveal()] }

    it('neither changes nor removes any of those', async () => {
      const { response } = await open({ workshop, responses: shown })
      expect(removeButton('RESP00')).toBe(null)
      const changed = aHandIn('resp0001', { revision: 2, answers: answersOf(5) })
      expect(await paste(await linkOf(changed))).toContain('allerede vist')
      expect(response('resp0001')).toEqual(aResponse())
    })

    it('says that new ones wait, and lets those be removed', async () => {
      await open({ workshop, responses: shown })
      expect(page()).toContain('venter, til mindst tre nye')
      await paste(await linkOf(aHandIn('aaaaaa00')))
      expect(page()).toContain('1 besvarelse er kommet ind, efter')
      expect(removeButton('AAAAAA')).not.toBe(null)
    })
  })

  describe('when the round is closed', () => {
    it('takes none, and says how to reopen it', async () => {
      await open({ closings: CLOSED, responses: some(4) })
      expect(page()).toContain('tager ikke imod flere')
      expect(screen.queryByLabelText(collect.pasteLabel)).toBe(null)
      expect(screen.queryByText(collect.openFiles)).toBe(null)
      const link = screen.getByText(da.notFound.overview)
      expect(link.getAttribute('href')).toBe(`/assessments/${ASSESSMENT_ID}`)
      expect(within(list()).getAllByRole('listitem')).toHaveLength(4)
    })

    it('removes none either', async () => {
      await open({ closings: CLOSED, responses: some(4) })
      expect(within(list()).queryAllByRole('button')).toEqual([])
    })
  })

  describe('files', () => {
    afterEach(() => vi.unstubAllGlobals())

    const choose = (...files: readonly File[]) =>
      afterwards(collect.othersTitle, () => {
        fireEvent.change(screen.getByLabelText(collect.openFiles), { target: { files } })
      })
    const fileOf = (response: string) =>
      new File([writeResponseFile(aHandIn(response))], `Besvarelse ${response}.sixp.json`)
    const photo = () => new File(['pixels'], 'tavle æøå.png', { type: 'image/png' })

    it('come several at a time, and what is no response is named', async () => {
      const { ids } = await open()
      const minutes = new File(['Referat af mødet på Ærø'], 'referat æøå.txt')
      const said = await choose(fileOf('aaaaaa00'), minutes, fileOf('bbbbbb00'))
      expect(said).toMatch(/^2 nye besvarelser er taget imod.*»referat æøå.txt« er ikke/)
      expect(ids()).toEqual(['aaaaaa00', 'bbbbbb00'])
    })

    it('can be pictures of a QR code', async () => {
      const { ids } = await open()
      const code = codeOf(aHandIn('aaaaaa00')).replaceAll('-', '')
      const size = { width: 320, height: 240 }
      const pixels = pixelsOf(
        qrScene(there(await qrMatrix(code, 'quartile')), { ...size, moduleSize: 5 }),
      )
      stubPixels(() => pixels)
      vi.stubGlobal('createImageBitmap', () => Promise.resolve({ ...size, close: () => undefined }))
      expect(await choose(photo())).toBe('1 ny besvarelse er taget imod.')
      expect(ids()).toEqual(['aaaaaa00'])
    })

    it('are named when they are pictures without one', async () => {
      const { ids } = await open()
      stubPixels(() => null)
      vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('No picture')))
      expect(await choose(photo())).toContain('»tavle æøå.png«')
      expect(ids()).toEqual([])
    })
  })

  it('leads on to what is shown, and to the paper forms', async () => {
    await open()
    await heading(da.workshop.headings.collect)
    const hrefOf = (name: string) => screen.getByText(name).getAttribute('href')
    expect(hrefOf(collect.toReveal)).toMatch(/\/workshop\/reveal$/)
    expect(hrefOf(collect.enter)).toMatch(/\/workshop\/enter$/)
    expect(hrefOf(collect.form)).toMatch(/\/form$/)
  })

  it('says so where the round is not here', async () => {
    await startApp({
      path: path.replace(BEFORE_ID, 'f00d0000'),
      assessments: [anAssessment()],
    })
    await heading(da.notFound.round)
    expect(screen.queryByLabelText(collect.pasteLabel)).toBe(null)
  })
})
