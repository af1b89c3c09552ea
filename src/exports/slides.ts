import { aimAndWayText } from '../charts/aimText'
import { changeNotes, changeText } from '../charts/changeText'
import { lowestText } from '../charts/lowestText'
import type { RadarSeries, SeriesStyle } from '../charts/radarData'
import { scoreText } from '../charts/scoreText'
import { stateText } from '../charts/stateText'
import type { Towards } from '../domain/ambition'
import { ANSWER_TEXTS } from '../domain/assessment'
import type { Assessment, LocalDate, Round } from '../domain/assessment'
import type { Comparison } from '../domain/comparison'
import { tenthsOfNumber, toTenths } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import { dueOf, isOverdue, sourceIn, statusOf } from '../domain/plan'
import type { ActionEntry, PriorityEntry } from '../domain/plan'
import type { Dimension, Locale, LocalText, Questionnaire } from '../domain/questionnaire'
import type { QuestionResult, RoundResult } from '../domain/scoring'
import { isReasonMissing } from '../domain/scoring'
import { formatsOf } from '../i18n/formats'
import { textsOf, withoutMarks } from '../i18n/useTexts'

export interface SlideRound {
  readonly id: string
  readonly round: Round
  readonly questionnaire: Questionnaire
  readonly result: RoundResult
}

/** The parts of the report that slides are made of; any other is not theirs. */
type SlidePart = 'summary' | 'changes' | 'answers' | 'plan' | 'unknown' | 'scale'

/** The report that slides are made of: one round, or two held against each other. */
export interface SlideInput {
  readonly assessment: Assessment
  /** The round that is spoken of as it is now. */
  readonly latest: SlideRound
  readonly comparison: { readonly before: SlideRound; readonly comparison: Comparison } | null
  readonly radar: {
    readonly name: string
    readonly labels: readonly string[]
    readonly series: readonly RadarSeries[]
    readonly sentence: string
  }
  readonly ways: ReadonlyMap<string, Towards>
  readonly changedAims: readonly Dimension[]
  readonly plan: {
    readonly priorities: readonly {
      readonly entry: PriorityEntry
      readonly actions: readonly ActionEntry[]
    }[]
    readonly orphans: readonly ActionEntry[]
  }
  /** The result in words, paragraph by paragraph. */
  readonly summary: readonly string[]
  readonly today: LocalDate
  /** The parts of the report that are to be seen. */
  readonly parts: readonly string[]
  readonly footer: string
  readonly locale: Locale
}

/** A series of a native chart: values from 1 to 5 with one decimal, null for a gap. */
export interface ChartSeries {
  readonly label: string
  readonly style: SeriesStyle
  readonly values: readonly (number | null)[]
}

/** A chart that can be edited where it is shown. */
export interface SlideChart {
  /** A radar; or dots on one scale, with a line between those of the same P. */
  readonly kind: 'radar' | 'dots'
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
  /** The chart in words, for those who do not see it. */
  readonly alt: string
}

export interface SlideCell {
  readonly text: string
  readonly isBold?: boolean
  /** Whether it is a P's name, which is English in any language. */
  readonly isEnglish?: boolean
  readonly columns?: number
}

export interface SlideTable {
  readonly heads: readonly string[]
  /** How wide each column is, in parts of the whole. */
  readonly widths: readonly number[]
  /** Which columns hold numbers. */
  readonly numbers: readonly number[]
  readonly rows: readonly (readonly SlideCell[])[]
}

/** A slide: its title, what is on it, and what is in the speaker's notes. */
export interface Slide {
  readonly kind: 'title' | 'text' | 'chart' | 'table'
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly chart?: SlideChart
  readonly table?: SlideTable
  readonly notes: readonly string[]
}

/** The report as slides, in its language: from the whole to the single P, and on to what is to be done. */
export function slidesOf(input: SlideInput): readonly Slide[] {
  const has = (part: SlidePart) => input.parts.includes(part)
  return [
    titleSlide(input),
    ...(has('summary') ? summarySlides(input) : []),
    radarSlide(input),
    dotsSlide(input),
    scoresSlide(input),
    ...(has('answers') || has('changes') ? dimensionSlides(input) : []),
    ...(has('plan') ? planSlides(input) : []),
    ...(has('unknown') ? unknownSlides(input) : []),
    ...(has('scale') ? [scaleSlide(input)] : []),
  ]
}

/** As much text as fits a slide that is read across a room, in characters. */
const TEXT_ROOM = 1300
/** As many rows of questions as fit a slide. */
const QUESTION_ROOM = 7

