import type { Locale } from '../domain/questionnaire'
import { formatsOf } from './formats'

const WORDS: Record<Locale, readonly string[]> = {
  da: ['nul', 'ét', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
}

/** A count as it is written in running text: in words up to ten; in Danish of a neuter ("ét"). */
export function countWord(locale: Locale, n: number): string {
  return WORDS[locale][n] ?? formatsOf(locale).whole(n)
}

/** The same at the head of a sentence. */
export function countHead(locale: Locale, n: number): string {
  const word = countWord(locale, n)
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
}
