import type { Page } from '@playwright/test'
import { applyEdit } from '../../src/domain/edits'
import type { Edit } from '../../src/domain/edits'
import { da } from '../../src/i18n/da'
import { en } from '../../src/i18n/en'
import { writeInvitation } from '../../src/persistence/invitation'
import { writeResponsePayload } from '../../src/persistence/responses'
import { expect, expectAccessible, test } from './fixtures'
import {
  AFTER,
  AFTER_ANSWERS,
  answerOf,
  at,
  BEFORE,
  card,
  envelope,
  ID,
  keyOf,
  openByButton,
  openWith,
  ORGANISATION,
  questionnaire,
  questionOf,
  seedOf,
  store,
  TEAM,
  wordsOf,
} from './pages'
import { threeRounds, trendAt } from './trends'
import {
  answersFrom,
  edited,
  GROUPS,
  responseFrom,
  responseId,
  revealed,
  workshopAt,
  workshopWith,
} from './workshops'

/*
 * axe on every view and state, in both languages, light and dark; and each view's title and
 * language. The interface's texts are taken from the catalogues, so that a state is described once.
 */

const TEXTS = { da, en }
type Texts = typeof da

interface State {
  readonly name: string
  readonly address: string
  /** What is stored; the worked assessment unless told otherwise. */
  readonly stored?: Parameters<typeof openWith>[2]
  readonly settings?: object
  readonly heading: (t: Texts) => string
  readonly title: (t: Texts) => string
  /** Brings the page from its address to the state. */
  readonly act?: (page: Page, t: Texts) => Promise<void>
  readonly before?: (page: Page) => Promise<void>
}

const NAME = `${ORGANISATION} – ${TEAM}`
const inApp = (page: (t: Texts) => string) => (t: Texts) => t.app.title(page(t))
const empty = [seedOf({ before: {}, after: null })]
const many = ['0', '1', '2', '3', '4', '5'].map((digit) =>
  seedOf({ id: ID.replace(/.$/, digit), after: null }),
)
const closed = () => {
  const seeded = seedOf({ after: null })
  const round = seeded.rounds[BEFORE]
  return {
    ...seeded,
    rounds: {
      [BEFORE]: {
        ...round,
        closings: [{ at: Date.UTC(2026, 11), on: '2026-11-24', closed: true }],
      },
    },
  } as typeof seeded
}
/** Written in two places at once: a name, and the evidence of a question. */
const withOtherTexts = () => {
  const seeded = applyEdit(
    seedOf({ before: { 'people.equity': 3 }, after: null }),
    {
      type: 'set-answer-text',
      round: BEFORE,
      question: 'people.equity',
      text: 'evidence',
      value: 'Aftalt med Børn & Unge i maj; ring til 010190-1234.',
    },
    Date.UTC(2026, 5),
  )
  const texts = [
    { path: '/team', text: 'Børn, unge og ældre på tværs' },
    { path: `/rounds/${BEFORE}/answers/people.equity/evidence`, text: 'Aftalt i juni 🌿' },
  ]
  return applyEdit(seeded, { type: 'keep-texts', texts }, Date.UTC(2026, 6))
}
const unknownVersion = () =>
  JSON.parse(
    JSON.stringify(seedOf({ after: null })).replace('"version":1', '"version":99'),
  ) as ReturnType<typeof seedOf>

const localeOf = (t: Texts) => (t === da ? 'da' : 'en')
const statementOf = (id: string) => (t: Texts) => wordsOf(questionOf(id).statement, localeOf(t))
const shortOf = (id: string) => (t: Texts) => wordsOf(questionOf(id).short, localeOf(t))

