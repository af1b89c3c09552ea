import type { GenericSchema, InferOutput } from 'valibot'
import { safeParse } from 'valibot'
import type {
  Assessment,
  Closing,
  Purged,
  PurgedAssessment,
  Response,
  Round,
  SetAside,
  Workshop,
} from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { digest } from '../domain/digest'
import { cutRaw, MAX_RAW_LENGTH } from '../domain/pieces'
import type { Piece } from '../domain/pieces'
import { cleanText } from '../domain/text'
import { isRecord, own } from './envelope'
import { isContentId, isShortId, isSummaryKey } from './ids'
import { LIMITS } from './limits'
import type { Result } from './result'
import { failure, success } from './result'
import type { FieldSchemas } from './schemas'
import {
  ACTION,
  AMBITION,
  ANSWER,
  ASSESSMENT_FRAME,
  CLOSING,
  FLAG,
  ID_ORDER,
  PRIORITY,
  PURGED_FRAME,
  RESPONSE_ANSWER,
  RESPONSE_FRAME,
  REVEAL,
  ROUND_FRAME,
  SET_ASIDE,
  SUMMARY,
  TEXT,
  WORKSHOP,
} from './schemas'

/** A document built from what was read, and how many parts of it were set aside just now. */
export interface ValidDocument {
  readonly document: Assessment | PurgedAssessment
  readonly setAside: number
}

/** Reads one part; the error is the path of the first fault in it. */
type Reader<T> = (raw: unknown, path: string) => Result<T, string>

const PURGED: Purged = { purged: true }

/**
 * Builds a document of the newest version out of parsed data. The result is made of the schema's
 * own keys only, never of the parsed objects. A part that cannot be read is set aside; what the
 * document cannot be without makes it unreadable, and the error is the path of the fault.
 */
export function readAssessment(data: unknown): Result<ValidDocument, string> {
  if (isRecord(data) && Object.hasOwn(data, 'purged')) {
    const purged = check(PURGED_FRAME, data)
    return purged.ok ? success({ document: purged.value, setAside: 0 }) : purged
  }
  const frame = check(ASSESSMENT_FRAME, data)
  if (!frame.ok) return frame
  const { id, example, organisation, team } = frame.value
  const parts = new Parts()
  const top = isRecord(data) ? data : {}
  const content = {
    id,
    ...parts.field(top, 'deleted', FLAG, ''),
    example,
    organisation,
    team,
    ...parts.field(top, 'note', TEXT, ''),
    rounds: parts.map(frame.value.rounds, '/rounds', isShortId, 'rounds', orPurged(parts.round)),
    actions: parts.map(
      frame.value.actions,
      '/actions',
      isShortId,
      'actions',
      orPurged(reader(ACTION)),
    ),
    summaries: parts.map(
      frame.value.summaries,
      '/summaries',
      isSummaryKey,
      'summaries',
      reader(SUMMARY),
    ),
  }
  const kept = parts.map(
    frame.value.setAside,
    '/setAside',
    isShortId,
    'setAside',
    orPurged(reader(SET_ASIDE)),
  )
  const setAside = parts.joinSetAside(kept)
  if (parts.exceeded !== null) return failure(parts.exceeded)
  return success({ document: { ...content, setAside }, setAside: parts.count })
}

/** Reads parts one by one and collects those that cannot be read. */
class Parts {
  /** The path where a limit was exceeded, if one was. */
  exceeded: string | null = null
  private readonly aside = new Map<string, SetAside>()
  private readonly things: (readonly string[])[] = []
  private knownKeys: ReadonlySet<string> = new Set()

  /** How many parts were set aside that the document did not know of yet. */
  get count(): number {
    return this.things.filter((keys) => keys.some((key) => !this.knownKeys.has(key))).length
  }

  /** The parts kept from before and the new ones; one that was known already stays as it was. */
  joinSetAside(
    kept: Readonly<Record<string, SetAside | Purged>>,
  ): Readonly<Record<string, SetAside | Purged>> {
    this.knownKeys = new Set(Object.keys(kept))
    const all = { ...Object.fromEntries(this.aside), ...kept }
    const living = Object.values(all).filter((part) => !isPurged(part))
    if (living.length > LIMITS.setAside) this.exceeded ??= '/setAside'
    return all
  }

  /** Reads a map entry by entry. */
  map<T extends object>(
    raw: Readonly<Record<string, unknown>>,
    path: string,
    isId: (key: string) => boolean,
    limit: keyof typeof LIMITS,
    read: Reader<T>,
  ): Readonly<Record<string, T>> {
    const items: Record<string, T> = {}
    let living = 0
    for (const key of Object.keys(raw)) {
      const at = `${path}/${key}`
      const item = isId(key) ? read(raw[key], at) : failure(null)
      if (!item.ok) this.put(at, raw[key], item.error)
      else {
        items[key] = item.value
        if (!isPurged(item.value)) living += 1
      }
    }
    if (living > LIMITS[limit]) this.exceeded ??= path
    return items
  }

  /** Reads a field that a thing can be without: nothing when absent or set aside. */
  field<K extends string, T>(
    raw: Readonly<Record<string, unknown>>,
    key: K,
    schema: GenericSchema<unknown, T>,
    path: string,
  ): { readonly [P in K]?: T } {
    if (!Object.hasOwn(raw, key)) return {}
    const field = check(schema, raw[key])
    if (!field.ok) this.put(`${path}/${key}`, raw[key], field.error)
    return field.ok ? ({ [key]: field.value } as { readonly [P in K]?: T }) : {}
  }

