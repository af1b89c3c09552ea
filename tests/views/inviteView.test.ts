import { fireEvent, screen, waitFor } from '@testing-library/dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { qrMatrix, qrPath } from '../../src/composables/qr'
import type { Assessment, Round } from '../../src/domain/assessment'
import { da } from '../../src/i18n/da'
import { loadTexts } from '../../src/i18n/useTexts'
import { readInvitation } from '../../src/persistence/invitation'
import { ASSESSMENT_ID, BEFORE_ID, NOW, aRound, anAssessment } from '../factories'
import { textOf } from '../components/support'
import type { MemoryStorage } from '../stores/support'
import { storageOf, there } from '../stores/support'
import { heading, startApp } from './support'

const { invite } = da
const path = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/workshop/invite`
const PUBLIC = 'https://seksp.kommune.dk/'
const TITLE = 'Rødkøbing Kommune – Verdensmål på tværs 🌍 · Før'
const GROUPS = {
  value: [
    { id: 'a0000001', name: 'Ældre & Sundhed' },
    { id: 'b0000001', name: 'Børn og Unge' },
  ],
  at: NOW,
}

/** The page lies at an address, as the browser knows it. */
function standAt(address: string) {
  vi.stubGlobal('location', new URL(address))
}

afterEach(() => vi.unstubAllGlobals())

interface Opening {
  readonly round?: Partial<Round>
  readonly assessment?: Partial<Assessment>
  readonly memory?: MemoryStorage
  /** Where the page lies; on the facilitator's own machine unless said otherwise. */
  readonly address?: string
}

/** The facilitator's page that invites to a round. */
async function open({
  round,
  assessment,
  memory,
  address = 'http://localhost:4173/',
}: Opening = {}) {
  standAt(address)
  const stored = anAssessment({ rounds: { [BEFORE_ID]: aRound(round) }, ...assessment })
  const app = await startApp({ path, memory: memory ?? storageOf(stored) })
  await heading(da.workshop.headings.invite)
  await waitFor(() => expect(document.querySelector('main form, main textarea')).not.toBe(null))
  return app
}
const openPublic = (opening: Opening = {}) => open({ ...opening, address: `${PUBLIC}#${path}` })

const page = () => textOf(there(document.querySelector('main')))
const link = async () => (await screen.findByLabelText<HTMLTextAreaElement>(invite.link)).value
const addressField = () => screen.getByLabelText<HTMLInputElement>(invite.address)

async function invitationIn(address: string) {
  const read = await readInvitation(there(address.split('#/respond/')[1]))
  return read.ok ? read.value : read.error
}

function giveAddress(value: string) {
  fireEvent.input(addressField(), { target: { value } })
  fireEvent.click(screen.getByText(invite.addressSave))
}

