import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { orderQuestions, proposeAgenda, talkOrder } from '../../src/domain/agenda'
import {
  agreementWord,
  answerCount,
  bandsOf,
  consensus,
  median,
  tallyAt,
  tallyDifference,
  tallyOf,
  tallyQuestions,
} from '../../src/domain/agreement'
import { standingOf, towards } from '../../src/domain/ambition'
import type { Ambition, Tallies, Tally } from '../../src/domain/assessment'
import { compareRounds } from '../../src/domain/comparison'
import type { DimensionComparison } from '../../src/domain/comparison'
import { toTenths } from '../../src/domain/fraction'
import type { Fraction } from '../../src/domain/fraction'
import { ownValue } from '../../src/domain/maps'
import { compareNeighbours } from '../../src/domain/neighbours'
import { proposePriorities } from '../../src/domain/plan'
import type { Question } from '../../src/domain/questionnaire'
import { isReasonMissing, scoreRound, scoreStates } from '../../src/domain/scoring'
import type { DimensionResult, QuestionResult, RoundResult } from '../../src/domain/scoring'
import { topMoves, trendOf } from '../../src/domain/trend'
import type { Move, TrendRound } from '../../src/domain/trend'
import { ambitionFrom, responsesFrom, roundFrom, statesFrom } from './notation'
import { scored } from './plans'
import { aTrendRound } from './trendRounds'

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
  'trend',
  'ambition in force',
  'ambition passed and start lost',
  'good enough',
  'top three',
  'no top three',
  'distribution',
  'the rest',
  'median',
  'median of an even number',
  'median between two levels',
  'agreement',
  'full agreement',
  'no agreement',
  'one level apart',
  'two levels apart',
  'three levels apart',
  'only levels agree or disagree',
  'one level has no agreement',
  'the word comes before rounding',
  'what to talk about',
  'the same agreement',
  'lowest first',
  'the proposed ten',
  'the lowest where others do not apply',
  'band',
  'band between scores',
  'band of three',
  'no band',
  'side by side',
  'side by side, an even number',
  'side by side, three scores',
  'side by side, two scores',
  'towards the ambition',
  'the way begins',
  'the first scored round',
  'beyond the ambition',
  'below the start',
  'an ambition not above the start',
  'an ambition holds',
  'a later ambition',
  'no ambition any more',
  'good enough',
  'no score now',
  'what to begin with',
  'several reasons',
  'good enough is left alone',
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

/** What can be said of the answers to one question, with those of some groups beside them. */
function showAnswers(line: string, groups: readonly string[]): Shown {
  const tally = tallyOf(statesFrom(line))
  const parts = groups.map((group) => ({ p: tallyOf(statesFrom(group)) }))
  const agreement = consensus(tally)
  const middle = median(tally)
  return {
    ...showTally(tally, ''),
    ...showTally(tallyAt(tallyDifference({ p: tally }, parts), 'p'), 'rest, '),
    answered: String(answerCount(tally)),
    median: show(middle),
    agreement: agreement === null ? 'none' : agreement.toFixed(2),
    word: agreement === null ? 'none' : agreementWord(agreement),
  }
}

function showTally({ levels, dontKnow, notRelevant }: Tally, prefix: string): Shown {
  return {
    [`${prefix}levels 1 to 5`]: levels.join(' '),
    [`${prefix}don't know`]: String(dontKnow),
    [`${prefix}not relevant`]: String(notRelevant),
  }
}

function showTalk(lines: readonly string[]): Shown {
  const { questionnaire, responses } = responsesFrom({ p: lines })
  const tallies = tallyQuestions(questionnaire, responses)
  const { unknown, rest } = talkOrder(questionnaire, tallies)
  const placesOf = (questions: readonly Question[]) => places(questions.map(({ id }) => id))
  return {
    "half or more don't know": placesOf(unknown),
    then: placesOf(rest),
    'by lowest': placesOf(orderQuestions(questionnaire, tallies, 'lowest')),
  }
}

function showAgenda(lines: Readonly<Record<string, string>>): Shown {
  const questions = Object.entries(lines).map(([p, line]) => [p, line.split(' | ')] as const)
  const { questionnaire, responses } = responsesFrom(Object.fromEntries(questions))
  const agenda = proposeAgenda(questionnaire, tallyQuestions(questionnaire, responses))
  return { agenda: agenda.join(' ') }
}

function showBand(participants: readonly string[]): Shown {
  const marks = participants.map((line) => line.split(' '))
  const questions = marks[0]?.map((_, index) => marks.map((own) => own[index]).join(' ')) ?? []
  const { questionnaire, responses } = responsesFrom({ p: questions })
  const band = ownValue(bandsOf(questionnaire, responses), 'p')
  return {
    scores: participants.map((line) => show(scoreStates(statesFrom(line)).score)).join(' '),
    band: band ? `${band.low.toFixed(1)} to ${band.high.toFixed(1)}` : 'none',
  }
}

/** What a mark of the line `said` stands for; nothing for a round that says nothing. */
function saidFrom(mark: string | undefined): Ambition | undefined {
  if (mark === undefined || mark === '.') return undefined
  if (mark === 'none') return mark
  return mark === 'enough' ? 'good-enough' : Number(mark)
}

