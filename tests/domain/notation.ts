import type { Answer, AnswerState, Round } from '../../src/domain/assessment'
import { LEVELS } from '../../src/domain/questionnaire'
import type { Dimension, Questionnaire } from '../../src/domain/questionnaire'
import { aDimension, anAnswer, aQuestion, aQuestionnaire, aRound } from '../factories'

/*
 * One line of answers as docs/scoring.md writes it: `3 2 4 ? -`, a mark for each question in order.
 */

const STATES: ReadonlyMap<string, AnswerState> = new Map<string, AnswerState>([
  ...LEVELS.map((level) => [String(level), level] as const),
  ['?', 'dont-know'],
  ['-', 'not-relevant'],
  ['.', 'unanswered'],
])

/** In a line of one version: the question is not in it. */
const ABSENT = 'x'

/** The questionnaire and the round that lines of answers stand for: one P each, questions `p.1`… */
export function roundFrom(lines: Readonly<Record<string, string>>): {
  readonly questionnaire: Questionnaire
  readonly round: Round
} {
  const dimensions: Dimension[] = []
  const answers: [string, Answer][] = []
  for (const [id, line] of Object.entries(lines)) {
    const marks = line.trim().split(/\s+/)
    const present = marks
      .map((mark, index) => ({ mark, id: `${id}.${index + 1}` }))
      .filter(({ mark }) => mark !== ABSENT)
    dimensions.push(
      aDimension(
        id,
        present.map((question) => aQuestion(question.id)),
      ),
    )
    for (const question of present) {
      const state = STATES.get(question.mark)
      if (state === undefined) throw new Error(`Not an answer: "${question.mark}" in "${line}"`)
      // A question that nobody has touched has no answer at all.
      if (state !== 'unanswered') answers.push([question.id, anAnswer(state)])
    }
  }
  return {
    questionnaire: aQuestionnaire({ dimensions }),
    round: aRound({ answers: Object.fromEntries(answers) }),
  }
}
