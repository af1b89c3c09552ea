import { strFromU8, unzipSync } from 'fflate/browser'
import readWorkbook from 'read-excel-file/node'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment'
import { presentRounds } from '../../src/domain/rounds'
import { readPptx, toPptx, wordsOfSlide } from '../../src/exports/pptx'
import { slidesOf } from '../../src/exports/slides'
import type { SlideInput } from '../../src/exports/slides'
import { anAction, register } from '../domain/plans'
import { AFTER_ID, anAnswer, anAssessment, aRound, BEFORE_ID, LONG_NOTE, NOW } from '../factories'
import { exampleIn, questionnaire, slideInput } from './slideInputs'

async function fileOf(input: SlideInput) {
  const slides = slidesOf(input)
  const file = await toPptx(slides, {
    title: '2026-11-23 Eksempel & Kommune <A> – »Før« og "efter"',
    organisation: 'Eksempel & Kommune <A>',
    footer: input.footer,
    locale: input.locale,
  })
  return { slides, file, parts: unzipSync(file), read: readPptx(file) }
}

const partOf = (parts: Readonly<Record<string, Uint8Array>>, path: string) =>
  strFromU8(parts[path] ?? new Uint8Array())

/** The rows of a table on a slide, as words. */
const rowsOf = (slides: ReturnType<typeof slidesOf>, title: RegExp) =>
  slides
    .filter((slide) => title.test(slide.title))
    .flatMap(({ table }) => table?.rows.map((row) => row.map(({ text }) => text)) ?? [])

