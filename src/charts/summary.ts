import { agreementWord, consensus, tallyAt } from '../domain/agreement'
import { roundsUpTo, standingOf } from '../domain/ambition'
import type { Source, Towards } from '../domain/ambition'
import type { Tallies } from '../domain/assessment'
import { byChange } from '../domain/comparison'
import type { Comparison, QuestionComparison } from '../domain/comparison'
import { compareFractions, fraction, toPercent, toTenths } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import type { Dimension, Level, Locale, Question } from '../domain/questionnaire'
import { isLevel } from '../domain/scoring'
import type { DimensionResult, QuestionResult, RoundResult } from '../domain/scoring'
import { sourcesOf, towardsIn } from '../domain/summary'
import type { SummaryScope } from '../domain/summary'
import { formatsOf } from '../i18n/formats'
import { textsOf, withoutMarks } from '../i18n/useTexts'

export interface SummaryInput extends SummaryScope {
  /** The later round held against the earlier one; null when one round is spoken of by itself. */
  readonly comparison: Comparison | null
  /** What the room was shown last in the later round, if there was a workshop. */
  readonly tallies?: Tallies | undefined
}

/** A part of a text that is English in any language, or one that is not. */
interface Part {
  readonly text: string
  readonly isEnglish: boolean
}

/** So many things are all named; of more than these only the first few are. */
const MOST_NAMED = 3
const FEW_NAMED = 2
/** The lowest level that is spoken of as a strong side. */
const STRONG = 4
/** How much of what the team wrote is quoted. */
const QUOTE_LENGTH = 160
/** Consensuses that differ by less are the same. */
const SAME_CONSENSUS = 1e-9

/**
 * A result in words, by the rules of docs/scoring.md: two to six short paragraphs, or the one
 * sentence that there is nothing to tell. What there is nothing to say of is left out. P names keep
 * their marks.
 */
export function summaryOf(input: SummaryInput, locale: Locale): readonly string[] {
  const later = input.rounds.find(({ id }) => id === input.later)
  if (!later) return []
  const write = writerOf(later.result, locale)
  const { result } = later
  const label = input.earlier === null ? null : labelText(later.round.label.value)
  if (questionsOf(result).every(({ state }) => !isLevel(state))) {
    return [nothingKnown(write, result, label)]
  }
  const earlier = input.rounds.find(({ id }) => id === input.earlier)
  const { comparison } = input
  const changed =
    comparison && earlier
      ? [
          change(write, comparison, labelText(earlier.round.label.value)),
          reasons(write, comparison),
        ]
      : []
  return [
    ...changed,
    ...(changed.length > 0
      ? [[...known(write, result, label), ...strongSides(write, result)]]
      : [known(write, result, label), strongSides(write, result)]),
    whereNext(write, result),
    ambitions(write, input, result),
    disagreement(write, result, input.tallies),
  ]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '))
}

/** A team's own text in parts, so that the names of the Ps are read out as the English they are. */
export function partsOf(text: string, dimensions: readonly Dimension[]): readonly Part[] {
  const names = new Set(dimensions.map(({ name }) => withoutMarks(name.en)))
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isEnglish: names.has(part) }))
}

type Sentences = readonly string[]

/** What every sentence needs: the texts, and names and numbers as this language writes them. */
type Writer = ReturnType<typeof writerOf>

function writerOf(result: RoundResult, locale: Locale) {
  const { summary: texts } = textsOf(locale)
  const formats = formatsOf(locale)
  const names = result.dimensions.map(({ dimension }) => dimension.name[locale])
  const list = (all: readonly string[]) => formats.list(all)
  const marked = new Map(names.map((name) => [withoutMarks(name), name]))
  return {
    texts,
    list,
    /** The first of many, where all of them would be too many. */
    few: (all: readonly string[]) => list(all.slice(0, FEW_NAMED)),
    dimension: ({ name }: Dimension) => name[locale],
    question: ({ short }: Question) => texts.quoted(short[locale]),
    /** What somebody wrote, with the marks that the names of the Ps bear in this language. */
    quote: (text: string) =>
      texts.quoted(
        withoutMarks(text)
          .replace(/[»«]/g, (mark) => texts.innerQuotes.charAt(mark === '»' ? 0 : 1))
          .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => marked.get(word) ?? word),
      ),
    score: (value: Fraction) => formats.tenths(toTenths(value)),
    change: (value: Fraction) => formats.change(toTenths(value)),
    consensus: (value: number) => formats.hundredths(value),
    /** A question's level or a half step, without a decimal it does not need. */
    step: (value: Fraction) =>
      value.denominator === 1 ? String(value.numerator) : formats.tenths(toTenths(value)),
  }
}

