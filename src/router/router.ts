import { createRouter, createWebHashHistory } from 'vue-router'
import type { Router, RouterHistory } from 'vue-router'
import { routes } from './routes'

/** The app's router, on the address's fragment: it needs nothing of the host. */
export function createAppRouter(history: RouterHistory = createWebHashHistory()): Router {
  return createRouter({
    history,
    routes,
    // A new page begins at its top; other particulars of the same page (`?question=`) move nothing.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
}
