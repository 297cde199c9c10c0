import { ConfigurationError } from '../../errors/configuration-error.ts'
import { isObject } from '../../utils/json.ts'
import { findUnknown } from '../../utils/names.ts'

/**
 * Refuses a member that means nothing.
 *
 * @throws {@link ConfigurationError} that names the one that was probably meant
 */
export function checkNames(place: string, given: unknown, names: object): void {
  if (!isObject(given)) throw new ConfigurationError(`${place} must be an object`)
  const unknown = findUnknown(given, names)
  if (unknown !== undefined) throw new ConfigurationError(`${place}.${unknown}`)
}
