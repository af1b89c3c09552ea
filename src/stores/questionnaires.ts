import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../content/catalogue'
import type { Questionnaire, QuestionnaireRef } from '../domain/questionnaire'

/** The questionnaires that have been fetched so far. */
export const useQuestionnaires = defineStore('questionnaires', () => {
  const fetched = shallowReactive(new Map<string, Questionnaire | null>())
  const keyOf = ({ id, version }: QuestionnaireRef) => `${id}@${version}`

  /** Fetches a questionnaire once; one that this app lacks is remembered as null. */
  async function load(ref: QuestionnaireRef): Promise<void> {
    if (!fetched.has(keyOf(ref))) fetched.set(keyOf(ref), await loadQuestionnaire(ref))
  }

  /** The questionnaire; null when this app lacks it, undefined while it has not arrived. */
  function find(ref: QuestionnaireRef): Questionnaire | null | undefined {
    return fetched.get(keyOf(ref))
  }

  return { current: CURRENT_QUESTIONNAIRE, load, find }
})
