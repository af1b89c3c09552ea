import { readonly, ref } from 'vue'
import type { Ref } from 'vue'

/** Held by every tab that has not agreed to a new version: while anyone holds it, none is let in. */
const OPEN_TAB = 'six-p/open-tab'
const RETRY_AFTER = 2_000
const HOUR = 3_600_000

/** `ready`: a new version waits for this tab's yes; `agreed`: it waits for other tabs. */
type UpdateState = 'none' | 'ready' | 'agreed'

/** Whether a newer version of the app is there, and the person's yes to it. */
export interface AppUpdate {
  readonly state: Readonly<Ref<UpdateState>>
  readonly agree: () => Promise<void>
}

/** Just as much of Trusted Types as is used here: TypeScript does not know them yet. */
interface ScriptPolicies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

/** The worker's address, the only one that the page's policy lets through as a script. */
function workerUrl(): string {
  const worker = new URL('sw.js', document.baseURI).href
  const { trustedTypes } = window as { readonly trustedTypes?: ScriptPolicies }
  const policy = trustedTypes?.createPolicy('six-p', {
    createScriptURL(url) {
      if (url !== worker) throw new TypeError(`${url} is no script of this app`)
      return url
    },
  })
  return policy?.createScriptURL(worker) ?? worker
}

/** Resolves when the page has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5_000 })
    else setTimeout(resolve, 500)
  })
}

/** Registers the worker; nothing where the browser will not have one or the network is gone. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const worker = workerUrl()
  try {
    return await navigator.serviceWorker.register(worker, { updateViaCache: 'none' })
  } catch {
    // The app works as before, only not without the network; the next visit tries again.
    return undefined
  }
}

/** Calls back whenever a new version has been fetched in full and waits. */
function watchForWaiting(
  registration: ServiceWorkerRegistration,
  found: (worker: ServiceWorker) => void,
): void {
  const look = () => {
    // The very first one waits for nobody and comes in by itself.
    if (registration.waiting && registration.active) found(registration.waiting)
  }
  const follow = () => registration.installing?.addEventListener('statechange', look)
  registration.addEventListener('updatefound', follow)
  follow()
  look()
}

/** A page that stays open all day asks for news when it is looked at again, at most hourly. */
function askHourly(registration: ServiceWorkerRegistration): void {
  let askedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < HOUR) return
    askedAt = Date.now()
    // To be without the network is nothing to tell anyone: the next time will do.
    registration.update().catch(() => undefined)
  })
}

/**
 * Whether the worker in charge holds another version than this page: then the parts that the page
 * has not fetched yet are gone.
 */
async function isOutdated(): Promise<boolean> {
  const script = document.querySelector('script[type="module"]')?.getAttribute('src')
  if (!script || !navigator.serviceWorker.controller) return false
  const page = await fetch(document.baseURI).then(
    (response) => (response.ok ? response.text() : script),
    () => script,
  )
  return !page.includes(script)
}

function letIn(worker: ServiceWorker): void {
  worker.postMessage({ type: 'SKIP_WAITING' })
}

/**
 * Keeps the app at hand without the network, and lets a new version in when every open tab has
 * agreed or is gone: docs/decisions/0009. To be called once, when the page has loaded. `flush` saves
 * what is not saved yet, and says whether that went well.
 */
export function startAppUpdate({ flush }: { readonly flush: () => boolean }): AppUpdate {
  const state = ref<UpdateState>('none')
  const update: AppUpdate = { state: readonly(state), agree }
  let registration: ServiceWorkerRegistration | undefined
  let release = (): void => undefined
  const agreed = new Promise<void>((resolve) => {
    release = resolve
  })
  let held: Promise<unknown> = Promise.resolve()

  function leave(): void {
    if (flush()) location.reload()
    // Work that the browser does not keep is not given up for a new version.
    else setTimeout(leave, RETRY_AFTER)
  }

  async function hold(): Promise<void> {
    await navigator.locks.request(OPEN_TAB, { mode: 'shared' }, async () => {
      // A tab that opened in the very moment in which the others let the new version in.
      if (await isOutdated()) leave()
      await agreed
    })
  }

  function stayOpen(): void {
    held = Promise.allSettled([held, hold()])
  }

  /** Never waits in line: a tab that opens later would have to wait behind it. */
  function letInIfAlone(): void {
    const options: LockOptions = { mode: 'exclusive', ifAvailable: true }
    void navigator.locks.request(OPEN_TAB, options, async (lock) => {
      if (!lock || !registration?.waiting) return
      letIn(registration.waiting)
      // Until it is in, a tab that opens has to wait for its lock.
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER))
    })
  }

  async function agree(): Promise<void> {
    if (state.value !== 'ready' || !flush()) return
    state.value = 'agreed'
    release()
    await held
    letInIfAlone()
    // Tabs close without a word.
    setInterval(letInIfAlone, RETRY_AFTER)
  }

  function onWaiting(worker: ServiceWorker): void {
    if (location.hostname === 'localhost') letIn(worker)
    else if (state.value === 'none') state.value = 'ready'
  }

  async function start(): Promise<void> {
    stayOpen()
    // A page that the browser had put aside whole may have lost its lock, and its version.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) stayOpen()
    })
    let isControlled = navigator.serviceWorker.controller !== null
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      // The first worker of a first visit holds what the page is.
      if (isControlled || state.value === 'agreed') leave()
      isControlled = true
    })
    await idle()
    registration = await register()
    if (!registration) return
    watchForWaiting(registration, onWaiting)
    askHourly(registration)
  }

  const isOffered = 'serviceWorker' in navigator && location.protocol !== 'file:'
  if (import.meta.env.PROD && isOffered) void start()
  return update
}
