import { screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PaperForm from '../../../src/components/workshop/PaperForm.vue'
import { da } from '../../../src/i18n/da'
import { en } from '../../../src/i18n/en'
import { loadTexts } from '../../../src/i18n/useTexts'
import { aDimension, aQuestion, aQuestionnaire } from '../../factories'
import { inPage, textOf, textsOf } from '../support'

type Props = InstanceType<typeof PaperForm>['$props']

const questionnaire = aQuestionnaire({
  dimensions: [
    aDimension('people', [aQuestion('people.opgaven'), aQuestion('people.mandat')], {
      name: { da: '*People*', en: 'People' },
    }),
    aDimension('planet', [aQuestion('planet.klima'), aQuestion('planet.natur')]),
  ],
})
const groups = [
  { id: 'a0gr0001', name: 'Ældre & Sundhed' },
  { id: 'b0gr0002', name: 'Borgere i Østre Å 🌱' },
]

function show(props: Partial<Props> = {}, locale: 'da' | 'en' = 'da') {
  return mount(PaperForm, {
    props: {
      questionnaire,
      organisation: 'Rødkøbing Kommune',
      team: 'Verdensmål på tværs 🌍',
      label: 'Før',
      date: '2026-11-23',
      scope: 'municipality',
      groups: [],
      ...props,
    },
    ...inPage({ locale }),
  })
}

const headings = (level: number) => textsOf(screen.getAllByRole('heading', { level }))
const statements = () => screen.getAllByRole('heading', { level: 4 })
const page = () => textOf(document.body)

/** All that belongs to the question with this number on the form. */
function question(number: number): HTMLElement {
  const statement = statements().find((one) => textOf(one).startsWith(`${number} `))
  if (!statement?.parentElement) throw new Error(`There is no question ${number}`)
  return statement.parentElement
}

const itemsOf = (number: number) => textsOf(within(question(number)).getAllByRole('listitem'))

describe('PaperForm', () => {
  it('says whose it is and when', () => {
    show()
    expect(headings(2)).toEqual([da.form.heading])
    expect(textsOf([...document.querySelectorAll('header dd')])).toEqual([
      'Rødkøbing Kommune',
      'Verdensmål på tværs 🌍',
      'Før, 23. november 2026',
    ])
  })

  it('has a guide and then a part for each P', () => {
    show()
    expect(headings(3)).toEqual([
      da.form.howToTitle,
      da.form.namelessTitle,
      da.answering.scaleTitle,
      'People',
      'planet',
    ])
    expect(screen.getAllByText('People').map(({ lang }) => lang)).toEqual(['en'])
  })

  it('says how a level is chosen, and what is not written', () => {
    show()
    expect(page()).toContain('et eksempel fra de seneste 12 måneder')
    expect(page()).toContain('Er du i tvivl mellem to niveauer, så tag det laveste.')
    expect(page()).toContain(da.form.nameless)
  })

  it('reckons the time by the number of questions', async () => {
    const form = show()
    expect(page()).toContain(da.form.pace(50, 4, 3))
    await form.setProps({ questionnaire: aQuestionnaire() })
    expect(page()).toContain(da.form.pace(50, 30, 25))
  })

  it.each(['task', 'department', 'municipality'] as const)(
    'says who »vi« are when the round is about a %s',
    (scope) => {
      show({ scope })
      expect(screen.getByText(da.form.we[scope])).toBeDefined()
    },
  )

  it('numbers every question from the first to the last', () => {
    show()
    const all = questionnaire.dimensions.flatMap(({ questions }) => questions)
    expect(textsOf(statements())).toEqual(
      all.map(({ statement }, index) => `${index + 1} ${statement.da}`),
    )
  })

  it('has beside every box the key that enters it', () => {
    show()
    const levels = questionnaire.dimensions[1]?.questions[0]?.levels ?? []
    expect(itemsOf(3)).toEqual([
      ...levels.map((level, index) => `${index + 1} ${level.da}`),
      'V Ved ikke',
      'I Ikke relevant',
    ])
    expect(question(3).querySelectorAll('.box')).toHaveLength(7)
    expect(question(3).textContent).toContain(da.form.comment)
  })

  it('is in English throughout, its keys too', async () => {
    await loadTexts('en')
    show({}, 'en')
    expect(headings(2)).toEqual([en.form.heading])
    expect(itemsOf(4).slice(4)).toEqual([
      '5 Niveau 5: Sådan går det til med »planet.natur« hos os. (in English)',
      'K Don’t know',
      'N Not relevant',
    ])
    expect(page()).toContain(en.form.pace(50, 4, 3))
  })

  it('asks for no group where there are none', () => {
    show()
    expect(page()).not.toContain(da.form.groupTitle)
  })

  it('has the groups to choose from, in the facilitator’s order', () => {
    show({ groups })
    const part = screen.getByRole('heading', { name: da.form.groupTitle }).parentElement
    expect(textsOf(within(part ?? document.body).getAllByRole('listitem'))).toEqual([
      'Ældre & Sundhed',
      'Borgere i Østre Å 🌱',
    ])
    expect(document.querySelector('.guide--many')).toBe(null)
    expect(part?.querySelectorAll('.box')).toHaveLength(2)
  })

  it('gives many groups the width of the page', () => {
    const many = Array.from('abcdef', (id, index) => ({
      id: `${id}0gr0001`,
      name: `Hold ${index}`,
    }))
    const form = show({ groups: many })
    expect(form.find('.guide').classes()).toContain('guide--many')
    expect(form.findAll('.groups li')).toHaveLength(6)
  })

  it('has nothing of the screen’s controls', () => {
    show({ groups })
    const controls = ['button', 'link', 'textbox', 'radio', 'combobox', 'checkbox']
    expect(controls.flatMap((role) => screen.queryAllByRole(role))).toEqual([])
  })

  it('is paper, which is light in dark mode too', () => {
    show()
    expect([...screen.getByRole('article').classList]).toContain('paper')
  })
})
