import type {
  PrincipalAuthentication,
  SyncRelation,
} from '../../../management/users/records/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { collection, type Unique } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'
import { keepCustomDataOf } from '../custom-fields/custom-data.ts'
import type { StoredPassword } from '../passwords/passwords.ts'
import { identityName, linkedElsewhere } from './identities.ts'

/** A user as the mock keeps it. */
export interface StoredUser {
  readonly userId: string
  /** Members of the profile in the spelling of V3. */
  readonly profile: Readonly<JsonObject>
  /** Linked accounts. */
  readonly identities: readonly JsonObject[]
  /** Departments. */
  readonly departmentIds: readonly string[]
  /** Who the user is in the systems that the pool is kept in step with. */
  readonly syncRelations: readonly SyncRelation[]
  /** What the user has been verified as. */
  readonly principals: readonly PrincipalAuthentication[]
  /** `undefined` when the user has no password. */
  readonly password: StoredPassword | undefined
}

/** Settings of users. */
export interface UserSettings {
  /** How a value that is taken is refused; the code by field is documented, the status is not. */
  readonly duplicateStatusCode: number
}

/** How users are refused. */
export const userSettings = settings<UserSettings>({ duplicateStatusCode: 409 })

// Members of which no two users may have the same value, with the codes of their refusals.
const takenCodes = { username: 2034, phone: 2035, email: 2200, externalId: 2026 } as const

/** A member of which no two users may have the same value. */
export type UniqueMember = keyof typeof takenCodes

/** The users of the pool. */
export const users = collection<StoredUser, UniqueMember | 'identity'>({
  id: ({ userId }) => userId,
  unknown: userNotFound,
  unique: {
    username: uniqueMember('username'),
    phone: uniqueMember('phone'),
    email: { ...uniqueMember('email'), ignoresCase: true },
    externalId: uniqueMember('externalId'),
    identity: { of: ({ identities }) => identities.map(identityName), taken: linkedElsewhere },
  },
})

keepCustomDataOf('USER', users)

/** What an unknown user is answered with. */
export function userNotFound(): Refused {
  return new Refused(404, { 'zh-CN': '用户不存在', 'en-US': 'no such user' }, { apiCode: 2004 })
}

/** Refuses values that another user has. */
export function refuseTaken(world: World, userId: string, profile: JsonObject): void {
  const members: readonly UniqueMember[] = ['username', 'phone', 'email', 'externalId']
  for (const member of members) users.checkFree(world, member, profile[member], userId)
}

/** Writes members of a profile. */
export function writeProfile(world: World, user: StoredUser, changes: JsonObject): StoredUser {
  return users.update(world, user, ({ profile }) => ({ profile: { ...profile, ...changes } }))
}

/**
 * Registers what ends when a user is deleted, or stops being activated. Called where it is
 * declared, not per world.
 */
export function onLeave(end: (world: World, user: StoredUser) => void): void {
  users.onRemove(end)
  users.onUpdate((world, user, before) => {
    const { status } = user.profile
    if (status !== before.profile.status && status !== 'Activated') end(world, user)
  })
}

function uniqueMember(member: UniqueMember): Unique<StoredUser> {
  return {
    of: ({ profile }) => profile[member],
    taken: (_value, world) =>
      new Refused(
        userSettings(world).duplicateStatusCode,
        { 'zh-CN': `${member} 已存在`, 'en-US': `the ${member} belongs to another user` },
        { apiCode: takenCodes[member] },
      ),
  }
}
