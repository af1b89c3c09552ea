import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HandIn } from '../../src/domain/handIn'
import { loadFile } from '../../src/persistence/files'
import { unpackPayload } from '../../src/persistence/payload'
import {
  readResponseFile,
  readResponsePayload,
  responseFileName,
  writeResponseFile,
  writeResponsePayload,
} from '../../src/persistence/responses'
import { COMPLETE_TEXT } from '../fixtures/documents'
import { LONG_NOTE, frozen } from '../factories'
import { aHandIn, handIns, payloadOf, payloadOfBytes } from './handIns'

type Json = Record<string, unknown>

const fileOf = (data: unknown, envelope: object = {}) =>
  JSON.stringify({ app: 'six-p', kind: 'response', schemaVersion: 1, ...envelope, data })

/** The data of a response with another value under one key. */
const withField = (key: string, value: unknown): Json => ({ ...aHandIn(), [key]: value })

const errorOf = (text: string) => {
  const read = readResponseFile(text)
  return read.ok ? 'none' : read.error
}

const many = (count: number, answer: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`people.q${n}`, answer]))

describe('a response', () => {
  it('comes back from its file and from its link', async () => {
    await fc.assert(
      fc.asyncProperty(handIns, async (handIn) => {
        const given = frozen(handIn)
        expect(readResponseFile(writeResponseFile(given))).toEqual({ ok: true, value: handIn })
        const payload = await writeResponsePayload(given)
        expect(await readResponsePayload(payload ?? '')).toEqual({ ok: true, value: handIn })
      }),
      { numRuns: 500 },
    )
  })

  it('is written sorted by id, whatever was answered first', () => {
    fc.assert(
      fc.property(handIns, (handIn) => {
        const answers = Object.fromEntries(Object.entries(handIn.answers).reverse())
        const text = writeResponseFile({ ...handIn, answers })
        expect(text).toBe(writeResponseFile(handIn))
        const read = readResponseFile(text)
        const ids = Object.keys(read.ok ? read.value.answers : {})
        expect(ids).toEqual([...ids].sort())
      }),
    )
  })

  it('leaves out what says nothing', () => {
    const answers = {
      'people.a': { state: 'unanswered' },
      'people.b': { state: 'unanswered', comment: ' \n' },
      'people.c': { state: 3, comment: '' },
      'people.d': { state: 'unanswered', comment: 'Spørg Åse' },
    } as const
    const kept = {
      'people.c': { state: 3 },
      'people.d': { state: 'unanswered', comment: 'Spørg Åse' },
    }
    const written = JSON.parse(writeResponseFile(aHandIn({ answers }))) as { data: HandIn }
    expect(written.data.answers).toEqual(kept)
    const read = readResponseFile(fileOf(aHandIn({ answers })))
    expect(read.ok && read.value.answers).toEqual(kept)
  })

  it('carries no name, time or mark of the device', async () => {
    const more = { ...aHandIn(), at: 1_790_000_000_000, name: 'Åse', device: 'iPad' }
    const written = JSON.parse(writeResponseFile(more)) as Json
    expect(Object.keys(written)).toEqual(['app', 'kind', 'schemaVersion', 'data'])
    expect(written.data).toEqual(aHandIn())
    const unpacked = await unpackPayload((await writeResponsePayload(more)) ?? '')
    expect(unpacked).toEqual({ ok: true, value: written })
  })

  it('fits a link when thirty questions each have the longest comment', async () => {
    const comment = Array.from({ length: 2_000 }, (_, n) =>
      String.fromCharCode(0x4e00 + ((n * 7919) % 20_000)),
    ).join('')
    const payload = await writeResponsePayload(
      aHandIn({ answers: many(30, { state: 3, comment }) as HandIn['answers'] }),
    )
    expect(payload).not.toBeNull()
  })

  it('fits no link when it is longer than links are, and a file all the same', async () => {
    const handIn = aHandIn({
      answers: many(500, { state: 3, comment: LONG_NOTE }) as HandIn['answers'],
    })
    expect(await writeResponsePayload(handIn)).toBeNull()
    expect(readResponseFile(writeResponseFile(handIn))).toEqual({ ok: true, value: handIn })
  })

  it.each<[what: string, changes: Partial<HandIn>]>([
    [
      'a comment of 2,001 characters',
      { answers: { 'people.a': { state: 3, comment: 'x'.repeat(2_001) } } },
    ],
    ['a round whose id is none', { round: 'x' }],
    ['revision 0', { revision: 0 }],
  ])('is not handed over when nobody could read it: %s', async (_, changes) => {
    expect(() => writeResponseFile(aHandIn(changes))).toThrow('wrong-shape')
    await expect(writeResponsePayload(aHandIn(changes))).rejects.toThrow('wrong-shape')
  })
})

describe('responseFileName', () => {
  it('has the word and as much of the id as a code has', () => {
    expect(responseFileName(aHandIn(), 'Besvarelse')).toBe('Besvarelse 7K3M9Q.sixp.json')
    expect(responseFileName(aHandIn(), 'Response')).toBe('Response 7K3M9Q.sixp.json')
  })
})

