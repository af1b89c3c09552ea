import { defineStore } from 'pinia'
import { shallowReactive, shallowRef } from 'vue'
import { CURRENT_QUESTIONNAIRE, loadExample } from '../content/catalogue'
import type { Assessment, LocalDate, Scope } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { applyEdit, createAssessment, duplicateAssessment, purgeDeleted } from '../domain/edits'
import type { Edit } from '../domain/edits'
import { buildExample, inLanguage } from '../domain/example'
import type { ExampleContent } from '../domain/example'
import { mergeAssessments } from '../domain/merge'
import type { Locale } from '../domain/questionnaire'
import { presentRounds } from '../domain/rounds'
import { fileName, readFileText, toFileText } from '../persistence/files'
import { openLibrary } from '../persistence/library'
import type { UnreadableDocument } from '../persistence/library'
import { loadDocument } from '../persistence/load'
import type { LoadError } from '../persistence/load'
import { createSaver } from '../persistence/saver'
import type { SaveState } from '../persistence/saver'
import { serializeDocument } from '../persistence/serialize'
import { useServices } from './services'

/** What opening a file came to. Only `opened` has changed anything. */
export type Opening =
  | { readonly kind: 'opened'; readonly assessment: Assessment; readonly setAside: number }
  | { readonly kind: 'exists'; readonly assessment: Assessment; readonly setAside: number }
  | { readonly kind: 'was-deleted'; readonly assessment: Assessment; readonly setAside: number }
  | { readonly kind: 'unreadable-here'; readonly assessment: Assessment; readonly setAside: number }
  | { readonly kind: 'purged' }
  | { readonly kind: 'failed'; readonly error: LoadError }

