import { screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import SaveLine from '../../../src/components/shell/SaveLine.vue'
import { loadTexts } from '../../../src/i18n/useTexts'
import { inPage, textOf } from '../support'

type Props = InstanceType<typeof SaveLine>['$props']

const show = (props: Props, locale: 'da' | 'en' = 'da') =>
  mount(SaveLine, { props, ...inPage({ locale }) })

/** 14.32 in Copenhagen. */
const SAVED_AT = Date.UTC(2026, 10, 23, 13, 32)
const status = () => screen.getByRole('status').textContent
const line = () => textOf(screen.getByRole('status').parentElement ?? document.body)

describe('SaveLine', () => {
  it.each([
    ['saved', 'Gemt'],
    ['saving', 'Gemmer'],
    ['failed', 'Ikke gemt'],
  ] as const)('says %s by the word %s alone', (kind, word) => {
    show({ kind, savedAt: SAVED_AT })
    expect(status()).toBe(word)
  })

  it('says where and when beside the status', () => {
    show({ kind: 'saved', savedAt: SAVED_AT })
    expect(line()).toMatch(/i denne browser kl\. 14\.32$/)
  })

  it('says no time before anything was saved', () => {
    show({ kind: 'saved', savedAt: null })
    expect(line()).toMatch(/i denne browser$/)
  })

  it('does not say that work is in the browser when it is not', () => {
    show({ kind: 'failed', savedAt: SAVED_AT })
    expect(line()).toBe('Ikke gemt')
  })

  describe('with an assessment', () => {
    it('says that it is in no file yet', () => {
      show({ kind: 'saved', savedAt: SAVED_AT, lastFile: null })
      expect(line()).toMatch(/14\.32· ikke gemt som fil endnu$/)
    })

    it('says when it went into a file', () => {
      const time = SAVED_AT - 60_000
      show({
        kind: 'saved',
        savedAt: SAVED_AT,
        lastFile: { kind: 'downloaded', time, isBehind: false },
      })
      expect(line()).toMatch(/· gemt som fil kl\. 14\.31$/)
    })

    it('says when a file that is kept up to date was saved', () => {
      const time = SAVED_AT - 60_000
      show({
        kind: 'saved',
        savedAt: SAVED_AT,
        lastFile: { kind: 'linked', time, isBehind: false },
      })
      expect(line()).toMatch(/· filen opdateret kl\. 14\.31$/)
    })

    it.each([
      ['waiting', 'filen kræver jeres tilladelse'],
      ['failing', 'filen bliver ikke opdateret'],
    ] as const)('says of a file that is %s: %s', (kind, words) => {
      show({ kind: 'saved', savedAt: SAVED_AT, lastFile: { kind } })
      expect(line()).toMatch(new RegExp(`· ${words}$`))
    })

    it('knows what is today before anything was saved', () => {
      vi.useFakeTimers({ toFake: ['Date'], now: SAVED_AT })
      const time = SAVED_AT - 60_000
      show({ kind: 'saved', savedAt: null, lastFile: { kind: 'linked', time, isBehind: false } })
      expect(line()).toMatch(/· filen opdateret kl\. 14\.31$/)
      vi.useRealTimers()
    })

    it('says that there are changes since', () => {
      const time = SAVED_AT - 60_000
      show({
        kind: 'saved',
        savedAt: SAVED_AT,
        lastFile: { kind: 'downloaded', time, isBehind: true },
      })
      expect(line()).toMatch(/· nyere end filen fra kl\. 14\.31$/)
    })

    it('gives the day of a file of another day', () => {
      const time = SAVED_AT - 3 * 86_400_000
      show({
        kind: 'saved',
        savedAt: SAVED_AT,
        lastFile: { kind: 'downloaded', time, isBehind: false },
      })
      expect(line()).toMatch(/· gemt som fil den 20\. november 2026$/)
    })
  })

  it('leaves the status untouched when only the time changes', async () => {
    const wrapper = show({ kind: 'saved', savedAt: SAVED_AT })
    const word = screen.getByRole('status').firstChild
    await wrapper.setProps({ savedAt: SAVED_AT + 60_000 })
    expect(line()).toMatch(/14\.33$/)
    expect(screen.getByRole('status').firstChild).toBe(word)
    expect(status()).toBe('Gemt')
  })

  describe('when the language is English', () => {
    it('is in English', async () => {
      await loadTexts('en')
      show({ kind: 'saved', savedAt: SAVED_AT }, 'en')
      expect(status()).toBe('Saved')
      expect(line()).toMatch(/in this browser at 14:32$/)
    })
  })
})
