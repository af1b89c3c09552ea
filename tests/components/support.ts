import { enableAutoUnmount } from '@vue/test-utils'
import { ref } from 'vue'
import type { Plugin } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Router } from 'vue-router'
import { afterEach } from 'vitest'
import type { Locale } from '../../src/domain/questionnaire'
import { LOCALE } from '../../src/i18n/useTexts'
import { routes } from '../../src/router/routes'

enableAutoUnmount(afterEach)

/** What a component needs around it: a page to stand in, a language, and a router if it links. */
export function inPage({ locale = 'da', router }: { locale?: Locale; router?: Router } = {}) {
  return {
    attachTo: document.body,
    global: {
      provide: { [LOCALE as symbol]: ref(locale) },
      plugins: (router ? [router] : []) as Plugin[],
    },
  }
}

/** A router with the app's own addresses, at its front page. */
export function aRouter(): Router {
  return createRouter({ history: createMemoryHistory(), routes })
}

/** The text of an element as a reader meets it, with white space folded. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim()
}

/** The texts of an element's cells or items, in order. */
export function textsOf(elements: readonly Element[]): string[] {
  return elements.map(textOf)
}

/** The first words inside an element, up to where another piece of it begins. */
export function firstWordsOf(element: Element): string {
  const pieces = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let words = ''
  while (words === '' && pieces.nextNode()) words = pieces.currentNode.textContent?.trim() ?? ''
  return words
}

/** The words of what describes an element to those who do not see it. */
export function descriptionOf(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => textOf(document.getElementById(id) ?? element)).join(' ')
}
