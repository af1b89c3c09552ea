import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byChange, compareRounds } from '../../src/domain/comparison'
import { compareFractions, fraction, toNumber } from '../../src/domain/fraction'
import type { Fraction } from '../../src/domain/fraction'
import type { Question } from '../../src/domain/questionnaire'
import { aDimension, anAnswer, aQuestion, aQuestionnaire, aRound } from '../factories'
import { roundFrom } from './notation'

function compare(before: string, after: string) {
  return compareRounds(roundFrom({ people: before }), roundFrom({ people: after }))
}

function compareOne(before: string, after: string) {
  const [result] = compare(before, after).dimensions
  if (!result) throw new Error('A line of answers stands for a P')
  return result
}

describe('compareRounds', () => {
  describe('when all questions have a level in both rounds', () => {
    it('gives the change of the mean, up or down', () => {
      expect(compareOne('2 2 3 2 3', '3 3 3 2 4').change).toEqual(fraction(3, 5))
      expect(compareOne('3 3 3 2 4', '2 2 3 2 3').change).toEqual(fraction(-3, 5))
      expect(compareOne('2 2 3 2 3', '3 2 2 3 2').change).toStrictEqual(fraction(0, 1))
    })

    it('gives the change of each question', () => {
      const { questions } = compareOne('2 2 3 2 5', '3 2 1 ? -')
      expect(questions.map(({ change }) => change)).toEqual([1, 0, -2, null, null])
    })
  })

  describe('when some have a level in one round only', () => {
    it('counts only the questions with a level in both', () => {
      const result = compareOne('1 3 3 3 .', '? 4 4 4 5')
      expect(result.comparable).toBe(5)
      expect(result.shared).toBe(3)
      expect(result.sharedBefore).toEqual(fraction(3, 1))
      expect(result.sharedAfter).toEqual(fraction(4, 1))
      expect(result.change).toEqual(fraction(1, 1))
    })

    it('says that a round’s own score differs from its mean over the shared questions', () => {
      expect(compareOne('1 3 3 3 .', '. 4 4 4 4').differs).toBe(true)
      expect(compareOne('3 3 3 3 .', '4 4 4 4 1').differs).toBe(true)
      expect(compareOne('3 3 3 3 .', '. 4 4 4 4').differs).toBe(false)
      expect(compareOne('3 3 3 3 3', '4 4 4 4 4').differs).toBe(false)
    })

    it('does not compare a mean with a score that is not given', () => {
      const result = compareOne('3 1 . . .', '3 . . . .')
      expect(result.before?.score).toBeNull()
      expect(result.differs).toBe(false)
    })
  })

  describe('when a question is not relevant in one round', () => {
    it('is not comparable, so it stands in nobody’s way', () => {
      const result = compareOne('2 2 - . 3', '3 3 4 4 -')
      expect(result.comparable).toBe(3)
      expect(result.shared).toBe(2)
      expect(result.change).toEqual(fraction(1, 1))
    })

    it('leaves its level out of both ends', () => {
      const result = compareOne('2 2 2 2 -', '2 2 2 2 5')
      expect(result.sharedAfter).toEqual(fraction(2, 1))
      expect(result.differs).toBe(true)
    })
  })

  describe('when too few are shared', () => {
    it.each([
      ['3 3 . . .', '3 3 3 3 3', 5, 2, false],
      ['3 3 3 . .', '3 3 3 3 3', 5, 3, true],
      ['3 3 . . -', '3 3 3 3 3', 4, 2, false],
      ['3 3 3 . -', '3 3 3 3 3', 4, 3, true],
      ['3 . . - -', '3 3 3 3 3', 3, 1, false],
      ['3 3 . - -', '3 3 3 3 3', 3, 2, true],
      ['3 . - - -', '3 3 3 3 3', 2, 1, false],
      ['3 3 - - -', '3 3 3 3 3', 2, 2, true],
      ['3 - - - -', '3 3 3 3 3', 1, 1, true],
      ['. - - - -', '3 3 3 3 3', 1, 0, false],
      ['- - - - -', '3 3 3 3 3', 0, 0, false],
    ])('from "%s" to "%s": %i comparable, %i shared, given: %s', (...row) => {
      const [before, after, comparable, shared, isGiven] = row
      const result = compareOne(before, after)
      expect(result.comparable).toBe(comparable)
      expect(result.shared).toBe(shared)
      expect(result.change !== null).toBe(isGiven)
    })

    it('still gives the means over those that are', () => {
      const result = compareOne('3 2 . . .', '4 4 . . .')
      expect(result.change).toBeNull()
      expect(result.sharedBefore).toEqual(fraction(5, 2))
      expect(result.sharedAfter).toEqual(fraction(4, 1))
    })

    it('gives no means when none are', () => {
      const result = compareOne('3 2 4 . .', '. . . 4 4')
      expect(result.sharedBefore).toBeNull()
      expect(result.sharedAfter).toBeNull()
      expect(result.differs).toBe(false)
    })
  })

  describe('when the versions have different questions', () => {
    it('compares those that both have and lists the others', () => {
      const comparison = compare('3 3 3 1 x', '4 4 4 x 5')
      const [people] = comparison.dimensions
      expect(people?.comparable).toBe(3)
      expect(people?.change).toEqual(fraction(1, 1))
      expect(people?.differs).toBe(true)
      expect(comparison.onlyBefore.map(({ question }) => question.id)).toEqual(['people.4'])
      expect(comparison.onlyAfter.map(({ question }) => question.id)).toEqual(['people.5'])
    })

    it('has no score before for a P that is new', () => {
      const comparison = compareRounds(
        roundFrom({ people: '3 3 3 3 3' }),
        roundFrom({ people: '3 3 3 3 3', profit: '2 2 2 2 2' }),
      )
      const [, profit] = comparison.dimensions
      expect(profit?.before).toBeNull()
      expect(profit?.change).toBeNull()
      expect(comparison.onlyAfter).toHaveLength(5)
    })

    it('lists the questions of a P that is gone', () => {
      const comparison = compareRounds(
        roundFrom({ people: '3 3 3 3 3', profit: '2 2' }),
        roundFrom({ people: '3 3 3 3 3' }),
      )
      expect(comparison.dimensions).toHaveLength(1)
      expect(comparison.onlyBefore.map(({ question }) => question.id)).toEqual([
        'profit.1',
        'profit.2',
      ])
    })

    it('follows a question that has moved to another P', () => {
      const question = aQuestion('people.1')
      const other = aQuestion('planet.1')
      const earlier = aQuestionnaire({
        dimensions: [aDimension('people', [question]), aDimension('planet', [other])],
      })
      const later = aQuestionnaire({
        version: 2,
        dimensions: [aDimension('people', []), aDimension('planet', [other, question])],
      })
      const answered = (first: 1 | 2, second: 3 | 4) =>
        aRound({ answers: { 'people.1': anAnswer(first), 'planet.1': anAnswer(second) } })
      const comparison = compareRounds(
        { questionnaire: earlier, round: answered(1, 3) },
        { questionnaire: later, round: answered(2, 4) },
      )
      expect(comparison.dimensions.map(({ shared }) => shared)).toEqual([0, 2])
      expect(comparison.onlyBefore).toEqual([])
      expect(comparison.onlyAfter).toEqual([])
    })
  })

  describe('when a question is worded differently', () => {
    const question = aQuestion('people.1')
    const [first, ...others] = question.levels
    const rewordings: readonly (readonly [string, Partial<Question>, boolean])[] = [
      ['the Danish statement', { statement: { ...question.statement, da: 'Nyt' } }, true],
      ['the English statement', { statement: { ...question.statement, en: 'New' } }, true],
      ['one level in English', { levels: [{ ...first, en: 'New' }, ...others] }, true],
      ['the help', { help: { da: 'Ny hjælp', en: 'New help' } }, false],
      ['nothing', {}, false],
    ]

    it.each(rewordings)('by %s, it is marked or not', (_, changes, isMarked) => {
      const versions = [question, { ...question, ...changes }] as const
      const [earlier, later] = versions.map((version, index) =>
        aQuestionnaire({ version: index + 1, dimensions: [aDimension('people', [version])] }),
      )
      if (!earlier || !later) throw new Error('There are two versions')
      const [people] = compareRounds(
        { questionnaire: earlier, round: aRound() },
        { questionnaire: later, round: aRound() },
      ).dimensions
      expect(people?.questions).toHaveLength(1)
      expect(people?.questions[0]?.reworded).toBe(isMarked)
      expect(people?.questions[0]?.earlier).toBe(versions[0])
      expect(people?.questions[0]?.question).toBe(versions[1])
    })
  })

  describe('when the rounds speak of different things', () => {
    const questionnaire = aQuestionnaire()

    it('says so of the scope', () => {
      const task = aRound({ scope: { value: 'task', at: 1 } })
      const before = { questionnaire, round: aRound() }
      expect(compareRounds(before, { questionnaire, round: task }).differentScope).toBe(true)
      expect(compareRounds(before, before).differentScope).toBe(false)
    })

    it('says so of the questionnaire and of its version', () => {
      const compareWith = (changes: { id?: string; version?: number }) =>
        compareRounds(
          { questionnaire, round: aRound() },
          { questionnaire: aQuestionnaire(changes), round: aRound() },
        ).differentQuestionnaire
      expect(compareWith({ version: 2 })).toBe(true)
      expect(compareWith({ id: 'other' })).toBe(true)
      expect(compareWith({})).toBe(false)
    })
  })

  it('gives each round’s own result', () => {
    const comparison = compare('1 3 3 3 .', '. 4 4 4 4')
    expect(comparison.before.dimensions[0]?.score).toEqual(fraction(5, 2))
    expect(comparison.after.dimensions[0]?.score).toEqual(fraction(4, 1))
    expect(comparison.dimensions[0]?.after).toBe(comparison.after.dimensions[0])
  })

  it('turns its sign when the rounds change places', () => {
    const mark = fc.constantFrom('1', '2', '3', '4', '5', '?', '-', '.')
    const line = fc.array(mark, { minLength: 5, maxLength: 5 }).map((marks) => marks.join(' '))
    fc.assert(
      fc.property(line, line, (before, after) => {
        const there = compareOne(before, after)
        const back = compareOne(after, before)
        expect(back.comparable).toBe(there.comparable)
        expect(back.shared).toBe(there.shared)
        expect(back.change && toNumber(back.change) + 0).toBe(
          there.change && 0 - toNumber(there.change),
        )
        expect(back.differs).toBe(there.differs)
      }),
    )
  })
})

