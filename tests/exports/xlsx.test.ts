import { Readable } from 'node:stream'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import readWorkbook from 'read-excel-file/node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/exports/tables'
import { MAX_CELL_LENGTH, readXlsx, toXlsx, xlsxCell } from '../../src/exports/xlsx'
import { LONG_NOTE } from '../factories'

const table = (rows: Table['rows']): Table => ({
  columns: [
    { title: 'Belæg', kind: 'text' },
    { title: 'Score', kind: 'number' },
    { title: 'Dato', kind: 'date' },
  ],
  rows,
})

async function bytesOf(rows: Table['rows'], locale: 'da' | 'en' = 'da'): Promise<Uint8Array> {
  const book = await toXlsx([{ name: 'Svar', table: table(rows) }], locale)
  return new Uint8Array(await book.arrayBuffer())
}

/** The rows below the head, as a reader that is not ours reads them. */
async function readByOther(file: Uint8Array) {
  const [sheet] = await readWorkbook(Readable.from(Buffer.from(file)), { trim: false })
  return sheet?.data.slice(1)
}

const TEXTS = [
  '=1+1',
  '+45 12 34 56 78',
  '-',
  '@borgmesteren',
  '\tindrykket',
  "'=1",
  ' med luft om ',
  'Østre Å: »åben« & <lukket> "dør" 🌱👩‍👩‍👧',
  'to\nlinjer',
  'constructor',
  '__proto__',
  'toString',
  '_x0041_ er ikke A, og _x005F_ er ikke _',
  '1,5',
  '2026-11-23',
  LONG_NOTE,
]

describe('a workbook', () => {
  it('is read by another program as it was meant: text as text, numbers and dates typed', async () => {
    const rows = TEXTS.map((text, index) => [text, index / 10, '2026-03-29'] as const)
    const read = await readByOther(await bytesOf(rows))
    expect(read).toHaveLength(TEXTS.length)
    expect(read?.map((row) => row[1])).toEqual(TEXTS.map((_, index) => index / 10))
    for (const row of read ?? []) expect(row[2]).toEqual(new Date('2026-03-29T00:00:00Z'))
    expect(read?.map((row) => row[0])).toEqual(TEXTS)
  })

  it('is read back cell by cell', async () => {
    const rows = [...TEXTS, null, ''].map((text, index) => [text, index % 2 || null, null] as const)
    const [sheet] = readXlsx(await bytesOf([...rows, ['slut', -0.25, '2024-02-29']]))
    expect(sheet?.name).toBe('Svar')
    const meant = [['Belæg', 'Score', 'Dato'], ...rows, ['slut', -0.25, '2024-02-29']].map((row) =>
      row.map(xlsxCell),
    )
    const full = (row: readonly unknown[]) => [0, 1, 2].map((column) => row[column] ?? null)
    expect(sheet?.rows.map(full)).toEqual(meant)
  })

  it('cuts a text that Excel has no room for, visibly, and keeps one that just fits', async () => {
    const rows = [MAX_CELL_LENGTH, MAX_CELL_LENGTH + 1].map(
      (length) => ['å'.repeat(length), null, null] as const,
    )
    const texts = (await readByOther(await bytesOf(rows)))?.map((row) => String(row[0]))
    expect(texts?.map(({ length }) => length)).toEqual([MAX_CELL_LENGTH, MAX_CELL_LENGTH])
    expect(texts?.map((text) => text.at(-1))).toEqual(['å', '…'])
  })

  it('takes what XML cannot hold out of a text instead of breaking the file', async () => {
    const text = 'før\u0000\u000B\u0085\uFFFD og efter\uFFFE\uFDD0\uD800\u{1FFFE} 🌱'
    const file = await bytesOf([[text, 1, null]])
    expect((await readByOther(file))?.[0]?.[0]).toBe('før og efter 🌱')
    expect(readXlsx(file)[0]?.rows[1]?.[0]).toBe(xlsxCell(text))
  })

  it('is read back as it was meant, whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer({ min: -40, max: 50 })), {
          minLength: 1,
          maxLength: 5,
        }),
        async (pairs) => {
          const rows = pairs.map(([text, tenths]) => [text, tenths / 10, null] as const)
          const [sheet] = readXlsx(await bytesOf(rows))
          const full = sheet?.rows.slice(1).map((row) => [row[0] ?? null, row[1], row[2] ?? null])
          expect(full).toEqual(rows.map((row) => row.map(xlsxCell)))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('has a frozen head, dates in the language, and columns that fit', async () => {
    const parts = unzipSync(await bytesOf([[LONG_NOTE, 1.5, '2026-11-23']]))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toMatch(/<col min="1" max="1" width="60"/)
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('dd-mm-yyyy')
    const english = unzipSync(await bytesOf([['x', 1.5, '2026-11-23']], 'en'))
    expect(strFromU8(english['xl/styles.xml'] ?? new Uint8Array())).toContain('yyyy-mm-dd')
  })

  it('that is cut short or damaged is not taken for one that can be read', async () => {
    const file = await bytesOf([['x', 1, null]])
    expect(() => readXlsx(file.subarray(0, file.length - 30))).toThrow()
    const parts = unzipSync(file)
    const broken = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><row>') })
    expect(() => readXlsx(broken)).toThrow(/sheet1\.xml/)
    const { 'xl/sharedStrings.xml': _, ...lacking } = parts
    expect(() => readXlsx(zipSync(lacking))).toThrow(/sharedStrings/)
  })
})
