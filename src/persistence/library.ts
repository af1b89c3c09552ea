import type { Assessment, PurgedAssessment } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { purgeDeleted } from '../domain/edits'
import type { BrowserStorage } from './browserStorage'
import type { LoadError } from './load'
import { loadDocument } from './load'
import type { Result } from './result'
import { failure } from './result'
import { serializeDocument } from './serialize'

/** A stored text that is no document we can read. It stays as it is until its owner decides. */
export interface UnreadableDocument {
  readonly id: string
  readonly text: string
  readonly error: LoadError
}

export interface Library {
  readonly assessments: readonly Assessment[]
  readonly unreadable: readonly UnreadableDocument[]
  readonly purgedIds: readonly string[]
}

/**
 * Reads all that the browser holds, at the start of a visit. What an earlier visit deleted is now
 * deleted for good; nothing else is written.
 */
export function openLibrary(storage: BrowserStorage): Library {
  const assessments: Assessment[] = []
  const unreadable: UnreadableDocument[] = []
  const purgedIds: string[] = []
  for (const { id, text } of storage.listDocuments()) {
    const read = readStored(id, text)
    if (!read.ok) {
      unreadable.push({ id, text, error: read.error })
      continue
    }
    const document = isPurged(read.value) ? read.value : purgeDeleted(read.value)
    // Should this write fail, the deletion is still on record and is made final at the next visit.
    if (document !== read.value) storage.writeDocument(id, serializeDocument(document))
    if (isPurged(document)) purgedIds.push(id)
    else assessments.push(document)
  }
  return { assessments, unreadable, purgedIds }
}

function readStored(id: string, text: string): Result<Assessment | PurgedAssessment, LoadError> {
  const loaded = loadDocument(text)
  if (!loaded.ok) return loaded
  const { document } = loaded.value
  if (document.id !== id) return failure({ code: 'wrong-shape', detail: '/data/id' })
  return { ok: true, value: document }
}
