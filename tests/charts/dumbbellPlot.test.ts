// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DumbbellPlot from '../../src/charts/DumbbellPlot.vue'
import { inPage } from '../components/support'

/** The picture's pieces: the square of before, the dot of after, and the way between them. */
function pieces(before: number | null, after: number | null) {
  mount(DumbbellPlot, { props: { before, after }, ...inPage() })
  const ways = [...document.querySelectorAll('line')].filter(
    (line) => line.getAttribute('y1') === '50%',
  )
  return {
    square: document.querySelector('rect')?.parentElement?.getAttribute('x') ?? null,
    dot: document.querySelector('circle')?.getAttribute('cx') ?? null,
    ways: ways.map((line) => [line.getAttribute('x1'), line.getAttribute('x2')]),
  }
}

describe('DumbbellPlot', () => {
  it('stands silent beside its numbers', () => {
    const wrapper = mount(DumbbellPlot, { props: { before: 1, after: 2 }, ...inPage() })
    expect(wrapper.attributes('aria-hidden')).toBe('true')
  })

  it('reaches from 1 near the start to 5 near the end', () => {
    expect(pieces(1, 5)).toEqual({ square: '4%', dot: '96%', ways: [['4%', '96%']] })
  })

  it('puts 3 in the middle', () => {
    expect(pieces(3, 3).dot).toBe('50%')
  })

  it('shows before alone', () => {
    expect(pieces(3, null)).toEqual({ square: '50%', dot: null, ways: [] })
  })

  it('shows after alone', () => {
    expect(pieces(null, 3)).toEqual({ square: null, dot: '50%', ways: [] })
  })

  it('shows nothing when neither is known', () => {
    expect(pieces(null, null)).toEqual({ square: null, dot: null, ways: [] })
  })
})
