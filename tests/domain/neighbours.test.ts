// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/domain/assessment'
import { compareFractions, fraction, toNumber } from '../../src/domain/fraction'
import type { Fraction } from '../../src/domain/fraction'
import {
  anonymousOrder,
  compareNeighbours,
  rangeOf,
  standingRound,
} from '../../src/domain/neighbours'
import type { Neighbour, NeighbourDimension } from '../../src/domain/neighbours'
import type { Questionnaire } from '../../src/domain/questionnaire'
import { scoreRound } from '../../src/domain/scoring'
import {
  AFTER_ID,
  BEFORE_ID,
  NOW,
  aQuestionnaire,
  aRound,
  anAnswer,
  anAssessment,
} from '../factories'
import { roundFrom } from './notation'

interface Given {
  readonly id?: string
  readonly scope?: Scope
  readonly date?: string
  readonly questionnaire?: Partial<Questionnaire>
}

/** An assessment whose Ps have these answers, a line each as docs/scoring.md writes them. */
function neighbour(lines: Readonly<Record<string, string>>, given: Given = {}): Neighbour {
  const { questionnaire, round } = roundFrom(lines)
  return {
    id: given.id ?? 'a',
    scope: given.scope ?? 'municipality',
    date: given.date ?? '2026-11-23',
    questionnaire: { ...questionnaire, ...given.questionnaire },
    result: scoreRound(questionnaire, round),
  }
}

const withP = (...lines: readonly string[]) => lines.map((p) => neighbour({ p }))

/** The one P of some assessments. */
function onlyP(neighbours: readonly Neighbour[]): NeighbourDimension {
  const [p, other] = compareNeighbours(neighbours).dimensions
  if (!p || other) throw new Error('There is to be one P')
  return p
}

const numberOf = (score: Fraction | null) => score && toNumber(score)
const bandOf = ({ band }: NeighbourDimension) =>
  band && [band.kind, toNumber(band.low), toNumber(band.high)]

const TWO = '2 2 2 2 2'
const THREE = '3 3 3 3 3'
const FOUR = '4 4 4 4 4'
const FIVE = '5 5 5 5 5'
const FEW = '2 3 . . .'