const plain = (words: LocalText, locale: Locale) => withoutMarks(words[locale])
const cell = (text: string, look: Omit<SlideCell, 'text'> = {}): SlideCell => ({ text, ...look })

function titleSlide({ assessment, latest, comparison, locale }: SlideInput): Slide {
  const { report, home, edit } = textsOf(locale)
  const formats = formatsOf(locale)
  const rounds = comparison ? [comparison.before.round, latest.round] : [latest.round]
  const [first, second] = rounds.map(({ label }) => label.value)
  const scopes = [...new Set(rounds.map(({ scope }) => edit.scopes[scope.value]))]
  return {
    kind: 'title',
    title:
      first !== undefined && second !== undefined
        ? report.compareTitle(first, second)
        : report.resultTitle(latest.round.label.value),
    paragraphs: [
      [assessment.organisation.value, assessment.team.value].filter(Boolean).join(' – '),
      ...rounds.map(({ label, date }) => home.latest(label.value, formats.date(date.value))),
      scopes.join(', '),
      ...(assessment.example ? [report.exampleLine] : []),
    ].filter((line) => line !== ''),
    notes: assessment.note?.value ? [assessment.note.value] : [],
  }
}

function summarySlides({ summary, locale }: SlideInput): readonly Slide[] {
  const title = textsOf(locale).reportParts.names.summary
  const paragraphs = summary.map(withoutMarks)
  return inPages(paragraphs, ({ length }) => length + 60, TEXT_ROOM).map((page, index, all) => ({
    kind: 'text' as const,
    title: numbered(title, index, all.length, locale),
    paragraphs: page,
    notes: [],
  }))
}

function radarSlide({ radar, locale }: SlideInput): Slide {
  const sentence = withoutMarks(radar.sentence)
  return {
    kind: 'chart',
    title: textsOf(locale).result.shape,
    paragraphs: [sentence],
    chart: {
      kind: 'radar',
      labels: radar.labels.map(withoutMarks),
      series: radar.series.map(chartSeries),
      alt: `${withoutMarks(radar.name)}. ${sentence}`,
    },
    notes: countingNotes(locale),
  }
}

/** Before and after are read from dots; of one round, how far it is to what is aimed at. */
function dotsSlide({ radar, latest, comparison, locale }: SlideInput): Slide {
  const { exports: texts, compare, result } = textsOf(locale)
  const shared = comparison?.comparison.dimensions
  const number = (score: Fraction | null) => score && toTenths(score) / 10
  const [first, second] = radar.series
  const series: readonly ChartSeries[] =
    shared && first && second
      ? [
          {
            ...chartSeries(first),
            values: shared.map(({ change, sharedBefore }) => change && number(sharedBefore)),
          },
          {
            ...chartSeries(second),
            values: shared.map(({ change, sharedAfter }) => change && number(sharedAfter)),
          },
        ]
      : radar.series.map(chartSeries)
  const title = comparison ? compare.plot : result.scores
  return {
    kind: 'chart',
    title,
    paragraphs: comparison ? [texts.dotsCompared, compare.learning] : [result.notALadder],
    chart: {
      kind: 'dots',
      labels: latest.result.dimensions.map(({ dimension }) => plain(dimension.name, locale)),
      series,
      alt: `${title}. ${withoutMarks(radar.sentence)}`,
    },
    notes: comparison ? [compare.rounding] : [],
  }
}

function chartSeries({ label, style, values }: RadarSeries): ChartSeries {
  const shown = values.map((value) => value && tenthsOfNumber(value) / 10)
  return { label, style, values: shown }
}

