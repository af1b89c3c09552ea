import { Chart, RadarController } from 'chart.js'
import type { Band } from '../domain/assessment'
import type { Comparison } from '../domain/comparison'
import { toNumber, toTenths } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import type { NeighbourDimension } from '../domain/neighbours'
import type { Locale } from '../domain/questionnaire'
import type { Trend } from '../domain/trend'
import { formatsOf } from '../i18n/formats'
import { textsOf, withoutMarks } from '../i18n/useTexts'
import { changeText } from './changeText'
import { dotLanes } from './dotLanes'
import { radarBandPlugin, radarData, radarOptions, SERIES_LOOKS } from './radarConfig'
import type { RadarLook } from './radarConfig'
import type { Place, RadarBand, RadarSeries, SeriesStyle } from './radarData'
import { gridPath, labelOf, placeOf, rimPath, SMALL_RADAR, valuePath } from './smallRadar'
import { drawTrend } from './trendData'

Chart.register(RadarController)

/** A chart as a picture: a PNG, and its size in CSS pixels, of which it has `SCALE` times as many. */
export interface Picture {
  readonly blob: Blob
  readonly width: number
  readonly height: number
}

/** What stands around a chart in a picture that goes out alone. */
export interface PictureFrame {
  readonly title?: string
  /** Where it comes from, below it. */
  readonly source?: string
}

/** A P's row in the picture of a change: both means on the scale from 1 to 5, and the words beside it. */
interface ChangeRow {
  readonly name: string
  readonly before: number | null
  readonly after: number | null
  readonly words: string
  readonly change: string
}

/** A P's row in the picture of how several assessments lie. */
interface SpreadRow {
  readonly name: string
  readonly scores: readonly number[]
  readonly median: number | null
  readonly band: Band | null
  readonly words: string
}

/** One assessment in the picture of several shapes. */
interface ShapeItem {
  readonly title: string
  readonly subtitle: string
  readonly values: readonly (number | null)[]
}

/** The rows of a comparison: what the page's table shows of each P, in its order. */
export function changeRows({ dimensions }: Comparison, locale: Locale): readonly ChangeRow[] {
  const texts = textsOf(locale)
  const formats = formatsOf(locale)
  const show = (score: Fraction | null) => (score ? formats.tenths(toTenths(score)) : '')
  return dimensions.map((row) => ({
    name: withoutMarks(row.dimension.name[locale]),
    before: row.change && row.sharedBefore && toNumber(row.sharedBefore),
    after: row.change && row.sharedAfter && toNumber(row.sharedAfter),
    words: row.change ? texts.compare.fromTo(show(row.sharedBefore), show(row.sharedAfter)) : '',
    change: changeText(row, texts, formats),
  }))
}

/** The rows of several assessments side by side, as the page's table has them. */
export function spreadRows(
  dimensions: readonly NeighbourDimension[],
  locale: Locale,
): readonly SpreadRow[] {
  const { sideBySide } = textsOf(locale)
  const formats = formatsOf(locale)
  return dimensions.map(({ dimension, results, scores, median, band }) => ({
    name: withoutMarks(dimension.name[locale]),
    scores: scores.map(toNumber),
    median: median && toNumber(median),
    band: band && { low: toNumber(band.low), high: toNumber(band.high) },
    words: median
      ? `${sideBySide.median} ${formats.tenths(toTenths(median))}`
      : sideBySide.scoresOf(scores.length, results.length),
  }))
}

/** What the marks of a picture of several assessments mean; only of those that are in it. */
export function spreadLegend(dimensions: readonly NeighbourDimension[], locale: Locale) {
  const { sideBySide } = textsOf(locale)
  const kinds = dimensions.flatMap(({ band }) => band?.kind ?? [])
  return [
    { mark: 'dot' as const, label: sideBySide.legendDot },
    ...(dimensions.some(({ median }) => median)
      ? [{ mark: 'median' as const, label: sideBySide.legendMedian }]
      : []),
    ...(kinds.some((kind) => kind !== 'range')
      ? [{ mark: 'band' as const, label: sideBySide.legendBand }]
      : []),
    ...(kinds.includes('range') ? [{ mark: 'band' as const, label: sideBySide.legendRange }] : []),
  ]
}

