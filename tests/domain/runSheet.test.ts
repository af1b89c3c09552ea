// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORKSHOP_MODES } from '../../src/domain/assessment'
import type { RunSheetPart } from '../../src/domain/runSheet'
import {
  CLOCK_AT_START,
  RUN_SHEET_LENGTHS,
  goToPart,
  pauseClock,
  readClock,
  runSheetTemplate,
  startClock,
  totalMinutes,
} from '../../src/domain/runSheet'
import { NOW } from '../factories'

const TITLES: Record<RunSheetPart, string> = {
  intro: 'Velkomst',
  alone: 'Alene',
  reveal: 'Vis',
  discuss: 'Drøft',
  score: 'Sæt niveauer',
  priorities: 'Prioritér',
  closing: 'Afslut',
}
const SHEET = [
  { title: 'Velkomst', minutes: 10 },
  { title: 'Drøft', minutes: 50 },
  { title: 'Afslut', minutes: 5 },
]
const MINUTE = 60_000

describe('runSheetTemplate', () => {
  const cases = WORKSHOP_MODES.flatMap((mode) =>
    RUN_SHEET_LENGTHS.map((length) => ({ mode, length })),
  )

  it.each(cases)('fills $length minutes $mode', ({ mode, length }) => {
    expect(totalMinutes(runSheetTemplate(mode, length, TITLES))).toBe(length)
  })

  it('has everyone score alone in the room only in the long one, and never together', () => {
    const withAlone = cases.filter(({ mode, length }) =>
      runSheetTemplate(mode, length, TITLES).some(({ title }) => title === TITLES.alone),
    )
    expect(withAlone).toEqual([{ mode: 'first-alone', length: 120 }])
  })
})

describe('the clock', () => {
  it('stands at the first part until it is started', () => {
    expect(readClock(CLOCK_AT_START, SHEET, NOW)).toEqual({
      part: 0,
      item: SHEET[0],
      next: SHEET[1],
      secondsLeft: 600,
      endsAt: NOW + 65 * MINUTE,
    })
  })

  it('counts down, and past the end counts on below zero', () => {
    const clock = startClock(CLOCK_AT_START, NOW)
    expect(readClock(clock, SHEET, NOW + 4 * MINUTE)?.secondsLeft).toBe(360)
    expect(readClock(clock, SHEET, NOW + 11 * MINUTE)?.secondsLeft).toBe(-60)
  })

  it('puts off the end by what a part takes too long', () => {
    const clock = startClock(CLOCK_AT_START, NOW)
    expect(readClock(clock, SHEET, NOW + 4 * MINUTE)?.endsAt).toBe(NOW + 65 * MINUTE)
    expect(readClock(clock, SHEET, NOW + 12 * MINUTE)?.endsAt).toBe(NOW + 67 * MINUTE)
  })

  it('stands still while it is paused', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (before, pause, after) => {
        const paused = pauseClock(startClock(CLOCK_AT_START, NOW), NOW + before)
        expect(readClock(paused, SHEET, NOW + before + pause)?.secondsLeft).toBe(
          readClock(paused, SHEET, NOW + before)?.secondsLeft,
        )
        const again = startClock(paused, NOW + before + pause)
        const unpaused = startClock(CLOCK_AT_START, NOW)
        expect(readClock(again, SHEET, NOW + before + pause + after)?.secondsLeft).toBe(
          readClock(unpaused, SHEET, NOW + before + after)?.secondsLeft,
        )
      }),
    )
  })

  it('is not started twice', () => {
    const clock = startClock(CLOCK_AT_START, NOW)
    expect(startClock(clock, NOW + MINUTE)).toBe(clock)
  })

  it('begins another part with all its time, going or standing as it was', () => {
    const going = goToPart(startClock(CLOCK_AT_START, NOW), 1, NOW + 3 * MINUTE)
    expect(readClock(going, SHEET, NOW + 4 * MINUTE)).toMatchObject({ part: 1, secondsLeft: 2940 })
    expect(goToPart(CLOCK_AT_START, 1, NOW)).toEqual({ part: 1, elapsed: 0, startedAt: null })
  })

  it('shows the last part of a run-sheet that has become shorter', () => {
    const reading = readClock({ ...CLOCK_AT_START, part: 7 }, SHEET, NOW)
    expect(reading).toMatchObject({ part: 2, next: undefined })
  })

  it('shows nothing without parts', () => {
    expect(readClock(CLOCK_AT_START, [], NOW)).toBeUndefined()
  })

  it('gives no extra time when the computer’s clock is set back', () => {
    const clock = startClock(CLOCK_AT_START, NOW)
    expect(readClock(clock, SHEET, NOW - MINUTE)?.secondsLeft).toBe(600)
  })
})
