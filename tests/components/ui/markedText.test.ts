import { mount } from '@vue/test-utils'
import { screen } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import MarkedText from '../../../src/components/ui/MarkedText.vue'
import { inPage, textOf } from '../support'

const show = (text: string) => mount(MarkedText, { props: { text }, ...inPage() })

describe('MarkedText', () => {
  it('says which words are English', () => {
    show('Vi taler om *People* i dag.')
    expect(screen.getByText('People').lang).toBe('en')
  })

  it('leaves the marks themselves out', () => {
    show('Vi taler om *People* og *Planet*.')
    expect(textOf(document.body)).toBe('Vi taler om People og Planet.')
  })

  it('marks nothing else', () => {
    show('*People* og *Planet* i kommunen')
    const marked = [...document.body.querySelectorAll('[lang]')]
    expect(marked.map(textOf)).toEqual(['People', 'Planet'])
  })

  it('shows markup in a text as text', () => {
    show('<b>Fed</b>')
    expect(textOf(document.body)).toBe('<b>Fed</b>')
  })
})
