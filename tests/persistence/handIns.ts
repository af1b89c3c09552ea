import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import type { AnswerState } from '../../src/domain/assessment'
import type { HandIn, Invitation } from '../../src/domain/handIn'
import { cleanText } from '../../src/domain/text'
import type { CodeContent } from '../../src/persistence/handInCode'
import { writeCode } from '../../src/persistence/handInCode'

/*
 * What participants hand in, as the app can have written it, and payloads as anybody can write them.
 */

const STATES: readonly AnswerState[] = [
  'unanswered',
  ...([1, 2, 3, 4, 5] as const),
  'dont-know',
  'not-relevant',
]

const shortId = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{8}$/)
const groupId = fc.stringMatching(/^[1-9a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{7}$/)
const contentId = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,12}(\.[a-z0-9][a-z0-9-]{0,12})?$/)
  .filter((id) => id !== 'constructor' && id !== 'prototype')
const state = fc.constantFrom(...STATES)
const words = (maxLength: number) =>
  fc.string({ unit: 'binary', maxLength }).map((text) => cleanText(text).slice(0, maxLength))

export const codeContents: fc.Arbitrary<CodeContent> = fc
  .record(
    {
      round: shortId,
      response: shortId.map((id) => `${id.slice(0, 6)}00`),
      revision: fc.integer({ min: 1, max: 255 }),
      questionnaireVersion: fc.integer({ min: 1, max: 200 }),
      group: groupId,
      states: fc.oneof(
        fc.array(state, { minLength: 30, maxLength: 30 }),
        fc.array(state, { minLength: 1, maxLength: 30 }),
      ),
    },
    {
      requiredKeys: ['round', 'response', 'revision', 'questionnaireVersion', 'states'],
      noNullPrototype: true,
    },
  )
  .map((content) => content)

/** The code of what fits into one. */
export function codeOf(content: CodeContent): string {
  const code = writeCode(content)
  if (code === null) throw new Error(`No code for ${JSON.stringify(content)}`)
  return code
}

/** A code of a questionnaire with so many questions; another one for another number. */
export function aCode(number = 0, questions = 30): string {
  return codeOf({
    round: 'f0r3k9zt',
    response: `7k3m${String(10 + number)}00`,
    revision: 1 + (number % 255),
    questionnaireVersion: 1,
    states: Array.from({ length: questions }, (_, n) => STATES[(n * 5 + number) % 8] ?? 3),
  })
}

const comment = words(40).filter((text) => text.trim() !== '')
const answer = fc.oneof(
  state.filter((one) => one !== 'unanswered').map((one) => ({ state: one })),
  fc.record({ state, comment }, { noNullPrototype: true }),
)

export const handIns: fc.Arbitrary<HandIn> = fc.record(
  {
    round: shortId,
    questionnaire: fc.record(
      { id: contentId, version: fc.integer({ min: 1, max: 1_000 }) },
      { noNullPrototype: true },
    ),
    response: shortId,
    revision: fc.integer({ min: 1, max: 1_000_000 }),
    group: groupId,
    answers: fc.dictionary(contentId, answer, { maxKeys: 30, noNullPrototype: true }),
  },
  {
    requiredKeys: ['round', 'questionnaire', 'response', 'revision', 'answers'],
    noNullPrototype: true,
  },
)

export const invitations: fc.Arbitrary<Invitation> = fc.record(
  {
    round: shortId,
    questionnaire: fc.record(
      { id: contentId, version: fc.integer({ min: 1, max: 1_000 }) },
      { noNullPrototype: true },
    ),
    title: words(120),
    locale: fc.constantFrom('da', 'en'),
    groups: fc.uniqueArray(fc.record({ id: groupId, name: words(60) }, { noNullPrototype: true }), {
      maxLength: 31,
      selector: ({ id }) => id.charAt(0),
    }),
  },
  { noNullPrototype: true },
)

/** The answers of one participant, with a long comment and an open one, or as changed. */
export function aHandIn(changes: Partial<HandIn> = {}): HandIn {
  return {
    round: 'f0r3k9zt',
    questionnaire: { id: 'six-p', version: 1 },
    response: '7k3m9q00',
    revision: 2,
    group: 'b1bcdefg',
    answers: {
      'people.equity': { state: 4, comment: 'Østre Å gik godt 🌱\n– men »mandatet« manglede' },
      'people.mandate-follows-task': { state: 'dont-know' },
      'planet.climate': { state: 'unanswered', comment: 'Det ved miljøafdelingen' },
    },
    ...changes,
  }
}

/** An invitation with groups, or as changed. */
export function anInvitation(changes: Partial<Invitation> = {}): Invitation {
  return {
    round: 'f0r3k9zt',
    questionnaire: { id: 'six-p', version: 1 },
    title: 'Rødkøbing Kommune – Verdensmål på tværs 🌍',
    locale: 'da',
    groups: [
      { id: 'b1bcdefg', name: 'Børn & Unge' },
      { id: 't3kn0kmj', name: 'Teknik og Miljø' },
    ],
    ...changes,
  }
}

/** These letters with a right check behind them, as zlib reckons it. */
export function checked(letters: string): string {
  return letters + crc32(letters).toString(16).padStart(8, '0')
}

/** A payload of any bytes, with a right check. */
export function payloadOfBytes(bytes: Uint8Array | string): string {
  return checked(deflateRawSync(bytes).toString('base64url'))
}

/** A payload of any JSON text. */
export function payloadOf(value: unknown): string {
  return payloadOfBytes(JSON.stringify(value))
}

/** Every Danish text of the built-in questionnaire: long prose of the kind that chats are full of. */
export function danishTexts(): readonly string[] {
  const file = new URL('../../src/content/six-p-1.json', import.meta.url)
  const texts: string[] = []
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => {
    if (key === 'da' && typeof value === 'string') texts.push(value)
    return value
  })
  return texts
}
