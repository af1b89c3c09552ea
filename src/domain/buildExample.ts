import { ANSWER_TEXTS } from './assessment'
import type { Answer, Assessment, LocalDate, Round } from './assessment'
import { addDays } from './dates'
import { createAssessment } from './edits'
import type { ExampleAnswer, ExampleContent, ExampleRound } from './example'
import { toStamp } from './order'
import { applyPlanEdit } from './planEdits'
import type { PlanEdit } from './planEdits'
import type { Locale } from './questionnaire'

interface Start {
  readonly id: string
  /** Another short id for each round, priority and action. */
  readonly newId: () => string
  readonly locale: Locale
  readonly today: LocalDate
  /** The clock, in milliseconds UTC. */
  readonly now: number
}

/** The example as an assessment in one language, with all its dates so many days from `today`. */
export function buildExample(content: ExampleContent, start: Start): Assessment {
  const { id, newId, locale, now } = start
  const assessment = createAssessment({
    id,
    organisation: content.organisation[locale],
    team: content.team[locale],
    note: content.note[locale],
    example: true,
    now,
  })
  const named = content.rounds.map((round) => [newId(), round] as const)
  const rounds = Object.fromEntries(
    named.map(([name, round]) => [name, buildRound(round, content, start)]),
  )
  if (Object.keys(rounds).length < named.length) throw new Error('Two rounds have the same id')
  return named
    .flatMap(([name, round]) => planEdits(round, name, start))
    .reduce<Assessment>((planned, edit) => applyPlanEdit(planned, edit, toStamp(now)), {
      ...assessment,
      rounds,
    })
}

function buildRound(
  { label, daysAgo, scope, answers }: ExampleRound,
  { questionnaire }: ExampleContent,
  { locale, today, now }: Start,
): Round {
  const at = toStamp(now)
  return {
    label: { value: label[locale], at },
    date: { value: addDays(today, -daysAgo), at },
    scope: { value: scope, at },
    questionnaire,
    closings: [],
    answers: Object.fromEntries(
      Object.entries(answers).map(([question, answer]) => [
        question,
        buildAnswer(answer, locale, at),
      ]),
    ),
    ambitions: {},
    priorities: {},
    workshop: {},
    responses: {},
  }
}

function buildAnswer(answer: ExampleAnswer, locale: Locale, at: number): Answer {
  const texts = ANSWER_TEXTS.flatMap((name) => {
    const text = answer[name]
    return text ? [[name, { value: text[locale], at }] as const] : []
  })
  return { state: { value: answer.state, at }, ...Object.fromEntries(texts) }
}

/** What the team of the example would have done to plan as it did. */
function planEdits(
  { ambitions, priorities }: ExampleRound,
  round: string,
  { newId, locale, today }: Start,
): readonly PlanEdit[] {
  const aims = Object.entries(ambitions).map(([source, value]): PlanEdit => ({
    type: 'set-ambition',
    round,
    source,
    value,
  }))
  const plan = priorities.flatMap(({ source, note, actions }): readonly PlanEdit[] => {
    const priority = newId()
    return [
      { type: 'add-priority', round, priority, source },
      { type: 'set-priority-note', round, priority, value: note[locale] },
      ...actions.flatMap(({ what, owner, dueIn, status, note: about }): readonly PlanEdit[] => {
        const action = newId()
        return [
          { type: 'add-action', action, round, priority, what: what[locale] },
          { type: 'set-action-text', action, text: 'owner', value: owner[locale] },
          { type: 'set-action-due', action, value: addDays(today, dueIn) },
          { type: 'set-action-status', action, value: status },
          { type: 'set-action-text', action, text: 'note', value: about?.[locale] ?? '' },
        ]
      }),
    ]
  })
  return [...aims, ...plan]
}
