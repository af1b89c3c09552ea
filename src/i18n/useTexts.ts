import { computed, inject, provide, shallowReactive } from 'vue'
import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { Locale, LocalText } from '../domain/questionnaire'
import { da } from './da'
import type { Texts } from './da'
import { formatsOf } from './formats'
import type { Formats } from './formats'

/** Danish is part of the first screen; other languages arrive when they are wanted. */
const catalogues = shallowReactive<Partial<Record<Locale, Texts>>>({ da })

/** Fetches the texts of a language; done at once when they are here already. */
export async function loadTexts(locale: Locale): Promise<void> {
  if (!catalogues[locale]) catalogues[locale] = (await import('./en')).en
}

/** The interface's texts in a language whose texts have been loaded, else in Danish. */
export function textsOf(locale: Locale): Texts {
  return catalogues[locale] ?? da
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
