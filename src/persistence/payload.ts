import { cleanTexts } from '../domain/text'
import { findBeyondLimits } from './limits'
import type { Result } from './result'
import { failure, success } from './result'

/*
 * What the fragment of a link carries: JSON, deflated, as base64url, and then the CRC-32 of these
 * letters in hexadecimal. The check is of letters, so that what was cut off or altered is known
 * before anything is inflated, and ends in a digit or a letter, since some chats leave a - or _ at
 * the end outside of the link.
 */

/** Longer than any link that mails and chats let through whole. */
export const MAX_PAYLOAD_LENGTH = 200_000

/** More is never inflated. */
const MAX_BYTES = 400_000

/** So little goes in at a time, since it may come out a thousand times as long. */
const PIECE_LENGTH = 1_024

const CHECK_LENGTH = 8
const LETTER = /[\w-]/
const DIGITS = '0123456789abcdef'

/** What mail programs put into a link that is too long for a line: its end, marks of quoting. */
const BREAK = /[\s>\u00AD\u200B-\u200D\u2060]/

/**
 * Why a payload cannot be read: it holds what a chat or mail put in, it was cut off or altered, it
 * is longer or deeper than anything this app writes, or it is no JSON.
 */
export interface PayloadError {
  readonly code: 'letters' | 'damaged' | 'too-large' | 'not-json'
}

/** The payload that carries a plain value. */
export async function packPayload(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const stream = piecesOf(bytes).pipeThrough(new CompressionStream('deflate-raw'))
  const deflated = await collect(stream, Infinity)
  const binary = Array.from(deflated ?? [], (byte) => String.fromCharCode(byte)).join('')
  const letters = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return letters + checkOf(letters)
}

/** The value a payload carries, its texts cleaned. Whatever the text is, it never throws. */
export async function unpackPayload(text: string): Promise<Result<unknown, PayloadError>> {
  if (text.length > MAX_PAYLOAD_LENGTH) return failure({ code: 'too-large' })
  if (!/^[\w-]*$/.test(text)) return failure({ code: 'letters' })
  const letters = text.slice(0, -CHECK_LENGTH)
  if (text.slice(-CHECK_LENGTH) !== checkOf(letters)) return failure({ code: 'damaged' })
  let json: string
  try {
    const deflated = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
    const pieces = piecesOf(Uint8Array.from(deflated, (byte) => byte.charCodeAt(0)))
    const stream = pieces.pipeThrough(new DecompressionStream('deflate-raw'))
    const bytes = await collect(stream, MAX_BYTES)
    if (bytes === null) return failure({ code: 'too-large' })
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The check is right, but nothing was deflated: not written by this app.
    return failure({ code: 'damaged' })
  }
  return readJson(json)
}

/** A payload that stands in a text. */
export interface PayloadPlace {
  readonly payload: string
  readonly end: number
}

/**
 * The whole payload that begins at a place of a text, put together again if a mail program broke it
 * over lines; null when none is whole, as the check tells.
 */
export function findPayload(text: string, start: number): PayloadPlace | null {
  const letters: string[] = []
  let check = 0
  let last = 0
  let digits = 0
  for (let index = start; index < text.length; index++) {
    const letter = text.charAt(index)
    if (BREAK.test(letter)) continue
    if (!LETTER.test(letter) || letters.length === MAX_PAYLOAD_LENGTH) break
    // The check goes over all but the last eight letters, which may be the check themselves.
    const before = letters.at(-CHECK_LENGTH)
    letters.push(letter)
    if (before !== undefined) check = nextCheck(check, before)
    const digit = DIGITS.indexOf(letter)
    digits = digit === -1 ? 0 : digits + 1
    // Eight digits fill the 32 bits; those before are pushed out.
    last = (last << 4) | digit
    if (digits >= CHECK_LENGTH && last === check) {
      return { payload: letters.join(''), end: index + 1 }
    }
  }
  return null
}

function readJson(json: string): Result<unknown, PayloadError> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return failure({ code: 'not-json' })
  }
  return findBeyondLimits(value, 1) === null
    ? success(cleanTexts(value))
    : failure({ code: 'too-large' })
}

function checkOf(letters: string): string {
  const check = Array.from(letters).reduce(nextCheck, 0)
  return (check >>> 0).toString(16).padStart(CHECK_LENGTH, '0')
}

/** The CRC-32 of letters, one by one, beginning with 0; its 32 bits are a number with a sign. */
function nextCheck(check: number, letter: string): number {
  let register = ~check ^ letter.charCodeAt(0)
  for (let bit = 0; bit < 8; bit++) register = (register >>> 1) ^ (register & 1 ? 0xedb88320 : 0)
  return ~register
}

/** A stream of bytes that gives the next piece when the one before has been taken. */
function piecesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let place = 0
  return new ReadableStream(
    {
      pull(controller) {
        if (place >= bytes.length) controller.close()
        else controller.enqueue(bytes.subarray(place, (place += PIECE_LENGTH)))
      },
    },
    { highWaterMark: 0 },
  )
}

/** All bytes of a stream; null, and the rest is never made, when there are more than the limit. */
async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let place = 0
  for (const chunk of chunks) {
    bytes.set(chunk, place)
    place += chunk.length
  }
  return bytes
}
