import type { NewIdentity, NewUser } from '../../../management/users/accounts/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { Refused, type Words } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { checkWayIn } from '../account/ways-in.ts'
import { type Registration, registerAs } from '../sign-up/registration.ts'
import { identityName, linkedTo } from '../users/identities.ts'
import { type StoredUser, users } from '../users/users.ts'
import { getWay, refusedBySource, type SeedPerson, type Way } from './identity-providers.ts'

/** By what words the service tells that an account is linked. */
export const linkedWords: Words = { 'zh-CN': '绑定成功', 'en-US': 'Binding Successful' }

/** The user to whom the account of a person is linked. */
export function findLinked(
  world: World,
  { provider }: Way,
  { userIdInIdp }: SeedPerson,
): StoredUser | undefined {
  return users.findBy(world, 'identity', identityName({ extIdpId: provider.extIdpId, userIdInIdp }))
}

/** Ids of the identity sources that users have signed in by, by the id of the user. */
const sourcesUsed = state(() => new Map<string, ReadonlySet<string>>())

users.onRemove((world, { userId }) => {
  sourcesUsed(world).delete(userId)
})

/** Notes that an identity source has recognised a user who signs in, unless the account is off. */
export function noteRecognised(world: World, { provider }: Way, user: StoredUser): StoredUser {
  if (user.profile.status !== 'Activated') return user
  const before = sourcesUsed(world).get(user.userId) ?? []
  sourcesUsed(world).set(user.userId, new Set([...before, provider.extIdpId]))
  return user
}

/** The identities by which a user has signed in. */
export function identitiesUsed(world: World, { userId, identities }: StoredUser): JsonObject[] {
  const used = sourcesUsed(world).get(userId)
  return identities.filter(({ extIdpId }) => used?.has(String(extIdpId)))
}

/**
 * Links the account of a person to a user.
 *
 * @throws {@link Refused} 2213 when the user has an account there already, 2215 when another user
 *   has this one
 */
export function link(world: World, user: StoredUser, way: Way, person: SeedPerson): StoredUser {
  return linkIdentity(world, user, identityOf(way, person))
}

/** The same with an identity that nobody has proved. */
export function linkIdentity(world: World, user: StoredUser, identity: NewIdentity): StoredUser {
  return users.update(world, user, ({ identities }) => ({
    identities: linkedTo(world, identities, [identity]),
  }))
}

/**
 * Links the account of who is signed in at an identity source.
 *
 * @throws {@link Refused} when nobody is, or as {@link link} does
 */
export function linkSignedIn(world: World, user: StoredUser, identifier: string): StoredUser {
  const way = getWay(world, identifier)
  const [person] = way.provider.persons
  if (person === undefined) throw refusedBySource()
  return link(world, user, way, person)
}

/**
 * Takes the accounts of an identity source off a user.
 *
 * @throws {@link Refused} 2216 when there is none, 2217 when it is the only way in
 */
export function unlink(world: World, user: StoredUser, extIdpId: string): StoredUser {
  const identities = identitiesWithout(user, { extIdpId })
  checkWayIn({ ...user, identities })
  return users.update(world, user, { identities })
}

/**
 * The identities that a user has besides those at an identity source.
 *
 * @param source the source, and maybe the type of the ids there
 * @throws {@link Refused} 2216 when there are none at that source
 */
export function identitiesWithout(
  user: StoredUser,
  { extIdpId, type }: { extIdpId: string; type?: string },
): JsonObject[] {
  const identities = user.identities.filter(
    own => own.extIdpId !== extIdpId || own.type !== (type ?? own.type),
  )
  if (identities.length === user.identities.length) {
    throw new Refused(
      404,
      { 'zh-CN': '该社会化账号未绑定', 'en-US': 'no account of this source is linked' },
      { apiCode: 2216 },
    )
  }
  return identities
}

/**
 * Creates a user of what an identity source says about a person.
 *
 * @param more what the user has besides
 * @throws {@link Refused} as a registration is, when that is closed or an address is taken
 */
export function registerPerson(
  world: World,
  way: Way,
  person: SeedPerson,
  registration: Registration,
  more: NewUser = {},
): StoredUser {
  const { provider, type } = way.provider
  const user = { ...person.profile, ...more, identities: [identityOf(way, person)] }
  return registerAs(world, user, { ...registration, source: `${type}:${provider}` })
}

function identityOf({ provider, connection }: Way, person: SeedPerson): NewIdentity {
  const usual = provider.type === 'social' ? 'openid' : 'primary'
  return {
    extIdpId: provider.extIdpId,
    provider: provider.provider,
    type: person.idType ?? usual,
    userIdInIdp: person.userIdInIdp,
    userInfoInIdp: { ...person.profile },
    originConnIds: [connection.connectionId],
  }
}
