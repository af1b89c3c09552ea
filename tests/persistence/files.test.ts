import { describe, expect, it } from 'vitest'
import { purgeDeleted } from '../../src/domain/purge'
import {
  exportName,
  fileName,
  loadFile,
  readBack,
  readFileText,
  toFileText,
} from '../../src/persistence/files'
import { MAX_DOCUMENT_LENGTH, loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { anAnswer, aRound, anAssessment, frozen } from '../factories'
import { COMPLETE_TEXT, assessmentIn, at, changedComplete } from '../fixtures/documents'

const rounds = (count: number, evidence = '') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      String(10_000_000 + n),
      aRound(evidence === '' ? {} : { answers: { 'people.equity': anAnswer(3, { evidence }) } }),
    ]),
  )

const nameOf = (organisation: string, team: string) =>
  fileName(
    anAssessment({ organisation: { value: organisation, at: 1 }, team: { value: team, at: 1 } }),
    '2026-11-23',
  )

describe('exportName', () => {
  const exported = (organisation: string) =>
    exportName(
      anAssessment({ organisation: { value: organisation, at: 1 } }),
      '2026-11-23',
      'Handlinger',
      '.ics',
    )

  it.each([
    ['Eksempel Kommune', '2026-11-23 Eksempel Kommune – Handlinger.ics'],
    ['', '2026-11-23 Handlinger.ics'],
    ['A/B: \u202Eexe', '2026-11-23 A-B- exe – Handlinger.ics'],
  ])('of organisation %j is %j', (organisation, name) => {
    expect(exported(organisation)).toBe(name)
  })

  it('cuts a long organisation and leaves what is in the file', () => {
    const name = exported('Kommune '.repeat(40))
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).toMatch(/^2026-11-23 (Kommune )+Komm – Handlinger\.ics$/)
  })
})

describe('fileName', () => {
  it.each([
    ['Eksempel Kommune', 'Team', '2026-11-23 Eksempel Kommune – Team.sixp.json'],
    ['Ærøskøbing', 'Børn & Unge', '2026-11-23 Ærøskøbing – Børn & Unge.sixp.json'],
    ['Eksempel Kommune', '', '2026-11-23 Eksempel Kommune.sixp.json'],
    ['', 'Team', '2026-11-23 Team.sixp.json'],
    ['', '', '2026-11-23 Six P.sixp.json'],
    ['...', ' . ', '2026-11-23 Six P.sixp.json'],
    ['A/B\\C', 'Hvad: "nu"?', '2026-11-23 A-B-C – Hvad- -nu--.sixp.json'],
    ['<a>|b*', 'c', '2026-11-23 -a--b- – c.sixp.json'],
    ['CON', 'NUL', '2026-11-23 CON – NUL.sixp.json'],
    ['../../etc', 'x', '2026-11-23 -..-etc – x.sixp.json'],
    [' Kommune. ', 'Team...', '2026-11-23 Kommune – Team.sixp.json'],
    ['To\r\nlinjer', 'tab\ther', '2026-11-23 To linjer – tab her.sixp.json'],
    ['nul\u0000tegn', 'del\u007f', '2026-11-23 nul tegn – del.sixp.json'],
    ['gnp.\u202Eexe', 'a\u200Bb', '2026-11-23 gnp.exe – ab.sixp.json'],
    ['halv \ud83c', 'x', '2026-11-23 halv – x.sixp.json'],
    ['A\u030Aben', 'x', '2026-11-23 Åben – x.sixp.json'],
    ['Hold 👩🏽‍🚒', '🇩🇰', '2026-11-23 Hold 👩🏽‍🚒 – 🇩🇰.sixp.json'],
  ])('of organisation %j and team %j is %j', (organisation, team, name) => {
    expect(nameOf(organisation, team)).toBe(name)
  })

  it.each([
    ['both long', 'Kommune '.repeat(40), 'Team '.repeat(40)],
    ['a long organisation', 'K'.repeat(500), 'Team'],
    ['a long team', 'Kommune', 'T'.repeat(500)],
    ['emoji throughout', '👩🏽‍🚒'.repeat(50), '🇩🇰'.repeat(50)],
    ['a letter under a thousand marks', `a${'\u0301'.repeat(1000)}`, 'x'],
  ])('stays within 120 characters, without half characters, with %s', (_, first, second) => {
    const name = nameOf(first, second)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).not.toMatch(/\p{Cs}/u)
    expect(name).toMatch(/^2026-11-23 \S(.*\S)?\.sixp\.json$/u)
    expect(name).not.toMatch(/[ .]\.sixp/)
  })

  it('keeps a family of emoji whole where it cuts', () => {
    const name = nameOf('👩🏽‍🚒'.repeat(50), '🇩🇰'.repeat(50))
    const middle = name.slice('2026-11-23 '.length, -'.sixp.json'.length)
    expect(middle).toMatch(/^(👩🏽‍🚒)+ – (🇩🇰)+$/u)
  })
})

