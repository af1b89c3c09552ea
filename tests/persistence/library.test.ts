import { describe, expect, it } from 'vitest'
import { createBrowserStorage } from '../../src/persistence/browserStorage'
import { openLibrary } from '../../src/persistence/library'
import { serializeDocument } from '../../src/persistence/serialize'
import { aRound, anAssessment } from '../factories'
import { COMPLETE_TEXT, assessmentIn } from '../fixtures/documents'
import { MemoryStorage } from '../fixtures/memoryStorage'

const COMPLETE_ID = '6f1c1a52-3d0e-4b7a-9c55-0d5f3a7e2b14'
const OTHER_ID = '11111111-1111-4111-8111-111111111111'
const deleted = { value: true, at: 5 }

function aStore(texts: Readonly<Record<string, string>>) {
  const memory = new MemoryStorage()
  for (const [id, text] of Object.entries(texts)) memory.setItem(`six-p/assessment/${id}`, text)
  memory.writes = 0
  const storage = createBrowserStorage(memory)
  return { memory, storage, open: () => openLibrary(storage) }
}

describe('openLibrary', () => {
  it('is empty where nothing is stored', () => {
    expect(aStore({}).open()).toEqual({ assessments: [], unreadable: [], purgedIds: [] })
  })

  it('reads assessments and writes nothing when nothing was deleted', () => {
    const document = anAssessment({ id: OTHER_ID })
    const { memory, open } = aStore({ [OTHER_ID]: serializeDocument(document) })
    expect(open()).toEqual({ assessments: [document], unreadable: [], purgedIds: [] })
    expect(memory.writes).toBe(0)
  })

  it('makes an earlier visit’s deletion of an assessment final', () => {
    const text = serializeDocument(anAssessment({ id: OTHER_ID, deleted }))
    const { storage, open } = aStore({ [OTHER_ID]: text })
    expect(open()).toEqual({ assessments: [], unreadable: [], purgedIds: [OTHER_ID] })
    expect(storage.readDocument(OTHER_ID)).toBe(serializeDocument({ id: OTHER_ID, purged: true }))
    expect(open().purgedIds).toEqual([OTHER_ID])
  })

  it('makes the deletion of a round final, and only that', () => {
    const rounds = { aaaa0001: aRound({ deleted }), aaaa0002: aRound() }
    const text = serializeDocument(anAssessment({ id: OTHER_ID, rounds }))
    const { storage, open } = aStore({ [OTHER_ID]: text })
    const expected = anAssessment({
      id: OTHER_ID,
      rounds: { aaaa0001: { purged: true }, aaaa0002: aRound() },
    })
    expect(open().assessments).toEqual([expected])
    expect(assessmentIn(storage.readDocument(OTHER_ID) ?? '')).toEqual(expected)
  })

  it('keeps a deletion on record that cannot be written now', () => {
    const text = serializeDocument(anAssessment({ id: OTHER_ID, deleted }))
    const { memory, open, storage } = aStore({ [OTHER_ID]: text })
    memory.refusal = new DOMException('Not allowed', 'SecurityError')
    expect(open().purgedIds).toEqual([OTHER_ID])
    expect(storage.readDocument(OTHER_ID)).toBe(text)
  })

  const newer = COMPLETE_TEXT.replace('"schemaVersion": 1', '"schemaVersion": 2')
  it.each([
    ['cut off', COMPLETE_TEXT.slice(0, 300), { code: 'damaged' }],
    ['empty', '', { code: 'empty' }],
    ['no JSON', 'hej', { code: 'not-json' }],
    ['from a newer version', newer, { code: 'newer-version', detail: '2' }],
    ['another app’s', '{}', { code: 'other-app' }],
    [
      'stored under another id',
      serializeDocument(anAssessment({ id: OTHER_ID })),
      { code: 'wrong-shape', detail: '/data/id' },
    ],
    [
      'deleted, but stored under another id',
      serializeDocument(anAssessment({ id: OTHER_ID, deleted })),
      { code: 'wrong-shape', detail: '/data/id' },
    ],
  ])('leaves a document that is %s as it stands and lists it', (_, text, error) => {
    const { memory, storage, open } = aStore({ [COMPLETE_ID]: text })
    expect(open()).toEqual({
      assessments: [],
      unreadable: [{ id: COMPLETE_ID, text, error }],
      purgedIds: [],
    })
    expect(memory.writes).toBe(0)
    expect(storage.readDocument(COMPLETE_ID)).toBe(text)
  })

  it('reads the good documents beside a bad one', () => {
    const { open } = aStore({ [COMPLETE_ID]: COMPLETE_TEXT, [OTHER_ID]: '{' })
    const library = open()
    expect(library.assessments.map(({ id }) => id)).toEqual([COMPLETE_ID])
    expect(library.unreadable.map(({ id }) => id)).toEqual([OTHER_ID])
  })
})
