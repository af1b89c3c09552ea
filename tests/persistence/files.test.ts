import { describe, expect, it } from 'vitest'
import { purgeDeleted } from '../../src/domain/edits'
import { fileName, readFileText, toFileText } from '../../src/persistence/files'
import { MAX_DOCUMENT_LENGTH } from '../../src/persistence/load'
import { aRound, anAssessment, frozen } from '../factories'
import { COMPLETE_TEXT, assessmentIn } from '../fixtures/documents'

const nameOf = (organisation: string, team: string) =>
  fileName(
    anAssessment({ organisation: { value: organisation, at: 1 }, team: { value: team, at: 1 } }),
    '2026-11-23',
  )

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
    expect(() => toFileText(anAssessment({ rounds }))).toThrow('something else')
  })

  it('has no file for a deleted assessment', () => {
    expect(() => toFileText(anAssessment({ deleted: { value: true, at: 2 } }))).toThrow('no file')
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
    ['Latin 1', new Uint8Array([0x52, 0xf8, 0x64])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ])('says that %s is damaged', async (_, bytes) => {
    expect(await readFileText(new Blob([bytes]))).toEqual({
      ok: false,
      error: { code: 'damaged' },
    })
  })

  it('refuses a file that is too large before reading it', async () => {
    const file = new Blob([new Uint8Array(MAX_DOCUMENT_LENGTH * 3 + 1)])
    file.arrayBuffer = () => Promise.reject(new Error('This must not be read'))
    expect(await readFileText(file)).toEqual({ ok: false, error: { code: 'too-large' } })
  })
})
