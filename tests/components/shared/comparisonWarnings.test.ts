import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ComparisonWarnings from '../../../src/components/shared/ComparisonWarnings.vue'
import type { Round, Scope } from '../../../src/domain/assessment'
import { compareRounds } from '../../../src/domain/comparison'
import { da } from '../../../src/i18n/da'
import { NOW, aQuestionnaire, aRound, anAnswer } from '../../factories'
import { inPage, textOf } from '../support'

const SCOPE =
  'Runderne handler ikke om det samme: »En opgave« og »Hele kommunen«. En ændring kan skyldes det.'
const VERSION = da.compare.differentQuestionnaire

function warnings({
  scope = 'municipality',
  version = 1,
  earlier = {},
  later = {},
}: {
  scope?: Scope
  version?: number
  earlier?: Partial<Round>
  later?: Partial<Round>
}) {
  const before = aRound({ scope: { value: scope, at: NOW }, ...earlier })
  const after = aRound(later)
  const comparison = compareRounds(
    { questionnaire: aQuestionnaire({ version }), round: before },
    { questionnaire: aQuestionnaire({ version: 1 }), round: after },
  )
  mount(ComparisonWarnings, { props: { comparison, before, after }, ...inPage() })
  return textOf(document.body)
}

describe('ComparisonWarnings', () => {
  it('is silent when scope and questionnaire are the same', () => {
    expect(warnings({})).toBe('')
  })

  it('warns when the rounds are about different things, and names them', () => {
    expect(warnings({ scope: 'task' })).toBe(SCOPE)
  })

  it('warns when the rounds use different versions', () => {
    expect(warnings({ version: 2 })).toBe(VERSION)
  })

  it('gives both warnings when both hold', () => {
    const text = warnings({ scope: 'task', version: 2 })
    expect(text).toContain(SCOPE)
    expect(text).toContain(VERSION)
  })

  describe('when the earlier round was closed', () => {
    const closed = { at: NOW + 1, on: '2026-11-24', closed: true }
    const reopened = { at: NOW + 2, on: '2026-11-25', closed: false }
    const again = { at: NOW + 4, on: '2026-11-25', closed: true }
    const changed = { 'people.opgaven': anAnswer(3, {}, NOW + 3) }

    it('is silent when it has stood fast since', () => {
      expect(warnings({ earlier: { closings: [closed] } })).toBe('')
    })

    it('tells that it was reopened, and that nothing was changed', () => {
      expect(warnings({ earlier: { closings: [closed, reopened] } })).toBe(
        '»Før« blev genåbnet den 25. november 2026, efter at runden var afsluttet. Ingen svar er ændret siden.',
      )
    })

    it('tells how many answers were changed, closed again or not', () => {
      const text = warnings({ earlier: { closings: [closed, reopened, again], answers: changed } })
      expect(text).toContain('genåbnet den 25. november 2026')
      expect(text).toContain('1 svar er ændret siden.')
    })

    it('tells of answers that came to be changed without a reopening', () => {
      expect(warnings({ earlier: { closings: [closed], answers: changed } })).toBe(
        '1 svar i »Før« er ændret, efter at runden blev afsluttet.',
      )
    })

    it('says nothing of the later round, which is still being worked on', () => {
      expect(warnings({ later: { closings: [closed, reopened], answers: changed } })).toBe('')
    })
  })
})
