// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ambition } from '../../src/domain/assessment'
import { compareRounds } from '../../src/domain/comparison'
import { compareFractions, fraction } from '../../src/domain/fraction'
import { topMoves, trendOf } from '../../src/domain/trend'
import type { Move } from '../../src/domain/trend'
import { aTrendRound } from './trendRounds'

/** The only line of rounds that have one P. */
function lineOf(
  ...rounds: readonly (readonly [answers: string, ambition?: Ambition | undefined])[]
) {
  const [line] = trendOf(
    rounds.map(([answers, ambition], index) =>
      aTrendRound(
        { people: answers },
        {
          label: `Runde ${index + 1}`,
          ambitions: ambition === undefined ? {} : { people: ambition },
        },
      ),
    ),
  ).lines
  if (!line) throw new Error('There is to be one P')
  return line.points
}

describe('trendOf', () => {
  it('gives a point for each round, oldest first', () => {
    expect(lineOf(['2 2 2 2 2'], ['2 3 3 3 3'], ['3 3 4 3 4']).map(({ score }) => score)).toEqual([
      fraction(2, 1),
      fraction(14, 5),
      fraction(17, 5),
    ])
  })

  it('has no lines without rounds', () => {
    expect(trendOf([])).toEqual({ steps: [], lines: [] })
  })

  describe('when a P has no score in a round', () => {
    it('has a gap there and says why', () => {
      const points = lineOf(['2 2 2 2 2'], ['3 . . . ?'], ['- - - - -'], ['3 3 3 3 3'])
      expect(points.map(({ score }) => score !== null)).toEqual([true, false, false, true])
      expect(points.map(({ status }) => status)).toEqual([
        'scored',
        'too-few',
        'not-relevant',
        'scored',
      ])
    })
  })

  describe('when the questionnaire changes', () => {
    const trend = trendOf([
      aTrendRound({ people: '2 2', place: '3 3' }),
      aTrendRound({ people: '2 2', peace: '4 4' }, { label: 'Efter', version: 2 }),
      aTrendRound({ people: '3 3', peace: '4 4' }, { label: 'Året efter', version: 2 }),
    ])

    it('marks the round from which it holds', () => {
      expect(trend.steps.map((step) => step.isOtherQuestionnaire)).toEqual([false, true, false])
    })

    it('has the Ps of the newest, and says where one was not there', () => {
      expect(trend.lines.map(({ dimension }) => dimension.id)).toEqual(['people', 'peace'])
      expect(trend.lines[1]?.points.map(({ status }) => status)).toEqual([
        'absent',
        'scored',
        'scored',
      ])
    })

    it('tells questionnaires apart by their id too', () => {
      const other = aTrendRound({ people: '2 2' })
      const { steps } = trendOf([
        aTrendRound({ people: '2 2' }),
        { ...other, questionnaire: { ...other.questionnaire, id: 'eget-skema' } },
      ])
      expect(steps.map((step) => step.isOtherQuestionnaire)).toEqual([false, true])
    })
  })

  describe('with ambitions', () => {
    it('holds one until a later round gives another or takes it away', () => {
      const points = lineOf(['2 2 2'], ['2 2 3', 4], ['3 3 3'], ['3 3 4', 4.5], ['4 4 4', 'none'])
      expect(points.map(({ towards }) => towards?.aim.level ?? null)).toEqual([
        null,
        fraction(4, 1),
        fraction(4, 1),
        fraction(9, 2),
        null,
      ])
    })

    it('tells how much of the way from the first score is done after each round', () => {
      const points = lineOf(['2 2 2', 4], ['3 3 3'], ['5 5 5'])
      expect(points.map(({ towards }) => towards?.progress)).toEqual([
        fraction(0, 1),
        fraction(1, 2),
        fraction(1, 1),
      ])
    })

    it('keeps the level that was said to be good enough', () => {
      const points = lineOf(['2 2 3', 'good-enough'], ['4 4 4'])
      expect(points[1]?.towards?.aim.level).toEqual(fraction(7, 3))
      expect(points[1]?.towards?.progress).toBeNull()
    })
  })

  const mark = fc.constantFrom('1', '2', '3', '4', '5', '?', '-', '.')
  const row = fc.array(mark, { minLength: 5, maxLength: 5 }).map((marks) => marks.join(' '))
  const ambition = fc.constantFrom<Ambition | undefined>(undefined, 2, 4.5, 'good-enough', 'none')
  const rounds = fc.array(fc.tuple(row, ambition), { minLength: 1, maxLength: 20 })

  it('says of each round what it would say if that were the last one', () => {
    fc.assert(
      fc.property(rounds, fc.nat(), (given, place) => {
        const index = place % given.length
        expect(lineOf(...given)[index]).toEqual(lineOf(...given.slice(0, index + 1)).at(-1))
      }),
    )
  })

  it('has a score exactly where the round has one', () => {
    fc.assert(
      fc.property(rounds, (given) => {
        const points = lineOf(...given)
        expect(points).toHaveLength(given.length)
        points.forEach(({ score, status }) => {
          expect(score !== null).toBe(status === 'scored')
        })
      }),
    )
  })
})

