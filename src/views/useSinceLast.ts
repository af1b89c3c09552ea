import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Assessment } from '../domain/assessment'
import { plannedBefore } from '../domain/plan'
import type { EarlierPriority } from '../domain/plan'
import { presentRounds } from '../domain/rounds'
import type { ComparisonPage } from './useComparison'

/** What was planned from the earlier of two rounds on, until the later one. */
export function useSinceLast(
  assessment: ComputedRef<Assessment | undefined>,
  page: ComputedRef<ComparisonPage | null>,
): ComputedRef<readonly EarlierPriority[]> {
  return computed(() => {
    if (!assessment.value || !page.value) return []
    const { before, after } = page.value
    const order = presentRounds(assessment.value).map(({ id }) => id)
    const first = order.indexOf(before.id)
    return plannedBefore(assessment.value, after.id).filter(
      ({ round }) => order.indexOf(round) >= first,
    )
  })
}
