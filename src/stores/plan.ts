import { defineStore } from 'pinia'
import type { Source } from '../domain/ambition'
import { presentPriorities } from '../domain/plan'
import { findRound } from '../domain/rounds'
import { useAssessments } from './assessments'
import { useServices } from './services'

/** What a team decides after the result: new priorities and actions get their ids here. */
export const usePlan = defineStore('plan', () => {
  const services = useServices()
  const assessments = useAssessments()

  /** Chooses a priority, the last of its round; gives its id. */
  function addPriority(id: string, round: string, source: Source): string {
    const priority = services.newId()
    assessments.change(id, { type: 'add-priority', round, priority, source })
    return priority
  }

  /** Adds an action without a text yet; gives its id. */
  function addAction(id: string, round: string, priority: string): string {
    const action = services.newId()
    assessments.change(id, { type: 'add-action', action, round, priority, what: '' })
    return action
  }

  /** A priority and its neighbour change places. */
  function movePriority(id: string, roundId: string, priority: string, step: -1 | 1): void {
    const assessment = assessments.find(id)
    const round = assessment && findRound(assessment, roundId)
    if (!round) return
    const order = presentPriorities(round).map((entry) => entry.id)
    const place = order.indexOf(priority)
    const other = order[place + step]
    if (place < 0 || other === undefined) return
    order[place] = other
    order[place + step] = priority
    assessments.change(id, { type: 'set-priority-order', round: roundId, value: order })
  }

  return { addPriority, addAction, movePriority }
})
