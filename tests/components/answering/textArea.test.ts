import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TextArea from '../../../src/components/answering/TextArea.vue'
import { da } from '../../../src/i18n/da'
import { descriptionOf, inPage, textOf } from '../support'

type Props = InstanceType<typeof TextArea>['$props']

const show = (props: Partial<Props> = {}) =>
  mount(TextArea, { props: { label: 'Belæg', value: '', ...props }, ...inPage() })

const area = () => screen.getByLabelText<HTMLTextAreaElement>('Belæg')

describe('TextArea', () => {
  it('shows the text it is given', () => {
    show({ value: 'Østre Å\ngik godt' })
    expect(area().value).toBe('Østre Å\ngik godt')
  })

  it('hands on every keystroke', () => {
    const wrapper = show()
    fireEvent.input(area(), { target: { value: 'V' } })
    fireEvent.input(area(), { target: { value: 'Vi' } })
    expect(wrapper.emitted('input')).toEqual([['V'], ['Vi']])
  })

  it('is described by its hint', () => {
    show({ hint: 'Et eksempel fra de seneste 12 måneder' })
    expect(descriptionOf(area())).toBe('Et eksempel fra de seneste 12 måneder')
  })

  it('is described by nothing without a hint', () => {
    show()
    expect(area().hasAttribute('aria-describedby')).toBe(false)
  })

  it('can be disabled', () => {
    show({ disabled: true })
    expect(area().disabled).toBe(true)
  })

  it('takes at most 20000 characters', () => {
    show()
    expect(area().maxLength).toBe(20_000)
  })

  it('says nothing of its limit while there is room', () => {
    show({ value: 'a'.repeat(19_999) })
    expect(screen.queryByRole('alert')).toBe(null)
  })

  it('says that it is full at 20000 characters', () => {
    show({ value: 'a'.repeat(20_000) })
    expect(textOf(screen.getByRole('alert'))).toBe(da.answering.tooLong('20.000'))
  })
})
