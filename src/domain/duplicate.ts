import type { Assessment, Purged, Register, Reveal, Round } from './assessment'
import { isPurged } from './assessment'
import { compareTexts } from './canonical'
import { isDamage } from './conflicts'
import { ownValue } from './maps'
import { isPresent } from './rounds'

/**
 * A copy that shares no id with its original, so that the two never merge. What was deleted is left
 * out with the actions of deleted rounds, and so are texts kept beside a field; a reference to
 * something left out or missing stays a reference to nothing.
 */
export function duplicateAssessment(
  assessment: Assessment,
  ids: { readonly newUuid: () => string; readonly newId: () => string },
): Assessment {
  const renewed = new Map<string, string>()
  const renew = (...place: readonly string[]): string => {
    const key = JSON.stringify(place)
    const id = renewed.get(key) ?? ids.newId()
    renewed.set(key, id)
    return id
  }
  const rounds = keepPresent(assessment.rounds)
  const { deleted: _deleted, ...rest } = assessment
  return {
    ...rest,
    id: ids.newUuid(),
    example: false,
    rounds: Object.fromEntries(
      rounds.map(([id, round]) => [
        renew('round', id),
        duplicateRound(round, (...place) => renew(...place, id)),
      ]),
    ),
    actions: Object.fromEntries(
      keepPresent(assessment.actions)
        .filter(([, { round }]) => {
          const its = ownValue(assessment.rounds, round)
          return its === undefined || isPresent(its)
        })
        .map(([id, action]) => [
          renew('action', id),
          {
            ...action,
            round: renew('round', action.round),
            priority: renew('priority', action.priority, action.round),
          },
        ]),
    ),
    summaries: Object.fromEntries(
      Object.entries(assessment.summaries).flatMap(([key, summary]) => {
        const [place = '', ...locale] = key.split('/')
        const about = place.split('~')
        const isKept = about.every((id) => rounds.some(([kept]) => kept === id))
        const newPlace = about.map((id) => (isKept ? renew('round', id) : id)).join('~')
        return isKept ? [[[newPlace, ...locale].join('/'), summary] as const] : []
      }),
    ),
    setAside: Object.fromEntries(
      Object.entries(assessment.setAside).filter(([, part]) => !isPurged(part) && isDamage(part)),
    ),
  }
}

function keepPresent<T extends { readonly deleted?: Register<boolean> }>(
  things: Readonly<Record<string, T | Purged>>,
): readonly (readonly [string, T])[] {
  return Object.entries(things).flatMap(([id, thing]) =>
    isPurged(thing) || thing.deleted?.value ? [] : [[id, thing] as const],
  )
}

/**
 * A round whose groups, priorities and responses have new ids, in every place they are named. A
 * group's begins as it did: no two groups of a round begin alike, and a hand-in code names it by that.
 */
function duplicateRound(round: Round, renewId: (kind: string, id: string) => string): Round {
  const renew = (kind: string, id: string) =>
    kind === 'group' ? id.slice(0, 1) + renewId(kind, id).slice(1) : renewId(kind, id)
  const priorities = keepPresent(round.priorities)
  const responses = keepPresent(round.responses)
  const { groups, reveals } = round.workshop
  return {
    ...round,
    priorities: Object.fromEntries(
      priorities.map(([id, priority]) => [renew('priority', id), priority]),
    ),
    ...(round.priorityOrder && {
      priorityOrder: {
        value: round.priorityOrder.value
          .filter((id) => priorities.some(([kept]) => kept === id))
          .map((id) => renew('priority', id)),
        at: round.priorityOrder.at,
      },
    }),
    workshop: {
      ...round.workshop,
      ...(groups && {
        groups: {
          value: groups.value.map((group) => ({ ...group, id: renew('group', group.id) })),
          at: groups.at,
        },
      }),
      ...(reveals && { reveals: reveals.map((reveal) => renewReveal(reveal, renew)) }),
    },
    responses: Object.fromEntries(
      responses
        .map(
          ([id, response]) =>
            [
              renew('response', id),
              response.group === undefined
                ? response
                : { ...response, group: renew('group', response.group) },
            ] as const,
        )
        .sort(([a], [b]) => compareTexts(a, b)),
    ),
  }
}

/** What was shown, with the new ids of those it counted, deleted ones too: it stays what it was. */
function renewReveal(reveal: Reveal, renew: (kind: string, id: string) => string): Reveal {
  const renewKeys = <T>(kind: string, things: Readonly<Record<string, T>>) =>
    Object.entries(things).map(([id, thing]) => [renew(kind, id), thing] as const)
  return {
    ...reveal,
    responses: Object.fromEntries(
      renewKeys('response', reveal.responses)
        .map(
          ([id, { group, ...counted }]) =>
            [
              id,
              group === undefined ? counted : { ...counted, group: renew('group', group) },
            ] as const,
        )
        .sort(([a], [b]) => compareTexts(a, b)),
    ),
    groups: Object.fromEntries(renewKeys('group', reveal.groups)),
  }
}
