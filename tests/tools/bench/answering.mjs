import { openPage, within } from './browser.mjs'
import { FIRST_DIMENSION, makeMany } from './documents.mjs'
import { figure, medianFigure, p95Figure } from './figures.mjs'
import { column, median, p95 } from './statistics.mjs'

const CLICKS = 60
const WARM_UP = 10
const PRESS = 60
const PAUSE = 60
const QUESTIONS_ON_PAGE = 5

/** The answering page of a stored assessment, with its radar drawn. */
export async function openAnswering(browser, url, { assessment, documents }) {
  const opened = await openPage(browser, url, { documents, cpu: 4 })
  const { id, firstRound } = assessment
  await opened.page.goto(
    `${url}/#/assessments/${id}/rounds/${firstRound}/questions/${FIRST_DIMENSION}`,
  )
  await opened.page
    .locator('main fieldset')
    .nth(QUESTIONS_ON_PAGE - 1)
    .waitFor()
  await opened.page.locator('aside canvas').waitFor()
  return opened
}

/** Clicks another level of a question, and tells how long the page took to show it. */
export async function clickLevel(page, number) {
  const { x, y, value } = await page.evaluate((index) => {
    window.probes.expectClick()
    const question = document.querySelectorAll('main fieldset')[index]
    const chosen = Number(question.querySelector('input[type=radio]:checked').value)
    const value = String((chosen % 5) + 1)
    const radio = question.querySelector(`input[type=radio][value="${value}"]`)
    radio.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = radio.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2, value }
  }, number % QUESTIONS_ON_PAGE)
  await page.mouse.move(x, y)
  await page.waitForTimeout(PAUSE)
  await page.mouse.down()
  await page.waitForTimeout(PRESS)
  await page.mouse.up()
  const times = await within(
    page.evaluate(() => window.probes.clicked),
    'A click',
  )
  const chosen = await page.evaluate(
    (index) => document.querySelectorAll('main fieldset')[index].querySelector(':checked').value,
    number % QUESTIONS_ON_PAGE,
  )
  if (chosen !== value) throw new Error(`Level ${value} was clicked and ${chosen} is chosen`)
  return times
}

/** Answering with one assessment stored and with a thousand, turn by turn. */
export async function measureAnswering({ browser, url }) {
  const documents = makeMany(1000)
  const [assessment] = documents
  const one = await openAnswering(browser, url, { assessment, documents: [assessment] })
  const many = await openAnswering(browser, url, { assessment, documents })
  const times = { one: [], many: [] }
  for (let click = 0; click < WARM_UP + CLICKS; click += 1) {
    const turns = [
      ['one', one],
      ['many', many],
    ]
    for (const [name, { page }] of click % 2 === 0 ? turns : turns.reverse()) {
      times[name].push(await clickLevel(page, click))
    }
  }
  await one.close()
  await many.close()
  const clicks = (name, type) => column(times[name].slice(WARM_UP), type)
  const ratio = (of) => of(clicks('many', 'click')) / of(clicks('one', 'click'))
  return [
    p95Figure({
      name: 'Answer click → painted, p95, CPU 4×',
      unit: 'ms',
      values: clicks('one', 'click'),
      target: 50,
    }),
    p95Figure({
      name: 'Its press (focus, place kept) → painted, p95, CPU 4×',
      unit: 'ms',
      values: clicks('one', 'pointerdown'),
      target: 50,
    }),
    p95Figure({
      name: 'Answer click with 1,000 stored, p95, CPU 4×',
      unit: 'ms',
      values: clicks('many', 'click'),
    }),
    figure({
      name: '1,000 stored against 1: ratio of medians',
      unit: 'ratio',
      value: ratio(median),
      target: 1.2,
    }),
    figure({
      name: '1,000 stored against 1: ratio of p95',
      unit: 'ratio',
      value: ratio(p95),
      target: 1.2,
    }),
  ]
}

const LIST_RUNS = 5

/** How long a page goes on with what can wait, the second copy first, once its list is there. */
const AFTERMATH = 1_500

/** The pages share one browser: each comes to rest before the next is measured. */
async function reloadList(page) {
  await page.reload({ waitUntil: 'commit' })
  const time = await within(
    page.evaluate(() => window.probes.listed),
    'The list',
  )
  await page.waitForTimeout(AFTERMATH)
  return time
}

/** The list after a reload, by how many assessments there are. */
export async function measureList({ browser, url }) {
  const documents = makeMany(1000)
  const lists = []
  for (const count of [1, 10, 100, 1000]) {
    const opened = await openPage(browser, url, { documents: documents.slice(0, count) })
    await opened.page.goto(`${url}/#/`)
    await reloadList(opened.page)
    lists.push({ count, opened, values: [] })
  }
  for (let run = 0; run < LIST_RUNS; run += 1) {
    for (const { opened, values } of lists) values.push(await reloadList(opened.page))
  }
  for (const { opened } of lists) await opened.close()
  return lists.map(({ count, values }) =>
    medianFigure({
      name: `List of ${count.toLocaleString('en')}, first paint after reload`,
      unit: 'ms',
      values,
      target: count === 1000 ? 500 : undefined,
    }),
  )
}
