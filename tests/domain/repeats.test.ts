import { describe, expect, it } from 'vitest'
import type { Round } from '../../src/domain/assessment'
import { withoutRepeats } from '../../src/domain/repeats'
import { aRound, anAnswer, NOW } from '../factories'

describe('withoutRepeats', () => {
  const CLOSED = [{ at: NOW, on: '2026-11-24', closed: true }]
  const answers = { 'people.opgaven': anAnswer(2), 'people.mandat': anAnswer('dont-know') }
  const original = { id: 'r2', round: aRound({ answers }) }
  const copy = { id: 'r1', round: aRound({ answers, closings: CLOSED }) }
  const ids = (rounds: readonly { readonly id: string; readonly round: Round }[]) =>
    withoutRepeats(rounds).map(({ id }) => id)

  it('leaves out a closed copy while its round is as it was', () => {
    expect(ids([copy, original])).toEqual(['r2'])
    expect(ids([copy, { ...copy, id: 'r3' }, original])).toEqual(['r2'])
  })

  it('keeps the copy once its round is answered otherwise, or the same anew', () => {
    const levels = { ...answers, 'people.opgaven': anAnswer(3) }
    expect(ids([copy, { id: 'r2', round: aRound({ answers: levels }) }])).toEqual(['r1', 'r2'])
    const anew = { ...answers, 'people.opgaven': anAnswer(2, {}, NOW + 1) }
    expect(ids([copy, { id: 'r2', round: aRound({ answers: anew }) }])).toEqual(['r1', 'r2'])
    const more = { ...answers, 'people.lighed': anAnswer(2) }
    expect(ids([copy, { id: 'r2', round: aRound({ answers: more }) }])).toEqual(['r1', 'r2'])
  })

  it('keeps rounds that are open, that have no answers, and a copy that comes last', () => {
    expect(ids([{ ...original, id: 'r1' }, original])).toEqual(['r1', 'r2'])
    const empty = { id: 'r1', round: aRound({ closings: CLOSED }) }
    expect(ids([empty, { id: 'r2', round: aRound() }])).toEqual(['r1', 'r2'])
    expect(ids([original, copy])).toEqual(['r2', 'r1'])
  })
})
