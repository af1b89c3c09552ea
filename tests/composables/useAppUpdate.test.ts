import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startAppUpdate } from '../../src/composables/useAppUpdate'

/** A worker that notes what it is told. */
class Worker extends EventTarget {
  readonly told: unknown[] = []

  postMessage(message: unknown) {
    this.told.push(message)
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  active: Worker | null = new Worker()
  updates = 0
  isOffline = false

  update() {
    this.updates += 1
    return this.isOffline ? Promise.reject(new TypeError('Failed to update')) : Promise.resolve()
  }

  /** A new version is being fetched, and then waits. */
  bring(worker = new Worker()): Worker {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = worker
    worker.dispatchEvent(new Event('statechange'))
    return worker
  }
}

class Container extends EventTarget {
  controller: Worker | null = new Worker()
  readonly registration = new Registration()
  readonly register = vi.fn((_url: string) => Promise.resolve(this.registration))

  /** Another worker takes charge of the page. */
  change() {
    this.controller = new Worker()
    this.dispatchEvent(new Event('controllerchange'))
  }
}

type Mode = 'shared' | 'exclusive'

/** The browser's locks as far as one name goes. */
class Locks {
  private readonly held: { readonly mode: Mode }[] = []
  private line: (() => void)[] = []

  async request(
    _name: string,
    { mode, ifAvailable = false }: { readonly mode: Mode; readonly ifAvailable?: boolean },
    run: (lock: object | null) => unknown,
  ) {
    const isFree = () => this.held.every((other) => other.mode === 'shared' && mode === 'shared')
    if (!isFree() && ifAvailable) return run(null)
    while (!isFree()) await new Promise<void>((resolve) => this.line.push(resolve))
    const lock = { mode }
    this.held.push(lock)
    try {
      return await run(lock)
    } finally {
      this.held.splice(this.held.indexOf(lock), 1)
      const line = this.line
      this.line = []
      line.forEach((resolve) => resolve())
    }
  }

  /** Another tab that has not agreed; closes it. */
  openTab(): () => void {
    let close = (): void => undefined
    const open = new Promise<void>((resolve) => {
      close = resolve
    })
    void this.request('six-p/open-tab', { mode: 'shared' }, () => open)
    return close
  }
}

const SKIP = { type: 'SKIP_WAITING' }

describe('startAppUpdate', () => {
  let container: Container
  let locks: Locks
  let reload: ReturnType<typeof vi.fn<() => void>>
  let flush: ReturnType<typeof vi.fn<() => boolean>>

  function visit(hostname: string) {
    vi.stubGlobal('location', { hostname, protocol: 'https:', reload })
  }

  /** Starts as in a page that has loaded, and lets everything happen that need not wait. */
  async function start() {
    const update = startAppUpdate({ flush })
    await vi.advanceTimersByTimeAsync(1_000)
    return update
  }

  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubEnv('PROD', true)
    container = new Container()
    locks = new Locks()
    vi.stubGlobal('navigator', { serviceWorker: container, locks })
    reload = vi.fn<() => void>()
    flush = vi.fn(() => true)
    visit('seks-p.example')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
    vi.unstubAllGlobals()
    document.head.replaceChildren()
  })

  it('registers the worker beside the page when the page has nothing better to do', async () => {
    startAppUpdate({ flush })
    expect(container.register).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(container.register.mock.calls).toEqual([
      [new URL('sw.js', document.baseURI).href, { updateViaCache: 'none' }],
    ])
  })

  it('does nothing while developing', async () => {
    vi.stubEnv('PROD', false)
    await start()
    expect(container.register).not.toHaveBeenCalled()
  })

  it('does nothing in a browser without workers', async () => {
    vi.stubGlobal('navigator', { locks })
    const update = await start()
    await update.agree()
    expect(update.state.value).toBe('none')
  })

