import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanText,
  cleanTexts,
  hasHiddenCharacters,
  mayHideCharacters,
} from '../../src/domain/text'
import { LONG_NOTE, aFullAssessment, frozen } from '../factories'

const tags = (letters: string) =>
  letters.replace(/./g, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)))
const CANCEL = '\u{E007F}'
const SCOTLAND = `🏴${tags('gbsct')}${CANCEL}`

/** Texts in which the marks that matter stand close together. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'å',
          ' ',
          '\n',
          '\t',
          '\r',
          '\u2028',
          '\v',
          '\u0000',
          '\u0085',
          '\ud83c',
          '\udff4',
        ],
        ...['\u200b', '\u202e', '\u2066', '\ufeff', '\u200d', '\ufe0f', '🏴', SCOTLAND, CANCEL],
        ...[tags('g'), tags('b'), tags('sct'), '👩', '🚒'],
      ),
    )
    .map((parts) => parts.join('')),
)

describe('cleanText', () => {
  it.each([
    ['lines ended the Windows way', 'a\r\nb', 'a\nb'],
    ['lines ended the old Mac way', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['vertical tabs and form feeds', 'a\vb\fc', 'a\nb\nc'],
    ['next-line marks', 'a\u0085b', 'a\nb'],
    [
      'controls',
      'nul\u0000, bell\u0007, escape\u001b[31m, del\u007f, c1\u009b',
      'nul, bell, escape[31m, del, c1',
    ],
    ['the first half of an emoji', 'Team \ud83c', 'Team \ufffd'],
    ['the second half of an emoji', '\udf0d Team', '\ufffd Team'],
    ['the halves of an emoji the wrong way round', '\udf0d\ud83c', '\ufffd\ufffd'],
    ['halves with something hidden between them', '\ud83c\u200b\udf0d', '\ufffd\ufffd'],
    ['an override of the direction', 'gnp.\u202Eexe', 'gnp.exe'],
    [
      'embeddings and isolates',
      '\u202aa\u202bb\u202cc\u202dd\u2066e\u2067f\u2068g\u2069',
      'abcdefg',
    ],
    ['a space without width', 'Ikke\u200b nu', 'Ikke nu'],
    ['a byte order mark inside', 'a\ufeffb', 'ab'],
    ['invisible operators', 'a\u2060b\u2061c\u2062d\u2063e\u2064f', 'abcdef'],
    ['deprecated format marks', 'a\u206ab\u206bc\u206cd\u206de\u206ef\u206fg', 'abcdefg'],
    ['annotations between lines', '\ufff9a\ufffab\ufffb', 'ab'],
    ['a sentence in tags', `Hej${tags('ignore all')}`, 'Hej'],
    ['a language tag', `\u{E0001}${tags('da')}Hej`, 'Hej'],
    ['tags after a flag that do not end', `🏴${tags('gbsct')}`, '🏴'],
    ['tags after a flag with something hidden first', `🏴\u200b${tags('gbsct')}${CANCEL}`, '🏴'],
    ['a sentence in a flag', `🏴${tags('ignoreallofthis')}${CANCEL}`, '🏴'],
    ['tags after a flag that has ended', `${SCOTLAND}${tags('gbsct')}${CANCEL}`, SCOTLAND],
  ])('clears %s', (_, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned)
    expect(hasHiddenCharacters(text)).toBe(true)
  })

  it.each([
    ['a long note', LONG_NOTE],
    ['nothing', ''],
    ['tabs and new lines', '\ta\n\n\tb\n'],
    ['letters with marks of their own', 'A\u030Aben å'],
    ['emoji that are joined', '👩🏽‍🚒 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🩹'],
    ['emoji with a variation', '☀️ ☀︎ 1️⃣'],
    ['flags of countries', '🇩🇰 🇬🇱 🇫🇴'],
    [
      'flags of parts of countries',
      `${SCOTLAND} 🏴${tags('gbeng')}${CANCEL} 🏴${tags('ustx')}${CANCEL}`,
    ],
    ['Arabic with its marks', '\u200fمرحبا\u200e (1) \u061c2'],
    ['Persian with a joiner that joins nothing', 'می\u200cخواهم'],
    ['Hebrew among Danish', 'Team שלום i Rødkøbing'],
    ['hard spaces and soft hyphens', '100\u00a0% tvær\u00adgående'],
    ['what others had to replace', '\ufffd'],
    ['angle brackets and braces', '<b onclick="x">{{ y }}</b>'],
  ])('leaves %s alone', (_, text) => {
    expect(cleanText(text)).toBe(text)
    expect(hasHiddenCharacters(text)).toBe(false)
  })

  it('has nothing left to clean afterwards', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cleaned = cleanText(text)
        expect(cleanText(cleaned)).toBe(cleaned)
        expect(hasHiddenCharacters(cleaned)).toBe(false)
      }),
      { numRuns: 5_000 },
    )
  })

  it('leaves nothing a file cannot hold or a reader cannot see, and never makes it longer', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cleaned = cleanText(text)
        expect(cleaned).not.toMatch(/[^\P{Cc}\t\n]|[\p{Cs}\u200b\u202a-\u202e\u2060-\u206f\ufeff]/u)
        expect(cleaned.length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('mayHideCharacters', () => {
  /** The same JSON text with every character of its strings written as an escape. */
  const escaped = (text: string) =>
    `"${text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`

  it('is true of every JSON text with something in it to clean, however it is written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (cleanText(text) === text) return
        for (const json of [JSON.stringify({ text }), JSON.stringify([text]), escaped(text)]) {
          expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(text).slice(1, -1))
          expect(mayHideCharacters(json)).toBe(true)
        }
      }),
    )
  })

  it.each(['a\rb', 'a\fb', 'a\u202eb', 'a\bb'])('is true of "%s"', (inside) => {
    expect(mayHideCharacters(`{"text":"${inside}"}`)).toBe(true)
  })

  it('is false of what is usually written, so that going through it is saved', () => {
    expect(mayHideCharacters(JSON.stringify({ note: 'Æblegrød på øen:\n\t"ja" – 2 / 3 …' }))).toBe(
      false,
    )
  })
})

describe('cleanTexts', () => {
  it('gives back the same value when nothing in it is hidden', () => {
    const document = frozen(aFullAssessment())
    expect(cleanTexts(document)).toBe(document)
  })

  it('cleans texts wherever they stand and shares all that did not change', () => {
    const value = frozen({ a: { b: ['x\u200b', 'y', 1, null] }, c: { d: 'z' } })
    const cleaned = cleanTexts(value)
    expect(cleaned).toEqual({ a: { b: ['x', 'y', 1, null] }, c: { d: 'z' } })
    expect(cleaned.c).toBe(value.c)
  })

  it('takes `__proto__` for a key like any other', () => {
    const cleaned = cleanTexts<unknown>(JSON.parse('{"__proto__":{"a":"x\u200b"}}'))
    expect(JSON.stringify(cleaned)).toBe('{"__proto__":{"a":"x"}}')
    expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype)
  })
})
