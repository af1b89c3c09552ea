import type { Result } from './result'
import { failure, success } from './result'

/** The marker of everything this app writes. */
const APP = 'six-p'

/**
 * The version of the assessment document. When you raise it: type, migration, fixture of the old
 * version, test, CHANGELOG; see docs/file-format.md.
 */
export const SCHEMA_VERSION = 2

/** What every file of this app has around its data. */
export interface Envelope {
  readonly kind: string
  readonly schemaVersion: number
  readonly data: unknown
}

/** What an envelope may lack. */
export type EnvelopeFault =
  { readonly code: 'other-app' } | { readonly code: 'wrong-shape'; readonly detail: string }

/** Whether a parsed value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an object holds under a key of its own; nothing that it inherits. */
export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** Reads the envelope around parsed JSON; its data is not looked at. */
export function readEnvelope(parsed: unknown): Result<Envelope, EnvelopeFault> {
  if (!isRecord(parsed) || own(parsed, 'app') !== APP) return failure({ code: 'other-app' })
  const kind = own(parsed, 'kind')
  if (typeof kind !== 'string') return failure({ code: 'wrong-shape', detail: '/kind' })
  const schemaVersion = own(parsed, 'schemaVersion')
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion) || schemaVersion < 1) {
    return failure({ code: 'wrong-shape', detail: '/schemaVersion' })
  }
  return success({ kind, schemaVersion, data: own(parsed, 'data') })
}

/** The text of an assessment file around its data. */
export function writeEnvelope(data: object): string {
  return JSON.stringify(envelope('assessment', SCHEMA_VERSION, data))
}

/** Data with what every file of this app has around it. */
export function envelope(kind: string, schemaVersion: number, data: object): object {
  return { app: APP, kind, schemaVersion, data }
}
