import { downloadFile } from '../composables/downloadFile'
import { presentRounds } from '../domain/rounds'
import { scoreRound } from '../domain/scoring'
import type { TableName } from '../exports/tables'
import type { Texts } from '../i18n/da'
import { formatsOf } from '../i18n/formats'
import { textsOf, useLocale } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useQuestionnaires } from '../stores/questionnaires'
import { useNotices } from './useNotices'

/**
 * Saves a table of an assessment as a CSV file in the language of the page, and says what the file is
 * called and how much it holds, or that there is nothing to put in it.
 */
export function useTableFile(): (id: string, table: TableName) => Promise<void> {
  const assessments = useAssessments()
  const questionnaires = useQuestionnaires()
  const notices = useNotices()
  const locale = useLocale()
  return async (id, table) => {
    const language = locale.value
    const assessment = assessments.shown(id, language)
    if (!assessment) throw new Error(`There is no assessment ${id} to make a table of`)
    const present = presentRounds(assessment)
    const [{ tableOf }, { CSV_TYPE, plainCell, readCsv, toCsv }, { useFiles }] = await Promise.all([
      import('../exports/tables'),
      import('../exports/csv'),
      import('../stores/files'),
      ...present.map(({ round }) => questionnaires.load(round.questionnaire)),
    ])
    const rounds = present.flatMap((entry) => {
      const questionnaire = questionnaires.find(entry.round.questionnaire)
      if (!questionnaire) return []
      return [{ ...entry, questionnaire, result: scoreRound(questionnaire, entry.round) }]
    })
    const made = tableOf(table, assessment, rounds, language)
    if (made.rows.length === 0) {
      notices.show({ kind: 'problem', text: (texts) => texts.exports.none[table] })
      return
    }
    const about = textsOf(language).exports.tables[table]
    const { name } = useFiles().forExport(id, about, '.csv')
    const csv = toCsv(made, language)
    // Nobody can look into a download afterwards.
    const meant = made.rows.map((row) => row.map((cell) => plainCell(cell, language)))
    if (JSON.stringify(readCsv(csv, language).slice(1)) !== JSON.stringify(meant)) {
      throw new Error(`The table was not written as it is: ${name}`)
    }
    downloadFile(name, csv, CSV_TYPE)
    const lacking = present.filter((entry) => !rounds.some((known) => known.id === entry.id))
    notices.show({
      kind: 'done',
      text: (texts) => texts.file.saved(name),
      details: (texts) => [
        texts.exports.saved(made.rows.length),
        ...(lacking.length > 0 ? [texts.exports.leftOut(namesOf(lacking, texts))] : []),
      ],
    })

    function namesOf(entries: typeof present, { trend }: Texts): string {
      return formatsOf(language).list(entries.map(({ round }) => trend.quoted(round.label.value)))
    }
  }
}
