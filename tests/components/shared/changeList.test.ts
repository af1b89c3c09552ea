import { screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChangeList from '../../../src/components/shared/ChangeList.vue'
import type { Difference } from '../../../src/domain/differences'
import { loadTexts } from '../../../src/i18n/useTexts'
import { inPage, textOf, textsOf } from '../support'

const NAMES: Readonly<Record<string, string>> = { 'people.equity': 'Dem, vi ikke når' }
const IN_ROUND = { round: 'f0r3k9zt', roundLabel: 'Før' }

const show = (differences: readonly Difference[], locale: 'da' | 'en' = 'da') =>
  mount(ChangeList, {
    props: { differences, shortName: (_: string, question: string) => NAMES[question] ?? question },
    ...inPage({ locale }),
  })

const lines = () => textsOf(screen.getAllByRole('listitem'))

describe('ChangeList', () => {
  it.each<[string, Difference, string]>([
    [
      'a name',
      { kind: 'field', field: 'team', before: 'Byliv', after: 'Byliv & havn' },
      'Team: fra »Byliv« til »Byliv & havn«',
    ],
    [
      'a note that was empty',
      { kind: 'field', field: 'note', before: '', after: 'Til udvalget' },
      'Note: fra intet til »Til udvalget«',
    ],
    ['a new round', { kind: 'round-added', ...IN_ROUND }, 'Runden tilføjet'],
    ['a deleted round', { kind: 'round-removed', final: false, ...IN_ROUND }, 'Runden slettet'],
    [
      'a round deleted for good',
      { kind: 'round-removed', final: true, ...IN_ROUND },
      'Runden slettet for altid, ligesom i filen',
    ],
    [
      'a round’s date',
      {
        kind: 'round-field',
        field: 'date',
        before: '2025-11-24',
        after: '2025-11-25',
        ...IN_ROUND,
      },
      'Dato: fra 24. november 2025 til 25. november 2025',
    ],
    [
      'a round’s scope',
      { kind: 'round-field', field: 'scope', before: 'task', after: 'department', ...IN_ROUND },
      'Omfang: fra »En opgave« til »En afdeling«',
    ],
    [
      'a closing',
      { kind: 'closing', closed: true, on: '2026-11-23', ...IN_ROUND },
      'Runden afsluttet',
    ],
    ['a reopening', { kind: 'closing', closed: false, on: null, ...IN_ROUND }, 'Runden genåbnet'],
    [
      'an answer',
      {
        kind: 'answer',
        question: 'people.equity',
        before: 'dont-know',
        after: 4,
        ...IN_ROUND,
      },
      'Dem, vi ikke når: fra ved ikke til niveau 4',
    ],
    [
      'a text',
      {
        kind: 'text',
        question: 'people.equity',
        text: 'evidence',
        before: 'Østre Å 🌱',
        after: '',
        ...IN_ROUND,
      },
      'Dem, vi ikke når – Belæg: fra »Østre Å 🌱« til intet',
    ],
  ])('says %s in words', (_, difference, words) => {
    show([difference])
    expect(lines()).toEqual([words])
  })

  it('gathers what belongs to a round under its name', () => {
    show([
      { kind: 'field', field: 'team', before: 'A', after: 'B' },
      { kind: 'answer', question: 'people.equity', before: 1, after: 2, ...IN_ROUND },
      { kind: 'round-added', round: 'eft3r7mq', roundLabel: 'Efter' },
    ])
    expect(textsOf(screen.getAllByRole('heading'))).toEqual(['»Før«', '»Efter«'])
    expect(lines()).toHaveLength(3)
  })

  it('counts what has no page of its own', () => {
    const wrapper = show([
      { kind: 'other', what: 'actions', count: 2 },
      { kind: 'other', what: 'responses', count: 3, ...IN_ROUND },
    ])
    expect(textOf(wrapper.element as Element)).toContain('5 ændringer i andre dele')
  })

  it('is in English when the page is', async () => {
    await loadTexts('en')
    show([{ kind: 'answer', question: 'people.equity', before: 1, after: 2, ...IN_ROUND }], 'en')
    expect(lines()).toEqual(['Dem, vi ikke når: from level 1 to level 2'])
  })
})