type Mark = SeriesStyle | 'band' | 'change' | 'dot' | 'median'
interface LegendEntry {
  readonly mark: Mark
  readonly label: string
}

/** Dots of the picture for each CSS pixel. */
const SCALE = 3

/** Light, whatever the page looks like: as src/styles/tokens.css has it for paper. */
export const PICTURE_LOOK: RadarLook & { readonly control: string } = {
  before: '#6d5a2b',
  after: '#0b5563',
  band: '#cddfe2',
  paper: '#fff',
  ink: '#16212b',
  quiet: '#4a5763',
  line: '#d5dbe0',
  'line-strong': '#aeb8c1',
  control: '#6f7c88',
  family:
    "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Open Sans', 'Noto Sans', system-ui, sans-serif",
}

/** In CSS pixels. */
const WIDTH = 800
const PADDING = 28
const INNER = WIDTH - 2 * PADDING
const TITLE = { size: 22, line: 29 }
const SOURCE = { size: 13, line: 18 }
const LEGEND = { size: 15, line: 26, mark: 34, gap: 28 }
const ROW = 44

/** A radar of up to three series, as the page shows it. */
export async function radarPicture(
  radar: {
    readonly labels: readonly string[]
    readonly series: readonly RadarSeries[]
    readonly band?: RadarBand | null
  },
  frame: PictureFrame = {},
): Promise<Picture> {
  const height = 500
  const drawing = {
    labels: radar.labels,
    series: radar.series,
    band: radar.band ?? null,
    look: PICTURE_LOOK,
    size: 'paper' as const,
    zoom: 1,
  }
  const legend: readonly LegendEntry[] = [
    ...radar.series.map(({ label, style }) => ({ mark: style, label })),
    ...(radar.band ? [{ mark: 'band' as const, label: radar.band.label }] : []),
  ]
  return await paint(frame, {
    height,
    legend,
    draw: (context, { x, y }) => {
      const canvas = document.createElement('canvas')
      canvas.width = INNER
      canvas.height = height
      const chart = new Chart(canvas, {
        type: 'radar',
        data: radarData(drawing),
        options: { ...radarOptions(drawing), devicePixelRatio: SCALE },
        plugins: [radarBandPlugin(() => drawing)],
      })
      context.drawImage(canvas, x, y, INNER, height)
      chart.destroy()
    },
  })
}

/** Before and after, P by P: a hollow square, a filled dot and the way between. */
export async function changePicture(
  rows: readonly ChangeRow[],
  labels: { readonly before: string; readonly after: string },
  frame: PictureFrame = {},
): Promise<Picture> {
  return await paint(frame, {
    height: HEAD + rows.length * ROW,
    legend: [
      { mark: 'before', label: labels.before },
      { mark: 'after', label: labels.after },
    ],
    draw: (context, { x, y }) => {
      const scale = { from: x + 150, to: x + INNER - 230 }
      drawScale(context, scale, y, rows.length)
      rows.forEach(({ name, before, after, words, change }, index) => {
        const middle = y + HEAD + (index + 0.5) * ROW
        write(context, name, x, middle, { weight: 600, width: 140 })
        if (before !== null && after !== null) {
          const [start, end] = [before, after].map((value) => along(scale, value))
          stroke(
            context,
            [
              [
                { x: start ?? 0, y: middle },
                { x: end ?? 0, y: middle },
              ],
            ],
            {
              colour: PICTURE_LOOK.control,
              width: 3,
            },
          )
        }
        if (before !== null) mark(context, 'before', along(scale, before), middle)
        if (after !== null) mark(context, 'after', along(scale, after), middle)
        write(context, words, scale.to + 24, middle, { width: 130 })
        // Without a change there are words in the place of both.
        const width = words === '' ? 206 : 76
        write(context, change, x + INNER, middle, { align: 'right', weight: 600, width })
      })
    },
  })
}

