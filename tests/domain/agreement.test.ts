import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementWord,
  answerCount,
  bandsOf,
  consensus,
  levelCount,
  meanOfTally,
  median,
  quartiles,
  tallyAt,
  tallyDifference,
  tallyOf,
  tallyQuestions,
} from '../../src/domain/agreement'
import type { AnswerState } from '../../src/domain/assessment'
import { compareFractions, fraction, toNumber } from '../../src/domain/fraction'
import type { Fraction } from '../../src/domain/fraction'
import { LEVELS } from '../../src/domain/questionnaire'
import type { Level } from '../../src/domain/questionnaire'
import { isLevel } from '../../src/domain/scoring'
import { aDimension, aQuestion, aQuestionnaire } from '../factories'
import { responsesFrom, statesFrom } from './notation'

const tally = (line: string) => tallyOf(statesFrom(line))

const level = fc.constantFrom(...LEVELS)
const state = fc.constantFrom<AnswerState[]>(...LEVELS, 'dont-know', 'not-relevant', 'unanswered')
const states = fc.array(state, { maxLength: 50 })
const levels = (minLength: number) => fc.array(level, { minLength, maxLength: 50 })

/** The same answers in another order. */
const shuffled = <T>(lists: fc.Arbitrary<T[]>) =>
  lists.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  )

const mirrored = (one: AnswerState) => (isLevel(one) ? ((6 - one) as Level) : one)

describe('tallyOf', () => {
  it('counts each level, don’t know and not relevant, and leaves out who left it open', () => {
    expect(tally('4 1 3 ? 3 4 4 - . ? 5 . .')).toEqual({
      levels: [1, 0, 2, 3, 1],
      dontKnow: 2,
      notRelevant: 1,
    })
  })

  it('counts nothing of nobody', () => {
    expect(tallyOf([])).toEqual({ levels: [0, 0, 0, 0, 0], dontKnow: 0, notRelevant: 0 })
  })

  it('does not depend on the order, and adds up', () => {
    fc.assert(
      fc.property(shuffled(states), ([some, others]) => {
        expect(tallyOf(others)).toEqual(tallyOf(some))
        expect(levelCount(tallyOf(some))).toBe(some.filter(isLevel).length)
        expect(answerCount(tallyOf(some))).toBe(some.filter((one) => one !== 'unanswered').length)
      }),
    )
  })
})

describe('tallyQuestions', () => {
  it('counts each question of the questionnaire, over all responses', () => {
    const { questionnaire, responses } = responsesFrom({
      people: ['1 3 3', '? . 5'],
      planet: ['- 2 .'],
    })
    expect(tallyQuestions(questionnaire, responses)).toEqual({
      'people.1': tally('1 3 3'),
      'people.2': tally('? . 5'),
      'planet.1': tally('- 2 .'),
    })
  })

  it('has an empty tally for a question nobody answered', () => {
    const tallies = tallyQuestions(aQuestionnaire(), [{ answers: {} }])
    expect(Object.keys(tallies)).toHaveLength(30)
    expect(tallies['planet.natur']).toEqual(tallyOf([]))
  })

  it('leaves out answers to questions the questionnaire does not have', () => {
    const response = {
      answers: { 'people.nedlagt': { state: 5 as const, comment: 'Ærgerligt 🌧️' } },
    }
    const tallies = tallyQuestions(aQuestionnaire(), [response])
    expect(Object.hasOwn(tallies, 'people.nedlagt')).toBe(false)
    expect(Object.values(tallies).every((one) => answerCount(one) === 0)).toBe(true)
  })

  it.each(['constructor', '__proto__', 'toString'])('takes "%s" for a question like any', (id) => {
    const questionnaire = aQuestionnaire({ dimensions: [aDimension('people', [aQuestion(id)])] })
    const answers = Object.fromEntries([[id, { state: 4 as const }]])
    const tallies = tallyQuestions(questionnaire, [{ answers }, { answers: {} }])
    expect(Object.keys(tallies)).toEqual([id])
    expect(tallyAt(tallies, id)).toEqual(tally('4'))
  })
})

describe('tallyAt', () => {
  it('is empty for a question that was not counted', () => {
    expect(tallyAt({}, 'people.opgaven')).toEqual(tallyOf([]))
    expect(tallyAt({}, 'constructor')).toEqual(tallyOf([]))
  })
})

