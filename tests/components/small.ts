import type { Answer, AnswerState } from '../../src/domain/assessment'
import type { Questionnaire } from '../../src/domain/questionnaire'
import { aDimension, aQuestion, aQuestionnaire, anAnswer } from '../factories'

/** Answers of one P, by the slugs that `aSmallQuestionnaire` gives its questions: q1, q2, … */
export function answersOf(
  dimension: string,
  states: readonly AnswerState[],
): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    states.map((state, index) => [`${dimension}.q${index + 1}`, anAnswer(state)]),
  )
}

/** A questionnaire with these Ps, each with as many questions as told, named q1, q2, … */
export function aSmallQuestionnaire(
  questions: Readonly<Record<string, number>>,
  changes: Partial<Questionnaire> = {},
): Questionnaire {
  return aQuestionnaire({
    dimensions: Object.entries(questions).map(([id, count]) =>
      aDimension(
        id,
        Array.from({ length: count }, (_, index) =>
          aQuestion(`${id}.q${index + 1}`, {
            short: { da: `Kort ${id} ${index + 1}`, en: `Short ${id} ${index + 1}` },
          }),
        ),
        { name: { da: `*${named(id)}*`, en: `*${named(id)}*` } },
      ),
    ),
    ...changes,
  })
}

function named(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1)
}
