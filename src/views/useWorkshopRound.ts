import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Assessment, Round } from '../domain/assessment'
import { findRound } from '../domain/rounds'
import type { RoundPage } from './useRoundPage'
import { useRoundPages, useShownAssessment } from './useRoundPage'

/** A round whose workshop is held, as the pages of the workshop show it. */
export interface WorkshopRound {
  readonly assessment: ComputedRef<Assessment | undefined>
  readonly round: ComputedRef<Round | undefined>
  /** Null where this app lacks the questionnaire, undefined until it has arrived. */
  readonly page: ComputedRef<RoundPage | null | undefined>
}

/** The round of a workshop page. */
export function useWorkshopRound(id: () => string, round: () => string): WorkshopRound {
  const assessment = useShownAssessment(id)
  const pages = useRoundPages(assessment, () => [round()])
  return {
    assessment,
    round: computed(() => assessment.value && findRound(assessment.value, round())),
    page: computed(() => pages.value[0]),
  }
}
