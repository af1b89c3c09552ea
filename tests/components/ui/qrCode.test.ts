import { screen } from '@testing-library/dom'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { qrMatrix, qrPath } from '../../../src/composables/qr'
import QrCode from '../../../src/components/ui/QrCode.vue'
import { inPage, textOf } from '../support'

type Props = InstanceType<typeof QrCode>['$props']

const CODE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ7K3Q'
const TOO_LONG = 'https://seks-p.example.dk/#/respond/'.padEnd(3_000, 'Æ')
const LABEL = 'QR-kode med din besvarelse'

const show = (props: Partial<Props> = {}) =>
  mount(QrCode, {
    props: { text: CODE, label: LABEL, ...props },
    slots: { fallback: 'Brug koden nedenfor.' },
    ...inPage(),
  })

const code = () => screen.getByRole('img', { name: LABEL })
const path = () => code().querySelector('path')?.getAttribute('d')

/** The path of the code that a text should have. */
async function pathOf(...wanted: Parameters<typeof qrMatrix>): Promise<string> {
  return qrPath((await qrMatrix(...wanted)) ?? [])
}

/** The library is fetched from the disk, which takes its time. */
const whenDrawn = () => vi.waitFor(() => expect(path()).toBeTruthy())

describe('QrCode', () => {
  it('keeps its place, named, until the code is there', async () => {
    show()
    expect(code().getAttribute('viewBox')).toBe('0 0 1 1')
    expect(path()).toBe(undefined)
    await whenDrawn()
  })

  it('draws the code in one path, with the white around it', async () => {
    show({ ecc: 'quartile' })
    await whenDrawn()
    expect(code().getAttribute('viewBox')).toBe(`0 0 ${29 + 8} ${29 + 8}`)
    expect(path()).toBe(await pathOf(CODE, 'quartile'))
    expect(code().querySelectorAll('*')).toHaveLength(1)
  })

  it('has edges that a camera sees', async () => {
    show()
    await whenDrawn()
    expect(code().getAttribute('shape-rendering')).toBe('crispEdges')
  })

  it('lets a seventh of the code be lost unless told otherwise', async () => {
    show()
    await whenDrawn()
    expect(path()).toBe(await pathOf(CODE, 'medium'))
    expect(path()).not.toBe(await pathOf(CODE, 'quartile'))
  })

  it('follows its text', async () => {
    const wrapper = show()
    await whenDrawn()
    await wrapper.setProps({ text: 'M4X9' })
    await flushPromises()
    expect(path()).toBe(await pathOf('M4X9', 'medium'))
  })

  it('has no fallback beside the code', async () => {
    const wrapper = show()
    await whenDrawn()
    expect(textOf(wrapper.element)).toBe('')
  })

  describe('with a text that is too long', () => {
    it('says what to do instead, and shows no empty square', async () => {
      const wrapper = show({ text: TOO_LONG })
      await vi.waitFor(() => expect(textOf(wrapper.element)).toBe('Brug koden nedenfor.'))
      expect(screen.queryByRole('img')).toBe(null)
    })

    it('comes back with a shorter one', async () => {
      const wrapper = show({ text: TOO_LONG })
      await vi.waitFor(() => expect(screen.queryByRole('img')).toBe(null))
      await wrapper.setProps({ text: CODE })
      await whenDrawn()
      expect(path()).toBe(await pathOf(CODE, 'medium'))
    })
  })
  describe('when what draws it cannot be fetched', () => {
    afterEach(() => {
      vi.doUnmock('../../../src/composables/qr')
      vi.resetModules()
    })

    it('says what to do instead, and lets the app know', async () => {
      vi.resetModules()
      const failure = new TypeError('Failed to fetch dynamically imported module')
      vi.doMock('../../../src/composables/qr', () => ({
        qrMatrix: () => Promise.reject(failure),
        qrPath,
      }))
      const { default: Unfetched } = await import('../../../src/components/ui/QrCode.vue')
      const errorHandler = vi.fn()
      const wrapper = mount(Unfetched, {
        props: { text: CODE, label: LABEL },
        slots: { fallback: 'Brug koden nedenfor.' },
        global: { config: { errorHandler } },
      })
      await flushPromises()
      expect(textOf(wrapper.element)).toBe('Brug koden nedenfor.')
      expect(errorHandler.mock.calls[0]?.[0]).toBe(failure)
    })
  })
})
