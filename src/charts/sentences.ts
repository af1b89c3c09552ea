import type { Comparison, DimensionComparison } from '../domain/comparison'
import { compareFractions, fraction, toTenths } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import type { Dimension, Locale } from '../domain/questionnaire'
import type { RoundResult } from '../domain/scoring'
import { formatsOf } from '../i18n/formats'
import { textsOf } from '../i18n/useTexts'

const nameIn = (locale: Locale) => (dimension: Dimension) => dimension.name[locale]

/** A radar of one round in words: the highest, the lowest and the gaps. P names keep their marks. */
export function resultSentence(result: RoundResult, locale: Locale): string {
  const texts = textsOf(locale).result
  const formats = formatsOf(locale)
  const name = nameIn(locale)
  const scored = result.dimensions.flatMap(({ dimension, score }) =>
    score ? [{ dimension, score }] : [],
  )
  const gaps = result.dimensions.filter(({ score }) => !score).map(({ dimension }) => dimension)
  const byScore = [...scored].sort((a, b) => compareFractions(b.score, a.score))
  const [highest] = byScore
  const lowest = byScore.at(-1)
  if (!highest || !lowest) return texts.sentenceNone
  const sharing = (score: Fraction) =>
    scored
      .filter((other) => compareFractions(other.score, score) === 0)
      .map(({ dimension }) => name(dimension))
  const show = (score: Fraction) => formats.tenths(toTenths(score))
  const say = (sentence: typeof texts.sentenceHighest, score: Fraction) => {
    const names = sharing(score)
    return sentence(formats.list(names), show(score), names.length)
  }
  const sentences =
    scored.length === 1
      ? [texts.sentenceOne(name(highest.dimension), show(highest.score))]
      : compareFractions(highest.score, lowest.score) === 0
        ? [texts.sentenceEqual(show(highest.score))]
        : [say(texts.sentenceHighest, highest.score), say(texts.sentenceLowest, lowest.score)]
  if (gaps.length > 0) {
    sentences.push(texts.sentenceGaps(formats.list(gaps.map(name)), gaps.length))
  }
  return sentences.join(' ')
}

/** A comparison in words: what rose and fell most, and what could not be compared. */
export function comparisonSentence(comparison: Comparison, locale: Locale): string {
  const texts = textsOf(locale).compare
  const formats = formatsOf(locale)
  const name = nameIn(locale)
  const zero = fraction(0, 1)
  const direction = ({ change }: DimensionComparison) =>
    change ? compareFractions(change, zero) : 0
  const changed = comparison.dimensions.filter(({ change }) => change)
  const missing = comparison.dimensions.filter(({ change }) => !change)
  if (changed.length === 0) return texts.sentenceNone
  const say = (
    dimensions: readonly DimensionComparison[],
    most: typeof texts.sentenceUp,
    only: typeof texts.sentenceUp,
  ) => {
    const size = ({ change }: DimensionComparison) => change ?? zero
    const [first] = [...dimensions].sort(
      (a, b) => direction(a) * compareFractions(size(b), size(a)),
    )
    if (!first?.sharedBefore || !first.sharedAfter) return []
    return [
      (dimensions.length > 1 ? most : only)(
        name(first.dimension),
        formats.tenths(toTenths(first.sharedBefore)),
        formats.tenths(toTenths(first.sharedAfter)),
      ),
    ]
  }
  const up = changed.filter((dimension) => direction(dimension) > 0)
  const down = changed.filter((dimension) => direction(dimension) < 0)
  const sentences = [
    ...say(up, texts.sentenceUpMost, texts.sentenceUp),
    ...say(down, texts.sentenceDownMost, texts.sentenceDown),
  ]
  if (sentences.length === 0) sentences.push(texts.sentenceSame)
  if (missing.length > 0) {
    sentences.push(
      texts.sentenceNoChange(
        formats.list(missing.map(({ dimension }) => name(dimension))),
        missing.length,
      ),
    )
  }
  return sentences.join(' ')
}