describe('toFileText', () => {
  it('hands over what opens as the same assessment', () => {
    const document = purgeDeleted(assessmentIn(COMPLETE_TEXT))
    expect(assessmentIn(toFileText(assessmentIn(COMPLETE_TEXT)))).toEqual(document)
  })

  it('leaves nothing of a deleted round in the file', () => {
    const secret = aRound({
      deleted: { value: true, at: 2 },
      label: { value: 'Ikke til andre', at: 1 },
    })
    const document = frozen(anAssessment({ rounds: { aaaa0001: secret } }))
    const text = toFileText(document)
    expect(text).not.toContain('Ikke til andre')
    expect(assessmentIn(text).rounds).toEqual({ aaaa0001: { purged: true } })
  })

  it('throws rather than hand over a file that would not open', () => {
    expect(() => toFileText(anAssessment({ id: '12' }))).toThrow('wrong-shape /data/id')
  })

  it('throws rather than hand over a file that would open as something else', () => {
    const rounds = { round1: aRound() }
    expect(() => toFileText(anAssessment({ rounds }))).toThrow('altered')
  })

  it('has no file for a deleted assessment', () => {
    expect(() => toFileText(anAssessment({ deleted: { value: true, at: 2 } }))).toThrow('no file')
  })
})

describe('readBack', () => {
  it('gives the text of a document that can be opened again', () => {
    const document = assessmentIn(COMPLETE_TEXT)
    expect(readBack(document)).toEqual({ ok: true, value: serializeDocument(document) })
  })

  it('gives the text of what is deleted for good', () => {
    const gone = { id: anAssessment().id, purged: true } as const
    expect(readBack(gone)).toEqual({ ok: true, value: serializeDocument(gone) })
  })

  it.each([
    ['more rounds than are read', { rounds: rounds(201) }, 'wrong-shape', '/data/rounds'],
    ['more text than is read', { rounds: rounds(60, 'x'.repeat(90_000)) }, 'too-large', undefined],
    ['a round with a bad id', { rounds: { 'round-1': aRound() } }, 'altered', undefined],
    ['hidden characters', { team: { value: 'a\u202eb', at: 1 } }, 'altered', undefined],
    [
      'an answer too long',
      { note: { value: 'x'.repeat(100_001), at: 1 } },
      'wrong-shape',
      '/data/note/value',
    ],
  ])('says what would become of %s', (_, changes, code, detail) => {
    expect(readBack(anAssessment(changes))).toMatchObject({
      ok: false,
      error: detail === undefined ? { code } : { code, detail },
    })
  })
})