const ADDRESS = 'https://seksp.example.dk/'
const CLOSE: Edit = { type: 'close-round', round: AFTER, on: '2026-11-24' }
const KEPT: readonly Edit[] = [
  { type: 'keep-baseline', round: BEFORE, copy: 'k0p1k0p1', label: 'Før (kopi)', on: '2026-11-24' },
  { type: 'close-round', round: BEFORE, on: '2026-11-24' },
  { type: 'reopen-round', round: BEFORE, on: '2026-11-25' },
]
const PLANNED: readonly Edit[] = [
  { type: 'add-priority', round: AFTER, priority: 'pr10r1t1', source: 'people' },
  ...['Spørg de unge 🌱', 'Aftal mandat og budget'].map((what, n): Edit => ({
    type: 'add-action',
    action: `act10n0${n}`,
    round: AFTER,
    priority: 'pr10r1t1',
    what,
  })),
  { type: 'set-action-due', action: 'act10n00', value: '2020-11-01' },
]
const YEARLY = Array.from({ length: 9 }, (_, n): Edit => ({
  type: 'add-round',
  round: `r000000${n}`,
  label: `Måling ${n + 1}`,
  date: `${2015 + n}-10-01`,
  scope: 'department',
  questionnaire: { id: 'six-p', version: 1 },
}))
const inWorkshop = (step: keyof Texts['workshop']['headings']) => ({
  name: `workshop: ${step}`,
  heading: (t: Texts) => t.workshop.headings[step],
  title: inApp((t) => t.workshop.headings[step]),
})
const INVITED_TO = `${TEAM} · Efter`
const RESPOND = `/#/respond/${await writeInvitation({
  round: AFTER,
  questionnaire: { id: questionnaire.id, version: questionnaire.version },
  title: INVITED_TO,
  locale: 'da',
  groups: GROUPS,
})}`
const HAND_IN_LINK = `/#/hand-in/${await writeResponsePayload({
  round: AFTER,
  questionnaire: { id: questionnaire.id, version: questionnaire.version },
  response: responseId(0),
  revision: 1,
  answers: answersFrom(0),
})}`
const responding = {
  address: RESPOND,
  stored: [],
  heading: () => INVITED_TO,
  title: inApp(() => INVITED_TO),
}

const overview = {
  address: at.overview,
  heading: () => ORGANISATION,
  title: inApp(() => NAME),
}
const home = {
  address: '/',
  heading: (t: Texts) => t.home.headline,
  title: (t: Texts) => t.app.documentTitle,
}
const sideBySide = {
  address: `/#/side-by-side?assessments=${many.map(({ id }) => id).join(',')}`,
  stored: many,
  heading: (t: Texts) => t.sideBySide.title,
  title: inApp((t) => t.sideBySide.title),
}
const answering = {
  heading: () => 'People',
  title: inApp((t) => t.answering.title('People')),
}

