import { defineStore } from 'pinia'
import { shallowReactive, shallowRef } from 'vue'
import { CURRENT_QUESTIONNAIRE, loadExample } from '../content/catalogue'
import { isPurged } from '../domain/assessment'
import type { Assessment, LocalDate, Scope } from '../domain/assessment'
import { applyEdit, createAssessment } from '../domain/edits'
import type { Edit } from '../domain/edits'
import type { ExampleContent, inLanguage } from '../domain/example'
import { ownValue } from '../domain/maps'
import { greatestAt } from '../domain/order'
import type { Locale } from '../domain/questionnaire'
import { hasRoom, presentRounds } from '../domain/rounds'
import { LIMITS } from '../persistence/limits'
import type { Result } from '../persistence/result'
import { createSaver } from '../persistence/saver'
import type { SaveErrorCode, SaveState } from '../persistence/saver'
import { serializeDocument } from '../persistence/serialize'
import { createShelf } from '../persistence/shelf'
import type { ShelfContent, UnreadableDocument } from '../persistence/shelf'
import { useServices } from './services'
import { useSettings } from './settings'

/** An unreadable document, with the second copy of it that can be read, if there is one. */
export interface UnreadableEntry extends UnreadableDocument {
  readonly reserve?: Assessment
}

/** Where an assessment stands with files: in one, or not followed by the one that should. */
export type FileStanding =
  | { readonly kind: 'downloaded' | 'linked'; readonly time: number; readonly isBehind: boolean }
  | { readonly kind: 'waiting' | 'failing' }

/** What keeps the documents in step with other tabs and with the second copy. */
interface Keeper {
  /** Reads what has come to stand under an id; false when it must wait. */
  readonly meet: (id: string) => boolean
  /** A document has been written. */
  readonly written: (id: string, text: string) => void
  /** A document that could not be read has been deleted by its owner. */
  readonly removed: (id: string) => void
}

/** What a group's id may begin with: the characters of all ids, without the 0 that stands for none. */
const GROUP_FIRSTS = Array.from('123456789abcdefghjkmnpqrstvwxyz')

