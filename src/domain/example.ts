import { ANSWER_TEXTS } from './assessment'
import type { Answer, AnswerState, AnswerText, Assessment, Register, Scope } from './assessment'
import { isPurged } from './assessment'
import { mapValues } from './maps'
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
