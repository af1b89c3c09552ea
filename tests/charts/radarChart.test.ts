// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { Chart, RadialLinearScale } from 'chart.js'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import RadarChart from '../../src/charts/RadarChart.vue'
import type { RadarSeries } from '../../src/charts/radarData'
import { inPage, textOf, textsOf } from '../components/support'
import { stubCanvas } from './canvas'

type Props = InstanceType<typeof RadarChart>['$props']

beforeEach(stubCanvas)

const before: RadarSeries = {
  id: 'a',
  label: 'Før, nov. 2025',
  style: 'before',
  values: [1, null, 3],
}
const after: RadarSeries = { id: 'b', label: 'Efter, nov. 2026', style: 'after', values: [2, 3, 4] }

async function show(props: Partial<Props> = {}) {
  const wrapper = mount(RadarChart, {
    props: {
      name: 'Radardiagram over de seks P’er: »Før«',
      labels: ['*People*', '*Place*', 'Samarbejde på tværs af kommunen'],
      series: [after],
      sentence: 'Højest er *Place* med 4,0.',
      ...props,
    },
    ...inPage(),
  })
  await nextTick()
  await nextTick()
  return wrapper
}

const canvas = () => screen.getByRole<HTMLCanvasElement>('img')
const chart = () => Chart.getChart(canvas())

describe('RadarChart', () => {
  it('is a picture with a name', async () => {
    await show({ name: 'Radardiagram, *People*' })
    expect(screen.getByRole('img', { name: 'Radardiagram, People' })).toBe(canvas())
  })

  it('is described by its sentence', async () => {
    await show()
    const id = canvas().getAttribute('aria-describedby') ?? ''
    expect(textOf(document.getElementById(id) ?? document.body)).toBe('Højest er Place med 4,0.')
  })

  it('names the table with the same numbers too', async () => {
    await show({ tableId: 'scores' })
    expect(canvas().getAttribute('aria-describedby')).toMatch(/ scores$/)
  })

  it('says which words of the sentence are English', async () => {
    await show()
    expect(screen.getByText('Place').lang).toBe('en')
  })

  it('has its axes in the order given, without marks, broken into lines', async () => {
    await show()
    expect(chart()?.data.labels).toEqual([
      ['People'],
      ['Place'],
      ['Samarbejde på', 'tværs af', 'kommunen'],
    ])
  })

  it('reaches from 0 at the centre to 5 at the rim', async () => {
    await show()
    const scale = chart()?.scales['r']
    expect([scale?.min, scale?.max]).toEqual([0, 5])
  })

  it('draws lines without a fill, and leaves a gap open', async () => {
    await show({ series: [before] })
    const [dataset] = chart()?.data.datasets ?? []
    expect(dataset?.data).toEqual([1, null, 3])
    expect(dataset).toMatchObject({ fill: false, spanGaps: false })
  })

  it('tells two rounds apart by dash and point', async () => {
    await show({ series: [before, after] })
    const look = chart()?.data.datasets.map((dataset) => ({ ...dataset }))
    expect(look).toHaveLength(2)
    expect(look?.[0]).toMatchObject({ borderDash: [7, 5], pointStyle: 'rect' })
    expect(look?.[1]).toMatchObject({ borderDash: [], pointStyle: 'circle' })
  })

  it('needs no legend for one round', async () => {
    await show()
    expect(screen.queryByRole('list')).toBe(null)
  })

  it('names both rounds in a legend', async () => {
    await show({ series: [before, after] })
    expect(textsOf(screen.getAllByRole('listitem'))).toEqual(['Før, nov. 2025', 'Efter, nov. 2026'])
  })

  it('follows its numbers', async () => {
    const wrapper = await show()
    await wrapper.setProps({ series: [{ ...after, values: [5, 5, 5] }] })
    expect(chart()?.data.datasets[0]?.data).toEqual([5, 5, 5])
  })

  describe('with a band', () => {
    const band = {
      label: 'Deltagerne',
      values: [{ low: 1.5, high: 3.25 }, { low: 2.5, high: 2.5 }, null],
    }

    it('names it in the legend', async () => {
      await show({ band })
      expect(textsOf(screen.getAllByRole('listitem'))).toEqual([after.label, band.label])
    })

    it('draws it, also when it comes later', async () => {
      const wrapper = await show({ size: 'paper' })
      const placeOf = vi.spyOn(RadialLinearScale.prototype, 'getPointPositionForValue')
      await wrapper.setProps({ band })
      await nextTick()
      await nextTick()
      const places = placeOf.mock.calls.map(([axis, value]) => `${axis}: ${value}`)
      expect(places).toEqual(expect.arrayContaining(['0: 1.5', '0: 3.25', '1: 2.5']))
    })
  })

  it('grows with the page’s own texts, as on a projector', async () => {
    document.documentElement.style.fontSize = '22px'
    await show()
    document.documentElement.style.fontSize = ''
    expect(chart()?.data.datasets[0]).toMatchObject({ borderWidth: 2.5 * 1.375 })
    expect(chart()?.options.scales?.['r']).toMatchObject({ ticks: { font: { size: 16.5 } } })
  })

  it('is drawn at a fixed size for print, and follows its room again afterwards', async () => {
    await show()
    const resize = vi.spyOn(Chart.prototype, 'resize')
    window.dispatchEvent(new Event('beforeprint'))
    window.dispatchEvent(new Event('afterprint'))
    expect(resize.mock.calls.at(-2)?.[0]).toBe(600)
    expect(resize.mock.calls.at(-1)).toEqual([])
  })

  describe('when it is for paper', () => {
    it('has a fixed size and is sharp', async () => {
      await show({ size: 'paper' })
      expect(chart()?.options.responsive).toBe(false)
      expect(chart()?.width).toBe(600)
      expect(chart()?.currentDevicePixelRatio).toBe(3)
    })
  })
})
