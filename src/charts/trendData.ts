import { compareFractions, toNumber } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import type { TrendLine, TrendStep } from '../domain/trend'
import type { Place } from './radarData'

/** One P's line as it is drawn. All places are in hundredths of the field's width and height. */
export interface TrendDrawing {
  /** One for each score. */
  readonly dots: readonly Place[]
  /** The same as one SVG path of strokes too short to see: their round caps are the dots. */
  readonly dotted: string
  /** From score to score, broken where there is none: an SVG path. */
  readonly line: string
  /** The ambition in force, with a step where it changes: an SVG path. */
  readonly ambition: string
  /** Where an ambition begins or changes. */
  readonly aims: readonly Place[]
  /** Between the rounds whose questionnaires differ. */
  readonly changes: readonly number[]
  /** The latest score and whether it is that of the latest round; null when there is none. */
  readonly latest: (Place & { readonly score: Fraction; readonly isAtEnd: boolean }) | null
}

/** How a P's line is drawn: rounds evenly apart, 5 at the upper edge and 1 at the lower. */
export function drawTrend({ points }: TrendLine, steps: readonly TrendStep[]): TrendDrawing {
  const gaps = points.length - 1
  const xOf = (index: number) => (gaps > 0 ? (index / gaps) * 100 : 50)
  const scores = points.map(({ score }, index) => score && placeOf(xOf(index), score))
  const aims = points.map(({ towards }, index) => {
    const level = towards?.aim.level
    return level ? placeOf(xOf(index), level) : null
  })
  const last = scores.reduce((found, place, index) => (place ? index : found), -1)
  const [place, score] = [scores[last], points[last]?.score]
  const dots = scores.flatMap((one) => one ?? [])
  return {
    dots,
    dotted: dots.map(({ x, y }) => `M${round(x)} ${round(y)}h.01`).join(''),
    line: runsOf(scores).map(linePath).join(' '),
    ambition: runsOf(aims).map(stepPath).join(' '),
    aims: aims.flatMap((aim, index) => (aim && aim.y !== aims[index - 1]?.y ? [aim] : [])),
    changes: steps.flatMap(({ isOtherQuestionnaire }, index) =>
      isOtherQuestionnaire ? [(xOf(index - 1) + xOf(index)) / 2] : [],
    ),
    latest: place && score ? { ...place, score, isAtEnd: last === gaps } : null,
  }
}

/** The first and the latest score of a P with their rounds; null when it has fewer than two. */
export function spanOf({ points }: TrendLine, steps: readonly TrendStep[]) {
  const ends = points.flatMap(({ score }, index) => {
    const step = steps[index]
    return score && step ? [{ score, label: step.round.label.value }] : []
  })
  const [first, last] = [ends[0], ends.at(-1)]
  if (!first || !last || first === last) return null
  return { first, last, way: Math.sign(compareFractions(last.score, first.score)) }
}

function placeOf(x: number, value: Fraction): Place {
  return { x, y: ((5 - toNumber(value)) / 4) * 100 }
}

/** The unbroken stretches of places. */
function runsOf(places: readonly (Place | null)[]): readonly (readonly Place[])[] {
  const runs: Place[][] = []
  places.forEach((place, index) => {
    if (!place) return
    const run = places[index - 1] ? runs.at(-1) : undefined
    if (run) run.push(place)
    else runs.push([place])
  })
  return runs
}

function linePath(run: readonly Place[]): string {
  return run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

/** An ambition holds until the next round, which may give another. */
function stepPath(run: readonly Place[]): string {
  return run
    .map(({ x, y }, index) =>
      index === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`,
    )
    .join('')
}

/** Paths are text: a hundredth of a hundredth is as fine as any screen shows. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