function scoresSlide(input: SlideInput): Slide {
  const { latest, comparison, ways, changedAims, locale } = input
  const texts = textsOf(locale)
  const formats = formatsOf(locale)
  const local = (words: LocalText) => plain(words, locale)
  const withAims = ways.size > 0
  const aim = ({ id }: Dimension) => cell(aimAndWayText(ways.get(id), texts, formats))
  const name = (dimension: Dimension) =>
    cell(local(dimension.name), { isBold: true, isEnglish: true })
  const heads = comparison
    ? [
        texts.result.dimension,
        comparison.before.round.label.value,
        latest.round.label.value,
        texts.compare.change,
        texts.compare.shared,
      ]
    : [texts.result.dimension, texts.result.score, texts.result.coverage]
  const numbers = comparison ? [1, 2, 3, 4] : [1, 2]
  const rows = comparison
    ? comparison.comparison.dimensions.map((row) => [
        name(row.dimension),
        cell(scoreText(row.before, texts, formats)),
        cell(scoreText(row.after, texts, formats)),
        cell(changeText(row, texts, formats)),
        cell(texts.compare.sharedOf(row.shared, row.comparable)),
        ...(withAims ? [aim(row.dimension)] : []),
        cell(lowestText(row.after, texts, local)),
      ])
    : latest.result.dimensions.map((row) => [
        name(row.dimension),
        cell(scoreText(row, texts, formats)),
        cell(texts.result.coverageOf(row.coverage.withLevel, row.coverage.applicable)),
        ...(withAims ? [aim(row.dimension)] : []),
        cell(lowestText(row, texts, local)),
      ])
  return {
    kind: 'table',
    title: texts.result.scores,
    paragraphs: comparison
      ? changeNotes(
          comparison.comparison,
          changedAims,
          { before: comparison.before.round.label.value, after: latest.round.label.value },
          texts,
          formats,
          local,
        )
      : [],
    table: {
      heads: [
        ...heads,
        ...(withAims ? [texts.aim.column] : []),
        comparison ? texts.report.lowestNow : texts.result.lowest,
      ],
      widths: [
        1.3,
        ...numbers.map(() => (comparison ? 0.95 : 1.1)),
        ...(withAims ? [1.7] : []),
        comparison ? 3.2 : 4,
      ],
      numbers,
      rows,
    },
    notes: countingNotes(locale),
  }
}

/** A slide for each P: its questions, with what the answers rest on in the notes. */
function dimensionSlides(input: SlideInput): readonly Slide[] {
  const { latest, comparison, locale } = input
  const texts = textsOf(locale)
  const formats = formatsOf(locale)
  return latest.result.dimensions.flatMap((dimension) => {
    const name = plain(dimension.dimension.name, locale)
    const compared = comparison?.comparison.dimensions.find(
      (one) => one.dimension.id === dimension.dimension.id,
    )
    const byId = new Map(compared?.questions.map((one) => [one.question.id, one]))
    const score = scoreText(dimension, texts, formats)
    const rows = dimension.questions.map((one) => {
      const change = byId.get(one.question.id)
      const now = stateText(one.state, latest.questionnaire, locale)
      const words = [
        cell(plain(one.question.short, locale), { isBold: true }),
        cell(plain(one.question.statement, locale)),
      ]
      if (!comparison) return [...words, cell(now)]
      const then = change
        ? stateText(change.before.state, comparison.before.questionnaire, locale)
        : '–'
      const step = change?.change ?? null
      return [...words, cell(then), cell(now), cell(step === null ? '–' : formats.step(step))]
    })
    return inPages(rows, () => 1, QUESTION_ROOM).map((page, index, all) => ({
      kind: 'table' as const,
      title: numbered(texts.exports.scoreOf(name, score), index, all.length, locale),
      paragraphs: [],
      table: {
        heads: comparison
          ? [
              texts.exports.columns.statement,
              '',
              comparison.before.round.label.value,
              latest.round.label.value,
              texts.compare.change,
            ]
          : [texts.exports.columns.statement, '', texts.exports.columns.answer],
        widths: comparison ? [2, 4.6, 1.6, 1.6, 1] : [2, 5.4, 2],
        numbers: comparison ? [4] : [],
        rows: page,
      },
      notes: index === 0 ? notesOf(dimension.questions, latest.questionnaire, locale) : [],
    }))
  })
}

/** What the answers rest on, question by question. */
function notesOf(
  questions: readonly QuestionResult[],
  questionnaire: Questionnaire,
  locale: Locale,
): readonly string[] {
  const { exports: texts, result } = textsOf(locale)
  return questions.flatMap((one) => {
    const written = ANSWER_TEXTS.flatMap((name) => {
      if (name === 'reason' && isReasonMissing(one)) {
        return [`${texts.answerTexts.reason}: ${result.reasonMissing}`]
      }
      const value = one.answer[name]?.value.trim()
      return value && (name !== 'reason' || one.state === 'not-relevant')
        ? [`${texts.answerTexts[name]}: ${value}`]
        : []
    })
    const state = stateText(one.state, questionnaire, locale)
    return written.length > 0
      ? [`${plain(one.question.short, locale)} – ${state}`, ...written, '']
      : []
  })
}

