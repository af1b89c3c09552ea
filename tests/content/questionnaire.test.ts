import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import source from '../../src/content/six-p-1.json'
import type { LocalText, Locale, Questionnaire } from '../../src/domain/questionnaire'
import { LOCALES } from '../../src/domain/questionnaire'

const SCHEMA = new URL('../../docs/schemas/questionnaire.schema.json', import.meta.url)
const P_IDS = ['people', 'participation', 'place', 'prosperity', 'peace', 'planet']

/**
 * Every question id ever published. Answers in people's files hang on them: ids may be added here,
 * never changed or taken away.
 */
const PUBLISHED_IDS = [
  'people.task-sets-team',
  'people.mandate-follows-task',
  'people.gaps-between-departments',
  'people.team-with-civil-society',
  'people.equity',
  'participation.cocreate-from-start',
  'participation.business-and-associations',
  'participation.gap-administration-citizens',
  'participation.gap-administration-politicians',
  'participation.who-is-heard',
  'place.meeting-places',
  'place.cohesion-across',
  'place.plan-strategy',
  'place.assessed-with-users',
  'place.healthy-for-all',
  'prosperity.several-bottom-lines',
  'prosperity.long-horizon',
  'prosperity.measure-progress',
  'prosperity.budget-and-purchasing',
  'prosperity.common-goods',
  'peace.local-cohesion',
  'peace.physical-health',
  'peace.mental-health',
  'peace.inclusion-and-safety',
  'peace.fair-and-open',
  'planet.resilience-in-tasks',
  'planet.learn-and-adapt',
  'planet.climate',
  'planet.consumption',
  'planet.nature-and-generations',
]

// The schema is held against the file below, so that the type is true.
const questionnaire = source.data as unknown as Questionnaire
const questions = questionnaire.dimensions.flatMap((dimension) => dimension.questions)
const descriptions = questions.flatMap(({ levels }) => levels)

/** Every text in the questionnaire with its path. */
function textsIn(value: unknown, path = ''): readonly { path: string; text: LocalText }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('da' in value || 'en' in value) return [{ path, text: value as LocalText }]
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}/${key}`))
}

const texts = textsIn(questionnaire)

/** The text as somebody hears it: without capitals, marks and double spaces. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function repeatedIn(all: readonly string[]): readonly string[] {
  return all.filter((one, index) => all.indexOf(one) !== index)
}

describe('the questionnaire', () => {
  it('follows its published schema', () => {
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
    validate(source)
    expect(validate.errors).toBeNull()
  })

  it('has the six Ps in their order with five questions each and five descriptions each', () => {
    expect(questionnaire.dimensions.map(({ id }) => id)).toEqual(P_IDS)
    expect(questionnaire.dimensions.map((dimension) => dimension.questions.length)).toEqual(
      P_IDS.map(() => 5),
    )
    expect(descriptions).toHaveLength(150)
  })

  it('keeps every question id that was ever published', () => {
    expect(PUBLISHED_IDS.length).toBeGreaterThanOrEqual(30)
    expect(questions.map(({ id }) => id)).toEqual(expect.arrayContaining(PUBLISHED_IDS))
    expect(PUBLISHED_IDS).toEqual(expect.arrayContaining(questions.map(({ id }) => id)))
  })

  it('has ids of one use each, that begin with their P', () => {
    expect(repeatedIn(questions.map(({ id }) => id))).toEqual([])
    for (const { id, questions: own } of questionnaire.dimensions) {
      expect(own.filter((question) => !question.id.startsWith(`${id}.`))).toEqual([])
    }
  })

  it('has the Sustainable Development Goals of a question in ascending order', () => {
    expect(questions).toHaveLength(30)
    for (const { sdgs } of questions) expect(sdgs).toEqual([...sdgs].sort((a, b) => a - b))
  })

  describe.each(LOCALES)('in language %s', (locale: Locale) => {
    const inLocale = texts.map(({ path, text }) => ({ path, text: text[locale] }))

    it('has every text, trimmed and without double spaces', () => {
      expect(inLocale.length).toBeGreaterThan(300)
      expect(inLocale.filter(({ text }) => !/^\S+( \S+)*$/.test(text))).toEqual([])
    })

    it('has asterisks in pairs, around words', () => {
      const unpaired = inLocale.filter(({ text }) =>
        text.replace(/\*[^\s*]([^*]*[^\s*])?\*/g, '').includes('*'),
      )
      expect(inLocale.some(({ text }) => text.includes('*'))).toBe(locale === 'da')
      expect(unpaired).toEqual([])
    })

    it('has no two descriptions alike, in capitals and marks neither', () => {
      const all = descriptions.map((text) => folded(text[locale]))
      expect(all).toHaveLength(150)
      expect(repeatedIn(all)).toEqual([])
    })

    it('has no two statements and no two short names alike', () => {
      expect(repeatedIn(questions.map(({ statement }) => folded(statement[locale])))).toEqual([])
      expect(repeatedIn(questions.map(({ short }) => folded(short[locale])))).toEqual([])
    })

    it('has short names of at most 28 characters', () => {
      const long = questions.map(({ short }) => short[locale]).filter(({ length }) => length > 28)
      expect(long).toEqual([])
    })

    it('has descriptions of at most 125 characters', () => {
      const long = descriptions.map((text) => text[locale]).filter(({ length }) => length > 125)
      expect(long).toEqual([])
    })
  })

  it('marks the English names of the Ps inside Danish text', () => {
    const names = /(?<!\p{L})(People|Participation|Place|Prosperity|Peace|Planet)(?!\p{L})/u
    const unmarked = texts.filter(({ text }) => names.test(text.da.replace(/\*[^*]*\*/g, '')))
    expect(texts.some(({ text }) => names.test(text.da))).toBe(true)
    expect(unmarked).toEqual([])
  })
})
