// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { blocksOf, wordsOf } from '../../src/exports/pageBlocks'
import type { Block } from '../../src/exports/pageBlocks'

/** The page's blocks in one word and their text each. */
function read(html: string): readonly (readonly string[])[] {
  const page = document.createElement('div')
  page.innerHTML = html
  document.body.replaceChildren(page)
  return blocksOf(page).map(inShort)
}

function inShort(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`h${block.level}`, wordsOf(block.line)]
    case 'text':
      return [block.item ? `${block.item} ${block.depth}` : 'p', wordsOf(block.line)]
    case 'table':
      return [
        `table ${block.heads}`,
        block.caption,
        ...block.rows.map((row) =>
          row
            .map(({ line, columns }) => wordsOf(line) + (columns > 1 ? ` (${columns})` : ''))
            .join(' | '),
        ),
      ]
    case 'picture':
      return ['picture', block.name, block.alt, wordsOf(block.line)]
  }
}

describe('a page as blocks', () => {
  it('has headings and paragraphs in their order, with white space as a browser shows it', () => {
    expect(
      read(`
        <header><h2>Seks P:
          »Før« </h2>
          <dl><div><dt>Organisation</dt><dd> Rødkøbing Kommune </dd></div>
          <div><dt>Runder</dt><dd>Før</dd><dd>Efter</dd></div></dl></header>
        <section><p>Højest er <span lang="en">Place</span>
          med 2,5.</p><div>Løs <b>tekst</b><p>og mere</p>til sidst</div><p> </p></section>`),
    ).toEqual([
      ['h2', 'Seks P: »Før«'],
      ['p', 'Organisation: Rødkøbing Kommune'],
      ['p', 'Runder: Før; Efter'],
      ['p', 'Højest er Place med 2,5.'],
      ['p', 'Løs tekst'],
      ['p', 'og mere'],
      ['p', 'til sidst'],
    ])
  })

  it('keeps lines that people made, and only those', () => {
    expect(
      read(
        `<p style="white-space: pre-line">første
        anden   linje

        sidste</p><p>én
        linje<br>to</p>`,
      ),
    ).toEqual([
      ['p', 'første\nanden linje\nsidste'],
      ['p', 'én linje\nto'],
    ])
  })

  it('leaves out what is for the screen, and pictures of what stands there in words', () => {
    expect(
      read(`<p>Ses <span aria-hidden="true">x</span><button>Ret</button><svg><text>1</text></svg></p>
        <div class="screen-only"><p>nej</p></div><p class="narrow-only">nej</p><p hidden>nej</p>`),
    ).toEqual([['p', 'Ses']])
  })

  it('says which words are English, bold or quiet', () => {
    const page = document.createElement('div')
    page.innerHTML =
      '<div lang="da"><p><span lang="en">Place</span> og <b style="font-weight: 700">mere</b> <i class="quiet">Æ</i></p></div>'
    document.body.replaceChildren(page)
    const [block] = blocksOf(page)
    expect(block?.kind === 'text' && block.line).toEqual([
      { text: 'Place', isBold: false, isQuiet: false, isEnglish: true },
      { text: ' og', isBold: false, isQuiet: false, isEnglish: false },
      { text: ' mere', isBold: true, isQuiet: false, isEnglish: false },
      { text: ' Æ', isBold: false, isQuiet: true, isEnglish: false },
    ])
  })

  it('has lists with their marks, and what is below an item', () => {
    expect(
      read(`<ol><li>første<ul><li>indre</li></ul></li><li><p>anden</p><p>under</p></li></ol>
        <ol style="list-style-type: none"><li><h3>Navn</h3><p>tekst</p></li><li>kort</li></ol>`),
    ).toEqual([
      ['number 1', 'første'],
      ['bullet 2', 'indre'],
      ['number 1', 'anden'],
      ['below 1', 'under'],
      ['h3', 'Navn'],
      ['below 1', 'tekst'],
      ['plain 1', 'kort'],
    ])
  })

  it('has tables with caption and heads; a column of small pictures gives way to its words', () => {
    expect(
      read(`<table><caption>Ændring</caption>
        <thead><tr><th>P</th><th>Skala</th><th>Tal</th></tr></thead>
        <tbody><tr><th><svg class="hue-dot"></svg>People</th><td><svg></svg></td><td>+0,8</td></tr>
        <tr><td colspan="3">Ambition: 3,0</td></tr>
        <tr><th>Mandat</th><td><svg></svg><span>Hvorfor: aftalt</span></td><td>+1</td></tr></tbody></table>`),
    ).toEqual([
      [
        'table 1',
        'Ændring',
        'P | Tal',
        'People | +0,8',
        'Ambition: 3,0 (2)',
        'Mandat\nHvorfor: aftalt | +1',
      ],
    ])
  })

  it('has the figures that can be drawn as pictures, with their name and sentence', () => {
    expect(
      read(`<figure data-picture="radar"><div><canvas role="img" aria-label="Radardiagram"></canvas></div>
        <ul><li>Før</li></ul><figcaption>Højest er Place.</figcaption></figure>
        <figure><figcaption>Uden billede</figcaption></figure>`),
    ).toEqual([
      ['picture', 'radar', 'Radardiagram', 'Højest er Place.'],
      ['p', 'Uden billede'],
    ])
  })

  it('holds no character that a document cannot', () => {
    expect(read('<p>a\u0001b\uFFFEc 🌱</p>')).toEqual([['p', 'abc 🌱']])
  })
})
