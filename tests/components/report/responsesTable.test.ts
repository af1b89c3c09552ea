import { screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ResponsesTable from '../../../src/components/report/ResponsesTable.vue'
import type { Reveal } from '../../../src/domain/assessment'
import { scoreRound } from '../../../src/domain/scoring'
import { NOW, aQuestionnaire, aRound, anAnswer } from '../../factories'
import { inPage, textOf } from '../support'

const questionnaire = aQuestionnaire()
const REVEAL: Reveal = {
  at: NOW,
  responses: Object.fromEntries(
    ['aaaaaa00', 'bbbbbb00', 'cccccc00', 'dddddd00', 'eeeeee00'].map((id) => [id, { revision: 1 }]),
  ),
  tallies: { 'people.opgaven': { levels: [2, 0, 0, 0, 2], dontKnow: 1, notRelevant: 0 } },
  groups: {},
  bands: {},
}

function show() {
  const round = aRound({ answers: { 'people.opgaven': anAnswer(3) } })
  return mount(ResponsesTable, {
    props: { reveal: REVEAL, result: scoreRound(questionnaire, round), questionnaire },
    ...inPage(),
  })
}

const cellsOf = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(name) }))
    .getAllByRole('cell')
    .map((cell) => textOf(cell))

describe('ResponsesTable', () => {
  it('sets what the participants answered beside what was agreed', () => {
    show()
    expect(screen.getByText(/^5 besvarelser, vist samlet/)).toBeTruthy()
    expect(cellsOf('Kort om people.opgaven')).toEqual([
      '2',
      '–',
      '–',
      '–',
      '2',
      '1',
      'lav (0,00)',
      '3 Fast praksis',
    ])
  })

  it('leaves open what nobody answered and the team has not agreed', () => {
    show()
    expect(cellsOf('Kort om planet.natur').slice(-2)).toEqual(['', ''])
  })
})
