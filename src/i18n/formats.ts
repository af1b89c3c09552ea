import type { Locale } from '../domain/questionnaire'

const TAGS: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' }
const MINUS = '\u2212'

export interface Formats {
  /** A number of tenths with one decimal: 24 is "2,4" in Danish. */
  readonly tenths: (tenths: number) => string
  /** The same with its sign, and the real minus sign: "+0,8", "−0,2", "0,0". */
  readonly change: (tenths: number) => string
  /** A number with two decimals: 0.384 is "0,38" in Danish. */
  readonly hundredths: (value: number) => string
  /** A whole change with its sign: "+1", "−2", "0". */
  readonly step: (change: number) => string
  /** A whole number with separators between thousands. */
  readonly whole: (n: number) => string
  /** `2026-11-23` as "23. november 2026". */
  readonly date: (date: string) => string
  /** `2026-11-23` as "nov. 2026". */
  readonly month: (date: string) => string
  /** A moment (milliseconds UTC) as the clock shows it here: "14.32". */
  readonly time: (moment: number) => string
  /** A moment's day here: "23. november 2026". */
  readonly day: (moment: number) => string
  /** Names joined as a sentence wants them: "a, b og c". */
  readonly list: (names: readonly string[]) => string
}

function create(locale: Locale): Formats {
  const tag = TAGS[locale]
  const decimal = new Intl.NumberFormat(tag, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const finer = new Intl.NumberFormat(tag, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const integer = new Intl.NumberFormat(tag)
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', timeZone: 'UTC' })
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' })
  const today = new Intl.DateTimeFormat(tag, { dateStyle: 'long' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const asDate = (date: string) => new Date(`${date}T00:00:00Z`)
  const signed = (n: number, text: string) => (n > 0 ? `+${text}` : n < 0 ? MINUS + text : text)
  return {
    tenths: (tenths) => decimal.format(tenths / 10),
    change: (tenths) => signed(tenths, decimal.format(Math.abs(tenths) / 10)),
    hundredths: (value) => finer.format(value),
    step: (change) => signed(change, integer.format(Math.abs(change))),
    whole: (n) => integer.format(n),
    date: (date) => day.format(asDate(date)),
    month: (date) => month.format(asDate(date)),
    time: (moment) => clock.format(moment),
    day: (moment) => today.format(moment),
    list: (names) => list.format(names),
  }
}

const cache = new Map<Locale, Formats>()

/** How numbers, dates and lists are written in a language. */
export function formatsOf(locale: Locale): Formats {
  const known = cache.get(locale) ?? create(locale)
  cache.set(locale, known)
  return known
}
