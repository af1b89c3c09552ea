import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import WhoDialog from '../../../src/components/assessment/WhoDialog.vue'
import { da } from '../../../src/i18n/da'
import { descriptionOf, inPage, textsOf } from '../support'

const show = () =>
  mount(WhoDialog, {
    props: { who: { organisation: 'Rødkøbing Kommune', team: 'Byliv', note: 'Efter mødet' } },
    ...inPage(),
  })

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.input(field(label), { target: { value } })

async function send() {
  await nextTick()
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }))
  await nextTick()
}

describe('WhoDialog', () => {
  it('begins with what is there', () => {
    show()
    expect(screen.getByRole('dialog', { name: da.overview.editTitle })).toBeDefined()
    const values = ['Organisation', 'Team', da.edit.note].map((label) => field(label).value)
    expect(values).toEqual(['Rødkøbing Kommune', 'Byliv', 'Efter mødet'])
  })

  it('hands on what was written, without space around it', async () => {
    const wrapper = show()
    write('Organisation', '  Sønderå Kommune ')
    write(da.edit.note, '')
    await send()
    expect(wrapper.emitted('done')).toEqual([
      [{ organisation: 'Sønderå Kommune', team: 'Byliv', note: '' }],
    ])
  })

  it('can be left', () => {
    const wrapper = show()
    fireEvent.click(screen.getByRole('button', { name: 'Annuller' }))
    expect(wrapper.emitted('close')).toHaveLength(1)
    expect(wrapper.emitted('done')).toBe(undefined)
  })

  it('says that no personal data belong in the note', () => {
    show()
    expect(descriptionOf(field(da.edit.note))).toContain(da.edit.noteHint)
  })

  it('points to what looks like a CPR number in the note', async () => {
    show()
    expect(screen.queryByText(da.other.cpr)).toBe(null)
    write(da.edit.note, 'Ring til 010190-1234')
    await nextTick()
    expect(screen.getByText(da.other.cpr)).toBeDefined()
  })

  describe('when names are missing', () => {
    const empty = async () => {
      const wrapper = show()
      write('Organisation', '   ')
      write('Team', '')
      await send()
      return wrapper
    }

    it('is not done, and puts the focus on what is missing', async () => {
      const wrapper = await empty()
      const alert = screen.getByRole('alert')
      expect(wrapper.emitted('done')).toBe(undefined)
      expect(document.activeElement).toBe(alert)
      expect(textsOf(within(alert).getAllByRole('button'))).toEqual([
        da.edit.missingOrganisation,
        da.edit.missingTeam,
      ])
    })

    it('ties each error to its field, after the hint', async () => {
      await empty()
      expect([field('Organisation'), field('Team')].map(descriptionOf)).toEqual([
        `${da.edit.organisationHint} ${da.edit.missingOrganisation}`,
        `${da.edit.teamHint} ${da.edit.missingTeam}`,
      ])
    })

    it('leads from an error to its field', async () => {
      await empty()
      fireEvent.click(screen.getByRole('button', { name: da.edit.missingTeam }))
      await nextTick()
      await nextTick()
      expect(document.activeElement).toBe(field('Team'))
    })
  })
})
