import { stateText } from '../charts/stateText'
import { agreementWord, consensus, tallyAt } from '../domain/agreement'
import { ANSWER_TEXTS } from '../domain/assessment'
import type { Assessment, LocalDate, Round } from '../domain/assessment'
import { compareRounds } from '../domain/comparison'
import { toTenths } from '../domain/fraction'
import type { Fraction } from '../domain/fraction'
import { ownValue } from '../domain/maps'
import { dueOf, presentActions, sourceIn, statusOf } from '../domain/plan'
import { LEVELS } from '../domain/questionnaire'
import type { Locale, LocalText, Questionnaire } from '../domain/questionnaire'
import { withoutRepeats } from '../domain/repeats'
import { commentsOn, latestReveal } from '../domain/reveals'
import { isPresent } from '../domain/rounds'
import { isLevel } from '../domain/scoring'
import type { DimensionResult, QuestionResult, RoundResult } from '../domain/scoring'
import { textsOf, withoutMarks } from '../i18n/useTexts'

/** What a cell holds: a number stays a number, a date is `2026-11-23`, null is empty. */
export type Cell = string | number | null

export interface Column {
  readonly title: string
  readonly kind: 'text' | 'number' | 'date'
}

/** A table as a spreadsheet shows it. Every row has a cell for each column. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A round with its questionnaire and its one result. */
export interface TableRound {
  readonly id: string
  readonly round: Round
  readonly questionnaire: Questionnaire
  readonly result: RoundResult
}

/** The tables that an assessment can be taken out as. */
export const TABLES = ['answers', 'scores', 'changes', 'responses', 'comments', 'actions'] as const
export type TableName = (typeof TABLES)[number]

/**
 * A table of an assessment in a language, from the results that the screen shows: the answers of every
 * round question by question, the scores P by P with one decimal, the changes from each round to the
 * next, what the room was shown of the participants' own answers and comments, or the actions.
 */
export function tableOf(
  name: TableName,
  assessment: Assessment,
  rounds: readonly TableRound[],
  locale: Locale,
): Table {
  switch (name) {
    case 'answers':
      return answersTable(rounds, locale)
    case 'scores':
      return scoresTable(rounds, locale)
    case 'changes':
      return changesTable(rounds, locale)
    case 'responses':
      return responsesTable(rounds, locale)
    case 'comments':
      return commentsTable(rounds, locale)
    case 'actions':
      return actionsTable(assessment, rounds, locale)
  }
}

const text = (title: string): Column => ({ title, kind: 'text' })
const number = (title: string): Column => ({ title, kind: 'number' })
const date = (title: string): Column => ({ title, kind: 'date' })

function answersTable(rounds: readonly TableRound[], locale: Locale): Table {
  const { exports: texts } = textsOf(locale)
  const { columns } = texts
  return {
    columns: [
      ...roundColumns(locale),
      text(columns.dimension),
      text(columns.question),
      text(columns.statement),
      number(columns.level),
      text(columns.answer),
      ...ANSWER_TEXTS.map((name) => text(texts.answerTexts[name])),
    ],
    rows: rounds.flatMap(({ round, questionnaire, result }) =>
      result.dimensions.flatMap(({ dimension, questions }) =>
        questions.map((one) => [
          ...roundCells(round, locale),
          plain(dimension.name, locale),
          one.question.id,
          plain(one.question.statement, locale),
          isLevel(one.state) ? one.state : null,
          answerOf(one, questionnaire, locale),
          ...ANSWER_TEXTS.map((name) => one.answer[name]?.value ?? ''),
        ]),
      ),
    ),
  }
}

function scoresTable(rounds: readonly TableRound[], locale: Locale): Table {
  const { columns } = textsOf(locale).exports
  const countOf = ({ questions }: DimensionResult, state: 'dont-know' | 'not-relevant') =>
    questions.filter((one) => one.state === state).length
  return {
    columns: [
      ...roundColumns(locale),
      text(columns.dimension),
      number(columns.score),
      number(columns.withLevel),
      number(columns.applicable),
      number(columns.dontKnow),
      number(columns.notRelevant),
    ],
    rows: rounds.flatMap(({ round, result }) =>
      result.dimensions.map((one) => [
        ...roundCells(round, locale),
        plain(one.dimension.name, locale),
        tenths(one.score),
        one.coverage.withLevel,
        one.coverage.applicable,
        countOf(one, 'dont-know'),
        countOf(one, 'not-relevant'),
      ]),
    ),
  }
}

/** From each round to the next one that says anything new: the P's change, then its questions'. */
function changesTable(rounds: readonly TableRound[], locale: Locale): Table {
  const { columns } = textsOf(locale).exports
  const told = withoutRepeats(rounds)
  return {
    columns: [
      text(columns.from),
      text(columns.to),
      text(columns.dimension),
      text(columns.question),
      text(columns.statement),
      number(columns.before),
      number(columns.after),
      number(columns.change),
      number(columns.shared),
      number(columns.comparable),
      text(columns.why),
    ],
    rows: told.slice(1).flatMap((after, index) => {
      const before = told[index]
      if (!before) return []
      const labels = [before.round.label.value, after.round.label.value]
      return compareRounds(before, after).dimensions.flatMap((row) => {
        const name = plain(row.dimension.name, locale)
        const level = ({ state }: QuestionResult) => (isLevel(state) ? state : null)
        return [
          [
            ...labels,
            name,
            '',
            textsOf(locale).exports.wholeP(name),
            row.change && tenths(row.sharedBefore),
            row.change && tenths(row.sharedAfter),
            tenths(row.change),
            row.shared,
            row.comparable,
            '',
          ],
          ...row.questions.map((one) => [
            ...labels,
            name,
            one.question.id,
            plain(one.question.statement, locale),
            level(one.before),
            level(one.after),
            one.change,
            null,
            null,
            one.after.answer.why?.value ?? '',
          ]),
        ]
      })
    }),
  }
}

