import { isObject } from '../utils/json.ts'

/**
 * Spells the life of tokens as the standard does: the sign-in endpoint says `expire_in`, the token
 * endpoints `expires_in`.
 */
export function spellExpiry(wire: unknown): unknown {
  if (!isObject(wire) || !('expire_in' in wire)) return wire
  const { expire_in, ...rest } = wire
  return { expires_in: expire_in, ...rest }
}
