import type { ScoredRound } from '../../src/domain/ambition'
import type { Action, Ambition, Register, Round } from '../../src/domain/assessment'
import { scoreRound } from '../../src/domain/scoring'
import { BEFORE_ID, NOW } from '../factories'
import { roundFrom } from './notation'

/** A round scored: lines of answers by P, as in docs/scoring.md, and what was aimed at. */
export function scored(
  id: string,
  lines: Readonly<Record<string, string>>,
  ambitions: Readonly<Record<string, Ambition>> = {},
): ScoredRound {
  const { questionnaire, round: answered } = roundFrom(lines)
  const round: Round = {
    ...answered,
    ambitions: Object.fromEntries(
      Object.entries(ambitions).map(([source, value]) => [source, register(value)]),
    ),
  }
  return { id, round, result: scoreRound(questionnaire, round) }
}

/** An action that serves a priority of the first round, or as changed. */
export function anAction(changes: Partial<Action> = {}): Action {
  return {
    round: BEFORE_ID,
    priority: 'pr10r1t1',
    what: register('Aftal en fast kontakt 🌱'),
    ...changes,
  }
}

export function register<T>(value: T, at = NOW): Register<T> {
  return { value, at }
}
