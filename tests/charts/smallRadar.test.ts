// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SmallRadar from '../../src/charts/SmallRadar.vue'
import {
  SMALL_RADAR,
  gridPath,
  labelOf,
  placeOf,
  rimPath,
  valuePath,
} from '../../src/charts/smallRadar'
import { descriptionOf, inPage, textsOf } from '../components/support'

const { x, y, radius } = SMALL_RADAR
const PS = ['*People*', '*Participation*', '*Place*', '*Prosperity*', '*Peace*', '*Planet*']

const linesIn = (path: string) => path.match(/M/g)?.length ?? 0

describe('placeOf', () => {
  it('has 0 in the centre of every axis', () => {
    for (const axis of [0, 1, 2, 3, 4, 5]) expect(placeOf(0, axis, 6)).toEqual({ x, y })
  })

  it('has 5 at the rim, the first axis up and the fourth down', () => {
    expect(placeOf(5, 0, 6)).toEqual({ x, y: y - radius })
    expect(placeOf(5, 3, 6)).toEqual({ x, y: y + radius })
  })

  it('goes clockwise, and in proportion', () => {
    expect(placeOf(2.5, 1, 4)).toEqual({ x: x + radius / 2, y })
  })
})

describe('labelOf', () => {
  it('is written away from the centre', () => {
    const anchors = PS.map((_, axis) => labelOf(axis, PS.length).anchor)
    expect(anchors).toEqual(['middle', 'start', 'start', 'middle', 'end', 'end'])
  })

  it('stands inside the picture', () => {
    for (const [axis] of PS.entries()) {
      const label = labelOf(axis, PS.length)
      expect(label.y).toBeGreaterThan(10)
      expect(label.y).toBeLessThan(SMALL_RADAR.height)
    }
  })
})

describe('gridPath and rimPath', () => {
  it('are four rings and the axes, and one ring about them', () => {
    expect(linesIn(gridPath(6))).toBe(4 + 6)
    expect(linesIn(rimPath(6))).toBe(1)
  })
})

describe('valuePath', () => {
  it('goes all the way round', () => {
    expect(linesIn(valuePath([1, 2, 3, 4, 5, 1]))).toBe(6)
  })

  it('breaks on both sides of a gap, and never comes by the centre', () => {
    const path = valuePath([3, null, 3, 3, 3, 3])
    expect(linesIn(path)).toBe(4)
    expect(path).not.toContain(`${x} ${y}L`)
    expect(path).not.toContain(`L${x} ${y}M`)
  })

  it('is nothing where no two neighbours are scored', () => {
    expect(valuePath([3, null, 3, null, 3, null])).toBe('')
  })
})

describe('SmallRadar', () => {
  function show(values: readonly (number | null)[]) {
    const sentence = 'Højest er *People* med 4,0.'
    mount(SmallRadar, {
      props: { name: 'Radardiagram: Østerhøj', labels: PS, values, sentence },
      ...inPage(),
    })
    return screen.getByRole('img', { name: 'Radardiagram: Østerhøj' })
  }

  it('has its sentence, and no marks in the labels', () => {
    const picture = show([4, 3, 3, 3, 3, 3])
    expect(descriptionOf(picture)).toBe('Højest er People med 4,0.')
    const labels = textsOf([...picture.querySelectorAll('text')])
    expect(labels).toEqual(expect.arrayContaining(['0', '5', 'People', 'Planet']))
    expect(labels).toHaveLength(2 + 6)
  })

  it('has a dot for each score and none for a gap', () => {
    const picture = show([4, null, 3, 3, null, 3])
    expect(picture.querySelectorAll('circle')).toHaveLength(4)
  })
})
