import type { SummaryInput } from '../../src/charts/summary'
import type { ScoredRound } from '../../src/domain/ambition'
import type { Ambition, Answer, AnswerText, Tallies } from '../../src/domain/assessment'
import { compareRounds } from '../../src/domain/comparison'
import type { Questionnaire } from '../../src/domain/questionnaire'
import { scoreRound } from '../../src/domain/scoring'
import { NOW, aRound, aTally, anAnswer } from '../factories'
import { statesFrom } from '../domain/notation'

/** One round: a line of marks for each P, as docs/scoring.md writes them, and what else is in it. */
export interface RoundSketch {
  readonly label: string
  readonly lines: readonly string[]
  readonly ambitions?: Readonly<Record<string, Ambition>>
  readonly texts?: Readonly<Record<string, Partial<Record<AnswerText, string>>>>
}

export interface Situation {
  readonly title: string
  /** Oldest first. */
  readonly rounds: readonly RoundSketch[]
  /** Whether the last round is held against the one before. */
  readonly isPair?: boolean
  /** How many of the workshop's participants chose each level. */
  readonly tallies?: Readonly<Record<string, readonly [number, number, number, number, number]>>
}

/** The scored round that a sketch stands for. */
function scoredRound(
  questionnaire: Questionnaire,
  { label, lines, ambitions = {}, texts = {} }: RoundSketch,
  id: string,
): ScoredRound {
  const answers = questionnaire.dimensions.flatMap(({ questions }, index) => {
    const line = lines[index]
    const states = line === undefined ? [] : statesFrom(line)
    return questions.flatMap((question, place): (readonly [string, Answer])[] => {
      const state = states[place] ?? 'unanswered'
      return state === 'unanswered'
        ? []
        : [[question.id, anAnswer(state, texts[question.id] ?? {})] as const]
    })
  })
  const round = aRound({
    label: { value: label, at: NOW },
    answers: Object.fromEntries(answers),
    ambitions: Object.fromEntries(
      Object.entries(ambitions).map(([source, value]) => [source, { value, at: NOW }]),
    ),
  })
  return { id, round, result: scoreRound(questionnaire, round) }
}

/** What the summary of a situation is written from. */
export function inputOf(
  questionnaire: Questionnaire,
  { rounds: sketches, isPair = false, tallies }: Situation,
): SummaryInput {
  const rounds = sketches.map((sketch, index) =>
    scoredRound(questionnaire, sketch, `r0und000${index + 1}`.slice(-8)),
  )
  const later = rounds.at(-1)
  const earlier = isPair ? rounds.at(-2) : undefined
  if (!later) throw new Error('A situation has a round')
  const counted: Tallies | undefined =
    tallies &&
    Object.fromEntries(Object.entries(tallies).map(([id, levels]) => [id, aTally([...levels])]))
  return {
    rounds,
    later: later.id,
    earlier: earlier?.id ?? null,
    comparison: earlier
      ? compareRounds(
          { questionnaire, round: earlier.round },
          { questionnaire, round: later.round },
        )
      : null,
    tallies: counted,
  }
}

const MIXED = ['3 3 2 3 3', '3 3 3 ? 2', '3 4 4 - 3', '1 2 2 2 1', '5 4 4 5 4', '2 ? 3 ? 3']

