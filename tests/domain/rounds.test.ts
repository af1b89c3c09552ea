import { describe, expect, it } from 'vitest'
import type { Assessment, Round } from '../../src/domain/assessment'
import {
  changedAfterClosing,
  closingsOf,
  earlierRounds,
  findRound,
  isClosed,
  isPresent,
  presentRounds,
  sinceFirstClosing,
  stateOf,
} from '../../src/domain/rounds'
import {
  AFTER_ID,
  NOW,
  aFullAssessment,
  anAnswer,
  anAssessment,
  aRound,
  BEFORE_ID,
} from '../factories'

const dated = (date: string, at = NOW, changes: Partial<Round> = {}): Round =>
  aRound({ date: { value: date, at: NOW }, label: { value: 'Runde', at }, ...changes })

const withRounds = (rounds: Assessment['rounds']) => anAssessment({ rounds })

describe('isPresent', () => {
  it('hides what is deleted and what is gone for good', () => {
    expect(isPresent(aRound())).toBe(true)
    expect(isPresent(aRound({ deleted: { value: true, at: NOW } }))).toBe(false)
    expect(isPresent({ purged: true as const })).toBe(false)
  })

  it('shows again what was deleted and taken back', () => {
    expect(isPresent(aRound({ deleted: { value: false, at: NOW } }))).toBe(true)
  })
})

describe('presentRounds', () => {
  it('orders by date, then by when the rounds were made, then by id', () => {
    const assessment = withRounds({
      dddd: dated('2026-11-23', 5),
      cccc: dated('2026-11-23', 5),
      bbbb: dated('2026-11-23', 4),
      aaaa: dated('2027-01-01', 1),
      eeee: dated('2026-01-01', 9),
    })
    expect(presentRounds(assessment).map(({ id }) => id)).toEqual([
      'eeee',
      'bbbb',
      'cccc',
      'dddd',
      'aaaa',
    ])
  })

  it('leaves a round in its place when it is renamed', () => {
    const made = (at: number) => ({
      date: { value: '2026-11-23', at },
      scope: { value: 'task' as const, at },
    })
    const assessment = withRounds({
      aaaa: aRound({ ...made(2), label: { value: 'Efter', at: 2 } }),
      bbbb: aRound({ ...made(1), label: { value: 'Før (rettet)', at: 9 } }),
    })
    expect(presentRounds(assessment).map(({ id }) => id)).toEqual(['bbbb', 'aaaa'])
  })

  it('puts the closed one of two made at one time first, and the later closed one after it', () => {
    const closed = (...stamps: readonly number[]) => ({
      closings: stamps.map((at, index) => ({ at, on: '2026-11-23', closed: index % 2 === 0 })),
    })
    const assessment = withRounds({
      aaaa: dated('2026-11-23', 5, closed(6, 7)),
      bbbb: dated('2026-11-23', 5, closed(9)),
      cccc: dated('2026-11-23', 5, closed(8)),
      dddd: dated('2026-11-23', 5),
    })
    expect(presentRounds(assessment).map(({ id }) => id)).toEqual(['cccc', 'bbbb', 'aaaa', 'dddd'])
  })

  it('leaves out what is deleted or gone for good', () => {
    expect(presentRounds(aFullAssessment()).map(({ id }) => id)).toEqual([BEFORE_ID, AFTER_ID])
  })
})

describe('findRound', () => {
  const assessment = aFullAssessment()

  it('finds a round that is there', () => {
    expect(findRound(assessment, AFTER_ID)).toBe(assessment.rounds[AFTER_ID])
  })

  it.each(['d3l3t3d0', 'purg3d00', 'unknown', 'constructor', '__proto__'])(
    'finds nothing under "%s"',
    (id) => {
      expect(findRound(assessment, id)).toBeUndefined()
    },
  )
})

