import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import NoticeBar from '../../../src/components/shell/NoticeBar.vue'
import { inPage, textOf } from '../support'

type Notice = InstanceType<typeof NoticeBar>['$props']['notice']

const removed: NonNullable<Notice> = {
  kind: 'done',
  text: 'Svaret er fjernet.',
  details: [],
  action: null,
  canUndo: true,
}
const show = (notice: Notice) => mount(NoticeBar, { props: { notice }, ...inPage() })
const live = () => document.querySelector('[aria-live]') ?? document.body

describe('NoticeBar', () => {
  it('has its live region before there is anything to say', () => {
    show(null)
    expect(live().getAttribute('aria-live')).toBe('polite')
    expect(textOf(live())).toBe('')
    expect(screen.queryByRole('button')).toBe(null)
  })

  it('says what has happened in the same live region', async () => {
    const wrapper = show(null)
    const region = live()
    await wrapper.setProps({ notice: removed })
    expect(live()).toBe(region)
    expect(textOf(region)).toBe('Svaret er fjernet.')
  })

  it('adds the details', () => {
    show({ ...removed, kind: 'problem', details: ['Filen er tom.', 'Intet er ændret.'] })
    expect(screen.getByText('Filen er tom.')).toBeDefined()
    expect(screen.getByText('Intet er ændret.')).toBeDefined()
  })

  it('does not read its buttons out', () => {
    show(removed)
    expect(textOf(live())).not.toContain('Fortryd')
  })

  it('offers the way back', () => {
    const wrapper = show(removed)
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }))
    expect(wrapper.emitted('undo')).toHaveLength(1)
  })

  it('offers no way back where there is none', () => {
    show({ ...removed, canUndo: false })
    expect(screen.queryByRole('button', { name: 'Fortryd' })).toBe(null)
  })

  it('offers what there is to do about it', () => {
    const wrapper = show({ ...removed, action: 'Se, hvad der er ændret' })
    fireEvent.click(screen.getByRole('button', { name: 'Se, hvad der er ændret' }))
    expect(wrapper.emitted('act')).toHaveLength(1)
  })

  it('can be closed', () => {
    const wrapper = show(removed)
    fireEvent.click(screen.getByRole('button', { name: 'Luk' }))
    expect(wrapper.emitted('dismiss')).toHaveLength(1)
  })
})
