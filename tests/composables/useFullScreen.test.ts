import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useFullScreen } from '../../src/composables/useFullScreen'

let element: Element | null = null
const fill = vi.fn((): Promise<void> => turn(document.documentElement))
const leave = vi.fn((): Promise<void> => turn(null))

function turn(next: Element | null): Promise<void> {
  element = next
  document.dispatchEvent(new Event('fullscreenchange'))
  return Promise.resolve()
}

function use() {
  const scope = effectScope()
  const fullScreen = scope.run(useFullScreen)
  if (!fullScreen) throw new Error('The scope has ended')
  return { scope, fullScreen }
}

beforeEach(() => {
  element = null
  fill.mockClear()
  leave.mockClear()
  Object.defineProperties(document, {
    fullscreenEnabled: { configurable: true, value: true },
    fullscreenElement: { configurable: true, get: () => element },
    exitFullscreen: { configurable: true, value: leave },
  })
  Object.defineProperty(document.documentElement, 'requestFullscreen', {
    configurable: true,
    value: fill,
  })
})

afterEach(() => {
  for (const name of ['fullscreenEnabled', 'fullscreenElement', 'exitFullscreen']) {
    Reflect.deleteProperty(document, name)
  }
  Reflect.deleteProperty(document.documentElement, 'requestFullscreen')
})

describe('useFullScreen', () => {
  it('fills the screen and leaves it again', async () => {
    const { scope, fullScreen } = use()
    expect([fullScreen.isPossible, fullScreen.isOn.value]).toEqual([true, false])
    await fullScreen.toggle()
    expect(fullScreen.isOn.value).toBe(true)
    await fullScreen.toggle()
    expect(fullScreen.isOn.value).toBe(false)
    expect(leave).toHaveBeenCalledTimes(1)
    scope.stop()
  })

  it('follows the browser’s own way out, while it lives', async () => {
    const { scope, fullScreen } = use()
    await fullScreen.toggle()
    await turn(null)
    expect(fullScreen.isOn.value).toBe(false)
    scope.stop()
    await turn(document.body)
    expect(fullScreen.isOn.value).toBe(false)
  })

  it('takes a refusal as it comes', async () => {
    fill.mockRejectedValueOnce(new TypeError('Permissions check failed'))
    const { scope, fullScreen } = use()
    await fullScreen.toggle()
    expect(fullScreen.isOn.value).toBe(false)
    scope.stop()
  })
})
