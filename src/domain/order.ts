import type { Assessment } from './assessment'

/** Every `at` is below this: 2100-01-01 in milliseconds UTC. */
export const STAMP_LIMIT = Date.UTC(2100, 0, 1)

/** The greatest `at` anywhere in a document. */
export function greatestAt(assessment: Assessment): number {
  return greatestIn(assessment)
}

/**
 * The `at` of the next edit: the clock (milliseconds UTC), or one more than all that stands in the
 * document when that is greater, so that an edit is newer than all it was made on even when the
 * clock is wrong. Always from 0 to below STAMP_LIMIT.
 */
export function nextAt(assessment: Assessment, now: number): number {
  return toStamp(Math.max(now, greatestAt(assessment) + 1))
}

/** A clock's time as a stamp that a document may hold. */
export function toStamp(time: number): number {
  return Math.min(Math.max(Math.floor(time), 0), STAMP_LIMIT - 1)
}

/** Looks at every field, so that no register added later can be forgotten. */
function greatestIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let greatest = 'at' in value && typeof value.at === 'number' ? value.at : 0
  for (const field of Object.values(value)) greatest = Math.max(greatest, greatestIn(field))
  return greatest
}
