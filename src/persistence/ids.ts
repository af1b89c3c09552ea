const SHORT_ID = /^[0-9a-hjkmnp-tv-z]{8}$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const CONTENT_ID = /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)?$/
const SUMMARY_KEY = /^[0-9a-hjkmnp-tv-z]{8}(~[0-9a-hjkmnp-tv-z]{8})?\/[a-z]{2}$/

/** Names every object answers to: as ids they would find what nobody wrote. */
const REFUSED = ['constructor', 'prototype']

/** Whether this is an id of a round, response, action, priority, group or part set aside. */
export function isShortId(value: unknown): value is string {
  return typeof value === 'string' && SHORT_ID.test(value)
}

/** Whether this is an id of an assessment: a UUID of version 4 in small letters. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

/** Whether this can be an id of a question, a P or a questionnaire, known here or not. */
export function isContentId(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 80 &&
    CONTENT_ID.test(value) &&
    !REFUSED.includes(value)
  )
}

/** Whether this is the key of a summary: `<round>/<locale>` or `<round>~<round>/<locale>`. */
export function isSummaryKey(value: unknown): value is string {
  return typeof value === 'string' && SUMMARY_KEY.test(value)
}
