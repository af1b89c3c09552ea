import type {
  Action,
  Answer,
  Assessment,
  Priority,
  Purged,
  Register,
  Round,
  SetAside,
  Summary,
} from './assessment'
import { isPurged } from './assessment'
import { compareTexts } from './canonical'
import { digest } from './digest'
import { mapValues, ownValue } from './maps'
import { later } from './mergeParts'
import { cutRaw } from './pieces'
import { isOfPurged } from './summaryKeys'

/** A text that was written in a field and does not stand there now; `path` as in `setAside`. */
export interface OtherText {
  readonly path: string
  readonly text: string
}

/** A text field as it stands in a document. */
interface TextField extends OtherText {
  readonly register: Register<unknown>
}

/** The reason of a text set aside because another one took its place. */
const REPLACED = 'replaced'

/**
 * The texts that both copies wrote since they last agreed (`base`) and that merging them will not
 * keep. None that is blank or stands in the text that is kept.
 */
export function lostTexts(
  base: Assessment | undefined,
  mine: Assessment,
  theirs: Assessment,
): readonly OtherText[] {
  const agreed = base ? textsByPath(base) : new Map<string, TextField>()
  const others = textsByPath(theirs)
  return textsOf(mine, '').flatMap((here) => {
    const there = others.get(here.path)
    const since = agreed.get(here.path)?.register.at ?? -1
    if (!there || here.register.at <= since || there.register.at <= since) return []
    const isHereKept = later(here.register, there.register) === here.register
    const [kept, lost] = isHereKept ? [here, there] : [there, here]
    // Every text holds a blank one.
    const isKept = kept.text.includes(lost.text.trim())
    return isKept ? [] : [{ path: lost.path, text: lost.text }]
  })
}

/** The entries of `setAside` that keep a text for its field; a blank one is not worth keeping. */
export function toSetAside({ path, text }: OtherText): readonly (readonly [string, SetAside])[] {
  if (text.trim() === '') return []
  const raw = JSON.stringify(text)
  const pieces = cutRaw(path, raw)
  const reason = pieces.length === 1 ? REPLACED : `${REPLACED} ${digest(raw)}`
  // The whole text goes into each key: two long texts that begin alike keep a piece each.
  return pieces.map((piece) => [digest(`${piece.path}\n${raw}`), { ...piece, reason }])
}

/**
 * Keeps a text for its field. What is there already, also within a longer text, or was removed for
 * good, stays as it is. One that goes on from a text kept before takes its place: somebody is still
 * writing it.
 */
export function keepText(assessment: Assessment, other: OtherText): Assessment {
  const added = toSetAside(other).filter(([key]) => !Object.hasOwn(assessment.setAside, key))
  const kept = keptTexts(assessment.setAside, other.path)
  const isKept = kept.some(({ text }) => text.includes(other.text.trim()))
  if (added.length === 0 || isKept) return assessment
  const continued = kept
    .filter(({ text }) => other.text.startsWith(text))
    .flatMap(({ keys }) => keys.map((key) => [key, { purged: true }] as const))
  const changed = Object.fromEntries<SetAside | Purged>([...continued, ...added])
  return { ...assessment, setAside: { ...assessment.setAside, ...changed } }
}

/**
 * The texts kept for the field at this path, sorted, with the keys of the entries that hold them;
 * none that stands in the field already, alone or within a longer text.
 */
export function otherTexts(assessment: Assessment, path: string): readonly KeptText[] {
  const present = textsByPath(assessment).get(path)?.text ?? ''
  return keptTexts(assessment.setAside, path)
    .filter(({ text }) => !present.includes(text.trim()))
    .sort((a, b) => compareTexts(a.text, b.text))
}

/** The entries that keep the same texts for fields that have come to stand under other paths. */
export function moveTexts(
  setAside: Assessment['setAside'],
  move: (path: string) => string,
): readonly (readonly [string, SetAside])[] {
  const paths = Object.values(setAside).flatMap((part) => (isPurged(part) ? [] : [fieldOf(part)]))
  return [...new Set(paths)].flatMap((path) => {
    const moved = move(path)
    if (moved === path) return []
    return keptTexts(setAside, path).flatMap(({ text }) => toSetAside({ path: moved, text }))
  })
}

/** The parts set aside, without those of things that are gone for good. */
export function purgeSetAside({ setAside, rounds, actions }: Assessment): Assessment['setAside'] {
  const things = { rounds, actions }
  const isGone = (path: string): boolean => {
    const [first, ...way] = path.split('/').slice(1)
    if (first === 'summaries') return isOfPurged(rounds, way.join('/'))
    return first !== undefined && leadsToPurged(things, [first, ...way])
  }
  return mapValues(setAside, (part) =>
    !isPurged(part) && isGone(part.path) ? { purged: true } : part,
  )
}

