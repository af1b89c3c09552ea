import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../src/persistence/limits'
import {
  MAX_PAYLOAD_LENGTH,
  findPayload,
  packPayload,
  unpackPayload,
} from '../../src/persistence/payload'
import { LONG_NOTE } from '../factories'
import { checked, payloadOf, payloadOfBytes } from './handIns'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const codeOf = async (text: string) => {
  const unpacked = await unpackPayload(text)
  return unpacked.ok ? 'none' : unpacked.error.code
}

/** Stands in for the real one and counts the bytes that come out of it, and go in at one time. */
function countInflated(): { readonly bytes: number; readonly atOnce: number } {
  const Real = DecompressionStream
  const count = { bytes: 0, atOnce: 0 }
  class Counting {
    readonly writable: WritableStream<BufferSource>
    readonly readable: ReadableStream<Uint8Array>
    constructor(format: CompressionFormat) {
      const real = new Real(format)
      const pieces = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(piece, controller) {
          count.atOnce = Math.max(count.atOnce, piece.length)
          controller.enqueue(piece)
        },
      })
      this.writable = pieces.writable
      this.readable = pieces.readable.pipeThrough(real).pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            count.bytes += chunk.length
            controller.enqueue(chunk)
          },
        }),
      )
    }
  }
  vi.stubGlobal('DecompressionStream', Counting)
  return count
}

describe('packPayload', () => {
  it('gives what unpackPayload reads back', async () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('æ', 'Ø', 'å', '🌱', '\n', '"', '\\', 'a', '{') }),
      fc.stringMatching(/^[ -~]*$/),
    )
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(text, tie('any'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).any
    await fc.assert(
      fc.asyncProperty(value, async (any) => {
        const payload = await packPayload(any)
        expect(payload).toMatch(/^[\w-]+[0-9a-f]{8}$/)
        expect(await unpackPayload(payload)).toEqual({ ok: true, value: any })
      }),
      { numRuns: 500 },
    )
  })

  it('ends in a letter or digit, which no chat leaves outside of the link', async () => {
    for (let n = 0; n < 200; n++) expect(await packPayload([n, 'Åse'])).toMatch(/[0-9a-z]$/)
  })

  it('takes a long note', async () => {
    const payload = await packPayload(Array.from({ length: 30 }, () => LONG_NOTE))
    expect(await unpackPayload(payload)).toMatchObject({ ok: true })
  })
})