describe('tallyDifference', () => {
  it('gives what the groups leave', () => {
    const total = { a: tally('1 1 3 5 ? - ?'), b: tally('2 4 4') }
    const parts = [
      { a: tally('1 ?'), b: tally('4') },
      { a: tally('3 -'), b: tally('. .') },
    ]
    expect(tallyDifference(total, parts)).toEqual({ a: tally('1 5 ?'), b: tally('2 4') })
  })

  it('is the total without groups, and for a question that no group has', () => {
    const total = { a: tally('1 1 3'), constructor: tally('5 ?') }
    expect(tallyDifference(total, [])).toEqual(total)
    expect(tallyDifference(total, [{ b: tally('1') }])).toEqual(total)
  })

  it('is never below none, though a file may hold more in a group than in all', () => {
    const left = tallyDifference({ a: tally('1 2') }, [{ a: tally('1 1 ? - 3') }])
    expect(left).toEqual({ a: tally('2') })
  })

  it('is the tally of those in no group', () => {
    fc.assert(
      fc.property(states, states, states, (one, another, rest) => {
        const total = { a: tallyOf([...one, ...another, ...rest]) }
        const left = tallyDifference(total, [{ a: tallyOf(one) }, { a: tallyOf(another) }])
        expect(left).toEqual({ a: tallyOf(rest) })
      }),
    )
  })
})

describe('meanOfTally', () => {
  it('is the exact mean of the levels alone', () => {
    expect(meanOfTally(tally('1 2 2 ? - .'))).toEqual(fraction(5, 3))
    expect(meanOfTally(tally('5 5 5'))).toEqual(fraction(5, 1))
  })

  it('is not given without levels', () => {
    expect(meanOfTally(tally('? - .'))).toBeNull()
  })
})

describe('median', () => {
  it.each([
    ['4', fraction(4, 1)],
    ['1 5 2', fraction(2, 1)],
    ['5 1 1 5 3', fraction(3, 1)],
    ['1 2', fraction(3, 2)],
    ['1 5 1 5', fraction(3, 1)],
    ['2 5 2 3', fraction(5, 2)],
    ['1 1 1 5', fraction(1, 1)],
    ['? 3 ? ? - .', fraction(3, 1)],
  ])('of "%s" is the middle', (line, expected) => {
    expect(median(tally(line))).toEqual(expected)
  })

  it('is not given without levels', () => {
    expect(median(tally('? ? -'))).toBeNull()
  })

  it('has as many levels at or below it as at or above it', () => {
    fc.assert(
      fc.property(levels(1), (some) => {
        const sorted = [...some].sort()
        const lower = sorted[Math.ceil(some.length / 2) - 1] ?? 0
        const upper = sorted[Math.floor(some.length / 2)] ?? 0
        expect(median(tallyOf(some))).toEqual(fraction(lower + upper, 2))
      }),
    )
  })
})

