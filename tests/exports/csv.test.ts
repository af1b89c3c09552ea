import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/domain/questionnaire'
import { plainCell, readCsv, toCsv } from '../../src/exports/csv'
import type { Cell, Table } from '../../src/exports/tables'
import { LONG_NOTE } from '../factories'

const aTable = (...rows: readonly (readonly Cell[])[]): Table => ({
  columns: Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => ({
    title: `Kolonne ${index + 1}`,
    kind: 'text',
  })),
  rows,
})

/** The lines of a file below its heads, without what every file begins with. */
const linesOf = (csv: string) => csv.slice(1).split('\r\n').slice(1, -1)
const only = (cell: Cell, locale: 'da' | 'en' = 'da') => linesOf(toCsv(aTable([cell]), locale))[0]

describe('toCsv', () => {
  it('begins with a byte order mark and no sep=, and ends every line as Windows does', () => {
    const csv = toCsv(aTable(['æøå', 1]), 'da')
    expect(csv).toBe('\u{FEFF}Kolonne 1;Kolonne 2\r\næøå;1\r\n')
  })

  it('has semicolon and comma in Danish, comma and point in English', () => {
    const table = aTable(['Før', 2.4, '2026-11-23', null, -0.5])
    expect(linesOf(toCsv(table, 'da'))).toEqual(['Før;2,4;2026-11-23;;-0,5'])
    expect(linesOf(toCsv(table, 'en'))).toEqual(['Før,2.4,2026-11-23,,-0.5'])
  })

  it('quotes what would end a cell or a line, and doubles the quotation marks in it', () => {
    expect(only('Østre Å; Havnen')).toBe('"Østre Å; Havnen"')
    expect(only('To sagde "nej"')).toBe('"To sagde ""nej"""')
    expect(only('Første linje\nanden')).toBe('"Første linje\nanden"')
    expect(only(' med mellemrum')).toBe('" med mellemrum"')
    expect(only('En sætning, med komma', 'en')).toBe('"En sætning, med komma"')
  })

  it.each([
    '=1+1',
    '+45 12 34 56 78',
    '-2',
    '@lars',
    '=cmd|’/c calc’!A1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('shows %s as it is, and never reckons with it', (text) => {
    expect(only(text)?.replace(/^"/, '').startsWith("'")).toBe(true)
  })

  it('leaves a number that is below nought a number', () => {
    expect(only(-1)).toBe('-1')
  })

  it('leaves an ordinary apostrophe alone', () => {
    expect(only("'citeret' tekst")).toBe("'citeret' tekst")
    expect(only('P’erne – ét ad gangen 🌱')).toBe('P’erne – ét ad gangen 🌱')
  })
})

describe('readCsv', () => {
  it('gives heads and cells back', () => {
    const table = aTable(['Før', 2.4, null], ['=1+1', 3, LONG_NOTE])
    expect(readCsv(toCsv(table, 'da'), 'da')).toEqual([
      ['Kolonne 1', 'Kolonne 2', 'Kolonne 3'],
      ['Før', '2,4', ''],
      ['=1+1', '3', LONG_NOTE],
    ])
  })

  it('says so when a quotation mark is not closed', () => {
    expect(() => readCsv('"uden slut', 'da')).toThrow('not closed')
  })

  it('gives every text back as it was written, whatever it begins with', () => {
    const awkward = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      "'=",
      "''",
      '"',
      ';',
      ',',
      '\n',
      '\r\n',
      ' ',
      '\t',
      '＝',
      '🌍',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.oneof(awkward, fc.string({ maxLength: 3 })), { maxLength: 5 })
        .map((parts) => parts.join('')),
    )
    const cell = fc.oneof(text, fc.integer(), fc.constant(null))
    const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    fc.assert(
      fc.property(rows, fc.constantFrom(...LOCALES), (given, locale) => {
        const read = readCsv(toCsv(aTable(...given), locale), locale).slice(1)
        expect(read).toEqual(given.map((row) => row.map((one) => plainCell(one, locale))))
      }),
    )
  })
})