const STATES: readonly State[] = [
  { ...home, name: 'home, empty', stored: [] },
  { ...home, name: 'home, with a long list', stored: many },
  {
    ...home,
    name: 'home, with the example and something unreadable',
    before: (page) => store(page, { [keyOf(ID.replace(/.$/, '9'))]: '{"app":"six-p","kind' }),
    act: async (page, t) => {
      await page.getByRole('button', { name: t.home.tryExample }).click()
      await expect(page.getByText(t.overview.exampleNote)).toBeVisible()
      await page.getByRole('link', { name: t.app.home }).click()
      await page.getByRole('button', { name: t.home.unreadableDelete }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, 'asking before deleting what cannot be read')
      await page.getByRole('button', { name: t.app.cancel }).click()
    },
  },
  {
    name: 'new assessment, with errors',
    address: '/#/assessments/new',
    heading: (t) => t.edit.newTitle,
    title: inApp((t) => t.edit.newTitle),
    act: async (page, t) => {
      await expectAccessible(page, 'new assessment')
      await page.getByLabel(t.edit.date).fill('')
      await page.getByRole('button', { name: t.edit.create }).click()
      await expect(page.getByRole('alert')).toBeFocused()
    },
  },
  { ...overview, name: 'overview' },
  {
    ...overview,
    name: 'overview, with the round’s menu open and a message',
    act: async (page, t) => {
      await page.getByRole('button', { name: t.overview.moreFor('Før') }).click()
      await page.getByRole('button', { name: t.overview.deleteRound }).click()
      await expect(page.getByText(t.overview.roundDeleted('Før'))).toBeVisible()
      await page.getByRole('button', { name: t.overview.moreFor('Efter') }).click()
    },
  },
  {
    ...overview,
    name: 'overview, with a dialog for a round and its errors',
    act: async (page, t) => {
      await page.getByRole('button', { name: t.overview.newRound }).click()
      await page.getByLabel(t.edit.roundLabel).fill('')
      await page.getByRole('button', { name: t.overview.start }).click()
      await expect(page.getByRole('alert')).toBeFocused()
    },
  },
  {
    ...overview,
    name: 'overview, with the dialog for name and note',
    act: async (page, t) => {
      await page.getByRole('button', { name: t.overview.edit }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { ...overview, name: 'overview, with a closed round', stored: [closed()] },
  {
    ...overview,
    name: 'overview, with a baseline, a reopened round and actions, one of them overdue',
    stored: [edited(seedOf(), ...KEPT, ...PLANNED)],
    act: async (page, t) => {
      await expect(page.getByText(t.start.overdue, { exact: true })).toBeVisible()
      await page.getByText(t.start.history).click()
      await expect(page.getByRole('img')).toBeVisible()
    },
  },
  {
    ...overview,
    name: 'overview, with all of many rounds',
    stored: [edited(seedOf(), ...YEARLY)],
    act: async (page, t) => {
      await page.getByRole('button', { name: t.start.earlier(5) }).click()
      await expect(page.getByRole('article')).toHaveCount(11)
    },
  },
  {
    ...overview,
    name: 'overview, without a round',
    stored: [
      edited(seedOf({ after: null }), { type: 'set-round-deleted', round: BEFORE, value: true }),
    ],
    act: (page, t) => expect(page.getByText(t.start.firstRound)).toBeVisible(),
  },
  {
    ...overview,
    name: 'overview, with a name that lost and parts set aside',
    stored: [],
    before: (page) =>
      store(page, {
        [keyOf(ID)]: envelope(withOtherTexts()).replace('"closings":[]', '"closings":[7]'),
      }),
    act: async (page, t) => {
      await expect(page.getByText('Børn, unge og ældre på tværs')).toBeVisible()
      await page.getByText(t.aside.parts(1), { exact: true }).click()
    },
  },
  {
    ...answering,
    name: 'answering, with a text that lost and a number that looks personal',
    address: at.answer('people'),
    stored: [withOtherTexts()],
    act: async (page, t) => {
      await expect(page.getByText('Aftalt i juni 🌿')).toBeVisible()
      await expect(page.getByText(t.other.cpr)).toBeVisible()
    },
  },
  {
    ...answering,
    name: 'answering, with a question not relevant',
    address: at.answer('people'),
    stored: empty,
    act: async (page, t) => {
      const locale = t === da ? 'da' : 'en'
      const question = card(page, 'people.task-sets-team', locale)
      await answerOf(question, 'not-relevant', locale).click()
      await expect(question.getByLabel(t.answering.reason)).toBeVisible()
      await answerOf(card(page, 'people.equity', locale), 3, locale).click()
    },
  },
  {
    ...answering,
    name: 'answering, with last time shown',
    address: at.answer('people', AFTER),
    settings: { showLast: true },
  },
  {
    ...answering,
    name: 'answering a closed round',
    address: at.answer('people'),
    stored: [closed()],
    act: (page, t) => expect(page.getByText(t.answering.closed)).toBeVisible(),
  },
  {
    ...answering,
    name: 'answering, with everything unfolded and the view menu open',
    address: at.answer('people'),
    act: async (page, t) => {
      for (const summary of await page.locator('summary').all()) await summary.click()
      await page.getByRole('button', { name: t.view.button }).click()
    },
  },
  {
    name: 'a round whose questionnaire is not here',
    address: at.answer('people'),
    stored: [unknownVersion()],
    heading: () => 'Før',
    title: inApp((t) => t.nav.answer),
  },
  {
    name: 'result, empty',
    address: at.results(),
    stored: empty,
    heading: (t) => t.result.for('Før'),
    title: inApp((t) => t.result.for('Før')),
  },
  {
    name: 'result',
    address: at.results(),
    heading: (t) => t.result.for('Før'),
    title: inApp((t) => t.result.for('Før')),
    act: async (page, t) => {
      await page.getByText(t.result.howCounted).click()
      await expect(page.getByRole('img')).toBeVisible()
    },
  },
  {
    name: 'comparison',
    address: at.compare,
    stored: [seedOf({ scopeBefore: 'task' })],
    heading: (t) => t.compare.heading('Før', 'Efter'),
    title: inApp((t) => t.compare.heading('Før', 'Efter')),
    act: (page) => expect(page.getByRole('img')).toBeVisible(),
  },
  {
    name: 'comparison that lacks a round',
    address: at.compare,
    stored: empty,
    heading: (t) => t.compare.needTwo,
    title: inApp((t) => t.compare.title),
  },
  {
    name: 'trend',
    address: trendAt,
    stored: [threeRounds()],
    heading: (t) => t.trend.title,
    title: inApp((t) => t.trend.title),
    act: (page) => expect(page.getByRole('img')).toBeVisible(),
  },
  {
    name: 'trend that lacks a round',
    address: trendAt,
    stored: empty,
    heading: (t) => t.compare.needTwo,
    title: inApp((t) => t.trend.title),
  },
  {
    name: 'report of one round',
    address: at.report(BEFORE),
    heading: (t) => t.report.title,
    title: () => `${NAME} – Før`,
    act: (page) =>
      expect(page.getByRole('article').getByRole('img', { name: /^Radar/ })).toBeVisible(),
  },
  {
    name: 'report of a comparison',
    address: at.report(),
    heading: (t) => t.report.title,
    title: () => `${NAME} – Før, Efter`,
    act: (page) =>
      expect(page.getByRole('article').getByRole('img', { name: /^Radar/ })).toBeVisible(),
  },
  {
    name: 'empty form for paper',
    address: at.form(),
    heading: (t) => t.form.title,
    title: (t) => `${NAME} – Før – ${t.form.title}`,
    act: (page) => expect(page.getByRole('article')).toBeVisible(),
  },
  {
    ...inWorkshop('plan'),
    address: workshopAt.plan,
    stored: [workshopWith(4, { hasGroups: true })],
    act: async (page, t) => {
      await page.getByRole('textbox', { name: t.plan.groupNew }).fill(GROUPS[0].name)
      await page.getByRole('button', { name: t.plan.groupAdd }).click()
      await expect(page.getByText(t.plan.groupNameTaken)).toBeVisible()
      await page.getByRole('button', { name: t.plan.large }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, 'the clock on a projector')
      await page.getByRole('button', { name: t.plan.smaller }).click()
    },
  },
  {
    ...inWorkshop('invite'),
    address: workshopAt.invite,
    stored: [workshopWith(0, { hasGroups: true })],
    act: async (page, t) => {
      await page.getByRole('textbox', { name: t.invite.address }).fill('her')
      await page.getByRole('button', { name: t.invite.addressSave }).click()
      await expect(page.getByText(t.invite.addressError)).toBeVisible()
      await expectAccessible(page, 'a bad address')
      await page.getByRole('textbox', { name: t.invite.address }).fill(ADDRESS)
      await page.getByRole('button', { name: t.invite.addressSave }).click()
      await expect(page.getByRole('img', { name: t.invite.qrLabel })).toBeVisible()
    },
  },
  {
    ...inWorkshop('collect'),
    address: workshopAt.collect,
    stored: [edited(revealed(workshopWith(3)), responseFrom(7))],
    act: async (page, t) => {
      const paste = page.getByRole('textbox', { name: t.collect.pasteLabel })
      await paste.fill('4810-EFT3-RRDS-Y3XC-0000-0000-0000-0000-0BPK')
      await page.getByRole('button', { name: t.collect.take }).click()
      await expect(page.getByText(t.collect.code.check)).toBeVisible()
      await page.getByRole('button', { name: t.scanner.start }).click()
      await expect(page.getByText(t.scanner.instead)).toBeVisible()
      await page.getByRole('button', { name: t.collect.remove }).click()
      await expect(page.getByText(t.collect.removed('ZZ0007'))).toBeVisible()
    },
  },
  {
    ...inWorkshop('collect'),
    name: 'workshop: collect, closed and empty',
    address: workshopAt.collect,
    stored: [edited(workshopWith(0), CLOSE)],
    act: (page, t) => expect(page.getByText(t.collect.closed)).toBeVisible(),
  },
  {
    name: 'workshop: a form typed in, with a wrong key',
    address: workshopAt.enter,
    stored: [workshopWith(2, { hasGroups: true })],
    heading: (t) => t.enter.title,
    title: inApp((t) => t.enter.title),
    act: async (page) => {
      await page.getByRole('textbox', { name: /^People 1 / }).focus()
      await page.keyboard.type('34x')
    },
  },
  {
    ...inWorkshop('reveal'),
    name: 'workshop: reveal, too few',
    address: workshopAt.reveal,
    stored: [workshopWith(2)],
    act: (page, t) => expect(page.getByText(t.reveal.waits(1))).toBeVisible(),
  },
  {
    ...inWorkshop('reveal'),
    address: workshopAt.reveal,
    stored: [edited(revealed(workshopWith(9, { hasGroups: true })), responseFrom(9))],
    act: async (page, t) => {
      await expect(page.getByText(t.reveal.waitsNew(2))).toBeVisible()
      await page.getByText(t.reveal.byGroup).first().click()
    },
  },
  {
    name: 'workshop: agree',
    address: workshopAt.agree('people.equity'),
    stored: [revealed(workshopWith(9, { after: { 'people.equity': 'not-relevant' } }))],
    heading: statementOf('people.equity'),
    title: inApp((t) => t.agree.title(shortOf('people.equity')(t))),
    act: async (page, t) => {
      await page.getByRole('button', { name: new RegExp(t.agree.list('').trim()) }).click()
      await expectAccessible(page, 'with the list open')
      await page.keyboard.press('Escape')
      await page.keyboard.press('4')
      await expect(page.getByText(t.app.undo)).toBeVisible()
    },
  },
  {
    name: 'workshop: agree, closed',
    address: workshopAt.agree('people.equity'),
    stored: [edited(revealed(workshopWith(9)), CLOSE)],
    heading: statementOf('people.equity'),
    title: inApp((t) => t.agree.title(shortOf('people.equity')(t))),
    act: (page, t) => expect(page.getByText(t.answering.closed)).toBeVisible(),
  },
  {
    ...inWorkshop('finish'),
    address: workshopAt.finish,
    stored: [revealed(workshopWith(5, { after: AFTER_ANSWERS }))],
    act: (page, t) =>
      expect(page.getByRole('img', { name: t.result.radarName('Efter') })).toBeVisible(),
  },
  {
    ...responding,
    name: 'participant: start',
    act: (page, t) => expect(page.getByText(t.respond.group)).toBeVisible(),
  },
  {
    ...responding,
    name: 'participant: a question with a comment',
    address: `${RESPOND}?at=people.equity`,
    heading: statementOf('people.equity'),
    act: async (page, t) => {
      await page.getByRole('radio', { name: /^3 / }).check()
      await page.getByText(t.respond.comment, { exact: true }).click()
      await page.getByRole('textbox').fill('Ring til 010190-1234 🌱')
      await expect(page.getByText(t.other.cpr)).toBeVisible()
    },
  },
  {
    ...responding,
    name: 'participant: hand in, and the next on the same device',
    address: `${RESPOND}?at=hand-in`,
    heading: (t) => t.respond.handInTitle,
    act: async (page, t) => {
      await expect(page.getByRole('img', { name: t.respond.qrLabel })).toBeVisible()
      await page.getByRole('button', { name: t.respond.newParticipant }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, 'asking before the answers are deleted')
      await page.getByRole('button', { name: t.respond.anewCancel }).click()
    },
  },
  {
    name: 'participant: a link that was cut off',
    address: '/#/respond/halv',
    heading: (t) => t.respond.badLinkTitle,
    title: inApp((t) => t.respond.title),
  },
  {
    name: 'a hand-in link, opened where the round is not',
    address: HAND_IN_LINK,
    stored: [],
    heading: (t) => t.handIn.title,
    title: inApp((t) => t.handIn.title),
  },
  {
    ...sideBySide,
    name: 'side by side, with fewer than two',
    address: '/#/side-by-side',
    stored: empty,
  },
  {
    ...sideBySide,
    name: 'side by side, choosing',
    address: '/#/side-by-side',
    act: async (page, t) => {
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: t.sideBySide.show }).click()
      await expect(page.getByRole('alert')).toHaveText(t.sideBySide.tooFew)
    },
  },
  {
    ...sideBySide,
    name: 'side by side, and with hidden names',
    act: async (page, t) => {
      await expect(page.getByRole('img')).toHaveCount(many.length)
      await expectAccessible(page, 'with names')
      await page.getByRole('checkbox', { name: t.sideBySide.hideNames }).check()
      await expect(page.getByText(t.sideBySide.hidden)).toBeVisible()
    },
  },
  {
    ...sideBySide,
    name: 'side by side, two with gaps on a phone',
    stored: [many[0] ?? seedOf(), seedOf({ before: { 'people.equity': 3 }, after: null })],
    address: `/#/side-by-side?assessments=${many[0]?.id},${ID}`,
    before: (page) => page.setViewportSize({ width: 390, height: 664 }),
    act: (page) => expect(page.getByRole('img')).toHaveCount(2),
  },
  {
    name: 'the guide',
    address: '/#/guide',
    heading: (t) => t.footer.guide,
    title: inApp((t) => t.footer.guide),
  },
  {
    name: 'questionnaire',
    address: '/#/questionnaire',
    heading: (t) => t.questionnaire.title,
    title: inApp((t) => t.questionnaire.title),
    act: (page) => expect(page.getByRole('article')).toHaveCount(30),
  },
  {
    name: 'method and sources',
    address: '/#/about',
    heading: (t) => t.about.title,
    title: inApp((t) => t.about.title),
  },
  {
    name: 'your data, and the question before all is deleted',
    address: '/#/privacy',
    heading: (t) => t.privacy.title,
    title: inApp((t) => t.privacy.title),
    act: async (page, t) => {
      await expectAccessible(page, 'your data')
      await page.getByRole('button', { name: t.privacy.deleteAll }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'no such page',
    address: '/#/findes/ikke',
    heading: (t) => t.notFound.title,
    title: inApp((t) => t.notFound.title),
  },
  {
    name: 'no such assessment',
    address: '/#/assessments/00000000-0000-4000-8000-000000000000',
    heading: (t) => t.notFound.assessment,
    title: inApp((t) => t.notFound.assessment),
  },
  {
    ...home,
    name: 'the dialog for a file that is here already',
    act: async (page, t) => {
      const edits: readonly Edit[] = [
        { type: 'set-team', value: 'Sundhed 🏥' },
        { type: 'set-answer', round: BEFORE, question: 'people.equity', state: 1 },
      ]
      const later = edits.reduce((one, edit) => applyEdit(one, edit, Date.UTC(2026, 8)), seedOf())
      const file = { name: 'x.sixp.json', text: envelope(later) }
      await openByButton(page, file, t.home.openFile)
      await expect(page.getByRole('dialog', { name: t.file.existsTitle })).toContainText('🏥')
    },
  },
  {
    ...home,
    name: 'the message about a file that cannot be opened',
    act: async (page, t) => {
      await openByButton(page, { name: 'x.json', text: '{"app":' }, t.home.openFile)
      await expect(page.getByText(t.file.errors.damaged)).toBeVisible()
    },
  },
  {
    ...overview,
    name: 'saving has failed',
    act: async (page, t) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      await page.getByRole('button', { name: t.overview.moreFor('Før') }).click()
      await page.getByRole('button', { name: t.overview.closeRound }).click()
      await expect(page.getByRole('alert')).toContainText(t.save.full)
    },
  },
]

for (const locale of ['da', 'en'] as const) {
  const t = TEXTS[locale]
  test.describe(locale === 'da' ? 'in Danish' : 'in English', () => {
    for (const state of STATES) {
      test(state.name, async ({ page }) => {
        await state.before?.(page)
        await openWith(page, state.address, state.stored, { ...state.settings, locale })
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(state.heading(t))
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        // The report's title begins with the day, since browsers offer it as the file's name.
        await expect
          .poll(async () => (await page.title()).replace(/^\d{4}-\d\d-\d\d /, ''))
          .toBe(state.title(t))
        await state.act?.(page, t)
        await expectAccessible(page, 'light')
        await page.emulateMedia({ colorScheme: 'dark' })
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
        await expectAccessible(page, 'dark', { onlyColours: true })
      })
    }
  })
}

test('that saving has failed is said in a part of its own when its message is out of view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 500 })
  await openWith(page, at.overview)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    // The check would go back to the top, where the message itself is.
    window.scrollTo = () => undefined
  })
  await page.getByRole('button', { name: da.overview.moreFor('Før') }).click()
  await page.getByRole('button', { name: da.overview.closeRound }).click()
  await expect(page.getByRole('alert')).toContainText(da.save.full)
  await page.mouse.wheel(0, 2000)
  await expect(page.getByRole('region', { name: da.save.failed })).toBeVisible()
  await expectAccessible(page, 'scrolled down')
})
