// Generated from api/authentication/devices.tsp by `npm run generate`.

import { lazyEndpoint } from '../../contract/endpoint.ts'
import { barePageOf } from '../../contract/page.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import type { OpenEnum } from '../../contract/values.ts'
import * as schemas from './schemas.ts'
import { spellDevice } from './spell-device.ts'

/** Kinds of devices. */
export type OwnDeviceType = 'Browser' | 'Mobile' | 'Desktop'

/** Whether a device may be used. */
export type OwnDeviceStatus =
  /** It may. */
  | 'activated'
  /** Not until a time that an administrator has set. */
  | 'suspended'
  /** Not any more. */
  | 'deactivated'

/** A device of the user. */
export interface OwnDevice {
  /** Id of the device. */
  deviceId: string
  /** Name to show. */
  name?: string | null
  /** Version of what runs on it. */
  version?: string | null
  /** Kind of the device. */
  type: OpenEnum<OwnDeviceType>
  /** What the maker calls it. */
  model?: string | null
  /** Operating system. */
  os?: string | null
  /** Whether it may be used. */
  status?: OpenEnum<OwnDeviceStatus> | null
  /** How its program calls itself. */
  userAgent?: string | null
}

/** A device, and when the user was there. */
export interface OwnDeviceSession {
  /** The device. */
  device: OwnDevice
  /** When the user signed in there last, ISO 8601. */
  lastLoginTime: string
  /** IP address of that sign-in. */
  lastIp?: string | null
  /** Whether the user is signed in there. */
  online: boolean
}

/** Which part of the list of devices. */
export interface ListOwnDevicesInput {
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** Which device is meant. */
export interface OwnDeviceId {
  /** Id of the device. */
  deviceId: string
}

/** Checks a {@link OwnDeviceSession} in an answer. */
export const ownDeviceSessionSchema = /* @__PURE__ */ schemaFor<OwnDeviceSession>(spellDevice)(
  schemas.ownDeviceSession,
)

/** `GET /api/v3/mydevices/list` */
export const list = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/mydevices/list',
  safety: 'read',
  access: 'user',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListOwnDevicesInput>()(schemas.listOwnDevicesInput),
  output: barePageOf(ownDeviceSessionSchema),
}))

/** `POST /api/v3/mydevices/unbind` */
export const unbind = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/mydevices/unbind',
  safety: 'write',
  access: 'user',
  input: schemaFor<OwnDeviceId>()(schemas.ownDeviceId),
  output: noData,
}))

/** `POST /api/v3/mydevices/revoke-session` */
export const revoke = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'revoke',
  method: 'POST',
  path: '/api/v3/mydevices/revoke-session',
  safety: 'idempotent',
  access: 'user',
  input: schemaFor<OwnDeviceId>()(schemas.ownDeviceId),
  output: noData,
}))
