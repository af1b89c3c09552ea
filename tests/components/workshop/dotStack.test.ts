import { mount } from '@vue/test-utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import DotStack from '../../../src/components/workshop/DotStack.vue'

interface Drawing {
  readonly width: number
  readonly height: number
  readonly dots: readonly { readonly x: number; readonly y: number }[]
}

function draw(count: number, most: number, isLying = false): Drawing {
  const wrapper = mount(DotStack, { props: { count, most, isLying } })
  const box = wrapper.attributes('viewBox')?.split(' ').map(Number) ?? []
  const dots = wrapper
    .findAll('circle')
    .map((dot) => ({ x: Number(dot.attributes('cx')), y: Number(dot.attributes('cy')) }))
  wrapper.unmount()
  return { width: box[2] ?? 0, height: box[3] ?? 0, dots }
}

const counts = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

describe('DotStack', () => {
  it('has a dot for each response, all inside the drawing and none upon another', () => {
    fc.assert(
      fc.property(counts, fc.boolean(), ([count, most], isLying) => {
        const { width, height, dots } = draw(count, most, isLying)
        expect(dots).toHaveLength(count)
        expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
        for (const { x, y } of dots) {
          expect(x >= 0.5 && x <= width - 0.5 && y >= 0.5 && y <= height - 0.5).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('gives all the stacks of a question the same measure', () => {
    const sizeOf = ({ width, height }: Drawing) => [width, height]
    expect(sizeOf(draw(1, 14))).toEqual(sizeOf(draw(14, 14)))
  })

  it('stands on the floor, one upon the other', () => {
    const { width, height, dots } = draw(3, 4)
    expect([width, height]).toEqual([1, 6.25])
    expect(dots.map(({ y }) => y)).toEqual([5.75, 4.75, 3.75])
  })

  it('stands in rows of two once a stack grows high', () => {
    const { width, dots } = draw(9, 9)
    expect(width).toBe(2)
    expect(dots.slice(0, 2).map(({ x }) => x)).toEqual([0.5, 1.5])
    expect(dots.at(-1)?.x).toBe(1)
  })

  it('says the number above the dots, and nothing above none', () => {
    const texts = (count: number) =>
      mount(DotStack, { props: { count, most: 4, isLying: false } })
        .findAll('text')
        .map((text) => text.text())
    expect(texts(4)).toEqual(['4'])
    expect(texts(0)).toEqual([])
  })
})
