import { isObject } from '../../utils/json.ts'

/**
 * Spells a passkey of an answer. The service does not tell what it calls the id there: its routes
 * say `credentialId` and `credentialID`, and WebAuthn says `id`.
 */
export function toPasskey(wire: unknown): unknown {
  if (!isObject(wire) || 'credentialId' in wire) return wire
  return { ...wire, credentialId: wire.credentialID ?? wire.id }
}
