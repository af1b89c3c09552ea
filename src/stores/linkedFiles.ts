import { defineStore } from 'pinia'
import { shallowReactive, shallowRef, watch } from 'vue'
import type { Assessment, PurgedAssessment } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { isRicher, mergeAssessments } from '../domain/merge'
import { greatestAt } from '../domain/order'
import { fileName, loadFile, readBack } from '../persistence/files'
import { readText, replaceText } from '../persistence/linkedFile'
import type { LinkedFileErrorCode } from '../persistence/linkedFile'
import type { LoadErrorCode } from '../persistence/load'
import { loadDocument } from '../persistence/load'
import type { ChosenFile } from '../persistence/mirror'
import { serializeDocument } from '../persistence/serialize'
import { useAssessments } from './assessments'
import { useKeeping } from './keeping'
import { useServices } from './services'
import { useSettings } from './settings'

/**
 * Why the text in a chosen file is no copy of the assessment: it cannot be loaded, is another
 * assessment's, is marked as deleted, or would make this one too large.
 */
export type ForeignCode = LoadErrorCode | 'other-assessment' | 'deleted' | 'too-much'

/** How far a chosen file has come. Whatever is wrong is tried again. */
export type LinkedFileState =
  /** Chosen, and not looked into yet. */
  | { readonly kind: 'starting' }
  /** It held all of the assessment at this time. */
  | { readonly kind: 'kept'; readonly time: number }
  /** The browser wants the user's word before the page may go on. */
  | { readonly kind: 'waiting' }
  /** The page may not use it. */
  | { readonly kind: 'refused' }
  /** It could not be read or written. */
  | { readonly kind: 'failed'; readonly code: LinkedFileErrorCode }
  /** What is in it must not be written over. */
  | { readonly kind: 'foreign'; readonly code: ForeignCode }

/** A file that the user has chosen to be kept up to date. */
export interface LinkedFile {
  readonly name: string
  readonly state: LinkedFileState
}

/** A file that has stopped being kept up to date with this assessment. */
export interface TroubledFile extends LinkedFile {
  readonly id: string
}

/** What following a file needs of the browser; replaced in tests. */
export interface LinkingBrowser {
  /** Runs while no other tab runs anything by this name. */
  readonly alone: (name: string, run: () => Promise<void>) => Promise<void>
  /** Calls back when the page is looked at again. */
  readonly onReturn: (listen: () => void) => void
  /** Calls back when the page is out of view, or about to go. */
  readonly onHide: (listen: () => void) => void
  readonly every: (milliseconds: number, run: () => void) => void
}

type Timer = ReturnType<typeof setTimeout>

/** A chosen file as this tab works with it. */
interface Link {
  readonly id: string
  handle: FileSystemFileHandle
  /** Whether other tabs and the next visit know of it. */
  isRemembered: boolean
  /** What this tab last read or wrote there; null before. */
  text: string | null
  /** The same as a document, where it was not this tab that wrote it. */
  theirs: Assessment | null
  /** Written a moment ago: no lock keeps another machine from doing so at the same time. */
  isFresh: boolean
  /** Runs out a moment after the latest change. */
  quiet: Timer | undefined
  /** Runs out a while after the first change. */
  longest: Timer | undefined
  isDue: boolean
  isRunning: boolean
  readonly unwatch: () => void
}

const QUIET = 1_000
const LONGEST = 5_000
const LOOK_AGAIN_EVERY = 10_000
const READ_WRITE = { mode: 'readwrite' } as const

/**
 * The files that the user has chosen, each kept up to date with its assessment. Before a file is
 * written it is read, and what somebody else has put there is merged into the assessment.
 */
