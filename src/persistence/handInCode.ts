import type { AnswerState } from '../domain/assessment'
import { LEVELS } from '../domain/questionnaire'
import { cleanText } from '../domain/text'
import { isShortId } from './ids'
import type { Result } from './result'
import { failure, success } from './result'

/*
 * The hand-in code: short enough to be read out and typed, and all that the hand-in QR holds. Its
 * bits are described in docs/file-format.md.
 */

/** Crockford's base32: the place of a letter is its five bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const CAPITALS: readonly (readonly [letter: string, value: number])[] = [
  ...Array.from(ALPHABET, (letter, value) => [letter, value] as const),
  ['O', 0],
  ['I', 1],
  ['L', 1],
]

/** Of every letter that may stand in a code. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...CAPITALS,
  ...CAPITALS.map(([letter, value]) => [letter.toLowerCase(), value] as const),
])

/** The version of the code's format. */
const FORMAT = 1

/** Widths in bits, in the order in which they stand. */
const WIDTHS = { format: 3, questionnaire: 4, revision: 8, group: 5, round: 25, response: 30 }
const HEAD_WIDTH = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0)
const STATE_WIDTH = 3
const LETTER_WIDTH = 5
const CHECK_LETTERS = 3

const MAX_QUESTIONS = 30
const MAX_REVISION = 2 ** WIDTHS.revision - 1
const ROUND_LETTERS = WIDTHS.round / LETTER_WIDTH
const RESPONSE_LETTERS = WIDTHS.response / LETTER_WIDTH

/** What the ids of responses end in that a code has no room for. */
const RESPONSE_END = '00'

/** The shortest code and the longest, in letters. */
export const SHORTEST_CODE = codeLength(1)
export const LONGEST_CODE = codeLength(MAX_QUESTIONS)

/** The place of a state is its three bits. */
const STATES: readonly AnswerState[] = ['unanswered', ...LEVELS, 'dont-know', 'not-relevant']

/** What nobody sees or says: blanks, line ends, dashes of any kind, marks without width. */
const BETWEEN = /[\s\p{Pd}\p{Cc}\p{Cf}\u2212]/gu

/** Longer than any code with whatever stands between its letters. */
const MAX_TEXT_LENGTH = 1_000

/** What a code is made of. */
export interface CodeContent {
  /** The round's id. */
  readonly round: string
  /** The response's id. */
  readonly response: string
  readonly revision: number
  readonly questionnaireVersion: number
  /** The group's id. */
  readonly group?: string
  /** Of the questions in the questionnaire's order. */
  readonly states: readonly AnswerState[]
}

/** What a code tells; of ids as much as it has room for. */
export interface HandInCode {
  /** The questionnaire's version modulo 16. */
  readonly questionnaireVersion: number
  readonly revision: number
  /** The first character of the group's id; null without a group. */
  readonly groupLetter: string | null
  /** The first five characters of the round's id. */
  readonly roundStart: string
  /** The response's whole id. */
  readonly response: string
  /** As many as there is room for: the last may be no more than padding. See `statesFor`. */
  readonly states: readonly AnswerState[]
}

/** Why a text is no hand-in code that can be read. */
export type CodeError =
  | { readonly code: 'empty' }
  /** Some characters stand in no code: each once, the first ten at most. */
  | { readonly code: 'letters'; readonly letters: readonly string[] }
  /** Too short or too long: how many letters were found of how many. */
  | { readonly code: 'length'; readonly found: number; readonly expected: number }
  /** Some letter is wrong, or two have changed places. */
  | { readonly code: 'check' }
  /** Written by a newer version of the app. */
  | { readonly code: 'version' }

/** How many letters the code for a questionnaire of so many questions has. */
export function codeLength(questions: number): number {
  return Math.ceil((HEAD_WIDTH + STATE_WIDTH * questions) / LETTER_WIDTH) + CHECK_LETTERS
}

