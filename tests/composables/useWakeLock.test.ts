import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useWakeLock } from '../../src/composables/useWakeLock'

const release = vi.fn(() => Promise.resolve())
const request = vi.fn(() => Promise.resolve({ release }))
const settled = () => new Promise((resolve) => setTimeout(resolve))

function turn(visibility: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  document.dispatchEvent(new Event('visibilitychange'))
}

function use() {
  const scope = effectScope()
  scope.run(useWakeLock)
  return scope
}

beforeEach(() => {
  turn('visible')
  release.mockClear()
  request.mockReset().mockResolvedValue({ release })
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
})

afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'wakeLock')
})

describe('useWakeLock', () => {
  it('asks at once, and lets go at the end', async () => {
    const scope = use()
    await settled()
    expect(request.mock.calls).toEqual([['screen']])
    expect(release).not.toHaveBeenCalled()
    scope.stop()
    expect(release).toHaveBeenCalledTimes(1)
  })

  it('asks again when the page is seen again, and not while it is hidden', async () => {
    const scope = use()
    await settled()
    turn('hidden')
    expect(request).toHaveBeenCalledTimes(1)
    turn('visible')
    expect(request).toHaveBeenCalledTimes(2)
    scope.stop()
  })

  it('asks no more once it is over', async () => {
    use().stop()
    await settled()
    expect(release).toHaveBeenCalledTimes(1)
    turn('visible')
    expect(request).toHaveBeenCalledTimes(1)
  })

  it('takes a refusal as it comes', async () => {
    request.mockRejectedValue(new DOMException('Low battery', 'NotAllowedError'))
    const scope = use()
    await settled()
    expect(() => scope.stop()).not.toThrow()
  })

  it('does nothing in a browser that cannot', () => {
    Reflect.deleteProperty(navigator, 'wakeLock')
    expect(() => use().stop()).not.toThrow()
    expect(request).not.toHaveBeenCalled()
  })
})
