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

/** Makes this tab known to the others for as long as it is open. */
export function joinTabs(): BrowserTabs {
  const channel = new BroadcastChannel(CHANNEL)
  // A page that came over plain http has none: there each tab takes itself for the only one.
  const { locks } = navigator as { readonly locks?: LockManager }
  // Held until the tab is gone, by whatever way: the browser gives the lock back even after a crash.
  const joined = new Promise<void>((resolve) => {
    if (!locks) resolve()
    void locks?.request(VISIT_LOCK, { mode: 'shared' }, () => {
      resolve()
      return new Promise(() => undefined)
    })
  })

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
    alone: (name, run) => locks?.request(name, run) ?? run(),
    isOnlyTab: async () => {
      await joined
      const { held = [] } = (await locks?.query()) ?? {}
      return held.filter(({ name }) => name === VISIT_LOCK).length <= 1
    },
    channel: {
      post: (message) => channel.postMessage(message),
      listen: (receive) => {
        channel.addEventListener('message', ({ data }) => receive(data))
      },
    },
    every: (milliseconds, run) => {
      setInterval(run, milliseconds)
    },
  }
}
