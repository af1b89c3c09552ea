import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { otherTexts } from '../../src/domain/conflicts'
import { applyEdit } from '../../src/domain/edits'
import type { Edit } from '../../src/domain/edits'
import { findRound } from '../../src/domain/rounds'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import { ASSESSMENT_ID, BEFORE_ID, NOW, aRound, anAssessment } from '../factories'
import { FakeFile } from '../fixtures/fakeFile'
import { keyOf } from './support'
import { Browser } from './tabs'
import type { Tab } from './tabs'

const NAME = '2026-11-23 Rødkøbing Kommune.sixp.json'
const KEY = keyOf(ASSESSMENT_ID)
const QUESTION = 'people.opgaven'
const OTHER_QUESTION = 'people.mandat'
const EVIDENCE = `/rounds/${BEFORE_ID}/answers/${QUESTION}/evidence`
const LATER = NOW + 60_000

const empty = anAssessment({ rounds: { [BEFORE_ID]: aRound() } })

const answering = (state: 1 | 2 | 3 | 4 | 5, question = QUESTION): Edit => ({
  type: 'set-answer',
  round: BEFORE_ID,
  question,
  state,
})
const writing = (value: string): Edit => ({
  type: 'set-answer-text',
  round: BEFORE_ID,
  question: QUESTION,
  text: 'evidence',
  value,
})

/** A browser with a tab in which the assessment is kept in a file. */
async function linked({ assessment = empty, file = new FakeFile(NAME), mirror = true } = {}) {
  const browser = new Browser({ [KEY]: serializeDocument(assessment) })
  const tab = await browser.openTab({ mirror })
  await tab.linkedFiles.choose(ASSESSMENT_ID, file)
  return { browser, tab, file, edit: (edit: Edit) => tab.assessments.change(ASSESSMENT_ID, edit) }
}

/** Time goes by, and what it sets going is done. */
async function pass(browser: Browser, milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds)
  await browser.idle()
}

/** The clock of retries strikes. */
async function retry(browser: Browser, tab: Tab): Promise<void> {
  tab.tick()
  await browser.idle()
}

function assessmentIn(text: string): Assessment {
  const loaded = loadDocument(text)
  if (!loaded.ok || isPurged(loaded.value.document)) throw new Error('There is no assessment in it')
  return loaded.value.document
}

const textIn = ({ content }: FakeFile) => String(content)
const inFile = (file: FakeFile): Assessment => assessmentIn(textIn(file))
const answersIn = (assessment: Assessment | undefined) =>
  (assessment && findRound(assessment, BEFORE_ID)?.answers) ?? {}
const levelIn = (file: FakeFile, question = QUESTION) =>
  answersIn(inFile(file))[question]?.state?.value
const here = (tab: Tab): Assessment => tab.assessments.find(ASSESSMENT_ID) ?? empty
const stateOf = (tab: Tab) => tab.linkedFiles.files.get(ASSESSMENT_ID)?.state
const storedIn = (browser: Browser) => assessmentIn(browser.memory.getItem(KEY) ?? '')

