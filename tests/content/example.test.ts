import { describe, expect, it } from 'vitest'
import source from '../../src/content/example-1.json'
import questionnaireFile from '../../src/content/six-p-1.json'
import { ACTION_STATUSES, ANSWER_TEXTS, SCOPES } from '../../src/domain/assessment'
import { buildExample } from '../../src/domain/buildExample'
import { textsOf } from '../../src/domain/example'
import type { ExampleAction, ExampleContent } from '../../src/domain/example'
import { LEVELS, LOCALES } from '../../src/domain/questionnaire'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { NOW } from '../factories'

// What follows holds the file against the type.
const example = source as unknown as ExampleContent
const questionIds = questionnaireFile.data.dimensions
  .flatMap(({ questions }) => questions)
  .map(({ id }) => id)
const HALF_STEPS: readonly unknown[] = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]
const answers = example.rounds.flatMap((round) => Object.values(round.answers))
const sources = [...questionnaireFile.data.dimensions.map(({ id }) => id), ...questionIds]
const priorities = example.rounds.flatMap((round) => round.priorities)
const actions = priorities.flatMap((priority) => priority.actions)
const texts = textsOf(example)

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

  it('aims at something in both rounds, by a level in half steps or as good enough', () => {
    for (const { ambitions } of example.rounds) {
      expect(Object.keys(ambitions).length).toBeGreaterThan(0)
      expect(Object.keys(ambitions).filter((source) => !sources.includes(source))).toEqual([])
      const isAmbition = (value: unknown) => value === 'good-enough' || HALF_STEPS.includes(value)
      expect(Object.values(ambitions).filter((value) => !isAmbition(value))).toEqual([])
    }
  })

  it('has three priorities in each round, every one with what is to be done', () => {
    expect(example.rounds.map((round) => round.priorities.length)).toEqual([3, 3])
    expect(priorities.filter(({ source }) => !sources.includes(source))).toEqual([])
    expect(priorities.filter((priority) => priority.actions.length === 0)).toEqual([])
  })

  it('has actions in every status, most of the first round’s done and one of them overdue', () => {
    expect(new Set(actions.map(({ status }) => status))).toEqual(new Set(ACTION_STATUSES))
    const [first, second] = example.rounds.map((round) =>
      round.priorities.flatMap((priority) => priority.actions),
    )
    const isOpen = ({ status }: ExampleAction) => status === 'planned' || status === 'under-way'
    expect(first?.filter(({ status }) => status === 'done').length).toBeGreaterThan(2)
    expect(first?.filter(isOpen).map(({ dueIn }) => dueIn < 0)).toEqual([true])
    expect(second?.every((action) => isOpen(action) && action.dueIn > 0)).toBe(true)
    // What was planned in a round was to be done after it.
    for (const { daysAgo, priorities: planned } of example.rounds) {
      const due = planned.flatMap((priority) => priority.actions.map(({ dueIn }) => dueIn))
      expect(Math.min(...due)).toBeGreaterThan(-daysAgo)
    }
  })

  it('has each wording for one thing only, so that it can be found in the other language', () => {
    for (const locale of LOCALES) {
      const wordings = new Map<string, unknown>()
      for (const text of texts) {
        expect(wordings.get(text[locale]) ?? text).toEqual(text)
        wordings.set(text[locale], text)
      }
    }
  })

  it('has every text in both languages, trimmed', () => {
    expect(texts.length).toBeGreaterThan(60)
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual([...LOCALES].sort())
      for (const locale of LOCALES) expect(text[locale]).toMatch(/^\S(.*\S)?$/s)
    }
  })

  it.each(LOCALES)('becomes a document that can be stored and read, in language %s', (locale) => {
    let ids = 0
    const document = buildExample(example, {
      id: '11111111-1111-4111-8111-111111111111',
      newId: () => `aaaa${String(++ids).padStart(4, '0')}`,
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
