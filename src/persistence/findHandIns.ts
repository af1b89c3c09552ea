import { cleanText } from '../domain/text'
import type { CodeError, HandInCode } from './handInCode'
import { LONGEST_CODE, checkedLengths, codeLetters, readCode } from './handInCode'
import { findPayload } from './payload'
import type { Result } from './result'
import { failure, success } from './result'

/** Fifty links with long comments, twice over, are well within it. */
const MAX_TEXT_LENGTH = 1_000_000
const MAX_FOUND = 1_000

/** Something handed in, or that was meant to be, within a pasted text. */
export type Found =
  /** A link's payload, whole or not: reading it tells. */
  | { readonly kind: 'link'; readonly payload: string }
  /** With its letters as they are written, without separators. */
  | { readonly kind: 'code'; readonly text: string; readonly code: HandInCode }
  /** The link that invites, which is no response. */
  | { readonly kind: 'invitation' }
  /** What was clearly meant as a code and is none, as it stands in the text. */
  | { readonly kind: 'bad-code'; readonly text: string; readonly error: CodeError }

/** The text is longer than any chat worth pasting, or there are more than a thousand things in it. */
export interface FindError {
  readonly code: 'too-large'
}

/** A part of a text and where it begins. */
interface Part {
  readonly start: number
  readonly text: string
}

interface Place extends Part {
  readonly found: Found
}

