import { fireEvent, screen } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { ASSESSMENT_ID, BEFORE_ID, NOW, aRound, anAssessment } from '../factories'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/form`
const groups = [{ id: 'a0gr0001', name: 'Ældre & Sundhed' }]
const assessments = [
  anAssessment({
    rounds: { [BEFORE_ID]: aRound({ workshop: { groups: { value: groups, at: NOW } } }) },
  }),
]
const sheet = (name: string) => screen.findByRole('heading', { level: 2, name })

describe('the form page', () => {
  it('shows the empty form of the round, with its groups', async () => {
    await startApp({ path, assessments })
    await sheet(da.form.heading)
    expect(await heading(da.form.title)).toBeDefined()
    expect(screen.getByText('Før, 23. november 2026')).toBeDefined()
    expect(screen.getByText('Ældre & Sundhed')).toBeDefined()
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(30)
  })

  it('has the title that a PDF of it is to be named by', async () => {
    await startApp({ path, assessments })
    await sheet(da.form.heading)
    expect(document.title).toBe(
      '2026-11-24 Rødkøbing Kommune – Verdensmål på tværs 🌍 – Før – Skema på papir',
    )
  })

  it('can be in another language than the page around it', async () => {
    await startApp({ path: `${path}?language=en`, assessments })
    const title = await sheet(en.form.heading)
    expect(title.closest('[lang]')?.getAttribute('lang')).toBe('en')
    expect(await heading(da.form.title)).toBeDefined()
    expect(document.title).toContain('Form on paper')
  })

  it('changes its language on request', async () => {
    const { router } = await startApp({ path, assessments })
    await sheet(da.form.heading)
    fireEvent.click(screen.getByRole('radio', { name: 'English' }))
    await sheet(en.form.heading)
    expect(router.currentRoute.value.name).toBe('form')
    expect(router.currentRoute.value.query).toEqual({ language: 'en' })
  })

  it('names organisation and round at the lower edge while it is shown', async () => {
    const { router } = await startApp({ path, assessments })
    await sheet(da.form.heading)
    expect(document.adoptedStyleSheets).toHaveLength(1)
    await router.push('/about')
    await heading(da.about.title)
    expect(document.adoptedStyleSheets).toHaveLength(0)
  })

  it.each([
    ['the assessment', `/assessments/en-anden/rounds/${BEFORE_ID}/form`, da.notFound.assessment],
    ['the round', `/assessments/${ASSESSMENT_ID}/rounds/en-anden/form`, da.notFound.round],
  ])('says so when %s is not here', async (_what, address, title) => {
    await startApp({ path: address, assessments })
    expect(await heading(title)).toBeDefined()
    expect(screen.queryByRole('article')).toBe(null)
  })

  it('says so when this app lacks the questionnaire, and leads to the overview', async () => {
    const round = aRound({ questionnaire: { id: 'six-p', version: 99 } })
    await startApp({ path, assessments: [anAssessment({ rounds: { [BEFORE_ID]: round } })] })
    expect(await heading(da.form.noQuestions)).toBeDefined()
    expect(screen.getByRole('link', { name: da.notFound.overview }).getAttribute('href')).toContain(
      ASSESSMENT_ID,
    )
    expect(screen.queryByRole('article')).toBe(null)
  })
})
