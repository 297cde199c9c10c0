import type { CustomFieldSchemas, DeclaredFields } from '../contract/custom-data.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { isObject } from '../utils/json.ts'

/**
 * Copies an option that declares custom fields.
 *
 * @throws {@link ConfigurationError} when an entry does not speak Standard Schema
 */
export function readCustomFields(option: string, fields: CustomFieldSchemas = {}): DeclaredFields {
  if (!isObject(fields)) throw new ConfigurationError(`${option} must be an object of schemas`)
  const declared: CustomFieldSchemas = fields
  const schemas = new Map(Object.entries(declared))
  for (const [key, schema] of schemas) {
    if (typeof schema?.['~standard']?.validate !== 'function') {
      throw new ConfigurationError(
        `${option}.${key} must be a schema that speaks Standard Schema, such as z.string()`,
      )
    }
  }
  return { option, schemas }
}
