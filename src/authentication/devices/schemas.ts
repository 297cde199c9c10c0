// Generated from api/authentication/devices.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, integer, maybe, openEnum, text } from '../../contract/schema.ts'

export const ownDevice = () =>
  entity({
    deviceId: z.string(),
    name: maybe(z.string()),
    version: maybe(z.string()),
    type: openEnum<'Browser' | 'Mobile' | 'Desktop'>(),
    model: maybe(z.string()),
    os: maybe(z.string()),
    status: maybe(openEnum<'activated' | 'suspended' | 'deactivated'>()),
    userAgent: maybe(z.string()),
  })

export const ownDeviceSession = () =>
  entity({
    device: ownDevice(),
    lastLoginTime: z.string(),
    lastIp: maybe(z.string()),
    online: z.boolean(),
  })

export const listOwnDevicesInput = () =>
  z.strictObject({
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })

export const ownDeviceId = () =>
  z.strictObject({
    deviceId: text(),
  })
