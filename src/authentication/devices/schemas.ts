// Generated from api/authentication/devices.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, openEnum, string, text } from '../../contract/values.ts'

export function ownDevice() {
  return entity({
    deviceId: string(),
    name: maybe(string()),
    version: maybe(string()),
    type: openEnum<'Browser' | 'Mobile' | 'Desktop'>(),
    model: maybe(string()),
    os: maybe(string()),
    status: maybe(openEnum<'activated' | 'suspended' | 'deactivated'>()),
    userAgent: maybe(string()),
  })
}

export function ownDeviceSession() {
  return entity({
    device: ownDevice(),
    lastLoginTime: string(),
    lastIp: maybe(string()),
    online: boolean(),
  })
}

export function listOwnDevicesInput() {
  return z.strictObject({ page: z.optional(integer(1)), limit: z.optional(integer(1, 50)) })
}

export function ownDeviceId() {
  return z.strictObject({ deviceId: text() })
}
