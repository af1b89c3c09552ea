import type { Group, ResponseAnswer } from './assessment'
import type { Locale, QuestionId, QuestionnaireRef } from './questionnaire'

/** The longest comment that can be handed in, in UTF-16 units. */
export const MAX_COMMENT_LENGTH = 2_000

/** What an invitation has room for; what is longer is cut. */
export const MAX_INVITATION_TITLE_LENGTH = 120
export const MAX_GROUP_NAME_LENGTH = 60

/** One for each first character that a group's id can have. */
export const MAX_GROUPS = 31

/**
 * What a participant hands in: their response, and the round and the questionnaire it belongs to. No
 * name, no time, no mark of the device.
 */
export interface HandIn {
  /** The round's id. */
  readonly round: string
  readonly questionnaire: QuestionnaireRef
  /** The response's id. */
  readonly response: string
  readonly revision: number
  readonly group?: string
  readonly answers: Readonly<Record<QuestionId, ResponseAnswer>>
}

/** How the participant and the facilitator name a response: what a hand-in code holds of its id. */
export function responseNumber(response: string): string {
  return response.slice(0, 6).toUpperCase()
}

/** All that a participant's device needs to ask the right questions. */
export interface Invitation {
  /** The round's id. */
  readonly round: string
  readonly questionnaire: QuestionnaireRef
  /** What the participant is invited to, such as the team and the round. */
  readonly title: string
  /** The language the facilitator invites in. */
  readonly locale: Locale
  /** The groups to choose among; empty when there are none. */
  readonly groups: readonly Group[]
}
