import { fireEvent, screen, within } from '@testing-library/dom'
import { nextTick } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { da } from '../../src/i18n/da'
import { serializeDocument } from '../../src/persistence/serialize'
import { ASSESSMENT_ID, BEFORE_ID, NOW, aRound, anAssessment } from '../factories'
import { textOf } from '../components/support'
import { heading, startApp } from './support'

/** So many assessments, each of another organisation, with a round in another year. */
const several = (organisations: readonly string[]) =>
  organisations.map((organisation, index) =>
    anAssessment({
      id: `00000000-0000-4000-9000-00000000000${index}`,
      organisation: { value: organisation, at: NOW },
      rounds: {
        [BEFORE_ID]: aRound({ date: { value: `202${index}-01-01`, at: NOW } }),
      },
    }),
  )

const SIX = ['Ærø', 'Aarhus', 'Østre Å', 'Billund', 'Middelfart', 'Læsø']
const names = () =>
  screen.queryAllByRole('article').map((card) => textOf(within(card).getByRole('link')))

describe('the front page', () => {
  describe('without assessments', () => {
    it('says so, and how one goes about it', async () => {
      await startApp()
      expect(await heading(da.home.headline)).toBeDefined()
      expect(screen.getByText(da.home.none)).toBeDefined()
      expect(screen.getAllByRole('listitem').map(textOf)).toEqual(da.home.steps)
    })

    it('offers the three beginnings', async () => {
      await startApp()
      const main = within(screen.getByRole('main'))
      expect(main.getByRole('link', { name: 'Ny vurdering' })).toBeDefined()
      expect(main.getByRole('button', { name: 'Åbn fil' })).toBeDefined()
      expect(main.getByRole('button', { name: 'Prøv med et eksempel' })).toBeDefined()
    })

    it('has no save line, for there is no work', async () => {
      await startApp()
      expect(screen.queryByRole('status')).toBe(null)
    })
  })

  describe('with assessments', () => {
    it('lists them, and needs no search for a few', async () => {
      await startApp({ assessments: [anAssessment()] })
      expect(names()).toEqual(['Rødkøbing Kommune'])
      expect(screen.queryByRole('searchbox')).toBe(null)
      expect(screen.getByRole('status').textContent).toBe('Gemt')
    })

    it('says how far the latest round has come', async () => {
      await startApp({ assessments: [anAssessment()] })
      expect(await screen.findByText(/0 af 30 besvaret/)).toBeDefined()
    })
  })

  describe('with many assessments', () => {
    it('begins with the latest round', async () => {
      await startApp({ assessments: several(SIX) })
      expect(names()).toEqual([...SIX].reverse())
    })

    it('sorts them by name as Danish does', async () => {
      await startApp({ assessments: several(SIX) })
      fireEvent.change(screen.getByLabelText(da.home.sort), { target: { value: 'name' } })
      await nextTick()
      expect(names()).toEqual(['Billund', 'Læsø', 'Middelfart', 'Ærø', 'Østre Å', 'Aarhus'])
    })

    it('finds what is searched for, and says how many', async () => {
      await startApp({ assessments: several(SIX) })
      fireEvent.input(screen.getByLabelText(da.home.search), { target: { value: ' ØSTRE å' } })
      await nextTick()
      expect(screen.getByText(da.home.found(6, 6))).toBeDefined()
      fireEvent.input(screen.getByLabelText(da.home.search), { target: { value: 'ÆRØ' } })
      await nextTick()
      expect(names()).toEqual(['Ærø'])
      expect(screen.getByText(da.home.found(1, 6))).toBeDefined()
    })

    it('says that nothing was found', async () => {
      await startApp({ assessments: several(SIX) })
      fireEvent.input(screen.getByLabelText(da.home.search), { target: { value: 'Skagen' } })
      await nextTick()
      expect(names()).toEqual([])
      expect(screen.getByText(da.home.noMatch)).toBeDefined()
    })
  })

  describe('when one tries the example', () => {
    it('shows it, says that it was added, and lets it be removed and brought back', async () => {
      const { router } = await startApp()
      fireEvent.click(screen.getByRole('button', { name: 'Prøv med et eksempel' }))
      await heading('Eksempel Kommune')
      expect(await screen.findByText(da.home.exampleAdded)).toBeDefined()
      await router.push('/')
      await heading(da.home.headline)
      fireEvent.click(screen.getByRole('button', { name: da.home.removeExample }))
      await nextTick()
      expect(names()).toEqual([])
      fireEvent.click(screen.getByRole('button', { name: da.app.undo }))
      await nextTick()
      expect(names()).toEqual(['Eksempel Kommune'])
    })
  })

  describe('when one opens a file', () => {
    const choose = (...files: readonly File[]) => {
      const input = screen.getByLabelText<HTMLInputElement>('Åbn fil', { selector: 'input' })
      Object.defineProperty(input, 'files', { value: files, configurable: true })
      fireEvent.change(input)
    }

    it('goes to the assessment and says that it was opened', async () => {
      const { router } = await startApp()
      choose(new File([serializeDocument(anAssessment())], 'a.sixp.json'))
      await heading('Rødkøbing Kommune')
      expect(
        await screen.findByText(da.file.opened('Rødkøbing Kommune – Verdensmål på tværs 🌍')),
      ).toBeDefined()
      expect(router.currentRoute.value.params.id).toBe(ASSESSMENT_ID)
    })

    it('says why a file was not opened, and that nothing has changed', async () => {
      await startApp({ assessments: [anAssessment()] })
      choose(new File(['Kære kollega'], 'brev.txt'))
      expect(await screen.findByText(da.file.failed('brev.txt'))).toBeDefined()
      expect(screen.getByText(da.file.errors['not-json'])).toBeDefined()
      expect(screen.getByText(da.file.untouched)).toBeDefined()
    })

    it('asks what to do with an assessment that is here already', async () => {
      const { assessments } = await startApp({ assessments: [anAssessment()] })
      const newer = { value: 'Fra filen', at: Date.UTC(2027, 0) }
      choose(new File([serializeDocument(anAssessment({ team: newer }))], 'a.sixp.json'))
      const dialog = await screen.findByRole('dialog', { name: da.file.existsTitle })
      fireEvent.click(within(dialog).getByRole('button', { name: da.file.merge }))
      await vi.waitFor(() => {
        expect(assessments.find(ASSESSMENT_ID)?.team.value).toBe('Fra filen')
      })
      expect(screen.queryByRole('dialog')).toBe(null)
    })
  })
})
