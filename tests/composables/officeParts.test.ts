import { beforeEach, describe, expect, it, vi } from 'vitest'
import { storeOfficeParts } from '../../src/composables/officeParts'

const PARTS = ['assets/docx-1.js', 'assets/xlsx-1.js']
const url = (part: string) => new URL(part, document.baseURI).href

let told: unknown[] = []
let stored: string[] = []
let list: () => Promise<Response>

beforeEach(() => {
  told = []
  stored = []
  list = () => Promise.resolve(Response.json(PARTS))
  const active = { postMessage: (message: unknown) => told.push(message) }
  vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve({ active }) } })
  vi.stubGlobal('fetch', () => list())
  vi.stubGlobal('caches', {
    open: (name: string) => {
      expect(name).toBe('six-p-office')
      return Promise.resolve({
        keys: () => Promise.resolve(stored.map((one) => ({ url: one }))),
        delete: (one: string) => {
          stored = stored.filter((other) => other !== one)
          return Promise.resolve(true)
        },
      })
    },
  })
})

describe('the parts that write office files', () => {
  it('are stored by the worker, from the list of this version', async () => {
    await storeOfficeParts()
    expect(told).toEqual([{ type: 'CACHE_URLS', payload: { urlsToCache: PARTS.map(url) } }])
  })

  it('of older versions go', async () => {
    stored = [url('assets/docx-0.js'), url('assets/xlsx-1.js')]
    await storeOfficeParts()
    expect(stored).toEqual([url('assets/xlsx-1.js')])
  })

  it('are left alone where data is to be saved, and without a worker', async () => {
    vi.stubGlobal('navigator', {
      serviceWorker: navigator.serviceWorker,
      connection: { saveData: true },
    })
    await storeOfficeParts()
    vi.stubGlobal('navigator', {})
    await storeOfficeParts()
    expect(told).toEqual([])
  })

  it('are nothing to complain of in a browser that is set to store nothing', async () => {
    vi.stubGlobal('navigator', {
      serviceWorker: {
        get ready(): never {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      },
    })
    await expect(storeOfficeParts()).resolves.toBeUndefined()
    expect(told).toEqual([])
  })

  it('wait for the next visit when the list cannot be had', async () => {
    stored = [url('assets/docx-0.js')]
    list = () => Promise.reject(new TypeError('Failed to fetch'))
    await storeOfficeParts()
    list = () => Promise.resolve(new Response(null, { status: 404 }))
    await storeOfficeParts()
    expect(told).toEqual([])
    expect(stored).toHaveLength(1)
  })
})
