import type { Guide } from '../../src/domain/guide'
import type { Locale } from '../../src/domain/questionnaire'

/** Where the guide in a language is kept as a document. */
export function guideFile(locale: Locale): URL

/** The workshop guide as a document in a language. */
export function guideText(guide: Guide, locale: Locale): Promise<string>
