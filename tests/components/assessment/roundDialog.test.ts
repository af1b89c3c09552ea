import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import RoundDialog from '../../../src/components/assessment/RoundDialog.vue'
import { da } from '../../../src/i18n/da'
import { descriptionOf, inPage, textsOf } from '../support'

/** The dialog with a form that wants a name and a date. */
function show(start: { label?: string; date?: string; isFrozen?: boolean } = {}) {
  const label = ref(start.label ?? 'Efter')
  const date = ref(start.date ?? '2026-11-23')
  const wrapper = mount(RoundDialog, {
    props: {
      heading: 'Ny runde',
      lead: 'Svarene fra sidst bliver ikke overført.',
      submit: 'Opret runden og begynd',
      isFrozen: start.isFrozen ?? false,
      label: label.value,
      date: date.value,
      scope: 'municipality',
      check: () => ({
        ...(label.value === '' ? { label: 'Giv runden et navn.' } : {}),
        ...(date.value === '' ? { date: 'Vælg en dato.' } : {}),
      }),
      'onUpdate:label': (value: string) => {
        label.value = value
      },
      'onUpdate:date': (value: string) => {
        date.value = value
      },
    },
    ...inPage(),
  })
  return { wrapper, label }
}

const name = () => screen.getByLabelText(da.edit.roundLabel)
const date = () => screen.getByLabelText('Dato')

async function send() {
  fireEvent.click(screen.getByRole('button', { name: 'Opret runden og begynd' }))
  await nextTick()
}

describe('RoundDialog', () => {
  it('asks for name, date and scope', () => {
    show()
    const dialog = within(screen.getByRole('dialog', { name: 'Ny runde' }))
    expect(dialog.getByLabelText<HTMLInputElement>(da.edit.roundLabel).value).toBe('Efter')
    expect(dialog.getByLabelText<HTMLInputElement>('Dato').value).toBe('2026-11-23')
    const scopes = within(dialog.getByRole('group', { name: da.edit.scope }))
    expect(scopes.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
      false,
      false,
      true,
    ])
  })

  it('says what a new round begins with', () => {
    show()
    expect(screen.getByText('Svarene fra sidst bliver ikke overført.')).toBeDefined()
  })

  it('hands on name, date and scope', () => {
    const { wrapper } = show()
    fireEvent.input(name(), { target: { value: 'Midtvejs' } })
    fireEvent.input(date(), { target: { value: '2026-12-01' } })
    fireEvent.click(screen.getByRole('radio', { name: 'En opgave' }))
    expect(wrapper.emitted('update:label')).toEqual([['Midtvejs']])
    expect(wrapper.emitted('update:date')).toEqual([['2026-12-01']])
    expect(wrapper.emitted('update:scope')).toEqual([['task']])
  })

  it('leaves what the answers are about alone in a closed round, and says why', () => {
    const { wrapper } = show({ isFrozen: true })
    expect(screen.queryAllByRole('radio')).toEqual([])
    expect(screen.getByText(da.start.scopeFrozen)).toBeDefined()
    fireEvent.input(name(), { target: { value: 'Udgangspunkt' } })
    expect(wrapper.emitted('update:label')).toEqual([['Udgangspunkt']])
  })

  it('is done when nothing is missing', async () => {
    const { wrapper } = show()
    await send()
    expect(wrapper.emitted('done')).toHaveLength(1)
  })

  it('can be left', () => {
    const { wrapper } = show()
    fireEvent.click(screen.getByRole('button', { name: 'Annuller' }))
    expect(wrapper.emitted('close')).toHaveLength(1)
  })

  it('complains of nothing before it has been sent', () => {
    show({ label: '' })
    expect(screen.queryByRole('alert')).toBe(null)
    expect(name().hasAttribute('aria-invalid')).toBe(false)
  })

  describe('when something is missing', () => {
    it('is not done', async () => {
      const { wrapper } = show({ label: '' })
      await send()
      expect(wrapper.emitted('done')).toBe(undefined)
    })

    it('puts the focus on what it has to say', async () => {
      show({ label: '', date: '' })
      await send()
      expect(document.activeElement).toBe(screen.getByRole('alert'))
      expect(textsOf(within(screen.getByRole('alert')).getAllByRole('button'))).toEqual([
        'Giv runden et navn.',
        'Vælg en dato.',
      ])
    })

    it('ties each error to its field', async () => {
      show({ label: '', date: '' })
      await send()
      expect([name(), date()].map(descriptionOf)).toEqual(['Giv runden et navn.', 'Vælg en dato.'])
    })

    it('leads from an error to its field', async () => {
      show({ date: '' })
      await send()
      fireEvent.click(screen.getByRole('button', { name: 'Vælg en dato.' }))
      await nextTick()
      await nextTick()
      expect(document.activeElement).toBe(date())
    })

    it('takes the focus again at the next attempt', async () => {
      show({ label: '' })
      await send()
      name().focus()
      await send()
      expect(document.activeElement).toBe(screen.getByRole('alert'))
    })

    it('takes an error back as soon as it is mended', async () => {
      const { label } = show({ label: '' })
      await send()
      label.value = 'Efter'
      await nextTick()
      expect(screen.queryByRole('alert')).toBe(null)
      expect(name().hasAttribute('aria-invalid')).toBe(false)
    })
  })
})
