// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { partsOf, summaryOf } from '../../src/charts/summary'
import type { SummaryInput } from '../../src/charts/summary'
import { agreementWord, consensus } from '../../src/domain/agreement'
import type { AgreementWord } from '../../src/domain/agreement'
import type { Towards } from '../../src/domain/ambition'
import type { Ambition, AnswerState, AnswerText, Tally } from '../../src/domain/assessment'
import { toTenths } from '../../src/domain/fraction'
import type { Fraction } from '../../src/domain/fraction'
import { LEVELS, LOCALES } from '../../src/domain/questionnaire'
import type { Locale } from '../../src/domain/questionnaire'
import { sourcesOf, towardsIn } from '../../src/domain/summary'
import { formatsOf } from '../../src/i18n/formats'
import { loadTexts } from '../../src/i18n/useTexts'
import { aSmallQuestionnaire } from '../components/small'
import { inputOf } from './summarySituations'
import type { RoundSketch, Situation } from './summarySituations'

beforeAll(() => loadTexts('en'))

/** Names without figures, so that every figure in a summary is one of the result's. */
const LETTERS = ['alfa', 'beta', 'gamma', 'delta']
const questionnaire = (() => {
  const plain = aSmallQuestionnaire({ people: 4, place: 3, peace: 4, planet: 2 })
  return {
    ...plain,
    dimensions: plain.dimensions.map((dimension) => ({
      ...dimension,
      name: { da: dimension.name.da, en: dimension.name.en.replaceAll('*', '') },
      questions: dimension.questions.map((question, index) => ({
        ...question,
        short: {
          da: `${dimension.id} ${LETTERS[index] ?? ''}`,
          en: `${dimension.id} ${LETTERS[index] ?? ''}`,
        },
      })),
    })),
  }
})()
const IDS = questionnaire.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id))
const NAMES = ['People', 'Place', 'Peace', 'Planet']

const MARKS = ['1', '2', '3', '4', '5', '?', '-', '.']
const mark = fc.oneof(
  fc.constantFrom(...MARKS),
  fc.constantFrom('3', '4'),
  fc.constantFrom('4', '5'),
)
const line = (length: number) =>
  fc.array(mark, { minLength: length, maxLength: length }).map((marks) => marks.join(' '))
/** Often every answer alike, which chance would never hit upon. */
const lines = fc.oneof(
  { arbitrary: fc.tuple(line(4), line(3), line(4), line(2)), weight: 4 },
  {
    arbitrary: fc
      .constantFrom(...MARKS)
      .map((one) => [4, 3, 4, 2].map((length) => Array(length).fill(one).join(' '))),
    weight: 1,
  },
)
const text = fc.constantFrom(
  '',
  'Vi fik en fælles leder.',
  '* punkt med *People* i\nog en linje til',
  'Æresskabet for »Åen« blev delt 👏',
  'Det gik godt '.repeat(40),
  '🌱'.repeat(200),
  '…',
  '   ',
)
const texts = fc.dictionary(
  fc.constantFrom(...IDS),
  fc.record<Partial<Record<AnswerText, string>>>({ why: text, dissent: text }),
  { maxKeys: 4, noNullPrototype: true },
)
const ambitions = fc.dictionary(
  fc.constantFrom('people', 'place', 'peace', 'planet', ...IDS),
  fc.constantFrom<Ambition>(1, 2, 2.5, 3.5, 4, 5, 'good-enough', 'none'),
  { maxKeys: 8, noNullPrototype: true },
)
const round: fc.Arbitrary<RoundSketch> = fc.record({
  label: fc.constantFrom('Før', 'Efter', 'Forår', 'Æ* ø\n å'),
  lines,
  ambitions,
  texts,
})
const few = fc.constantFrom(0, 0, 1, 3)
const tallies = fc.option(
  fc.dictionary(fc.constantFrom(...IDS), fc.tuple(few, few, few, few, few), {
    noNullPrototype: true,
  }),
  { nil: undefined },
)
const situation: fc.Arbitrary<Situation> = fc
  .record({
    rounds: fc.array(round, { minLength: 1, maxLength: 3 }),
    isPair: fc.boolean(),
    tallies,
  })
  .map((one) => ({
    title: '',
    rounds: one.rounds,
    isPair: one.isPair && one.rounds.length > 1,
    ...(one.tallies && { tallies: one.tallies }),
  }))

