import type { Action, ActionStatus, Ambition, Assessment, LocalDate, Priority } from './assessment'
import { isPurged } from './assessment'
import { canonicalJson, compareTexts } from './canonical'
import { mapValues, ownValue } from './maps'
import type { DimensionId, QuestionId } from './questionnaire'
import { set, setOptional, withField, withRound } from './registers'

/** The texts of an action. */
export type ActionText = 'what' | 'owner' | 'note'

/** Everything that is decided after the result: what to aim at, what to begin with, who does what. */
export type PlanEdit =
  | {
      readonly type: 'set-ambition'
      readonly round: string
      readonly source: QuestionId | DimensionId
      readonly value: Ambition
    }
  | {
      readonly type: 'add-priority'
      readonly round: string
      /** The new priority's id. */
      readonly priority: string
      readonly source: QuestionId | DimensionId
    }
  | {
      readonly type: 'set-priority-note'
      readonly round: string
      readonly priority: string
      readonly value: string
    }
  /**
   * Removes a priority together with those of its actions that are named, or brings them back. What
   * is named and none of its own stays as it is.
   */
  | {
      readonly type: 'set-priority-deleted'
      readonly round: string
      readonly priority: string
      readonly actions: readonly string[]
      readonly value: boolean
    }
  | {
      readonly type: 'set-priority-order'
      readonly round: string
      readonly value: readonly string[]
    }
  | {
      readonly type: 'add-action'
      /** The new action's id. */
      readonly action: string
      readonly round: string
      readonly priority: string
      readonly what: string
    }
  | {
      readonly type: 'set-action-text'
      readonly action: string
      readonly text: ActionText
      readonly value: string
    }
  | { readonly type: 'set-action-due'; readonly action: string; readonly value: LocalDate | '' }
  | { readonly type: 'set-action-status'; readonly action: string; readonly value: ActionStatus }
  | { readonly type: 'set-action-deleted'; readonly action: string; readonly value: boolean }
  /** Keeps a team's own summary; an empty text gives way to the one written by rule. */
  | {
      readonly type: 'set-summary'
      /** As in `Assessment.summaries`. */
      readonly key: string
      readonly text: string
      readonly basis: string
    }

/**
 * The assessment after an edit of the plan, all that is set at `at`. The same assessment when
 * nothing changes. An edit to a thing that is not there, or no longer, is a bug.
 */
export function applyPlanEdit(assessment: Assessment, edit: PlanEdit, at: number): Assessment {
  switch (edit.type) {
    case 'set-ambition':
      return withRound(assessment, edit.round, (round) => {
        const before = ownValue(round.ambitions, edit.source)
        const after = setOptional(before, edit.value, 'none', at)
        if (after === before || !after) return round
        return { ...round, ambitions: { ...round.ambitions, [edit.source]: after } }
      })
    case 'add-priority':
      return addPriority(assessment, edit, at)
    case 'set-priority-note':
      return withPriority(assessment, edit, (priority) =>
        withField(priority, 'note', setOptional(priority.note, edit.value, '', at)),
      )
    case 'set-priority-deleted': {
      const changed = withPriority(assessment, edit, (priority) => deleted(priority, edit, at))
      const actions = mapValues(changed.actions, (action, id) => {
        const isMeant = !isPurged(action) && edit.actions.includes(id) && isOn(action, edit)
        return isMeant ? deleted(action, edit, at) : action
      })
      return withField(changed, 'actions', actions)
    }
    case 'set-priority-order':
      return withRound(assessment, edit.round, (round) => {
        const before = round.priorityOrder
        if (canonicalJson(before?.value ?? []) === canonicalJson(edit.value)) return round
        return { ...round, priorityOrder: { value: edit.value, at } }
      })
    case 'add-action':
      return addAction(assessment, edit, at)
    case 'set-action-text':
      return withAction(assessment, edit.action, (action) =>
        edit.text === 'what'
          ? withField(action, 'what', set(action.what, edit.value, at))
          : withField(action, edit.text, setOptional(action[edit.text], edit.value, '', at)),
      )
    case 'set-action-due':
      return withAction(assessment, edit.action, (action) =>
        withField(action, 'due', setOptional(action.due, edit.value, '', at)),
      )
    case 'set-action-status':
      return withAction(assessment, edit.action, (action) =>
        withField(action, 'status', setOptional(action.status, edit.value, 'planned', at)),
      )
    case 'set-action-deleted':
      return withAction(assessment, edit.action, (action) => deleted(action, edit, at))
    case 'set-summary':
      return setSummary(assessment, edit, at)
  }
}

