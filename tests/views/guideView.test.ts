import { screen, within } from '@testing-library/dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import source from '../../src/content/guide.json'
import type { Guide } from '../../src/domain/guide'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { loadTexts } from '../../src/i18n/useTexts'
import { textsOf } from '../components/support'
import { heading, startApp } from './support'

const guide = source as unknown as Guide
const blocks = guide.sections.flatMap((section) => section.blocks)

async function open() {
  const app = await startApp({ path: '/guide' })
  await heading(guide.title.da)
  await screen.findByRole('heading', { level: 2, name: guide.sections[0]?.title.da ?? '' })
  return app
}

/** The headings of a level in the page's own part. */
function headings(level: number): string[] {
  return textsOf(within(screen.getByRole('main')).getAllByRole('heading', { level }))
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the guide’s page', () => {
  it('has all headings of the guide, after the contents', async () => {
    await open()
    expect(headings(2)).toEqual([da.guide.contents, ...guide.sections.map(({ title }) => title.da)])
    expect(headings(3)).toEqual(
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.da] : [])),
    )
  })

  it('shows every piece of it', async () => {
    await open()
    const main = within(screen.getByRole('main'))
    const items = blocks.flatMap((block) =>
      block.kind === 'list' || block.kind === 'steps' ? block.items : [],
    )
    expect(main.getAllByRole('listitem')).toHaveLength(items.length + guide.sections.length)
    for (const block of blocks) {
      if (block.kind === 'paragraph') expect(main.getByText(block.text.da)).toBeDefined()
      if (block.kind === 'saying') expect(main.getByText(block.text.da)).toBeDefined()
      if (block.kind === 'table') {
        const table = within(main.getByRole('table', { name: block.caption.da }))
        expect(textsOf(table.getAllByRole('rowheader'))).toEqual(
          block.rows.map(([first]) => first?.da),
        )
        expect(textsOf(table.getAllByRole('columnheader'))).toEqual(block.head.map(({ da }) => da))
      }
    }
  })

  it('leads from the contents to a section by moving the focus', async () => {
    const { router } = await open()
    const contents = within(screen.getByRole('navigation', { name: da.guide.contents }))
    for (const { title } of [...guide.sections].reverse()) {
      contents.getByRole('button', { name: title.da }).click()
      expect(document.activeElement?.textContent.trim()).toBe(title.da)
    }
    expect(router.currentRoute.value.fullPath).toBe('/guide')
  })

  it('can be printed', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await open()
    screen.getByRole('button', { name: da.guide.print }).click()
    expect(print).toHaveBeenCalledOnce()
  })

  it('changes its language with the page', async () => {
    const { settings } = await open()
    await loadTexts('en')
    settings.change({ locale: 'en' })
    await nextTick()
    expect(headings(1)).toEqual([guide.title.en])
    expect(headings(2)).toEqual([en.guide.contents, ...guide.sections.map(({ title }) => title.en)])
  })

  it('is one link away in the footer', async () => {
    await startApp()
    screen.getByRole('link', { name: da.footer.guide }).click()
    await heading(guide.title.da)
  })
})