/** Holds of the summary of any result, in both languages. */
function always(
  holds: (paragraphs: readonly string[], locale: Locale, input: SummaryInput) => void,
) {
  fc.assert(
    fc.property(situation, fc.constantFrom(...LOCALES), (given, locale) => {
      const input = inputOf(questionnaire, given)
      holds(summaryOf(input, locale), locale, input)
    }),
    { numRuns: 1_500 },
  )
}

const summary = (given: Omit<Situation, 'title'>, locale: Locale = 'da') =>
  summaryOf(inputOf(questionnaire, { title: '', ...given }), locale)
const ofLines = (...given: readonly string[]) => ({ rounds: [{ label: 'Før', lines: given }] })

/** The texts that teams wrote, which may hold anything. */
const withoutQuotes = (paragraph: string) =>
  paragraph.replace(/(skriver I: »|you write: ‘).*?([«’]\.)(?= |$)/gs, '$1$2')

describe('summaryOf', () => {
  describe('with any result, in either language', () => {
    it('is six paragraphs at most, none of them empty, each ending in a full stop', () => {
      always((paragraphs) => {
        expect(paragraphs.length).toBeGreaterThanOrEqual(1)
        expect(paragraphs.length).toBeLessThanOrEqual(6)
        for (const paragraph of paragraphs) expect(paragraph).toMatch(/\S\.$/u)
      })
    })

    it('has no holes, stray spaces or marks without their fellows', () => {
      always((paragraphs) => {
        for (const paragraph of paragraphs) {
          expect(paragraph).not.toMatch(/undefined|NaN|null|\[object|Infinity/)
          expect(paragraph).not.toMatch(/ {2}|^\s|\s$|\s[.,;!?]|\.\.|»»|««|\(\)|\n/)
          expect(paragraph.split('*').length % 2).toBe(1)
          expect(paragraph.isWellFormed()).toBe(true)
        }
      })
    })

    it('marks the Ps’ names in Danish and in English not', () => {
      always((paragraphs, locale) => {
        const found = paragraphs.join(' ').match(/\*?\b(People|Place|Peace|Planet)\b\*?/g) ?? []
        for (const name of found) expect(name.startsWith('*')).toBe(locale === 'da')
      })
    })

    it('begins each sentence with a capital or a name', () => {
      always((paragraphs) => {
        for (const paragraph of paragraphs) {
          for (const [first = ''] of paragraph.matchAll(/(?<=^|(?<!\b\p{L})[.] )\S/gu)) {
            expect(first).toMatch(/[\p{Lu}*»‘]/u)
          }
        }
      })
    })

    it('has no figure that the result does not have', () => {
      always((paragraphs, locale, input) => {
        const known = figuresOf(input, locale)
        const said =
          paragraphs
            .map(withoutQuotes)
            .join(' ')
            .match(/[+−]?\d+([.,]\d+)?/g) ?? []
        expect(said.filter((figure) => !known.has(figure))).toEqual([])
      })
    })

    it('says of no P that it is both highest and lowest, and of no question', () => {
      always((paragraphs) => {
        const all = paragraphs.map(withoutQuotes).join(' ')
        const [highest, lowest] = [
          / ?[^.]*(Højest står|are highest|is highest)[^.]*/g,
          / ?[^.]*(Lavest står|are lowest|is lowest)[^.]*/g,
        ].map((pattern) => (all.match(pattern) ?? []).join(' '))
        const named = (where = '') => NAMES.filter((name) => where.includes(name))
        expect(named(highest).filter((name) => named(lowest).includes(name))).toEqual([])
        const quoted = (where = ''): readonly string[] =>
          where.match(/[»‘][a-z]+ [a-z]+[«’]/g) ?? []
        const [high, low] = [
          / ?[^.]*( højest, på|highest, at level)[^.]*/g,
          / ?[^.]*( lavest, på|lowest, at level)[^.]*/g,
        ].map((pattern) => quoted((all.match(pattern) ?? []).join(' ')))
        expect((high ?? []).filter((name) => low?.includes(name))).toEqual([])
      })
    })

    it('goes by the number: singular after one, plural after more', () => {
      always((paragraphs, locale) => {
        const all = paragraphs.map(withoutQuotes).join(' ')
        const wrong =
          locale === 'da'
            ? /\b(ét|én|Ét|Én) (ambitioner|steder|P’er|spørgsmål er ikke relevante)|\b(to|tre|fire|fem|seks|syv|otte|ni|ti|\d\d) (ambition|sted|P|spørgsmål er ikke relevant)(?=[ .])|\balle 2\b|\b1 uændrede|\b([2-9]|1\d) uændret/i
            : /\b(one|1) (questions|ambitions|more ambitions|places|Ps)\b|\b(two|three|four|five|six|seven|eight|nine|ten|\d\d) (question|ambition|more ambition|place|P)\b|\ball 2\b|\bone question (are|have)|questions (is|has) (?!been answered yet)/i
        expect(all.match(wrong)).toBe(null)
      })
    })

    it('lets the verb go by the Ps it is said of', () => {
      always((paragraphs, locale) => {
        const all = paragraphs.map(withoutQuotes).join(' ')
        const one = String.raw`(?<!(,| and| og) )(?:^|\. )\*?(?:People|Place|Peace|Planet)\*? `
        const two = String.raw`(?:and|og) \*?(?:People|Place|Peace|Planet)\*? `
        const wrong =
          locale === 'da'
            ? [`${one}er (?:uændrede|ikke relevante)`, `${two}er (?:uændret|ikke relevant )`]
            : [`${one}(?:are|have) `, `${two}(?:is|has) `]
        for (const pattern of wrong) expect(all.match(new RegExp(pattern))).toBe(null)
      })
    })

    it('is the same each time', () => {
      always((paragraphs, locale, input) => {
        expect(summaryOf(structuredClone(input), locale)).toEqual(paragraphs)
      })
    })

    it('says as much in one language as in the other', () => {
      always((_, __, input) => {
        const counts = LOCALES.map((locale) =>
          summaryOf(input, locale).map(
            (paragraph) => withoutQuotes(paragraph).match(/\.(?= |$)/g)?.length,
          ),
        )
        expect(counts[0]).toEqual(counts[1])
      })
    })
  })

  describe('when nothing is known', () => {
    it('is one sentence', () => {
      expect(summary(ofLines())).toEqual(['Ingen af de 13 spørgsmål er besvaret endnu.'])
      expect(summary(ofLines(), 'en')).toEqual(['None of the 13 questions has been answered yet.'])
      expect(summary(ofLines('? ? - -'))).toHaveLength(1)
    })

    it('names the round when there are two', () => {
      const rounds = [...ofLines('3 3 3 3').rounds, { label: 'Efter', lines: [] }]
      expect(summary({ rounds, isPair: true })).toEqual([
        'I runden »Efter« er ingen af de 13 spørgsmål besvaret endnu.',
      ])
    })
  })

  describe('when all levels are equal', () => {
    it('calls nothing highest or lowest', () => {
      const all = summary(ofLines('3 3 3 3', '3 3 3', '3 3 3 3', '3 3')).join(' ')
      expect(all).toMatch(/Alle spørgsmål er på niveau 3\./)
      expect(all).not.toMatch(/højest|lavest/i)
    })
  })

  describe('when the ambition is reached, or more', () => {
    it('gives no credit beyond it', () => {
      const rounds = [
        { label: 'Før', lines: ['2 2 2 2'], ambitions: { people: 3 } },
        { label: 'Efter', lines: ['5 5 5 4'] },
      ]
      const all = summary({ rounds }).join(' ')
      expect(all).toMatch(/Ambitionen for \*People\* er nået\./)
      expect(all).not.toMatch(/%/)
    })
  })

  describe('when the way has only begun', () => {
    it.each([
      ['1 of 250 parts of it are 1 %', 1, 1],
      ['249 of 250 parts of it are 99 %', 249, 99],
    ] as const)('rounds to neither nothing nor all of it: %s', (_, done, percent) => {
      const many = aSmallQuestionnaire({ people: 250 })
      const levels = (count: number) =>
        Array.from({ length: 250 }, (_, index) => (index < count ? '2' : '1')).join(' ')
      const given: Situation = {
        title: '',
        rounds: [
          { label: 'Før', lines: [levels(0)], ambitions: { people: 2 } },
          { label: 'Efter', lines: [levels(done)] },
        ],
      }
      const all = summaryOf(inputOf(many, given), 'da').join(' ')
      expect(all).toContain(`I er nået ${percent}\u00a0% af vejen`)
    })

    it('tells of no way in the round that it begins with', () => {
      const rounds = [{ label: 'Før', lines: ['2 2 2 2'], ambitions: { people: 4 } }]
      const all = summary({ rounds }).join(' ')
      expect(all).toMatch(/Ambitionen for \*People\* er 4,0: Der mangler 2,0\./)
      expect(all).not.toMatch(/vejen|nærmere/)
    })
  })

  describe('when the workshop agreed', () => {
    it('says nothing of it', () => {
      const given = ofLines('3 3 3 2')
      const high = { [IDS[0] ?? '']: [0, 0, 4, 0, 0] as const }
      expect(summary({ ...given, tallies: high })).toEqual(summary(given))
    })
  })

  describe('with the team’s own reasons', () => {
    const pair = (why: string) => ({
      isPair: true,
      rounds: [
        { label: 'Før', lines: ['2 2 2 2'] },
        { label: 'Efter', lines: ['4 2 2 2'], texts: { [IDS[0] ?? '']: { why } } },
      ],
    })
    const quoteOf = (why: string) =>
      /skriver I: »(.*)«\.$/.exec(
        summary(pair(why)).find((one) => one.includes('skriver')) ?? '',
      )?.[1]

    it('quotes the first line that says anything, without its full stop', () => {
      expect(quoteOf('\n – \nVi fik en leder.\nOg mere.')).toBe('Vi fik en leder')
      expect(quoteOf('Det lykkedes!')).toBe('Det lykkedes!')
    })

    it('cuts a long line at a word', () => {
      const cut = quoteOf('Det gik godt, '.repeat(40)) ?? ''
      expect(cut).toMatch(/^(Det gik godt, )+Det( gik)? …$|^(Det gik godt, )*Det gik godt …$/)
      expect(cut.length).toBeLessThanOrEqual(162)
      expect(cut.length).toBeGreaterThan(140)
    })

    it('cuts a line without spaces between two emoji', () => {
      expect(quoteOf(`ab${'🌱'.repeat(200)}`)).toBe(`ab${'🌱'.repeat(79)} …`)
      expect(quoteOf(`a${'🌱'.repeat(200)}`)).toBe(`a${'🌱'.repeat(79)} …`)
    })

    it('turns the quotation marks within, and marks the names of Ps', () => {
      expect(quoteOf('Vi kalder det »Åen« på Place')).toBe('Vi kalder det ›Åen‹ på *Place*')
    })

    it('quotes two at the most, those of the largest changes', () => {
      const given = {
        isPair: true,
        rounds: [
          { label: 'Før', lines: ['1 1 1 1'] },
          {
            label: 'Efter',
            lines: ['2 4 1 3'],
            texts: Object.fromEntries(
              IDS.slice(0, 4).map((id, index) => [id, { why: `Grund ${LETTERS[index] ?? ''}` }]),
            ),
          },
        ],
      }
      const said = summary(given)
        .join(' ')
        .match(/Grund \p{L}+/gu)
      expect(said).toEqual(['Grund beta', 'Grund delta'])
    })
  })
})

describe('partsOf', () => {
  const parts = (given: string) =>
    partsOf(given, questionnaire.dimensions).filter(({ isEnglish }) => isEnglish)

  it('finds the names of the Ps as whole words', () => {
    expect(parts('Vi står godt på People, Place og »Peace«.').map((one) => one.text)).toEqual([
      'People',
      'Place',
      'Peace',
    ])
  })

  it('finds none in other words, or written otherwise', () => {
    expect(parts('people PEOPLE Peoples Placering Æplanet Planetø')).toEqual([])
  })

  it('leaves every character where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const all = partsOf(`${given} People*${given}`, questionnaire.dimensions)
        expect(all.map((one) => one.text).join('')).toBe(`${given} People*${given}`)
      }),
    )
  })
})

