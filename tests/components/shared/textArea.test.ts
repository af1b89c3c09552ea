import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TextArea from '../../../src/components/shared/TextArea.vue'
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

  describe('with what looks like a CPR number', () => {
    it('says so beside the field, and takes the text all the same', async () => {
      const wrapper = show({ value: 'Vi talte med' })
      expect(screen.queryByText(da.other.cpr)).toBe(null)
      await wrapper.setProps({ value: 'Vi talte med 010190-1234' })
      expect(screen.getByText(da.other.cpr)).toBeDefined()
      expect(area().value).toBe('Vi talte med 010190-1234')
    })
  })

  describe('while one types in it', () => {
    it('is not replaced by a text from elsewhere, which stands below it', async () => {
      const wrapper = show({ value: 'Før' })
      area().focus()
      fireEvent.input(area(), { target: { value: 'Før mø' } })
      await wrapper.setProps({ value: 'Før mø' })
      await wrapper.setProps({ value: 'Fra den anden fane' })
      expect(area().value).toBe('Før mø')
      expect(screen.getByText('Fra den anden fane')).toBeDefined()
    })

    it('shows what counts when one leaves, and hands over what does not', async () => {
      const wrapper = show()
      area().focus()
      fireEvent.input(area(), { target: { value: 'Min tekst' } })
      await wrapper.setProps({ value: 'Min tekst' })
      await wrapper.setProps({ value: 'Fra den anden fane' })
      area().blur()
      await wrapper.vm.$nextTick()
      expect(area().value).toBe('Fra den anden fane')
      expect(wrapper.emitted('keep')).toEqual([['Min tekst']])
    })

    it('hands over the other text when one typed on over it', async () => {
      const wrapper = show()
      area().focus()
      await wrapper.setProps({ value: 'Fra den anden fane' })
      fireEvent.input(area(), { target: { value: 'Min tekst' } })
      await wrapper.setProps({ value: 'Min tekst' })
      area().blur()
      expect(wrapper.emitted('keep')).toEqual([['Fra den anden fane']])
    })

    it('keeps nothing of a field one only looked at', async () => {
      const wrapper = show({ value: 'Gammel' })
      area().focus()
      await wrapper.setProps({ value: 'Ny fra den anden fane' })
      area().blur()
      await wrapper.vm.$nextTick()
      expect(area().value).toBe('Ny fra den anden fane')
      expect(wrapper.emitted('keep')).toBe(undefined)
    })

    it('hands over what would be lost when the page is left', async () => {
      const wrapper = show()
      area().focus()
      fireEvent.input(area(), { target: { value: 'Min tekst' } })
      await wrapper.setProps({ value: 'Fra den anden fane' })
      wrapper.unmount()
      expect(wrapper.emitted('keep')).toEqual([['Min tekst']])
    })
  })

  describe('with a text kept from elsewhere', () => {
    const others = [{ keys: ['aaaa0001'], text: 'Den anden tekst' }]

    it('offers to use it, and keeps the one it replaces', () => {
      const wrapper = show({ value: 'Den her', others })
      fireEvent.click(screen.getByRole('button', { name: da.other.useFor('Belæg') }))
      expect(wrapper.emitted('input')).toEqual([['Den anden tekst']])
      expect(wrapper.emitted('keep')).toEqual([['Den her']])
    })

    it('can be removed', () => {
      const wrapper = show({ value: 'Den her', others })
      fireEvent.click(screen.getByRole('button', { name: da.other.dismissFor('Belæg') }))
      expect(wrapper.emitted('dismiss')).toEqual([[['aaaa0001']]])
      expect(wrapper.emitted('input')).toBe(undefined)
    })

    it('is only shown in a closed round', () => {
      show({ value: 'Den her', others, disabled: true })
      expect(screen.getByText('Den anden tekst')).toBeDefined()
      expect(screen.queryByRole('button')).toBe(null)
    })
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
