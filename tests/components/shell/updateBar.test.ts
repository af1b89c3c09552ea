import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import UpdateBar from '../../../src/components/shell/UpdateBar.vue'
import { loadTexts } from '../../../src/i18n/useTexts'
import { inPage, textOf } from '../support'

type Props = InstanceType<typeof UpdateBar>['$props']

const show = (state: Props['state'], locale: 'da' | 'en' = 'da') =>
  mount(UpdateBar, { props: { state }, ...inPage({ locale }) })
const status = () => textOf(screen.getByRole('status'))
const button = () => screen.queryByRole('button')

describe('UpdateBar', () => {
  it('has its status before the words, so that they are read out', async () => {
    show('ready')
    expect(status()).toBe('')
    await nextTick()
    expect(status()).toBe('En ny udgave af Seks P er klar. I kan gøre jeres runde færdig først.')
  })

  it('leaves the focus where it is', async () => {
    show('ready')
    await nextTick()
    expect(document.activeElement).toBe(document.body)
  })

  it('takes a yes', () => {
    const wrapper = show('ready')
    fireEvent.click(screen.getByRole('button', { name: 'Tag den nye udgave i brug' }))
    expect(wrapper.emitted('agree')).toHaveLength(1)
  })

  it('says in the same status what it waits for then, and keeps the focus of whoever said yes', async () => {
    const wrapper = show('ready')
    const region = screen.getByRole('status')
    button()?.focus()
    fireEvent.click(screen.getByRole('button'))
    await wrapper.setProps({ state: 'agreed' })
    expect(screen.getByRole('status')).toBe(region)
    expect(status()).toMatch(/når de andre faner med Seks P også har sagt ja eller er lukket\.$/)
    expect(button()).toBe(null)
    expect(document.activeElement).toBe(region)
  })

  it('is not for paper', () => {
    show('ready')
    expect(screen.getByRole('status').closest('.screen-only')).not.toBe(null)
  })

  describe('when the language is English', () => {
    it('is in English', async () => {
      await loadTexts('en')
      show('ready', 'en')
      await nextTick()
      expect(status()).toBe('A new version of Six P is ready. You can finish your round first.')
      expect(screen.getByRole('button', { name: 'Use the new version' })).toBeDefined()
    })
  })
})
