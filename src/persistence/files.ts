import type { Assessment, LocalDate, PurgedAssessment } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { canonicalJson } from '../domain/canonical'
import { purgeDeleted } from '../domain/purge'
import { STAMP_LIMIT, greatestAt } from '../domain/order'
import { cleanText } from '../domain/text'
import type { LoadError, LoadErrorCode, LoadedDocument } from './load'
import { loadDocument } from './load'
import { LIMITS, MAX_DOCUMENT_LENGTH } from './limits'
import type { Result } from './result'
import { failure, success } from './result'
import { serializeDocument } from './serialize'

export const EXTENSION = '.sixp.json'
const MAX_NAME_LENGTH = 120
const BETWEEN = ' – '

/** No text that the loader would take is longer than this in UTF-8. */
const MAX_FILE_BYTES = MAX_DOCUMENT_LENGTH * 3

/** 2099: what comes in later than that leaves no room for edits that are newer. */
const FILE_STAMP_LIMIT = STAMP_LIMIT - 365 * 86_400_000

/** Why a document cannot be opened again as itself: not at all, or as something else. */
export interface ReadBackError {
  readonly code: LoadErrorCode | 'altered'
  readonly detail?: string
}

/** What a person sees as one character: an emoji with its modifiers, a letter with its marks. */
const CHARACTERS =
  /\p{RI}\p{RI}|\P{M}[\p{M}\p{EMod}\u{E0020}-\u{E007F}]*(?:\u200D\P{M}[\p{M}\p{EMod}\u{E0020}-\u{E007F}]*)*/gu

/**
 * The name of an assessment's file, such as `2026-11-23 Eksempel Kommune – Team.sixp.json`, which
 * every system takes. It begins with the date, so it is never empty and never a name that Windows
 * keeps for itself.
 */
export function fileName({ organisation, team }: Assessment, today: LocalDate): string {
  return nameFrom(today, [organisation.value, team.value], EXTENSION)
}

/**
 * The name of another file that is made of an assessment, or of several (`null`), by what is in it,
 * such as `2026-11-23 Eksempel Kommune – Handlinger.ics`.
 */
export function exportName(
  assessment: Assessment | null,
  today: LocalDate,
  about: string,
  extension: string,
): string {
  return nameFrom(today, [assessment?.organisation.value ?? '', about], extension)
}

function nameFrom(
  today: LocalDate,
  [one, other]: readonly [string, string],
  extension: string,
): string {
  const [organisation, rest] = [safe(one), safe(other)]
  const room = MAX_NAME_LENGTH - today.length - 1 - BETWEEN.length - extension.length
  const first = cut(organisation, Math.max(room / 2, room - rest.length))
  const second = cut(rest, room - first.length)
  const names = [first, second].filter((name) => name !== '').join(BETWEEN)
  return `${today} ${names || 'Six P'}${extension}`
}

/**
 * The text of an assessment's file. What is deleted in it is gone for good. The text is read back
 * before it is handed over, since nobody can look into a download afterwards.
 */
export function toFileText(document: Assessment): string {
  const purged = purgeDeleted(document)
  if (isPurged(purged)) throw new Error('A deleted assessment has no file')
  const text = readBack(purged)
  if (!text.ok) throw new Error(`No file: ${text.error.code} ${text.error.detail ?? ''}`)
  return text.value
}

/**
 * The text of a document, if reading it gives the same document again: whether what editing or
 * merging made of it can be stored and opened later.
 */
export function readBack(document: Assessment | PurgedAssessment): Result<string, ReadBackError> {
  const text = serializeDocument(document)
  const loaded = loadDocument(text)
  if (!loaded.ok) return loaded
  const isSame = canonicalJson(loaded.value.document) === canonicalJson(document)
  return isSame ? success(text) : failure({ code: 'altered' })
}

/**
 * Reads the text of a file: as any other, and then refuses what this app never writes into one and
 * must not take from elsewhere.
 */
export function loadFile(text: string): Result<LoadedDocument, LoadError> {
  const loaded = loadDocument(text)
  if (!loaded.ok) return loaded
  const key = findDuplicateKey(text)
  if (key !== null) {
    const detail = cleanText(key.slice(0, LIMITS.keyLength))
    return failure({ code: 'duplicate-keys', detail })
  }
  const { document } = loaded.value
  if (!isPurged(document) && greatestAt(document) >= FILE_STAMP_LIMIT) {
    return failure({ code: 'beyond-time' })
  }
  // A part set aside takes more room than it took before.
  return readBack(document).ok ? loaded : failure({ code: 'too-large' })
}

/** Reads a file as text, UTF-8 with or without a byte order mark; its size is looked at first. */
export async function readFileText(file: Blob): Promise<Result<string, LoadError>> {
  try {
    return await decodeFile(file)
  } catch {
    // A file that was moved or changed while it was read.
    return failure({ code: 'damaged' })
  }
}

/** The same; rejects when the bytes cannot be had, whatever they are. */
export async function decodeFile(file: Blob): Promise<Result<string, LoadError>> {
  if (file.size > MAX_FILE_BYTES) return failure({ code: 'too-large' })
  const bytes = await file.arrayBuffer()
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // A document with a few bad bytes still begins as one; a picture does not.
    const beginning = new TextDecoder().decode(bytes.slice(0, 100)).trimStart()
    return failure({ code: /^[[{]/.test(beginning) ? 'damaged' : 'not-json' })
  }
}

/**
 * The first key that stands twice in one object of a text that is JSON. The parser keeps the last of
 * the two without a word, and another program may keep the first.
 */
export function findDuplicateKey(json: string): string | null {
  const open: Set<string>[] = []
  const colon = /\s*:/y
  for (let index = 0; index < json.length; index++) {
    if (json[index] === '{') open.push(new Set())
    if (json[index] === '}') open.pop()
    if (json[index] !== '"') continue
    const start = index++
    while (json[index] !== '"') index += json[index] === '\\' ? 2 : 1
    colon.lastIndex = index + 1
    if (!colon.test(json)) continue
    const key = String(JSON.parse(json.slice(start, index + 1)))
    if (open.at(-1)?.has(key)) return key
    open.at(-1)?.add(key)
  }
  return null
}

/** Without what a file system refuses or a reader cannot see. */
function safe(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
}

/** A text cut to so many UTF-16 units, between what a person sees as characters. */
export function cut(name: string, room: number): string {
  let kept = ''
  for (const [character] of name.matchAll(CHARACTERS)) {
    if (kept.length + character.length > room) break
    kept += character
  }
  return kept.replace(/[ .]+$/, '')
}
