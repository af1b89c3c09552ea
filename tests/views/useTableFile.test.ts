import { fireEvent, screen } from '@testing-library/dom'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '../../src/domain/assessment'
import { readCsv } from '../../src/exports/csv'
import { MAX_CELL_LENGTH, readXlsx } from '../../src/exports/xlsx'
import { da } from '../../src/i18n/da'
import { useNotices } from '../../src/views/useNotices'
import { anAction, register } from '../domain/plans'
import {
  AFTER_ID,
  ASSESSMENT_ID,
  BEFORE_ID,
  NOW,
  anAnswer,
  anAssessment,
  aRound,
} from '../factories'
import { heading, startApp, catchDownloads } from './support'

let files: ReturnType<typeof catchDownloads> = []
beforeEach(() => {
  files = catchDownloads()
})

const before = aRound({
  answers: { 'people.task-sets-team': anAnswer(2, { evidence: '=1+1; "Åen"' }) },
})
const foreign = aRound({
  label: { value: 'Ny', at: NOW },
  date: { value: '2027-11-23', at: NOW },
  questionnaire: { id: 'six-p', version: 99 },
})

const { tables, csvFor } = da.exports
const BUTTONS = {
  answers: csvFor(tables.answers),
  scores: csvFor(tables.scores),
  actions: csvFor(tables.actions),
  workbook: da.exports.excel,
}

/** Opens the overview, chooses what to take out, and gives what was said of it. */
async function choose(table: keyof typeof BUTTONS, changes: Partial<Assessment>) {
  await startApp({
    path: `/assessments/${ASSESSMENT_ID}`,
    assessments: [anAssessment(changes)],
  })
  await heading('Rødkøbing Kommune')
  fireEvent.click(await screen.findByRole('button', { name: da.exports.menu }))
  await nextTick()
  fireEvent.click(screen.getByRole('button', { name: BUTTONS[table] }))
  const notice = await vi.waitFor(() => {
    const { current } = useNotices()
    if (!current) throw new Error('Nothing has been said yet')
    return current
  })
  return notice
}

/** Chooses a table on the overview; gives the file when there is one. */
async function take(table: 'answers' | 'scores' | 'actions', changes: Partial<Assessment>) {
  const notice = await choose(table, changes)
  const [file] = files
  return {
    notice,
    file: file && { name: file.name, rows: readCsv(await file.text, 'da') },
  }
}

describe('a table for a spreadsheet', () => {
  it('is chosen on the overview, saved by a name that sorts, and told of', async () => {
    const { file, notice } = await take('answers', { rounds: { [BEFORE_ID]: before } })
    expect(file?.name).toBe('2026-11-24 Rødkøbing Kommune – Svar.csv')
    expect(file?.rows).toHaveLength(31)
    expect(file?.rows[1]).toContain('=1+1; "Åen"')
    expect(notice.text(da)).toBe(da.file.saved('2026-11-24 Rødkøbing Kommune – Svar.csv'))
    expect(notice.details?.(da)).toEqual([da.exports.saved(30)])
  })

  it('names the round whose questions this app lacks', async () => {
    const { file, notice } = await take('scores', {
      rounds: { [BEFORE_ID]: before, [AFTER_ID]: foreign },
    })
    expect(file?.rows).toHaveLength(7)
    expect(notice.details?.(da)).toEqual([da.exports.saved(6), da.exports.leftOut('»Ny«')])
  })

  it('has the actions with their dates', async () => {
    const actions = { act10n01: anAction({ due: register('2027-02-01') }) }
    const { file } = await take('actions', { rounds: { [BEFORE_ID]: before }, actions })
    expect(file?.rows[1]).toEqual(
      expect.arrayContaining(['Før', 'Aftal en fast kontakt 🌱', '2027-02-01', 'Planlagt']),
    )
  })

  it('is not made when there is nothing to put in it', async () => {
    const { file, notice } = await take('actions', { rounds: { [BEFORE_ID]: before } })
    expect(file).toBeUndefined()
    expect(notice.kind).toBe('problem')
    expect(notice.text(da)).toBe(da.exports.none.actions)
  })

  it('is not offered before there is a round', async () => {
    await startApp({
      path: `/assessments/${ASSESSMENT_ID}`,
      assessments: [anAssessment({ rounds: {} })],
    })
    await heading('Rødkøbing Kommune')
    expect(screen.queryByRole('button', { name: da.exports.menu })).toBeNull()
  })
})

describe('a workbook for a spreadsheet', () => {
  it('has a sheet for each table that holds anything, and says which', async () => {
    const actions = { act10n01: anAction({ due: register('2027-02-01') }) }
    const after = aRound({
      label: { value: 'Efter', at: NOW },
      date: { value: '2026-11-24', at: NOW },
      answers: { 'people.task-sets-team': anAnswer(3) },
    })
    const notice = await choose('workbook', {
      rounds: { [BEFORE_ID]: before, [AFTER_ID]: after },
      actions,
    })
    const [file] = files
    expect(file?.name).toBe('2026-11-24 Rødkøbing Kommune – Excel.xlsx')
    const sheets = readXlsx(new Uint8Array((await file?.blob.arrayBuffer()) ?? []))
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      [tables.answers, 61],
      [tables.scores, 13],
      [tables.changes, 37],
      [tables.actions, 2],
    ])
    expect(sheets[0]?.rows[1]).toContain('=1+1; "Åen"')
    expect(notice.text(da)).toBe(da.file.saved('2026-11-24 Rødkøbing Kommune – Excel.xlsx'))
    expect(notice.details?.(da)).toEqual([
      da.exports.savedSheets('Svar, Scorer, Ændringer og Handlinger'),
    ])
  })

  it('says so when a text had to be cut', async () => {
    const long = aRound({
      answers: {
        'people.task-sets-team': anAnswer(2, { evidence: 'å'.repeat(MAX_CELL_LENGTH + 1) }),
      },
    })
    const notice = await choose('workbook', { rounds: { [BEFORE_ID]: long } })
    expect(notice.details?.(da)).toContain(da.exports.cut(1))
  })

  it('is not made when there is nothing to put in it', async () => {
    const notice = await choose('workbook', { rounds: { [AFTER_ID]: foreign } })
    expect(files).toEqual([])
    expect(notice.text(da)).toBe(da.exports.none.answers)
  })
})
