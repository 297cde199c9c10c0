import { renamed } from '../../contract/renamed.ts'
import { isObject } from '../../utils/json.ts'

/** Spells what a user has done as newer services do. */
export function spellUserAction(wire: unknown): unknown {
  if (!isObject(wire) || wire.eventType !== 'updateUserPrefile') return wire
  return { ...wire, eventType: 'updateUserProfile' }
}

/** Gives the user agent, taken apart, the name that it has in the log of users. */
export const spellAdminAction = renamed({ ua: 'parsedUserAgent' })
