import type { RunSheetItem, WorkshopMode } from './assessment'

/** A part of the workshop that the run-sheets on offer are made of. */
export type RunSheetPart =
  'intro' | 'alone' | 'reveal' | 'discuss' | 'score' | 'priorities' | 'closing'

export const RUN_SHEET_LENGTHS = [120, 90] as const
export type RunSheetLength = (typeof RUN_SHEET_LENGTHS)[number]

type Template = readonly (readonly [part: RunSheetPart, minutes: number])[]

/**
 * The run-sheets on offer. Where everyone scores alone first, 90 minutes are enough when that has
 * been done before the workshop.
 */
const TEMPLATES: Record<WorkshopMode, Record<RunSheetLength, Template>> = {
  'first-alone': {
    120: [
      ['intro', 10],
      ['alone', 25],
      ['reveal', 5],
      ['discuss', 50],
      ['priorities', 20],
      ['closing', 10],
    ],
    90: [
      ['intro', 10],
      ['reveal', 5],
      ['discuss', 45],
      ['priorities', 20],
      ['closing', 10],
    ],
  },
  together: {
    120: [
      ['intro', 10],
      ['score', 80],
      ['priorities', 20],
      ['closing', 10],
    ],
    90: [
      ['intro', 10],
      ['score', 55],
      ['priorities', 15],
      ['closing', 10],
    ],
  },
}

/** The run-sheet on offer for a workshop of this kind and length, with its parts named. */
export function runSheetTemplate(
  mode: WorkshopMode,
  length: RunSheetLength,
  titles: Readonly<Record<RunSheetPart, string>>,
): readonly RunSheetItem[] {
  return TEMPLATES[mode][length].map(([part, minutes]) => ({ title: titles[part], minutes }))
}

/** How many minutes all parts take together. */
export function totalMinutes(sheet: readonly RunSheetItem[]): number {
  return sheet.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** A clock that follows a run-sheet. Times are milliseconds. */
export interface RunSheetClock {
  /** The index of the part that is on. */
  readonly part: number
  /** How long that part had been on when the clock was last started. */
  readonly elapsed: number
  /** When the clock was last started; null while it stands still. */
  readonly startedAt: number | null
}

export const CLOCK_AT_START: RunSheetClock = { part: 0, elapsed: 0, startedAt: null }

/** What a clock shows at a moment. */
export interface ClockReading {
  readonly part: number
  readonly item: RunSheetItem
  readonly next: RunSheetItem | undefined
  /** Whole seconds left of the part; below zero is time over. */
  readonly secondsLeft: number
  /** When the workshop ends if the parts to come keep to their time. */
  readonly endsAt: number
}

/** The clock after it was started. */
export function startClock(clock: RunSheetClock, now: number): RunSheetClock {
  return clock.startedAt === null ? { ...clock, startedAt: now } : clock
}

/** The clock after it was stopped; it goes on later from where it is. */
export function pauseClock(clock: RunSheetClock, now: number): RunSheetClock {
  return { ...clock, elapsed: elapsedAt(clock, now), startedAt: null }
}

/** The clock at the beginning of another part, going if it was going. */
export function goToPart(clock: RunSheetClock, part: number, now: number): RunSheetClock {
  return { part, elapsed: 0, startedAt: clock.startedAt === null ? null : now }
}

/** What the clock shows; nothing where the run-sheet has no parts. */
export function readClock(
  clock: RunSheetClock,
  sheet: readonly RunSheetItem[],
  now: number,
): ClockReading | undefined {
  // The run-sheet may have become shorter since.
  const part = Math.min(clock.part, sheet.length - 1)
  const item = sheet[part]
  if (!item) return undefined
  const left = item.minutes * MINUTE - elapsedAt(clock, now)
  const later = totalMinutes(sheet.slice(part + 1)) * MINUTE
  return {
    part,
    item,
    next: sheet[part + 1],
    secondsLeft: Math.ceil(left / SECOND),
    endsAt: now + Math.max(0, left) + later,
  }
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/** A clock of the computer that was set back makes no part longer. */
function elapsedAt({ elapsed, startedAt }: RunSheetClock, now: number): number {
  return elapsed + (startedAt === null ? 0 : Math.max(0, now - startedAt))
}
