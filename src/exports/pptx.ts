import PptxGenJS from 'pptxgenjs'
import type { Locale } from '../domain/questionnaire'
import { textsOf } from '../i18n/useTexts'
import { chartXml, escapeXml, PROOFING, readChart } from './chartPart'
import { partOf, readElements, readParts, xmlText } from './officeFile'
import type { Parts } from './officeFile'
import type { Slide, SlideCell, SlideChart, SlideTable } from './slides'
import { toXlsx } from './xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from './zip'

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

export interface PresentationOptions {
  readonly title: string
  readonly organisation: string
  readonly footer: string
  readonly locale: Locale
}

/** What a slide of a written file shows: its paragraphs in their order, and those of its notes. */
export interface WrittenSlide {
  readonly paragraphs: readonly string[]
  readonly notes: readonly string[]
}

/** In inches, on a page of 13.33 × 7.5. */
const PAGE = { width: 13.33, margin: 0.6, top: 1.45, bottom: 6.85 }
const MEASURE = PAGE.width - 2 * PAGE.margin
const INK = '16212B'
const QUIET = '4A5763'
const PRIMARY = '0B5563'
const WASH = 'E6F0F1'
const LINE = 'D5DBE0'

/**
 * Slides as a PowerPoint file that a municipality can put its own template over: titles and texts in the
 * layouts' placeholders, real tables, charts that are PowerPoint's own with their numbers in a
 * workbook, and the language for proofing.
 */
export async function toPptx(
  slides: readonly Slide[],
  options: PresentationOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const pptx = new PptxGenJS()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = xmlText(options.title)
  // The library takes this one for XML.
  pptx.company = escapeXml(options.organisation)
  pptx.author = textsOf(options.locale).exports.document.creator
  pptx.theme = { headFontFace: 'Calibri', bodyFontFace: 'Calibri' }
  defineLayouts(pptx, options)
  for (const slide of slides) addSlide(pptx, slide, options.locale)
  const written = await pptx.write({ outputType: 'uint8array', compression: true })
  if (!(written instanceof Uint8Array)) throw new Error('The slides are to come as bytes')
  return await finished(written, slides, options.locale)
}

/** What a file that `toPptx` has written shows. Throws when the file is broken. */
export function readPptx(file: Uint8Array): {
  readonly slides: readonly WrittenSlide[]
  readonly charts: readonly ReturnType<typeof readChart>[]
} {
  const parts = readParts(file)
  const count = [...parts.keys()].filter((path) => SLIDE.test(path)).length
  const slides = Array.from({ length: count }, (_, index) => ({
    paragraphs: paragraphsIn(parts, `ppt/slides/slide${index + 1}.xml`),
    notes: paragraphsIn(parts, `ppt/notesSlides/notesSlide${index + 1}.xml`),
  }))
  const charts = chartPaths([...parts.keys()]).map((path) => readChart(path, partOf(parts, path)))
  return { slides, charts }
}

/** The paragraphs that `readPptx` has to find, empty ones left out. */
export function wordsOfSlide({ title, paragraphs, table, notes }: Slide): WrittenSlide {
  const cells = table
    ? [table.heads, ...table.rows.map((row) => row.map(({ text }) => text))].flat()
    : []
  const shown = (words: readonly string[]) =>
    words
      .flatMap((text) => xmlText(text).split('\n'))
      .map((text) => text.trim())
      .filter((text) => text !== '')
  return { paragraphs: shown([title, ...paragraphs, ...cells]), notes: shown(notes) }
}

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/
const CHART = /^ppt\/charts\/chart(\d+)\.xml$/

function chartPaths(paths: readonly string[]): readonly string[] {
  const numberOf = (path: string) => Number(CHART.exec(path)?.[1])
  return paths.filter((path) => CHART.test(path)).sort((a, b) => numberOf(a) - numberOf(b))
}

/** The paragraphs with words in them; a slide's number is none. */
function paragraphsIn(parts: Parts, path: string): readonly string[] {
  const paragraphs: string[] = []
  let text = ''
  readElements(path, partOf(parts, path), ({ name, text: words }) => {
    if (name === 'a:t') text += words
    if (name === 'a:fld') text = ''
    if (name !== 'a:p') return
    paragraphs.push(text.trim())
    text = ''
  })
  return paragraphs.filter((paragraph) => paragraph !== '')
}

