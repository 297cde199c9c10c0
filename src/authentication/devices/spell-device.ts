import { isObject } from '../../utils/json.ts'

/** Spells out the model of the device that a session is on, which the service calls `mod`. */
export function spellDevice(wire: unknown): unknown {
  if (!isObject(wire) || !isObject(wire.device) || !('mod' in wire.device)) return wire
  const { mod, ...device } = wire.device
  return { ...wire, device: { ...device, model: mod } }
}
