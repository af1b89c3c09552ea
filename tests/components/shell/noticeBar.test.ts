import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
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

  describe('when it is left', () => {
    /** Goes from a button of the page to one of the message, and presses it. */
    function leaveBy(name: string) {
      document.body.replaceChildren()
      const heading = document.createElement('main')
      heading.innerHTML = '<h1 tabindex="-1">Overblik</h1><button>Fjern</button>'
      document.body.append(heading)
      const wrapper = mount(NoticeBar, { props: { notice: removed }, ...inPage() })
      const page = screen.getByRole('button', { name: 'Fjern' })
      const button = screen.getByRole('button', { name })
      page.focus()
      button.focus()
      return {
        page,
        press: async () => {
          fireEvent.click(button)
          await wrapper.setProps({ notice: null })
          await nextTick()
        },
      }
    }

    it.each(['Fortryd', 'Luk'])('%s leads back to where the focus was', async (name) => {
      const { page, press } = leaveBy(name)
      await press()
      expect(document.activeElement).toBe(page)
    })

    it('leads to the heading when that is gone', async () => {
      const { page, press } = leaveBy('Luk')
      page.remove()
      await press()
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    })
  })
})
