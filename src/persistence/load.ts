import type { Assessment, PurgedAssessment } from '../domain/assessment'
import { cleanText, cleanTexts, mayHideCharacters } from '../domain/text'
import { readEnvelope } from './envelope'
import { MAX_DOCUMENT_LENGTH, findBeyondLimits } from './limits'
import type { Migration } from './migrations'
import { MIGRATIONS, migrate } from './migrations'
import type { Result } from './result'
import { failure, success } from './result'
import { readAssessment } from './validate'

export { MAX_DOCUMENT_LENGTH }

/**
 * Why a text is not a document we can read: nothing there, longer than we read, no JSON at all,
 * JSON that was cut off or altered, another app's, ours but no assessment, written by a newer
 * version of this app, or not in the shape of an assessment; and of a file alone: a key twice in one
 * object, or stamps so late that later edits would not be newer.
 */
export const LOAD_ERROR_CODES = [
  'empty',
  'too-large',
  'not-json',
  'damaged',
  'other-app',
  'other-kind',
  'newer-version',
  'wrong-shape',
  'duplicate-keys',
  'beyond-time',
] as const
export type LoadErrorCode = (typeof LOAD_ERROR_CODES)[number]

export interface LoadError {
  readonly code: LoadErrorCode
  /**
   * For `wrong-shape` the path of the fault, for `newer-version` the version's number, for
   * `duplicate-keys` the key.
   */
  readonly detail?: string
}

export interface LoadedDocument {
  readonly document: Assessment | PurgedAssessment
  /** How many parts could not be read and were set aside by this load. */
  readonly setAside: number
  /** Whether anything in its texts was hidden, such as controls, and has been cleaned out. */
  readonly hasHiddenCharacters: boolean
  /** The version it was written in, if that was an older one. */
  readonly migratedFrom?: number
}

/**
 * The one way from text to document, for what the browser holds, for files and for links. Whatever
 * comes in is hostile until it has passed. Never throws, changes nothing.
 */
export function loadDocument(
  text: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<LoadedDocument, LoadError> {
  if (text.length > MAX_DOCUMENT_LENGTH) return failure({ code: 'too-large' })
  const parsed = parseJson(text.trim())
  if (!parsed.ok) return parsed
  const envelope = readEnvelope(parsed.value)
  if (!envelope.ok) return envelope
  const { kind, schemaVersion, data } = envelope.value
  if (kind !== 'assessment') return failure({ code: 'other-kind' })
  if (schemaVersion > migrations.length + 1) {
    return failure({ code: 'newer-version', detail: String(schemaVersion) })
  }
  const beyond = findBeyondLimits(data, 2)
  if (beyond !== null) return wrongShape(beyond)
  const cleaned = mayHideCharacters(text) ? cleanTexts(data) : data
  const migrated = migrate(cleaned, schemaVersion, migrations)
  const valid = migrated.ok ? readAssessment(migrated.value) : migrated
  if (!valid.ok) return wrongShape(valid.error)
  const isOlder = schemaVersion <= migrations.length
  return success({
    ...valid.value,
    hasHiddenCharacters: cleaned !== data,
    ...(isOlder ? { migratedFrom: schemaVersion } : {}),
  })
}

/** The path consists of the file's own keys, which may be anything, and is shown. */
function wrongShape(path: string): Result<never, LoadError> {
  return failure({ code: 'wrong-shape', detail: cleanText(`/data${path}`) })
}

/** Parses the text of a document or a file, without the blanks around it. */
export function parseJson(text: string): Result<unknown, LoadError> {
  if (text === '') return failure({ code: 'empty' })
  try {
    return success(JSON.parse(text))
  } catch {
    // The parser's own message names a position, which helps nobody; a document cut off or altered
    // still begins as one.
    return failure({ code: /^[[{]/.test(text) ? 'damaged' : 'not-json' })
  }
}
