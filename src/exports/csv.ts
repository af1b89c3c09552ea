import type { Locale } from '../domain/questionnaire'
import type { Cell, Table } from './tables'

export const CSV_TYPE = 'text/csv;charset=utf-8'

/** With it Excel takes a file for UTF-8. A line `sep=;` would make Excel overlook it. */
const BYTE_ORDER_MARK = '\u{FEFF}'
const LINE_END = '\r\n'

/** Danish programs expect a comma in numbers and therefore a semicolon between cells. */
const SIGNS: Readonly<Record<Locale, { readonly separator: string; readonly decimal: string }>> = {
  da: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}

/**
 * What a spreadsheet would reckon with in place of showing it, in any width of letters; with the marks
 * before it that guard it already, so that a text of the user's own is never mistaken for a guarded one.
 */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A table as a CSV file that a spreadsheet in this language opens as it is meant. */
export function toCsv({ columns, rows }: Table, locale: Locale): string {
  const { separator } = SIGNS[locale]
  const lines = [columns.map(({ title }) => title), ...rows].map((row) =>
    row.map((cell) => cellText(cell, locale)).join(separator),
  )
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('')
}

/**
 * The cells of a CSV file that `toCsv` has written in the same language, heads first: texts as they
 * were before they were guarded, numbers and dates as their digits, empty cells as empty texts.
 */
export function readCsv(csv: string, locale: Locale): readonly (readonly string[])[] {
  const { separator } = SIGNS[locale]
  const body = csv.startsWith(BYTE_ORDER_MARK) ? csv.slice(1) : csv
  const rows: string[][] = []
  let [row, place]: [string[], number] = [[], 0]
  while (place < body.length) {
    const [cell, end] = readCell(body, place, separator)
    row.push(FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell)
    if (body.startsWith(separator, end)) {
      place = end + separator.length
      if (place === body.length) row.push('')
    } else {
      rows.push(row)
      row = []
      place = end + LINE_END.length
    }
  }
  return rows
}

/** A cell from its first sign on, without its quotation marks, and where it ends. */
function readCell(body: string, start: number, separator: string): readonly [string, number] {
  if (body[start] !== '"') {
    const ends = [separator, LINE_END].map((sign) => body.indexOf(sign, start))
    const end = Math.min(...ends.map((one) => (one < 0 ? body.length : one)))
    return [body.slice(start, end), end]
  }
  let end = start + 1
  while (body[end] !== '"' || body[end + 1] === '"') {
    if (end >= body.length) throw new Error('A quotation mark is not closed')
    end += body[end] === '"' ? 2 : 1
  }
  return [body.slice(start + 1, end).replaceAll('""', '"'), end + 1]
}

/** A cell as `readCsv` gives it back. */
export function plainCell(cell: Cell, locale: Locale): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell).replace('.', SIGNS[locale].decimal) : cell
}

function cellText(cell: Cell, locale: Locale): string {
  const plain = plainCell(cell, locale)
  const guarded = typeof cell === 'string' && FORMULA.test(plain) ? `'${plain}` : plain
  // A number in English has no separator in it, and one in Danish only a comma.
  const isQuoted = /[";,\r\n\t]|^\s|\s$/.test(guarded) && typeof cell !== 'number'
  return isQuoted ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