describe('consensus', () => {
  // By hand, with log₂ 3 = 1.58496, log₂ 5 = 2.32193, log₂ 7 = 2.80735 and log₂ 11 = 3.45943.
  it.each([
    ['3 3 3', 1],
    ['5 5', 1],
    ['1 5', 0],
    ['1 1 1 5 5 5', 0],
    // Mean 3: a half at distance 2 (1 − 2/4 = ½, −1), a half at 0.
    ['1 3 3 5', 0.5],
    // Mean 3: a quarter at distance 2.
    ['1 3 3 3 3 3 3 5', 0.75],
    // All at distance ½: log₂ ⅞ = 2.80735 − 3.
    ['3 4', 0.80735],
    // All at distance 1: log₂ ¾ = 1.58496 − 2.
    ['2 4', 0.58496],
    // All at distance 1½: log₂ ⅝ = 2.32193 − 3.
    ['1 4', 0.32193],
    // Mean 4: ¼ at 3 (¼, −2), ¾ at 1 (¾, −0.41504): 1 − 0.5 − 0.31128.
    ['1 5 5 5', 0.18872],
    // Mean 3: ⅖ at 2 (−1), ⅖ at 1 (−0.41504), ⅕ at 0.
    ['1 2 3 4 5', 0.43398],
    // Mean 2¾: ¼ at 1¾ (9/16, −0.83007), ½ at ¼ (15/16, −0.09311), ¼ at 1¼ (11/16, −0.54057).
    ['1 3 3 4', 0.61078],
  ])('of "%s" is %d', (line, expected) => {
    expect(consensus(tally(line))).toBeCloseTo(expected, 4)
  })

  it('is exact where the words change', () => {
    expect(consensus(tally('1 3 3 5'))).toBe(0.5)
    expect(consensus(tally('1 3 3 3 3 3 3 5'))).toBe(0.75)
    expect(consensus(tally('1 1 1 3 3 3 3 3 3 5 5 5'))).toBe(0.5)
  })

  it('is not given for fewer than two levels', () => {
    expect(consensus(tally('3'))).toBeNull()
    expect(consensus(tally('3 ? ? - .'))).toBeNull()
    expect(consensus(tally('? ?'))).toBeNull()
  })

  it('lies between 0 and 1, and is 1 only when all levels are equal', () => {
    fc.assert(
      fc.property(levels(2), (some) => {
        const value = consensus(tallyOf(some)) ?? Number.NaN
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(value === 1).toBe(new Set(some).size === 1)
      }),
    )
  })

  it('is what the formula says of the list', () => {
    fc.assert(
      fc.property(levels(2), (some) => {
        const mean = some.reduce<number>((sum, one) => sum + one, 0) / some.length
        const terms = some.map((one) => Math.log2(1 - Math.abs(one - mean) / 4) / some.length)
        const expected = 1 + terms.reduce((sum, term) => sum + term, 0)
        expect(consensus(tallyOf(some))).toBeCloseTo(expected, 10)
      }),
    )
  })

  it('is the very same number in whatever order the responses came', () => {
    fc.assert(
      fc.property(shuffled(states), ([some, others]) => {
        expect(consensus(tallyOf(others))).toBe(consensus(tallyOf(some)))
      }),
    )
  })

  it('is the same with the scale turned round, and for the same shares of more people', () => {
    fc.assert(
      fc.property(levels(2), (some) => {
        const value = consensus(tallyOf(some)) ?? Number.NaN
        expect(consensus(tallyOf(some.map(mirrored)))).toBeCloseTo(value, 10)
        expect(consensus(tallyOf([...some, ...some, ...some]))).toBeCloseTo(value, 10)
      }),
    )
  })

  it('changes as little as the median when somebody doesn’t know or leaves it open', () => {
    const none = fc.constantFrom<AnswerState[]>('dont-know', 'not-relevant', 'unanswered')
    fc.assert(
      fc.property(states, none, (some, one) => {
        const before = tallyOf(some)
        const after = tallyOf([...some, one])
        expect(consensus(after)).toBe(consensus(before))
        expect(median(after)).toEqual(median(before))
        expect(meanOfTally(after)).toEqual(meanOfTally(before))
      }),
    )
  })
})

describe('agreementWord', () => {
  it.each([
    [1, 'high'],
    [0.75, 'high'],
    [0.7499, 'medium'],
    [0.5, 'medium'],
    [0.4999, 'low'],
    [0, 'low'],
  ])('calls %d %s', (value, word) => {
    expect(agreementWord(value)).toBe(word)
  })
})

