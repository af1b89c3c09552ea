import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { h, nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import RoundLine from '../../../src/components/assessment/RoundLine.vue'
import type { RoundEntry } from '../../../src/domain/rounds'
import { da } from '../../../src/i18n/da'
import { NOW, aRound } from '../../factories'
import { inPage, textsOf } from '../support'

/** So many rounds, one a year. */
const yearly = (count: number): RoundEntry[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `r${n}`,
    round: aRound({ label: { value: `Runde ${n + 1}`, at: NOW } }),
  }))

const show = (rounds: readonly RoundEntry[]) =>
  mount(RoundLine, {
    props: { rounds },
    slots: {
      default: ({ entry, isLatest }: { entry: RoundEntry; isLatest: boolean }) =>
        h('p', `${entry.round.label.value}${isLatest ? ' er den seneste' : ''}`),
    },
    ...inPage(),
  })

const stops = () => textsOf(screen.getAllByRole('listitem')).slice(0, -1)

describe('RoundLine', () => {
  it('shows the rounds in their order, and which is the latest', () => {
    show(yearly(3))
    expect(stops()).toEqual(['Runde 1', 'Runde 2', 'Runde 3 er den seneste'])
  })

  it('says of a single round only that it is there', () => {
    show(yearly(1))
    expect(stops()).toEqual(['Runde 1'])
  })

  it('ends with a place for the next round', () => {
    const wrapper = show(yearly(1))
    expect(screen.getByRole('heading', { name: da.start.next })).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: da.overview.newRound }))
    expect(wrapper.emitted('add')).toHaveLength(1)
  })

  it('shows the latest of twenty, and all of them on request', async () => {
    show(yearly(20))
    expect(stops()).toHaveLength(6)
    expect(stops()[0]).toBe('Runde 15')
    const button = screen.getByRole('button', { name: 'Vis 14 tidligere runder' })
    expect(button.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(button)
    await nextTick()
    expect(stops()).toHaveLength(20)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: da.start.fewer }))
    await nextTick()
    expect(stops()).toHaveLength(6)
  })

  it('folds none of seven', () => {
    show(yearly(7))
    expect(stops()).toHaveLength(7)
    expect(screen.queryByRole('button', { name: /tidligere/ })).toBe(null)
  })
})
