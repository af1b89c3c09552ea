import { beforeEach, describe, expect, it, vi } from 'vitest'
import { compareRounds } from '../../src/domain/comparison'
import { fraction } from '../../src/domain/fraction'
import {
  changePicture,
  changeRows,
  PICTURE_LOOK,
  radarPicture,
  shapesPicture,
  spreadLegend,
  spreadPicture,
} from '../../src/charts/pictures'
import type { NeighbourDimension } from '../../src/domain/neighbours'
import { loadTexts } from '../../src/i18n/useTexts'
import { readFileSync } from 'node:fs'
import { aDimension, anAnswer, aQuestion, aQuestionnaire, aRound } from '../factories'
import { tellOfTexts } from './canvas'

/** What was written on canvases, and what a canvas becomes. */
let written: string[] = []
let head: (width: number, height: number) => readonly number[] | null

function png(width: number, height: number): readonly number[] {
  const view = new DataView(new ArrayBuffer(24))
  view.setUint32(0, 0x89504e47)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return [...new Uint8Array(view.buffer)]
}

beforeEach(async () => {
  await Promise.all([loadTexts('da'), loadTexts('en')])
  written = []
  head = png
  vi.stubGlobal('Path2D', Object)
  tellOfTexts((text) => written.push(text))
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    done,
  ) {
    const bytes = head(this.width, this.height)
    done(bytes && new Blob([Uint8Array.from(bytes)], { type: 'image/png' }))
  })
})

const questionnaire = aQuestionnaire({
  dimensions: [
    aDimension(
      'people',
      ['people.a', 'people.b'].map((id) => aQuestion(id)),
      { name: { da: '*People*', en: '*People*' } },
    ),
    aDimension(
      'place',
      ['place.a', 'place.b'].map((id) => aQuestion(id)),
    ),
  ],
})
const round = (people: 2 | 3) =>
  aRound({ answers: { 'people.a': anAnswer(people), 'people.b': anAnswer(2) } })
const comparison = compareRounds(
  { questionnaire, round: round(2) },
  { questionnaire, round: round(3) },
)

describe('a chart as a picture', () => {
  it('has title, source and legend, on three times as many dots as it has pixels', async () => {
    const picture = await changePicture(
      changeRows(comparison, 'da'),
      { before: 'Før', after: 'Efter' },
      { title: 'Seks P', source: 'Rødkøbing · Seks P' },
    )
    expect(picture.width).toBe(800)
    expect(picture.blob.type).toBe('image/png')
    for (const words of ['Seks P', 'Rødkøbing · Seks P', 'Før', 'Efter', '1', '5']) {
      expect(written).toContain(words)
    }
    expect(written).toContain('People')
    expect(written).toContain('fra 2,0 til 2,5')
    expect(written).toContain('+0,5')
    expect(written).toContain('for få svar')
  })

  it('breaks a long title into lines, and shortens what has no room, visibly', async () => {
    const long = `Rundens navn ${'meget '.repeat(40)}langt`
    await changePicture(changeRows(comparison, 'da'), { before: long, after: 'x' }, { title: long })
    const lines = written.filter((text) => text.includes('meget'))
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.every((line) => line.length * 8 <= 744)).toBe(true)
    expect(lines.some((line) => line.endsWith('…'))).toBe(true)
    expect(lines.join(' ')).toContain('langt')
  })

  it('is made of a radar without any score too', async () => {
    const series = {
      id: 'a',
      label: 'Tom runde',
      style: 'after' as const,
      values: [null, null, null],
    }
    await radarPicture({ labels: ['*People*', 'Place', 'Peace'], series: [series] })
    expect(written).toContain('Tom runde')
  })

  it('says of several side by side only what is in it', async () => {
    const row = (median: boolean, kind: 'quartiles' | 'range'): NeighbourDimension =>
      ({
        dimension: comparison.dimensions[0]?.dimension,
        results: [],
        scores: [fraction(5, 2), fraction(5, 2), fraction(4, 1)],
        median: median ? fraction(5, 2) : null,
        band: median ? { low: fraction(2, 1), high: fraction(4, 1), kind } : null,
      }) as unknown as NeighbourDimension
    const labels = (dimension: NeighbourDimension) =>
      spreadLegend([dimension], 'da').map(({ label }) => label)
    expect(labels(row(false, 'quartiles'))).toEqual(['Én vurdering'])
    expect(labels(row(true, 'quartiles'))).toEqual(['Én vurdering', 'Median', 'Midterste halvdel'])
    expect(labels(row(true, 'range'))).toContain('Spændvidde, når der kun er tre scorer')
    const rows = [
      { name: 'People', scores: [2.5, 2.5, 4], median: 2.5, band: null, words: '3 af 3' },
    ]
    await spreadPicture(rows, spreadLegend([row(true, 'range')], 'da'))
    expect(written).toContain('3 af 3')
    await shapesPicture([{ title: 'A', subtitle: 'nov. 2026', values: [1, null] }], ['P', 'Q'])
    expect(written).toContain('nov. 2026')
  })

  it('is not handed over when the browser made none, or another than was meant', async () => {
    const draw = () => changePicture(changeRows(comparison, 'da'), { before: 'a', after: 'b' })
    head = () => null
    await expect(draw()).rejects.toThrow('no picture')
    head = (width, height) => png(width, height - 1)
    await expect(draw()).rejects.toThrow('not what was meant')
    head = () => [1, 2, 3]
    await expect(draw()).rejects.toThrow('not what was meant')
  })

  it('is in the colours that the page has for paper', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8').split("data-theme='dark'")[0] ?? ''
    for (const [name, colour] of Object.entries(PICTURE_LOOK)) {
      if (name !== 'family') expect(tokens).toContain(`--${name}: ${colour};`)
    }
    const font = tokens.split('--font:')[1]?.split(';')[0]?.replace(/\s+/g, ' ').trim()
    expect(PICTURE_LOOK.family).toBe(font)
  })
})
