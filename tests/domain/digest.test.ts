import { describe, expect, it } from 'vitest'
import { digest } from '../../src/domain/digest'

describe('digest', () => {
  it('makes eight characters of Crockford base32 that depend on the text', () => {
    const texts = Array.from({ length: 20_000 }, (_, n) => `/rounds/r${n}\n{"state":${n % 7}}`)
    const digests = texts.map(digest)
    expect(digests.every((one) => /^[0-9a-hjkmnp-tv-z]{8}$/.test(one))).toBe(true)
    expect(new Set(digests).size).toBe(texts.length)
  })

  it('never changes: keys in stored documents hang on it', () => {
    expect([digest(''), digest('/rounds/x\n7'), digest('Østre Å 🌱')]).toEqual([
      'x3c3qq5r',
      'rsgec74t',
      'mp22axpw',
    ])
  })
})