  /** Reads all the fields of a thing that can be without any of them. */
  private fields<T extends object>(
    raw: Readonly<Record<string, unknown>>,
    schemas: FieldSchemas<T>,
    path: string,
  ): T {
    const keys = Object.keys(schemas) as (keyof T & string)[]
    const read = keys.map((key) => this.field(raw, key, schemas[key], path))
    return Object.assign({}, ...read) as T
  }

  readonly round: Reader<Round> = (raw, path) => {
    const frame = check(ROUND_FRAME, raw)
    if (!frame.ok || !isRecord(raw)) return failure(frame.ok ? '' : frame.error)
    const { label, date, scope, questionnaire } = frame.value
    const { answers, ambitions, priorities, responses } = frame.value
    return success({
      ...this.field(raw, 'deleted', FLAG, path),
      label,
      date,
      scope,
      questionnaire,
      closings: this.closings(frame.value.closings, `${path}/closings`),
      answers: this.map(answers, `${path}/answers`, isContentId, 'answers', reader(ANSWER)),
      ambitions: this.map(
        ambitions,
        `${path}/ambitions`,
        isContentId,
        'ambitions',
        reader(AMBITION),
      ),
      priorities: this.map(
        priorities,
        `${path}/priorities`,
        isShortId,
        'priorities',
        orPurged(reader(PRIORITY)),
      ),
      ...this.field(raw, 'priorityOrder', ID_ORDER, path),
      workshop: this.workshop(frame.value.workshop, `${path}/workshop`),
      responses: this.map(
        responses,
        `${path}/responses`,
        isShortId,
        'responses',
        orPurged(this.response),
      ),
    })
  }

  private readonly response: Reader<Response> = (raw, path) => {
    const frame = check(RESPONSE_FRAME, raw)
    if (!frame.ok || !isRecord(raw)) return failure(frame.ok ? '' : frame.error)
    const { answers, ...rest } = frame.value
    return success({
      ...rest,
      answers: this.map(
        answers,
        `${path}/answers`,
        isContentId,
        'answers',
        reader(RESPONSE_ANSWER),
      ),
      ...this.field(raw, 'deleted', FLAG, path),
    })
  }

  private closings(raw: readonly unknown[], path: string): readonly Closing[] {
    if (raw.length > LIMITS.closings) this.exceeded ??= path
    return this.items(raw, path, CLOSING)
  }

  /** A reveal that cannot be read takes none of the others along: they rule what may be shown. */
  private workshop(raw: Readonly<Record<string, unknown>>, path: string): Workshop {
    const { reveals, ...rest } = this.fields(raw, WORKSHOP, path)
    return reveals ? { ...rest, reveals: this.items(reveals, `${path}/reveals`, REVEAL) } : rest
  }

  /** Reads a list item by item. */
  private items<T>(
    raw: readonly unknown[],
    path: string,
    schema: GenericSchema<unknown, T>,
  ): readonly T[] {
    return raw.flatMap((item, index) => {
      const read = check(schema, item)
      if (!read.ok) this.put(`${path}/${index}`, item, read.error)
      return read.ok ? [read.value] : []
    })
  }

  /** `fault` is the path of what is wrong within the part; null when its id is. */
  private put(path: string, raw: unknown, fault: string | null): void {
    if (this.exceeded !== null) return
    const reason = fault === null ? 'id' : `shape ${fault}`.trim()
    const pieces = toPieces(path, raw)
    const keys = pieces.map((piece) => digest(`${piece.path}\n${piece.raw}`))
    pieces.forEach((piece, index) => {
      this.aside.set(keys[index] ?? '', { ...piece, reason })
    })
    this.things.push(keys)
    if (this.aside.size > LIMITS.setAside) this.exceeded = path
  }
}

/** A part as JSON text under its path; one that is too long falls into its members. */
function toPieces(path: string, raw: unknown): readonly Piece[] {
  // Its texts are clean, its keys may be anything.
  const text = cleanText(JSON.stringify(raw)).replaceAll('\n', '\\n')
  if (text.length > MAX_RAW_LENGTH && typeof raw === 'object' && raw !== null) {
    return Object.entries(raw).flatMap(([key, member]) => toPieces(`${path}/${key}`, member))
  }
  return cutRaw(cleanText(path), text)
}

/** The value that a schema makes of a raw one; the error is the path of the first fault. */
export function check<S extends GenericSchema>(
  schema: S,
  raw: unknown,
): Result<InferOutput<S>, string> {
  const checked = safeParse(schema, raw, { abortEarly: true })
  if (checked.success) return success(checked.output)
  const keys = checked.issues[0].path?.map(({ key }) => `/${String(key)}`) ?? []
  return failure(keys.join(''))
}

function reader<T>(schema: GenericSchema<unknown, T>): Reader<T> {
  return (raw) => check(schema, raw)
}

function orPurged<T>(read: Reader<T>): Reader<T | Purged> {
  return (raw, path) => {
    if (!isRecord(raw) || !Object.hasOwn(raw, 'purged')) return read(raw, path)
    return own(raw, 'purged') === true ? success(PURGED) : failure('/purged')
  }
}
