import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import ViewMenu from '../../../src/components/shell/ViewMenu.vue'
import { da } from '../../../src/i18n/da'
import { inPage } from '../support'

async function show() {
  const wrapper = mount(ViewMenu, {
    props: { locale: 'da', theme: 'system', keys: true },
    ...inPage(),
  })
  fireEvent.click(screen.getByRole('button', { name: da.view.button }))
  await nextTick()
  return wrapper
}

const checked = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole<HTMLInputElement>('radio')
    .map((radio) => radio.checked)

describe('ViewMenu', () => {
  it('shows language, look and keys as they are', async () => {
    await show()
    expect(checked(da.view.language)).toEqual([true, false])
    expect(checked(da.view.theme)).toEqual([true, false, false])
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /tasterne 1–5/ }).checked).toBe(
      true,
    )
  })

  it('has each language in its own words', async () => {
    await show()
    expect(screen.getByText('Dansk').lang).toBe('da')
    expect(screen.getByText('English').lang).toBe('en')
  })

  it('asks for another language', async () => {
    const wrapper = await show()
    fireEvent.click(screen.getByRole('radio', { name: 'English' }))
    expect(wrapper.emitted('update:locale')).toEqual([['en']])
  })

  it('asks for another look', async () => {
    const wrapper = await show()
    fireEvent.click(screen.getByRole('radio', { name: da.view.dark }))
    expect(wrapper.emitted('update:theme')).toEqual([['dark']])
  })

  it('switches the keys off', async () => {
    const wrapper = await show()
    fireEvent.click(screen.getByRole('checkbox', { name: /tasterne 1–5/ }))
    expect(wrapper.emitted('update:keys')).toEqual([[false]])
  })
})