/** Somebody else changes what is in the file, a while after everybody else. */
function colleague(file: FakeFile, ...edits: readonly Edit[]): void {
  const theirs = edits.reduce(
    (assessment, edit, index) => applyEdit(assessment, edit, LATER + index),
    inFile(file),
  )
  file.content = serializeDocument(theirs)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a chosen file', () => {
  it('holds all of the assessment at once', async () => {
    const { tab, file } = await linked()
    expect(textIn(file)).toBe(serializeDocument(here(tab)))
    expect(stateOf(tab)).toMatchObject({ kind: 'kept' })
    expect(tab.linkedFiles.files.get(ASSESSMENT_ID)?.name).toBe(NAME)
  })

  it('counts as a file in which the work is', async () => {
    const { browser, tab, edit } = await linked()
    expect(tab.assessments.lastFile(ASSESSMENT_ID)).toMatchObject({
      kind: 'linked',
      isBehind: false,
    })
    edit(answering(4))
    // A second behind is not behind.
    expect(tab.assessments.lastFile(ASSESSMENT_ID)).toMatchObject({ isBehind: false })
    await pass(browser, 1_000)
    await tab.linkedFiles.stop(ASSESSMENT_ID)
    expect(tab.assessments.lastFile(ASSESSMENT_ID)).toMatchObject({ isBehind: false })
    edit(answering(5))
    expect(tab.assessments.lastFile(ASSESSMENT_ID)).toMatchObject({ isBehind: true })
  })

  it('follows a second after the last of several edits, and is written once', async () => {
    const { browser, file, edit } = await linked()
    file.writes = 0
    edit(answering(2))
    await pass(browser, 900)
    edit(answering(3))
    await pass(browser, 900)
    expect(levelIn(file)).toBe(undefined)
    await pass(browser, 100)
    expect(levelIn(file)).toBe(3)
    expect(file.writes).toBe(1)
  })

  it('follows within five seconds somebody who never stops', async () => {
    const { browser, file, edit } = await linked()
    for (let turn = 1; turn <= 10; turn += 1) {
      edit(writing('x'.repeat(turn)))
      await pass(browser, 500)
    }
    expect(answersIn(inFile(file))[QUESTION]?.evidence?.value).toBe('x'.repeat(10))
  })

  it('is written at once when the page goes out of view', async () => {
    const { browser, tab, file, edit } = await linked()
    edit(answering(4))
    tab.hide()
    await browser.idle()
    expect(levelIn(file)).toBe(4)
  })

  it('is left alone while nothing changes', async () => {
    const { browser, tab, file } = await linked()
    const [{ writes }, before] = [file, stateOf(tab)]
    tab.returnTo()
    tab.hide()
    await pass(browser, 60_000)
    expect(file.writes).toBe(writes)
    expect(stateOf(tab)).toBe(before)
  })

  it('holds what was deleted so that it can be taken back', async () => {
    const { browser, file, edit } = await linked()
    edit({ type: 'set-round-deleted', round: BEFORE_ID, value: true })
    await pass(browser, 1_000)
    expect(inFile(file).rounds[BEFORE_ID]).toMatchObject({ deleted: { value: true } })
  })

  it('is written also where the browser’s storage is full', async () => {
    const { browser, tab, file, edit } = await linked()
    browser.memory.refusal = 'QuotaExceededError'
    edit(answering(4))
    await pass(browser, 1_000)
    expect(tab.assessments.saveState.kind).toBe('failed')
    expect(levelIn(file)).toBe(4)
  })

  it('gets the edits that were made while the disk took its time', async () => {
    const { browser, file, edit } = await linked()
    let goOn: () => void = () => undefined
    file.pauses.close = new Promise((resolve) => {
      goOn = resolve
    })
    edit(answering(4))
    vi.advanceTimersByTime(1_000)
    while (file.open === 0) await new Promise((done) => setImmediate(done))
    edit(answering(5))
    vi.advanceTimersByTime(1_000)
    edit(answering(2, OTHER_QUESTION))
    vi.advanceTimersByTime(1_000)
    goOn()
    await browser.idle()
    expect(levelIn(file)).toBe(5)
    expect(levelIn(file, OTHER_QUESTION)).toBe(2)
  })

  it('takes the place of the one chosen before', async () => {
    const { browser, tab, file, edit } = await linked()
    const other = new FakeFile('en anden.sixp.json')
    await tab.linkedFiles.choose(ASSESSMENT_ID, other)
    edit(answering(4))
    await pass(browser, 1_000)
    expect(levelIn(other)).toBe(4)
    expect(levelIn(file)).toBe(undefined)
  })

  it('is offered the name of any file of the assessment', async () => {
    const { tab } = await linked()
    expect(tab.linkedFiles.nameFor(ASSESSMENT_ID)).toMatch(/^2026-11-24 Rødkøbing.*\.sixp\.json$/)
  })
})

