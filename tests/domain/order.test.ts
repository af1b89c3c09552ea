import { describe, expect, it } from 'vitest'
import { greatestAt, nextAt, STAMP_LIMIT } from '../../src/domain/order'
import {
  aFullAssessment,
  anAnswer,
  anAssessment,
  aReveal,
  aRound,
  BEFORE_ID,
  NOW,
} from '../factories'

describe('greatestAt', () => {
  it('finds the greatest stamp wherever it is', () => {
    expect(greatestAt(anAssessment())).toBe(NOW)
    expect(greatestAt(aFullAssessment())).toBe(NOW + 2)
    const late = NOW + 1000
    const round = aRound({ answers: { 'people.opgaven': anAnswer(3, { why: 'Fordi' }, late) } })
    expect(greatestAt(anAssessment({ rounds: { [BEFORE_ID]: round } }))).toBe(late)
  })

  it('looks into what was shown too', () => {
    const round = aRound({ workshop: { reveals: [aReveal(), aReveal({ at: NOW + 7 })] } })
    expect(greatestAt(anAssessment({ rounds: { [BEFORE_ID]: round } }))).toBe(NOW + 7)
  })

  it('looks into what is deleted too', () => {
    const round = aRound({ deleted: { value: true, at: NOW + 5 } })
    expect(greatestAt(anAssessment({ rounds: { [BEFORE_ID]: round } }))).toBe(NOW + 5)
  })
})

describe('nextAt', () => {
  it('is the clock when the clock is ahead', () => {
    expect(nextAt(anAssessment(), NOW + 60_000)).toBe(NOW + 60_000)
  })

  it('is one more than all that is there when the clock is behind', () => {
    expect(nextAt(anAssessment(), NOW - 60_000)).toBe(NOW + 1)
    expect(nextAt(anAssessment(), NOW)).toBe(NOW + 1)
    expect(nextAt(anAssessment(), -1)).toBe(NOW + 1)
  })

  it('stays below 2100, whatever clock and document say', () => {
    expect(nextAt(anAssessment(), Date.UTC(2150, 0, 1))).toBe(STAMP_LIMIT - 1)
    const team = { value: 'Fra fremtiden', at: STAMP_LIMIT - 1 }
    expect(nextAt(anAssessment({ team }), NOW)).toBe(STAMP_LIMIT - 1)
  })
})
