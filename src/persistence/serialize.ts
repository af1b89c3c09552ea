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

function withSortedResponses(round: Round | Purged): Round | Purged {
  if (isPurged(round)) return round
  const responses = mapValues(sorted(round.responses), (response: Response | Purged) =>
    isPurged(response) ? response : { ...response, answers: sorted(response.answers) },
  )
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
