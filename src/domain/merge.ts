import type {
  Action,
  Answer,
  Assessment,
  Priority,
  Purged,
  PurgedAssessment,
  Round,
  SetAside,
  Workshop,
} from './assessment'
import { isPurged } from './assessment'
import { canonicalJson } from './canonical'
import { constant, deleted, fields, later, map, mergeResponse, optional } from './mergeParts'
import type { Merge } from './mergeParts'
import { withField } from './registers'
import { compareDated } from './rounds'
import { purgeSummaries } from './summaryKeys'

/**
 * Two copies of one assessment as one: of every register the later edit, of every map all that
 * either holds, and what one of them has purged stays purged.
 */
export function mergeAssessments(
  a: Assessment | PurgedAssessment,
  b: Assessment | PurgedAssessment,
): Assessment | PurgedAssessment {
  if (a.id !== b.id) throw new Error(`Two different assessments cannot merge: ${a.id}, ${b.id}`)
  if (isPurged(a) || isPurged(b)) return { id: a.id, purged: true }
  return mergeDocuments(a, b)
}

/** Whether a merged document holds anything that this copy of it does not. */
export function isRicher(
  merged: Assessment | PurgedAssessment,
  than: Assessment | PurgedAssessment,
): boolean {
  return canonicalJson(merged) !== canonicalJson(than)
}

/** What has been purged in one copy is purged, and nothing of it comes back. */
function purgeable<T extends object>(merge: Merge<T>): Merge<T | Purged> {
  return (a, b) => (isPurged(a) || isPurged(b) ? { purged: true } : merge(a, b))
}

/** All of both, each once, in their order. */
function union<T>(compare: (a: T, b: T) => number): Merge<readonly T[]> {
  return (a, b) => {
    const distinct = new Map([...a, ...b].map((one) => [canonicalJson(one), one]))
    return [...distinct.values()].sort(compare)
  }
}

const answer = fields<Answer>({
  state: optional(later),
  reason: optional(later),
  evidence: optional(later),
  why: optional(later),
  dissent: optional(later),
})

const workshop = fields<Workshop>({
  mode: optional(later),
  groups: optional(later),
  expected: optional(later),
  reveals: optional(union(compareDated)),
  agenda: optional(later),
  runSheet: optional(later),
})

const priority = fields<Priority>({ deleted, source: constant, note: optional(later) })

/** That a round is closed does not hold back its answers: later ones show as changed afterwards. */
const round = fields<Round>({
  deleted,
  label: later,
  date: later,
  scope: later,
  questionnaire: constant,
  closings: union(compareDated),
  answers: map(answer),
  ambitions: map(later),
  priorities: map(purgeable(priority)),
  priorityOrder: optional(later),
  workshop,
  responses: map(purgeable(mergeResponse)),
})

const action = fields<Action>({
  deleted,
  round: constant,
  priority: constant,
  what: later,
  owner: optional(later),
  due: optional(later),
  status: optional(later),
  note: optional(later),
})

const joinDocuments = fields<Assessment>({
  id: constant,
  deleted,
  example: constant,
  organisation: later,
  team: later,
  note: optional(later),
  rounds: map(purgeable(round)),
  actions: map(purgeable(action)),
  summaries: map(later),
  setAside: map(purgeable<SetAside>(constant)),
})

/** A summary of a round that either copy has purged is in neither: nothing of a purged thing returns. */
function mergeDocuments(a: Assessment, b: Assessment): Assessment {
  const joined = joinDocuments(a, b)
  return withField(joined, 'summaries', purgeSummaries(joined))
}
