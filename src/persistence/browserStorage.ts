import type { Result } from './result'
import { failure, success } from './result'

/** Why a write did not hold: no room, storage refused, or something else stands there now. */
export type StorageErrorCode = 'full' | 'blocked' | 'not-kept'

export interface StoredDocument {
  readonly id: string
  readonly text: string
}

/** What this browser keeps for the app. Texts only; what they mean is read elsewhere. */
export interface BrowserStorage {
  /** False where the browser gives no storage at all. */
  readonly isAvailable: boolean
  readonly listDocuments: () => readonly StoredDocument[]
  readonly readDocument: (id: string) => string | null
  /** Writes, reads back and compares: only what stands there afterwards counts. */
  readonly writeDocument: (id: string, text: string) => Result<void, StorageErrorCode>
  /** For documents that cannot be read and that their owner deletes; others become `purged`. */
  readonly removeDocument: (id: string) => void
  readonly readSettings: () => string | null
  readonly writeSettings: (text: string) => Result<void, StorageErrorCode>
}

const DOCUMENT_PREFIX = 'six-p/assessment/'
const SETTINGS_KEY = 'six-p/settings'

/** The browser's storage, or null where asking for it or reading it is refused. */
export function openLocalStorage(): Storage | null {
  try {
    const storage = window.localStorage
    storage.getItem(SETTINGS_KEY)
    return storage
  } catch {
    // A policy or a private window refuses: the app works in memory and says so.
    return null
  }
}

/** The app's own view of the storage; with null everything is empty and every write is refused. */
export function createBrowserStorage(storage: Storage | null): BrowserStorage {
  const write = (key: string, text: string): Result<void, StorageErrorCode> => {
    if (!storage) return failure('blocked')
    try {
      storage.setItem(key, text)
      return storage.getItem(key) === text ? success(undefined) : failure('not-kept')
    } catch (error) {
      return failure(isQuotaError(error) ? 'full' : 'blocked')
    }
  }

  return {
    isAvailable: storage !== null,
    listDocuments: () =>
      documentKeys(storage).flatMap((key) => {
        const text = storage?.getItem(key) ?? null
        return text === null ? [] : [{ id: key.slice(DOCUMENT_PREFIX.length), text }]
      }),
    readDocument: (id) => storage?.getItem(DOCUMENT_PREFIX + id) ?? null,
    writeDocument: (id, text) => write(DOCUMENT_PREFIX + id, text),
    removeDocument: (id) => storage?.removeItem(DOCUMENT_PREFIX + id),
    readSettings: () => storage?.getItem(SETTINGS_KEY) ?? null,
    writeSettings: (text) => write(SETTINGS_KEY, text),
  }
}

function documentKeys(storage: Storage | null): readonly string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
    .filter((key) => key.startsWith(DOCUMENT_PREFIX))
    .sort()
}

/** Firefox long had a name of its own for it. */
function isQuotaError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED')
  )
}
