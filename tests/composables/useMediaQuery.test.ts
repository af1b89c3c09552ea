import { effectScope } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { useMediaQuery } from '../../src/composables/useMediaQuery'

/** The window's answer to a media query, which the test can change. */
class Query extends EventTarget {
  matches = false

  turn(matches: boolean) {
    this.matches = matches
    this.dispatchEvent(new Event('change'))
  }
}

describe('useMediaQuery', () => {
  it('follows the query while it lives, and lets go afterwards', () => {
    const query = new Query()
    const ask = vi.spyOn(window, 'matchMedia').mockReturnValue(query as unknown as MediaQueryList)
    const scope = effectScope()
    const isWide = scope.run(() => useMediaQuery('(min-width: 75rem)'))
    expect(ask.mock.calls).toEqual([['(min-width: 75rem)']])
    expect(isWide?.value).toBe(false)
    query.turn(true)
    expect(isWide?.value).toBe(true)
    scope.stop()
    query.turn(false)
    expect(isWide?.value).toBe(true)
  })
})
