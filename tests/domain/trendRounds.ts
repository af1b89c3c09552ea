import type { Ambition } from '../../src/domain/assessment'
import { scoreRound } from '../../src/domain/scoring'
import type { TrendRound } from '../../src/domain/trend'
import { NOW } from '../factories'
import { roundFrom } from './notation'

interface Given {
  readonly label?: string
  readonly date?: string
  /** By P. */
  readonly ambitions?: Readonly<Record<string, Ambition>>
  /** Of the questionnaire. */
  readonly version?: number
}

/** A scored round from lines of answers, one for each P: see notation.ts. */
export function aTrendRound(
  lines: Readonly<Record<string, string>>,
  { label = 'Før', date = '2026-11-23', ambitions = {}, version = 1 }: Given = {},
): TrendRound {
  const { questionnaire: first, round } = roundFrom(lines)
  const questionnaire = { ...first, version }
  const told = {
    ...round,
    label: { value: label, at: NOW },
    date: { value: date, at: NOW },
    questionnaire: { id: questionnaire.id, version },
    ambitions: Object.fromEntries(
      Object.entries(ambitions).map(([p, value]) => [p, { value, at: NOW }]),
    ),
  }
  return {
    id: `${label}@${version}`,
    round: told,
    questionnaire,
    result: scoreRound(questionnaire, told),
  }
}
