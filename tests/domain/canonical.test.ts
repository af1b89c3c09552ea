import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, compareTexts } from '../../src/domain/canonical'

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves lists in their order', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'æ' }, 2], a: null })).toBe(
      '{"a":null,"b":[{"c":"æ","d":1},2]}',
    )
  })

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  it('gives equal texts for equal values and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = JSON.stringify(value)
        expect(JSON.stringify(JSON.parse(canonicalJson(value)))).toHaveLength(written.length)
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })

  it('writes a key called __proto__ like any other', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}')
  })
})

describe('compareTexts', () => {
  it('goes by code units and not by the language of the browser', () => {
    expect(['å', 'a', 'Z', 'ø', '10', '9'].sort(compareTexts)).toEqual([
      '10',
      '9',
      'Z',
      'a',
      'å',
      'ø',
    ])
    expect(compareTexts('a', 'a')).toBe(0)
  })
})
