import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import LevelRubric from '../../../src/components/shared/LevelRubric.vue'
import { LEVELS } from '../../../src/domain/questionnaire'
import { loadTexts } from '../../../src/i18n/useTexts'
import { aQuestion, aQuestionnaire } from '../../factories'
import { inPage, textOf } from '../support'

type Props = InstanceType<typeof LevelRubric>['$props']

const { scale } = aQuestionnaire()
const question = aQuestion('people.opgaven', {
  levels: [
    { da: 'Det sker tilfældigt.', en: 'It happens by chance.' },
    { da: 'Vi er begyndt.', en: 'We have begun.' },
    { da: 'Det er fast.', en: 'It is settled.' },
    { da: 'Vi følger op.', en: 'We follow up.' },
    { da: 'Alle bruger *People*', en: 'Everyone uses *People*' },
  ],
})

const show = (props: Partial<Props> = {}, locale: 'da' | 'en' = 'da') =>
  mount(LevelRubric, {
    props: { name: 'r', question, scale, state: 'unanswered', ...props },
    ...inPage({ locale }),
  })

const radios = () => screen.getAllByRole<HTMLInputElement>('radio')
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const nameOf = (input: HTMLInputElement) => textOf(input.closest('label') ?? input)

describe('LevelRubric', () => {
  it('offers five levels and two other answers, in this order', () => {
    show()
    const firstWords = radios().map(
      (input) => nameOf(input).match(/^(\d|Ved ikke|Ikke relevant)/)?.[0],
    )
    expect(firstWords).toEqual(['1', '2', '3', '4', '5', 'Ved ikke', 'Ikke relevant'])
  })

  it('names each level by number, name and description', () => {
    show()
    expect(radio(/^1 Tilfældigt Det sker tilfældigt\.$/).value).toBe('1')
    expect(radio(/^5 Forankret Alle bruger People$/).value).toBe('5')
  })

  it('has all its radios in one group', () => {
    show({ name: 'gruppe' })
    expect(radios().map((input) => input.name)).toEqual(Array.from({ length: 7 }, () => 'gruppe'))
  })

  it('has nothing chosen while the question is unanswered', () => {
    show()
    expect(radios().filter((input) => input.checked)).toEqual([])
  })

  it('shows the level that was chosen', () => {
    show({ state: 3 })
    expect(radios().filter((input) => input.checked)).toEqual([radio(/^3/)])
  })

  it('shows an answer that is no level', () => {
    show({ state: 'dont-know' })
    expect(radios().filter((input) => input.checked)).toEqual([radio(/^Ved ikke/)])
  })

  it('follows the answer when it is taken away', async () => {
    const wrapper = show({ state: 3 })
    await wrapper.setProps({ state: 'unanswered' })
    expect(radios().filter((input) => input.checked)).toEqual([])
  })

  it.each(LEVELS)('says that level %i was chosen', (level) => {
    const wrapper = show()
    fireEvent.click(radio(new RegExp(`^${level}`)))
    expect(wrapper.emitted('choose')).toEqual([[level]])
  })

  it('says that the answer is not known', () => {
    const wrapper = show()
    fireEvent.click(radio(/^Ved ikke/))
    expect(wrapper.emitted('choose')).toEqual([['dont-know']])
  })

  it('says that the question is not relevant', () => {
    const wrapper = show()
    fireEvent.click(radio(/^Ikke relevant/))
    expect(wrapper.emitted('choose')).toEqual([['not-relevant']])
  })

  it('says which words are English', () => {
    show()
    expect(screen.getByText('People').lang).toBe('en')
  })

  describe('with an earlier answer', () => {
    it('marks the level it had, and no other', () => {
      show({ state: 4, last: 2 })
      const marked = radios().filter((input) => /sidst$/.test(nameOf(input)))
      expect(marked).toEqual([radio(/^2/)])
    })

    it('marks that it was not known', () => {
      show({ last: 'dont-know' })
      expect(nameOf(radio(/^Ved ikke/))).toBe('Ved ikke sidst')
    })
  })

  describe('when it is disabled', () => {
    it('lets nothing be chosen', () => {
      show({ disabled: true })
      expect(radios()).toHaveLength(7)
      expect(radios().every((input) => input.disabled)).toBe(true)
    })
  })

  describe('when the language is English', () => {
    it('is in English throughout', async () => {
      await loadTexts('en')
      show({}, 'en')
      expect(radio(/^1 Tilfældigt \(in English\) It happens by chance\.$/).value).toBe('1')
      expect(radios().slice(5).map(nameOf)).toEqual(['Don’t know', 'Not relevant'])
    })
  })
})
