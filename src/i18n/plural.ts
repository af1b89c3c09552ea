import type { Locale } from '../domain/questionnaire'

const rules: Record<Locale, Intl.PluralRules> = {
  da: new Intl.PluralRules('da'),
  en: new Intl.PluralRules('en'),
}

/** The form of a word that goes with a number in a language: one or other. */
export function plural(
  locale: Locale,
  n: number,
  forms: { readonly one: string; readonly other: string },
): string {
  return rules[locale].select(n) === 'one' ? forms.one : forms.other
}
