/** What a host sends with every answer, by name. */
export const SECURITY_HEADERS: Readonly<Record<string, string>>

/** The paths of files that have a hash of their content in their name. */
export const HASHED: RegExp

/** Serves a directory to this machine alone; port 0 takes a free one. */
export function createStaticServer(options: {
  readonly root: string
  readonly port: number
}): Promise<{
  readonly port: number
  readonly url: string
  readonly close: () => Promise<void>
}>