describe('byChange', () => {
  const items: readonly (readonly [string, Fraction | null])[] = [
    ['ingen', null],
    ['lidt op', fraction(1, 5)],
    ['mest ned', fraction(-7, 5)],
    ['nul', fraction(0, 1)],
    ['op', fraction(2, 3)],
    ['ned', fraction(-2, 3)],
    ['heller ingen', null],
  ]

  it('puts the largest change first, up or down, and those without one last', () => {
    expect(byChange(items, ([, change]) => change).map(([name]) => name)).toEqual([
      'mest ned',
      'op',
      'ned',
      'lidt op',
      'nul',
      'ingen',
      'heller ingen',
    ])
  })

  it('loses nothing and leaves the list as it was', () => {
    const changes = fc.option(fc.integer({ min: -20, max: 20 }).map((n) => fraction(n, 5)))
    fc.assert(
      fc.property(fc.array(changes), (some) => {
        const original = [...some]
        const sorted = byChange(some, (change) => change)
        expect(some).toEqual(original)
        expect(sorted).toHaveLength(some.length)
        const sizes = sorted.flatMap((change) =>
          change ? [fraction(Math.abs(change.numerator), change.denominator)] : [],
        )
        sizes.slice(1).forEach((size, index) => {
          expect(compareFractions(size, sizes[index] ?? size)).toBeLessThanOrEqual(0)
        })
      }),
    )
  })
})
