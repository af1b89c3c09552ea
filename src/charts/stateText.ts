import type { AnswerState } from '../domain/assessment'
import type { Locale, Questionnaire } from '../domain/questionnaire'
import { isLevel } from '../domain/scoring'
import { textsOf } from '../i18n/useTexts'

/** An answer's state in words: "3 Fast praksis", "Ved ikke", "Ikke besvaret". */
export function stateText(
  state: AnswerState,
  { scale }: Pick<Questionnaire, 'scale'>,
  locale: Locale,
): string {
  const texts = textsOf(locale).states
  if (!isLevel(state)) return texts[state]
  return texts.level(state, scale.levels[state - 1]?.name[locale] ?? '')
}