describe('the page that invites', () => {
  it('makes a link with the round, its questionnaire, title, language and groups', async () => {
    await openPublic({ round: { workshop: { groups: GROUPS } } })
    const address = await link()
    expect(address.startsWith(`${PUBLIC}#/respond/`)).toBe(true)
    expect(await invitationIn(address)).toEqual({
      round: BEFORE_ID,
      questionnaire: { id: 'six-p', version: 1 },
      title: TITLE,
      locale: 'da',
      groups: GROUPS.value,
    })
    expect(page()).toContain(TITLE)
  })

  it('invites in the language that the facilitator sees', async () => {
    const { settings } = await openPublic()
    await link()
    await loadTexts('en')
    settings.change({ locale: 'en' })
    const english = await screen.findByText('Invite the participants')
    expect(english).toBeDefined()
    await waitFor(async () => {
      const [field] = screen.getAllByRole<HTMLTextAreaElement>('textbox')
      expect(await invitationIn(there(field).value)).toMatchObject({ locale: 'en' })
    })
  })

  it('cuts a name that is too long for a link', async () => {
    const organisation = { value: 'Aftaleholderfællesskabet 🌱 '.repeat(7).trim(), at: NOW }
    await openPublic({ assessment: { organisation } })
    const invitation = await invitationIn(await link())
    expect(invitation).toMatchObject({ title: expect.stringMatching(/^Aftaleholder.{1,119}…$/u) })
  })

  it('shows the link as a QR code', async () => {
    await openPublic()
    const matrix = there(await qrMatrix(await link(), 'low'))
    const qr = await screen.findByLabelText(invite.qrLabel)
    await waitFor(() => expect(qr.querySelector('path')?.getAttribute('d')).toBe(qrPath(matrix)))
  })

  it('has a text to send, with what it is about and the link', async () => {
    await openPublic()
    const address = await link()
    const mail = screen.getByLabelText<HTMLTextAreaElement>(invite.mail)
    expect(mail.value).toContain(`»${TITLE}«`)
    expect(mail.value).toContain(`\n${address}\n`)
  })

  describe('copying', () => {
    const copyLink = async () => {
      const field = await screen.findByLabelText<HTMLTextAreaElement>(invite.link)
      fireEvent.click(there(screen.getAllByText(da.copy.copy)[0]))
      return field
    }

    it('puts the link on the clipboard and says so', async () => {
      const writeText = vi.fn(() => Promise.resolve())
      vi.stubGlobal('navigator', { clipboard: { writeText } })
      await openPublic()
      const field = await copyLink()
      expect(await screen.findByText(da.copy.copied)).toBeDefined()
      expect(writeText.mock.calls).toEqual([[field.value]])
    })

    it('marks it to be copied by hand where the browser refuses', async () => {
      vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error()) } })
      await openPublic()
      const field = await copyLink()
      expect(await screen.findByText(/Ctrl\+C/)).toBeDefined()
      expect(field.selectionEnd - field.selectionStart).toBe(field.value.length)
    })
  })

  it('says that the groups are in the invitation, where there are some', async () => {
    await openPublic({ round: { workshop: { groups: GROUPS } } })
    await link()
    expect(page()).toContain('gruppernes navne')
    await openPublic()
    await link()
    expect(page()).not.toContain('gruppernes navne')
  })

  it('says when the round takes no more', async () => {
    await openPublic({ round: { closings: [{ at: NOW, on: '2026-11-23', closed: true }] } })
    expect(page()).toContain('tager ikke imod flere besvarelser')
  })

  it('is printed, and leads on', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await openPublic()
    await link()
    fireEvent.click(screen.getByText(invite.print))
    expect(print).toHaveBeenCalledOnce()
    expect(screen.getByText(invite.toCollect).getAttribute('href')).toMatch(/\/workshop\/collect$/)
  })

  describe.each([
    ['on the facilitator’s own machine', 'http://localhost:4173/'],
    ['out of a file', 'file:///C:/Seks%20P/index.html'],
  ])('opened %s', (_, address) => {
    it('asks once where the participants find the app, and invites there', async () => {
      const { memory } = await open({ address })
      expect(page()).toContain('telefoner kan ikke nå den')
      expect(screen.queryByLabelText(invite.link)).toBe(null)
      expect(screen.queryByLabelText(invite.qrLabel)).toBe(null)
      expect(screen.getByText(da.collect.form).getAttribute('href')).toMatch(/\/form$/)
      giveAddress(` ${PUBLIC}app/ `)
      expect(await link()).toMatch(/^https:\/\/seksp\.kommune\.dk\/app\/#\/respond\/[\w-]+$/)
      expect(screen.queryByLabelText(invite.address)).toBe(null)
      await open({ address, memory })
      expect(await link()).toMatch(/^https:\/\/seksp\.kommune\.dk\/app\/#/)
      expect(screen.queryByLabelText(invite.address)).toBe(null)
    })
  })

  it.each([
    '',
    'seksp.kommune.dk',
    'http://localhost:4173/',
    'http://127.0.0.1/',
    'http://[::1]:4173/',
    'file:///C:/Seks%20P/index.html',
    'javascript:alert(1)',
    'der hvor vi plejer 🤷',
  ])('takes no address that others cannot reach: »%s«', async (address) => {
    const { settings } = await open()
    giveAddress(address)
    expect(await screen.findByText(/hele? adresse, som andre kan nå/)).toBeDefined()
    expect(document.activeElement).toBe(addressField())
    expect(addressField().getAttribute('aria-invalid')).toBe('true')
    expect(settings.settings.address).toBe(null)
    expect(screen.queryByLabelText(invite.link)).toBe(null)
  })

  it('takes another address in its place, and keeps the old one until then', async () => {
    await open()
    giveAddress(PUBLIC)
    await link()
    fireEvent.click(screen.getByText(invite.changeAddress))
    await screen.findByLabelText(invite.address)
    expect(addressField().value).toBe(PUBLIC)
    giveAddress('seksp')
    expect(await link()).toContain(PUBLIC)
    giveAddress('https://localhosting.dk/')
    await waitFor(async () => expect(await link()).toMatch(/^https:\/\/localhosting\.dk\/#/))
  })

  it('does not ask where the page itself can be reached', async () => {
    await openPublic()
    await link()
    expect(screen.queryByLabelText(invite.address)).toBe(null)
    expect(screen.queryByText(invite.changeAddress)).toBe(null)
  })
})
