import type { Assessment, PurgedAssessment } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import type { BrowserStorage, StorageErrorCode } from './browserStorage'
import type { LoadError, LoadedDocument } from './load'
import { loadDocument } from './load'
import type { Result } from './result'
import { failure } from './result'

/** A stored text that is no document we can read. It stays as it is until its owner decides. */
export interface UnreadableDocument {
  readonly id: string
  readonly text: string
  readonly error: LoadError
}

/** What the browser holds at the start of a visit. */
export interface ShelfContent {
  readonly assessments: readonly Assessment[]
  readonly unreadable: readonly UnreadableDocument[]
  readonly purgedIds: readonly string[]
  /** The assessments in which parts could not be read, and how many. */
  readonly setAside: readonly { readonly id: string; readonly count: number }[]
}

/** What has come to stand under an id without this tab's doing. */
export type Incoming =
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'purged' }
  | { readonly kind: 'unreadable'; readonly document: UnreadableDocument }
  | {
      readonly kind: 'document'
      readonly document: Assessment
      /** What this tab had last read or written there: what both copies go back to. */
      readonly base: Assessment | undefined
    }

/** The stored documents as one tab knows them. */
export interface Shelf {
  /** Reads all that the browser holds. Nothing is written. */
  readonly open: () => ShelfContent
  /** Whether something else stands under an id than this tab has read or written there. */
  readonly hasNews: (id: string) => boolean
  /** Reads a text that stands under an id, or stood there a moment ago; remembers it as known. */
  readonly read: (id: string, text: string | null) => Incoming
  /** The same for what stands there now. */
  readonly readNow: (id: string) => Incoming
  /** Writes a document as the text it makes. Asks nothing about news. */
  readonly write: (
    document: Assessment | PurgedAssessment,
    text: string,
  ) => Result<void, StorageErrorCode>
  /** The ids of all that this tab has read or written. */
  readonly knownIds: () => readonly string[]
  /** The text this tab last read or wrote under an id; null when none. */
  readonly textOf: (id: string) => string | null
  /** From now on what stands under an id is news. */
  readonly forgetText: (id: string) => void
  /** Deletes a document that cannot be read, and what is known of it. */
  readonly remove: (id: string) => void
}

interface Known {
  readonly text: string
  readonly document: Assessment | undefined
}

/**
 * The documents in the browser's storage. It remembers what this tab has seen of each, so that
 * nothing is written over a text that nobody here has read.
 */
export function createShelf(storage: BrowserStorage): Shelf {
  const known = new Map<string, Known>()

  const load = (id: string, text: string): Result<LoadedDocument, UnreadableDocument> => {
    const loaded = loadDocument(text)
    if (!loaded.ok) return failure({ id, text, error: loaded.error })
    return loaded.value.document.id === id
      ? loaded
      : failure({ id, text, error: { code: 'wrong-shape', detail: '/data/id' } })
  }

  const write: Shelf['write'] = (document, text) => {
    const written = storage.writeDocument(document.id, text)
    if (written.ok) {
      known.set(document.id, { text, document: isPurged(document) ? undefined : document })
    }
    return written
  }

  const open: Shelf['open'] = () => {
    const assessments: Assessment[] = []
    const unreadable: UnreadableDocument[] = []
    const purgedIds: string[] = []
    const setAside: { id: string; count: number }[] = []
    for (const { id, text } of storage.listDocuments()) {
      const loaded = load(id, text)
      const document = loaded.ok ? living(loaded.value) : undefined
      known.set(id, { text, document })
      if (!loaded.ok) unreadable.push(loaded.error)
      else if (document) assessments.push(document)
      else purgedIds.push(id)
      if (loaded.ok && loaded.value.setAside > 0) {
        setAside.push({ id, count: loaded.value.setAside })
      }
    }
    return { assessments, unreadable, purgedIds, setAside }
  }

  const read: Shelf['read'] = (id, text) => {
    const before = known.get(id)
    if (text === null) {
      known.delete(id)
      return { kind: 'missing' }
    }
    if (text === before?.text) return { kind: 'nothing-new' }
    const loaded = load(id, text)
    if (!loaded.ok) {
      known.set(id, { text, document: before?.document })
      return { kind: 'unreadable', document: loaded.error }
    }
    const document = living(loaded.value)
    known.set(id, { text, document })
    return document ? { kind: 'document', document, base: before?.document } : { kind: 'purged' }
  }

  return {
    open,
    read,
    write,
    hasNews: (id) => {
      const text = storage.readDocument(id)
      return text !== undefined && text !== (known.get(id)?.text ?? null)
    },
    readNow: (id) => {
      const text = storage.readDocument(id)
      return text === undefined ? { kind: 'nothing-new' } : read(id, text)
    },
    knownIds: () => [...known.keys()],
    textOf: (id) => known.get(id)?.text ?? null,
    forgetText: (id) => {
      known.delete(id)
    },
    remove: (id) => {
      storage.removeDocument(id)
      known.delete(id)
    },
  }
}

function living({ document }: LoadedDocument): Assessment | undefined {
  return isPurged(document) ? undefined : document
}
