// Generated from api/management/audit-logs.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import type { GeoIp, ParsedUserAgent } from '../../contract/origin/contract.ts'
import { pageOf } from '../../contract/page.ts'
import { schemaFor } from '../../contract/schema.ts'
import { type OpenEnum, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'
import { spellAdminAction, spellUserAction } from './spell.ts'

/** What a user has done. */
export type UserEventType =
  | 'login'
  | 'logout'
  | 'register'
  | 'verifyMfa'
  | 'updateUserProfile'
  | 'updateUserPassword'
  | 'updateUserEmail'
  | 'updateUserPhone'
  | 'bindMfa'
  | 'unbindMFA'
  | 'bindEmail'
  | 'unbindEmail'
  | 'bindPhone'
  | 'unbindPhone'
  | 'refreshUserTokenBySelf'
  | 'deleteAccount'
  /** The first sign-in was proved. */
  | 'verifyFirstLogin'
  /** Something that is protected was used. */
  | 'securityResourceAccess'

/** What both logs are narrowed by. */
export interface LogQuery {
  /** Id of the request, as errors have it: `error.requestId`. */
  requestId?: string | undefined
  /** IP address that it came from. */
  clientIp?: string | undefined
  /** Id of the user, or of the administrator. */
  userId?: string | undefined
  /** Only what worked, or only what failed. Default: both. */
  success?: boolean | undefined
  /** From when on, in milliseconds since the epoch. */
  start?: number | undefined
  /** Until when, in milliseconds since the epoch. */
  end?: number | undefined
  /** Which page. Later pages follow from the first by iteration. */
  pagination?:
    | {
        /** Number of the page, from 1. Default 1. */
        page?: number | undefined
        /** Entries per page, 1 to 50. Default 50, the most the service gives. */
        limit?: number | undefined
      }
    | undefined
}

/** Something that a user has done, or has tried. */
export interface UserAction {
  /** What it was. */
  eventType: OpenEnum<UserEventType>
  /** Whether it worked. */
  success: boolean
  /** When it was, ISO 8601, with an offset. */
  timestamp: string
  /** Id of the user; the entry stays when the user is deleted. */
  userId: string
  /** URL of the user's avatar. */
  userAvatar?: string | null
  /** What the user is called. */
  userDisplayName?: string | null
  /** How often the user had signed in by then. */
  userLoginsCount?: number | null
  /** More about it, such as why it failed. */
  eventDetail?: string | null
  /** Id of the application. */
  appId?: string | null
  /** Name of the application. */
  appName?: string | null
  /** Address of the application's login page. */
  appLoginUrl?: string | null
  /** URL of the application's logo. */
  appLogo?: string | null
  /** IP address that it came from. */
  clientIp?: string | null
  /** Words by which the browser or program names itself. */
  userAgent?: string | null
  /** The same taken apart: program, system and device. */
  parsedUserAgent?: ParsedUserAgent | null
  /** Where the IP address is; nothing when that is not known. */
  geoip?: GeoIp | null
  /** Id of the request. */
  requestId?: string | null
}

/** Something that an administrator has done, or has tried. */
export interface AdminAction {
  /** What was done, such as `create`, `update`, `delete`, `import`, `invite` or `disable`. */
  operationType: string
  /** To what kind of thing, such as `user`, `userGroup`, `role` or `application`. */
  resourceType: string
  /** Whether it worked. */
  success: boolean
  /** When it was, ISO 8601, with an offset. */
  timestamp: string
  /** Id of the administrator; for calls by a key, id of the key. */
  adminUserId?: string | null
  /** URL of the administrator's avatar. */
  adminUserAvatar?: string | null
  /** What the administrator is called. */
  adminUserDisplayName?: string | null
  /** More about it, such as why it failed. */
  eventDetails?: string | null
  /** What was asked for, as JSON. */
  operationParam?: string | null
  /** What was there before, as JSON. */
  originValue?: string | null
  /** What is there after it, as JSON. */
  targetValue?: string | null
  /** IP address that it came from. */
  clientIp?: string | null
  /** Words by which the browser or program names itself. */
  userAgent?: string | null
  /** The same taken apart: program, system and device. */
  parsedUserAgent?: ParsedUserAgent | null
  /** Where the IP address is; nothing when that is not known. */
  geoip?: GeoIp | null
  /** Id of the request. */
  requestId?: string | null
}

/** Checks a {@link UserAction} in an answer. */
export const userActionSchema = /* @__PURE__ */ schemaFor<UserAction>(spellUserAction)(
  schemas.userAction,
)

/** Checks a {@link AdminAction} in an answer. */
export const adminActionSchema = /* @__PURE__ */ schemaFor<AdminAction>(spellAdminAction)(
  schemas.adminAction,
)

/** Input of {@link AuditLogs.listUserActions}. */
export interface GetUserActionLogsInput extends LogQuery {
  /**
   * What was done, such as `login`. Older services spell one of them `updateUserPrefile`; answers
   * here say `updateUserProfile`, whichever they send.
   */
  eventType?: string | undefined
  /** Id of an application. Default: all of them. */
  appId?: string | undefined
}

/** `POST /api/v3/get-user-action-logs` */
export const getUserActionLogs = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/get-user-action-logs',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit', in: 'pagination' },
  input: schemaFor<GetUserActionLogsInput>()(() =>
    z.strictObject({
      ...schemas.logQueryShape(),
      eventType: z.optional(text()),
      appId: z.optional(text()),
    }),
  ),
  output: pageOf(userActionSchema),
}))

/** Input of {@link AuditLogs.listAdminActions}. */
export interface GetAdminAuditLogsInput extends LogQuery {
  /** What was done, such as `create`. Default, and `all`: whatever it was. */
  operationType?: string | undefined
  /** To what kind of thing, such as `user`. Default, and `all`: to whatever it was. */
  resourceType?: string | undefined
}

/** `POST /api/v3/get-admin-audit-logs` */
export const getAdminAuditLogs = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/get-admin-audit-logs',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit', in: 'pagination' },
  input: schemaFor<GetAdminAuditLogsInput>()(() =>
    z.strictObject({
      ...schemas.logQueryShape(),
      operationType: z.optional(text()),
      resourceType: z.optional(text()),
    }),
  ),
  output: pageOf(adminActionSchema),
}))
