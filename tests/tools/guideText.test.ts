import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import source from '../../src/content/guide.json'
import type { Guide } from '../../src/domain/guide'
import { LOCALES } from '../../src/domain/questionnaire'
import { guideFile, guideText } from './guideText.mjs'

const guide = source as unknown as Guide

describe('the guide as a document', () => {
  it.each(LOCALES)('is the one in docs, in language %s', async (locale) => {
    const kept = readFileSync(guideFile(locale), 'utf8')
    const written = await guideText(guide, locale)
    expect(kept, 'Run node tests/tools/guideText.mjs').toBe(written)
  })

  it('has a heading for every section', async () => {
    const lines = (await guideText(guide, 'da')).split('\n')
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(
      guide.sections.map(({ title }) => `## ${title.da}`),
    )
  })

  it('writes each kind of piece', async () => {
    const both = (text: string) => ({ da: text, en: text })
    const text = await guideText(
      {
        title: both('Sådan'),
        lead: both('Læs den først 🌿'),
        sections: [
          {
            id: 'one',
            title: both('Én'),
            blocks: [
              { kind: 'heading', text: both('Først') },
              { kind: 'paragraph', text: both('Begynd her.') },
              { kind: 'list', items: [both('æble'), both('pære')] },
              { kind: 'steps', items: [both('gør dit'), both('gør dat')] },
              { kind: 'saying', title: both('Sig'), text: both('God dag.') },
              {
                kind: 'table',
                caption: both('Tider'),
                head: [both('Tid'), both('Hvad')],
                rows: [[both('0–10'), both('Velkomst')]],
              },
            ],
          },
        ],
      },
      'da',
    )
    expect(text.split('\n').slice(2)).toEqual([
      '# Sådan',
      '',
      'Læs den først 🌿',
      '',
      '## Én',
      '',
      '### Først',
      '',
      'Begynd her.',
      '',
      '- æble',
      '- pære',
      '',
      '1. gør dit',
      '2. gør dat',
      '',
      '> **Sig:** God dag.',
      '',
      '**Tider**',
      '',
      '| Tid  | Hvad     |',
      '| ---- | -------- |',
      '| 0–10 | Velkomst |',
      '',
    ])
  })
})