const questionsOf = ({ dimensions }: Pick<RoundResult, 'dimensions'>) =>
  dimensions.flatMap(({ questions }) => questions)

const levelsOf = (questions: readonly QuestionResult[]): readonly Level[] =>
  questions.flatMap(({ state }) => (isLevel(state) ? [state] : []))

const withLevel = (questions: readonly QuestionResult[], level: number) =>
  questions.filter(({ state }) => state === level).map(({ question }) => question)

/** A round's name within quotation marks: on one line, and without marks of ours. */
const labelText = (label: string) => oneLine(withoutMarks(label))

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function nothingKnown({ texts }: Writer, { progress }: RoundResult, label: string | null): string {
  const { answered, total } = progress
  if (answered > 0) return texts.noLevels(answeredText(texts, label, answered, total))
  return label ? texts.nothingAnsweredIn(label, total) : texts.nothingAnswered(total)
}

function answeredText(
  texts: Writer['texts'],
  label: string | null,
  answered: number,
  total: number,
): string {
  return label ? texts.answeredIn(label, answered, total) : texts.answered(answered, total)
}

/** How much is known, and what could not be scored. */
function known({ texts, list, dimension }: Writer, result: RoundResult, label: string | null) {
  const { dimensions, progress, notRelevant } = result
  const scored = dimensions.filter(({ score }) => score)
  const namesOf = (status: DimensionResult['status']) =>
    dimensions.filter((one) => one.status === status).map((one) => dimension(one.dimension))
  const tooFew = namesOf('too-few')
  const irrelevant = namesOf('not-relevant')
  const answered = answeredText(texts, label, progress.answered, progress.total)
  const sentences = [texts.scored(answered, scored.length, dimensions.length)]
  if (scored.length > 0 && tooFew.length > 0 && tooFew.length <= MOST_NAMED) {
    sentences.push(texts.tooFew(list(tooFew), tooFew.length))
  }
  if (irrelevant.length > 0) {
    sentences.push(texts.dimensionsNotRelevant(list(irrelevant), irrelevant.length))
  }
  if (notRelevant.length > 0) sentences.push(texts.questionsNotRelevant(notRelevant.length))
  return sentences
}

/** The Ps that share the highest score, or the lowest; null unless some stand higher than others. */
function extremes({ dimensions }: RoundResult) {
  const scored = dimensions.flatMap(({ dimension, score, questions }) =>
    score ? [{ dimension, score, questions }] : [],
  )
  const sorted = [...scored].sort((a, b) => compareFractions(b.score, a.score))
  const [highest] = sorted
  const lowest = sorted.at(-1)
  if (!highest || !lowest || compareFractions(highest.score, lowest.score) === 0) return null
  const sharing = ({ score }: { readonly score: Fraction }) => ({
    score,
    all: scored.filter((one) => compareFractions(one.score, score) === 0),
  })
  return { highest: sharing(highest), lowest: sharing(lowest) }
}

/** Whether the questions that have a level all have the same. */
function isLevelled(result: RoundResult): boolean {
  return new Set(levelsOf(questionsOf(result))).size === 1
}

