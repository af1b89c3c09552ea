import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import LinkedFile from '../../../src/components/assessment/LinkedFile.vue'
import { da } from '../../../src/i18n/da'
import { inPage, textOf } from '../support'

const NAME = '2026-11-23 Østre Å.sixp.json'
const { linked } = da
const CHOICES = [linked.createOther, linked.openOther, linked.stop]
/** 14.32 in Copenhagen. */
const TIME = Date.UTC(2026, 10, 23, 13, 32)

type Shown = NonNullable<InstanceType<typeof LinkedFile>['$props']['file']>

const show = (file: Partial<Shown> | null) =>
  mount(LinkedFile, {
    props: { file: file && { name: NAME, kind: 'kept', time: null, reason: '', ...file } },
    ...inPage(),
  })

const part = () => textOf(screen.getByRole('region', { name: linked.title }))
const buttons = () => screen.getAllByRole('button').map(textOf)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('LinkedFile', () => {
  describe('without a file', () => {
    it('says what it is for, and offers a new file and one that is there', () => {
      show(null)
      expect(part()).toContain(linked.lead)
      expect(buttons()).toEqual([linked.create, linked.open])
    })

    it.each([
      [linked.create, 'create'],
      [linked.open, 'open'],
    ])('asks by »%s«', (name, event) => {
      const wrapper = show(null)
      press(name)
      expect(wrapper.emitted(event)).toHaveLength(1)
    })

    it('leaves the focus where it is when a file has been chosen', async () => {
      const wrapper = show(null)
      const button = screen.getByRole('button', { name: linked.create })
      button.focus()
      await wrapper.setProps({ file: { name: NAME, kind: 'kept', time: TIME, reason: '' } })
      expect(document.activeElement).toBe(button)
      expect(textOf(button)).toBe(linked.createOther)
    })
  })

  describe('with a file that is kept up to date', () => {
    it('says which, and when it was saved', () => {
      show({ time: TIME })
      expect(part()).toContain(linked.kept(NAME))
      expect(part()).toContain('Gemt kl. 14.32')
      expect(buttons()).toEqual(CHOICES)
    })

    it('reads out the file, and not the time of every save', () => {
      show({ time: TIME })
      const live = [...document.querySelectorAll('[aria-live]')].map(textOf)
      expect(live).toEqual([linked.kept(NAME)])
    })

    it('stops, and keeps the focus in its place', () => {
      const wrapper = show({})
      press(linked.stop)
      expect(wrapper.emitted('stop')).toHaveLength(1)
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }))
    })
  })

  it('says of a new file that it is being read', () => {
    show({ kind: 'starting' })
    expect(part()).toContain(linked.starting(NAME))
  })

  describe('with a file that waits for permission', () => {
    it('says so, and goes on when it is told to', () => {
      const wrapper = show({ kind: 'waiting' })
      expect(part()).toContain(
        `Browseren skal have jeres tilladelse til at gemme i filen »${NAME}«.`,
      )
      expect(buttons()).toEqual([linked.resume, ...CHOICES])
      press(linked.resume)
      expect(wrapper.emitted('resume')).toHaveLength(1)
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }))
    })
  })

  describe.each(['refused', 'failed', 'foreign'] as const)('with a file that is %s', (kind) => {
    it('says that it is not kept up to date, why, and offers another', () => {
      show({ kind, reason: linked.failures.full })
      expect(part()).toContain(linked.failing(NAME))
      expect(part()).toContain(linked.failures.full)
      expect(buttons()).toEqual(CHOICES)
    })
  })
})