  it('does nothing in a page opened from a file', async () => {
    vi.stubGlobal('location', { hostname: '', protocol: 'file:', reload })
    await start()
    expect(container.register).not.toHaveBeenCalled()
  })

  it('leaves the app as it is where the browser refuses a worker', async () => {
    container.register.mockRejectedValue(new Error('The operation is insecure.'))
    const update = await start()
    expect(update.state.value).toBe('none')
  })

  describe('with Trusted Types', () => {
    it('lets the worker’s address through and no other', async () => {
      const createPolicy = vi.fn(
        (_name: string, rules: { createScriptURL: (url: string) => string }) => rules,
      )
      vi.stubGlobal('trustedTypes', { createPolicy })
      await start()
      const worker = new URL('sw.js', document.baseURI).href
      expect(container.register.mock.calls[0]?.[0]).toBe(worker)
      const [name, rules] = createPolicy.mock.calls[0] ?? []
      expect(name).toBe('six-p')
      expect(rules?.createScriptURL(worker)).toBe(worker)
      for (const other of [`${worker}?`, 'sw.js', 'https://example.org/sw.js']) {
        expect(() => rules?.createScriptURL(other)).toThrow(TypeError)
      }
    })
  })

  describe('when it is the first visit', () => {
    beforeEach(() => {
      container.controller = null
      container.registration.active = null
    })

    it('has no new version to speak of, and does not reload when the worker takes charge', async () => {
      const update = await start()
      container.registration.bring()
      expect(update.state.value).toBe('none')
      container.change()
      expect(reload).not.toHaveBeenCalled()
    })
  })

  describe('when a new version waits', () => {
    it('says so, whether it came before or after', async () => {
      const later = await start()
      expect(later.state.value).toBe('none')
      const worker = container.registration.bring()
      expect(later.state.value).toBe('ready')
      const sooner = await start()
      expect(sooner.state.value).toBe('ready')
      await vi.advanceTimersByTimeAsync(10_000)
      expect(worker.told).toEqual([])
    })

    it('lets it in at once when this tab is the only one', async () => {
      const update = await start()
      const worker = container.registration.bring()
      await update.agree()
      await vi.advanceTimersByTimeAsync(0)
      expect(worker.told).toEqual([SKIP])
    })

    it('waits for the other tabs, and notices when the last of them closes', async () => {
      const close = locks.openTab()
      const update = await start()
      const worker = container.registration.bring()
      await update.agree()
      await vi.advanceTimersByTimeAsync(10_000)
      expect(update.state.value).toBe('agreed')
      expect(worker.told).toEqual([])
      close()
      await vi.advanceTimersByTimeAsync(2_000)
      expect(worker.told).toEqual([SKIP])
    })

    it('holds up no tab that opens while it waits, and waits for that one too', async () => {
      const close = locks.openTab()
      const update = await start()
      const worker = container.registration.bring()
      await update.agree()
      await vi.advanceTimersByTimeAsync(1_000)
      const open = vi.fn()
      void locks.request('six-p/open-tab', { mode: 'shared' }, () => new Promise(open))
      await vi.advanceTimersByTimeAsync(0)
      expect(open).toHaveBeenCalled()
      close()
      await vi.advanceTimersByTimeAsync(10_000)
      expect(worker.told).toEqual([])
    })

    it('lets in the newest when another has come meanwhile, without asking again', async () => {
      const close = locks.openTab()
      const update = await start()
      const older = container.registration.bring()
      await update.agree()
      const newer = container.registration.bring()
      expect(update.state.value).toBe('agreed')
      close()
      await vi.advanceTimersByTimeAsync(2_000)
      expect(older.told).toEqual([])
      expect(newer.told).toEqual([SKIP])
    })

    it('saves, and then reloads when the new version is in charge', async () => {
      const update = await start()
      container.registration.bring()
      await update.agree()
      const order: string[] = []
      flush.mockImplementation(() => order.push('save') > 0)
      reload.mockImplementation(() => void order.push('reload'))
      container.change()
      await vi.advanceTimersByTimeAsync(10_000)
      expect(order).toEqual(['save', 'reload'])
    })

    it('reloads a page that no worker was in charge of, once it has agreed', async () => {
      container.controller = null
      const update = await start()
      container.registration.bring()
      await update.agree()
      container.change()
      expect(reload).toHaveBeenCalledTimes(1)
    })

    describe('when the work cannot be saved', () => {
      it('does not agree', async () => {
        const update = await start()
        const worker = container.registration.bring()
        flush.mockReturnValue(false)
        await update.agree()
        await vi.advanceTimersByTimeAsync(10_000)
        expect(update.state.value).toBe('ready')
        expect(worker.told).toEqual([])
      })

      it('does not reload until it can', async () => {
        const update = await start()
        container.registration.bring()
        await update.agree()
        flush.mockReturnValue(false)
        container.change()
        await vi.advanceTimersByTimeAsync(10_000)
        expect(reload).not.toHaveBeenCalled()
        flush.mockReturnValue(true)
        await vi.advanceTimersByTimeAsync(2_000)
        expect(reload).toHaveBeenCalledTimes(1)
      })
    })

    describe('when it is on localhost', () => {
      it('lets it in without asking, so that a new build is seen', async () => {
        visit('localhost')
        locks.openTab()
        const update = await start()
        const worker = container.registration.bring()
        expect(worker.told).toEqual([SKIP])
        expect(update.state.value).toBe('none')
        container.change()
        expect(reload).toHaveBeenCalledTimes(1)
      })
    })
  })

