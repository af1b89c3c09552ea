import ICAL from 'ical.js'
import { createPinia } from 'pinia'
import { createApp, defineComponent, h, ref } from 'vue'
import type { App as VueApp } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment, Round } from '../../src/domain/assessment'
import type { Locale } from '../../src/domain/questionnaire'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { LOCALE, loadTexts } from '../../src/i18n/useTexts'
import { useAssessments } from '../../src/stores/assessments'
import { useQuestionnaires } from '../../src/stores/questionnaires'
import { SERVICES } from '../../src/stores/services'
import { useCalendarFile } from '../../src/views/useCalendarFile'
import { useNotices } from '../../src/views/useNotices'
import { anAction, register } from '../domain/plans'
import { AFTER_ID, ASSESSMENT_ID, BEFORE_ID, anAssessment, aRound } from '../factories'
import { someServices, storageOf } from '../stores/support'
import { catchDownloads } from './support'

const round: Round = aRound({
  priorities: {
    pr10r1t1: { source: 'people.equity' },
    pr10r1t2: { source: 'planet' },
    pr10r1t3: { source: 'people', deleted: register(true) },
  },
})

const due = register('2027-02-01')

let files: ReturnType<typeof catchDownloads> = []
let running: VueApp | null = null
beforeEach(() => {
  files = catchDownloads()
})
afterEach(() => {
  running?.unmount()
  vi.restoreAllMocks()
})

/** The composable as a page has it, over an assessment with these actions. */
async function start(
  actions: Assessment['actions'],
  { locale = 'da', questionnaire = true }: { locale?: Locale; questionnaire?: boolean } = {},
) {
  await loadTexts(locale)
  const assessment = anAssessment({ rounds: { [BEFORE_ID]: round }, actions })
  let save: (id: string) => Promise<void> = () => Promise.reject(new Error('There is no page yet'))
  const page = defineComponent(() => {
    save = useCalendarFile()
    return () => h('p')
  })
  running = createApp(page)
  running.provide(SERVICES, someServices(storageOf(assessment)))
  running.provide(LOCALE, ref(locale))
  running.use(createPinia())
  useAssessments().load()
  const questionnaires = useQuestionnaires()
  if (questionnaire) await questionnaires.load(questionnaires.current)
  running.mount(document.createElement('div'))
  return { save, notice: () => useNotices().current }
}

async function entries() {
  const [file] = files
  if (!file) throw new Error('There is no file')
  const calendar = new ICAL.Component(ICAL.parse(await file.text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

describe('useCalendarFile', () => {
  it('saves the open actions with a due date, by that date, and says so', async () => {
    const { save, notice } = await start({
      act10n01: anAction({ due, owner: register('Bodil Sørensen'), note: register('Ring 🌱') }),
      act10n02: anAction({ due: register('2026-12-24'), priority: 'pr10r1t2' }),
      act10n03: anAction(),
      act10n04: anAction({ due, status: register('done') }),
      act10n05: anAction({ due, deleted: register(true) }),
      act10n06: anAction({ due, round: AFTER_ID }),
    })
    await save(ASSESSMENT_ID)
    expect(files.map(({ name }) => name)).toEqual(['2026-11-24 Rødkøbing Kommune – Handlinger.ics'])
    const from = da.calendar.from('Rødkøbing Kommune – Verdensmål på tværs 🌍')
    const equity = 'People – Dem, vi ikke når'
    expect(
      (await entries()).map(({ uid, startDate, description }) => [
        uid,
        startDate.toString(),
        description,
      ]),
    ).toEqual([
      [`act10n02.${ASSESSMENT_ID}@six-p`, '2026-12-24', `Prioritet: Planet\n${from}`],
      [
        `act10n01.${ASSESSMENT_ID}@six-p`,
        '2027-02-01',
        `Ansvarlig: Bodil Sørensen\nPrioritet: ${equity}\nRing 🌱\n${from}`,
      ],
    ])
    expect(notice()?.kind).toBe('done')
    expect(notice()?.text(da)).toBe(da.file.saved('2026-11-24 Rødkøbing Kommune – Handlinger.ics'))
    expect(notice()?.details?.(da)).toEqual([da.calendar.saved(2)])
  })

  it('speaks the language of the page', async () => {
    const { save, notice } = await start({ act10n01: anAction({ due }) }, { locale: 'en' })
    await save(ASSESSMENT_ID)
    expect(files.map(({ name }) => name)).toEqual(['2026-11-24 Rødkøbing Kommune – Actions.ics'])
    const [entry] = await entries()
    expect(entry?.description).toContain('Priority: People – ')
    expect(notice()?.details?.(en)).toEqual([en.calendar.saved(1)])
  })

  it.each([
    ['the questionnaire is not at hand', { questionnaire: false }, 'pr10r1t1'],
    ['the priority was removed', {}, 'pr10r1t3'],
    ['the priority is not there', {}, 'pr10r1t9'],
  ])('leaves out what the action springs from when %s', async (_, options, priority) => {
    const { save } = await start({ act10n01: anAction({ due, priority }) }, options)
    await save(ASSESSMENT_ID)
    const [entry] = await entries()
    expect(entry?.summary).toBe('Aftal en fast kontakt 🌱')
    expect(entry?.description).toBe(da.calendar.from('Rødkøbing Kommune – Verdensmål på tværs 🌍'))
  })

  it('saves nothing and says why when no open action has a due date', async () => {
    const { save, notice } = await start({
      act10n01: anAction(),
      act10n02: anAction({ due, status: register('dropped') }),
    })
    await save(ASSESSMENT_ID)
    expect(files).toEqual([])
    expect(notice()?.kind).toBe('problem')
    expect(notice()?.text(da)).toBe(da.calendar.none)
  })

  it('is a bug without the assessment', async () => {
    const { save } = await start({})
    await expect(save('00000000-0000-4000-8000-000000000009')).rejects.toThrow('no assessment')
  })
})