/** The assessments of this browser: each a document of its own, edited and saved here. */
export const useAssessments = defineStore('assessments', () => {
  const services = useServices()
  const settings = useSettings()
  const shelf = createShelf(services.storage)
  const documents = shallowReactive(new Map<string, Assessment>())
  const unreadable = shallowRef<readonly UnreadableEntry[]>([])
  /** In which assessments parts could not be read when the visit began, and how many. */
  const setAside = shallowRef<ShelfContent['setAside']>([])
  const saveState = shallowRef<SaveState>({ kind: 'saved' })
  const savedAt = shallowRef<number | null>(null)
  /** The documents as the storage held them when the visit began. */
  const found = new Map<string, Assessment>()
  /** The example's texts and what puts them in a language, once they have been fetched. */
  const example = shallowRef<{
    readonly content: ExampleContent
    readonly inLanguage: typeof inLanguage
  } | null>(null)
  /** Documents that this tab holds but must not write any more, and why. */
  const stopped = new Map<string, SaveErrorCode>()
  const purgedIds = new Set<string>()
  /** The answers given in this tab: `<assessment>/<round>/<question>`. */
  const ownAnswers = shallowReactive(new Set<string>())
  /** Of each assessment with a file that is kept up to date: how that goes. */
  const linkedFiles = shallowReactive(new Map<string, 'well' | 'waiting' | 'failing'>())
  /** By assessment: the kept texts taken away in this visit, by their keys. */
  const dismissed = shallowReactive(new Map<string, ReadonlySet<string>>())
  let keeper: Keeper | null = null

  const saver = createSaver({
    write,
    onState: (state) => {
      saveState.value = state
      if (state.kind === 'saved') savedAt.value = services.now()
    },
  })

  function write(id: string): Result<void, SaveErrorCode> {
    // Something stands there that nobody here has read: it is read, and merged, before it is replaced.
    if (shelf.hasNews(id) && !keeper?.meet(id)) return { ok: false, error: 'unread' }
    const document = documents.get(id)
    if (!document) return { ok: true, value: undefined }
    const stop = stopped.get(id)
    const text = serializeDocument(document)
    if (stop) {
      // The second copy is still this app's to write, unless a newer version has taken over.
      if (stop === 'unreadable') keeper?.written(id, text)
      return { ok: false, error: stop }
    }
    const written = shelf.write(document, text)
    // The second copy may have room where the storage has none.
    keeper?.written(id, text)
    return written
  }

  /** Reads what the browser holds, at the start of a visit. */
  function load(): void {
    const content = shelf.open()
    documents.clear()
    for (const assessment of content.assessments) {
      documents.set(assessment.id, assessment)
      found.set(assessment.id, assessment)
    }
    unreadable.value = content.unreadable
    for (const id of content.purgedIds) purgedIds.add(id)
    setAside.value = content.setAside
    if (!services.storage.isAvailable()) saveState.value = { kind: 'failed', code: 'blocked' }
  }

  /** An assessment that is neither missing nor deleted. */
  function find(id: string): Assessment | undefined {
    const assessment = documents.get(id)
    return assessment?.deleted?.value ? undefined : assessment
  }

  /** The same as it is to be shown: an example's own texts follow the language. */
  function shown(id: string, locale: Locale): Assessment | undefined {
    const assessment = find(id)
    return assessment?.example && example.value
      ? example.value.inLanguage(assessment, example.value.content, locale)
      : assessment
  }

  /** Takes over a document's newest copy; it is written soon. */
  function put(assessment: Assessment): void {
    const { id } = assessment
    if (unreadable.value.some((document) => document.id === id) && !stopped.has(id)) {
      throw new Error(`Assessment ${id} could not be read and must not be overwritten`)
    }
    documents.set(id, assessment)
    saver.save(id)
  }

  function change(id: string, edit: Edit): void {
    const before = documents.get(id)
    if (!before) throw new Error(`There is no assessment ${id} to edit`)
    if (edit.type === 'set-answer') ownAnswers.add(`${id}/${edit.round}/${edit.question}`)
    const after = applyEdit(before, edit, services.now())
    if (after !== before) put(after)
  }

  function create(who: { organisation: string; team: string; note: string }): string {
    const id = services.newUuid()
    put(createAssessment({ id, ...who, example: false, now: services.now() }))
    return id
  }

  /** Adds an empty round, on the questionnaire that the round before it used or on today's. */
  function addRound(
    id: string,
    draft: { readonly label: string; readonly date: LocalDate; readonly scope: Scope },
  ): string {
    const before = find(id)
    const round = services.newId()
    const questionnaire = before && presentRounds(before).at(-1)?.round.questionnaire
    change(id, {
      type: 'add-round',
      round,
      ...draft,
      questionnaire: questionnaire ?? CURRENT_QUESTIONNAIRE,
    })
    return round
  }

  /** Keeps a closed copy of a round as it is now. Gives the copy's id. */
  function keepBaseline(id: string, round: string, label: string): string {
    const copy = services.newId()
    change(id, { type: 'keep-baseline', round, copy, label, on: services.today() })
    return copy
  }

  /** Whether an assessment has room for another round: with more it could not be opened again. */
  function hasRoomForRound(id: string): boolean {
    const rounds = Object.values(documents.get(id)?.rounds ?? {})
    return rounds.filter((round) => !isPurged(round)).length < LIMITS.rounds
  }

  /**
   * The id of a new group. A hand-in code names a group by the first character of its id, so no two
   * of a round begin alike; null when no character is left beside those taken.
   */
  function newGroupId(taken: readonly string[]): string | null {
    const isFree = (first: string) => !taken.some((id) => id.startsWith(first))
    const id = services.newId()
    const first = [id.slice(0, 1), ...GROUP_FIRSTS].find((one) => one !== '0' && isFree(one))
    return first === undefined ? null : first + id.slice(1)
  }

  /** The id of a new response; its end is free, so that a hand-in code can hold it. */
  function newResponseId(): string {
    return `${services.newId().slice(0, 6)}00`
  }

  /** Whether a round has room for another response: with more it could not be opened again. */
  function hasRoomForResponse(id: string, round: string): boolean {
    const held = ownValue(documents.get(id)?.rounds ?? {}, round)
    return held !== undefined && !isPurged(held) && hasRoom(held)
  }

  /** Takes kept texts away. They can be brought back until the visit ends or the file is saved. */
  function dismiss(id: string, keys: readonly string[]): void {
    dismissed.set(id, new Set([...(dismissed.get(id) ?? []), ...keys]))
  }

  function bringBack(id: string, keys: readonly string[]): void {
    const left = [...(dismissed.get(id) ?? [])].filter((key) => !keys.includes(key))
    dismissed.set(id, new Set(left))
  }

  /** Makes final what was taken away: of one assessment, or of all at the end of the visit. */
  function finishDismissals(only?: string): void {
    for (const [id, keys] of dismissed) {
      if (only !== undefined && only !== id) continue
      dismissed.delete(id)
      if (documents.has(id)) change(id, { type: 'remove-set-aside', keys: [...keys] })
    }
  }

  /** Deletes a document that cannot be read, for good: the owner has been asked. */
  function deleteUnreadable(id: string): void {
    shelf.remove(id)
    keeper?.removed(id)
    unreadable.value = unreadable.value.filter((document) => document.id !== id)
    stopped.delete(id)
    if (documents.has(id)) saver.save(id)
  }

  /** Notes that an assessment, as it is now, has gone into a file. */
  function noteFile(id: string): void {
    const assessment = documents.get(id)
    if (assessment) settings.rememberFile(id, { time: services.now(), at: greatestAt(assessment) })
  }

  /**
   * When an assessment last went into a file, and whether it has changed since; a file that is kept
   * up to date is a moment behind at most.
   */
  function lastFile(id: string): FileStanding | null {
    const linked = linkedFiles.get(id) ?? 'none'
    if (linked === 'waiting' || linked === 'failing') return { kind: linked }
    const assessment = documents.get(id)
    const file = ownValue(settings.settings.files, id)
    if (!assessment || !file) return null
    const { kind = 'downloaded', time, at } = file
    return { kind, time, isBehind: linked === 'none' && greatestAt(assessment) > at }
  }

  async function loadExampleContent(): Promise<ExampleContent> {
    if (example.value) return example.value.content
    const [content, parts] = await Promise.all([loadExample(), import('../domain/example')])
    example.value = { content, inLanguage: parts.inLanguage }
    return content
  }

  return {
    documents,
    unreadable,
    setAside,
    saveState,
    savedAt,
    loadExampleContent,
    ownAnswers,
    linkedFiles,
    purgedIds,
    found,
    stopped,
    shelf,
    /** The date where the user sits. */
    today: services.today,
    /** The clock, in milliseconds UTC. */
    now: services.now,
    load,
    find,
    shown,
    put,
    change,
    create,
    addRound,
    keepBaseline,
    noteFile,
    lastFile,
    hasRoomForRound,
    newGroupId,
    newResponseId,
    hasRoomForResponse,
    dismissed,
    dismiss,
    bringBack,
    finishDismissals,
    deleteUnreadable,
    save: saver.save,
    /** Writes a document at once, with all else that waits. */
    saveNow(id: string): void {
      saver.save(id)
      saver.flush()
    },
    flush: saver.flush,
    retry: saver.flush,
    forget: saver.forget,
    /** From now on the keeper sees to other tabs and the second copy. */
    keepWith(next: Keeper): void {
      keeper = next
    },
  }
})