/** The highest Ps and questions; or that they are level. */
function strongSides(write: Writer, result: RoundResult): Sentences {
  const { texts, list, few, dimension, question, score } = write
  const questions = questionsOf(result)
  const levels = levelsOf(questions)
  const top = Math.max(...levels)
  const named = withLevel(questions, top).map(question)
  if (isLevelled(result)) {
    return levels.length === 1
      ? [texts.onlyQuestion(list(named), top)]
      : [texts.allAtLevel(top, levels.length === questions.length)]
  }
  const sentences: string[] = []
  const scored = result.dimensions.flatMap((one) =>
    one.score ? [{ name: dimension(one.dimension), score: one.score }] : [],
  )
  const [first] = scored
  const ends = extremes(result)
  if (ends) {
    const names = ends.highest.all.map((one) => dimension(one.dimension))
    sentences.push(texts.highest(list(names), score(ends.highest.score), names.length))
  } else if (first) {
    sentences.push(
      scored.length === 1
        ? texts.onlyScore(first.name, score(first.score))
        : texts.levelScores(score(first.score), scored.length === result.dimensions.length),
    )
  }
  if (top >= STRONG) {
    sentences.push(
      named.length <= MOST_NAMED
        ? texts.highestQuestions(list(named), top, named.length)
        : texts.highestMany(named.length, few(named), top),
    )
  }
  return sentences
}

/** What to find out, and the lowest P with its lowest questions. */
function whereNext(write: Writer, result: RoundResult): Sentences {
  const { texts, list, few, dimension, question, score } = write
  const sentences: string[] = []
  const unknown = result.dontKnow.map((one) => question(one.question))
  if (unknown.length > 0) {
    sentences.push(
      unknown.length <= FEW_NAMED
        ? texts.dontKnow(list(unknown), unknown.length)
        : texts.dontKnowMany(unknown.length, few(unknown)),
    )
  }
  if (isLevelled(result)) return sentences
  const lowest = extremes(result)?.lowest
  const names = (lowest?.all ?? []).map((one) => dimension(one.dimension))
  if (lowest) sentences.push(texts.lowest(list(names), score(lowest.score), names.length))
  const among = lowest ? lowest.all.flatMap(({ questions }) => questions) : questionsOf(result)
  const levels = levelsOf(among)
  const least = Math.min(...levels)
  // Where all are equal, none is lowest.
  if (levels.every((level) => level === least)) return sentences
  const low = withLevel(among, least).map(question)
  sentences.push(
    low.length <= MOST_NAMED
      ? texts.lowestQuestions(list(low), least, low.length, names.length)
      : texts.lowestMany(low.length, few(low), least, names.length),
  )
  return sentences
}

/** How far it is to what is aimed at, what is reached, and what the team has said is good enough. */
function ambitions(write: Writer, scope: SummaryScope, result: RoundResult): Sentences {
  const { texts } = write
  const aims = sourcesOf(result).flatMap((source) => {
    const found = towardsIn(scope, source)
    return found ? [{ ...found, source, name: sourceName(write, result, source) }] : []
  })
  const isGoodEnough = ({ aim }: Towards) => aim.ambition === 'good-enough'
  const measured = aims.filter((one) => !isGoodEnough(one))
  const naming = (
    some: readonly { readonly name: string }[],
    all: (names: string, n: number) => string,
    many: (n: number, names: string) => string,
  ) => {
    const names = some.map(({ name }) => name)
    if (names.length === 0) return []
    return names.length <= MOST_NAMED
      ? [all(write.list(names), names.length)]
      : [many(names.length, write.few(names))]
  }
  return [
    ...gaps(write, scope, result, measured),
    ...naming(
      measured.filter(({ gap, score }) => !gap && score),
      texts.reached,
      texts.reachedMany,
    ),
    ...naming(
      measured.filter(({ score }) => !score),
      texts.unmeasured,
      texts.unmeasuredMany,
    ),
    ...naming(aims.filter(isGoodEnough), texts.goodEnough, texts.goodEnoughMany),
  ]
}

type NamedTowards = Towards & { readonly source: Source; readonly name: string }

