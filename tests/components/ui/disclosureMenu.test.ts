import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { h, nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import DisclosureMenu from '../../../src/components/ui/DisclosureMenu.vue'
import { inPage } from '../support'

function show(props: { name?: string } = {}) {
  return mount(DisclosureMenu, {
    props: { label: 'Mere', ...props },
    slots: {
      default: ({ close }: { close: () => void }) => [
        h('button', { type: 'button' }, 'Ret'),
        h('button', { type: 'button', onClick: close }, 'Slet'),
      ],
    },
    ...inPage(),
  })
}

/** A button beside the menu, for going elsewhere. */
function elsewhere(): HTMLElement {
  const other = document.createElement('button')
  document.body.append(other)
  return other
}

const button = () => screen.getByRole('button', { name: 'Mere' })
const isOpen = () => button().getAttribute('aria-expanded') === 'true'
const item = (name: string) => screen.queryByRole('button', { name })

async function open() {
  button().focus()
  fireEvent.click(button())
  await nextTick()
}

describe('DisclosureMenu', () => {
  it('begins closed, with its items out of reach', () => {
    show()
    expect(isOpen()).toBe(false)
    expect(item('Ret')).toBe(null)
  })

  it('has the full name where the visible text would not tell which', () => {
    show({ name: 'Mere om runden Før' })
    expect(screen.getByRole('button', { name: 'Mere om runden Før' }).textContent.trim()).toBe(
      'Mere',
    )
  })

  it('opens on a click', async () => {
    show()
    await open()
    expect(isOpen()).toBe(true)
    expect(item('Ret')).not.toBe(null)
  })

  it('names the panel it controls', async () => {
    show()
    await open()
    const panel = document.getElementById(button().getAttribute('aria-controls') ?? '')
    expect(panel?.contains(item('Ret'))).toBe(true)
  })

  describe('when open', () => {
    it('closes on a second click', async () => {
      show()
      await open()
      await open()
      expect(isOpen()).toBe(false)
    })

    it('closes on Escape and gives the focus back to its button', async () => {
      show()
      await open()
      const ret = item('Ret')
      ret?.focus()
      fireEvent.keyDown(ret ?? button(), { key: 'Escape' })
      await nextTick()
      expect(isOpen()).toBe(false)
      expect(document.activeElement).toBe(button())
    })

    it('closes when the pointer goes down outside', async () => {
      show()
      const other = elsewhere()
      await open()
      fireEvent.pointerDown(other)
      await nextTick()
      expect(isOpen()).toBe(false)
    })

    it('stays open when the pointer goes down inside', async () => {
      show()
      await open()
      fireEvent.pointerDown(item('Ret') ?? document.body)
      await nextTick()
      expect(isOpen()).toBe(true)
    })

    it('closes when the focus leaves it, and lets it go', async () => {
      show()
      const other = elsewhere()
      await open()
      item('Ret')?.focus()
      other.focus()
      await nextTick()
      expect(isOpen()).toBe(false)
      expect(document.activeElement).toBe(other)
    })

    it('stays open when the focus moves on inside', async () => {
      show()
      await open()
      item('Ret')?.focus()
      item('Slet')?.focus()
      await nextTick()
      expect(isOpen()).toBe(true)
    })

    it('lets an item close it, and gives the focus back to its button', async () => {
      show()
      await open()
      const slet = item('Slet')
      slet?.focus()
      slet?.click()
      await nextTick()
      expect(isOpen()).toBe(false)
      expect(document.activeElement).toBe(button())
    })
  })
})
