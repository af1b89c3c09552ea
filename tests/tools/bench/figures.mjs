import { median, p95 } from './statistics.mjs'

/** Units as they are counted and as they are read. */
const UNITS = {
  ms: (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`,
  kB: (value) => `${(value / 1000).toFixed(1)} kB`,
  count: (value) => String(value),
  ratio: (value) => value.toFixed(2),
}

/** One line of the table. Bytes are counted and read as kB (1,000 bytes); no target: for interest. */
export function figure({ name, unit, value, target, spread = '' }) {
  if (!Number.isFinite(value)) throw new Error(`"${name}" could not be measured`)
  const read = UNITS[unit]
  return {
    name,
    target: target === undefined ? '' : target === 0 ? '0' : `≤ ${read(target)}`,
    measured: read(value),
    spread,
    holds: target === undefined ? '' : value <= target ? 'yes' : 'no',
  }
}

/** The median of some runs. */
export function medianFigure({ name, unit, values, target }) {
  const read = UNITS[unit]
  const spread = `${read(Math.min(...values))} – ${read(Math.max(...values))}, n = ${values.length}`
  return figure({ name, unit, value: median(values), target, spread })
}

/** The 95th percentile of many values. */
export function p95Figure({ name, unit, values, target }) {
  const read = UNITS[unit]
  const spread = `median ${read(median(values))}, max ${read(Math.max(...values))}, n = ${values.length}`
  return figure({ name, unit, value: p95(values), target, spread })
}
