import { describe, expect, it } from 'vitest'
import source from '../../src/content/guide.json'
import type { Guide, GuideBlock } from '../../src/domain/guide'
import type { LocalText } from '../../src/domain/questionnaire'
import { LOCALES } from '../../src/domain/questionnaire'
import type { RunSheetLength } from '../../src/domain/runSheet'
import { runSheetTemplate } from '../../src/domain/runSheet'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'

// What follows holds the file against the type.
const guide = source as unknown as Guide
const blocks = guide.sections.flatMap((section) => section.blocks)
const tables = blocks.filter((block) => block.kind === 'table')

const FIELDS: Record<GuideBlock['kind'], readonly string[]> = {
  heading: ['text'],
  paragraph: ['text'],
  list: ['items'],
  steps: ['items'],
  saying: ['title', 'text'],
  table: ['caption', 'head', 'rows'],
}

function textsOf(block: GuideBlock): readonly LocalText[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
    case 'steps':
      return block.items
    case 'saying':
      return [block.title, block.text]
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()]
  }
}

const texts = [
  guide.title,
  guide.lead,
  ...guide.sections.map(({ title }) => title),
  ...blocks.flatMap(textsOf),
]

const languages = [
  { locale: 'da', labels: labelsIn(da), quoted: /»([^«]*)«/g, others: ['Du', 'I', 'vi'] },
  { locale: 'en', labels: labelsIn(en), quoted: /‘((?:[^‘’]|’(?=\w))*)’/g, others: ['we'] },
] as const

/** All texts of the interface that stand as they are. */
function labelsIn(catalogue: object): readonly string[] {
  return Object.values(catalogue).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? labelsIn(value) : []
  })
}

describe('the workshop guide', () => {
  it('has nine sections with something in each and ids of their own', () => {
    expect(guide.sections).toHaveLength(9)
    expect(guide.sections.filter((section) => section.blocks.length === 0)).toEqual([])
    expect(new Set(guide.sections.map(({ id }) => id)).size).toBe(9)
  })

  it('is made of the known kinds of pieces, each with its own fields', () => {
    expect(blocks.length).toBeGreaterThan(50)
    for (const block of blocks) {
      expect(Object.keys(block).sort()).toEqual(['kind', ...FIELDS[block.kind]].sort())
    }
  })

  it('has every text in both languages, trimmed', () => {
    expect(texts.length).toBeGreaterThan(150)
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual([...LOCALES].sort())
      for (const locale of LOCALES) expect(text[locale]).toMatch(/^\S(.*\S)?$/)
    }
  })

  it('has no empty lists, and tables of even width', () => {
    expect(tables.length).toBeGreaterThan(0)
    for (const { head, rows } of tables) {
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter((row) => row.length !== head.length)).toEqual([])
    }
    const lists = blocks.filter(({ kind }) => kind === 'list' || kind === 'steps')
    expect(lists.length).toBeGreaterThan(0)
    expect(lists.filter((list) => textsOf(list).length < 2)).toEqual([])
  })

  it.each(LOCALES)('has nothing that Markdown would read as its own, in language %s', (locale) => {
    const marked = /[*_`<>[\]|\\]|^[#+-]|^\d+[.)]|["']/
    expect(texts.map((text) => text[locale]).filter((text) => marked.test(text))).toEqual([])
  })

  it.each(languages)('quotes words that the interface has, in language $locale', (language) => {
    const quotations = texts.flatMap((text) =>
      [...text[language.locale].matchAll(language.quoted)].map(([, words]) => words ?? ''),
    )
    expect(quotations.length).toBeGreaterThan(40)
    const known: readonly string[] = [...language.labels, ...language.others]
    expect(quotations.filter((words) => !known.includes(words))).toEqual([])
  })

  it('names every step of the workshop', () => {
    const all = (locale: 'da' | 'en') => texts.map((text) => text[locale]).join('\n')
    for (const name of Object.values(da.workshop.steps)) expect(all('da')).toContain(`»${name}«`)
    for (const name of Object.values(en.workshop.steps)) expect(all('en')).toContain(`‘${name}’`)
  })

  it.each([120, 90] as const)('has the run-sheet of %i minutes that the app offers', (length) => {
    const table = tables.find(({ caption }) => caption.en.startsWith(`${length} minutes`))
    const times = table?.rows.map(([time]) => time)
    const wanted = timesOf(length)
    expect(times).toEqual(wanted.map((time) => ({ da: time, en: time })))
  })

  it('tells the keys that the app knows', () => {
    const table = tables.find(({ caption }) => caption.en.startsWith('Keys'))
    const keysIn = (locale: 'da' | 'en') => table?.rows.map(([key]) => key?.[locale])
    for (const [locale, { agree }] of [
      ['da', da],
      ['en', en],
    ] as const) {
      const { evidence, dissent, dontKnow, notRelevant } = agree.keys
      const pairs = [`${dontKnow} · ${notRelevant}`, `${evidence} · ${dissent}`]
      expect(keysIn(locale)).toEqual(['1–5', ...pairs.map(upper), '← · →', 'T · F'])
    }
  })

  it('tells the keys that stand on the paper form', () => {
    const paper = tables.flatMap(({ rows }) => rows).find(([way]) => way?.en === 'Paper')?.[2]
    expect(paper?.da).toContain(`${da.form.keys['dont-know']} for ved ikke`)
    expect(paper?.da).toContain(`${da.form.keys['not-relevant']} for ikke relevant`)
    expect(paper?.en).toContain(`${en.form.keys['dont-know']} for don’t know`)
    expect(paper?.en).toContain(`${en.form.keys['not-relevant']} for not relevant`)
  })
})

const upper = (text: string) => text.toUpperCase()

/** From when to when each part of a run-sheet lasts. */
function timesOf(length: RunSheetLength): readonly string[] {
  const titles = {
    intro: '',
    alone: '',
    reveal: '',
    discuss: '',
    score: '',
    priorities: '',
    closing: '',
  }
  const sheet = runSheetTemplate('first-alone', length, titles)
  let start = 0
  return sheet.map(({ minutes }) => {
    const time = `${start}–${start + minutes}`
    start += minutes
    return time
  })
}
