import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import UpdateBar from '../../../src/components/shell/UpdateBar.vue'
import { loadTexts } from '../../../src/i18n/useTexts'
import { aRouter, inPage, textOf } from '../support'

async function show(locale: 'da' | 'en' = 'da') {
  const router = aRouter()
  await router.push('/')
  const wrapper = mount(UpdateBar, { props: { state: 'ready' }, ...inPage({ locale, router }) })
  return { wrapper, router }
}

/** Shown, after somebody has gone to another page. */
async function showOnNextPage(locale: 'da' | 'en' = 'da') {
  const shown = await show(locale)
  await shown.router.push('/privacy')
  return shown
}

const status = () => textOf(screen.getByRole('status'))
const button = () => screen.queryByRole('button')
const READY = 'En ny udgave af Seks P er klar. I kan gøre jeres runde færdig først.'

describe('UpdateBar', () => {
  it('moves nothing on a page in use', async () => {
    const { router } = await show()
    await router.replace('/?question=people.equity')
    expect(status()).toBe('')
    expect(button()).toBe(null)
  })

  it('takes its place on the next page, by the status that was there before', async () => {
    const { router } = await show()
    const region = screen.getByRole('status')
    await router.push('/privacy')
    expect(status()).toBe(READY)
    expect(screen.getByRole('status')).toBe(region)
  })

  it('takes its place when the tab is looked at again', async () => {
    await show()
    document.dispatchEvent(new Event('visibilitychange'))
    await nextTick()
    expect(status()).toBe(READY)
  })

  it('leaves the focus where it is', async () => {
    await showOnNextPage()
    expect(document.activeElement).toBe(document.body)
  })

  it('takes a yes', async () => {
    const { wrapper } = await showOnNextPage()
    fireEvent.click(screen.getByRole('button', { name: 'Tag den nye udgave i brug' }))
    expect(wrapper.emitted('agree')).toHaveLength(1)
  })

  it('says in the same status what it waits for then, and keeps the focus of whoever said yes', async () => {
    const { wrapper } = await showOnNextPage()
    const region = screen.getByRole('status')
    button()?.focus()
    fireEvent.click(screen.getByRole('button'))
    await wrapper.setProps({ state: 'agreed' })
    expect(screen.getByRole('status')).toBe(region)
    expect(status()).toMatch(
      /når I også har valgt den i de andre faner med Seks P eller har lukket dem\.$/,
    )
    expect(button()).toBe(null)
    expect(document.activeElement).toBe(region)
  })

  it('is not for paper', async () => {
    await showOnNextPage()
    expect(screen.getByRole('status').closest('.screen-only')).not.toBe(null)
  })

  describe('when the language is English', () => {
    it('is in English', async () => {
      await loadTexts('en')
      await showOnNextPage('en')
      expect(status()).toBe('A new version of Six P is ready. You can finish your round first.')
      expect(screen.getByRole('button', { name: 'Use the new version' })).toBeDefined()
    })
  })
})
