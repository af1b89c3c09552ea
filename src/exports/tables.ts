import { ANSWER_TEXTS } from '../domain/assessment'
import type { Assessment, LocalDate, Round } from '../domain/assessment'
import { toTenths } from '../domain/fraction'
import { ownValue } from '../domain/maps'
import { dueOf, presentActions, sourceIn, statusOf } from '../domain/plan'
import type { Locale, LocalText, Questionnaire } from '../domain/questionnaire'
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
export type TableName = 'answers' | 'scores' | 'actions'

/**
 * A table of an assessment in a language, from the results that the screen shows: the answers of every
 * round question by question, the scores P by P with one decimal, or the actions.
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
    case 'actions':
      return actionsTable(assessment, rounds, locale)
  }
}

const text = (title: string): Column => ({ title, kind: 'text' })
const number = (title: string): Column => ({ title, kind: 'number' })
const date = (title: string): Column => ({ title, kind: 'date' })

function answersTable(rounds: readonly TableRound[], locale: Locale): Table {
  const { exports: texts, states } = textsOf(locale)
  const { columns } = texts
  const stateOf = ({ state }: QuestionResult, { scale }: Questionnaire) =>
    isLevel(state) ? (scale.levels[state - 1]?.name[locale] ?? '') : states[state]
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
          stateOf(one, questionnaire),
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
        one.score && toTenths(one.score) / 10,
        one.coverage.withLevel,
        one.coverage.applicable,
        countOf(one, 'dont-know'),
        countOf(one, 'not-relevant'),
      ]),
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

const dateOrNone = (day: LocalDate | ''): Cell => (day === '' ? null : day)
const plain = (words: LocalText, locale: Locale) => withoutMarks(words[locale])
