import { ANSWER_TEXTS } from './assessment'
import type {
  Answer,
  AnswerState,
  AnswerText,
  Assessment,
  LocalDate,
  Register,
  Round,
  Scope,
} from './assessment'
import { isPurged } from './assessment'
import { addDays } from './dates'
import { createAssessment } from './edits'
import { mapValues } from './maps'
import { toStamp } from './order'
import type { Locale, LocalText, QuestionId, QuestionnaireRef } from './questionnaire'

export interface ExampleAnswer extends Readonly<Partial<Record<AnswerText, LocalText>>> {
  readonly state: AnswerState
}

export interface ExampleRound {
  readonly label: LocalText
  /** How long before today the round took place. */
  readonly daysAgo: number
  readonly scope: Scope
  readonly answers: Readonly<Record<QuestionId, ExampleAnswer>>
}

/** A made-up assessment in every language. */
export interface ExampleContent {
  readonly questionnaire: QuestionnaireRef
  readonly organisation: LocalText
  readonly team: LocalText
  readonly note: LocalText
  readonly rounds: readonly ExampleRound[]
}

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

/**
 * The example as it is to be shown in a language: each text that is still one of the example's own,
 * in whatever language, in that language; what the user has written stays. The same assessment when
 * nothing changes.
 */
export function inLanguage(
  assessment: Assessment,
  content: ExampleContent,
  locale: Locale,
): Assessment {
  const texts = textsOf(content)
  const translate = <T extends Register<string> | undefined>(register: T): T => {
    const text = register && texts.get(register.value)?.[locale]
    return text === undefined || text === register?.value ? register : { ...register, value: text }
  }
  const rounds = mapValues(assessment.rounds, (round) => {
    if (isPurged(round)) return round
    const label = translate(round.label)
    const answers = mapValues(round.answers, (answer) => translateAnswer(answer, translate))
    return label === round.label && answers === round.answers ? round : { ...round, label, answers }
  })
  const organisation = translate(assessment.organisation)
  const team = translate(assessment.team)
  const note = translate(assessment.note)
  const isSame =
    rounds === assessment.rounds &&
    organisation === assessment.organisation &&
    team === assessment.team &&
    note === assessment.note
  return isSame ? assessment : { ...assessment, organisation, team, ...(note && { note }), rounds }
}

function buildAnswer(answer: ExampleAnswer, locale: Locale, at: number): Answer {
  const texts = ANSWER_TEXTS.flatMap((name) => {
    const text = answer[name]
    return text ? [[name, { value: text[locale], at }] as const] : []
  })
  return { state: { value: answer.state, at }, ...Object.fromEntries(texts) }
}

function translateAnswer(
  answer: Answer,
  translate: (register: Register<string>) => Register<string>,
): Answer {
  const changed = ANSWER_TEXTS.flatMap((name) => {
    const register = answer[name]
    const translated = register && translate(register)
    return translated === register || !translated ? [] : [[name, translated] as const]
  })
  return changed.length === 0 ? answer : { ...answer, ...Object.fromEntries(changed) }
}

/** Each of the example's texts, found by its wording in any language. */
function textsOf(content: ExampleContent): ReadonlyMap<string, LocalText> {
  const all = [
    content.organisation,
    content.team,
    content.note,
    ...content.rounds.flatMap(({ label, answers }) => [
      label,
      ...Object.values(answers).flatMap((answer) =>
        ANSWER_TEXTS.flatMap((name) => answer[name] ?? []),
      ),
    ]),
  ]
  return new Map(all.flatMap((text) => Object.values(text).map((wording) => [wording, text])))
}
