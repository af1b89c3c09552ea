import { defineStore } from 'pinia'
import type { AnswerText, Assessment } from '../domain/assessment'
import { isPurged } from '../domain/assessment'
import { differences, differingTexts } from '../domain/differences'
import type { Difference, DifferingText } from '../domain/differences'
import { duplicateAssessment } from '../domain/duplicate'
import { applyEdit } from '../domain/edits'
import { purgeDeleted } from '../domain/purge'
import { buildExample } from '../domain/buildExample'
import { mergeAssessments } from '../domain/merge'
import type { Locale, QuestionId } from '../domain/questionnaire'
import { revertMerge } from '../domain/revert'
import { findRound, presentRounds } from '../domain/rounds'
import {
  exportName,
  fileName,
  loadFile,
  readBack,
  readFileText,
  toFileText,
} from '../persistence/files'
import type { LoadError } from '../persistence/load'
import { useAssessments } from './assessments'
import { useServices } from './services'

/** A file that was read, and what had to be done to read it. */
interface ReadFile {
  readonly assessment: Assessment
  readonly setAside: number
  readonly hasHiddenCharacters: boolean
}

/** What opening a file came to. Only `opened` has changed anything. */
export type Opening =
  | (ReadFile & { readonly kind: 'opened' | 'exists' | 'was-deleted' | 'unreadable-here' })
  | { readonly kind: 'purged' }
  | { readonly kind: 'failed'; readonly error: LoadError }

/** What merging a file would change, and the texts of which one must be chosen. */
export interface MergePreview {
  readonly differences: readonly Difference[]
  readonly texts: readonly DifferingText[]
  /** The labels of the file's rounds that were deleted here: merging does not bring them back. */
  readonly goneRounds: readonly string[]
}

/** A text that was chosen although it is the older one. */
export interface ChosenText {
  readonly round: string
  readonly question: QuestionId
  readonly text: AnswerText
  readonly value: string
}

/** What merging came to: what it has changed and how to take it back; null when it was too much. */
export interface Merging {
  readonly differences: readonly Difference[]
  readonly undo: () => void
}

/** Assessments that come and go as files, and those made out of others. */
export const useFiles = defineStore('files', () => {
  const assessments = useAssessments()
  const services = useServices()
  const { documents } = assessments

  function present(id: string): Assessment {
    const assessment = documents.get(id)
    if (!assessment) throw new Error(`There is no assessment ${id} here`)
    return assessment
  }

  /** Reads a file's text. A file of an assessment that is not here yet is added at once. */
  function open(text: string): Opening {
    const loaded = loadFile(text)
    if (!loaded.ok) return { kind: 'failed', error: loaded.error }
    const { document: assessment, setAside, hasHiddenCharacters } = loaded.value
    if (isPurged(assessment)) return { kind: 'purged' }
    const read = { assessment, setAside, hasHiddenCharacters }
    if (assessments.purgedIds.has(assessment.id)) return { kind: 'was-deleted', ...read }
    if (documents.has(assessment.id)) return { kind: 'exists', ...read }
    if (assessments.unreadable.some(({ id }) => id === assessment.id)) {
      return { kind: 'unreadable-here', ...read }
    }
    assessments.put(assessment)
    return { kind: 'opened', ...read }
  }

  async function openFile(file: Blob): Promise<Opening> {
    const text = await readFileText(file)
    return text.ok ? open(text.value) : { kind: 'failed', error: text.error }
  }

  /** The copy that is here with an opened file merged in; one deleted in this visit comes back. */
  function merge(opened: Assessment): Assessment {
    const merged = mergeAssessments(present(opened.id), opened)
    if (isPurged(merged)) throw new Error('Two assessments cannot merge into a purged one')
    return applyEdit(merged, { type: 'set-deleted', value: false }, services.now())
  }

  function previewMerge(opened: Assessment): MergePreview {
    const here = present(opened.id)
    const merged = merge(opened)
    const gone = presentRounds(opened).filter(({ id }) => !findRound(merged, id))
    return {
      differences: differences(here, merged),
      texts: differingTexts(here, opened),
      goneRounds: gone.map(({ round }) => round.label.value),
    }
  }

  /**
   * Merges an opened file into the copy that is here, with the texts that were chosen although they
   * are older. Null, and nothing changed, when the result could not be opened again.
   */
  function mergeIn(opened: Assessment, chosen: readonly ChosenText[] = []): Merging | null {
    const before = present(opened.id)
    const merged = chosen.reduce(
      (assessment, text) =>
        applyEdit(assessment, { type: 'set-answer-text', ...text }, services.now()),
      merge(opened),
    )
    if (!readBack(merged).ok) return null
    assessments.put(merged)
    return {
      differences: differences(before, merged),
      undo: () =>
        assessments.put(
          revertMerge(
            present(opened.id),
            before,
            merged,
            services.now(),
            services.newId,
            services.today(),
          ),
        ),
    }
  }

  /** Adds an opened file under new ids, beside what is here. */
  function addCopy(opened: Assessment): string {
    const copy = duplicateAssessment(opened, services)
    assessments.put(copy)
    return copy.id
  }

  /** Copies an assessment, as it is shown, under new ids throughout and with a team name of its own. */
  function duplicate(id: string, team: string, locale: Locale): string {
    const original = assessments.shown(id, locale)
    if (!original) throw new Error(`There is no assessment ${id} to duplicate`)
    const copy = duplicateAssessment(original, services)
    assessments.put(applyEdit(copy, { type: 'set-team', value: team }, services.now()))
    return copy.id
  }

  /** Adds the made-up example; one that is here already is not added again. */
  async function addExample(locale: Locale): Promise<string> {
    const content = await assessments.loadExampleContent()
    const here = [...documents.values()].find(({ example, id }) => example && assessments.find(id))
    if (here) return here.id
    const example = buildExample(content, {
      id: services.newUuid(),
      newId: services.newId,
      locale,
      today: services.today(),
      now: services.now(),
    })
    assessments.put(example)
    return example.id
  }

  /** The file of an assessment: its name and text. What was deleted in it is gone for good then. */
  function toFile(id: string): { readonly name: string; readonly text: string } {
    assessments.finishDismissals(id)
    const assessment = assessments.find(id)
    if (!assessment) throw new Error(`There is no assessment ${id} to save as a file`)
    const purged = purgeDeleted(assessment)
    if (isPurged(purged)) throw new Error('A deleted assessment has no file')
    if (purged !== assessment) assessments.put(purged)
    return { name: fileName(purged, services.today()), text: toFileText(purged) }
  }

  /** What a file made of an assessment, or of several (`null`), is called: by what is in it. */
  function nameFor(id: string | null, about: string, extension: string): string {
    return exportName(id === null ? null : present(id), services.today(), about, extension)
  }

  return {
    openFile,
    previewMerge,
    mergeIn,
    addCopy,
    duplicate,
    addExample,
    toFile,
    nameFor,
  }
})
