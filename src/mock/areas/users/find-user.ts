import type { UserIdType, UserReference } from '../../../management/common/contract.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { type StoredUser, userNotFound, users } from './users.ts'

/**
 * Finds a user by an id of some kind.
 *
 * @param parameter name of the parameter that the id came in
 * @throws {@link Refused} when the id does not have the form of its kind
 */
export function findUser(
  world: World,
  id: string,
  type: UserIdType = 'user_id',
  parameter = 'userId',
): StoredUser | undefined {
  switch (type) {
    case 'user_id':
      return users.find(world, id)
    case 'external_id':
      return users.findBy(world, 'externalId', id)
    case 'username':
      return users.findBy(world, 'username', id)
    case 'email':
      if (!isEmail(id)) throw malformed(parameter)
      return users.findBy(world, 'email', id)
    case 'phone':
      if (!isPhone(id)) throw malformed(parameter)
      return users.findBy(world, 'phone', id)
    case 'identity':
      return users.findBy(world, 'identity', id)
    case 'sync_relation':
      return users
        .all(world)
        .find(user =>
          user.syncRelations.some(
            ({ provider, userIdInIdp }) => `${provider}:${userIdInIdp}` === id,
          ),
        )
    default:
      throw new Refused(501, `The mock does not look users up by ${type}`)
  }
}

/**
 * Gives the user of an id of some kind.
 *
 * @throws {@link Refused} when there is none
 */
export function getUserBy(world: World, id: string, type?: UserIdType): StoredUser {
  const user = findUser(world, id, type)
  if (user === undefined) throw userNotFound()
  return user
}

/**
 * Gives the user whom a request refers to.
 *
 * @throws {@link Refused} when there is none
 */
export function referredUser(world: World, { userId, userIdType }: UserReference): StoredUser {
  return getUserBy(world, userId, userIdType)
}

/**
 * Gives the user of an id, user name, e-mail address or phone number, as seeds name users.
 *
 * @throws {@link Refused} when there is none
 */
export function getUserNamed(world: World, name: string): StoredUser {
  return findByAccount(world, name) ?? users.get(world, name)
}

/** A target of a seed as requests name it: a user may be named there as {@link getUserNamed} says. */
export function namedInSeed<Target extends { targetType: string; targetIdentifier: string }>(
  world: World,
  target: Target,
): Target {
  if (target.targetType !== 'USER') return target
  return { ...target, targetIdentifier: getUserNamed(world, target.targetIdentifier).userId }
}

/** What a user can be called by when signing in. */
export type SignInNames = Partial<Record<'username' | 'email' | 'phone', string | undefined>>

const hasForm = { username: () => true, email: isEmail, phone: isPhone } as const

/** Finds a user by the first name that is given. */
export function findNamed(world: World, names: SignInNames): StoredUser | undefined {
  const types: readonly (keyof typeof names & UserIdType)[] = ['username', 'email', 'phone']
  for (const type of types) {
    const name = names[type]
    // A look-up by a malformed address is refused elsewhere; here it just finds nobody.
    if (name !== undefined && hasForm[type](name)) return findUser(world, name, type)
  }
  return undefined
}

/** Finds a user by a name of any kind. */
export function findByAccount(world: World, account: string): StoredUser | undefined {
  return (
    findNamed(world, { username: account }) ??
    findNamed(world, { email: account }) ??
    findNamed(world, { phone: account })
  )
}