function defineLayouts(pptx: PptxGenJS, { footer, locale }: PresentationOptions): void {
  const lang = PROOFING[locale]
  const footerText = {
    text: {
      text: xmlText(footer),
      options: {
        x: PAGE.margin,
        y: 7,
        w: 10.5,
        h: 0.3,
        fontSize: 10,
        color: QUIET,
        lang,
        margin: 0,
      },
    },
  }
  const slideNumber = {
    x: 12.2,
    y: 7,
    w: 0.53,
    h: 0.3,
    fontSize: 10,
    color: QUIET,
    align: 'right',
  } as const
  const heading = {
    name: 'title',
    type: 'title',
    margin: 0,
    bold: true,
    color: INK,
    align: 'left',
  } as const
  const body = {
    name: 'body',
    type: 'body',
    margin: 0,
    color: INK,
    align: 'left',
    valign: 'top',
  } as const
  pptx.defineSlideMaster({
    title: 'title',
    objects: [
      { rect: { x: PAGE.margin, y: 2.15, w: 1.2, h: 0.06, fill: { color: PRIMARY } } },
      {
        placeholder: {
          options: {
            ...heading,
            x: PAGE.margin,
            y: 2.45,
            w: MEASURE,
            h: 1.2,
            fontSize: 40,
            valign: 'top',
          },
        },
      },
      {
        placeholder: {
          options: { ...body, x: PAGE.margin, y: 3.8, w: MEASURE, h: 2.4, fontSize: 20 },
        },
      },
      footerText,
    ],
  })
  const title = {
    ...heading,
    x: PAGE.margin,
    y: 0.45,
    w: MEASURE,
    h: 0.8,
    fontSize: 28,
    valign: 'middle',
  } as const
  pptx.defineSlideMaster({
    title: 'text',
    slideNumber,
    objects: [
      { placeholder: { options: title } },
      {
        placeholder: {
          options: { ...body, x: PAGE.margin, y: PAGE.top, w: 11.2, h: 5.3, fontSize: 18 },
        },
      },
      footerText,
    ],
  })
  pptx.defineSlideMaster({
    title: 'chart',
    slideNumber,
    objects: [
      { placeholder: { options: title } },
      {
        placeholder: {
          options: { ...body, x: 9.1, y: PAGE.top + 0.2, w: 3.63, h: 5, fontSize: 16 },
        },
      },
      footerText,
    ],
  })
  pptx.defineSlideMaster({
    title: 'table',
    slideNumber,
    objects: [{ placeholder: { options: title } }, footerText],
  })
}

function addSlide(pptx: PptxGenJS, slide: Slide, locale: Locale): void {
  const page = pptx.addSlide({ masterName: slide.kind })
  const lang = PROOFING[locale]
  page.addText(xmlText(slide.title), { placeholder: 'title', lang })
  if (slide.kind === 'table') addNotesBelow(page, slide, lang)
  else page.addText(textProps(slide, lang), { placeholder: 'body', lang })
  if (slide.chart) {
    // Its part is written anew below: what counts here is the place and the words for it.
    page.addChart(pptx.ChartType.radar, dataOf(slide.chart), {
      x: PAGE.margin - 0.1,
      y: PAGE.top - 0.1,
      w: 8.4,
      h: 5.5,
      altText: xmlText(slide.chart.alt),
      objectName: xmlText(slide.title),
    })
  }
  if (slide.table) addTable(page, slide.table, lang)
  page.addNotes(slide.notes.length > 0 ? ' ' : '')
}

function textProps({ paragraphs, kind }: Slide, lang: string) {
  return paragraphs.map((text, index) => ({
    text: xmlText(text),
    options: {
      lang,
      breakLine: index < paragraphs.length - 1,
      paraSpaceAfter: kind === 'title' ? 4 : 10,
    },
  }))
}

/** What has to be known to read a table, below it. */
function addNotesBelow(page: PptxGenJS.Slide, slide: Slide, lang: string): void {
  if (slide.paragraphs.length === 0) return
  page.addText(textProps(slide, lang), {
    x: PAGE.margin,
    y: PAGE.bottom - 1.5,
    w: MEASURE,
    h: 1.45,
    fontSize: 12,
    color: QUIET,
    margin: 0,
    valign: 'bottom',
  })
}

