import type {
  Action,
  Ambition,
  Answer,
  AnswerState,
  Assessment,
  Closing,
  Group,
  LocalDate,
  Priority,
  Purged,
  Register,
  Response,
  Round,
  RunSheetItem,
  Summary,
  Workshop,
} from './assessment'
import { isPurged } from './assessment'
import { canonicalJson, compareTexts } from './canonical'
import { moveTexts } from './conflicts'
import { mapValues, ownValue } from './maps'
import { nextAt } from './order'
import type { QuestionId } from './questionnaire'
import { withField } from './registers'
import { isClosed, isPresent, lastClosing } from './rounds'
import type { Deletable } from './rounds'
import { purgeSummaries } from './summaryKeys'

/**
 * Takes a merge back by a new edit: what the merge changed, and what still stands as the merge left
 * it (`merged`), becomes what it was (`before`); what came with the merge is deleted. Edits made
 * since stay, and nothing that somebody has worked on since is hidden. What the merge purged can
 * only come back under another id, and what refers to it follows.
 */
export function revertMerge(
  present: Assessment,
  before: Assessment,
  merged: Assessment,
  now: number,
  newId: () => string,
  today: LocalDate,
): Assessment {
  const edit: Edit = { at: nextAt(present, now), today, newId, renewed: new Map() }
  const reverted = keepShown(revertAssessment(present, before, merged, '', edit), present, merged)
  // One of its two rounds may be back, and the other gone for good.
  return withField(reverted, 'summaries', purgeSummaries(reverted))
}

/** One edit takes back all of it. */
interface Edit {
  readonly at: number
  readonly today: LocalDate
  readonly newId: () => string
  /** Where what comes back under another id stands now, by the path where it stood. */
  readonly renewed: Map<string, string>
}

/** Takes back what a merge made of one thing, which stands at `path`. */
type Undo<T> = (
  present: T,
  before: T | undefined,
  merged: T | undefined,
  path: string,
  edit: Edit,
) => T

type ById<T> = Readonly<Record<string, T>>

const stays = <T>(present: T): T => present

/** `absent` is what a register that was not there before comes to; without it, it stays. */
function register<T>(absent?: T): Undo<Register<T>> {
  return (present, before, merged, _path, { at }) => {
    const value = before ? before.value : absent
    const isEdited = !isSame(present, merged)
    return isEdited || value === undefined || isSame(value, present.value) ? present : { value, at }
  }
}

/** What was never written, here or there, needs no undoing. */
function optional<T>(undo: Undo<T>): Undo<T | undefined> {
  return (present, ...others) => (present === undefined ? undefined : undo(present, ...others))
}

/** Field by field. The compiler asks for the fate of every field. */
function fields<T extends object>(undos: {
  readonly [Key in keyof T]-?: Undo<T[Key]>
}): Undo<T> {
  const keys = Object.keys(undos) as (keyof T & string)[]
  return (present, before, merged, path, edit) => {
    const reverted: Partial<T> = {}
    for (const key of keys) {
      const at = `${path}/${key}`
      const value = undos[key](present[key], before?.[key], merged?.[key], at, edit)
      if (value !== undefined) reverted[key] = value
    }
    return reverted as T
  }
}

function map<T>(undo: Undo<T>): Undo<ById<T>> {
  return (present, before = {}, merged = {}, path, edit) =>
    mapValues(present, (item, key) =>
      undo(item, ownValue(before, key), ownValue(merged, key), `${path}/${key}`, edit),
    )
}

/**
 * Things that can be deleted. What the merge has purged, or has deleted and a file saved since has
 * purged, comes back under another id.
 */
function things<T extends Deletable>(undo: Undo<T>): Undo<ById<T | Purged>> {
  const revertEach = map(thing(undo))
  return (present, before = {}, merged = {}, path, edit) => {
    const copies = Object.entries(before).flatMap(([id, lost]) => {
      const [here, then] = [ownValue(present, id), ownValue(merged, id)]
      const isGone = here && isPurged(here) && then && !isPresent(then)
      if (!isGone || !isPresent(lost)) return []
      const renewed = edit.newId()
      edit.renewed.set(`${path}/${id}`, `${path}/${renewed}`)
      return [[renewed, lost] as const]
    })
    return withEntries(revertEach(present, before, merged, path, edit), copies)
  }
}

/** What came with the merge is hidden. */
function thing<T extends Deletable>(undo: Undo<T>): Undo<T | Purged> {
  return (present, before, merged, path, edit) => {
    if (isPurged(present) || !merged || isPurged(merged)) return present
    if (before && !isPurged(before)) {
      return keepShown(undo(present, before, merged, path, edit), present, merged)
    }
    const isUntouched = isPresent(present) && isSame(present, merged)
    return isUntouched ? { ...present, deleted: { value: true, at: edit.at } } : present
  }
}

/** Undoing would hide this again; but not when somebody has worked on it since. */
function keepShown<T extends Deletable>(reverted: T, present: T, merged: T): T {
  const { deleted } = present
  const isHidden = isPresent(present) && !isPresent(reverted)
  return deleted && isHidden && !isSame(present, merged) ? { ...reverted, deleted } : reverted
}

/** A round that the merge closed or reopened is reopened or closed, on record. */
const closings: Undo<readonly Closing[]> = (present, before = [], merged = [], _path, edit) => {
  const closed = isClosed({ closings: before })
  const isAsMerged = isSame(lastClosing({ closings: present }), lastClosing({ closings: merged }))
  if (isClosed({ closings: merged }) === closed || !isAsMerged) return present
  return [...present, { at: edit.at, on: edit.today, closed }]
}

