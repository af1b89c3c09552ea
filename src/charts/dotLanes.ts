/** On the scale from 1 to 5: dots nearer than this would lie on each other on a small phone. */
const NEAREST = 0.2
/** What two scores may be short of it by, as floating-point numbers. */
const SLACK = 1e-9

/**
 * For each value the lane its dot lies in, from 0: the lowest in which it covers no other, so that
 * equal scores stand upon each other and can be counted.
 */
export function dotLanes(values: readonly number[]): readonly number[] {
  const lanes = values.map(() => 0)
  const lastOfLane: number[] = []
  const byValue = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  for (const { value, index } of byValue) {
    const free = lastOfLane.findIndex((last) => value - last >= NEAREST - SLACK)
    const lane = free < 0 ? lastOfLane.length : free
    lanes[index] = lane
    lastOfLane[lane] = value
  }
  return lanes
}
