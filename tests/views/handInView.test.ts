import { screen, waitFor } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import type { Round } from '../../src/domain/assessment'
import { presentResponses } from '../../src/domain/reveals'
import { findRound } from '../../src/domain/rounds'
import { da } from '../../src/i18n/da'
import { writeInvitation } from '../../src/persistence/invitation'
import { packPayload, unpackPayload } from '../../src/persistence/payload'
import { AFTER_ID, ASSESSMENT_ID, BEFORE_ID, NOW, aRound, anAssessment } from '../factories'
import { textOf } from '../components/support'
import { there } from '../stores/support'
import { aHandIn, aResponse, payloadOf } from './handIns'
import { heading, startApp } from './support'

const OTHER_ID = '1b9f2c34-1d5e-4f60-8a7b-9c0d1e2f3a4b'
const CLOSED = [{ at: NOW, on: '2026-11-23', closed: true }]

/** The app where a link was opened, with two assessments: the round in question is in the latter. */
async function open(payload: string, changes: Partial<Round> = {}) {
  const app = await startApp({
    path: `/hand-in/${payload}`,
    assessments: [
      anAssessment({ id: OTHER_ID, rounds: { [AFTER_ID]: aRound() } }),
      anAssessment({ rounds: { [BEFORE_ID]: aRound(changes) } }),
    ],
  })
  const round = () => there(findRound(there(app.assessments.find(ASSESSMENT_ID)), BEFORE_ID))
  return { ...app, responses: () => presentResponses(round()).map(({ id }) => id) }
}

const page = () => textOf(there(document.querySelector('main')))
const notice = () => textOf(there(document.querySelector('.notice')))
const comesToCollect = () => heading(da.workshop.headings.collect)

describe('a hand-in link that is opened', () => {
  describe('where its round is at hand', () => {
    it('is taken in, and leads to where responses come in', async () => {
      const { responses, router } = await open(await payloadOf(aHandIn('aaaaaa00')))
      await comesToCollect()
      expect(router.currentRoute.value.params).toEqual({ id: ASSESSMENT_ID, round: BEFORE_ID })
      expect(responses()).toEqual(['aaaaaa00'])
      await waitFor(() => expect(notice()).toContain('ny besvarelse er taget imod'))
      expect(page()).toContain('1 besvarelse er inde')
    })

    it('counts once, however often it is opened', async () => {
      const payload = await payloadOf(aHandIn('aaaaaa00'))
      const { responses, router } = await open(payload)
      await comesToCollect()
      await router.push('/about')
      await router.push(`/hand-in/${payload}`)
      await comesToCollect()
      await waitFor(() => expect(notice()).toContain('i forvejen'))
      expect(responses()).toEqual(['aaaaaa00'])
    })

    it('is told from the one that is opened after it', async () => {
      const { responses, router } = await open('ikke-et-link')
      await heading(da.handIn.title)
      await router.push(`/hand-in/${await payloadOf(aHandIn('aaaaaa00'))}`)
      await comesToCollect()
      expect(responses()).toEqual(['aaaaaa00'])
    })

    it.each<[string, Partial<Round>, RegExp]>([
      ['is closed', { closings: CLOSED }, /Runden er afsluttet/],
      [
        'is on another questionnaire',
        { questionnaire: { id: 'six-p', version: 1 } },
        /andet spørgeskema/,
      ],
      [
        'has removed it',
        { responses: { aaaaaa00: aResponse({ deleted: { value: true, at: NOW } }) } },
        /tidligere fjernet her/,
      ],
    ])('is refused in words when the round %s', async (what, changes, said) => {
      const questionnaire = { id: 'six-p', version: what.includes('another') ? 2 : 1 }
      const { responses } = await open(
        await payloadOf(aHandIn('aaaaaa00', { questionnaire })),
        changes,
      )
      await comesToCollect()
      await waitFor(() => expect(notice()).toMatch(said))
      expect(responses()).toEqual([])
    })
  })

  describe('where its round is not', () => {
    it('says what it is for, and keeps nothing of it', async () => {
      const { memory } = await open(await payloadOf(aHandIn('aaaaaa00', { round: 'f00d0000' })))
      await heading(da.handIn.title)
      expect(page()).toContain('Send det til facilitatoren')
      expect(page()).toContain('i den browser, hvor vurderingen ligger')
      expect(screen.getByText(da.notFound.home).getAttribute('href')).toBe('/')
      expect(JSON.stringify([...memory.entries])).not.toContain('aaaaaa00')
      expect(screen.queryByRole('banner')).toBe(null)
    })
  })

  describe('that cannot be read', () => {
    it.each<[string, () => Promise<string>]>([
      ['was cut off', async () => (await payloadOf(aHandIn('aaaaaa00'))).slice(0, -9)],
      [
        'is the invitation',
        () =>
          writeInvitation({
            round: BEFORE_ID,
            questionnaire: { id: 'six-p', version: 1 },
            title: 'Rødkøbing · Før',
            locale: 'da',
            groups: [],
          }),
      ],
      ['is of another make', () => packPayload({ app: 'noget-andet', æøå: ['<b>'] })],
    ])('says so when it %s, and does not ask for it to be sent on', async (_, payload) => {
      const { responses } = await open(await payload())
      await heading(da.handIn.title)
      expect(page()).toContain('kan ikke læses')
      expect(page()).not.toContain('Send det til facilitatoren')
      expect(responses()).toEqual([])
    })

    it('says so when a newer app has written it', async () => {
      const written = await unpackPayload(await payloadOf(aHandIn('aaaaaa00')))
      const newer = { ...(written.ok ? (written.value as object) : {}), schemaVersion: 2 }
      await open(await packPayload(newer))
      await heading(da.handIn.title)
      expect(page()).toContain('nyere udgave')
    })
  })
})
