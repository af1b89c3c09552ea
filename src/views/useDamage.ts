import { computed } from 'vue'
import { downloadFile } from '../composables/downloadFile'
import { isPurged } from '../domain/assessment'
import type { Assessment } from '../domain/assessment'
import { isDamage } from '../domain/conflicts'
import { useTexts } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'

/** What could not be read of an assessment, and is kept until its owner takes it away. */
export function useDamage(id: () => string, assessment: () => Assessment | undefined) {
  const t = useTexts()
  const assessments = useAssessments()
  const notices = useNotices()

  const kept = computed(() =>
    Object.entries(assessment()?.setAside ?? {}).flatMap(([key, part]) =>
      !isPurged(part) && isDamage(part) ? [{ key, part }] : [],
    ),
  )
  const parts = computed(() => kept.value.map(({ part }) => part))

  function download(): void {
    downloadFile(`${t.value.aside.fileName}.json`, JSON.stringify(parts.value, null, 2))
  }

  function remove(): void {
    const keys = kept.value.map(({ key }) => key)
    assessments.change(id(), { type: 'remove-set-aside', keys })
    notices.show({ kind: 'done', text: (texts) => texts.aside.removed })
  }

  return { parts, download, remove }
}