function planSlides({ plan, latest, today, locale }: SlideInput): readonly Slide[] {
  const { actionPlan: texts, since, reportParts } = textsOf(locale)
  const formats = formatsOf(locale)
  const rowOf = ({ action }: ActionEntry): readonly SlideCell[] => {
    const due = dueOf(action)
    const status = texts.statuses[statusOf(action)]
    return [
      cell(action.what.value.trim() || texts.untitled),
      cell(action.owner?.value ?? ''),
      cell(due === '' ? '' : formats.date(due)),
      cell(isOverdue(action, today) ? `${status}. ${texts.overdue}` : status),
    ]
  }
  const nameOf = ({ priority }: PriorityEntry) => {
    const found = sourceIn(latest.result, priority.source)
    if (!found) return priority.source
    return found.question
      ? plain(found.question.statement, locale)
      : texts.wholeP(plain(found.dimension.name, locale))
  }
  const groups = [
    ...plan.priorities.map(({ entry, actions }, index) => ({
      name: `${index + 1}. ${nameOf(entry)}`,
      note: entry.priority.note?.value ?? '',
      actions,
    })),
    ...(plan.orphans.length > 0 ? [{ name: texts.orphans, note: '', actions: plan.orphans }] : []),
  ]
  const blocks = groups.map(({ name, actions }) => [
    [cell(name, { isBold: true, columns: 4 })],
    ...(actions.length > 0 ? actions.map(rowOf) : [[cell(since.noActions, { columns: 4 })]]),
  ])
  const notes = groups.flatMap(({ name, note, actions }) => {
    const written = actions.flatMap(({ action }) =>
      action.note?.value ? [`${action.what.value} – ${action.note.value}`] : [],
    )
    return note || written.length > 0 ? [name, ...(note ? [note] : []), ...written, ''] : []
  })
  // A priority stands with its first action.
  const rows = blocks.flatMap(([head, first, ...others]) => [
    [head, first].flatMap((row) => (row ? [row] : [])),
    ...others.map((row) => [row]),
  ])
  const sizeOf = (some: readonly (readonly SlideCell[])[]) =>
    some.reduce((sum, [what]) => sum + Math.ceil((what?.text.length ?? 0) / 60), 0)
  return inPages(rows, sizeOf, PLAN_ROOM).map((page, index, all) => ({
    kind: 'table' as const,
    title: numbered(reportParts.planTitle, index, all.length, locale),
    paragraphs: [],
    table: {
      heads: [texts.what, texts.owner, texts.due, texts.status],
      widths: [5.6, 2, 1.9, 1.7],
      numbers: [],
      rows: page.flat(),
    },
    notes: index === 0 ? notes : [],
  }))
}

/** As many lines of a plan as fit a slide. */
const PLAN_ROOM = 11

function unknownSlides({ latest, locale }: SlideInput): readonly Slide[] {
  const { report, result } = textsOf(locale)
  const paragraphs = latest.result.dontKnow.map(({ question }) => plain(question.statement, locale))
  if (paragraphs.length === 0) return []
  const pages = inPages(paragraphs, ({ length }) => length + 60, TEXT_ROOM)
  return pages.map((page, index, all) => ({
    kind: 'text' as const,
    title: numbered(report.unknownTitle, index, all.length, locale),
    paragraphs: index === 0 ? [result.dontKnowLead, ...page] : page,
    notes: index === 0 ? notesOf(latest.result.dontKnow, latest.questionnaire, locale) : [],
  }))
}

function scaleSlide({ latest, locale }: SlideInput): Slide {
  const { report } = textsOf(locale)
  return {
    kind: 'table',
    title: report.scaleTitle,
    paragraphs: countingNotes(locale),
    table: {
      heads: [textsOf(locale).exports.columns.level, ''],
      widths: [2, 9],
      numbers: [],
      rows: latest.questionnaire.scale.levels.map(({ name, meaning }, index) => [
        cell(`${index + 1} ${name[locale]}`, { isBold: true }),
        cell(meaning[locale]),
      ]),
    },
    notes: [report.questionnaire(latest.questionnaire.version)],
  }
}

function countingNotes(locale: Locale): readonly string[] {
  const { result } = textsOf(locale)
  return [...result.count, result.notALadder]
}

const numbered = (title: string, index: number, count: number, locale: Locale) =>
  count > 1 ? textsOf(locale).exports.slideOf(title, index + 1, count) : title

/** The items on as few pages as have room for them, in their order; one that is too large has its own. */
function inPages<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  room: number,
): readonly (readonly T[])[] {
  const pages: T[][] = []
  let used = room
  for (const item of items) {
    const size = sizeOf(item)
    if (used + size > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(item)
    used += size
  }
  return pages
}
