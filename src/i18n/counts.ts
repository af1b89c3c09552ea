import type { Locale } from '../domain/questionnaire'
import { formatsOf } from './formats'

/** From none to twenty; in Danish of a neuter ("ét spørgsmål"). */
const WORDS: Record<Locale, string> = {
  da: 'nul ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
  en: 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
}

const wordOf = (locale: Locale, n: number) => WORDS[locale].split(' ')[n]

/** A count within a sentence: in words up to ten. */
export function countWord(locale: Locale, n: number): string {
  return (n <= 10 ? wordOf(locale, n) : undefined) ?? formatsOf(locale).whole(n)
}

/** A count at the head of a sentence: in words up to twenty. */
export function countHead(locale: Locale, n: number): string {
  const word = wordOf(locale, n) ?? formatsOf(locale).whole(n)
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
}