describe('a chosen file at the next visit', () => {
  it('goes on by itself, with what was not written any more', async () => {
    const { browser, tab, file, edit } = await linked()
    edit(answering(4))
    tab.assessments.flush()
    browser.close(tab)
    const next = await browser.openTab()
    await browser.idle()
    expect(stateOf(next)).toMatchObject({ kind: 'kept' })
    expect(levelIn(file)).toBe(4)
  })

  describe('when the browser asks first', () => {
    async function asked() {
      const { browser, tab, file } = await linked()
      browser.close(tab)
      file.permission = 'prompt'
      file.reads = 0
      const next = await browser.openTab()
      await browser.idle()
      return { browser, next, file }
    }

    it('waits, is not touched, and is no news', async () => {
      const { browser, next, file } = await asked()
      next.assessments.change(ASSESSMENT_ID, answering(4))
      await pass(browser, 1_000)
      await retry(browser, next)
      expect(stateOf(next)).toEqual({ kind: 'waiting' })
      expect(next.assessments.lastFile(ASSESSMENT_ID)).toEqual({ kind: 'waiting' })
      expect(next.linkedFiles.latestTrouble).toBe(null)
      expect(file.reads).toBe(0)
      expect(levelIn(file)).toBe(undefined)
    })

    it('goes on once the user has said yes', async () => {
      const { browser, next, file } = await asked()
      next.assessments.change(ASSESSMENT_ID, answering(4))
      await next.linkedFiles.resume(ASSESSMENT_ID)
      await browser.idle()
      expect(stateOf(next)).toMatchObject({ kind: 'kept' })
      expect(levelIn(file)).toBe(4)
    })

    it('says so when the user has said no', async () => {
      const { next, file } = await asked()
      file.answer = 'denied'
      await next.linkedFiles.resume(ASSESSMENT_ID)
      expect(stateOf(next)).toEqual({ kind: 'refused' })
      expect(next.assessments.lastFile(ASSESSMENT_ID)).toEqual({ kind: 'failing' })
      expect(next.linkedFiles.latestTrouble).toMatchObject({ name: NAME })
      expect(file.reads).toBe(0)
    })
  })

  it('brings what a colleague has changed meanwhile, and offers no text that nobody else wrote', async () => {
    const { browser, tab, file, edit } = await linked()
    edit(writing('Holdet bag Østre Å'))
    await pass(browser, 1_000)
    browser.close(tab)
    colleague(file, writing('Holdet bag Østre Å og Skovbrynet er sat efter opgaven'), answering(5))
    colleague(file, writing('Noget helt andet'))
    const next = await browser.openTab()
    await browser.idle()
    expect(answersIn(here(next))[QUESTION]).toMatchObject({
      state: { value: 5 },
      evidence: { value: 'Noget helt andet' },
    })
    expect(storedIn(browser)).toEqual(here(next))
    expect(otherTexts(here(next), EVIDENCE)).toEqual([])
  })

  it('offers no text of one’s own that was not written any more', async () => {
    const { browser, tab, edit } = await linked()
    edit(writing('Holdet'))
    await pass(browser, 1_000)
    edit(writing('Et andet'))
    tab.assessments.flush()
    browser.close(tab)
    const next = await browser.openTab()
    await browser.idle()
    expect(answersIn(here(next))[QUESTION]?.evidence?.value).toBe('Et andet')
    expect(otherTexts(here(next), EVIDENCE)).toEqual([])
  })
})

