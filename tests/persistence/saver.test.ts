import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBrowserStorage } from '../../src/persistence/browserStorage'
import type { SaveState } from '../../src/persistence/saver'
import { createSaver } from '../../src/persistence/saver'
import { MemoryStorage } from '../fixtures/memoryStorage'

const FIRST = '11111111-1111-4111-8111-111111111111'
const SECOND = '22222222-2222-4222-8222-222222222222'
const FULL = new DOMException('No room', 'QuotaExceededError')

/** A saver over a shelf of documents that the test changes. */
function aSaver() {
  const memory = new MemoryStorage()
  const storage = createBrowserStorage(() => memory)
  const documents = new Map<string, string>()
  const states: SaveState[] = []
  const saver = createSaver({
    write: (id) => storage.writeDocument(id, documents.get(id) ?? ''),
    onState: (state) => states.push(state),
  })
  const change = (id: string, text: string) => {
    documents.set(id, text)
    saver.save(id)
  }
  const stored = (id: string) => storage.readDocument(id) ?? ''
  const kinds = () => states.map((state) => (state.kind === 'failed' ? state.code : state.kind))
  return { memory, saver, change, stored, kinds }
}

describe('createSaver', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('writes once for many changes in a row, and writes the last of them', () => {
    const { memory, change, stored, kinds } = aSaver()
    for (const team of ['T', 'Te', 'Team']) change(FIRST, team)
    expect(memory.writes).toBe(0)
    expect(kinds()).toEqual(['saving'])
    vi.advanceTimersByTime(100)
    expect(memory.writes).toBe(1)
    expect(stored(FIRST)).toBe('Team')
    expect(kinds()).toEqual(['saving', 'saved'])
  })

  it('writes within 100 ms for somebody who never stops typing', () => {
    const { change, stored } = aSaver()
    for (let letters = 1; letters <= 30; letters++) {
      change(FIRST, 'x'.repeat(letters))
      vi.advanceTimersByTime(100)
      if (letters > 3) expect(stored(FIRST)).toContain('x'.repeat(letters - 3))
    }
  })

  it('keeps several documents that wait at once', () => {
    const { change, stored } = aSaver()
    change(FIRST, 'Første')
    change(SECOND, 'Anden')
    vi.advanceTimersByTime(100)
    expect(stored(FIRST)).toContain('Første')
    expect(stored(SECOND)).toContain('Anden')
  })

  it('writes at once when flushed, and not again afterwards', () => {
    const { memory, saver, change, kinds } = aSaver()
    change(FIRST, 'Team')
    saver.flush()
    expect(memory.writes).toBe(1)
    vi.advanceTimersByTime(1_000)
    expect(memory.writes).toBe(1)
    expect(kinds()).toEqual(['saving', 'saved'])
  })

  it('does nothing when flushed with nothing waiting', () => {
    const { memory, saver, kinds } = aSaver()
    saver.flush()
    expect(memory.writes).toBe(0)
    expect(kinds()).toEqual([])
  })

  describe('when a write fails', () => {
    it('says so, and goes on saying so while more is typed', () => {
      const { memory, saver, change, kinds } = aSaver()
      memory.refusal = FULL
      change(FIRST, 'Team')
      saver.flush()
      change(FIRST, 'Team 2')
      vi.advanceTimersByTime(100)
      expect(kinds()).toEqual(['saving', 'full'])
    })

    it('tries again with the next change, also one to another document', () => {
      const { memory, saver, change, stored, kinds } = aSaver()
      memory.refusal = FULL
      change(FIRST, 'Første')
      saver.flush()
      memory.refusal = null
      change(SECOND, 'Anden')
      vi.advanceTimersByTime(100)
      expect(stored(FIRST)).toContain('Første')
      expect(stored(SECOND)).toContain('Anden')
      expect(kinds()).toEqual(['saving', 'full', 'saved'])
    })

    it('tries again when asked to', () => {
      const { memory, saver, change, stored, kinds } = aSaver()
      memory.refusal = FULL
      change(FIRST, 'Team')
      saver.flush()
      memory.refusal = null
      saver.flush()
      expect(stored(FIRST)).toContain('Team')
      expect(kinds()).toEqual(['saving', 'full', 'saved'])
    })

    it('stays failed as long as one document is not written', () => {
      const { memory, saver, change, stored, kinds } = aSaver()
      change(FIRST, 'Første')
      change(SECOND, 'Anden')
      memory.alter = (text) => (text.includes('Første') ? '' : text)
      saver.flush()
      expect(stored(SECOND)).toContain('Anden')
      expect(kinds()).toEqual(['saving', 'not-kept'])
    })

    it('tells of another reason', () => {
      const { memory, saver, change, kinds } = aSaver()
      memory.refusal = FULL
      change(FIRST, 'Team')
      saver.flush()
      memory.refusal = new DOMException('Not allowed', 'SecurityError')
      saver.flush()
      expect(kinds()).toEqual(['saving', 'full', 'blocked'])
    })
  })

  describe('when a document is forgotten', () => {
    it('does not write it any more', () => {
      const { memory, saver, change, kinds } = aSaver()
      change(FIRST, 'Team')
      saver.forget(FIRST)
      vi.advanceTimersByTime(1_000)
      expect(memory.writes).toBe(0)
      expect(kinds()).toEqual(['saving', 'saved'])
    })

    it('does not fail for it any more', () => {
      const { memory, saver, change, kinds } = aSaver()
      memory.refusal = FULL
      change(FIRST, 'Team')
      saver.flush()
      saver.forget(FIRST)
      expect(kinds()).toEqual(['saving', 'full', 'saved'])
    })

    it('goes on with the others that wait', () => {
      const { saver, change, stored } = aSaver()
      change(FIRST, 'Første')
      change(SECOND, 'Anden')
      saver.forget(FIRST)
      vi.advanceTimersByTime(100)
      expect(stored(SECOND)).toBe('Anden')
      expect(stored(FIRST)).toBe('')
    })
  })

  it('does not wait for a timer that comes late', () => {
    const written: string[] = []
    let time = 0
    const saver = createSaver({
      write: (id) => {
        written.push(id)
        return { ok: true, value: undefined }
      },
      onState: () => undefined,
      delay: 40,
      schedule: (run) => setTimeout(run, 10_000),
      cancel: clearTimeout,
      now: () => time,
    })
    saver.save(FIRST)
    time = 40
    saver.save(FIRST)
    expect(written).toEqual([])
    time = 41
    saver.save(FIRST)
    expect(written).toEqual([FIRST])
  })

  it('uses the timers it is given', () => {
    const waits: number[] = []
    const saver = createSaver({
      write: () => ({ ok: true, value: undefined }),
      onState: () => undefined,
      delay: 40,
      schedule: (run, delay) => {
        waits.push(delay)
        return setTimeout(run, delay)
      },
      cancel: clearTimeout,
    })
    saver.save(FIRST)
    expect(waits).toEqual([40])
  })
})
