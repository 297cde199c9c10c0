import {
  type GetLoginHistoryInput,
  getLoggedInApps,
  getLoginHistory,
} from '../../../authentication/history/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { type Paged, paged } from '../../kernel/paged.ts'
import { handle } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'
import { type LoginRecord, loginHistoryOf } from '../logins/login-history.ts'
import { isSignedInTo } from '../tokens/grants.ts'
import { users } from '../users/users.ts'
import { appToWire, ownAppToWire } from './own-apps.ts'
import { historySettings, placeOf } from './places.ts'
import { parseUserAgent } from './user-agent.ts'

/** Where users have signed in, and when. */
export const historyArea: Area = {
  settings: historySettings,
  routes: [
    handle(getLoginHistory, (query, { world, userId }) => listLogins(world, userId, query)),

    handle(getLoggedInApps, (_input, { world, userId }) => {
      const user = users.get(world, userId)
      const records = loginHistoryOf(world, userId).filter(({ isSuccessful }) => isSuccessful)
      const entered = new Set(records.map(({ appId }) => appId))
      // Single sign-on leads into an application without a sign-in of its own.
      const isUsed = (appId: string): boolean =>
        entered.has(appId) || isSignedInTo(world, user, appId)
      const used = applications.all(world).filter(({ appId }) => isUsed(appId))
      return used.map(app => ownAppToWire(world, app, user))
    }),
  ],
}

function listLogins(world: World, userId: string, query: GetLoginHistoryInput): Paged {
  const { appId, clientIp, success, start, end, ...page } = query
  const found = loginHistoryOf(world, userId).filter(
    record =>
      record.appId === (appId ?? record.appId) &&
      record.clientIp === (clientIp ?? record.clientIp) &&
      record.isSuccessful === (success ?? record.isSuccessful) &&
      record.at >= (start ?? record.at) &&
      record.at <= (end ?? record.at),
  )
  return paged(found.reverse(), page, record => recordToWire(world, record))
}

function recordToWire(world: World, record: LoginRecord) {
  const { userId, at, appId, clientIp, userAgent, isSuccessful, errorMessage, loginMethod } = record
  const app = applications.find(world, appId)
  return {
    userId,
    appId: appId ?? '',
    ...(app === undefined ? {} : appToWire(app)),
    loginAt: new Date(at).toISOString(),
    clientIp,
    success: isSuccessful,
    errorMessage,
    userAgent: userAgent ?? '',
    parsedUserAgent: userAgent === undefined ? null : parseUserAgent(userAgent),
    loginMethod,
    geoip: placeOf(world, clientIp) ?? null,
  }
}
