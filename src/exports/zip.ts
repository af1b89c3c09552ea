import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import type { Zippable } from 'fflate/browser'

/**
 * Packing as the exports use it. The build gives it to write-excel-file too, in the place of fflate,
 * whose own `zip` packs large parts in a worker made of a blob: the page's policy refuses such
 * workers. Here it is done at once.
 */
export { strFromU8, strToU8, unzipSync, zip, zipSync }

function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array) => void): void {
  done(null, zipSync(files))
}
