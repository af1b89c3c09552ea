// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { comparisonSentence, resultSentence } from '../../src/charts/sentences'
import type { Answer, AnswerState } from '../../src/domain/assessment'
import { compareRounds } from '../../src/domain/comparison'
import { LEVELS, LOCALES } from '../../src/domain/questionnaire'
import { scoreRound } from '../../src/domain/scoring'
import { loadTexts } from '../../src/i18n/useTexts'
import { aRound } from '../factories'
import { aSmallQuestionnaire, answersOf } from '../components/small'

beforeAll(() => loadTexts('en'))

const PS = ['people', 'participation', 'place', 'prosperity', 'peace', 'planet'] as const
type States = Partial<Record<(typeof PS)[number], readonly AnswerState[]>>

const questionnaire = aSmallQuestionnaire(Object.fromEntries(PS.map((id) => [id, 2])))
const three = aSmallQuestionnaire({ people: 2, place: 2, planet: 2 })

function roundOf(states: States) {
  const answers = Object.entries(states).map(([id, list]) => answersOf(id, list))
  return aRound({ answers: Object.assign({}, ...answers) as Readonly<Record<string, Answer>> })
}

/** The sentence about a round of three Ps, in Danish and English. */
function result(states: States) {
  const scored = scoreRound(three, roundOf(states))
  return LOCALES.map((locale) => resultSentence(scored, locale))
}

/** The sentence about two rounds of three Ps, in Danish and English. */
function comparison(before: States, after: States) {
  const compared = compareRounds(
    { questionnaire: three, round: roundOf(before) },
    { questionnaire: three, round: roundOf(after) },
  )
  return LOCALES.map((locale) => comparisonSentence(compared, locale))
}

describe('resultSentence', () => {
  it('names the highest and the lowest', () => {
    expect(result({ people: [4, 5], place: [3, 3], planet: [1, 2] })).toEqual([
      'Højest er *People* med 4,5. Lavest er *Planet* med 1,5.',
      '*People* is highest at 4.5. *Planet* is lowest at 1.5.',
    ])
  })

  describe('when no P is scored', () => {
    it('says so', () => {
      expect(result({ people: [4] })).toEqual([
        'Intet P har svar nok til en score endnu.',
        'No P has enough answers for a score yet.',
      ])
    })
  })

  describe('when one P is scored', () => {
    it('gives its score, and the gaps', () => {
      expect(result({ place: [2, 3] })).toEqual([
        '*Place* har scoren 2,5. *People* og *Planet* er huller i billedet: for få svar eller ikke relevant.',
        '*Place* has a score of 2.5. *People* and *Planet* are gaps in the picture: too few answers, or not relevant.',
      ])
    })
  })

  describe('when all scores are equal', () => {
    it('names none', () => {
      expect(result({ people: [3, 3], place: [2, 4], planet: [1, 5] })).toEqual([
        'Alle P’er med svar nok har scoren 3,0.',
        'All Ps with enough answers have a score of 3.0.',
      ])
    })
  })

  describe('when Ps share the highest place', () => {
    it('names them all', () => {
      expect(result({ people: [4, 4], place: [3, 5], planet: [1, 1] })).toEqual([
        'Højest er *People* og *Place* med 4,0. Lavest er *Planet* med 1,0.',
        '*People* and *Place* are highest at 4.0. *Planet* is lowest at 1.0.',
      ])
    })
  })

  describe('when Ps share the lowest place', () => {
    it('names them all', () => {
      expect(result({ people: [4, 4], place: [1, 3], planet: [2, 2] })).toEqual([
        'Højest er *People* med 4,0. Lavest er *Place* og *Planet* med 2,0.',
        '*People* is highest at 4.0. *Place* and *Planet* are lowest at 2.0.',
      ])
    })
  })

  describe('when one P is not scored', () => {
    it('says that it is a gap', () => {
      expect(
        result({ people: [4, 4], place: [1, 1], planet: ['not-relevant', 'not-relevant'] }),
      ).toEqual([
        'Højest er *People* med 4,0. Lavest er *Place* med 1,0. *Planet* er et hul i billedet: for få svar eller ikke relevant.',
        '*People* is highest at 4.0. *Place* is lowest at 1.0. *Planet* is a gap in the picture: too few answers, or not relevant.',
      ])
    })
  })
})

