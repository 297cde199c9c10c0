import { isObject } from '../../utils/json.ts'

/**
 * Spells a passkey of an answer. The service does not tell what it calls the id there: its routes
 * say `credentialId` and `credentialID`, WebAuthn `id`, and a list may hold nothing but ids.
 */
export function toPasskey(wire: unknown): unknown {
  if (typeof wire === 'string') return { credentialId: wire }
  if (!isObject(wire) || 'credentialId' in wire) return wire
  return { ...wire, credentialId: wire.credentialID ?? wire.id }
}
