import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import type { Locale } from '../domain/questionnaire'
import { textsOf } from '../i18n/useTexts'
import { partOf, readElements, readParts, xmlText } from './officeFile'
import { wordsOf } from './pageBlocks'
import type { Block, BlockCell, Line } from './pageBlocks'
import { strFromU8, strToU8, unzipSync, zipSync } from './zip'

/** A chart as a picture: its bytes as PNG and its size in CSS pixels. */
export interface DocumentPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export interface DocumentOptions {
  readonly title: string
  readonly footer: string
  readonly locale: Locale
  /** The pictures by the names that the blocks have for them. */
  readonly pictures: ReadonlyMap<string, DocumentPicture>
}

const PROOFING: Readonly<Record<Locale, string>> = { da: 'da-DK', en: 'en-GB' }
const FONT = 'Calibri'
const INK = '16212B'
const QUIET = '4A5763'
const LINE = 'D5DBE0'
const WASH = 'E6F0F1'
/** A4 in twentieths of a point, and what is left of its width between the margins. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 }
const MEASURE = PAGE.width - 2 * PAGE.margin
/** The most that a picture may take up, in CSS pixels. */
const PICTURE = { width: 600, height: 820 }
/** Named so that no program has a style of its own by this name. */
const CELL = 'SixPCell'
const BULLET = 'six-p-bullet'
const NUMBER = 'six-p-number'
/** So many lists within each other have marks of their own. */
const LIST_DEPTH = 3
/** The width of a character and what a cell keeps free, in twentieths of a point. */
const CHARACTER = 105
const CELL_PADDING = 190

/**
 * The blocks of a page as a Word document on A4: real headings, lists, tables with repeated heads and
 * captions, pictures with alternative text, page numbers, and the language for proofing.
 */
export async function toDocx(blocks: readonly Block[], options: DocumentOptions): Promise<Blob> {
  const file = await Packer.toBlob(documentOf(blocks, options))
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const path = 'word/document.xml'
  // The library gives every picture the same number.
  let count = 0
  const body = strFromU8(parts[path] ?? new Uint8Array()).replace(
    /<wp:docPr id="\d+"/g,
    () => `<wp:docPr id="${++count}"`,
  )
  return new Blob([zipSync({ ...parts, [path]: strToU8(body) })], { type: file.type })
}

/**
 * The paragraphs of a document that `toDocx` has written, those in tables included, and how many
 * pictures it holds. Throws when the file is broken.
 */
export function readDocx(file: Uint8Array): {
  readonly paragraphs: readonly string[]
  readonly pictures: number
} {
  const path = 'word/document.xml'
  const paragraphs: string[] = []
  let [text, pictures] = ['', 0]
  readElements(path, partOf(readParts(file), path), (element) => {
    if (element.name === 'w:t') text += element.text
    if (element.name === 'w:br') text += '\n'
    if (element.name === 'pic:pic') pictures++
    if (element.name !== 'w:p') return
    paragraphs.push(text)
    text = ''
  })
  return { paragraphs, pictures }
}

/** The paragraphs that `readDocx` has to find in a document of these blocks, empty ones left out. */
export function paragraphsOf(
  blocks: readonly Block[],
  { locale, pictures }: Pick<DocumentOptions, 'locale' | 'pictures'>,
): readonly string[] {
  const captions = captionsOf(locale)
  return blocks
    .flatMap((block) => {
      switch (block.kind) {
        case 'heading':
        case 'text':
          return [wordsOf(block.line)]
        case 'table':
          return [
            ...(block.caption ? [captions.table(block.caption)] : []),
            ...block.rows.flatMap((row) => row.map(({ line }) => wordsOf(line))),
          ]
        case 'picture':
          return [
            pictures.has(block.name) ? captions.figure(wordsOf(block.line)) : wordsOf(block.line),
          ]
      }
    })
    .filter((paragraph) => paragraph !== '')
}

/** Captions as they are read: with the number that Word reckons for itself. */
function captionsOf(locale: Locale) {
  const { document: texts } = textsOf(locale).exports
  const counted = (label: string) => {
    let count = 0
    return (caption: string) => `${label} ${++count}: ${caption}`
  }
  return { table: counted(texts.table), figure: counted(texts.figure) }
}

