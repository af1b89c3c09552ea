import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import QuestionCard from '../../../src/components/answering/QuestionCard.vue'
import { da } from '../../../src/i18n/da'
import { aQuestion, aQuestionnaire, anAnswer } from '../../factories'
import { descriptionOf, inPage, textOf } from '../support'

type Props = InstanceType<typeof QuestionCard>['$props']

const question = aQuestion('people.opgaven', {
  statement: {
    da: 'Opgaven bestemmer, hvem der arbejder på den.',
    en: 'The task decides who works on it.',
  },
})

const show = (props: Partial<Props> = {}) =>
  mount(QuestionCard, {
    props: {
      number: 1,
      question,
      questionnaire: aQuestionnaire(),
      answer: undefined,
      isLater: false,
      hasKeys: true,
      isClosed: false,
      isCompact: false,
      ...props,
    },
    ...inPage(),
  })

const card = () => screen.getByRole('group', { name: /^Opgaven bestemmer/ })
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const checked = () =>
  screen.getAllByRole<HTMLInputElement>('radio').filter((input) => input.checked)
const evidence = () => screen.getByLabelText<HTMLTextAreaElement>(da.answering.evidence)
const clearButton = () => screen.queryByRole('button', { name: /^Fjern svar/ })

describe('QuestionCard', () => {
  it('is a group whose legend is the statement', () => {
    show()
    expect(card().tagName).toBe('FIELDSET')
    expect(textOf(card().querySelector('legend') ?? card())).toBe(
      'Opgaven bestemmer, hvem der arbejder på den.',
    )
  })

  it('says what to look for and which goals it belongs to', () => {
    show()
    expect(textOf(card())).toContain(
      'Hvordan gik det sidst? Spørg også dem, der ikke var med. · Verdensmål 11, 17',
    )
  })

  it('names its radios by what they choose', () => {
    show()
    const names = [/^1 /, /^2 /, /^3 /, /^4 /, /^5 /, /^Ved ikke/, /^Ikke relevant/]
    expect(names.map((name) => radio(name).value)).toEqual([
      ...['1', '2', '3', '4', '5'],
      ...['dont-know', 'not-relevant'],
    ])
  })

  it('hands on the choice', () => {
    const wrapper = show()
    fireEvent.click(radio(/^4 /))
    expect(wrapper.emitted('choose')).toEqual([[4]])
  })

  it('asks what the answer builds on, with the question’s own hint', () => {
    show()
    expect(descriptionOf(evidence())).toBe('Et eksempel fra de seneste 12 måneder')
  })

  it('hands on what is written as evidence', () => {
    const wrapper = show()
    fireEvent.input(evidence(), { target: { value: 'Østre Å' } })
    expect(wrapper.emitted('write')).toEqual([['evidence', 'Østre Å']])
  })

  it('comes into view and takes the focus when it is asked to', () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    const wrapper = show()
    wrapper.vm.focus()
    expect(document.activeElement).toBe(card())
    expect(scroll).toHaveBeenCalledTimes(1)
  })

  describe('when it is unanswered', () => {
    it('has nothing chosen and nothing to clear', () => {
      show({ answer: anAnswer('unanswered') })
      expect(checked()).toEqual([])
      expect(clearButton()).toBe(null)
    })

    it('asks for no reason', () => {
      show()
      expect(screen.queryByLabelText(da.answering.reason)).toBe(null)
    })
  })

  describe('when it has a level', () => {
    it('shows the level and the evidence', () => {
      show({ answer: anAnswer(2, { evidence: 'Holdet bag Østre Å' }) })
      expect(checked()).toEqual([radio(/^2 /)])
      expect(evidence().value).toBe('Holdet bag Østre Å')
    })

    it('asks for no reason', () => {
      show({ answer: anAnswer(2) })
      expect(screen.queryByLabelText(da.answering.reason)).toBe(null)
    })

    it('can be cleared, by a button that says which answer it clears', () => {
      const wrapper = show({ answer: anAnswer(2) })
      fireEvent.click(
        screen.getByRole('button', {
          name: 'Fjern svar på: Opgaven bestemmer, hvem der arbejder på den.',
        }),
      )
      expect(wrapper.emitted('clear')).toHaveLength(1)
    })

    it('names the button that clears it without the marks of English words', () => {
      const marked = { da: 'Vi kender *People*.', en: 'We know *People*.' }
      show({ answer: anAnswer(2), question: { ...question, statement: marked } })
      expect(clearButton()?.getAttribute('aria-label')).toBe('Fjern svar på: Vi kender People.')
    })

    it('puts the focus on the first level once it is cleared', async () => {
      const wrapper = show({ answer: anAnswer(2) })
      const button = clearButton()
      button?.focus()
      button?.click()
      await wrapper.setProps({ answer: anAnswer('unanswered') })
      expect(document.activeElement).toBe(radio(/^1 /))
      expect(checked()).toEqual([])
    })
  })

  describe('when the answer is not known', () => {
    it('shows so, and asks for no reason', () => {
      show({ answer: anAnswer('dont-know') })
      expect(checked()).toEqual([radio(/^Ved ikke/)])
      expect(screen.queryByLabelText(da.answering.reason)).toBe(null)
    })
  })

  describe('when it is not relevant', () => {
    const reason = () => screen.getByLabelText<HTMLTextAreaElement>(da.answering.reason)

    it('asks for the reason and says what is none', () => {
      show({ answer: anAnswer('not-relevant') })
      expect(descriptionOf(reason())).toBe(da.answering.reasonHint)
    })

    it('shows the reason that was written', () => {
      show({ answer: anAnswer('not-relevant', { reason: 'Vi er én forvaltning.' }) })
      expect(reason().value).toBe('Vi er én forvaltning.')
    })

    it('hands on what is written as the reason', () => {
      const wrapper = show({ answer: anAnswer('not-relevant') })
      fireEvent.input(reason(), { target: { value: 'Vi er én' } })
      expect(wrapper.emitted('write')).toEqual([['reason', 'Vi er én']])
    })
  })

  describe('when it is not relevant and has no evidence', () => {
    it('asks for none', () => {
      show({ answer: anAnswer('not-relevant') })
      expect(screen.queryByLabelText(da.answering.evidence)).toBe(null)
    })
  })

  describe('when it is not relevant but evidence was written before', () => {
    it('keeps it in view', () => {
      show({ answer: anAnswer('not-relevant', { evidence: 'Se referatet fra maj.' }) })
      expect(evidence().value).toBe('Se referatet fra maj.')
    })
  })

  describe('when nobody knows', () => {
    it('asks who can answer', () => {
      show({ answer: anAnswer('dont-know') })
      expect(descriptionOf(evidence())).toBe(da.answering.findOut)
    })
  })

  describe('with dissent', () => {
    const dissent = () => screen.queryByLabelText<HTMLTextAreaElement>(da.answering.dissent)
    const addDissent = () => screen.queryByRole('button', { name: da.answering.addDissent })

    it('offers to note it once there is an answer', () => {
      show()
      expect(addDissent()).toBe(null)
      show({ answer: anAnswer(3) })
      expect(addDissent()).not.toBe(null)
    })

    it('opens a field and hands on what is written there', async () => {
      const wrapper = show({ answer: anAnswer(3) })
      fireEvent.click(addDissent() ?? card())
      await nextTick()
      const field = dissent()
      if (!field) throw new Error('There is no field for dissent')
      fireEvent.input(field, { target: { value: 'To ville sige 2.' } })
      expect(wrapper.emitted('write')).toEqual([['dissent', 'To ville sige 2.']])
    })

    it('shows what was noted', () => {
      show({ answer: anAnswer(3, { dissent: 'To ville sige 2.' }) })
      expect(dissent()?.value).toBe('To ville sige 2.')
    })
  })

  describe('with Enter', () => {
    it('goes on from a radio', () => {
      const wrapper = show()
      fireEvent.keyDown(radio(/^3 /), { key: 'Enter' })
      expect(wrapper.emitted('next')).toHaveLength(1)
    })

    it('leaves a text its new line', () => {
      const wrapper = show()
      const isTyped = fireEvent.keyDown(evidence(), { key: 'Enter' })
      expect(wrapper.emitted('next')).toBe(undefined)
      expect(isTyped).toBe(true)
    })

    it('leaves a button its click', () => {
      const wrapper = show({ answer: anAnswer(3) })
      const isClicked = fireEvent.keyDown(clearButton() ?? card(), { key: 'Enter' })
      expect(wrapper.emitted('next')).toBe(undefined)
      expect(isClicked).toBe(true)
    })
  })

  describe('with the keys', () => {
    it.each(['1', '2', '3', '4', '5'])('chooses level %s and goes to it', (key) => {
      const wrapper = show()
      card().focus()
      fireEvent.keyDown(card(), { key })
      expect(wrapper.emitted('choose')).toEqual([[Number(key)]])
      expect(document.activeElement).toBe(radio(new RegExp(`^${key} `)))
    })

    it.each(['0', '6', 'a', 'Enter', '12'])('chooses nothing on %s', (key) => {
      const wrapper = show()
      fireEvent.keyDown(card(), { key })
      expect(wrapper.emitted('choose')).toBe(undefined)
    })

    it('chooses from a radio too', () => {
      const wrapper = show()
      fireEvent.keyDown(radio(/^Ved ikke/), { key: '3' })
      expect(wrapper.emitted('choose')).toEqual([[3]])
    })

    it('chooses nothing while somebody types', () => {
      const wrapper = show()
      const isTyped = fireEvent.keyDown(evidence(), { key: '3' })
      expect(wrapper.emitted('choose')).toBe(undefined)
      expect(isTyped).toBe(true)
    })

    it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
      'leaves the browser its own shortcuts: %o',
      (modifier) => {
        const wrapper = show()
        fireEvent.keyDown(card(), { key: '3', ...modifier })
        expect(wrapper.emitted('choose')).toBe(undefined)
      },
    )

    it('chooses nothing when the keys are switched off', () => {
      const wrapper = show({ hasKeys: false })
      fireEvent.keyDown(card(), { key: '3' })
      expect(wrapper.emitted('choose')).toBe(undefined)
    })
  })

  describe('when the round is closed', () => {
    const closed = () => show({ isClosed: true, isLater: true, answer: anAnswer('not-relevant') })

    it('lets nothing be chosen or written', () => {
      closed()
      const controls = [...screen.getAllByRole('radio'), ...screen.getAllByRole('textbox')]
      expect(controls).toHaveLength(9)
      expect(controls.every((control) => control.matches(':disabled'))).toBe(true)
    })

    it('chooses nothing by the keys', () => {
      const wrapper = closed()
      fireEvent.keyDown(card(), { key: '3' })
      expect(wrapper.emitted('choose')).toBe(undefined)
    })

    it('has nothing to clear', () => {
      closed()
      expect(clearButton()).toBe(null)
    })
  })

  describe('without an earlier round', () => {
    it('does not ask why the answer has changed', () => {
      show()
      expect(screen.queryByLabelText(da.answering.why)).toBe(null)
    })
  })

  describe('with an earlier round', () => {
    it('asks why the answer has changed', () => {
      const wrapper = show({ isLater: true, answer: anAnswer(3, { why: 'Ny leder' }) })
      const why = screen.getByLabelText<HTMLTextAreaElement>(da.answering.why)
      expect(why.value).toBe('Ny leder')
      fireEvent.input(why, { target: { value: 'Nyt hold' } })
      expect(wrapper.emitted('write')).toEqual([['why', 'Nyt hold']])
    })

    it('keeps its answer out of view until it is asked for', () => {
      show({ isLater: true })
      expect(textOf(card())).not.toContain('sidst:')
    })

    it('shows its answer and evidence on request', () => {
      show({ isLater: true, last: anAnswer(3, { evidence: 'To hold af seks' }) })
      expect(textOf(card())).toContain('sidst: 3 Fast praksis')
      expect(textOf(card())).toContain(da.answering.lastEvidence('To hold af seks'))
      expect(textOf(radio(/^3 /).closest('label') ?? card())).toMatch(/sidst$/)
    })

    it('leaves this round’s own answer as it is', () => {
      show({ isLater: true, last: anAnswer(3) })
      expect(checked()).toEqual([])
    })

    it('shows nothing of a question that was unanswered then', () => {
      show({ isLater: true, last: anAnswer('unanswered', { evidence: 'Glemt' }) })
      expect(textOf(card())).not.toContain('sidst:')
    })
  })

  describe('when there is little room', () => {
    const summary = () => textOf(card().querySelector('summary') ?? card())

    it('folds the texts away', () => {
      show({ isCompact: true })
      const details = within(card()).getByRole<HTMLDetailsElement>('group')
      expect(details.open).toBe(false)
      expect(details.contains(evidence())).toBe(true)
      expect(summary()).toBe(da.answering.notes)
    })

    it('says that something is written there', async () => {
      show({ isCompact: true, answer: anAnswer(2, { evidence: 'Østre Å' }) })
      await nextTick()
      expect(summary()).toBe(da.answering.notesFilled)
    })
  })
})