/** Every figure that a result can be spoken of with. */
function figuresOf(input: SummaryInput, locale: Locale): ReadonlySet<string> {
  const formats = formatsOf(locale)
  const figures = new Set<string>(LEVELS.map(String))
  const add = (value: number | Fraction | null | undefined) => {
    if (value === null || value === undefined) return
    if (typeof value === 'number') figures.add(String(value))
    else figures.add(formats.tenths(toTenths(value))).add(formats.change(toTenths(value)))
  }
  const later = input.rounds.find(({ id }) => id === input.later)
  if (!later) return figures
  const { dimensions, progress } = later.result
  add(progress.answered)
  add(progress.total)
  add(dimensions.length)
  add(dimensions.filter(({ score }) => score).length)
  for (const { score } of dimensions) add(score)
  const aims = sourcesOf(later.result).flatMap((source) => towardsIn(input, source) ?? [])
  // What there may be more of than ten is counted in figures.
  const isGood = (aim: Towards) => aim.aim.ambition === 'good-enough'
  add(aims.filter(isGood).length)
  add(aims.filter(({ gap, score }) => !gap && score).length)
  add(aims.filter((one) => !isGood(one) && !one.score).length)
  add(aims.filter(({ gap }) => gap).length - 2)
  const all = dimensions.flatMap(({ questions }) => questions)
  add(all.filter(({ answer }) => answer.dissent?.value.trim()).length)
  add(Object.values(input.tallies ?? {}).filter((tally) => isOfWord(tally, 'low')).length)
  for (const found of aims) {
    add(found.aim.level)
    add(found.gap)
    if (found.progress) {
      add(Math.round((100 * found.progress.numerator) / found.progress.denominator))
    }
  }
  for (const tally of Object.values(input.tallies ?? {})) {
    const value = consensus(tally)
    if (value !== null && !isOfWord(tally, 'high')) figures.add(formats.hundredths(value))
  }
  const changes = (input.comparison?.dimensions ?? []).flatMap(({ questions, change }) => {
    add(change)
    return questions.flatMap((one) => (one.change === null ? [] : [Math.sign(one.change)]))
  })
  add(changes.length)
  for (const way of [1, -1, 0]) add(changes.filter((one) => one === way).length)
  for (const state of new Set<AnswerState>(['dont-know', 'not-relevant', ...LEVELS])) {
    add(
      dimensions.flatMap(({ questions }) => questions.filter((one) => one.state === state)).length,
    )
  }
  return figures
}

function isOfWord(tally: Tally, word: AgreementWord): boolean {
  const value = consensus(tally)
  return value !== null && agreementWord(value) === word
}
