import { screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import TalkTimer from '../../../src/components/workshop/TalkTimer.vue'
import { da } from '../../../src/i18n/da'
import { loadTexts } from '../../../src/i18n/useTexts'
import { inPage, textOf } from '../support'

const clock = () => screen.getByRole('timer', { name: da.agree.talkTime })
const press = async (name: string) => {
  screen.getByRole('button', { name }).click()
  await nextTick()
}
const pass = async (seconds: number) => {
  vi.advanceTimersByTime(seconds * 1000)
  await nextTick()
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('TalkTimer', () => {
  it('stands at five minutes until it is started', async () => {
    mount(TalkTimer, inPage())
    await pass(60)
    expect(textOf(clock())).toBe('5.00')
  })

  it('writes the time as the language does', async () => {
    await loadTexts('en')
    mount(TalkTimer, inPage({ locale: 'en' }))
    expect(textOf(screen.getByRole('timer'))).toBe('5:00')
  })

  it('runs, is paused, and goes on from there', async () => {
    mount(TalkTimer, inPage())
    await press(da.agree.startName)
    await pass(48)
    expect(textOf(clock())).toBe('4.12')
    await press(da.agree.pauseName)
    await pass(90)
    expect(textOf(clock())).toBe('4.12')
    await press(da.agree.startName)
    await pass(8)
    expect(textOf(clock())).toBe('4.04')
  })

  it('says in words and bold type that the time is up, and announces nothing', async () => {
    mount(TalkTimer, inPage())
    await press(da.agree.startName)
    await pass(299)
    expect(textOf(clock())).toBe('0.01')
    expect(clock().classList.contains('timer__clock--up')).toBe(false)
    await pass(30)
    expect(textOf(clock())).toBe('Tiden er gået')
    expect(clock().classList.contains('timer__clock--up')).toBe(true)
    expect(clock().getAttribute('aria-live')).toBe('off')
  })

  it('starts again from five minutes', async () => {
    mount(TalkTimer, inPage())
    await press(da.agree.startName)
    await pass(301)
    await press(da.agree.startAgainName)
    await pass(1)
    expect(textOf(clock())).toBe('4.59')
  })

  it('leaves nothing running behind', async () => {
    const wrapper = mount(TalkTimer, inPage())
    await press(da.agree.startName)
    wrapper.unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
