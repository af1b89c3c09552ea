import { describe, expect, it } from 'vitest'
import { createBrowserStorage } from '../../src/persistence/browserStorage'
import { serializeDocument } from '../../src/persistence/serialize'
import { createShelf } from '../../src/persistence/shelf'
import { aRound, anAssessment } from '../factories'
import { COMPLETE_TEXT } from '../fixtures/documents'
import { MemoryStorage } from '../fixtures/memoryStorage'

const COMPLETE_ID = '6f1c1a52-3d0e-4b7a-9c55-0d5f3a7e2b14'
const OTHER_ID = '11111111-1111-4111-8111-111111111111'
const deleted = { value: true, at: 5 }

function aShelf(texts: Readonly<Record<string, string>> = {}) {
  const memory = new MemoryStorage()
  for (const [id, text] of Object.entries(texts)) memory.setItem(keyOf(id), text)
  memory.writes = 0
  return { memory, shelf: createShelf(createBrowserStorage(() => memory)) }
}

const keyOf = (id: string) => `six-p/assessment/${id}`
const NOTHING = { assessments: [], unreadable: [], purgedIds: [], setAside: [] }
const named = (team: string) => anAssessment({ id: OTHER_ID, team: { value: team, at: 1 } })
const marker = serializeDocument({ id: OTHER_ID, purged: true })

describe('open', () => {
  it('is empty where nothing is stored', () => {
    expect(aShelf().shelf.open()).toEqual(NOTHING)
  })

  it('reads assessments and writes nothing, not even what was deleted', () => {
    const document = anAssessment({
      id: OTHER_ID,
      deleted,
      rounds: { aaaa0001: aRound({ deleted }), aaaa0002: aRound() },
    })
    const { memory, shelf } = aShelf({ [OTHER_ID]: serializeDocument(document) })
    expect(shelf.open()).toEqual({ ...NOTHING, assessments: [document] })
    expect(memory.writes).toBe(0)
  })

  it('knows what was deleted for good', () => {
    expect(aShelf({ [OTHER_ID]: marker }).shelf.open()).toEqual({
      ...NOTHING,
      purgedIds: [OTHER_ID],
    })
  })

  it('tells in which assessment parts could not be read', () => {
    const text = serializeDocument(anAssessment({ id: OTHER_ID })).replace(
      '"actions":{',
      '"actions":{"hand1ng1":7,"hand1ng2":"x"',
    )
    const { memory, shelf } = aShelf({ [OTHER_ID]: text })
    expect(shelf.open().setAside).toEqual([{ id: OTHER_ID, count: 2 }])
    expect(memory.getItem(keyOf(OTHER_ID))).toBe(text)
  })

  const newer = COMPLETE_TEXT.replace('"schemaVersion": 2', '"schemaVersion": 3')
  it.each([
    ['cut off', COMPLETE_TEXT.slice(0, 300), { code: 'damaged' }],
    ['empty', '', { code: 'empty' }],
    ['no JSON', 'hej', { code: 'not-json' }],
    ['from a newer version', newer, { code: 'newer-version', detail: '3' }],
    ['another app’s', '{}', { code: 'other-app' }],
    [
      'stored under another id',
      serializeDocument(anAssessment({ id: OTHER_ID })),
      { code: 'wrong-shape', detail: '/data/id' },
    ],
    ['deleted, but stored under another id', marker, { code: 'wrong-shape', detail: '/data/id' }],
  ])('leaves a document that is %s as it stands and lists it', (_, text, error) => {
    const { memory, shelf } = aShelf({ [COMPLETE_ID]: text })
    expect(shelf.open()).toEqual({ ...NOTHING, unreadable: [{ id: COMPLETE_ID, text, error }] })
    expect(memory.writes).toBe(0)
    expect(memory.getItem(keyOf(COMPLETE_ID))).toBe(text)
  })

  it('reads the good documents beside a bad one', () => {
    const { shelf } = aShelf({ [COMPLETE_ID]: COMPLETE_TEXT, [OTHER_ID]: '{' })
    const content = shelf.open()
    expect(content.assessments.map(({ id }) => id)).toEqual([COMPLETE_ID])
    expect(content.unreadable.map(({ id }) => id)).toEqual([OTHER_ID])
  })
})

describe('news of a document', () => {
  const first = named('Første')

  function anOpenShelf() {
    const made = aShelf({ [OTHER_ID]: serializeDocument(first) })
    made.shelf.open()
    return made
  }

  it('is none while what stands there was read or written here', () => {
    const { shelf } = anOpenShelf()
    expect(shelf.hasNews(OTHER_ID)).toBe(false)
    expect(shelf.readNow(OTHER_ID)).toEqual({ kind: 'nothing-new' })
    shelf.write(named('Min'), serializeDocument(named('Min')))
    expect(shelf.hasNews(OTHER_ID)).toBe(false)
    expect(shelf.textOf(OTHER_ID)).toBe(serializeDocument(named('Min')))
  })

  it('is another’s document, with what both copies go back to', () => {
    const { memory, shelf } = anOpenShelf()
    memory.setItem(keyOf(OTHER_ID), serializeDocument(named('Anden')))
    expect(shelf.hasNews(OTHER_ID)).toBe(true)
    expect(shelf.readNow(OTHER_ID)).toEqual({
      kind: 'document',
      document: named('Anden'),
      base: first,
    })
    expect(shelf.hasNews(OTHER_ID)).toBe(false)
  })

  it('has no base for a document that came while this tab was open', () => {
    const { shelf } = aShelf()
    shelf.open()
    expect(shelf.read(OTHER_ID, serializeDocument(first))).toEqual({
      kind: 'document',
      document: first,
      base: undefined,
    })
  })

  it('is that it was deleted for good, or that nothing stands there any more', () => {
    const { memory, shelf } = anOpenShelf()
    memory.setItem(keyOf(OTHER_ID), marker)
    expect(shelf.readNow(OTHER_ID)).toEqual({ kind: 'purged' })
    memory.removeItem(keyOf(OTHER_ID))
    expect(shelf.readNow(OTHER_ID)).toEqual({ kind: 'missing' })
    expect(shelf.hasNews(OTHER_ID)).toBe(false)
  })

  it('is what cannot be read, after which the last good copy is still the base', () => {
    const { memory, shelf } = anOpenShelf()
    memory.setItem(keyOf(OTHER_ID), '{"app":')
    expect(shelf.readNow(OTHER_ID)).toEqual({
      kind: 'unreadable',
      document: { id: OTHER_ID, text: '{"app":', error: { code: 'damaged' } },
    })
    memory.setItem(keyOf(OTHER_ID), serializeDocument(named('Hel')))
    expect(shelf.readNow(OTHER_ID)).toMatchObject({ kind: 'document', base: first })
  })

  it('is none where the storage cannot be read at all', () => {
    const { memory, shelf } = anOpenShelf()
    memory.getItem = () => {
      throw new DOMException('Access is denied', 'SecurityError')
    }
    expect(shelf.hasNews(OTHER_ID)).toBe(false)
    expect(shelf.readNow(OTHER_ID)).toEqual({ kind: 'nothing-new' })
  })

  it('stays news when a write does not hold', () => {
    const { memory, shelf } = anOpenShelf()
    memory.refusal = new DOMException('No room', 'QuotaExceededError')
    const written = shelf.write(named('Min'), serializeDocument(named('Min')))
    expect(written).toEqual({ ok: false, error: 'full' })
    expect(shelf.textOf(OTHER_ID)).toBe(serializeDocument(first))
  })
})
