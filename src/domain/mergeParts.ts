import type { Register, Response, ResponseAnswer } from './assessment'
import { canonicalJson, compareTexts } from './canonical'
import { ownValue } from './maps'

/**
 * Joins two copies of one thing. Every merge here is commutative, associative and idempotent, so
 * that copies may meet in any order and any number of times and still come to the same.
 */
export type Merge<T> = (a: T, b: T) => T

type ById<T> = Readonly<Record<string, T>>

/** The later edit; of two at the same `at`, the one with the greater text. */
export function later<T>(a: Register<T>, b: Register<T>): Register<T> {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return constant(a, b)
}

/** What never changes; should two copies differ nevertheless, the one with the greater text. */
export function constant<T>(a: T, b: T): T {
  return compareTexts(canonicalJson(a), canonicalJson(b)) >= 0 ? a : b
}

/** What may be absent: absent gives way to what is there. */
export function optional<T>(merge: Merge<T>): Merge<T | undefined> {
  return (a, b) => {
    if (a === undefined) return b
    return b === undefined ? a : merge(a, b)
  }
}

/** Field by field. The compiler asks for the fate of every field. */
export function fields<T extends object>(merges: {
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
export function map<T>(merge: Merge<T>): Merge<ById<T>> {
  const either = optional(merge)
  return (a, b) =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(compareTexts).flatMap((key) => {
        const value = either(ownValue(a, key), ownValue(b, key))
        return value === undefined ? [] : [[key, value] as const]
      }),
    )
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

/** Whether a thing is deleted: the later word on it. */
export const deleted = optional<Register<boolean>>(later)

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
