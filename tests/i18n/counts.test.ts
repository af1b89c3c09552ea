// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { countHead, countWord } from '../../src/i18n/counts'

describe('countWord', () => {
  it('writes up to ten in words', () => {
    expect([1, 2, 10].map((n) => countWord('da', n))).toEqual(['ét', 'to', 'ti'])
    expect([1, 2, 10].map((n) => countWord('en', n))).toEqual(['one', 'two', 'ten'])
  })

  it('writes more in figures', () => {
    expect([11, 30].map((n) => countWord('da', n))).toEqual(['11', '30'])
  })
})

describe('countHead', () => {
  it('writes up to twenty in words, with a capital', () => {
    expect([1, 11, 20].map((n) => countHead('da', n))).toEqual(['Ét', 'Elleve', 'Tyve'])
    expect([1, 11, 20].map((n) => countHead('en', n))).toEqual(['One', 'Eleven', 'Twenty'])
  })

  it('writes more in figures', () => {
    expect([21, 1_200].map((n) => countHead('en', n))).toEqual(['21', '1,200'])
  })
})
