/**
 * The value under a key of a map read from a file, if the map itself holds it: keys such as
 * `constructor` or `__proto__` never reach what every object inherits.
 */
export function ownValue<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

/**
 * The map with each value replaced; the same map when no value is another. `Object.fromEntries`
 * defines keys instead of setting them, so `__proto__` becomes an ordinary key.
 */
export function mapValues<T>(
  map: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(map)
  const changed = entries.map(([key, value]) => [key, change(value, key)] as const)
  const isSame = changed.every(([, value], index) => value === entries[index]?.[1])
  return isSame ? map : Object.fromEntries(changed)
}