/** How several assessments lie, P by P: a dot for each over their middle half and their median. */
export async function spreadPicture(
  rows: readonly SpreadRow[],
  legend: readonly { readonly mark: 'dot' | 'median' | 'band'; readonly label: string }[],
  frame: PictureFrame = {},
): Promise<Picture> {
  const lanes = rows.map(({ scores }) => dotLanes(scores))
  const most = Math.max(1, ...lanes.flat().map((lane) => lane + 1))
  const height = Math.max(ROW, most * LANE + 20)
  return await paint(frame, {
    height: HEAD + rows.length * height,
    legend,
    draw: (context, { x, y }) => {
      const scale = { from: x + 150, to: x + INNER - 200 }
      rows.forEach(({ band }, index) => {
        const top = y + HEAD + index * height
        if (band) {
          const [low, high] = [along(scale, band.low), along(scale, band.high)]
          fill(context, PICTURE_LOOK.band, low, top + 4, Math.max(2, high - low), height - 8)
        }
      })
      drawScale(context, scale, y, rows.length, height)
      rows.forEach(({ name, scores, median, words }, index) => {
        const foot = y + HEAD + (index + 1) * height - 10
        if (median !== null) {
          fill(
            context,
            PICTURE_LOOK.ink,
            along(scale, median) - 1.5,
            foot - height + 14,
            3,
            height - 8,
          )
        }
        const middle = y + HEAD + (index + 0.5) * height
        write(context, name, x, middle, { weight: 600, width: 140 })
        scores.forEach((score, place) => {
          const lane = lanes[index]?.[place] ?? 0
          disc(context, along(scale, score), foot - LANE * (lane + 0.5), 5, PICTURE_LOOK.after)
        })
        write(context, words, x + INNER, middle, { align: 'right', width: 180 })
      })
    },
  })
}

/** The trend over all rounds: a small picture for each P, as the page shows it. */
export async function trendPicture(
  { lines, steps }: Trend,
  locale: Locale,
  frame: PictureFrame = {},
): Promise<Picture> {
  const texts = textsOf(locale).trend.legend
  const formats = formatsOf(locale)
  const columns = 3
  const [cell, field] = [
    { width: INNER / columns, height: 210 },
    { width: 180, height: 116 },
  ]
  const points = lines.flatMap((line) => line.points)
  const legend: readonly LegendEntry[] = [
    { mark: 'after', label: texts.score },
    ...(points.some(({ towards }) => towards?.aim.level)
      ? [{ mark: 'ambition' as const, label: texts.ambition }]
      : []),
    ...(steps.some(({ isOtherQuestionnaire }) => isOtherQuestionnaire)
      ? [{ mark: 'change' as const, label: texts.change }]
      : []),
  ]
  return await paint(frame, {
    height: Math.ceil(lines.length / columns) * cell.height,
    legend,
    draw: (context, origin) => {
      lines.forEach((line, index) => {
        const x = origin.x + (index % columns) * cell.width + 20
        const y = origin.y + Math.floor(index / columns) * cell.height
        const top = y + 40
        const drawing = drawTrend(line, steps)
        const at = (place: Place) => ({
          x: x + (place.x / 100) * field.width,
          y: top + (place.y / 100) * field.height,
        })
        const path = (d: string) => {
          const scaled = new Path2D()
          const matrix = { a: field.width / 100, d: field.height / 100, e: x, f: top }
          scaled.addPath(new Path2D(d), matrix)
          return scaled
        }
        write(context, withoutMarks(line.dimension.name[locale]), x, y + 14, { weight: 600 })
        for (let level = 1; level <= 5; level++) {
          const height = top + ((5 - level) / 4) * field.height
          const ends = [
            { x, y: height },
            { x: x + field.width, y: height },
          ]
          stroke(context, [ends], { colour: PICTURE_LOOK.line, width: 1 })
          write(context, String(level), x - 8, height, { size: 12, align: 'right', isQuiet: true })
        }
        for (const change of drawing.changes) {
          const { x: place } = at({ x: change, y: 0 })
          const ends = [
            { x: place, y: top },
            { x: place, y: top + field.height },
          ]
          stroke(context, [ends], { colour: PICTURE_LOOK.control, width: 1.5 })
        }
        strokePath(context, path(drawing.ambition), SERIES_LOOKS.ambition)
        strokePath(context, path(drawing.line), SERIES_LOOKS.after)
        for (const dot of drawing.dots) {
          const place = at(dot)
          disc(context, place.x, place.y, steps.length > FEW_ROUNDS ? 3 : 4.5, PICTURE_LOOK.after)
        }
        for (const aim of drawing.aims) {
          const place = at(aim)
          mark(context, 'ambition', place.x, place.y)
        }
        if (drawing.latest) {
          const place = at(drawing.latest)
          const isAtEnd = drawing.latest.isAtEnd
          const words = formats.tenths(toTenths(drawing.latest.score))
          write(context, words, place.x + (isAtEnd ? 9 : 0), place.y - (isAtEnd ? 0 : 14), {
            weight: 600,
          })
        }
        const foot = top + field.height + 18
        const [first, last] = [steps[0], steps.at(-1)]
        const look = { size: 12, isQuiet: true } as const
        if (first) write(context, formats.month(first.round.date.value), x, foot, look)
        if (last) {
          const words = formats.month(last.round.date.value)
          write(context, words, x + field.width, foot, { ...look, align: 'right' })
        }
      })
    },
  })
}

