import { GenAuthError } from './genauth-error.ts'

/**
 * An option is missing or malformed. Thrown by constructors and factory functions, before any
 * request. It is a mistake in the program: do not retry, correct the option that is named.
 */
export class ConfigurationError extends GenAuthError {
  override readonly name = 'ConfigurationError'
  readonly code = 'invalid_configuration'
}
