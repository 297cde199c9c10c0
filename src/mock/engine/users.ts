import type { NewUser, UserIdType } from '../../management/users/contract.ts'
import type { JsonObject } from '../../utils/json.ts'
import { writeCustomData } from './custom-data.ts'
import { forgetUser, indexUser, ownerOf, type UniqueMember, uniqueMembers } from './identifiers.ts'
import { setPassword } from './passwords.ts'
import { type Pool, type StoredUser, timestamp } from './pool.ts'
import { malformed, Refused } from './refused.ts'

const defaultPhoto = 'https://files.authing.co/authing-console/default-user-avatar.png'

/** Tells whether a text has the form of an e-mail address. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Tells whether a text has the form of a phone number. */
export const isPhone = (text: string): boolean => /^\d+$/.test(text)

// Business codes of a value that another user has.
const takenCodes: Record<UniqueMember, number> = {
  username: 2034,
  phone: 2035,
  email: 2200,
  externalId: 2026,
}

/** How a user comes into the pool. */
export interface Origin {
  readonly userSourceType: 'adminCreated' | 'register'
  readonly registerSource: string
  readonly userId?: string | undefined
  /** Whether the password is a hash from elsewhere, to be kept as it is. */
  readonly keepPassword?: boolean | undefined
}

/** What an unknown user is answered with. */
export function userNotFound(): Refused {
  return new Refused(404, { 'zh-CN': '用户不存在', 'en-US': 'no such user' }, { apiCode: 2004 })
}

/**
 * Adds a user.
 *
 * @throws {@link Refused} when a value is malformed or taken; nothing was added then
 */
export function addUser(pool: Pool, input: NewUser, origin: Origin): StoredUser {
  const { password, salt, customData, identities, departmentIds, metadataSource, ...rest } = input
  const { tenantIds: _tenants, otp: _otp, ...profile } = rest
  const now = timestamp(pool)
  const user: StoredUser = {
    userId: origin.userId ?? pool.random.hex(24),
    profile: {
      status: 'Activated',
      workStatus: 'Active',
      gender: 'U',
      emailVerified: false,
      phoneVerified: false,
      photo: defaultPhoto,
      loginsCount: 0,
      lastLogin: null,
      lastIp: null,
      userSourceType: origin.userSourceType,
      registerSource: [origin.registerSource],
      resetPasswordOnNextLogin: false,
      createdAt: now,
      updatedAt: now,
      signedUp: now,
      statusChangedAt: now,
    },
    customData: {},
    identities: (identities ?? []).map(identity => ({
      identityId: pool.random.hex(24),
      ...identity,
    })),
    departmentIds: departmentIds ?? [],
    password: undefined,
    mfa: {},
  }
  writeProfile(pool, user, profile)
  writeCustomData(pool, user, customData)
  if (metadataSource !== undefined) user.profile.metadataSource = metadataSource
  if (password !== undefined && origin.keepPassword === true) {
    // Whatever hash it is, the mock cannot check a password against it.
    user.password = { salt: salt ?? '', hash: password }
    user.profile.passwordLastSetAt = now
  } else if (password !== undefined) {
    setPassword(pool, user, password)
  }
  pool.users.set(user.userId, user)
  indexUser(pool, user)
  return user
}

/**
 * Changes a user. All or nothing: a change that is refused leaves the user as it was.
 *
 * @returns the user as it is now
 * @throws {@link Refused} when a value is malformed or taken
 */
export function changeUser(
  pool: Pool,
  user: StoredUser,
  changes: JsonObject & { password?: string; customData?: JsonObject },
): StoredUser {
  const { password, customData, ...profile } = changes
  const draft = structuredClone(user)
  writeProfile(pool, draft, profile)
  writeCustomData(pool, draft, customData)
  if (password !== undefined) setPassword(pool, draft, password)
  if (draft.profile.status !== user.profile.status) {
    draft.profile.statusChangedAt = timestamp(pool)
    if (draft.profile.status !== 'Activated') endSessions(pool, user.userId)
  }
  draft.profile.updatedAt = timestamp(pool)

  forgetUser(pool, user)
  pool.users.set(user.userId, draft)
  indexUser(pool, draft)
  return draft
}

