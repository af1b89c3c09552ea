import type {
  Action,
  Answer,
  Assessment,
  Priority,
  Purged,
  PurgedAssessment,
  Register,
  Response,
  ResponseAnswer,
  Round,
  SetAside,
  Workshop,
} from './assessment'
import { isPurged } from './assessment'
import { canonicalJson, compareTexts } from './canonical'
import { ownValue } from './maps'
import { withField } from './registers'
import { compareDated } from './rounds'
import { purgeSummaries } from './summaryKeys'

/**
 * Joins two copies of one thing. Every merge here is commutative, associative and idempotent, so
 * that copies may meet in any order and any number of times and still come to the same.
 */
type Merge<T> = (a: T, b: T) => T

type ById<T> = Readonly<Record<string, T>>

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

/** The later edit; of two at the same `at`, the one with the greater text. */
export function later<T>(a: Register<T>, b: Register<T>): Register<T> {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return constant(a, b)
}

/** What never changes; should two copies differ nevertheless, the one with the greater text. */
function constant<T>(a: T, b: T): T {
  return compareTexts(canonicalJson(a), canonicalJson(b)) >= 0 ? a : b
}

/** What may be absent: absent gives way to what is there. */
function optional<T>(merge: Merge<T>): Merge<T | undefined> {
  return (a, b) => {
    if (a === undefined) return b
    return b === undefined ? a : merge(a, b)
  }
}

/** Field by field. The compiler asks for the fate of every field. */
function fields<T extends object>(merges: {
  readonly [Key in keyof T]-?: Merge<T[Key]>
}): Merge<T> {
  const keys = Object.keys(merges) as (keyof T)[]
  return (a, b) => {
    const merged: Partial<T> = {}
    for (const key of keys) {
      const value = merges[key](a[key], b[key])
      if (value !== undefined) merged[key] = value
    }
    return merged as T
  }
}

/** All keys of both, sorted, so that no order of arrival is kept. `__proto__` is a key like any. */
function map<T>(merge: Merge<T>): Merge<ById<T>> {
  const either = optional(merge)
  return (a, b) =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(compareTexts).flatMap((key) => {
        const value = either(ownValue(a, key), ownValue(b, key))
        return value === undefined ? [] : [[key, value] as const]
      }),
    )
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

/**
 * The same comment stays as it is; of two different ones every line is kept once, in the order of
 * the alphabet, because no other order would be the same for both copies.
 */
function comment(a: string, b: string): string {
  if (a === b) return a
  const lines = new Set([...a.split('\n'), ...b.split('\n')].filter((line) => line !== ''))
  return [...lines].sort(compareTexts).join('\n')
}

const responseContent = fields<Omit<Response, 'deleted'>>({
  revision: constant,
  group: optional(constant),
  answers: map(fields<ResponseAnswer>({ state: constant, comment: optional(comment) })),
})

const deleted = optional<Register<boolean>>(later)

/**
 * The higher revision. Copies of one revision may differ (a code carries no comments, a file does)
 * and are joined. Deleting is the facilitator's and has nothing to do with revisions.
 */
export function mergeResponse(a: Response, b: Response): Response {
  const winner = a.revision > b.revision ? a : b
  const content =
    a.revision === b.revision ? responseContent(a, b) : responseContent(winner, winner)
  const isDeleted = deleted(a.deleted, b.deleted)
  return isDeleted ? { ...content, deleted: isDeleted } : content
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
