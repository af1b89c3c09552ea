import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OpenedFileDialog from '../../../src/components/shell/OpenedFileDialog.vue'
import { da } from '../../../src/i18n/da'
import { inPage, textOf, textsOf } from '../support'

type Kind = InstanceType<typeof OpenedFileDialog>['$props']['kind']

const show = (kind: Kind) =>
  mount(OpenedFileDialog, { props: { kind, name: 'Rødkøbing – Byliv' }, ...inPage() })

const dialog = () => screen.getByRole('dialog')
const buttons = () => textsOf(within(dialog()).getAllByRole('button'))
/** What the dialog has asked for. */
const asked = (wrapper: ReturnType<typeof show>) =>
  ['merge', 'keepBoth', 'close'].filter((name) => wrapper.emitted(name))

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('OpenedFileDialog', () => {
  describe('when the assessment is here already', () => {
    it('offers to merge, to keep both, or to leave it', () => {
      show('exists')
      expect(screen.getByRole('dialog', { name: da.file.existsTitle })).toBe(dialog())
      expect(textOf(dialog())).toContain(da.file.exists('Rødkøbing – Byliv'))
      expect(buttons()).toEqual(['Flet filen ind', 'Behold begge', 'Annuller'])
    })

    it('asks for the merge', () => {
      const wrapper = show('exists')
      press('Flet filen ind')
      expect(asked(wrapper)).toEqual(['merge'])
    })

    it('asks to keep both', () => {
      const wrapper = show('exists')
      press('Behold begge')
      expect(asked(wrapper)).toEqual(['keepBoth'])
    })

    it('is left without a change', () => {
      const wrapper = show('exists')
      press('Annuller')
      expect(asked(wrapper)).toEqual(['close'])
    })

    it('is left by Escape without a change', () => {
      const wrapper = show('exists')
      fireEvent(dialog(), new Event('cancel', { cancelable: true }))
      expect(asked(wrapper)).toEqual(['close'])
    })
  })

  describe('when the assessment was deleted here', () => {
    it('offers to open it as a new one', () => {
      const wrapper = show('was-deleted')
      expect(screen.getByRole('dialog', { name: da.file.deletedTitle })).toBe(dialog())
      expect(buttons()).toEqual(['Åbn som ny', 'Annuller'])
      press('Åbn som ny')
      expect(asked(wrapper)).toEqual(['keepBoth'])
    })
  })

  describe('when the copy that is here cannot be read', () => {
    it('offers to open it beside that copy', () => {
      show('unreadable-here')
      expect(textOf(dialog())).toContain(da.file.unreadableHere('Rødkøbing – Byliv'))
      expect(buttons()).toEqual(['Åbn som ny', 'Annuller'])
    })
  })
})
