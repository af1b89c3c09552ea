import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import RoundCard from '../../../src/components/assessment/RoundCard.vue'
import { da } from '../../../src/i18n/da'
import { NOW, aRound, anAnswer } from '../../factories'
import { aRouter, inPage, textOf, textsOf } from '../support'

type Props = InstanceType<typeof RoundCard>['$props']

const params = { id: 'a', round: 'r' }
const closed = { at: NOW + 1, on: '2026-11-24', closed: true }
const reopened = { at: NOW + 2, on: '2026-11-25', closed: false }

const show = (props: Partial<Props> = {}) =>
  mount(RoundCard, {
    props: {
      round: aRound(),
      progress: { answered: 17, total: 30 },
      isLatest: false,
      answer: { name: 'answer', params: { ...params, dimension: 'people' } },
      result: { name: 'results', params },
      workshop: { name: 'workshop', params },
      ...props,
    },
    ...inPage({ router: aRouter() }),
  })

const card = () => textOf(screen.getByRole('article'))
const links = () =>
  screen.getAllByRole('link').map((link) => [textOf(link), link.getAttribute('href')])

async function choose(name: string) {
  fireEvent.click(screen.getByRole('button', { name: 'Mere om runden Før' }))
  await nextTick()
  fireEvent.click(screen.getByRole('button', { name }))
  await nextTick()
}

describe('RoundCard', () => {
  it('says which round it is, when and about what', () => {
    show()
    expect(screen.getByRole('heading', { level: 3, name: 'Før' })).toBeDefined()
    expect(card()).toContain('23. november 2026 · Hele kommunen')
  })

  it('shows how far it has come', () => {
    show()
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: '17 af 30 besvaret' })
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['17', '30'])
  })

  it('shows no progress while the questions are not known', () => {
    show({ progress: null })
    expect(screen.queryByRole('progressbar')).toBe(null)
  })

  it.each([
    [0, 'Begynd'],
    [17, 'Fortsæt'],
    [30, 'Se svarene'],
  ])('leads with %i of 30 answered to the questions by the word %s', (answered, word) => {
    show({ progress: { answered, total: 30 } })
    expect(links()[0]).toEqual([word, '/assessments/a/rounds/r/questions/people'])
  })

  it('leads to the result', () => {
    show()
    expect(links()[1]).toEqual(['Se resultatet', '/assessments/a/rounds/r/results'])
  })

  it('asks to be changed', async () => {
    const wrapper = show()
    await choose('Ret runden')
    expect(wrapper.emitted('edit')).toHaveLength(1)
  })

  it('asks to be deleted', async () => {
    const wrapper = show()
    await choose('Slet runden')
    expect(wrapper.emitted('remove')).toHaveLength(1)
  })

  it('closes its menu once something has been chosen', async () => {
    show()
    await choose('Slet runden')
    const button = screen.getByRole('button', { name: 'Mere om runden Før' })
    expect(button.getAttribute('aria-expanded')).toBe('false')
  })

  it('asks for a copy to be kept, once there is something to keep', async () => {
    const wrapper = show()
    await choose(da.start.keep)
    expect(wrapper.emitted('keep')).toHaveLength(1)
  })

  it('offers no copy of a round without answers', async () => {
    show({ progress: { answered: 0, total: 30 } })
    fireEvent.click(screen.getByRole('button', { name: 'Mere om runden Før' }))
    await nextTick()
    expect(screen.queryByRole('button', { name: da.start.keep })).toBe(null)
  })

  it.each([
    [0, 'Ikke begyndt'],
    [17, 'I gang'],
    [30, 'Alt er besvaret'],
  ])('says of %i of 30 answered: %s', (answered, word) => {
    show({ progress: { answered, total: 30 } })
    expect(card()).toContain(word)
  })

  it('is marked when it is the latest of several', () => {
    show({ isLatest: true })
    expect(screen.getByText('Seneste')).toBeDefined()
  })

  describe('when it is open', () => {
    it('asks to be closed', async () => {
      const wrapper = show()
      await choose('Afslut runden')
      expect(wrapper.emitted('close')).toHaveLength(1)
    })
  })

  describe('when it is closed', () => {
    it('says since when', () => {
      show({ round: aRound({ closings: [closed] }) })
      expect(card()).toContain(da.overview.closedOn('24. november 2026'))
    })

    it('shows the answers instead of going on with them', () => {
      show({ round: aRound({ closings: [closed] }) })
      expect(links()[0]?.[0]).toBe('Se svarene')
    })

    it('asks to be reopened', async () => {
      const wrapper = show({ round: aRound({ closings: [closed] }) })
      await choose('Genåbn runden')
      expect(wrapper.emitted('reopen')).toHaveLength(1)
    })

    it('says how many answers were changed afterwards', () => {
      const answers = {
        'people.opgaven': anAnswer(3, {}, NOW + 5),
        'people.mandat': anAnswer(3, {}, NOW),
      }
      show({ round: aRound({ closings: [closed], answers }) })
      expect(card()).toContain(da.overview.changedAfterClosing(1))
    })
  })

  describe('when it has been reopened', () => {
    it('shows every closing and reopening, the latest first', () => {
      const again = { at: NOW + 3, on: '2026-11-26', closed: true }
      show({ round: aRound({ closings: [reopened, again, closed] }) })
      expect(card()).toContain('Afsluttet den 26. november 2026')
      expect(textsOf(screen.getAllByRole('listitem'))).toEqual([
        'Genåbnet den 25. november 2026',
        'Afsluttet den 24. november 2026',
      ])
    })

    it('says when, and goes on', () => {
      show({ round: aRound({ closings: [closed, reopened] }) })
      expect(card()).toContain(da.overview.reopenedOn('25. november 2026'))
      expect(links()[0]?.[0]).toBe('Fortsæt')
    })
  })
})
