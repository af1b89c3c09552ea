// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { loadTexts, textsOf, withoutMarks } from '../../src/i18n/useTexts'

interface Entry {
  readonly place: string
  readonly text: string
}

/** What a catalogue is made of: texts, texts that take so many values, lists and groups. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'function') return `text of ${value.length}`
  if (Array.isArray(value)) return value.map(shapeOf)
  return Object.fromEntries(
    Object.entries(value as object).map(([key, member]) => [key, shapeOf(member)]),
  )
}

/** Every text with its place; those that take values with ones in all places, then with twos. */
function textsIn(value: unknown, place = ''): Entry[] {
  if (typeof value === 'string') return [{ place, text: value }]
  if (typeof value === 'function') {
    const fill = value as (...values: readonly number[]) => string
    return [1, 2].map((n) => ({
      place: `${place}(${n})`,
      text: fill(...Array.from({ length: value.length }, () => n)),
    }))
  }
  return Object.entries(value as object).flatMap(([key, member]) =>
    textsIn(member, place === '' ? key : `${place}.${key}`),
  )
}

const languages = [
  { language: 'Danish', entries: textsIn(da) },
  { language: 'English', entries: textsIn(en) },
]

const breaking = (entries: readonly Entry[], rule: RegExp) =>
  entries.filter(({ text }) => rule.test(text))

describe('the interface’s texts', () => {
  it('have the same shape in both languages', () => {
    expect(shapeOf(en)).toEqual(shapeOf(da))
  })

  it('are many', () => {
    expect(languages.map(({ entries }) => entries.length > 300)).toEqual([true, true])
  })

  it.each(languages)('are nowhere empty in $language', ({ entries }) => {
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter(({ text }) => text.trim() === '')).toEqual([])
  })

  it.each(languages)('have real quotation marks and apostrophes in $language', ({ entries }) => {
    expect(entries.length).toBeGreaterThan(0)
    expect(breaking(entries, /["']/)).toEqual([])
  })

  it.each(languages)('have no stray spaces in $language', ({ entries }) => {
    expect(entries.length).toBeGreaterThan(0)
    expect(breaking(entries, / {2}|^\s|\s$|\s[.,;!?](\s|$)/)).toEqual([])
  })

  it.each(languages)('put every value where it belongs in $language', ({ entries }) => {
    expect(entries.length).toBeGreaterThan(0)
    expect(breaking(entries, /\b(undefined|NaN|null)\b|\[object|\$\{/)).toEqual([])
  })

  it('use Danish quotation marks the Danish way round', () => {
    const quoted = breaking(textsIn(da), /[»«]/)
    expect(quoted.length).toBeGreaterThan(0)
    expect(quoted.filter(({ text }) => text.replace(/»[^»«]*«/g, '').match(/[»«]/))).toEqual([])
  })

  it('use no English quotation marks in Danish', () => {
    expect(breaking(textsIn(da), /[“”‘]/)).toEqual([])
  })
})

describe('textsOf', () => {
  it('gives Danish at once, and in place of a language that has not arrived', () => {
    expect(textsOf('da').app.name).toBe('Seks P')
    expect(textsOf('en').app.name).toBe('Seks P')
  })

  it('gives English once it has been loaded', async () => {
    await loadTexts('en')
    expect(textsOf('en').app.name).toBe('Six P')
  })
})

describe('withoutMarks', () => {
  it('takes the marks away and leaves the words', () => {
    expect(withoutMarks('Videre til *Planet* og *Peace*')).toBe('Videre til Planet og Peace')
  })
})

describe('texts that count', () => {
  it('say one round and several rounds', () => {
    expect([da.home.rounds(1), da.home.rounds(2)]).toEqual(['1 runde', '2 runder'])
    expect([en.home.rounds(1), en.home.rounds(2)]).toEqual(['1 round', '2 rounds'])
  })

  it('say how many parts of a file were set aside', () => {
    expect(da.overview.setAside(1)).toMatch(/^1 del af filen/)
    expect(da.overview.setAside(3)).toMatch(/^3 dele af filen/)
    expect(en.overview.setAside(1)).toMatch(/^1 part of the file could not be read and has been/)
    expect(en.overview.setAside(3)).toMatch(/^3 parts of the file could not be read and have been/)
  })
})
