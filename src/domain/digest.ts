const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Eight characters of Crockford base32 that depend on the text alone: the same part set aside in
 * two copies gets the same key. Not for security.
 */
export function digest(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return fourCharacters(high) + fourCharacters(low)
}

function fourCharacters(bits: number): string {
  return [15, 10, 5, 0].map((shift) => ALPHABET.charAt((bits >>> shift) & 31)).join('')
}
