import type { Place } from './radarData'

/** The small radar's measures, in units of its drawing. The labels of the right are the longest. */
export const SMALL_RADAR = { width: 252, height: 174, x: 104, y: 90, radius: 64 } as const

const LARGEST = 5
/** How far from the rim the labels stand, sideways and upright. */
const LABEL = { x: 9, above: 13, below: 17, beside: 5 } as const

export interface AxisLabel extends Place {
  readonly anchor: 'start' | 'middle' | 'end'
}

/** The place of a value from 0 to 5 on an axis; the first points up, the others follow clockwise. */
export function placeOf(value: number, axis: number, axes: number): Place {
  const angle = (2 * Math.PI * axis) / axes
  const distance = (value / LARGEST) * SMALL_RADAR.radius
  return {
    x: rounded(SMALL_RADAR.x + distance * Math.sin(angle)),
    y: rounded(SMALL_RADAR.y - distance * Math.cos(angle)),
  }
}

/** Where an axis's label stands: above, below, or beside its end. */
export function labelOf(axis: number, axes: number): AxisLabel {
  const end = placeOf(LARGEST, axis, axes)
  if (Math.abs(end.x - SMALL_RADAR.x) < 1) {
    const isAbove = end.y < SMALL_RADAR.y
    return { x: end.x, y: end.y + (isAbove ? -LABEL.above : LABEL.below), anchor: 'middle' }
  }
  const isRight = end.x > SMALL_RADAR.x
  return {
    x: end.x + (isRight ? LABEL.x : -LABEL.x),
    y: end.y + LABEL.beside,
    anchor: isRight ? 'start' : 'end',
  }
}

/** The rings of the whole levels and the axes, as one path. */
export function gridPath(axes: number): string {
  const all = Array.from({ length: axes }, (_, axis) => axis)
  const rings = [1, 2, 3, 4].map((level) => ring(level, all))
  const spokes = all.map((axis) => segment(placeOf(0, axis, axes), placeOf(LARGEST, axis, axes)))
  return [...rings, ...spokes].join('')
}

/** The rim, where level 5 is. */
export function rimPath(axes: number): string {
  return ring(
    LARGEST,
    Array.from({ length: axes }, (_, axis) => axis),
  )
}

/** The line from value to value; where one is missing it breaks, and never goes by the centre. */
export function valuePath(values: readonly (number | null)[]): string {
  const axes = values.length
  return values
    .map((value, axis) => {
      const next = (axis + 1) % axes
      const other = values[next] ?? null
      if (value === null || other === null) return ''
      return segment(placeOf(value, axis, axes), placeOf(other, next, axes))
    })
    .join('')
}

function ring(level: number, all: readonly number[]): string {
  const corners = all.map((axis) => placeOf(level, axis, all.length))
  return `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
}

function segment(from: Place, to: Place): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`
}

function rounded(units: number): number {
  return Math.round(units * 10) / 10
}
