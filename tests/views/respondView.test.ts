import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { describe, expect, it, vi } from 'vitest'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import { qrMatrix, qrPath } from '../../src/composables/qr'
import type { ResponseAnswer } from '../../src/domain/assessment'
import type { Draft } from '../../src/domain/draft'
import type { Invitation } from '../../src/domain/handIn'
import type { Questionnaire } from '../../src/domain/questionnaire'
import { da } from '../../src/i18n/da'
import { loadTexts } from '../../src/i18n/useTexts'
import { readCode } from '../../src/persistence/handInCode'
import { writeInvitation } from '../../src/persistence/invitation'
import { packPayload } from '../../src/persistence/payload'
import {
  readResponseFile,
  readResponsePayload,
  writeResponsePayload,
} from '../../src/persistence/responses'
import { BEFORE_ID, LONG_NOTE, aDimension, aQuestion, aQuestionnaire } from '../factories'
import { textOf } from '../components/support'
import { MemoryStorage, there } from '../stores/support'
import { catchDownloads, heading, startApp } from './support'

/** A questionnaire with one question more than a code has room for, published as version 31. */
const LONG: Questionnaire = aQuestionnaire({
  version: 31,
  dimensions: [
    aDimension(
      'people',
      Array.from({ length: 31 }, (_, n) => aQuestion(`people.opgave-${n + 1}`)),
    ),
  ],
})

vi.mock(import('../../src/content/catalogue'), async (original) => {
  const catalogue = await original()
  return {
    ...catalogue,
    loadQuestionnaire: async (ref) =>
      ref.version === LONG.version ? LONG : catalogue.loadQuestionnaire(ref),
  }
})

const { respond } = da
const KEY = `six-p/response/${BEFORE_ID}`
const TITLE = 'Rødkøbing Kommune – Verdensmål på tværs 🌍 · Før'
const GROUPS = [
  { id: 'b1bcdefg', name: 'Børn & Unge' },
  { id: 't3kn0kmj', name: 'Teknik og Miljø' },
]
const INVITATION: Invitation = {
  round: BEFORE_ID,
  questionnaire: CURRENT_QUESTIONNAIRE,
  title: TITLE,
  locale: 'da',
  groups: [],
}
const DRAFT: Draft = { response: '7k3m9q00', revision: 1, isOffered: false, answers: {} }

const questionnaire = there(await loadQuestionnaire(CURRENT_QUESTIONNAIRE))
const questions = questionnaire.dimensions.flatMap((dimension) => dimension.questions)
const idOf = (number: number) => there(questions[number - 1]).id
const statementOf = (number: number) =>
  there(questions[number - 1]).statement.da.replaceAll('*', '')

/** Answers to the first questions, or to all. */
const answersTo = (count = questions.length, answer: ResponseAnswer = { state: 3 }) =>
  Object.fromEntries(questions.slice(0, count).map(({ id }) => [id, answer]))

interface Opening {
  readonly invitation?: Partial<Invitation>
  /** What was answered on this device before. */
  readonly draft?: Partial<Draft>
  readonly at?: string
  readonly memory?: MemoryStorage
}

/** The page of a participant who has opened an invitation. */
async function open({ invitation, draft, at, memory }: Opening = {}) {
  const link = await writeInvitation({ ...INVITATION, ...invitation })
  const stored = draft ? { [KEY]: JSON.stringify({ ...DRAFT, ...draft }) } : {}
  const app = await startApp({
    path: `/respond/${link}${at ? `?at=${at}` : ''}`,
    memory: memory ?? new MemoryStorage(stored),
  })
  await waitFor(() => expect(screen.queryByText(da.app.loading)).toBe(null))
  return {
    ...app,
    kept: () => JSON.parse(there(app.memory.getItem(KEY))) as Draft,
    reload: () => startApp({ path: app.router.currentRoute.value.fullPath, memory: app.memory }),
  }
}

const atEnd = (draft: Partial<Draft>, more: Opening = {}) => open({ ...more, draft, at: 'hand-in' })

const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const comment = () => screen.getByLabelText<HTMLTextAreaElement>(respond.commentHint)
const write = (value: string) => fireEvent.input(comment(), { target: { value } })
const page = () => textOf(there(document.querySelector('main')))

/** The code that stands on the page, as it is read out. */
const spelt = () => /(?:[0-9A-Z]{4}-){5,}[0-9A-Z]{1,4}/.exec(page())?.[0]

