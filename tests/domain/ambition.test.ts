import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aimOf,
  aimsChangedBetween,
  roundsUpTo,
  standingOf,
  towards,
  towardsBetween,
} from '../../src/domain/ambition'
import type { ScoredRound } from '../../src/domain/ambition'
import { compareFractions, fraction, toNumber } from '../../src/domain/fraction'
import { NOW } from '../factories'
import { scored } from './plans'

const P = { p: '2 2 3 2 3' } // 2.4
const BETTER = { p: '3 3 3 2 4' } // 3.0
const BEST = { p: '4 4 4 4 5' } // 4.2
const TOO_FEW = { p: '2 . . . ?' }

const progressOf = (...rounds: readonly ScoredRound[]) => towards(rounds, 'p')?.progress

describe('standingOf', () => {
  const { result } = scored('a', { p: '3 ? - .', q: '5 4 4 4 4' })

  it('is the score of a P', () => {
    expect(standingOf(result, 'q')).toEqual(fraction(21, 5))
  })

  it('is the level of a question', () => {
    expect(standingOf(result, 'p.1')).toEqual(fraction(3, 1))
  })

  it.each(['p', 'p.2', 'p.3', 'p.4', 'p.9', 'unknown', '__proto__'])(
    'is none where there is neither: %s',
    (source) => {
      expect(standingOf(result, source)).toBeNull()
    },
  )
})

describe('aimOf', () => {
  it('is none when nobody has said anything', () => {
    expect(aimOf([], 'p')).toBeNull()
    expect(aimOf([scored('a', P)], 'p')).toBeNull()
    expect(aimOf([scored('a', P, { q: 4 })], 'p')).toBeNull()
  })

  it('holds until a later round says otherwise', () => {
    const first = scored('a', P, { p: 3.5 })
    const silent = scored('b', BETTER)
    const last = scored('c', BEST, { p: 5 })
    expect(aimOf([first, silent], 'p')).toEqual({
      ambition: 3.5,
      level: fraction(7, 2),
      round: 'a',
    })
    expect(aimOf([first, silent, last], 'p')).toEqual({
      ambition: 5,
      level: fraction(5, 1),
      round: 'c',
    })
  })

  it('is none once a later round takes it away, and may come again', () => {
    const rounds = [scored('a', P, { p: 4 }), scored('b', BETTER, { p: 'none' })]
    expect(aimOf(rounds, 'p')).toBeNull()
    expect(aimOf([...rounds, scored('c', BEST, { p: 4.5 })], 'p')?.round).toBe('c')
  })

  it('keeps the ambition of a P apart from those of its questions', () => {
    const rounds = [scored('a', P, { p: 4, 'p.2': 3 })]
    expect(aimOf(rounds, 'p.2')?.ambition).toBe(3)
    expect(aimOf(rounds, 'p.3')).toBeNull()
  })

  it('takes the score of that round for "good enough", whatever comes after it', () => {
    const rounds = [scored('a', P, { p: 'good-enough', 'p.3': 'good-enough' }), scored('b', BEST)]
    expect(aimOf(rounds, 'p')).toEqual({
      ambition: 'good-enough',
      level: fraction(12, 5),
      round: 'a',
    })
    expect(aimOf(rounds, 'p.3')?.level).toEqual(fraction(3, 1))
    expect(aimOf([scored('a', TOO_FEW, { p: 'good-enough' })], 'p')?.level).toBeNull()
  })

  it('takes a P called __proto__ as one like any other', () => {
    expect(aimOf([scored('a', P)], '__proto__')).toBeNull()
    expect(aimOf([scored('a', P)], 'constructor')).toBeNull()
  })
})