const undoOrder = register<readonly string[]>([])

/** The order of a round's priorities, in which those under another id keep their place. */
const priorityOrder: Undo<Register<readonly string[]>> = (present, before, merged, path, edit) => {
  const reverted = undoOrder(present, before, merged, path, edit)
  const round = path.split('/').slice(0, 3).join('/')
  const value = reverted.value.map((id) => idNow(`${round}/priorities`, id, edit))
  return isSame(value, reverted.value) ? reverted : { value, at: edit.at }
}

const flag = optional(register(false))
const text = optional(register(''))

/** A response has revisions instead of stamps: to win, the former one becomes the newest. */
const response: Undo<Response> = (present, before, merged, path, edit) => {
  const deleted = flag(present.deleted, before?.deleted, merged?.deleted, path, edit)
  const isReplaced =
    before &&
    merged &&
    !isSame(given(before), given(merged)) &&
    isSame(given(present), given(merged))
  const reverted = isReplaced ? { ...given(before), revision: merged.revision + 1 } : given(present)
  return deleted ? { ...reverted, deleted } : reverted
}

/** What the participant gave. */
function given({ deleted: _deleted, ...rest }: Response): Omit<Response, 'deleted'> {
  return rest
}

const answer = fields<Answer>({
  state: optional(register<AnswerState>('unanswered')),
  reason: text,
  evidence: text,
  why: text,
  dissent: text,
})

const workshop = fields<Workshop>({
  mode: optional(register()),
  groups: optional(register<readonly Group[]>([])),
  expected: optional(register(0)),
  // What has been shown has been shown.
  reveals: stays,
  agenda: optional(register<readonly QuestionId[]>([])),
  runSheet: optional(register<readonly RunSheetItem[]>([])),
})

const priority = fields<Priority>({ deleted: flag, source: stays, note: text })

/** Priorities come before what names them. */
const round = fields<Round>({
  deleted: flag,
  label: register(),
  date: register(),
  scope: register(),
  questionnaire: stays,
  closings,
  answers: map(answer),
  ambitions: map(register<Ambition>('none')),
  priorities: things(priority),
  priorityOrder: optional(priorityOrder),
  responses: things(response),
  workshop,
})

const action = fields<Action>({
  deleted: flag,
  round: stays,
  priority: stays,
  what: register(),
  owner: text,
  due: optional(register<LocalDate | ''>('')),
  status: optional(register()),
  note: text,
})

const revertActions = things(action)

/**
 * An action never comes to serve another priority: one whose round or priority is back under another
 * id is deleted, and a copy of it serves that one.
 */
const actions: Undo<Assessment['actions']> = (present, before, merged = {}, path, edit) => {
  // Those of a round that the merge deleted, and that a file saved since has purged with it.
  const left = mapValues(merged, (one, id) => {
    const here = ownValue(present, id)
    const isGone = here && isPurged(here) && !isPurged(one)
    return isGone && edit.renewed.has(`/rounds/${one.round}`) ? here : one
  })
  const reverted = revertActions(present, before, left, path, edit)
  const moved = Object.entries(reverted).flatMap(([id, one]) => {
    if (!isPresent(one)) return []
    const round = idNow('/rounds', one.round, edit)
    const priority = idNow(`/rounds/${one.round}/priorities`, one.priority, edit)
    const copy = { ...one, round, priority }
    if (isSame(copy, one)) return []
    if (!Object.hasOwn(present, id)) return [[id, copy] as const]
    const renewed = edit.newId()
    edit.renewed.set(`${path}/${id}`, `${path}/${renewed}`)
    const old = { ...one, deleted: { value: true, at: edit.at } }
    return [[id, old] as const, [renewed, copy] as const]
  })
  return withEntries(reverted, moved)
}

const revertSummaries = map(register<Summary>({ text: '', basis: '' }))

const summaries: Undo<Assessment['summaries']> = (present, before = {}, merged, path, edit) => {
  const copies = Object.entries(before).flatMap(([key, summary]) => {
    const renewed = key.replace(/[^~/]+/g, (id) => idNow('/rounds', id, edit))
    if (renewed === key) return []
    edit.renewed.set(`${path}/${key}`, `${path}/${renewed}`)
    return [[renewed, summary] as const]
  })
  return withEntries(revertSummaries(present, before, merged, path, edit), copies)
}

/** It only ever keeps more: the texts kept for a field are kept for that of the copy as well. */
const setAside: Undo<Assessment['setAside']> = (present, before = {}, _merged, _path, edit) => {
  const places = [...edit.renewed]
  const move = (path: string) => {
    const place = places.find(([from]) => path === from || path.startsWith(`${from}/`))
    return place ? `${place[1]}${path.slice(place[0].length)}` : path
  }
  return withEntries(present, moveTexts(before, move))
}

/** Rounds come before what names them. */
const revertAssessment = fields<Assessment>({
  id: stays,
  deleted: flag,
  example: stays,
  organisation: register(),
  team: register(),
  note: text,
  rounds: things(round),
  actions,
  summaries,
  setAside,
})

/** The id under which a thing of this map is to be found now. */
function idNow(path: string, id: string, { renewed }: Edit): string {
  return renewed.get(`${path}/${id}`)?.slice(path.length + 1) ?? id
}

/** A map with more entries, or other ones, sorted as merging sorts them. */
function withEntries<T>(items: ById<T>, more: readonly (readonly [string, T])[]): ById<T> {
  if (more.length === 0) return items
  const entries = new Map([...Object.entries(items), ...more])
  return Object.fromEntries([...entries].sort(([a], [b]) => compareTexts(a, b)))
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