/** Several assessments' shapes on the same axes, none before another. */
export async function shapesPicture(
  items: readonly ShapeItem[],
  labels: readonly string[],
  frame: PictureFrame = {},
): Promise<Picture> {
  const columns = items.length > 4 ? 3 : 2
  const width = INNER / columns
  const scale = Math.min(1.3, (width - 16) / SMALL_RADAR.width)
  const height = 58 + SMALL_RADAR.height * scale
  return await paint(frame, {
    height: Math.ceil(items.length / columns) * height,
    legend: [],
    draw: (context, origin) => {
      items.forEach(({ title, subtitle, values }, index) => {
        const x = origin.x + (index % columns) * width
        const y = origin.y + Math.floor(index / columns) * height
        write(context, title, x, y + 12, { weight: 600, width: width - 16 })
        write(context, subtitle, x, y + 32, { size: 13, isQuiet: true, width: width - 16 })
        context.save()
        context.translate(x, y + 50)
        context.scale(scale, scale)
        drawShape(context, labels, values)
        context.restore()
      })
    },
  })
}

/** With more rounds than this the dots are smaller, as on the page. */
const FEW_ROUNDS = 10
/** The height of a row's head with the levels, and of a dot's lane. */
const HEAD = 30
const LANE = 12

type Context = CanvasRenderingContext2D

interface Painting {
  readonly height: number
  readonly legend: readonly LegendEntry[]
  readonly draw: (context: Context, origin: Place) => void
}

/** Throws where the browser has no memory for a picture, or makes another one than was meant. */
async function paint(
  { title, source }: PictureFrame,
  { height, legend, draw }: Painting,
): Promise<Picture> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on')
  setFont(context, TITLE.size, 600)
  const titles = title ? linesOf(context, title) : []
  setFont(context, SOURCE.size)
  const sources = source ? linesOf(context, source) : []
  setFont(context, LEGEND.size)
  const rows = legendRows(context, legend)
  const above = titles.length > 0 ? titles.length * TITLE.line + 14 : 0
  const marks = rows.length > 0 ? rows.length * LEGEND.line + 14 : 0
  const below = sources.length > 0 ? sources.length * SOURCE.line + 16 : 0
  const whole = Math.ceil(2 * PADDING + above + height + marks + below)
  canvas.width = WIDTH * SCALE
  canvas.height = whole * SCALE
  context.scale(SCALE, SCALE)
  fill(context, PICTURE_LOOK.paper, 0, 0, WIDTH, whole)
  titles.forEach((line, index) => {
    const y = PADDING + (index + 0.5) * TITLE.line
    write(context, line, PADDING, y, { size: TITLE.size, weight: 600 })
  })
  draw(context, { x: PADDING, y: PADDING + above })
  const legendTop = PADDING + above + height + 14
  rows.forEach((row, index) => {
    const width = row.reduce((sum, entry) => sum + entry.width, 0) + (row.length - 1) * LEGEND.gap
    const y = legendTop + (index + 0.5) * LEGEND.line
    let x = (WIDTH - width) / 2
    for (const entry of row) {
      legendMark(context, entry.mark, x, y)
      write(context, entry.label, x + LEGEND.mark + 8, y, { size: LEGEND.size })
      x += entry.width + LEGEND.gap
    }
  })
  sources.forEach((line, index) => {
    const y = whole - PADDING - below + 16 + (index + 0.5) * SOURCE.line
    write(context, line, PADDING, y, { size: SOURCE.size, isQuiet: true })
  })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The browser has made no picture')
  await expectPng(blob, canvas.width, canvas.height)
  return { blob, width: WIDTH, height: whole }
}

