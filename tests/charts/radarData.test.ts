// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandShapes, radarBand, radarSeries, wrapLabel } from '../../src/charts/radarData'
import { scoreRound } from '../../src/domain/scoring'
import { aRound, anAnswer } from '../factories'
import { aSmallQuestionnaire, answersOf } from '../components/small'

describe('radarSeries', () => {
  const about = { id: 'f0r3k9zt', label: 'Før, nov. 2026', style: 'before' } as const

  it('has one value for each P, in their order', () => {
    const result = scoreRound(
      aSmallQuestionnaire({ people: 2, place: 3 }),
      aRound({ answers: { ...answersOf('people', [2, 3]), ...answersOf('place', [4, 5, 5]) } }),
    )
    expect(radarSeries(result, about)).toEqual({ ...about, values: [2.5, 14 / 3] })
  })

  it('has a gap, never a zero, where a P is not scored', () => {
    const result = scoreRound(
      aSmallQuestionnaire({ people: 3, place: 1, planet: 2 }),
      aRound({
        answers: {
          'people.q1': anAnswer(4),
          ...answersOf('place', ['not-relevant']),
          ...answersOf('planet', [1, 1]),
        },
      }),
    )
    expect(radarSeries(result, about).values).toEqual([null, null, 1])
  })
})

describe('radarBand', () => {
  const result = scoreRound(aSmallQuestionnaire({ people: 2, place: 2 }), aRound())

  it('has one range for each P, in their order, and none where too few had a score', () => {
    const place = { low: 2, high: 3.5 }
    expect(radarBand(result, { place }, 'Deltagerne')).toEqual({
      label: 'Deltagerne',
      values: [null, place],
    })
  })

  it('is nothing where no P has one', () => {
    expect(radarBand(result, {}, 'Deltagerne')).toBe(null)
  })
})

describe('bandShapes', () => {
  /** A place that tells its axis and value. */
  const placeOf = (x: number, y: number) => ({ x, y })
  const range = { low: 2, high: 3 }
  const shapes = (values: readonly (typeof range | null)[]) =>
    bandShapes({ label: 'Deltagerne', values }, placeOf).map((shape) =>
      shape.map(({ x, y }) => `${x}:${y}`).join(' '),
    )

  it('goes all the way round when every P has a range', () => {
    expect(shapes([range, range, range])).toEqual([
      '0:2 0:3 1:3 1:2',
      '1:2 1:3 2:3 2:2',
      '2:2 2:3 0:3 0:2',
    ])
  })

  it('stops where a P has none', () => {
    expect(shapes([range, null, range])).toEqual(['2:2 2:3 0:3 0:2'])
  })

  it('is a line where a P stands alone', () => {
    expect(shapes([null, range, null])).toEqual(['1:2 1:3'])
  })
})

describe('wrapLabel', () => {
  it('leaves a short label in one line', () => {
    expect(wrapLabel('Participation')).toEqual(['Participation'])
  })

  it('breaks between words once a line is full', () => {
    expect(wrapLabel('Trivsel og tryghed i byens rum')).toEqual([
      'Trivsel og',
      'tryghed i byens',
      'rum',
    ])
  })

  it('fills a line to its last character', () => {
    expect(wrapLabel('12345678 1234567')).toEqual(['12345678 1234567'])
    expect(wrapLabel('12345678 12345678')).toEqual(['12345678', '12345678'])
  })

  it('leaves a word that is longer than a line in one piece', () => {
    expect(wrapLabel('Kommunalbestyrelsesmedlemmer nu')).toEqual([
      'Kommunalbestyrelsesmedlemmer',
      'nu',
    ])
  })

  it('takes another length', () => {
    expect(wrapLabel('en to tre', 5)).toEqual(['en to', 'tre'])
  })

  it('neither loses nor adds anything', () => {
    const words = fc.array(fc.stringMatching(/^[a-zæøå]{1,20}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(words, (parts) => {
        const label = parts.join(' ')
        const lines = wrapLabel(label)
        expect(lines.join(' ')).toBe(label)
        expect(lines.filter((line) => line.length > 16 && line.includes(' '))).toEqual([])
      }),
    )
  })
})