/** Whether something on this way is gone for good. */
function leadsToPurged(thing: unknown, [key, ...way]: readonly string[]): boolean {
  if (typeof thing !== 'object' || thing === null) return false
  if ('purged' in thing && thing.purged === true) return true
  const members = thing as Readonly<Record<string, unknown>>
  return key !== undefined && leadsToPurged(ownValue(members, key), way)
}

/** Whether a part was set aside because it could not be read, and not for another text. */
export function isDamage({ reason }: SetAside): boolean {
  return reason.split(' ')[0] !== REPLACED
}

/** A text kept for a field, and the keys of the entries that hold it. */
interface KeptText {
  readonly keys: readonly string[]
  readonly text: string
}

/** One entry that holds a text or a piece of it. */
interface Part {
  readonly key: string
  readonly piece: number
  readonly raw: string
  /** The digest of the whole raw text. */
  readonly whole: string
}

/** The texts kept for a field. */
function keptTexts(setAside: Assessment['setAside'], path: string): readonly KeptText[] {
  const parts = Object.entries(setAside).flatMap(([key, part]): readonly Part[] => {
    if (isPurged(part) || isDamage(part) || fieldOf(part) !== path) return []
    const { raw } = part
    const [, piece = '1'] = part.path.split('#')
    const [, whole = digest(raw)] = part.reason.split(' ')
    return [{ key, piece: Number(piece), raw, whole }]
  })
  return [...new Set(parts.map(({ whole }) => whole))].flatMap((wanted) => {
    const pieces = parts.filter(({ whole }) => whole === wanted).sort((a, b) => a.piece - b.piece)
    const text = joinParts(pieces)
    return text === null ? [] : [{ keys: pieces.map(({ key }) => key), text }]
  })
}

/** The path of the field that a text or a piece of it is kept for. */
function fieldOf({ path }: SetAside): string {
  return path.split('#')[0] ?? path
}

/** The text that pieces make up; null when a piece is missing or they are no text. */
function joinParts(parts: readonly Part[]): string | null {
  const raw = [...new Map(parts.map((part) => [part.piece, part.raw])).values()].join('')
  if (digest(raw) !== parts[0]?.whole) return null
  try {
    const text: unknown = JSON.parse(raw)
    return typeof text === 'string' ? text : null
  } catch {
    return null
  }
}

/** Lists the text fields of one thing, which stands at `path`. */
type Texts<T> = (thing: T, path: string) => readonly TextField[]

/** Field by field. The compiler asks of every field whether there are texts in it. */
function fields<T extends object>(texts: {
  readonly [Key in keyof T]-?: Texts<T[Key]>
}): Texts<T> {
  const keys = Object.keys(texts) as (keyof T & string)[]
  return (thing, path) => keys.flatMap((key) => texts[key](thing[key], `${path}/${key}`))
}

/** What may be absent: then there is no text. */
function optional<T>(texts: Texts<T>): Texts<T | undefined> {
  return (thing, path) => (thing === undefined ? [] : texts(thing, path))
}

/** Entry by entry of a map. */
function map<T>(texts: Texts<T>): Texts<Readonly<Record<string, T>>> {
  return (things, path) =>
    Object.entries(things).flatMap(([key, thing]) => texts(thing, `${path}/${key}`))
}

/** What has been purged holds no text. */
function purgeable<T extends object>(texts: Texts<T>): Texts<T | Purged> {
  return (thing, path) => (isPurged(thing) ? [] : texts(thing, path))
}

const none: Texts<unknown> = () => []

const text: Texts<Register<string>> = (register, path) => [{ path, text: register.value, register }]

const summary: Texts<Register<Summary>> = (register, path) => [
  { path, text: register.value.text, register },
]

const answer = fields<Answer>({
  state: none,
  reason: optional(text),
  evidence: optional(text),
  why: optional(text),
  dissent: optional(text),
})

const priority = fields<Priority>({ deleted: none, source: none, note: optional(text) })

const round = fields<Round>({
  deleted: none,
  label: text,
  date: none,
  scope: none,
  questionnaire: none,
  closings: none,
  answers: map(answer),
  ambitions: none,
  priorities: map(purgeable(priority)),
  priorityOrder: none,
  workshop: none,
  responses: none,
})

const action = fields<Action>({
  deleted: none,
  round: none,
  priority: none,
  what: text,
  owner: optional(text),
  due: none,
  status: none,
  note: optional(text),
})

const textsOf = fields<Assessment>({
  id: none,
  deleted: none,
  example: none,
  organisation: text,
  team: text,
  note: optional(text),
  rounds: map(purgeable(round)),
  actions: map(purgeable(action)),
  summaries: map(summary),
  setAside: none,
})

function textsByPath(assessment: Assessment): ReadonlyMap<string, TextField> {
  return new Map(textsOf(assessment, '').map((field) => [field.path, field]))
}
