import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Assessment } from '../../src/domain/assessment'
import { createBrowserStorage } from '../../src/persistence/browserStorage'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { SERVICES } from '../../src/stores/services'
import type { Services } from '../../src/stores/services'
import { NOW } from '../factories'

/** A browser's storage on a map. It can be told to refuse what is written. */
export class MemoryStorage implements Storage {
  readonly entries: Map<string, string>
  /** The name of the error that every write ends in, or null while there is room. */
  refusal: string | null = null

  constructor(entries: Readonly<Record<string, string>> = {}) {
    this.entries = new Map(Object.entries(entries))
  }

  get length(): number {
    return this.entries.size
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null
  }

  setItem(key: string, value: string): void {
    if (this.refusal !== null) throw new DOMException('Refused', this.refusal)
    this.entries.set(key, value)
  }

  removeItem(key: string): void {
    this.entries.delete(key)
  }

  clear(): void {
    this.entries.clear()
  }
}

/** The key under which an assessment is stored. */
export const keyOf = (id: string) => `six-p/assessment/${id}`

/** A storage that holds these assessments. */
export const storageOf = (...assessments: readonly Assessment[]) =>
  new MemoryStorage(
    Object.fromEntries(assessments.map((one) => [keyOf(one.id), serializeDocument(one)])),
  )

/** Services with a clock that stands still and ids that count. */
export function someServices(memory: Storage | null): Services {
  let uuids = 0
  let ids = 0
  return {
    storage: createBrowserStorage(() => memory),
    now: () => NOW + 1000,
    today: () => '2026-11-24',
    newUuid: () => `00000000-0000-4000-8000-${String(++uuids).padStart(12, '0')}`,
    newId: () => `r${String(++ids).padStart(5, '0')}00`,
  }
}

/** An app as main.ts makes it, as far as the stores go: their services, and Pinia in use. */
export function anApp(memory: Storage | null = new MemoryStorage()) {
  const app = createApp({})
  app.provide(SERVICES, someServices(memory))
  const pinia = createPinia()
  app.use(pinia)
  return { app, pinia }
}

export const WHO = { organisation: 'Rødkøbing Kommune', team: 'Byliv', note: '' }
export const DRAFT = { label: 'Før', date: '2026-11-23', scope: 'municipality' } as const

/** What stands in the storage under an assessment's key. */
export function readBack(memory: MemoryStorage, id: string) {
  const loaded = loadDocument(memory.getItem(keyOf(id)) ?? '')
  return loaded.ok ? loaded.value.document : loaded.error
}

/** A value that is there, or the test ends. */
export function there<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('It is not there')
  return value
}
