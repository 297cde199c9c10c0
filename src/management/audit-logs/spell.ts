import { renamed } from '../../contract/renamed.ts'
import { isObject } from '../../utils/json.ts'

/** Spells what a user has done as newer services do. */
export function spellUserAction(wire: unknown): unknown {
  if (!isObject(wire) || wire.eventType !== 'updateUserPrefile') return wire
  return { ...wire, eventType: 'updateUserProfile' }
}

/** Calls what a browser's words say of it as the log of users does. */
export const spellAdminAction = renamed({ ua: 'parsedUserAgent' })
