import { onScopeDispose, toValue, watchEffect } from 'vue'
import type { MaybeRefOrGetter } from 'vue'

const STYLE = "font: 8pt 'Segoe UI', Roboto, 'Open Sans', sans-serif; color: #4a5763"

/**
 * Writes a text and the page number at the lower edge of every printed page while the component
 * lives. The page boxes of print are out of reach of components, so the rule is written into a
 * sheet of its own.
 */
export function usePageFooter(text: MaybeRefOrGetter<string>): void {
  const pageSheet = new CSSStyleSheet()
  watchEffect(() => {
    const quoted = JSON.stringify(toValue(text).replace(/[\n\r]/g, ' '))
    pageSheet.replaceSync(
      `@page {
        @bottom-left { content: ${quoted}; ${STYLE} }
        @bottom-right { content: counter(page) ' / ' counter(pages); ${STYLE} }
      }`,
    )
  })
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageSheet]
  onScopeDispose(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== pageSheet)
  })
}
