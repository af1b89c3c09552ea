/**
 * The text of a plain value with the keys of every object sorted, so that equal values have equal
 * texts. As in JSON, a field that is `undefined` is left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`)
    return `{${fields.join(',')}}`
  }
  return value === undefined ? 'null' : JSON.stringify(value)
}

/** Orders two texts by their UTF-16 code units, the same in every language and browser. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
