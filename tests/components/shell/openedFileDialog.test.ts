import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import OpenedFileDialog from '../../../src/components/shell/OpenedFileDialog.vue'
import { da } from '../../../src/i18n/da'
import { inPage, textOf, textsOf } from '../support'

type Props = InstanceType<typeof OpenedFileDialog>['$props']
type Preview = NonNullable<Props['preview']>

const NOTHING: Preview = { differences: [], texts: [], goneRounds: [] }
const CLOSED: Preview = {
  differences: [{ kind: 'closing', round: 'f0r3k9zt', roundLabel: 'Før', closed: true, on: null }],
  texts: [],
  goneRounds: [],
}

const show = (kind: Props['kind'], preview = CLOSED, remarks: readonly string[] = []) =>
  mount(OpenedFileDialog, {
    props: {
      kind,
      name: 'Rødkøbing – Byliv',
      remarks,
      preview: kind === 'exists' ? preview : null,
      shortName: (_: string, question: string) => `Kort om ${question}`,
    },
    ...inPage(),
  })

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

    it('has nothing to merge when the file holds nothing new', () => {
      show('exists', NOTHING)
      expect(textOf(dialog())).toContain('filen indeholder intet nyt')
      expect(buttons()).toEqual(['Behold begge', 'Annuller'])
    })

    it('says which rounds a merge would not bring back, and how to have them', () => {
      show('exists', { ...NOTHING, goneRounds: ['Før', 'Forår 🌱'] })
      expect(textOf(dialog())).toContain('Runderne »Før« og »Forår 🌱« i filen er slettet her')
      expect(textOf(dialog())).not.toContain('intet nyt')
      expect(buttons()).toEqual(['Behold begge', 'Annuller'])
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

  describe('with what merging would change', () => {
    const place = { round: 'f0r3k9zt', roundLabel: 'Før', question: 'people.equity' }
    const text = { ...place, text: 'evidence', here: 'Østre Å', file: 'Havnen 🌱' } as const
    const preview: Preview = {
      differences: [
        { kind: 'answer', ...place, before: 2, after: 3 },
        { kind: 'text', ...place, text: 'evidence', before: 'Østre Å', after: 'Havnen 🌱' },
      ],
      texts: [{ ...text, newer: 'file' }],
      goneRounds: [],
    }
    const choice = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })

    it('lists the changes, the texts to be chosen apart', () => {
      show('exists', preview)
      expect(textsOf(within(dialog()).getAllByRole('listitem'))).toEqual([
        'Kort om people.equity: fra niveau 2 til niveau 3',
      ])
      const group = screen.getByRole('group', { name: 'Kort om people.equity – Belæg (Før)' })
      expect(textOf(group)).toContain('Østre Å')
      expect(textOf(group)).toContain('Teksten i filen (den seneste)')
    })

    it('has chosen the newest text beforehand', () => {
      const wrapper = show('exists', preview)
      expect(choice(/^Teksten i filen/).checked).toBe(true)
      press('Flet filen ind')
      expect(wrapper.emitted('merge')).toEqual([[[]]])
    })

    it('hands over a text that was chosen although it is older', async () => {
      const wrapper = show('exists', preview)
      fireEvent.click(choice(/^Teksten her/))
      await nextTick()
      expect(choice(/^Teksten her/).checked).toBe(true)
      press('Flet filen ind')
      expect(wrapper.emitted('merge')).toMatchObject([
        [[{ round: 'f0r3k9zt', question: 'people.equity', text: 'evidence', value: 'Østre Å' }]],
      ])
    })

    it('says what had to be done to read the file', () => {
      show('exists', preview, ['Skjulte tegn er fjernet.'])
      expect(textOf(dialog())).toContain('Skjulte tegn er fjernet.')
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
