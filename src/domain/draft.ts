import type { AnswerState, ResponseAnswer } from './assessment'
import { ownValue } from './maps'
import type { QuestionId } from './questionnaire'

/** One participant's own answers to a round, as they lie on their device until handed in and after. */
export interface Draft {
  /** The response's id. */
  readonly response: string
  /** Rises with the first change after a hand-in, so that the later one counts. */
  readonly revision: number
  /** Whether this revision has been shown for handing in. */
  readonly isOffered: boolean
  readonly group?: string
  readonly answers: Readonly<Record<QuestionId, ResponseAnswer>>
  /** The question the participant is at, or `hand-in` at the end; absent before the start. */
  readonly place?: QuestionId
}

/** Where the participant is when all questions have been gone through. */
export const HAND_IN = 'hand-in'

/** What a participant can do to their answers. */
export type DraftEdit =
  | { readonly type: 'choose'; readonly question: QuestionId; readonly state: AnswerState }
  | { readonly type: 'comment'; readonly question: QuestionId; readonly value: string }
  /** `null` for none. */
  | { readonly type: 'set-group'; readonly group: string | null }
  | { readonly type: 'go-to'; readonly place: QuestionId }
  /** The answers are shown for handing in. */
  | { readonly type: 'offer' }

/** The answers of somebody who has given none yet, under the response's id. */
export function createDraft(response: string): Draft {
  return { response, revision: 1, isOffered: false, answers: {} }
}

/** The draft after an edit: the same one when it changes nothing. */
export function editDraft(draft: Draft, edit: DraftEdit): Draft {
  switch (edit.type) {
    case 'go-to':
      return draft.place === edit.place ? draft : { ...draft, place: edit.place }
    case 'offer':
      return draft.isOffered ? draft : { ...draft, isOffered: true }
    case 'set-group': {
      const { group, ...rest } = draft
      if ((group ?? null) === edit.group) return draft
      return changed(edit.group === null ? rest : { ...rest, group: edit.group })
    }
    case 'choose': {
      const answer = ownValue(draft.answers, edit.question)
      if ((answer?.state ?? 'unanswered') === edit.state) return draft
      return withAnswer(draft, edit.question, { ...answer, state: edit.state })
    }
    case 'comment': {
      const { state = 'unanswered', comment = '' } = ownValue(draft.answers, edit.question) ?? {}
      if (comment === edit.value) return draft
      const isEmpty = edit.value.trim() === ''
      return withAnswer(draft, edit.question, isEmpty ? { state } : { state, comment: edit.value })
    }
  }
}

/** How many questions of these have an answer, and how many of the answers have a comment. */
export function draftProgress(
  draft: Draft,
  questions: readonly QuestionId[],
): { readonly answered: number; readonly comments: number } {
  const answers = questions.flatMap((id) => ownValue(draft.answers, id) ?? [])
  return {
    answered: answers.filter(({ state }) => state !== 'unanswered').length,
    comments: answers.filter(({ comment }) => comment?.trim()).length,
  }
}

function withAnswer(draft: Draft, question: QuestionId, answer: ResponseAnswer): Draft {
  return changed({ ...draft, answers: { ...draft.answers, [question]: answer } })
}

/** What was handed in stays as it was; what is changed now is the next revision. */
function changed(draft: Draft): Draft {
  return draft.isOffered ? { ...draft, revision: draft.revision + 1, isOffered: false } : draft
}
