import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/persistence/settings'
import { useSettings } from '../../src/stores/settings'
import { BEFORE_ID, AFTER_ID } from '../factories'
import { MemoryStorage, anApp } from './support'

function open(memory = new MemoryStorage()) {
  anApp(memory)
  const store = useSettings()
  store.load()
  return store
}

describe('settings', () => {
  it('begin with what is usual', () => {
    expect(open().settings).toEqual(DEFAULT_SETTINGS)
  })

  it('are there again at the next visit', () => {
    const memory = new MemoryStorage()
    open(memory).change({ locale: 'en', theme: 'dark', keys: false })
    expect(open(memory).settings).toEqual({
      ...DEFAULT_SETTINGS,
      locale: 'en',
      theme: 'dark',
      keys: false,
    })
  })

  it('hold for this visit where nothing can be kept', () => {
    const memory = new MemoryStorage()
    memory.refusal = 'QuotaExceededError'
    const store = open(memory)
    store.change({ theme: 'dark' })
    expect(store.settings.theme).toBe('dark')
  })
})

describe('rememberPlace', () => {
  it('knows where one was in each round', () => {
    const memory = new MemoryStorage()
    const store = open(memory)
    store.rememberPlace(BEFORE_ID, 'people.opgaven')
    store.rememberPlace(AFTER_ID, 'planet.natur')
    store.rememberPlace(BEFORE_ID, 'place.byrum')
    const places = { [AFTER_ID]: 'planet.natur', [BEFORE_ID]: 'place.byrum' }
    expect(store.settings.places).toEqual(places)
    expect(open(memory).settings.places).toEqual(places)
  })

  it('puts the newest place last, so that the oldest are the first to go', () => {
    const store = open()
    store.rememberPlace(BEFORE_ID, 'people.opgaven')
    store.rememberPlace(AFTER_ID, 'people.opgaven')
    store.rememberPlace(BEFORE_ID, 'people.mandat')
    expect(Object.keys(store.settings.places)).toEqual([AFTER_ID, BEFORE_ID])
  })

  it('writes nothing while one stays', () => {
    const memory = new MemoryStorage()
    const store = open(memory)
    store.rememberPlace(BEFORE_ID, 'people.opgaven')
    memory.clear()
    store.rememberPlace(BEFORE_ID, 'people.opgaven')
    expect(memory.entries.size).toBe(0)
  })
})

describe('rememberClock', () => {
  const clock = { part: 1, elapsed: 90_000, startedAt: 1_790_000_000_000 }

  it('knows at the next visit how far each round’s workshop has come', () => {
    const memory = new MemoryStorage()
    const store = open(memory)
    store.rememberClock(BEFORE_ID, clock)
    store.rememberClock(AFTER_ID, { ...clock, startedAt: null })
    store.rememberClock(BEFORE_ID, { ...clock, part: 2 })
    const { clocks } = open(memory).settings
    expect(Object.entries(clocks)).toEqual([
      [AFTER_ID, { ...clock, startedAt: null }],
      [BEFORE_ID, { ...clock, part: 2 }],
    ])
  })

  it('forgets it with the work', () => {
    const store = open()
    store.rememberClock(BEFORE_ID, clock)
    store.forgetWork()
    expect(store.settings.clocks).toEqual({})
  })
})
