import { ConfigurationError } from '../../../errors/configuration-error.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { createUser } from '../../../management/users/contract.ts'
import type {
  PrincipalAuthentication,
  SyncRelation,
} from '../../../management/users/records/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import type { World } from '../../kernel/world.ts'
import { arrive } from './arrival.ts'
import { addUser } from './change-user.ts'
import { recordRoutes } from './record-routes.ts'
import { userRoutes } from './routes.ts'
import { type StoredUser, userSettings, users } from './users.ts'

/** A user to begin with: what `management.users.create` takes, and an id if it matters. */
export interface SeedUser extends NewUser {
  /** Id of the user. Default: made from the mock's randomness. */
  readonly userId?: string
  /** Who the user is in the systems that the pool is kept in step with. Default: in none. */
  readonly syncRelations?: readonly SyncRelation[]
  /** What the user has been verified as, by documents. Default: nothing. */
  readonly principals?: readonly PrincipalAuthentication[]
}

/** The part of a seed with the users of the pool. */
export interface UserSeed {
  /** Users. */
  readonly users?: readonly SeedUser[]
}

/** The users of the pool, as administrators work on them. */
export const userArea: Area = {
  routes: [...userRoutes, ...recordRoutes],
  settings: userSettings,
  seed: seedPart<UserSeed>(['users'], (world, seed) => {
    plantEach('seed.users', seed.users, (entry, place) => {
      plantUser(world, place, entry)
    })
  }),
}

/**
 * Adds a user of a seed.
 *
 * @throws {@link ConfigurationError} that names the place, or {@link Refused}
 */
export function plantUser(
  world: World,
  place: string,
  { userId, syncRelations, principals, ...user }: SeedUser,
): StoredUser {
  checkEntry(place, createUser().input, user)
  if (users.has(world, userId)) {
    throw new ConfigurationError(`${place}.userId: belongs to another user`)
  }
  const origin = { userSourceType: 'adminCreated', registerSource: 'unknown', userId } as const
  const added = addUser(world, user, origin)
  arrive(world, added, user)
  return users.update(world, added, { syncRelations, principals })
}
