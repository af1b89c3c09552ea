import { describe, expect, it } from 'vitest'
import { useGuide } from '../../src/stores/guide'
import { anApp } from './support'

describe('the guide', () => {
  it('is not there before it is fetched', () => {
    anApp()
    expect(useGuide().guide).toBe(null)
  })

  it('is there once it is fetched, and fetched once', async () => {
    anApp()
    const store = useGuide()
    await store.load()
    const first = store.guide
    await store.load()
    expect(first?.sections).toHaveLength(9)
    expect(store.guide).toBe(first)
  })
})
