// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import DotPlot from '../../src/charts/DotPlot.vue'
import { dotLanes } from '../../src/charts/dotLanes'
import { inPage } from '../components/support'

describe('dotLanes', () => {
  it('has one lane for scores that lie apart', () => {
    expect(dotLanes([2, 3.4, 1, 5])).toEqual([0, 0, 0, 0])
  })

  it('stacks equal scores', () => {
    expect(dotLanes([3, 3, 2, 3])).toEqual([0, 1, 0, 2])
  })

  it('lifts a score that would cover another a little', () => {
    expect(dotLanes([3, 3.1])).toEqual([0, 1])
  })

  it('leaves two side by side that are a fifth apart', () => {
    expect(dotLanes([2.4, 2.6, 2.2])).toEqual([0, 0, 0])
  })

  it('lets no dot cover another', () => {
    const score = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(fc.array(score, { maxLength: 12 }), (scores) => {
        const lanes = dotLanes(scores)
        expect(lanes).toHaveLength(scores.length)
        scores.forEach((one, index) =>
          scores.slice(0, index).forEach((other, before) => {
            const isNear = Math.abs(one - other) < 0.2 - 1e-9
            if (isNear) expect(lanes[index]).not.toBe(lanes[before])
          }),
        )
      }),
    )
  })
})

describe('DotPlot', () => {
  function show(props: InstanceType<typeof DotPlot>['$props']) {
    const { element } = mount(DotPlot, { props, ...inPage() })
    const attributesOf = (selector: string, ...names: readonly string[]) =>
      [...element.querySelectorAll(selector)].map((one) =>
        names.map((name) => one.getAttribute(name)),
      )
    return { element, attributesOf }
  }

  it('stands silent beside its numbers', () => {
    expect(show({ scores: [1, 2] }).element.getAttribute('aria-hidden')).toBe('true')
  })

  it('has a dot for each score on the scale from 1 to 5', () => {
    const { attributesOf } = show({ scores: [1, 3, 5] })
    expect(attributesOf('circle', 'cx')).toEqual([['4%'], ['50%'], ['96%']])
  })

  it('puts equal scores upon each other', () => {
    const { attributesOf } = show({ scores: [3, 3] })
    const [lower, upper] = attributesOf('circle', 'cx', 'cy')
    expect(lower?.[0]).toBe(upper?.[0])
    expect(Number.parseFloat(lower?.[1] ?? '')).toBeGreaterThan(Number.parseFloat(upper?.[1] ?? ''))
  })

  it('is as high as its highest stack', () => {
    const heightOf = (scores: readonly number[]) =>
      Number.parseFloat(show({ scores }).element.getAttribute('height') ?? '')
    expect(heightOf([3, 3, 3, 3, 3])).toBeGreaterThan(heightOf([1, 2, 3, 4, 5]))
    expect(heightOf([1])).toBe(heightOf([1, 1]))
  })

  it('shows the band and the median in their places', () => {
    const { attributesOf } = show({ scores: [2, 3, 5], median: 3, band: { low: 2, high: 5 } })
    expect(attributesOf('rect', 'x', 'width')).toEqual([['27%', '69%']])
    const [, , , , , ...beyondGrid] = attributesOf('line', 'x1', 'x2')
    expect(beyondGrid).toEqual([['50%', '50%']])
  })

  it('has neither for two scores', () => {
    const { attributesOf } = show({ scores: [2, 3] })
    expect(attributesOf('rect')).toEqual([])
    expect(attributesOf('line')).toHaveLength(5)
  })
})
