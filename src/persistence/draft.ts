import { boolean, exactOptional, object, safeParse } from 'valibot'
import type { ResponseAnswer } from '../domain/assessment'
import type { Draft } from '../domain/draft'
import { cleanTexts } from '../domain/text'
import { isContentId } from './ids'
import type { Result } from './result'
import { failure, success } from './result'
import { CONTENT_ID, RECORD, RESPONSE_ANSWER, REVISION, SHORT_ID } from './schemas'

const MAX_LENGTH = 500_000

const FRAME = object({
  response: SHORT_ID,
  revision: REVISION,
  isOffered: boolean(),
  group: exactOptional(SHORT_ID),
  answers: RECORD,
  place: exactOptional(CONTENT_ID),
})

/** The text under which a participant's own answers are kept in their browser. */
export function serializeDraft(draft: Draft): string {
  return JSON.stringify(draft)
}

/** Reads it again, whole or not at all: a text that cannot be read is to stay where it is. */
export function loadDraft(text: string): Result<Draft, 'unreadable'> {
  const frame = safeParse(FRAME, parse(text))
  if (!frame.success) return failure('unreadable')
  const answers: Record<string, ResponseAnswer> = {}
  for (const [question, raw] of Object.entries(frame.output.answers)) {
    const answer = safeParse(RESPONSE_ANSWER, raw)
    if (!isContentId(question) || !answer.success) return failure('unreadable')
    answers[question] = answer.output
  }
  return success(cleanTexts({ ...frame.output, answers }))
}

function parse(text: string): unknown {
  if (text.length > MAX_LENGTH) return null
  try {
    return JSON.parse(text)
  } catch {
    // Damaged like any other text that is no draft.
    return null
  }
}
