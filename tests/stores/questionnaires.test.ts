import { describe, expect, it } from 'vitest'
import { useQuestionnaires } from '../../src/stores/questionnaires'
import { anApp } from './support'

function open() {
  anApp()
  return useQuestionnaires()
}

describe('questionnaires', () => {
  it('are not there before they are fetched', () => {
    const store = open()
    expect(store.find(store.current)).toBe(undefined)
  })

  it('are there once they are fetched', async () => {
    const store = open()
    await store.load(store.current)
    expect(store.find(store.current)?.dimensions).toHaveLength(6)
  })

  it('are fetched once', async () => {
    const store = open()
    await store.load(store.current)
    const first = store.find(store.current)
    await store.load(store.current)
    expect(store.find(store.current)).toBe(first)
  })

  it.each([
    { id: 'six-p', version: 99 },
    { id: 'constructor', version: 1 },
  ])('are known to be missing: %o', async (ref) => {
    const store = open()
    await store.load(ref)
    expect(store.find(ref)).toBe(null)
  })
})
