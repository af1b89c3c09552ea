import { consensus, agreementWord } from './agreement'
import { towards } from './ambition'
import type { ScoredRound, Source, Towards } from './ambition'
import type { Action, ActionStatus, Assessment, LocalDate, Priority, Tallies } from './assessment'
import { compareTexts } from './canonical'
import { compareFractions } from './fraction'
import { ownValue } from './maps'
import type { Dimension, Question } from './questionnaire'
import { earlierRounds, findRound, isPresent } from './rounds'
import { isLevel } from './scoring'
import type { QuestionResult, RoundResult } from './scoring'

/** Why something is proposed as a priority, the weightiest first. */
export type ProposalReason = 'dont-know' | 'gap' | 'agreement' | 'level'

/** A P or a question that the team may want to begin with. */
export interface Proposal {
  readonly source: Source
  /** All that speaks for it, the weightiest first. */
  readonly reasons: readonly ProposalReason[]
}

/** How many priorities a team can hope to carry. */
export const MOST_PRIORITIES = 5

/** At this level and below a question is proposed for its level alone. */
const LOW_LEVEL = 2

/** A priority with its id. */
export interface PriorityEntry {
  readonly id: string
  readonly priority: Priority
}

/** An action with its id. */
export interface ActionEntry {
  readonly id: string
  readonly action: Action
}

/** A priority of an earlier round and what was to be done about it. */
export interface EarlierPriority {
  readonly round: string
  /** Null for actions whose priority is no longer there. */
  readonly entry: PriorityEntry | null
  readonly actions: readonly ActionEntry[]
}

/**
 * What a team may want to begin with after the last of these rounds, oldest first: what it does not
 * know, then what is furthest from its ambition, then what the participants agreed on least (of
 * `tallies`, if there was a workshop), then what is lowest; equal ones as in the questionnaire. What
 * was said to be good enough, and the questions of such a P, are proposed for the first and the third
 * of these only.
 */
export function proposePriorities(
  rounds: readonly ScoredRound[],
  tallies: Tallies = {},
): readonly Proposal[] {
  const latest = rounds.at(-1)
  if (!latest) return []
  const { dimensions } = latest.result
  const questions = dimensions.flatMap((dimension) => dimension.questions)
  const ways = new Map(
    dimensions
      .flatMap(({ dimension, questions: own }) => [
        dimension.id,
        ...own.map(({ question }) => question.id),
      ])
      .flatMap((source) => {
        const way = towards(rounds, source)
        return way ? [[source, way] as const] : []
      }),
  )
  const isGoodEnough = (source: Source) => ways.get(source)?.aim.ambition === 'good-enough'
  const inGoodEnough = new Set(
    dimensions
      .filter(({ dimension }) => isGoodEnough(dimension.id))
      .flatMap(({ questions: own }) => own.map(({ question }) => question.id))
      // A question's own ambition is more than that of its P.
      .filter((id) => !ways.has(id)),
  )
  const bySource = new Map<Source, ProposalReason[]>()
  const propose = (reason: ProposalReason, sources: readonly Source[]) => {
    for (const source of sources) {
      const reasons = bySource.get(source) ?? []
      bySource.set(source, [...reasons, reason])
    }
  }
  propose('dont-know', idsOf(latest.result.dontKnow))
  propose('gap', byGap(ways))
  propose('agreement', byAgreement(questions, tallies))
  propose(
    'level',
    idsOf(
      questions
        .filter(({ state }) => isLevel(state) && state <= LOW_LEVEL)
        .filter(({ question }) => !inGoodEnough.has(question.id) && !isGoodEnough(question.id))
        .sort((a, b) => Number(a.state) - Number(b.state)),
    ),
  )
  return [...bySource].map(([source, reasons]) => ({ source, reasons }))
}

/** The priorities of a round to be shown, in the order the user made, others by id after them. */
export function presentPriorities(round: {
  readonly priorities: Readonly<Record<string, Priority | { readonly purged: true }>>
  readonly priorityOrder?: { readonly value: readonly string[] }
}): readonly PriorityEntry[] {
  const order = round.priorityOrder?.value ?? []
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return Object.entries(round.priorities)
    .flatMap(([id, priority]) => (isPresent(priority) ? [{ id, priority }] : []))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id) || compareTexts(a.id, b.id))
}

/**
 * The actions to be shown of the rounds that are, by due date; those without one last, and equal
 * ones in the order they were made.
 */
export function presentActions(assessment: Assessment): readonly ActionEntry[] {
  return Object.entries(assessment.actions)
    .flatMap(([id, action]) =>
      isPresent(action) && findRound(assessment, action.round) ? [{ id, action }] : [],
    )
    .sort(
      (a, b) =>
        compareTexts(dueOf(a.action) || '9999', dueOf(b.action) || '9999') ||
        madeAt(a.action) - madeAt(b.action) ||
        compareTexts(a.id, b.id),
    )
}

