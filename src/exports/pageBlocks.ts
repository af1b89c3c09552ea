import { xmlText } from './officeFile'

/** A stretch of text that looks and is read the same throughout. `\n` breaks the line. */
export interface Run {
  readonly text: string
  readonly isBold: boolean
  readonly isQuiet: boolean
  /** Whether the text is in English in whatever language the page is. */
  readonly isEnglish: boolean
}

export type Line = readonly Run[]

export interface BlockCell {
  readonly line: Line
  readonly isHead: boolean
  readonly columns: number
  readonly rows: number
  readonly isAtEnd: boolean
}

/** A part of a page as a document has it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly line: Line }
  | {
      readonly kind: 'text'
      readonly line: Line
      /** How it stands in a list: as the first of an item, with a mark or plain, or below it. */
      readonly item: 'bullet' | 'number' | 'plain' | 'below' | null
      /** How many lists it is in. */
      readonly depth: number
      /** Whether it has to stay on the page of what follows. */
      readonly isKept: boolean
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly heads: number
      readonly rows: readonly (readonly BlockCell[])[]
    }
  | { readonly kind: 'picture'; readonly name: string; readonly alt: string; readonly line: Line }

const BLOCKS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
/** What is for the screen, for a narrow one, or a picture of what stands beside it in words. */
const LEFT_OUT =
  'svg, canvas, button, input, select, textarea, script, style, [hidden], [aria-hidden="true"], .screen-only, .narrow-only'

/**
 * The page below an element as a document has it: its headings, paragraphs, lists, tables and pictures,
 * in their order. A figure with `data-picture` becomes the picture of that name.
 */
export function blocksOf(root: Element): readonly Block[] {
  const blocks: Block[] = []
  walk(root, { item: null, depth: 0 }, blocks)
  return blocks
}

/** A line's words, without how they look. */
export function wordsOf(line: Line): string {
  return line.map(({ text }) => text).join('')
}

interface Place {
  readonly item: 'below' | null
  readonly depth: number
}

function walk(element: Element, place: Place, blocks: Block[]): void {
  const pending: Run[] = []
  const flush = () => {
    const line = tidied(pending.splice(0))
    if (line.length > 0) blocks.push({ kind: 'text', line, ...place, isKept: false })
  }
  for (const node of element.childNodes) {
    if (!(node instanceof Element) || !BLOCKS.has(node.tagName)) {
      if (node instanceof Element && node.querySelector('p, div, ul, ol, table, dl')) {
        flush()
        walk(node, place, blocks)
      } else pending.push(...runsOf(node))
      continue
    }
    flush()
    if (!node.matches(LEFT_OUT)) addBlock(node, place, blocks)
  }
  flush()
}

function addBlock(element: Element, place: Place, blocks: Block[]): void {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1]
  if (level) {
    const line = lineOf(element)
    if (line.length > 0) blocks.push({ kind: 'heading', level: Number(level), line })
  } else if (element.tagName === 'TABLE') blocks.push(tableOf(element))
  else if (element.tagName === 'FIGURE' && element.hasAttribute('data-picture')) {
    blocks.push(pictureOf(element))
  } else if (element.tagName === 'DL') addTerms(element, blocks)
  else if (element.tagName === 'LI') addItem(element, place, blocks)
  else walk(element, place, blocks)
}

/** A list item: its first line bears the mark, where the page shows marks, and all stays together. */
function addItem(element: Element, { depth }: Place, blocks: Block[]): void {
  const inner: Block[] = []
  walk(element, { item: 'below', depth: depth + 1 }, inner)
  const list = element.parentElement
  const isPlain = list !== null && getComputedStyle(list).listStyleType === 'none'
  const mark = isPlain ? 'plain' : list?.tagName === 'OL' ? 'number' : 'bullet'
  for (const [index, block] of inner.entries()) {
    if (block.kind !== 'text') blocks.push(block)
    else {
      const isKept = block.isKept || index < inner.length - 1
      blocks.push({ ...block, item: index === 0 ? mark : block.item, isKept })
    }
  }
}

