import { Chart, LineElement, PointElement, RadialLinearScale } from 'chart.js'
import type { ChartData, ChartOptions, Plugin } from 'chart.js'
import { withoutMarks } from '../i18n/useTexts'
import { bandShapes, wrapLabel } from './radarData'
import type { RadarBand, RadarSeries, SeriesStyle } from './radarData'

Chart.register(RadialLinearScale, PointElement, LineElement)

/** The colours of the page that a radar is drawn in. */
export const RADAR_TOKENS = [
  'before',
  'after',
  'band',
  'paper',
  'ink',
  'quiet',
  'line',
  'line-strong',
] as const
export type RadarToken = (typeof RADAR_TOKENS)[number]

/** The colours and the letters of where a radar stands. */
export type RadarLook = Readonly<Record<RadarToken | 'family', string>>

/** A radar as it is to be drawn. */
export interface RadarDrawing {
  readonly labels: readonly string[]
  readonly series: readonly RadarSeries[]
  readonly band: RadarBand | null
  /** Null until it is known: then nothing has a colour. */
  readonly look: RadarLook | null
  /** `small` follows its column; `paper` is drawn at a fixed size, sharp in print. */
  readonly size?: 'normal' | 'small' | 'paper' | undefined
  /** How much larger lines and letters are than on a laptop. */
  readonly zoom: number
}

/** How each kind of series is drawn, in CSS pixels on a laptop. */
export const SERIES_LOOKS: Readonly<
  Record<
    SeriesStyle,
    {
      readonly colour: RadarToken
      readonly width: number
      readonly dash: readonly number[]
      readonly point: 'rect' | 'circle' | 'triangle'
      readonly radius: number
      readonly pointLine: number
      readonly isHollow: boolean
    }
  >
> = {
  before: {
    colour: 'before',
    width: 2.5,
    dash: [7, 5],
    point: 'rect',
    radius: 6,
    pointLine: 2,
    isHollow: true,
  },
  after: {
    colour: 'after',
    width: 2.5,
    dash: [],
    point: 'circle',
    radius: 4.5,
    pointLine: 2,
    isHollow: false,
  },
  ambition: {
    colour: 'ink',
    width: 1.25,
    dash: [1.5, 3.5],
    point: 'triangle',
    radius: 5,
    pointLine: 1.25,
    isHollow: true,
  },
}

const colourIn = (look: RadarLook | null, name: RadarToken) => look?.[name] ?? ''

/** The series of a radar as Chart.js wants them. */
export function radarData({
  labels,
  series,
  look: tokens,
  size,
  zoom,
}: RadarDrawing): ChartData<'radar', (number | null)[]> {
  return {
    labels: labels.map((label) => wrapLabel(withoutMarks(label))),
    datasets: series.map(({ id, label, style, values }) => {
      const look = SERIES_LOOKS[style]
      const scale = size === 'paper' ? 1.1 : zoom
      const colour = colourIn(tokens, look.colour)
      return {
        id,
        label,
        data: [...values],
        borderColor: colour,
        borderWidth: look.width * scale,
        borderDash: look.dash.map((length) => length * scale),
        pointStyle: look.point,
        pointBackgroundColor: look.isHollow ? colourIn(tokens, 'paper') : colour,
        pointBorderColor: colour,
        pointBorderWidth: look.pointLine * scale,
        pointRadius: look.radius * scale * (size === 'small' ? 0.8 : 1),
        pointHitRadius: 0,
        fill: false,
        spanGaps: false,
        tension: 0,
      }
    }),
  }
}

/** The axes of a radar, from 0 in the centre to 5 at the rim, as Chart.js wants them. */
export function radarOptions({ band, look, size, zoom }: RadarDrawing): ChartOptions<'radar'> {
  const isPaper = size === 'paper'
  const isSmall = size === 'small'
  const family = look?.family ?? 'sans-serif'
  const labelSize = isPaper ? 16 : isSmall ? 13 : 15
  const scaled = (pixels: number) => pixels * zoom
  return {
    animation: false,
    events: [],
    responsive: !isPaper,
    maintainAspectRatio: !isPaper,
    aspectRatio: isSmall ? 1.1 : 1.15,
    ...(isPaper ? { devicePixelRatio: 3 } : {}),
    layout: { padding: isPaper ? 8 : 2 },
    scales: {
      r: {
        min: 0,
        max: 5,
        angleLines: { color: colourIn(look, 'line') },
        grid: {
          color: ({ index }) => colourIn(look, index === 5 ? 'line-strong' : 'line'),
        },
        ticks: {
          display: !isSmall,
          stepSize: 1,
          // Below the lines: a number must not cover a point.
          z: -1,
          color: colourIn(look, 'quiet'),
          showLabelBackdrop: !band,
          backdropColor: colourIn(look, 'paper'),
          backdropPadding: 1,
          font: { family, size: scaled(isPaper ? 13 : 12) },
        },
        pointLabels: {
          color: colourIn(look, 'ink'),
          padding: isSmall ? 3 : 8,
          font: ({ chart }) => ({
            family,
            size: scaled(chart.width < 400 ? 13 : labelSize),
            weight: 600,
          }),
        },
      },
    },
  }
}

/** Draws the band beneath grid, numbers and lines, so that it hides none of them. */
export function radarBandPlugin(
  drawing: () => Pick<RadarDrawing, 'band' | 'look'>,
): Plugin<'radar'> {
  return {
    id: 'band',
    beforeDraw: ({ ctx, scales }) => {
      const { band, look } = drawing()
      const scale = scales['r']
      if (!band || !(scale instanceof RadialLinearScale)) return
      ctx.save()
      ctx.fillStyle = ctx.strokeStyle = colourIn(look, 'band')
      // Where all gave the same score there is still a line to be seen.
      ctx.lineWidth = 4
      ctx.lineJoin = ctx.lineCap = 'round'
      for (const shape of bandShapes(band, (axis, value) =>
        scale.getPointPositionForValue(axis, value),
      )) {
        ctx.beginPath()
        for (const { x, y } of shape) ctx.lineTo(x, y)
        ctx.closePath()
        ctx.fill()
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}
