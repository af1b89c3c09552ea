import { screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DimensionNav from '../../../src/components/answering/DimensionNav.vue'
import { scoreRound } from '../../../src/domain/scoring'
import { aRound } from '../../factories'
import { aSmallQuestionnaire, answersOf } from '../small'
import { aRouter, inPage, textOf } from '../support'

const result = scoreRound(
  aSmallQuestionnaire({ people: 2, place: 3 }),
  aRound({
    answers: { ...answersOf('people', [3, 'dont-know']), ...answersOf('place', ['not-relevant']) },
  }),
)

const show = () =>
  mount(DimensionNav, {
    props: {
      result,
      current: 'place',
      to: (dimension: string) => ({
        name: 'answer',
        params: { id: 'a', round: 'r', dimension },
      }),
    },
    ...inPage({ router: aRouter() }),
  })

const nav = () => screen.getByRole('navigation', { name: 'De seks P’er' })
const links = () => within(nav()).getAllByRole<HTMLAnchorElement>('link')

describe('DimensionNav', () => {
  it('leads to each P', () => {
    show()
    expect(links().map((link) => link.getAttribute('href'))).toEqual([
      '/assessments/a/rounds/r/questions/people',
      '/assessments/a/rounds/r/questions/place',
    ])
  })

  it('names each P and how far it has come', () => {
    show()
    expect(screen.getByRole('link', { name: 'People 2 af 2 besvaret' })).toBe(links()[0])
    expect(screen.getByRole('link', { name: 'Place 1 af 3 besvaret' })).toBe(links()[1])
  })

  it('says which P one is in, and only that', () => {
    show()
    expect(links().map((link) => link.getAttribute('aria-current'))).toEqual([null, 'step'])
  })

  it('says how far the whole round has come', () => {
    show()
    expect(textOf(nav())).toContain('3 af 5 besvaret')
  })
})
