/** Serves a directory to this machine alone; port 0 takes a free one. */
export function createStaticServer(options: {
  readonly root: string
  readonly port: number
}): Promise<{
  readonly port: number
  readonly url: string
  readonly close: () => Promise<void>
}>
