import { screen } from '@testing-library/dom'
import { nextTick } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { describe, expect, it, vi } from 'vitest'
import { da } from '../../src/i18n/da'
import { createAppRouter } from '../../src/router/router'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import { ASSESSMENT_ID, BEFORE_ID, aRound, anAssessment } from '../factories'
import { heading, startApp } from '../views/support'

const questions = `/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/questions`
const assessments = [anAssessment({ rounds: { [BEFORE_ID]: aRound() } })]

describe('createAppRouter', () => {
  it.each([
    ['/', 'home'],
    ['/assessments/new', 'new'],
    ['/assessments/a', 'assessment'],
    ['/assessments/a/rounds/r/questions/people', 'answer'],
    ['/assessments/a/rounds/r/results', 'results'],
    ['/assessments/a/rounds/r/form', 'form'],
    ['/assessments/a/compare', 'compare'],
    ['/assessments/a/trend', 'trend'],
    ['/assessments/a/report', 'report'],
    ['/questionnaire', 'questionnaire'],
    ['/about', 'about'],
    ['/privacy', 'privacy'],
    ['/noget/helt/andet', 'not-found'],
    ['/assessments', 'not-found'],
    ['/assessments/a/rounds/r', 'not-found'],
  ])('leads from %s to the page %s', async (path, name) => {
    const router = createAppRouter(createMemoryHistory())
    await router.push(path)
    expect(router.currentRoute.value.name).toBe(name)
    expect(router.currentRoute.value.path).toBe(path)
  })
})

describe('an address', () => {
  it.each([
    ['/', da.home.headline],
    ['/assessments/new', da.edit.newTitle],
    [`/assessments/${ASSESSMENT_ID}`, 'Rødkøbing Kommune'],
    [`${questions}/people`, 'People'],
    [`/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/results`, da.result.for('Før')],
    [`/assessments/${ASSESSMENT_ID}/rounds/${BEFORE_ID}/form`, da.form.title],
    [`/assessments/${ASSESSMENT_ID}/compare`, da.compare.needTwo],
    [`/assessments/${ASSESSMENT_ID}/report`, da.report.title],
    ['/questionnaire', da.questionnaire.title],
    ['/about', da.about.title],
    ['/privacy', da.privacy.title],
    ['/noget/helt/andet', da.notFound.title],
    ['/assessments/en-anden', da.notFound.assessment],
    [`/assessments/${ASSESSMENT_ID}/rounds/en-anden/results`, da.notFound.round],
    [`/assessments/${ASSESSMENT_ID}/rounds/en-anden/questions/people`, da.notFound.round],
    [`${questions}/pligt`, da.notFound.title],
  ])('shows at %s the page %s', async (path, title) => {
    await startApp({ path, assessments })
    expect(await heading(title)).toBeDefined()
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  })

  it('leads home from a page that is not there', async () => {
    const { router } = await startApp({ path: '/noget' })
    await heading(da.notFound.title)
    screen.getByRole('link', { name: da.notFound.home }).click()
    await heading(da.home.headline)
    expect(router.currentRoute.value.name).toBe('home')
  })
})

describe('the focus', () => {
  it('stays where the browser puts it on the first page', async () => {
    await startApp()
    await heading(da.home.headline)
    expect(document.activeElement).toBe(document.body)
  })

  it('goes to the heading on a change of page', async () => {
    const { router } = await startApp()
    await router.push('/privacy')
    const title = await heading(da.privacy.title)
    await vi.waitFor(() => expect(document.activeElement).toBe(title))
  })

  it('goes to the heading when one goes back', async () => {
    const { router } = await startApp()
    await router.push('/privacy')
    await heading(da.privacy.title)
    router.back()
    const title = await heading(da.home.headline)
    await vi.waitFor(() => expect(document.activeElement).toBe(title))
  })

  it('stays on the heading while the questions arrive', async () => {
    const { router } = await startApp({ assessments, path: '/privacy' })
    await router.push(`${questions}/people`)
    const title = await heading('People')
    await nextTick()
    expect(document.activeElement).toBe(title)
  })

  it('goes to the heading of the next P', async () => {
    const { router } = await startApp({ assessments, path: `${questions}/people` })
    await heading('People')
    await router.push(`${questions}/place`)
    const title = await heading('Place')
    await vi.waitFor(() => expect(document.activeElement).toBe(title))
  })

  it('stays where it is when only the question in the address changes', async () => {
    const { router } = await startApp({ assessments, path: `${questions}/people` })
    await heading('People')
    const radio = (await screen.findAllByRole('radio'))[3] ?? document.body
    radio.focus()
    const questionnaire = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
    const other = questionnaire?.dimensions[0]?.questions[2]?.id ?? ''
    await router.replace(`${questions}/people?question=${other}`)
    await nextTick()
    expect(router.currentRoute.value.query.question).toBe(other)
    expect(document.activeElement).toBe(radio)
  })

  it('goes to the question that the address names', async () => {
    const questionnaire = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
    const question = questionnaire?.dimensions[0]?.questions[2]
    const { router } = await startApp({ assessments })
    await router.push(`${questions}/people?question=${question?.id ?? ''}`)
    await heading('People')
    const statement = question?.statement.da.replaceAll('*', '') ?? ''
    const card = await screen.findByRole('group', { name: statement })
    await vi.waitFor(() => expect(document.activeElement).toBe(card))
  })
})
