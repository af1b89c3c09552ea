import { screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OpenQuestions from '../../../src/components/shared/OpenQuestions.vue'
import type { Answer } from '../../../src/domain/assessment'
import { scoreRound } from '../../../src/domain/scoring'
import { da } from '../../../src/i18n/da'
import { aRound, anAnswer } from '../../factories'
import { aSmallQuestionnaire } from '../small'
import { firstWordsOf, inPage, textOf, textsOf } from '../support'

function show(answers: Readonly<Record<string, Answer>>) {
  const result = scoreRound(aSmallQuestionnaire({ people: 3 }), aRound({ answers }))
  mount(OpenQuestions, { props: { result }, ...inPage() })
}

const headings = () => textsOf(screen.queryAllByRole('heading'))
const items = () => textsOf(screen.queryAllByRole('listitem'))
const levels = (...ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, anAnswer(3)] as const))

describe('OpenQuestions', () => {
  describe('when everything is known', () => {
    it('says that nothing was answered with don’t know, and lists nothing', () => {
      show(levels('people.q1', 'people.q2', 'people.q3'))
      expect(textOf(document.body)).toBe(da.result.dontKnowNone)
    })
  })

  describe('when an answer is not known', () => {
    it('lists its statement and what was written beside it', () => {
      show({
        ...levels('people.q1', 'people.q2'),
        'people.q3': anAnswer('dont-know', { evidence: 'Spørg HR' }),
      })
      const item = screen.getByRole('listitem')
      expect(firstWordsOf(item)).toBe('Vi løser people.q3 sammen på tværs af kommunen.')
      expect(within(item).getByText('Spørg HR')).toBeDefined()
    })

    it('says that it is a finding', () => {
      show({ 'people.q3': anAnswer('dont-know') })
      expect(textOf(document.body)).toContain('Et »ved ikke« er også et resultat.')
    })
  })

  describe('when a question is not relevant', () => {
    it('gives the reason', () => {
      show({
        ...levels('people.q1', 'people.q2'),
        'people.q3': anAnswer('not-relevant', { reason: 'Vi er én.' }),
      })
      expect(headings()).toEqual(['Ikke relevant'])
      const item = screen.getByRole('listitem')
      expect(firstWordsOf(item)).toBe('Vi løser people.q3 sammen på tværs af kommunen.')
      expect(within(item).getByText(`${da.result.reason}: Vi er én.`)).toBeDefined()
    })

    it('says that the reason is missing', () => {
      show({ ...levels('people.q1', 'people.q2'), 'people.q3': anAnswer('not-relevant') })
      expect(items()[0]).toMatch(/Begrundelse: mangler$/)
    })

    it('takes a reason of nothing but space for missing', () => {
      show({
        ...levels('people.q1', 'people.q2'),
        'people.q3': anAnswer('not-relevant', { reason: ' ' }),
      })
      expect(items()[0]).toMatch(/Begrundelse: mangler$/)
    })
  })

  describe('when questions are unanswered', () => {
    it('counts and names them', () => {
      show(levels('people.q1'))
      expect(headings()).toEqual([`${da.result.unansweredTitle} (2)`])
      expect(items()).toEqual([
        'Vi løser people.q2 sammen på tværs af kommunen.',
        'Vi løser people.q3 sammen på tværs af kommunen.',
      ])
    })
  })

  describe('when there are answers to questions that nobody knows', () => {
    it('lists their ids', () => {
      show({
        ...levels('people.q1', 'people.q2', 'people.q3'),
        'people.nedlagt': anAnswer(4),
      })
      expect(headings()).toEqual([da.result.unknownTitle])
      expect(items()).toEqual(['people.nedlagt'])
    })
  })
})
