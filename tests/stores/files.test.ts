import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { presentRounds } from '../../src/domain/rounds'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { useAssessments } from '../../src/stores/assessments'
import { useFiles } from '../../src/stores/files'
import { ASSESSMENT_ID, BEFORE_ID, anAssessment } from '../factories'
import { MemoryStorage, anApp, keyOf, readBack, storageOf, there } from './support'

/** The store over a storage in which these texts stand. */
function open(memory: Storage | null = new MemoryStorage()) {
  anApp(memory)
  const store = useAssessments()
  store.load()
  return store
}

const fileOf = (text: string) => new File([text], 'fil.sixp.json', { type: 'application/json' })

const DAMAGED = '{"app":"six-p","kind":"assessm'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('duplicate', () => {
  it('makes a copy under new ids, with a team name that tells them apart', () => {
    const store = open(storageOf(anAssessment()))
    const files = useFiles()
    const copy = there(store.find(files.duplicate(ASSESSMENT_ID, 'Byliv (kopi)', 'da')))
    expect(copy.id).not.toBe(ASSESSMENT_ID)
    expect(copy.team.value).toBe('Byliv (kopi)')
    expect(Object.keys(copy.rounds)).toHaveLength(1)
    expect(Object.keys(copy.rounds)).not.toContain(BEFORE_ID)
  })

  it('leaves the original as it was', () => {
    const store = open(storageOf(anAssessment()))
    const files = useFiles()
    const before = store.find(ASSESSMENT_ID)
    files.duplicate(ASSESSMENT_ID, 'Byliv (kopi)', 'da')
    expect(store.find(ASSESSMENT_ID)).toBe(before)
  })

  it('copies the example in the language it is shown in, as the team’s own', async () => {
    const store = open()
    const files = useFiles()
    const id = await files.addExample('da')
    const copy = there(store.find(files.duplicate(id, 'Copy', 'en')))
    expect(copy.organisation.value).toBe('Example Municipality')
    expect(copy.example).toBe(false)
  })
})

describe('addExample', () => {
  it('adds two filled rounds, marked as an example', async () => {
    const store = open()
    const files = useFiles()
    const example = there(store.find(await files.addExample('da')))
    expect(example.example).toBe(true)
    expect(example.organisation.value).toBe('Eksempel Kommune')
    const rounds = presentRounds(example)
    expect(rounds).toHaveLength(2)
    expect(rounds.every(({ round }) => Object.keys(round.answers).length > 20)).toBe(true)
  })

  it('adds it once', async () => {
    const store = open()
    const files = useFiles()
    const first = await files.addExample('da')
    expect(await files.addExample('en')).toBe(first)
    expect(store.documents.size).toBe(1)
  })

  it('adds it anew after it was removed', async () => {
    const store = open()
    const files = useFiles()
    const first = await files.addExample('da')
    store.change(first, { type: 'set-deleted', value: true })
    const second = await files.addExample('da')
    expect(second).not.toBe(first)
    expect(store.find(second)?.example).toBe(true)
  })

  it('shows its own texts in the language asked for', async () => {
    const store = open()
    const files = useFiles()
    const id = await files.addExample('da')
    expect(store.shown(id, 'da')?.organisation.value).toBe('Eksempel Kommune')
    expect(store.shown(id, 'en')?.organisation.value).toBe('Example Municipality')
    const labels = presentRounds(there(store.shown(id, 'en'))).map(({ round }) => round.label.value)
    expect(labels).toEqual(['Before', 'After'])
  })

  it('leaves what a user has written in it', async () => {
    const store = open()
    const files = useFiles()
    const id = await files.addExample('da')
    store.change(id, { type: 'set-team', value: 'Vores eget team' })
    expect(store.shown(id, 'en')?.team.value).toBe('Vores eget team')
    expect(store.shown(id, 'en')?.organisation.value).toBe('Example Municipality')
  })

  it('changes nothing of the document by showing it', async () => {
    const store = open()
    const files = useFiles()
    const id = await files.addExample('da')
    const before = store.find(id)
    store.shown(id, 'en')
    expect(store.find(id)).toBe(before)
  })
})

describe('shown', () => {
  it('leaves a team’s own assessment alone, even where its words are the example’s', async () => {
    const own = anAssessment({ organisation: { value: 'Eksempel Kommune', at: 1 } })
    const store = open(storageOf(own))
    await store.loadExampleContent()
    expect(store.shown(ASSESSMENT_ID, 'en')?.organisation.value).toBe('Eksempel Kommune')
  })
})