describe('towards', () => {
  it('is none without an ambition or a round', () => {
    expect(towards([], 'p')).toBeNull()
    expect(towards([scored('a', P)], 'p')).toBeNull()
    expect(towards([scored('a', P, { p: 4 }), scored('b', P, { p: 'none' })], 'p')).toBeNull()
  })

  it('tells what is left and which part of the way is done, exactly', () => {
    expect(towards([scored('a', P, { p: 3.5 }), scored('b', BETTER)], 'p')).toEqual({
      aim: { ambition: 3.5, level: fraction(7, 2), round: 'a' },
      score: fraction(3, 1),
      gap: fraction(1, 2),
      // (3.0 − 2.4) / (3.5 − 2.4)
      progress: fraction(6, 11),
    })
  })

  it('has come none of the way in the round in which it begins', () => {
    expect(progressOf(scored('a', P, { p: 4 }))).toEqual(fraction(0, 1))
  })

  it('gives no credit for going beyond', () => {
    const way = towards([scored('a', P, { p: 4 }), scored('b', BEST)], 'p')
    expect(way?.progress).toEqual(fraction(1, 1))
    expect(way?.gap).toBeNull()
  })

  it('is all of the way when the ambition is just reached', () => {
    expect(progressOf(scored('a', P, { p: 3 }), scored('b', BETTER))).toEqual(fraction(1, 1))
  })

  it('does not go below none of the way', () => {
    const way = towards([scored('a', BETTER, { p: 4 }), scored('b', P)], 'p')
    expect(way?.progress).toEqual(fraction(0, 1))
    expect(way?.gap).toEqual(fraction(8, 5))
  })

  it('begins at the first round with a score, which need not be the first or the aiming one', () => {
    expect(
      progressOf(
        scored('a', TOO_FEW, { p: 4 }),
        scored('b', P),
        scored('c', BETTER),
        scored('d', BETTER),
      ),
    ).toEqual(fraction(3, 8))
    expect(progressOf(scored('a', P), scored('b', BETTER, { p: 4 }))).toEqual(fraction(3, 8))
  })

  it.each([2, 1.5, 3])(
    'has no progress when the ambition %s is not above the start',
    (ambition) => {
      const way = towards([scored('a', { p: '3 3 3' }, { p: ambition }), scored('b', BEST)], 'p')
      expect(way).toMatchObject({ progress: null, gap: null })
    },
  )

  it('still tells what is left of an ambition that is not above the start', () => {
    const way = towards([scored('a', BETTER, { p: 3 }), scored('b', P)], 'p')
    expect(way?.gap).toEqual(fraction(3, 5))
    expect(way?.progress).toBeNull()
  })

  it('has neither when the latest round has no score', () => {
    expect(towards([scored('a', P, { p: 4 }), scored('b', TOO_FEW)], 'p')).toMatchObject({
      score: null,
      gap: null,
      progress: null,
    })
  })

  it('has neither for "good enough", even when the score has fallen since', () => {
    const way = towards([scored('a', BEST, { p: 'good-enough' }), scored('b', P)], 'p')
    expect(way).toMatchObject({ score: fraction(12, 5), gap: null, progress: null })
  })

  it('counts a question by its level', () => {
    const rounds = [scored('a', { p: '2 3 3' }, { 'p.1': 4.5 }), scored('b', { p: '3 3 3' })]
    expect(towards(rounds, 'p.1')).toMatchObject({
      gap: fraction(3, 2),
      progress: fraction(2, 5),
    })
  })

  it('looks for the ambition in other rounds when told so', () => {
    const first = scored('a', P, { p: 3 })
    const last = scored('b', BETTER, { p: 5 })
    expect(towards([first, last], 'p', [first])?.progress).toEqual(fraction(1, 1))
    expect(towards([first, last], 'p', [])).toBeNull()
  })

  describe('with any levels and ambitions', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 })
    const ambition = fc.integer({ min: 2, max: 10 }).map((halves) => halves / 2)
    const lineOf = (list: readonly number[]) => ({ p: list.join(' ') })

    it('is clamp((score − start) / (ambition − start), 0, 1), or none', () => {
      let found = 0
      fc.assert(
        fc.property(levels, levels, ambition, (before, after, goal) => {
          const way = towards(
            [scored('a', lineOf(before), { p: goal }), scored('b', lineOf(after))],
            'p',
          )
          const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / 5
          const [start, score] = [mean(before), mean(after)]
          if (goal <= start) {
            expect(way?.progress).toBeNull()
          } else {
            found += 1
            const progress = way?.progress
            if (!progress) throw new Error('There is a way')
            expect(toNumber(progress)).toBeCloseTo(
              Math.min(1, Math.max(0, (score - start) / (goal - start))),
              12,
            )
          }
          if (score < goal) expect(way?.gap && toNumber(way.gap)).toBeCloseTo(goal - score, 12)
          else expect(way?.gap).toBeNull()
        }),
      )
      expect(found).toBeGreaterThan(20)
    })

    it('never falls when a level rises', () => {
      fc.assert(
        fc.property(levels, levels, fc.nat(4), ambition, (before, after, place, goal) => {
          const first = scored('a', lineOf(before), { p: goal })
          const raised = after.map((level, index) =>
            index === place ? Math.min(5, level + 1) : level,
          )
          const [low, high] = [after, raised].map((list) =>
            progressOf(first, scored('b', lineOf(list))),
          )
          if (!low || !high) expect(low).toBe(high)
          else expect(compareFractions(high, low)).toBeGreaterThanOrEqual(0)
        }),
      )
    })
  })
})

