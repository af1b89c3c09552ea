import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OpenActions from '../../../src/components/assessment/OpenActions.vue'
import type { Action } from '../../../src/domain/assessment'
import { BEFORE_ID, NOW as at } from '../../factories'
import { inPage, textOf } from '../support'

const show = (changes: Partial<Action> = {}) =>
  mount(OpenActions, {
    props: {
      actions: [
        {
          id: 'act10n01',
          action: {
            round: BEFORE_ID,
            priority: 'pr10r1t1',
            what: { value: 'Spørg de unge i Østre Å 🌱', at },
            ...changes,
          },
        },
      ],
      today: '2026-11-23',
    },
    ...inPage(),
  })

const row = () => textOf(screen.getByRole('listitem').querySelector('div') ?? document.body)
const status = () =>
  screen.getByRole<HTMLSelectElement>('combobox', {
    name: /^Status ?: Spørg de unge i Østre Å 🌱$/,
  })

describe('OpenActions', () => {
  it('says what is to be done, by whom and by when', () => {
    show({ owner: { value: 'Bodil Sørensen', at }, due: { value: '2026-11-23', at } })
    expect(row()).toBe('Spørg de unge i Østre Å 🌱Bodil Sørensen · Frist 23. november 2026')
  })

  it('says what has not been agreed', () => {
    show({ owner: { value: '', at } })
    expect(row()).toContain('Ingen ansvarlig · Ingen frist')
  })

  it('states that the due date has passed', () => {
    show({ due: { value: '2026-11-22', at } })
    expect(row()).toContain('Frist 22. november 2026 – fristen er overskredet')
  })

  it('shows where it stands, and hands on what is chosen instead', () => {
    const wrapper = show({ status: { value: 'under-way', at } })
    expect(status().selectedOptions[0]?.text).toBe('I gang')
    fireEvent.change(status(), { target: { value: 'done' } })
    expect(wrapper.emitted('status')).toEqual([['act10n01', 'done']])
  })
})
