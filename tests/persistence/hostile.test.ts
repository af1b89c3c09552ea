import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Assessment, PurgedAssessment } from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { canonicalJson } from '../../src/domain/canonical'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { createBrowserStorage } from '../../src/persistence/browserStorage'
import { loadFile, readFileText } from '../../src/persistence/files'
import { LIMITS, MAX_DOCUMENT_LENGTH } from '../../src/persistence/limits'
import type { LoadError, LoadedDocument } from '../../src/persistence/load'
import type { Result } from '../../src/persistence/result'
import { serializeDocument } from '../../src/persistence/serialize'
import { createShelf } from '../../src/persistence/shelf'
import type { Json } from '../fixtures/documents'
import { at, changedComplete, parsedComplete } from '../fixtures/documents'
import type { Outcome } from '../fixtures/hostile/cases'
import { HOSTILE_FILES } from '../fixtures/hostile/cases'
import { MemoryStorage } from '../fixtures/memoryStorage'
import { SCHEMA, validateClosed } from './publishedSchema'

const FOLDER = new URL('../fixtures/hostile/', import.meta.url)
const bytesOf = (name: string) => readFileSync(new URL(name, FOLDER))

/** The way of a file that a person opens. */
async function open(file: Blob): Promise<Result<LoadedDocument, LoadError>> {
  const text = await readFileText(file)
  return text.ok ? loadFile(text.value) : text
}

function outcomeOf(loaded: Result<LoadedDocument, LoadError>): Outcome {
  if (!loaded.ok) return { kind: 'refused', ...loaded.error }
  const { document, setAside, hasHiddenCharacters: isCleaned } = loaded.value
  return isPurged(document) ? { kind: 'purged' } : { kind: 'opens', setAside, isCleaned }
}

/** What is said of it, in both languages. */
function messagesOf(outcome: Outcome): readonly string[] {
  return [da, en].flatMap(({ file, home, overview }) => {
    if (outcome.kind === 'purged') return [file.purgedFile]
    if (outcome.kind === 'refused') {
      return [file.errors[outcome.code], home.unreadableReasons[outcome.code]]
    }
    return [
      ...(outcome.setAside > 0 ? [overview.setAside(outcome.setAside)] : []),
      ...(outcome.isCleaned ? [file.hiddenCharacters] : []),
    ]
  })
}

const PROTOTYPES = [Object, Array, Function, String, Number, Boolean].map(
  (maker) => maker.prototype as object,
)
const inherited = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype))

/** Every object and list within a value, itself included. */
function partsOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(partsOf)]
}

/** The names of all fields within a value that are of some kind. */
function fieldsIn(value: unknown, isWanted: (field: unknown) => boolean): ReadonlySet<string> {
  const fields = partsOf(value).flatMap((part) => (Array.isArray(part) ? [] : Object.entries(part)))
  return new Set(fields.filter(([, field]) => isWanted(field)).map(([name]) => name))
}

const own = (value: unknown, key: string): unknown => (value as Json | null)?.[key]

/** Plain through and through, of the schema's keys alone, and the same when it is read again. */
function expectSound(document: Assessment | PurgedAssessment): void {
  const parts = partsOf(document)
  const strange = parts.filter((part) => {
    const prototype: unknown = Object.getPrototypeOf(part)
    return prototype !== (Array.isArray(part) ? Array.prototype : Object.prototype)
  })
  expect(parts.length).toBeGreaterThan(0)
  expect(strange).toEqual([])
  const text = serializeDocument(document)
  validateClosed(JSON.parse(text))
  expect(validateClosed.errors).toBeNull()
  const again = loadFile(text)
  expect(again).toMatchObject({ ok: true, value: { setAside: 0, hasHiddenCharacters: false } })
  expect(again.ok && canonicalJson(again.value.document)).toBe(canonicalJson(document))
}

async function expectOutcome(file: Blob, outcome: Outcome): Promise<void> {
  const before = inherited()
  const loaded = await open(file)
  expect(outcomeOf(loaded)).toEqual(outcome)
  expect(messagesOf(outcome).every((message) => message.length > 10)).toBe(true)
  if (loaded.ok) expectSound(loaded.value.document)
  expect(inherited()).toEqual(before)
  expect({}).not.toHaveProperty('polluted')
}

