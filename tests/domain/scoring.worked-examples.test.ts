import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareRounds } from '../../src/domain/comparison'
import type { DimensionComparison } from '../../src/domain/comparison'
import { toTenths } from '../../src/domain/fraction'
import type { Fraction } from '../../src/domain/fraction'
import { isReasonMissing, scoreRound } from '../../src/domain/scoring'
import type { DimensionResult, QuestionResult, RoundResult } from '../../src/domain/scoring'
import { roundFrom } from './notation'

/*
 * Runs the examples of docs/scoring.md: blocks of ```example with a `rule`, answers, and lines that
 * say what comes of them. The answers come from the page, what is expected of them too.
 */

const RULES = [
  'score',
  "don't know",
  'not relevant',
  'reason missing',
  'unanswered',
  'enough levels',
  'too few levels',
  'one question is too few',
  'nothing is relevant',
  'lowest',
  'no lowest',
  'progress',
  'overall',
  'no overall',
  'rounding',
  'rounding a fall',
  'no change',
  'a change may look 0.1 off',
  'change',
  'drop',
  'level in one round only',
  'own scores are the same',
  'not relevant in one round',
  'too few to compare',
  'one question to compare',
  'question in one version only',
]

type Lines = ReadonlyMap<string, string>
type Shown = Readonly<Record<string, string>>

const page = readFileSync(new URL('../../docs/scoring.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^```example\n([^]*?)^```$/gm)].map(([, body = '']) => {
  const lines = body
    .trimEnd()
    .split('\n')
    .map((line): [string, string] => {
      const [, key, value] = /^([^:]+): (.+)$/.exec(line) ?? []
      if (key === undefined || value === undefined) throw new Error(`Cannot read "${line}"`)
      return [key, value]
    })
  if (new Set(lines.map(([key]) => key)).size < lines.length) throw new Error(`Twice in:\n${body}`)
  return new Map(lines)
})

/** One decimal, as the page writes it; the only place where these tests make text of a number. */
function decimal(tenths: number): string {
  const digits = String(Math.abs(tenths)).padStart(2, '0')
  return `${tenths < 0 ? '−' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`
}

const show = (value: Fraction | null) => (value ? decimal(toTenths(value)) : 'none')

function showChange(change: Fraction | null): string {
  const isRise = change !== null && toTenths(change) > 0
  return `${isRise ? '+' : ''}${show(change)}`
}

function showScore({ status, score }: DimensionResult): string {
  const words = {
    scored: show(score),
    'too-few': 'too few answers',
    'not-relevant': 'not relevant',
  }
  return words[status]
}

/** The places in the line of the questions with these ids: `people.2` is the second. */
function places(ids: readonly string[]): string {
  return ids.length > 0 ? ids.map((id) => id.split('.').at(-1)).join(' ') : 'none'
}

const idsOf = (results: readonly QuestionResult[]) => results.map(({ question }) => question.id)

function only<T>(some: readonly T[]): T {
  const [one, another] = some
  if (one === undefined || another !== undefined) throw new Error('There is to be one P')
  return one
}

function showRound(result: RoundResult): Shown {
  const p = only(result.dimensions)
  return {
    score: showScore(p),
    coverage: `${p.coverage.withLevel} of ${p.coverage.applicable}`,
    progress: `${result.progress.answered} of ${result.progress.total}`,
    lowest: places(p.lowest.map(({ id }) => id)),
    'reasons missing': places(idsOf(result.notRelevant.filter(isReasonMissing))),
  }
}

function showComparison(before: string, after: string): Shown {
  const comparison = compareRounds(roundFrom({ p: before }), roundFrom({ p: after }))
  const p: DimensionComparison = only(comparison.dimensions)
  return {
    'score before': p.before ? showScore(p.before) : 'none',
    'score after': showScore(p.after),
    change: showChange(p.change),
    compared: `${p.shared} of ${p.comparable}`,
    means: `${show(p.sharedBefore)} to ${show(p.sharedAfter)}`,
    'own scores differ': p.differs ? 'yes' : 'no',
    'only before': places(idsOf(comparison.onlyBefore)),
    'only after': places(idsOf(comparison.onlyAfter)),
  }
}

const PS = ['people', 'participation', 'place', 'prosperity', 'peace', 'planet']

/** What the example gives, and all that can be said of it. */
function run(example: Lines): { readonly given: readonly string[]; readonly shown: Shown } {
  const levels = example.get('levels')
  if (levels !== undefined) {
    const { questionnaire, round } = roundFrom({ p: levels })
    return { given: ['levels'], shown: showRound(scoreRound(questionnaire, round)) }
  }
  const before = example.get('before')
  const after = example.get('after')
  if (before !== undefined && after !== undefined) {
    return { given: ['before', 'after'], shown: showComparison(before, after) }
  }
  const lines = Object.fromEntries(PS.map((p) => [p, example.get(p) ?? '']))
  const { questionnaire, round } = roundFrom(lines)
  return { given: PS, shown: { overall: show(scoreRound(questionnaire, round).overall) } }
}

describe('docs/scoring.md', () => {
  it('has one example for each rule', () => {
    expect(examples.map((example) => example.get('rule'))).toEqual(RULES)
    expect(page.match(/^```/gm)).toHaveLength(2 * RULES.length)
  })

  it.each(examples.map((example) => [example.get('rule'), example] as const))(
    'says what comes of "%s"',
    (_, example) => {
      const { given, shown } = run(example)
      const said = [...example].filter(([key]) => key !== 'rule' && !given.includes(key))
      expect(said.length).toBeGreaterThan(0)
      for (const [key, value] of said)
        expect(`${key}: ${shown[key] ?? '?'}`).toBe(`${key}: ${value}`)
    },
  )
})
