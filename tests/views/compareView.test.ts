import { fireEvent, screen, within } from '@testing-library/dom'
import { nextTick } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { da } from '../../src/i18n/da'
import { firstWordsOf } from '../components/support'
import { AFTER_ID, ASSESSMENT_ID, BEFORE_ID, NOW, aRound, anAssessment } from '../factories'
import { useFiles } from '../../src/stores/files'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}/compare`

const before = aRound()
const after = aRound({
  label: { value: 'Efter', at: NOW },
  date: { value: '2027-11-23', at: NOW },
})
const third = aRound({
  label: { value: 'Runde 3', at: NOW },
  date: { value: '2028-11-23', at: NOW },
})

describe('the comparison page', () => {
  describe('with one round', () => {
    it('says that it takes two and leads to the overview', async () => {
      await startApp({ path, assessments: [anAssessment({ rounds: { [BEFORE_ID]: before } })] })
      await heading(da.compare.needTwo)
      const link = screen.getByRole('link', { name: da.notFound.overview })
      expect(link.getAttribute('href')).toBe(`/assessments/${ASSESSMENT_ID}`)
    })
  })

  describe('with two rounds', () => {
    it('compares them, the largest change first', async () => {
      const { router } = await startApp()
      const id = await useFiles().addExample('da')
      await router.push(`/assessments/${id}/compare`)
      await heading(da.compare.heading('Før', 'Efter'))
      const table = await screen.findByRole('table', { name: da.compare.changeTitle })
      const first = () => firstWordsOf(within(table).getAllByRole('rowheader')[0] ?? table)
      const byChange = first()
      fireEvent.click(screen.getByRole('radio', { name: da.compare.byQuestionnaire }))
      await nextTick()
      expect(first()).toBe('People')
      fireEvent.click(screen.getByRole('radio', { name: da.compare.byChange }))
      await nextTick()
      expect(first()).toBe(byChange)
    })

    it('leads to what became of the plan when the address says so', async () => {
      await startApp({
        path: `${path}?part=since`,
        assessments: [anAssessment({ rounds: { [BEFORE_ID]: before, [AFTER_ID]: after } })],
      })
      await heading(da.compare.heading('Før', 'Efter'))
      const title = await screen.findByRole('heading', { name: da.since.title })
      await vi.waitFor(() => expect(document.activeElement).toBe(title))
    })

    it('says which ambition counts when it was changed after the earlier round', async () => {
      const { router } = await startApp()
      const id = await useFiles().addExample('da')
      await router.push(`/assessments/${id}/compare`)
      await heading(da.compare.heading('Før', 'Efter'))
      expect(await screen.findByText(/^Ambitionen er den, der gjaldt i »Før«/)).toBeDefined()
    })

    it('needs no choice of rounds', async () => {
      await startApp({
        path,
        assessments: [anAssessment({ rounds: { [BEFORE_ID]: before, [AFTER_ID]: after } })],
      })
      await heading(da.compare.heading('Før', 'Efter'))
      expect(screen.queryByRole('combobox')).toBe(null)
    })
  })

  describe('with three rounds', () => {
    const assessments = [
      anAssessment({ rounds: { [BEFORE_ID]: before, [AFTER_ID]: after, r0nd3333: third } }),
    ]

    it('begins with the latest two', async () => {
      await startApp({ path, assessments })
      expect(await heading(da.compare.heading('Efter', 'Runde 3'))).toBeDefined()
    })

    it('compares the rounds that the address names', async () => {
      await startApp({ path: `${path}?rounds=${BEFORE_ID},r0nd3333`, assessments })
      expect(await heading(da.compare.heading('Før', 'Runde 3'))).toBeDefined()
    })

    it('lets another round be chosen', async () => {
      const { router } = await startApp({ path, assessments })
      await heading(da.compare.heading('Efter', 'Runde 3'))
      fireEvent.change(screen.getByLabelText(da.compare.earlier), { target: { value: BEFORE_ID } })
      await heading(da.compare.heading('Før', 'Runde 3'))
      expect(router.currentRoute.value.query.rounds).toBe(`${BEFORE_ID},r0nd3333`)
    })

    it('changes the two about when the other side’s round is chosen', async () => {
      await startApp({ path, assessments })
      await heading(da.compare.heading('Efter', 'Runde 3'))
      fireEvent.change(screen.getByLabelText(da.compare.earlier), { target: { value: 'r0nd3333' } })
      expect(await heading(da.compare.heading('Runde 3', 'Efter'))).toBeDefined()
    })
  })
})
