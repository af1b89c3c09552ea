import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect } from './fixtures'

/** A page as it was printed. */
export interface Paper {
  readonly pages: readonly {
    readonly width: number
    readonly height: number
    readonly text: string
    /** Each text with the size it is drawn in and its place from the page's lower left corner. */
    readonly pieces: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  }[]
  readonly text: string
}

/** The report, printed once its radar is drawn. */
export async function printReport(page: Page): Promise<Paper> {
  // A radar is drawn once its part of the app has arrived.
  await expect(page.getByRole('article').getByRole('img', { name: /^Radar/ })).toBeVisible()
  return printed(page)
}

/** The page as the browser prints it, read back out of the PDF. */
export async function printed(page: Page): Promise<Paper> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const task = getDocument({ data, verbosity: 0 })
  const pdf = await task.promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number)
    const { width, height } = sheet.getViewport({ scale: 1 })
    const { items } = await sheet.getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    )
    const text = plain(pieces.map((piece) => piece.text).join(' '))
    pages.push({ width, height, text, pieces })
  }
  await task.destroy()
  return { pages, text: pages.map(({ text }) => text).join(' ') }
}

/** Without what line breaks, soft hyphens and ligatures do to a text on paper. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Compared without spaces, since paper breaks lines where it likes. */
export function expectOnPaper(paper: { readonly text: string }, words: string): void {
  const squeeze = (text: string) => plain(text).replace(/\s|\p{Extended_Pictographic}/gu, '')
  expect(squeeze(paper.text), words).toContain(squeeze(words))
}