describe('unpackPayload', () => {
  const PAYLOAD = payloadOf({ title: 'Rødkøbing – Før', list: [1, 2, 3] })

  it('reads what other programs deflate', async () => {
    expect(await unpackPayload(PAYLOAD)).toEqual({
      ok: true,
      value: { title: 'Rødkøbing – Før', list: [1, 2, 3] },
    })
  })

  it.each([
    ['a full stop behind it', `${PAYLOAD}.`],
    ['a blank in it', `${PAYLOAD.slice(0, 9)} ${PAYLOAD.slice(9)}`],
    ['a line end', `${PAYLOAD}\n`],
    ['padding', `${PAYLOAD}==`],
    ['letters of ordinary base64', `+/${PAYLOAD}`],
    ['an å', `å${PAYLOAD}`],
    ['an emoji', '🌱'],
    ['a hidden mark', `${PAYLOAD}\u200b`],
  ])('is told of letters that are none of its own: %s', async (_, text) => {
    expect(await codeOf(text)).toBe('letters')
  })

  it('knows when it was cut off, wherever that was', async () => {
    for (let length = 0; length < PAYLOAD.length; length++) {
      expect(await codeOf(PAYLOAD.slice(0, length))).toBe('damaged')
      expect(await codeOf(PAYLOAD.slice(length + 1))).toBe('damaged')
    }
  })

  it('knows of every letter that was altered', async () => {
    for (let place = 0; place < PAYLOAD.length; place++) {
      for (const letter of Array.from(LETTERS).filter((one) => one !== PAYLOAD[place])) {
        const altered = PAYLOAD.slice(0, place) + letter + PAYLOAD.slice(place + 1)
        if ((await codeOf(altered)) !== 'damaged') throw new Error(`${altered} passes`)
      }
    }
  })

  it.each([
    ['nothing', checked('')],
    ['one letter, which is no byte', checked('A')],
    ['what is not deflated', checked(Buffer.from('{"a":1}').toString('base64url'))],
    ['what ends too soon', checked('S0ksSQQA'.slice(0, 3))],
    ['bytes that are no text', payloadOfBytes(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))],
    ['half an emoji as bytes', payloadOfBytes(new Uint8Array([0x22, 0xed, 0xa0, 0xbd, 0x22]))],
  ])('says damaged of a right check behind %s', async (_, text) => {
    expect(await codeOf(text)).toBe('damaged')
  })

  it.each([
    '',
    ' ',
    '{',
    'undefined',
    '{"a":1,}',
    "{'a':1}",
    'NaN',
    '[1]]',
    '\u0000',
    '\ufeff\ufeff[]',
  ])('says that %j is no JSON', async (text) => {
    expect(await codeOf(payloadOfBytes(text))).toBe('not-json')
  })

  it.each<[what: string, value: unknown, isRead: boolean]>([
    ['a text of 100,000 characters', 'å'.repeat(LIMITS.textLength), true],
    ['a text of 100,001', 'å'.repeat(LIMITS.textLength + 1), false],
    ['a key of 200 characters', { ['k'.repeat(LIMITS.keyLength)]: 1 }, true],
    ['a key of 201', { ['k'.repeat(LIMITS.keyLength + 1)]: 1 }, false],
    ['12 lists within each other', JSON.parse('['.repeat(12) + ']'.repeat(12)), true],
    ['13', JSON.parse('['.repeat(13) + ']'.repeat(13)), false],
  ])('keeps to the limits of all that is read: %s', async (_, value, isRead) => {
    expect(await codeOf(payloadOf(value))).toBe(isRead ? 'none' : 'too-large')
  })

  it('survives a hundred thousand brackets', async () => {
    const brackets = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(await codeOf(payloadOfBytes(brackets))).toMatch(/^(too-large|not-json)$/)
    expect(await codeOf(payloadOfBytes('['.repeat(100_000)))).toBe('not-json')
  })

  it('does not look at one longer than 200,000 letters', async () => {
    expect(await codeOf(checked('A'.repeat(MAX_PAYLOAD_LENGTH - 7)))).toBe('too-large')
    expect(await codeOf(checked('A'.repeat(MAX_PAYLOAD_LENGTH - 8)))).toBe('damaged')
    expect(await codeOf('.'.repeat(10_000_000))).toBe('too-large')
  })

  it('inflates no bomb', async () => {
    const count = countInflated()
    const bomb = payloadOfBytes(new Uint8Array(100_000_000).fill(0x20))
    expect(bomb.length).toBeLessThan(MAX_PAYLOAD_LENGTH)
    expect(await codeOf(bomb)).toBe('too-large')
    expect(count.bytes).toBeGreaterThan(400_000)
    expect(count.bytes).toBeLessThan(3_000_000)
    // A browser inflates all that it has been given before it looks whether anybody wants it.
    expect(count.atOnce).toBeLessThanOrEqual(1_024)
    vi.unstubAllGlobals()
  })

  it('takes 400,000 bytes and no more', async () => {
    const list = (length: number) => `[${'1,'.repeat((length - 4) / 2)}10]`.padEnd(length)
    expect(await codeOf(payloadOfBytes(list(400_000)))).toBe('none')
    expect(await codeOf(payloadOfBytes(list(400_001)))).toBe('too-large')
  })

  it('cleans texts of what nobody sees', async () => {
    const value = { a: 'gnp.\u202Eexe\r\n', b: ['nul\u0000', '\u200b👩‍🚒', 'שלום'] }
    expect(await unpackPayload(payloadOf(value))).toEqual({
      ok: true,
      value: { a: 'gnp.exe\n', b: ['nul', '👩‍🚒', 'שלום'] },
    })
    expect(await unpackPayload(payloadOfBytes('["\\ud83c"]'))).toEqual({
      ok: true,
      value: ['\ufffd'],
    })
  })

  it('lets no key reach what every object inherits', async () => {
    const json = '{"__proto__":{"polluted":"\u200bx"},"constructor":{"prototype":{"polluted":1}}}'
    const unpacked = await unpackPayload(payloadOfBytes(json))
    expect(unpacked.ok && Object.keys(unpacked.value as object)).toEqual([
      '__proto__',
      'constructor',
    ])
    expect({}).not.toHaveProperty('polluted')
    expect(unpacked).not.toHaveProperty('value.polluted')
  })

  it('never throws', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from(LETTERS)), maxLength: 60 })
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      letters,
      letters.map(checked),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => payloadOfBytes(bytes)),
      fc.json().map((json) => payloadOfBytes(json)),
    )
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const unpacked = await unpackPayload(any)
        if (!unpacked.ok) {
          expect(['letters', 'damaged', 'too-large', 'not-json']).toContain(unpacked.error.code)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('findPayload', () => {
  const PAYLOAD = payloadOf({ title: 'Rødkøbing – Før', list: [1, 2, 3] })
  const placeIn = (text: string, start = 0) => findPayload(text, start)

  it('finds where a payload ends', () => {
    expect(placeIn(PAYLOAD)).toEqual({ payload: PAYLOAD, end: PAYLOAD.length })
    expect(placeIn(`xx${PAYLOAD}hilsenÅse`, 2)).toEqual({
      payload: PAYLOAD,
      end: PAYLOAD.length + 2,
    })
  })

  it.each(['\n', '\r\n', ' ', '\n> ', '\n>> ', '\u00ad', '\u200b', '\n\t'])(
    'puts together what %j broke',
    (gap) => {
      const broken = PAYLOAD.replace(/.{20}/g, `$&${gap}`)
      expect(broken).not.toBe(PAYLOAD)
      expect(placeIn(`${broken} Åse`)).toMatchObject({ payload: PAYLOAD })
    },
  )

  it.each([
    ['nothing', ''],
    ['a payload cut off', PAYLOAD.slice(0, -1)],
    ['one with a letter missing', PAYLOAD.slice(1)],
    ['one broken by something else', `${PAYLOAD.slice(0, 20)}…${PAYLOAD.slice(20)}`],
    ['a check alone that is wrong', '00000001'],
    ['a long run of one letter', 'a'.repeat(300_000)],
  ])('finds none in %s', (_, text) => {
    expect(placeIn(text)).toBeNull()
  })

  it('finds every payload that unpackPayload reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        const payload = await packPayload(value)
        expect(placeIn(`${payload}.`)).toEqual({ payload, end: payload.length })
      }),
      { numRuns: 300 },
    )
  })
})
