import { screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { radarSeries } from '../../../src/charts/radarData'
import ReportSheet from '../../../src/components/report/ReportSheet.vue'
import { REPORT_PARTS } from '../../../src/components/report/parts'
import type { Round } from '../../../src/domain/assessment'
import { compareRounds } from '../../../src/domain/comparison'
import { scoreRound } from '../../../src/domain/scoring'
import { da } from '../../../src/i18n/da'
import { stubCanvas } from '../../charts/canvas'
import { NOW, aQuestionnaire, aRound, anAnswer, anAssessment } from '../../factories'
import { inPage, textOf, textsOf } from '../support'

type Props = InstanceType<typeof ReportSheet>['$props']

beforeEach(stubCanvas)

const questionnaire = aQuestionnaire()
const page = (id: string, round: Round) => ({
  id,
  round,
  questionnaire,
  result: scoreRound(questionnaire, round),
})

const before = page(
  'f0r3k9zt',
  aRound({
    answers: {
      'people.opgaven': anAnswer(2, { evidence: 'Holdet bag Østre Å' }),
      'people.mandat': anAnswer('dont-know'),
    },
  }),
)
const after = page(
  'eft3r7mq',
  aRound({
    label: { value: 'Efter', at: NOW },
    date: { value: '2027-11-22', at: NOW },
    scope: { value: 'task', at: NOW },
    answers: { 'people.opgaven': anAnswer(4, { why: 'Ny leder' }) },
  }),
)

const radarOf = (...pages: readonly (typeof before)[]): Props['radar'] => ({
  name: 'Radar',
  labels: questionnaire.dimensions.map(({ name }) => name.da),
  series: pages.map(({ id, round, result }) =>
    radarSeries(result, { id, label: round.label.value, style: 'after' }),
  ),
  sentence: 'Intet P har svar nok.',
})

function show(props: Partial<Props> = {}) {
  return mount(ReportSheet, {
    props: {
      assessment: anAssessment(),
      single: before,
      comparison: null,
      radar: radarOf(before),
      ways: new Map(),
      changedAims: [],
      since: [],
      plan: { priorities: [], orphans: [] },
      today: '2026-11-23',
      parts: REPORT_PARTS,
      ...props,
    },
    ...inPage(),
  })
}

const showBoth = () =>
  show({
    single: null,
    comparison: { before, after, comparison: compareRounds(before, after) },
    radar: radarOf(before, after),
  })

const headings = () => textsOf(screen.getAllByRole('heading', { level: 2 }))
const tables = () =>
  screen.getAllByRole('table').map((table) => textOf(table.querySelector('caption') ?? table))
const facts = () => {
  const list = [...document.querySelectorAll('dl')][0]
  return list ? textsOf([...list.querySelectorAll('dd')]) : []
}

describe('ReportSheet', () => {
  describe('with one round', () => {
    it('says whose it is, about what, and when', () => {
      show()
      expect(facts()).toEqual([
        'Rødkøbing Kommune',
        'Verdensmål på tværs 🌍',
        'Hele kommunen',
        'Før, 23. november 2026',
      ])
    })

    it('has the parts a reader looks for, in order', () => {
      show()
      expect(headings()).toEqual([
        da.report.resultTitle('Før'),
        da.report.answersTitle,
        da.report.unknownTitle,
        da.report.scaleTitle,
      ])
    })

    it('has the radar with its sentence and its table', async () => {
      show()
      const radar = await screen.findByRole('img', { name: 'Radar' })
      expect(radar.getAttribute('aria-describedby')).toContain(screen.getByRole('table').id)
      expect(screen.getByText('Intet P har svar nok.')).toBeDefined()
      expect(tables()).toEqual([da.result.scores])
    })

    it('has evidence, what is not known, and how it is counted', () => {
      show()
      expect(screen.getByText(/Holdet bag Østre Å/)).toBeDefined()
      expect(screen.getByText(da.result.dontKnowLead)).toBeDefined()
      expect(screen.getByText(da.result.count[0] ?? '')).toBeDefined()
      expect(screen.getByText(da.report.questionnaire(1))).toBeDefined()
    })

    it('has nothing of the screen’s controls', () => {
      show()
      const controls = ['button', 'link', 'textbox', 'radio', 'combobox', 'checkbox']
      expect(controls.flatMap((role) => screen.queryAllByRole(role))).toEqual([])
    })

    it('does not claim to be an example', () => {
      show()
      expect(screen.queryByText(da.report.exampleLine)).toBe(null)
    })
  })

  describe('when it is the example', () => {
    it('says that its answers are made up', () => {
      show({ assessment: anAssessment({ example: true }) })
      expect(screen.getByText(da.report.exampleLine)).toBeDefined()
    })
  })

  describe('with two rounds', () => {
    it('names both, even when they were made at the same moment', () => {
      showBoth()
      expect(facts()).toEqual([
        'Rødkøbing Kommune',
        'Verdensmål på tværs 🌍',
        'Hele kommunen, En opgave',
        'Før, 23. november 2026',
        'Efter, 22. november 2027',
      ])
    })

    it('has the parts a reader looks for, in order', () => {
      showBoth()
      expect(headings()).toEqual([
        da.report.compareTitle('Før', 'Efter'),
        da.report.changesTitle,
        da.report.answersOf('Efter'),
        da.report.unknownTitle,
        da.report.scaleTitle,
      ])
    })

    it('has both tables and the remark on rounding', () => {
      showBoth()
      expect(tables()).toEqual([da.result.scores, da.compare.changeTitle])
      expect(textOf(document.body)).toContain(da.compare.rounding)
    })

    it('warns that the rounds are about different things', () => {
      showBoth()
      const warning = da.compare.differentScope(da.edit.scopes.municipality, da.edit.scopes.task)
      expect(screen.getByText(warning)).toBeDefined()
    })
  })
})
