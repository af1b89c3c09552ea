import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerState, Reveal, Response, Round } from '../../src/domain/assessment'
import { applyEdit } from '../../src/domain/edits'
import { findRound } from '../../src/domain/rounds'
import {
  FEWEST_SHOWN,
  commentsOn,
  countOf,
  isSafe,
  latestReveal,
  planReveal,
  waitingResponses,
  wasCounted,
} from '../../src/domain/reveals'
import { BEFORE_ID, NOW, aQuestionnaire, aRound, anAssessment } from '../factories'

const QUESTIONNAIRE = aQuestionnaire()
const QUESTION = 'people.opgaven'
const POLITICIANS = 'p0110001'
const CITIZENS = 'b0rg0001'
const GROUPS = [
  { id: POLITICIANS, name: 'Politikere' },
  { id: CITIZENS, name: 'Borgere på Havnen 🌱' },
]

const idOf = (n: number) => `svar${String(n).padStart(2, '0')}00`

function response(state: AnswerState, changes: Partial<Response> = {}): Response {
  return { revision: 1, answers: { [QUESTION]: { state } }, ...changes }
}

/** A round with these responses, the first under `svar0000`. */
function roundWith(responses: readonly Response[], reveals: readonly Reveal[] = []): Round {
  return aRound({
    workshop: { groups: { value: GROUPS, at: NOW }, reveals },
    responses: Object.fromEntries(responses.map((one, index) => [idOf(index), one])),
  })
}

const many = (count: number, changes: Partial<Response> = {}) =>
  Array.from({ length: count }, (_, index) => response(((index % 5) + 1) as AnswerState, changes))

/** The round after all that can be shown of it has been shown. */
function revealed(round: Round): Round {
  const plan = planReveal(QUESTIONNAIRE, round)
  if (plan.kind !== 'ready') throw new Error(`Nothing can be shown: ${plan.kind}`)
  const before = anAssessment({ rounds: { [BEFORE_ID]: round } })
  const after = applyEdit(before, { type: 'reveal', round: BEFORE_ID, value: plan.value }, NOW)
  const found = findRound(after, BEFORE_ID)
  if (!found) throw new Error('The round is gone')
  return found
}

function withResponses(round: Round, responses: Readonly<Record<string, Response>>): Round {
  return { ...round, responses: { ...round.responses, ...responses } }
}

function without(round: Round, ...numbers: readonly number[]): Round {
  const gone = { value: true, at: NOW + 5 }
  return {
    ...round,
    responses: Object.fromEntries(
      Object.entries(round.responses).map(([id, one]) =>
        numbers.some((n) => idOf(n) === id) ? [id, { ...one, deleted: gone }] : [id, one],
      ),
    ),
  }
}

describe('what is shown', () => {
  it.each([0, 1, 2])('is nothing of %i responses', (count) => {
    expect(planReveal(QUESTIONNAIRE, roundWith(many(count)))).toEqual({
      kind: 'waits',
      missing: FEWEST_SHOWN - count,
    })
  })

  it('is the tally of three or more', () => {
    const plan = planReveal(
      QUESTIONNAIRE,
      roundWith([response(2), response(2), response('dont-know')]),
    )
    expect(plan).toMatchObject({
      kind: 'ready',
      value: { tallies: { [QUESTION]: { levels: [0, 2, 0, 0, 0], dontKnow: 1, notRelevant: 0 } } },
    })
  })

  it('leaves out what was removed', () => {
    expect(planReveal(QUESTIONNAIRE, without(roundWith(many(3)), 1))).toEqual({
      kind: 'waits',
      missing: 1,
    })
  })

  it('stays what it was when responses come, change or go', () => {
    const shown = revealed(roundWith(many(5)))
    const tallies = latestReveal(shown)?.tallies
    const later = without(withResponses(shown, { [idOf(7)]: response(5) }), 0)
    expect(latestReveal(later)?.tallies).toEqual(tallies)
    expect(tallies?.[QUESTION]?.levels).toEqual([1, 1, 1, 1, 1])
  })

  it('is nothing new while nothing has come in', () => {
    expect(planReveal(QUESTIONNAIRE, revealed(roundWith(many(4))))).toEqual({ kind: 'nothing-new' })
  })
})

