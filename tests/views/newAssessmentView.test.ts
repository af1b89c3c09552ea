import { fireEvent, screen, within } from '@testing-library/dom'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { presentRounds } from '../../src/domain/rounds'
import { da } from '../../src/i18n/da'
import { textsOf } from '../components/support'
import { heading, startApp } from './support'

async function open() {
  const app = await startApp()
  await app.router.push('/assessments/new')
  await heading(da.edit.newTitle)
  return app
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.input(field(label), { target: { value } })
const create = () => fireEvent.click(screen.getByRole('button', { name: da.edit.create }))

describe('the page for a new assessment', () => {
  it('offers a first round, today and of the whole municipality', async () => {
    await open()
    expect(field(da.edit.roundLabel).value).toBe('Før')
    expect(field(da.edit.date).value).toBe('2026-11-24')
    expect(field(da.edit.scopes.municipality).checked).toBe(true)
  })

  it('makes the assessment and goes to its first questions', async () => {
    const { router, assessments } = await open()
    write(da.edit.organisation, ' Rødkøbing Kommune ')
    write(da.edit.team, 'Byliv')
    await nextTick()
    create()
    await heading('People')
    const [made] = [...assessments.documents.values()]
    expect(made?.organisation.value).toBe('Rødkøbing Kommune')
    const [round] = made ? presentRounds(made) : []
    expect(round?.round.label.value).toBe('Før')
    expect(router.currentRoute.value.params).toEqual({
      id: made?.id,
      round: round?.id,
      dimension: 'people',
    })
  })

  it('leads back from the questions to the assessment, not to the form', async () => {
    const { router } = await open()
    write(da.edit.organisation, 'Rødkøbing Kommune')
    write(da.edit.team, 'Byliv')
    await nextTick()
    create()
    await heading('People')
    router.back()
    expect(await heading('Rødkøbing Kommune')).toBeDefined()
  })

  describe('when names are missing', () => {
    it('makes nothing and says what is missing', async () => {
      const { router, assessments } = await open()
      write(da.edit.roundLabel, '')
      await nextTick()
      create()
      await nextTick()
      const alert = screen.getByRole('alert')
      expect(document.activeElement).toBe(alert)
      expect(textsOf(within(alert).getAllByRole('button'))).toEqual([
        da.edit.missingOrganisation,
        da.edit.missingTeam,
        da.edit.missingLabel,
      ])
      expect(assessments.documents.size).toBe(0)
      expect(router.currentRoute.value.name).toBe('new')
    })

    it('leads from each error to its own field', async () => {
      await open()
      write(da.edit.team, 'Byliv')
      write(da.edit.date, '')
      await nextTick()
      create()
      await nextTick()
      fireEvent.click(screen.getByRole('button', { name: da.edit.missingDate }))
      await nextTick()
      await nextTick()
      expect(document.activeElement).toBe(field(da.edit.date))
    })
  })
})