function documentOf(blocks: readonly Block[], options: DocumentOptions): Document {
  const { title, footer, locale, pictures } = options
  const { document: texts } = textsOf(locale).exports
  const counts = { table: 0, figure: 0 }
  /** A field counts, so that a caption that is moved or added is numbered anew. */
  const caption = (kind: 'table' | 'figure', line: Line) => [
    new TextRun(`${texts[kind]} `),
    new SimpleField(`SEQ ${texts[kind]} \\* ARABIC`, String(++counts[kind])),
    new TextRun({ text: ': ' }),
    ...textRuns(line),
  ]
  const children = blocks.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({ heading: headingOf(block, blocks), children: textRuns(block.line) }),
        ]
      case 'text':
        return [new Paragraph({ ...placeOf(block), children: textRuns(block.line) })]
      case 'table':
        return [
          ...(block.caption
            ? [
                new Paragraph({
                  style: 'Caption',
                  keepNext: true,
                  children: caption('table', [
                    { text: block.caption, isBold: false, isQuiet: false, isEnglish: false },
                  ]),
                }),
              ]
            : []),
          tableOf(block.rows, block.heads),
          // Two tables without anything between them would become one.
          new Paragraph({ spacing: { before: 0, after: 120 }, children: [] }),
        ]
      case 'picture': {
        const picture = pictures.get(block.name)
        if (!picture) return [new Paragraph({ children: textRuns(block.line) })]
        return [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            children: [imageOf(picture, block.alt, wordsOf(block.line))],
          }),
          new Paragraph({ style: 'Caption', children: caption('figure', block.line) }),
        ]
      }
    }
  })
  return new Document({
    title: xmlText(title),
    creator: texts.creator,
    lastModifiedBy: texts.creator,
    description: '',
    styles: stylesOf(locale),
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
            },
          },
        },
        footers: { default: footerOf(footer, texts.page, texts.of) },
        children,
      },
    ],
  })
}

/** The page's first heading is the document's title; those below it begin at the first level. */
function headingOf(block: Block & { readonly kind: 'heading' }, blocks: readonly Block[]) {
  const headings = blocks.filter((one) => one.kind === 'heading')
  if (block === headings[0]) return HeadingLevel.TITLE
  const top = Math.min(...headings.map(({ level }) => level))
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
  return levels[block.level - top] ?? HeadingLevel.HEADING_4
}

/** How a text stands: by itself, or in a list. */
function placeOf({ item, depth, isKept }: Block & { readonly kind: 'text' }): IParagraphOptions {
  const kept = { keepNext: isKept, keepLines: true }
  if (item === null) return kept
  if (item === 'below') return { ...kept, indent: { left: indentAt(depth - 1) } }
  if (item === 'plain') {
    return { ...kept, spacing: { before: 140 }, indent: { left: indentAt(depth - 2) } }
  }
  const reference = item === 'bullet' ? BULLET : NUMBER
  return { ...kept, numbering: { reference, level: Math.min(depth, LIST_DEPTH) - 1 } }
}

/** The runs of a line. A break within a run belongs before what follows it. */
function textRuns(line: Line): TextRun[] {
  return line.flatMap(({ text, isBold, isQuiet, isEnglish }) => {
    const look: IRunOptions = {
      ...(isBold ? { bold: true } : {}),
      ...(isQuiet ? { color: QUIET } : {}),
      ...(isEnglish ? { language: { value: PROOFING.en } } : {}),
    }
    return text
      .split('\n')
      .map((words, index) => new TextRun({ ...look, text: words, break: index > 0 ? 1 : 0 }))
  })
}

function imageOf({ bytes, width, height }: DocumentPicture, alt: string, words: string): ImageRun {
  const scale = Math.min(1, PICTURE.width / width, PICTURE.height / height)
  return new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: alt, title: alt, description: `${alt}. ${words}` },
  })
}

