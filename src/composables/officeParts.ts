import { idle } from './useAppUpdate'

/** Where the worker keeps the parts that write office files: vite.config.ts names it too. */
const STORE = 'six-p-office'
/** The build's list of these parts. */
const LIST = 'office.json'

/** Whether whoever is here has asked the browser to use little data. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}

/** The worker in charge; null where the browser will have none. */
async function workerInCharge(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null
  try {
    return (await navigator.serviceWorker.ready).active
  } catch {
    // A browser that is set to store nothing: there is nowhere to store these parts either.
    return null
  }
}

/**
 * Has the worker store the parts that write office files, once the page is idle, so that they are at
 * hand without the network. It is the worker that fetches them, and none that is there already; those
 * of older versions go. Nothing is done where there is no worker, or where data is to be saved.
 */
export async function storeOfficeParts(): Promise<void> {
  const worker = savesData() ? null : await workerInCharge()
  if (!worker) return
  await idle()
  const response = await fetch(LIST).catch(() => null)
  // Without the network, and without the list at hand: the next visit tries again.
  if (!response?.ok) return
  const parts = (await response.json()) as readonly string[]
  const wanted = parts.map((part) => new URL(part, document.baseURI).href)
  const store = await caches.open(STORE)
  for (const { url } of await store.keys()) {
    if (!wanted.includes(url)) await store.delete(url)
  }
  worker.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: wanted } })
}
