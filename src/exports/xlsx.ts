import writeXlsxFile from 'write-excel-file/universal'
import type { Cell as XlsxCell, Sheet } from 'write-excel-file/universal'
import type { Locale } from '../domain/questionnaire'
import { partOf, readElements, readParts, xmlText } from './officeFile'
import type { Parts } from './officeFile'
import type { Cell, Column, Table } from './tables'

/** A sheet of a workbook: its name, of at most 31 characters, and what is on it. */
export interface NamedTable {
  readonly name: string
  readonly table: Table
}

/** So much text fits a cell; what is longer is cut there, with a word on it. */
export const MAX_CELL_LENGTH = 32_767

const DATE_FORMATS: Readonly<Record<Locale, string>> = { da: 'dd-mm-yyyy', en: 'yyyy-mm-dd' }
/** Widths in characters: no narrower than a number, no wider than a line of text that is read well. */
const WIDTHS = { least: 9, most: 60 }
/** The height of a line in points, and the most lines that a row shows. */
const LINE = 15
const MOST_LINES = 20
const DAY = 86_400_000
/** The day from which Excel counts, as days before 1970. */
const EXCEL_EPOCH = 25_569

/**
 * The tables as an Excel workbook, a sheet each: typed numbers and dates, a frozen head, columns as
 * wide as what is in them. Text stays text, whatever it begins with.
 */
export async function toXlsx(tables: readonly NamedTable[], locale: Locale): Promise<Blob> {
  const sheets = tables.map(({ name, table }): Sheet<Blob> => {
    const widths = table.columns.map((column, index) => widthOf(column, index, table))
    const head = table.columns.map(({ title, kind }) => ({
      value: title,
      type: String,
      ...(kind === 'number' ? { align: 'right' as const } : { align: 'left' as const, indent: 1 }),
      fontWeight: 'bold' as const,
      wrap: true,
      alignVertical: 'bottom' as const,
      bottomBorderStyle: 'thin' as const,
      backgroundColor: '#e6f0f1',
    }))
    const rows = table.rows.map((row) => {
      const height = heightOf(row, widths)
      return row.map((cell, index) => cellOf(cell, table.columns[index], locale, height))
    })
    return {
      sheet: name,
      data: [head, ...rows],
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape',
    }
  })
  return await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
}

/**
 * The cells of a workbook that `toXlsx` has written, sheet by sheet, heads first, with a text as text, a
 * number as number and a date as `2026-11-23`. Throws when the file is broken.
 */
export function readXlsx(
  file: Uint8Array,
): readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[] {
  const parts = readParts(file)
  const strings = sharedStrings(parts)
  const dates = dateStyles(parts)
  const names: string[] = []
  readElements('xl/workbook.xml', partOf(parts, 'xl/workbook.xml'), ({ name, attributes }) => {
    if (name === 'sheet') names.push(attributes['name'] ?? '')
  })
  return names.map((name, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`
    return { name, rows: readSheet(path, partOf(parts, path), strings, dates) }
  })
}

/** A cell as `readXlsx` gives it back. */
export function xlsxCell(cell: Cell): Cell {
  return typeof cell === 'string' ? cellText(cell) || null : cell
}

function cellOf(cell: Cell, column: Column | undefined, locale: Locale, height: number): XlsxCell {
  if (cell === null || cell === '') return null
  const look = { alignVertical: 'top' as const, height }
  if (typeof cell === 'number') {
    return { ...look, value: cell, type: Number, format: Number.isInteger(cell) ? '0' : '0.0#' }
  }
  if (column?.kind === 'date') {
    const value = new Date(`${cell}T00:00:00Z`)
    return { ...look, value, type: Date, format: DATE_FORMATS[locale], align: 'left', indent: 1 }
  }
  return {
    ...look,
    value: escapeCodes(cellText(cell)),
    type: String,
    wrap: true,
    align: 'left',
    indent: 1,
  }
}

/** A text as a cell can hold it. */
function cellText(text: string): string {
  const whole = xmlText(text)
  return whole.length > MAX_CELL_LENGTH ? `${whole.slice(0, MAX_CELL_LENGTH - 1)}…` : whole
}

/** A character as the code that Excel reads it from: `_x0041_` is "A". */
const codeOf = (character: string) =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/**
 * A text of which nothing is taken for a code, and that is no name an object has from birth, such as
 * `constructor`: write-excel-file finds texts again by that name.
 */
function escapeCodes(text: string): string {
  const escaped = text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, codeOf)
  return escaped in {} ? codeOf(escaped) + escaped.slice(1) : escaped
}

const unescapeCodes = (text: string) =>
  text.replace(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** The height of a row in points: not every program works it out from the text. */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((cell, index) => {
    if (typeof cell !== 'string') return 1
    const room = Math.max(1, (widths[index] ?? 0) - 2)
    return cell
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0)
  })
  return LINE * Math.min(MOST_LINES, Math.max(1, ...lines))
}

function widthOf({ kind, title }: Column, index: number, { rows }: Table): number {
  if (kind === 'date') return 13
  const lengths = rows.map((row) => String(row[index] ?? '').length)
  const longest = Math.max(
    title.split(' ').reduce((most, { length }) => Math.max(most, length), 0),
    ...lengths,
  )
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 3))
}

function sharedStrings(parts: Parts): readonly string[] {
  const path = 'xl/sharedStrings.xml'
  const strings: string[] = []
  let current = ''
  readElements(path, partOf(parts, path), ({ name, text }) => {
    if (name === 't') current += text
    if (name !== 'si') return
    strings.push(unescapeCodes(current))
    current = ''
  })
  return strings
}

/** The numbers of the cell styles that show a date. */
function dateStyles(parts: Parts): ReadonlySet<number> {
  const path = 'xl/styles.xml'
  const formats = new Map<string, string>()
  const styles = new Set<number>()
  let cells: (string | undefined)[] = []
  readElements(path, partOf(parts, path), ({ name, attributes }) => {
    if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
    if (name === 'xf') cells.push(attributes['numFmtId'])
    if (name === 'cellStyleXfs') cells = []
    if (name !== 'cellXfs') return
    cells.forEach((format, index) => {
      if (format !== undefined && /yyyy/.test(formats.get(format) ?? '')) styles.add(index)
    })
  })
  return styles
}

function readSheet(
  path: string,
  xml: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let value = ''
  readElements(path, xml, ({ name, attributes, text }) => {
    if (name === 'v') value = text
    if (name === 'row') {
      rows.push(row)
      row = []
    }
    if (name !== 'c') return
    const column = columnOf(attributes['r'] ?? '')
    while (row.length < column) row.push(null)
    row.push(
      value === ''
        ? null
        : attributes['t'] === 's'
          ? (strings[Number(value)] ?? null)
          : dates.has(Number(attributes['s']))
            ? new Date((Number(value) - EXCEL_EPOCH) * DAY).toISOString().slice(0, 10)
            : Number(value),
    )
    value = ''
  })
  return rows
}

/** `B7` is in column 1. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A'
  return Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1
}
