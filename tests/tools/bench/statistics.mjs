/** The value below which the given part of the values lies, by nearest rank; 0.5 is the median. */
function quantile(values, part) {
  if (values.length === 0) throw new Error('There is nothing to take a quantile of')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
}

export const median = (values) => quantile(values, 0.5)
export const p95 = (values) => quantile(values, 0.95)

/** The values of all runs under one name. */
export function column(runs, name) {
  return runs.map((run) => {
    if (!Number.isFinite(run[name])) throw new Error(`A run has no ${name}`)
    return run[name]
  })
}
