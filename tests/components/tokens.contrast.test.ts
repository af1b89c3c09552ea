// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Tokens = ReadonlyMap<string, string>

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')

/** The tokens of the block that begins with this selector. */
function tokensOf(selector: string): Tokens {
  const start = css.indexOf(selector)
  const block = start < 0 ? '' : css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  const pairs = [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)]
  return new Map(pairs.map(([, name = '', value = '']) => [name, value.trim()]))
}

const light = tokensOf(':root,\n.paper')
const dark = tokensOf(":root[data-theme='dark']")
const unset = tokensOf(':root:not([data-theme])')

/** How bright a colour `#rgb` or `#rrggbb` is, from 0 to 1, as WCAG 2 counts it. */
function luminance(colour: string): number {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1]
  if (!hex) throw new Error(`Not a colour in hexadecimal: ${colour}`)
  const wide = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(wide.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** The contrast of two tokens in each theme in which they stand. */
const contrastOf = (tokens: Tokens, front: string, back: string) =>
  contrast(tokens.get(front) ?? '', tokens.get(back) ?? '')

const pairs = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const))

const HUES = ['people', 'participation', 'place', 'prosperity', 'peace', 'planet', 'other']
const themes = [
  { theme: 'light', tokens: light },
  { theme: 'dark', tokens: dark },
]

describe('contrast', () => {
  it('is counted as WCAG 2 does', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2)
  })
})

describe.each(themes)('the $theme look', ({ tokens }) => {
  it.each(
    pairs(['ink', 'quiet', 'primary', 'primary-hover', 'danger'], ['ground', 'paper', 'wash']),
  )('has text in %s on %s that can be read (at least 4.5)', (front, back) => {
    expect(contrastOf(tokens, front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['on-primary', 'primary'],
    ['on-primary', 'primary-hover'],
    ['ink', 'warning-wash'],
    ['ink', 'danger-wash'],
    ['danger', 'danger-wash'],
  ])('has text in %s on %s that can be read (at least 4.5)', (front, back) => {
    expect(contrastOf(tokens, front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(['control', 'primary'], ['paper', 'ground']))(
    'has borders of controls in %s on %s that can be seen (at least 3)',
    (front, back) => {
      expect(contrastOf(tokens, front, back)).toBeGreaterThanOrEqual(3)
    },
  )

  it.each([...HUES, 'before', 'after', 'warning-line', 'danger-line'])(
    'has %s on paper that can be seen (at least 3)',
    (front) => {
      expect(contrastOf(tokens, front, 'paper')).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('the dark look', () => {
  it('has a value of its own for every colour', () => {
    const colours = [...light].filter(([, value]) => value.startsWith('#')).map(([name]) => name)
    expect(colours.length).toBeGreaterThan(20)
    expect(colours.filter((name) => !dark.has(name))).toEqual([])
  })

  it('is the same before the script has set the theme, as far as it goes', () => {
    expect(unset.size).toBeGreaterThan(0)
    expect([...unset].filter(([name, value]) => dark.get(name) !== value)).toEqual([])
  })
})
