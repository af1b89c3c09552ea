import { fireEvent, screen, within } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import AgreeSheet from '../../../src/components/workshop/AgreeSheet.vue'
import type { Locale } from '../../../src/domain/questionnaire'
import { da } from '../../../src/i18n/da'
import { en } from '../../../src/i18n/en'
import { loadTexts } from '../../../src/i18n/useTexts'
import { aQuestion, aQuestionnaire, aTally, anAnswer } from '../../factories'
import { aRouter, descriptionOf, inPage, textOf } from '../support'

type Props = InstanceType<typeof AgreeSheet>['$props']

const questionnaire = aQuestionnaire()
const [dimension] = questionnaire.dimensions
const question = aQuestion('people.opgaven', {
  statement: {
    da: 'Opgaven bestemmer, hvem der arbejder på den.',
    en: 'The task decides who works on it.',
  },
})
const finish = { name: 'finish', params: { id: 'x', round: 'y' } }
const steps = { name: 'reveal', params: { id: 'x', round: 'y' } }
const placeOf = (id: string) => ({ name: 'agree', params: { id: 'x', round: 'y', question: id } })

function show(props: Partial<Props> = {}, locale: Locale = 'da') {
  if (!dimension) throw new Error('There is no P')
  return mount(AgreeSheet, {
    props: {
      question,
      dimension,
      questionnaire,
      previous: placeOf('people.mandat'),
      next: placeOf('people.lighed'),
      finish,
      steps,
      hasKeys: true,
      isClosed: false,
      isNarrow: false,
      ...props,
    },
    ...inPage({ locale, router: aRouter() }),
  })
}

