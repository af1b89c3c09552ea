import { screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ReceiptList from '../../../src/components/workshop/ReceiptList.vue'
import { inPage, textOf, textsOf } from '../support'

type Receipts = InstanceType<typeof ReceiptList>['$props']['receipts']

function show(...receipts: Receipts) {
  return mount(ReceiptList, { props: { receipts }, ...inPage() })
}

describe('ReceiptList', () => {
  it('counts what was taken in', () => {
    const wrapper = show({ kind: 'new' }, { kind: 'new' }, { kind: 'known' }, { kind: 'completed' })
    const status = textOf(wrapper.element)
    expect(status).toContain('2 nye besvarelser er taget imod.')
    expect(status).toContain('1 besvarelse var her i forvejen.')
    expect(status).toContain('1 besvarelse har fået sine kommentarer med.')
    expect(screen.queryAllByRole('listitem')).toEqual([])
  })

  it('says in words what was not, each thing with its reason', () => {
    show(
      { kind: 'refused', why: 'other-round', label: 'Før' },
      { kind: 'refused', why: 'revealed' },
      { kind: 'bad-code', text: '7K3M-9Q2D', error: { code: 'length', found: 8, expected: 36 } },
      { kind: 'bad-code', text: '7K3M-9Q2U', error: { code: 'letters', letters: ['U'] } },
      { kind: 'bad-code', text: '7K3M-9Q2D', error: { code: 'check' } },
      { kind: 'bad-file', name: 'referat æøå.pdf' },
      { kind: 'invitation' },
    )
    expect(textsOf(screen.getAllByRole('listitem'))).toEqual([
      'En besvarelse hører til runden »Før« og er ikke taget imod her.',
      'En besvarelse er allerede vist og kan ikke ændres længere. Ellers kunne man se, hvad deltageren ændrede.',
      '»7K3M-9Q2D«: Koden har 8 tegn og skal have 36.',
      '»7K3M-9Q2U«: Disse tegn findes ikke i en kode: U',
      '»7K3M-9Q2D«: Et tegn er forkert, eller to er byttet om. Læs koden igen.',
      '»referat æøå.pdf« er ikke en besvarelse, og der er ingen QR-kode i den.',
      'Det er invitationen og ikke en besvarelse. Deltageren skal åbne den, svare og så aflevere.',
    ])
  })

  it('says so when there was nothing to find', () => {
    expect(textOf(show().element)).toBe('Der er hverken et link eller en kode i teksten.')
  })
})
