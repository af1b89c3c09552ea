import type { Locale, QuestionId } from '../domain/questionnaire'
import { LOCALES } from '../domain/questionnaire'
import type { RunSheetClock } from '../domain/runSheet'
import { isRecord, own } from './envelope'
import { isContentId, isShortId, isUuid } from './ids'

const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

/** How this browser's user wants to see the app. None of it is the team's work. */
export interface Settings {
  /** Null until the user has chosen: then the browser's language counts. */
  readonly locale: Locale | null
  readonly theme: Theme
  /** Whether the keys 1–5 set a level. */
  readonly keys: boolean
  /** Whether the answer of the round before is shown beside each question. */
  readonly showLast: boolean
  /** The address at which others reach the app, where this page's own is not one; null if not said. */
  readonly address: string | null
  /** By round: the question the user was at. */
  readonly places: Readonly<Record<string, QuestionId>>
  /** By assessment: when it last went into a file, and how far its edits had come. */
  readonly files: Readonly<Record<string, LastFile>>
  /** By round: how far its workshop's clock has come. */
  readonly clocks: Readonly<Record<string, RunSheetClock>>
}

/** The last time an assessment went into a file from this browser. */
export interface LastFile {
  /** Into a chosen file that is kept up to date; without it, into one that was downloaded. */
  readonly kind?: 'linked'
  /** Milliseconds UTC. */
  readonly time: number
  /** The greatest `at` in what the file holds: anything greater is not in it. */
  readonly at: number
}

export const DEFAULT_SETTINGS: Settings = {
  locale: null,
  theme: 'system',
  keys: true,
  showLast: false,
  address: null,
  places: {},
  files: {},
  clocks: {},
}

const MAX_LENGTH = 100_000
const MAX_KEPT = 100

/** Reads the settings; a field that cannot be read falls back to its default, alone. */
export function loadSettings(text: string | null): Settings {
  const raw = parse(text)
  return {
    locale: oneOf(LOCALES, own(raw, 'locale')) ?? DEFAULT_SETTINGS.locale,
    theme: oneOf(THEMES, own(raw, 'theme')) ?? DEFAULT_SETTINGS.theme,
    keys: flag(own(raw, 'keys'), DEFAULT_SETTINGS.keys),
    showLast: flag(own(raw, 'showLast'), DEFAULT_SETTINGS.showLast),
    address: webAddress(own(raw, 'address')),
    places: newest(own(raw, 'places'), isPlace),
    files: newest(own(raw, 'files'), isFile),
    clocks: newest(own(raw, 'clocks'), isClock),
  }
}

/** The text of the settings, with the newest places, files and clocks only. */
export function serializeSettings(settings: Settings): string {
  return JSON.stringify({
    ...settings,
    places: newest(settings.places, isPlace),
    files: newest(settings.files, isFile),
    clocks: newest(settings.clocks, isClock),
  })
}

/** The places, files and clocks that another tab has noted since, joined with this tab's. */
export function joinSettings(stored: Settings, mine: Settings): Settings {
  return {
    ...mine,
    places: joined(stored.places, mine.places),
    files: joined(stored.files, mine.files),
    clocks: joined(stored.clocks, mine.clocks),
  }
}

/** What the first has besides the second, and then the second, whose order tells what is newest. */
function joined<T>(
  first: Readonly<Record<string, T>>,
  second: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const others = Object.entries(first).filter(([key]) => !Object.hasOwn(second, key))
  return Object.fromEntries([...others, ...Object.entries(second)])
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null || text.length > MAX_LENGTH) return {}
  try {
    const parsed: unknown = JSON.parse(text)
    return isRecord(parsed) ? parsed : {}
  } catch {
    // Settings are quickly made again: damaged ones give way to the defaults.
    return {}
  }
}

/** Newest last, as an object keeps its keys. */
function newest<T>(
  map: unknown,
  isGood: (entry: [string, unknown]) => entry is [string, T],
): Readonly<Record<string, T>> {
  const entries = isRecord(map) ? Object.entries(map).filter(isGood) : []
  return Object.fromEntries(entries.slice(-MAX_KEPT))
}

const isPlace = (entry: [string, unknown]): entry is [string, QuestionId] =>
  isShortId(entry[0]) && isContentId(entry[1])

const isFile = (entry: [string, unknown]): entry is [string, LastFile] =>
  isUuid(entry[0]) &&
  isRecord(entry[1]) &&
  (own(entry[1], 'kind') ?? 'linked') === 'linked' &&
  Number.isSafeInteger(own(entry[1], 'time')) &&
  Number.isSafeInteger(own(entry[1], 'at'))

const isClock = (entry: [string, unknown]): entry is [string, RunSheetClock] =>
  isShortId(entry[0]) &&
  isRecord(entry[1]) &&
  isWhole(own(entry[1], 'part')) &&
  isWhole(own(entry[1], 'elapsed')) &&
  (own(entry[1], 'startedAt') === null || isWhole(own(entry[1], 'startedAt')))

const isWhole = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value)
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback
}

function webAddress(value: unknown): string | null {
  const isAddress = typeof value === 'string' && value.length <= 500 && /^https?:\/\//.test(value)
  return isAddress ? value : null
}
