import { screen } from '@testing-library/dom'
import { describe, expect, it, vi } from 'vitest'
import { da } from '../../src/i18n/da'
import { useNotices } from '../../src/views/useNotices'
import { ASSESSMENT_ID, BEFORE_ID, aRound, anAssessment } from '../factories'
import { heading, startApp } from './support'

const overview = `/assessments/${ASSESSMENT_ID}`
const results = `${overview}/rounds/${BEFORE_ID}/results`

/** The app on the privacy page, after some answers have been given. */
async function answered(answers: number, { example = false } = {}) {
  const assessment = anAssessment({ example, rounds: { [BEFORE_ID]: aRound() } })
  const app = await startApp({ path: '/privacy', assessments: [assessment] })
  for (let n = 0; n < answers; n += 1) {
    app.assessments.change(ASSESSMENT_ID, {
      type: 'set-answer',
      round: BEFORE_ID,
      question: `people.q${n}`,
      state: 3,
    })
  }
  const goTo = async (path: string, name: string) => {
    await app.router.push(path)
    await heading(name)
  }
  return {
    ...app,
    toOverview: () => goTo(overview, 'Rødkøbing Kommune'),
    toResults: () => goTo(results, da.result.for('Før')),
  }
}

const reminder = () => screen.queryByText(da.save.remind)

describe('the reminder of the file', () => {
  it('comes with the result once 5 answers have been given', async () => {
    const { toResults } = await answered(5)
    await toResults()
    expect(reminder()).not.toBe(null)
  })

  it('comes with the overview, too', async () => {
    const { toOverview } = await answered(5)
    await toOverview()
    expect(reminder()).not.toBe(null)
  })

  it('does not come for 4', async () => {
    const { toResults } = await answered(4)
    await toResults()
    expect(reminder()).toBe(null)
  })

  it('comes once a visit', async () => {
    const { toResults, toOverview } = await answered(5)
    await toResults()
    await toOverview()
    expect(reminder()).toBe(null)
  })

  it('saves the file when it is told to', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:fil')
    const { toResults, assessments } = await answered(5)
    await toResults()
    const [button] = screen.getAllByRole('button', { name: da.save.saveAsFile }).slice(-1)
    button?.click()
    await vi.waitFor(() => expect(click).toHaveBeenCalledOnce())
    expect(assessments.lastFile(ASSESSMENT_ID)).toMatchObject({ isBehind: false })
  })

  it('does not come when all of it is in a file', async () => {
    const { toResults, assessments } = await answered(5)
    assessments.noteFile(ASSESSMENT_ID)
    await toResults()
    expect(reminder()).toBe(null)
  })

  it('does not come when a file is kept up to date', async () => {
    const { toResults, assessments, settings } = await answered(5)
    settings.rememberFile(ASSESSMENT_ID, { kind: 'linked', time: 1, at: 1 })
    assessments.linkedFiles.set(ASSESSMENT_ID, 'well')
    await toResults()
    expect(reminder()).toBe(null)
  })

  it('comes when the file that should be kept up to date is not', async () => {
    const { toResults, assessments } = await answered(5)
    assessments.linkedFiles.set(ASSESSMENT_ID, 'failing')
    await toResults()
    expect(reminder()).not.toBe(null)
  })

  it('does not come for the example', async () => {
    const { toResults } = await answered(5, { example: true })
    await toResults()
    expect(reminder()).toBe(null)
  })

  it('gives way to what else there is to say', async () => {
    const { toResults } = await answered(5)
    useNotices().show({ kind: 'done', text: () => 'Runden er slettet.', undo: () => undefined })
    await toResults()
    expect(reminder()).toBe(null)
    expect(screen.getByText('Runden er slettet.')).toBeDefined()
  })
})
