import type { Assessment, PurgedAssessment } from '../domain/assessment'
import type { StorageErrorCode } from './browserStorage'
import type { Result } from './result'

/** `saved` means: written, read back and found the same. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: StorageErrorCode }

/** Whatever the platform names a timer by. */
type Timer = ReturnType<typeof setTimeout>

export interface SaverOptions {
  readonly write: (id: string, text: string) => Result<void, StorageErrorCode>
  readonly serialize: (document: Assessment | PurgedAssessment) => string
  /** Whether a text stands under this id that could not be read and must stay as it is. */
  readonly isProtected: (id: string) => boolean
  /** Told of every change of state. */
  readonly onState: (state: SaveState) => void
  /** Longest time in milliseconds that a change waits to be written. */
  readonly delay?: number
  readonly schedule?: (run: () => void, delay: number) => Timer
  readonly cancel?: (timer: Timer) => void
}

export interface Saver {
  /** Takes over the newest copy of a document; it is written soon. */
  readonly save: (document: Assessment | PurgedAssessment) => void
  /** Writes at once all that waits: the page may be gone in a moment. */
  readonly flush: () => void
  /** Tries once more to write what could not be written. */
  readonly retry: () => void
}

/**
 * Writes documents a moment after they change. The delay runs from the first change that waits, so
 * that somebody who never stops typing is saved as well. What could not be written stays in line
 * and is tried again with whatever is written next.
 */
export function createSaver(options: SaverOptions): Saver {
  const { write, serialize, isProtected, onState, delay = 250 } = options
  const schedule = options.schedule ?? ((run, wait) => setTimeout(run, wait))
  const cancel = options.cancel ?? ((timer) => clearTimeout(timer))
  const waiting = new Map<string, Assessment | PurgedAssessment>()
  let timer: Timer | null = null
  let state: SaveState = { kind: 'saved' }

  const tell = (next: SaveState): void => {
    if (isSame(state, next)) return
    state = next
    onState(next)
  }

  const flush = (): void => {
    if (timer !== null) cancel(timer)
    timer = null
    let failed: SaveState | null = null
    for (const [id, document] of [...waiting]) {
      const written = write(id, serialize(document))
      if (written.ok) waiting.delete(id)
      else failed = { kind: 'failed', code: written.error }
    }
    tell(failed ?? { kind: 'saved' })
  }

  const save = (document: Assessment | PurgedAssessment): void => {
    if (isProtected(document.id)) {
      throw new Error(`Assessment ${document.id} could not be read and must not be overwritten`)
    }
    waiting.set(document.id, document)
    if (state.kind !== 'failed') tell({ kind: 'saving' })
    timer ??= schedule(flush, delay)
  }

  return { save, flush, retry: flush }
}

function isSame(a: SaveState, b: SaveState): boolean {
  return a.kind === b.kind && (a.kind !== 'failed' || b.kind !== 'failed' || a.code === b.code)
}