describe('when a colleague has changed the file', () => {
  it('brings their answers here, into the storage and together with the own ones into the file', async () => {
    const { browser, tab, file, edit } = await linked()
    colleague(file, answering(2, OTHER_QUESTION))
    edit(answering(4))
    await pass(browser, 1_000)
    for (const assessment of [here(tab), storedIn(browser), inFile(file)]) {
      expect(answersIn(assessment)[QUESTION]?.state?.value).toBe(4)
      expect(answersIn(assessment)[OTHER_QUESTION]?.state?.value).toBe(2)
    }
    expect(stateOf(tab)).toMatchObject({ kind: 'kept' })
  })

  it('brings them when the page is looked at again, and writes nothing that is there', async () => {
    const { browser, tab, file } = await linked()
    colleague(file, answering(2, OTHER_QUESTION))
    // Another program may write the same in another order.
    const { app, ...rest } = JSON.parse(textIn(file)) as Record<string, unknown>
    file.content = JSON.stringify({ ...rest, app })
    const { writes } = file
    tab.returnTo()
    await browser.idle()
    expect(answersIn(here(tab))[OTHER_QUESTION]?.state?.value).toBe(2)
    expect(storedIn(browser)).toEqual(here(tab))
    await pass(browser, 1_000)
    expect(file.writes).toBe(writes)
  })

  it('keeps the text that lost beside the field, in the file too', async () => {
    const { browser, tab, file, edit } = await linked()
    edit(writing('Mødet den 3. november'))
    colleague(file, writing('Holdet bag Østre Å'))
    await pass(browser, 1_000)
    for (const assessment of [here(tab), inFile(file)]) {
      expect(answersIn(assessment)[QUESTION]?.evidence?.value).toBe('Holdet bag Østre Å')
      expect(otherTexts(assessment, EVIDENCE).map(({ text }) => text)).toEqual([
        'Mødet den 3. november',
      ])
    }
    expect(tab.keeping.latest?.kind).toBe('texts-kept')
  })

  it('keeps no text that they have read before they wrote another', async () => {
    const { browser, tab, file, edit } = await linked()
    edit(writing('Mødet den 3. november'))
    await pass(browser, 1_000)
    colleague(file, writing('Holdet bag Østre Å'))
    tab.returnTo()
    await browser.idle()
    expect(answersIn(here(tab))[QUESTION]?.evidence?.value).toBe('Holdet bag Østre Å')
    expect(otherTexts(here(tab), EVIDENCE)).toEqual([])
  })

  it('keeps no text of theirs that they have replaced themselves', async () => {
    const { browser, tab, file } = await linked()
    for (const text of ['Holdet bag Østre Å', 'Noget helt andet']) {
      colleague(file, writing(text))
      tab.returnTo()
      await browser.idle()
    }
    expect(answersIn(here(tab))[QUESTION]?.evidence?.value).toBe('Noget helt andet')
    expect(otherTexts(here(tab), EVIDENCE)).toEqual([])
  })

  it('tells of an answer of one’s own that they have changed', async () => {
    const { browser, tab, file, edit } = await linked()
    edit(answering(4))
    await pass(browser, 1_000)
    colleague(file, answering(1))
    tab.returnTo()
    await browser.idle()
    expect(tab.keeping.latest).toMatchObject({
      kind: 'overruled',
      source: 'file',
      before: 4,
      after: 1,
    })
  })

  it('looks once more a while after writing, as they may have written at the same moment', async () => {
    const { browser, tab, file, edit } = await linked()
    const before = file.content
    edit(answering(4))
    await pass(browser, 1_000)
    // They had read the file just before, and have written it just after.
    file.content = before
    colleague(file, answering(2, OTHER_QUESTION))
    await retry(browser, tab)
    expect(levelIn(file)).toBe(4)
    expect(levelIn(file, OTHER_QUESTION)).toBe(2)
    await retry(browser, tab)
    const { reads } = file
    await retry(browser, tab)
    expect(file.reads).toBe(reads)
  })

  it('merges a file that was theirs when it is chosen', async () => {
    const theirs = applyEdit(empty, answering(2, OTHER_QUESTION), LATER)
    const { tab, file } = await linked({
      assessment: applyEdit(empty, answering(4), NOW + 5),
      file: new FakeFile(NAME, serializeDocument(theirs)),
    })
    for (const assessment of [here(tab), inFile(file)]) {
      expect(answersIn(assessment)[QUESTION]?.state?.value).toBe(4)
      expect(answersIn(assessment)[OTHER_QUESTION]?.state?.value).toBe(2)
    }
  })
})

