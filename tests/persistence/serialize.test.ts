import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPurged } from '../../src/domain/assessment'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { aFullAssessment, frozen } from '../factories'
import { COMPLETE_TEXT, assessmentIn } from '../fixtures/documents'
import { SIGN, validDocuments } from './validDocuments'

describe('serializeDocument', () => {
  it('writes what loadDocument reads back, for any document', () => {
    fc.assert(
      fc.property(validDocuments, (document) => {
        expect(loadDocument(serializeDocument(document))).toEqual({
          ok: true,
          value: { document, setAside: 0, hasHiddenCharacters: false },
        })
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['overrides of the direction', '\u202e'],
    ['spaces without width', '\u200b'],
    ['nul characters', '\u0000'],
    ['byte order marks', '\ufeff'],
    ['isolates', '\u2066'],
    ['tags', '\u{E0041}'],
  ])('writes what loadDocument reads back without %s in any text', (_, hidden) => {
    let cleaned = 0
    fc.assert(
      fc.property(validDocuments, (document) => {
        const text = serializeDocument(document)
        const dirty = text.replaceAll(SIGN, JSON.stringify(hidden).slice(1, -1))
        if (dirty !== text) cleaned += 1
        expect(loadDocument(dirty)).toEqual({
          ok: true,
          value: {
            document: JSON.parse(text.replaceAll(SIGN, '')).data,
            setAside: 0,
            hasHiddenCharacters: dirty !== text,
          },
        })
      }),
      { numRuns: 100 },
    )
    expect(cleaned).toBeGreaterThan(20)
  })

  it('does not change the document', () => {
    expect(() => serializeDocument(frozen(aFullAssessment()))).not.toThrow()
  })

  it('writes a compact envelope with the marker, the kind and the version', () => {
    expect(serializeDocument({ id: 'x', purged: true })).toBe(
      '{"app":"six-p","kind":"assessment","schemaVersion":2,"data":{"id":"x","purged":true}}',
    )
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
