import { createRouter, createWebHashHistory } from 'vue-router'
import type { Router, RouterHistory } from 'vue-router'
import { routes } from './routes'

/** The app's router, on the address's fragment: it needs nothing of the host. */
export function createAppRouter(history: RouterHistory = createWebHashHistory()): Router {
  return createRouter({
    history,
    routes,
    // A new page begins at its top. An address that names a place inside its page (`?question=`) is
    // left to that page, and other particulars of the same page move nothing.
    scrollBehavior: (to, from, saved) => {
      if (to.query.question || to.query.part || to.path === from.path) return false
      return saved ?? { top: 0 }
    },
  })
}
