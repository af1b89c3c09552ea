/** A text without any of these is clean, and nearly every text is. Half of an emoji is among them. */
const SUSPECT =
  /[\0-\x08\v-\x1F\x7F-\x9F\u200B\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFB]/

const LINE_ENDS = /\r\n?|[\v\f\x85\u2028\u2029]/g

const LONE_HALVES = /\p{Cs}/gu

/**
 * Controls, marks that turn the direction of reading, and marks that nobody sees. Tags are such
 * marks, but they also spell the flags of parts of countries, such as Scotland's.
 */
const FLAG_OR_HIDDEN =
  /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,7}\u{E007F})|[^\P{Cc}\t\n]|[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/**
 * The text with nothing in it that cannot be seen or that makes it read otherwise than it is: every
 * line ends with `\n`, half a character becomes U+FFFD, other controls and hidden marks go. What
 * joins emoji and directs names from right to left stays.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(LINE_ENDS, '\n').replace(LONE_HALVES, '\uFFFD').replace(FLAG_OR_HIDDEN, '$1')
}

/** Whether a text holds anything that cleaning takes away or replaces. */
export function hasHiddenCharacters(text: string): boolean {
  return cleanText(text) !== text
}

/** Escapes in JSON of what may not be clean; a text's own backslash before such a letter is another. */
const SUSPECT_ESCAPE = /\\[ubfr]/

/** Whether a JSON text can hold any text that is not clean: most cannot, and need not be gone through. */
export function mayHideCharacters(json: string): boolean {
  return SUSPECT.test(json) || SUSPECT_ESCAPE.test(json)
}

/** A plain value with every text in it cleaned: the same value when there was nothing to clean. */
export function cleanTexts<T>(value: T): T {
  return cleanAny(value) as T
}

type Members = Record<string, unknown>

function cleanAny(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  const members = value as Members
  let copy: Members | undefined
  for (const key of Object.keys(members)) {
    const cleaned = cleanAny(members[key])
    if (cleaned === members[key]) continue
    copy ??= (Array.isArray(value) ? Array.from<unknown>(value) : { ...members }) as Members
    copy[key] = cleaned
  }
  return copy ?? value
}
