import { decodeFile } from './files'
import type { LoadError } from './load'
import type { Result } from './result'
import { failure, success } from './result'

/**
 * Why a chosen file could not be read or written: not allowed, not where it was, in another
 * program's hands, no room on the disk, not the same when it was read back, or for no reason known.
 */
export type LinkedFileErrorCode =
  'no-permission' | 'missing' | 'locked' | 'full' | 'not-kept' | 'failed'

/** The text in a chosen file; a `LoadError` when it is there but is no text that we read. */
export async function readText(
  handle: FileSystemFileHandle,
): Promise<Result<string, LinkedFileErrorCode | LoadError>> {
  try {
    return await decodeFile(await handle.getFile())
  } catch (error) {
    return failure(codeOf(error))
  }
}

/**
 * Replaces what is in a chosen file. The browser writes to a file beside it and swaps the two, so
 * that what was there is there until all of the new is; then the file is read again, and only what
 * stands in it counts.
 */
export async function replaceText(
  handle: FileSystemFileHandle,
  text: string,
): Promise<Result<void, LinkedFileErrorCode>> {
  try {
    const stream = await handle.createWritable()
    try {
      await stream.write(text)
    } catch (error) {
      await stream.abort()
      throw error
    }
    await stream.close()
  } catch (error) {
    return failure(codeOf(error))
  }
  const kept = await readText(handle)
  return kept.ok && kept.value === text ? success(undefined) : failure('not-kept')
}

function codeOf(error: unknown): LinkedFileErrorCode {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'no-permission'
    case 'NotFoundError':
      return 'missing'
    case 'InvalidModificationError':
    case 'NoModificationAllowedError':
    case 'NotReadableError':
      return 'locked'
    case 'QuotaExceededError':
      return 'full'
    default:
      return 'failed'
  }
}
