import type { Assessment, LocalDate } from './assessment'
import { addDays } from './dates'
import { actionsOn, isOpen, isOverdue, presentActions, presentPriorities } from './plan'
import { isClosed, presentRounds } from './rounds'
import type { RoundEntry } from './rounds'

/** What a team may want to do next with its assessment, and about which rounds. */
export type NextStep =
  /** There is no round. */
  | { readonly kind: 'first-round' }
  /** Questions are left open, in a workshop or without one. */
  | {
      readonly kind: 'answer' | 'workshop'
      readonly round: RoundEntry
      readonly left: number
      readonly hasBegun: boolean
    }
  /** The result is there, and nothing has been said of where to go. */
  | { readonly kind: 'decide'; readonly round: RoundEntry }
  /** The same after a round before it: what has changed comes first. */
  | { readonly kind: 'compare'; readonly before: RoundEntry; readonly round: RoundEntry }
  /** It has been said where to go, but not what to begin with. */
  | { readonly kind: 'choose'; readonly round: RoundEntry }
  /** So many priorities have no action. */
  | { readonly kind: 'plan'; readonly round: RoundEntry; readonly priorities: number }
  /** There is something to do. */
  | { readonly kind: 'act'; readonly open: number; readonly overdue: number }
  /** Time for another round: the latest is long ago, all is done, or it was closed without answers. */
  | {
      readonly kind: 'again'
      readonly round: RoundEntry
      readonly why: 'long-ago' | 'done' | 'empty'
    }
  /** All is good enough as it is. */
  | { readonly kind: 'rest'; readonly round: RoundEntry }

/** After about eleven months the next round is proposed: it takes a month to gather people. */
const DAYS_BETWEEN_ROUNDS = 335

/**
 * The one thing to do next, by rule. `progress` is that of the latest round; null when this app
 * lacks its questionnaire, so that nobody is sent to questions that cannot be shown.
 */
export function nextStep(
  assessment: Assessment,
  progress: { readonly answered: number; readonly total: number } | null,
  today: LocalDate,
): NextStep {
  const rounds = presentRounds(assessment)
  const round = rounds.at(-1)
  if (!round) return { kind: 'first-round' }
  const left = progress && !isClosed(round.round) ? progress.total - progress.answered : 0
  if (left > 0) {
    const kind = round.round.workshop.mode ? 'workshop' : 'answer'
    return { kind, round, left, hasBegun: progress?.answered !== 0 }
  }
  if (progress?.answered === 0) return { kind: 'again', round, why: 'empty' }
  if (addDays(round.round.date.value, DAYS_BETWEEN_ROUNDS) < today) {
    return { kind: 'again', round, why: 'long-ago' }
  }
  return afterAnswering(assessment, round, rounds.at(-2), today)
}

/** What comes after the answers: where to go, what to begin with, who does what, and the doing. */
function afterAnswering(
  assessment: Assessment,
  round: RoundEntry,
  before: RoundEntry | undefined,
  today: LocalDate,
): NextStep {
  const aims = Object.values(round.round.ambitions).filter(({ value }) => value !== 'none')
  const priorities = presentPriorities(round.round)
  const actions = presentActions(assessment).map(({ action }) => action)
  const isPlanned = priorities.length > 0 || actions.some((action) => action.round === round.id)
  if (!isPlanned && aims.length === 0) {
    return before ? { kind: 'compare', before, round } : { kind: 'decide', round }
  }
  if (!isPlanned && aims.some(({ value }) => value !== 'good-enough')) {
    return { kind: 'choose', round }
  }
  const idle = priorities.filter(({ id }) => actionsOn(assessment, round.id, id).length === 0)
  if (idle.length > 0) return { kind: 'plan', round, priorities: idle.length }
  const open = actions.filter(isOpen).length
  const overdue = actions.filter((action) => isOverdue(action, today)).length
  if (open > 0) return { kind: 'act', open, overdue }
  return isPlanned ? { kind: 'again', round, why: 'done' } : { kind: 'rest', round }
}
