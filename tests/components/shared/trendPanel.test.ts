import { screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import TrendPanel from '../../../src/components/shared/TrendPanel.vue'
import type { Trend } from '../../../src/domain/trend'
import { trendOf } from '../../../src/domain/trend'
import { da } from '../../../src/i18n/da'
import { en } from '../../../src/i18n/en'
import { loadTexts } from '../../../src/i18n/useTexts'
import { aTrendRound } from '../../domain/trendRounds'
import { descriptionOf, firstWordsOf, inPage, textsOf } from '../support'

const before = aTrendRound(
  { people: '2 2 3 2 3', place: '3 3 ? . .', peace: '- -' },
  {
    label: 'Før',
    date: '2025-11-24',
    ambitions: { people: 4, place: 'good-enough', peace: 3.5 },
  },
)
const after = aTrendRound(
  { people: '3 3 3 3 3', place: '3 3 4 . .', peace: '4 4' },
  { label: 'Efter ændringen', date: '2026-11-23', ambitions: { place: 'good-enough' } },
)
const third = aTrendRound(
  { people: '3 3 4 3 3', place: '2 2 2 2 2', peace: '3 4', planet: '5 4' },
  { label: 'Året efter', date: '2027-11-22', version: 2, ambitions: { people: 'none' } },
)

function show(trend: Trend, locale: 'da' | 'en' = 'da') {
  return mount(TrendPanel, { props: { trend, tableId: 'scores' }, ...inPage({ locale }) })
}

/** The pieces of an element, each of which stands on a line or in a column of its own. */
const piecesOf = (element: HTMLElement) => textsOf([...element.children]).join(' ')

/** The cells of the row that begins so. */
function row(name: RegExp): string[] {
  const found = screen.getByRole('row', { name })
  return textsOf(within(found).getAllByRole('cell'))
}

describe('TrendPanel', () => {
  it('is a picture with a name, a sentence and a table', () => {
    show(trendOf([before, after]))
    const picture = screen.getByRole('img', { name: da.trend.name('Før', 'Efter ændringen') })
    expect(descriptionOf(picture)).toContain('people er steget fra 2,4 i »Før« til 3,0 i »Efter')
    expect(descriptionOf(picture)).toContain('24. november 2025')
    expect(screen.getByRole('table', { name: da.trend.table }).id).toBe('scores')
  })

  it('has a small picture for each P of the newest questionnaire', () => {
    show(trendOf([before, after, third]))
    const picture = screen.getByRole('img')
    const names = textsOf([...picture.querySelectorAll('.trend__name')])
    expect(names).toEqual(['people', 'place', 'peace', 'planet'])
    expect(picture.querySelectorAll('.plot')).toHaveLength(4)
  })

  it('gives each round’s scores, or why there is none', () => {
    show(trendOf([before, after, third]))
    expect(textsOf(screen.getAllByRole('columnheader'))).toEqual([
      da.trend.round,
      'people',
      'place',
      'peace',
      'planet',
    ])
    expect(row(/^Før/)).toEqual([
      '2,4 ambition: 4,0',
      'for få svar ambition: Godt nok',
      'ikke relevant ambition: 3,5',
      'ikke i spørgeskemaet',
    ])
    expect(row(/^Året efter/)).toEqual(['3,2 ambition: ingen', '2,0', '3,5', '4,5'])
  })

  it('says in each cell of a narrow window of which P it is, as there are no columns', () => {
    const media = { matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }
    vi.spyOn(window, 'matchMedia').mockReturnValue(media as unknown as MediaQueryList)
    show(trendOf([before, after]))
    expect(row(/^Før/)).toEqual([
      'people: 2,4 ambition: 4,0',
      'place: for få svar ambition: Godt nok',
      'peace: ikke relevant ambition: 3,5',
    ])
    expect(row(new RegExp(`^${da.trend.reached}`))[0]).toBe('people: 38 % af vejen')
  })

  it('tells of each round when it was, what it is about, and of another questionnaire', () => {
    show(trendOf([before, after, third]))
    const headers = screen.getAllByRole('rowheader').slice(0, 3)
    expect(headers.map(firstWordsOf)).toEqual(['Før', 'Efter ændringen', 'Året efter'])
    expect(headers.map(piecesOf)).toEqual([
      '24. november 2025 · Hele kommunen',
      '23. november 2026 · Hele kommunen',
      `22. november 2027 · Hele kommunen ${da.trend.changed}`,
    ])
  })

  it('gives the ambition now in force and how much of the way is done', () => {
    show(trendOf([before, after]))
    expect(row(new RegExp(`^${da.trend.ambition}`))).toEqual(['4,0', 'Godt nok (3,3)', '3,5'])
    // From 2.4 to 3.0 of the 1.6 up to 4.0; what is good enough is no way; 4.0 is above 3.5.
    expect(row(new RegExp(`^${da.trend.reached}`))).toEqual(['38 % af vejen', '–', 'nået'])
  })

  it('says what is missing where the ambition was never above the start', () => {
    const start = aTrendRound({ people: '4 4' }, { ambitions: { people: 3.5 } })
    const fallen = aTrendRound({ people: '3 3' }, { label: 'Efter' })
    show(trendOf([start, fallen]))
    expect(row(new RegExp(`^${da.trend.reached}`))).toEqual(['mangler 0,5'])
  })

  it('leaves the ambition’s rows out when there is none', () => {
    show(trendOf([aTrendRound({ people: '4 4' }), aTrendRound({ people: '3 3' })]))
    expect(screen.getAllByRole('row')).toHaveLength(3)
  })

  it('explains the marks that there are, and no others', () => {
    const legend = () => textsOf(screen.getAllByRole('listitem'))
    const { score, ambition, change, gap } = da.trend.legend
    show(trendOf([before, after, third])).unmount()
    show(trendOf([before, third]))
    expect(legend()).toEqual([score, ambition, change, gap])
    document.body.replaceChildren()
    show(trendOf([aTrendRound({ people: '4 4' }), aTrendRound({ people: '3 3' })]))
    expect(legend()).toEqual([score])
  })

  it('shows twenty rounds', () => {
    const rounds = Array.from({ length: 20 }, (_, index) =>
      aTrendRound({ people: `1 ${1 + (index % 5)}` }, { label: `Runde ${index + 1}` }),
    )
    show(trendOf(rounds))
    expect(screen.getAllByRole('row')).toHaveLength(21)
    expect(row(/^Runde 20/)).toEqual(['3,0'])
  })

  it('speaks English', async () => {
    await loadTexts('en')
    show(trendOf([before, after]), 'en')
    expect(screen.getByRole('img', { name: en.trend.name('Før', 'Efter ændringen') })).toBeDefined()
    expect(row(new RegExp(`^${en.trend.reached}`))).toEqual(['38% of the way', '–', 'reached'])
  })
})