describe('comparisonSentence', () => {
  const NOTHING_COMPARED = [
    'Der er for få svar til at sammenligne runderne.',
    'There are too few answers to compare the rounds.',
  ]

  describe('when nothing can be compared', () => {
    it('says so', () => {
      expect(comparison({ people: [4, 4] }, { place: [4, 4] })).toEqual(NOTHING_COMPARED)
    })
  })

  describe('when nothing has moved', () => {
    it('says so', () => {
      const states: States = { people: [3, 3], place: [2, 2], planet: [1, 1] }
      expect(comparison(states, { ...states, people: [2, 4] })).toEqual([
        'Intet P har flyttet sig.',
        'No P has moved.',
      ])
    })
  })

  describe('when one P has risen', () => {
    it('says from what to what', () => {
      const states: States = { people: [3, 3], place: [2, 2], planet: [1, 1] }
      expect(comparison(states, { ...states, place: [3, 2] })).toEqual([
        '*Place* er steget fra 2,0 til 2,5.',
        '*Place* has risen from 2.0 to 2.5.',
      ])
    })
  })

  describe('when several Ps have risen', () => {
    it('names the one that has risen most', () => {
      const states: States = { people: [3, 3], place: [2, 2], planet: [1, 1] }
      expect(comparison(states, { ...states, people: [3, 4], planet: [3, 3] })).toEqual([
        '*Planet* er steget mest, fra 1,0 til 3,0.',
        '*Planet* has risen most, from 1.0 to 3.0.',
      ])
    })
  })

  describe('when two Ps have risen by the same, more than any other', () => {
    it('names both, with the change they share', () => {
      const states: States = { people: [3, 3], place: [2, 2], planet: [1, 1] }
      expect(comparison(states, { people: [4, 4], place: [3, 3], planet: [1, 2] })).toEqual([
        '*People* og *Place* er steget mest, hver med 1,0.',
        '*People* and *Place* have risen most, by 1.0 each.',
      ])
    })
  })

  describe('when two Ps have fallen by the same', () => {
    it('names both, with the change they share', () => {
      const states: States = { people: [3, 3], place: [2, 2], planet: [5, 5] }
      expect(comparison(states, { people: [3, 3], place: [1, 1], planet: [4, 4] })).toEqual([
        '*Place* og *Planet* er faldet mest, hver med 1,0.',
        '*Place* and *Planet* have fallen most, by 1.0 each.',
      ])
    })
  })

  describe('when one P has fallen', () => {
    it('says from what to what', () => {
      const states: States = { people: [3, 3], place: [2, 2], planet: [1, 1] }
      expect(comparison(states, { ...states, people: [1, 2] })).toEqual([
        '*People* er faldet fra 3,0 til 1,5.',
        '*People* has fallen from 3.0 to 1.5.',
      ])
    })
  })

  describe('when several Ps have fallen', () => {
    it('names the one that has fallen most', () => {
      const states: States = { people: [3, 3], place: [5, 5], planet: [1, 1] }
      expect(comparison(states, { ...states, people: [2, 3], place: [3, 3] })).toEqual([
        '*Place* er faldet mest, fra 5,0 til 3,0.',
        '*Place* has fallen most, from 5.0 to 3.0.',
      ])
    })
  })

  describe('when one has risen and another fallen', () => {
    it('says both, the rise first', () => {
      const states: States = { people: [3, 3], place: [2, 2], planet: [1, 1] }
      expect(comparison(states, { ...states, people: [1, 1], planet: [1, 2] })).toEqual([
        '*Planet* er steget fra 1,0 til 1,5. *People* er faldet fra 3,0 til 1,0.',
        '*Planet* has risen from 1.0 to 1.5. *People* has fallen from 3.0 to 1.0.',
      ])
    })
  })

  describe('when one P cannot be compared', () => {
    it('says which', () => {
      expect(
        comparison(
          { people: [3, 3], place: [2, 2], planet: [1] },
          { people: [4, 4], place: [2, 2], planet: [5, 5] },
        ),
      ).toEqual([
        '*People* er steget fra 3,0 til 4,0. *Planet* kan ikke sammenlignes: for få svar eller ikke relevant.',
        '*People* has risen from 3.0 to 4.0. *Planet* cannot be compared: too few answers, or not relevant.',
      ])
    })
  })

  describe('when several Ps cannot be compared', () => {
    it('says which', () => {
      expect(comparison({ people: [3, 3] }, { people: [3, 3], place: [1, 1] })).toEqual([
        'Intet P har flyttet sig. *Place* og *Planet* kan ikke sammenlignes: for få svar eller ikke relevant.',
        'No P has moved. *Place* and *Planet* cannot be compared: too few answers, or not relevant.',
      ])
    })
  })

  it('speaks of the questions that both rounds have a level for', () => {
    const four = aSmallQuestionnaire({ people: 3 })
    const compared = compareRounds(
      { questionnaire: four, round: roundOf({ people: [2, 2, 'dont-know'] }) },
      { questionnaire: four, round: roundOf({ people: [3, 3, 5] }) },
    )
    expect(comparisonSentence(compared, 'da')).toBe('*People* er steget fra 2,0 til 3,0.')
  })
})

describe('any sentence', () => {
  const state = fc.constantFrom<AnswerState>(...LEVELS, 'dont-know', 'not-relevant', 'unanswered')
  const states: fc.Arbitrary<States> = fc.record(
    Object.fromEntries(PS.map((id) => [id, fc.tuple(state, state)])),
  )
  const WHOLE = /^[A-ZÆØÅ*].*\.$/

  it('is whole, whatever a round holds', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...LOCALES), (some, locale) => {
        const sentence = resultSentence(scoreRound(questionnaire, roundOf(some)), locale)
        expect(sentence).toMatch(WHOLE)
        expect(sentence).not.toMatch(/\b(undefined|NaN|null)\b/)
      }),
    )
  })

  it('is whole, whatever two rounds hold', () => {
    fc.assert(
      fc.property(states, states, fc.constantFrom(...LOCALES), (some, others, locale) => {
        const compared = compareRounds(
          { questionnaire, round: roundOf(some) },
          { questionnaire, round: roundOf(others) },
        )
        const sentence = comparisonSentence(compared, locale)
        expect(sentence).toMatch(WHOLE)
        expect(sentence).not.toMatch(/\b(undefined|NaN|null)\b/)
      }),
    )
  })
})
