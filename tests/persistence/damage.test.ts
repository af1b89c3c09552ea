import { describe, expect, it } from 'vitest'
import { createBrowserStorage } from '../../src/persistence/browserStorage'
import { loadFile, readFileText } from '../../src/persistence/files'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { createShelf } from '../../src/persistence/shelf'
import { aFullAssessment } from '../factories'
import type { Json } from '../fixtures/documents'
import { COMPLETE_TEXT, parsedComplete } from '../fixtures/documents'
import { MemoryStorage } from '../fixtures/memoryStorage'

const COMPLETE = JSON.stringify(JSON.parse(COMPLETE_TEXT))
const ID = '6f1c1a52-3d0e-4b7a-9c55-0d5f3a7e2b14'

/** The complete file with its fullest round and one of each thing, so that thousands can be tried. */
const SMALL = JSON.stringify(oneOfEach(parsedComplete()))
const OTHER = serializeDocument(aFullAssessment())

function oneOfEach(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, 40)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.slice(0, 1).map(oneOfEach)
  const entries = Object.entries(value)
  const kept = entries.filter(([key]) => key === 'eft3r7mq')
  const isMap = entries.every(([key]) => /^[0-9a-z]{8}$|[./]/.test(key))
  return Object.fromEntries(
    (kept.length > 0 ? kept : entries.slice(0, isMap ? 1 : undefined)).map(
      ([key, member]) => [key, oneOfEach(member)] as const,
    ),
  )
}

/** In milliseconds: all of it takes twenty seconds, and many more on a machine that is busy. */
const LONG_ENOUGH = { timeout: 120_000 }

