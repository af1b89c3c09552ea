import { computed } from 'vue'
import { canPickFile, pickExistingFile, pickNewFile } from '../composables/pickFile'
import type { PickedFile } from '../composables/pickFile'
import type { Texts } from '../i18n/da'
import { useTexts } from '../i18n/useTexts'
import { useLinkedFiles } from '../stores/linkedFiles'
import type { LinkedFileState } from '../stores/linkedFiles'
import { useNotices } from './useNotices'

/** The file that an assessment is kept in, from choosing it to leaving it. */
export function useLinkedFile(id: () => string) {
  const linkedFiles = useLinkedFiles()
  const notices = useNotices()
  const t = useTexts()

  const canChoose = computed(() => canPickFile() && linkedFiles.isReady)
  const file = computed(() => {
    const linked = linkedFiles.files.get(id())
    if (!linked) return null
    const { name, state } = linked
    const time = state.kind === 'kept' ? state.time : null
    return { name, kind: state.kind, time, reason: reasonOf(state, t.value) }
  })

  async function choose(pick: (description: string) => Promise<PickedFile>): Promise<void> {
    const chosenFor = id()
    const handle = await pick(t.value.linked.description)
    if (handle === 'refused') {
      notices.show({ kind: 'problem', text: (texts) => texts.linked.cannotPick })
    } else if (handle) await linkedFiles.choose(chosenFor, handle)
  }

  return {
    canChoose,
    file,
    create: () => choose((description) => pickNewFile(linkedFiles.nameFor(id()), description)),
    open: () => choose(pickExistingFile),
    resume: () => linkedFiles.resume(id()),
    stop: () => linkedFiles.stop(id()),
  }
}

/** Why a file is not kept up to date, and what becomes of it; empty when nothing is wrong. */
export function reasonOf(state: LinkedFileState, { linked, home }: Texts): string {
  switch (state.kind) {
    case 'starting':
    case 'kept':
    case 'waiting':
      return ''
    case 'refused':
      return linked.refused
    case 'failed':
      return `${linked.failures[state.code]} ${linked.retries}`
    case 'foreign': {
      const reasons = { ...home.unreadableReasons, ...linked.foreign }
      return `${reasons[state.code]} ${linked.untouched}`
    }
  }
}