describe('compareNeighbours', () => {
  it('keeps each one’s result in the order given', () => {
    const { results, scores } = onlyP(withP(FOUR, FEW, TWO))
    expect(results.map((result) => numberOf(result?.score ?? null))).toEqual([4, null, 2])
    expect(scores.map(toNumber)).toEqual([2, 4])
  })

  describe('with two scores', () => {
    it('has neither a median nor a band', () => {
      const p = onlyP(withP(TWO, FOUR, FEW))
      expect([p.median, p.band]).toEqual([null, null])
    })
  })

  describe('with three scores', () => {
    it('has the score in the middle, and the range as its band', () => {
      const p = onlyP(withP(FIVE, TWO, THREE))
      expect(p.median).toEqual(fraction(3, 1))
      expect(bandOf(p)).toEqual(['range', 2, 5])
    })
  })

  describe('with four scores', () => {
    it('has the mean of the middle two, and the quartiles between scores', () => {
      const p = onlyP(withP(FIVE, TWO, THREE, FOUR))
      expect(p.median).toEqual(fraction(7, 2))
      expect(bandOf(p)).toEqual(['middle-half', 2.75, 4.25])
    })

    it('does not count one without a score among them', () => {
      const p = onlyP(withP(FIVE, TWO, FEW, THREE))
      expect(bandOf(p)).toEqual(['range', 2, 5])
    })
  })

  it('reckons exactly', () => {
    const p = onlyP(withP('2 2 3 - -', '2 3 3 - -', '1 1 1 1 1', FIVE))
    expect(p.median).toEqual(fraction(5, 2))
  })

  describe('when the questionnaires differ', () => {
    const older = neighbour({ people: TWO, peace: TWO }, { questionnaire: { version: 1 } })
    const newer = neighbour({ peace: FOUR, place: FOUR }, { questionnaire: { version: 2 } })
    const other = neighbour(
      { place: FIVE, harbour: FIVE },
      { questionnaire: { id: 'havne', version: 1 } },
    )

    it('compares the Ps that at least two have', () => {
      const { dimensions } = compareNeighbours([older, newer, other])
      expect(dimensions.map(({ dimension }) => dimension.id)).toEqual(['peace', 'place'])
      const missing = dimensions.map(({ results }) => results.map((result) => result === null))
      expect(missing).toEqual([
        [false, false, true],
        [true, false, false],
      ])
    })

    it('names a P as the newest version does', () => {
      const names = compareNeighbours([older, newer]).dimensions.map(({ dimension }) => dimension)
      expect(names).toEqual([newer.questionnaire.dimensions[0]])
    })

    it('says which there are, each once', () => {
      const { comparability } = compareNeighbours([newer, other, older, newer])
      const said = comparability.questionnaires.map(({ id, version }) => [id, version])
      expect(said).toEqual([
        ['havne', 1],
        ['six-p', 1],
        ['six-p', 2],
      ])
    })
  })

  it('counts the scopes from the smallest', () => {
    const scopes: readonly Scope[] = ['municipality', 'task', 'municipality']
    const given = scopes.map((scope) => neighbour({ p: TWO }, { scope }))
    expect(compareNeighbours(given).comparability.scopes).toEqual([
      { scope: 'task', count: 1 },
      { scope: 'municipality', count: 2 },
    ])
  })

  it.each([
    ['2025-11-23', '2026-11-23', false],
    ['2025-11-22', '2026-11-23', true],
    ['2026-01-01', '2026-01-01', false],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
  ])('from %s to %s: more than a year apart is %s', (earliest, latest, isFarApart) => {
    const given = [latest, earliest].map((date) => neighbour({ p: TWO }, { date }))
    expect(compareNeighbours(given).comparability).toMatchObject({ earliest, latest, isFarApart })
  })

  it('counts the scores that are missing, whatever the reason', () => {
    const given = [
      neighbour({ people: TWO, place: FEW }),
      neighbour({ people: '- - - - -', place: FOUR }),
      neighbour({ place: FOUR }),
    ]
    expect(compareNeighbours(given).comparability).toMatchObject({ gaps: 3, places: 6 })
  })

  describe('whatever the answers', () => {
    const marks = fc.constantFrom('1', '2', '3', '4', '5', '?', '-', '.')
    const line = fc.array(marks, { minLength: 5, maxLength: 5 }).map((some) => some.join(' '))
    const neighbours = fc
      .array(fc.record({ people: line, planet: line }), { minLength: 2, maxLength: 12 })
      .map((some) => some.map((lines, index) => neighbour(lines, { id: `n${index}` })))
    const shuffled = neighbours.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray([...some], { minLength: some.length, maxLength: some.length }),
      ),
    )
    const figuresOf = (some: readonly Neighbour[]) =>
      compareNeighbours(some).dimensions.map(({ dimension, scores, median, band }) => ({
        id: dimension.id,
        scores,
        median,
        band,
      }))

    it('gives the same figures in any order', () => {
      fc.assert(
        fc.property(shuffled, ([some, mixed]) => {
          expect(figuresOf(mixed)).toEqual(figuresOf(some))
          expect(compareNeighbours(mixed).comparability).toEqual(
            compareNeighbours(some).comparability,
          )
        }),
      )
    })

    it('has the median within the band, and the band within the range', () => {
      let medians = 0
      fc.assert(
        fc.property(neighbours, (some) => {
          for (const { scores, median, band } of figuresOf(some)) {
            expect(median === null).toBe(scores.length < 3)
            expect(band === null).toBe(median === null)
            const range = rangeOf({ scores })
            if (!median || !band || !range) continue
            medians += 1
            const inOrder = [range.low, band.low, median, band.high, range.high]
            expect([...inOrder].sort(compareFractions)).toEqual(inOrder)
          }
        }),
      )
      expect(medians).toBeGreaterThan(0)
    })
  })
})