describe('earlierRounds', () => {
  const assessment = withRounds({
    later: dated('2027-01-01'),
    gone: dated('2025-06-01', NOW, { deleted: { value: true, at: NOW } }),
    first: dated('2025-01-01'),
    middle: dated('2026-01-01'),
  })

  it('gives those before a round, oldest first', () => {
    expect(earlierRounds(assessment, 'later').map(({ id }) => id)).toEqual(['first', 'middle'])
  })

  it('gives none before the first, a deleted or an unknown round', () => {
    expect(earlierRounds(assessment, 'first')).toEqual([])
    expect(earlierRounds(assessment, 'gone')).toEqual([])
    expect(earlierRounds(assessment, 'unknown')).toEqual([])
  })
})

describe('isClosed', () => {
  const closing = (at: number, closed: boolean) => ({ at, on: '2026-11-23', closed })

  it('goes by the last closing or reopening, in whatever order they are written', () => {
    expect(isClosed(aRound())).toBe(false)
    expect(isClosed(aRound({ closings: [closing(1, true)] }))).toBe(true)
    expect(isClosed(aRound({ closings: [closing(1, true), closing(2, false)] }))).toBe(false)
    expect(isClosed(aRound({ closings: [closing(2, false), closing(1, true)] }))).toBe(false)
  })
})

describe('changedAfterClosing', () => {
  const answers = {
    'planet.natur': anAnswer(3, {}, 12),
    'people.opgaven': anAnswer(3, {}, 10),
    'people.mandat': { ...anAnswer(3, {}, 9), evidence: { value: 'Set efter', at: 11 } },
  }

  it('names the questions with a state or a text later than the closing', () => {
    const round = aRound({ answers, closings: [{ at: 10, on: '2026-11-23', closed: true }] })
    expect(changedAfterClosing(round)).toEqual(['people.mandat', 'planet.natur'])
  })

  it('names none while the round is open', () => {
    expect(changedAfterClosing(aRound({ answers }))).toEqual([])
    const reopened = aRound({
      answers,
      closings: [
        { at: 1, on: '2026-11-23', closed: true },
        { at: 2, on: '2026-11-23', closed: false },
      ],
    })
    expect(changedAfterClosing(reopened)).toEqual([])
  })
})

describe('stateOf', () => {
  it('is unanswered when there is no answer, no state or a cleared one', () => {
    expect(stateOf(undefined)).toBe('unanswered')
    expect(stateOf({ evidence: { value: 'Belæg først', at: NOW } })).toBe('unanswered')
    expect(stateOf(anAnswer('unanswered'))).toBe('unanswered')
  })

  it('is what was set otherwise', () => {
    expect(stateOf(anAnswer(3))).toBe(3)
    expect(stateOf(anAnswer('dont-know'))).toBe('dont-know')
  })
})

describe('closingsOf', () => {
  it('gives closings and reopenings in the order they were made', () => {
    const closing = (at: number, closed: boolean) => ({ at, on: '2026-11-23', closed })
    const closings = [closing(3, true), closing(1, true), closing(2, false)]
    expect(closingsOf({ closings }).map(({ at }) => at)).toEqual([1, 2, 3])
  })
})

describe('sinceFirstClosing', () => {
  const answers = {
    'planet.natur': anAnswer(3, {}, 11),
    'people.mandat': anAnswer(2, {}, 10),
    'people.lighed': anAnswer(2, { evidence: 'Vi spurgte igen.' }, 31),
  }

  it('says nothing of a round that never was closed', () => {
    expect(sinceFirstClosing(aRound({ answers }))).toEqual({ reopened: [], changed: [] })
  })

  it('tells of every reopening, and of all answers edited since, closed again or not', () => {
    const closings = [
      { at: 30, on: '2026-11-26', closed: true },
      { at: 10, on: '2026-11-23', closed: true },
      { at: 20, on: '2026-11-25', closed: false },
    ]
    expect(sinceFirstClosing(aRound({ answers, closings }))).toEqual({
      reopened: ['2026-11-25'],
      changed: ['people.lighed', 'planet.natur'],
    })
  })
})
