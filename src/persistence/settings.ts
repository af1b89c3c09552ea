import type { Locale, QuestionId } from '../domain/questionnaire'
import { LOCALES } from '../domain/questionnaire'
import { isRecord, own } from './envelope'
import { isContentId, isShortId } from './ids'

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
}

export const DEFAULT_SETTINGS: Settings = {
  locale: null,
  theme: 'system',
  keys: true,
  showLast: false,
  places: {},
}

const MAX_LENGTH = 100_000
const MAX_PLACES = 100

/** Reads the settings; a field that cannot be read falls back to its default, alone. */
export function loadSettings(text: string | null): Settings {
  const raw = parse(text)
  const places = own(raw, 'places')
  return {
    locale: oneOf(LOCALES, own(raw, 'locale')) ?? DEFAULT_SETTINGS.locale,
    theme: oneOf(THEMES, own(raw, 'theme')) ?? DEFAULT_SETTINGS.theme,
    keys: flag(own(raw, 'keys'), DEFAULT_SETTINGS.keys),
    showLast: flag(own(raw, 'showLast'), DEFAULT_SETTINGS.showLast),
    places: isRecord(places) ? newestPlaces(places) : DEFAULT_SETTINGS.places,
  }
}

/** The text of the settings, with the newest places only. */
export function serializeSettings(settings: Settings): string {
  return JSON.stringify({ ...settings, places: newestPlaces(settings.places) })
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
function newestPlaces(places: Readonly<Record<string, unknown>>): Settings['places'] {
  const valid = Object.entries(places).filter(
    (entry): entry is [string, QuestionId] => isShortId(entry[0]) && isContentId(entry[1]),
  )
  return Object.fromEntries(valid.slice(-MAX_PLACES))
}

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value)
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback
}
