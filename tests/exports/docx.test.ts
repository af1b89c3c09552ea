import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate/browser'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { paragraphsOf, readDocx, toDocx } from '../../src/exports/docx'
import type { DocumentOptions } from '../../src/exports/docx'
import { xmlText } from '../../src/exports/officeFile'
import type { Block, BlockCell, Line } from '../../src/exports/pageBlocks'
import { loadTexts } from '../../src/i18n/useTexts'
import { LONG_NOTE } from '../factories'

/** The smallest picture there is: one pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const line = (text: string, look: Partial<Line[number]> = {}): Line => [
  { text, isBold: false, isQuiet: false, isEnglish: false, ...look },
]
const cell = (text: string, changes: Partial<BlockCell> = {}): BlockCell => ({
  line: line(text),
  isHead: false,
  columns: 1,
  rows: 1,
  isAtEnd: false,
  ...changes,
})
const text = (words: string, changes: Partial<Block & { kind: 'text' }> = {}): Block => ({
  kind: 'text',
  line: line(words),
  item: null,
  depth: 0,
  isKept: false,
  ...changes,
})

const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 2, line: line('Seks P: »Før« og »Efter«') },
  text('Højest er Place & Planet <2,8>.'),
  { kind: 'heading', level: 2, line: line('Svar') },
  { kind: 'heading', level: 3, line: line('People', { isEnglish: true }) },
  text('Et svar', { item: 'bullet', depth: 1, isKept: true }),
  text('Belæg: åben\nto linjer 🌱', { item: 'below', depth: 1 }),
  {
    kind: 'table',
    caption: 'Score for hvert P',
    heads: 1,
    rows: [
      [cell('P', { isHead: true }), cell('Score', { isHead: true, isAtEnd: true })],
      [cell('People', { isHead: true }), cell('2,4', { isAtEnd: true })],
      [cell('Ambition: 3,0', { columns: 2 })],
    ],
  },
  { kind: 'picture', name: 'radar', alt: 'Radardiagram', line: line('Højest er Place.') },
  { kind: 'picture', name: 'mangler', alt: 'Kurver', line: line('Place er steget.') },
  text(LONG_NOTE),
]

const options = (changes: Partial<DocumentOptions> = {}): DocumentOptions => ({
  title: '2026-11-23 Rødkøbing – Før',
  footer: 'Rødkøbing Kommune · Seks P',
  locale: 'da',
  pictures: new Map([['radar', { bytes: PIXEL, width: 600, height: 400 }]]),
  ...changes,
})

async function bytesOf(blocks: readonly Block[], changes: Partial<DocumentOptions> = {}) {
  const file = await toDocx(blocks, options(changes))
  return new Uint8Array(await file.arrayBuffer())
}

const partOf = (file: Uint8Array, path: string) =>
  strFromU8(unzipSync(file)[path] ?? new Uint8Array())

beforeAll(async () => {
  await Promise.all([loadTexts('da'), loadTexts('en')])
})

describe('a report as a Word document', () => {
  it('is read by another program with its headings, lists, tables and pictures', async () => {
    const file = await bytesOf(BLOCKS)
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(file) },
      { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
    )
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(html).toContain('<h1 class="title">Seks P: »Før« og »Efter«</h1>')
    expect(html).toContain('<p>Højest er Place &amp; Planet &lt;2,8&gt;.</p>')
    expect(html).toContain('<h1>Svar</h1><h2>People</h2>')
    expect(html).toContain('<ul><li>Et svar</li></ul><p>Belæg: åben<br />to linjer 🌱</p>')
    // The other reader knows no fields, in which the numbers stand.
    expect(html).toContain('<p>Tabel : Score for hvert P</p>')
    expect(html).toMatch(/<thead><tr><th><p>(<strong>)?P<.*<\/thead><tbody><tr><td>/)
    expect(html).toContain('<td colspan="2"><p>Ambition: 3,0</p></td>')
    expect(html).toMatch(/<img alt="Radardiagram\. Højest er Place\." src="data:image\/png/)
    expect(html).toContain('<p>Figur : Højest er Place.</p>')
    expect(html).toContain('<p>Place er steget.</p>')
  })

  it('has the languages for proofing, repeated heads, and page numbers', async () => {
    const file = await bytesOf(BLOCKS)
    expect(partOf(file, 'word/styles.xml')).toContain('<w:lang w:val="da-DK"/>')
    const body = partOf(file, 'word/document.xml')
    expect(body).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t[^>]*>People</)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body).toContain('SEQ Tabel \\* ARABIC')
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    const footer = Object.keys(unzipSync(file)).find((path) => /footer\d\.xml$/.test(path)) ?? ''
    expect(partOf(file, footer)).toMatch(/Rødkøbing Kommune.*Side .*PAGE.* af .*NUMPAGES/s)
    const english = await bytesOf(BLOCKS, { locale: 'en' })
    expect(partOf(english, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(partOf(english, 'word/document.xml')).toContain('SEQ Table')
  })

  it('names nobody as its author, and has the title of the report', async () => {
    const core = partOf(await bytesOf(BLOCKS), 'docProps/core.xml')
    expect(core).toContain('<dc:title>2026-11-23 Rødkøbing – Før</dc:title>')
    expect(core).toContain('<dc:creator>Seks P</dc:creator>')
    expect(core).not.toMatch(/Un-named/)
  })

  it('is read back paragraph by paragraph, whatever people write', async () => {
    const words = fc.string({ unit: 'binary', minLength: 1 }).map(xmlText)
    await fc.assert(
      fc.asyncProperty(words, words, words, async (one, other, third) => {
        const blocks: readonly Block[] = [
          text(one, { item: 'number', depth: 1 }),
          { kind: 'table', caption: other, heads: 0, rows: [[cell(third), cell(one)]] },
        ]
        const { paragraphs } = readDocx(await bytesOf(blocks))
        const meant = paragraphsOf(blocks, options())
        expect(paragraphs.filter((paragraph) => paragraph !== '')).toEqual(meant)
      }),
      { numRuns: 50 },
    )
  })

  it('counts its pictures, and tells a broken file from a whole one', async () => {
    const file = await bytesOf(BLOCKS)
    expect(readDocx(file)).toMatchObject({ pictures: 1 })
    expect(readDocx(file).paragraphs.filter(Boolean)).toEqual(paragraphsOf(BLOCKS, options()))
    expect(() => readDocx(file.subarray(100))).toThrow()
  })
})
