import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { Draft, DraftEdit } from '../domain/draft'
import { createDraft, editDraft } from '../domain/draft'
import type { HandIn, Invitation } from '../domain/handIn'
import { ownValue } from '../domain/maps'
import type { Questionnaire } from '../domain/questionnaire'
import { loadDraft, serializeDraft } from '../persistence/draft'
import { spellCode, writeCode } from '../persistence/handInCode'
import { readInvitation } from '../persistence/invitation'
import type { LinkErrorCode } from '../persistence/invitation'
import { responseFileName, writeResponseFile, writeResponsePayload } from '../persistence/responses'
import { useAssessments } from './assessments'
import { useDraftCopy } from './draftCopy'
import { useServices } from './services'

/** Why there is nothing to answer: the link is no invitation, or earlier answers cannot be read. */
export type ParticipantProblem = LinkErrorCode | 'unreadable'

/** One participant's answers to the round they are invited to, on their own device. */
export const useParticipant = defineStore('participant', () => {
  const { storage } = useServices()
  const { newResponseId } = useAssessments()
  const invitation = shallowRef<Invitation | null>(null)
  const problem = shallowRef<ParticipantProblem | null>(null)
  const draft = shallowRef<Draft | null>(null)
  /** Whether this browser keeps the answers. */
  const isKept = shallowRef(true)
  /** Earlier answers that cannot be read, as they stand in the storage. */
  const unreadable = shallowRef<string | null>(null)
  /** The text that was last read or written, and so stands in the storage unless another tab wrote. */
  let text: string | null = null
  /** How often the answers have been changed on this device. */
  let changes = 0
  const copies = useDraftCopy()
  /** What this visit changed before the second copy was read; null once it has been. */
  let sinceOpened: DraftEdit[] | null = []
  /** Whether this visit has begun for the next participant before the second copy was read. */
  let isAnew = false
  watch(
    () => copies.copy,
    () => void joinCopy(),
  )

  /** Opens an invitation, with the answers that were given to it before. */
  async function open(link: string): Promise<void> {
    invitation.value = null
    draft.value = null
    problem.value = null
    unreadable.value = null
    text = null
    changes = 0
    sinceOpened = []
    isAnew = false
    const read = await readInvitation(link)
    if (!read.ok) {
      problem.value = read.error.code
      return
    }
    invitation.value = read.value
    refresh()
    await joinCopy()
  }

  /**
   * Holds what the second copy has against what the storage has, once both are at hand: after a crash
   * the storage may have lost the latest answers.
   */
  async function joinCopy(): Promise<void> {
    const { copy } = copies
    const round = invitation.value?.round
    const isWanted = () => invitation.value?.round === round && sinceOpened !== null
    if (!copy || round === undefined || sinceOpened === null) return
    const before = changes - sinceOpened.length
    let theirs: string | null
    try {
      theirs = await copy.readDraft(round)
    } catch (error) {
      // As where there is no second copy: the storage works without it.
      reportError(error)
      return
    }
    // Another invitation has been opened meanwhile, or another call was first.
    if (!isWanted()) return
    const edits = sinceOpened
    sinceOpened = null
    const loaded = theirs === null ? null : loadDraft(theirs)
    if (loaded?.ok && loaded.value.changes > before && draft.value) {
      changes = Math.max(changes, loaded.value.changes)
      write(isAnew ? draft.value : edits.reduce(editDraft, loaded.value.draft))
    } else if (text !== null) copy.writeDraft(round, text)
  }

  /** Takes over what has come to stand in the storage, from another tab or from before. */
  function refresh(): void {
    if (!invitation.value) return
    const stored = storage.readDraft(invitation.value.round)
    // Where the storage was cleared or is refused, the answers of this tab are the only ones.
    if (stored === undefined || stored === null || stored === text) {
      draft.value ??= createDraft(newResponseId())
      return
    }
    const loaded = loadDraft(stored)
    if (!loaded.ok) {
      problem.value = 'unreadable'
      unreadable.value = stored
      return
    }
    text = stored
    draft.value = loaded.value.draft
    changes = loaded.value.changes
    if (sinceOpened) sinceOpened = []
  }

  function write(next: Draft): void {
    if (!invitation.value) return
    draft.value = next
    changes += 1
    const written = serializeDraft(next, changes)
    isKept.value = storage.writeDraft(invitation.value.round, written).ok
    // What was refused is not there: the older text that is must not pass for another tab's.
    if (isKept.value) text = written
    // Not before it has been read: it may hold more.
    if (sinceOpened === null) copies.copy?.writeDraft(invitation.value.round, written)
  }

  /** Changes the answers as they stand in the storage now, which may be another tab's. */
  function edit(change: DraftEdit): void {
    refresh()
    if (!draft.value || problem.value) return
    const next = editDraft(draft.value, change)
    if (next === draft.value) return
    sinceOpened?.push(change)
    write(next)
  }

  /** Empties this device for the next participant. Nothing of the one before stays. */
  function startAnew(): void {
    problem.value = null
    unreadable.value = null
    isAnew = true
    // Also where there is no room for what comes instead.
    if (invitation.value) storage.removeDraft(invitation.value.round)
    write(createDraft(newResponseId()))
  }

  /** The response as it is handed in. */
  function handIn(): HandIn | null {
    if (!invitation.value || !draft.value) return null
    const { round, questionnaire } = invitation.value
    const { response, revision, group, answers } = draft.value
    return { round, questionnaire, response, revision, ...(group && { group }), answers }
  }

  /** The code of the response; null when it does not fit into one. */
  function code(questionnaire: Questionnaire): string | null {
    const given = handIn()
    if (!given) return null
    const questions = questionnaire.dimensions.flatMap((dimension) => dimension.questions)
    return writeCode({
      round: given.round,
      response: given.response,
      revision: given.revision,
      questionnaireVersion: given.questionnaire.version,
      ...(given.group && { group: given.group }),
      states: questions.map(({ id }) => ownValue(given.answers, id)?.state ?? 'unanswered'),
    })
  }

  /** What a link carries of the response. */
  async function payload(): Promise<string | null> {
    const given = handIn()
    return given && writeResponsePayload(given)
  }

  /** The response as a file, named by this word. */
  function file(word: string): { readonly name: string; readonly text: string } | null {
    const given = handIn()
    return given && { name: responseFileName(given, word), text: writeResponseFile(given) }
  }

  return {
    invitation,
    problem,
    draft,
    isKept,
    unreadable,
    open,
    refresh,
    edit,
    startAnew,
    code,
    /** A code as it is read out. */
    spell: spellCode,
    payload,
    file,
  }
})