/** The assessments of this browser: each a document of its own, edited, saved and opened here. */
export const useAssessments = defineStore('assessments', () => {
  const services = useServices()
  const documents = shallowReactive(new Map<string, Assessment>())
  const unreadable = shallowRef<readonly UnreadableDocument[]>([])
  const saveState = shallowRef<SaveState>({ kind: 'saved' })
  const savedAt = shallowRef<number | null>(null)
  const exampleContent = shallowRef<ExampleContent | null>(null)
  let purgedIds: readonly string[] = []

  const saver = createSaver({
    write: services.storage.writeDocument,
    serialize: serializeDocument,
    isProtected: (id) => unreadable.value.some((document) => document.id === id),
    onState: (state) => {
      saveState.value = state
      if (state.kind === 'saved') savedAt.value = services.now()
    },
  })

  /** Reads what the browser holds, at the start of a visit. */
  function load(): void {
    const library = openLibrary(services.storage)
    documents.clear()
    for (const assessment of library.assessments) documents.set(assessment.id, assessment)
    unreadable.value = library.unreadable
    purgedIds = library.purgedIds
    if (!services.storage.isAvailable) saveState.value = { kind: 'failed', code: 'blocked' }
  }

  /** An assessment that is neither missing nor deleted. */
  function find(id: string): Assessment | undefined {
    const assessment = documents.get(id)
    return assessment?.deleted?.value ? undefined : assessment
  }

  /** The same as it is to be shown: an example's own texts follow the language. */
  function shown(id: string, locale: Locale): Assessment | undefined {
    const assessment = find(id)
    return assessment?.example && exampleContent.value
      ? inLanguage(assessment, exampleContent.value, locale)
      : assessment
  }

  function put(assessment: Assessment): void {
    documents.set(assessment.id, assessment)
    saver.save(assessment)
  }

  function change(id: string, edit: Edit): void {
    const before = documents.get(id)
    if (!before) throw new Error(`There is no assessment ${id} to edit`)
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

  /** Copies an assessment, as it is shown, under new ids throughout and with a team name of its own. */
  function duplicate(id: string, team: string, locale: Locale): string {
    const original = shown(id, locale)
    if (!original) throw new Error(`There is no assessment ${id} to duplicate`)
    const copy = duplicateAssessment(original, services)
    put(applyEdit(copy, { type: 'set-team', value: team }, services.now()))
    return copy.id
  }

  async function loadExampleContent(): Promise<ExampleContent> {
    exampleContent.value ??= await loadExample()
    return exampleContent.value
  }

  /** Adds the made-up example; one that is here already is not added again. */
  async function addExample(locale: Locale): Promise<string> {
    const content = await loadExampleContent()
    const present = [...documents.values()].find(({ example, id }) => example && find(id))
    if (present) return present.id
    const example = buildExample(content, {
      id: services.newUuid(),
      roundIds: content.rounds.map(() => services.newId()),
      locale,
      today: services.today(),
      now: services.now(),
    })
    put(example)
    return example.id
  }

  /** Reads a file's text. A file of an assessment that is not here yet is added at once. */
  function open(text: string): Opening {
    const loaded = loadDocument(text)
    if (!loaded.ok) return { kind: 'failed', error: loaded.error }
    const { document: assessment, setAside } = loaded.value
    if (isPurged(assessment)) return { kind: 'purged' }
    if (purgedIds.includes(assessment.id)) return { kind: 'was-deleted', assessment, setAside }
    if (documents.has(assessment.id)) return { kind: 'exists', assessment, setAside }
    if (unreadable.value.some(({ id }) => id === assessment.id)) {
      return { kind: 'unreadable-here', assessment, setAside }
    }
    put(assessment)
    return { kind: 'opened', assessment, setAside }
  }

  async function openFile(file: File): Promise<Opening> {
    const text = await readFileText(file)
    return text.ok ? open(text.value) : { kind: 'failed', error: text.error }
  }

  /** Merges an opened file into the copy that is here; one deleted in this visit comes back. */
  function mergeIn(opened: Assessment): void {
    const present = documents.get(opened.id)
    if (!present) throw new Error(`There is no assessment ${opened.id} to merge into`)
    const merged = mergeAssessments(present, opened)
    if (isPurged(merged)) throw new Error('Two assessments cannot merge into a purged one')
    put(applyEdit(merged, { type: 'set-deleted', value: false }, services.now()))
  }

  /** Adds an opened file under new ids, beside what is here. */
  function addCopy(opened: Assessment): string {
    const copy = duplicateAssessment(opened, services)
    put(copy)
    return copy.id
  }

  /** The file of an assessment: its name and text. What was deleted in it is gone for good then. */
  function toFile(id: string): { readonly name: string; readonly text: string } {
    const assessment = find(id)
    if (!assessment) throw new Error(`There is no assessment ${id} to save as a file`)
    const purged = purgeDeleted(assessment)
    if (isPurged(purged)) throw new Error('A deleted assessment has no file')
    if (purged !== assessment) put(purged)
    return { name: fileName(purged, services.today()), text: toFileText(purged) }
  }

  /** Deletes a document that cannot be read, for good: the owner has been asked. */
  function deleteUnreadable(id: string): void {
    services.storage.removeDocument(id)
    unreadable.value = unreadable.value.filter((document) => document.id !== id)
  }

  /** Tries once more to read a document that could not be read; tells whether it can be now. */
  function retryUnreadable(id: string): boolean {
    const text = services.storage.readDocument(id)
    const loaded = text === null ? null : loadDocument(text)
    if (!loaded?.ok || loaded.value.document.id !== id) return false
    unreadable.value = unreadable.value.filter((document) => document.id !== id)
    if (!isPurged(loaded.value.document)) documents.set(id, loaded.value.document)
    return true
  }

  return {
    documents,
    unreadable,
    saveState,
    savedAt,
    /** The date where the user sits. */
    today: services.today,
    load,
    find,
    shown,
    change,
    create,
    addRound,
    duplicate,
    loadExampleContent,
    addExample,
    openFile,
    mergeIn,
    addCopy,
    toFile,
    deleteUnreadable,
    retryUnreadable,
    flush: saver.flush,
    retry: saver.retry,
  }
})