describe('loadFile', () => {
  it('reads what toFileText made', () => {
    const text = toFileText(assessmentIn(COMPLETE_TEXT))
    expect(loadFile(text)).toEqual(loadDocument(text))
  })

  it.each([
    ['damaged', COMPLETE_TEXT.slice(0, 300)],
    ['another app’s, although it has a key twice', '{"a":1,"a":2}'],
    [
      'of a newer version, although it has a key twice',
      '{"app":"six-p","kind":"assessment","schemaVersion":3,"schemaVersion":3}',
    ],
  ])('says of a text that is %s what loadDocument says', (_, text) => {
    expect(loadFile(text)).toEqual(loadDocument(text))
    expect(loadFile(text).ok).toBe(false)
  })

  it('refuses what could not be opened again, with so much set aside that it outgrows the limit', () => {
    const text = changedComplete((json) => {
      at(json, 'data')['actions'] = Object.fromEntries(
        Array.from({ length: 600 }, (_, n) => [String(10_000_000 + n), Array(2_000).fill('')]),
      )
    })
    expect(text.length).toBeLessThan(MAX_DOCUMENT_LENGTH)
    expect(loadDocument(text).ok).toBe(true)
    expect(loadFile(text)).toEqual({ ok: false, error: { code: 'too-large' } })
  })

  describe('when an edit in it is from 2099 or later', () => {
    const NEW_YEAR = Date.UTC(2099, 0, 1)
    const dated = (stamp: number) =>
      changedComplete((json) => (at(json, 'data/actions/hand1ng1/what')['at'] = stamp))

    it('refuses it, since what is written here would look older', () => {
      expect(loadFile(dated(NEW_YEAR))).toEqual({ ok: false, error: { code: 'beyond-time' } })
    })

    it('takes the last moment before', () => {
      expect(loadFile(dated(NEW_YEAR - 1)).ok).toBe(true)
    })

    it('leaves the browser’s own storage to read it', () => {
      expect(loadDocument(dated(NEW_YEAR)).ok).toBe(true)
    })
  })

  describe('when a key stands twice in one object', () => {
    const twice = (key: string, copy = `"${key}"`) =>
      COMPLETE_TEXT.replace(`"${key}":`, `${copy}: 0, "${key}":`)

    it.each([
      ['at the top', 'app', twice('app')],
      ['in the data', 'team', twice('team')],
      ['in a map', 'f0r3k9zt', twice('f0r3k9zt')],
      ['deep down', 'people.equity', twice('people.equity')],
      ['written in two ways', 'team', twice('team', '"t\\u0065am"')],
      ['with space before the colon', 'team', twice('team', '"team" \r\n\t')],
      [
        'that reaches for the prototype',
        '__proto__',
        COMPLETE_TEXT.replace('"rounds": {', '"rounds": {"__proto__":1,"__proto__":2,'),
      ],
      [
        'with hidden characters',
        'a',
        COMPLETE_TEXT.replace('"rounds": {', '"rounds": {"a\u202e":1,"a\\u202e":2,'),
      ],
      [
        'longer than anybody reads',
        'x'.repeat(200),
        COMPLETE_TEXT.replace('{', `{"${'x'.repeat(999)}":1,"${'x'.repeat(999)}":2,`),
      ],
    ])('refuses one %s', (_, key, text) => {
      expect(loadDocument(text).ok).toBe(true)
      expect(loadFile(text)).toEqual({ ok: false, error: { code: 'duplicate-keys', detail: key } })
    })

    it.each([
      ['in two objects beside each other', '[{"a":1},{"a":2}]'],
      ['in an object and one within it', '{"a":{"a":{"a":1}},"b":{"a":2}}'],
      ['as a text', '{"a":"a","b":["a","a","b:"],"c":"{\\"a\\":1,\\"a\\":2}"}'],
      ['that differ by a backslash', '{"a":1,"a\\\\":2,"a\\"":3}'],
      ['that look alike', '{"å":1,"a\u030a":2}'],
    ])('takes the same name %s', (_, extra) => {
      expect(loadFile(COMPLETE_TEXT.replace('{', `{"extra":${extra},`))).toMatchObject({ ok: true })
    })

    it('looks through the longest file there is in no time to speak of', () => {
      const keys = Array.from({ length: 150_000 }, (_, n) => `"k${n}" : {"a":["\\\\"]} ,`).join(
        '\n',
      )
      const text = COMPLETE_TEXT.replace('{', `{"extra":{${keys}"spaces":0${' '.repeat(100_000)}},`)
      expect(text.length).toBeGreaterThan(4_000_000)
      const start = performance.now()
      expect(loadFile(text).ok).toBe(true)
      expect(performance.now() - start).toBeLessThan(5_000)
    })
  })
})

describe('readFileText', () => {
  const BOM = new Uint8Array([0xef, 0xbb, 0xbf])

  it('reads UTF-8', async () => {
    expect(await readFileText(new Blob(['Rødkøbing 🌱']))).toEqual({
      ok: true,
      value: 'Rødkøbing 🌱',
    })
  })

  it('leaves out a byte order mark', async () => {
    expect(await readFileText(new Blob([BOM, '{}']))).toEqual({ ok: true, value: '{}' })
  })

  it('reads an empty file as an empty text', async () => {
    expect(await readFileText(new Blob([]))).toEqual({ ok: true, value: '' })
  })

  it.each([
    ['a document in Latin 1 is damaged', [0x20, 0x7b, 0x22, 0x52, 0xf8, 0x64, 0x22], 'damaged'],
    ['a word in Latin 1 is another program’s', [0x52, 0xf8, 0x64], 'not-json'],
    ['UTF-16 is another program’s', [0xff, 0xfe, 0x7b, 0x00], 'not-json'],
    ['a picture is another program’s', [0x89, 0x50, 0x4e, 0x47], 'not-json'],
  ])('says that %s', async (_, bytes, code) => {
    const read = await readFileText(new Blob([new Uint8Array(bytes)]))
    expect(read).toEqual({ ok: false, error: { code } })
  })

  it('refuses a file that is too large before reading it', async () => {
    const file = new Blob([new Uint8Array(MAX_DOCUMENT_LENGTH * 3 + 1)])
    file.arrayBuffer = () => Promise.reject(new Error('This must not be read'))
    expect(await readFileText(file)).toEqual({ ok: false, error: { code: 'too-large' } })
  })
})
