import type { CountableResponse } from '../../src/domain/agreement'
import type {
  Ambition,
  Answer,
  AnswerState,
  ResponseAnswer,
  Round,
} from '../../src/domain/assessment'
import { LEVELS } from '../../src/domain/questionnaire'
import type { Dimension, Questionnaire } from '../../src/domain/questionnaire'
import { aDimension, anAnswer, aQuestion, aQuestionnaire, aRound } from '../factories'

/*
 * One line of answers as docs/scoring.md writes it: `3 2 4 ? -`, a mark for each question in order,
 * or for each participant who answered one question.
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
    const present = marksOf(line)
      .map((mark, index) => ({ mark, id: `${id}.${index + 1}` }))
      .filter(({ mark }) => mark !== ABSENT)
    dimensions.push(
      aDimension(
        id,
        present.map((question) => aQuestion(question.id)),
      ),
    )
    for (const question of present) {
      const state = stateFrom(question.mark)
      // A question that nobody has touched has no answer at all.
      if (state !== 'unanswered') answers.push([question.id, anAnswer(state)])
    }
  }
  return {
    questionnaire: aQuestionnaire({ dimensions }),
    round: aRound({ answers: Object.fromEntries(answers) }),
  }
}

/** The answers that a line of marks stands for. */
export function statesFrom(line: string): readonly AnswerState[] {
  return marksOf(line).map(stateFrom)
}

/** The ambition that a word stands for: `4`, `3.5`, `good enough` or `none`. */
export function ambitionFrom(word: string): Ambition {
  if (word === 'good enough') return 'good-enough'
  if (word === 'none') return 'none'
  if (!/^[1-5]([.]5)?$/.test(word)) throw new Error(`Not an ambition: "${word}"`)
  return Number(word)
}

/**
 * The questionnaire and the responses that lines of answers stand for: for each P a line for each of
 * its questions `p.1`…, with a mark for each participant.
 */
export function responsesFrom(lines: Readonly<Record<string, readonly string[]>>): {
  readonly questionnaire: Questionnaire
  readonly responses: readonly CountableResponse[]
} {
  const dimensions: Dimension[] = []
  const answers: [string, ResponseAnswer][][] = []
  for (const [id, questions] of Object.entries(lines)) {
    const ids = questions.map((_, index) => `${id}.${index + 1}`)
    dimensions.push(
      aDimension(
        id,
        ids.map((question) => aQuestion(question)),
      ),
    )
    questions.forEach((line, index) => {
      statesFrom(line).forEach((state, participant) => {
        const own = (answers[participant] ??= [])
        if (state !== 'unanswered') own.push([`${id}.${index + 1}`, { state }])
      })
    })
  }
  return {
    questionnaire: aQuestionnaire({ dimensions }),
    responses: answers.map((own) => ({ answers: Object.fromEntries(own) })),
  }
}

function marksOf(line: string): readonly string[] {
  return line.trim().split(/\s+/)
}

function stateFrom(mark: string): AnswerState {
  const state = STATES.get(mark)
  if (state === undefined) throw new Error(`Not an answer: "${mark}"`)
  return state
}
