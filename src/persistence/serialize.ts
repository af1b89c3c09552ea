import type { Assessment, PurgedAssessment, Purged, Response, Round } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { writeEnvelope } from './envelope'

/**
 * The text of a document, as it is stored and as it is a file. Responses are written sorted by id,
 * and their answers too: the order in which they came in would tell who they are from.
 */
export function serializeDocument(document: Assessment | PurgedAssessment): string {
  if (isPurged(document)) return writeEnvelope({ id: document.id, purged: true })
  return writeEnvelope({ ...document, rounds: mapValues(document.rounds, withSortedResponses) })
}

type Responses = Round['responses']

/** What has been sorted stays so: most edits leave the responses as they are, and there are many. */
const sortedBefore = new WeakMap<Responses, Responses>()

function withSortedResponses(round: Round | Purged): Round | Purged {
  if (isPurged(round)) return round
  let responses = sortedBefore.get(round.responses)
  if (!responses) {
    responses = mapValues(sorted(round.responses), (response: Response | Purged) =>
      isPurged(response) ? response : { ...response, answers: sorted(response.answers) },
    )
    sortedBefore.set(round.responses, responses)
  }
  return { ...round, responses }
}

function sorted<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function mapValues<T>(
  map: Readonly<Record<string, T>>,
  change: (value: T) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}