/** Removes a user with everything that belongs to it. */
export function removeUser(pool: Pool, user: StoredUser): void {
  forgetUser(pool, user)
  pool.users.delete(user.userId)
  endSessions(pool, user.userId)
}

/** Ends every session of a user: its tokens and logins are refused from now on. */
export function endSessions(pool: Pool, userId: string): void {
  for (const entries of [pool.sessions, pool.grants, pool.logins]) {
    for (const [key, entry] of entries) if (entry.userId === userId) entries.delete(key)
  }
}

/**
 * Finds a user by an id of some kind.
 *
 * @param parameter name of the parameter that the id came in
 * @throws {@link Refused} when the id does not have the form of its kind
 */
export function findUser(
  pool: Pool,
  id: string,
  type: UserIdType = 'user_id',
  parameter = 'userId',
): StoredUser | undefined {
  const byMember = (member: UniqueMember): StoredUser | undefined => {
    const userId = ownerOf(pool, member, id)
    return userId === undefined ? undefined : pool.users.get(userId)
  }
  switch (type) {
    case 'user_id':
      return pool.users.get(id)
    case 'external_id':
      return byMember('externalId')
    case 'username':
      return byMember('username')
    case 'email':
      if (!isEmail(id)) throw malformed(parameter)
      return byMember('email')
    case 'phone':
      if (!isPhone(id)) throw malformed(parameter)
      return byMember('phone')
    case 'identity':
      return [...pool.users.values()].find(user =>
        user.identities.some(({ extIdpId, userIdInIdp }) => `${extIdpId}:${userIdInIdp}` === id),
      )
    default:
      throw new Refused(501, `The mock does not look users up by ${type}`)
  }
}

/** Refuses a value that another user has. */
export function refuseTaken(pool: Pool, userId: string, profile: JsonObject): void {
  for (const member of uniqueMembers) {
    const value = profile[member]
    if (typeof value !== 'string' || value === '') continue
    const owner = ownerOf(pool, member, value)
    if (owner === undefined || owner === userId) continue
    throw new Refused(
      pool.settings.duplicateStatusCode,
      { 'zh-CN': `${member} 已存在`, 'en-US': `the ${member} belongs to another user` },
      { apiCode: takenCodes[member] },
    )
  }
}

function writeProfile(pool: Pool, user: StoredUser, changes: JsonObject): void {
  const { email, phone, phoneCountryCode } = changes
  if (typeof email === 'string' && email !== '' && !isEmail(email)) throw malformed('email')
  if (phoneCountryCode !== undefined && !phone && !user.profile.phone) {
    throw new Refused(400, 'phone cannot be empty')
  }
  refuseTaken(pool, user.userId, changes)
  for (const [name, value] of Object.entries(changes)) {
    if (value !== undefined) user.profile[name] = value
  }
  // Addresses are kept in lower case, so that look-ups need not care.
  if (typeof email === 'string') user.profile.email = email.toLowerCase()
}

/** A user in the service's spelling, with the details that were asked for. */
export function userToWire(
  user: StoredUser,
  details: {
    withCustomData?: boolean | undefined
    withIdentities?: boolean | undefined
    withDepartmentIds?: boolean | undefined
  } = {},
): JsonObject {
  return {
    userId: user.userId,
    ...user.profile,
    ...(details.withCustomData ? { customData: user.customData } : {}),
    ...(details.withIdentities ? { identities: user.identities } : {}),
    ...(details.withDepartmentIds ? { departmentIds: user.departmentIds } : {}),
  }
}

/** Reads a member of a user by the name that filters and sorting use. */
export function memberOf({ userId, profile, customData }: StoredUser, field: string): unknown {
  if (field === 'id' || field === 'userId') return userId
  const owner = [profile, customData].find(members => Object.hasOwn(members, field))
  return owner?.[field]
}
