import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '../../src/domain/assessment'
import { canonicalJson } from '../../src/domain/canonical'
import { otherTexts } from '../../src/domain/conflicts'
import { applyEdit } from '../../src/domain/edits'
import { findRound } from '../../src/domain/rounds'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { AFTER_ID, ASSESSMENT_ID, BEFORE_ID, NOW, aRound, anAssessment } from '../factories'
import { keyOf } from './support'
import { Browser } from './tabs'
import type { Tab } from './tabs'

const KEY = keyOf(ASSESSMENT_ID)
const QUESTION = 'people.opgaven'
const EVIDENCE = `/rounds/${BEFORE_ID}/answers/${QUESTION}/evidence`
const DAMAGED = '{"app":"six-p","kind":"assessm'
const NEWER = serializeDocument(anAssessment()).replace('"schemaVersion":2', '"schemaVersion":3')
const MARKER = serializeDocument({ id: ASSESSMENT_ID, purged: true })

const empty = anAssessment({ rounds: { [BEFORE_ID]: aRound() } })
const aBrowser = (assessment: Assessment = empty, hasOwnViews = false) =>
  new Browser({ [KEY]: serializeDocument(assessment) }, hasOwnViews)

function answer(tab: Tab, state: 1 | 2 | 3 | 4 | 5, question = QUESTION): void {
  tab.assessments.change(ASSESSMENT_ID, { type: 'set-answer', round: BEFORE_ID, question, state })
}

function write(tab: Tab, value: string, question = QUESTION): void {
  tab.assessments.change(ASSESSMENT_ID, {
    type: 'set-answer-text',
    round: BEFORE_ID,
    question,
    text: 'evidence',
    value,
  })
}

function document(tab: Tab): Assessment {
  const found = tab.assessments.find(ASSESSMENT_ID)
  if (!found) throw new Error('The assessment is not in this tab')
  return found
}

const answerIn = (tab: Tab, question = QUESTION) =>
  findRound(document(tab), BEFORE_ID)?.answers[question]

function stored(browser: Browser) {
  const loaded = loadDocument(browser.memory.getItem(KEY) ?? '')
  return loaded.ok ? loaded.value.document : loaded.error
}

