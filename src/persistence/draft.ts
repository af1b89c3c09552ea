import { boolean, exactOptional, object, safeParse } from 'valibot'
import type { ResponseAnswer } from '../domain/assessment'
import type { Draft } from '../domain/draft'
import { cleanTexts } from '../domain/text'
import { isContentId } from './ids'
import type { Result } from './result'
import { failure, success } from './result'
import { CONTENT_ID, RECORD, RESPONSE_ANSWER, REVISION, SHORT_ID } from './schemas'

/** A participant's own answers as a device keeps them. */
export interface StoredDraft {
  readonly draft: Draft
  /** How often they had been changed on the device: tells which of two copies is the later one. */
  readonly changes: number
}

const MAX_LENGTH = 500_000

const FRAME = object({
  response: SHORT_ID,
  revision: REVISION,
  isOffered: boolean(),
  group: exactOptional(SHORT_ID),
  answers: RECORD,
  place: exactOptional(CONTENT_ID),
  changes: exactOptional(REVISION),
})

/** The text under which a participant's own answers are kept in their browser. */
export function serializeDraft(draft: Draft, changes = 0): string {
  return JSON.stringify(changes > 0 ? { ...draft, changes } : draft)
}

/** Reads it again, whole or not at all: a text that cannot be read is to stay where it is. */
export function loadDraft(text: string): Result<StoredDraft, 'unreadable'> {
  const frame = safeParse(FRAME, parse(text))
  if (!frame.success) return failure('unreadable')
  const answers: Record<string, ResponseAnswer> = {}
  for (const [question, raw] of Object.entries(frame.output.answers)) {
    const answer = safeParse(RESPONSE_ANSWER, raw)
    if (!isContentId(question) || !answer.success) return failure('unreadable')
    answers[question] = answer.output
  }
  const { changes = 0, ...rest } = frame.output
  return success({ draft: cleanTexts({ ...rest, answers }), changes })
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
