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
  /** Whether the browser gives any storage now. */
  readonly isAvailable: () => boolean
  readonly listDocuments: () => readonly StoredDocument[]
  /** The text under an id: null where nothing stands, undefined where reading is refused. */
  readonly readDocument: (id: string) => string | null | undefined
  /** Writes, reads back and compares: only what stands there afterwards counts. */
  readonly writeDocument: (id: string, text: string) => Result<void, StorageErrorCode>
  /** For documents that cannot be read and that their owner deletes; others become `purged`. */
  readonly removeDocument: (id: string) => void
  /** The text of a participant's own answers to a round: as `readDocument`. */
  readonly readDraft: (round: string) => string | null | undefined
  readonly writeDraft: (round: string, text: string) => Result<void, StorageErrorCode>
  readonly removeDraft: (round: string) => void
  readonly readSettings: () => string | null
  readonly writeSettings: (text: string) => Result<void, StorageErrorCode>
  /** Removes all that the app has stored; what other pages of this address keep stays. */
  readonly removeAll: () => void
}

const PREFIX = 'six-p/'
const DOCUMENT_PREFIX = `${PREFIX}assessment/`
const DRAFT_PREFIX = `${PREFIX}response/`
const SETTINGS_KEY = `${PREFIX}settings`

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

/** The document whose key this is, if it is the key of one. */
export function documentIdOf(key: string): string | null {
  return key.startsWith(DOCUMENT_PREFIX) ? key.slice(DOCUMENT_PREFIX.length) : null
}

/**
 * The app's own view of the storage. Where there is none everything is empty and every write is
 * refused, until it can be opened after all.
 */
export function createBrowserStorage(open: () => Storage | null): BrowserStorage {
  let storage = open()

  const read = (key: string): string | null | undefined => {
    try {
      return storage?.getItem(key)
    } catch {
      // Refused from one moment to the next: the next write finds it out and says so.
      return undefined
    }
  }

  const write = (key: string, text: string): Result<void, StorageErrorCode> => {
    storage ??= open()
    if (!storage) return failure('blocked')
    try {
      storage.setItem(key, text)
      return storage.getItem(key) === text ? success(undefined) : failure('not-kept')
    } catch (error) {
      return failure(isQuotaError(error) ? 'full' : 'blocked')
    }
  }

  const remove = (key: string): void => storage?.removeItem(key)

  return {
    isAvailable: () => storage !== null,
    listDocuments: () =>
      keysOf(storage).flatMap((key) => {
        const id = documentIdOf(key)
        const text = id === null ? null : (read(key) ?? null)
        return id === null || text === null ? [] : [{ id, text }]
      }),
    readDocument: (id) => read(DOCUMENT_PREFIX + id),
    writeDocument: (id, text) => write(DOCUMENT_PREFIX + id, text),
    removeDocument: (id) => remove(DOCUMENT_PREFIX + id),
    readDraft: (round) => read(DRAFT_PREFIX + round),
    writeDraft: (round, text) => write(DRAFT_PREFIX + round, text),
    removeDraft: (round) => remove(DRAFT_PREFIX + round),
    readSettings: () => read(SETTINGS_KEY) ?? null,
    writeSettings: (text) => write(SETTINGS_KEY, text),
    removeAll: () =>
      keysOf(storage)
        .filter((key) => key.startsWith(PREFIX))
        .forEach(remove),
  }
}

function keysOf(storage: Storage | null): readonly string[] {
  return Array.from(
    { length: storage?.length ?? 0 },
    (_, index) => storage?.key(index) ?? '',
  ).sort()
}

/** Firefox long had a name of its own for it. */
function isQuotaError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED')
  )
}
