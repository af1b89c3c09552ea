// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/domain/questionnaire'
import { plural } from '../../src/i18n/plural'

const forms = { one: 'runde', other: 'runder' }

describe('plural', () => {
  it.each(LOCALES)('has one form for 1 and another for 0, 2 and 21 (%s)', (locale) => {
    expect([1, 0, 2, 21].map((n) => plural(locale, n, forms))).toEqual([
      ...['runde', 'runder', 'runder', 'runder'],
    ])
  })
})
