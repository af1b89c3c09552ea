import { nextTick, onBeforeUnmount } from 'vue'
import { useRouter } from 'vue-router'

/** Puts the focus on the page's heading, so that a reader hears where they have come to. */
async function focusHeading(): Promise<void> {
  await nextTick()
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/**
 * Moves the focus to the heading whenever the page changes. The very first page keeps the browser's
 * own focus; an address that names a place inside its page (`?question=`, `?part=`) is left to
 * that page.
 */
export function useFocusOnNavigation(): void {
  const stop = useRouter().afterEach((to, from, failure) => {
    const isFirst = from.matched.length === 0
    const isPlaced = Boolean(to.query.question ?? to.query.part)
    if (!failure && !isFirst && to.path !== from.path && !isPlaced) void focusHeading()
  })
  onBeforeUnmount(stop)
}