  describe('when the worker holds another version than the page', () => {
    /** The page has one script, and the worker would show a page with another. */
    function serve(script: string) {
      const own = document.createElement('script')
      own.type = 'text/plain'
      own.setAttribute('src', './assets/index-old.js')
      document.head.append(own)
      // Only now, or it would be fetched.
      own.type = 'module'
      vi.stubGlobal(
        'fetch',
        vi.fn(() => Promise.resolve(new Response(`src="${script}"`))),
      )
    }

    it('reloads a tab that has just opened', async () => {
      serve('./assets/index-new.js')
      await start()
      expect(flush).toHaveBeenCalled()
      expect(reload).toHaveBeenCalledTimes(1)
    })

    it('reloads a page that the browser had put aside whole', async () => {
      serve('./assets/index-old.js')
      await start()
      expect(reload).not.toHaveBeenCalled()
      vi.stubGlobal(
        'fetch',
        vi.fn(() => Promise.resolve(new Response('index-new'))),
      )
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
      await vi.advanceTimersByTimeAsync(0)
      // The pages of the tests before hear it too.
      expect(reload).toHaveBeenCalled()
    })

    it('leaves a page alone that it cannot compare, and lets nobody else in either', async () => {
      serve('./assets/index-new.js')
      vi.stubGlobal(
        'fetch',
        vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
      )
      await start()
      expect(reload).not.toHaveBeenCalled()
      const alone = vi.fn()
      await locks.request('six-p/open-tab', { mode: 'exclusive', ifAvailable: true }, alone)
      expect(alone.mock.calls).toEqual([[null]])
    })
  })

  describe('when the page is looked at again', () => {
    const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'))
    const MINUTE = 60_000

    it('asks for news once an hour at most', async () => {
      await start()
      await vi.advanceTimersByTimeAsync(59 * MINUTE)
      lookAgain()
      expect(container.registration.updates).toBe(0)
      await vi.advanceTimersByTimeAsync(2 * MINUTE)
      lookAgain()
      lookAgain()
      expect(container.registration.updates).toBe(1)
    })

    it('says nothing when there is no network', async () => {
      await start()
      container.registration.isOffline = true
      await vi.advanceTimersByTimeAsync(61 * MINUTE)
      lookAgain()
      await vi.advanceTimersByTimeAsync(0)
      expect(container.registration.updates).toBe(1)
    })
  })
})