export const useLinkedFiles = defineStore('linkedFiles', () => {
  const assessments = useAssessments()
  const keeping = useKeeping()
  const services = useServices()
  const settings = useSettings()
  /** The chosen files by the id of their assessment. */
  const files = shallowReactive(new Map<string, LinkedFile>())
  const latestTrouble = shallowRef<TroubledFile | null>(null)
  /** Whether files can be chosen: not before it is known which ones are. */
  const isReady = shallowRef(false)
  const links = new Map<string, Link>()
  let browser: LinkingBrowser | null = null

  const alone = (id: string, run: () => Promise<void>): Promise<void> =>
    browser?.alone(`six-p/file/${id}`, run) ?? run()

  function show(link: Link, state: LinkedFileState): void {
    const { id } = link
    if (links.get(id) !== link) return
    const before = files.get(id)?.state
    const file = { name: link.handle.name, state }
    files.set(id, file)
    const how = howItGoes(state)
    assessments.linkedFiles.set(id, how)
    // Waiting is how a visit begins in many browsers; later on it is news.
    const isNews = how === 'failing' || before?.kind === 'kept'
    if (how !== 'well' && isNews && !isSame(state, before)) {
      latestTrouble.value = { id, ...file }
    }
  }

  function add(id: string, handle: FileSystemFileHandle, isRemembered: boolean): Link {
    drop(id)
    const unwatch = watch(
      () => assessments.documents.get(id),
      () => writeSoon(link),
      { flush: 'sync' },
    )
    const link: Link = {
      id,
      handle,
      isRemembered,
      text: null,
      theirs: null,
      isFresh: false,
      quiet: undefined,
      longest: undefined,
      isDue: false,
      isRunning: false,
      unwatch,
    }
    links.set(id, link)
    show(link, { kind: 'starting' })
    return link
  }

  function drop(id: string): void {
    const link = links.get(id)
    if (!link) return
    clearTimers(link)
    link.unwatch()
    links.delete(id)
    files.delete(id)
    assessments.linkedFiles.delete(id)
  }

  function writeSoon(link: Link): void {
    clearTimeout(link.quiet)
    link.quiet = setTimeout(() => void bringUpToDate(link), QUIET)
    link.longest ??= setTimeout(() => void bringUpToDate(link), LONGEST)
  }

  /** Reads and writes the file, now or as soon as what runs already is through. */
  async function bringUpToDate(link: Link): Promise<void> {
    clearTimers(link)
    link.isFresh = false
    link.isDue = true
    if (link.isRunning) return
    link.isRunning = true
    try {
      while (link.isDue) {
        link.isDue = false
        await alone(link.id, () => visit(link))
      }
    } catch (error) {
      show(link, { kind: 'failed', code: 'failed' })
      reportError(error)
    } finally {
      link.isRunning = false
    }
  }

  async function visit(link: Link): Promise<void> {
    const { id } = link
    if (links.get(id) !== link) return
    const file = await remembered(link)
    if (!file || !assessments.documents.has(id)) {
      drop(id)
      return
    }
    // Another tab may have chosen another one.
    link.handle = file.handle
    const state = (await readFirst(link, file.text)) ?? (await writeThen(link))
    if (state) show(link, state)
  }

  /** The file as the browser remembers it; null when another tab has stopped. */
  async function remembered(link: Link): Promise<ChosenFile | null> {
    const memory = keeping.files()
    return memory && link.isRemembered
      ? ((await memory.readFiles()).get(link.id) ?? null)
      : { handle: link.handle, text: link.text ?? '' }
  }

  /**
   * Reads the file and merges what is new in it. `lastText` is what this browser last saw there.
   * Returns what stands in the way of going on, if anything.
   */
  async function readFirst(link: Link, lastText: string): Promise<LinkedFileState | null> {
    const permission = await link.handle.queryPermission(READ_WRITE)
    if (permission !== 'granted') return { kind: permission === 'denied' ? 'refused' : 'waiting' }
    const read = await readText(link.handle)
    if (!read.ok) {
      return typeof read.error === 'string'
        ? { kind: 'failed', code: read.error }
        : { kind: 'foreign', code: read.error.code }
    }
    const mine = assessments.find(link.id)
    if (!mine || read.value === link.text) return null
    const foreign = takeIn(link, mine, read.value, lastText)
    if (foreign) return { kind: 'foreign', code: foreign }
    await remember(link)
    return null
  }

  /** Merges the file's text into the assessment; or says why that cannot be. */
  function takeIn(
    link: Link,
    mine: Assessment,
    text: string,
    lastText: string,
  ): ForeignCode | null {
    let theirs: Assessment | PurgedAssessment | null = null
    // A file that was made a moment ago is empty.
    if (text.trim() !== '') {
      const loaded = loadFile(text)
      if (!loaded.ok) return loaded.error.code
      theirs = loaded.value.document
      if (theirs.id !== mine.id) return 'other-assessment'
      // The file is a copy of its own: that it was deleted somewhere does not delete it here.
      if (isPurged(theirs) || theirs.deleted?.value) return 'deleted'
      if (!readBack(mergeAssessments(mine, theirs)).ok) return 'too-much'
      keeping.takeIn(theirs, documentIn(lastText), 'file')
    }
    link.text = text
    link.theirs = theirs
    return null
  }

  /** Writes what the file lacks. Null when the assessment is deleted: the file stays as it is. */
  async function writeThen(link: Link): Promise<LinkedFileState | null> {
    const mine = assessments.find(link.id)
    if (!mine) return null
    const text = serializeDocument(mine)
    const before = files.get(link.id)?.state
    if (link.theirs ? isRicher(mine, link.theirs) : text !== link.text) {
      const written = await replaceText(link.handle, text)
      if (!written.ok) return { kind: 'failed', code: written.error }
      link.text = text
      link.theirs = null
      link.isFresh = true
      await remember(link)
    } else if (before?.kind === 'kept') {
      return before
    }
    const time = services.now()
    settings.rememberFile(link.id, { kind: 'linked', time, at: greatestAt(mine) })
    return { kind: 'kept', time }
  }

  /** Tells other tabs and the next visit what is in the file now. */
  async function remember({ id, handle, text, isRemembered }: Link): Promise<void> {
    if (!isRemembered || !assessments.documents.has(id)) return
    try {
      await keeping.files()?.writeFile(id, { handle, text: text ?? '' })
    } catch (error) {
      // The file itself is as it should be.
      reportError(error)
    }
  }

  /** The name to offer for an assessment's file. */
  function nameFor(id: string): string {
    const assessment = assessments.find(id)
    if (!assessment) throw new Error(`There is no assessment ${id} to name a file after`)
    return fileName(assessment, services.today())
  }

  /** From now on this file is kept up to date with the assessment. */
  async function choose(id: string, handle: FileSystemFileHandle): Promise<void> {
    const link = add(id, handle, false)
    await alone(id, async () => {
      const memory = keeping.files()
      try {
        await memory?.writeFile(id, { handle, text: '' })
        link.isRemembered = memory !== null
      } catch (error) {
        // It is kept up to date for this visit.
        reportError(error)
      }
    })
    await bringUpToDate(link)
  }

  /** Asks for the browser's permission to go on: only in a click. */
  async function resume(id: string): Promise<void> {
    const link = links.get(id)
    if (!link) return
    await link.handle.requestPermission(READ_WRITE)
    await bringUpToDate(link)
  }

  /** Leaves the file as it is from now on, in every tab. */
  async function stop(id: string): Promise<void> {
    drop(id)
    await alone(id, async () => keeping.files()?.removeFile(id))
  }

  /** Goes on with the files that are remembered, and looks into those this tab has already. */
  async function goOn(): Promise<void> {
    try {
      for (const [id, { handle }] of (await keeping.files()?.readFiles()) ?? []) {
        if (!links.has(id) && assessments.documents.has(id)) add(id, handle, true)
      }
    } catch (error) {
      // Those that this tab has are kept up to date all the same.
      reportError(error)
    }
    for (const link of links.values()) void bringUpToDate(link)
  }

  /** Forgets the files of what has been deleted for good. */
  async function forgetDeleted(): Promise<void> {
    const isHere = (id: string) =>
      assessments.documents.has(id) || assessments.unreadable.some((one) => one.id === id)
    const memory = keeping.files()
    try {
      for (const id of (await memory?.readFiles())?.keys() ?? []) {
        if (!isHere(id)) await memory?.removeFile(id)
      }
    } catch (error) {
      // The next visit tries again.
      reportError(error)
    }
  }

  /** Begins to keep the files up to date; after that, files can be chosen. */
  async function start(with_: LinkingBrowser): Promise<void> {
    browser = with_
    browser.onReturn(() => void goOn())
    browser.onHide(() => {
      for (const link of links.values()) if (link.quiet) void bringUpToDate(link)
    })
    browser.every(LOOK_AGAIN_EVERY, () => {
      for (const link of links.values()) {
        const isWell = assessments.linkedFiles.get(link.id) === 'well'
        if (!isWell || link.isFresh) void bringUpToDate(link)
      }
    })
    await forgetDeleted()
    await goOn()
    isReady.value = true
  }

  return { files, latestTrouble, isReady, start, nameFor, choose, resume, stop }
})

function clearTimers(link: Link): void {
  clearTimeout(link.quiet)
  clearTimeout(link.longest)
  link.quiet = undefined
  link.longest = undefined
}

function howItGoes({ kind }: LinkedFileState): 'well' | 'waiting' | 'failing' {
  if (kind === 'waiting') return kind
  return kind === 'starting' || kind === 'kept' ? 'well' : 'failing'
}

function isSame(a: LinkedFileState, b: LinkedFileState | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function documentIn(text: string): Assessment | undefined {
  const loaded = loadDocument(text)
  return loaded.ok && !isPurged(loaded.value.document) ? loaded.value.document : undefined
}