describe('readResponseFile', () => {
  it('reads the example of docs/file-format.md', () => {
    const page = readFileSync(new URL('../../docs/file-format.md', import.meta.url), 'utf8')
    const data = /```json\n(\{\n {2}"round"[^`]*)```/.exec(page)?.[1] ?? ''
    expect(readResponseFile(fileOf(JSON.parse(data)))).toEqual({
      ok: true,
      value: aHandIn({ answers: { 'people.equity': { state: 4, comment: '…' } } }),
    })
  })

  it('tells a response from an assessment, and the other way round', () => {
    expect(errorOf(COMPLETE_TEXT)).toEqual({ code: 'other-kind' })
    expect(loadFile(writeResponseFile(aHandIn()))).toEqual({
      ok: false,
      error: { code: 'other-kind' },
    })
  })

  it.each<[what: string, text: string, code: string]>([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\ufeff', 'empty'],
    ['a sentence', 'Hej Åse', 'not-json'],
    ['half a file', writeResponseFile(aHandIn()).slice(0, -9), 'damaged'],
    ['a list', '[]', 'other-app'],
    ['null', 'null', 'other-app'],
    ['what inherits the app', '{"__proto__":{"app":"six-p","kind":"response"}}', 'other-app'],
    ['another app’s', fileOf(aHandIn(), { app: 'seven-p' }), 'other-app'],
    ['a kind in a list', fileOf(aHandIn(), { kind: ['response'] }), 'wrong-shape'],
    ['a questionnaire', fileOf(aHandIn(), { kind: 'questionnaire' }), 'other-kind'],
    ['version 0', fileOf(aHandIn(), { schemaVersion: 0 }), 'wrong-shape'],
    ['version 2', fileOf(aHandIn(), { schemaVersion: 2 }), 'newer-version'],
    ['far too much', ' '.repeat(5_000_001), 'too-large'],
    [
      'a million brackets',
      fileOf(0).replace('"data":0', `"data":${'['.repeat(1e6)}${']'.repeat(1e6)}`),
      'wrong-shape',
    ],
    ['brackets that nobody closes', '{"data":'.repeat(500_000), 'damaged'],
  ])('is told for what it is: %s', (_, text, code) => {
    expect(errorOf(text)).toMatchObject({ code })
  })

  it.each(['round', 'response'])('wants an id as %s', (key) => {
    const wrong = [undefined, null, 7, '', [], {}, ['f0r3k9zt'], 'F0R3K9ZT', 'f0r3k9z', '__proto__']
    for (const value of wrong) {
      expect(errorOf(fileOf(withField(key, value)))).toEqual({
        code: 'wrong-shape',
        detail: `/data/${key}`,
      })
    }
  })

  it.each<[key: string, values: readonly unknown[]]>([
    ['revision', [undefined, null, 0, -1, 1.5, 1_000_001, 1e300, '1', [1], true]],
    ['group', [null, 7, '', [], '01bcdefg', 'constructor', 'B1BCDEFG']],
    [
      'questionnaire',
      [
        undefined,
        null,
        'six-p',
        [],
        {},
        { id: 'six-p' },
        { id: '__proto__', version: 1 },
        { id: 'six-p', version: '1' },
      ],
    ],
    ['answers', [undefined, null, [], 'x', 7, [{}]]],
  ])('wants a %s as it is written', (key, values) => {
    for (const value of values) {
      expect(errorOf(fileOf(withField(key, value)))).toMatchObject({
        code: 'wrong-shape',
        detail: expect.stringMatching(new RegExp(`^/data/${key}`)) as string,
      })
    }
    expect(errorOf(fileOf([]))).toMatchObject({ code: 'wrong-shape' })
    expect(errorOf(fileOf(null))).toMatchObject({ code: 'wrong-shape' })
  })

  it('wants answers as they are written', () => {
    const wrong = [
      null,
      3,
      '3',
      [],
      {},
      { state: 0 },
      { state: 6 },
      { state: '3' },
      { state: [3] },
      { state: 2.5 },
      { state: 'toString' },
      { state: null },
      { state: 3, comment: null },
      { state: 3, comment: 7 },
      { state: 3, comment: ['x'] },
      { state: 3, comment: 'x'.repeat(2_001) },
    ]
    for (const answer of wrong) {
      const text = fileOf(aHandIn({ answers: { 'people.a': answer } as never }))
      expect([answer, errorOf(text)]).toEqual([
        answer,
        {
          code: 'wrong-shape',
          detail: expect.stringMatching(/^\/data\/answers\/people\.a/) as string,
        },
      ])
    }
    const comment = 'å'.repeat(2_000)
    expect(errorOf(fileOf(aHandIn({ answers: { 'people.a': { state: 3, comment } } })))).toBe(
      'none',
    )
  })

  it('takes 500 answers and no more', () => {
    expect(errorOf(fileOf(withField('answers', many(500, { state: 3 }))))).toBe('none')
    expect(errorOf(fileOf(withField('answers', many(501, { state: 3 }))))).toEqual({
      code: 'wrong-shape',
      detail: '/data/answers',
    })
    expect(errorOf(fileOf(withField('answers', many(100_000, { state: 3 }))))).toMatchObject({
      code: 'wrong-shape',
    })
  })

  it.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '',
    '../x',
    '<b>',
    'a\u202eb',
    'People.a',
  ])('takes no question by the name of %j', (key) => {
    const text = fileOf(aHandIn()).replace('"people.equity"', JSON.stringify(key))
    expect(text).toContain(JSON.stringify(key))
    expect(errorOf(text)).toMatchObject({ code: 'wrong-shape', detail: '/data/answers' })
    expect({}).not.toHaveProperty('state')
  })

  it('takes nothing that is only inherited', () => {
    const data = JSON.stringify({ ...aHandIn(), revision: undefined })
    const text = fileOf(0).replace(
      '"data":0',
      `"data":${data.replace('{', '{"__proto__":{"revision":3},')}`,
    )
    expect(errorOf(text)).toEqual({ code: 'wrong-shape', detail: '/data/revision' })
  })

  it('drops keys it does not know, wherever they are', () => {
    const data = { ...aHandIn(), __at: 1, deleted: { value: true, at: 1 }, toJSON: 'x' }
    const answers = Object.entries(aHandIn().answers).map(([id, answer]) => [
      id,
      { ...answer, time: 1 },
    ])
    const text = fileOf({ ...data, answers: Object.fromEntries(answers) }, { more: 1 })
    expect(readResponseFile(text)).toEqual({ ok: true, value: aHandIn() })
  })

  it.each([
    ['app', '"app":"six-p"', '"app":"six-p","app":"six-p"'],
    ['state', '"state":4', '"state":1,"st\\u0061te":4'],
    ['people.equity', '"people.equity":', '"people.equity":{"state":1},"people.equity":'],
    ['revision', '"revision":2', '"revision":1,"revision":2'],
  ])('refuses a key that stands twice: %s', (key, once, twice) => {
    const text = writeResponseFile(aHandIn())
    expect(text).toContain(once)
    expect(errorOf(text.replace(once, twice))).toEqual({ code: 'duplicate-keys', detail: key })
  })

  it('cleans texts of what nobody sees', () => {
    const answers = {
      'people.a': { state: 3, comment: 'gnp.\u202eexe\u0000\r\nÅ\ud83c 👩‍🚒' },
    } as const
    const cleaned = { 'people.a': { state: 3, comment: 'gnp.exe\nÅ\ufffd 👩‍🚒' } }
    expect(readResponseFile(fileOf(aHandIn({ answers })))).toMatchObject({
      value: { answers: cleaned },
    })
    expect(JSON.parse(writeResponseFile(aHandIn({ answers })))).toMatchObject({
      data: { answers: cleaned },
    })
  })

  it('shows a path without anything hidden in it', () => {
    const deep = JSON.stringify({ 'a\u202eb': { c: { d: 'x'.repeat(100_001) } } })
    const read = errorOf(fileOf(0).replace('"data":0', `"data":${deep}`))
    expect(read).toEqual({ code: 'wrong-shape', detail: '/data/ab/c/d' })
  })

  it('never throws, and gives what can be written again', () => {
    const value = fc.jsonValue({ maxDepth: 2 })
    const data = fc.record(
      {
        round: value,
        questionnaire: value,
        response: value,
        revision: value,
        group: value,
        answers: value,
      },
      { requiredKeys: [] },
    )
    const altered = fc
      .tuple(handIns, fc.nat(), fc.string({ maxLength: 2 }))
      .map(([handIn, at, text]) => {
        const file = writeResponseFile(handIn)
        const place = at % file.length
        return file.slice(0, place) + text + file.slice(place + 1)
      })
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      data.map((one) => fileOf(one)),
      altered,
    )
    fc.assert(
      fc.property(text, (any) => {
        const read = readResponseFile(any)
        if (read.ok) expect(readResponseFile(writeResponseFile(read.value))).toEqual(read)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('readResponsePayload', () => {
  it.each<[what: string, text: string, code: string]>([
    ['a full stop behind it', `${payloadOf(0)}.`, 'letters'],
    ['a letter too few', payloadOf(0).slice(1), 'damaged'],
    ['a bomb', payloadOfBytes(new Uint8Array(10_000_000)), 'too-large'],
    ['no JSON', payloadOfBytes('{'), 'not-json'],
    ['an invitation', payloadOf([1, 'f0r3k9zt']), 'other-app'],
    ['an assessment', payloadOfBytes(COMPLETE_TEXT), 'other-kind'],
    ['a newer version', payloadOfBytes(fileOf({}, { schemaVersion: 2 })), 'newer-version'],
    ['another shape', payloadOfBytes(fileOf({})), 'wrong-shape'],
    ['a prototype', payloadOfBytes('{"__proto__":{"app":"six-p","kind":"response"}}'), 'other-app'],
  ])('is told for what it is: %s', async (_, text, code) => {
    expect(await readResponsePayload(text)).toMatchObject({ ok: false, error: { code } })
  })
})