function addTable(page: PptxGenJS.Slide, table: SlideTable, lang: string): void {
  const whole = table.widths.reduce((sum, width) => sum + width, 0)
  const isDense = table.rows.length > 6 || table.heads.length > 5
  const fontSize = table.rows.length > 9 ? 12 : isDense ? 14 : 16
  const line = (color: string) => ({ type: 'solid' as const, pt: 0.75, color })
  const none = { type: 'none' as const }
  const cellOf = (
    { text, isBold, isEnglish, columns }: SlideCell,
    column: number,
    isHead: boolean,
  ) => ({
    text: xmlText(text),
    options: {
      lang: isEnglish ? PROOFING.en : lang,
      bold: isHead || isBold === true,
      align: table.numbers.includes(column) ? ('right' as const) : ('left' as const),
      border: [none, none, line(isHead ? QUIET : LINE), none] as [
        PptxGenJS.BorderProps,
        PptxGenJS.BorderProps,
        PptxGenJS.BorderProps,
        PptxGenJS.BorderProps,
      ],
      ...(columns ? { colspan: columns } : {}),
      ...(isHead ? { fill: { color: WASH } } : {}),
    },
  })
  page.addTable(
    [
      table.heads.map((text, column) => cellOf({ text }, column, true)),
      ...table.rows.map((row) => row.map((cell, column) => cellOf(cell, column, false))),
    ],
    {
      x: PAGE.margin,
      y: PAGE.top,
      w: MEASURE,
      colW: table.widths.map((width) => (width / whole) * MEASURE),
      fontSize,
      color: INK,
      margin: [0.05, 0.1, 0.05, 0.06],
      valign: 'top',
    },
  )
}

function dataOf({ labels, series }: SlideChart) {
  return series.map(({ label, values }) => ({
    name: xmlText(label),
    labels: labels.map(xmlText),
    values: values.map((value) => value ?? 0),
  }))
}

/**
 * The file with what the library cannot write: charts with a look for each series, gaps and a workbook
 * of their own, notes in paragraphs, the language wherever none was given, and tables with a head.
 */
async function finished(
  written: Uint8Array,
  slides: readonly Slide[],
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(written)
  const charts = slides.flatMap(({ chart }) => chart ?? [])
  const paths = chartPaths(Object.keys(files))
  for (const [index, chart] of charts.entries()) {
    const path = paths[index]
    if (path === undefined) throw new Error('A chart is missing in the slides')
    files[path] = strToU8(chartXml(chart, locale))
    const rels = textOf(files, path.replace('charts/', 'charts/_rels/') + '.rels')
    const book = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(rels)?.[1]
    if (book === undefined) throw new Error(`${path} has no workbook`)
    files[`ppt/${book}`] = new Uint8Array(await (await bookOf(chart, locale)).arrayBuffer())
  }
  for (const [path, bytes] of Object.entries(files)) {
    if (!/^ppt\/.*\.xml$/.test(path)) continue
    const number = /notesSlide(\d+)\.xml$/.exec(path)?.[1]
    const xml = number
      ? withNotes(strFromU8(bytes), slides[Number(number) - 1]?.notes ?? [])
      : strFromU8(bytes)
    files[path] = strToU8(
      xml
        .replace(/\blang="en-US"/g, `lang="${PROOFING[locale]}"`)
        .replace(/<a:tblPr\s*\/>/g, '<a:tblPr firstRow="1"/>'),
    )
  }
  return zipSync(files, { level: 6 })
}

function textOf(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  const bytes = files[path]
  if (!bytes) throw new Error(`The slides have no ${path}`)
  return strFromU8(bytes)
}

/** The numbers of a chart, to be edited in PowerPoint: labels in the first column, a series in each after. */
async function bookOf({ labels, series }: SlideChart, locale: Locale): Promise<Blob> {
  const columns = [
    { title: textsOf(locale).exports.columns.dimension, kind: 'text' as const },
    ...series.map(({ label }) => ({ title: label, kind: 'number' as const })),
  ]
  const rows = labels.map((label, index) => [
    label,
    ...series.map(({ values }) => values[index] ?? null),
  ])
  return await toXlsx([{ name: 'Sheet1', table: { columns, rows } }], locale)
}

/** The notes in the place of the one paragraph that the library writes, a paragraph each. */
function withNotes(xml: string, notes: readonly string[]): string {
  const lines = notes.flatMap((note) => note.split('\n'))
  const paragraphs = lines.map((line) =>
    line === ''
      ? '<a:p><a:endParaRPr lang="en-US"/></a:p>'
      : `<a:p><a:r><a:rPr lang="en-US"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
  )
  if (paragraphs.length === 0) return xml
  return xml.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
    (_, before: string, after: string) => before + paragraphs.join('') + after,
  )
}
