// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { neighbourSentence } from '../../src/charts/neighbourSentence'
import { compareNeighbours } from '../../src/domain/neighbours'
import { LOCALES } from '../../src/domain/questionnaire'
import { scoreRound } from '../../src/domain/scoring'
import { loadTexts } from '../../src/i18n/useTexts'
import { roundFrom } from '../domain/notation'

beforeAll(async () => {
  await loadTexts('da')
  await loadTexts('en')
})

/** The sentence about some assessments, in Danish and English; each with a line for each P. */
function say(...assessments: readonly Readonly<Record<string, string>>[]) {
  const neighbours = assessments.map((lines, index) => {
    const { questionnaire, round } = roundFrom(lines)
    const result = scoreRound(questionnaire, round)
    const common = { id: `n${index}`, scope: 'task' as const, date: '2026-11-23' }
    return { ...common, questionnaire, result }
  })
  const { dimensions } = compareNeighbours(neighbours)
  return LOCALES.map((locale) =>
    neighbourSentence(dimensions, locale).replace(/ \(in English\)/g, ''),
  )
}

describe('neighbourSentence', () => {
  it('names the P where they are furthest apart and where closest', () => {
    expect(
      say(
        { People: '1 1 1', Place: '2 3 3', Planet: '3 3 3' },
        { People: '4 4 4', Place: '4 4 4', Planet: '3 3 3' },
      ),
    ).toEqual([
      'Længst fra hinanden ligger vurderingerne i People: fra 1,0 til 4,0. Tættest på hinanden ligger de i Planet: alle på 3,0.',
      'The assessments are furthest apart in People: from 1.0 to 4.0. They are closest in Planet: all at 3.0.',
    ])
  })

  it('names several that are as far apart', () => {
    expect(
      say(
        { People: '1 1 1', Place: '2 2 2', Peace: '3 3 3', Planet: '3 3 3' },
        { People: '4 4 4', Place: '5 5 5', Peace: '4 4 4', Planet: '2 2 2' },
      )[0],
    ).toBe(
      'Længst fra hinanden ligger vurderingerne i People og Place: 3,0 fra den laveste til den højeste score. Tættest på hinanden ligger de i Peace og Planet: 1,0 fra den laveste til den højeste score.',
    )
  })

  it('says so when all are as far apart', () => {
    expect(say({ People: '1 1 1', Place: '2 2 2' }, { People: '2 2 2', Place: '3 3 3' })).toEqual([
      'Der er 1,0 fra den laveste til den højeste score i hvert P.',
      'In every P, the lowest and highest scores are 1.0 apart.',
    ])
  })

  it('says so when all have the same score', () => {
    expect(say({ People: '1 1 1', Place: '2 2 2' }, { People: '1 1 1', Place: '2 2 2' })).toEqual([
      'Alle har den samme score i hvert P.',
      'In each P all have the same score.',
    ])
  })

  describe('when one P alone has two scores', () => {
    it('gives its ends', () => {
      expect(say({ People: '1 1 1', Place: '2 . .' }, { People: '2 2 2', Place: '3 3 3' })).toEqual(
        [
          'Kun People har mindst to scorer. De går fra 1,0 til 2,0.',
          'Only People has at least two scores. They go from 1.0 to 2.0.',
        ],
      )
    })
  })

  describe('when no P has two scores', () => {
    it('says so', () => {
      expect(say({ People: '1 . .' }, { People: '2 2 2' })).toEqual([
        'Intet P har mere end én score.',
        'No P has at least two scores.',
      ])
    })
  })
})
