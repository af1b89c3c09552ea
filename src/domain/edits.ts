import type {
  Action,
  Answer,
  AnswerState,
  AnswerText,
  Assessment,
  Group,
  LocalDate,
  Priority,
  Purged,
  PurgedAssessment,
  Register,
  Response,
  Reveal,
  Round,
  RunSheetItem,
  Scope,
  Workshop,
  WorkshopMode,
} from './assessment'
import { isPurged } from './assessment'
import { canonicalJson, compareTexts } from './canonical'
import type { OtherText } from './conflicts'
import { isDamage, keepText, purgeSetAside } from './conflicts'
import { mapValues, ownValue } from './maps'
import { mergeResponse } from './merge'
import { nextAt, toStamp } from './order'
import type { PlanEdit } from './planEdits'
import { applyPlanEdit, isPlanEdit } from './planEdits'
import type { QuestionId, QuestionnaireRef } from './questionnaire'
import { set, setOptional, withField, withRound } from './registers'
import { purgeSummaries } from './summaryKeys'
import { findRound, isClosed, isPresent, stateOf } from './rounds'
import { cleanTexts } from './text'

/** Everything a person can do to an assessment. New ids come inside the edit. */
export type Edit =
  | { readonly type: 'set-organisation'; readonly value: string }
  | { readonly type: 'set-team'; readonly value: string }
  | { readonly type: 'set-note'; readonly value: string }
  | { readonly type: 'set-deleted'; readonly value: boolean }
  | {
      readonly type: 'add-round'
      /** The new round's id. */
      readonly round: string
      readonly label: string
      readonly date: LocalDate
      readonly scope: Scope
      readonly questionnaire: QuestionnaireRef
    }
  | {
      /** Keeps a round as it is now, in a closed copy that later work on it leaves alone. */
      readonly type: 'keep-baseline'
      readonly round: string
      /** The copy's id. */
      readonly copy: string
      readonly label: string
      readonly on: LocalDate
    }
  | { readonly type: 'set-round-label'; readonly round: string; readonly value: string }
  | { readonly type: 'set-round-date'; readonly round: string; readonly value: LocalDate }
  | { readonly type: 'set-round-scope'; readonly round: string; readonly value: Scope }
  | { readonly type: 'set-round-deleted'; readonly round: string; readonly value: boolean }
  | { readonly type: 'close-round'; readonly round: string; readonly on: LocalDate }
  | { readonly type: 'reopen-round'; readonly round: string; readonly on: LocalDate }
  | {
      readonly type: 'set-answer'
      readonly round: string
      readonly question: QuestionId
      readonly state: AnswerState
    }
  | {
      readonly type: 'set-answer-text'
      readonly round: string
      readonly question: QuestionId
      readonly text: AnswerText
      readonly value: string
    }
  | { readonly type: 'set-workshop-mode'; readonly round: string; readonly value: WorkshopMode }
  | { readonly type: 'set-expected'; readonly round: string; readonly value: number }
  | { readonly type: 'set-groups'; readonly round: string; readonly value: readonly Group[] }
  | {
      readonly type: 'set-run-sheet'
      readonly round: string
      readonly value: readonly RunSheetItem[]
    }
  | { readonly type: 'set-agenda'; readonly round: string; readonly value: readonly QuestionId[] }
  /** Takes in a response; what is here of it already is joined with it. */
  | {
      readonly type: 'put-response'
      readonly round: string
      readonly response: string
      readonly value: Omit<Response, 'deleted'>
    }
  | {
      readonly type: 'set-responses-deleted'
      readonly round: string
      readonly responses: readonly string[]
      readonly value: boolean
    }
  /** Puts what is shown from now on on record. */
  | { readonly type: 'reveal'; readonly round: string; readonly value: Omit<Reveal, 'at'> }
  | PlanEdit
  /** Keeps texts that a merge did not, each for the field it was written in. */
  | { readonly type: 'keep-texts'; readonly texts: readonly OtherText[] }
  /** Removes for good what was set aside under these keys. */
  | { readonly type: 'remove-set-aside'; readonly keys: readonly string[] }

