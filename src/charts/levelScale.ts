/** Where a value from 1 to 5 stands on a row's scale, in per cent of its width: 1 and 5 have a margin. */
export function placeOnScale(value: number): string {
  return `${4 + widthOf(value - 1)}%`
}

/** How wide a stretch of the scale is, in per cent of the row's width. */
export function widthOnScale(from: number, to: number): string {
  return `${widthOf(to - from)}%`
}

function widthOf(levels: number): number {
  return (levels / 4) * 92
}
