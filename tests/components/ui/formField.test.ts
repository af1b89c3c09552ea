import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FormField from '../../../src/components/ui/FormField.vue'
import { descriptionOf, inPage } from '../support'

type Props = InstanceType<typeof FormField>['$props']

const show = (props: Partial<Props> = {}) =>
  mount(FormField, { props: { label: 'Team', modelValue: '', ...props }, ...inPage() })

describe('FormField', () => {
  it('is found by its label', () => {
    show({ modelValue: 'Byliv' })
    expect(screen.getByLabelText<HTMLInputElement>('Team').value).toBe('Byliv')
  })

  it('hands on what is typed', () => {
    const wrapper = show()
    fireEvent.input(screen.getByLabelText('Team'), { target: { value: 'By' } })
    expect(wrapper.emitted('update:modelValue')).toEqual([['By']])
  })

  it('is valid as long as there is no error', () => {
    show()
    expect(screen.getByLabelText('Team').getAttribute('aria-invalid')).toBe(null)
  })

  it('takes no more than it has room for', () => {
    show({ maxlength: 80 })
    expect(screen.getByLabelText('Team').getAttribute('maxlength')).toBe('80')
  })

  describe('with a hint', () => {
    it('is described by it', () => {
      show({ hint: 'Fx et projekt' })
      expect(descriptionOf(screen.getByLabelText('Team'))).toBe('Fx et projekt')
    })
  })

  describe('with an error', () => {
    it('is invalid', () => {
      show({ error: 'Skriv teamets navn.' })
      expect(screen.getByLabelText('Team').getAttribute('aria-invalid')).toBe('true')
    })

    it('is described by the hint and the error', () => {
      show({ hint: 'Fx et projekt', error: 'Skriv teamets navn.' })
      expect(descriptionOf(screen.getByLabelText('Team'))).toBe('Fx et projekt Skriv teamets navn.')
    })
  })

  describe('with several lines', () => {
    it('is a text area with the same label, limit and error', () => {
      show({ type: 'multiline', maxlength: 2000, error: 'For lang.' })
      const area = screen.getByRole('textbox', { name: 'Team' })
      expect(area.tagName).toBe('TEXTAREA')
      expect(area.getAttribute('maxlength')).toBe('2000')
      expect(descriptionOf(area)).toBe('For lang.')
    })
  })

  describe('with a date', () => {
    it('is a date field', () => {
      show({ type: 'date', label: 'Dato', modelValue: '2026-11-23' })
      const field = screen.getByLabelText<HTMLInputElement>('Dato')
      expect([field.type, field.value]).toEqual(['date', '2026-11-23'])
    })
  })
})