describe('when what is in the file must not be written over', () => {
  const text = serializeDocument(empty)
  /** Each part that is set aside takes room, and two halves are too much together. */
  const halfFull = (letter: string): Assessment => ({
    ...empty,
    setAside: Object.fromEntries(
      Array.from({ length: 1_200 }, (_, n) => [
        `${letter}${String(n).padStart(5, '0')}`,
        { path: `/rounds/${n}`, raw: '1', reason: 'shape' },
      ]),
    ),
  })

  const cases: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, string])[] = [
    ['is cut off', text.slice(0, 200), 'damaged'],
    ['is no text', new Uint8Array([0x7b, 0xff, 0xfe]), 'damaged'],
    ['is something else', 'Dagsorden for mødet', 'not-json'],
    ['is another program’s', '{"name":"package"}', 'other-app'],
    [
      'is of a newer version',
      text.replace('"schemaVersion":2', '"schemaVersion":3'),
      'newer-version',
    ],
    [
      'is another assessment',
      text.replace(ASSESSMENT_ID, ASSESSMENT_ID.replace('3', '4')),
      'other-assessment',
    ],
    ['is purged', serializeDocument({ id: ASSESSMENT_ID, purged: true }), 'deleted'],
    ['is deleted', serializeDocument({ ...empty, deleted: { value: true, at: LATER } }), 'deleted'],
    ['is too much together', serializeDocument(halfFull('a')), 'too-much'],
  ]

  it.each(cases)('leaves a file that %s byte for byte', async (_, content, code) => {
    const { browser, tab, file, edit } = await linked({ assessment: halfFull('b') })
    file.content = content
    file.writes = 0
    edit(answering(4))
    await pass(browser, 1_000)
    expect(file.content).toBe(content)
    expect(file.writes).toBe(0)
    expect(stateOf(tab)).toEqual({ kind: 'foreign', code })
    expect(tab.assessments.lastFile(ASSESSMENT_ID)).toEqual({ kind: 'failing' })
    expect(tab.linkedFiles.latestTrouble).toEqual({
      id: ASSESSMENT_ID,
      name: NAME,
      state: stateOf(tab),
    })
    expect(answersIn(storedIn(browser))[QUESTION]?.state?.value).toBe(4)
  })

  it('goes on by itself once it can be read again', async () => {
    const { browser, tab, file, edit } = await linked()
    const whole = textIn(file)
    file.content = whole.slice(0, 200)
    edit(answering(4))
    await pass(browser, 1_000)
    file.content = whole
    await retry(browser, tab)
    expect(levelIn(file)).toBe(4)
    expect(stateOf(tab)).toMatchObject({ kind: 'kept' })
    expect(tab.assessments.lastFile(ASSESSMENT_ID)).toMatchObject({ kind: 'linked' })
  })
})

