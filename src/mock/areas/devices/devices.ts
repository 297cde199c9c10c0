import type { OwnDevice } from '../../../authentication/devices/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { collection } from '../../kernel/collection.ts'
import { brandedHeader } from '../../kernel/headers.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { closeLogin, loginsOf } from '../logins/logins.ts'
import { endGrants, liveGrantsOf } from '../tokens/grants.ts'
import { type StoredUser, users } from '../users/users.ts'

/** A device of a user, as the mock keeps it. */
export interface StoredDevice extends OwnDevice {
  readonly userId: string
  readonly lastLoginTime: string
  readonly lastIp?: string | undefined
}

/** Where somebody signs in from: plain data, so that it can be kept until the sign-in is confirmed. */
export interface Visitor {
  /** Origin that the request went to. */
  readonly origin: string
  readonly clientIp: string
  readonly userAgent: string | undefined
  /** Id that a device gives itself. */
  readonly deviceId: string | undefined
  /** Id of the request. */
  readonly requestId: string
}

/** The devices of all users. */
export const devices = collection<StoredDevice>({
  id: ({ userId, deviceId }) => keyOf(userId, deviceId),
  unknown: { 'zh-CN': '设备不存在', 'en-US': 'no such device' },
})

users.onRemove((world, { userId }) => {
  devices.remove(world, ...devicesOf(world, userId))
})

/** The devices of a user, the one that was used last first. */
export function devicesOf(world: World, userId: string): StoredDevice[] {
  return devices
    .all(world)
    .filter(device => device.userId === userId)
    .reverse()
    .sort((one, other) => other.lastLoginTime.localeCompare(one.lastLoginTime))
}

/**
 * Gives a device of a user.
 *
 * @throws {@link Refused} when that user has no such device
 */
export function getDevice(world: World, userId: string, deviceId: string): StoredDevice {
  return devices.get(world, keyOf(userId, deviceId))
}

/** Tells where a request comes from. */
export function visitorOf(context: Context): Visitor {
  const { headers, origin, clientIp, userAgent, requestId } = context
  const deviceId = brandedHeader(headers, 'device-id')
  return { origin, clientIp, userAgent, deviceId, requestId }
}

/**
 * Notes that a user signs in on a device: the one that the visitor names, or else the one with that
 * user agent, a new one if the user has none.
 *
 * @returns the id of the device; `undefined` when nothing tells it
 * @throws {@link Refused} when it may not be used
 */
export function noteDevice(
  world: World,
  { userId }: StoredUser,
  { deviceId: given, userAgent, clientIp }: Visitor,
): string | undefined {
  if (given === undefined && userAgent === undefined) return undefined
  const known = devicesOf(world, userId).find(device =>
    given === undefined ? device.userAgent === userAgent : device.deviceId === given,
  )
  checkMayBeUsed(known)
  const use = { lastLoginTime: timestamp(world), lastIp: clientIp, userAgent }
  if (known !== undefined) return devices.update(world, known, use).deviceId
  const deviceId = given ?? world.random.hex(24)
  devices.add(world, { userId, deviceId, ...kindOf(userAgent), status: 'activated', ...use })
  return deviceId
}

/** Tells whether a user is signed in on a device. */
export function isOnline(world: World, { userId, deviceId }: StoredDevice): boolean {
  const signedIn = [...liveGrantsOf(world, userId), ...loginsOf(world, userId)]
  return signedIn.some(there => there.deviceId === deviceId)
}

/** Signs a user out on a device: what was granted there ends. */
export function signOutOn(world: World, { userId, deviceId }: StoredDevice): void {
  for (const login of loginsOf(world, userId)) {
    if (login.deviceId === deviceId) closeLogin(world, login)
  }
  endGrants(world, grant => grant.userId === userId && grant.deviceId === deviceId)
}

/** Takes a device off its user, who is signed out there. */
export function unbindDevice(world: World, device: StoredDevice): void {
  signOutOn(world, device)
  devices.remove(world, device)
}

/** Writes a device in the service's spelling, with when its user was there. */
export function deviceToWire(world: World, stored: StoredDevice): JsonObject {
  const { userId: _owner, lastLoginTime, lastIp, model: mod, ...device } = stored
  const online = isOnline(world, stored)
  return { device: { ...device, mod }, lastLoginTime, lastIp, online }
}

function keyOf(userId: string, deviceId: string): string {
  return `${userId}:${deviceId}`
}

function checkMayBeUsed(device: StoredDevice | undefined): void {
  if (device?.status === 'deactivated') {
    const words = { 'zh-CN': '设备已被停用', 'en-US': 'the device is disabled' }
    throw new Refused(403, words, { apiCode: 1577 })
  }
  if (device?.status === 'suspended') {
    const words = { 'zh-CN': '设备已被挂起', 'en-US': 'the device is suspended' }
    throw new Refused(403, words, { apiCode: 1578 })
  }
}

// A device that says nothing but its own id is taken for a phone, whose applications do that.
function kindOf(userAgent: string | undefined): Pick<OwnDevice, 'type' | 'os'> {
  const os = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(userAgent ?? '')?.[0]
  const isMobile = userAgent === undefined || /Android|iPhone|iPad|Mobile/.test(userAgent)
  return { type: isMobile ? 'Mobile' : 'Browser', ...(os === undefined ? {} : { os }) }
}
