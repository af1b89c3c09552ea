import type { ExactOptionalSchema, GenericSchema } from 'valibot'
import {
  array,
  boolean,
  check,
  custom,
  exactOptional,
  literal,
  object,
  picklist,
  pipe,
  record as valibotRecord,
  strictTuple,
  string,
  unknown,
} from 'valibot'
import type {
  Action,
  Ambition,
  Answer,
  AnswerState,
  Band,
  Closing,
  CountedResponse,
  Group,
  LocalDate,
  Priority,
  Register,
  ResponseAnswer,
  Reveal,
  RunSheetItem,
  SetAside,
  Summary,
  Tally,
  Workshop,
} from '../domain/assessment'
import { ACTION_STATUSES, SCOPES, WORKSHOP_MODES } from '../domain/assessment'
import { isLocalDate } from '../domain/dates'
import type { HandIn, Invitation } from '../domain/handIn'
import {
  MAX_COMMENT_LENGTH,
  MAX_GROUPS,
  MAX_GROUP_NAME_LENGTH,
  MAX_INVITATION_TITLE_LENGTH,
} from '../domain/handIn'
import { STAMP_LIMIT } from '../domain/order'
import { MAX_RAW_LENGTH } from '../domain/pieces'
import type { QuestionnaireRef } from '../domain/questionnaire'
import { LEVELS, LOCALES } from '../domain/questionnaire'
import { isRecord } from './envelope'
import { isContentId, isShortId, isUuid } from './ids'
import { LIMITS } from './limits'

type Optional<T> = ExactOptionalSchema<GenericSchema<unknown, T>, undefined>

/** A schema for every key of the type, so that a new field asks the compiler for its schema. */
type Entries<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : GenericSchema<unknown, T[K]>
}

/** A schema for each field that a thing can be without. */
export type FieldSchemas<T> = {
  readonly [K in keyof T]-?: GenericSchema<unknown, Exclude<T[K], undefined>>
}

const record = custom<Readonly<Record<string, unknown>>>(isRecord)

// Valibot works an object's type out of its entries; here the entries are held against the type. A
// list would pass as an object without any of the fields that may be absent.
const shape = <T extends object>(entries: Entries<T>) =>
  pipe(record, object(entries)) as unknown as GenericSchema<unknown, T>

const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0

const text = custom<string>(
  (value) => typeof value === 'string' && value.length <= LIMITS.textLength,
)
const rawText = custom<string>(
  (value) => typeof value === 'string' && value.length <= MAX_RAW_LENGTH,
)
const whole = custom<number>(isWhole)
const stamp = custom<number>((value) => isWhole(value) && value < STAMP_LIMIT)
const shortId = custom<string>(isShortId)
const contentId = custom<string>(isContentId)
const date = custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value))
const dueDate = custom<LocalDate | ''>(
  (value) => value === '' || (typeof value === 'string' && isLocalDate(value)),
)
const answerState: GenericSchema<unknown, AnswerState> = picklist([
  ...LEVELS,
  'dont-know',
  'not-relevant',
  'unanswered',
])
const ambition = custom<Ambition>(
  (value) =>
    value === 'good-enough' ||
    value === 'none' ||
    (typeof value === 'number' && value >= 1 && value <= 5 && Number.isInteger(value * 2)),
)
const questionnaire = shape<QuestionnaireRef>({
  id: contentId,
  version: custom<number>((value) => isWhole(value) && value > 0),
})
const minutes = custom<number>((value) => isWhole(value) && value <= 10_000)
/** A list in which nothing stands twice: no text, or no `idOf` an object. */
const list = <T>(
  item: GenericSchema<unknown, T>,
  limit: number,
  idOf: (one: T) => unknown = (one) => one,
) =>
  pipe(
    array(item),
    check((items) => items.length <= limit && new Set(items.map(idOf)).size === items.length),
  )

/** A map by ids of this kind, at most as many as there can be answers or responses. */
const byId = <T>(isId: (key: unknown) => key is string, item: GenericSchema<unknown, T>) =>
  pipe(
    record,
    check((map) => Object.keys(map).length <= LIMITS.answers && Object.keys(map).every(isId)),
    valibotRecord(string(), item),
  ) as GenericSchema<unknown, Readonly<Record<string, T>>>

const register = <T>(value: GenericSchema<unknown, T>): GenericSchema<unknown, Register<T>> =>
  shape<Register<T>>({ value, at: stamp })

/** An id of a round, a response or a group. */
export const SHORT_ID = shortId

/** An id of a question or a P. */
export const CONTENT_ID = contentId

/** An object whose members are read one by one. */
export const RECORD = record

/** A response's revision as participants make them; an older document may hold a higher one. */
export const REVISION = custom<number>(
  (value) => isWhole(value) && value >= 1 && value <= 1_000_000,
)

/** A register of a text. */
export const TEXT = register(text)

