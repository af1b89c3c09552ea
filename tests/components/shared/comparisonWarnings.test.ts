import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ComparisonWarnings from '../../../src/components/shared/ComparisonWarnings.vue'
import type { Scope } from '../../../src/domain/assessment'
import { compareRounds } from '../../../src/domain/comparison'
import { da } from '../../../src/i18n/da'
import { NOW, aQuestionnaire, aRound } from '../../factories'
import { inPage, textOf } from '../support'

const SCOPE =
  'Runderne handler ikke om det samme: »En opgave« og »Hele kommunen«. En ændring kan skyldes det.'
const VERSION = da.compare.differentQuestionnaire

function warnings({ scope = 'municipality', version = 1 }: { scope?: Scope; version?: number }) {
  const before = aRound({ scope: { value: scope, at: NOW } })
  const after = aRound()
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
})
