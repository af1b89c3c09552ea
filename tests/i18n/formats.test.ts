// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../src/i18n/formats'

const da = formatsOf('da')
const en = formatsOf('en')

describe('formatsOf', () => {
  it('is made once for a language', () => {
    expect(formatsOf('da')).toBe(da)
    expect(formatsOf('en')).not.toBe(da)
  })
})

describe('tenths', () => {
  it.each([
    [24, '2,4', '2.4'],
    [30, '3,0', '3.0'],
    [50, '5,0', '5.0'],
    [10, '1,0', '1.0'],
  ])('writes %i as %s in Danish and %s in English', (tenths, danish, english) => {
    expect([da.tenths(tenths), en.tenths(tenths)]).toEqual([danish, english])
  })
})

describe('change', () => {
  it.each([
    [8, '+0,8', '+0.8'],
    [-2, '\u22120,2', '\u22120.2'],
    [0, '0,0', '0.0'],
    [-0, '0,0', '0.0'],
    [-40, '\u22124,0', '\u22124.0'],
    [40, '+4,0', '+4.0'],
  ])('writes %i as %s in Danish and %s in English', (tenths, danish, english) => {
    expect([da.change(tenths), en.change(tenths)]).toEqual([danish, english])
  })
})

describe('step', () => {
  it.each([
    [1, '+1'],
    [-2, '\u22122'],
    [0, '0'],
  ])('writes %i as %s in both languages', (change, text) => {
    expect([da.step(change), en.step(change)]).toEqual([text, text])
  })
})

describe('whole', () => {
  it('has the language’s separator between thousands', () => {
    expect([da.whole(20_000), en.whole(20_000)]).toEqual(['20.000', '20,000'])
  })
})

describe('date', () => {
  it('is long', () => {
    expect([da.date('2026-11-23'), en.date('2026-11-23')]).toEqual([
      '23. november 2026',
      '23 November 2026',
    ])
  })

  it.each(['2026-03-29', '2026-10-25', '2026-12-31', '2026-01-01'])(
    'names the same day wherever one is: %s',
    (date) => {
      const day = String(Number(date.slice(-2)))
      expect([da.date(date), en.date(date)].map((text) => text.match(/^\d+/)?.[0])).toEqual([
        day,
        day,
      ])
    },
  )
})

describe('month', () => {
  it('is short', () => {
    expect([da.month('2026-11-23'), en.month('2026-11-23')]).toEqual(['nov. 2026', 'Nov 2026'])
  })
})

describe('time', () => {
  it('is what the clock shows here, summer and winter', () => {
    const winter = Date.UTC(2026, 10, 23, 13, 32)
    const summer = Date.UTC(2026, 6, 1, 7, 5)
    expect([da.time(winter), en.time(winter)]).toEqual(['14.32', '14:32'])
    expect([da.time(summer), en.time(summer)]).toEqual(['09.05', '09:05'])
  })
})

describe('list', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a og b', 'a and b'],
    [['a', 'b', 'c'], 'a, b og c', 'a, b and c'],
  ])('joins %j as a sentence wants it', (names, danish, english) => {
    expect([da.list(names), en.list(names)]).toEqual([danish, english])
  })
})
