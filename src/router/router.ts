import { nextTick } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import type { RouteLocationNormalized, Router, RouterHistory } from 'vue-router'
import { routes } from './routes'

/** Whether two locations are the same page, seen with other particulars (`?question=`). */
function isSamePage(to: RouteLocationNormalized, from: RouteLocationNormalized): boolean {
  return to.path === from.path && to.name === from.name
}

/** Puts the focus on the page's heading, so that a reader hears where they have come to. */
export async function focusHeading(): Promise<void> {
  await nextTick()
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** The app's router, on the address's fragment: it needs nothing of the host. */
export function createAppRouter(history: RouterHistory = createWebHashHistory()): Router {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (to, from, saved) => {
      if (saved) return saved
      return isSamePage(to, from) ? false : { top: 0 }
    },
  })
  router.afterEach((to, from, failure) => {
    // The very first page keeps the browser's own focus; a view that goes to a place inside itself
    // (a question) moves the focus on from the heading.
    const isFirst = from.matched.length === 0
    if (!failure && !isFirst && !isSamePage(to, from) && !to.query.question) void focusHeading()
  })
  return router
}
