import { computed, ref, watchEffect } from 'vue'
import { LOCALES } from '../domain/questionnaire'
import type { Locale } from '../domain/questionnaire'
import { loadTexts, useLocale } from '../i18n/useTexts'

/**
 * The language that the address wants a page of paper in, or else that of the interface; and the
 * one it is in, until the texts of the one wanted have come.
 */
export function usePaperLocale(language: () => unknown) {
  const locale = useLocale()
  const wanted = computed<Locale>(
    () => LOCALES.find((candidate) => candidate === language()) ?? locale.value,
  )
  const paperLocale = ref(locale.value)
  async function change(next: Locale) {
    await loadTexts(next)
    if (next === wanted.value) paperLocale.value = next
  }
  watchEffect(() => {
    void change(wanted.value)
  })
  return { wanted, paperLocale }
}
