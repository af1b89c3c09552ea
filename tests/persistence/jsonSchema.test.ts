import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../src/persistence/envelope'
import { serializeDocument } from '../../src/persistence/serialize'
import type { Json } from '../fixtures/documents'
import { COMPLETE_TEXT, at, changedComplete } from '../fixtures/documents'
import { SCHEMA, validate, validateClosed } from './publishedSchema'
import { validDocuments } from './validDocuments'

const REVEAL = 'data/rounds/eft3r7mq/workshop/reveals/0'

describe('the published schema of the assessment file', () => {
  it('is that of the version this app writes', () => {
    expect(SCHEMA.properties.schemaVersion.const).toBe(SCHEMA_VERSION)
  })

  it('takes a file that uses every field', () => {
    validate(JSON.parse(COMPLETE_TEXT))
    expect(validate.errors).toBeNull()
  })

  it('takes whatever this app writes', () => {
    fc.assert(
      fc.property(validDocuments, (document) => validate(JSON.parse(serializeDocument(document)))),
      { numRuns: 300 },
    )
  })

  it('knows every field of the complete file', () => {
    validateClosed(JSON.parse(COMPLETE_TEXT))
    expect(validateClosed.errors).toBeNull()
  })

  it.each<[string, (json: Json) => void]>([
    ['an answer with level 7', (json) => (at(json, 'data/rounds/f0r3k9zt/answers')['x'] = bad(7))],
    ['a bad id', (json) => (at(json, 'data/rounds')['round-1'] = { purged: true })],
    ['a missing team', (json) => delete at(json, 'data')['team']],
    ['another version', (json) => (json['schemaVersion'] = 3)],
    [
      'a tally of four levels',
      (json) => (at(json, `${REVEAL}/tallies/people.equity`)['levels'] = [1, 2, 3, 4]),
    ],
    ['a band beyond the scale', (json) => (at(json, `${REVEAL}/bands/people`)['high'] = 5.1)],
  ])('refuses %s', (_, change) => {
    expect(validate(JSON.parse(changedComplete(change)))).toBe(false)
  })
})

function bad(level: number): Json {
  return { state: { value: level, at: 1 } }
}
