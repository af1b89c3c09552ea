import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '../../src/domain/assessment'
import { createBrowserStorage } from '../../src/persistence/browserStorage'
import type { SaveState } from '../../src/persistence/saver'
import { createSaver } from '../../src/persistence/saver'
import { serializeDocument } from '../../src/persistence/serialize'
import { anAssessment } from '../factories'
import { MemoryStorage } from '../fixtures/memoryStorage'

const FIRST = '11111111-1111-4111-8111-111111111111'
const SECOND = '22222222-2222-4222-8222-222222222222'
const FULL = new DOMException('No room', 'QuotaExceededError')

const named = (id: string, team: string): Assessment =>
  anAssessment({ id, team: { value: team, at: 1 } })

function aSaver(isProtected: (id: string) => boolean = () => false) {
  const memory = new MemoryStorage()
  const storage = createBrowserStorage(memory)
  const states: SaveState[] = []
  const saver = createSaver({
    write: storage.writeDocument,
    serialize: serializeDocument,
    isProtected,
    onState: (state) => states.push(state),
  })
  const stored = (id: string) => storage.readDocument(id) ?? ''
  const kinds = () => states.map((state) => (state.kind === 'failed' ? state.code : state.kind))
  return { memory, saver, stored, kinds }
}

describe('createSaver', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('writes once for many changes in a row, and writes the last of them', () => {
    const { memory, saver, stored, kinds } = aSaver()
    for (const team of ['T', 'Te', 'Team']) saver.save(named(FIRST, team))
    expect(memory.writes).toBe(0)
    expect(kinds()).toEqual(['saving'])
    vi.advanceTimersByTime(250)
    expect(memory.writes).toBe(1)
    expect(stored(FIRST)).toBe(serializeDocument(named(FIRST, 'Team')))
    expect(kinds()).toEqual(['saving', 'saved'])
  })

  it('writes within 250 ms for somebody who never stops typing', () => {
    const { saver, stored } = aSaver()
    for (let letters = 1; letters <= 30; letters++) {
      saver.save(named(FIRST, 'x'.repeat(letters)))
      vi.advanceTimersByTime(100)
      if (letters > 3) expect(stored(FIRST)).toContain('x'.repeat(letters - 3))
    }
  })

  it('keeps several documents that wait at once', () => {
    const { saver, stored } = aSaver()
    saver.save(named(FIRST, 'Første'))
    saver.save(named(SECOND, 'Anden'))
    vi.advanceTimersByTime(250)
    expect(stored(FIRST)).toContain('Første')
    expect(stored(SECOND)).toContain('Anden')
  })

  it('writes at once when flushed, and not again afterwards', () => {
    const { memory, saver, kinds } = aSaver()
    saver.save(named(FIRST, 'Team'))
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

  it('writes an assessment that was deleted for good as its marker', () => {
    const { saver, stored } = aSaver()
    saver.save({ id: FIRST, purged: true })
    saver.flush()
    expect(stored(FIRST)).toContain('"data":{"id":"11111111-1111-4111-8111-111111111111"')
  })

  describe('when a write fails', () => {
    it('says so, and goes on saying so while more is typed', () => {
      const { memory, saver, kinds } = aSaver()
      memory.refusal = FULL
      saver.save(named(FIRST, 'Team'))
      saver.flush()
      saver.save(named(FIRST, 'Team 2'))
      vi.advanceTimersByTime(250)
      expect(kinds()).toEqual(['saving', 'full'])
    })

    it('tries again with the next change, also one to another document', () => {
      const { memory, saver, stored, kinds } = aSaver()
      memory.refusal = FULL
      saver.save(named(FIRST, 'Første'))
      saver.flush()
      memory.refusal = null
      saver.save(named(SECOND, 'Anden'))
      vi.advanceTimersByTime(250)
      expect(stored(FIRST)).toContain('Første')
      expect(stored(SECOND)).toContain('Anden')
      expect(kinds()).toEqual(['saving', 'full', 'saved'])
    })

    it('tries again when asked to', () => {
      const { memory, saver, stored, kinds } = aSaver()
      memory.refusal = FULL
      saver.save(named(FIRST, 'Team'))
      saver.flush()
      memory.refusal = null
      saver.retry()
      expect(stored(FIRST)).toContain('Team')
      expect(kinds()).toEqual(['saving', 'full', 'saved'])
    })

    it('stays failed as long as one document is not written', () => {
      const { memory, saver, stored, kinds } = aSaver()
      saver.save(named(FIRST, 'Første'))
      saver.save(named(SECOND, 'Anden'))
      memory.alter = (text) => (text.includes('Første') ? '' : text)
      saver.flush()
      expect(stored(SECOND)).toContain('Anden')
      expect(kinds()).toEqual(['saving', 'not-kept'])
    })

    it('tells of another reason', () => {
      const { memory, saver, kinds } = aSaver()
      memory.refusal = FULL
      saver.save(named(FIRST, 'Team'))
      saver.flush()
      memory.refusal = new DOMException('Not allowed', 'SecurityError')
      saver.retry()
      expect(kinds()).toEqual(['saving', 'full', 'blocked'])
    })
  })

  it('refuses to write over a document that could not be read', () => {
    const { memory, saver } = aSaver((id) => id === FIRST)
    expect(() => saver.save(named(FIRST, 'Team'))).toThrow('must not be overwritten')
    saver.flush()
    expect(memory.writes).toBe(0)
  })

  it('uses the timers it is given', () => {
    const waits: number[] = []
    const saver = createSaver({
      write: () => ({ ok: true, value: undefined }),
      serialize: serializeDocument,
      isProtected: () => false,
      onState: () => undefined,
      delay: 40,
      schedule: (run, delay) => {
        waits.push(delay)
        return setTimeout(run, delay)
      },
      cancel: clearTimeout,
    })
    saver.save(named(FIRST, 'Team'))
    expect(waits).toEqual([40])
  })
})