/**
 * The assessment after an edit at the clock's time `now` (milliseconds UTC). What did not change is
 * shared with the assessment given, which is itself returned when the edit changes nothing. Texts
 * are cleaned, as they are when a document is read, so that what was written is read back. An edit
 * to a round that is not there, or no longer, is a bug.
 */
export function applyEdit(assessment: Assessment, given: Edit, now: number): Assessment {
  const edit = cleanTexts(given)
  const at = nextAt(assessment, now)
  if (isPlanEdit(edit)) return applyPlanEdit(assessment, edit, at)
  switch (edit.type) {
    case 'set-organisation':
      return withField(assessment, 'organisation', set(assessment.organisation, edit.value, at))
    case 'set-team':
      return withField(assessment, 'team', set(assessment.team, edit.value, at))
    case 'set-note':
      return withField(assessment, 'note', setOptional(assessment.note, edit.value, '', at))
    case 'set-deleted':
      return withField(
        assessment,
        'deleted',
        setOptional(assessment.deleted, edit.value, false, at),
      )
    case 'add-round':
      return addRound(assessment, edit, at)
    case 'keep-baseline':
      return keepBaseline(assessment, edit, at)
    case 'set-round-label':
      return withRound(assessment, edit.round, (round) =>
        withField(round, 'label', set(round.label, edit.value, at)),
      )
    case 'set-round-date':
      return withRound(assessment, edit.round, (round) =>
        withField(round, 'date', set(round.date, edit.value, at)),
      )
    case 'set-round-scope':
      return withRound(assessment, edit.round, (round) =>
        withField(round, 'scope', set(round.scope, edit.value, at)),
      )
    case 'set-round-deleted':
      return withRound(assessment, edit.round, (round) =>
        withField(round, 'deleted', setOptional(round.deleted, edit.value, false, at)),
      )
    case 'close-round':
      return withRound(assessment, edit.round, (round) => setClosed(round, true, edit.on, at))
    case 'reopen-round':
      return withRound(assessment, edit.round, (round) => setClosed(round, false, edit.on, at))
    case 'set-answer':
      return withAnswer(assessment, edit, (answer) =>
        stateOf(answer) === edit.state ? answer : { ...answer, state: { value: edit.state, at } },
      )
    case 'set-answer-text':
      return withAnswer(assessment, edit, (answer) =>
        withField(answer, edit.text, setOptional(answer[edit.text], edit.value, '', at)),
      )
    case 'set-workshop-mode':
      return withWorkshop(assessment, edit.round, 'mode', edit.value, at)
    case 'set-expected':
      return withWorkshop(assessment, edit.round, 'expected', edit.value, at)
    case 'set-groups':
      return withWorkshop(assessment, edit.round, 'groups', edit.value, at)
    case 'set-run-sheet':
      return withWorkshop(assessment, edit.round, 'runSheet', edit.value, at)
    case 'set-agenda':
      return withWorkshop(assessment, edit.round, 'agenda', edit.value, at)
    case 'put-response':
      return withRound(assessment, edit.round, (round) => putResponse(round, edit))
    case 'set-responses-deleted':
      return withRound(assessment, edit.round, (round) =>
        withField(
          round,
          'responses',
          mapValues(round.responses, (response, id) =>
            isPurged(response) || !edit.responses.includes(id)
              ? response
              : withField(
                  response,
                  'deleted',
                  setOptional(response.deleted, edit.value, false, at),
                ),
          ),
        ),
      )
    case 'reveal':
      return withRound(assessment, edit.round, (round) =>
        withField(
          round,
          'workshop',
          withField(round.workshop, 'reveals', [
            ...(round.workshop.reveals ?? []),
            { ...edit.value, at },
          ]),
        ),
      )
    case 'keep-texts':
      return edit.texts.reduce(keepText, assessment)
    case 'remove-set-aside':
      return withField(
        assessment,
        'setAside',
        mapValues(assessment.setAside, (thing, key) =>
          edit.keys.includes(key) && !isPurged(thing) ? { purged: true } : thing,
        ),
      )
  }
}

