// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { trendSentence } from '../../src/charts/trendSentence'
import { LOCALES } from '../../src/domain/questionnaire'
import { trendOf } from '../../src/domain/trend'
import { loadTexts } from '../../src/i18n/useTexts'
import { aTrendRound } from '../domain/trendRounds'

beforeAll(() => loadTexts('en'))

const LABELS = ['Før', 'Efter', 'Året efter']
type Lines = Readonly<Record<string, string>>

/** The sentence about rounds that are named in turn, with the Ps by their plain names. */
function sentences(...rounds: readonly Lines[]) {
  const trend = trendOf(
    rounds.map((lines, index) => aTrendRound(lines, { label: LABELS[index] ?? `Runde ${index}` })),
  )
  const plain = {
    ...trend,
    lines: trend.lines.map((line) => ({
      ...line,
      dimension: {
        ...line.dimension,
        name: { da: `*${line.dimension.id}*`, en: `*${line.dimension.id}*` },
      },
    })),
  }
  return LOCALES.map((locale) => trendSentence(plain, locale))
}

describe('trendSentence', () => {
  it('says what has risen and what has fallen most, from which round to which', () => {
    expect(
      sentences(
        { People: '2 2', Place: '3 3', Peace: '4 4', Planet: '5 5' },
        { People: '1 1', Place: '3 4', Peace: '4 3', Planet: '3 3' },
        { People: '3 4', Place: '3 4', Peace: '4 3', Planet: '3 4' },
      ),
    ).toEqual([
      '*People* er steget mest, fra 2,0 i »Før« til 3,5 i »Året efter«. *Planet* er faldet mest, fra 5,0 i »Før« til 3,5 i »Året efter«.',
      '*People* has risen most, from 2.0 in ‘Før’ to 3.5 in ‘Året efter’. *Planet* has fallen most, from 5.0 in ‘Før’ to 3.5 in ‘Året efter’.',
    ])
  })

  describe('when one P alone has moved', () => {
    it('says so without "most"', () => {
      expect(sentences({ People: '2 2', Place: '3 3' }, { People: '3 4', Place: '3 3' })[0]).toBe(
        '*People* er steget fra 2,0 i »Før« til 3,5 i »Efter«.',
      )
      expect(sentences({ People: '2 3', Place: '3 3' }, { People: '2 2', Place: '3 3' })[1]).toBe(
        '*People* has fallen from 2.5 in ‘Før’ to 2.0 in ‘Efter’.',
      )
    })
  })

  describe('when several have moved equally far', () => {
    it('names them together', () => {
      expect(
        sentences(
          { People: '2 2', Place: '3 3', Peace: '1 1' },
          { People: '3 4', Place: '4 5', Peace: '1 2' },
        ),
      ).toEqual([
        '*People* og *Place* er steget mest, hver med 1,5.',
        '*People* and *Place* have risen most, each by 1.5.',
      ])
    })
  })

  describe('when a P lacks a first or a later score', () => {
    it('begins where its scores do, and names those without a way', () => {
      expect(
        sentences(
          { People: '. .', Place: '3 3', Peace: '? ?' },
          { People: '2 2', Place: '. .', Peace: '- -' },
          { People: '3 3', Place: '. .', Peace: '? ?' },
        ),
      ).toEqual([
        '*People* er steget fra 2,0 i »Efter« til 3,0 i »Året efter«. Der er ikke to scorer at sammenligne for *Place* og *Peace*.',
        '*People* has risen from 2.0 in ‘Efter’ to 3.0 in ‘Året efter’. There are not two scores to compare for *Place* and *Peace*.',
      ])
    })
  })

  describe('when nothing has moved', () => {
    it('says so', () => {
      expect(sentences({ People: '2 4' }, { People: '5 5' }, { People: '3 3' })).toEqual([
        'Intet P har flyttet sig fra sin første score til sin seneste.',
        'No P has moved from its first score to its latest.',
      ])
    })
  })

  describe('when no P has two scores', () => {
    it('says so', () => {
      expect(sentences({ People: '2 4' }, { People: '. .' })).toEqual([
        'Intet P har en score i mere end én runde endnu.',
        'No P has a score in more than one round yet.',
      ])
    })
  })

  it('is whole, whatever the rounds hold', () => {
    const mark = fc.constantFrom('1', '2', '3', '4', '5', '?', '-', '.')
    const row = fc.tuple(mark, mark).map((marks) => marks.join(' '))
    const rounds = fc.array(fc.record({ People: row, Place: row, Peace: row }), {
      minLength: 2,
      maxLength: 20,
    })
    fc.assert(
      fc.property(rounds, (given) => {
        for (const sentence of sentences(...given)) {
          expect(sentence).toMatch(/^[*A-ZÆØÅ].*\.$/)
          expect(sentence).not.toMatch(/\b(undefined|NaN|null)\b/)
        }
      }),
    )
  })
})
