import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import UnreadableList from '../../../src/components/home/UnreadableList.vue'
import { LOAD_ERROR_CODES } from '../../../src/persistence/load'
import { da } from '../../../src/i18n/da'
import { inPage, textOf } from '../support'

const FIRST = '3f0c1f5e-6b1a-4c57-9d3e-2a8b7c6d5e4f'
const SECOND = '4f0c1f5e-6b1a-4c57-9d3e-2a8b7c6d5e4f'

const show = () =>
  mount(UnreadableList, {
    props: {
      documents: [
        { id: FIRST, error: { code: 'damaged' as const } },
        { id: SECOND, error: { code: 'newer-version' as const } },
      ],
    },
    ...inPage(),
  })

const item = (id: string) =>
  screen.getAllByRole('listitem').find((one) => textOf(one).includes(id)) ?? document.body
const press = (within_: HTMLElement, name: string) =>
  fireEvent.click(within(within_).getByRole('button', { name }))
const dialog = () => screen.queryByRole('dialog', { name: 'Slet for altid' })

async function askToDelete(id: string) {
  press(item(id), 'Slet for altid')
  await nextTick()
}

describe('UnreadableList', () => {
  it('is a part of the page with a name', () => {
    show()
    expect(screen.getByRole('region', { name: da.home.unreadableTitle })).toBeDefined()
  })

  it('says of each document why it cannot be read', () => {
    show()
    expect(textOf(item(FIRST))).toContain(da.home.unreadableReasons.damaged)
    expect(textOf(item(SECOND))).toContain(da.home.unreadableReasons['newer-version'])
  })

  it.each(LOAD_ERROR_CODES)('has words for the reason %s', (code) => {
    mount(UnreadableList, { props: { documents: [{ id: FIRST, error: { code } }] }, ...inPage() })
    const sentences = [...item(FIRST).querySelectorAll('p')].map(textOf)
    expect(sentences[1]).toBe(da.home.unreadableReasons[code])
  })

  it('asks for a document as a file', () => {
    const wrapper = show()
    press(item(SECOND), 'Hent som fil')
    expect(wrapper.emitted('download')).toEqual([[SECOND]])
  })

  it('offers the second copy of a document that has one', () => {
    const wrapper = mount(UnreadableList, {
      props: {
        documents: [
          { id: FIRST, error: { code: 'damaged' as const }, reserve: {} },
          { id: SECOND, error: { code: 'damaged' as const } },
        ],
      },
      ...inPage(),
    })
    expect(textOf(item(FIRST))).toContain(da.home.hasReserve)
    expect(textOf(item(SECOND))).not.toContain(da.home.hasReserve)
    press(item(FIRST), da.home.openReserve)
    expect(wrapper.emitted('openReserve')).toEqual([[FIRST]])
  })

  it('asks for another try', () => {
    const wrapper = show()
    press(item(FIRST), 'Prøv igen')
    expect(wrapper.emitted('retry')).toEqual([[FIRST]])
  })

  describe('when one asks to delete', () => {
    it('deletes nothing before the question has been answered', async () => {
      const wrapper = show()
      await askToDelete(FIRST)
      expect(textOf(dialog() ?? document.body)).toContain(da.home.unreadableConfirm)
      expect(wrapper.emitted('remove')).toBe(undefined)
    })

    it('deletes that document after a yes', async () => {
      const wrapper = show()
      await askToDelete(SECOND)
      press(dialog() ?? document.body, 'Slet for altid')
      await nextTick()
      expect(wrapper.emitted('remove')).toEqual([[SECOND]])
      expect(dialog()).toBe(null)
    })

    it('deletes nothing after a no', async () => {
      const wrapper = show()
      await askToDelete(FIRST)
      press(dialog() ?? document.body, 'Annuller')
      await nextTick()
      expect(wrapper.emitted('remove')).toBe(undefined)
      expect(dialog()).toBe(null)
    })

    it('deletes nothing on Escape', async () => {
      const wrapper = show()
      await askToDelete(FIRST)
      fireEvent(dialog() ?? document.body, new Event('cancel', { cancelable: true }))
      await nextTick()
      expect(wrapper.emitted('remove')).toBe(undefined)
      expect(dialog()).toBe(null)
    })
  })
})