describe('late arrivals', () => {
  const shown = revealed(roundWith(many(4)))

  it.each([1, 2])('wait while they are %i', (count) => {
    const more = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [idOf(10 + index), response(1)]),
    )
    const later = withResponses(shown, more)
    expect(planReveal(QUESTIONNAIRE, later)).toEqual({ kind: 'waits', missing: 3 - count })
    expect(waitingResponses(later)).toHaveLength(count)
  })

  it('are shown with the others once they are three', () => {
    const later = withResponses(shown, {
      [idOf(10)]: response(1),
      [idOf(11)]: response(1),
      [idOf(12)]: response(5),
    })
    const twice = revealed(later)
    const latest = latestReveal(twice)
    expect(latest && countOf(latest)).toBe(7)
    expect(twice.workshop.reveals).toHaveLength(2)
    expect(waitingResponses(twice)).toEqual([])
  })

  it('do not let out who was removed in the meantime', () => {
    const later = withResponses(without(shown, 0), {
      [idOf(10)]: response(1),
      [idOf(11)]: response(1),
      [idOf(12)]: response(5),
    })
    expect(planReveal(QUESTIONNAIRE, later)).toEqual({ kind: 'unsafe' })
  })

  it('do not let out who has changed an answer in the meantime', () => {
    const later = withResponses(shown, {
      [idOf(0)]: response(5, { revision: 2 }),
      [idOf(10)]: response(1),
      [idOf(11)]: response(1),
      [idOf(12)]: response(5),
    })
    expect(planReveal(QUESTIONNAIRE, later)).toEqual({ kind: 'unsafe' })
  })
})

describe('groups', () => {
  const groupsOf = (round: Round) => {
    const plan = planReveal(QUESTIONNAIRE, round)
    return plan.kind === 'ready' ? Object.keys(plan.value.groups).sort() : plan.kind
  }
  const inGroups = (politicians: number, citizens: number, others: number) =>
    roundWith([
      ...many(politicians, { group: POLITICIANS }),
      ...many(citizens, { group: CITIZENS }),
      ...many(others),
    ])

  it.each([
    ['all of three or more, and nobody left', [3, 4, 0], [CITIZENS, POLITICIANS]],
    ['all of three or more, and three left', [3, 3, 3], [CITIZENS, POLITICIANS]],
    ['one too small to show, and found by what is left', [2, 4, 0], []],
    ['one too small, but not alone in what is left', [2, 4, 1], [CITIZENS]],
    ['one person left, who would be found by subtraction', [3, 4, 1], [CITIZENS]],
    ['two persons left', [4, 3, 2], [POLITICIANS]],
    ['nobody in any', [0, 0, 5], []],
  ] as const)('are shown when safe: %s', (_, [politicians, citizens, others], expected) => {
    expect(groupsOf(inGroups(politicians, citizens, others))).toEqual(expected)
  })

  it('are not shown again when one has grown by a single response', () => {
    const shown = revealed(inGroups(3, 3, 0))
    const later = withResponses(shown, {
      [idOf(20)]: response(1, { group: POLITICIANS }),
      [idOf(21)]: response(1, { group: CITIZENS }),
      [idOf(22)]: response(1, { group: CITIZENS }),
    })
    expect(groupsOf(later)).toEqual([])
  })

  it('are shown again when each has grown by three or by none', () => {
    const shown = revealed(inGroups(3, 3, 0))
    const more = [20, 21, 22].map((n) => [idOf(n), response(1, { group: CITIZENS })] as const)
    expect(groupsOf(withResponses(shown, Object.fromEntries(more)))).toEqual([
      CITIZENS,
      POLITICIANS,
    ])
  })

  it('that the facilitator took away are no longer shown', () => {
    const round = inGroups(3, 3, 0)
    const workshop = { ...round.workshop, groups: { value: [], at: NOW } }
    expect(groupsOf({ ...round, workshop })).toEqual([])
  })
})

