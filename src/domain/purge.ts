import type {
  Action,
  Assessment,
  Priority,
  Purged,
  PurgedAssessment,
  Register,
  Response,
} from './assessment'
import { isPurged } from './assessment'
import { purgeSetAside } from './conflicts'
import { mapValues, ownValue } from './maps'
import { withField } from './registers'
import { purgeSummaries } from './summaryKeys'

/**
 * The assessment with all that is deleted gone for good: of each such round, priority, response and
 * action nothing is left but its id, and nothing of it stays set aside. The actions and summaries of
 * such a round go with it. A summary leaves no marker: its key names its rounds, and merging with a
 * copy that still has it leaves it out. What was deleted after `until` (a stamp; none means all) can
 * still be taken back. The same assessment when nothing in it is to go.
 */
export function purgeDeleted(
  assessment: Assessment,
  until = Number.POSITIVE_INFINITY,
): Assessment | PurgedAssessment {
  const isGone = (deleted: Register<boolean> | undefined): boolean =>
    deleted !== undefined && deleted.value && deleted.at <= until
  const purgeIfDeleted = <T extends { readonly deleted?: Register<boolean> }>(
    thing: T | Purged,
  ): T | Purged => (!isPurged(thing) && isGone(thing.deleted) ? { purged: true } : thing)

  if (isGone(assessment.deleted)) return { id: assessment.id, purged: true }
  const rounds = mapValues(assessment.rounds, (round) => {
    const kept = purgeIfDeleted(round)
    if (isPurged(kept)) return kept
    const priorities = mapValues<Priority | Purged>(kept.priorities, purgeIfDeleted)
    const responses = mapValues<Response | Purged>(kept.responses, purgeIfDeleted)
    return withField(withField(kept, 'priorities', priorities), 'responses', responses)
  })
  const actions = mapValues<Action | Purged>(assessment.actions, (action) => {
    if (isPurged(action)) return action
    const round = ownValue(rounds, action.round)
    return round && isPurged(round) ? { purged: true } : purgeIfDeleted(action)
  })
  const summaries = purgeSummaries({ summaries: assessment.summaries, rounds })
  const withoutRounds = withField(withField(assessment, 'rounds', rounds), 'actions', actions)
  const purged = withField(withoutRounds, 'summaries', summaries)
  return withField(purged, 'setAside', purgeSetAside(purged))
}
