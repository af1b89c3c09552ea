import { computed, ref } from 'vue'
import type { Ref } from 'vue'
import type { Scope } from '../domain/assessment'
import { isLocalDate } from '../domain/dates'
import type { Texts } from '../i18n/da'

/** What a round's form begins with. */
interface RoundDraft {
  readonly label: string
  readonly date: string
  readonly scope: Scope
}

/** The state of a round's form and what is still missing in it. */
export function useRoundForm(initial: RoundDraft, t: Readonly<Ref<Texts>>) {
  const label = ref(initial.label)
  const date = ref(initial.date)
  const scope = ref(initial.scope)
  const draft = computed<RoundDraft>(() => ({
    label: label.value.trim(),
    date: date.value,
    scope: scope.value,
  }))

  function check(): { label?: string; date?: string } {
    return {
      ...(draft.value.label === '' ? { label: t.value.edit.missingLabel } : {}),
      ...(isLocalDate(draft.value.date) ? {} : { date: t.value.edit.missingDate }),
    }
  }

  return { label, date, scope, draft, check }
}
