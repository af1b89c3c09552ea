import { fireEvent, screen } from '@testing-library/dom'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '../../src/domain/assessment'
import { readCsv } from '../../src/exports/csv'
import type { TableName } from '../../src/exports/tables'
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

/** Chooses a table on the overview; gives the file when there is one. */
async function take(table: TableName, changes: Partial<Assessment>) {
  await startApp({
    path: `/assessments/${ASSESSMENT_ID}`,
    assessments: [anAssessment(changes)],
  })
  await heading('Rødkøbing Kommune')
  fireEvent.click(await screen.findByRole('button', { name: da.exports.menuName }))
  await nextTick()
  fireEvent.click(screen.getByRole('button', { name: da.exports.tables[table] }))
  const notice = await vi.waitFor(() => {
    const { current } = useNotices()
    if (!current) throw new Error('Nothing has been said yet')
    return current
  })
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
    expect(screen.queryByRole('button', { name: da.exports.menuName })).toBeNull()
  })
})