/** Both tabs save, and hear of each other until nothing more comes of it. */
function settle(browser: Browser, ...tabs: readonly Tab[]): void {
  for (const tab of tabs) tab.assessments.flush()
  browser.deliver()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('two tabs', () => {
  async function twoTabs(browser = aBrowser()) {
    return { browser, a: await browser.openTab(), b: await browser.openTab() }
  }

  it('show each other’s answers', async () => {
    const { browser, a, b } = await twoTabs()
    answer(a, 4)
    settle(browser, a)
    expect(answerIn(b)?.state?.value).toBe(4)
    expect(b.keeping.latest).toBe(null)
  })

  it('keep edits to different questions that were made at the same time', async () => {
    const { browser, a, b } = await twoTabs()
    answer(a, 4)
    answer(b, 2, 'people.mandat')
    settle(browser, a, b)
    for (const tab of [a, b]) {
      expect(answerIn(tab)?.state?.value).toBe(4)
      expect(answerIn(tab, 'people.mandat')?.state?.value).toBe(2)
    }
    expect(stored(browser)).toEqual(document(a))
  })

  it('keep them also when a tab has not heard of the other yet', async () => {
    const { browser, a, b } = await twoTabs()
    answer(a, 4)
    a.assessments.flush()
    answer(b, 2, 'people.mandat')
    b.assessments.flush()
    expect(stored(browser)).toMatchObject({
      rounds: {
        [BEFORE_ID]: {
          answers: {
            [QUESTION]: { state: { value: 4 } },
            'people.mandat': { state: { value: 2 } },
          },
        },
      },
    })
  })

  it('keep them when each sees the storage as it was before the other wrote', async () => {
    const { browser, a, b } = await twoTabs(aBrowser(empty, true))
    answer(a, 4)
    answer(b, 2, 'people.mandat')
    settle(browser, a, b)
    for (const tab of [a, b]) {
      expect(answerIn(tab)?.state?.value).toBe(4)
      expect(answerIn(tab, 'people.mandat')?.state?.value).toBe(2)
    }
    expect(stored(browser)).toEqual(document(a))
  })

  it('take the newest answer to the same question, and tell the other', async () => {
    const { browser, a, b } = await twoTabs()
    answer(a, 4)
    answer(b, 2)
    settle(browser, a, b)
    expect(answerIn(a)?.state?.value).toBe(2)
    expect(answerIn(b)?.state?.value).toBe(2)
    expect(a.keeping.latest).toMatchObject({
      kind: 'overruled',
      round: BEFORE_ID,
      question: QUESTION,
      before: 4,
      after: 2,
    })
    expect(b.keeping.latest).toBe(null)
  })

  it('tell of an answer given a while ago, too, and only once', async () => {
    const { browser, a, b } = await twoTabs()
    answer(a, 4)
    settle(browser, a)
    answer(b, 5)
    settle(browser, b)
    expect(a.keeping.latest).toMatchObject({ kind: 'overruled', before: 4, after: 5 })
    a.keeping.latest = null
    answer(b, 3)
    settle(browser, b)
    expect(a.keeping.latest).toBe(null)
  })

  it('keep a text that lost beside the field', async () => {
    const { browser, a, b } = await twoTabs()
    write(a, 'Holdet bag Østre Å')
    write(b, 'Mødet den 3. november')
    settle(browser, a, b)
    for (const tab of [a, b]) {
      expect(answerIn(tab)?.evidence?.value).toBe('Mødet den 3. november')
      expect(otherTexts(document(tab), EVIDENCE).map(({ text }) => text)).toEqual([
        'Holdet bag Østre Å',
      ])
    }
    expect([a.keeping.latest?.kind, b.keeping.latest?.kind]).toContain('texts-kept')
    expect(stored(browser)).toEqual(document(a))
  })

  it('keep no text that one has read before writing another', async () => {
    const { browser, a, b } = await twoTabs()
    write(a, 'Holdet')
    settle(browser, a)
    write(b, 'Noget andet')
    settle(browser, b)
    expect(otherTexts(document(a), EVIDENCE)).toEqual([])
    expect(answerIn(a)?.evidence?.value).toBe('Noget andet')
  })

  it('bring along an assessment made in the other', async () => {
    const { browser, a, b } = await twoTabs()
    const id = a.assessments.create({ organisation: 'Ærø Kommune', team: 'Havet', note: '' })
    settle(browser, a)
    expect(b.assessments.find(id)?.organisation.value).toBe('Ærø Kommune')
  })

  it('undo a deletion in either', async () => {
    const { browser, a, b } = await twoTabs()
    a.assessments.change(ASSESSMENT_ID, { type: 'set-deleted', value: true })
    settle(browser, a)
    expect(b.assessments.find(ASSESSMENT_ID)).toBe(undefined)
    a.assessments.change(ASSESSMENT_ID, { type: 'set-deleted', value: false })
    settle(browser, a)
    expect(b.assessments.find(ASSESSMENT_ID)).toBeDefined()
  })

  it('hear on return of what they missed in the background', async () => {
    const { a, b } = await twoTabs()
    answer(a, 4)
    a.assessments.flush()
    answer(b, 3, 'people.mandat')
    b.returnTo()
    expect(answerIn(b)?.state?.value).toBe(4)
    expect(answerIn(b, 'people.mandat')?.state?.value).toBe(3)
  })

  it('come to the same and lose nothing, whatever the order in which they hear', async () => {
    const step = fc.record({
      tab: fc.nat(2),
      act: fc.constantFrom('answer', 'write', 'flush', 'deliver', 'return'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const browser = aBrowser(empty, true)
        const tabs = [await browser.openTab(), await browser.openTab(), await browser.openTab()]
        for (const [index, { tab: number, act }] of steps.entries()) {
          const tab = tabs[number] as Tab
          if (act === 'answer') answer(tab, 3, `people.q${index}`)
          if (act === 'write') write(tab, `Svar ${index}`, `people.q${index}`)
          if (act === 'flush') tab.assessments.flush()
          if (act === 'deliver') tab.deliver()
          if (act === 'return') tab.returnTo()
        }
        settle(browser, ...tabs)
        const edits = steps.flatMap(({ act }, index) =>
          act === 'answer' || act === 'write' ? [`people.q${index}`] : [],
        )
        for (const tab of tabs) {
          expect(Object.keys(findRound(document(tab), BEFORE_ID)?.answers ?? {}).sort()).toEqual(
            [...edits].sort(),
          )
          expect(canonicalJson(document(tab))).toBe(canonicalJson(stored(browser)))
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('when something happens to the storage', () => {
  it('says that the assessment was deleted in another tab, and closes it', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    answer(tab, 4)
    browser.overwrite(KEY, MARKER)
    browser.deliver()
    expect(tab.assessments.find(ASSESSMENT_ID)).toBe(undefined)
    expect(tab.keeping.latest?.kind).toBe('deleted-elsewhere')
    tab.assessments.flush()
    expect(browser.memory.getItem(KEY)).toBe(MARKER)
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(MARKER)
  })

  it('says that it was cleared, goes on and saves again', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    answer(tab, 4)
    tab.assessments.flush()
    browser.clear()
    browser.deliver()
    expect(tab.keeping.latest?.kind).toBe('cleared')
    expect(stored(browser)).toEqual(document(tab))
  })

  it('finds on return that it was cleared without a word', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    browser.memory.clear()
    tab.returnTo()
    expect(tab.keeping.latest?.kind).toBe('cleared')
    expect(stored(browser)).toEqual(document(tab))
  })

  it('stops saving over a newer version, says so, and keeps the work', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    browser.overwrite(KEY, NEWER)
    browser.deliver()
    expect(tab.keeping.latest?.kind).toBe('newer-version')
    answer(tab, 4)
    tab.assessments.flush()
    tab.tick()
    expect(tab.assessments.saveState).toEqual({ kind: 'failed', code: 'newer-version' })
    expect(browser.memory.getItem(KEY)).toBe(NEWER)
    expect(answerIn(tab)?.state?.value).toBe(4)
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).not.toContain('"value":4')
  })

  it('never writes over what cannot be read, even when it was not told of it', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    browser.memory.setItem(KEY, DAMAGED)
    answer(tab, 4)
    tab.assessments.flush()
    expect(browser.memory.getItem(KEY)).toBe(DAMAGED)
    expect(tab.assessments.saveState).toEqual({ kind: 'failed', code: 'unreadable' })
    expect(tab.keeping.latest?.kind).toBe('unreadable')
    expect(tab.assessments.unreadable).toMatchObject([{ id: ASSESSMENT_ID, text: DAMAGED }])
    // The work is in the second copy all the same.
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(serializeDocument(document(tab)))
  })

  it('saves again once the owner has deleted what cannot be read', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    browser.overwrite(KEY, DAMAGED)
    browser.deliver()
    answer(tab, 4)
    tab.assessments.flush()
    tab.assessments.deleteUnreadable(ASSESSMENT_ID)
    tab.assessments.flush()
    expect(tab.assessments.saveState).toEqual({ kind: 'saved' })
    expect(stored(browser)).toEqual(document(tab))
  })

  it('merges when what stood there can be read again', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    browser.overwrite(KEY, DAMAGED)
    browser.deliver()
    answer(tab, 4)
    const other = applyEdit(empty, { type: 'set-team', value: 'Nyt hold' }, NOW + 5)
    browser.overwrite(KEY, serializeDocument(other))
    browser.deliver()
    tab.assessments.flush()
    expect(tab.assessments.unreadable).toEqual([])
    expect(document(tab).team.value).toBe('Nyt hold')
    expect(answerIn(tab)?.state?.value).toBe(4)
    expect(stored(browser)).toEqual(document(tab))
  })

  it('saves by itself once there is room, and keeps the second copy meanwhile', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    browser.memory.refusal = 'QuotaExceededError'
    answer(tab, 4)
    tab.assessments.flush()
    expect(tab.assessments.saveState).toEqual({ kind: 'failed', code: 'full' })
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(serializeDocument(document(tab)))
    tab.tick()
    expect(tab.assessments.saveState.kind).toBe('failed')
    browser.memory.refusal = null
    tab.tick()
    expect(tab.assessments.saveState).toEqual({ kind: 'saved' })
    expect(stored(browser)).toEqual(document(tab))
  })
})