/** Nobody can look into a download afterwards: it has to be a PNG of the size that was meant. */
async function expectPng(blob: Blob, width: number, height: number): Promise<void> {
  const head = new DataView(await blob.slice(0, 24).arrayBuffer())
  const isPng = head.byteLength === 24 && head.getUint32(0) === 0x89504e47
  if (!isPng || head.getUint32(16) !== width || head.getUint32(20) !== height) {
    throw new Error('The picture is not what was meant')
  }
}

function setFont(context: Context, size: number, weight = 400): void {
  context.font = `${weight} ${size}px ${PICTURE_LOOK.family}`
}

interface Writing {
  readonly size?: number
  readonly weight?: 400 | 600
  readonly align?: 'left' | 'right' | 'center'
  readonly isQuiet?: boolean
  /** Where there is no more room, the text ends in "…". */
  readonly width?: number
}

/** Writes a text with its middle at this height. */
function write(
  context: Context,
  text: string,
  x: number,
  y: number,
  { size = 15, weight = 400, align = 'left', isQuiet = false, width = INNER }: Writing = {},
): void {
  setFont(context, size, weight)
  context.fillStyle = isQuiet ? PICTURE_LOOK.quiet : PICTURE_LOOK.ink
  context.textAlign = align
  context.textBaseline = 'middle'
  context.fillText(shortened(context, text, width), x, y)
}

