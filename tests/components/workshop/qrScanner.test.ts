import { fireEvent, screen } from '@testing-library/dom'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { qrMatrix } from '../../../src/composables/qr'
import QrScanner from '../../../src/components/workshop/QrScanner.vue'
import { loadTexts } from '../../../src/i18n/useTexts'
import { FakeCamera, errorNamed, turnPage } from '../../fixtures/fakeCamera'
import { pixelsOf, qrScene } from '../../fixtures/qrScene'
import { inPage, textOf } from '../support'

const CODE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ7K3Q'
const matrix = (await qrMatrix(CODE, 'quartile')) ?? []
const phone = pixelsOf(qrScene(matrix, { width: 320, height: 240, moduleSize: 5 }))

const button = (name = 'Læs med kamera') => screen.getByRole('button', { name })
const picture = () => screen.getByLabelText<HTMLVideoElement>('Billedet fra kameraet')
/** What is read out, in order. */
const announced = () =>
  [...document.querySelectorAll('[aria-live="polite"]')].map(textOf).filter((text) => text !== '')

describe('QrScanner', () => {
  let camera: FakeCamera

  const show = (options: Parameters<typeof inPage>[0] = {}) =>
    mount(QrScanner, {
      slots: { default: '<p>Besvarelse K7Q2M4 er modtaget. 9 af 12 er inde.</p>' },
      ...inPage(options),
    })

  /** Presses the button, and waits for what comes of it. */
  async function press(name?: string) {
    fireEvent.click(button(name))
    await flushPromises()
    await vi.waitFor(() => expect(announced().join()).not.toMatch(/Browseren spørger|is asking/))
  }

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
    camera = new FakeCamera()
  })
  afterEach(() => {
    vi.useRealTimers()
    camera.remove()
  })

  it('has its camera off until it is asked for', () => {
    show()
    expect(picture().parentElement?.hidden).toBe(true)
    expect(camera.asked).not.toHaveBeenCalled()
    expect(screen.queryByText(/forlader ikke browseren/)).toBe(null)
  })

  it('says what the browser is about to ask', async () => {
    camera.playing = new Promise(() => undefined)
    show()
    fireEvent.click(button())
    await vi.waitFor(() => expect(announced()[0]).toMatch(/må bruge kameraet. Vælg »Tillad«/))
  })

  it('shows the picture, and says what it waits for and that nothing is kept', async () => {
    show()
    await press()
    expect(picture().parentElement?.hidden).toBe(false)
    expect(announced()[0]).toMatch(/^Kameraet venter på en QR-kode/)
    expect(screen.getByText('Billedet bliver ikke gemt og forlader ikke browseren.')).toBeTruthy()
  })

  it('can play its picture on a phone: silent, and in its place', () => {
    show()
    expect(picture().muted).toBe(true)
    expect(picture().hasAttribute('playsinline')).toBe(true)
  })

  it('hands on what it reads', async () => {
    const wrapper = show()
    await press()
    camera.show(phone, 500)
    expect(wrapper.emitted('found')).toEqual([[CODE]])
  })

  it('has what came of it read out', () => {
    show()
    expect(announced()).toEqual(['Besvarelse K7Q2M4 er modtaget. 9 af 12 er inde.'])
  })

  it('shows a mirror to those who sit before the screen', async () => {
    camera.facingMode = undefined
    show()
    await press()
    expect(picture().className).toContain('mirror')
  })

  it('shows what lies before a camera on the back as it is', async () => {
    show()
    await press()
    expect(picture().className).not.toContain('mirror')
  })

  it('is stopped by the button that started it, which keeps the focus', async () => {
    show()
    button().focus()
    await press()
    expect(document.activeElement).toBe(button('Stop kameraet'))
    await press('Stop kameraet')
    expect(document.activeElement).toBe(button())
    expect(camera.tracks[0]?.isStopped).toBe(true)
    expect(picture().parentElement?.hidden).toBe(true)
  })

  it('is stopped when the page goes out of view', async () => {
    show()
    await press()
    turnPage('hidden')
    await flushPromises()
    expect(button()).toBeTruthy()
    expect(camera.tracks[0]?.isStopped).toBe(true)
  })

  it('is stopped when it goes', async () => {
    const wrapper = show()
    await press()
    wrapper.unmount()
    expect(camera.tracks[0]?.isStopped).toBe(true)
  })

  describe('without a picture', () => {
    it.each([
      ['NotFoundError', /kan ikke finde et kamera.*https/],
      ['NotAllowedError', /ikke lov til at bruge kameraet.*I Edge: Vælg hængelåsen/],
      ['NotReadableError', /kunne ikke starte.*Teams/],
    ])('says after a %s what is wrong, and what to do instead', async (name, words) => {
      camera.refusal = errorNamed(name)
      show()
      await press()
      expect(announced()[0]).toMatch(words)
      expect(announced()[0]).toMatch(/Brug et link, en kode eller en fil i stedet\.$/)
      expect(picture().parentElement?.hidden).toBe(true)
    })

    it('can be tried again', async () => {
      camera.refusal = errorNamed('NotAllowedError')
      show()
      await press()
      camera.refusal = null
      await press()
      expect(button('Stop kameraet')).toBeTruthy()
      expect(announced()[0]).toMatch(/^Kameraet venter/)
    })
  })

  it('speaks English too', async () => {
    await loadTexts('en')
    camera.refusal = errorNamed('NotAllowedError')
    show({ locale: 'en' })
    await press('Scan with the camera')
    expect(announced()[0]).toMatch(/not allowed.*In Edge.*Use a link, a code or a file instead\.$/)
  })
})
