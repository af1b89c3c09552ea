import { effectScope, nextTick, ref } from 'vue'
import type { EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePageFooter } from '../../src/composables/usePageFooter'

let scope: EffectScope

/** Starts a footer, and gives what it has written into its sheet until now, oldest first. */
function footer(text: Parameters<typeof usePageFooter>[0]): () => readonly string[] {
  const replace = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync')
  scope.run(() => {
    usePageFooter(text)
  })
  return () => replace.mock.calls.map(([css]) => css)
}

beforeEach(() => {
  scope = effectScope()
})

afterEach(() => {
  scope.stop()
  document.adoptedStyleSheets = []
  vi.restoreAllMocks()
})

describe('usePageFooter', () => {
  it('adds a sheet while it lives, and takes no other away', () => {
    const other = new CSSStyleSheet()
    document.adoptedStyleSheets = [other]
    footer('Rødkøbing Kommune')
    expect(document.adoptedStyleSheets).toHaveLength(2)
    scope.stop()
    expect(document.adoptedStyleSheets).toHaveLength(1)
    expect(document.adoptedStyleSheets[0]).toBe(other)
  })

  it('has the text to the left and the page number to the right, and follows the text', async () => {
    const text = ref('Rødkøbing Kommune · Før')
    const written = footer(text)
    expect(written()).toHaveLength(1)
    expect(written()[0]).toContain('@bottom-left { content: "Rødkøbing Kommune · Før";')
    expect(written()[0]).toContain("@bottom-right { content: counter(page) ' / ' counter(pages);")
    text.value = 'Rødkøbing Kommune · Efter'
    await nextTick()
    expect(written()[1]).toContain('"Rødkøbing Kommune · Efter"')
  })

  it('keeps a text with quotes, backslashes and new lines in its place', () => {
    const written = footer('Team "A" \\ B\n} @import')
    expect(written()[0]).toContain('content: "Team \\"A\\" \\\\ B } @import";')
  })
})