function tableOf(rows: readonly (readonly BlockCell[])[], heads: number): Table {
  const widths = widthsOf(rows)
  return new Table({
    width: { size: MEASURE, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      ...Object.fromEntries(
        ['left', 'right', 'insideVertical'].map((side) => [side, { style: BorderStyle.NONE }]),
      ),
      top: { style: BorderStyle.SINGLE, size: 4, color: QUIET },
      bottom: { style: BorderStyle.SINGLE, size: 4, color: QUIET },
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: LINE },
    },
    rows: rows.map((row, index) => {
      const isHead = index < heads
      let column = 0
      return new TableRow({
        ...(isHead ? { tableHeader: true } : {}),
        cantSplit: true,
        children: row.map((cell) => {
          const width = widths.slice(column, (column += cell.columns))
          return new TableCell({
            columnSpan: cell.columns,
            rowSpan: cell.rows,
            width: { size: width.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 60, right: 120 },
            ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: WASH } } : {}),
            children: [
              new Paragraph({
                style: CELL,
                alignment: cell.isAtEnd ? AlignmentType.END : AlignmentType.START,
                children: textRuns(
                  cell.line.map((run) => ({ ...run, isBold: isHead || run.isBold })),
                ),
              }),
            ],
          })
        }),
      })
    }),
  })
}

/**
 * The widths of a table's columns, together as wide as the page: each has room for its longest word,
 * and what is left goes to those with the most text.
 */
function widthsOf(rows: readonly (readonly BlockCell[])[]): number[] {
  const count = Math.max(...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  const needs = Array.from({ length: count }, () => ({ word: 0, text: 0 }))
  for (const row of rows) {
    let column = 0
    for (const cell of row) {
      const need = needs[column]
      column += cell.columns
      if (!need || cell.columns > 1) continue
      const words = wordsOf(cell.line)
      const longest = Math.max(...words.split(/\s/).map(({ length }) => length))
      need.word = Math.max(need.word, longest)
      need.text += Math.min(words.length, 400)
    }
  }
  const least = needs.map(({ word }) => CELL_PADDING + Math.min(word, 24) * CHARACTER)
  const spare = Math.max(0, MEASURE - least.reduce((sum, one) => sum + one, 0))
  const weights = needs.map(({ text }) => text ** 0.7)
  const weight = weights.reduce((sum, one) => sum + one, 0) || 1
  const wide = least.map((one, index) => one + (spare * (weights[index] ?? 0)) / weight)
  const whole = wide.reduce((sum, one) => sum + one, 0)
  return wide.map((one) => Math.floor((one * MEASURE) / whole))
}

function footerOf(words: string, page: string, of: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: MEASURE }],
        children: [
          new TextRun(xmlText(words)),
          new TextRun({
            children: [
              new Tab(),
              `${page} `,
              PageNumber.CURRENT,
              ` ${of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })
}

function indentAt(level: number): number {
  return 360 * (level + 1)
}

const NUMBERING = {
  config: [
    { reference: BULLET, format: LevelFormat.BULLET, text: () => '•' },
    { reference: NUMBER, format: LevelFormat.DECIMAL, text: (level: number) => `%${level + 1}.` },
  ].map(({ reference, format, text }) => ({
    reference,
    levels: Array.from({ length: LIST_DEPTH }, (_, level) => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: indentAt(level), hanging: 260 } } },
    })),
  })),
}

function stylesOf(locale: Locale) {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  })
  const style = (id: string, size: number, color: string, before: number, after: number) => ({
    id,
    name: id === 'Caption' ? 'caption' : id === 'Footer' ? 'footer' : id,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size, color },
    paragraph: { spacing: { before, after, line: 245, lineRule: LineRuleType.AUTO } },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: PROOFING[locale] } },
        paragraph: { spacing: { after: 100, line: 256, lineRule: LineRuleType.AUTO } },
      },
      title: heading(36, 0, 160),
      heading1: heading(28, 400, 120),
      heading2: heading(23, 260, 80),
      heading3: heading(21, 200, 60),
    },
    paragraphStyles: [
      style(CELL, 19, INK, 0, 0),
      style('Caption', 19, QUIET, 160, 80),
      style('Footer', 17, QUIET, 0, 0),
    ],
  }
}
