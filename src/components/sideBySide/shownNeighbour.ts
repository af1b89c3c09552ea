import type { RoundResult } from '../../domain/scoring'

/** An assessment as it stands among the others: with its names, or with a letter in their place. */
export interface ShownNeighbour {
  readonly id: string
  /** The organisation, or a letter. */
  readonly title: string
  /** The team; empty when names are hidden. */
  readonly subtitle: string
  /** The round's name and date; no more than the month when names are hidden. */
  readonly when: string
  readonly scope: string
  readonly isExample: boolean
  readonly result: RoundResult
}
