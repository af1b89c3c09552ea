import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Questionnaire } from '../domain/questionnaire'
import { useQuestionnaires } from '../stores/questionnaires'

/** The questionnaire that new assessments begin with, once it has arrived. */
export function useCurrentQuestionnaire(): ComputedRef<Questionnaire | null> {
  const questionnaires = useQuestionnaires()
  void questionnaires.load(questionnaires.current)
  return computed(() => questionnaires.find(questionnaires.current) ?? null)
}