describe('when the file cannot be read or written', () => {
  it.each([
    ['read', 'NotFoundError', 'missing'],
    ['open', 'NoModificationAllowedError', 'locked'],
    ['write', 'QuotaExceededError', 'full'],
    ['close', 'NotAllowedError', 'no-permission'],
    ['close', 'AbortError', 'failed'],
  ] as const)('says at once that it could not %s it (%s)', async (step, name, code) => {
    const { browser, tab, file, edit } = await linked()
    const before = file.content
    file.refusals[step] = name
    edit(answering(4))
    await pass(browser, 1_000)
    expect(stateOf(tab)).toEqual({ kind: 'failed', code })
    expect(tab.assessments.lastFile(ASSESSMENT_ID)).toEqual({ kind: 'failing' })
    expect(tab.linkedFiles.latestTrouble).toEqual({
      id: ASSESSMENT_ID,
      name: NAME,
      state: stateOf(tab),
    })
    expect(file.content).toBe(before)
    expect(answersIn(storedIn(browser))[QUESTION]?.state?.value).toBe(4)
  })

  it('tries again with the next save', async () => {
    const { browser, tab, file, edit } = await linked()
    file.refusals.open = 'NotFoundError'
    edit(answering(4))
    await pass(browser, 1_000)
    delete file.refusals.open
    edit(answering(2, OTHER_QUESTION))
    await pass(browser, 1_000)
    expect(levelIn(file)).toBe(4)
    expect(levelIn(file, OTHER_QUESTION)).toBe(2)
    expect(stateOf(tab)).toMatchObject({ kind: 'kept' })
  })

  it('tries again by itself, stays visible until it holds, and is told once', async () => {
    const { browser, tab, file, edit } = await linked()
    file.refusals.close = 'QuotaExceededError'
    edit(answering(4))
    await pass(browser, 1_000)
    tab.linkedFiles.latestTrouble = null
    await retry(browser, tab)
    expect(stateOf(tab)).toEqual({ kind: 'failed', code: 'full' })
    expect(tab.linkedFiles.latestTrouble).toBe(null)
    delete file.refusals.close
    await retry(browser, tab)
    expect(levelIn(file)).toBe(4)
    expect(stateOf(tab)).toMatchObject({ kind: 'kept' })
  })

  it('does not count as saved what does not stand there afterwards', async () => {
    const { browser, tab, file, edit } = await linked()
    file.alter = (text) => text.replace('"value":4', '"value":3')
    edit(answering(4))
    await pass(browser, 1_000)
    expect(stateOf(tab)).toEqual({ kind: 'failed', code: 'not-kept' })
    file.alter = (text) => text
    await retry(browser, tab)
    expect(stateOf(tab)).toMatchObject({ kind: 'kept' })
    expect(inFile(file)).toEqual(here(tab))
  })

  it('tells of a permission that was withdrawn in the middle', async () => {
    const { browser, tab, file, edit } = await linked()
    file.permission = 'prompt'
    edit(answering(4))
    await pass(browser, 1_000)
    expect(stateOf(tab)).toEqual({ kind: 'waiting' })
    expect(tab.linkedFiles.latestTrouble).toMatchObject({ state: { kind: 'waiting' } })
    expect(levelIn(file)).toBe(undefined)
  })
})

describe('two tabs with one file', () => {
  async function twoTabs() {
    const one = await linked()
    const { browser, tab: a, file } = one
    const b = await browser.openTab()
    await browser.idle()
    /** What the tabs have stored reaches them, and their files follow. */
    const settle = async () => {
      for (const tab of [a, b]) tab.assessments.flush()
      browser.deliver()
      await pass(browser, 1_000)
    }
    const change = (tab: Tab, edit: Edit) => tab.assessments.change(ASSESSMENT_ID, edit)
    return { browser, a, b, file, settle, change }
  }

  it('both know of it', async () => {
    const { b } = await twoTabs()
    expect(stateOf(b)).toMatchObject({ kind: 'kept' })
  })

  it('never write it at once, and lose nothing', async () => {
    const { browser, a, b, file, change } = await twoTabs()
    change(a, answering(4))
    change(b, answering(2, OTHER_QUESTION))
    // Neither has heard of the other when both go to write.
    a.hide()
    b.hide()
    await browser.idle()
    expect(file.mostOpen).toBe(1)
    expect(levelIn(file)).toBe(4)
    expect(levelIn(file, OTHER_QUESTION)).toBe(2)
  })

  it('offer no text that one had from the other before writing another', async () => {
    const { a, b, file, settle, change } = await twoTabs()
    change(a, writing('Holdet'))
    await settle()
    change(b, writing('Noget andet'))
    await settle()
    for (const assessment of [here(a), here(b), inFile(file)]) {
      expect(answersIn(assessment)[QUESTION]?.evidence?.value).toBe('Noget andet')
      expect(otherTexts(assessment, EVIDENCE)).toEqual([])
    }
  })

  it('find on return a file that the other has chosen', async () => {
    const browser = new Browser({ [KEY]: serializeDocument(empty) })
    const [a, b] = [await browser.openTab(), await browser.openTab()]
    const file = new FakeFile(NAME)
    await a.linkedFiles.choose(ASSESSMENT_ID, file)
    // Until then the one that knows of it writes the edits of both.
    b.assessments.change(ASSESSMENT_ID, answering(4))
    b.assessments.flush()
    browser.deliver()
    await pass(browser, 1_000)
    expect(levelIn(file)).toBe(4)
    expect(stateOf(b)).toBe(undefined)
    b.returnTo()
    await browser.idle()
    expect(stateOf(b)).toMatchObject({ kind: 'kept' })
  })

  it('go over to another file together', async () => {
    const { browser, a, b, change } = await twoTabs()
    const other = new FakeFile('en anden.sixp.json')
    await a.linkedFiles.choose(ASSESSMENT_ID, other)
    change(b, answering(4))
    b.hide()
    await browser.idle()
    expect(levelIn(other)).toBe(4)
    expect(b.linkedFiles.files.get(ASSESSMENT_ID)?.name).toBe('en anden.sixp.json')
  })

  it('stop together', async () => {
    const { browser, a, b, file, change } = await twoTabs()
    await a.linkedFiles.stop(ASSESSMENT_ID)
    change(b, answering(4))
    await pass(browser, 1_000)
    expect(levelIn(file)).toBe(undefined)
    expect(stateOf(b)).toBe(undefined)
  })
})