describe('rangeOf', () => {
  it('goes from the lowest score to the highest', () => {
    const { low, high } = rangeOf(onlyP(withP(FOUR, TWO, THREE))) ?? {}
    expect([low, high]).toEqual([fraction(2, 1), fraction(4, 1)])
  })

  it('is none for one score', () => {
    expect(rangeOf(onlyP(withP(FOUR, FEW)))).toBe(null)
  })
})

describe('standingRound', () => {
  const questionnaire = aQuestionnaire()
  const known = (ref: { readonly version: number }) => (ref.version === 1 ? questionnaire : null)
  const answers = { 'people.opgaven': anAnswer(2), 'people.mandat': anAnswer(3) }
  const scored = { ...answers, 'people.mellemrum': anAnswer(4) }
  const round = (date: string, changes = {}) =>
    aRound({ date: { value: date, at: NOW }, answers: scored, ...changes })
  const idOf = (rounds: Readonly<Record<string, ReturnType<typeof aRound>>>) =>
    standingRound(anAssessment({ rounds }), known)?.id

  it('is the latest with a score', () => {
    const before = round('2025-11-23')
    const after = round('2026-11-23')
    expect(idOf({ [BEFORE_ID]: before, [AFTER_ID]: after })).toBe(AFTER_ID)
  })

  it('is an earlier one when the latest has too few answers', () => {
    const before = round('2025-11-23')
    const after = round('2026-11-23', { answers })
    expect(idOf({ [BEFORE_ID]: before, [AFTER_ID]: after })).toBe(BEFORE_ID)
  })

  it('is the latest when none has a score', () => {
    const before = round('2025-11-23', { answers })
    const after = round('2026-11-23', { answers: {} })
    expect(idOf({ [BEFORE_ID]: before, [AFTER_ID]: after })).toBe(AFTER_ID)
  })

  it('comes with its result', () => {
    const standing = standingRound(
      anAssessment({ rounds: { [BEFORE_ID]: round('2026-11-23') } }),
      known,
    )
    expect(standing?.scored?.result.dimensions[0]?.score).toEqual(fraction(3, 1))
    expect(standing?.scored?.questionnaire).toBe(questionnaire)
  })

  it('has no result when this app lacks the questionnaire', () => {
    const unknown = round('2026-11-23', { questionnaire: { id: 'six-p', version: 99 } })
    const standing = standingRound(anAssessment({ rounds: { [AFTER_ID]: unknown } }), known)
    expect([standing?.id, standing?.scored]).toEqual([AFTER_ID, null])
  })

  it('is none when every round is deleted', () => {
    const deleted = round('2026-11-23', { deleted: { value: true, at: NOW } })
    const rounds = { [BEFORE_ID]: deleted, [AFTER_ID]: { purged: true } as const }
    expect(standingRound(anAssessment({ rounds }), known)).toBe(null)
  })
})

describe('anonymousOrder', () => {
  const ids = Array.from(
    { length: 12 },
    (_, index) => `vurdering-${String(index).padStart(2, '0')}`,
  )

  it('holds every id once', () => {
    expect([...anonymousOrder(ids)].sort()).toEqual(ids)
  })

  it('is another than the order given', () => {
    expect(anonymousOrder(ids)).not.toEqual(ids)
  })

  it('is the same whatever the order given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (mixed) => {
        expect(anonymousOrder(mixed)).toEqual(anonymousOrder(ids))
      }),
    )
  })

  it('does not follow an id from one choice to another', () => {
    const without = ids.slice(1)
    const same = anonymousOrder(ids).filter((id) => id !== ids[0])
    expect(anonymousOrder(without)).not.toEqual(same)
  })
})
