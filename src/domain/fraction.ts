/** An exact number: reduced, with a denominator above zero. Scores are rounded only when shown. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** The fraction of two whole numbers, reduced. A denominator of zero is a bug. */
export function fraction(numerator: number, denominator: number): Fraction {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
    throw new RangeError(`Not a fraction of whole numbers: ${numerator}/${denominator}`)
  }
  if (denominator === 0) throw new RangeError(`A fraction cannot be over zero: ${numerator}/0`)
  const divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator))
  const sign = denominator < 0 ? -1 : 1
  return {
    numerator: numerator === 0 ? 0 : (sign * numerator) / divisor,
    denominator: Math.abs(denominator) / divisor,
  }
}

/** `a − b`, exactly. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator - b.numerator * a.denominator,
    a.denominator * b.denominator,
  )
}

/** The mean of one or more fractions, exactly. There is no mean of none: that is a bug. */
export function meanOf(fractions: readonly Fraction[]): Fraction {
  const sum = fractions.reduce(
    (total, { numerator, denominator }) =>
      fraction(
        total.numerator * denominator + numerator * total.denominator,
        total.denominator * denominator,
      ),
    fraction(0, 1),
  )
  return fraction(sum.numerator, sum.denominator * fractions.length)
}

/** Below zero when `a` is the smaller, above when it is the greater, zero when they are equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.numerator * b.denominator - b.numerator * a.denominator
}

/** The nearest floating-point number, for charts. Never to be rounded for showing. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return numerator / denominator
}

/**
 * The number of tenths, for showing with one decimal: rounded half away from zero on the exact
 * fraction, so that 2.55 gives 26 and −2.55 gives −26. Never −0.
 */
export function toTenths({ numerator, denominator }: Fraction): number {
  const doubled = 20 * Math.abs(numerator) + denominator
  const tenths = (doubled - (doubled % (2 * denominator))) / (2 * denominator)
  return numerator < 0 && tenths > 0 ? -tenths : tenths
}

/** The whole percent of a fraction from 0 to 1, rounded half up; only all of it is 100, only none 0. */
export function toPercent({ numerator, denominator }: Fraction): number {
  const doubled = 200 * numerator + denominator
  const percent = (doubled - (doubled % (2 * denominator))) / (2 * denominator)
  if (numerator === 0 || numerator === denominator) return percent
  return Math.min(99, Math.max(1, percent))
}

/**
 * The number of tenths of a positive number that is kept as the nearest floating-point number of a
 * fraction over at most some thousands (a band's end): rounded half away from zero as the fraction
 * itself would be, so that 2.55 gives 26.
 */
export function tenthsOfNumber(value: number): number {
  // What lies this near below a half is a half: the next such fraction is thousands of times further.
  return Math.round(value * 10 + 1e-9)
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