/** The same numbers below a limit at every run. */
function chance(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** What became of a damaged text; a `fault` is what must never happen. */
type Fate = { readonly isRead: boolean } | { readonly fault: string }

/** Reads a text as the browser finds it in its storage, and what it became once more. */
function fateInStorage(text: string): Fate {
  const memory = new MemoryStorage()
  memory.setItem(`six-p/assessment/${ID}`, text)
  memory.writes = 0
  const { assessments, unreadable, purgedIds } = createShelf(
    createBrowserStorage(() => memory),
  ).open()
  if (memory.writes > 0) return { fault: 'something was written' }
  if (memory.getItem(`six-p/assessment/${ID}`) !== text) return { fault: 'the text has changed' }
  const [document] = assessments
  if (!document) {
    const isListed = unreadable.length + purgedIds.length === 1
    return isListed ? { isRead: false } : { fault: 'it is nowhere' }
  }
  const written = serializeDocument(document)
  const again = loadDocument(written)
  if (!again.ok) return { fault: `it is not read again: ${again.error.code}` }
  if (serializeDocument(again.value.document) !== written) {
    return { fault: 'it is read again as something else' }
  }
  const { setAside, hasHiddenCharacters } = again.value
  if (setAside > 0 || hasHiddenCharacters) return { fault: 'it is mended a second time' }
  return { isRead: true }
}

/** Reads bytes as a file that somebody opens; what it becomes is read back on the way. */
async function fateAsFile(bytes: Buffer<ArrayBuffer>): Promise<Fate> {
  const text = await readFileText(new Blob([bytes]))
  return { isRead: text.ok && loadFile(text.value).ok }
}

/** How many were read, how many were not, and the faults, each with what it happened to. */
class Tally {
  read = 0
  refused = 0
  readonly faults: string[] = []

  add(fate: Fate, text: string): void {
    if ('fault' in fate) this.faults.push(`${fate.fault}: ${text}`)
    else if (fate.isRead) this.read += 1
    else this.refused += 1
  }
}

describe('a document that is cut off', LONG_ENOUGH, () => {
  it('is damaged when the file ends within a letter', async () => {
    const bytes = new TextEncoder().encode(COMPLETE)
    // All bytes of a letter but the first have these two bits.
    const ends = [...bytes.keys()].filter((index) => ((bytes[index] ?? 0) & 0xc0) === 0x80)
    const texts = await Promise.all(
      ends.map((end) => readFileText(new Blob([bytes.subarray(0, end)]))),
    )
    expect(ends.length).toBeGreaterThan(500)
    expect(texts.filter((text) => text.ok || text.error.code !== 'damaged')).toEqual([])
  })

  it('stays as it is wherever it ends in the storage', () => {
    const tally = new Tally()
    for (let end = 0; end < COMPLETE.length; end++) {
      tally.add(fateInStorage(COMPLETE.slice(0, end)), `the first ${end} characters`)
    }
    expect(COMPLETE.length).toBeGreaterThan(30_000)
    expect(tally).toEqual({ read: 0, refused: COMPLETE.length, faults: [] })
  })
})

describe('a document that was altered', LONG_ENOUGH, () => {
  type Random = ReturnType<typeof chance>

  const OTHER_BYTES = Buffer.from(OTHER)
  const piece = (from: Buffer, random: Random) => {
    const start = random(from.length)
    return from.subarray(start, start + 1 + random(random(10) === 0 ? 2_000 : 12))
  }
  /** Puts some bytes in the place of as many others as said. */
  const put = (bytes: Buffer, place: number, instead: number, added: Uint8Array) =>
    Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place + instead)])

  const byteDamages: readonly ((
    bytes: Buffer,
    place: number,
    random: Random,
  ) => Buffer<ArrayBuffer>)[] = [
    function flip(bytes, place, random) {
      return put(bytes, place, 1, Buffer.of((bytes[place] ?? 0) ^ (1 << random(8))))
    },
    function replace(bytes, place, random) {
      return put(bytes, place, 1, Buffer.of(random(256)))
    },
    function insert(bytes, place, random) {
      return put(
        bytes,
        place,
        0,
        Buffer.from(Array.from({ length: 1 + random(4) }, () => random(256))),
      )
    },
    function leaveOut(bytes, place, random) {
      return put(bytes, place, piece(bytes, random).length, Buffer.of())
    },
    function double(bytes, place, random) {
      return put(bytes, place, 0, piece(bytes, random))
    },
    function splice(bytes, place, random) {
      return put(bytes, place, 0, piece(OTHER_BYTES, random))
    },
    function overwrite(bytes, place, random) {
      const over = piece(OTHER_BYTES, random)
      return put(bytes, place, over.length, over)
    },
  ]

  it('is refused, or read as something that can be read again, after any damage to its bytes', async () => {
    const random = chance(20_261_123)
    const tally = new Tally()
    for (let run = 0; run < 7_000; run++) {
      let bytes = Buffer.from(SMALL)
      for (let count = random(3); count >= 0; count--) {
        const damage = byteDamages[random(byteDamages.length)]
        if (damage) bytes = damage(bytes, random(bytes.length), random)
      }
      const text = bytes.toString()
      tally.add(await fateAsFile(bytes), text)
      tally.add(fateInStorage(text), text)
    }
    expect(tally.faults.slice(0, 3)).toEqual([])
    expect(tally.read + tally.refused).toBe(14_000)
    expect(tally.read).toBeGreaterThan(1_000)
    expect(tally.refused).toBeGreaterThan(1_000)
  })

  const ODD_VALUES: readonly unknown[] = [
    ...[null, true, false, -1, -0, 0, 6, 1.5, 1e300, Date.UTC(2099, 6, 1), Date.UTC(2100, 0, 1)],
    ...['', 'x', '__proto__', 'constructor', 'people.equity', '2026-02-30', 'unanswered', '\ud83c'],
    ...['\u202e<img src=x>', 'a\r\nb', [], [[]], [null], {}, { purged: true }, { purged: false }],
    ...[{ value: null, at: 1 }, { value: 'x', at: 1 }, { value: 3, at: -1 }, { 'a\u2028': 1 }],
    'å'.repeat(11_000),
  ]
  const ODD_KEYS = ['__proto__', 'constructor', 'purged', 'a\u202eb', '', '../x', 'x'.repeat(201)]

  interface Place {
    readonly parent: Json
    readonly key: string
  }
  const placesIn = (value: unknown, places: Place[] = []): readonly Place[] => {
    if (typeof value !== 'object' || value === null) return places
    const parent = value as Json
    for (const key of Object.keys(parent)) {
      places.push({ parent, key })
      placesIn(parent[key], places)
    }
    return places
  }
  // Defined, not set: to set `__proto__` would be another thing.
  const define = ({ parent, key }: Place, value: unknown) =>
    Object.defineProperty(parent, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  const otherPlaces = placesIn(JSON.parse(OTHER))

  const damages: readonly ((place: Place, other: Place, random: Random) => void)[] = [
    function replace(place, _, random) {
      define(place, ODD_VALUES[random(ODD_VALUES.length)])
    },
    function renumber(place, _, random) {
      const value = place.parent[place.key]
      if (typeof value === 'number') define(place, value + random(5) - 2)
      else define(place, random(7))
    },
    function drop({ parent, key }) {
      Reflect.deleteProperty(parent, key)
    },
    function rename({ parent, key }, other, random) {
      const value = parent[key]
      Reflect.deleteProperty(parent, key)
      define(
        { parent, key: random(3) === 0 ? (ODD_KEYS[random(ODD_KEYS.length)] ?? '') : other.key },
        value,
      )
    },
    function swap(place, other) {
      const value = structuredClone(place.parent[place.key])
      define(place, structuredClone(other.parent[other.key]))
      define(other, value)
    },
    function splice(place, _, random) {
      const from = otherPlaces[random(otherPlaces.length)]
      if (from) define(place, structuredClone(from.parent[from.key]))
    },
    function add({ parent }, other) {
      define({ parent, key: other.key }, structuredClone(other.parent[other.key]))
    },
    function wrap(place) {
      const value = place.parent[place.key]
      define(place, [value, value])
    },
  ]

  it('is refused, or read as something that can be read again, after any damage to its parts', async () => {
    const random = chance(20_271_122)
    const tally = new Tally()
    for (let run = 0; run < 3_000; run++) {
      const json: unknown = JSON.parse(SMALL)
      const places = placesIn(json)
      for (let count = random(4); count >= 0; count--) {
        const [place, other] = [places[random(places.length)], places[random(places.length)]]
        const damage = damages[random(damages.length)]
        if (place && other && damage) damage(place, other, random)
      }
      const text = JSON.stringify(json)
      tally.add(await fateAsFile(Buffer.from(text)), text)
      tally.add(fateInStorage(text), text)
    }
    expect(tally.faults.slice(0, 3)).toEqual([])
    expect(tally.read + tally.refused).toBe(6_000)
    expect(tally.read).toBeGreaterThan(2_000)
    expect(tally.refused).toBeGreaterThan(500)
  })
})
