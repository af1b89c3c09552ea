/** Longest raw text of one part set aside; a longer one is kept in pieces. */
export const MAX_RAW_LENGTH = 10_000

/** As much as a piece holds; it never ends within a character or before the tags of a flag. */
const PIECE = new RegExp(
  `[^]{1,${MAX_RAW_LENGTH}}(?<![\\uD800-\\uDBFF])(?!\\uDB40[\\uDC20-\\uDC7F])`,
  'g',
)

/** A raw text, or a piece of one, under the path it is set aside with. */
export interface Piece {
  readonly path: string
  readonly raw: string
}

/** A raw text under its path, and one that is too long in pieces under `…#1`, `…#2` and so on. */
export function cutRaw(path: string, raw: string): readonly Piece[] {
  if (raw.length <= MAX_RAW_LENGTH) return [{ path, raw }]
  const pieces = raw.match(PIECE) ?? []
  return pieces.map((piece, index) => ({ path: `${path}#${index + 1}`, raw: piece }))
}
