import { isObject } from '../utils/json.ts'

/** Spells what is applied for as a list, also where the service sends the one object that there is. */
export function spellApproval(wire: unknown): unknown {
  if (!isObject(wire) || !isObject(wire.approvalObjectList)) return wire
  const { approvalObjectList: only } = wire
  return 'objectId' in only ? { ...wire, approvalObjectList: [only] } : wire
}
