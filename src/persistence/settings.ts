import type { Locale, QuestionId } from '../domain/questionnaire'
import { LOCALES } from '../domain/questionnaire'
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
  /** By round: the question the user was at. */
  readonly places: Readonly<Record<string, QuestionId>>
  /** By assessment: when it last went into a file, and how far its edits had come. */
  readonly files: Readonly<Record<string, LastFile>>
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
  places: {},
  files: {},
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
    places: newest(own(raw, 'places'), isPlace),
    files: newest(own(raw, 'files'), isFile),
  }
}

/** The text of the settings, with the newest places and files only. */
export function serializeSettings(settings: Settings): string {
  return JSON.stringify({
    ...settings,
    places: newest(settings.places, isPlace),
    files: newest(settings.files, isFile),
  })
}

/** The places and files that another tab has noted since, joined with this tab's. */
export function joinSettings(stored: Settings, mine: Settings): Settings {
  return {
    ...mine,
    places: joined(stored.places, mine.places),
    files: joined(stored.files, mine.files),
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

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value)
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback
}
