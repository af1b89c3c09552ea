import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareFractions,
  fraction,
  meanOf,
  subtract,
  toNumber,
  tenthsOfNumber,
  toTenths,
} from '../../src/domain/fraction'

const fractions = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }))
  .map(([numerator, denominator]) => fraction(numerator, denominator))

describe('fraction', () => {
  it('is reduced', () => {
    expect(fraction(10, 4)).toEqual({ numerator: 5, denominator: 2 })
  })

  it('carries its sign above the line', () => {
    expect(fraction(3, -6)).toEqual({ numerator: -1, denominator: 2 })
    expect(fraction(-3, -6)).toEqual({ numerator: 1, denominator: 2 })
  })

  it('has one zero only', () => {
    expect(fraction(-0, 5)).toStrictEqual({ numerator: 0, denominator: 1 })
    expect(fraction(0, -5)).toStrictEqual({ numerator: 0, denominator: 1 })
  })

  it('refuses to be over zero or of anything but whole numbers', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError)
    expect(() => fraction(0.5, 2)).toThrow(RangeError)
    expect(() => fraction(1, Number.NaN)).toThrow(RangeError)
  })
})

describe('subtract', () => {
  it('is exact where floating-point numbers are not', () => {
    expect(subtract(fraction(3, 10), fraction(1, 10))).toEqual(fraction(1, 5))
  })

  it('gives zero for equals', () => {
    fc.assert(
      fc.property(fractions, (one) => {
        expect(subtract(one, one)).toStrictEqual({ numerator: 0, denominator: 1 })
      }),
    )
  })
})

describe('meanOf', () => {
  it('is exact', () => {
    expect(meanOf([fraction(12, 5), fraction(10, 3), fraction(4, 1)])).toEqual(fraction(146, 45))
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 4 }), (some) => {
        expect(meanOf([...some].reverse())).toEqual(meanOf(some))
      }),
    )
  })

  it('refuses to take the mean of nothing', () => {
    expect(() => meanOf([])).toThrow(RangeError)
  })
})

describe('compareFractions', () => {
  it('orders by size', () => {
    expect(compareFractions(fraction(1, 3), fraction(2, 5))).toBeLessThan(0)
    expect(compareFractions(fraction(-1, 3), fraction(-2, 5))).toBeGreaterThan(0)
    expect(compareFractions(fraction(2, 4), fraction(1, 2))).toBe(0)
  })
})

describe('toNumber', () => {
  it('gives the nearest number', () => {
    expect(toNumber(fraction(12, 5))).toBe(2.4)
  })
})

describe('tenthsOfNumber', () => {
  it('rounds a kept number as its fraction would be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 4800 }),
        (n, d) => {
          expect(tenthsOfNumber(n / d)).toBe(toTenths(fraction(n, d)))
        },
      ),
    )
    expect(tenthsOfNumber(2.55)).toBe(26)
  })
})

describe('toTenths', () => {
  it.each([
    [51, 20, 26],
    [-51, 20, -26],
    [50, 20, 25],
    [5, 2, 25],
    [10, 3, 33],
    [11, 3, 37],
    [1, 20, 1],
    [-1, 20, -1],
    [1, 21, 0],
    [9, 4, 23],
    [-9, 4, -23],
    [5, 1, 50],
  ])('shows %i/%i as %i tenths', (numerator, denominator, tenths) => {
    expect(toTenths(fraction(numerator, denominator))).toBe(tenths)
  })

  it('gives 0 and never −0', () => {
    expect(Object.is(toTenths(fraction(-1, 21)), 0)).toBe(true)
    expect(Object.is(toTenths(fraction(-0, 3)), 0)).toBe(true)
  })

  it('is the nearest tenth, and of two equally near ones that further from zero', () => {
    fc.assert(
      fc.property(fractions, (one) => {
        const tenths = toTenths(one)
        const twiceTheError = 2 * Math.abs(10 * one.numerator - tenths * one.denominator)
        expect(twiceTheError).toBeLessThanOrEqual(one.denominator)
        if (twiceTheError === one.denominator) {
          expect(Math.abs(tenths) * one.denominator).toBeGreaterThan(10 * Math.abs(one.numerator))
        }
      }),
    )
  })
})
