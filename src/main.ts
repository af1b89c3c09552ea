import './styles/main.css'
import { createPinia } from 'pinia'
import { computed, createApp } from 'vue'
import App from './App.vue'
import { LOCALES } from './domain/questionnaire'
import type { Locale } from './domain/questionnaire'
import { LOCALE, loadTexts } from './i18n/useTexts'
import { createBrowserStorage, openLocalStorage } from './persistence/browserStorage'
import { createAppRouter } from './router/router'
import { useAssessments } from './stores/assessments'
import { useNotices } from './views/useNotices'
import { SERVICES } from './stores/services'
import type { Services } from './stores/services'
import { useSettings } from './stores/settings'

const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const services: Services = {
  storage: createBrowserStorage(openLocalStorage),
  now: () => Date.now(),
  today,
  newUuid: () => crypto.randomUUID(),
  newId: () =>
    [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => ID_LETTERS[byte % 32]).join(''),
}

/** Danish first: English only for those whose browser speaks it and does not ask for Danish. */
function preferredLocale(): Locale {
  const wanted = navigator.languages.map((language) => language.slice(0, 2))
  if (wanted.includes('da')) return 'da'
  return LOCALES.find((locale) => wanted.includes(locale)) ?? 'da'
}

/** A pause between the steps of starting: in one long task they would hold up the first click. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

async function start(): Promise<void> {
  await breathe()
  const app = createApp(App)
  const router = createAppRouter()
  app.provide(SERVICES, services)
  app.use(createPinia())

  const settings = useSettings()
  settings.load()
  const locale = computed(() => settings.settings.locale ?? preferredLocale())
  app.provide(LOCALE, locale)
  // The first screen brings its own Danish; other languages, and other pages, wait for their texts.
  if (locale.value !== 'da') await loadTexts(locale.value)

  await breathe()
  const assessments = useAssessments()
  assessments.load()
  window.addEventListener('pagehide', () => {
    assessments.finishDismissals()
    assessments.flush()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') assessments.flush()
  })

  const notices = useNotices()
  const told = new Set<unknown>()
  app.config.errorHandler = (error) => {
    if (!told.has(error)) {
      notices.show({ kind: 'problem', text: (texts) => texts.errors.unexpected })
    }
    reportError(error)
  }
  // A part of the app that could not be fetched: the page before it stays, and says so.
  window.addEventListener('vite:preloadError', ({ payload }) => {
    told.add(payload)
    notices.show({ kind: 'problem', text: (texts) => texts.errors.chunk })
  })

  router.beforeEach(async (to) => {
    if (to.name !== 'home') await loadTexts(locale.value)
  })
  app.use(router)
  await router.isReady()
  await breathe()
  app.mount('#app')

  // The other texts, and what keeps the work safe beyond this tab, come after the first screen.
  await loadTexts(locale.value)
  const { keepWatch } = await import('./views/keepWatch')
  await app.runWithContext(() => keepWatch(router, () => locale.value))
}

void start()
