import { quartiles } from './agreement'
import type { Quartiles } from './agreement'
import { SCOPES } from './assessment'
import type { Assessment, LocalDate, Scope } from './assessment'
import { compareTexts } from './canonical'
import { digest } from './digest'
import { compareFractions, meanOf } from './fraction'
import type { Fraction } from './fraction'
import type { Dimension, DimensionId, Questionnaire, QuestionnaireRef } from './questionnaire'
import { presentRounds } from './rounds'
import type { RoundEntry } from './rounds'
import { scoreRound } from './scoring'
import type { DimensionResult, RoundResult } from './scoring'

/** How many assessments can stand side by side. */
export const FEWEST_NEIGHBOURS = 2
export const MOST_NEIGHBOURS = 12

/** The fewest scores for a P that have a median. */
const FEWEST_WITH_MEDIAN = 3
/** Quarters take four values: the band of three is their range. */
const FEWEST_WITH_QUARTERS = 4

/** One assessment among others: the round that stands for it, scored. */
export interface Neighbour {
  readonly id: string
  readonly scope: Scope
  readonly date: LocalDate
  readonly questionnaire: Questionnaire
  readonly result: RoundResult
}

/** The middle half of the scores, or the range of three. */
export interface NeighbourBand extends Quartiles {
  readonly kind: 'middle-half' | 'range'
}

/** One P across the assessments. */
export interface NeighbourDimension {
  readonly dimension: Dimension
  /** By assessment, in the order given; null where its questionnaire does not have this P. */
  readonly results: readonly (DimensionResult | null)[]
  /** The scores there are, lowest first. */
  readonly scores: readonly Fraction[]
  /** The score in the middle, or the mean of the middle two; null for fewer than three scores. */
  readonly median: Fraction | null
  /** Null for fewer than three scores. */
  readonly band: NeighbourBand | null
}

/** What makes assessments comparable, or less so than they look. */
export interface Comparability {
  /** The scopes there are, each with the number of assessments. */
  readonly scopes: readonly { readonly scope: Scope; readonly count: number }[]
  /** The questionnaires there are, each once, sorted by id and version. */
  readonly questionnaires: readonly Questionnaire[]
  readonly earliest: LocalDate
  readonly latest: LocalDate
  /** Whether more than a year lies between the earliest and the latest round. */
  readonly isFarApart: boolean
  /** How many scores are missing of those that all the assessments could have. */
  readonly gaps: number
  readonly places: number
}

export interface Neighbourhood {
  /** The Ps that at least two of the questionnaires have, in the questionnaire's order. */
  readonly dimensions: readonly NeighbourDimension[]
  readonly comparability: Comparability
}

/** A round that stands for its assessment; without a result where this app lacks the questionnaire. */
export interface StandingRound extends RoundEntry {
  readonly scored: { readonly questionnaire: Questionnaire; readonly result: RoundResult } | null
}

/**
 * The round that stands for an assessment: its latest with a score for any P, else its latest; null
 * when there is none. `questionnaireOf` gives null for a questionnaire that this app lacks.
 */
export function standingRound(
  assessment: Assessment,
  questionnaireOf: (ref: QuestionnaireRef) => Questionnaire | null,
): StandingRound | null {
  const latestFirst = [...presentRounds(assessment)].reverse()
  const stand = (entry: RoundEntry): StandingRound => {
    const questionnaire = questionnaireOf(entry.round.questionnaire)
    if (!questionnaire) return { ...entry, scored: null }
    const result = scoreRound(questionnaire, entry.round)
    return { ...entry, scored: { questionnaire, result } }
  }
  for (const entry of latestFirst) {
    const standing = stand(entry)
    if (standing.scored?.result.dimensions.some(({ score }) => score !== null)) return standing
  }
  const [latest] = latestFirst
  return latest ? stand(latest) : null
}

/**
 * Two or more assessments side by side, by the rules of docs/scoring.md. Ps are matched by id. The
 * order of the assessments decides nothing but the order of the results.
 */
