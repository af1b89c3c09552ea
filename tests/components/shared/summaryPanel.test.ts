import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SummaryPanel from '../../../src/components/shared/SummaryPanel.vue'
import type { OwnSummary } from '../../../src/domain/summary'
import { da } from '../../../src/i18n/da'
import { textOf, textsOf, inPage } from '../support'
import { aSmallQuestionnaire } from '../small'

const questionnaire = aSmallQuestionnaire({ people: 2, place: 2 })
const { dimensions } = {
  dimensions: questionnaire.dimensions.map((dimension) => ({
    ...dimension,
    name: { ...dimension.name, en: dimension.name.en.replaceAll('*', '') },
  })),
}
const PARAGRAPHS = ['Højest står *People* med 3,0.', 'Lavest står *Place* med 2,0.']

function show(props: { own?: OwnSummary | null; isPaper?: boolean } = {}) {
  return mount(SummaryPanel, {
    props: { paragraphs: PARAGRAPHS, dimensions, own: null, ...props },
    ...inPage(),
  })
}

const ours = (text: string, isCurrent = true): OwnSummary => ({ text, isCurrent })
const paragraphs = () => textsOf([...document.querySelectorAll('.summary__text p')])
const button = (name: string) => screen.getByRole('button', { name })
const field = () => screen.getByLabelText<HTMLTextAreaElement>(da.summary.field)

describe('SummaryPanel', () => {
  describe('when the team has written nothing', () => {
    it('shows what the rules write, the Ps’ names marked as English', () => {
      const { element } = show()
      expect(paragraphs()).toEqual(PARAGRAPHS.map((text) => text.replaceAll('*', '')))
      const english = [...(element as Element).querySelectorAll('[lang="en"]')]
      expect(textsOf(english)).toEqual(['People', 'Place'])
    })

    it('says where the text comes from, and nothing of a text of their own', () => {
      show()
      expect(screen.getByText(da.summary.automatic)).toBeDefined()
      expect(screen.queryByText(da.summary.own)).toBe(null)
      expect(screen.queryByRole('button', { name: da.summary.reset })).toBe(null)
    })

    it('opens the text without marks, with a line between paragraphs, and the focus in it', async () => {
      const panel = show()
      fireEvent.click(button(da.summary.edit))
      await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA')
      expect(field().value).toBe('Højest står People med 3,0.\n\nLavest står Place med 2,0.')
      expect(panel.emitted('write')).toBe(undefined)
    })

    it('hands on every keystroke, and the focus back to the button', async () => {
      const panel = show()
      fireEvent.click(button(da.summary.edit))
      await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA')
      fireEvent.input(field(), { target: { value: 'Vi står godt.' } })
      expect(panel.emitted('write')).toEqual([['Vi står godt.']])
      fireEvent.click(button(da.summary.done))
      await expect.poll(() => document.activeElement?.textContent.trim()).toBe(da.summary.edit)
    })
  })

  describe('when the team has written its own', () => {
    const text = 'Vi står godt på People.\n\nPeoples * Placering er\nen anden sag 🌱'

    it('shows that, marked as theirs, every character in place', () => {
      show({ own: ours(text) })
      expect(paragraphs().slice(0, 2)).toEqual([
        'Vi står godt på People.',
        'Peoples * Placering er en anden sag 🌱',
      ])
      expect(screen.getByText(da.summary.own)).toBeDefined()
    })

    it('marks the names of the Ps in it as English, as whole words only', () => {
      const { element } = show({ own: ours(text) })
      const own = [...(element as Element).querySelectorAll('.summary__own [lang="en"]')]
      expect(textsOf(own)).toEqual(['People'])
    })

    it('opens it as it is, and shows the automatic one to look at', () => {
      show({ own: ours(text) })
      const details = screen.getByText(da.summary.see).closest('details')
      expect(details && textOf(details)).toContain('Højest står People med 3,0.')
      fireEvent.click(button(da.summary.edit))
      return expect.poll(() => field().value).toBe(text)
    })

    it('can be given up for the automatic one', () => {
      const panel = show({ own: ours(text) })
      fireEvent.click(button(da.summary.reset))
      expect(panel.emitted('reset')).toHaveLength(1)
    })

    it('says nothing of changes while there are none', () => {
      show({ own: ours(text) })
      expect(screen.queryByText(da.summary.changed)).toBe(null)
    })

    it('says that answers have changed since, and takes the word that it still fits', () => {
      const panel = show({ own: ours(text, false) })
      expect(screen.getByText(da.summary.changed)).toBeDefined()
      fireEvent.click(button(da.summary.confirm))
      expect(panel.emitted('confirm')).toHaveLength(1)
    })
  })

  describe('on paper', () => {
    it('shows the text alone, and whose it is', () => {
      const { element } = show({ own: ours('Vi står godt på People.', false), isPaper: true })
      expect(textOf(element as Element)).toBe(`${da.summary.own}Vi står godt på People.`)
      expect(screen.queryByRole('button')).toBe(null)
    })
  })
})
