import { isLocalDate } from './dates'

/** Six digits and four, joined or with one sign or space between, not within a longer number. */
const PATTERN = /(?<!\d)(\d\d)(\d\d)(\d\d)[-‑– \u00a0]?\d{4}(?!\d)/g

/** What the day is raised by in a replacement number (erstatnings-CPR). */
const REPLACEMENT_OFFSET = 60

/**
 * Whether a Danish CPR number seems to stand anywhere in a text: ten digits that begin with a date
 * (DDMMYY). The check digit is not looked at, since newer numbers do not keep to it.
 */
export function looksLikeCpr(text: string): boolean {
  return [...text.matchAll(PATTERN)].some(([, day = '', month = '', year = '']) =>
    [0, REPLACEMENT_OFFSET].some((offset) => isDate(Number(day) - offset, month, year)),
  )
}

/** 29 February 1900 is no date but that of 2000 is: a date of either century is one of this. */
function isDate(day: number, month: string, year: string): boolean {
  return isLocalDate(`20${year}-${month}-${String(day).padStart(2, '0')}`)
}
