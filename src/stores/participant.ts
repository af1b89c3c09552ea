import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
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

  /** Opens an invitation, with the answers that were given to it before. */
  async function open(link: string): Promise<void> {
    invitation.value = null
    draft.value = null
    problem.value = null
    unreadable.value = null
    text = null
    const read = await readInvitation(link)
    if (!read.ok) {
      problem.value = read.error.code
      return
    }
    invitation.value = read.value
    refresh()
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
    draft.value = loaded.value
  }

  function write(next: Draft): void {
    if (!invitation.value) return
    draft.value = next
    const written = serializeDraft(next)
    isKept.value = storage.writeDraft(invitation.value.round, written).ok
    // What was refused is not there: the older text that is must not pass for another tab's.
    if (isKept.value) text = written
  }

  /** Changes the answers as they stand in the storage now, which may be another tab's. */
  function edit(change: DraftEdit): void {
    refresh()
    if (!draft.value || problem.value) return
    const next = editDraft(draft.value, change)
    if (next !== draft.value) write(next)
  }

  /** Empties this device for the next participant. Nothing of the one before stays. */
  function startAnew(): void {
    problem.value = null
    unreadable.value = null
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
