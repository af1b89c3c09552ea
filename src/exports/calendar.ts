import type { LocalDate } from '../domain/assessment'
import { addDays } from '../domain/dates'
import type { Locale } from '../domain/questionnaire'
import { cleanText } from '../domain/text'
import { textsOf } from '../i18n/useTexts'

/** An action with a day to be done by, as a calendar shows it. */
export interface CalendarAction {
  readonly id: string
  readonly what: string
  /** `''` when nobody has been named. */
  readonly owner: string
  readonly note: string
  readonly due: LocalDate
  /** The P or the question it springs from; `''` when that is not known. */
  readonly source: string
  /** The stamp of its last change. */
  readonly changed: number
}

/** What a calendar file is made of. */
export interface CalendarContent {
  /** The assessment's id. */
  readonly assessment: string
  readonly name: string
  readonly actions: readonly CalendarAction[]
  /** The clock, in milliseconds UTC. */
  readonly now: number
  readonly locale: Locale
}

export const CALENDAR_TYPE = 'text/calendar;charset=utf-8'

/** RFC 5545, 3.1: the longest line, in octets of UTF-8 without its end. */
const MOST_OCTETS = 75
const LINE_END = '\r\n'
const MINUTE = 60_000
const UTF_8 = new TextEncoder()

/** A week before, at nine in the morning: reckoned from midnight, when the day itself begins. */
const REMINDER = { days: 7, trigger: '-P6DT15H' } as const

/**
 * The calendar file (iCalendar, RFC 5545) of some actions: an entry for the whole of each one's due
 * day, which makes nobody busy and invites nobody. A day has no time and no zone, so that it is the
 * same one everywhere. An entry keeps its UID, and its SEQUENCE never falls, so that a calendar can
 * tell a newer file's entry from an older one's.
 */
export function calendarOf(content: CalendarContent): string {
  const t = textsOf(content.locale).calendar
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Six P//Six P//${content.locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(t.title(oneLine(content.name)))}`,
    ...content.actions.flatMap((action) => entryOf(action, content)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => folded(line) + LINE_END).join('')
}

/**
 * How many entries with an id and a day a calendar holds, counted as a reader would: after its lines
 * have been put together again. None at all when a line is too long or is no line of a calendar.
 */
export function countEntries(calendar: string): number {
  const written = calendar.split(LINE_END).slice(0, -1)
  const read = calendar.replaceAll(`${LINE_END} `, '').split(LINE_END).slice(0, -1)
  const isSound =
    written.every((line) => octetsOf(line) <= MOST_OCTETS) &&
    read.every((line) => /^[A-Z-]+[;:][^\r\n]*$/.test(line))
  if (!isSound) return 0
  const count = (pattern: RegExp) => read.filter((line) => pattern.test(line)).length
  return Math.min(
    count(/^BEGIN:VEVENT$/),
    count(/^END:VEVENT$/),
    count(/^UID:.+$/),
    count(/^DTSTART;VALUE=DATE:\d{8}$/),
  )
}

function entryOf(action: CalendarAction, content: CalendarContent): readonly string[] {
  const t = textsOf(content.locale).calendar
  const summary = escaped(oneLine(action.what) || t.untitled)
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${action.id}.${content.assessment}@six-p`)}`,
    `DTSTAMP:${timeOf(content.now)}`,
    // Minutes, since the number must stay below 2³¹; within one the later DTSTAMP counts.
    `SEQUENCE:${Math.floor(action.changed / MINUTE)}`,
    `DTSTART;VALUE=DATE:${dayOf(action.due)}`,
    `DTEND;VALUE=DATE:${dayOf(addDays(action.due, 1))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(descriptionOf(action, content))}`,
    `CATEGORIES:${escaped(t.category)}`,
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ...(isReminderAhead(action, content) ? reminderOf(summary) : []),
    'END:VEVENT',
  ]
}

function descriptionOf(
  { owner, source, note }: CalendarAction,
  { name, locale }: CalendarContent,
): string {
  const t = textsOf(locale).calendar
  return [
    isBlank(owner) ? '' : t.owner(oneLine(owner)),
    isBlank(source) ? '' : t.source(oneLine(source)),
    isBlank(note) ? '' : cleanText(note),
    t.from(oneLine(name)),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** A reminder whose time has passed would go off when the file is opened. */
function isReminderAhead({ due }: CalendarAction, { now }: CalendarContent): boolean {
  return addDays(due, -REMINDER.days) > new Date(now).toISOString().slice(0, 10)
}

function reminderOf(summary: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    `TRIGGER:${REMINDER.trigger}`,
    'END:VALARM',
  ]
}

/** `2026-11-23` as `20261123`. */
function dayOf(date: LocalDate): string {
  return date.replaceAll('-', '')
}

/** A moment as `20261123T080000Z`. */
function timeOf(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|[.]\d+/g, '')
}

function isBlank(text: string): boolean {
  return cleanText(text).trim() === ''
}

function oneLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** A text as a value (RFC 5545, 3.3.11), without what would end its line or hide in it. */
function escaped(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** A line broken so that no part is too long and no character is torn apart. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    const isFull = octets + more > MOST_OCTETS
    if (isFull) text += `${LINE_END} `
    octets = isFull ? 1 + more : octets + more
    text += character
  }
  return text
}

function octetsOf(text: string): number {
  return UTF_8.encode(text).length
}
