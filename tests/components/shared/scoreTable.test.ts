import { screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ScoreTable from '../../../src/components/shared/ScoreTable.vue'
import type { AnswerState } from '../../../src/domain/assessment'
import { scoreRound } from '../../../src/domain/scoring'
import { loadTexts } from '../../../src/i18n/useTexts'
import { da } from '../../../src/i18n/da'
import { aRound } from '../../factories'
import { aSmallQuestionnaire, answersOf } from '../small'
import { inPage, textsOf } from '../support'

/** The table's row of a P whose questions have these answers. */
function rowOf(states: readonly AnswerState[], locale: 'da' | 'en' = 'da'): string[] {
  const result = scoreRound(
    aSmallQuestionnaire({ people: states.length }),
    aRound({ answers: answersOf('people', states) }),
  )
  mount(ScoreTable, { props: { result, tableId: 'scores' }, ...inPage({ locale }) })
  const row = screen.getByRole('row', { name: /^People/ })
  return textsOf([within(row).getByRole('rowheader'), ...within(row).getAllByRole('cell')])
}

describe('ScoreTable', () => {
  it('names its columns', () => {
    rowOf([3, 3, 3, 3, 4])
    const table = screen.getByRole('table', { name: da.result.scores })
    expect(textsOf(within(table).getAllByRole('columnheader'))).toEqual([
      'P',
      'Score',
      da.result.coverage,
      da.result.lowest,
    ])
  })

  it('has the id by which a chart names it', () => {
    rowOf([3, 3, 3, 3, 4])
    expect(screen.getByRole('table').id).toBe('scores')
  })

  it('shows score, coverage and the lowest question with its level', () => {
    expect(rowOf([3, 2, 4, 5, 'dont-know'])).toEqual([
      'People',
      '3,5',
      '4 af 5',
      'Kort people 2 (niveau 2)',
    ])
  })

  it('sets the participants’ band beside the score after a workshop', () => {
    const result = scoreRound(
      aSmallQuestionnaire({ people: 2, place: 2, planet: 2 }),
      aRound({ answers: answersOf('people', [3, 4]) }),
    )
    const bands = { people: { low: 2.55, high: 11 / 3 }, planet: { low: 3, high: 3.04 } }
    mount(ScoreTable, { props: { result, tableId: 'scores', bands }, ...inPage() })
    expect(screen.getByRole('columnheader', { name: 'Deltagernes bånd' })).toBeDefined()
    const cells = (name: RegExp) =>
      textsOf(within(screen.getByRole('row', { name })).getAllByRole('cell'))
    expect(cells(/^People/)[1]).toBe('2,6–3,7')
    expect(cells(/^Place/)[1]).toBe('–')
    expect(cells(/^Planet/)[1]).toBe('3,0')
  })

  it('has no column for a band when no P has one', () => {
    const result = scoreRound(aSmallQuestionnaire({ people: 2 }), aRound())
    mount(ScoreTable, { props: { result, tableId: 'scores', bands: {} }, ...inPage() })
    expect(screen.getAllByRole('columnheader')).toHaveLength(4)
  })

  it('leaves what is not relevant out of the coverage', () => {
    expect(rowOf([3, 2, 4, 5, 'not-relevant'])[2]).toBe('4 af 4')
  })

  it('names two questions that share the lowest level', () => {
    expect(rowOf([2, 2, 4, 5, 5])[3]).toBe('Kort people 1 · Kort people 2 (niveau 2)')
  })

  it('names two and counts the rest when more share it', () => {
    expect(rowOf([1, 1, 1, 1, 5])[3]).toBe('Kort people 1 · Kort people 2 +2 (niveau 1)')
  })

  it('says that all levels are equal', () => {
    expect(rowOf([3, 3, 3, 3, 3])).toEqual(['People', '3,0', '5 af 5', da.result.allEqual])
  })

  it('says that there are too few answers, and still which is lowest', () => {
    expect(rowOf([4, 2, 'unanswered', 'dont-know', 'unanswered'])).toEqual([
      'People',
      da.result.tooFew,
      '2 af 5',
      'Kort people 2 (niveau 2)',
    ])
  })

  it('names no lowest question when only one has a level', () => {
    expect(rowOf([4, 'unanswered', 'unanswered', 'unanswered', 'unanswered'])).toEqual([
      'People',
      da.result.tooFew,
      '1 af 5',
      '',
    ])
  })

  it('says that a P is not relevant', () => {
    expect(rowOf(['not-relevant', 'not-relevant'])).toEqual([
      'People',
      da.result.notRelevant,
      '0 af 0',
      '',
    ])
  })

  describe('when the language is English', () => {
    it('writes words and numbers in English', async () => {
      await loadTexts('en')
      expect(rowOf([3, 2, 4, 5, 'dont-know'], 'en')).toEqual([
        'People',
        '3.5',
        '4 of 5',
        'Short people 2 (level 2)',
      ])
    })
  })
})
