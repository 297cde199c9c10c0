import type { DepartmentIdType } from '../../../management/common/contract.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { mergeCustomData, putCustomData } from '../custom-fields/custom-data.ts'
import { passwordLevel, storePassword } from '../passwords/passwords.ts'
import { linkedTo } from './identities.ts'
import { departmentIdsOf } from './named-departments.ts'
import { refuseTaken, type StoredUser, users } from './users.ts'

const defaultPhoto = 'https://files.authing.co/authing-console/default-user-avatar.png'

/** How a user comes into the pool. */
export interface Origin {
  readonly userSourceType: 'adminCreated' | 'register'
  readonly registerSource: string
  readonly userId?: string | undefined
  /** Whether the password is a hash from elsewhere, to be kept as it is. */
  readonly keepPassword?: boolean | undefined
  /** What the departments of the user are named by. Default: ids that need not be there yet. */
  readonly departmentIdType?: DepartmentIdType | undefined
  /** Whether the user has to choose a new password at the next sign-in. */
  readonly resetPasswordOnNextLogin?: boolean | undefined
}

/**
 * Adds a user.
 *
 * @throws {@link Refused} when a value is malformed or taken; nothing was added then
 */
export function addUser(world: World, input: NewUser, origin: Origin): StoredUser {
  const { password, salt, customData, identities, departmentIds, ...rest } = input
  const { tenantIds: _tenants, otp: _otp, ...profile } = rest
  const places = departmentIdsOf(world, departmentIds ?? [], origin.departmentIdType)
  const [mainDepartmentId] = places
  const userId = origin.userId ?? world.random.hex(24)
  const linked = linkedTo(world, [], identities ?? [])
  const written = checkedProfile(world, userId, {}, profile)
  const data = mergeCustomData(world, 'USER', userId, customData ?? {})
  const secret = origin.keepPassword
    ? carriedPassword(world, password, salt)
    : newPassword(world, password)
  const user = users.add(world, {
    userId,
    profile: {
      ...presets(world, origin),
      ...(mainDepartmentId === undefined ? {} : { mainDepartmentId }),
      ...written,
      ...secret.profile,
    },
    identities: linked,
    departmentIds: places,
    syncRelations: [],
    principals: [],
    password: secret.password,
  })
  putCustomData(world, 'USER', userId, data)
  return user
}

/**
 * Changes a user. All or nothing: a change that is refused leaves the user as it was.
 *
 * @returns the user as it is now
 * @throws {@link Refused} when a value is malformed or taken
 */
export function changeUser(
  world: World,
  { userId }: StoredUser,
  changes: JsonObject & { password?: string; customData?: JsonObject },
): StoredUser {
  const { password, customData, ...profile } = changes
  const before = users.get(world, userId)
  const written = checkedProfile(world, userId, before.profile, profile)
  const data = customData && mergeCustomData(world, 'USER', userId, customData)
  const secret = newPassword(world, password)
  const now = timestamp(world)
  const isNewStatus = written.status !== undefined && written.status !== before.profile.status
  const user = users.update(world, before, {
    profile: {
      ...before.profile,
      ...unproved(before.profile, written),
      ...written,
      ...secret.profile,
      ...(isNewStatus ? { statusChangedAt: now } : {}),
      updatedAt: now,
    },
    password: secret.password,
  })
  if (data !== undefined) putCustomData(world, 'USER', userId, data)
  return user
}

/** What is not proved any more of a user, because it becomes another one. */
function unproved(before: Readonly<JsonObject>, written: JsonObject): JsonObject {
  const changed = ['email', 'phone'].filter(
    member => written[member] !== undefined && written[member] !== before[member],
  )
  return Object.fromEntries(changed.map(member => [`${member}Verified`, false]))
}

/** The profile of a new user before the request says anything. */
function presets(
  world: World,
  { userSourceType, registerSource, resetPasswordOnNextLogin = false }: Origin,
): JsonObject {
  const now = timestamp(world)
  return {
    status: 'Activated',
    workStatus: 'Active',
    gender: 'U',
    emailVerified: false,
    phoneVerified: false,
    photo: defaultPhoto,
    loginsCount: 0,
    lastLogin: null,
    lastIp: null,
    userSourceType,
    registerSource: [registerSource],
    resetPasswordOnNextLogin,
    createdAt: now,
    updatedAt: now,
    signedUp: now,
    statusChangedAt: now,
  }
}

/** A hash from elsewhere in the place of a password. The mock cannot check a password against it. */
function carriedPassword(
  world: World,
  hash: string | undefined,
  salt = '',
): Pick<StoredUser, 'password' | 'profile'> {
  if (hash === undefined) return newPassword(world, hash)
  return { password: { salt, hash }, profile: { passwordLastSetAt: timestamp(world) } }
}

/** What a new password changes of a user; nothing when there is none. */
function newPassword(
  world: World,
  password: string | undefined,
): Pick<StoredUser, 'password' | 'profile'> {
  if (password === undefined) return { password: undefined, profile: {} }
  return {
    password: storePassword(world, password),
    profile: {
      passwordLastSetAt: timestamp(world),
      passwordSecurityLevel: passwordLevel(password),
    },
  }
}

/** Checks members of a profile; gives them as they are kept. */
function checkedProfile(
  world: World,
  userId: string,
  before: Readonly<JsonObject>,
  changes: JsonObject,
): JsonObject {
  const { email, phone, phoneCountryCode } = changes
  if (typeof email === 'string' && email !== '' && !isEmail(email)) throw malformed('email')
  if (typeof phone === 'string' && phone !== '' && !isPhone(phone)) throw malformed('phone')
  if (phoneCountryCode !== undefined && !phone && !before.phone) {
    throw new Refused(400, 'phone cannot be empty')
  }
  refuseTaken(world, userId, changes)
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  // Addresses are kept in lower case, as they are compared.
  const kept = typeof email === 'string' ? { email: email.toLowerCase() } : {}
  return { ...Object.fromEntries(given), ...kept }
}