/** How often each answer was given, as the room was shown it: by all, and by group. */
function responsesTable(rounds: readonly TableRound[], locale: Locale): Table {
  const { exports: texts, reveal: revealTexts } = textsOf(locale)
  const { columns } = texts
  return {
    columns: [
      text(columns.round),
      date(columns.date),
      text(columns.group),
      text(columns.dimension),
      text(columns.question),
      text(columns.statement),
      ...LEVELS.map((level) => number(texts.atLevel(level))),
      number(columns.dontKnow),
      number(columns.notRelevant),
      number(columns.consensus),
      text(columns.agreement),
      text(columns.agreed),
    ],
    rows: rounds.flatMap(({ round, questionnaire, result }) => {
      const reveal = latestReveal(round)
      if (!reveal) return []
      const groups = (round.workshop.groups?.value ?? []).flatMap(({ id, name }) => {
        const tallies = ownValue(reveal.groups, id)
        return tallies ? [{ name, tallies }] : []
      })
      return [{ name: texts.everyone, tallies: reveal.tallies }, ...groups].flatMap((some) =>
        result.dimensions.flatMap(({ dimension, questions }) =>
          questions.map((one) => {
            const tally = tallyAt(some.tallies, one.question.id)
            const agreement = consensus(tally)
            return [
              round.label.value,
              dateOrNone(round.date.value),
              some.name,
              plain(dimension.name, locale),
              one.question.id,
              plain(one.question.statement, locale),
              ...tally.levels,
              tally.dontKnow,
              tally.notRelevant,
              agreement === null ? null : Math.round(agreement * 100) / 100,
              agreement === null ? '' : revealTexts.words[agreementWord(agreement)],
              one.state === 'unanswered' ? '' : stateText(one.state, questionnaire, locale),
            ]
          }),
        ),
      )
    }),
  }
}

/** What the participants wrote, as far as the room could be shown it. */
function commentsTable(rounds: readonly TableRound[], locale: Locale): Table {
  const { columns } = textsOf(locale).exports
  return {
    columns: [
      text(columns.round),
      date(columns.date),
      text(columns.dimension),
      text(columns.question),
      text(columns.statement),
      text(columns.comment),
    ],
    rows: rounds.flatMap(({ round, result }) =>
      result.dimensions.flatMap(({ dimension, questions }) =>
        questions.flatMap(({ question }) =>
          (commentsOn(round, question.id) ?? []).map((comment) => [
            round.label.value,
            dateOrNone(round.date.value),
            plain(dimension.name, locale),
            question.id,
            plain(question.statement, locale),
            comment,
          ]),
        ),
      ),
    ),
  }
}

function actionsTable(
  assessment: Assessment,
  rounds: readonly TableRound[],
  locale: Locale,
): Table {
  const { exports: texts, actionPlan } = textsOf(locale)
  const { columns } = texts
  return {
    columns: [
      text(columns.round),
      text(columns.priority),
      text(columns.action),
      text(columns.owner),
      date(columns.due),
      text(columns.status),
      text(columns.note),
    ],
    rows: presentActions(assessment).map(({ action }) => [
      rounds.find(({ id }) => id === action.round)?.round.label.value ?? '',
      priorityOf(action, rounds, locale),
      action.what.value,
      action.owner?.value ?? '',
      dateOrNone(dueOf(action)),
      actionPlan.statuses[statusOf(action)],
      action.note?.value ?? '',
    ]),
  }
}

/** What an action's priority springs from; empty without its round, its priority or its text. */
function priorityOf(
  action: { readonly round: string; readonly priority: string },
  rounds: readonly TableRound[],
  locale: Locale,
): string {
  const of = rounds.find(({ id }) => id === action.round)
  const priority = of && ownValue(of.round.priorities, action.priority)
  if (!of || !priority || !isPresent(priority)) return ''
  const found = sourceIn(of.result, priority.source)
  return found ? plain(found.question?.short ?? found.dimension.name, locale) : ''
}

function roundColumns(locale: Locale): readonly Column[] {
  const { columns } = textsOf(locale).exports
  return [text(columns.round), date(columns.date), text(columns.scope)]
}

function roundCells({ label, date: day, scope }: Round, locale: Locale): readonly Cell[] {
  return [label.value, dateOrNone(day.value), textsOf(locale).edit.scopes[scope.value]]
}

/** The level's name, or what was answered instead. */
function answerOf({ state }: QuestionResult, { scale }: Questionnaire, locale: Locale): string {
  return isLevel(state)
    ? (scale.levels[state - 1]?.name[locale] ?? '')
    : textsOf(locale).states[state]
}

const tenths = (score: Fraction | null) => score && toTenths(score) / 10
const dateOrNone = (day: LocalDate | ''): Cell => (day === '' ? null : day)
const plain = (words: LocalText, locale: Locale) => withoutMarks(words[locale])
