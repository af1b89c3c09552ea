import type { Assessment, LocalDate } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { canonicalJson } from '../domain/canonical'
import { purgeDeleted } from '../domain/edits'
import type { LoadError } from './load'
import { loadDocument } from './load'
import { MAX_DOCUMENT_LENGTH } from './limits'
import type { Result } from './result'
import { failure, success } from './result'
import { serializeDocument } from './serialize'

const EXTENSION = '.sixp.json'
const MAX_NAME_LENGTH = 120
const BETWEEN = ' – '

/** No text that the loader would take is longer than this in UTF-8. */
const MAX_FILE_BYTES = MAX_DOCUMENT_LENGTH * 3

/** What a person sees as one character: an emoji with its modifiers, a letter with its marks. */
const CHARACTERS =
  /\p{RI}\p{RI}|\P{M}[\p{M}\p{EMod}\u{E0020}-\u{E007F}]*(?:\u200D\P{M}[\p{M}\p{EMod}\u{E0020}-\u{E007F}]*)*/gu

/**
 * The name of an assessment's file, such as `2026-11-23 Eksempel Kommune – Team.sixp.json`, which
 * every system takes. It begins with the date, so it is never empty and never a name that Windows
 * keeps for itself.
 */
export function fileName(document: Assessment, today: LocalDate): string {
  const organisation = safe(document.organisation.value)
  const team = safe(document.team.value)
  const room = MAX_NAME_LENGTH - today.length - 1 - BETWEEN.length - EXTENSION.length
  const first = cut(organisation, Math.max(room / 2, room - team.length))
  const second = cut(team, room - first.length)
  const names = [first, second].filter((name) => name !== '').join(BETWEEN)
  return `${today} ${names || 'Six P'}${EXTENSION}`
}

/**
 * The text of an assessment's file. What is deleted in it is gone for good. The text is read back
 * before it is handed over, since nobody can look into a download afterwards.
 */
export function toFileText(document: Assessment): string {
  const purged = purgeDeleted(document)
  if (isPurged(purged)) throw new Error('A deleted assessment has no file')
  const text = serializeDocument(purged)
  const loaded = loadDocument(text)
  if (!loaded.ok) {
    throw new Error(`The file would not open: ${loaded.error.code} ${loaded.error.detail ?? ''}`)
  }
  if (canonicalJson(loaded.value.document) !== canonicalJson(purged)) {
    throw new Error('The file would open as something else than what it was made from')
  }
  return text
}

/** Reads a file as text, UTF-8 with or without a byte order mark; its size is looked at first. */
export async function readFileText(file: Blob): Promise<Result<string, LoadError>> {
  if (file.size > MAX_FILE_BYTES) return failure({ code: 'too-large' })
  try {
    const bytes = await file.arrayBuffer()
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Bytes that are no UTF-8, or a file that was moved or changed while it was read.
    return failure({ code: 'damaged' })
  }
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

function cut(name: string, room: number): string {
  let kept = ''
  for (const [character] of name.matchAll(CHARACTERS)) {
    if (kept.length + character.length > room) break
    kept += character
  }
  return kept.replace(/[ .]+$/, '')
}
