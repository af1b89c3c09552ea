import { computed, inject, provide, shallowReactive } from 'vue'
import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { Locale, LocalText } from '../domain/questionnaire'
import type { Texts } from './da'
import { daFirst } from './daFirst'
import { formatsOf } from './formats'
import type { Formats } from './formats'

/** The texts that have arrived. */
const catalogues = shallowReactive<Partial<Record<Locale, Texts>>>({})

/**
 * Fetches the texts of a language; done at once when they are here already. The first screen in
 * Danish needs no fetching, and everything else waits for this.
 */
export async function loadTexts(locale: Locale): Promise<void> {
  catalogues[locale] ??= await fetchTexts(locale)
}

async function fetchTexts(locale: Locale): Promise<Texts> {
  return locale === 'en' ? (await import('./en')).en : (await import('./da')).da
}

/**
 * The interface's texts in a language, or in Danish where they have not been fetched. Until any have
 * been fetched there are those of the first screen and no others, whatever the type says.
 */
export function textsOf(locale: Locale): Texts {
  return catalogues[locale] ?? catalogues.da ?? (daFirst as Texts)
}

export const LOCALE: InjectionKey<Readonly<Ref<Locale>>> = Symbol('locale')

/** Shows everything below this component in a language of its own, as the report does. */
export function provideLocale(locale: Readonly<Ref<Locale>>): void {
  provide(LOCALE, locale)
}

/** The language of this part of the page. */
export function useLocale(): Readonly<Ref<Locale>> {
  const locale = inject(LOCALE)
  if (!locale) throw new Error('No locale is provided: app.provide(LOCALE, …) is missing')
  return locale
}

/** The interface's texts in the language of this part of the page. */
export function useTexts(): ComputedRef<Texts> {
  const locale = useLocale()
  return computed(() => textsOf(locale.value))
}

/** Numbers, dates and lists in the language of this part of the page. */
export function useFormats(): ComputedRef<Formats> {
  const locale = useLocale()
  return computed(() => formatsOf(locale.value))
}

/** Picks a questionnaire's text in the language of this part of the page. */
export function useLocalText(): (text: LocalText) => string {
  const locale = useLocale()
  return (text) => text[locale.value]
}

/** A text without the marks around its English words, where only plain text can stand. */
export function withoutMarks(text: string): string {
  return text.replaceAll('*', '')
}