/** The code for a response, in capitals without separators; null when a code has no room for it. */
export function writeCode(content: CodeContent): string | null {
  const { round, response, revision, questionnaireVersion, group, states } = content
  const fits =
    isShortId(round) &&
    isShortId(response) &&
    response.endsWith(RESPONSE_END) &&
    (group === undefined || (isShortId(group) && !group.startsWith('0'))) &&
    isWithin(revision, MAX_REVISION) &&
    isWithin(questionnaireVersion, Number.MAX_SAFE_INTEGER) &&
    isWithin(states.length, MAX_QUESTIONS)
  if (!fits) return null
  const bits = [
    toBits(FORMAT, WIDTHS.format),
    toBits(questionnaireVersion % 2 ** WIDTHS.questionnaire, WIDTHS.questionnaire),
    toBits(revision, WIDTHS.revision),
    lettersToBits(group?.slice(0, 1) ?? '0'),
    lettersToBits(round.slice(0, ROUND_LETTERS)),
    lettersToBits(response.slice(0, RESPONSE_LETTERS)),
    ...states.map((state) => toBits(STATES.indexOf(state), STATE_WIDTH)),
  ].join('')
  const padded = bits.padEnd(Math.ceil(bits.length / LETTER_WIDTH) * LETTER_WIDTH, '0')
  const values = [...padded.matchAll(/.{5}/g)].map(([letter]) => parseInt(letter, 2))
  return [...values, ...checkOf(values)].map((value) => ALPHABET.charAt(value)).join('')
}

/** A code in fours with hyphens, for reading out. */
export function spellCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** The letters of a code as `writeCode` gives them, however it is written; others stay as they are. */
export function codeLetters(text: string): string {
  return text
    .replace(BETWEEN, '')
    .replace(/[0-9a-z]/gi, (letter) => ALPHABET.charAt(VALUES.get(letter) ?? -1) || letter)
}

/**
 * Reads a code as people write it: in any case, with blanks and dashes anywhere, O for 0, I or L for
 * 1. The number of questions is not in the code: where it is known, it tells a letter too few from a
 * wrong one. Never throws.
 */
export function readCode(text: string, questions?: number): Result<HandInCode, CodeError> {
  if (text.length > MAX_TEXT_LENGTH) return wrongLength(text.length, questions)
  const letters = Array.from(text.replace(BETWEEN, ''))
  if (letters.length === 0) return failure({ code: 'empty' })
  const values = letters.flatMap((letter) => VALUES.get(letter) ?? [])
  if (values.length < letters.length) {
    const strange = letters.filter((letter) => !VALUES.has(letter)).map(cleanText)
    return failure({ code: 'letters', letters: [...new Set(strange)].slice(0, 10) })
  }
  if (values.length < SHORTEST_CODE || values.length > LONGEST_CODE) {
    return wrongLength(values.length, questions)
  }
  if (!checkedLengths(letters.join('')).includes(values.length)) {
    const isComplete = questions === undefined || values.length === codeLength(questions)
    return isComplete ? failure({ code: 'check' }) : wrongLength(values.length, questions)
  }
  return readContent(values.slice(0, -CHECK_LETTERS))
}

/**
 * The states of so many questions; null when a questionnaire of so many has codes of another length,
 * or when there is an answer beyond the last of them.
 */
export function statesFor(code: HandInCode, count: number): readonly AnswerState[] | null {
  const isOfLength =
    isWithin(count, MAX_QUESTIONS) && codeLength(count) === codeLength(code.states.length)
  const isPadded = code.states.slice(count).every((state) => state === 'unanswered')
  return isOfLength && isPadded ? code.states.slice(0, count) : null
}

