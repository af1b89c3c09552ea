import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { ChosenFile, Mirror } from '../../src/persistence/mirror'
import { useAssessments } from '../../src/stores/assessments'
import { useKeeping } from '../../src/stores/keeping'
import type { KeepingBrowser } from '../../src/stores/keeping'
import { useLinkedFiles } from '../../src/stores/linkedFiles'
import type { LinkingBrowser } from '../../src/stores/linkedFiles'
import { SERVICES } from '../../src/stores/services'
import { useSettings } from '../../src/stores/settings'
import { NOW } from '../factories'
import { MemoryStorage, someServices } from './support'

interface StoredEvent {
  readonly key: string | null
  readonly text: string | null
  /** The place in the order in which the storage took what was written. */
  readonly turn: number
}

/** The second copy on a map, written at once. */
export function memoryMirror(texts = new Map<string, string>()): Mirror & {
  readonly texts: Map<string, string>
} {
  const files = new Map<string, ChosenFile>()
  return {
    texts,
    readAll: () => Promise.resolve(new Map(texts)),
    readDraft: (round) => Promise.resolve(texts.get(`response/${round}`) ?? null),
    writeDraft: (round, text) => void texts.set(`response/${round}`, text),
    write: (id, text) => void texts.set(id, text),
    remove: (id) => void texts.delete(id),
    settled: () => Promise.resolve(),
    readFiles: () => Promise.resolve(new Map(files)),
    writeFile: (id, file) => Promise.resolve(void files.set(id, file)),
    removeFile: (id) => Promise.resolve(void files.delete(id)),
    reduceTo: (kept) => {
      texts.clear()
      files.clear()
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
  private readonly locks = new Map<string, Promise<void>>()
  private atWork = 0
  private clock = NOW + 1000
  private turns = 0

  /**
   * With `hasOwnViews` each tab sees the storage as it was when it last heard of it, as tabs in
   * processes of their own do: what another has written a moment ago is not there yet.
   */
  constructor(
    entries: Readonly<Record<string, string>> = {},
    readonly hasOwnViews = false,
  ) {
    this.memory = new MemoryStorage(entries)
  }

  /**
   * Opens the app in a new tab; `mirror` false is a browser that has no second copy. `meanwhile` is
   * what somebody does on the first screen before the rest of the app has arrived.
   */
  async openTab({
    mirror = true,
    meanwhile = () => {},
  }: { mirror?: boolean; meanwhile?: (tab: Tab) => void } = {}): Promise<Tab> {
    const tab = new Tab(this, () => ++this.clock)
    this.tabs.push(tab)
    meanwhile(tab)
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
  announce(from: Tab | null, key: string | null, text: string | null): number {
    const turn = ++this.turns
    for (const tab of this.tabs) if (tab !== from) tab.events.push({ key, text, turn })
    return turn
  }

  post(from: Tab, message: unknown): void {
    for (const tab of this.tabs) if (tab !== from) tab.hear(message)
  }

  /** Runs when all that was to run by this name, in whatever tab, is through. */
  async alone(name: string, run: () => Promise<void>): Promise<void> {
    this.atWork += 1
    const turn = (this.locks.get(name) ?? Promise.resolve()).then(run)
    this.locks.set(
      name,
      turn.catch(() => undefined),
    )
    await turn.finally(() => {
      this.atWork -= 1
    })
  }

  /** Resolves when nobody works behind a lock any more. */
  async idle(): Promise<void> {
    do await new Promise((done) => setImmediate(done))
    while (this.atWork > 0)
  }

  /** Somebody empties the storage from outside the app. */
  clear(): void {
    this.memory.clear()
    this.announce(null, null, null)
  }

  /** Something else than the app writes under a key. */
  overwrite(key: string, text: string): void {
    this.memory.setItem(key, text)
    this.announce(null, key, text)
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
  /** The storage as this tab sees it, when it has a view of its own. */
  private readonly view: Map<string, string> | null = null
  /** When this tab itself last wrote under a key: what came before does not show in its view. */
  private readonly ownTurns = new Map<string, number>()
  readonly assessments: ReturnType<typeof useAssessments>
  readonly keeping: ReturnType<typeof useKeeping>
  readonly settings: ReturnType<typeof useSettings>
  readonly linkedFiles: ReturnType<typeof useLinkedFiles>
  private onStored: (key: string | null, text: string | null) => void = () => undefined
  private onMessage: (message: unknown) => void = () => undefined
  private readonly onReturn: (() => void)[] = []
  private readonly onHide: (() => void)[] = []
  private readonly onTick: (() => void)[] = []

  constructor(
    private readonly browser: Browser,
    now: () => number,
  ) {
    const { memory } = browser
    if (browser.hasOwnViews) this.view = new Map(memory.entries)
    const storage: Storage = {
      get length() {
        return memory.length
      },
      key: (index) => memory.key(index),
      getItem: (key) => (this.view ? (this.view.get(key) ?? null) : memory.getItem(key)),
      setItem: (key, text) => {
        const isSame = memory.getItem(key) === text
        memory.setItem(key, text)
        this.view?.set(key, text)
        if (!isSame) this.ownTurns.set(key, browser.announce(this, key, text))
      },
      removeItem: (key) => {
        memory.removeItem(key)
        this.view?.delete(key)
        this.ownTurns.set(key, browser.announce(this, key, null))
      },
      clear: () => {
        memory.clear()
        this.view?.clear()
        browser.announce(this, null, null)
      },
    }
    const app = createApp({})
    app.provide(SERVICES, { ...someServices(storage), now })
    const pinia = createPinia()
    app.use(pinia)
    this.assessments = useAssessments(pinia)
    this.keeping = useKeeping(pinia)
    this.settings = useSettings(pinia)
    this.linkedFiles = useLinkedFiles(pinia)
    this.assessments.load()
  }

  async start(hasMirror: boolean): Promise<void> {
    const browser: KeepingBrowser & LinkingBrowser = {
      openMirror: () =>
        hasMirror
          ? Promise.resolve(this.browser.mirror)
          : Promise.reject(new DOMException('Not here', 'SecurityError')),
      isOnlyTab: () => Promise.resolve(this.browser.tabCount === 1),
      onStored: (listen) => {
        this.onStored = listen
      },
      onReturn: (listen) => this.onReturn.push(listen),
      onHide: (listen) => this.onHide.push(listen),
      alone: (name, run) => this.browser.alone(name, run),
      channel: {
        post: (message) => this.browser.post(this, message),
        listen: (receive) => {
          this.onMessage = receive
        },
      },
      every: (_, run) => this.onTick.push(run),
    }
    await this.keeping.start(browser)
    await this.linkedFiles.start(browser)
  }

  /** Hears of the oldest change that is on its way. */
  deliver(): void {
    const event = this.events.shift()
    if (!event) return
    this.see(event)
    this.onStored(event.key, event.text)
  }

  private see({ key, text, turn }: StoredEvent): void {
    if (key === null) this.view?.clear()
    else if ((this.ownTurns.get(key) ?? 0) > turn) return
    else if (text === null) this.view?.delete(key)
    else this.view?.set(key, text)
  }

  /** Misses everything on its way, as a tab in the background may, and is looked at again. */
  returnTo(): void {
    for (const event of this.events.splice(0)) this.see(event)
    for (const listen of this.onReturn) listen()
  }

  /** Goes out of view, as when another tab is looked at or the page is closed. */
  hide(): void {
    for (const listen of this.onHide) listen()
  }

  hear(message: unknown): void {
    this.onMessage(message)
  }

  /** Some seconds go by. */
  tick(): void {
    for (const run of this.onTick) run()
  }
}
