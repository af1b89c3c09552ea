import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { AnswerState, Assessment } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { lostTexts } from '../domain/conflicts'
import { applyEdit } from '../domain/edits'
import { purgeDeleted } from '../domain/purge'
import { isRicher, mergeAssessments } from '../domain/merge'
import { greatestAt } from '../domain/order'
import type { QuestionId } from '../domain/questionnaire'
import { findRound, stateOf } from '../domain/rounds'
import { documentIdOf } from '../persistence/browserStorage'
import { loadDocument } from '../persistence/load'
import { openMirror } from '../persistence/mirror'
import type { Mirror } from '../persistence/mirror'
import { serializeDocument } from '../persistence/serialize'
import type { Incoming } from '../persistence/shelf'
import { useAssessments } from './assessments'
import { useDraftCopy } from './draftCopy'
import { useServices } from './services'
import { useSettings } from './settings'

/** Where another copy of an assessment comes from: the storage, or a file kept up to date. */
type Source = 'storage' | 'file'

/** What has happened to the work from outside this tab. */
export type KeepingEvent =
  /** Deleted for good in another tab. */
  | { readonly kind: 'deleted-elsewhere'; readonly assessment: Assessment }
  /** Everything was deleted in another tab. */
  | { readonly kind: 'all-deleted-elsewhere' }
  /** Removed from the storage by somebody or something else; saved again. */
  | { readonly kind: 'cleared'; readonly assessment: Assessment }
  /** Saved by a newer version of the app, or by something we cannot read: not saved here any more. */
  | { readonly kind: 'newer-version' | 'unreadable'; readonly assessment: Assessment }
  /** An answer given in this tab gave way to a later one. */
  | {
      readonly kind: 'overruled'
      readonly source: Source
      readonly assessment: Assessment
      readonly round: string
      readonly question: QuestionId
      readonly before: AnswerState
      readonly after: AnswerState
    }
  /** Texts that lost against later ones are kept beside their fields. */
  | { readonly kind: 'texts-kept'; readonly assessment: Assessment; readonly count: number }
  /** The second copy held what the browser's storage had lost. */
  | { readonly kind: 'restored'; readonly assessment: Assessment }

/** What one tab tells the others. */
type Message = { readonly kind: 'all-deleted' }

/** What the keeper needs of the browser; replaced in tests. */
export interface KeepingBrowser {
  /** Opens the second copy, when not the browser's own; rejects where there is none. */
  readonly openMirror?: typeof openMirror
  /** Whether no other tab has the app open. */
  readonly isOnlyTab: () => Promise<boolean>
  /** Calls back with the key (null: all of them) and the text of what another tab has stored. */
  readonly onStored: (listen: (key: string | null, text: string | null) => void) => void
  /** Calls back when the page is looked at again: what stands in the storage may be another. */
  readonly onReturn: (listen: () => void) => void
  /** A channel to the other tabs. */
  readonly channel: {
    readonly post: (message: unknown) => void
    readonly listen: (receive: (message: unknown) => void) => void
  }
  readonly every: (milliseconds: number, run: () => void) => void
}

const RETRY_EVERY = 3_000

/**
 * Keeps the documents in step with the storage, the other tabs and the second copy. It comes after
 * the first screen, and until then nothing is written over what this tab has not read.
 */
