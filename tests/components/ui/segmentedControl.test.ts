import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { h } from 'vue'
import { describe, expect, it } from 'vitest'
import SegmentedControl from '../../../src/components/ui/SegmentedControl.vue'
import { inPage } from '../support'

const options = [
  { value: 'light', label: 'Lys' },
  { value: 'dark', label: 'Mørk' },
  { value: 'en', label: 'English', lang: 'en' },
]

const show = () =>
  mount(SegmentedControl<string>, {
    props: { legend: 'Lys eller mørk', options, modelValue: 'light' },
    ...inPage(),
  })

describe('SegmentedControl', () => {
  it('is a group named by its legend', () => {
    show()
    const group = screen.getByRole('group', { name: 'Lys eller mørk' })
    expect(within(group).getAllByRole('radio')).toHaveLength(3)
  })

  it('shows the choice that holds', () => {
    show()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Lys' }).checked).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Mørk' }).checked).toBe(false)
  })

  it('hands on another choice', () => {
    const wrapper = show()
    fireEvent.click(screen.getByRole('radio', { name: 'Mørk' }))
    expect(wrapper.emitted('update:modelValue')).toEqual([['dark']])
  })

  it('says in which language a choice is written', () => {
    show()
    expect(screen.getByText('English').lang).toBe('en')
  })

  it('keeps its radios apart from those of another one on the page', () => {
    const control = (legend: string) =>
      h(SegmentedControl<string>, { legend, options, modelValue: 'light' })
    mount(() => [control('Den ene'), control('Den anden')], inPage())
    const names = screen.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name)
    expect(names).toHaveLength(6)
    expect(new Set(names).size).toBe(2)
  })
})
