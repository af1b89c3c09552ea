const VISIT_LOCK = 'six-p/visit'
const CHANNEL = 'six-p/data'

/** The other tabs of this browser that have the app open, and the returns to this one. */
export interface BrowserTabs {
  /** Calls back with the key (null: all of them) and the text of what another tab has stored. */
  readonly onStored: (listen: (key: string | null, text: string | null) => void) => void
  /** Calls back when the page comes back from the background, a pause or the history. */
  readonly onReturn: (listen: () => void) => void
  /** Calls back when the page goes out of view, or is about to go. */
  readonly onHide: (listen: () => void) => void
  /** Runs while no other tab runs anything by this name. */
  readonly alone: (name: string, run: () => Promise<void>) => Promise<void>
  /** Whether no other tab has the app open. */
  readonly isOnlyTab: () => Promise<boolean>
  readonly channel: {
    readonly post: (message: unknown) => void
    readonly listen: (receive: (message: unknown) => void) => void
  }
  readonly every: (milliseconds: number, run: () => void) => void
}

/** Null where the browser refuses: some that let a page store nothing let it tell nobody either. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL)
  } catch {
    return null
  }
}

/**
 * Takes the visit's lock until the tab is gone, by whatever way: the browser gives it back even after
 * a crash. Null where there are no locks, as for a page that came over plain http, or where they are
 * refused: there each tab takes itself for the only one.
 */
function joinVisit(): Promise<LockManager | null> {
  const { locks } = navigator as { readonly locks?: LockManager }
  if (!locks) return Promise.resolve(null)
  return new Promise((resolve) => {
    const holding = locks.request(VISIT_LOCK, { mode: 'shared' }, () => {
      resolve(locks)
      return new Promise(() => undefined)
    })
    holding.catch(() => resolve(null))
  })
}

/** Makes this tab known to the others for as long as it is open. */
export function joinTabs(): BrowserTabs {
  const channel = openChannel()
  const joined = joinVisit()

  return {
    onStored: (listen) => {
      window.addEventListener('storage', ({ key, newValue }) => listen(key, newValue))
    },
    onReturn: (listen) => {
      window.addEventListener('pageshow', ({ persisted }) => {
        if (persisted) listen()
      })
      document.addEventListener('resume', listen)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listen()
      })
    },
    onHide: (listen) => {
      window.addEventListener('pagehide', listen)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') listen()
      })
    },
    alone: async (name, run) => {
      const locks = await joined
      await (locks ? locks.request(name, run) : run())
    },
    isOnlyTab: async () => {
      const { held = [] } = (await (await joined)?.query()) ?? {}
      return held.filter(({ name }) => name === VISIT_LOCK).length <= 1
    },
    channel: {
      post: (message) => channel?.postMessage(message),
      listen: (receive) => {
        channel?.addEventListener('message', ({ data }) => receive(data))
      },
    },
    every: (milliseconds, run) => {
      setInterval(run, milliseconds)
    },
  }
}
