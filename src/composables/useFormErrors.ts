import { computed, nextTick, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'

/** The checks of a form: a message for each field that is not right, by the field's name. */
export type Checks<Field extends string> = () => Partial<Record<Field, string>>

interface FormErrors<Field extends string> {
  /** The messages by field; empty until the form has been sent once, then always up to date. */
  readonly errors: ComputedRef<Partial<Record<Field, string>>>
  readonly messages: ComputedRef<readonly string[]>
  /** Rises with every failed attempt, so that the summary appears anew and takes the focus. */
  readonly attempts: Ref<number>
  /** Whether the form may be sent; shows what is missing when it may not. */
  readonly isValid: () => boolean
  /** Puts the focus on the field that the message with this number speaks of. */
  readonly goTo: (index: number) => Promise<void>
}

/** Keeps a form's errors: silent while it is first filled in, exact after the first attempt. */
export function useFormErrors<Field extends string>(
  checks: Checks<Field>,
  form: Readonly<Ref<HTMLElement | null>>,
): FormErrors<Field> {
  const attempts = ref(0)
  const errors = computed(() => (attempts.value > 0 ? checks() : {}))
  const messages = computed(() => Object.values<string | undefined>(errors.value).filter(isText))

  function isText(message: string | undefined): message is string {
    return message !== undefined
  }

  function isValid(): boolean {
    if (Object.keys(checks()).length === 0) return true
    attempts.value += 1
    return false
  }

  async function goTo(index: number): Promise<void> {
    await nextTick()
    const fields = form.value?.querySelectorAll<HTMLElement>('[aria-invalid="true"]')
    const field = fields?.[index]
    field?.closest('.field')?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }

  return { errors, messages, attempts, isValid, goTo }
}
