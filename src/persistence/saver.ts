import type { StorageErrorCode } from './browserStorage'
import type { Result } from './result'

/**
 * Why a document is not saved: the storage did not take it, or what stands there must not be
 * written over, being of a newer version, unreadable, or not read yet.
 */
export type SaveErrorCode = StorageErrorCode | 'newer-version' | 'unreadable' | 'unread'

/** `saved` means: written, read back and found the same. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: SaveErrorCode }

/** Whatever the platform names a timer by. */
type Timer = ReturnType<typeof setTimeout>

export interface SaverOptions {
  /** Writes the newest copy of a document. */
  readonly write: (id: string) => Result<void, SaveErrorCode>
  /** Told of every change of state. */
  readonly onState: (state: SaveState) => void
  /** Longest time in milliseconds that a change waits to be written. */
  readonly delay?: number
  readonly schedule?: (run: () => void, delay: number) => Timer
  readonly cancel?: (timer: Timer) => void
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number
}

export interface Saver {
  /** A document has changed; its newest copy is written soon. */
  readonly save: (id: string) => void
  /** Writes at once all that waits: the page may be gone in a moment. */
  readonly flush: () => void
  /** Leaves a document out: it is gone, or no longer this tab's to write. */
  readonly forget: (id: string) => void
}

/**
 * Writes documents a moment after they change. The delay runs from the first change that waits, so
 * that somebody who never stops typing is saved as well. What could not be written stays in line
 * and is tried again with whatever is written next.
 */
export function createSaver(options: SaverOptions): Saver {
  // With the second copy's own time it stays below the 300 ms that a crash may cost.
  const { write, onState, delay = 60 } = options
  const now = options.now ?? (() => performance.now())
  const schedule = options.schedule ?? ((run, wait) => setTimeout(run, wait))
  const cancel = options.cancel ?? ((timer) => clearTimeout(timer))
  const waiting = new Set<string>()
  let timer: Timer | null = null
  /** When the first of the changes that wait was made. */
  let since = 0
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
    for (const id of [...waiting]) {
      const written = write(id)
      if (written.ok) waiting.delete(id)
      else failed = { kind: 'failed', code: written.error }
    }
    tell(failed ?? { kind: 'saved' })
  }

  const save = (id: string): void => {
    waiting.add(id)
    if (state.kind !== 'failed') tell({ kind: 'saving' })
    if (timer === null) {
      since = now()
      timer = schedule(flush, delay)
    } else if (now() - since > delay) {
      // On a machine that has more to do than it can, timers come late.
      flush()
    }
  }

  const forget = (id: string): void => {
    if (waiting.delete(id) && waiting.size === 0) flush()
  }

  return { save, flush, forget }
}

function isSame(a: SaveState, b: SaveState): boolean {
  return a.kind === b.kind && (a.kind !== 'failed' || b.kind !== 'failed' || a.code === b.code)
}
