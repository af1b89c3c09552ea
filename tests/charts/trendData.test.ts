// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { drawTrend, spanOf } from '../../src/charts/trendData'
import type { Ambition } from '../../src/domain/assessment'
import { fraction } from '../../src/domain/fraction'
import { trendOf } from '../../src/domain/trend'
import { aTrendRound } from '../domain/trendRounds'

interface Given {
  readonly answers: string
  readonly ambition?: Ambition
  readonly version?: number
}

function trend(...rounds: readonly Given[]) {
  const { lines, steps } = trendOf(
    rounds.map(({ answers, ambition, version }, index) =>
      aTrendRound(
        { people: answers },
        {
          label: `Runde ${index + 1}`,
          ambitions: ambition === undefined ? {} : { people: ambition },
          ...(version ? { version } : {}),
        },
      ),
    ),
  )
  const [line] = lines
  if (!line) throw new Error('There is to be one P')
  return [line, steps] as const
}

const draw = (...rounds: readonly Given[]) => drawTrend(...trend(...rounds))
const scores = (...rows: readonly string[]) => rows.map((answers) => ({ answers }))

describe('drawTrend', () => {
  it('sets rounds evenly apart, 5 at the upper edge and 1 at the lower', () => {
    const { dots, line } = draw(...scores('1 1 1', '5 5 5', '3 3 3', '2 2 2', '4 4 4'))
    expect(dots).toEqual([
      { x: 0, y: 100 },
      { x: 25, y: 0 },
      { x: 50, y: 50 },
      { x: 75, y: 75 },
      { x: 100, y: 25 },
    ])
    expect(line).toBe('M0 100L25 0L50 50L75 75L100 25')
  })

  it('breaks the line where there is no score; a lone score is a dot without a line', () => {
    const { dots, line } = draw(...scores('1 1 1', '2 2 2', '? ? ?', '3 3 3', '. . .', '5 5 5'))
    expect(dots.map(({ x }) => x)).toEqual([0, 20, 60, 100])
    expect(line).toBe('M0 100L20 75 M60 50 M100 0')
  })

  it('labels the latest score', () => {
    const { latest } = draw(...scores('1 1 1', '3 3 4'))
    expect(latest).toMatchObject({ x: 100, score: fraction(10, 3), isAtEnd: true })
  })

  it('labels the latest score where it stands when rounds without one came after it', () => {
    const { latest } = draw(...scores('1 1 1', '3 3 3', '? ? ?'))
    expect(latest).toMatchObject({ x: 50, y: 50, isAtEnd: false })
  })

  it('has nothing to label without a score', () => {
    const drawing = draw(...scores('? ? ?', '. . .'))
    expect(drawing).toEqual({
      dots: [],
      dotted: '',
      line: '',
      ambition: '',
      aims: [],
      changes: [],
      latest: null,
    })
  })

  it('puts a single round in the middle', () => {
    expect(draw(...scores('3 3 3')).dots).toEqual([{ x: 50, y: 50 }])
  })

  it('steps the ambition where it changes, with a triangle there', () => {
    const { ambition, aims } = draw(
      { answers: '1 1 1', ambition: 3 },
      { answers: '2 2 2' },
      { answers: '3 3 3', ambition: 4 },
      { answers: '3 3 3', ambition: 4 },
      { answers: '3 3 3' },
    )
    expect(ambition).toBe('M0 50H25V50H50V25H75V25H100V25')
    expect(aims).toEqual([
      { x: 0, y: 50 },
      { x: 50, y: 25 },
    ])
  })

  it('ends the ambition where it is taken away and marks it anew where it comes back', () => {
    const { ambition, aims } = draw(
      { answers: '1 1 1', ambition: 3 },
      { answers: '2 2 2', ambition: 'none' },
      { answers: '3 3 3', ambition: 3 },
    )
    expect(ambition).toBe('M0 50 M100 50')
    expect(aims.map(({ x }) => x)).toEqual([0, 100])
  })

  it('draws no ambition for what was good enough without a score', () => {
    const { ambition, aims } = draw(
      { answers: '? ? ?', ambition: 'good-enough' },
      { answers: '2 2 2' },
    )
    expect([ambition, aims]).toEqual(['', []])
  })

  it('marks another questionnaire between the two rounds', () => {
    const { changes } = draw(
      { answers: '1 1 1' },
      { answers: '2 2 2', version: 2 },
      { answers: '3 3 3', version: 2 },
    )
    expect(changes).toEqual([25])
  })

  it('keeps twenty rounds inside its field', () => {
    const { dots } = draw(...scores(...Array.from({ length: 20 }, (_, n) => `1 ${1 + (n % 5)} 5`)))
    expect(dots).toHaveLength(20)
    expect(dots.every(({ x, y }) => x >= 0 && x <= 100 && y >= 0 && y <= 100)).toBe(true)
  })
})

describe('spanOf', () => {
  it('goes from the first score to the latest', () => {
    expect(spanOf(...trend(...scores('? ? ?', '2 2 2', '5 5 5', '3 3 3', '. . .')))).toEqual({
      first: { score: fraction(2, 1), label: 'Runde 2' },
      last: { score: fraction(3, 1), label: 'Runde 4' },
      way: 1,
    })
  })

  it('is nothing with fewer than two scores', () => {
    expect(spanOf(...trend(...scores('? ? ?', '2 2 2')))).toBeNull()
    expect(spanOf(...trend(...scores('? ? ?', '. . .')))).toBeNull()
  })
})
