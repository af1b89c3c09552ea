import { downloadFile } from '../composables/downloadFile'
import type { Action, Assessment } from '../domain/assessment'
import { ownValue } from '../domain/maps'
import { changedAt, datedActions, dueOf, sourceIn } from '../domain/plan'
import type { Locale, Questionnaire, QuestionnaireRef } from '../domain/questionnaire'
import { findRound, isPresent } from '../domain/rounds'
import { scoreRound } from '../domain/scoring'
import { textsOf, useLocale, withoutMarks } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useQuestionnaires } from '../stores/questionnaires'
import { nameOf } from './nameOf'
import { useNotices } from './useNotices'

type FindQuestionnaire = (ref: QuestionnaireRef) => Questionnaire | null | undefined

/**
 * Saves the due dates of an assessment's open actions as a calendar file, and says what the file is
 * called, or that there are none.
 */
export function useCalendarFile(): (id: string) => Promise<void> {
  const assessments = useAssessments()
  const questionnaires = useQuestionnaires()
  const notices = useNotices()
  const locale = useLocale()
  return async (id) => {
    const assessment = assessments.shown(id, locale.value)
    if (!assessment) throw new Error(`There is no assessment ${id} to make a calendar of`)
    const actions = datedActions(assessment)
    if (actions.length === 0) {
      notices.show({ kind: 'problem', text: (texts) => texts.calendar.none })
      return
    }
    const [{ CALENDAR_TYPE, calendarOf, countEntries }, { useFiles }] = await Promise.all([
      import('../exports/calendar'),
      import('../stores/files'),
    ])
    const name = useFiles().nameFor(id, textsOf(locale.value).calendar.about, '.ics')
    const text = calendarOf({
      assessment: id,
      name: nameOf(assessment),
      actions: actions.map(({ id: key, action }) => ({
        id: key,
        what: action.what.value,
        owner: action.owner?.value ?? '',
        note: action.note?.value ?? '',
        due: dueOf(action),
        source: sourceOf(assessment, action, questionnaires.find, locale.value),
        changed: changedAt(action),
      })),
      now: assessments.now(),
      locale: locale.value,
    })
    // Nobody can look into a download afterwards.
    if (countEntries(text) !== actions.length) throw new Error(`No calendar: ${name}`)
    downloadFile(name, text, CALENDAR_TYPE)
    notices.show({
      kind: 'done',
      text: (texts) => texts.file.saved(name),
      details: (texts) => [texts.calendar.saved(actions.length)],
    })
  }
}

/** What an action's priority springs from, in plain words; `''` without the questionnaire at hand. */
function sourceOf(
  assessment: Assessment,
  action: Action,
  find: FindQuestionnaire,
  locale: Locale,
): string {
  const round = findRound(assessment, action.round)
  const priority = round && ownValue(round.priorities, action.priority)
  const questionnaire = round && find(round.questionnaire)
  if (!priority || !isPresent(priority) || !questionnaire) return ''
  const source = sourceIn(scoreRound(questionnaire, round), priority.source)
  if (!source) return ''
  const { dimension, question } = source
  return [dimension.name[locale], question?.short[locale]]
    .flatMap((name) => (name === undefined ? [] : withoutMarks(name)))
    .join(' – ')
}
