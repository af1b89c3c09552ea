import type { AnswerState, Assessment, ResponseAnswer } from '../../src/domain/assessment'
import { applyEdit } from '../../src/domain/edits'
import type { Edit } from '../../src/domain/edits'
import { LEVELS } from '../../src/domain/questionnaire'
import { planReveal } from '../../src/domain/reveals'
import { findRound } from '../../src/domain/rounds'
import { AFTER, at, questionnaire, questions, seedOf } from './pages'

/** The pages of the second round's workshop. */
const workshop = `${at.overview}/rounds/${AFTER}/workshop`
export const workshopAt = {
  plan: workshop,
  invite: `${workshop}/invite`,
  collect: `${workshop}/collect`,
  enter: `${workshop}/enter`,
  reveal: `${workshop}/reveal`,
  agree: (question = '') => `${workshop}/agree${question && `/${question}`}`,
  finish: `${workshop}/finish`,
}

/** The facilitator's groups in the workshops below. */
export const GROUPS = [
  { id: 'a1gr0000', name: 'Teknik & Miljø' },
  { id: 'b2gr0000', name: 'Børn og Ældre' },
] as const

let clock = Date.UTC(2026, 10, 23, 9)

/** The assessment after edits, each a second after the last. */
export function edited(assessment: Assessment, ...edits: readonly Edit[]): Assessment {
  return edits.reduce((one, edit) => applyEdit(one, edit, (clock += 1000)), assessment)
}

/**
 * What one participant answers: levels that differ from question to question and from person to
 * person, now and then a don't know, and a comment of one's own to the first question.
 */
export function answersFrom(person: number): Readonly<Record<string, ResponseAnswer>> {
  return Object.fromEntries(
    questions.map(({ id }, index) => {
      const spread = (person * 7 + index * 3 + ((person * index) % 5)) % 11
      const state: AnswerState =
        spread === 10 ? 'dont-know' : (LEVELS[Math.min(4, Math.floor(spread / 2))] ?? 3)
      const comment = `Deltager ${person} om Østre Å 🌱`
      return [id, index === 0 ? { state, comment } : { state }]
    }),
  )
}

/** The id of a person's response: by their number. */
export const responseId = (person: number) => `zz${String(person).padStart(4, '0')}00`

/** A response is in; the same person again with a higher revision. */
export function responseFrom(
  person: number,
  { group, revision = 1, answers = answersFrom(person) }: ResponseGiven = {},
): Edit {
  return {
    type: 'put-response',
    round: AFTER,
    response: responseId(person),
    value: { revision, answers, ...(group === undefined ? {} : { group }) },
  }
}

interface ResponseGiven {
  readonly group?: string | undefined
  readonly revision?: number
  readonly answers?: Readonly<Record<string, ResponseAnswer>>
}

/** A workshop into which so many have handed in, each third in the second group when there are any. */
export function workshopWith(people: number, { hasGroups = false, after = {} } = {}): Assessment {
  const edits: Edit[] = [
    { type: 'set-workshop-mode', round: AFTER, value: 'first-alone' },
    { type: 'set-expected', round: AFTER, value: people },
    ...(hasGroups ? [{ type: 'set-groups', round: AFTER, value: GROUPS } as const] : []),
    ...Array.from({ length: people }, (_, person) =>
      responseFrom(person, {
        group: hasGroups ? GROUPS[person % 3 === 2 ? 1 : 0].id : undefined,
      }),
    ),
  ]
  return edited(seedOf({ after }), ...edits)
}

/** The same after the facilitator has shown what is in. */
export function revealed(assessment: Assessment): Assessment {
  const round = findRound(assessment, AFTER)
  const plan = round && planReveal(questionnaire, round)
  if (plan?.kind !== 'ready') throw new Error(`Nothing can be shown: ${plan?.kind}`)
  return edited(assessment, { type: 'reveal', round: AFTER, value: plan.value })
}
