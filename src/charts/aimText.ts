import type { Aim, Towards } from '../domain/ambition'
import type { Ambition } from '../domain/assessment'
import { toPercent, toTenths } from '../domain/fraction'
import type { Texts } from '../i18n/da'
import type { Formats } from '../i18n/formats'

/** An ambition in words: "3,5", "Godt nok", or that there is none. */
export function ambitionText(ambition: Ambition, { aim }: Texts, formats: Formats): string {
  if (ambition === 'none') return aim.none
  return ambition === 'good-enough' ? aim.goodEnough : formats.tenths(ambition * 10)
}

/** What is aimed at as it stands in a table: "3,5", "Godt nok (2,4)"; "–" without an ambition. */
export function aimText(aim: Aim | undefined, texts: Texts, formats: Formats): string {
  if (!aim) return '–'
  const said = ambitionText(aim.ambition, texts, formats)
  return aim.ambition === 'good-enough' && aim.level
    ? `${said} (${formats.tenths(toTenths(aim.level))})`
    : said
}

/** What is aimed at and how far it is, in one cell: "3,0 (67 % af vejen)". */
export function aimAndWayText(way: Towards | undefined, texts: Texts, formats: Formats): string {
  const aim = aimText(way?.aim, texts, formats)
  const done = way ? wayText(way, texts, formats) : ''
  return done ? `${aim} (${done})` : aim
}

/** Of a comparison: that some ambitions were changed afterwards; empty when none was. */
export function aimsChangedText(
  changed: readonly string[],
  { before, after }: { readonly before: string; readonly after: string },
  { aim }: Texts,
  formats: Formats,
): string {
  return changed.length > 0 ? aim.asOf(before, after, formats.list(changed)) : ''
}

/**
 * How far it is: "60 % af vejen", "mangler 1,1" where none of the way is done or measured, "nået";
 * empty when there is nothing to measure.
 */
export function wayText(
  { aim, gap, score, progress }: Towards,
  { aim: texts }: Texts,
  formats: Formats,
): string {
  if (aim.ambition === 'good-enough') return aim.level || score ? '' : texts.noScore
  if (!score) return ''
  if (!gap) return texts.reached
  return progress && progress.numerator > 0
    ? texts.done(formats.whole(toPercent(progress)))
    : texts.left(formats.tenths(toTenths(gap)))
}
