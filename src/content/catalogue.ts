import type { ExampleContent } from '../domain/example'
import type { Guide } from '../domain/guide'
import type { Questionnaire, QuestionnaireRef } from '../domain/questionnaire'

/** The questionnaire a new assessment begins with. */
export const CURRENT_QUESTIONNAIRE: QuestionnaireRef = { id: 'six-p', version: 1 }

/**
 * Every version ever published, each in a chunk of its own: an old round keeps its old wording.
 * JSON imports have lists where the types have five-tuples; that each has five is held by
 * tests/content.
 */
const published: Readonly<Record<string, () => Promise<Questionnaire>>> = {
  'six-p@1': async () => (await import('./six-p-1.json')).default.data as unknown as Questionnaire,
}

/** The questionnaire a round names, or null when this app does not have it. */
export async function loadQuestionnaire({
  id,
  version,
}: QuestionnaireRef): Promise<Questionnaire | null> {
  const load = Object.entries(published).find(([key]) => key === `${id}@${version}`)?.[1]
  return load ? load() : null
}

/** The texts and answers of the made-up example. */
export async function loadExample(): Promise<ExampleContent> {
  return (await import('./example-1.json')).default as unknown as ExampleContent
}

/** How to run a workshop. */
export async function loadGuide(): Promise<Guide> {
  return (await import('./guide.json')).default as unknown as Guide
}
