import type { Comparison } from '../domain/comparison'
import { compareFractions, toTenths } from '../domain/fraction'
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
  const changed = comparison.dimensions.flatMap((dimension) =>
    dimension.change ? [{ dimension, change: dimension.change }] : [],
  )
  const missing = comparison.dimensions.filter(({ change }) => !change)
  if (changed.length === 0) return texts.sentenceNone
  /** What moved furthest one way: 1 is up, −1 is down. */
  const furthest = (way: 1 | -1, said: typeof texts.up): readonly string[] => {
    const moved = changed.filter(({ change }) => Math.sign(change.numerator) === way)
    const [most, ...others] = [...moved].sort((a, b) => way * compareFractions(b.change, a.change))
    if (!most?.dimension.sharedBefore || !most.dimension.sharedAfter) return []
    const level = moved.filter(({ change }) => compareFractions(change, most.change) === 0)
    if (level.length > 1) {
      const names = formats.list(level.map(({ dimension }) => name(dimension.dimension)))
      return [said.together(names, formats.tenths(Math.abs(toTenths(most.change))))]
    }
    return [
      (others.length > 0 ? said.most : said.only)(
        name(most.dimension.dimension),
        formats.tenths(toTenths(most.dimension.sharedBefore)),
        formats.tenths(toTenths(most.dimension.sharedAfter)),
      ),
    ]
  }
  const sentences = [...furthest(1, texts.up), ...furthest(-1, texts.down)]
  if (sentences.length === 0) sentences.push(texts.sentenceSame)
  if (missing.length > 0) {
    sentences.push(
      texts.sentenceNoChange(formats.list(missing.map(({ dimension }) => name(dimension)))),
    )
  }
  return sentences.join(' ')
}
