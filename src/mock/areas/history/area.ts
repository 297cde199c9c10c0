import {
  type GetLoginHistoryInput,
  getLoggedInApps,
  getLoginHistory,
} from '../../../authentication/history/contract.ts'
import { getUserLoggedinApps, getUserLoginHistory } from '../../../management/users/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { type Paged, paged } from '../../kernel/paged.ts'
import { handle } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import { enteredApps } from '../logins/entered-apps.ts'
import { type LoginRecord, loginHistoryOf } from '../logins/login-history.ts'
import { grantsOf } from '../tokens/grants.ts'
import { getUserBy, referredUser } from '../users/find-user.ts'
import { type StoredUser, users } from '../users/users.ts'
import { appToWire, ownAppToWire } from './own-apps.ts'
import { historySettings, placeOf } from './places.ts'
import { parseUserAgent } from './user-agent.ts'

/** Where users have signed in, and when. */
export const historyArea: Area = {
  settings: historySettings,
  routes: [
    handle(getLoginHistory, (query, { world, userId }) => listLogins(world, userId, query)),

    handle(getUserLoginHistory, ({ userId: id, userIdType, ...query }, { world }) => {
      const { userId } = getUserBy(world, id, userIdType)
      return listLogins(world, userId, query, ({ loginAt: time, ...login }) => ({ ...login, time }))
    }),

    handle(getLoggedInApps, (_input, { world, userId }) => {
      const user = users.get(world, userId)
      return usedApps(world, user).map(app => ownAppToWire(world, app, user))
    }),

    handle(getUserLoggedinApps, (query, { world }) =>
      usedApps(world, referredUser(world, query)).map(appToWire),
    ),
  ],
}

function usedApps(world: World, user: StoredUser): StoredApp[] {
  const records = loginHistoryOf(world, user.userId).filter(({ isSuccessful }) => isSuccessful)
  const used = new Set([
    ...records.map(({ appId }) => appId),
    ...enteredApps(world, user.userId),
    ...grantsOf(world, user.userId).map(({ clientId }) => clientId),
  ])
  return applications.all(world).filter(({ appId }) => used.has(appId))
}

function listLogins(
  world: World,
  userId: string,
  query: GetLoginHistoryInput,
  show = (login: ReturnType<typeof recordToWire>): object => login,
): Paged {
  const { appId, clientIp, success, start, end, ...page } = query
  const found = loginHistoryOf(world, userId).filter(
    record =>
      record.appId === (appId ?? record.appId) &&
      record.clientIp === (clientIp ?? record.clientIp) &&
      record.isSuccessful === (success ?? record.isSuccessful) &&
      record.at >= (start ?? record.at) &&
      record.at <= (end ?? record.at),
  )
  return paged(found.reverse(), page, record => show(recordToWire(world, record)))
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