describe('towardsBetween', () => {
  const before = scored('a', P, { p: 3 })
  const between = scored('b', BETTER, { p: 5 })
  const after = scored('c', BEST)
  const rounds = [before, between, after]

  it('measures the later one by what was aimed at when the earlier one was done', () => {
    expect(towardsBetween(rounds, 'a', 'c', 'p')).toMatchObject({
      aim: { ambition: 3, round: 'a' },
      score: fraction(21, 5),
      progress: fraction(1, 1),
    })
    expect(towardsBetween(rounds, 'b', 'c', 'p')).toMatchObject({
      aim: { ambition: 5, round: 'b' },
      // (4.2 − 2.4) / (5 − 2.4): the start is the first scored round of all.
      progress: fraction(9, 13),
    })
  })

  it('leaves out what came after the later one', () => {
    expect(towardsBetween(rounds, 'a', 'b', 'p')?.score).toEqual(fraction(3, 1))
  })

  it('takes what the later one says when nothing was said before', () => {
    const silent = scored('a', P)
    expect(towardsBetween([silent, between], 'a', 'b', 'p')?.aim.round).toBe('b')
    const taken = scored('a', P, { p: 'none' })
    expect(towardsBetween([taken, between], 'a', 'b', 'p')?.aim.round).toBe('b')
  })

  it('is none without an ambition in either, and for rounds that are not there', () => {
    expect(towardsBetween([scored('a', P), after], 'a', 'c', 'p')).toBeNull()
    expect(towardsBetween(rounds, 'x', 'y', 'p')).toBeNull()
  })
})

describe('aimsChangedBetween', () => {
  const before = scored('a', { p: '2 2', q: '3 3', r: '4 4' }, { p: 3, q: 'good-enough' })
  const silent = scored('b', { p: '3 3', q: '3 3', r: '4 4' })

  const changed = (rounds: readonly ScoredRound[], earlier: string, later: string) =>
    aimsChangedBetween(rounds, earlier, later).map(({ id }) => id)

  it('names no P while the older word holds', () => {
    expect(changed([before, silent], 'a', 'b')).toEqual([])
  })

  it('names those that have been given another ambition, or none, since', () => {
    const after = scored('c', { p: '3 3', q: '3 3', r: '4 4' }, { p: 4, q: 'none' })
    expect(changed([before, silent, after], 'a', 'c')).toEqual(['p', 'q'])
    expect(changed([before, silent, after], 'a', 'b')).toEqual([])
  })

  it('does not name one that had none before', () => {
    const after = scored('c', { p: '3 3', q: '3 3', r: '4 4' }, { r: 5 })
    expect(changed([before, after], 'a', 'c')).toEqual([])
    expect(changed([before, after], 'x', 'y')).toEqual([])
  })
})

describe('roundsUpTo', () => {
  it('ends with the round that is named, and leaves out what only repeats it', () => {
    const original = scored('b', P)
    const closings = [{ at: NOW, on: '2026-11-24', closed: true }]
    const copy = { ...original, id: 'a', round: { ...original.round, closings } }
    const later = scored('c', BETTER)
    const ids = (id: string) => roundsUpTo([copy, original, later], id).map((round) => round.id)
    expect(ids('c')).toEqual(['b', 'c'])
    expect(ids('b')).toEqual(['b'])
    expect(ids('a')).toEqual(['a'])
    expect(ids('x')).toEqual([])
  })
})
