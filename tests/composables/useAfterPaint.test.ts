import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAfterPaint } from '../../src/composables/useAfterPaint'

describe('useAfterPaint', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('has the value at once to begin with', () => {
    const scope = effectScope()
    const copy = scope.run(() => useAfterPaint(() => 3))
    expect(copy?.value).toBe(3)
    scope.stop()
  })

  it('follows a change only after the next frame, and then with the latest', async () => {
    const scope = effectScope()
    const source = ref(1)
    const copy = scope.run(() => useAfterPaint(() => source.value))
    source.value = 2
    await nextTick()
    source.value = 4
    await nextTick()
    expect(copy?.value).toBe(1)
    vi.advanceTimersByTime(100)
    expect(copy?.value).toBe(4)
    scope.stop()
  })

  it('follows no more once its scope has ended', async () => {
    const scope = effectScope()
    const source = ref(1)
    const copy = scope.run(() => useAfterPaint(() => source.value))
    source.value = 2
    await nextTick()
    scope.stop()
    vi.advanceTimersByTime(100)
    expect(copy?.value).toBe(1)
  })
})
