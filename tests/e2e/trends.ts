import type { Ambition, Assessment, Round } from '../../src/domain/assessment'
import { aRound, anAnswer } from '../factories'
import { AFTER, AFTER_ANSWERS, BEFORE, BEFORE_ANSWERS, ID, questions, seedOf } from './pages'
import type { Given } from './pages'

/* Assessments with several rounds, as the page of the trend shows them. */

const AT = Date.UTC(2026, 10, 23, 8)
const register = <T>(value: T) => ({ value, at: AT })

const THIRD = 'r0nd3333'

export const trendAt = `/#/assessments/${ID}/trend`

type Ambitions = Readonly<Record<string, Ambition>>

function round(
  label: string,
  date: string,
  answers: Readonly<Record<string, Given>>,
  ambitions: Ambitions = {},
): Round {
  return aRound({
    label: register(label),
    date: register(date),
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, state]) => [id, anAnswer(state)]),
    ),
    ambitions: Object.fromEntries(
      Object.entries(ambitions).map(([id, ambition]) => [id, register(ambition)]),
    ),
  })
}

/** A year later still: Prosperity has too few levels, Planet has its first score. */
const THIRD_ANSWERS = Object.fromEntries(
  questions.flatMap(({ id }, index): [string, Given][] => {
    if (id.startsWith('prosperity.')) return id.endsWith('long-horizon') ? [[id, 3]] : []
    return [[id, (3 + (index % 2)) as Given]]
  }),
)

/** Three rounds, an ambition raised on the way, and a gap in the middle and at the end. */
export function threeRounds(): Assessment {
  return {
    ...seedOf(),
    rounds: {
      [BEFORE]: round('Før', '2025-11-24', BEFORE_ANSWERS, {
        people: 3,
        participation: 'good-enough',
        prosperity: 3.5,
      }),
      [AFTER]: round('Efter', '2026-11-23', AFTER_ANSWERS, { people: 4 }),
      [THIRD]: round('Året efter', '2027-11-22', THIRD_ANSWERS, { planet: 4.5 }),
    },
  }
}

/** Twenty rounds over ten years, with an ambition for each P that is raised half way. */
export function twentyRounds(): Assessment {
  const entries = Array.from({ length: 20 }, (_, number) => {
    const answers = questions.map(({ id }, index): [string, Given] => {
      const level = Math.min(5, Math.max(1, 1 + Math.floor((number + (index % 7)) / 6)))
      return [id, number === 7 && id.startsWith('place.') ? 'dont-know' : (level as Given)]
    })
    const aim = number === 0 ? 3 : number === 10 ? 4.5 : null
    const names = ['people', 'participation', 'place', 'prosperity', 'peace', 'planet']
    const ambitions: Ambitions =
      aim === null ? {} : Object.fromEntries(names.map((name) => [name, aim]))
    const date = `${2020 + Math.floor(number / 2)}-${number % 2 === 0 ? '05' : '11'}-15`
    return [
      `r${String(number).padStart(7, '0')}`,
      round(`Runde ${number + 1}`, date, Object.fromEntries(answers), ambitions),
    ] as const
  })
  return { ...seedOf(), rounds: Object.fromEntries(entries) }
}