export function compareNeighbours(neighbours: readonly Neighbour[]): Neighbourhood {
  const dimensions = sharedDimensions(neighbours).map((dimension) =>
    compareDimension(dimension, neighbours),
  )
  return { dimensions, comparability: comparabilityOf(neighbours, dimensions) }
}

/**
 * The ids in an order that tells nothing of names, dates or scores: the same set of ids always
 * stands in the same one.
 */
export function anonymousOrder(ids: readonly string[]): readonly string[] {
  const all = [...ids].sort(compareTexts).join()
  const keyOf = (id: string) => digest(`${id} ${all}`)
  return [...ids].sort((a, b) => compareTexts(keyOf(a), keyOf(b)) || compareTexts(a, b))
}

/** The distance from the lowest score to the highest; null for fewer than two. */
export function rangeOf({ scores }: Pick<NeighbourDimension, 'scores'>): Quartiles | null {
  const [low] = scores
  const high = scores.at(-1)
  return low && high && scores.length >= FEWEST_NEIGHBOURS ? { low, high } : null
}

/** By the newest questionnaire that has each P; ties by the questionnaire's id. */
function sharedDimensions(neighbours: readonly Neighbour[]): readonly Dimension[] {
  const counts = new Map<DimensionId, number>()
  for (const { questionnaire } of neighbours) {
    for (const { id } of questionnaire.dimensions) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const newestFirst = neighbours
    .map(({ questionnaire }) => questionnaire)
    .sort((a, b) => b.version - a.version || compareTexts(a.id, b.id))
  const byId = new Map<DimensionId, Dimension>()
  for (const dimension of newestFirst.flatMap(({ dimensions }) => dimensions)) {
    if (!byId.has(dimension.id)) byId.set(dimension.id, dimension)
  }
  return [...byId.values()].filter(({ id }) => (counts.get(id) ?? 0) >= FEWEST_NEIGHBOURS)
}

function compareDimension(
  dimension: Dimension,
  neighbours: readonly Neighbour[],
): NeighbourDimension {
  const results = neighbours.map(
    ({ result }) => result.dimensions.find((own) => own.dimension.id === dimension.id) ?? null,
  )
  const scores = results.flatMap((result) => result?.score ?? []).sort(compareFractions)
  return { dimension, results, scores, median: medianOf(scores), band: bandOf(scores) }
}

function medianOf(sorted: readonly Fraction[]): Fraction | null {
  if (sorted.length < FEWEST_WITH_MEDIAN) return null
  const middle = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.floor(sorted.length / 2) + 1,
  )
  return meanOf(middle)
}

function bandOf(scores: readonly Fraction[]): NeighbourBand | null {
  const ends = scores.length >= FEWEST_WITH_MEDIAN ? quartiles(scores) : null
  const kind = scores.length >= FEWEST_WITH_QUARTERS ? 'middle-half' : 'range'
  return ends && { ...ends, kind }
}

function comparabilityOf(
  neighbours: readonly Neighbour[],
  dimensions: readonly NeighbourDimension[],
): Comparability {
  const scopes = SCOPES.map((scope) => ({
    scope,
    count: neighbours.filter((neighbour) => neighbour.scope === scope).length,
  }))
  const questionnaires = neighbours.map(({ questionnaire }) => questionnaire)
  const dates = neighbours.map(({ date }) => date).sort(compareTexts)
  const earliest = dates[0] ?? ''
  const latest = dates.at(-1) ?? ''
  const places = dimensions.length * neighbours.length
  return {
    scopes: scopes.filter(({ count }) => count > 0),
    questionnaires: questionnaires
      .filter((one, index) => questionnaires.findIndex((other) => isSame(one, other)) === index)
      .sort((a, b) => compareTexts(a.id, b.id) || a.version - b.version),
    earliest,
    latest,
    isFarApart: latest > aYearAfter(earliest),
    gaps: places - dimensions.reduce((sum, { scores }) => sum + scores.length, 0),
    places,
  }
}

function isSame(a: QuestionnaireRef, b: QuestionnaireRef): boolean {
  return a.id === b.id && a.version === b.version
}

/** Good enough to hold dates against: after 29 February comes no such day, and none is before it. */
function aYearAfter(date: LocalDate): LocalDate {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
}
