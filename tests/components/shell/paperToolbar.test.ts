import { fireEvent, screen } from '@testing-library/dom'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import PaperToolbar from '../../../src/components/shell/PaperToolbar.vue'
import { aRouter, inPage } from '../support'

const router = aRouter()

function show() {
  return mount(PaperToolbar, {
    props: {
      heading: 'Skema på papir',
      hint: 'Udskriv ét til hver.',
      legend: 'Skemaets sprog',
      language: 'da',
      up: { name: 'privacy' },
    },
    ...inPage({ router }),
  })
}

afterEach(() => {
  vi.unstubAllGlobals()
  window.history.replaceState(null, '')
})

describe('PaperToolbar', () => {
  it('says what the page is', () => {
    show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Skema på papir')
    expect(screen.getByText('Udskriv ét til hver.')).toBeDefined()
  })

  it('asks for the other language by its own name', () => {
    const toolbar = show()
    expect(screen.getByRole('group', { name: 'Skemaets sprog' })).toBeDefined()
    fireEvent.click(screen.getByRole('radio', { name: 'English' }))
    expect(toolbar.emitted('update:language')).toEqual([['en']])
  })

  it('prints', () => {
    show()
    const print = vi.fn()
    vi.stubGlobal('print', print)
    fireEvent.click(screen.getByRole('button', { name: 'Udskriv' }))
    expect(print).toHaveBeenCalledTimes(1)
  })

  it('leads back to the page before this one', async () => {
    await router.push('/about')
    await router.push('/questionnaire')
    window.history.replaceState({ back: '/about' }, '')
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage' }))
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('about')
  })

  it('leads up when there was none', async () => {
    await router.push('/questionnaire')
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage' }))
    await flushPromises()
    await vi.waitFor(() => {
      expect(router.currentRoute.value.name).toBe('privacy')
    })
  })
})
