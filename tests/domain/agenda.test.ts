import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderQuestions, proposeAgenda, QUESTION_ORDERS, talkOrder } from '../../src/domain/agenda'
import { consensus, tallyAt, tallyOf, tallyQuestions } from '../../src/domain/agreement'
import type { Tally } from '../../src/domain/assessment'
import type { Question } from '../../src/domain/questionnaire'
import { aDimension, aQuestion, aQuestionnaire } from '../factories'
import { responsesFrom, statesFrom } from './notation'

type Lines = Readonly<Record<string, readonly string[]>>

function counted(lines: Lines) {
  const { questionnaire, responses } = responsesFrom(lines)
  return { questionnaire, tallies: tallyQuestions(questionnaire, responses) }
}

const idsOf = (questions: readonly Question[]) => questions.map(({ id }) => id)

function talk(...people: string[]) {
  const { questionnaire, tallies } = counted({ people })
  const { unknown, rest } = talkOrder(questionnaire, tallies)
  return { unknown: idsOf(unknown), rest: idsOf(rest) }
}

function agenda(lines: Lines) {
  const { questionnaire, tallies } = counted(lines)
  return proposeAgenda(questionnaire, tallies)
}

/** Six Ps of five questions, and tallies for some of them. */
const questionnaire = aQuestionnaire()
const questionIds = questionnaire.dimensions.flatMap(({ questions }) => idsOf(questions))
const count = fc.nat({ max: 5 })
const tally = fc.record<Tally>({
  levels: fc.tuple(count, count, count, count, count),
  dontKnow: fc.nat({ max: 12 }),
  notRelevant: count,
})
const tallies = fc.dictionary(
  fc.constantFrom(...questionIds, 'people.nedlagt', '__proto__', 'constructor'),
  tally,
  { maxKeys: 33, size: 'max' },
)

describe('talkOrder', () => {
  it('puts the questions that half or more don’t know by themselves, the most unknown first', () => {
    expect(talk('1 5 1 5', '? ? 3 3', '? ? ? 3', '? 3 3 3')).toEqual({
      unknown: ['people.3', 'people.2'],
      rest: ['people.1', 'people.4'],
    })
  })

  it('counts half of all who answered, those for whom it is not relevant too', () => {
    expect(talk('? ? - 2').unknown).toEqual(['people.1'])
    expect(talk('? ? - 2 2').unknown).toEqual([])
    expect(talk('? - - -').unknown).toEqual([])
  })

  it('does not count who left the question open', () => {
    expect(talk('? . . .').unknown).toEqual(['people.1'])
    expect(talk('? 3 . .').unknown).toEqual(['people.1'])
  })

  it('does not call unknown what nobody answered', () => {
    expect(talk('. . .', '- - -')).toEqual({ unknown: [], rest: ['people.1', 'people.2'] })
  })

  it('keeps the questionnaire’s order among equally unknown ones', () => {
    expect(talk('? ? 5', '? ? 1', '? ? ?', '? ? -').unknown).toEqual([
      'people.3',
      'people.1',
      'people.2',
      'people.4',
    ])
  })

  it('orders the others by rising agreement', () => {
    expect(talk('3 3 3 4', '1 1 5 5', '2 2 4 4', '1 5 5 5').rest).toEqual([
      'people.2',
      'people.4',
      'people.3',
      'people.1',
    ])
  })

  it('then by falling don’t-knows, then as in the questionnaire', () => {
    expect(talk('2 4 2 4', '2 4 ? .', '3 5 3 5', '1 3 1 3 ?').rest).toEqual([
      'people.2',
      'people.4',
      'people.1',
      'people.3',
    ])
  })

  it('puts those without agreement last, after full agreement', () => {
    expect(talk('3 - - -', '. . . .', '2 2 2 2', '3 - . ?').rest).toEqual([
      'people.3',
      'people.4',
      'people.1',
      'people.2',
    ])
  })

  it('tells agreements apart that look the same when they are shown', () => {
    // 0.29612504 and, of other levels, 0.29612500.
    expect(talk('1 1 1 1 2 2 2 3 5 5 5', '1 1 1 1 1 1 1 1 1 3 4 5 5').rest).toEqual([
      'people.2',
      'people.1',
    ])
  })

  it('takes what differs by the machine’s rounding only as the same agreement', () => {
    const [more, less] = ['1 1 3 3 4', '2 3 3 5 5']
    const of = (line: string) => consensus(tallyOf(statesFrom(line))) ?? Number.NaN
    expect(of(more)).toBeGreaterThan(of(less))
    expect(talk(more, less).rest).toEqual(['people.1', 'people.2'])
    expect(talk(less, more).rest).toEqual(['people.1', 'people.2'])
    expect(talk(less, `${more} ?`).rest).toEqual(['people.2', 'people.1'])
  })
})

