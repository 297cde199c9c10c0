import { isObject, type JsonObject } from '../utils/json.ts'

// What V2 and the OIDC claims call the members of a user. Earlier rows win.
const olderSpellings = [
  ['_id', 'id'],
  ['sub', 'id'],
  ['email_verified', 'emailVerified'],
  ['phone_number', 'phone'],
  ['phone_number_verified', 'phoneVerified'],
  ['given_name', 'givenName'],
  ['family_name', 'familyName'],
  ['middle_name', 'middleName'],
  ['preferred_username', 'preferredUsername'],
  ['picture', 'photo'],
  ['external_id', 'externalId'],
  ['userpool_id', 'userPoolId'],
  ['tenant_id', 'tenantId'],
  ['extended_fields', 'customData'],
  ['updated_at', 'updatedAt'],
  ['street_address', 'streetAddress'],
  ['postal_code', 'postalCode'],
] as const

/**
 * Converts a user as any endpoint of the service spells it to the members of `User`. What is not a
 * user is returned as it is, for the check that follows to refuse.
 */
export function toUser(wire: unknown): unknown {
  if (!isObject(wire)) return wire
  // V3, so nearly every answer. Taken apart here and not in the loop, because `delete` would turn
  // the object into one that is slow to read.
  const { userId, lastIp, ...user } = isObject(wire.address)
    ? { ...wire, ...flatAddress(wire.address, wire) }
    : wire
  if (userId !== undefined) user.id ??= userId
  if (lastIp !== undefined) user.lastIP ??= lastIp

  for (const [theirs, ours] of olderSpellings) {
    if (!Object.hasOwn(user, theirs)) continue
    user[ours] ??= user[theirs]
    delete user[theirs]
  }
  // The claim updated_at is a number of seconds (OIDC Core 5.1).
  if (typeof user.updatedAt === 'number') user.updatedAt = isoTime(user.updatedAt)

  fill(user, 'unionid', identityOfType('unionid', user.identities))
  fill(user, 'openid', identityOfType('openid', user.identities))
  fill(user, 'signedUp', user.createdAt)
  if (user.blocked === undefined && typeof user.status === 'string') {
    user.blocked = user.status !== 'Activated'
  }
  return user
}

const addressClaims = [
  'formatted',
  'street_address',
  'locality',
  'region',
  'postal_code',
  'country',
] as const

// The claim `address` is an object of its own (OIDC Core 5.1.1); the profile has it flat. Only its
// standard members are taken, lest one named `id` or `status` passes for the user's.
function flatAddress(address: JsonObject, wire: JsonObject): JsonObject {
  const flat: JsonObject = { address: isObject(address.formatted) ? undefined : address.formatted }
  for (const claim of addressClaims) {
    if (Object.hasOwn(address, claim)) flat[claim] = wire[claim] ?? address[claim]
  }
  return flat
}

function fill(user: JsonObject, member: string, value: unknown): void {
  if (value !== undefined && value !== null) user[member] ??= value
}

function identityOfType(type: string, identities: unknown): unknown {
  if (!Array.isArray(identities)) return undefined
  const match = identities.find(identity => isObject(identity) && identity.type === type)
  return isObject(match) ? match.userIdInIdp : undefined
}

function isoTime(seconds: number): string | number {
  const time = new Date(seconds * 1000)
  return Number.isNaN(time.getTime()) ? seconds : time.toISOString()
}
