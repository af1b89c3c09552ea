import { describe, expect, it } from 'vitest'
import { cutRaw, MAX_RAW_LENGTH } from '../../src/domain/pieces'
import { hasHiddenCharacters } from '../../src/domain/text'

describe('cutRaw', () => {
  it('leaves a text of 10,000 characters whole', () => {
    const raw = 'å'.repeat(10_000)
    expect(cutRaw('/note', raw)).toEqual([{ path: '/note', raw }])
  })

  it('cuts a longer one into numbered pieces that make up the whole', () => {
    const raw = `${'a'.repeat(10_000)}${'b\n'.repeat(5_000)}c`
    const pieces = cutRaw('/note', raw)
    expect(pieces.map(({ path }) => path)).toEqual(['/note#1', '/note#2', '/note#3'])
    expect(pieces.map((piece) => piece.raw.length)).toEqual([10_000, 10_000, 1])
    expect(pieces.map((piece) => piece.raw).join('')).toBe(raw)
  })

  it('never cuts a character in two', () => {
    const raw = `a${'🌱'.repeat(10_000)}`
    const pieces = cutRaw('/note', raw)
    expect(pieces).toHaveLength(3)
    expect(pieces.every((piece) => piece.raw.length <= MAX_RAW_LENGTH)).toBe(true)
    expect(pieces.every((piece) => !/\p{Cs}/u.test(piece.raw))).toBe(true)
    expect(pieces.map((piece) => piece.raw).join('')).toBe(raw)
  })

  it('never cuts a flag in two, whose other half would be hidden characters', () => {
    const raw = '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'.repeat(2_000)
    const pieces = cutRaw('/note', raw)
    expect(pieces).toHaveLength(3)
    expect(pieces.filter((piece) => hasHiddenCharacters(piece.raw))).toEqual([])
    expect(pieces.map((piece) => piece.raw).join('')).toBe(raw)
  })
})
