import { ANSWER_TEXTS } from './assessment'
import type { Answer, Assessment, LocalDate, Round } from './assessment'
import { addDays } from './dates'
import { createAssessment } from './edits'
import type { ExampleAnswer, ExampleContent } from './example'
import { toStamp } from './order'
import type { Locale } from './questionnaire'

/** The example as an assessment in one language, its rounds so many days before `today`. */
export function buildExample(
  content: ExampleContent,
  start: {
    readonly id: string
    /** One for each round. */
    readonly roundIds: readonly string[]
    readonly locale: Locale
    readonly today: LocalDate
    /** The clock, in milliseconds UTC. */
    readonly now: number
  },
): Assessment {
  const { id, roundIds, locale, today, now } = start
  if (new Set(roundIds).size !== content.rounds.length) {
    throw new Error(`The example needs ${content.rounds.length} different ids for its rounds`)
  }
  const assessment = createAssessment({
    id,
    organisation: content.organisation[locale],
    team: content.team[locale],
    note: content.note[locale],
    example: true,
    now,
  })
  const at = toStamp(now)
  const rounds = content.rounds.map((round, index): readonly [string, Round] => [
    roundIds[index] ?? '',
    {
      label: { value: round.label[locale], at },
      date: { value: addDays(today, -round.daysAgo), at },
      scope: { value: round.scope, at },
      questionnaire: content.questionnaire,
      closings: [],
      answers: Object.fromEntries(
        Object.entries(round.answers).map(([question, answer]) => [
          question,
          buildAnswer(answer, locale, at),
        ]),
      ),
      ambitions: {},
      priorities: {},
      workshop: {},
      responses: {},
    },
  ])
  return { ...assessment, rounds: Object.fromEntries(rounds) }
}

function buildAnswer(answer: ExampleAnswer, locale: Locale, at: number): Answer {
  const texts = ANSWER_TEXTS.flatMap((name) => {
    const text = answer[name]
    return text ? [[name, { value: text[locale], at }] as const] : []
  })
  return { state: { value: answer.state, at }, ...Object.fromEntries(texts) }
}
