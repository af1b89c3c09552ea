/** Passed and failed over both reports. */
export function tally(run: {
  readonly unit?: unknown
  readonly e2e?: unknown
  readonly status: number
}): { readonly passed: number; readonly failed: number }
