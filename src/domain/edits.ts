import type {
  Answer,
  AnswerState,
  AnswerText,
  Assessment,
  Group,
  LocalDate,
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
import { keepText } from './conflicts'
import { mapValues, ownValue } from './maps'
import { mergeResponse } from './mergeParts'
import { nextAt, toStamp } from './order'
import type { PlanEdit } from './planEdits'
import { applyPlanEdit } from './planEdits'
import type { QuestionId, QuestionnaireRef } from './questionnaire'
import { set, setOptional, withField, withRound } from './registers'
import { findRound, isClosed, stateOf } from './rounds'
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
    case 'set-ambition':
    case 'add-priority':
    case 'set-priority-note':
    case 'set-priority-deleted':
    case 'set-priority-order':
    case 'add-action':
    case 'set-action-text':
    case 'set-action-due':
    case 'set-action-status':
    case 'set-action-deleted':
    case 'set-summary':
      return applyPlanEdit(assessment, edit, at)
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