function showTrend(lines: readonly string[], said: readonly string[]): Shown {
  const rounds = lines.map((line, index) => {
    const ambition = saidFrom(said[index])
    const ambitions = ambition === undefined ? {} : { p: ambition }
    return aTrendRound({ p: line }, { label: String(index + 1), ambitions })
  })
  const { points } = only(trendOf(rounds).lines)
  const moves = topMoves(rounds)
  const labelOf = ({ round }: TrendRound) => round.label.value
  const named = (some: readonly Move[] | undefined) =>
    places(some?.map(({ question }) => question.id) ?? [])
  return {
    scores: points.map(({ score }) => show(score)).join(' '),
    ambitions: points.map(({ towards }) => show(towards?.aim.level ?? null)).join(' '),
    done: points.map(({ towards }) => show(towards?.progress ?? null)).join(' '),
    'rounds compared': moves ? `${labelOf(moves.earlier)} ${labelOf(moves.later)}` : 'none',
    up: named(moves?.up),
    down: named(moves?.down),
  }
}

function showNeighbours(lines: readonly string[]): Shown {
  const neighbours = lines.map((line, index) => {
    const { questionnaire, round } = roundFrom({ p: line })
    const { scope, date } = round
    const result = scoreRound(questionnaire, round)
    return { id: String(index), scope: scope.value, date: date.value, questionnaire, result }
  })
  const { scores, median: middle, band } = only(compareNeighbours(neighbours).dimensions)
  const ends = band ? `${show(band.low)} to ${show(band.high)}` : 'none'
  return {
    scores: scores.map(show).join(' '),
    median: show(middle),
    [band?.kind === 'range' ? 'range' : 'middle half']: ends,
  }
}

/** Rounds of one P, oldest first, each with its ambition behind an arrow if it says one. */
function showWay(lines: readonly string[]): Shown {
  const rounds = lines.map((line, index) => {
    const [levels = '', ambition] = line.split(' → ')
    return scored(String(index), { p: levels }, ambition ? { p: ambitionFrom(ambition) } : {})
  })
  const way = towards(rounds, 'p')
  const latest = rounds.at(-1)
  return {
    'aimed at': show(way?.aim.level ?? null),
    'score now': show(latest ? standingOf(latest.result, 'p') : null),
    'way done': showPart(way?.progress ?? null),
    left: show(way?.gap ?? null),
  }
}

function showPart(part: Fraction | null): string {
  if (!part) return 'none'
  const { numerator, denominator } = part
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`
}

function showProposals(
  lines: Readonly<Record<string, string>>,
  aims: string,
  answers: Readonly<Record<string, string>>,
): Shown {
  const ambitions = aims.split(', ').map((aim): [string, Ambition] => {
    const [source = '', ...words] = aim.split(' ')
    return [source, ambitionFrom(words.join(' '))]
  })
  const round = scored('a', lines, Object.fromEntries(ambitions))
  const tallies = Object.entries(answers).map(([id, line]) => [id, tallyOf(statesFrom(line))])
  const proposals = proposePriorities([round], Object.fromEntries(tallies) as Tallies)
  return {
    'begin with': proposals.map(({ source }) => source).join(' '),
    ...Object.fromEntries(
      proposals.map(({ source, reasons }) => [`reasons for ${source}`, reasons.join(', ')]),
    ),
  }
}

const PS = ['people', 'participation', 'place', 'prosperity', 'peace', 'planet']

/** What is said of the way to an ambition, and of nothing else. */
const WAY = ['aimed at', 'score now', 'way done', 'left']

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
  const answers = example.get('answers')
  if (answers !== undefined) {
    const groups = example.get('groups')?.split(' | ') ?? []
    return { given: ['answers', 'groups'], shown: showAnswers(answers, groups) }
  }
  const keys = [...example.keys()]
  const valuesOf = (given: readonly string[]) => given.map((key) => example.get(key) ?? '')
  const questions = keys.filter((key) => /^question \d$/.test(key))
  if (questions.length > 0) return { given: questions, shown: showTalk(valuesOf(questions)) }
  const rounds = keys.filter((key) => /^round \d$/.test(key))
  if (rounds.length > 0 && WAY.some((key) => example.has(key))) {
    return { given: rounds, shown: showWay(valuesOf(rounds)) }
  }
  if (rounds.length > 0) {
    const said = example.get('said')?.split(' ') ?? []
    return { given: [...rounds, 'said'], shown: showTrend(valuesOf(rounds), said) }
  }
  const participants = keys.filter((key) => /^participant \d$/.test(key))
  if (participants.length > 0) {
    return { given: participants, shown: showBand(valuesOf(participants)) }
  }
  const assessments = keys.filter((key) => /^assessment \d$/.test(key))
  if (assessments.length > 0) {
    return { given: assessments, shown: showNeighbours(valuesOf(assessments)) }
  }
  const ps = keys.filter((key) => PS.includes(key))
  const lines = Object.fromEntries(ps.map((p) => [p, example.get(p) ?? '']))
  if (example.has('begin with')) {
    const asked = keys.filter((key) => key.startsWith('answers to '))
    const answered = asked.map((key) => [key.slice('answers to '.length), example.get(key) ?? ''])
    return {
      given: [...ps, ...asked, 'aims'],
      shown: showProposals(lines, example.get('aims') ?? '', Object.fromEntries(answered)),
    }
  }
  if (example.has('agenda')) {
    return { given: ps, shown: showAgenda(lines) }
  }
  const { questionnaire, round } = roundFrom(lines)
  return { given: ps, shown: { overall: show(scoreRound(questionnaire, round).overall) } }
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
