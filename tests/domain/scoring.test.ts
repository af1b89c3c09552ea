import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, toNumber, toTenths } from '../../src/domain/fraction'
import { isLevel, isReasonMissing, scoreRound } from '../../src/domain/scoring'
import type { DimensionResult } from '../../src/domain/scoring'
import { anAnswer, anAssessment, aQuestion, aQuestionnaire, aRound, BEFORE_ID } from '../factories'
import { roundFrom } from './notation'

function score(lines: Readonly<Record<string, string>>) {
  const { questionnaire, round } = roundFrom(lines)
  return scoreRound(questionnaire, round)
}

function scoreOne(line: string): DimensionResult {
  const [result] = score({ people: line }).dimensions
  if (!result) throw new Error('A line of answers stands for a P')
  return result
}

describe('scoreRound', () => {
  describe('with a level on every question', () => {
    it('gives the mean of the levels', () => {
      expect(scoreOne('3 2 4 2 5').score).toEqual(fraction(16, 5))
    })

    it('counts all questions alike, in whatever order', () => {
      expect(scoreOne('5 4 3 2 2').score).toEqual(scoreOne('2 2 3 4 5').score)
    })
  })

  describe('when some questions have no level', () => {
    it.each([
      ['. . . . .', 'too-few'],
      ['3 . . . .', 'too-few'],
      ['3 3 . . .', 'too-few'],
      ['3 3 3 . .', 'scored'],
      ['3 3 3 3 .', 'scored'],
      ['3 3 3 3 3', 'scored'],
      ['3 3 . . -', 'too-few'],
      ['3 3 3 . -', 'scored'],
      ['3 . . - -', 'too-few'],
      ['3 3 . - -', 'scored'],
      ['3 . - - -', 'too-few'],
      ['3 3 - - -', 'scored'],
      ['. - - - -', 'too-few'],
      ['3 - - - -', 'too-few'],
      ['- - - - -', 'not-relevant'],
    ])('the P "%s" is %s', (line, status) => {
      const result = scoreOne(line)
      expect(result.status).toBe(status)
      expect(result.score).toEqual(status === 'scored' ? fraction(3, 1) : null)
    })

    it('counts "don’t know" against the coverage, like unanswered', () => {
      expect(scoreOne('3 3 ? ? ?').status).toBe('too-few')
      expect(scoreOne('3 3 ? ? ?').coverage).toEqual({ withLevel: 2, applicable: 5 })
      expect(scoreOne('3 3 . . .').coverage).toEqual({ withLevel: 2, applicable: 5 })
    })

    it('takes "not relevant" out of the count', () => {
      expect(scoreOne('3 3 - - -').coverage).toEqual({ withLevel: 2, applicable: 2 })
    })

    it('never counts any of them as a number', () => {
      expect(scoreOne('5 5 5 ? -').score).toEqual(fraction(5, 1))
      expect(scoreOne('1 1 1 . ?').score).toEqual(fraction(1, 1))
    })

    it('never shows a P that is too thin as zero', () => {
      expect(scoreOne('. . . . .').score).toBeNull()
      expect(scoreOne('- - - - -').score).toBeNull()
    })
  })

  describe('for the questions at the lowest level', () => {
    const lowest = (line: string) => scoreOne(line).lowest.map(({ id }) => id)

    it('names the one', () => {
      expect(lowest('3 2 4 5 5')).toEqual(['people.2'])
    })

    it('names all that share it, in order', () => {
      expect(lowest('2 5 2 ? 2')).toEqual(['people.1', 'people.3', 'people.5'])
    })

    it('names none when all levels are equal', () => {
      expect(lowest('3 3 3 3 3')).toEqual([])
      expect(lowest('3 3 3 ? -')).toEqual([])
    })

    it('names none when fewer than two have a level', () => {
      expect(lowest('1 . . . .')).toEqual([])
      expect(lowest('? . - . .')).toEqual([])
    })
  })

  describe('for progress', () => {
    it('counts all but the unanswered, "don’t know" and "not relevant" too', () => {
      expect(scoreOne('3 ? - . .').progress).toEqual({ answered: 3, total: 5 })
    })

    it('adds up over the Ps', () => {
      expect(score({ people: '3 ? - . .', planet: '1 2 . ? ?' }).progress).toEqual({
        answered: 7,
        total: 10,
      })
    })

    it('does not count an answer that was cleared or has only a text', () => {
      const questionnaire = aQuestionnaire()
      const round = aRound({
        answers: {
          'people.opgaven': anAnswer('unanswered'),
          'people.mandat': { evidence: { value: 'Referat fra mødet', at: 1 } },
        },
      })
      const result = scoreRound(questionnaire, round)
      expect(result.progress).toEqual({ answered: 0, total: 30 })
      expect(result.unanswered).toHaveLength(30)
    })
  })

  describe('overall', () => {
    const full = {
      people: '2 2 3 2 3',
      participation: '3 3 3 3 3',
      place: '4 4 4 - -',
      prosperity: '1 2 1 2 1',
      peace: '5 5 5 5 5',
      planet: '2 3 2 3 ?',
    }

    it('is the mean of the P scores, each P alike', () => {
      expect(score(full).overall).toEqual(fraction(1830, 600))
    })

    it('is not given when one P is not scored or not relevant', () => {
      expect(score({ ...full, planet: '2 3 . . .' }).overall).toBeNull()
      expect(score({ ...full, planet: '- - - - -' }).overall).toBeNull()
    })

    it('is not given for a questionnaire without Ps', () => {
      expect(score({}).overall).toBeNull()
    })
  })

  describe('with a mean halfway between two tenths', () => {
    it('shows 51/20 as 26 tenths, which floating-point numbers would show as 25', () => {
      const questions = Array.from({ length: 20 }, (_, index) => aQuestion(`people.${index + 1}`))
      const levels = questions.map((_, index) => (index < 11 ? 3 : 2))
      const { questionnaire, round } = roundFrom({ people: levels.join(' ') })
      const [result] = scoreRound(questionnaire, round).dimensions
      expect(result?.score).toEqual(fraction(51, 20))
      expect(result?.score && toTenths(result.score)).toBe(26)
    })
  })

  describe('for the lists to look into', () => {
    it('gathers them over the Ps in the questionnaire’s order', () => {
      const result = score({ people: '? - . 3 ?', planet: '. ? - - 3' })
      const ids = (some: typeof result.dontKnow) => some.map(({ question }) => question.id)
      expect(ids(result.dontKnow)).toEqual(['people.1', 'people.5', 'planet.2'])
      expect(ids(result.notRelevant)).toEqual(['people.2', 'planet.3', 'planet.4'])
      expect(ids(result.unanswered)).toEqual(['people.3', 'planet.1'])
    })
  })

  describe('with answers to questions the questionnaire does not have', () => {
    it('reports them, sorted by id, and counts none of them', () => {
      const round = aRound({
        answers: {
          'zzz.gammel': anAnswer(5),
          'people.opgaven': anAnswer(2),
          'aaa.ny': anAnswer('dont-know'),
        },
      })
      const result = scoreRound(aQuestionnaire(), round)
      expect(result.unknown.map(({ id }) => id)).toEqual(['aaa.ny', 'zzz.gammel'])
      expect(result.progress.answered).toBe(1)
      expect(result.dontKnow).toEqual([])
    })
  })

  describe('with a question called like something every object has', () => {
    it.each(['constructor', '__proto__', 'toString'])('takes "%s" as unanswered', (id) => {
      const questionnaire = aQuestionnaire()
      const [first] = questionnaire.dimensions
      if (!first) throw new Error('The questionnaire has a P')
      const dimensions = [{ ...first, questions: [aQuestion(id)] }]
      const result = scoreRound({ ...questionnaire, dimensions }, aRound())
      expect(result.unanswered.map(({ question }) => question.id)).toEqual([id])
    })
  })

  it('leaves no question out: each has one state, and all states add up', () => {
    const mark = fc.constantFrom('1', '2', '3', '4', '5', '?', '-', '.')
    const line = fc.array(mark, { minLength: 1, maxLength: 6 }).map((marks) => marks.join(' '))
    fc.assert(
      fc.property(line, line, (people, planet) => {
        const result = score({ people, planet })
        const withLevel = result.dimensions.reduce((sum, p) => sum + p.coverage.withLevel, 0)
        const others = [result.dontKnow, result.notRelevant, result.unanswered]
        expect(others.reduce((sum, some) => sum + some.length, withLevel)).toBe(
          result.progress.total,
        )
        for (const { score: mean, status, coverage, questions } of result.dimensions) {
          expect(mean !== null).toBe(status === 'scored')
          if (mean === null) continue
          const levels = questions.map(({ state }) => state).filter(isLevel)
          expect(toNumber(mean)).toBeGreaterThanOrEqual(Math.min(...levels))
          expect(toNumber(mean)).toBeLessThanOrEqual(Math.max(...levels))
          expect(coverage.withLevel).toBeGreaterThanOrEqual(2)
          expect(coverage.withLevel * 100).toBeGreaterThanOrEqual(coverage.applicable * 60)
        }
      }),
    )
  })

  it('gives the question and the answer with each result', () => {
    const round = anAssessment().rounds[BEFORE_ID]
    if (!round || 'purged' in round) throw new Error('The assessment has a round')
    const [people] = scoreRound(aQuestionnaire(), round).dimensions
    expect(people?.questions.map(({ state }) => state)).toEqual([
      2,
      'dont-know',
      'not-relevant',
      'unanswered',
      'unanswered',
    ])
    expect(people?.questions[0]?.answer).toBe(round.answers['people.opgaven'])
    expect(people?.questions[4]?.answer).toEqual({})
  })
})

describe('isReasonMissing', () => {
  const question = aQuestion('people.opgaven')

  it('asks "not relevant" for a reason, and blanks are none', () => {
    const result = (reason?: string) => ({
      question,
      answer: anAnswer('not-relevant', reason === undefined ? {} : { reason }),
      state: 'not-relevant' as const,
    })
    expect(isReasonMissing(result())).toBe(true)
    expect(isReasonMissing(result(' \n'))).toBe(true)
    expect(isReasonMissing(result('Vi har ingen kyst.'))).toBe(false)
  })

  it('asks nothing of any other answer', () => {
    for (const state of [1, 'dont-know', 'unanswered'] as const) {
      expect(isReasonMissing({ question, answer: anAnswer(state), state })).toBe(false)
    }
  })
})

describe('isLevel', () => {
  it('tells the five levels from the other states', () => {
    expect(([1, 2, 3, 4, 5] as const).every(isLevel)).toBe(true)
    expect((['dont-know', 'not-relevant', 'unanswered'] as const).some(isLevel)).toBe(false)
  })
})