describe('a hostile or damaged file', () => {
  it('is one of those in the list, and each of them is there', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
    expect(files.length).toBeGreaterThan(100)
    expect(HOSTILE_FILES.map(([name]) => name).sort()).toEqual(files.sort())
  })

  it.each(HOSTILE_FILES)('comes to what is to become of it: %s, %s', async (name, _, outcome) => {
    await expectOutcome(new Blob([bytesOf(name)]), outcome)
  })

  it.each([
    'addresses.json',
    'emoji.json',
    'formulas.json',
    'formulas-at-plus-minus.json',
    'markup.json',
    'right-to-left.json',
    'sql-and-shell.json',
    'templates.json',
  ])('is taken letter by letter when it holds no more than texts: %s', async (name) => {
    const bytes = bytesOf(name)
    const loaded = await open(new Blob([bytes]))
    const { data } = JSON.parse(bytes.toString('utf8')) as Json
    expect(loaded.ok && canonicalJson(loaded.value.document)).toBe(canonicalJson(data))
  })

  it('has been tried with markup in every field that holds a text', () => {
    const texts = fieldsIn(SCHEMA, (field) => /\/text(Register)?$/.test(String(own(field, '$ref'))))
    const markup = fieldsIn(JSON.parse(bytesOf('markup.json').toString('utf8')), (field) =>
      [field, own(field, 'value')].some((value) => String(value).startsWith('<script>')),
    )
    expect(texts.size).toBeGreaterThan(15)
    expect([...markup].sort()).toEqual([...texts, 'raw'].sort())
  })

  describe('that is too large to keep here', () => {
    const round = () => at(parsedComplete(), 'data/rounds/s1ettet1')
    const many = (count: number, item: unknown, key = (n: number) => String(10_000_000 + n)) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [key(n), item]))
    const list = (count: number, item: (n: number) => unknown) => ({
      value: Array.from({ length: count }, (_, n) => item(n)),
      at: 1,
    })
    const question = (n: number) => `people.q${n}`
    const changed = (path: string, key: string, value: unknown) =>
      changedComplete((json) => (at(json, path)[key] = value))
    const BEFORE = 'data/rounds/f0r3k9zt'
    const action = at(parsedComplete(), 'data/actions/hand1ng1')
    const summary = { value: { text: '', basis: '' }, at: 1 }
    const part = { path: '/x', raw: '', reason: 'id' }
    const closing = { at: 1, on: '2026-11-23', closed: true }
    const deep = (count: number) => '['.repeat(count) + ']'.repeat(count)
    const wrongShape = (detail: string): Outcome => ({
      kind: 'refused',
      code: 'wrong-shape',
      detail,
    })
    const opens = (setAside: number): Outcome => ({ kind: 'opens', setAside, isCleaned: false })

    const tooMany: readonly (readonly [path: string, key: string, value: unknown])[] = [
      ['data', 'rounds', many(LIMITS.rounds + 1, round())],
      ['data', 'actions', many(LIMITS.actions + 1, action)],
      ['data', 'summaries', many(LIMITS.summaries + 1, summary, (n) => `${10_000_000 + n}/da`)],
      ['data', 'setAside', many(LIMITS.setAside + 1, part)],
      [BEFORE, 'answers', many(LIMITS.answers + 1, {}, question)],
      [BEFORE, 'ambitions', many(LIMITS.ambitions + 1, { value: 3, at: 1 }, question)],
      [BEFORE, 'priorities', many(LIMITS.priorities + 1, { source: 'people' })],
      [BEFORE, 'responses', many(LIMITS.responses + 1, { revision: 1, answers: {} })],
      [BEFORE, 'closings', Array.from({ length: LIMITS.closings + 1 }, () => closing)],
    ]
    it.each(tooMany)('is refused with one too many: %s/%s', async (path, key, value) => {
      await expectOutcome(new Blob([changed(path, key, value)]), wrongShape(`/${path}/${key}`))
    })

    const id = (n: number) => String(10_000_000 + n)
    const reveal = { at: 1, responses: {}, tallies: {}, groups: {}, bands: {} }
    const counted = (count: number) => many(count, { revision: 1 })
    const tooLong: readonly (readonly [path: string, key: string, value: unknown])[] = [
      [BEFORE, 'priorityOrder', list(LIMITS.order + 1, id)],
      [`${BEFORE}/workshop`, 'reveals', Array.from({ length: LIMITS.reveals + 1 }, () => reveal)],
      [`${BEFORE}/workshop`, 'reveals', [{ ...reveal, responses: counted(LIMITS.answers + 1) }]],
      [`${BEFORE}/workshop`, 'agenda', list(LIMITS.order + 1, question)],
      [`${BEFORE}/workshop`, 'groups', list(LIMITS.groups + 1, (n) => ({ id: id(n), name: 'A' }))],
      [
        `${BEFORE}/workshop`,
        'runSheet',
        list(LIMITS.runSheetItems + 1, () => ({ title: 'Pause', minutes: 10 })),
      ],
    ]
    it.each(tooLong)('loses a list with one too many: %s/%s', async (path, key, value) => {
      await expectOutcome(new Blob([changed(path, key, value)]), opens(1))
    })

    const NO_MAP = [null, 7, 'x', [], [{}]]
    const NO_TEXT = [...NO_MAP, {}, { value: null, at: 1 }, { value: [], at: 1 }, { value: 'x' }]
    const wrong: readonly (readonly [field: string, values: readonly unknown[]])[] = [
      ['id', [...NO_MAP, {}]],
      ['example', [...NO_MAP, {}, 'false', 0]],
      ['organisation', NO_TEXT],
      ['team', NO_TEXT],
      ['rounds', NO_MAP],
      ['actions', NO_MAP],
      ['summaries', NO_MAP],
      ['setAside', NO_MAP],
    ]
    it.each(wrong.flatMap(([field, values]) => values.map((value) => [field, value] as const)))(
      'is refused with a wrong %s: %j',
      async (field, value) => {
        const loaded = await open(new Blob([changed('data', field, value)]))
        expect(loaded).toMatchObject({ ok: false, error: { code: 'wrong-shape' } })
        expect(loaded).toHaveProperty(
          'error.detail',
          expect.stringMatching(new RegExp(`^/data/${field}(/value|/at)?$`)),
        )
      },
    )

    const others: readonly (readonly [what: string, text: string, outcome: Outcome])[] = [
      [
        'longer than anything that is read',
        ' '.repeat(MAX_DOCUMENT_LENGTH + 1),
        { kind: 'refused', code: 'too-large' },
      ],
      ['a million brackets', deep(1_000_000), { kind: 'refused', code: 'other-app' }],
      [
        'a million brackets in a document',
        changedComplete(() => undefined).replace('"data":{', `"data":{"x":${deep(1_000_000)},`),
        wrongShape(`/data/x${'/0'.repeat(10)}`),
      ],
      [
        'a million brackets that nobody closes',
        '{"data":'.repeat(500_000),
        { kind: 'refused', code: 'damaged' },
      ],
      [
        'a text of 100,001 characters',
        changed('data', 'note', { value: 'a'.repeat(LIMITS.textLength + 1), at: 1 }),
        wrongShape('/data/note/value'),
      ],
      [
        'a text of 100,000 characters',
        changed('data', 'note', { value: 'å'.repeat(LIMITS.textLength), at: 1 }),
        opens(0),
      ],
      [
        'a stamp of a million digits',
        changed('data', 'team', { value: '', at: '@' }).replace('"@"', '9'.repeat(1_000_000)),
        wrongShape('/data/team/at'),
      ],
      [
        'a hundred thousand unknown keys',
        changed(
          'data',
          'unknown',
          many(100_000, 1, (n) => `key${n}`),
        ),
        opens(0),
      ],
      [
        'two thousand bad actions beside the parts set aside before',
        changed('data', 'actions', many(2_000, 'bad')),
        wrongShape('/data/setAside'),
      ],
      ['a thousand bad actions', changed('data', 'actions', many(1_000, 'bad')), opens(1_000)],
    ]
    it.each(others)('is told for what it is: %s', async (_, text, outcome) => {
      await expectOutcome(new Blob([text]), outcome)
    })
  })

  describe('that stands in the browser’s storage', () => {
    it('stays byte for byte, and nothing is written', () => {
      const memory = new MemoryStorage()
      const texts = HOSTILE_FILES.map(([name]) => bytesOf(name).toString('utf8'))
      const keyOf = (index: number) => `six-p/assessment/${index}`
      texts.forEach((text, index) => {
        memory.setItem(keyOf(index), text)
      })
      memory.writes = 0
      const content = createShelf(createBrowserStorage(() => memory)).open()
      expect(content.unreadable).toHaveLength(HOSTILE_FILES.length)
      expect(memory.writes).toBe(0)
      expect(texts.filter((text, index) => memory.getItem(keyOf(index)) !== text)).toEqual([])
    })
  })
})