const moved = (moves: readonly Move[] | undefined) =>
  moves?.map(({ question, from, to }) => `${question.id} ${from}–${to}`)

describe('topMoves', () => {
  const before = aTrendRound({ people: '1 2 3 4 5', place: '5 4 3 2 1' })
  const after = aTrendRound({ people: '2 2 5 5 3', place: '4 4 1 4 3' }, { label: 'Efter' })

  it('names the three that rose and the three that fell most, equal ones in order', () => {
    const moves = topMoves([before, after])
    expect(moved(moves?.up)).toEqual(['people.3 3–5', 'place.4 2–4', 'place.5 1–3'])
    expect(moved(moves?.down)).toEqual(['people.5 5–3', 'place.3 3–1', 'place.1 5–4'])
  })

  it('says of which P each question is', () => {
    const moves = topMoves([before, after])
    expect(moves?.up.map(({ dimension }) => dimension.id)).toEqual(['people', 'place', 'place'])
  })

  it('leaves out what has not moved', () => {
    const moves = topMoves([
      aTrendRound({ people: '2 2 2 ? 2' }),
      aTrendRound({ people: '2 3 2 3 ?' }, { label: 'Efter' }),
    ])
    expect(moved(moves?.up)).toEqual(['people.2 2–3'])
    expect(moved(moves?.down)).toEqual([])
  })

  it('holds the last scored round against the scored one before it', () => {
    const unscored = aTrendRound({ people: '5 . . . .', place: '. . . . 5' }, { label: 'Tom' })
    const moves = topMoves([after, before, unscored, after, unscored])
    expect(moves?.earlier).toBe(before)
    expect(moves?.later).toBe(after)
  })

  it('counts a round as scored when one P is', () => {
    const half = aTrendRound({ people: '3 3 3 . .', place: '. . . . .' }, { label: 'Halv' })
    expect(topMoves([before, half])?.later).toBe(half)
  })

  it('is nothing with fewer than two scored rounds', () => {
    const unscored = aTrendRound({ people: '5 . . . .' }, { label: 'Tom' })
    expect(topMoves([])).toBeNull()
    expect(topMoves([before])).toBeNull()
    expect(topMoves([unscored, before, unscored])).toBeNull()
  })

  it('tells where the wording has changed', () => {
    const [dimension] = after.questionnaire.dimensions
    const [, , third] = dimension?.questions ?? []
    if (!dimension || !third) throw new Error('People has five questions')
    const reworded = {
      ...after,
      questionnaire: {
        ...after.questionnaire,
        dimensions: after.questionnaire.dimensions.map((one) => ({
          ...one,
          questions: one.questions.map((question) =>
            question === third
              ? { ...question, statement: { da: 'Ny ordlyd', en: 'New wording' } }
              : question,
          ),
        })),
      },
    }
    const moves = topMoves([before, reworded])
    expect(moves?.up.map(({ isReworded }) => isReworded)).toEqual([true, false, false])
  })

  const mark = fc.constantFrom('1', '2', '3', '4', '5', '?', '-', '.')
  const row = fc.array(mark, { minLength: 12, maxLength: 12 }).map((marks) => marks.join(' '))

  it('names no question that moved less than one it leaves out', () => {
    fc.assert(
      fc.property(row, row, (earlier, later) => {
        const rounds = [
          aTrendRound({ people: earlier, scored: '3 3' }),
          aTrendRound({ people: later, scored: '3 3' }, { label: 'Efter' }),
        ] as const
        const moves = topMoves(rounds)
        if (!moves) throw new Error('Both rounds are scored')
        const changes = compareRounds(...rounds).dimensions.flatMap(({ questions }) =>
          questions.map(({ question, change }) => ({ id: question.id, change: change ?? 0 })),
        )
        for (const [named, way] of [
          [moves.up, 1],
          [moves.down, -1],
        ] as const) {
          const ids = named.map(({ question }) => question.id)
          const sizes = named.map(({ from, to }) => way * (to - from))
          const rest = changes.filter(({ id }) => !ids.includes(id))
          const able = changes.filter(({ change }) => way * change > 0)
          expect(named).toHaveLength(Math.min(3, able.length))
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
          expect(Math.min(...sizes, 5)).toBeGreaterThan(0)
          for (const { change } of rest) {
            expect(way * change).toBeLessThanOrEqual(Math.min(...sizes, 5))
          }
        }
      }),
    )
  })
})

describe('the fractions of a trend', () => {
  it('are those of the rounds themselves', () => {
    const rounds = [aTrendRound({ people: '2 3 3 2 ?' }), aTrendRound({ people: '2 2 3 - -' })]
    const scores = trendOf(rounds).lines[0]?.points.map(({ score }) => score)
    expect(scores).toEqual(rounds.map(({ result }) => result.dimensions[0]?.score))
    const [first, second] = scores ?? []
    expect(first && second ? compareFractions(first, second) : 0).toBeGreaterThan(0)
  })
})
