import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'

const SOURCE = new URL('../../src/content/guide.json', import.meta.url)

const NOTE =
  '<!-- Written by tests/tools/guideText.mjs from src/content/guide.json: change it there. -->'

const inRow = (cells) => `| ${cells.join(' | ')} |`

/** A piece of the guide in Markdown. */
function blockText(block, local) {
  switch (block.kind) {
    case 'heading':
      return `### ${local(block.text)}`
    case 'paragraph':
      return local(block.text)
    case 'list':
      return block.items.map((item) => `- ${local(item)}`).join('\n')
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${local(item)}`).join('\n')
    case 'saying':
      return `> **${local(block.title)}:** ${local(block.text)}`
    case 'table': {
      const rows = [block.head, block.head.map(() => '---'), ...block.rows]
      const cells = rows.map((row) => row.map((cell) => (cell === '---' ? cell : local(cell))))
      return [`**${local(block.caption)}**`, '', ...cells.map(inRow)].join('\n')
    }
    default:
      throw new Error(`There is no text for ${block.kind}`)
  }
}

/** Where the guide in a language is kept as a document. */
export function guideFile(locale) {
  return new URL(`../../docs/workshop-guide.${locale}.md`, import.meta.url)
}

/** The workshop guide as a document in a language. */
export async function guideText(guide, locale) {
  const local = (text) => text[locale]
  const parts = [
    NOTE,
    `# ${local(guide.title)}`,
    local(guide.lead),
    ...guide.sections.flatMap(({ title, blocks }) => [
      `## ${local(title)}`,
      ...blocks.map((block) => blockText(block, local)),
    ]),
  ]
  const file = guideFile(locale)
  return format(parts.join('\n\n'), { ...(await resolveConfig(file)), parser: 'markdown' })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const guide = JSON.parse(readFileSync(SOURCE, 'utf8'))
  for (const locale of ['da', 'en']) {
    writeFileSync(guideFile(locale), await guideText(guide, locale))
  }
}
