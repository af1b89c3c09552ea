import { Parser } from 'saxen'
import { strFromU8, unzipSync } from './zip'

/** The XML parts of an Office file, by their path in it. */
export type Parts = ReadonlyMap<string, string>

/** An element as it is met: its name with its prefix, its attributes and all text directly in it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/**
 * Reads an Office file back: its XML parts, each of them well formed. Throws when the file is no whole
 * archive or a part is broken.
 */
export function readParts(file: Uint8Array): Parts {
  const parts = new Map<string, string>()
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    if (!/\.(xml|rels)$/.test(path)) continue
    const xml = strFromU8(bytes)
    readElements(path, xml, () => undefined)
    parts.set(path, xml)
  }
  return parts
}

/** The text of a part; throws when the file lacks it. */
export function partOf(parts: Parts, path: string): string {
  const part = parts.get(path)
  if (part === undefined) throw new Error(`The file has no ${path}`)
  return part
}

/**
 * Goes through an XML part and tells of each element when it ends, the inner before the outer. Throws
 * where the part is not well formed.
 */
export function readElements(
  path: string,
  xml: string,
  ended: (element: XmlElement) => void,
): void {
  const open: XmlElement[] = []
  const refuse = (error: Error): never => {
    throw new Error(`${path}: ${error.message}`)
  }
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)])
      open.push({
        name,
        attributes: Object.fromEntries(decoded) as Record<string, string>,
        text: '',
      })
    })
    .on('text', (text, decode) => {
      const inner = open.at(-1)
      if (inner) inner.text += decode(text)
    })
    .on('closeTag', () => {
      const element = open.pop()
      if (element) ended(element)
    })
    .on('error', refuse)
    .on('warn', refuse)
    .parse(xml)
  if (open.length > 0) throw new Error(`${path}: ${open.length} elements are not closed`)
}

/** What XML cannot hold, or holds but nobody can see: no text is the poorer without it. */
const UNFIT =
  /[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFC}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu

/** A text as an Office file can hold it: without controls, halves of characters and the like. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNFIT, '')
}
