import type { Source } from '../domain/ambition'
import type { Ambition } from '../domain/assessment'
import { actionsOn } from '../domain/plan'
import type { ActionEntry } from '../domain/plan'
import { useTexts } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'

/** What can be done to the plan of one round, each loss with its undo. */
export function useActionPlan(id: () => string, round: () => string) {
  const t = useTexts()
  const assessments = useAssessments()
  const notices = useNotices()

  function aim(source: Source, value: Ambition): void {
    assessments.change(id(), { type: 'set-ambition', round: round(), source, value })
  }

  /** Removes a priority together with its actions. */
  function removePriority(priority: string, name: string): void {
    const [about, inRound] = [id(), round()]
    const assessment = assessments.find(about)
    if (!assessment) return
    const actions = actionsOn(assessment, inRound, priority).map((entry) => entry.id)
    const set = (value: boolean) =>
      assessments.change(about, {
        type: 'set-priority-deleted',
        round: inRound,
        priority,
        actions,
        value,
      })
    set(true)
    notices.show({
      kind: 'done',
      text: (texts) => texts.actionPlan.removed(name),
      details: (texts) =>
        actions.length > 0
          ? [texts.actionPlan.removedWith(actions.length), texts.app.undoUntil]
          : [texts.app.undoUntil],
      undo: () => set(false),
      about,
    })
  }

  function removeAction({ id: action, action: { what } }: ActionEntry): void {
    const about = id()
    const set = (value: boolean) =>
      assessments.change(about, { type: 'set-action-deleted', action, value })
    const name = what.value.trim() || t.value.actionPlan.untitled
    set(true)
    notices.show({
      kind: 'done',
      text: (texts) => texts.actionPlan.actionRemoved(name),
      details: (texts) => [texts.app.undoUntil],
      undo: () => set(false),
      about,
    })
  }

  return { aim, removePriority, removeAction }
}
