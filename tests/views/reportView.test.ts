import { fireEvent, screen } from '@testing-library/dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { ASSESSMENT_ID, BEFORE_ID, anAssessment } from '../factories'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}/report`
const assessments = [anAssessment()]
const sheet = (name: string) => screen.findByRole('heading', { level: 2, name })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the report page', () => {
  it('shows the latest round when the address names none', async () => {
    await startApp({ path, assessments })
    expect(await sheet(da.report.resultTitle('Før'))).toBeDefined()
  })

  it('is printed by the browser', async () => {
    await startApp({ path, assessments })
    await sheet(da.report.resultTitle('Før'))
    const print = vi.fn()
    vi.stubGlobal('print', print)
    fireEvent.click(screen.getByRole('button', { name: 'Udskriv' }))
    expect(print).toHaveBeenCalledTimes(1)
  })

  it('has the title that a PDF of it is to be named by', async () => {
    await startApp({ path, assessments })
    await sheet(da.report.resultTitle('Før'))
    expect(document.title).toBe('2026-11-24 Rødkøbing Kommune – Verdensmål på tværs 🌍 – Før')
  })

  it('can be in another language than the page around it', async () => {
    await startApp({ path: `${path}?rounds=${BEFORE_ID}&language=en`, assessments })
    const title = await sheet(en.report.resultTitle('Før'))
    expect(title.closest('[lang]')?.getAttribute('lang')).toBe('en')
    expect(await heading(da.report.title)).toBeDefined()
  })

  it('changes its language on request, and keeps the rounds', async () => {
    const { router } = await startApp({ path: `${path}?rounds=${BEFORE_ID}`, assessments })
    await sheet(da.report.resultTitle('Før'))
    fireEvent.click(screen.getByRole('radio', { name: 'English' }))
    await sheet(en.report.resultTitle('Før'))
    expect(router.currentRoute.value.query).toEqual({ rounds: BEFORE_ID, language: 'en' })
  })

  describe('when the assessment has no round', () => {
    it('says so', async () => {
      await startApp({ path, assessments: [anAssessment({ rounds: {} })] })
      expect(await heading(da.notFound.round)).toBeDefined()
    })
  })
})