/** Terms and what they stand for: "Organisation: Eksempel Kommune". */
function addTerms(element: Element, blocks: Block[]): void {
  for (const term of element.querySelectorAll('dt')) {
    const values: Line[] = []
    let next = term.nextElementSibling
    for (; next?.tagName === 'DD'; next = next.nextElementSibling) values.push(lineOf(next))
    const plain = (text: string): Run => ({
      text,
      isBold: false,
      isQuiet: false,
      isEnglish: false,
    })
    const line = [
      ...lineOf(term).map((run) => ({ ...run, isBold: true })),
      { ...plain(': '), isBold: true },
      ...values.flatMap((value, index) => (index > 0 ? [plain('; '), ...value] : value)),
    ]
    blocks.push({ kind: 'text', line, item: null, depth: 0, isKept: false })
  }
}

function pictureOf(figure: Element): Block {
  return {
    kind: 'picture',
    name: figure.getAttribute('data-picture') ?? '',
    alt: xmlText(figure.querySelector('[role="img"]')?.getAttribute('aria-label') ?? ''),
    line: lineOf(figure.querySelector('figcaption')),
  }
}

/**
 * A table. A column of small pictures is left out, since the numbers beside them say the same; what is
 * written in it goes to the head of its row.
 */
function tableOf(table: Element): Block {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const drawn = drawnColumn(rows)
  return {
    kind: 'table',
    caption: wordsOf(lineOf(table.querySelector('caption'))),
    heads: rows.filter((row) => row.parentElement?.tagName === 'THEAD').length,
    rows: rows.map((row) => {
      const cells: BlockCell[] = []
      let column = 0
      for (const cell of row.querySelectorAll('td, th')) {
        const columns = Number(cell.getAttribute('colspan') ?? 1)
        const isDrawn = columns === 1 && column === drawn
        const spansDrawn = columns > 1 && column <= drawn && drawn < column + columns
        column += columns
        const line = lineOf(cell)
        const first = cells[0]
        if (isDrawn) {
          if (line.length > 0 && first && cell.tagName === 'TD') {
            cells[0] = { ...first, line: [...first.line, lineBreak(), ...line] }
          }
          continue
        }
        cells.push({
          line,
          isHead: cell.tagName === 'TH',
          columns: spansDrawn ? columns - 1 : columns,
          rows: Number(cell.getAttribute('rowspan') ?? 1),
          isAtEnd: ['right', 'end'].includes(getComputedStyle(cell).textAlign),
        })
      }
      return cells
    }),
  }
}

/** The place of the column with small pictures in it; −1 without one. */
function drawnColumn(rows: readonly Element[]): number {
  for (const row of rows) {
    const cells = [...row.querySelectorAll('td')]
    const drawn = cells.find((cell) => cell.querySelector('svg'))
    if (drawn) return [...row.children].indexOf(drawn)
  }
  return -1
}

function lineOf(element: Element | null): Line {
  return element ? tidied([...element.childNodes].flatMap((node) => runsOf(node))) : []
}

function lineBreak(): Run {
  return { text: '\n', isBold: false, isQuiet: false, isEnglish: false }
}

function runsOf(node: Node): readonly Run[] {
  if (node instanceof Text) {
    const parent = node.parentElement
    if (!parent || !node.data) return []
    const { whiteSpace, fontWeight } = getComputedStyle(parent)
    const text = xmlText(node.data)
    return [
      {
        text: text.replace(whiteSpace.startsWith('pre') ? /[ \t]+/g : /[ \t\n]+/g, ' '),
        isBold: Number(fontWeight) >= 600 || fontWeight === 'bold',
        isQuiet: parent.closest('.quiet') !== null,
        isEnglish: parent.closest('[lang]')?.getAttribute('lang') === 'en',
      },
    ]
  }
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return []
  if (node.tagName === 'BR') return [lineBreak()]
  const inner = [...node.childNodes].flatMap((child) => runsOf(child))
  const standsAlone =
    BLOCKS.has(node.tagName) || /^(block|grid|flex)$/.test(getComputedStyle(node).display)
  return standsAlone ? [lineBreak(), ...inner, lineBreak()] : inner
}

/** As a browser shows it: a space between words, none at the ends of a line, and no empty line. */
function tidied(runs: readonly Run[]): Line {
  const line: Run[] = []
  let gap = ''
  for (const run of runs) {
    let text = ''
    for (const piece of run.text.split(/([ \n]+)/)) {
      if (piece.trim() === '') {
        if (piece !== '') gap = piece.includes('\n') || gap === '\n' ? '\n' : ' '
        continue
      }
      if (line.length > 0 || text !== '') text += gap
      text += piece
      gap = ''
    }
    if (text !== '') line.push({ ...run, text })
  }
  return line
}
