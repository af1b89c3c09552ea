import type { Response, Round } from './assessment'
import { isPurged } from './assessment'
import { canonicalJson } from './canonical'
import type { HandIn } from './handIn'
import { ownValue } from './maps'
import { mergeResponse } from './mergeParts'
import type { Questionnaire } from './questionnaire'
import { wasCounted } from './reveals'
import { hasRoom, isClosed, isPresent } from './rounds'

/** Why a response is not taken in. */
export type Refusal =
  | 'other-round'
  | 'other-questionnaire'
  | 'closed'
  /** It has been removed here, and stays removed. */
  | 'removed'
  /** It has been shown, and a change would show what the participant changed. */
  | 'revealed'
  | 'full'

/** What taking a response in comes to. */
export type Receiving =
  | {
      /** Completed: comments have come to levels that were here. Replaced: by a newer revision. */
      readonly kind: 'new' | 'completed' | 'replaced'
      readonly response: Omit<Response, 'deleted'>
    }
  /** All of it is here already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly why: Refusal }

/** What happens when a response is handed in to the round with this id. */
export function receive(
  roundId: string,
  round: Round,
  questionnaire: Questionnaire,
  handIn: HandIn,
): Receiving {
  const refused = (why: Refusal): Receiving => ({ kind: 'refused', why })
  if (handIn.round !== roundId) return refused('other-round')
  const { id, version } = handIn.questionnaire
  if (id !== round.questionnaire.id || version !== round.questionnaire.version) {
    return refused('other-questionnaire')
  }
  const here = ownValue(round.responses, handIn.response)
  if (here && !isPresent(here)) return refused('removed')
  const response = contentOf(questionnaire, handIn)
  const joined = here && !isPurged(here) ? mergeResponse(here, response) : response
  if (here && canonicalJson(joined) === canonicalJson(here)) return { kind: 'known' }
  if (isClosed(round)) return refused('closed')
  if (wasCounted(round, handIn.response)) return refused('revealed')
  if (!here) {
    return hasRoom(round) ? { kind: 'new', response } : refused('full')
  }
  const isNewer = !isPurged(here) && response.revision > here.revision
  return { kind: isNewer ? 'replaced' : 'completed', response }
}

/** The answers to the questionnaire's own questions; what is empty is left out. */
function contentOf(questionnaire: Questionnaire, handIn: HandIn): Omit<Response, 'deleted'> {
  const { revision, group, answers } = handIn
  const questions = questionnaire.dimensions.flatMap((dimension) => dimension.questions)
  return {
    revision,
    ...(group !== undefined && { group }),
    answers: Object.fromEntries(
      questions.flatMap(({ id }) => {
        const answer = ownValue(answers, id)
        const isEmpty = !answer || (answer.state === 'unanswered' && !answer.comment?.trim())
        return isEmpty ? [] : [[id, answer] as const]
      }),
    ),
  }
}