/** A register of yes or no. */
export const FLAG = register(boolean())

/** A register of ids in the order the user made. */
export const ID_ORDER = register(list(shortId, LIMITS.order))

export const ANSWER = shape<Answer>({
  state: exactOptional(register(answerState)),
  reason: exactOptional(TEXT),
  evidence: exactOptional(TEXT),
  why: exactOptional(TEXT),
  dissent: exactOptional(TEXT),
})

export const AMBITION = register(ambition)

export const PRIORITY = shape<Priority>({
  deleted: exactOptional(FLAG),
  source: contentId,
  note: exactOptional(TEXT),
})

export const RESPONSE_ANSWER = shape<ResponseAnswer>({
  state: answerState,
  comment: exactOptional(text),
})

export const CLOSING = shape<Closing>({ at: stamp, on: date, closed: boolean() })

/** No more than there can be responses, so that sums of counts stay exact. */
const headcount = custom<number>((value) => isWhole(value) && value <= LIMITS.responses)
const tallies = byId(
  isContentId,
  shape<Tally>({
    levels: strictTuple([headcount, headcount, headcount, headcount, headcount]),
    dontKnow: headcount,
    notRelevant: headcount,
  }),
)
const score = custom<number>((value) => typeof value === 'number' && value >= 1 && value <= 5)

export const REVEAL = shape<Reveal>({
  at: stamp,
  responses: byId(
    isShortId,
    shape<CountedResponse>({ revision: whole, group: exactOptional(shortId) }),
  ),
  tallies,
  groups: byId(isShortId, tallies),
  bands: byId(isContentId, shape<Band>({ low: score, high: score })),
})

/** The fields of a workshop, which are read one by one; reveals in their turn one by one too. */
export const WORKSHOP: FieldSchemas<
  Omit<Workshop, 'reveals'> & { readonly reveals?: readonly unknown[] }
> = {
  mode: register(picklist(WORKSHOP_MODES)),
  groups: register(
    list(shape<Group>({ id: shortId, name: text }), LIMITS.groups, (group) => group.id),
  ),
  expected: register(whole),
  reveals: pipe(
    array(unknown()),
    check((items) => items.length <= LIMITS.reveals),
  ),
  agenda: register(list(contentId, LIMITS.order)),
  runSheet: register(list(shape<RunSheetItem>({ title: text, minutes }), LIMITS.runSheetItems)),
}

export const ACTION = shape<Action>({
  deleted: exactOptional(FLAG),
  round: shortId,
  priority: shortId,
  what: TEXT,
  owner: exactOptional(TEXT),
  due: exactOptional(register(dueDate)),
  status: exactOptional(register(picklist(ACTION_STATUSES))),
  note: exactOptional(TEXT),
})

export const SUMMARY = register(shape<Summary>({ text, basis: text }))

export const SET_ASIDE = shape<SetAside>({ path: text, raw: rawText, reason: text })

/** A response without its answers, which are read one by one. */
export const RESPONSE_FRAME = object({
  revision: whole,
  group: exactOptional(shortId),
  answers: record,
})

/** A round without what is read part by part. */
export const ROUND_FRAME = object({
  label: TEXT,
  date: register(date),
  scope: register(picklist(SCOPES)),
  questionnaire,
  closings: array(unknown()),
  answers: record,
  ambitions: record,
  priorities: record,
  workshop: record,
  responses: record,
})

/** A group as participants choose it; its first character is all that a hand-in code has room for. */
const groupId = custom<string>((value) => isShortId(value) && !value.startsWith('0'))
const textUpTo = (limit: number) =>
  custom<string>((value) => typeof value === 'string' && value.length <= limit)

export const HAND_IN = shape<HandIn>({
  round: shortId,
  questionnaire,
  response: shortId,
  revision: REVISION,
  group: exactOptional(groupId),
  answers: byId(
    isContentId,
    shape<ResponseAnswer>({
      state: answerState,
      comment: exactOptional(textUpTo(MAX_COMMENT_LENGTH)),
    }),
  ),
})

export const INVITATION = shape<Invitation>({
  round: shortId,
  questionnaire,
  title: textUpTo(MAX_INVITATION_TITLE_LENGTH),
  locale: picklist(LOCALES),
  groups: list(
    shape<Group>({ id: groupId, name: textUpTo(MAX_GROUP_NAME_LENGTH) }),
    MAX_GROUPS,
    (group) => group.id.charAt(0),
  ),
})

/** An assessment without what is read part by part. */
export const ASSESSMENT_FRAME = object({
  id: custom<string>(isUuid),
  example: boolean(),
  organisation: TEXT,
  team: TEXT,
  rounds: record,
  actions: record,
  summaries: record,
  setAside: record,
})

/** What remains of an assessment deleted for good. */
export const PURGED_FRAME = object({ id: custom<string>(isUuid), purged: literal(true) })
