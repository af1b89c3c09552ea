import { describe, expect, it } from 'vitest'
import {
  createBrowserStorage,
  documentIdOf,
  openLocalStorage,
} from '../../src/persistence/browserStorage'
import { MemoryStorage } from '../fixtures/memoryStorage'

const ID = '6f1c1a52-3d0e-4b7a-9c55-0d5f3a7e2b14'

describe('createBrowserStorage', () => {
  it('keeps each assessment under a key of its own and the settings under theirs', () => {
    const memory = new MemoryStorage()
    const storage = createBrowserStorage(() => memory)
    expect(storage.writeDocument(ID, 'æøå 🌱')).toEqual({ ok: true, value: undefined })
    expect(storage.writeSettings('{}').ok).toBe(true)
    expect(memory.getItem(`six-p/assessment/${ID}`)).toBe('æøå 🌱')
    expect(memory.getItem('six-p/settings')).toBe('{}')
    expect(storage.readDocument(ID)).toBe('æøå 🌱')
    expect(storage.readSettings()).toBe('{}')
    expect(storage.isAvailable()).toBe(true)
  })

  it('lists assessments alone, whatever else is stored at this address', () => {
    const memory = new MemoryStorage()
    memory.setItem('six-p/settings', '{}')
    memory.setItem('other-app', '1')
    memory.setItem('six-p/assessment/b', 'B')
    memory.setItem('six-p/assessment/a', '')
    expect(createBrowserStorage(() => memory).listDocuments()).toEqual([
      { id: 'a', text: '' },
      { id: 'b', text: 'B' },
    ])
  })

  it('removes one document and nothing else', () => {
    const memory = new MemoryStorage()
    const storage = createBrowserStorage(() => memory)
    storage.writeDocument('a', 'A')
    storage.writeDocument('b', 'B')
    storage.removeDocument('a')
    expect(storage.listDocuments()).toEqual([{ id: 'b', text: 'B' }])
    expect(storage.readDocument('a')).toBeNull()
  })

  it.each([
    ['full', new DOMException('No room', 'QuotaExceededError')],
    ['full', new DOMException('No room', 'NS_ERROR_DOM_QUOTA_REACHED')],
    ['blocked', new DOMException('Not allowed', 'SecurityError')],
    ['blocked', new Error('The disk is gone')],
  ])('reports a refused write as %s and keeps what stood there', (code, refusal) => {
    const memory = new MemoryStorage()
    const storage = createBrowserStorage(() => memory)
    storage.writeDocument(ID, 'before')
    memory.refusal = refusal
    expect(storage.writeDocument(ID, 'after')).toEqual({ ok: false, error: code })
    expect(storage.readDocument(ID)).toBe('before')
  })

  it('does not take a write for done when something else stands there afterwards', () => {
    const memory = new MemoryStorage()
    memory.alter = (text) => text.slice(0, 3)
    const written = createBrowserStorage(() => memory).writeDocument(ID, 'Kommune')
    expect(written).toEqual({ ok: false, error: 'not-kept' })
  })

  it('is empty and refuses every write where there is no storage', () => {
    const storage = createBrowserStorage(() => null)
    expect(storage.isAvailable()).toBe(false)
    expect(storage.listDocuments()).toEqual([])
    expect(storage.readDocument(ID)).toBeUndefined()
    expect(storage.readSettings()).toBeNull()
    expect(storage.writeDocument(ID, 'x')).toEqual({ ok: false, error: 'blocked' })
    expect(storage.writeSettings('{}')).toEqual({ ok: false, error: 'blocked' })
    expect(() => storage.removeDocument(ID)).not.toThrow()
  })
})

describe('createBrowserStorage when the browser changes its mind', () => {
  it('opens the storage with the next write once there is one', () => {
    const memory = new MemoryStorage()
    let isRefused = true
    const storage = createBrowserStorage(() => (isRefused ? null : memory))
    expect(storage.writeDocument(ID, 'x')).toEqual({ ok: false, error: 'blocked' })
    isRefused = false
    expect(storage.writeDocument(ID, 'x')).toEqual({ ok: true, value: undefined })
    expect(storage.isAvailable()).toBe(true)
  })

  it('does not take a refused reading for an empty place', () => {
    const memory = new MemoryStorage()
    const storage = createBrowserStorage(() => memory)
    memory.getItem = () => {
      throw new DOMException('Access is denied', 'SecurityError')
    }
    expect(storage.readDocument(ID)).toBeUndefined()
  })
})

describe('removeAll', () => {
  it('removes what is the app’s and nothing else', () => {
    const memory = new MemoryStorage()
    const storage = createBrowserStorage(() => memory)
    memory.setItem('another page’s', 'stays')
    storage.writeDocument(ID, 'x')
    storage.writeSettings('{}')
    storage.removeAll()
    expect(memory.length).toBe(1)
    expect(memory.getItem('another page’s')).toBe('stays')
  })
})

describe('documentIdOf', () => {
  it('tells an assessment’s key from the others', () => {
    expect(documentIdOf(`six-p/assessment/${ID}`)).toBe(ID)
    expect(documentIdOf('six-p/settings')).toBeNull()
  })
})

describe('openLocalStorage', () => {
  it('gives null where asking for storage throws', () => {
    // Outside a browser there is no window, and asking throws as it does under a policy.
    expect(typeof window === 'undefined' ? openLocalStorage() : null).toBeNull()
  })
})