/** The two largest gaps, and how many more there are. */
function gaps(
  write: Writer,
  scope: SummaryScope,
  result: RoundResult,
  measured: readonly NamedTowards[],
): Sentences {
  const { texts } = write
  const open = measured
    .flatMap((one) =>
      one.gap && one.aim.level ? [{ ...one, gap: one.gap, goal: one.aim.level }] : [],
    )
    .sort((a, b) => compareFractions(b.gap, a.gap))
  const [first] = open
  if (!first) return []
  const shown = open
    .slice(0, FEW_NAMED)
    .map((one) => ({ ...one, done: isStart(scope, one.source) ? null : one.progress }))
  const sentences = shown.map((one, index) => {
    const isTied = compareFractions(one.gap, first.gap) === 0
    const later = isTied ? texts.gapSame : texts.gapNext
    const say = open.length === 1 ? texts.gapOnly : index === 0 ? texts.gapFirst : later
    const show = isDimension(result, one.source) ? write.score : write.step
    const percent = one.done && toPercent(one.done)
    const gap = show(one.gap)
    return {
      say: say(
        one.name,
        show(one.goal),
        percent ? texts.leftAndDone(gap, percent) : texts.left(gap),
      ),
      isStill: percent === 0,
    }
  })
  const areAllStill = sentences.every(({ isStill }) => isStill)
  return [
    ...sentences.flatMap(({ say, isStill }) =>
      isStill && !areAllStill ? [say, texts.noNearer(1)] : [say],
    ),
    ...(areAllStill ? [texts.noNearer(sentences.length)] : []),
    ...(open.length > shown.length ? [texts.gapsMore(open.length - shown.length)] : []),
  ]
}

/** Whether the later round is the first in which a source stands anywhere. */
function isStart({ rounds, later }: SummaryScope, source: Source): boolean {
  const before = roundsUpTo(rounds, later).slice(0, -1)
  return before.every(({ result }) => standingOf(result, source) === null)
}

function isDimension({ dimensions }: RoundResult, source: Source): boolean {
  return dimensions.some(({ dimension }) => dimension.id === source)
}

function sourceName({ dimension, question }: Writer, result: RoundResult, source: Source): string {
  const found = result.dimensions.find((one) => one.dimension.id === source)
  if (found) return dimension(found.dimension)
  const match = questionsOf(result).find((one) => one.question.id === source)
  return match ? question(match.question) : source
}

/** Where the participants of the workshop agreed least, and where the team has noted disagreement. */
function disagreement(write: Writer, result: RoundResult, tallies: Tallies | undefined): Sentences {
  const { texts, list, few, question } = write
  const noted = questionsOf(result)
    .filter(({ answer }) => answer.dissent?.value.trim())
    .map((one) => question(one.question))
  const told = tallies ? agreement(write, result, tallies) : { sentences: [], about: [] }
  if (noted.length === 0) return told.sentences
  const isToldOf =
    noted.length === told.about.length && noted.every((name) => told.about.includes(name))
  return [
    ...told.sentences,
    isToldOf
      ? texts.dissentThere(noted.length)
      : noted.length <= MOST_NAMED
        ? texts.dissent(list(noted), noted.length)
        : texts.dissentMany(noted.length, few(noted)),
  ]
}

/**
 * The questions with low agreement, or with the least when it is medium, and their names; nothing
 * when it is high.
 */
function agreement(
  write: Writer,
  result: RoundResult,
  tallies: Tallies,
): { readonly sentences: Sentences; readonly about: readonly string[] } {
  const { texts, list, few } = write
  const rated = questionsOf(result)
    .flatMap(({ question }) => {
      const value = consensus(tallyAt(tallies, question.id))
      return value === null ? [] : [{ name: write.question(question), value }]
    })
    .sort((a, b) => (Math.abs(a.value - b.value) < SAME_CONSENSUS ? 0 : a.value - b.value))
  const [least] = rated
  if (!least || agreementWord(least.value) === 'high') return { sentences: [], about: [] }
  const low = rated.filter(({ value }) => agreementWord(value) === 'low')
  if (low.length > 0) {
    const named = low.map(({ name, value }) => texts.withNumber(name, write.consensus(value)))
    const sentence =
      low.length <= FEW_NAMED
        ? texts.low(list(named), low.length)
        : texts.lowMany(low.length, few(named))
    return { sentences: [sentence], about: low.map(({ name }) => name) }
  }
  const medium = rated.filter(({ value }) => value - least.value < SAME_CONSENSUS)
  const names = medium.map(({ name }) => name)
  const value = write.consensus(least.value)
  const sentence =
    names.length <= MOST_NAMED
      ? texts.medium(list(names), value, names.length)
      : texts.mediumMany(names.length, few(names), value)
  return { sentences: [sentence], about: names }
}