function deleted<T extends Priority | Action>(
  thing: T,
  { value }: { readonly value: boolean },
  at: number,
): T {
  const after = setOptional(thing.deleted, value, false, at)
  return after === thing.deleted ? thing : { ...thing, deleted: after }
}

function isOn(
  action: Action,
  { round, priority }: { readonly round: string; readonly priority: string },
): boolean {
  return action.round === round && action.priority === priority
}

/** The new priority comes last, after those too that a merge has brought and nobody has placed. */
function addPriority(
  assessment: Assessment,
  edit: Extract<PlanEdit, { type: 'add-priority' }>,
  at: number,
): Assessment {
  return withRound(assessment, edit.round, (round) => {
    if (Object.hasOwn(round.priorities, edit.priority)) {
      throw new Error(`There is a priority ${edit.priority} already`)
    }
    const order = round.priorityOrder?.value ?? []
    const unplaced = Object.entries(round.priorities)
      .filter(([id, priority]) => !isPurged(priority) && !order.includes(id))
      .map(([id]) => id)
      .sort(compareTexts)
    return {
      ...round,
      priorities: { ...round.priorities, [edit.priority]: { source: edit.source } },
      priorityOrder: { value: [...order, ...unplaced, edit.priority], at },
    }
  })
}

function withPriority(
  assessment: Assessment,
  { round: roundId, priority: id }: { readonly round: string; readonly priority: string },
  change: (priority: Priority) => Priority,
): Assessment {
  return withRound(assessment, roundId, (round) => {
    const priority = ownValue(round.priorities, id)
    if (!priority) throw new Error(`There is no priority ${id} to edit`)
    if (isPurged(priority)) throw new Error(`Priority ${id} has been deleted for good`)
    const changed = change(priority)
    if (changed === priority) return round
    return { ...round, priorities: { ...round.priorities, [id]: changed } }
  })
}

/** Its status is set with it, so that its place among the others does not hang on its text alone. */
function addAction(
  assessment: Assessment,
  { action: id, round, priority, what }: Extract<PlanEdit, { type: 'add-action' }>,
  at: number,
): Assessment {
  if (Object.hasOwn(assessment.actions, id)) throw new Error(`There is an action ${id} already`)
  const action: Action = {
    round,
    priority,
    what: { value: what, at },
    status: { value: 'planned', at },
  }
  // It throws when the round or the priority is not there.
  const served = withPriority(assessment, action, (one) => one)
  return { ...served, actions: { ...served.actions, [id]: action } }
}

function withAction(
  assessment: Assessment,
  id: string,
  change: (action: Action) => Action,
): Assessment {
  const action = ownValue(assessment.actions, id)
  if (!action) throw new Error(`There is no action ${id} to edit`)
  if (isPurged(action)) throw new Error(`Action ${id} has been deleted for good`)
  const changed = change(action)
  if (changed === action) return assessment
  return { ...assessment, actions: { ...assessment.actions, [id]: changed } }
}

function setSummary(
  assessment: Assessment,
  { key, text, basis }: Extract<PlanEdit, { type: 'set-summary' }>,
  at: number,
): Assessment {
  const before = ownValue(assessment.summaries, key)?.value ?? { text: '', basis: '' }
  if (before.text === text && before.basis === basis) return assessment
  return {
    ...assessment,
    summaries: { ...assessment.summaries, [key]: { value: { text, basis }, at } },
  }
}