/** A new assessment without rounds. An empty note is a note never written. */
export function createAssessment(given: {
  readonly id: string
  readonly organisation: string
  readonly team: string
  readonly note: string
  readonly example: boolean
  /** The clock, in milliseconds UTC. */
  readonly now: number
}): Assessment {
  const start = cleanTexts(given)
  const at = toStamp(start.now)
  return {
    id: start.id,
    example: start.example,
    organisation: { value: start.organisation, at },
    team: { value: start.team, at },
    ...(start.note !== '' && { note: { value: start.note, at } }),
    rounds: {},
    actions: {},
    summaries: {},
    setAside: {},
  }
}

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

function withAnswer(
  assessment: Assessment,
  { round: id, question }: { readonly round: string; readonly question: QuestionId },
  change: (answer: Answer) => Answer,
): Assessment {
  return withRound(assessment, id, (round) => {
    const answer = ownValue(round.answers, question) ?? {}
    const changed = change(answer)
    if (changed === answer) return round
    return { ...round, answers: { ...round.answers, [question]: changed } }
  })
}

function addRound(
  assessment: Assessment,
  edit: Extract<Edit, { type: 'add-round' }>,
  at: number,
): Assessment {
  if (Object.hasOwn(assessment.rounds, edit.round)) {
    throw new Error(`There is a round ${edit.round} already`)
  }
  const round: Round = {
    label: { value: edit.label, at },
    date: { value: edit.date, at },
    scope: { value: edit.scope, at },
    questionnaire: edit.questionnaire,
    closings: [],
    answers: {},
    ambitions: {},
    priorities: {},
    workshop: {},
    responses: {},
  }
  return { ...assessment, rounds: { ...assessment.rounds, [edit.round]: round } }
}

/**
 * What was answered and aimed at, and nothing else: the priorities and the participants' responses
 * stay with the round they came from. The copy is closed from the start. It has the date and the
 * scope as they were set, by which it comes before the round (`presentRounds`).
 */
function keepBaseline(
  assessment: Assessment,
  edit: Extract<Edit, { type: 'keep-baseline' }>,
  at: number,
): Assessment {
  const round = findRound(assessment, edit.round)
  if (!round) throw new Error(`There is no round ${edit.round} to keep a copy of`)
  if (Object.hasOwn(assessment.rounds, edit.copy)) {
    throw new Error(`There is a round ${edit.copy} already`)
  }
  const { scope, date, questionnaire, answers, ambitions } = round
  const copy: Round = {
    label: { value: edit.label, at },
    date,
    scope,
    questionnaire,
    closings: [{ at, on: edit.on, closed: true }],
    answers,
    ambitions,
    priorities: {},
    workshop: {},
    responses: {},
  }
  return { ...assessment, rounds: { ...assessment.rounds, [edit.copy]: copy } }
}

type WorkshopRegister = Exclude<keyof Workshop, 'reveals'>

/** The assessment with one register of a round's workshop set; unchanged when the value is the same. */
function withWorkshop<Key extends WorkshopRegister>(
  assessment: Assessment,
  id: string,
  key: Key,
  value: NonNullable<Workshop[Key]>['value'],
  at: number,
): Assessment {
  return withRound(assessment, id, (round) => {
    const register = round.workshop[key]
    if (register && canonicalJson(register.value) === canonicalJson(value)) return round
    return { ...round, workshop: { ...round.workshop, [key]: { value, at } } }
  })
}

/** Responses stand sorted by id, so that the order in which they came in is not kept. */
function putResponse(
  round: Round,
  { response: id, value }: Extract<Edit, { type: 'put-response' }>,
): Round {
  const here = ownValue(round.responses, id)
  if (here && isPurged(here)) throw new Error(`Response ${id} has been deleted for good`)
  const joined = here ? mergeResponse(here, value) : value
  if (here && canonicalJson(joined) === canonicalJson(here)) return round
  const entries = Object.entries({ ...round.responses, [id]: joined })
  return {
    ...round,
    responses: Object.fromEntries(entries.sort(([a], [b]) => compareTexts(a, b))),
  }
}

function setClosed(round: Round, closed: boolean, on: LocalDate, at: number): Round {
  if (isClosed(round) === closed) return round
  return { ...round, closings: [...round.closings, { at, on, closed }] }
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