/** The actions on one priority of a round, by due date; without a priority, those left without one. */
export function actionsOn(
  assessment: Assessment,
  round: string,
  priority: string | null,
): readonly ActionEntry[] {
  const priorities = findRound(assessment, round)?.priorities ?? {}
  const isThere = (id: string) => {
    const one = ownValue(priorities, id)
    return one !== undefined && isPresent(one)
  }
  return presentActions(assessment).filter(
    ({ action }) =>
      action.round === round &&
      (priority === null ? !isThere(action.priority) : action.priority === priority),
  )
}

/** What was chosen and planned in the rounds before this one, the latest round first. */
export function plannedBefore(assessment: Assessment, roundId: string): readonly EarlierPriority[] {
  return [...earlierRounds(assessment, roundId)].reverse().flatMap(({ id, round }) => [
    ...presentPriorities(round).map((entry) => ({
      round: id,
      entry,
      actions: actionsOn(assessment, id, entry.id),
    })),
    ...[actionsOn(assessment, id, null)]
      .filter((actions) => actions.length > 0)
      .map((actions) => ({ round: id, entry: null, actions })),
  ])
}

/** Where an action stands; one of which nobody has said is planned. */
export function statusOf({ status }: Action): ActionStatus {
  return status?.value ?? 'planned'
}

/** When an action is due; `''` when nobody has said. */
export function dueOf({ due }: Action): LocalDate | '' {
  return due?.value ?? ''
}

/** Whether there is still something to do about an action. */
export function isOpen(action: Action): boolean {
  return statusOf(action) === 'planned' || statusOf(action) === 'under-way'
}

/** The actions with a day to be done by and something still to do about them, by that day. */
export function datedActions(assessment: Assessment): readonly ActionEntry[] {
  return presentActions(assessment).filter(({ action }) => isOpen(action) && dueOf(action) !== '')
}

/** Whether an action should have been done before today. On the day itself it is not overdue. */
export function isOverdue(action: Action, today: LocalDate): boolean {
  const due = dueOf(action)
  return isOpen(action) && due !== '' && due < today
}

/** The stamp of the last change to an action: its place in the order of edits, never a time. */
export function changedAt(action: Action): number {
  return Math.max(...stampsOf(action), action.deleted?.at ?? 0)
}

/** The P or the question that a priority springs from, as the questionnaire has it, if it has it. */
export function sourceIn(
  result: RoundResult,
  source: Source,
): { readonly dimension: Dimension; readonly question?: Question } | null {
  for (const { dimension, questions } of result.dimensions) {
    if (dimension.id === source) return { dimension }
    const match = questions.find(({ question }) => question.id === source)
    if (match) return { dimension, question: match.question }
  }
  return null
}

/**
 * The questions whose next level tells what to do about a source: the question itself, or a P's
 * questions that stand lowest. None at the highest level.
 */
export function questionsToRaise(result: RoundResult, source: Source): readonly QuestionResult[] {
  const dimension = result.dimensions.find((one) => one.dimension.id === source)
  const all = dimension
    ? dimension.questions
    : result.dimensions
        .flatMap(({ questions }) => questions)
        .filter(({ question }) => question.id === source)
  const levels = all.flatMap(({ state }) => (isLevel(state) ? [state] : []))
  const lowest = Math.min(...levels)
  return all.filter(({ state }) => state === lowest && lowest < 5)
}

/** The stamp of an action's making, as far as what was set then still stands. */
function madeAt(action: Action): number {
  return Math.min(...stampsOf(action))
}

function stampsOf({ what, owner, due, status, note }: Action): readonly number[] {
  return [what, owner, due, status, note].flatMap((register) => register?.at ?? [])
}

function idsOf(questions: readonly QuestionResult[]): readonly Source[] {
  return questions.map(({ question }) => question.id)
}

/** The sources that are below their ambition, furthest first. */
function byGap(ways: ReadonlyMap<Source, Towards>): readonly Source[] {
  return [...ways]
    .flatMap(([source, { gap }]) => (gap ? [{ source, gap }] : []))
    .sort((a, b) => compareFractions(b.gap, a.gap))
    .map(({ source }) => source)
}

/** The questions with low agreement, the lowest first, to the billionth as elsewhere. */
function byAgreement(questions: readonly QuestionResult[], tallies: Tallies): readonly Source[] {
  return questions
    .flatMap(({ question }) => {
      const tally = ownValue(tallies, question.id)
      const agreement = tally ? consensus(tally) : null
      return agreement !== null && agreementWord(agreement) === 'low'
        ? [{ id: question.id, rank: Math.round(agreement * 1e9) }]
        : []
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}