export const useKeeping = defineStore('keeping', () => {
  const assessments = useAssessments()
  const services = useServices()
  const settings = useSettings()
  const drafts = useDraftCopy()
  const { shelf, documents, stopped } = assessments
  const latest = shallowRef<KeepingEvent | null>(null)
  /** Whether a second copy is kept: null until it is known. */
  const hasMirror = shallowRef<boolean | null>(null)
  let mirror: Mirror | null = null
  /** Ids whose second copy cannot be read and stays as it is. */
  const unreadMirror = new Set<string>()
  let browser: KeepingBrowser | null = null

  const tell = (event: KeepingEvent): void => {
    latest.value = event
  }

  function mirrorWrite(id: string, text: string): void {
    if (!unreadMirror.has(id) && stopped.get(id) !== 'newer-version') mirror?.write(id, text)
  }

  /**
   * Merges another copy of an assessment into the one that is here. Texts that both wrote since
   * they last agreed and that lost are kept; the merged one is saved when the storage lacks something.
   */
  function takeIn(
    theirs: Assessment,
    base: Assessment | undefined,
    source: Source = 'storage',
  ): void {
    const mine = documents.get(theirs.id)
    if (!mine) {
      documents.set(theirs.id, theirs)
      return
    }
    const merged = mergeAssessments(mine, theirs)
    if (isPurged(merged)) throw new Error('Two assessments cannot merge into a purged one')
    const texts = lostTexts(base, mine, theirs)
    const kept =
      texts.length > 0 ? applyEdit(merged, { type: 'keep-texts', texts }, services.now()) : merged
    if (isRicher(kept, mine)) documents.set(kept.id, kept)
    if (source === 'file' || isRicher(kept, theirs)) assessments.saveNow(kept.id)
    if (kept !== merged) tell({ kind: 'texts-kept', assessment: kept, count: texts.length })
    tellOverruled(mine, kept, source)
  }

  function tellOverruled(before: Assessment, after: Assessment, source: Source): void {
    for (const own of assessments.ownAnswers) {
      const [id, round = '', question = ''] = own.split('/')
      if (id !== after.id) continue
      const was = stateOf(findRound(before, round)?.answers[question])
      const is = stateOf(findRound(after, round)?.answers[question])
      if (was === is) continue
      assessments.ownAnswers.delete(own)
      const event = { kind: 'overruled', source, assessment: after, round, question } as const
      tell({ ...event, before: was, after: is })
    }
  }

  /** Stops saving what stands there in a form that must not be written over. */
  function stop(incoming: Extract<Incoming, { kind: 'unreadable' }>): void {
    const { document } = incoming
    const mine = documents.get(document.id)
    assessments.unreadable = [
      ...assessments.unreadable.filter(({ id }) => id !== document.id),
      { ...document, ...(mine && { reserve: mine }) },
    ]
    if (!mine) return
    const kind = document.error.code === 'newer-version' ? 'newer-version' : 'unreadable'
    stopped.set(document.id, kind)
    assessments.save(document.id)
    tell({ kind, assessment: mine })
  }

  /** What stands under this id can be read again, or is gone. */
  function resume(id: string): void {
    stopped.delete(id)
    if (assessments.unreadable.some((document) => document.id === id)) {
      assessments.unreadable = assessments.unreadable.filter((document) => document.id !== id)
    }
  }

  function receive(id: string, incoming: Incoming): void {
    switch (incoming.kind) {
      case 'nothing-new':
        return
      case 'unreadable':
        stop(incoming)
        return
      case 'document':
        resume(id)
        takeIn(incoming.document, incoming.base)
        mirrorWrite(id, shelf.textOf(id) ?? '')
        return
      case 'purged':
        resume(id)
        forget(id)
        return
      case 'missing': {
        resume(id)
        const mine = documents.get(id)
        if (!mine) return
        assessments.saveNow(id)
        tell({ kind: 'cleared', assessment: mine })
      }
    }
  }

  /** An assessment was deleted for good elsewhere. */
  function forget(id: string): void {
    const mine = documents.get(id)
    documents.delete(id)
    assessments.purgedIds.add(id)
    assessments.forget(id)
    mirror?.write(id, serializeDocument({ id, purged: true }))
    if (mine && !mine.deleted?.value) tell({ kind: 'deleted-elsewhere', assessment: mine })
  }

  /** Reads again all that stands in the storage or should. */
  function readAll(): void {
    const ids = new Set([
      ...services.storage.listDocuments().map(({ id }) => id),
      ...shelf.knownIds(),
    ])
    for (const id of ids) if (shelf.hasNews(id)) receive(id, shelf.readNow(id))
  }

  function onStored(key: string | null, text: string | null): void {
    const id = key === null ? null : documentIdOf(key)
    if (key !== null && id === null) return
    // A text that was replaced again a moment later may hold what this tab has not seen.
    if (id !== null && text !== null) receive(id, shelf.read(id, text))
    readAll()
  }

  /**
   * Makes final what an earlier visit deleted, unless another tab is still in that visit. This may
   * come a while after the first screen: what has been deleted since can be taken back.
   */
  async function endEarlierVisit(): Promise<void> {
    const isOnlyTab = await browser?.isOnlyTab()
    const found = [...assessments.found]
    assessments.found.clear()
    if (!isOnlyTab) return
    for (const [id, before] of found) {
      const document = documents.get(id)
      if (!document) continue
      const purged = purgeDeleted(document, greatestAt(before))
      if (purged === document) continue
      if (isPurged(purged)) purge(id)
      else assessments.put(purged)
    }
  }

  /** Deletes an assessment for good: nothing is left but the mark that it is. */
  function purge(id: string): void {
    // Should this write fail, the deletion is still on record and is made final at the next visit.
    const text = writeMarker(id)
    documents.delete(id)
    assessments.purgedIds.add(id)
    assessments.forget(id)
    mirror?.write(id, text)
  }

  function writeMarker(id: string): string {
    const marker = { id, purged: true } as const
    const text = serializeDocument(marker)
    shelf.write(marker, text)
    return text
  }

  /** Joins what the second copy holds with what the storage holds. */
  async function joinMirror(opened: Mirror): Promise<void> {
    const texts = await opened.readAll()
    mirror = opened
    drafts.copy = opened
    for (const [id, text] of texts) {
      const here = shelf.textOf(id)
      if (text === here) continue
      const loaded = loadDocument(text)
      if (!loaded.ok || loaded.value.document.id !== id) {
        unreadMirror.add(id)
        continue
      }
      const { document } = loaded.value
      if (isPurged(document)) {
        if (documents.has(id)) purge(id)
        else if (here === null) opened.remove(id)
      } else if (assessments.unreadable.some((one) => one.id === id)) {
        assessments.unreadable = assessments.unreadable.map((one) =>
          one.id === id ? { ...one, reserve: document } : one,
        )
      } else if (!assessments.purgedIds.has(id)) {
        const mine = documents.get(id)
        if (mine && !isRicher(mergeAssessments(mine, document), mine)) continue
        if (mine) takeIn(document, mine)
        else {
          documents.set(id, document)
          assessments.found.set(id, document)
        }
        assessments.saveNow(id)
        tell({ kind: 'restored', assessment: documents.get(id) ?? document })
      }
    }
    for (const id of shelf.knownIds()) {
      const text = shelf.textOf(id)
      const isReadable = !assessments.unreadable.some((one) => one.id === id)
      if (isReadable && text !== null && text !== texts.get(id)) mirrorWrite(id, text)
    }
  }

  /** Begins to keep. Resolves when the second copy has been joined, or is known to be missing. */
  async function start(with_: KeepingBrowser): Promise<void> {
    browser = with_
    assessments.keepWith({
      meet: (id) => {
        receive(id, shelf.readNow(id))
        return true
      },
      written: mirrorWrite,
      removed: (id) => {
        unreadMirror.delete(id)
        mirror?.remove(id)
      },
    })
    browser.onStored(onStored)
    browser.onReturn(() => {
      readAll()
      assessments.flush()
    })
    browser.channel.listen(onMessage)
    browser.every(RETRY_EVERY, () => {
      if (assessments.saveState.kind === 'failed') assessments.retry()
    })
    readAll()
    assessments.retry()
    try {
      await joinMirror(
        await (browser.openMirror ?? openMirror)((isWritten) => {
          hasMirror.value = isWritten
        }),
      )
      hasMirror.value = true
    } catch (error) {
      // A private window of some browsers, or a damaged profile: the storage works without it.
      hasMirror.value = false
      reportError(error)
    }
    await endEarlierVisit()
  }

  function onMessage(message: unknown): void {
    if ((message as Message | null)?.kind !== 'all-deleted') return
    dropAll()
    tell({ kind: 'all-deleted-elsewhere' })
  }

  function dropAll(): void {
    for (const id of documents.keys()) {
      assessments.forget(id)
      assessments.purgedIds.add(id)
    }
    documents.clear()
    stopped.clear()
    assessments.unreadable = []
    settings.forgetWork()
  }

  /**
   * Deletes all that the app keeps in this browser, for good. Open tabs are told first. Where there
   * are any, marks of what was deleted stay so that none of them saves its copy again.
   */
  async function deleteAll(): Promise<void> {
    browser?.channel.post({ kind: 'all-deleted' } satisfies Message)
    const ids = [...new Set([...shelf.knownIds(), ...documents.keys()])]
    dropAll()
    const markers = new Map(ids.map((id) => [id, serializeDocument({ id, purged: true })] as const))
    services.storage.removeAll()
    if (!(await browser?.isOnlyTab())) {
      ids.forEach(writeMarker)
    }
    await mirror?.reduceTo(markers)
  }

  /** Reads a document that could not be read once more, and tells what came of it. */
  function retryUnreadable(id: string): 'read' | 'unreadable' | 'gone' {
    shelf.forgetText(id)
    receive(id, shelf.readNow(id))
    if (assessments.unreadable.some((document) => document.id === id)) return 'unreadable'
    return documents.has(id) ? 'read' : 'gone'
  }

  return {
    latest,
    hasMirror,
    start,
    takeIn,
    purge,
    deleteAll,
    retryUnreadable,
    /** Where the chosen files are remembered; null where there is no second copy. */
    files: (): Pick<Mirror, 'readFiles' | 'writeFile' | 'removeFile'> | null => mirror,
  }
})