/** Which Ps have risen and fallen, and how many questions. */
function change(write: Writer, comparison: Comparison, label: string): Sentences {
  const { texts, list, dimension } = write
  const compared = byChange(comparison.dimensions, (one) => one.change).flatMap((one) =>
    one.change ? [{ name: dimension(one.dimension), change: one.change }] : [],
  )
  if (compared.length === 0) return [texts.notCompared(label)]
  /** A change that shows as 0.0 is none. */
  const going = (way: number) => compared.filter((one) => Math.sign(toTenths(one.change)) === way)
  const named = (some: typeof compared) =>
    list(some.map((one) => texts.withNumber(one.name, write.change(one.change))))
  const [up, down, same] = [going(1), going(-1), going(0)]
  const missing = comparison.dimensions
    .filter((one) => !one.change)
    .map((one) => dimension(one.dimension))
  return [
    up.length > 0 && down.length > 0
      ? texts.upAndDown(label, named(up), named(down), up.length, down.length)
      : up.length > 0
        ? texts.up(label, named(up), up.length)
        : down.length > 0
          ? texts.down(label, named(down), down.length)
          : texts.noneMoved(label, missing.length === 0),
    ...(same.length > 0 && same.length < compared.length
      ? [texts.same(list(same.map(({ name }) => name)), same.length)]
      : []),
    ...(missing.length > MOST_NAMED
      ? [texts.missingMany(missing.length)]
      : missing.length > 0
        ? [texts.missing(list(missing), missing.length)]
        : []),
    ...questionChanges(write, comparison),
  ]
}

function questionChanges({ texts, list }: Writer, { dimensions }: Comparison): Sentences {
  const changes = dimensions.flatMap(({ questions }) =>
    questions.flatMap((one) => (one.change === null ? [] : [Math.sign(one.change)])),
  )
  const total = changes.length
  const count = (way: number) => changes.filter((one) => one === way).length
  const kinds = [
    { n: count(1), part: texts.rose, all: texts.allRose },
    { n: count(-1), part: texts.fell, all: texts.allFell },
    { n: count(0), part: texts.stayed, all: texts.allStayed },
  ].filter(({ n }) => n > 0)
  const [only, other] = kinds
  if (!only) return []
  return [
    other ? texts.questions(total, list(kinds.map(({ n, part }) => part(n)))) : only.all(total),
  ]
}

/** What the team itself has written about the two largest changes that it has written about. */
function reasons(write: Writer, { dimensions }: Comparison): Sentences {
  const told = dimensions
    .flatMap(({ questions }) => questions)
    .flatMap((one) => {
      const said = firstLine(one.after.answer.why?.value ?? '')
      return one.change && said ? [{ one, said }] : []
    })
  const largest = byChange(told, ({ one }) => fraction(one.change ?? 0, 1)).slice(0, FEW_NAMED)
  return largest.map(({ one, said }) => reason(write, one, said))
}

function reason({ texts, question, quote }: Writer, one: QuestionComparison, said: string): string {
  const levelOf = ({ state }: QuestionResult) => (isLevel(state) ? state : 0)
  return texts.why(question(one.question), levelOf(one.before), levelOf(one.after), quote(said))
}

/** The first line that says anything, cut at a word when it is long, without its full stop. */
function firstLine(text: string): string {
  const line = oneLine(
    withoutMarks(text)
      .split('\n')
      .find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '',
  )
  if (line.length <= QUOTE_LENGTH) return line.replace(/([^.])\.$/, '$1')
  const end = line.lastIndexOf(' ', QUOTE_LENGTH)
  // Without a space there is no word to end at; half an emoji is left out.
  const cut = end > 0 ? line.slice(0, end) : line.slice(0, QUOTE_LENGTH).replace(/\p{Cs}$/u, '')
  return `${cut.replace(/[\s,;:.–-]+$/u, '')} …`
}
