import { afterEach, describe, expect, it, vi } from 'vitest'
import { joinTabs } from '../../src/composables/browserTabs'

type Held = { readonly name: string }[]

/** Locks as a browser keeps them for all its tabs, as far as sharing one goes. */
function stubLocks(held: Held) {
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string, ...rest: readonly unknown[]) => {
        held.push({ name })
        const run = rest.at(-1) as () => Promise<unknown>
        return run()
      },
      query: () => Promise.resolve({ held }),
    },
  })
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('joinTabs', () => {
  it('is the only tab until another one joins', async () => {
    const held: Held = []
    stubLocks(held)
    const tabs = joinTabs()
    expect(await tabs.isOnlyTab()).toBe(true)
    joinTabs()
    expect(await tabs.isOnlyTab()).toBe(false)
  })

  it('does not count what else is locked', async () => {
    stubLocks([{ name: 'six-p/file/a' }])
    expect(await joinTabs().isOnlyTab()).toBe(true)
  })

  it('takes itself for the only one where the browser has no locks', async () => {
    vi.stubGlobal('navigator', {})
    const tabs = joinTabs()
    expect(await tabs.isOnlyTab()).toBe(true)
    const run = vi.fn(() => Promise.resolve())
    await tabs.alone('six-p/file/a', run)
    expect(run).toHaveBeenCalledOnce()
  })

  it('takes itself for the only one where the browser refuses, as some do that store nothing', async () => {
    const refusal = new DOMException('The operation is insecure.', 'SecurityError')
    const request = () => Promise.reject(refusal)
    vi.stubGlobal('navigator', { locks: { request, query: request } })
    vi.stubGlobal('BroadcastChannel', function refuse() {
      throw refusal
    })
    const tabs = joinTabs()
    expect(await tabs.isOnlyTab()).toBe(true)
    const run = vi.fn(() => Promise.resolve())
    await tabs.alone('six-p/file/a', run)
    expect(run).toHaveBeenCalledOnce()
    tabs.channel.listen(vi.fn())
    expect(() => tabs.channel.post('hello')).not.toThrow()
  })

  it('hands on what another tab has stored, its key and its text', () => {
    stubLocks([])
    const heard = vi.fn()
    joinTabs().onStored(heard)
    window.dispatchEvent(new StorageEvent('storage', { key: 'six-p/settings', newValue: '{}' }))
    window.dispatchEvent(new StorageEvent('storage', { key: null, newValue: null }))
    expect(heard.mock.calls).toEqual([
      ['six-p/settings', '{}'],
      [null, null],
    ])
  })

  it('calls when the page is looked at again, and not when it goes away', () => {
    stubLocks([])
    const returned = vi.fn()
    const hidden = vi.fn()
    const tabs = joinTabs()
    tabs.onReturn(returned)
    tabs.onHide(hidden)
    const look = (state: 'visible' | 'hidden') => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
      document.dispatchEvent(new Event('visibilitychange'))
    }
    look('hidden')
    expect([returned.mock.calls.length, hidden.mock.calls.length]).toEqual([0, 1])
    look('visible')
    expect([returned.mock.calls.length, hidden.mock.calls.length]).toEqual([1, 1])
  })
})