/** The way to a page behind the # of a link, also as programs that guard links write it. */
const LINK = /(?:#|%(?:25)*23)(?:\/|%(?:25)*2F)(hand-in|respond)(?:\/|%(?:25)*2F)/gi
const LINK_LETTERS = /[\w-]*/y
const ADDRESS = /https?:\/\/\S+/gi

/** The letters of a code are spelled in groups of so many. */
const GROUP_LENGTH = 4
const MAX_GROUPS = LONGEST_CODE / GROUP_LENGTH

/** The three bits for the format are 001 in every code that can be read. */
const CODE_START = /^[4-7]/

const LETTER = /[\p{L}\p{N}]/u.source
const GAP = /[\s\p{Pd}\u00AD\u2212]{1,5}/u.source
const BLANK = /[^\S\n]{1,3}/u.source
const HYPHEN = /[\p{Pd}\u00AD\u2212]\n?/u.source
const WORD = new RegExp(`${LETTER}+`, 'gu')

/** Words of the text that are like this, whole words only. */
const words = (pattern: string) => new RegExp(`(?<!${LETTER})${pattern}(?!${LETTER})`, 'gu')

/**
 * Where codes stand, most certain first: a pattern, and the parts of what it finds that are codes or
 * must have been meant as such. What one has taken is gone for the next.
 */
const LOOKS: readonly (readonly [pattern: RegExp, partsOf: (text: string) => readonly Part[]])[] = [
  [words(`${LETTER}{4}(?:${GAP}${LETTER}{4}){3,}(?:${GAP}${LETTER}{1,3})?`), codesInGroups],
  [words('[0-9A-Za-z]{16,44}'), asRun],
  [
    words(`${LETTER}{3,8}(?:${HYPHEN}${LETTER}{3,8}){3,15}(?:${HYPHEN}${LETTER}{1,2})?`),
    asHyphened,
  ],
  [words(`${LETTER}{4}(?:${BLANK}${LETTER}{4}){4,}`), asSpaced],
]

/**
 * Everything handed in within a pasted text, in the order in which it stands there, each thing once:
 * links, codes and whole chats with names, times and sentences around them. The number of questions,
 * where it is known, makes for a better message about a bad code. Never throws.
 */
export function findHandIns(
  pasted: string,
  questions?: number,
): Result<readonly Found[], FindError> {
  if (pasted.length > MAX_TEXT_LENGTH) return failure({ code: 'too-large' })
  // A mail in its raw form ends lines that go on with a =.
  const text = cleanText(pasted).replaceAll('=\n', '')
  const links = findLinks(text)
  const codes = findCodes(without(text, links).replace(ADDRESS, blanked), questions)
  const places = [...links, ...codes].sort((a, b) => a.start - b.start)
  const found = new Map<string, Found>()
  for (const place of places) {
    const key = keyOf(place.found)
    if (!found.has(key)) found.set(key, place.found)
  }
  if (found.size > MAX_FOUND) return failure({ code: 'too-large' })
  return success(withoutBeginnings([...found.values()]))
}

function findLinks(text: string): readonly Place[] {
  const places: Place[] = []
  LINK.lastIndex = 0
  for (let link = LINK.exec(text); link; link = LINK.exec(text)) {
    const isHandIn = link[1]?.toLowerCase() === 'hand-in'
    LINK_LETTERS.lastIndex = LINK.lastIndex
    const letters = LINK_LETTERS.exec(text)?.[0] ?? ''
    if (letters === '') continue
    const end = LINK.lastIndex + letters.length
    const place = (isHandIn ? findPayload(text, LINK.lastIndex) : null) ?? { payload: letters, end }
    places.push({
      start: link.index,
      text: text.slice(link.index, place.end),
      found: isHandIn ? { kind: 'link', payload: place.payload } : { kind: 'invitation' },
    })
    LINK.lastIndex = place.end
  }
  return places
}

function findCodes(text: string, questions?: number): readonly Place[] {
  let rest = text
  return LOOKS.flatMap(([pattern, partsOf]) => {
    const parts = [...rest.matchAll(pattern)].flatMap(({ 0: match, index }) =>
      partsOf(match).map((part) => ({ ...part, start: index + part.start })),
    )
    rest = without(rest, parts)
    return parts.map((part) => ({ ...part, found: toFound(part.text, questions) }))
  })
}

function toFound(text: string, questions?: number): Found {
  const code = readCode(text, questions)
  return code.ok
    ? { kind: 'code', text: codeLetters(text), code: code.value }
    : { kind: 'bad-code', text, error: code.error }
}

/** The codes among groups of four, the last of which may be shorter. */
function codesInGroups(text: string): readonly Part[] {
  const groups = wordsOf(text)
  const codes: Part[] = []
  for (let first = 0; first < groups.length; first++) {
    if (!CODE_START.test(groups[first]?.text ?? '')) continue
    const some = groups.slice(first, first + MAX_GROUPS)
    const lengths = checkedLengths(some.map((group) => group.text).join(''))
    const counts = lengths.map((length) => Math.ceil(length / GROUP_LENGTH))
    const code = counts.map((count) => spanOf(text, some.slice(0, count))).findLast(isCode)
    if (!code) continue
    codes.push(code)
    first += wordsOf(code.text).length - 1
  }
  return codes
}

/** A run that is a code, or a long one of digits and letters in one case that begins with a digit. */
function asRun(run: string): readonly Part[] {
  const looksLikeCode =
    /^\d(?:[\da-z]+|[\dA-Z]+)$/.test(run) && /\d\D*\d/.test(run) && /(?:[a-z]\d*){3}/i.test(run)
  const part = { start: 0, text: run }
  return looksLikeCode || isCode(part) ? [part] : []
}

/** Words with hyphens that are a code, or of which five at least and most are groups of four. */
function asHyphened(text: string): readonly Part[] {
  const all = wordsOf(text)
  const groups = all.filter((word) => word.text.length === GROUP_LENGTH)
  const looksLikeCode = groups.length * 2 > all.length && areGroups(groups)
  const part = { start: 0, text }
  return looksLikeCode || isCode(part) ? [part] : []
}

/** Five groups of four or more, without the words of the sentence that look like some. */
function asSpaced(text: string): readonly Part[] {
  const all = wordsOf(text)
  const first = all.findIndex((word) => /^\d/.test(word.text))
  const groups = first === -1 ? [] : all.slice(first, first + MAX_GROUPS)
  return areGroups(groups) ? [spanOf(text, groups)] : []
}

/** Whether there are five, and letters and digits together in one: years and words have none. */
function areGroups(groups: readonly Part[]): boolean {
  return groups.length >= 5 && groups.some(({ text }) => /\d/.test(text) && /\p{L}/u.test(text))
}

function isCode(part: Part): boolean {
  return readCode(part.text).ok
}

function wordsOf(text: string): readonly Part[] {
  return [...text.matchAll(WORD)].map((word) => ({ start: word.index, text: word[0] }))
}

/** The part of a text from the first of these words to the last. */
function spanOf(text: string, some: readonly Part[]): Part {
  const start = some[0]?.start ?? 0
  const last = some.at(-1)
  return { start, text: text.slice(start, last && last.start + last.text.length) }
}

/** The text with these parts made into what is no word; the places of all else stay the same. */
function without(text: string, parts: readonly Part[]): string {
  let rest = ''
  for (const part of parts) rest += text.slice(rest.length, part.start) + blanked(part.text)
  return rest + text.slice(rest.length)
}

function blanked(text: string): string {
  return '#'.repeat(text.length)
}

/** The same for what is the same thing, however it is written. */
function keyOf(found: Found): string {
  if (found.kind === 'invitation') return found.kind
  return found.kind === 'link' ? `link ${found.payload}` : `code ${codeLetters(found.text)}`
}

/** Without links that are the beginning of another: a chat shows a long address cut short. */
function withoutBeginnings(found: readonly Found[]): readonly Found[] {
  const payloads = found.flatMap((one) => (one.kind === 'link' ? one.payload : []))
  return found.filter(
    (one) =>
      one.kind !== 'link' ||
      !payloads.some((other) => other !== one.payload && other.startsWith(one.payload)),
  )
}