describe('what cannot be read at the start', () => {
  it('stays in the list when another try fails', async () => {
    const tab = await new Browser({ [KEY]: DAMAGED }).openTab()
    expect(tab.keeping.retryUnreadable(ASSESSMENT_ID)).toBe('unreadable')
    expect(tab.assessments.unreadable).toHaveLength(1)
  })

  it('becomes an assessment when another try goes well', async () => {
    const browser = new Browser({ [KEY]: DAMAGED })
    const tab = await browser.openTab()
    browser.memory.setItem(KEY, serializeDocument(empty))
    expect(tab.keeping.retryUnreadable(ASSESSMENT_ID)).toBe('read')
    expect(tab.assessments.unreadable).toEqual([])
    expect(document(tab)).toEqual(empty)
  })

  it('may be gone when it is tried again', async () => {
    const browser = new Browser({ [KEY]: DAMAGED })
    const tab = await browser.openTab()
    browser.memory.removeItem(KEY)
    expect(tab.keeping.retryUnreadable(ASSESSMENT_ID)).toBe('gone')
    expect(tab.assessments.unreadable).toEqual([])
  })

  it('goes with its second copy when its owner deletes it', async () => {
    const browser = new Browser({ [KEY]: DAMAGED })
    browser.mirror.texts.set(ASSESSMENT_ID, serializeDocument(empty))
    const tab = await browser.openTab()
    tab.assessments.deleteUnreadable(ASSESSMENT_ID)
    expect(browser.memory.entries.size).toBe(0)
    expect(browser.mirror.texts.size).toBe(0)
  })

  it('comes with its second copy, and both stay as they are', async () => {
    const browser = new Browser({ [KEY]: DAMAGED })
    const good = serializeDocument(empty)
    browser.mirror.texts.set(ASSESSMENT_ID, good)
    const tab = await browser.openTab()
    expect(tab.assessments.unreadable).toMatchObject([{ id: ASSESSMENT_ID, reserve: empty }])
    expect(browser.memory.getItem(KEY)).toBe(DAMAGED)
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(good)
  })
})

