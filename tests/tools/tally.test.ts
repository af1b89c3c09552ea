// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { tally } from './tally.mjs'

const unit = { numPassedTests: 40, numFailedTests: 1, testResults: [] }
const e2e = { stats: { expected: 9, unexpected: 2, flaky: 0, skipped: 0 }, errors: [] }

const clean = { ...e2e, stats: { ...e2e.stats, unexpected: 0 } }

describe('tally', () => {
  it('adds both reports', () => {
    expect(tally({ unit, e2e, status: 1 })).toEqual({ passed: 49, failed: 3 })
  })

  it('counts a test file that could not be loaded as 1 failure', () => {
    const broken = { ...unit, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(tally({ unit: broken, status: 1 })).toEqual({ passed: 40, failed: 2 })
  })

  it('counts an error outside a test as 1 failure', () => {
    const dead = { ...e2e, errors: [{ message: 'The server did not start' }] }
    expect(tally({ e2e: dead, status: 1 })).toEqual({ passed: 9, failed: 3 })
  })

  describe('when all went well', () => {
    it('counts no failure', () => {
      expect(tally({ unit: { ...unit, numFailedTests: 0 }, e2e: clean, status: 0 })).toEqual({
        passed: 49,
        failed: 0,
      })
    })
  })

  describe('when a report is missing', () => {
    it('does not believe that all went well', () => {
      expect(tally({ e2e: clean, status: 0 })).toEqual({ passed: 9, failed: 1 })
    })
  })

  describe('when a step before the tests failed', () => {
    it('never reads as if all were well', () => {
      expect(tally({ status: 2 })).toEqual({ passed: 0, failed: 1 })
    })
  })
})
