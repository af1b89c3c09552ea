import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScoredRound } from '../../src/domain/ambition'
import type { Ambition, AnswerState, Round } from '../../src/domain/assessment'
import { LEVELS } from '../../src/domain/questionnaire'
import { scoreRound } from '../../src/domain/scoring'
import { ownSummary, summaryBasis } from '../../src/domain/summary'
import { summaryKey } from '../../src/domain/summaryKeys'
import { AFTER_ID, BEFORE_ID, NOW, aRound, anAnswer, anAssessment } from '../factories'
import { aSmallQuestionnaire } from '../components/small'

const questionnaire = aSmallQuestionnaire({ people: 3, planet: 3 })
const IDS = questionnaire.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id))

function scored(id: string, round: Round): ScoredRound {
  return { id, round, result: scoreRound(questionnaire, round) }
}

interface Sketch {
  readonly states: readonly AnswerState[]
  readonly ambitions?: Readonly<Record<string, Ambition>>
}

function roundOf({ states, ambitions = {} }: Sketch, changes: Partial<Round> = {}): Round {
  return aRound({
    answers: Object.fromEntries(
      states.map((state, index) => [IDS[index] ?? '', anAnswer(state)] as const),
    ),
    ambitions: Object.fromEntries(
      Object.entries(ambitions).map(([source, value]) => [source, { value, at: NOW }]),
    ),
    ...changes,
  })
}

/** The basis of the later of these rounds, or of the last two. */
function basisOf(rounds: readonly Round[], isPair = false): string {
  const all = rounds.map((round, index) => scored(`r0und00${index}`, round))
  return summaryBasis({
    rounds: all,
    earlier: isPair ? (all.at(-2)?.id ?? null) : null,
    later: all.at(-1)?.id ?? '',
  })
}

const state = fc.constantFrom<AnswerState>(...LEVELS, 'dont-know', 'not-relevant', 'unanswered')
const states = fc.tuple(state, state, state, state, state, state)
const ambition = fc.constantFrom<Ambition>(1, 2.5, 4, 'good-enough', 'none')
const ambitions = fc.dictionary(fc.constantFrom('people', 'planet', ...IDS), ambition, {
  maxKeys: 3,
  noNullPrototype: true,
})
const sketch = fc.record({ states, ambitions })

describe('summaryKey', () => {
  it('names the rounds and the language', () => {
    expect(summaryKey(null, BEFORE_ID, 'da')).toBe('f0r3k9zt/da')
    expect(summaryKey(BEFORE_ID, AFTER_ID, 'en')).toBe('f0r3k9zt~eft3r7mq/en')
  })
})

describe('summaryBasis', () => {
  it('is the same for the same answers and ambitions, whatever else is written', () => {
    fc.assert(
      fc.property(sketch, fc.boolean(), (given, isPair) => {
        const plain = roundOf(given)
        const answers = Object.fromEntries(
          Object.entries(plain.answers).map(([id, answer]) => [
            id,
            {
              ...answer,
              state: { value: answer.state?.value ?? 'unanswered', at: NOW + 5 },
              evidence: { value: 'Østre Å', at: NOW },
              why: { value: 'Fordi', at: NOW },
            },
          ]),
        )
        const written = roundOf(given, {
          answers,
          label: { value: 'Et andet navn', at: NOW },
          date: { value: '2027-01-01', at: NOW },
        })
        expect(basisOf([written, written], isPair)).toBe(basisOf([plain, plain], isPair))
      }),
    )
  })

  it('is another when an answer is', () => {
    fc.assert(
      fc.property(sketch, fc.nat(5), state, (given, index, next) => {
        fc.pre(given.states[index] !== next)
        const other = { ...given, states: given.states.with(index, next) }
        const [before, after] = [roundOf(given), roundOf(other)]
        expect(basisOf([after])).not.toBe(basisOf([before]))
        expect(basisOf([after, before], true)).not.toBe(basisOf([before, before], true))
        expect(basisOf([before, after], true)).not.toBe(basisOf([before, before], true))
      }),
    )
  })

  it('is another when an ambition is', () => {
    fc.assert(
      fc.property(sketch, fc.constantFrom('people', ...IDS), ambition, (given, source, next) => {
        const isSame = (given.ambitions[source] ?? 'none') === next
        const other = { ...given, ambitions: { ...given.ambitions, [source]: next } }
        const isEqual = basisOf([roundOf(other)]) === basisOf([roundOf(given)])
        expect(isEqual).toBe(isSame)
      }),
    )
  })

  it('heeds an ambition that an earlier round gave', () => {
    const later = roundOf({ states: [3, 3, 3, 2, 2, 2] })
    const earlier = (value: Ambition) =>
      roundOf({ states: [3, 3, 3, 2, 2, 2], ambitions: { people: value } })
    expect(basisOf([earlier(4), later])).not.toBe(basisOf([earlier(5), later]))
    expect(basisOf([earlier('none'), later])).toBe(basisOf([later]))
  })

  it('does not heed the answers of a round that is not spoken of, unless the way begins there', () => {
    const later = roundOf({ states: [3, 3, 3, 2, 2, 2] })
    const aiming = roundOf({ states: [3, 3, 3, 2, 2, 2], ambitions: { people: 4 } })
    const first = (level: 1 | 2) => roundOf({ states: [level, level, level, 2, 2, 2] })
    expect(basisOf([first(1), later])).toBe(basisOf([first(2), later]))
    expect(basisOf([first(1), aiming])).not.toBe(basisOf([first(2), aiming]))
  })

  it('is short, and another for a round alone than beside one like it', () => {
    const round = roundOf({ states: [3, 3, 3, 2, 2, 2] })
    expect(basisOf([round])).toMatch(/^[0-9a-z]{8}$/)
    expect(basisOf([round, round], true)).not.toBe(basisOf([round, round]))
  })
})

describe('ownSummary', () => {
  const key = summaryKey(null, BEFORE_ID, 'da')
  const kept = (text: string) =>
    anAssessment({ summaries: { [key]: { value: { text, basis: 'abc' }, at: NOW } } })

  it('gives what the team has written, and whether it is of the same answers', () => {
    const text = 'Vi står godt på People.'
    expect(ownSummary(kept(text), key, 'abc')).toEqual({ text, isCurrent: true })
    expect(ownSummary(kept(text), key, 'abd')).toEqual({ text, isCurrent: false })
  })

  it('gives none when nothing has been written, or only space', () => {
    expect(ownSummary(anAssessment(), key, 'abc')).toBe(null)
    expect(ownSummary(kept(''), key, 'abc')).toBe(null)
    expect(ownSummary(kept(' \n '), key, 'abc')).toBe(null)
    expect(ownSummary(kept('Noget'), 'constructor', 'abc')).toBe(null)
  })
})
