import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import SetAsideList from '../../../src/components/assessment/SetAsideList.vue'
import { da } from '../../../src/i18n/da'
import { inPage, textOf } from '../support'

const PARTS = [
  {
    path: '/rounds/f0r3k9zt/answers/people.equity',
    raw: '{"state":{"value":"<b>7</b>","at":1}}',
    reason: 'shape /state/value',
  },
  { path: '/actions/__proto__', raw: '{}', reason: 'id' },
]

const show = () => mount(SetAsideList, { props: { parts: PARTS }, ...inPage() })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('SetAsideList', () => {
  it('says where each part stood, why it could not be read, and what it was', () => {
    show()
    const region = screen.getByRole('region', { name: da.aside.title })
    expect(textOf(region)).toContain('2 dele')
    const [first, second] = within(region).getAllByRole('listitem')
    if (!first || !second) throw new Error('There are two parts')
    expect(textOf(first)).toContain('Sted: /rounds/f0r3k9zt/answers/people.equity')
    expect(textOf(first)).toContain(da.aside.reasonShape)
    expect(textOf(first)).toContain('"<b>7</b>"')
    expect(first.querySelector('b')).toBe(null)
    expect(textOf(second)).toContain(da.aside.reasonId)
  })

  it('can be downloaded', () => {
    const wrapper = show()
    press(da.aside.download)
    expect(wrapper.emitted('download')).toHaveLength(1)
  })

  it('is deleted for good only after a confirmation', async () => {
    const wrapper = show()
    press(da.aside.remove)
    await nextTick()
    const dialog = screen.getByRole('dialog', { name: da.aside.remove })
    expect(textOf(dialog)).toContain(da.aside.confirm)
    expect(wrapper.emitted('remove')).toBe(undefined)
    fireEvent.click(within(dialog).getByRole('button', { name: da.aside.remove }))
    expect(wrapper.emitted('remove')).toHaveLength(1)
  })

  it('stays when one thinks better of it', async () => {
    const wrapper = show()
    press(da.aside.remove)
    await nextTick()
    press('Annuller')
    await nextTick()
    expect(wrapper.emitted('remove')).toBe(undefined)
    expect(screen.queryByRole('dialog')).toBe(null)
  })
})
