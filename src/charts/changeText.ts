import type { Comparison, DimensionComparison } from '../domain/comparison'
import { toTenths } from '../domain/fraction'
import type { Dimension, LocalText } from '../domain/questionnaire'
import type { Texts } from '../i18n/da'
import type { Formats } from '../i18n/formats'
import { aimsChangedText } from './aimText'

/** A P's change with its sign, or why there is none. */
export function changeText(
  { change, comparable }: Pick<DimensionComparison, 'change' | 'comparable'>,
  { compare, result }: Texts,
  formats: Formats,
): string {
  if (change) return formats.change(toTenths(change))
  return comparable === 0 ? result.notRelevant : compare.tooFew
}

/** What has to be known to read a table of changes, a line each: P names keep their marks. */
export function changeNotes(
  comparison: Comparison,
  /** The Ps whose ambition was changed after the earlier round. */
  changedAims: readonly Dimension[],
  labels: { readonly before: string; readonly after: string },
  texts: Texts,
  formats: Formats,
  local: (text: LocalText) => string,
): readonly string[] {
  const namesOf = (some: readonly Dimension[]) => some.map(({ name }) => local(name))
  const differing = comparison.dimensions
    .filter(({ differs, change }) => differs && change)
    .map(({ dimension }) => dimension)
  return [
    differing.length > 0 ? texts.compare.onlyShared(formats.list(namesOf(differing))) : '',
    aimsChangedText(namesOf(changedAims), labels, texts, formats),
  ].filter((note) => note !== '')
}
