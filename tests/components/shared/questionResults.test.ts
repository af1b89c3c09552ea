import { screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import QuestionResults from '../../../src/components/shared/QuestionResults.vue'
import type { Answer } from '../../../src/domain/assessment'
import { scoreRound } from '../../../src/domain/scoring'
import { da } from '../../../src/i18n/da'
import { aRound, anAnswer } from '../../factories'
import { aSmallQuestionnaire } from '../small'
import { inPage, textOf, textsOf } from '../support'

function show(
  answers: Readonly<Record<string, Answer>>,
  questions: Readonly<Record<string, number>> = { people: 1 },
) {
  const questionnaire = aSmallQuestionnaire(questions)
  const result = scoreRound(questionnaire, aRound({ answers }))
  return mount(QuestionResults, { props: { result, questionnaire }, ...inPage() })
}

/** The lines that stand for the only question. */
function linesOf(answer: Answer | undefined): string[] {
  show(answer ? { 'people.q1': answer } : {})
  const item = screen.getByRole('listitem')
  return textsOf([...item.querySelectorAll('p')])
}

const STATEMENT = 'Vi løser people.q1 sammen på tværs af kommunen.'

describe('QuestionResults', () => {
  it('lists the questions under the name of their P', () => {
    show({}, { people: 2, place: 1 })
    expect(textsOf(screen.getAllByRole('heading', { level: 3 }))).toEqual(['People', 'Place'])
    const lists = screen.getAllByRole('list')
    expect(lists.map((list) => within(list).getAllByRole('listitem').length)).toEqual([2, 1])
  })

  it('shows level and name of the answer', () => {
    expect(linesOf(anAnswer(3))).toEqual([STATEMENT, '3 Fast praksis'])
  })

  it('shows that a question is unanswered', () => {
    expect(linesOf(undefined)).toEqual([STATEMENT, 'Ikke besvaret'])
  })

  it('shows that the answer is not known', () => {
    expect(linesOf(anAnswer('dont-know'))).toEqual([STATEMENT, 'Ved ikke'])
  })

  it('shows what was written, in the order one reads it', () => {
    const texts = { dissent: 'To ville 4.', why: 'Ny leder', evidence: 'Østre Å' }
    expect(linesOf(anAnswer(3, texts)).slice(2)).toEqual([
      `${da.result.evidence}: Østre Å`,
      `${da.result.why}: Ny leder`,
      `${da.result.dissent}: To ville 4.`,
    ])
  })

  it('leaves out texts that hold nothing but space', () => {
    expect(linesOf(anAnswer(3, { evidence: ' \n ', why: '' }))).toEqual([
      STATEMENT,
      '3 Fast praksis',
    ])
  })

  describe('when the question is not relevant', () => {
    it('shows the reason', () => {
      expect(linesOf(anAnswer('not-relevant', { reason: 'Vi er én.' }))).toEqual([
        STATEMENT,
        'Ikke relevant',
        `${da.result.reason}: Vi er én.`,
      ])
    })

    it('says that the reason is missing', () => {
      expect(linesOf(anAnswer('not-relevant', { reason: '  ' })).at(-1)).toBe(
        'Begrundelse: mangler',
      )
    })
  })

  describe('when the question has become relevant', () => {
    it('keeps the old reason to itself', () => {
      show({ 'people.q1': anAnswer(4, { reason: 'Vi er én.' }) })
      expect(textOf(document.body)).not.toContain('Vi er én.')
    })
  })
})
