import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import AppDialog from '../../../src/components/ui/AppDialog.vue'
import { inPage } from '../support'

const show = () =>
  mount(AppDialog, {
    props: { heading: 'Ny runde' },
    slots: { default: '<p>Svarene bliver ikke overført.</p>' },
    ...inPage(),
  })

const dialog = () => screen.getByRole<HTMLDialogElement>('dialog')

describe('AppDialog', () => {
  it('is named by its heading', () => {
    show()
    expect(screen.getByRole('dialog', { name: 'Ny runde' })).toBe(dialog())
  })

  it('opens as a modal dialog', () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal')
    show()
    expect(showModal).toHaveBeenCalledTimes(1)
    expect(dialog().open).toBe(true)
  })

  it('shows what it is given', () => {
    show()
    expect(dialog().contains(screen.getByText('Svarene bliver ikke overført.'))).toBe(true)
  })

  it('says that Escape was pressed, and leaves the closing to whoever opened it', () => {
    const wrapper = show()
    const cancel = new Event('cancel', { cancelable: true })
    fireEvent(dialog(), cancel)
    expect(wrapper.emitted('close')).toHaveLength(1)
    expect(cancel.defaultPrevented).toBe(true)
  })

  it('closes before it leaves the page, so that the browser gives the focus back', () => {
    const wrapper = show()
    const element = dialog()
    wrapper.unmount()
    expect(element.open).toBe(false)
  })
})
