import { ANSWER_TEXTS } from './assessment'
import type {
  ActionStatus,
  Ambition,
  AnswerState,
  AnswerText,
  Assessment,
  Scope,
} from './assessment'
import { mapValues } from './maps'
import type { DimensionId, Locale, LocalText, QuestionId, QuestionnaireRef } from './questionnaire'

export interface ExampleAnswer extends Readonly<Partial<Record<AnswerText, LocalText>>> {
  readonly state: AnswerState
}

export interface ExampleAction {
  readonly what: LocalText
  readonly owner: LocalText
  /** How many days after today it is due; negative when that has been. */
  readonly dueIn: number
  readonly status: ActionStatus
  readonly note?: LocalText
}

export interface ExamplePriority {
  readonly source: QuestionId | DimensionId
  readonly note: LocalText
  readonly actions: readonly ExampleAction[]
}

export interface ExampleRound {
  readonly label: LocalText
  /** How long before today the round took place. */
  readonly daysAgo: number
  readonly scope: Scope
  readonly answers: Readonly<Record<QuestionId, ExampleAnswer>>
  /** The ambitions that the team set or changed in this round. */
  readonly ambitions: Readonly<Record<QuestionId | DimensionId, Ambition>>
  readonly priorities: readonly ExamplePriority[]
}

/** A made-up assessment in every language. */
export interface ExampleContent {
  readonly questionnaire: QuestionnaireRef
  readonly organisation: LocalText
  readonly team: LocalText
  readonly note: LocalText
  readonly rounds: readonly ExampleRound[]
}

/**
 * The example as it is to be shown in a language: each text that is still one of the example's own,
 * in whatever language, in that language; what the user has written stays. The same assessment when
 * nothing changes.
 */
export function inLanguage(
  assessment: Assessment,
  content: ExampleContent,
  locale: Locale,
): Assessment {
  const own = new Map(
    textsOf(content).flatMap((text) => Object.values(text).map((wording) => [wording, text])),
  )
  return withTexts(assessment, (text) => own.get(text)?.[locale] ?? text)
}

/** A part of a document with each text that was set in it replaced; the same one when none is. */
function withTexts<T>(part: T, replace: (text: string) => string): T {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  const isRegister = 'value' in part && 'at' in part
  const fields = part as Readonly<Record<string, unknown>>
  // Only texts give way, and only to texts.
  return mapValues(fields, (field, name) =>
    isRegister && name === 'value' && typeof field === 'string'
      ? replace(field)
      : withTexts(field, replace),
  ) as T
}

/** All texts of the example. */
export function textsOf(content: ExampleContent): readonly LocalText[] {
  return [
    content.organisation,
    content.team,
    content.note,
    ...content.rounds.flatMap(({ label, answers, priorities }) => [
      label,
      ...Object.values(answers).flatMap((answer) =>
        ANSWER_TEXTS.flatMap((name) => answer[name] ?? []),
      ),
      ...priorities.flatMap(({ note, actions }) => [
        note,
        ...actions.flatMap((action) => [action.what, action.owner, action.note ?? []].flat()),
      ]),
    ]),
  ]
}