/** What stands on the page to be handed in by link, code and file. */
async function handedIn() {
  const link = await screen.findByLabelText<HTMLTextAreaElement>(respond.linkLabel)
  const byLink = await readResponsePayload(there(link.value.split('#/hand-in/')[1]))
  const code = spelt()
  const byCode = code === undefined ? null : readCode(code, questions.length)
  const files = catchDownloads()
  press(respond.saveFile)
  const [file] = files
  const byFile = readResponseFile(await there(file).text)
  return {
    byLink: byLink.ok && byLink.value,
    byCode: byCode?.ok && byCode.value,
    byFile: byFile.ok && byFile.value,
    fileName: file?.name,
  }
}

describe('the participant’s page', () => {
  describe('at its start', () => {
    it('says what to answer, how much it is and what becomes of the answers', async () => {
      await open()
      await heading(TITLE)
      expect(page()).toContain('30 spørgsmål')
      expect(page()).toContain('bliver på denne enhed')
      expect(page()).toContain(questionnaire.scale.rule.da.replaceAll('*', ''))
      expect(document.title).toContain(TITLE)
      expect(screen.queryByRole('group', { name: respond.group })).toBe(null)
    })

    it('has nothing of the facilitator’s around it', async () => {
      await open()
      await heading(TITLE)
      expect(screen.queryByRole('banner')).toBe(null)
      expect(screen.queryByRole('contentinfo')).toBe(null)
    })

    it('lets one choose a group, and none', async () => {
      const { kept } = await open({ invitation: { groups: GROUPS } })
      const groups = within(await screen.findByRole('group', { name: respond.group }))
      expect(groups.getAllByRole('radio')).toHaveLength(3)
      expect(radio(respond.noGroup).checked).toBe(true)
      fireEvent.click(radio('Teknik og Miljø'))
      expect(kept().group).toBe('t3kn0kmj')
      fireEvent.click(radio(respond.noGroup))
      expect(kept()).not.toHaveProperty('group')
    })

    it('shows markup in an invitation as the text it is', async () => {
      const hostile = '<img src=x onerror="alert(1)"> Rødkøbing'
      await open({
        invitation: {
          title: hostile,
          groups: [{ id: 'b1bcdefg', name: '<script>Ældre</script>' }],
        },
      })
      await heading(hostile)
      expect(radio('<script>Ældre</script>')).toBeDefined()
      expect(document.querySelector('main img, main script')).toBe(null)
    })

    it('speaks the invitation’s language until another is chosen', async () => {
      await loadTexts('en')
      const { settings } = await open({ invitation: { locale: 'en' } })
      expect(await screen.findByText(/^30 questions/)).toBeDefined()
      fireEvent.click(radio('Dansk'))
      expect(await screen.findByText(/^30 spørgsmål/)).toBeDefined()
      expect(settings.settings.locale).toBe('da')
    })

    it('keeps to a language that was chosen before', async () => {
      const memory = new MemoryStorage()
      const first = await open({ memory })
      first.settings.change({ locale: 'da' })
      await open({ memory, invitation: { locale: 'en' } })
      expect(await screen.findByText(/^30 spørgsmål/)).toBeDefined()
    })
  })

  describe('without an invitation that can be read', () => {
    const shownFor = async (payload: string) => {
      const { memory } = await startApp({ path: `/respond/${payload}` })
      await heading(respond.badLinkTitle)
      expect(screen.getByRole('link', { name: da.notFound.home })).toBeDefined()
      expect(screen.queryByRole('button', { name: respond.begin })).toBe(null)
      expect(memory.getItem(KEY)).toBe(null)
      return page()
    }

    it.each([
      ['cut off', (link: string) => link.slice(0, -7)],
      ['altered', (link: string) => `${link.slice(0, 20)}x${link.slice(21)}`],
      ['something else', () => 'ikke-en-invitation'],
    ])('asks for the whole link when it is %s', async (_, change) => {
      expect(await shownFor(change(await writeInvitation(INVITATION)))).toContain(
        'Kopiér hele linket',
      )
    })

    it.each([
      ['no list', { round: BEFORE_ID }],
      ['of a round that is none', [1, '../../etc', 'six-p', 1, TITLE, 'da', []]],
      [
        'with groups that cannot be told apart',
        [
          1,
          BEFORE_ID,
          'six-p',
          1,
          TITLE,
          'da',
          [
            ['b1bcdefg', 'Børn'],
            ['b2222222', 'Byliv'],
          ],
        ],
      ],
    ])('takes nothing from one that is well packed, but %s', async (_, value) => {
      expect(await shownFor(await packPayload(value))).toContain('Kopiér hele linket')
    })

    it('does not take somebody’s answers for an invitation', async () => {
      const answers = await writeResponsePayload({
        round: BEFORE_ID,
        questionnaire: CURRENT_QUESTIONNAIRE,
        response: '7k3m9q00',
        revision: 1,
        answers: answersTo(3),
      })
      expect(await shownFor(there(answers))).toContain('Kopiér hele linket')
    })

    it('says that a newer app has written it', async () => {
      expect(await shownFor(await packPayload([2, 'noget nyt']))).toContain('nyere udgave')
    })

    it('says the same when the questionnaire is not known here', async () => {
      const invitation = { ...INVITATION, questionnaire: { id: 'six-p', version: 7 } }
      expect(await shownFor(await writeInvitation(invitation))).toContain('nyere udgave')
    })
  })

  describe('while one answers', () => {
    it('goes from question to question, each with the answer that was given', async () => {
      const { kept } = await open()
      press(respond.begin)
      const first = await heading(statementOf(1))
      await waitFor(() => expect(document.activeElement).toBe(first))
      expect(page()).toContain('1 af 30')
      fireEvent.click(radio(/^4 /))
      press(respond.next)
      await heading(statementOf(2))
      fireEvent.click(radio(da.states['dont-know']))
      press(respond.next)
      await heading(statementOf(3))
      fireEvent.click(radio(da.states['not-relevant']))
      expect(kept().answers).toEqual({
        [idOf(1)]: { state: 4 },
        [idOf(2)]: { state: 'dont-know' },
        [idOf(3)]: { state: 'not-relevant' },
      })
    })

    it('goes back with what was answered, and from the first question to the start', async () => {
      await open({ draft: { answers: answersTo(1, { state: 4 }) }, at: idOf(2) })
      await heading(statementOf(2))
      press(respond.back)
      await heading(statementOf(1))
      expect(radio(/^4 /).checked).toBe(true)
      press(respond.back)
      await heading(TITLE)
      expect(page()).toContain('1 af 30 spørgsmål er besvaret')
    })

    it('keeps a long comment with its question, and another answer beside it', async () => {
      const { kept } = await open({ at: idOf(1) })
      fireEvent.click(radio(/^2 /))
      write(LONG_NOTE)
      press(respond.next)
      await heading(statementOf(2))
      expect(comment().value).toBe('')
      press(respond.back)
      await heading(statementOf(1))
      expect(comment().value).toBe(LONG_NOTE)
      expect(comment().closest('details')?.open).toBe(true)
      fireEvent.click(radio(/^3 /))
      expect(kept().answers[idOf(1)]).toEqual({ state: 3, comment: LONG_NOTE })
    })

    it('warns of a CPR number in a comment', async () => {
      await open({ at: idOf(1) })
      write('Spørg borgeren 010190-1234')
      expect(await screen.findByText(/CPR/)).toBeDefined()
    })

    it('is at the same question with the same answers after a reload', async () => {
      const { reload } = await open({ at: idOf(5) })
      fireEvent.click(radio(/^5 /))
      write('Østre Å gik godt 🌱')
      press(respond.next)
      await heading(statementOf(6))
      press(respond.back)
      await heading(statementOf(5))
      await reload()
      await heading(statementOf(5))
      expect(radio(/^5 /).checked).toBe(true)
      expect(comment().value).toBe('Østre Å gik godt 🌱')
    })

    it('goes on where one left when the link is opened again', async () => {
      await open({ draft: { answers: answersTo(11), place: idOf(12) } })
      await heading(TITLE)
      expect(page()).toContain('11 af 30 spørgsmål er besvaret')
      press(respond.goOn)
      await heading(statementOf(12))
    })

    it('begins at the start where the address names no question', async () => {
      await open({ at: 'people.nedlagt' })
      await heading(TITLE)
    })

    it('leads from the last question to the hand-in', async () => {
      await open({ draft: { answers: answersTo() }, at: idOf(30) })
      press(respond.toHandIn)
      await heading(respond.handInTitle)
      expect(page()).toContain('30 af 30')
    })

    it('takes up what another tab has written, and loses nothing of it', async () => {
      const { memory, kept } = await open({ draft: { answers: answersTo(1) }, at: idOf(2) })
      memory.setItem(KEY, JSON.stringify({ ...DRAFT, answers: answersTo(2, { state: 5 }) }))
      fireEvent(window, new Event('storage'))
      await waitFor(() => expect(radio(/^5 /).checked).toBe(true))
      write('Fra den anden fane')
      expect(kept().answers[idOf(1)]).toEqual({ state: 5 })
    })
  })

  describe('where one hands in', () => {
    const answers = {
      ...answersTo(),
      [idOf(1)]: { state: 2, comment: LONG_NOTE },
      [idOf(30)]: { state: 'dont-know', comment: 'Spørg miljøafdelingen 🤷' },
    } as const

    it('offers the same response by QR code, code, link and file', async () => {
      await atEnd({ answers, group: 't3kn0kmj' }, { invitation: { groups: GROUPS } })
      const { byLink, byCode, byFile, fileName } = await handedIn()
      const expected = { round: BEFORE_ID, response: '7k3m9q00', revision: 1, group: 't3kn0kmj' }
      expect(byLink).toMatchObject(expected)
      expect(byFile).toEqual(byLink)
      expect(byCode).toMatchObject({ response: '7k3m9q00', revision: 1, groupLetter: 't' })
      expect(fileName).toBe('Besvarelse 7K3M9Q.sixp.json')
      const code = there(spelt()).replaceAll('-', '')
      const path = qrPath(there(await qrMatrix(code, 'quartile')))
      const qr = screen.getByRole('img', { name: respond.qrLabel })
      await waitFor(() => expect(qr.querySelector('path')?.getAttribute('d')).toBe(path))
    })

    it('sends comments by link and file only, and says so', async () => {
      await atEnd({ answers })
      expect(
        await screen.findByText(/Dine 2 kommentarer følger kun med.*link eller fil/),
      ).toBeDefined()
      const { byLink, byCode } = await handedIn()
      expect(byLink).toMatchObject({ answers: { [idOf(1)]: { state: 2, comment: LONG_NOTE } } })
      expect(byCode).toMatchObject({ states: [2, ...Array(28).fill(3), 'dont-know'] })
    })

    it('says nothing of comments when there are none', async () => {
      await atEnd({ answers: answersTo() })
      await handedIn()
      expect(page()).not.toContain('kommentar')
    })

    it('gives the number by which the facilitator lists the response', async () => {
      await atEnd({ answers })
      expect(await screen.findByText(/nummeret 7K3M9Q/)).toBeDefined()
    })

    it('leads to the first question without an answer', async () => {
      await atEnd({
        answers: { ...answersTo(12), [idOf(13)]: { state: 'unanswered', comment: 'Æh' } },
      })
      await heading(respond.handInTitle)
      expect(page()).toContain('12 af 30')
      press(respond.toMissing(18))
      await heading(statementOf(13))
    })

    it('leads back to the answers', async () => {
      await atEnd({ answers })
      press(respond.change)
      await heading(statementOf(1))
    })

    describe('with more than 30 questions', () => {
      const long = { invitation: { questionnaire: { id: LONG.id, version: LONG.version } } }
      const longAnswers = { 'people.opgave-31': { state: 4, comment: 'Kun i Østre Å 🌱' } } as const

      it('offers link and file, and no code', async () => {
        await atEnd({ answers: longAnswers }, long)
        const { byLink, byCode, byFile } = await handedIn()
        expect(byLink).toMatchObject({ answers: longAnswers })
        expect(byFile).toEqual(byLink)
        expect(byCode).toBeUndefined()
        expect(screen.queryByRole('img', { name: respond.qrLabel })).toBe(null)
      })

      it('does not speak of codes that are not there', async () => {
        await atEnd({ answers: longAnswers }, long)
        await screen.findByLabelText(respond.linkLabel)
        expect(page()).not.toMatch(/kode/i)
      })
    })
  })

  describe('when an answer is changed after it was handed in', () => {
    it('asks for it to be handed in again, as one revision more for all changes', async () => {
      const { router } = await atEnd({ answers: answersTo() })
      expect((await handedIn()).byLink).toMatchObject({ revision: 1 })
      const end = router.currentRoute.value.fullPath
      press(respond.change)
      await heading(statementOf(1))
      fireEvent.click(radio(/^5 /))
      write('Vi fik en fælles leder 👏')
      await router.push(end)
      await heading(respond.handInTitle)
      expect(page()).toContain('Du har ændret noget')
      const { byLink, byCode } = await handedIn()
      expect(byLink).toMatchObject({
        response: '7k3m9q00',
        revision: 2,
        answers: { [idOf(1)]: { state: 5, comment: 'Vi fik en fælles leder 👏' } },
      })
      expect(byCode).toMatchObject({ response: '7k3m9q00', revision: 2 })
    })

    it('stays the same for one who only looks', async () => {
      const { router } = await atEnd({ answers: answersTo(), isOffered: true })
      const end = router.currentRoute.value.fullPath
      press(respond.change)
      await heading(statementOf(1))
      fireEvent.click(radio(/^3 /))
      await router.push(end)
      await heading(respond.handInTitle)
      expect(page()).not.toContain('Du har ændret noget')
      expect((await handedIn()).byLink).toMatchObject({ revision: 1 })
    })
  })

  describe('for the next participant on the same device', () => {
    const answers = answersTo(30, { state: 3, comment: 'Kun den første må se det' })
    const dialog = () => within(there(document.querySelector<HTMLElement>('dialog')))

    it('is emptied, and begins as another response', async () => {
      const { kept, memory } = await atEnd({ answers, revision: 4 })
      await heading(respond.handInTitle)
      press(respond.newParticipant)
      fireEvent.click(await screen.findByText(respond.anewDo))
      await heading(TITLE)
      fireEvent.click(await screen.findByText(respond.begin))
      await heading(statementOf(1))
      expect(comment().value).toBe('')
      expect(radio(/^3 /).checked).toBe(false)
      expect(kept()).toMatchObject({ revision: 1, isOffered: false, answers: {} })
      expect(kept().response).not.toBe('7k3m9q00')
      expect(JSON.stringify([...memory.entries])).not.toContain('Kun den første')
    })

    it('keeps the answers when one thinks better of it', async () => {
      const { kept } = await atEnd({ answers })
      press(respond.newParticipant)
      fireEvent.click(await screen.findByText(respond.anewCancel))
      await waitFor(() => expect(document.querySelector('dialog')).toBe(null))
      press(respond.change)
      await heading(statementOf(1))
      expect(comment().value).toBe('Kun den første må se det')
      expect(kept()).toMatchObject({ response: '7k3m9q00', answers })
    })

    it('warns that nothing has been handed in', async () => {
      await open({ draft: { answers } })
      press(respond.newParticipant)
      await screen.findByText(respond.anewDo)
      expect(dialog().getByText(/ikke afleveret/)).toBeDefined()
    })

    it('says that what was handed in stays handed in', async () => {
      await atEnd({ answers })
      press(respond.newParticipant)
      await screen.findByText(respond.anewDo)
      expect(dialog().getByText(/Det, der er afleveret, påvirkes ikke/)).toBeDefined()
    })
  })

  it('offers the next participant a fresh start also where there is only a comment', async () => {
    await open({ draft: { answers: { [idOf(1)]: { state: 'unanswered', comment: 'Åen 🌊' } } } })
    await heading(TITLE)
    press(respond.newParticipant)
    await screen.findByText(respond.anewDo)
  })

  describe('in a browser that does not keep the answers', () => {
    it('says so, and hands in all that was answered', async () => {
      const { memory } = await open({ draft: { answers: answersTo(3, { state: 1 }) }, at: idOf(1) })
      memory.refusal = 'QuotaExceededError'
      for (const number of [1, 2, 3]) {
        await heading(statementOf(number))
        fireEvent.click(radio(/^5 /))
        expect(await screen.findByText(/gemmer ikke dine svar/)).toBeDefined()
        press(respond.next)
      }
      await heading(statementOf(4))
      press(respond.back)
      await heading(statementOf(3))
      expect(radio(/^5 /).checked).toBe(true)
    })

    it('speaks no longer of it once there is room', async () => {
      const { memory, kept } = await open({ at: idOf(1) })
      memory.refusal = 'QuotaExceededError'
      fireEvent.click(radio(/^5 /))
      await screen.findByText(/gemmer ikke dine svar/)
      memory.refusal = null
      write('Nu er der plads')
      await waitFor(() => expect(screen.queryByText(/gemmer ikke dine svar/)).toBe(null))
      expect(kept().answers[idOf(1)]).toEqual({ state: 5, comment: 'Nu er der plads' })
    })
  })

  describe('when earlier answers cannot be read', () => {
    const DAMAGED = '{"response":"7k3m9q00","answers":{"people.task-sets-team":'
    const damaged = () => open({ memory: new MemoryStorage({ [KEY]: DAMAGED }) })

    it('says so and leaves them as they are, to be saved as a file', async () => {
      const { memory } = await damaged()
      await heading(respond.unreadableTitle)
      const files = catchDownloads()
      press(respond.saveUnreadable)
      expect(await files[0]?.text).toBe(DAMAGED)
      expect(memory.getItem(KEY)).toBe(DAMAGED)
    })

    it('begins anew when one says so twice', async () => {
      const { kept, memory } = await damaged()
      await heading(respond.unreadableTitle)
      press(respond.startOver)
      await screen.findByText(respond.anewUnreadable)
      expect(memory.getItem(KEY)).toBe(DAMAGED)
      press(respond.anewDo)
      await heading(TITLE)
      expect(kept()).toMatchObject({ revision: 1, answers: {} })
    })
  })
})
