import type { ResponseAnswer } from '../domain/assessment'
import { compareTexts } from '../domain/canonical'
import type { HandIn } from '../domain/handIn'
import { cleanText, cleanTexts } from '../domain/text'
import { envelope, readEnvelope } from './envelope'
import { EXTENSION, findDuplicateKey } from './files'
import { codeLetters } from './handInCode'
import { LIMITS, MAX_DOCUMENT_LENGTH, findBeyondLimits } from './limits'
import type { LoadError } from './load'
import { parseJson } from './load'
import type { PayloadError } from './payload'
import { packPayload, unpackPayload } from './payload'
import type { Result } from './result'
import { failure, success } from './result'
import { HAND_IN } from './schemas'
import { check } from './validate'

const KIND = 'response'
const SCHEMA_VERSION = 1

/** How much of a response's id names its file: as much as a hand-in code holds. */
const NAME_LENGTH = 6

/**
 * The payload of a response, for `#/hand-in/<payload>`; null when it is longer than a link can be.
 * It carries what the file does.
 */
export async function writeResponsePayload(handIn: HandIn): Promise<string | null> {
  const payload = await packPayload(write(handIn))
  const read = await unpackPayload(payload)
  return read.ok ? payload : null
}

/** Reads the payload of a response. Never throws. */
export async function readResponsePayload(
  text: string,
): Promise<Result<HandIn, LoadError | PayloadError>> {
  const unpacked = await unpackPayload(text)
  return unpacked.ok ? read(unpacked.value) : unpacked
}

/** The text of a response's file. */
export function writeResponseFile(handIn: HandIn): string {
  return JSON.stringify(write(handIn))
}

/** Reads the text of a response's file. Never throws. */
export function readResponseFile(text: string): Result<HandIn, LoadError> {
  if (text.length > MAX_DOCUMENT_LENGTH) return failure({ code: 'too-large' })
  const parsed = parseJson(text.trim())
  if (!parsed.ok) return parsed
  const handIn = read(parsed.value)
  const key = handIn.ok ? findDuplicateKey(text) : null
  if (key === null) return handIn
  return failure({ code: 'duplicate-keys', detail: cleanText(key.slice(0, LIMITS.keyLength)) })
}

/**
 * The name of a response's file, such as `Besvarelse 7K3M9Q.sixp.json`, with the word for a response
 * in the participant's language. No date: it would be a mark.
 */
export function responseFileName(handIn: HandIn, word: string): string {
  return `${word} ${codeLetters(handIn.response.slice(0, NAME_LENGTH))}${EXTENSION}`
}

/** Throws for what could not be read: nobody looks into a file or a link before it is handed in. */
function write(handIn: HandIn): object {
  const checked = check(HAND_IN, cleanTexts(handIn))
  if (!checked.ok) throw new Error(`No response: wrong-shape ${checked.error}`)
  return envelope(KIND, SCHEMA_VERSION, tidy(checked.value))
}

function read(parsed: unknown): Result<HandIn, LoadError> {
  const envelope = readEnvelope(parsed)
  if (!envelope.ok) return envelope
  const { kind, schemaVersion, data } = envelope.value
  if (kind !== KIND) return failure({ code: 'other-kind' })
  if (schemaVersion > SCHEMA_VERSION) {
    return failure({ code: 'newer-version', detail: String(schemaVersion) })
  }
  const beyond = findBeyondLimits(data, 2)
  const handIn = beyond === null ? check(HAND_IN, cleanTexts(data)) : failure(beyond)
  if (handIn.ok) return success(tidy(handIn.value))
  return failure({ code: 'wrong-shape', detail: cleanText(`/data${handIn.error}`) })
}

/** Sorted by id, since the order of answering is nobody's business, and without what says nothing. */
function tidy(handIn: HandIn): HandIn {
  const answers = Object.entries(handIn.answers)
    .map(([id, { state, comment }]): [string, ResponseAnswer] => [
      id,
      comment?.trim() ? { state, comment } : { state },
    ])
    .filter(([, { state, comment }]) => state !== 'unanswered' || comment !== undefined)
    .sort(([a], [b]) => compareTexts(a, b))
  return { ...handIn, answers: Object.fromEntries(answers) }
}