describe('the rule of three', () => {
  /** Every set of responses that somebody can work out from sums and differences of what was shown. */
  function lots(reveals: readonly Pick<Reveal, 'responses'>[]): readonly (readonly string[])[] {
    const cells = reveals.flatMap(({ responses }) => {
      const keys = Object.entries(responses).map(
        ([id, { revision, group }]): readonly [string, string] => [
          `${id}@${revision}`,
          group ?? '',
        ],
      )
      const groups = [...new Set(keys.map(([, group]) => group))]
      return groups.map((group) => keys.filter(([, one]) => one === group).map(([key]) => key))
    })
    const all = [...new Set(cells.flat())]
    const signature = (key: string) => cells.map((cell) => (cell.includes(key) ? 1 : 0)).join('')
    return [...new Set(all.map(signature))].map((one) =>
      all.filter((key) => signature(key) === one),
    )
  }

  const responses = fc.dictionary(
    fc.constantFrom(...Array.from({ length: 8 }, (_, n) => idOf(n))),
    fc.record(
      { revision: fc.constantFrom(1, 1, 1, 2), group: fc.constantFrom(POLITICIANS, CITIZENS) },
      { requiredKeys: ['revision'], noNullPrototype: true },
    ),
    { noNullPrototype: true },
  )

  it('holds just when nobody, and no two, can be told from all others', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ responses }), { maxLength: 3 }), (reveals) => {
        expect(isSafe(reveals)).toBe(lots(reveals).every((lot) => lot.length >= 3))
      }),
      { numRuns: 500 },
    )
  })

  it('holds for all that is ever shown, whatever comes, changes and goes', () => {
    const step = fc.record({
      id: fc.integer({ min: 0, max: 11 }),
      state: fc.constantFrom<AnswerState>(1, 3, 5, 'dont-know'),
      group: fc.option(fc.constantFrom(POLITICIANS, CITIZENS), { nil: undefined }),
      kind: fc.constantFrom('comes', 'comes', 'comes', 'changes', 'goes', 'is shown', 'is shown'),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        let round = roundWith(many(3))
        for (const { id, state, group, kind } of steps) {
          const here = round.responses[idOf(id)]
          if (kind === 'goes') round = without(round, id)
          else if (kind === 'is shown') {
            if (planReveal(QUESTIONNAIRE, round).kind === 'ready') round = revealed(round)
          } else {
            const revision =
              kind === 'changes' && here && 'revision' in here ? here.revision + 1 : 1
            const next = response(state, group ? { revision, group } : { revision })
            if (!here || kind === 'changes') round = withResponses(round, { [idOf(id)]: next })
          }
        }
        expect(isSafe(round.workshop.reveals ?? [])).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('comments', () => {
  const commented = (comment: string) =>
    response(3, { answers: { [QUESTION]: { state: 3, comment } } })
  const COMMENTS = ['Kun i Østre Å', 'Vi mangler en aftale 🤝', 'Det ved jeg ikke nok om']
  const round = roundWith(COMMENTS.map(commented))

  it('are not shown before the answers are', () => {
    expect(commentsOn(round, QUESTION)).toBeNull()
  })

  it('are all shown then, in an order that does not follow the responses', () => {
    const orders = [
      revealed(round),
      revealed(roundWith([...COMMENTS].reverse().map(commented))),
    ].map((one) => commentsOn(one, QUESTION))
    expect(orders[0]).toEqual(orders[1])
    expect([...(orders[0] ?? [])].sort()).toEqual([...COMMENTS].sort())
  })

  it('of late arrivals are not shown', () => {
    const later = withResponses(revealed(round), { [idOf(9)]: commented('Kom for sent') })
    expect(commentsOn(later, QUESTION)).toHaveLength(3)
  })

  it('are shown no longer when one response is gone, or is not the one that was shown', () => {
    const shown = revealed(round)
    expect(commentsOn(without(shown, 1), QUESTION)).toBeNull()
    const changed = withResponses(shown, { [idOf(1)]: { ...commented('Nyt'), revision: 2 } })
    expect(commentsOn(changed, QUESTION)).toBeNull()
  })

  it('that are blank are none', () => {
    expect(commentsOn(revealed(roundWith(many(3))), QUESTION)).toEqual([])
  })
})

describe('a counted response', () => {
  it('is known by its id, in whatever revision', () => {
    const shown = revealed(roundWith(many(3)))
    expect(wasCounted(shown, idOf(0))).toBe(true)
    expect(wasCounted(shown, idOf(9))).toBe(false)
  })
})
