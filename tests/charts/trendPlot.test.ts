// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TrendPlot from '../../src/charts/TrendPlot.vue'
import type { Ambition } from '../../src/domain/assessment'
import { trendOf } from '../../src/domain/trend'
import { inPage, textsOf } from '../components/support'
import { aTrendRound } from '../domain/trendRounds'

/** The plot of a P that was answered so from round to round, aimed at in the first. */
function plot(
  rows: readonly string[],
  { ambition, locale = 'da' }: { ambition?: Ambition; locale?: 'da' | 'en' } = {},
) {
  const { lines, steps } = trendOf(
    rows.map((people, index) =>
      aTrendRound(
        { people },
        {
          label: `Runde ${index + 1}`,
          version: index < 2 ? 1 : 2,
          ambitions: index === 0 && ambition ? { people: ambition } : {},
        },
      ),
    ),
  )
  const [line] = lines
  if (!line) throw new Error('There is to be one P')
  return mount(TrendPlot, { props: { line, steps }, ...inPage({ locale }) })
}

const of = (selector: string) => [...document.querySelectorAll(selector)]
const attribute = (selector: string, name: string) =>
  of(selector).map((element) => element.getAttribute(name))

describe('TrendPlot', () => {
  it('stands silent beside its numbers', () => {
    plot(['1 1', '2 2'])
    expect(attribute('.plot > svg', 'aria-hidden')).toEqual(['true'])
  })

  it('has a dot for each score and a line between them', () => {
    plot(['1 1', '3 3', '5 5'])
    expect(attribute('.plot__dots', 'd')).toEqual(['M0 100h.01M50 50h.01M100 0h.01'])
    expect(attribute('.plot__line', 'd')).toEqual(['M0 100L50 50L100 0'])
  })

  it('writes the scale from 5 to 1, and the latest score in the reader’s language', () => {
    plot(['1 1', '2 3'])
    expect(textsOf(of('text'))).toEqual(['1', '2', '3', '4', '5', '2,5'])
    document.body.replaceChildren()
    plot(['1 1', '2 3'], { locale: 'en' })
    expect(textsOf(of('text')).at(-1)).toBe('2.5')
  })

  it('draws the ambition with a triangle, and marks where the questionnaire changed', () => {
    plot(['1 1', '2 2', '3 3'], { ambition: 4 })
    expect(attribute('.plot__ambition', 'd')).toEqual(['M0 25H50V25H100V25'])
    expect(of('.plot__triangle')).toHaveLength(1)
    expect(attribute('.plot__change', 'x1')).toEqual(['75%'])
  })

  it('makes the dots smaller where there are many, so that they stay apart', () => {
    plot(Array.from({ length: 20 }, () => '3 3'))
    expect(attribute('.plot__dots', 'd')[0]?.match(/M/g)).toHaveLength(20)
    expect(of('.plot__dots--small')).toHaveLength(1)
    document.body.replaceChildren()
    plot(Array.from({ length: 10 }, () => '3 3'))
    expect(of('.plot__dots')).toHaveLength(1)
    expect(of('.plot__dots--small')).toHaveLength(0)
  })

  it('draws nothing for a P without a score', () => {
    plot(['? ?', '. .'])
    expect(attribute('.plot__dots', 'd')).toEqual([''])
    expect(attribute('.plot__line', 'd')).toEqual([''])
    expect(textsOf(of('text'))).toEqual(['1', '2', '3', '4', '5'])
  })
})
