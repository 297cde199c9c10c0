import {
  type GetAdminAuditLogsInput,
  type GetUserActionLogsInput,
  getAdminAuditLogs,
  getUserActionLogs,
} from '../../../management/audit-logs/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { type Paged, paged } from '../../kernel/paged.ts'
import { handle } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'
import { appToWire } from '../history/own-apps.ts'
import { placeOf } from '../history/places.ts'
import { parseUserAgent } from '../history/user-agent.ts'
import { type AdminEntry, adminEntries } from './admin-actions.ts'
import { type UserEntry, userEntries } from './user-actions.ts'

/** What users and administrators have done in the pool. */
export const auditLogArea: Area = {
  routes: [
    handle(getUserActionLogs, (query, { world }) => listUserActions(world, query)),
    handle(getAdminAuditLogs, (query, { world }) => listAdminActions(world, query)),
  ],
}

function listUserActions(world: World, query: GetUserActionLogsInput): Paged {
  const { appId, eventType, pagination = {}, ...rest } = query
  // The service's spelling of one of them is odd; either finds it.
  const wanted = eventType === oddWord ? 'updateUserProfile' : eventType
  const found = userEntries(world).filter(
    entry =>
      fits(entry, entry.userId, rest) &&
      entry.appId === (appId ?? entry.appId) &&
      entry.eventType === (wanted ?? entry.eventType),
  )
  return paged(found.reverse(), pagination, entry => userEntryToWire(world, entry))
}

function listAdminActions(world: World, query: GetAdminAuditLogsInput): Paged {
  const { operationType = 'all', resourceType = 'all', pagination = {}, ...rest } = query
  const found = adminEntries(world).filter(
    entry =>
      fits(entry, entry.adminUserId, rest) &&
      ['all', entry.operationType].includes(operationType) &&
      ['all', entry.resourceType].includes(resourceType),
  )
  return paged(found.reverse(), pagination, ({ userAgent, at, ...entry }) => ({
    ...entry,
    timestamp: offsetTime(at),
    userAgent: userAgent ?? '',
    ua: userAgent === undefined ? null : parseUserAgent(userAgent),
    geoip: placeOf(world, entry.clientIp) ?? null,
  }))
}

type Narrowing = Pick<
  GetUserActionLogsInput,
  'requestId' | 'clientIp' | 'userId' | 'success' | 'start' | 'end'
>

function fits(entry: UserEntry | AdminEntry, id: string, query: Narrowing): boolean {
  const { requestId, clientIp, userId, success, start, end } = query
  return (
    entry.requestId === (requestId ?? entry.requestId) &&
    entry.clientIp === (clientIp ?? entry.clientIp) &&
    id === (userId ?? id) &&
    entry.success === (success ?? entry.success) &&
    entry.at >= (start ?? entry.at) &&
    entry.at <= (end ?? entry.at)
  )
}

const oddWord = 'updateUserPrefile'

function userEntryToWire(world: World, { at, ...entry }: UserEntry) {
  const { eventType, appId, clientIp = '', userAgent } = entry
  const app = applications.find(world, appId)
  return {
    ...entry,
    eventType: eventType === 'updateUserProfile' ? oddWord : eventType,
    ...(app === undefined ? {} : appToWire(app)),
    timestamp: offsetTime(at),
    userAgent: userAgent ?? '',
    parsedUserAgent: userAgent === undefined ? null : parseUserAgent(userAgent),
    geoip: placeOf(world, clientIp) ?? null,
  }
}

// The logs of the service tell times as they are in China.
function offsetTime(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().replace('Z', '+0800')
}
