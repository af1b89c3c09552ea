import type { DimensionId, Level, QuestionId, QuestionnaireRef } from './questionnaire'

/** A calendar date without time or zone, `YYYY-MM-DD`. */
export type LocalDate = string

/**
 * A value a person sets, with its place in the order of edits. `at` looks like milliseconds UTC but
 * is an order only and never shown as a time: it is raised above every other `at` of the document.
 */
export interface Register<T> {
  readonly value: T
  readonly at: number
}

/** What is left of a thing deleted for good: nothing but the fact. Wins every merge. */
export interface Purged {
  readonly purged: true
}

/** The four states of an answer. "Unanswered" is a value too, so that clearing can be merged. */
export type AnswerState = Level | 'dont-know' | 'not-relevant' | 'unanswered'

/** What the team agreed on one question. A text that was never written is absent. */
export interface Answer {
  readonly state?: Register<AnswerState>
  /** Why the question is not relevant. */
  readonly reason?: Register<string>
  /** What the team builds its answer on. */
  readonly evidence?: Register<string>
  /** Why the answer has changed since an earlier round. */
  readonly why?: Register<string>
  /** What those said who would have chosen another level. */
  readonly dissent?: Register<string>
}

export const ANSWER_TEXTS = ['reason', 'evidence', 'why', 'dissent'] as const
export type AnswerText = (typeof ANSWER_TEXTS)[number]

/** How much of the municipality a round speaks of: a task, a department, all of it. */
export const SCOPES = ['task', 'department', 'municipality'] as const
export type Scope = (typeof SCOPES)[number]

/** One closing or reopening of a round, kept so that it can be shown. */
export interface Closing {
  readonly at: number
  readonly on: LocalDate
  readonly closed: boolean
}

/** A group of participants, as the facilitator named it. */
export interface Group {
  readonly id: string
  readonly name: string
}

export interface ResponseAnswer {
  readonly state: AnswerState
  readonly comment?: string
}

/** One participant's own answers. It carries no time and no name. The higher revision wins. */
export interface Response {
  readonly revision: number
  readonly group?: string
  readonly answers: Readonly<Record<QuestionId, ResponseAnswer>>
  readonly deleted?: Register<boolean>
}

/** How often each answer was given to one question. Who left it open is in none of the counts. */
export interface Tally {
  /** Of the levels 1 to 5, in this order. */
  readonly levels: readonly [number, number, number, number, number]
  readonly dontKnow: number
  readonly notRelevant: number
}

export type Tallies = Readonly<Record<QuestionId, Tally>>

/** A response that has been counted: in which revision, and in which shown group, if in one. */
export interface CountedResponse {
  readonly revision: number
  readonly group?: string
}

/** The middle half of the participants' scores for one P, each 1 to 5. */
export interface Band {
  readonly low: number
  readonly high: number
}

/**
 * What the room was shown at one time, kept as it was: whatever comes in or is removed later, no
 * count changes by the response of one person.
 */
export interface Reveal {
  readonly at: number
  readonly responses: Readonly<Record<string, CountedResponse>>
  readonly tallies: Tallies
  /** By group, for the groups that could be shown; the rest is what is left of the tallies. */
  readonly groups: Readonly<Record<string, Tallies>>
  readonly bands: Readonly<Record<DimensionId, Band>>
}

/** One part of the workshop's run-sheet; `minutes` is its planned length. */
export interface RunSheetItem {
  readonly title: string
  readonly minutes: number
}

export const WORKSHOP_MODES = ['together', 'first-alone'] as const
/** Together on one screen, or everyone alone first. */
export type WorkshopMode = (typeof WORKSHOP_MODES)[number]

/** How a round's workshop is run. All of it is absent until a workshop is opened. */
export interface Workshop {
  readonly mode?: Register<WorkshopMode>
  readonly groups?: Register<readonly Group[]>
  /** How many participants are expected; 0 when nobody has said. */
  readonly expected?: Register<number>
  /** All that has been shown, oldest first: it decides what may be shown next. */
  readonly reveals?: readonly Reveal[]
  /** The questions to talk about, in the order the user made. */
  readonly agenda?: Register<readonly QuestionId[]>
  readonly runSheet?: Register<readonly RunSheetItem[]>
}

/** The level aimed at: 1–5 in half steps, or that today's level is good enough. */
export type Ambition = number | 'good-enough' | 'none'

export interface Priority {
  readonly deleted?: Register<boolean>
  /** The question or P the priority springs from. */
  readonly source: QuestionId | DimensionId
  readonly note?: Register<string>
}

export interface Round {
  readonly deleted?: Register<boolean>
  readonly label: Register<string>
  readonly date: Register<LocalDate>
  readonly scope: Register<Scope>
  readonly questionnaire: QuestionnaireRef
  readonly closings: readonly Closing[]
  readonly answers: Readonly<Record<QuestionId, Answer>>
  readonly ambitions: Readonly<Record<QuestionId | DimensionId, Register<Ambition>>>
  readonly priorities: Readonly<Record<string, Priority | Purged>>
  /** The order of the priorities that the user made. */
  readonly priorityOrder?: Register<readonly string[]>
  readonly workshop: Workshop
  readonly responses: Readonly<Record<string, Response | Purged>>
}

export const ACTION_STATUSES = ['planned', 'under-way', 'done', 'dropped'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

export interface Action {
  readonly deleted?: Register<boolean>
  /** The round and the priority in it that the action serves. */
  readonly round: string
  readonly priority: string
  readonly what: Register<string>
  readonly owner?: Register<string>
  /** `''` once a due date has been taken away. */
  readonly due?: Register<LocalDate | ''>
  readonly status?: Register<ActionStatus>
  readonly note?: Register<string>
}

/** A summary the team has edited; `basis` tells of which scores it spoke. */
export interface Summary {
  readonly text: string
  readonly basis: string
}

/**
 * A part of a document that could not be read, kept as it was found (at most 10 kB of it), or a text
 * that another one took the place of.
 */
export interface SetAside {
  readonly path: string
  readonly raw: string
  readonly reason: string
}

/** One team's file: who they are, their rounds, their actions. */
export interface Assessment {
  readonly id: string
  readonly deleted?: Register<boolean>
  /** A made-up example, shown as such. */
  readonly example: boolean
  readonly organisation: Register<string>
  readonly team: Register<string>
  readonly note?: Register<string>
  readonly rounds: Readonly<Record<string, Round | Purged>>
  readonly actions: Readonly<Record<string, Action | Purged>>
  /** By `<round>/<locale>` or `<earlier round>~<later round>/<locale>`. */
  readonly summaries: Readonly<Record<string, Register<Summary>>>
  /** By a digest of path and raw text, so that copies merge as a set. */
  readonly setAside: Readonly<Record<string, SetAside | Purged>>
}

/** The marker under the key of an assessment that was deleted for good. */
export interface PurgedAssessment extends Purged {
  readonly id: string
}

/** Whether a thing is gone for good. */
export function isPurged(thing: object): thing is Purged {
  return 'purged' in thing
}
