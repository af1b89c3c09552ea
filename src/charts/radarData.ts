import { toNumber } from '../domain/fraction'
import type { RoundResult } from '../domain/scoring'

/** How a series is told apart: by dash and point shape first, by colour last. */
export type SeriesStyle = 'before' | 'after'

export interface RadarSeries {
  readonly id: string
  readonly label: string
  readonly style: SeriesStyle
  /** One value (1–5) per axis; null is a gap. */
  readonly values: readonly (number | null)[]
}

/** One round as a series: each P's score, or a gap where the P is not scored. */
export function radarSeries(
  result: RoundResult,
  { id, label, style }: Omit<RadarSeries, 'values'>,
): RadarSeries {
  const values = result.dimensions.map(({ score }) => score && toNumber(score))
  return { id, label, style, values }
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