const sheet = () => screen.getByRole('article')
const level = (n: number) => screen.getByRole('button', { name: new RegExp(`^${n} `) })
const line = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const press = (key: string, target: Element = document.body, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(target, { key, ...more })

beforeEach(() => loadTexts('en'))

describe('AgreeSheet', () => {
  it('has the statement as its heading', () => {
    show()
    expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe(
      'Opgaven bestemmer, hvem der arbejder på den.',
    )
  })

  it('shows each level with its number, name and text', () => {
    show()
    const group = screen.getByRole('group', { name: da.agree.levels })
    expect(within(group).getAllByRole('button').map(textOf)).toEqual([
      '1 Tilfældigt Niveau 1: Sådan går det til med »people.opgaven« hos os.',
      '2 Begyndt Niveau 2: Sådan går det til med »people.opgaven« hos os.',
      '3 Fast praksis Niveau 3: Sådan går det til med »people.opgaven« hos os.',
      '4 Fulgt op Niveau 4: Sådan går det til med »people.opgaven« hos os.',
      '5 Forankret Niveau 5: Sådan går det til med »people.opgaven« hos os.',
    ])
  })

  it('marks the agreed level, and says it', () => {
    show({ answer: anAnswer(3) })
    const pressed = screen.getAllByRole('button', { pressed: true })
    expect(pressed).toEqual([level(3)])
    expect(textOf(screen.getByRole('status'))).toBe('Aftalt niveau: 3 Fast praksis')
  })

  it('says that nothing is agreed yet', () => {
    show()
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
    expect(textOf(screen.getByRole('status'))).toBe(da.agree.open)
  })

  it('says an agreed answer that is no level', () => {
    show({ answer: anAnswer('dont-know') })
    expect(textOf(screen.getByRole('status'))).toBe('Aftalt svar: Ved ikke')
  })

  it('hands on what is chosen by the mouse', () => {
    const wrapper = show({ answer: anAnswer(3) })
    level(4).click()
    screen.getByRole('button', { name: 'Ved ikke' }).click()
    screen.getByRole('button', { name: 'Ikke relevant' }).click()
    screen.getByRole('button', { name: da.agree.clearName }).click()
    expect(wrapper.emitted('choose')).toEqual([
      [4],
      ['dont-know'],
      ['not-relevant'],
      ['unanswered'],
    ])
  })

  it('has nothing to remove before something is agreed', () => {
    show()
    expect(screen.queryByRole('button', { name: da.agree.clearName })).toBe(null)
  })

  it('leads to the questions beside it, and to the steps', () => {
    show()
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('Forrige')).toMatch(/agree\/people\.mandat$/)
    expect(hrefOf('Næste')).toMatch(/agree\/people\.lighed$/)
    expect(hrefOf('Til trinnene')).toMatch(/workshop\/reveal$/)
  })

  it('leads from the last question to the end of the workshop', () => {
    show({ next: undefined })
    const link = screen.getByRole('link', { name: da.agree.finish })
    expect(link.getAttribute('href')).toMatch(/workshop\/finish$/)
    expect(screen.queryByRole('link', { name: 'Næste' })).toBe(null)
  })

  describe('with revealed responses', () => {
    const tally = { levels: [3, 1, 3, 4, 0], dontKnow: 1, notRelevant: 0 } as const

    it('says how many answered and how much they agree, in a word and a number', () => {
      show({ tally })
      expect(textOf(sheet())).toContain(
        '12 svar · 1 ved ikke · midterste svar 3,0 · enighed: middel (0,52)',
      )
    })

    it('draws a dot for each response above the level it chose', () => {
      show({ tally })
      const stacks = [...sheet().querySelectorAll('svg.dots')]
      expect(stacks.map((stack) => stack.querySelectorAll('circle').length)).toEqual([
        3, 1, 3, 4, 0,
      ])
    })

    it('tells readers the number at each level', () => {
      show({ tally })
      expect([1, 2, 3, 4, 5].map((n) => descriptionOf(level(n)))).toEqual([
        '3 har valgt det',
        '1 har valgt det',
        '3 har valgt det',
        '4 har valgt det',
        'Ingen har valgt det',
      ])
    })

    it('speaks of no agreement where fewer than two chose a level', () => {
      show({ tally: { levels: [0, 0, 0, 0, 0], dontKnow: 2, notRelevant: 1 } })
      expect(textOf(sheet())).toContain('3 svar · 2 ved ikke · 1 ikke relevant')
      expect(textOf(sheet())).not.toMatch(/enighed:|midterste/)
    })
  })

  describe('without responses', () => {
    it('is the same sheet without dots and figures', () => {
      show({ answer: anAnswer(2) })
      expect(sheet().querySelector('.dots')).toBe(null)
      expect(textOf(sheet())).not.toMatch(/svar ·|enighed:/)
      expect(level(2).getAttribute('aria-pressed')).toBe('true')
      expect(level(2).hasAttribute('aria-describedby')).toBe(false)
    })
  })

  describe('by the keys', () => {
    it.each([
      ...[1, 2, 3, 4, 5].map((n) => ['da', String(n), n] as const),
      ['da', '0', 'dont-know'],
      ['da', 'v', 'dont-know'],
      ['da', 'V', 'dont-know'],
      ['da', 'i', 'not-relevant'],
      ['en', '0', 'dont-know'],
      ['en', 'k', 'dont-know'],
      ['en', 'n', 'not-relevant'],
    ] as const)('agrees: %s %s', (locale, key, state) => {
      const wrapper = show({}, locale)
      press(key)
      expect(wrapper.emitted('choose')).toEqual([[state]])
    })

    it.each([
      ['da', 'b', 'Belæg'],
      ['da', 'u', 'Uenighed'],
      ['en', 'e', 'Evidence'],
      ['en', 'd', 'Dissent'],
    ] as const)('goes to a line without writing in it: %s %s', (locale, key, label) => {
      show({}, locale)
      const isTyped = press(key)
      expect(document.activeElement).toBe(line(label))
      expect(isTyped).toBe(false)
    })

    it.each([
      ['da', ['e', 'd', 'k', 'n', '6']],
      ['en', ['b', 'u', 'v', 'i', '6']],
    ] as const)('does nothing by the other language’s: %s', (locale, keys) => {
      const wrapper = show({}, locale)
      for (const key of keys) press(key)
      expect(wrapper.emitted('choose')).toBe(undefined)
      expect(document.activeElement).toBe(document.body)
    })

    it.each([da, en])('has a letter for each thing and no letter for two', ({ agree }) => {
      const letters = [...Object.values(agree.keys), 't', 'f']
      expect(new Set(letters).size).toBe(letters.length)
    })

    it('moves to the questions beside it', () => {
      const wrapper = show()
      press('ArrowLeft')
      press('ArrowRight')
      expect(wrapper.emitted('go')).toEqual([
        [placeOf('people.mandat')],
        [placeOf('people.lighed')],
      ])
    })

    it('stays at the first and at the last question', () => {
      const wrapper = show({ previous: undefined, next: undefined })
      expect(press('ArrowLeft')).toBe(true)
      expect(press('ArrowRight')).toBe(true)
      expect(wrapper.emitted('go')).toBe(undefined)
    })

    it('starts the time and pauses it', async () => {
      show()
      press('t')
      await nextTick()
      expect(screen.getByRole('button', { name: da.agree.pauseName })).toBeDefined()
      press('T')
      await nextTick()
      expect(screen.getByRole('button', { name: da.agree.startName })).toBeDefined()
    })

    it('acts once however long a key is held', () => {
      const wrapper = show()
      press('ArrowRight')
      press('ArrowRight', document.body, { repeat: true })
      expect(wrapper.emitted('go')).toHaveLength(1)
    })

    it('does nothing while somebody types', () => {
      const wrapper = show()
      const keys = ['3', '0', 'v', 't', 'u', 'ArrowRight']
      const typed = keys.map((key) => press(key, line('Belæg')))
      expect(typed).toEqual(keys.map(() => true))
      expect(Object.keys(wrapper.emitted()).filter((name) => name !== 'keydown')).toEqual([])
    })

    it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
      'leaves the browser its own shortcuts: %o',
      (modifier) => {
        const wrapper = show()
        press('3', document.body, modifier)
        press('ArrowLeft', document.body, modifier)
        expect(wrapper.emitted('choose')).toBe(undefined)
        expect(wrapper.emitted('go')).toBe(undefined)
      },
    )

    it('does nothing when the keys are switched off, and lists none', () => {
      const wrapper = show({ hasKeys: false })
      press('3')
      press('ArrowRight')
      expect(wrapper.emitted('choose')).toBe(undefined)
      expect(wrapper.emitted('go')).toBe(undefined)
      expect(textOf(sheet())).not.toContain(da.agree.keysHint.answer)
    })

    it('does nothing once the sheet is gone', () => {
      const wrapper = show()
      wrapper.unmount()
      press('3')
      expect(wrapper.emitted('choose')).toBe(undefined)
    })
  })

  describe('its lines', () => {
    it('hand on what is written, as it is written', () => {
      const wrapper = show({ answer: anAnswer(3) })
      fireEvent.input(line('Belæg'), { target: { value: 'Østre Å ' } })
      fireEvent.input(line('Uenighed'), { target: { value: '2 ville have valgt 4 🌱' } })
      expect(wrapper.emitted('write')).toEqual([
        ['evidence', 'Østre Å '],
        ['dissent', '2 ville have valgt 4 🌱'],
      ])
    })

    it('show what was written', () => {
      show({ answer: anAnswer(3, { evidence: 'Havnen', dissent: 'To sagde 2' }) })
      expect(line('Belæg').value).toBe('Havnen')
      expect(line('Uenighed').value).toBe('To sagde 2')
    })

    it.each(['Enter', 'Escape'])('are left by %s, back to the sheet and its keys', (key) => {
      const wrapper = show()
      line('Belæg').focus()
      expect(press(key, line('Belæg'))).toBe(false)
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
      press('4', document.activeElement ?? document.body)
      expect(wrapper.emitted('choose')).toEqual([[4]])
    })

    it.each([{ shiftKey: true }, { isComposing: true }])(
      'keep a line break and a word in the making: %o',
      (more) => {
        show()
        line('Belæg').focus()
        expect(press('Enter', line('Belæg'), more)).toBe(true)
        expect(document.activeElement).toBe(line('Belæg'))
      },
    )

    it('offer a text that lost against another', () => {
      const wrapper = show({
        answer: anAnswer(3, { evidence: 'Havnen' }),
        others: { evidence: [{ keys: ['k1'], text: 'Skovbrynet' }] },
      })
      expect(textOf(sheet())).toContain('Skovbrynet')
      screen.getByRole('button', { name: da.other.useFor('Belæg') }).click()
      expect(wrapper.emitted('write')).toEqual([['evidence', 'Skovbrynet']])
      expect(wrapper.emitted('keep')).toEqual([['evidence', 'Havnen']])
    })
  })

  describe('when the question is not relevant', () => {
    it('asks for the reason in the place of evidence, by the same key', () => {
      const wrapper = show({ answer: anAnswer('not-relevant') })
      expect(screen.queryByLabelText('Belæg')).toBe(null)
      press('b')
      expect(document.activeElement).toBe(line('Begrundelse'))
      fireEvent.input(line('Begrundelse'), { target: { value: 'Vi er én' } })
      expect(wrapper.emitted('write')).toEqual([['reason', 'Vi er én']])
    })

    it('keeps evidence in view that was written before', () => {
      show({ answer: anAnswer('not-relevant', { evidence: 'Se referatet' }) })
      expect(line('Belæg').value).toBe('Se referatet')
    })
  })

  describe('when the round is closed', () => {
    const closed = () => show({ isClosed: true, answer: anAnswer(3, { evidence: 'Havnen' }) })

    it('lets nothing be chosen or written', () => {
      const wrapper = closed()
      expect([1, 2, 3, 4, 5].every((n) => level(n).matches(':disabled'))).toBe(true)
      expect(screen.getAllByRole('textbox').every((field) => field.matches(':disabled'))).toBe(true)
      for (const key of ['3', '0', 'v', 'i', 'b']) press(key)
      expect(wrapper.emitted('choose')).toBe(undefined)
      expect(screen.queryByRole('button', { name: 'Ved ikke' })).toBe(null)
    })

    it('says so and can be reopened', () => {
      const wrapper = closed()
      expect(textOf(sheet())).toContain(da.answering.closed)
      screen.getByRole('button', { name: da.answering.reopen }).click()
      expect(wrapper.emitted('reopen')).toHaveLength(1)
    })

    it('can still be gone through', () => {
      const wrapper = closed()
      press('ArrowRight')
      expect(wrapper.emitted('go')).toHaveLength(1)
    })
  })

  describe('where there is little room', () => {
    it('says each number beside its dots, and lists no keys', () => {
      show({ isNarrow: true, tally: aTally([0, 2, 3, 0, 0]) })
      const counts = [...sheet().querySelectorAll('.agree__count')].map(textOf)
      expect(counts).toEqual(['0', '2', '3', '0', '0'])
      expect(textOf(sheet())).not.toContain(da.agree.keysHint.move)
    })
  })
})
