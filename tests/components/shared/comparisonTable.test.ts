import { screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ComparisonTable from '../../../src/components/shared/ComparisonTable.vue'
import type { Answer, AnswerState } from '../../../src/domain/assessment'
import { compareRounds } from '../../../src/domain/comparison'
import type { Questionnaire } from '../../../src/domain/questionnaire'
import { da } from '../../../src/i18n/da'
import { aDimension, aQuestion, aRound, anAnswer } from '../../factories'
import { aSmallQuestionnaire, answersOf } from '../small'
import { firstWordsOf, inPage, textOf } from '../support'

type States = Readonly<Record<string, readonly AnswerState[]>>
type Order = 'change' | 'questionnaire'

const answers = (states: States): Readonly<Record<string, Answer>> =>
  Object.assign({}, ...Object.entries(states).map(([id, list]) => answersOf(id, list))) as Readonly<
    Record<string, Answer>
  >

function show(
  { before, after, more = {} }: { before: States; after: States; more?: Record<string, Answer> },
  {
    order = 'questionnaire',
    earlier,
    later,
    withQuestions = true,
  }: {
    order?: Order
    earlier?: Questionnaire
    later?: Questionnaire
    withQuestions?: boolean
  } = {},
) {
  const counts = Object.fromEntries(Object.entries(after).map(([id, list]) => [id, list.length]))
  const questionnaire = aSmallQuestionnaire(counts)
  const one = {
    questionnaire: earlier ?? questionnaire,
    round: aRound({ answers: answers(before) }),
  }
  const two = {
    questionnaire: later ?? questionnaire,
    round: aRound({ answers: { ...answers(after), ...more } }),
  }
  return mount(ComparisonTable, {
    props: {
      tableId: 'changes',
      comparison: compareRounds(one, two),
      before: one.questionnaire,
      after: two.questionnaire,
      order,
      withQuestions,
    },
    ...inPage(),
  })
}

const names = () => screen.getAllByRole('rowheader').map(firstWordsOf)
const rowOf = (name: RegExp) => screen.getByRole('row', { name })

/** Which of these texts stand in a row, each as a piece of its own. */
const standing = (name: RegExp, ...texts: readonly string[]) =>
  texts.filter((text) => within(rowOf(name)).queryByText(text) !== null)

describe('ComparisonTable', () => {
  it('is a table with its name and the id by which a chart names it', () => {
    show({ before: { people: [2, 2] }, after: { people: [3, 3] } })
    expect(screen.getByRole('table', { name: 'Ændring' }).id).toBe('changes')
  })

  it('shows from what to what a P went, by how much, and on how many questions', () => {
    show({ before: { people: [2, 2, 3] }, after: { people: [3, 3, 3] } })
    const texts = ['fra 2,3 til 3,0', '+0,7', '3 af 3']
    expect(standing(/^People/, ...texts)).toEqual(texts)
  })

  it('shows a fall with the real minus sign', () => {
    show({ before: { people: [4, 4] }, after: { people: [3, 4] } })
    expect(standing(/^People/, '\u22120,5')).toHaveLength(1)
  })

  it('shows that nothing has moved', () => {
    show({ before: { people: [3, 4] }, after: { people: [4, 3] } })
    expect(standing(/^People/, '0,0')).toHaveLength(1)
  })

  it('shows from what to what a question went, and by how much', () => {
    show({ before: { people: [2, 4] }, after: { people: [3, 2] } })
    const up = ['fra 2 Begyndt til 3 Fast praksis', '+1']
    const down = ['fra 4 Fulgt op til 2 Begyndt', '\u22122']
    expect(standing(/^Kort people 1/, ...up, ...down)).toEqual(up)
    expect(standing(/^Kort people 2/, ...up, ...down)).toEqual(down)
  })

  it('shows why an answer has changed', () => {
    show({
      before: { people: [2, 2] },
      after: { people: [3, 3] },
      more: { 'people.q1': anAnswer(3, { why: 'Ny leder' }) },
    })
    expect(textOf(rowOf(/^Kort people 1/))).toContain('Hvorfor: Ny leder')
    expect(textOf(rowOf(/^Kort people 2/))).not.toContain('Hvorfor')
  })

  it('can do without the questions', () => {
    show({ before: { people: [2, 2] }, after: { people: [3, 3] } }, { withQuestions: false })
    expect(names()).toEqual(['People'])
  })

  describe('when a question has no level in one of the rounds', () => {
    it('says that it is not compared, and between what', () => {
      show({ before: { people: [2, 2, 'dont-know'] }, after: { people: [3, 3, 5] } })
      const texts = ['fra Ved ikke til 5 Forankret', da.compare.notComparable]
      expect(standing(/^Kort people 3/, ...texts)).toEqual(texts)
    })

    it('gives the rounds’ own scores beside those that are compared', () => {
      show({ before: { people: [2, 2, 'dont-know'] }, after: { people: [3, 3, 5] } })
      expect(standing(/^People/, 'fra 2,0 til 3,0', '2 af 3')).toHaveLength(2)
      expect(screen.getByText(da.compare.ownScores('2,0', '3,7'))).toBeDefined()
    })

    it('says that a round has no score of its own', () => {
      show({
        before: { people: [2, 'not-relevant', 'not-relevant'] },
        after: { people: [3, 4, 5] },
      })
      expect(screen.getByText(da.compare.ownScores(da.compare.noScore, '4,0'))).toBeDefined()
    })
  })

  describe('when all questions have a level in both rounds', () => {
    it('has no remark about the rounds’ own scores', () => {
      show({ before: { people: [2, 2] }, after: { people: [3, 3] } })
      expect(screen.queryByText(da.compare.ownScores('2,0', '3,0'))).toBe(null)
    })
  })

  describe('when too few questions are shared', () => {
    it('gives no change', () => {
      show({
        before: { people: [2, 'unanswered', 'unanswered'] },
        after: { people: [3, 3, 3] },
      })
      expect(standing(/^People/, da.compare.tooFew, '1 af 3')).toHaveLength(2)
      expect(textOf(rowOf(/^People/))).not.toContain('fra')
    })
  })

  describe('when a question has been reworded', () => {
    const reworded = () => {
      const later = aSmallQuestionnaire({ people: 2 })
      const earlier = {
        ...later,
        dimensions: [
          aDimension('people', [
            aQuestion('people.q1', {
              statement: { da: 'Vi arbejdede hver for sig.', en: 'We worked apart.' },
            }),
            ...(later.dimensions[0]?.questions.slice(1) ?? []),
          ]),
        ],
      }
      show({ before: { people: [2, 2] }, after: { people: [3, 3] } }, { earlier, later })
    }

    it('says so, and lets the earlier wording be read', () => {
      reworded()
      const row = within(rowOf(/^Kort people 1/))
      expect(row.getByText(da.compare.reworded)).toBeDefined()
      expect(textOf(row.getByRole('group'))).toContain('Vi arbejdede hver for sig.')
    })

    it('says nothing of the kind where the wording is the same', () => {
      reworded()
      expect(textOf(rowOf(/^Kort people 2/))).not.toContain('ordlyd')
    })
  })

  describe('when it is ordered by change', () => {
    const moved = {
      before: { people: [2, 2], place: [4, 4], planet: [3, 'unanswered'], peace: [3, 3] },
      after: { people: [3, 2], place: [3, 2], planet: [3, 3], peace: [3, 4] },
    } as const

    it('begins with the largest change, up or down, and ends with what is not compared', () => {
      show(moved, { order: 'change', withQuestions: false })
      expect(names()).toEqual(['Place', 'People', 'Peace', 'Planet'])
    })

    it('orders the questions of a P in the same way', () => {
      show(
        { before: { people: [2, 'unanswered', 4, 2, 1] }, after: { people: [2, 2, 2, 3, 2] } },
        {
          order: 'change',
        },
      )
      expect(names().slice(1)).toEqual([
        'Kort people 3',
        'Kort people 4',
        'Kort people 5',
        'Kort people 1',
        'Kort people 2',
      ])
    })
  })

  describe('when it is ordered as the questionnaire', () => {
    it('keeps the order of Ps and questions', () => {
      show({ before: { people: [2, 1], place: [1, 1] }, after: { people: [2, 2], place: [5, 5] } })
      expect(names()).toEqual([
        'People',
        'Kort people 1',
        'Kort people 2',
        'Place',
        'Kort place 1',
        'Kort place 2',
      ])
    })
  })

  describe('of a P that nobody has answered in either round', () => {
    it('says so once, in place of a row for each question', () => {
      show({
        before: { people: [2, 3], place: ['unanswered', 'unanswered'] },
        after: { people: [3, 3], place: ['unanswered', 'unanswered'] },
      })
      expect(screen.getAllByText(da.compare.untouched)).toHaveLength(1)
      // The two Ps, and the two questions of the one that is answered.
      expect(screen.getAllByRole('rowheader')).toHaveLength(4)
    })

    it('has its rows as soon as one question has an answer', () => {
      show({
        before: { people: [2, 3], place: ['unanswered', 'unanswered'] },
        after: { people: [3, 3], place: ['unanswered', 'dont-know'] },
      })
      expect(screen.queryByText(da.compare.untouched)).toBeNull()
    })
  })
})
