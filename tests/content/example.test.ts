import { describe, expect, it } from 'vitest'
import source from '../../src/content/example-1.json'
import questionnaireFile from '../../src/content/six-p-1.json'
import { ANSWER_TEXTS, SCOPES } from '../../src/domain/assessment'
import type { ExampleContent } from '../../src/domain/example'
import { buildExample } from '../../src/domain/buildExample'
import { LEVELS, LOCALES } from '../../src/domain/questionnaire'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { NOW } from '../factories'

// What follows holds the file against the type.
const example = source as unknown as ExampleContent
const questionIds = questionnaireFile.data.dimensions
  .flatMap(({ questions }) => questions)
  .map(({ id }) => id)
const answers = example.rounds.flatMap((round) => Object.values(round.answers))
const texts = [
  example.organisation,
  example.team,
  example.note,
  ...example.rounds.map(({ label }) => label),
  ...answers.flatMap((answer) => ANSWER_TEXTS.flatMap((name) => answer[name] ?? [])),
]

describe('the example', () => {
  it('answers the built-in questionnaire in two rounds, the earlier one first', () => {
    const { id, version } = questionnaireFile.data
    expect(example.questionnaire).toEqual({ id, version })
    expect(example.rounds).toHaveLength(2)
    const [before, after] = example.rounds.map(({ daysAgo }) => daysAgo)
    expect(before).toBeGreaterThan(after ?? Infinity)
    expect(after).toBeGreaterThanOrEqual(0)
  })

  it('answers every question in both rounds and no other', () => {
    expect(questionIds).toHaveLength(30)
    for (const round of example.rounds) {
      expect(Object.keys(round.answers).sort()).toEqual([...questionIds].sort())
      expect(SCOPES).toContain(round.scope)
    }
  })

  it('answers with a level, don’t know, or not relevant with a reason', () => {
    expect(answers).toHaveLength(60)
    const states: readonly unknown[] = [...LEVELS, 'dont-know', 'not-relevant']
    expect(answers.filter(({ state }) => !states.includes(state))).toEqual([])
    expect(answers.filter(({ state, reason }) => state === 'not-relevant' && !reason)).toEqual([])
    const names: readonly string[] = ['state', ...ANSWER_TEXTS]
    expect(answers.flatMap(Object.keys).filter((key) => !names.includes(key))).toEqual([])
  })

  it('has every text in both languages, trimmed', () => {
    expect(texts.length).toBeGreaterThan(40)
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual([...LOCALES].sort())
      for (const locale of LOCALES) expect(text[locale]).toMatch(/^\S(.*\S)?$/s)
    }
  })

  it.each(LOCALES)('becomes a document that can be stored and read, in language %s', (locale) => {
    const document = buildExample(example, {
      id: '11111111-1111-4111-8111-111111111111',
      roundIds: ['aaaa0001', 'aaaa0002'],
      locale,
      today: '2026-11-23',
      now: NOW,
    })
    expect(loadDocument(serializeDocument(document))).toEqual({
      ok: true,
      value: { document, setAside: 0, hasHiddenCharacters: false },
    })
  })
})
