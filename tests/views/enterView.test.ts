import { fireEvent, screen } from '@testing-library/dom'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import type { Round } from '../../src/domain/assessment'
import { presentResponses } from '../../src/domain/reveals'
import { findRound } from '../../src/domain/rounds'
import { da } from '../../src/i18n/da'
import { loadTexts } from '../../src/i18n/useTexts'
import { ASSESSMENT_ID, BEFORE_ID, NOW, aReveal, aRound, anAssessment } from '../factories'
import { there } from '../stores/support'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/workshop/enter`
const at = NOW
const groups = { value: [{ id: 'a0000001', name: 'Ældre & Sundhed' }], at }

async function open(changes: Partial<Round> = {}) {
  const rounds = { [BEFORE_ID]: aRound(changes) }
  const app = await startApp({ path, assessments: [anAssessment({ rounds })] })
  await heading(da.enter.title)
  await screen.findByText(da.enter.lead)
  await nextTick()
  const round = () => there(findRound(there(app.assessments.find(ASSESSMENT_ID)), BEFORE_ID))
  return { ...app, responses: () => presentResponses(round()) }
}

/** What the browser does with a key in the field that has the focus. */
async function press(key: string, more: KeyboardEventInit = {}) {
  const field = there(document.activeElement) as HTMLInputElement
  const isLeft = fireEvent.keyDown(field, { key, ...more })
  if (isLeft && key.length === 1) fireEvent.input(field, { target: { value: key } })
  if (isLeft && key === 'Backspace') fireEvent.input(field, { target: { value: '' } })
  if (isLeft && key === 'Enter' && field instanceof HTMLButtonElement) fireEvent.click(field)
  await nextTick()
}

const field = (n: number) =>
  screen.getByLabelText<HTMLInputElement>(new RegExp(`^\\S+ ${n}\\s`), { selector: 'input' })
const questions = async () =>
  there(await loadQuestionnaire(CURRENT_QUESTIONNAIRE)).dimensions.flatMap(
    (dimension) => dimension.questions,
  )

describe('entering a paper form', () => {
  it('takes 30 answers and saves them with nothing but the keyboard', async () => {
    const { responses } = await open()
    expect(document.activeElement).toBe(field(1))
    const keys = Array.from('12345vdkinVDKIN1234512345 54321')
    expect(keys).toHaveLength(31)
    for (const key of keys.slice(0, 30)) await press(key)
    expect(screen.getByText(da.enter.progress(29, 30))).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: da.enter.save }))
    await press('Enter')
    await nextTick()
    const [entry] = responses()
    const ids = (await questions()).map(({ id }) => id)
    expect(entry?.id).toMatch(/^[0-9a-hjkmnp-tv-z]{6}00$/)
    expect(entry?.response.revision).toBe(1)
    expect(ids.slice(0, 15).map((id) => entry?.response.answers[id]?.state)).toEqual([
      ...[1, 2, 3, 4, 5, 'dont-know', 'dont-know', 'dont-know', 'not-relevant', 'not-relevant'],
      ...['dont-know', 'dont-know', 'dont-know', 'not-relevant', 'not-relevant'],
    ])
    expect(Object.keys(there(entry).response.answers)).toHaveLength(29)
    expect(entry?.response.answers[there(ids[25])]).toBeUndefined()
  })

  it('shows the letters that are printed on the form', async () => {
    await open()
    await press('d')
    await press('n')
    await press('4')
    expect([field(1).value, field(2).value, field(3).value]).toEqual(['V', 'I', '4'])
    expect(document.activeElement).toBe(field(4))
  })

  it('shows those of the English form in English', async () => {
    const { settings } = await open()
    await loadTexts('en')
    settings.change({ locale: 'en' })
    await nextTick()
    await press('v')
    await press('i')
    expect([field(1).value, field(2).value]).toEqual(['K', 'N'])
  })

  it('does not take another key, and says so beside the field and aloud', async () => {
    await open()
    await press('3')
    await press('7')
    expect(document.activeElement).toBe(field(2))
    expect(field(2).value).toBe('')
    expect(screen.getAllByText(da.enter.invalid('7'))).toHaveLength(2)
    await press('2')
    expect(screen.queryByText(da.enter.invalid('7'))).toBe(null)
  })

  it('goes back and forth, types over and clears', async () => {
    await open()
    await press('3')
    await press('Backspace')
    expect(document.activeElement).toBe(field(1))
    await press('3')
    await press('ArrowUp')
    await press('5')
    expect(field(1).value).toBe('5')
    await press('ArrowDown')
    expect(document.activeElement).toBe(field(3))
    await press('ArrowUp')
    await press('ArrowUp')
    await press('Delete')
    expect(field(1).value).toBe('')
    expect(document.activeElement).toBe(field(1))
    await press('2')
    await press('ArrowUp')
    await press(' ')
    expect(field(1).value).toBe('')
    expect(document.activeElement).toBe(field(2))
    expect(screen.getByText(da.enter.progress(0, 30))).toBeDefined()
  })

  it('is ready for the next form after Ctrl+Enter, and one can be taken back', async () => {
    const { responses } = await open()
    await press('1')
    await press('Enter', { ctrlKey: true })
    await nextTick()
    expect(screen.getByText(da.enter.saved(1))).toBeDefined()
    expect(document.activeElement).toBe(field(1))
    expect(field(1).value).toBe('')
    await press('2')
    await press('Enter', { ctrlKey: true })
    await nextTick()
    expect(screen.getByText(da.enter.saved(2))).toBeDefined()
    expect(responses()).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: da.app.undo }))
    await nextTick()
    expect(responses()).toHaveLength(1)
  })

  it('takes group and comment, also to a question without an answer', async () => {
    const { responses } = await open({ workshop: { groups } })
    const select = screen.getByLabelText<HTMLSelectElement>(da.enter.group)
    expect(document.activeElement).toBe(select)
    fireEvent.change(select, { target: { value: 'a0000001' } })
    field(2).focus()
    await press('4')
    fireEvent.click(screen.getByRole('button', { name: da.enter.commentTo(1) }))
    await nextTick()
    await nextTick()
    const comment = screen.getByLabelText<HTMLTextAreaElement>(da.enter.commentTo(1))
    expect(document.activeElement).toBe(comment)
    fireEvent.input(comment, { target: { value: 'Kun på Østerbro 🌿' } })
    fireEvent.keyDown(comment, { key: 'Enter', ctrlKey: true })
    await nextTick()
    await nextTick()
    const [first, second] = await questions()
    expect(responses()[0]?.response).toEqual({
      revision: 1,
      group: 'a0000001',
      answers: {
        [there(first).id]: { state: 'unanswered', comment: 'Kun på Østerbro 🌿' },
        [there(second).id]: { state: 4 },
      },
    })
    expect(select.value).toBe('')
    expect(screen.queryByLabelText(da.enter.commentTo(1), { selector: 'textarea' })).toBe(null)
  })

  it('does not save an empty form', async () => {
    const { responses } = await open()
    await press('Enter', { ctrlKey: true })
    expect(screen.getByText(da.enter.empty)).toBeDefined()
    expect(responses()).toEqual([])
  })

  it('keeps what has been typed when one leaves before saving', async () => {
    const { router } = await open()
    await press('5')
    await router.push(`/assessments/${ASSESSMENT_ID}`)
    await router.push(path)
    await screen.findByText(da.enter.lead)
    expect(field(1).value).toBe('5')
  })

  it('takes none once the round is closed', async () => {
    await open({ closings: [{ at: NOW, on: '2026-11-23', closed: true }] })
    expect(screen.getByText(da.enter.closed)).toBeDefined()
    expect(screen.queryByRole('textbox')).toBe(null)
    const link = screen.getByRole('link', { name: da.enter.overview })
    expect(link.getAttribute('href')).toBe(`/assessments/${ASSESSMENT_ID}`)
  })

  it('says after a reveal that new ones wait', async () => {
    const shown = { revision: 1, answers: {} }
    const responses = { resp0001: shown, resp0002: shown, resp0003: shown, resp0400: shown }
    await open({ workshop: { reveals: [aReveal()] }, responses })
    expect(screen.getByText(da.enter.waits(1))).toBeDefined()
  })

  it('leads back and to the printed form', async () => {
    await open()
    const back = screen.getByRole('link', { name: da.enter.back })
    expect(back.getAttribute('href')).toMatch(/\/workshop\/collect$/)
    const print = screen.getByRole('link', { name: da.enter.print })
    expect(print.getAttribute('href')).toMatch(/\/form$/)
  })
})
