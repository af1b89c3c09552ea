import type { ScoredRound, Towards } from './ambition'
import { towards } from './ambition'
import type { Round } from './assessment'
import { compareRounds } from './comparison'
import type { Fraction } from './fraction'
import type { Dimension, Level, Question, Questionnaire, QuestionnaireRef } from './questionnaire'
import { isLevel } from './scoring'
import type { RoundResult, ScoreStatus } from './scoring'

/** A round with its result and the questionnaire it was answered on. */
export interface TrendRound extends ScoredRound {
  readonly questionnaire: Questionnaire
}

/** One round on the way from left to right. */
export interface TrendStep {
  readonly id: string
  readonly round: Round
  /** Whether its questionnaire is another than that of the round before, by id or version. */
  readonly isOtherQuestionnaire: boolean
}

/** One P in one round. */
export interface TrendPoint {
  /** The round's own score, 1 to 5; null is a gap. */
  readonly score: Fraction | null
  /** Why there is no score, if there is none; "absent" when the questionnaire does not have the P. */
  readonly status: ScoreStatus | 'absent'
  /** What was aimed at when the round was done, and how far the P had come; null without an ambition. */
  readonly towards: Towards | null
}

/** One P through all rounds: a point for each step. */
export interface TrendLine {
  readonly dimension: Dimension
  readonly points: readonly TrendPoint[]
}

export interface Trend {
  readonly steps: readonly TrendStep[]
  /** One for each P of the newest questionnaire. */
  readonly lines: readonly TrendLine[]
}

/** A question whose level has changed. */
export interface Move {
  readonly dimension: Dimension
  /** As the later round's questionnaire words it. */
  readonly question: Question
  readonly from: Level
  readonly to: Level
  /** Whether the statement or a level's text differs in any language. */
  readonly isReworded: boolean
}

export interface TopMoves {
  readonly earlier: TrendRound
  readonly later: TrendRound
  /** The questions that rose most, at most three, the furthest first. */
  readonly up: readonly Move[]
  /** The questions that fell most, in the same manner. */
  readonly down: readonly Move[]
}

/** How many questions are named each way. */
const TOP = 3

/** What became of each P from round to round, oldest first. */
export function trendOf(rounds: readonly TrendRound[]): Trend {
  return {
    steps: rounds.map(({ id, round, questionnaire }, index) => {
      const before = rounds[index - 1]?.questionnaire ?? questionnaire
      return { id, round, isOtherQuestionnaire: !isSame(before, questionnaire) }
    }),
    lines: (rounds.at(-1)?.questionnaire.dimensions ?? []).map((dimension) => ({
      dimension,
      points: rounds.map((_, index) => pointOf(rounds.slice(0, index + 1), dimension)),
    })),
  }
}

/**
 * The three questions that rose and the three that fell most: the last scored round against the
 * scored round before it. Equal moves stand in the order of the questionnaire. Null when fewer than
 * two rounds are scored.
 */
export function topMoves(rounds: readonly TrendRound[]): TopMoves | null {
  const [earlier, later] = rounds.filter(({ result }) => isScored(result)).slice(-2)
  if (!earlier || !later) return null
  const moves = compareRounds(earlier, later).dimensions.flatMap(({ dimension, questions }) =>
    questions.flatMap(({ question, before, after, reworded }): Move[] => {
      const [from, to] = [before.state, after.state]
      return isLevel(from) && isLevel(to)
        ? [{ dimension, question, from, to, isReworded: reworded }]
        : []
    }),
  )
  return { earlier, later, up: furthest(moves, 1), down: furthest(moves, -1) }
}

/** The last of these rounds as a point on the P's line. */
function pointOf(rounds: readonly TrendRound[], { id }: Dimension): TrendPoint {
  const own = rounds.at(-1)?.result.dimensions.find(({ dimension }) => dimension.id === id)
  return {
    score: own?.score ?? null,
    status: own?.status ?? 'absent',
    towards: towards(rounds, id),
  }
}

/** Whether at least one P of a round has a score. */
function isScored({ dimensions }: RoundResult): boolean {
  return dimensions.some(({ score }) => score !== null)
}

/** The moves that went furthest one way: 1 is up, −1 is down. */
function furthest(moves: readonly Move[], way: 1 | -1): readonly Move[] {
  const size = ({ from, to }: Move) => way * (to - from)
  return moves
    .filter((move) => size(move) > 0)
    .sort((a, b) => size(b) - size(a))
    .slice(0, TOP)
}

function isSame(a: QuestionnaireRef, b: QuestionnaireRef): boolean {
  return a.id === b.id && a.version === b.version
}
