import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import type { Response } from '../../src/domain/assessment'
import type { HandIn } from '../../src/domain/handIn'
import { spellCode, writeCode } from '../../src/persistence/handInCode'
import { writeResponsePayload } from '../../src/persistence/responses'
import { BEFORE_ID, NOW } from '../factories'
import { there } from '../stores/support'

/* What participants hand in to the round of the factories, on the questionnaire that is published. */

export const QUESTIONNAIRE = there(await loadQuestionnaire(CURRENT_QUESTIONNAIRE))
export const QUESTIONS = QUESTIONNAIRE.dimensions.flatMap((dimension) => dimension.questions)

/** The facilitator's groups, as a workshop holds them. */
export const GROUPS = {
  value: [
    { id: 'a0000001', name: 'Ældre & Sundhed' },
    { id: 'b0000001', name: 'Børn og Unge' },
  ],
  at: NOW,
}

/** The same answer to every question. */
export const answersOf = (state: 1 | 2 | 3 | 4 | 5) =>
  Object.fromEntries(QUESTIONS.map(({ id }) => [id, { state }]))

/** A response as it lies in a round: the same level to every question, or as changed. */
export const aResponse = (changes: Partial<Response> = {}): Response => ({
  revision: 1,
  answers: answersOf(3),
  ...changes,
})

/** A response as it is handed in. */
export const aHandIn = (response: string, changes: Partial<HandIn> = {}): HandIn => ({
  round: BEFORE_ID,
  questionnaire: CURRENT_QUESTIONNAIRE,
  response,
  revision: 1,
  answers: answersOf(3),
  ...changes,
})

/** The payload of the link by which it is handed in. */
export const payloadOf = async (handIn: HandIn) => there(await writeResponsePayload(handIn))

/** That link, as it stands in a chat. */
export const linkOf = async (handIn: HandIn) =>
  `https://seksp.example.dk/#/hand-in/${await payloadOf(handIn)}`

/** The code by which its levels are handed in, as it is read out. */
export function codeOf({ answers, questionnaire: { version }, ...rest }: HandIn): string {
  const states = QUESTIONS.map(({ id }) => answers[id]?.state ?? 'unanswered')
  return spellCode(there(writeCode({ ...rest, questionnaireVersion: version, states })))
}
