import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Mirror } from '../../src/persistence/mirror'
import { useAssessments } from '../../src/stores/assessments'
import { useKeeping } from '../../src/stores/keeping'
import type { KeepingBrowser } from '../../src/stores/keeping'
import { SERVICES } from '../../src/stores/services'
import { useSettings } from '../../src/stores/settings'
import { NOW } from '../factories'
import { MemoryStorage, someServices } from './support'

interface StoredEvent {
  readonly key: string | null
  readonly text: string | null
}

/** The second copy on a map, written at once. */
export function memoryMirror(texts = new Map<string, string>()): Mirror & {
  readonly texts: Map<string, string>
} {
  const handles = new Map<string, FileSystemFileHandle>()
  return {
    texts,
    readAll: () => Promise.resolve(new Map(texts)),
    write: (id, text) => void texts.set(id, text),
    remove: (id) => void texts.delete(id),
    settled: () => Promise.resolve(),
    readHandle: (id) => Promise.resolve(handles.get(id)),
    writeHandle: (id, handle) => Promise.resolve(void handles.set(id, handle)),
    removeHandle: (id) => Promise.resolve(void handles.delete(id)),
    reduceTo: (kept) => {
      texts.clear()
      handles.clear()
      for (const [id, text] of kept) texts.set(id, text)
      return Promise.resolve()
    },
  }
}

/**
 * One browser with several tabs over one storage. What a tab stores reaches the others only when it
 * is delivered, as in a real browser, so that a test decides what comes in between.
 */
export class Browser {
  readonly memory: MemoryStorage
  readonly mirror = memoryMirror()
  private readonly tabs: Tab[] = []
  private clock = NOW + 1000

  constructor(entries: Readonly<Record<string, string>> = {}) {
    this.memory = new MemoryStorage(entries)
  }

  /** Opens the app in a new tab; `mirror` false is a browser that has no second copy. */
  async openTab({ mirror = true } = {}): Promise<Tab> {
    const tab = new Tab(this, () => ++this.clock)
    this.tabs.push(tab)
    await tab.start(mirror)
    return tab
  }

  get tabCount(): number {
    return this.tabs.length
  }

  close(tab: Tab): void {
    this.tabs.splice(this.tabs.indexOf(tab), 1)
  }

  /** Tells every other tab of a change to the storage; it hears of it when that is delivered. */
  announce(from: Tab | null, event: StoredEvent): void {
    for (const tab of this.tabs) if (tab !== from) tab.events.push(event)
  }

  post(from: Tab, message: unknown): void {
    for (const tab of this.tabs) if (tab !== from) tab.hear(message)
  }

  /** Somebody empties the storage from outside the app. */
  clear(): void {
    this.memory.clear()
    this.announce(null, { key: null, text: null })
  }

  /** Something else than the app writes under a key. */
  overwrite(key: string, text: string): void {
    this.memory.setItem(key, text)
    this.announce(null, { key, text })
  }

  /** Delivers all that is on its way, and what comes of it. */
  deliver(): void {
    while (this.tabs.some((tab) => tab.events.length > 0))
      for (const tab of this.tabs) tab.deliver()
  }
}

/** A tab with the app's stores as main.ts and keepWatch make them. */
export class Tab {
  readonly events: StoredEvent[] = []
  readonly assessments: ReturnType<typeof useAssessments>
  readonly keeping: ReturnType<typeof useKeeping>
  readonly settings: ReturnType<typeof useSettings>
  private onStored: (key: string | null, text: string | null) => void = () => undefined
  private onReturn: () => void = () => undefined
  private onMessage: (message: unknown) => void = () => undefined
  private onTick: () => void = () => undefined

  constructor(
    private readonly browser: Browser,
    now: () => number,
  ) {
    const { memory } = browser
    const view: Storage = {
      get length() {
        return memory.length
      },
      key: (index) => memory.key(index),
      getItem: (key) => memory.getItem(key),
      setItem: (key, text) => {
        const isSame = memory.getItem(key) === text
        memory.setItem(key, text)
        if (!isSame) browser.announce(this, { key, text })
      },
      removeItem: (key) => {
        memory.removeItem(key)
        browser.announce(this, { key, text: null })
      },
      clear: () => {
        memory.clear()
        browser.announce(this, { key: null, text: null })
      },
    }
    const app = createApp({})
    app.provide(SERVICES, { ...someServices(view), now })
    const pinia = createPinia()
    app.use(pinia)
    this.assessments = useAssessments(pinia)
    this.keeping = useKeeping(pinia)
    this.settings = useSettings(pinia)
    this.assessments.load()
  }

  async start(hasMirror: boolean): Promise<void> {
    const browser: KeepingBrowser = {
      openMirror: () =>
        hasMirror
          ? Promise.resolve(this.browser.mirror)
          : Promise.reject(new DOMException('Not here', 'SecurityError')),
      isOnlyTab: () => Promise.resolve(this.browser.tabCount === 1),
      onStored: (listen) => {
        this.onStored = listen
      },
      onReturn: (listen) => {
        this.onReturn = listen
      },
      channel: {
        post: (message) => this.browser.post(this, message),
        listen: (receive) => {
          this.onMessage = receive
        },
      },
      every: (_, run) => {
        this.onTick = run
      },
    }
    await this.keeping.start(browser)
  }

  /** Hears of the oldest change that is on its way. */
  deliver(): void {
    const event = this.events.shift()
    if (event) this.onStored(event.key, event.text)
  }

  /** Misses everything on its way, as a tab in the background may, and is looked at again. */
  returnTo(): void {
    this.events.length = 0
    this.onReturn()
  }

  hear(message: unknown): void {
    this.onMessage(message)
  }

  /** Some seconds go by. */
  tick(): void {
    this.onTick()
  }
}
