import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { tallyQuestions } from '../../src/domain/agreement'
import type { Round } from '../../src/domain/assessment'
import { latestReveal, presentResponses } from '../../src/domain/reveals'
import { findRound, isClosed } from '../../src/domain/rounds'
import { da } from '../../src/i18n/da'
import {
  ASSESSMENT_ID,
  BEFORE_ID,
  NOW,
  aReveal,
  aRound,
  anAnswer,
  anAssessment,
} from '../factories'
import { textOf, textsOf } from '../components/support'
import { there } from '../stores/support'
import { QUESTIONNAIRE, QUESTIONS, aResponse, answersOf } from './handIns'
import { catchDownloads, heading, startApp } from './support'

const { finish } = da
const workshopPath = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/workshop`
const at = NOW
const [AGREED, DISPUTED, MISSED, UNKNOWN, IRRELEVANT] = [
  'people.task-sets-team',
  'place.plan-strategy',
  'planet.climate',
  'peace.mental-health',
  'prosperity.common-goods',
] as const
const ANSWERS = {
  [AGREED]: anAnswer(4, { evidence: 'Klimaregnskabet 2026 🌱' }),
  [DISPUTED]: anAnswer(2, { dissent: 'To fra Ældre & Sundhed ville have valgt 3.' }),
  [UNKNOWN]: anAnswer('dont-know'),
  [IRRELEVANT]: anAnswer('not-relevant', { reason: 'Vi er kun én forvaltning.' }),
}

/** The page that a workshop ends with. */
async function open(changes: Partial<Round> = {}) {
  const rounds = { [BEFORE_ID]: aRound(changes) }
  const app = await startApp({
    path: `${workshopPath}/finish`,
    assessments: [anAssessment({ rounds })],
  })
  await heading(da.workshop.headings.finish)
  await screen.findByText(finish.nextTitle)
  const round = () => there(findRound(there(app.assessments.find(ASSESSMENT_ID)), BEFORE_ID))
  return { ...app, round, responses: () => presentResponses(round()).map(({ id }) => id) }
}

const page = () => textOf(there(document.querySelector('main')))
const statementOf = (id: string) =>
  there(QUESTIONS.find((one) => one.id === id)).statement.da.replaceAll('*', '')
const section = (name: string) =>
  there(screen.getByText(name, { selector: 'h2' }).closest('section'))
/** The questions of a list, each with what stands beside it. */
const rowsOf = (name: string) => textsOf([...section(name).querySelectorAll('li')])
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button' }))

describe('the end of a workshop', () => {
  it('lists what was agreed, with its level and who saw it otherwise', async () => {
    await open({ answers: ANSWERS })
    expect(page()).toContain('2 af 30 spørgsmål')
    expect(rowsOf(finish.agreed)).toEqual([
      expect.stringMatching(/^Det er opgaven.*niveau 4$/),
      expect.stringMatching(
        /^Verdensmålene.*niveau 2.*To fra Ældre & Sundhed ville have valgt 3\.$/,
      ),
    ])
  })

  it('lists what nobody knew', async () => {
    await open({ answers: ANSWERS })
    expect(rowsOf(finish.unknown)).toEqual([statementOf(UNKNOWN)])
  })

  it('lists what was on the agenda and was not reached', async () => {
    const agenda = { value: [DISPUTED, MISSED, UNKNOWN, 'people.equity'], at }
    await open({ answers: ANSWERS, workshop: { agenda } })
    expect(rowsOf(finish.notReached)).toEqual([statementOf('people.equity'), statementOf(MISSED)])
  })

  it('takes the ten that were proposed for the agenda when nobody made another', async () => {
    const responses = Object.fromEntries(['a', 'b', 'c'].map((id) => [id.repeat(8), aResponse()]))
    const tallies = tallyQuestions(QUESTIONNAIRE, Object.values(responses))
    await open({ responses, workshop: { reveals: [aReveal({ tallies })] } })
    expect(rowsOf(finish.notReached)).toHaveLength(10)
  })

  it('lists all that is open where there is no agenda', async () => {
    await open({ answers: ANSWERS, workshop: { mode: { value: 'together', at } } })
    expect(rowsOf(finish.notReached)).toHaveLength(26)
  })

  it('says so in words where a list is empty', async () => {
    await open({ workshop: { agenda: { value: [AGREED], at } } })
    expect(textOf(section(finish.agreed))).toContain('ikke aftalt noget')
    expect(textOf(section(finish.unknown))).toContain('Ingen spørgsmål er besvaret')
    expect(rowsOf(finish.notReached)).toEqual([statementOf(AGREED)])
  })

  it('says so when all of the agenda was reached', async () => {
    await open({ answers: ANSWERS, workshop: { agenda: { value: [AGREED, DISPUTED], at } } })
    expect(textOf(section(finish.notReached))).toContain('I nåede alle de spørgsmål, I havde valgt')
  })

  it('leads back to each question', async () => {
    const { router } = await open({ answers: ANSWERS })
    for (const [list, id] of [
      [finish.agreed, AGREED],
      [finish.unknown, UNKNOWN],
      [finish.notReached, MISSED],
    ] as const) {
      const link = within(section(list)).getByText(statementOf(id))
      expect(link.getAttribute('href')).toBe(`${workshopPath}/agree/${id}`)
    }
    fireEvent.click(within(section(finish.notReached)).getByText(statementOf(MISSED)))
    await heading(statementOf(MISSED))
    expect(router.currentRoute.value.params.question).toBe(MISSED)
  })

  it('leads on to the result and to paper', async () => {
    await open({ answers: ANSWERS })
    const hrefOf = (name: string) =>
      within(section(finish.nextTitle)).getByText(name).getAttribute('href')
    expect(hrefOf(finish.toResult)).toMatch(/\/results$/)
    expect(hrefOf(da.result.print)).toMatch(new RegExp(`/report\\?rounds=${BEFORE_ID}$`))
  })

  it('closes the round, which can be taken back', async () => {
    const { round } = await open({ answers: ANSWERS })
    press(da.overview.closeRound)
    await waitFor(() => expect(screen.queryByText(da.overview.closeRound)).toBe(null))
    expect(isClosed(round())).toBe(true)
    press(da.app.undo)
    expect(await screen.findByText(da.overview.closeRound)).toBeDefined()
    expect(isClosed(round())).toBe(false)
  })

  describe('the single responses', () => {
    const comment = 'Kun i Østre Å 🌱'
    const answers = { ...answersOf(2), [AGREED]: { state: 2, comment } } as const
    const responses = Object.fromEntries(
      ['resp0001', 'resp0002', 'resp0003'].map((id) => [id, aResponse({ answers })]),
    )
    const tallies = tallyQuestions(QUESTIONNAIRE, Object.values(responses))
    const shown = { responses, workshop: { reveals: [aReveal({ tallies })] } }
    const remove = async (button: string) => {
      press(button)
      await waitFor(() => expect(screen.queryByText(finish.singlesTitle)).toBe(null))
    }

    it('can be removed, and what was shown of them stays', async () => {
      const { responses: left, round, router } = await open(shown)
      expect(textOf(section(finish.singlesTitle))).toContain('3 enkelte besvarelser')
      const before = latestReveal(round())
      await remove(finish.removeSingles)
      expect(left()).toEqual([])
      expect(latestReveal(round())).toEqual(before)
      await router.push(`${workshopPath}/reveal`)
      expect(await screen.findByText('3 besvarelser er vist')).toBeDefined()
      const [counts] = await screen.findAllByLabelText(/niveau 1: 0, niveau 2: 3/)
      expect(counts).toBeDefined()
      expect(page()).not.toContain(comment)
    })

    it('are there again when it is taken back', async () => {
      const { responses: left } = await open(shown)
      await remove(finish.removeSingles)
      press(da.app.undo)
      expect(await screen.findByText(finish.singlesTitle)).toBeDefined()
      expect(left()).toHaveLength(3)
    })

    it('are in no file that is saved after they were removed', async () => {
      await open(shown)
      const files = catchDownloads()
      const save = () =>
        fireEvent.click(within(section(finish.nextTitle)).getByText(da.save.saveAsFile))
      save()
      await waitFor(() => expect(files).toHaveLength(1))
      expect(await files[0]?.text).toContain(comment)
      await remove(finish.removeSingles)
      save()
      await waitFor(() => expect(files).toHaveLength(2))
      const text = there(await files[1]?.text)
      expect(text).not.toContain(comment)
      expect(text).toContain('"tallies"')
    })

    it('that were never shown are said to leave nothing', async () => {
      const { responses: left } = await open({ responses })
      expect(textOf(section(finish.singlesTitle))).toContain('intet tilbage')
      await remove(finish.removeUnseen)
      expect(left()).toEqual([])
    })

    it('are not spoken of where there are none', async () => {
      await open({ answers: ANSWERS })
      expect(screen.queryByText(finish.singlesTitle)).toBe(null)
    })
  })
})
