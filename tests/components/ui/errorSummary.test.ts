import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ErrorSummary from '../../../src/components/ui/ErrorSummary.vue'
import { inPage, textsOf } from '../support'

const show = () =>
  mount(ErrorSummary, {
    props: { heading: 'Der mangler noget', errors: ['Skriv et navn.', 'Vælg en dato.'] },
    ...inPage(),
  })

describe('ErrorSummary', () => {
  it('takes the focus when it appears', () => {
    show()
    expect(document.activeElement).toBe(screen.getByRole('alert'))
  })

  it('says what it is about', () => {
    show()
    expect(screen.getByText('Der mangler noget')).toBeDefined()
  })

  it('lists each error as a way to its field', () => {
    show()
    expect(textsOf(screen.getAllByRole('button'))).toEqual(['Skriv et navn.', 'Vælg en dato.'])
  })

  it('tells which of them was chosen', () => {
    const wrapper = show()
    fireEvent.click(screen.getByRole('button', { name: 'Vælg en dato.' }))
    expect(wrapper.emitted('go')).toEqual([[1]])
  })
})
