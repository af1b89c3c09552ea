import type { LocalDate } from './assessment'

const PATTERN = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/

/** Whether a text is a date of the calendar from 1900 to 2099, as `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return parse(text) !== null
}

/** The date a number of days later, or earlier when it is negative. Knows no clock and no zone. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const start = parse(date)
  if (start === null) throw new RangeError(`Not a date: ${date}`)
  return write(start + days * MILLISECONDS_PER_DAY)
}

const MILLISECONDS_PER_DAY = 86_400_000

function parse(text: string): number | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [, year, month, day] = match
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  // 30 February becomes 1 or 2 March: only a real date comes back as it was written.
  return write(time) === text ? time : null
}

function write(time: number): LocalDate {
  return new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length)
}
