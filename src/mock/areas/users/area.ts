import { ConfigurationError } from '../../../errors/configuration-error.ts'
import { createUser, type NewUser } from '../../../management/users/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import { addUser } from './change-user.ts'
import { userRoutes } from './routes.ts'
import { userSettings, users } from './users.ts'

/** A user to begin with: what `management.users.create` takes, and an id if it matters. */
export interface SeedUser extends NewUser {
  /** Id of the user. Default: made from the mock's randomness. */
  readonly userId?: string
}

/** The part of a seed with the users of the pool. */
export interface UserSeed {
  /** Users. */
  readonly users?: readonly SeedUser[]
}

/** The users of the pool, as administrators work on them. */
export const userArea: Area = {
  routes: userRoutes,
  settings: userSettings,
  seed: seedPart<UserSeed>(['users'], (world, seed) => {
    plantEach('seed.users', seed.users, ({ userId, ...user }, place) => {
      checkEntry(place, createUser.input, user)
      if (users.has(world, userId)) {
        throw new ConfigurationError(`${place}.userId: belongs to another user`)
      }
      addUser(world, user, { userSourceType: 'adminCreated', registerSource: 'unknown', userId })
    })
  }),
}
