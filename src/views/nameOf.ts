import type { Assessment } from '../domain/assessment'

/** An assessment's name as a person would say it. */
export function nameOf({ organisation, team }: Assessment): string {
  return [organisation.value, team.value].filter((part) => part.trim() !== '').join(' – ')
}
