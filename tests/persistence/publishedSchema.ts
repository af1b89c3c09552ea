import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'

/** The published schema of the assessment file. */
export const SCHEMA = JSON.parse(
  readFileSync(new URL('../../docs/schemas/assessment.schema.json', import.meta.url), 'utf8'),
) as { readonly properties: { readonly schemaVersion: { readonly const: number } } }

/** Whether the schema takes a parsed file. */
export const validate: ValidateFunction = new Ajv().compile(SCHEMA)

/** The same, and no key is there that the schema does not name. */
export const validateClosed: ValidateFunction = new Ajv({ strict: false }).compile(
  closed(structuredClone(SCHEMA)),
)

function closed(part: object): object {
  if ('properties' in part && !('additionalProperties' in part)) {
    Object.assign(part, { additionalProperties: false })
  }
  for (const member of Object.values(part)) {
    if (typeof member === 'object' && member !== null) closed(member as object)
  }
  return part
}
