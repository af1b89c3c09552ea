import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DeleteAllDialog from '../../../src/components/shell/DeleteAllDialog.vue'
import { da } from '../../../src/i18n/da'
import { inPage, textOf } from '../support'

const ONE = [{ id: 'a', name: 'Ærø Kommune – Havet' }]
const show = (assessments = ONE) => mount(DeleteAllDialog, { props: { assessments }, ...inPage() })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('DeleteAllDialog', () => {
  it('says what will be gone, and that it cannot be undone', () => {
    show()
    const dialog = screen.getByRole('dialog', { name: da.privacy.deleteAll })
    expect(textOf(dialog)).toContain('1 vurdering bliver slettet for altid')
    expect(textOf(dialog)).toContain('Det kan ikke fortrydes.')
  })

  it('gives a last chance to save each assessment as a file', () => {
    const wrapper = show()
    press('Gem »Ærø Kommune – Havet« som fil')
    expect(wrapper.emitted('save')).toEqual([['a']])
    expect(wrapper.emitted('confirm')).toBe(undefined)
  })

  it('deletes when told to', () => {
    const wrapper = show()
    press('Slet alt nu')
    expect(wrapper.emitted('confirm')).toHaveLength(1)
  })

  it('is left without a change', () => {
    const wrapper = show()
    press('Annuller')
    expect(wrapper.emitted('close')).toHaveLength(1)
    expect(wrapper.emitted('confirm')).toBe(undefined)
  })

  it('does not speak of assessments where there are none', () => {
    show([])
    expect(textOf(screen.getByRole('dialog'))).toContain('Indstillingerne og eventuelle andre data')
    expect(screen.queryByText(da.privacy.lastChance)).toBe(null)
  })
})
