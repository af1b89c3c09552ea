import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPurged } from '../../src/domain/assessment'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { aFullAssessment, anAssessment, frozen } from '../factories'
import { COMPLETE_TEXT, assessmentIn } from '../fixtures/documents'
import { validDocuments } from './validDocuments'

describe('serializeDocument', () => {
  it('writes what loadDocument reads back, for any document', () => {
    fc.assert(
      fc.property(validDocuments, (document) => {
        expect(loadDocument(serializeDocument(document))).toEqual({
          ok: true,
          value: { document, setAside: 0 },
        })
      }),
      { numRuns: 1_000 },
    )
  })

  it('does not change the document', () => {
    expect(() => serializeDocument(frozen(aFullAssessment()))).not.toThrow()
  })

  it('writes a compact envelope with the marker, the kind and the version', () => {
    expect(serializeDocument({ id: 'x', purged: true })).toBe(
      '{"app":"six-p","kind":"assessment","schemaVersion":1,"data":{"id":"x","purged":true}}',
    )
  })

  it('leaves a half emoji whole enough for a file', () => {
    const document = anAssessment({ team: { value: 'Team \ud83c', at: 1 } })
    const bytes = new TextEncoder().encode(serializeDocument(document))
    expect(assessmentIn(new TextDecoder().decode(bytes)).team.value).toBe('Team \ud83c')
  })

  it('does not tell in which order the responses came in', () => {
    const document = assessmentIn(COMPLETE_TEXT)
    const round = document.rounds['eft3r7mq']
    if (!round || isPurged(round)) throw new Error('The round is missing')
    const backwards = {
      ...document,
      rounds: {
        ...document.rounds,
        eft3r7mq: {
          ...round,
          responses: Object.fromEntries(Object.entries(round.responses).reverse()),
        },
      },
    }
    expect(Object.keys(round.responses).length).toBeGreaterThan(2)
    expect(serializeDocument(backwards)).toBe(serializeDocument(document))
  })
})
