import { downloadFile } from '../composables/downloadFile'
import { presentRounds } from '../domain/rounds'
import { scoreRound } from '../domain/scoring'
import type { Table, TableName } from '../exports/tables'
import type { Texts } from '../i18n/da'
import { formatsOf } from '../i18n/formats'
import { textsOf, useLocale } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useQuestionnaires } from '../stores/questionnaires'
import { expectWritten } from './expectWritten'
import { useNotices } from './useNotices'

interface TableFiles {
  /** Saves one table as a CSV file. */
  readonly saveTable: (id: string, table: TableName) => Promise<void>
  /** Saves all tables that hold anything as an Excel workbook. */
  readonly saveWorkbook: (id: string) => Promise<void>
}

/**
 * Saves what an assessment holds for a spreadsheet, in the language of the page, and says what the file
 * is called and what is in it, or that there is nothing to put in it.
 */
export function useTableFile(): TableFiles {
  const assessments = useAssessments()
  const questionnaires = useQuestionnaires()
  const notices = useNotices()
  const locale = useLocale()

  /** The tables of an assessment, and how its files are named and told of. */
  async function tablesOf(id: string) {
    const language = locale.value
    const assessment = assessments.shown(id, language)
    if (!assessment) throw new Error(`There is no assessment ${id} to make a table of`)
    const present = presentRounds(assessment)
    const [{ TABLES, tableOf }, { useFiles }] = await Promise.all([
      import('../exports/tables'),
      import('../stores/files'),
      ...present.map(({ round }) => questionnaires.load(round.questionnaire)),
    ])
    const rounds = present.flatMap((entry) => {
      const questionnaire = questionnaires.find(entry.round.questionnaire)
      if (!questionnaire) return []
      return [{ ...entry, questionnaire, result: scoreRound(questionnaire, entry.round) }]
    })
    const lacking = present.filter((entry) => !rounds.some((known) => known.id === entry.id))
    const namesOf = ({ trend }: Texts) =>
      formatsOf(language).list(lacking.map(({ round }) => trend.quoted(round.label.value)))
    return {
      language,
      all: TABLES,
      table: (name: TableName): Table => tableOf(name, assessment, rounds, language),
      nameFor: (about: string, ending: string) => useFiles().nameFor(id, about, ending),
      tell: (name: string, details: (texts: Texts) => readonly string[]) =>
        notices.show({
          kind: 'done',
          text: (texts) => texts.file.saved(name),
          details: (texts) => [
            ...details(texts),
            ...(lacking.length > 0 ? [texts.exports.leftOut(namesOf(texts))] : []),
          ],
        }),
    }
  }

  function tellNone(table: TableName): void {
    notices.show({ kind: 'problem', text: (texts) => texts.exports.none[table] })
  }

  async function saveTable(id: string, name: TableName): Promise<void> {
    const [{ language, table, nameFor, tell }, { CSV_TYPE, plainCell, readCsv, toCsv }] =
      await Promise.all([tablesOf(id), import('../exports/csv')])
    const { columns, rows } = table(name)
    if (rows.length === 0) {
      tellNone(name)
      return
    }
    const file = nameFor(textsOf(language).exports.tables[name], '.csv')
    const csv = toCsv({ columns, rows }, language)
    const written = readCsv(csv, language).slice(1)
    const meant = rows.map((row) => row.map((cell) => plainCell(cell, language)))
    expectWritten(file, written, meant)
    downloadFile(file, csv, CSV_TYPE)
    tell(file, ({ exports: texts }) => [texts.saved(rows.length)])
  }

  async function saveWorkbook(id: string): Promise<void> {
    if (!__WITH_OFFICE__) return
    const [
      { language, all, table, nameFor, tell },
      { MAX_CELL_LENGTH, readXlsx, toXlsx, xlsxCell },
    ] = await Promise.all([tablesOf(id), import('../exports/xlsx')])
    const sheets = all.flatMap((one) => {
      const name = textsOf(language).exports.tables[one]
      const made = table(one)
      return made.rows.length > 0 ? [{ name, table: made }] : []
    })
    if (sheets.length === 0) {
      tellNone('answers')
      return
    }
    const file = nameFor('Excel', '.xlsx')
    const book = await toXlsx(sheets, language)
    const read = readXlsx(new Uint8Array(await book.arrayBuffer()))
    sheets.forEach(({ table: { rows } }, index) => {
      // A row may end before its last column.
      const written = (read[index]?.rows.slice(1) ?? []).map((row) =>
        (rows[0] ?? []).map((_, column) => row[column] ?? null),
      )
      const meant = rows.map((row) => row.map(xlsxCell))
      expectWritten(file, written, meant)
    })
    downloadFile(file, book)
    const cells = sheets.flatMap(({ table: { rows } }) => rows.flat())
    const cut = cells.filter((cell) => String(cell).length > MAX_CELL_LENGTH).length
    const names = formatsOf(language).list(sheets.map(({ name }) => name))
    tell(file, ({ exports: texts }) => [
      texts.savedSheets(names),
      ...(cut > 0 ? [texts.cut(cut)] : []),
    ])
  }

  return { saveTable, saveWorkbook }
}