/** What golden/summary.md writes out. The lines are People, Participation, Place, Prosperity, Peace, Planet. */
export const SITUATIONS: readonly Situation[] = [
  { title: 'Nothing answered yet', rounds: [{ label: 'Før', lines: [] }] },
  {
    title: 'Answers, but no level among them',
    rounds: [{ label: 'Før', lines: ['? ? - . .'] }],
  },
  { title: 'A single level', rounds: [{ label: 'Før', lines: ['. . 4 . .'] }] },
  {
    title: 'Half-way through: one P has a score',
    rounds: [{ label: 'Før', lines: ['4 3 5 3 2', '2 . . . .'] }],
  },
  {
    title: 'A whole first round, with all that can be said of one round',
    rounds: [{ label: 'Før', lines: MIXED }],
  },
  {
    title: 'Every question at the same level',
    rounds: [{ label: 'Før', lines: Array.from({ length: 6 }, () => '3 3 3 3 3') }],
  },
  {
    title: 'All the Ps level, the questions not',
    rounds: [
      {
        label: 'Før',
        lines: ['2 3 4 3 3', '3 3 3 3 3', '4 2 3 3 3', '3 3 3 4 2', '3 3 3 3 3', '4 4 3 2 2'],
      },
    ],
  },
  {
    title: 'Two share the top, three the bottom, and much is at level 5',
    rounds: [
      {
        label: 'Før',
        lines: ['5 5 4 4 4', '5 4 5 4 4', '2 2 2 3 3', '2 2 2 3 3', '3 2 2 2 3', '4 4 4 4 -'],
      },
    ],
  },
  {
    title: 'A P that is not relevant and one with too few answers',
    rounds: [
      {
        label: 'Før',
        lines: ['3 3 3 4 3', '2 2 3 2 2', '- - - - -', '4 4 4 3 3', '3 . . ? .', '2 2 3 3 2'],
      },
    ],
  },
  {
    title: 'Ambitions in the first round: a gap, and something good enough',
    rounds: [
      {
        label: 'Før',
        lines: MIXED,
        ambitions: { prosperity: 3, peace: 'good-enough' },
      },
    ],
  },
  {
    title: 'Ambitions a year on: near, far, reached, not to be measured, good enough',
    rounds: [
      {
        label: 'Før',
        lines: MIXED,
        ambitions: {
          people: 4,
          prosperity: 3.5,
          planet: 3.5,
          'place.meeting-places': 4,
          'planet.climate': 4,
          'people.equity': 'good-enough',
          peace: 'good-enough',
        },
      },
      {
        label: 'Efter',
        lines: ['3 4 3 3 3', '3 3 3 3 2', '4 4 4 - 3', '2 2 2 2 1', '5 4 4 5 4', '2 2 ? 3 3'],
      },
    ],
  },
  {
    title: 'Many ambitions, and the distance no shorter',
    rounds: [
      {
        label: 'Før',
        lines: ['3 3 2 3 3', '3 3 3 3 2', '3 4 4 4 3', '2 2 2 2 2', '4 4 4 4 4', '2 2 3 3 3'],
        ambitions: {
          people: 4,
          participation: 4,
          place: 3.5,
          prosperity: 4,
          peace: 4,
          planet: 4,
        },
      },
      {
        label: 'Efter',
        lines: ['3 3 2 3 3', '3 3 3 3 3', '3 4 4 4 4', '2 2 2 2 2', '4 4 4 4 4', '3 2 3 3 3'],
      },
    ],
  },
  {
    title: 'After a workshop with low agreement and noted disagreement',
    rounds: [
      {
        label: 'Før',
        lines: MIXED,
        texts: {
          'people.equity': { dissent: 'To fra ældreområdet ville sige 2.' },
          'place.plan-strategy': { dissent: 'Én ville sige 5.' },
        },
      },
    ],
    tallies: {
      'people.equity': [4, 0, 0, 4, 0],
      'place.plan-strategy': [1, 2, 1, 2, 2],
      'peace.physical-health': [0, 0, 2, 6, 0],
    },
  },
  {
    title: 'After a workshop with medium agreement at the least',
    rounds: [{ label: 'Før', lines: MIXED }],
    tallies: {
      'people.equity': [1, 2, 4, 1, 0],
      'peace.physical-health': [0, 0, 2, 6, 0],
    },
  },
  {
    title: 'A year on: some up, one down, and the team’s own reasons',
    isPair: true,
    rounds: [
      {
        label: 'Før',
        lines: ['2 3 1 2 4', '3 3 2 ? 2', '3 3 2 - 3', '1 2 2 . .', '5 4 4 5 5', '? 2 ? 3 .'],
        ambitions: { people: 4, prosperity: 3 },
      },
      {
        label: 'Efter',
        lines: ['3 3 3 3 3', '3 3 3 3 2', '3 3 4 2 3', '2 2 2 2 2', '4 4 4 5 5', '2 2 ? 3 3'],
        texts: {
          'people.gaps-between-departments': {
            why: 'Vi fik en fælles leder for job og sundhed.\nDet næste er de unge.',
          },
          'place.plan-strategy': {
            why: 'Planstrategien og § 33 a-strategien blev skrevet sammen, og både fagudvalgene, de lokale råd og vores egne medarbejdere kunne genkende sig selv i den fortælling om Sønderå, som kom ud af det.',
          },
          'people.equity': { why: 'Vi ved mere nu: Tallet sidste år var for pænt.' },
        },
      },
    ],
  },
  {
    title: 'A year on, and nothing has moved',
    isPair: true,
    rounds: [
      { label: 'Før', lines: MIXED },
      { label: 'Efter', lines: MIXED },
    ],
  },
  {
    title: 'One question answered in both rounds',
    isPair: true,
    rounds: [
      { label: '2025', lines: ['3 - - - -', '3 . . . .'] },
      { label: '2026', lines: ['4 4 4 4 4', '. 3 3 3 2'] },
    ],
  },
  {
    title: 'Two questions answered in both rounds',
    isPair: true,
    rounds: [
      { label: '2025', lines: ['3 3 - - -', '3 . . . .'] },
      { label: '2026', lines: ['4 4 4 4 4', '. 3 3 3 2'] },
    ],
  },
  {
    title: 'Two rounds that cannot be compared',
    isPair: true,
    rounds: [
      { label: 'Før', lines: ['3 3 3 . .'] },
      { label: 'Efter', lines: ['. . . 4 4', '3 3 3 2 4'] },
    ],
  },
]
