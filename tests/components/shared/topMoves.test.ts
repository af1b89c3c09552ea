import { screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TopMoves from '../../../src/components/shared/TopMoves.vue'
import { topMoves } from '../../../src/domain/trend'
import { da } from '../../../src/i18n/da'
import { aTrendRound } from '../../domain/trendRounds'
import { firstWordsOf, inPage, textOf, textsOf } from '../support'

function show(before: string, after: string) {
  const moves = topMoves([
    aTrendRound({ people: before }),
    aTrendRound({ people: after }, { label: 'Efter' }),
  ])
  if (!moves) throw new Error('Both rounds are scored')
  mount(TopMoves, { props: { moves }, ...inPage() })
}

describe('TopMoves', () => {
  it('names the questions with their P, the levels and the step, up before down', () => {
    show('1 2 3 4 5 5', '3 3 3 3 2 5')
    expect(textsOf(screen.getAllByRole('heading', { level: 3 }))).toEqual([
      da.trend.moves.up,
      da.trend.moves.down,
    ])
    const pieces = screen
      .getAllByRole('listitem')
      .map((item) => [
        firstWordsOf(item),
        textOf(item.querySelector('.moves__about') ?? item),
        textOf(item.lastElementChild ?? item),
      ])
    expect(pieces).toEqual([
      ['Kort om people.1', 'people, fra 1 til 3', '+2'],
      ['Kort om people.2', 'people, fra 2 til 3', '+1'],
      ['Kort om people.5', 'people, fra 5 til 2', '−3'],
      ['Kort om people.4', 'people, fra 4 til 3', '−1'],
    ])
  })

  it('says which two rounds it holds against each other', () => {
    show('1 2 3', '3 3 3')
    expect(screen.getByText(da.trend.moves.between('Før', 'Efter'))).toBeDefined()
  })

  it('says so where no question has moved that way', () => {
    show('3 3 3', '3 3 3')
    expect(screen.getByText(da.trend.moves.noneUp)).toBeDefined()
    expect(screen.getByText(da.trend.moves.noneDown)).toBeDefined()
    expect(screen.queryByRole('listitem')).toBeNull()
  })
})