describe('quartiles', () => {
  const whole = (...values: number[]) => values.map((value) => fraction(value, 1))
  const fractions = fc
    .tuple(fc.integer({ min: 5, max: 25 }), fc.integer({ min: 1, max: 5 }))
    .map(([numerator, denominator]) => fraction(numerator, denominator))

  it.each([
    [whole(1, 2, 3, 4), fraction(7, 4), fraction(13, 4)],
    [whole(1, 2, 3, 4, 5), fraction(2, 1), fraction(4, 1)],
    [whole(5, 1, 4, 2, 3), fraction(2, 1), fraction(4, 1)],
    [whole(1, 1, 2, 4, 5, 5), fraction(5, 4), fraction(19, 4)],
    [whole(1, 2, 2, 3, 4, 5, 5), fraction(2, 1), fraction(9, 2)],
    [whole(3, 3, 3, 3), fraction(3, 1), fraction(3, 1)],
  ])('lie at a quarter and three quarters of the way (%#)', (values, low, high) => {
    expect(quartiles(values)).toEqual({ low, high })
  })

  it('are the range of one to three values', () => {
    expect(quartiles(whole(2))).toEqual({ low: fraction(2, 1), high: fraction(2, 1) })
    expect(quartiles(whole(4, 1))).toEqual({ low: fraction(1, 1), high: fraction(4, 1) })
    expect(quartiles(whole(3, 5, 1))).toEqual({ low: fraction(1, 1), high: fraction(5, 1) })
  })

  it('are not given of nothing', () => {
    expect(quartiles([])).toBeNull()
  })

  it('are what R-7 says: at (n − 1) × p between the sorted values', () => {
    const r7 = (values: readonly Fraction[], p: number) => {
      const sorted = values.map(toNumber).sort((a, b) => a - b)
      const place = (sorted.length - 1) * p
      const lower = sorted[Math.floor(place)] ?? Number.NaN
      const upper = sorted[Math.ceil(place)] ?? Number.NaN
      return lower + (place - Math.floor(place)) * (upper - lower)
    }
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 4, maxLength: 50 }), (values) => {
        const { low, high } = quartiles(values) ?? {}
        expect(low && toNumber(low)).toBeCloseTo(r7(values, 0.25), 10)
        expect(high && toNumber(high)).toBeCloseTo(r7(values, 0.75), 10)
      }),
    )
  })

  it('lie within the range, the low one not above the high one, in whatever order', () => {
    const some = shuffled(fc.array(fractions, { minLength: 1, maxLength: 25 }))
    fc.assert(
      fc.property(some, ([values, others]) => {
        const result = quartiles(values)
        if (!result) throw new Error('There are values')
        const sorted = [...values].sort(compareFractions)
        const row = [...sorted.slice(0, 1), result.low, result.high, ...sorted.slice(-1)]
        expect([...row].sort(compareFractions)).toEqual(row)
        expect(quartiles(others)).toEqual(result)
      }),
    )
  })
})

describe('bandsOf', () => {
  const bands = (lines: Readonly<Record<string, readonly string[]>>) => {
    const { questionnaire, responses } = responsesFrom(lines)
    return bandsOf(questionnaire, responses)
  }

  it('gives the middle half of the participants’ scores, for each P by itself', () => {
    // The scores are 1½, 3, 4, 4½ and 5 for People, and 2 for all in Planet.
    expect(
      bands({ people: ['1 3 4 4 5', '2 3 4 5 5'], planet: ['2 2 2 2 2', '2 2 2 2 2'] }),
    ).toEqual({ people: { low: 3, high: 4.5 }, planet: { low: 2, high: 2 } })
  })

  it('is the range of three, and nothing of two', () => {
    expect(bands({ people: ['1 2 4', '2 2 4'] })).toEqual({ people: { low: 1.5, high: 4 } })
    expect(bands({ people: ['1 2', '2 2'] })).toEqual({})
    expect(bands({ people: [] })).toEqual({})
  })

  it('leaves out whoever has no score for the P, by the rule of the team’s own', () => {
    const people = ['1 2 4 5', '1 2 4 5', '1 2 4 .', '. ? - .', '. ? - .']
    expect(bands({ people })).toEqual({ people: { low: 1, high: 4 } })
    expect(bands({ people: people.map((line) => line.slice(2)) })).toEqual({})
  })

  it.each(['constructor', '__proto__'])('takes "%s" for a P like any', (id) => {
    const questions = ['people.a', 'people.b'].map((question) => aQuestion(question))
    const questionnaire = aQuestionnaire({ dimensions: [aDimension(id, questions)] })
    const response = { answers: { 'people.a': { state: 2 }, 'people.b': { state: 3 } } } as const
    expect(bandsOf(questionnaire, [response, response])).toEqual({})
    expect(Object.entries(bandsOf(questionnaire, [response, response, response]))).toEqual([
      [id, { low: 2.5, high: 2.5 }],
    ])
  })

  it('does not depend on the order of the responses', () => {
    const response = fc.tuple(state, state, state).map(([a, b, c]) => ({
      answers: {
        'people.opgaven': { state: a },
        'people.mandat': { state: b },
        'people.mellemrum': { state: c },
      },
    }))
    const questionnaire = aQuestionnaire()
    fc.assert(
      fc.property(shuffled(fc.array(response, { maxLength: 12 })), ([some, others]) => {
        expect(bandsOf(questionnaire, others)).toEqual(bandsOf(questionnaire, some))
      }),
    )
  })
})
