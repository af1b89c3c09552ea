import { compareFractions, subtract, toTenths } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import type { Locale } from '../domain/questionnaire'
import type { Trend } from '../domain/trend'
import { formatsOf } from '../i18n/formats'
import { textsOf } from '../i18n/useTexts'
import { spanOf } from './trendData'

/**
 * The trend in words: what has risen and what has fallen furthest from its first score to its latest,
 * and which Ps have no way to speak of. P names keep their marks.
 */
export function trendSentence({ lines, steps }: Trend, locale: Locale): string {
  const texts = textsOf(locale).trend.sentence
  const formats = formatsOf(locale)
  const show = (score: Fraction) => formats.tenths(toTenths(score))
  const names = (some: readonly { readonly name: string }[]) =>
    formats.list(some.map(({ name }) => name))
  const all = lines.map((line) => {
    const span = spanOf(line, steps)
    const size = span && subtract(span.last.score, span.first.score)
    return { name: line.dimension.name[locale], span, size }
  })
  const moved = all.flatMap(({ name, span, size }) => (span && size ? [{ name, span, size }] : []))
  if (moved.length === 0) return texts.none
  /** What went furthest one way: 1 is up, −1 is down. */
  const furthest = (way: 1 | -1, said: typeof texts.up): readonly string[] => {
    const those = moved
      .filter(({ span }) => span.way === way)
      .sort((a, b) => way * compareFractions(b.size, a.size))
    const [most, next] = those
    if (!most) return []
    const level = those.filter(({ size }) => compareFractions(size, most.size) === 0)
    if (level.length > 1) {
      return [said.together(names(level), formats.tenths(Math.abs(toTenths(most.size))))]
    }
    const { first, last } = most.span
    const say = next ? said.most : said.only
    return [say(most.name, show(first.score), first.label, show(last.score), last.label)]
  }
  const sentences = [...furthest(1, texts.up), ...furthest(-1, texts.down)]
  if (sentences.length === 0) sentences.push(texts.same)
  const missing = all.filter(({ span }) => !span)
  if (missing.length > 0) sentences.push(texts.missing(names(missing)))
  return sentences.join(' ')
}
