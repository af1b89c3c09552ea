import { describe, expect, it } from 'vitest'
import type { Response } from '../../src/domain/assessment'
import type { HandIn } from '../../src/domain/handIn'
import { receive } from '../../src/domain/receiving'
import { BEFORE_ID, NOW, aQuestionnaire, aRound } from '../factories'

const QUESTIONNAIRE = aQuestionnaire()
const ID = '7k3m9q00'
const ANSWERS = { 'people.opgaven': { state: 3 as const } }

const handIn = (changes: Partial<HandIn> = {}): HandIn => ({
  round: BEFORE_ID,
  questionnaire: { id: 'six-p', version: 1 },
  response: ID,
  revision: 2,
  answers: ANSWERS,
  ...changes,
})
const roundWith = (response: Response) => aRound({ responses: { [ID]: response } })
const receiveIn = (round = aRound(), given = handIn()) =>
  receive(BEFORE_ID, round, QUESTIONNAIRE, given)

describe('a response handed in', () => {
  it('is taken in when it is new', () => {
    expect(receiveIn()).toEqual({ kind: 'new', response: { revision: 2, answers: ANSWERS } })
  })

  it('keeps its group', () => {
    expect(receiveIn(aRound(), handIn({ group: 'p0110001' }))).toMatchObject({
      response: { group: 'p0110001' },
    })
  })

  it('leaves behind what is empty and what this questionnaire does not ask', () => {
    const answers = {
      ...ANSWERS,
      'people.mandat': { state: 'unanswered' as const },
      'people.mellemrum': { state: 'unanswered' as const, comment: 'Kun en kommentar' },
      'people.ukendt': { state: 4 as const },
    }
    expect(receiveIn(aRound(), handIn({ answers }))).toMatchObject({
      response: {
        answers: {
          ...ANSWERS,
          'people.mellemrum': { state: 'unanswered', comment: 'Kun en kommentar' },
        },
      },
    })
    const { response } = receiveIn(aRound(), handIn({ answers })) as { response: Response }
    expect(Object.keys(response.answers)).toHaveLength(2)
  })

  it('is known when all of it is here, or something newer is', () => {
    expect(receiveIn(roundWith({ revision: 2, answers: ANSWERS }))).toEqual({ kind: 'known' })
    expect(receiveIn(roundWith({ revision: 3, answers: {} }))).toEqual({ kind: 'known' })
  })

  it('completes what is here with its comments', () => {
    const answers = { 'people.opgaven': { state: 3 as const, comment: 'Østre Å' } }
    expect(
      receiveIn(roundWith({ revision: 2, answers: ANSWERS }), handIn({ answers })),
    ).toMatchObject({ kind: 'completed' })
  })

  it('replaces an older revision', () => {
    expect(receiveIn(roundWith({ revision: 1, answers: {} }))).toMatchObject({ kind: 'replaced' })
  })

  it.each([
    ['another round’s', aRound(), handIn({ round: 'eft3r7mq' }), 'other-round'],
    [
      'another questionnaire’s',
      aRound(),
      handIn({ questionnaire: { id: 'six-p', version: 2 } }),
      'other-questionnaire',
    ],
    [
      'for a closed round',
      aRound({ closings: [{ at: NOW, on: '2026-11-23', closed: true }] }),
      handIn(),
      'closed',
    ],
    [
      'that was removed',
      roundWith({ revision: 1, answers: {}, deleted: { value: true, at: NOW } }),
      handIn(),
      'removed',
    ],
    [
      'that is gone for good',
      aRound({ responses: { [ID]: { purged: true } } }),
      handIn(),
      'removed',
    ],
    [
      'that has been shown',
      aRound({
        responses: { [ID]: { revision: 1, answers: {} } },
        workshop: {
          reveals: [
            { at: NOW, responses: { [ID]: { revision: 1 } }, tallies: {}, groups: {}, bands: {} },
          ],
        },
      }),
      handIn(),
      'revealed',
    ],
    [
      'that there is no room for',
      aRound({
        responses: Object.fromEntries(
          Array.from({ length: 400 }, (_, index) => [
            `r${String(index).padStart(5, '0')}00`,
            { revision: 1, answers: {} },
          ]),
        ),
      }),
      handIn(),
      'full',
    ],
  ] as const)('is refused when it is one %s', (_, round, given, why) => {
    expect(receiveIn(round, given)).toEqual({ kind: 'refused', why })
  })
})