describe('the second copy', () => {
  const richer = applyEdit(empty, { type: 'set-team', value: 'Sidste øjeblik' }, NOW + 50)

  it('is made of what is here, and follows every save', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(serializeDocument(empty))
    answer(tab, 4)
    tab.assessments.flush()
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(browser.memory.getItem(KEY))
    expect(tab.keeping.hasMirror).toBe(true)
  })

  it('gives back what the storage had lost in a crash, and says so', async () => {
    const browser = aBrowser()
    browser.mirror.texts.set(ASSESSMENT_ID, serializeDocument(richer))
    const tab = await browser.openTab()
    expect(document(tab).team.value).toBe('Sidste øjeblik')
    expect(stored(browser)).toEqual(richer)
    expect(tab.keeping.latest?.kind).toBe('restored')
  })

  it('gives back a whole assessment, too', async () => {
    const browser = new Browser()
    browser.mirror.texts.set(ASSESSMENT_ID, serializeDocument(richer))
    const tab = await browser.openTab()
    expect(document(tab)).toEqual(richer)
    expect(stored(browser)).toEqual(richer)
  })

  it('says nothing when it is the one that lags behind', async () => {
    const browser = aBrowser(richer)
    browser.mirror.texts.set(ASSESSMENT_ID, serializeDocument(empty))
    const tab = await browser.openTab()
    expect(tab.keeping.latest).toBe(null)
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(serializeDocument(richer))
  })

  it('never brings back what was deleted for good', async () => {
    const browser = new Browser({ [KEY]: MARKER })
    browser.mirror.texts.set(ASSESSMENT_ID, serializeDocument(richer))
    const tab = await browser.openTab()
    expect(tab.assessments.find(ASSESSMENT_ID)).toBe(undefined)
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(MARKER)
  })

  it('remembers a deletion for good that the storage has lost', async () => {
    const browser = aBrowser()
    browser.mirror.texts.set(ASSESSMENT_ID, MARKER)
    const tab = await browser.openTab()
    expect(tab.assessments.find(ASSESSMENT_ID)).toBe(undefined)
    expect(browser.memory.getItem(KEY)).toBe(MARKER)
  })

  it('drops the mark of a deletion of which nothing is left', async () => {
    const browser = new Browser()
    browser.mirror.texts.set(ASSESSMENT_ID, MARKER)
    await browser.openTab()
    expect(browser.mirror.texts.size).toBe(0)
  })

  it('stays as it is where it cannot be read', async () => {
    const browser = aBrowser()
    browser.mirror.texts.set(ASSESSMENT_ID, NEWER)
    const tab = await browser.openTab()
    answer(tab, 4)
    tab.assessments.flush()
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(NEWER)
    expect(stored(browser)).toEqual(document(tab))
  })

  it('may be missing: the storage does its work without it', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const browser = aBrowser()
    const tab = await browser.openTab({ mirror: false })
    answer(tab, 4)
    tab.assessments.flush()
    expect(stored(browser)).toEqual(document(tab))
    expect(tab.keeping.hasMirror).toBe(false)
    expect(reported).toHaveBeenCalledOnce()
  })
})

