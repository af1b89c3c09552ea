import { configure, screen } from '@testing-library/dom'
import { createPinia } from 'pinia'
import { computed, createApp } from 'vue'
import type { App as VueApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { afterEach, vi } from 'vitest'
import App from '../../src/App.vue'
import type { Assessment } from '../../src/domain/assessment'
import { LOCALE, loadTexts } from '../../src/i18n/useTexts'
import { createAppRouter } from '../../src/router/router'
import { useAssessments } from '../../src/stores/assessments'
import { SERVICES } from '../../src/stores/services'
import { useSettings } from '../../src/stores/settings'
import { stubCanvas } from '../charts/canvas'
import { someServices, storageOf } from '../stores/support'
import type { MemoryStorage } from '../stores/support'

// A view's first visit fetches its part of the app, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

let running: VueApp | null = null

function closeApp() {
  running?.unmount()
  running = null
  document.body.replaceChildren()
}

afterEach(closeApp)

/**
 * The whole app as main.ts makes it, over a storage of its own, at an address. Over the storage of
 * the one before, which ends, it is that page reloaded.
 */
export async function startApp({
  path = '/',
  assessments: stored = [],
  memory = storageOf(...stored),
}: { path?: string; assessments?: readonly Assessment[]; memory?: MemoryStorage } = {}) {
  closeApp()
  stubCanvas()
  const app = createApp(App)
  running = app
  app.config.errorHandler = (error) => {
    throw error
  }
  app.provide(SERVICES, someServices(memory))
  app.use(createPinia())
  const settings = useSettings()
  settings.load()
  const locale = computed(() => settings.settings.locale ?? 'da')
  app.provide(LOCALE, locale)
  await loadTexts(locale.value)
  const assessments = useAssessments()
  assessments.load()
  const router = createAppRouter(createMemoryHistory())
  await router.push(path)
  app.use(router)
  await router.isReady()
  const place = document.createElement('div')
  document.body.append(place)
  app.mount(place)
  return { router, memory, assessments, settings }
}

/** The page's heading, once it says this. */
export function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name })
}

/** A file as the browser would have saved it. */
interface CaughtFile {
  readonly name: string
  readonly blob: Blob
  readonly text: Promise<string>
}

/** The files that the page hands to the browser from now on, each with its name and its text. */
export function catchDownloads(): CaughtFile[] {
  const files: CaughtFile[] = []
  let blob = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    blob = file as Blob
    return 'blob:fil'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, blob, text: blob.text() })
  })
  return files
}
