import type { NewIdentity, NewUser } from '../../../management/users/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { checkWayIn } from '../account/ways-in.ts'
import { registerAs } from '../sign-up/registration.ts'
import { type StoredUser, users } from '../users/users.ts'
import { getWay, refusedBySource, type SeedPerson, type Way } from './identity-providers.ts'

/** The user to whom the account of a person is linked. */
export function findLinked(
  world: World,
  { provider }: Way,
  { userIdInIdp }: SeedPerson,
): StoredUser | undefined {
  return withIdentity(world, { extIdpId: provider.extIdpId, userIdInIdp })[0]
}

/** Every user who has an identity. */
export function withIdentity(world: World, wanted: JsonObject): StoredUser[] {
  return users.all(world).filter(({ identities }) => identities.some(own => isSame(own, wanted)))
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  return one.extIdpId === other.extIdpId && one.userIdInIdp === other.userIdInIdp
}

/**
 * Links the account of a person to a user.
 *
 * @throws {@link Refused} 2213 when the user has an account there already, 2215 when another user
 *   has this one
 */
export function link(world: World, user: StoredUser, way: Way, person: SeedPerson): StoredUser {
  const { extIdpId } = way.provider
  const owner = findLinked(world, way, person)
  if (owner !== undefined && owner.userId !== user.userId) throw linkedElsewhere()
  if (user.identities.some(identity => identity.extIdpId === extIdpId)) throw linkedAlready()
  const identity = { identityId: world.random.hex(24), ...identityOf(way, person) }
  return addIdentities(world, user, [identity])
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
  const identities = user.identities.filter(identity => identity.extIdpId !== extIdpId)
  if (identities.length === user.identities.length) {
    throw new Refused(
      404,
      { 'zh-CN': '该社会化账号未绑定', 'en-US': 'no account of this source is linked' },
      { apiCode: 2216 },
    )
  }
  checkWayIn({ ...user, identities })
  return users.update(world, user, { identities })
}

/** Puts identities to those that a user has. */
export function addIdentities(
  world: World,
  user: StoredUser,
  added: readonly JsonObject[],
): StoredUser {
  return users.update(world, user, ({ identities }) => ({ identities: [...identities, ...added] }))
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
  more: NewUser = {},
): StoredUser {
  const { provider, type } = way.provider
  const user = { ...person.profile, ...more, identities: [identityOf(way, person)] }
  return registerAs(world, user, { source: `${type}:${provider}` })
}

/** How it is refused to link an account of a source where the user has one. */
export function linkedAlready(): Refused {
  return new Refused(
    409,
    { 'zh-CN': '该类型的社会化账号已绑定', 'en-US': 'an account of this source is linked already' },
    { apiCode: 2213 },
  )
}

/** How it is refused to link an account that another user has. */
export function linkedElsewhere(): Refused {
  return new Refused(
    409,
    { 'zh-CN': '该社会化账号已被其他用户绑定', 'en-US': 'another user has this account' },
    { apiCode: 2215 },
  )
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
