import { bandsOf, tallyQuestions } from './agreement'
import type { CountedResponse, Reveal, Response, Round, Tallies } from './assessment'
import { compareTexts } from './canonical'
import { digest } from './digest'
import { ownValue } from './maps'
import type { Questionnaire, QuestionId } from './questionnaire'
import { compareDated, isPresent } from './rounds'

/** The fewest responses that are shown together: with fewer, somebody could be recognised. */
export const FEWEST_SHOWN = 3

/** A response with its id. */
export interface ResponseEntry {
  readonly id: string
  readonly response: Response
}

/** What a reveal would come to now. */
export type RevealPlan =
  | { readonly kind: 'ready'; readonly value: Omit<Reveal, 'at'> }
  /** So many more responses must come in first. */
  | { readonly kind: 'waits'; readonly missing: number }
  /** All that is in has been shown. */
  | { readonly kind: 'nothing-new' }
  /** One or two of those shown are gone or changed, and would be seen by the difference. */
  | { readonly kind: 'unsafe' }

/** The responses that are in, sorted by id, which says nothing of when they came. */
export function presentResponses(round: Round): readonly ResponseEntry[] {
  return Object.entries(round.responses)
    .flatMap(([id, response]) => (isPresent(response) ? [{ id, response }] : []))
    .sort((a, b) => compareTexts(a.id, b.id))
}

/** What the room was shown last, if it was shown anything. */
export function latestReveal(round: Round): Reveal | undefined {
  return [...(round.workshop.reveals ?? [])].sort(compareDated).at(-1)
}

/** How many responses were counted in a reveal. */
export function countOf(reveal: Pick<Reveal, 'responses'>): number {
  return Object.keys(reveal.responses).length
}

/** Whether a response has been counted in anything that was shown, in whatever revision. */
export function wasCounted(round: Round, response: string): boolean {
  return (round.workshop.reveals ?? []).some(({ responses }) => Object.hasOwn(responses, response))
}

/** The responses that are in and not counted in what was shown last. */
export function waitingResponses(round: Round): readonly ResponseEntry[] {
  const latest = latestReveal(round)
  return presentResponses(round).filter(
    ({ id, response }) => !latest || ownValue(latest.responses, id)?.revision !== response.revision,
  )
}

/**
 * Whether nobody can be found by holding all that has been shown against each other. Those whose
 * responses were counted in exactly the same places are told apart from the others by nothing; the
 * rule is that each such lot is of three or more. It covers too few responses, groups and what is
 * left beside them, late arrivals and removals alike.
 */
export function isSafe(reveals: readonly Pick<Reveal, 'responses'>[]): boolean {
  const places = new Map<string, string[]>()
  reveals.forEach(({ responses }, index) => {
    for (const [id, { revision, group = '' }] of Object.entries(responses)) {
      const key = `${id} ${revision}`
      places.set(key, [...(places.get(key) ?? []), `${index} ${group}`])
    }
  })
  const lots = new Map<string, number>()
  for (const place of places.values()) {
    const lot = JSON.stringify(place)
    lots.set(lot, (lots.get(lot) ?? 0) + 1)
  }
  return [...lots.values()].every((size) => size >= FEWEST_SHOWN)
}

/**
 * What can be shown of the responses that are in: all of them together and, by group, as many
 * groups as can be shown without anybody being found.
 */
export function planReveal(questionnaire: Questionnaire, round: Round): RevealPlan {
  const entries = presentResponses(round)
  const waiting = waitingResponses(round).length
  const latest = latestReveal(round)
  if (latest && waiting === 0 && countOf(latest) === entries.length) return { kind: 'nothing-new' }
  const isMissing = (count: number) => count < FEWEST_SHOWN
  if (isMissing(entries.length)) return { kind: 'waits', missing: FEWEST_SHOWN - entries.length }
  const groups = showableGroups(round, entries)
  if (groups === null) {
    return latest && isMissing(waiting)
      ? { kind: 'waits', missing: FEWEST_SHOWN - waiting }
      : { kind: 'unsafe' }
  }
  const responses = entries.map(({ response }) => response)
  const tallies = (group?: string): Tallies =>
    tallyQuestions(
      questionnaire,
      group === undefined ? responses : responses.filter((response) => response.group === group),
    )
  return {
    kind: 'ready',
    value: {
      responses: counted(entries, groups),
      tallies: tallies(),
      groups: Object.fromEntries(groups.map((group) => [group, tallies(group)])),
      bands: bandsOf(questionnaire, responses),
    },
  }
}

/**
 * What those who were counted wrote about a question, in an order that says nothing of who wrote it.
 * Null while one of them is gone or changed: what is then missing would be known for theirs.
 */
export function commentsOn(round: Round, question: QuestionId): readonly string[] | null {
  const latest = latestReveal(round)
  if (!latest) return null
  const comments: string[] = []
  for (const [id, { revision }] of Object.entries(latest.responses)) {
    const response = ownValue(round.responses, id)
    if (!response || !isPresent(response) || response.revision !== revision) return null
    const comment = ownValue(response.answers, question)?.comment?.trim()
    if (comment) comments.push(comment)
  }
  const keyOf = (comment: string) => digest(`${question}\n${comment}`)
  return comments.sort((a, b) => compareTexts(keyOf(a), keyOf(b)))
}

/** The most groups that can be shown, the largest first to stay; null when not even all together can. */
function showableGroups(round: Round, entries: readonly ResponseEntry[]): readonly string[] | null {
  const before = round.workshop.reveals ?? []
  const sizeOf = (group: string) =>
    entries.filter(({ response }) => response.group === group).length
  const groups = (round.workshop.groups?.value ?? [])
    .map(({ id }) => id)
    .filter((id) => sizeOf(id) >= FEWEST_SHOWN)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || compareTexts(a, b))
  for (let kept = groups.length; kept >= 0; kept--) {
    const some = groups.slice(0, kept)
    if (isSafe([...before, { responses: counted(entries, some) }])) return some
  }
  return null
}

function counted(
  entries: readonly ResponseEntry[],
  groups: readonly string[],
): Readonly<Record<string, CountedResponse>> {
  return Object.fromEntries(
    entries.map(({ id, response: { revision, group } }) => [
      id,
      group !== undefined && groups.includes(group) ? { revision, group } : { revision },
    ]),
  )
}
