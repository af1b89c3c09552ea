import type { Locale } from '../domain/questionnaire'
import { readElements, xmlText } from './officeFile'
import type { ChartSeries, SlideChart } from './slides'

/** The languages of a text as Office writes them. */
export const PROOFING: Readonly<Record<Locale, string>> = { da: 'da-DK', en: 'en-GB' }

/** Inside a hollow square: not white, since some programs leave out its edge. */
const PALE = 'D9CBA3'

/** How each kind of series is drawn: the same on screen, paper and slides. Widths in points. */
const LOOKS = {
  before: {
    colour: '6D5A2B',
    width: 2.25,
    dash: 'dash',
    symbol: 'square',
    size: 10,
    fill: PALE,
  },
  after: {
    colour: '0B5563',
    width: 2.25,
    dash: 'solid',
    symbol: 'circle',
    size: 10,
    fill: '0B5563',
  },
  ambition: {
    colour: '16212B',
    width: 1.25,
    dash: 'sysDot',
    symbol: 'triangle',
    size: 8,
    fill: 'FFFFFF',
  },
} as const

const GRID = 'AEB8C1'
const INK = '16212B'
const EMU_PER_POINT = 12_700

/** A column of a sheet by its number, counted from 0: 1 is "B". */
const columnName = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index)

/**
 * The part of a package that is a native chart, by ECMA-376 part 1, 21.2: a radar, or a line chart
 * without its lines, whose high and low are joined. A gap is a point that is not there. The numbers
 * stand in the first sheet of the workbook beside it: labels in column A, a series in each column after.
 */
export function chartXml({ kind, labels, series }: SlideChart, locale: Locale): string {
  const written = series.map((one, index) => seriesXml(one, index, labels, kind))
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>'
  const plot =
    kind === 'radar'
      ? `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${written.join('')}${axes}</c:radarChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${written.join('')}<c:hiLowLines><c:spPr>${lineXml(GRID, 3)}</c:spPr></c:hiLowLines><c:marker val="1"/>${axes}</c:lineChart>`
  const grid = `<c:majorGridlines><c:spPr>${lineXml(GRID, 0.75)}</c:spPr></c:majorGridlines>`
  const least = kind === 'radar' ? 0 : 1
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${PROOFING[locale]}"/><c:roundedCorners val="0"/>`,
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}`,
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>',
    `${kind === 'radar' ? grid : ''}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `<c:spPr>${lineXml(GRID, 0.75)}</c:spPr>${textXml(kind === 'radar' ? 14 : 13, true)}`,
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="5"/><c:min val="${least}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `${grid}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr>${lineXml(GRID, 0.75)}</c:spPr>${textXml(11, false)}`,
    '<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="1"/></c:valAx>',
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>',
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(13, false)}</c:legend>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(12, false)}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}

/** What a chart part that `chartXml` has written shows. Throws when the part is broken. */
export function readChart(
  path: string,
  xml: string,
): Pick<SlideChart, 'kind' | 'labels'> & {
  readonly series: readonly Omit<ChartSeries, 'style'>[]
} {
  const kinds: SlideChart['kind'][] = []
  let labels: readonly string[] = []
  const series: { label: string; values: (number | null)[] }[] = []
  let [name, value, count] = ['', '', 0]
  let points: [number, string][] = []
  readElements(path, xml, (element) => {
    switch (element.name) {
      case 'c:v':
        value = element.text
        break
      case 'c:pt':
        points.push([Number(element.attributes['idx']), value])
        value = ''
        break
      case 'c:ptCount':
        count = Number(element.attributes['val'])
        break
      case 'c:tx':
        name = points[0]?.[1] ?? ''
        points = []
        break
      case 'c:cat':
        labels = points.map(([, label]) => label)
        points = []
        break
      case 'c:val': {
        const values = Array.from<number | null>({ length: count }).fill(null)
        for (const [index, number] of points) values[index] = Number(number)
        series.push({ label: name, values })
        points = []
        break
      }
      case 'c:radarChart':
        kinds.push('radar')
        break
      case 'c:lineChart':
        kinds.push('dots')
        break
    }
  })
  const [kind] = kinds
  if (!kind) throw new Error(`${path} is no chart of ours`)
  return { kind, labels, series }
}

function seriesXml(
  { label, style, values }: ChartSeries,
  index: number,
  labels: readonly string[],
  kind: SlideChart['kind'],
): string {
  const { colour, width, dash, symbol, size, fill } = LOOKS[style]
  const column = columnName(index + 1)
  const last = labels.length + 1
  const line = kind === 'radar' ? lineXml(colour, width, dash) : '<a:ln><a:noFill/></a:ln>'
  const points = values.map((value, place) =>
    value === null ? '' : pointXml(place, String(value)),
  )
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/>${pointXml(0, label)}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${line}</c:spPr>`,
    `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fillXml(fill)}${lineXml(colour, 1.75)}</c:spPr></c:marker>`,
    kind === 'dots' ? labelsXml(style === 'after' ? 'r' : 'l') : '',
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${labels.length}"/>${labels.map((one, place) => pointXml(place, one)).join('')}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`,
    kind === 'dots' ? '<c:smooth val="0"/></c:ser>' : '</c:ser>',
  ].join('')
}

function labelsXml(position: 'l' | 'r'): string {
  return `<c:dLbls><c:numFmt formatCode="0.0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(13, false)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
}

const pointXml = (index: number, value: string) =>
  `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`

const fillXml = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

function lineXml(colour: string, points: number, dash = 'solid'): string {
  const width = Math.round(points * EMU_PER_POINT)
  return `<a:ln w="${width}" cap="rnd">${fillXml(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`
}

function textXml(points: number, isBold: boolean): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${points * 100}" b="${isBold ? 1 : 0}">${fillXml(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
}

/** A text as it stands between two tags. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