/** What stands before the check. Nobody has written what cannot be: then some letter is wrong. */
function readContent(values: readonly number[]): Result<HandInCode, CodeError> {
  const bits = values.map((value) => toBits(value, LETTER_WIDTH)).join('')
  let place = 0
  const next = (width: number) => bits.slice(place, (place += width))
  const format = parseInt(next(WIDTHS.format), 2)
  if (format > FORMAT) return failure({ code: 'version' })
  const questionnaireVersion = parseInt(next(WIDTHS.questionnaire), 2)
  const revision = parseInt(next(WIDTHS.revision), 2)
  const group = bitsToLetters(next(WIDTHS.group))
  const roundStart = bitsToLetters(next(WIDTHS.round))
  const response = bitsToLetters(next(WIDTHS.response)) + RESPONSE_END
  const states: AnswerState[] = []
  while (place + STATE_WIDTH <= bits.length) {
    const state = STATES[parseInt(next(STATE_WIDTH), 2)]
    if (state !== undefined) states.push(state)
  }
  const hasAllStates = states.length === Math.floor((bits.length - HEAD_WIDTH) / STATE_WIDTH)
  const isPadded = !bits.slice(place).includes('1')
  if (format < FORMAT || revision === 0 || !hasAllStates || !isPadded) {
    return failure({ code: 'check' })
  }
  const groupLetter = group === '0' ? null : group
  return success({ questionnaireVersion, revision, groupLetter, roundStart, response, states })
}

function wrongLength(found: number, questions?: number): Result<never, CodeError> {
  const nearest = found < SHORTEST_CODE ? SHORTEST_CODE : LONGEST_CODE
  const expected = questions === undefined ? nearest : codeLength(questions)
  return failure({ code: 'length', found, expected })
}

/**
 * The lengths at which the beginning of these letters passes the check: where a text may hold a code.
 */
export function checkedLengths(letters: string): readonly number[] {
  const lengths: number[] = []
  const values: number[] = []
  const checks: number[] = []
  let register = 0
  for (const letter of letters.slice(0, LONGEST_CODE)) {
    const value = VALUES.get(letter)
    if (value === undefined) break
    const length = values.push(value)
    register = shifted(register, value)
    checks.push(turned(register))
    const check = checks[length - 1 - CHECK_LETTERS]
    if (length >= SHORTEST_CODE && check === toNumber(values.slice(-CHECK_LETTERS))) {
      lengths.push(length)
    }
  }
  return lengths
}

/**
 * The check: a CRC of degree 15 over all bits before it. Its polynomial, x¹⁵ + x¹⁴ + x¹⁰ + x⁸ + x⁷ +
 * x⁴ + x³ + 1, has a constant term, so it divides no burst of up to 15 bits. One wrong letter is a
 * burst of at most 5 and two neighbours that changed places one of at most 10: all of these are
 * caught, in the check itself too. Other faults pass once in 2¹⁵. The bits are turned over at the
 * end, since otherwise a code with a 0 more would pass.
 */
function checkOf(values: readonly number[]): readonly number[] {
  const check = turned(values.reduce(shifted, 0))
  return [check >> 10, (check >> 5) & 31, check & 31]
}

function shifted(register: number, value: number): number {
  let next = register
  for (let bit = LETTER_WIDTH - 1; bit >= 0; bit--) {
    const carry = ((next >> 14) ^ (value >> bit)) & 1
    next = (next << 1) & 0x7fff
    if (carry) next ^= 0x4599
  }
  return next
}

function turned(register: number): number {
  return register ^ 0x7fff
}

function toNumber(values: readonly number[]): number {
  return values.reduce((number, value) => number * 32 + value, 0)
}

function isWithin(value: number, greatest: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= greatest
}

function toBits(value: number, width: number): string {
  return value.toString(2).padStart(width, '0')
}

function lettersToBits(letters: string): string {
  return letters.replace(/./g, (letter) => toBits(VALUES.get(letter) ?? 0, LETTER_WIDTH))
}

/** Small letters, as in ids. */
function bitsToLetters(bits: string): string {
  return [...bits.matchAll(/.{5}/g)]
    .map(([letter]) => ALPHABET.charAt(parseInt(letter, 2)))
    .join('')
    .toLowerCase()
}
