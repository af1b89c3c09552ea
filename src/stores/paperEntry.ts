import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import type { Draft, DraftEdit } from '../domain/draft'
import { createDraft, editDraft } from '../domain/draft'
import { loadDraft, serializeDraft } from '../persistence/draft'
import { useAssessments } from './assessments'
import { useServices } from './services'

/** The paper form that is being typed in for each round, kept until it is saved. */
export const usePaperEntry = defineStore('paper-entry', () => {
  const { storage } = useServices()
  const assessments = useAssessments()
  const forms = shallowReactive(new Map<string, Draft>())

  const keyOf = (round: string) => `paper-${round}`

  /** Takes up what has been typed in for a round and not saved, or an empty form. */
  function open(round: string): void {
    if (!forms.has(round)) forms.set(round, readForm(round) ?? emptyForm())
  }

  function edit(round: string, change: DraftEdit): void {
    const before = forms.get(round)
    if (!before) throw new Error(`No form is open for round ${round}`)
    const after = editDraft(before, change)
    if (after === before) return
    forms.set(round, after)
    // Where nothing can be kept the form holds for this visit, and the paper itself is still there.
    storage.writeDraft(keyOf(round), serializeDraft(after))
  }

  /** Puts an empty form in the place of one that has been saved or is not wanted. */
  function startAnew(round: string): void {
    storage.removeDraft(keyOf(round))
    forms.set(round, emptyForm())
  }

  /** A form that cannot be read gives way to an empty one: it can be typed in again from its paper. */
  function readForm(round: string): Draft | null {
    const loaded = loadDraft(storage.readDraft(keyOf(round)) ?? '')
    return loaded.ok ? loaded.value.draft : null
  }

  function emptyForm(): Draft {
    return createDraft(assessments.newResponseId())
  }

  return { forms, open, edit, startAnew }
})