function shortened(context: Context, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  const signs = Array.from(text)
  while (signs.length > 0 && context.measureText(`${signs.join('')}…`).width > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** A text in lines of the picture's width, broken between words. */
function linesOf(context: Context, text: string): readonly string[] {
  return text
    .split(/\s+/)
    .reduce<readonly string[]>((lines, word) => {
      const last = lines.at(-1)
      const longer = last === undefined ? word : `${last} ${word}`
      return last !== undefined && context.measureText(longer).width <= INNER
        ? [...lines.slice(0, -1), longer]
        : [...lines, word]
    }, [])
    .map((line) => shortened(context, line, INNER))
}

function legendRows(context: Context, legend: readonly LegendEntry[]) {
  const most = INNER - LEGEND.mark - 8
  const entries = legend.map(({ mark: kind, label }) => {
    const short = shortened(context, label, most)
    return {
      mark: kind,
      label: short,
      width: LEGEND.mark + 8 + context.measureText(short).width,
    }
  })
  const rows: (typeof entries)[] = []
  let used = Infinity
  for (const entry of entries) {
    if (used + LEGEND.gap + entry.width > INNER) {
      rows.push([])
      used = -LEGEND.gap
    }
    rows.at(-1)?.push(entry)
    used += LEGEND.gap + entry.width
  }
  return rows
}

function along({ from, to }: { readonly from: number; readonly to: number }, value: number) {
  return from + ((value - 1) / 4) * (to - from)
}

/** The levels from 1 to 5 above the rows, and their lines through them. */
function drawScale(
  context: Context,
  scale: { readonly from: number; readonly to: number },
  y: number,
  rows: number,
  height = ROW,
): void {
  for (let level = 1; level <= 5; level++) {
    const x = along(scale, level)
    const ends = [
      { x, y: y + HEAD },
      { x, y: y + HEAD + rows * height },
    ]
    stroke(context, [ends], { colour: PICTURE_LOOK.line, width: 1 })
    write(context, String(level), x, y + 12, { size: 13, align: 'center', isQuiet: true })
  }
}

function drawShape(
  context: Context,
  labels: readonly string[],
  values: readonly (number | null)[],
): void {
  const axes = labels.length
  for (const [path, colour, width] of [
    [gridPath(axes), PICTURE_LOOK.line, 1],
    [rimPath(axes), PICTURE_LOOK['line-strong'], 1],
    [valuePath(values), PICTURE_LOOK.after, 2.5],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.lineJoin = context.lineCap = 'round'
    context.stroke(new Path2D(path))
  }
  values.forEach((value, axis) => {
    if (value === null) return
    const { x, y } = placeOf(value, axis, axes)
    disc(context, x, y, 4.5, PICTURE_LOOK.after)
  })
  labels.forEach((label, axis) => {
    const { x, y, anchor } = labelOf(axis, axes)
    const align = anchor === 'start' ? 'left' : anchor === 'end' ? 'right' : 'center'
    write(context, withoutMarks(label), x, y - 5, { size: 13, align })
  })
}

function fill(
  context: Context,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = colour
  context.fillRect(x, y, width, height)
}

function stroke(
  context: Context,
  lines: readonly (readonly Place[])[],
  { colour, width }: { readonly colour: string; readonly width: number },
): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.setLineDash([])
  context.beginPath()
  for (const line of lines) {
    line.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  }
  context.stroke()
}

function strokePath(
  context: Context,
  path: Path2D,
  { colour, width, dash }: (typeof SERIES_LOOKS)[SeriesStyle],
): void {
  context.save()
  context.strokeStyle = PICTURE_LOOK[colour]
  context.lineWidth = width
  context.setLineDash([...dash])
  context.lineJoin = context.lineCap = 'round'
  context.stroke(path)
  context.restore()
}

function disc(context: Context, x: number, y: number, radius: number, colour: string): void {
  context.fillStyle = colour
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

/** A series' point: the same shapes as in the radar. */
function mark(context: Context, style: SeriesStyle, x: number, y: number): void {
  const { colour, pointLine, isHollow } = SERIES_LOOKS[style]
  context.save()
  context.setLineDash([])
  context.strokeStyle = PICTURE_LOOK[colour]
  context.fillStyle = isHollow ? PICTURE_LOOK.paper : PICTURE_LOOK[colour]
  context.lineWidth = pointLine
  context.beginPath()
  if (style === 'before') context.rect(x - 5.5, y - 5.5, 11, 11)
  else if (style === 'after') context.arc(x, y, 5.5, 0, 2 * Math.PI)
  else {
    context.moveTo(x, y - 6)
    context.lineTo(x + 5, y + 4)
    context.lineTo(x - 5, y + 4)
    context.closePath()
  }
  context.fill()
  context.stroke()
  context.restore()
}

function legendMark(context: Context, kind: Mark, x: number, y: number): void {
  const middle = x + LEGEND.mark / 2
  switch (kind) {
    case 'band':
      fill(context, PICTURE_LOOK.band, x, y - 7, LEGEND.mark, 14)
      break
    case 'median':
      fill(context, PICTURE_LOOK.ink, middle - 1.5, y - 9, 3, 18)
      break
    case 'change':
      fill(context, PICTURE_LOOK.control, middle - 0.75, y - 7, 1.5, 14)
      break
    case 'dot':
      disc(context, middle, y, 5, PICTURE_LOOK.after)
      break
    case 'before':
    case 'after':
    case 'ambition': {
      const look = SERIES_LOOKS[kind]
      const path = new Path2D(`M${x} ${y}H${x + LEGEND.mark}`)
      strokePath(context, path, look)
      mark(context, kind, middle, y)
    }
  }
}