describe('a report as slides', () => {
  it.each(['da', 'en'] as const)('is read back as it was meant (%s)', async (locale) => {
    const { slides, read } = await fileOf(slideInput(exampleIn(locale), { locale }))
    expect(read.slides).toEqual(slides.map(wordsOfSlide))
    expect(read.slides).toHaveLength(14)
  })

  it('has native charts with the numbers of the screen, and gaps where there is no score', async () => {
    const { read, parts } = await fileOf(slideInput(exampleIn('da')))
    const labels = ['People', 'Participation', 'Place', 'Prosperity', 'Peace', 'Planet']
    expect(read.charts).toEqual([
      {
        kind: 'radar',
        labels,
        series: [
          { label: 'Før', values: [1.8, 1.6, 2.3, 2.6, 2.5, null] },
          { label: 'Efter', values: [2.6, 2.6, 2.5, 2.4, 2.8, 2.2] },
          { label: 'Ambition', values: [3.5, 3, 2.3, 3, 2.5, 3] },
        ],
      },
      {
        kind: 'dots',
        labels,
        series: [
          { label: 'Før', values: [1.8, 1.6, 2.3, 2.6, 2.5, null] },
          { label: 'Efter', values: [2.6, 2.6, 2.5, 2.4, 2.8, null] },
        ],
      },
    ])
    const [chart] = Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path))
    const xml = partOf(parts, chart ?? '')
    expect(xml).toContain('<c:radarChart>')
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>')
    // Told apart by dash and shape, not by colour alone.
    expect(xml).toMatch(/prstDash val="dash".*symbol val="square".*symbol val="circle"/s)
    expect(Object.keys(parts).filter((path) => /\.(png|jpe?g|svg|gif)$/.test(path))).toEqual([])
  })

  it('has the numbers of a chart in a workbook of its own, to be edited', async () => {
    const { parts } = await fileOf(slideInput(exampleIn('da')))
    const books = Object.keys(parts).filter((path) => path.endsWith('.xlsx'))
    expect(books).toHaveLength(2)
    const [sheet] = await readWorkbook(Readable.from(Buffer.from(parts[books[0] ?? ''] ?? [])))
    expect(sheet?.sheet).toBe('Sheet1')
    expect(sheet?.data.slice(0, 2)).toEqual([
      ['P', 'Før', 'Efter', 'Ambition'],
      ['People', 1.8, 2.6, 3.5],
    ])
    expect(sheet?.data[6]).toEqual(['Planet', null, 2.2, 3])
  })

  it('says the charts in words for those who do not see them', async () => {
    const { parts } = await fileOf(slideInput(exampleIn('da')))
    expect(partOf(parts, 'ppt/slides/slide3.xml')).toMatch(
      /descr="Radardiagram\. Participation er steget mest, fra 1,6 til 2,6\./,
    )
  })

  it('is in its language for proofing, with the Ps’ names in English, and heads in tables', async () => {
    const { parts } = await fileOf(slideInput(exampleIn('da')))
    const all = Object.keys(parts)
      .filter((path) => /^ppt\/.*\.xml$/.test(path))
      .map((path) => partOf(parts, path))
      .join('')
    expect(all).not.toContain(' lang="en-US"')
    expect(all).toContain(' lang="da-DK"')
    expect(partOf(parts, 'ppt/slides/slide5.xml')).toMatch(/lang="en-GB"[^>]*>.*?<a:t>People</s)
    expect(partOf(parts, 'ppt/slides/slide5.xml')).toContain('<a:tblPr firstRow="1"/>')
    expect(partOf(parts, 'ppt/slides/slide5.xml')).toContain('type="title"')
    expect(partOf(parts, 'docProps/core.xml')).toContain(
      '2026-11-23 Eksempel &amp; Kommune &lt;A&gt; – »Før«',
    )
  })

  it('has what the answers rest on in the notes of their P', async () => {
    const { read } = await fileOf(slideInput(exampleIn('da')))
    const people = read.slides.find(({ paragraphs }) => paragraphs[0] === 'People: 2,6')
    expect(people?.notes[0]).toBe('Opgaven sætter holdet – 3 Fast praksis')
    expect(people?.notes[1]).toMatch(/^Belæg: /)
    expect(people?.notes.some((note) => note.startsWith('Hvorfor er det ændret?: '))).toBe(true)
  })

  it('has the questions, the scores and the plan of the screen', () => {
    const slides = slidesOf(slideInput(exampleIn('da')))
    expect(rowsOf(slides, /^Score/)[0]?.slice(0, 5)).toEqual([
      'People',
      '1,8',
      '2,6',
      '+0,8',
      '5 af 5',
    ])
    expect(rowsOf(slides, /^Prosperity/)[0]).toEqual([
      'Flere bundlinjer',
      expect.any(String),
      '3 Fast praksis',
      '2 Begyndt',
      '−1',
    ])
    expect(rowsOf(slides, /^Prioriteter/)[0]?.[0]).toMatch(/^1\. /)
  })

  it('shows one round by itself, and leaves out the parts that the report leaves out', () => {
    const input = slideInput(exampleIn('en'), { locale: 'en', rounds: 1 })
    const slides = slidesOf(input)
    expect(
      slides.map(({ chart }) => chart?.series.map(({ label }) => label)).filter(Boolean),
    ).toEqual([
      ['After', 'Ambition'],
      ['After', 'Ambition'],
    ])
    expect(slides.some(({ title }) => /Priorities/.test(title))).toBe(true)
    const fewer = slidesOf({ ...input, parts: ['summary'] }).map(({ title }) => title)
    expect(fewer).toHaveLength(5)
    expect(fewer.some((title) => /Priorities|People|scale/i.test(title))).toBe(false)
  })

  it('holds an empty round: charts without points, and no slide of what is not there', async () => {
    const input = slideInput(anAssessment({ rounds: { [BEFORE_ID]: aRound() } }), { rounds: 1 })
    const { slides, read } = await fileOf(input)
    expect(read.slides).toEqual(slides.map(wordsOfSlide))
    expect(read.charts[0]?.series[0]?.values).toEqual(Array(6).fill(null))
    expect(slides.some(({ title }) => /Prioriteter|ved vi ikke/.test(title))).toBe(false)
  })

  it('holds long texts, emoji and signs that mean something in XML, over as many slides as it takes', async () => {
    const { slides, read } = await fileOf(slideInput(crowded()))
    expect(read.slides).toEqual(slides.map(wordsOfSlide))
    const plans = slides.filter(({ title }) => title.startsWith('Prioriteter'))
    expect(plans.length).toBeGreaterThan(2)
    expect(plans[0]?.title).toBe(`Prioriteter og handlinger (1 af ${plans.length})`)
    const notes = read.slides.flatMap(({ notes: some }) => some).join('\n')
    expect(notes).toContain('Østre Å gik godt 🌱')
    expect(notes).toContain('</a:t> & "citat"')
  })
})

/** Two rounds in which everything is written at length, and forty actions. */
function crowded(): Assessment {
  const ids = questionnaire.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id))
  const texts = { evidence: LONG_NOTE, why: '</a:t> & "citat"\u0001', dissent: '=1+1\nto linjer' }
  const answers = Object.fromEntries(ids.map((id) => [id, anAnswer(3, texts)]))
  const assessment = anAssessment({
    rounds: {
      [BEFORE_ID]: aRound({ answers }),
      [AFTER_ID]: aRound({
        answers,
        label: { value: `Efter ${'x'.repeat(80)}`, at: NOW },
        date: { value: '2026-12-01', at: NOW },
      }),
    },
  })
  const round = presentRounds(assessment).at(-1)?.id ?? ''
  const actions = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `act10n${String(index).padStart(2, '0')}`,
      anAction({ round, what: register(`Aftal ${index} 🌱 ${'lang tekst '.repeat(index)}`) }),
    ]),
  )
  return { ...assessment, actions }
}
