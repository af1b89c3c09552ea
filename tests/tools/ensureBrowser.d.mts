/** How the browser is started, in tests and for measuring: without errands of its own. */
export const CHROMIUM_ARGS: readonly string[]

/** The browser's path; without one it throws and says what to type. */
export function chromiumPath(wish?: Wish): string

/** Firefox's path; without one it throws and says what to type. */
export function firefoxPath(): string

/** Where the browser is, or undefined; the machine can be told for a test. */
export function findChromium(wish?: Wish, machine?: Machine): string | undefined

/** Where Firefox is, or undefined; the machine can be told for a test. */
export function findFirefox(machine?: Machine): string | undefined

interface Machine {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isThere: (path: string) => boolean
}

interface Wish {
  /** Whether the browser without windows is wanted, where it is there. */
  readonly isBare?: boolean
}