describe('openFile', () => {
  it('adds an assessment that is not here', async () => {
    const store = open()
    const files = useFiles()
    const opening = await files.openFile(fileOf(serializeDocument(anAssessment())))
    expect(opening).toMatchObject({ kind: 'opened', setAside: 0 })
    expect(store.find(ASSESSMENT_ID)?.organisation.value).toBe('Rødkøbing Kommune')
  })

  it('asks when it is here already, and changes nothing', async () => {
    const store = open(storageOf(anAssessment()))
    const files = useFiles()
    const before = store.find(ASSESSMENT_ID)
    const other = anAssessment({ team: { value: 'Andre', at: Date.UTC(2027, 0, 1) } })
    const opening = await files.openFile(fileOf(serializeDocument(other)))
    expect(opening.kind).toBe('exists')
    expect(store.find(ASSESSMENT_ID)).toBe(before)
  })

  it('asks when it was deleted in this visit', async () => {
    const store = open(storageOf(anAssessment()))
    const files = useFiles()
    store.change(ASSESSMENT_ID, { type: 'set-deleted', value: true })
    const opening = await files.openFile(fileOf(serializeDocument(anAssessment())))
    expect(opening.kind).toBe('exists')
    expect(store.find(ASSESSMENT_ID)).toBe(undefined)
  })

  it('asks when it was deleted here for good', async () => {
    const purged = serializeDocument({ id: ASSESSMENT_ID, purged: true })
    open(new MemoryStorage({ [keyOf(ASSESSMENT_ID)]: purged }))
    const files = useFiles()
    const opening = await files.openFile(fileOf(serializeDocument(anAssessment())))
    expect(opening.kind).toBe('was-deleted')
  })

  it('asks when the copy that is here cannot be read', async () => {
    const memory = new MemoryStorage({ [keyOf(ASSESSMENT_ID)]: DAMAGED })
    open(memory)
    const files = useFiles()
    const opening = await files.openFile(fileOf(serializeDocument(anAssessment())))
    expect(opening.kind).toBe('unreadable-here')
    expect(memory.getItem(keyOf(ASSESSMENT_ID))).toBe(DAMAGED)
  })

  it('says that a file holds nothing but the mark of what was deleted', async () => {
    open()
    const files = useFiles()
    const opening = await files.openFile(
      fileOf(serializeDocument({ id: ASSESSMENT_ID, purged: true })),
    )
    expect(opening).toEqual({ kind: 'purged' })
  })

  it.each([
    ['empty', ''],
    ['not-json', 'Kære kollega'],
    ['damaged', DAMAGED],
    ['other-app', '{"app":"andet"}'],
    ['other-kind', '{"app":"six-p","kind":"questionnaire","schemaVersion":1,"data":{}}'],
    ['newer-version', '{"app":"six-p","kind":"assessment","schemaVersion":99,"data":{}}'],
    ['wrong-shape', '{"app":"six-p","kind":"assessment","schemaVersion":2,"data":[]}'],
  ])('says that a file is %s, and touches nothing', async (code, text) => {
    const memory = storageOf(anAssessment())
    const before = new Map(memory.entries)
    const store = open(memory)
    const files = useFiles()
    const opening = await files.openFile(fileOf(text))
    expect(opening).toMatchObject({ kind: 'failed', error: { code } })
    vi.runAllTimers()
    expect(memory.entries).toEqual(before)
    expect(store.documents.size).toBe(1)
  })

  it('says how much of a file was set aside', async () => {
    const text = serializeDocument(anAssessment()).replace('"value":"dont-know"', '"value":7')
    open()
    const files = useFiles()
    expect(await files.openFile(fileOf(text))).toMatchObject({ kind: 'opened', setAside: 1 })
  })
})

describe('mergeIn', () => {
  it('takes what is newer from the file and keeps the rest', () => {
    const store = open(
      storageOf(anAssessment({ note: { value: 'Herfra', at: Date.UTC(2027, 5) } })),
    )
    const files = useFiles()
    files.mergeIn(
      anAssessment({
        team: { value: 'Fra filen', at: Date.UTC(2027, 0) },
        note: { value: 'Fra filen', at: Date.UTC(2027, 0) },
      }),
    )
    const merged = there(store.find(ASSESSMENT_ID))
    expect([merged.team.value, merged.note?.value]).toEqual(['Fra filen', 'Herfra'])
  })

  it('brings back what was deleted in this visit', () => {
    const store = open(storageOf(anAssessment()))
    const files = useFiles()
    store.change(ASSESSMENT_ID, { type: 'set-deleted', value: true })
    files.mergeIn(anAssessment())
    expect(store.find(ASSESSMENT_ID)?.id).toBe(ASSESSMENT_ID)
  })

  it('saves the result', () => {
    const memory = storageOf(anAssessment())
    const store = open(memory)
    const files = useFiles()
    files.mergeIn(anAssessment({ team: { value: 'Fra filen', at: Date.UTC(2027, 0) } }))
    store.flush()
    expect(readBack(memory, ASSESSMENT_ID)).toMatchObject({ team: { value: 'Fra filen' } })
  })
})

describe('addCopy', () => {
  it('puts the file beside what is here', () => {
    const store = open(storageOf(anAssessment()))
    const files = useFiles()
    const id = files.addCopy(anAssessment({ team: { value: 'Fra filen', at: 5 } }))
    expect(id).not.toBe(ASSESSMENT_ID)
    expect(store.find(id)?.team.value).toBe('Fra filen')
    expect(store.find(ASSESSMENT_ID)?.team.value).toBe('Verdensmål på tværs 🌍')
  })
})

describe('toFile', () => {
  it('is named by date, organisation and team', () => {
    open(storageOf(anAssessment({ team: { value: 'Byliv', at: 1 } })))
    const files = useFiles()
    expect(files.toFile(ASSESSMENT_ID).name).toBe('2026-11-24 Rødkøbing Kommune – Byliv.sixp.json')
  })

  it('holds what is stored', () => {
    const store = open(storageOf(anAssessment()))
    const files = useFiles()
    const loaded = loadDocument(files.toFile(ASSESSMENT_ID).text)
    expect(loaded.ok && loaded.value.document).toEqual(store.find(ASSESSMENT_ID))
  })

  it('leaves out what was deleted, here and in the file', () => {
    const memory = storageOf(anAssessment())
    const store = open(memory)
    const files = useFiles()
    store.change(ASSESSMENT_ID, { type: 'set-round-deleted', round: BEFORE_ID, value: true })
    const { text } = files.toFile(ASSESSMENT_ID)
    expect(text).not.toContain('Holdet bag Østre Å')
    store.flush()
    expect(readBack(memory, ASSESSMENT_ID)).toMatchObject({
      rounds: { [BEFORE_ID]: { purged: true } },
    })
  })
})
