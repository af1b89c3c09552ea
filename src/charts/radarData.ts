import type { Band } from '../domain/assessment'
import { toNumber } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import { ownValue } from '../domain/maps'
import type { DimensionId } from '../domain/questionnaire'
import type { RoundResult } from '../domain/scoring'

/** How a series is told apart: by dash and point shape first, by colour last. */
export type SeriesStyle = 'before' | 'after' | 'ambition'

export interface RadarSeries {
  readonly id: string
  readonly label: string
  readonly style: SeriesStyle
  /** One value (1–5) per axis; null is a gap. */
  readonly values: readonly (number | null)[]
}

/** How far the participants' own scores spread round a series. */
export interface RadarBand {
  readonly label: string
  /** One range (1–5) per axis; null where there is none. */
  readonly values: readonly (Band | null)[]
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** One round as a series: each P's score, or a gap where the P is not scored. */
export function radarSeries(
  result: RoundResult,
  { id, label, style }: Omit<RadarSeries, 'values'>,
): RadarSeries {
  const values = result.dimensions.map(({ score }) => score && toNumber(score))
  return { id, label, style, values }
}

/** What the Ps are aimed at as a series, with gaps where nothing is; null when nothing is anywhere. */
export function ambitionSeries(
  result: RoundResult,
  levelOf: (dimension: DimensionId) => Fraction | null,
  label: string,
): RadarSeries | null {
  const levels = result.dimensions.map(({ dimension }) => levelOf(dimension.id))
  const values = levels.map((level) => level && toNumber(level))
  return values.some((value) => value !== null)
    ? { id: 'ambition', label, style: 'ambition', values }
    : null
}

/** An axis label in lines of at most about `length` characters, broken between words. */
export function wrapLabel(label: string, length = 16): string[] {
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + 1 + word.length <= length
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}

/** The band of the participants' own scores, axis by axis; null when no P has one. */
export function radarBand(
  result: RoundResult,
  bands: Readonly<Record<string, Band>>,
  label: string,
): RadarBand | null {
  const values = result.dimensions.map(({ dimension }) => ownValue(bands, dimension.id) ?? null)
  return values.some((value) => value !== null) ? { label, values } : null
}

/**
 * The band as shapes to fill: one between each two axes next to each other that both have a range,
 * and a mere line on an axis whose neighbours have none. `placeOf` gives an axis's place of a value.
 */
export function bandShapes(
  { values }: RadarBand,
  placeOf: (axis: number, value: number) => Place,
): readonly (readonly Place[])[] {
  const next = (axis: number) => (axis + 1) % values.length
  const endsOf = (axis: number): readonly [Place, Place] | null => {
    const band = values[axis]
    return band ? [placeOf(axis, band.low), placeOf(axis, band.high)] : null
  }
  return values.flatMap<readonly Place[]>((_, axis) => {
    const here = endsOf(axis)
    const there = endsOf(next(axis))
    if (!here) return []
    if (there) return [[here[0], here[1], there[1], there[0]]]
    return endsOf((axis + values.length - 1) % values.length) ? [] : [here]
  })
}
