import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { LocalDate } from '../domain/assessment'
import type { BrowserStorage } from '../persistence/browserStorage'

/** What the stores need of the world; handed in by main.ts, replaced in tests. */
export interface Services {
  readonly storage: BrowserStorage
  /** Milliseconds UTC. */
  readonly now: () => number
  /** The date where the user sits. */
  readonly today: () => LocalDate
  /** A new UUID v4, for assessments. */
  readonly newUuid: () => string
  /** Eight new characters of Crockford base32, for everything inside an assessment. */
  readonly newId: () => string
}

export const SERVICES: InjectionKey<Services> = Symbol('services')

/** The services of the app a store is used in. */
export function useServices(): Services {
  const services = inject(SERVICES)
  if (!services) throw new Error('No services are provided: app.provide(SERVICES, …) is missing')
  return services
}
