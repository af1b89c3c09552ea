import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment'
import { otherTexts } from '../../src/domain/conflicts'
import { da } from '../../src/i18n/da'
import {
  AFTER_ID,
  ASSESSMENT_ID,
  BEFORE_ID,
  NOW,
  aRound,
  anAnswer,
  anAssessment,
} from '../factories'
import { useNotices } from '../../src/views/useNotices'
import { startApp } from './support'

const results = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/results`
const compare = `/assessments/${ASSESSMENT_ID}/compare`

const answers = (level: 2 | 3) => ({
  'people.task-sets-team': anAnswer(3),
  'people.mandate-follows-task': anAnswer(level),
  'people.equity': anAnswer(3),
})
const before = aRound({ answers: answers(3) })
const after = aRound({
  label: { value: 'Efter', at: NOW },
  date: { value: '2027-11-23', at: NOW },
  answers: answers(2),
  ambitions: { people: { value: 4, at: NOW } },
})
const both = () => anAssessment({ rounds: { [BEFORE_ID]: before, [AFTER_ID]: after } })
const KEY = `${BEFORE_ID}/da`
const OURS = 'Vi står godt på People 🌱'

const panel = () => screen.findByRole('region', { name: da.summary.title })
const button = async (name: string) => within(await panel()).getByRole('button', { name })

async function write(text: string) {
  fireEvent.click(await button(da.summary.edit))
  const field = await within(await panel()).findByLabelText(da.summary.field)
  fireEvent.focus(field)
  fireEvent.input(field, { target: { value: text } })
  fireEvent.click(await button(da.summary.done))
}

function summaryIn(assessments: { find: (id: string) => Assessment | undefined }, key = KEY) {
  return assessments.find(ASSESSMENT_ID)?.summaries[key]?.value
}

describe('the result in words', () => {
  describe('on the page of one round', () => {
    it('tells of that round', async () => {
      await startApp({ path: results, assessments: [both()] })
      const text = (await panel()).textContent
      expect(text).toContain('I har besvaret 3 af 30 spørgsmål, og 1 af de 6 P’er har en score.')
      expect(text).not.toContain('ambition for People')
    })

    it('keeps what the team writes, and knows when a level has changed since', async () => {
      const { assessments } = await startApp({ path: results, assessments: [both()] })
      await write(OURS)
      expect(summaryIn(assessments)).toMatchObject({ text: OURS })
      expect(within(await panel()).getByText(da.summary.own)).toBeDefined()
      expect(screen.queryByText(da.summary.changed)).toBe(null)
      assessments.change(ASSESSMENT_ID, {
        type: 'set-answer',
        round: BEFORE_ID,
        question: 'people.equity',
        state: 1,
      })
      expect(await screen.findByText(da.summary.changed)).toBeDefined()
      fireEvent.click(await button(da.summary.confirm))
      await waitFor(() => expect(screen.queryByText(da.summary.changed)).toBe(null))
      expect(summaryIn(assessments)).toMatchObject({ text: OURS })
    })

    it('goes back to the automatic text, which can be undone', async () => {
      const { assessments } = await startApp({ path: results, assessments: [both()] })
      await write(OURS)
      const kept = summaryIn(assessments)
      fireEvent.click(await button(da.summary.reset))
      expect(summaryIn(assessments)).toEqual({ text: '', basis: '' })
      await waitFor(() => expect(screen.queryByText(da.summary.own)).toBe(null))
      useNotices().undo()
      expect(summaryIn(assessments)).toEqual(kept)
    })

    it('counts an emptied text as none', async () => {
      const { assessments } = await startApp({ path: results, assessments: [both()] })
      await write(OURS)
      await write('')
      expect(summaryIn(assessments)).toEqual({ text: '', basis: '' })
      expect(within(await panel()).getByText(da.summary.automatic)).toBeDefined()
    })

    it('offers the text that another copy wrote, and puts it in', async () => {
      const { assessments } = await startApp({ path: results, assessments: [both()] })
      await write(OURS)
      const path = `/summaries/${KEY}`
      const texts = [{ path, text: 'Skrevet i den anden fane' }]
      assessments.change(ASSESSMENT_ID, { type: 'keep-texts', texts })
      fireEvent.click(await button(da.summary.edit))
      const name = da.other.useFor(da.summary.field)
      fireEvent.click(await within(await panel()).findByRole('button', { name }))
      expect(summaryIn(assessments)).toMatchObject({ text: 'Skrevet i den anden fane' })
      const document = assessments.find(ASSESSMENT_ID)
      expect(document && otherTexts(document, path).map(({ text }) => text)).toEqual([OURS])
    })
  })

  describe('on the page of two rounds', () => {
    it('begins with what has changed, and has a text of its own', async () => {
      const { assessments } = await startApp({ path: compare, assessments: [both()] })
      expect((await panel()).textContent).toContain('Siden »Før« er People (−0,3) faldet.')
      await write(OURS)
      expect(summaryIn(assessments, `${BEFORE_ID}~${AFTER_ID}/da`)).toMatchObject({ text: OURS })
      expect(summaryIn(assessments)).toBe(undefined)
    })

    it('is written for the rounds in the order they are chosen', async () => {
      const path = `${compare}?rounds=${AFTER_ID},${BEFORE_ID}`
      await startApp({ path, assessments: [both()] })
      expect((await panel()).textContent).toContain('Siden »Efter« er People (+0,3) steget.')
    })
  })
})
