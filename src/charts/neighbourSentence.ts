import { compareFractions, subtract, toTenths } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import { rangeOf } from '../domain/neighbours'
import type { NeighbourDimension } from '../domain/neighbours'
import type { Locale } from '../domain/questionnaire'
import { formatsOf } from '../i18n/formats'
import { textsOf } from '../i18n/useTexts'

/**
 * The picture of a group in words: in which P the assessments lie furthest apart, and in which
 * closest. It names Ps only, never an assessment. P names keep their marks.
 */
export function neighbourSentence(
  dimensions: readonly NeighbourDimension[],
  locale: Locale,
): string {
  const texts = textsOf(locale).sideBySide
  const formats = formatsOf(locale)
  const spreads = dimensions
    .flatMap(({ dimension, scores }) => {
      const range = rangeOf({ scores })
      const name = dimension.name[locale]
      return range ? [{ name, ...range, width: subtract(range.high, range.low) }] : []
    })
    .sort((a, b) => compareFractions(b.width, a.width))
  const [widest] = spreads
  const narrowest = spreads.at(-1)
  if (!widest || !narrowest) return texts.sentenceNone
  const show = (score: Fraction) => formats.tenths(toTenths(score))
  /** The Ps that share a width; one alone with its ends. */
  const say = (width: Fraction, said: typeof texts.furthest) => {
    const sharing = spreads.filter((spread) => compareFractions(spread.width, width) === 0)
    const [only, another] = sharing
    return only && !another
      ? said.one(only.name, show(only.low), show(only.high))
      : said.several(formats.list(sharing.map(({ name }) => name)), show(width))
  }
  if (spreads.length === 1)
    return texts.sentenceOne(widest.name, show(widest.low), show(widest.high))
  if (compareFractions(widest.width, narrowest.width) === 0) {
    return widest.width.numerator === 0
      ? texts.sentenceSame
      : texts.sentenceEqual(show(widest.width))
  }
  return `${say(widest.width, texts.furthest)} ${say(narrowest.width, texts.closest)}`
}
