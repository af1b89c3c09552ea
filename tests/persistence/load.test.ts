import { describe, expect, it } from 'vitest'
import type { LoadError } from '../../src/persistence/load'
import { MAX_DOCUMENT_LENGTH, loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import type { Json } from '../fixtures/documents'
import {
  COMPLETE_TEXT,
  assessmentIn,
  at,
  changedComplete,
  parsedComplete,
} from '../fixtures/documents'

const PURGED_TEXT =
  '{"app":"six-p","kind":"assessment","schemaVersion":2,"data":{"id":"6f1c1a52-3d0e-4b7a-9c55-0d5f3a7e2b14","purged":true}}'

const envelope = (changes: Json) =>
  JSON.stringify({ app: 'six-p', kind: 'assessment', schemaVersion: 2, data: {}, ...changes })
const changedData = (change: (data: Json) => void) =>
  changedComplete((json) => change(at(json, 'data')))
const wrongShape = (detail: string): LoadError => ({ code: 'wrong-shape', detail })

describe('loadDocument', () => {
  it('reads a file that uses every field, with nothing lost', () => {
    const loaded = loadDocument(COMPLETE_TEXT)
    expect(loaded).toEqual({
      ok: true,
      value: { document: parsedComplete()['data'], setAside: 0, hasHiddenCharacters: false },
    })
  })

  it('reads the marker of an assessment deleted for good', () => {
    const document = { id: '6f1c1a52-3d0e-4b7a-9c55-0d5f3a7e2b14', purged: true }
    expect(loadDocument(PURGED_TEXT)).toEqual({
      ok: true,
      value: { document, setAside: 0, hasHiddenCharacters: false },
    })
  })

  it('does not mind a byte order mark and white space around the text', () => {
    expect(loadDocument(`\uFEFF\n ${COMPLETE_TEXT} \r\n`).ok).toBe(true)
  })

  it('keeps answers to questions it does not know', () => {
    const { rounds } = assessmentIn(COMPLETE_TEXT)
    expect(rounds['f0r3k9zt']).toHaveProperty(['answers', 'people.aeldre-sporgsmaal', 'state'])
  })

  it('drops keys it does not know', () => {
    const text = changedComplete((json) => {
      json['extra'] = 1
      at(json, 'data')['colour'] = 'red'
      at(json, 'data/rounds/f0r3k9zt')['mood'] = 'good'
      at(json, 'data/rounds/f0r3k9zt/answers/people.equity/state')['by'] = 'Åse'
    })
    expect(assessmentIn(text)).toEqual(parsedComplete()['data'])
  })

  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const cases: readonly (readonly [what: string, text: string, error: LoadError])[] = [
    ['an empty text', '', { code: 'empty' }],
    ['white space alone', ' \uFEFF\n', { code: 'empty' }],
    ['a text beyond the limit', ' '.repeat(MAX_DOCUMENT_LENGTH + 1), { code: 'too-large' }],
    ['a letter', 'Kære team\nHer er vores vurdering.', { code: 'not-json' }],
    ['a web page', '<!doctype html><title>Log ind</title>', { code: 'not-json' }],
    ['a spreadsheet', 'PK\u0003\u0004\u0014', { code: 'not-json' }],
    ['a file cut off in the middle', COMPLETE_TEXT.slice(0, 20_000), { code: 'damaged' }],
    ['a file cut off at its last mark', COMPLETE_TEXT.trim().slice(0, -1), { code: 'damaged' }],
    ['a file with a mark too many', `${COMPLETE_TEXT}}`, { code: 'damaged' }],
    ['an altered file', COMPLETE_TEXT.replace('"data": {', '"data": {{'), { code: 'damaged' }],
    ['two files after each other', COMPLETE_TEXT + COMPLETE_TEXT, { code: 'damaged' }],
    ['another app’s file', '{"name":"six-p","version":"0.1.0"}', { code: 'other-app' }],
    ['a plain number', '12', { code: 'other-app' }],
    ['null', 'null', { code: 'other-app' }],
    ['a list', '[{"app":"six-p"}]', { code: 'other-app' }],
    ['the right name in capitals', envelope({ app: 'Six-P' }), { code: 'other-app' }],
    ['an app marker that is inherited', '{"__proto__":{"app":"six-p"}}', { code: 'other-app' }],
    ['a questionnaire', envelope({ kind: 'questionnaire' }), { code: 'other-kind' }],
    ['a file without a kind', envelope({ kind: undefined }), wrongShape('/kind')],
    ['a newer version', envelope({ schemaVersion: 3 }), { code: 'newer-version', detail: '3' }],
    ['a version in words', envelope({ schemaVersion: '1' }), wrongShape('/schemaVersion')],
    ['version 0', envelope({ schemaVersion: 0 }), wrongShape('/schemaVersion')],
    ['version 1.5', envelope({ schemaVersion: 1.5 }), wrongShape('/schemaVersion')],
    ['no data', envelope({ data: undefined }), wrongShape('/data')],
    ['a list for data', envelope({ data: [] }), wrongShape('/data/id')],
    ['data of nothing', envelope({}), wrongShape('/data/id')],
    [
      'nesting without end',
      `{"app":"six-p","kind":"assessment","schemaVersion":2,"data":${deep(20)}}`,
      wrongShape(`/data${'/0'.repeat(11)}`),
    ],
    ['a hundred thousand brackets', deep(100_000), { code: 'other-app' }],
    ['an id that is no UUID', changedData((d) => (d['id'] = '12')), wrongShape('/data/id')],
    [
      'an id of another UUID version',
      changedData((d) => (d['id'] = '6f1c1a52-3d0e-1b7a-9c55-0d5f3a7e2b14')),
      wrongShape('/data/id'),
    ],
    [
      'no organisation',
      changedData((d) => delete d['organisation']),
      wrongShape('/data/organisation'),
    ],
    [
      'a team that is a number',
      changedData((d) => (d['team'] = { value: 6, at: 1 })),
      wrongShape('/data/team/value'),
    ],
    [
      'a stamp beyond the year 2100',
      changedData((d) => (d['team'] = { value: 'Team', at: Date.UTC(2100, 0, 1) })),
      wrongShape('/data/team/at'),
    ],
    [
      'a stamp below zero',
      changedData((d) => (d['team'] = { value: 'Team', at: -1 })),
      wrongShape('/data/team/at'),
    ],
    [
      'a stamp that is no whole number',
      changedData((d) => (d['team'] = { value: 'Team', at: 1.5 })),
      wrongShape('/data/team/at'),
    ],
    ['rounds in a list', changedData((d) => (d['rounds'] = [])), wrongShape('/data/rounds')],
    [
      'a text longer than anybody writes',
      changedData((d) => (d['note'] = { value: 'a'.repeat(100_001), at: 1 })),
      wrongShape('/data/note/value'),
    ],
    ['a key longer than any id', changedData((d) => (d['x'.repeat(201)] = 1)), wrongShape('/data')],
    [
      'a purged marker that says no',
      envelope({ data: { id: '6f1c1a52-3d0e-4b7a-9c55-0d5f3a7e2b14', purged: false } }),
      wrongShape('/data/purged'),
    ],
  ]

  it.each(cases)('says what is wrong with %s', (_, text, error) => {
    expect(loadDocument(text)).toEqual({ ok: false, error })
  })

  it('shows nothing hidden of the keys where the fault is', () => {
    const data = { 'a\u202eb': { c: 'x'.repeat(100_001) } }
    expect(loadDocument(envelope({ data }))).toEqual({ ok: false, error: wrongShape('/data/ab/c') })
  })

  describe('when its texts hold hidden characters', () => {
    const hidden = changedData((data) => {
      data['team'] = { value: 'Te\u200bam\r\n\ud83c', at: 1 }
      at(data, 'rounds/eft3r7mq/workshop/groups')['value'] = [{ id: 'gr0pp001', name: '\u202eA' }]
      at(data, 'rounds/eft3r7mq/responses/sv4r0002/answers')['people.equity'] = {
        state: 3,
        comment: 'nul\u0000',
      }
    })

    it('opens the document without them, and says so', () => {
      const loaded = loadDocument(hidden)
      expect(loaded).toMatchObject({ ok: true, value: { setAside: 0, hasHiddenCharacters: true } })
      const { team, rounds } = assessmentIn(hidden)
      expect(team.value).toBe('Team\n\ufffd')
      expect(rounds['eft3r7mq']).toMatchObject({
        workshop: { groups: { value: [{ name: 'A' }] } },
        responses: { sv4r0002: { answers: { 'people.equity': { comment: 'nul' } } } },
      })
    })

    it('says so once: what is then stored is clean', () => {
      const document = assessmentIn(hidden)
      expect(loadDocument(serializeDocument(document))).toEqual({
        ok: true,
        value: { document, setAside: 0, hasHiddenCharacters: false },
      })
    })
  })

  describe('when there is more than the limits allow', () => {
    const many = (count: number, item: unknown) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [String(10_000_000 + n), item]))
    const answers = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`people.q${n}`, {}]))
    const round = () => at(parsedComplete(), 'data/rounds/s1ettet1')

    it.each([
      ['rounds', 'data', () => many(201, round())],
      ['actions', 'data', () => many(2001, at(parsedComplete(), 'data/actions/hand1ng1'))],
      ['answers', 'data/rounds/f0r3k9zt', () => answers(501)],
      ['responses', 'data/rounds/f0r3k9zt', () => many(501, { revision: 1, answers: {} })],
    ])('refuses too many %s', (key, path, items) => {
      const text = changedComplete((json) => (at(json, path)[key] = items()))
      expect(loadDocument(text)).toEqual({
        ok: false,
        error: wrongShape(`/${path}/${key}`),
      })
    })

    it('refuses more bad parts than can be set aside', () => {
      const text = changedData((data) => (data['actions'] = many(2001, 'bad')))
      expect(loadDocument(text)).toMatchObject({ ok: false, error: { code: 'wrong-shape' } })
    })

    it('counts what was set aside before and now together', () => {
      const part = (n: number) => ({ path: `/actions/${n}`, raw: '7', reason: 'id' })
      const text = (before: number) =>
        changedData((data) => {
          data['actions'] = many(1_000, 'bad')
          data['setAside'] = Object.fromEntries(
            Object.keys(many(before, 0)).map((key, n) => [key, part(n)]),
          )
        })
      expect(loadDocument(text(1_000))).toMatchObject({ ok: true, value: { setAside: 1_000 } })
      expect(loadDocument(text(1_001))).toEqual({
        ok: false,
        error: wrongShape('/data/setAside'),
      })
    })

    it('does not count what is purged', () => {
      const text = changedData((data) => (data['actions'] = many(3000, { purged: true })))
      expect(loadDocument(text).ok).toBe(true)
    })
  })

  describe('with keys that reach for an object’s prototype', () => {
    const attack = (path: string, key: string) =>
      changedComplete((json) =>
        Object.defineProperty(at(json, path), key, {
          value: { polluted: true, purged: true, value: 'x', at: 1 },
          enumerable: true,
        }),
      )
    const paths = [
      'data',
      'data/rounds',
      'data/rounds/f0r3k9zt',
      'data/rounds/f0r3k9zt/answers',
      'data/rounds/f0r3k9zt/answers/people.equity',
      'data/rounds/f0r3k9zt/ambitions',
      'data/rounds/f0r3k9zt/priorities',
      'data/rounds/eft3r7mq/responses',
      'data/rounds/eft3r7mq/responses/12345678/answers',
      'data/rounds/eft3r7mq/workshop',
      'data/actions',
      'data/summaries',
      'data/setAside',
    ]
    const keys = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']

    it.each(paths.flatMap((path) => keys.map((key) => [path, key] as const)))(
      'builds an ordinary document out of %s with %s',
      (path, key) => {
        const document = assessmentIn(attack(path, key))
        const { setAside, ...rest } = document
        expect(JSON.stringify(rest)).not.toContain('polluted')
        expect(Object.getPrototypeOf(document.rounds)).toBe(Object.prototype)
        expect(Object.keys(setAside).every((id) => /^[0-9a-z]{8}$/.test(id))).toBe(true)
        expect({}).not.toHaveProperty('polluted')
        expect({}).not.toHaveProperty('purged')
      },
    )
  })
})
