/** Longest text that is read at all, in UTF-16 units. Checked before it is parsed. */
export const MAX_DOCUMENT_LENGTH = 5_000_000

/**
 * What a document may hold. The interface stays well within it; beyond it a document is not read.
 * What is purged does not count: such markers pile up over the years and weigh nothing.
 */
export const LIMITS = {
  depth: 12,
  keyLength: 200,
  textLength: 100_000,
  rounds: 200,
  answers: 500,
  responses: 500,
  ambitions: 500,
  priorities: 500,
  actions: 2_000,
  closings: 1_000,
  summaries: 2_000,
  setAside: 2_000,
  order: 1_000,
  groups: 100,
  runSheetItems: 200,
  reveals: 100,
} as const

/** The path of the first thing that is too deep or too long, or null. `depth` is the value's own. */
export function findBeyondLimits(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return value.length > LIMITS.textLength ? '' : null
  if (typeof value !== 'object' || value === null) return null
  if (depth > LIMITS.depth) return ''
  const members = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(members)) {
    if (key.length > LIMITS.keyLength) return ''
    const found = findBeyondLimits(members[key], depth + 1)
    if (found !== null) return `/${key}${found}`
  }
  return null
}
