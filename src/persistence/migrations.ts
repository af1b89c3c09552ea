import type { Result } from './result'
import { success } from './result'

/**
 * One step from a version of the assessment document to the next. It meets data that nobody has
 * validated: it returns the path of what it cannot handle, never throws, and changes nothing in
 * place.
 */
export interface Migration {
  /** The version it starts from; it leads to the next. */
  readonly from: number
  readonly name: string
  readonly migrate: (data: unknown) => Result<unknown, string>
}

/** Every step since version 1, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  {
    // Version 1 had a list of response ids, `revealed`, which nothing ever wrote. What has been shown
    // is now on record with its counts, as `reveals`; like any unknown key the list is dropped.
    from: 1,
    name: 'what was shown is kept with its counts',
    migrate: (data) => success(data),
  },
]

/** Throws unless the steps lead from version 1 to the newest one without a gap. */
export function assertGapFree(migrations: readonly Migration[]): void {
  migrations.forEach(({ from, name }, index) => {
    if (from !== index + 1) {
      throw new Error(
        `Migration "${name}" starts from ${from}; in its place it must be ${index + 1}`,
      )
    }
  })
}

/** Takes data of an older version step by step to the newest; the error is a path. */
export function migrate(
  data: unknown,
  from: number,
  migrations: readonly Migration[],
): Result<unknown, string> {
  assertGapFree(migrations)
  let migrated: Result<unknown, string> = success(data)
  for (const step of migrations.slice(from - 1)) {
    if (!migrated.ok) break
    migrated = step.migrate(migrated.value)
  }
  return migrated
}
