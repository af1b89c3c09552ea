import { mapValues } from './maps'

/** What may have to go: controls, half characters, and marks that hide text or turn it about. */
const SUSPECT =
  /[^\P{Cc}\t\n]|[\p{Cs}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** The flag of a part of a country, such as Scotland, is written with letters nobody sees. */
const FLAG_OR_SUSPECT = new RegExp(
  `(\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,7}\\u{E007F})|${SUSPECT.source}`,
  'gu',
)

/**
 * The text with nothing in it that cannot be seen or that makes it read otherwise than it is: every
 * line ends with `\n`, half a character becomes U+FFFD, other controls and invisible marks go. What
 * joins emoji and directs names from right to left stays.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text
    .replace(LINE_ENDS, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(FLAG_OR_SUSPECT, '$1')
}

/** Whether a text holds anything that cleaning takes away or replaces. */
export function hasHiddenCharacters(text: string): boolean {
  return cleanText(text) !== text
}

/** A plain value with every text in it cleaned: the same value when there was nothing to clean. */
export function cleanTexts<T>(value: T): T {
  return cleanAny(value) as T
}

function cleanAny(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return mapValues(value as Record<string, unknown>, cleanAny)
  const cleaned = value.map(cleanAny)
  return cleaned.every((item, index) => item === value[index]) ? value : cleaned
}
