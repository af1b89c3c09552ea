/** One thing looked at: it holds when `wrong` is empty, and `todo` says what to do when not. */
export interface Check {
  readonly name: string
  readonly wrong: readonly string[]
  readonly todo: string
}

/** Every check of a host that serves the app at this address. */
export function smoke(address: string): Promise<readonly Check[]>

/** The checks as lines to read. */
export function toLines(checks: readonly Check[]): readonly string[]
