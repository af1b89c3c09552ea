/**
 * Runs in the page before anything else and leaves `window.probes`. It must stand on its own: the
 * browser gets its text.
 */
export function installProbes() {
  const probes = { lcp: null, longTasks: [], lastSave: null }
  window.probes = probes

  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1)
    probes.lcp = { time: last.startTime, element: last.element?.localName ?? '' }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      probes.longTasks.push({ startTime, duration })
    }
  }).observe({ type: 'longtask', buffered: true })

  /** Calls back once the next frame has been painted. */
  const afterPaint = (callback) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => callback(performance.now())
      port2.postMessage(null)
    })
  }

  /** When the first element of the running app that matches was painted and could be hit. */
  const whenPainted = (selector) =>
    new Promise((done) => {
      const isHit = (element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)
        return element === hit || element.contains(hit)
      }
      const look = () => {
        // Vue sets this when it has mounted: what stands in the page before is not the app.
        const isMounted = Boolean(document.getElementById('app')?.__vue_app__)
        const element = isMounted ? document.querySelector(`#app ${selector}`) : null
        if (!element) return
        observer.disconnect()
        afterPaint((time) => (isHit(element) ? done(time) : requestAnimationFrame(look)))
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true })
    })
  probes.newAssessment = whenPainted('a[href="#/assessments/new"]')
  probes.listed = whenPainted('main a[href^="#/assessments/0"]')

  /** Gets ready to time the next click, from its pointer events to the frame that shows it. */
  probes.expectClick = () => {
    const times = {}
    probes.clicked = new Promise((done) => {
      const measure = (event) => {
        const start = event.timeStamp
        afterPaint((end) => {
          times[event.type] = end - start
          if (event.type === 'click') done(times)
        })
      }
      for (const type of ['pointerdown', 'click']) {
        window.addEventListener(type, measure, { capture: true, once: true })
      }
    })
  }

  /** Gets ready to time the next press of a key, to the frame that shows another heading. */
  probes.expectKey = () => {
    const heading = () => document.querySelector('h1')?.textContent
    const before = heading()
    probes.keyed = new Promise((done) => {
      window.addEventListener(
        'keydown',
        (event) => {
          const observer = new MutationObserver(() => {
            if (heading() === before) return
            observer.disconnect()
            afterPaint((end) => done(end - event.timeStamp))
          })
          observer.observe(document, { childList: true, subtree: true, characterData: true })
        },
        { capture: true, once: true },
      )
    })
  }

  /** Gets ready to time the next click, to the frame that shows something, with the longest task. */
  probes.expectPaint = (selector) => {
    probes.painted = new Promise((done) => {
      const measure = ({ timeStamp: start }) => {
        const look = () => {
          if (!document.querySelector(selector)) return
          observer.disconnect()
          afterPaint((end) => {
            const during = probes.longTasks.filter((task) => task.startTime >= start - 1)
            const longest = Math.max(0, ...during.map(({ duration }) => duration))
            done({ time: end - start, longest })
          })
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { childList: true, subtree: true })
      }
      window.addEventListener('click', measure, { capture: true, once: true })
    })
  }

  // A save is the timer's task in which a document is written: its text is made, written, and read
  // back in it.
  const { setItem } = Storage.prototype
  const { setTimeout } = window
  let written = 0
  Storage.prototype.setItem = function (key, text) {
    if (key.startsWith('six-p/assessment/')) written = text.length
    return setItem.call(this, key, text)
  }
  window.setTimeout = (callback, ...rest) =>
    setTimeout(
      (...args) => {
        written = 0
        const start = performance.now()
        callback(...args)
        const time = performance.now() - start
        if (written > 0) probes.lastSave = { time, length: written }
      },
      ...rest,
    )
}