describe('a file that is no longer kept up to date', () => {
  it('stays as it is, at the next visit too', async () => {
    const { browser, tab, file, edit } = await linked()
    const before = file.content
    await tab.linkedFiles.stop(ASSESSMENT_ID)
    edit(answering(4))
    await pass(browser, 5_000)
    browser.close(tab)
    const next = await browser.openTab()
    await browser.idle()
    expect(file.content).toBe(before)
    expect(next.linkedFiles.files.size).toBe(0)
    expect((await browser.mirror.readFiles()).size).toBe(0)
  })

  it('keeps the assessment that is deleted here, and is forgotten when that is final', async () => {
    const { browser, tab, file, edit } = await linked()
    const before = file.content
    edit({ type: 'set-deleted', value: true })
    await pass(browser, 1_000)
    expect(file.content).toBe(before)
    browser.close(tab)
    await browser.openTab()
    await browser.idle()
    expect(file.content).toBe(before)
    expect((await browser.mirror.readFiles()).size).toBe(0)
  })

  it('is taken up again when the deletion is taken back', async () => {
    const { browser, file, edit } = await linked()
    edit({ type: 'set-deleted', value: true })
    await pass(browser, 1_000)
    edit({ type: 'set-deleted', value: false })
    edit(answering(4))
    await pass(browser, 1_000)
    expect(levelIn(file)).toBe(4)
  })

  it('is left as it is when everything is deleted', async () => {
    const { browser, tab, file, edit } = await linked()
    const before = file.content
    edit(answering(4))
    await tab.keeping.deleteAll()
    await pass(browser, 5_000)
    expect(file.content).toBe(before)
    expect(tab.linkedFiles.files.size).toBe(0)
    expect((await browser.mirror.readFiles()).size).toBe(0)
  })
})

describe('without a second copy', () => {
  it('is kept up to date for the visit', async () => {
    vi.stubGlobal('reportError', vi.fn())
    const { browser, tab, file, edit } = await linked({ mirror: false })
    edit(answering(4))
    await pass(browser, 1_000)
    colleague(file, answering(2, OTHER_QUESTION))
    edit(answering(5))
    await pass(browser, 1_000)
    expect(levelIn(file, OTHER_QUESTION)).toBe(2)
    expect(stateOf(tab)).toMatchObject({ kind: 'kept' })
  })

  it('says what went wrong when the second copy fails, and goes on', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const browser = new Browser({ [KEY]: serializeDocument(empty) })
    vi.spyOn(browser.mirror, 'writeFile').mockRejectedValue(
      new DOMException('Gone', 'UnknownError'),
    )
    const tab = await browser.openTab()
    const file = new FakeFile(NAME)
    await tab.linkedFiles.choose(ASSESSMENT_ID, file)
    tab.assessments.change(ASSESSMENT_ID, answering(4))
    await pass(browser, 1_000)
    expect(levelIn(file)).toBe(4)
    expect(reported).toHaveBeenCalled()
  })
})
