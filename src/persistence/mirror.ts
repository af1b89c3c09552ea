import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'

/** A file that the user has chosen, and the text that this browser last read or wrote in it. */
export interface ChosenFile {
  readonly handle: FileSystemFileHandle
  readonly text: string
}

/** The second copy of participants' own answers, by the round that they are about. */
export interface DraftCopy {
  /** Null where there is none. */
  readonly readDraft: (round: string) => Promise<string | null>
  readonly writeDraft: (round: string, text: string) => void
}

/**
 * A second copy of every document, on the disk as soon as it is written: the browser itself puts
 * its ordinary storage there about once a minute only. It also remembers the files that are chosen.
 */
export interface Mirror extends DraftCopy {
  /** All documents' texts by id. */
  readonly readAll: () => Promise<ReadonlyMap<string, string>>
  /** Takes over a document's newest text; of several in a row the last is written. */
  readonly write: (id: string, text: string) => void
  readonly remove: (id: string) => void
  /** Done when nothing waits to be written; rejects when the last attempt failed. */
  readonly settled: () => Promise<void>
  /** All chosen files, by the id of their assessment. */
  readonly readFiles: () => Promise<ReadonlyMap<string, ChosenFile>>
  readonly writeFile: (id: string, file: ChosenFile) => Promise<void>
  readonly removeFile: (id: string) => Promise<void>
  /** Forgets chosen files and participants' answers, and of documents all but the texts given. */
  readonly reduceTo: (texts: ReadonlyMap<string, string>) => Promise<void>
}

interface MirrorSchema extends DBSchema {
  readonly documents: { readonly key: string; readonly value: string }
  readonly files: { readonly key: string; readonly value: ChosenFile }
}

const NAME = 'six-p'
const VERSION = 1
/** Participants' answers lie among the documents; no document's id holds a slash. */
const DRAFT_PREFIX = 'response/'
const STRICT = { durability: 'strict' } as const

/**
 * Opens the second copy; rejects where the browser has no IndexedDB for the page. `onWritten` hears
 * after each attempt whether it held; what did not waits for the next one.
 */
export async function openMirror(onWritten: (isWritten: boolean) => void): Promise<Mirror> {
  let database: IDBPDatabase<MirrorSchema> | null = null
  const waiting = new Map<string, string | null>()
  let writing: Promise<void> | null = null

  async function open(): Promise<IDBPDatabase<MirrorSchema>> {
    database ??= await openDB<MirrorSchema>(NAME, VERSION, {
      upgrade: (fresh) => {
        fresh.createObjectStore('documents')
        fresh.createObjectStore('files')
      },
      // A tab with a newer version wants it, or the browser has closed it: opened anew when needed.
      blocking: () => {
        database?.close()
        database = null
      },
      terminated: () => {
        database = null
      },
    })
    return database
  }

  async function readStore<Name extends 'documents' | 'files'>(
    name: Name,
  ): Promise<ReadonlyMap<string, MirrorSchema[Name]['value']>> {
    const { store } = (await open()).transaction(name)
    const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()])
    // One transaction sees one state: both lists are in the order of the keys.
    return new Map(
      values.flatMap((value, index) => {
        const id = ids[index]
        return id === undefined ? [] : [[id, value] as const]
      }),
    )
  }

  async function writeWaiting(): Promise<void> {
    while (waiting.size > 0) {
      const batch = [...waiting]
      const transaction = (await open()).transaction('documents', 'readwrite', STRICT)
      await Promise.all([
        ...batch.map(([id, text]) =>
          text === null ? transaction.store.delete(id) : transaction.store.put(text, id),
        ),
        transaction.done,
      ])
      for (const [id, text] of batch) if (waiting.get(id) === text) waiting.delete(id)
    }
  }

  function later(id: string, text: string | null): void {
    waiting.set(id, text)
    writing ??= writeWaiting().finally(() => {
      writing = null
    })
    writing.then(
      () => onWritten(true),
      () => onWritten(false),
    )
  }

  await open()
  return {
    readAll: async () => {
      const texts = [...(await readStore('documents'))]
      return new Map(texts.filter(([key]) => !key.startsWith(DRAFT_PREFIX)))
    },
    write: (id, text) => later(id, text),
    remove: (id) => later(id, null),
    readDraft: async (round) =>
      (await (await open()).get('documents', DRAFT_PREFIX + round)) ?? null,
    writeDraft: (round, text) => later(DRAFT_PREFIX + round, text),
    settled: async () => {
      while (waiting.size > 0 || writing) await (writing ??= writeWaiting())
    },
    readFiles: () => readStore('files'),
    writeFile: async (id, file) => {
      await (await open()).put('files', file, id)
    },
    removeFile: async (id) => {
      await (await open()).delete('files', id)
    },
    reduceTo: async (texts) => {
      waiting.clear()
      const stores = ['documents', 'files'] as const
      const transaction = (await open()).transaction(stores, 'readwrite', STRICT)
      const documents = transaction.objectStore('documents')
      await Promise.all([
        documents.clear(),
        transaction.objectStore('files').clear(),
        ...[...texts].map(([id, text]) => documents.put(text, id)),
        transaction.done,
      ])
    },
  }
}