describe('what an earlier visit deleted', () => {
  const deleted = { value: true, at: NOW }

  it('is made final at the start of the next', async () => {
    const browser = aBrowser(anAssessment({ rounds: { [BEFORE_ID]: aRound({ deleted }) } }))
    const tab = await browser.openTab()
    tab.assessments.flush()
    expect(document(tab).rounds).toEqual({ [BEFORE_ID]: { purged: true } })
    expect(stored(browser)).toEqual(document(tab))
  })

  it('holds for a whole assessment, in the second copy too', async () => {
    const browser = aBrowser(anAssessment({ deleted }))
    await browser.openTab()
    expect(browser.memory.getItem(KEY)).toBe(MARKER)
    expect(browser.mirror.texts.get(ASSESSMENT_ID)).toBe(MARKER)
  })

  it('does not take along what is deleted before the rest of the app has arrived', async () => {
    const browser = aBrowser(
      anAssessment({ rounds: { [BEFORE_ID]: aRound({ deleted }), [AFTER_ID]: aRound() } }),
    )
    const tab = await browser.openTab({
      meanwhile: ({ assessments }) => {
        const edit = { type: 'set-round-deleted', round: AFTER_ID, value: true } as const
        assessments.change(ASSESSMENT_ID, edit)
        assessments.change(ASSESSMENT_ID, { type: 'set-deleted', value: true })
        assessments.flush()
      },
    })
    tab.assessments.change(ASSESSMENT_ID, { type: 'set-deleted', value: false })
    const edit = { type: 'set-round-deleted', round: AFTER_ID, value: false } as const
    tab.assessments.change(ASSESSMENT_ID, edit)
    tab.assessments.flush()
    expect(document(tab).rounds[BEFORE_ID]).toEqual({ purged: true })
    expect(findRound(document(tab), AFTER_ID)).toBeDefined()
    expect(stored(browser)).toEqual(document(tab))
  })

  it('can still be taken back while another tab is in that visit', async () => {
    const browser = aBrowser()
    const first = await browser.openTab()
    first.assessments.change(ASSESSMENT_ID, { type: 'set-deleted', value: true })
    first.assessments.flush()
    await browser.openTab()
    browser.deliver()
    first.assessments.change(ASSESSMENT_ID, { type: 'set-deleted', value: false })
    settle(browser, first)
    expect(document(first).id).toBe(ASSESSMENT_ID)
    expect(stored(browser)).toEqual(document(first))
  })
})

describe('deleteAll', () => {
  it('leaves nothing in the storage, and nothing of the work in the second copy', async () => {
    const browser = aBrowser()
    const tab = await browser.openTab()
    tab.settings.change({ theme: 'dark' })
    tab.settings.rememberPlace(BEFORE_ID, QUESTION)
    await tab.keeping.deleteAll()
    expect(browser.memory.entries.size).toBe(0)
    expect([...browser.mirror.texts.values()]).toEqual([MARKER])
    expect(tab.assessments.documents.size).toBe(0)
    expect(tab.settings.settings.places).toEqual({})
    expect(tab.settings.settings.theme).toBe('dark')
  })

  it('also deletes what cannot be read and what waits to be saved', async () => {
    const browser = new Browser({ [KEY]: DAMAGED })
    const tab = await browser.openTab()
    tab.assessments.create({ organisation: 'Ærø Kommune', team: 'Havet', note: '' })
    await tab.keeping.deleteAll()
    vi.runAllTimers()
    expect(browser.memory.entries.size).toBe(0)
    expect(tab.assessments.unreadable).toEqual([])
  })

  it('closes the copies of other tabs, which save nothing again', async () => {
    const browser = aBrowser()
    const a = await browser.openTab()
    const b = await browser.openTab()
    answer(b, 4)
    await a.keeping.deleteAll()
    settle(browser, a, b)
    b.returnTo()
    expect(b.assessments.documents.size).toBe(0)
    expect(b.keeping.latest?.kind).toBe('all-deleted-elsewhere')
    expect([...browser.memory.entries]).toEqual([[KEY, MARKER]])
  })

  it('reaches a tab that slept through it', async () => {
    const browser = aBrowser()
    const a = await browser.openTab()
    const b = await browser.openTab()
    answer(b, 4)
    b.hear = () => undefined
    await a.keeping.deleteAll()
    b.returnTo()
    b.assessments.flush()
    expect(b.assessments.documents.size).toBe(0)
    expect([...browser.memory.entries]).toEqual([[KEY, MARKER]])
  })

  it('does not come back after a crash that the storage had not heard of', async () => {
    const browser = aBrowser()
    const before = browser.memory.getItem(KEY) ?? ''
    const tab = await browser.openTab()
    await tab.keeping.deleteAll()
    browser.close(tab)
    browser.memory.setItem(KEY, before)
    const next = await browser.openTab()
    expect(next.assessments.find(ASSESSMENT_ID)).toBe(undefined)
  })
})
