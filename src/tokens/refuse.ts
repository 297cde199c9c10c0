import { TokenError, type TokenErrorReason } from '../errors/token-error.ts'

/**
 * Refuses a token.
 *
 * @param claim - the claim or header parameter at fault
 * @throws {@link TokenError} always
 */
export function refuse(reason: TokenErrorReason, message: string, claim?: string): never {
  throw new TokenError(reason, message, claim === undefined ? {} : { claim })
}

/** Quotes a value of a token for a message: on one line, and cut, because anybody can write it. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