describe('proposeAgenda', () => {
  const agreed = ['3 3 3', '3 3 3', '3 3 3', '3 3 3', '3 3 3']
  const disputed = ['1 3 5', '1 3 5', '1 3 5', '1 3 5', '1 3 5']

  it('has the lowest question of each P, though others are disputed more', () => {
    expect(
      agenda({
        people: ['3 3 3', '3 3 3', '3 3 3', '2 2 2', '3 3 3'],
        place: disputed,
        planet: disputed,
      }),
    ).toEqual([
      'place.1',
      'place.2',
      'place.3',
      'place.4',
      'place.5',
      'planet.1',
      'planet.2',
      'planet.3',
      'planet.4',
      'people.4',
    ])
  })

  it('takes the first of those that are equally low', () => {
    const people = ['4 4 4', '2 2 2', '3 3 3', '2 2 2', '2 2 2']
    const ids = agenda({ people, place: disputed, planet: disputed })
    expect(ids.filter((id) => id.startsWith('people'))).toEqual(['people.2'])
  })

  it.each([
    ['three of five have a level', ['2 2 2', '. . .', '? - -', '3 3 3', '3 3 3'], ['people.1']],
    ['two of five have a level', ['2 2 2', '. . .', '? - -', '3 3 3', '. . .'], []],
    ['two of three that apply', ['3 3 3', '. . .', '- - -', '2 2 2', '- - .'], ['people.4']],
    ['only one applies', ['2 2 2', '- - -', '- - -', '- - -', '- - -'], []],
    ['none applies', ['- - -', '- - -', '- - -', '- - -', '- - -'], []],
    ['one level is enough on each', ['2 . .', '. 3 -', '. - 3', '. . .', '. . .'], ['people.1']],
  ])('gives a P its lowest by the rule of scores: %s', (_, people, expected) => {
    // Ten disputed questions leave no room for any other of People.
    const ids = agenda({ people, place: disputed, planet: disputed })
    expect(ids.filter((id) => id.startsWith('people'))).toEqual(expected)
  })

  it('begins with what half or more don’t know', () => {
    const people = ['3 3 3', '3 3 3', '3 3 3', '3 3 3', '? ? 5']
    expect(agenda({ people, place: disputed, planet: disputed }).slice(0, 2)).toEqual([
      'people.5',
      'place.1',
    ])
  })

  it('has all questions of a short questionnaire', () => {
    expect(agenda({ people: ['3 3 3', '1 5 5'], planet: ['2 2 2'] })).toEqual([
      'people.2',
      'people.1',
      'planet.1',
    ])
  })

  it('has ten at most, though there be more Ps', () => {
    const ps = Array.from({ length: 12 }, (_, index) => [`p${index + 1}`, agreed] as const)
    const ids = agenda(Object.fromEntries([...ps, ['last', disputed]]))
    expect(ids).toHaveLength(10)
    expect(ids[0]).toBe('last.1')
    expect(ids.slice(1)).toEqual(ps.slice(0, 9).map(([p]) => `${p}.1`))
  })

  it('has up to ten known questions, none of them twice, whatever was counted', () => {
    fc.assert(
      fc.property(tallies, (some) => {
        const ids = proposeAgenda(questionnaire, some)
        expect(ids).toHaveLength(10)
        expect(new Set(ids).size).toBe(10)
        expect(ids.every((id) => questionIds.includes(id))).toBe(true)
      }),
    )
  })

  it('stands in the order of what there is to talk about', () => {
    fc.assert(
      fc.property(tallies, (some) => {
        const ids = proposeAgenda(questionnaire, some)
        const order = idsOf(orderQuestions(questionnaire, some, 'disagreement'))
        expect(order.filter((id) => ids.includes(id))).toEqual(ids)
      }),
    )
  })
})

describe('orderQuestions', () => {
  const lines = { people: ['5 5 4', '? ? 2'], planet: ['1 1 5', '. - -', '2 2 3'] }
  const order = (by: (typeof QUESTION_ORDERS)[number]) => {
    const { questionnaire: one, tallies: counts } = counted(lines)
    return idsOf(orderQuestions(one, counts, by))
  }

  it('goes by disagreement, what half or more don’t know first', () => {
    expect(order('disagreement')).toEqual([
      'people.2',
      'planet.1',
      'people.1',
      'planet.3',
      'planet.2',
    ])
  })

  it('goes P by P', () => {
    expect(order('dimension')).toEqual(['people.1', 'people.2', 'planet.1', 'planet.2', 'planet.3'])
  })

  it('goes from the lowest mean up, equal ones as in the questionnaire, none last', () => {
    // The means are 4⅔, 2, 2⅓, none and 2⅓.
    expect(order('lowest')).toEqual(['people.2', 'planet.1', 'planet.3', 'people.1', 'planet.2'])
  })

  it('goes by the mean, not by the median', () => {
    const { questionnaire: one, tallies: counts } = counted({ people: ['3 3 3 5', '1 4 4 4'] })
    expect(idsOf(orderQuestions(one, counts, 'lowest'))).toEqual(['people.2', 'people.1'])
  })

  it.each(QUESTION_ORDERS)('has every question once when by %s, whatever was counted', (by) => {
    fc.assert(
      fc.property(tallies, (some) => {
        const ids = idsOf(orderQuestions(questionnaire, some, by))
        expect([...ids].sort()).toEqual([...questionIds].sort())
      }),
    )
  })

  it.each(['constructor', '__proto__'])('takes "%s" for a question like any', (id) => {
    const one = aQuestionnaire({ dimensions: [aDimension('people', [aQuestion(id)])] })
    expect(tallyAt({}, id)).toEqual(tallyOf([]))
    for (const by of QUESTION_ORDERS) expect(idsOf(orderQuestions(one, {}, by))).toEqual([id])
  })
})
