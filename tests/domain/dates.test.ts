import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isLocalDate } from '../../src/domain/dates'

describe('isLocalDate', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '1900-01-01', '2099-12-31'])(
    'takes %s',
    (text) => {
      expect(isLocalDate(text)).toBe(true)
    },
  )

  it.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2100-01-01',
    '23-11-2026',
    '2026-1-2',
    '2026-11-23T08:00',
    '2026-11-23\n',
    '٢٠٢٦-١١-٢٣',
  ])('refuses "%s"', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })
})

describe('addDays', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', -371, '2025-11-17'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('from %s by %i days comes to %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })

  it('comes back by the same number of days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (days) => {
        const there = addDays('2026-11-23', days)
        expect(isLocalDate(there)).toBe(true)
        expect(addDays(there, -days)).toBe('2026-11-23')
      }),
    )
  })

  it('refuses what is not a date', () => {
    expect(() => addDays('i morgen', 1)).toThrow(RangeError)
  })
})
