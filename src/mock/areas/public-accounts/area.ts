import type { RoleCode } from '../../../management/common/contract.ts'
import { createUser } from '../../../management/users/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import { groups } from '../groups/groups.ts'
import { roles } from '../roles/roles.ts'
import type { SeedUser } from '../users/area.ts'
import { addUser } from '../users/change-user.ts'
import { getUserNamed } from '../users/find-user.ts'
import { associations, publicAccountSettings, publicAccounts } from './public-accounts.ts'
import { publicAccountRoutes } from './routes.ts'

/** A public account to begin with: a user, and who may switch to it. */
export interface SeedPublicAccount extends SeedUser {
  /** Users by id, user name, e-mail address or phone number. */
  readonly users?: readonly string[]
  /** Codes of groups. */
  readonly groups?: readonly string[]
  /** Roles by their code. */
  readonly roles?: readonly RoleCode[]
}

/** The part of a seed with the public accounts of the pool. */
export interface PublicAccountSeed {
  /** Public accounts. They are users of the pool besides. */
  readonly publicAccounts?: readonly SeedPublicAccount[]
}

/** Accounts that several persons work with. */
export const publicAccountArea: Area = {
  routes: publicAccountRoutes,
  settings: publicAccountSettings,
  seed: seedPart<PublicAccountSeed>(['publicAccounts'], (world, seed) => {
    plantEach('seed.publicAccounts', seed.publicAccounts, (entry, place) => {
      const { users: names, groups: groupCodes, roles: roleCodes, userId, ...user } = entry
      checkEntry(place, createUser.input, user)
      const origin = { userSourceType: 'adminCreated', registerSource: 'unknown', userId } as const
      const account = publicAccounts.add(world, { userId: addUser(world, user, origin).userId })
      const associate = (type: string, id: string): void =>
        associations.add(world, account, { type, id })
      plantEach(`${place}.users`, names, name => {
        associate('USER', getUserNamed(world, name).userId)
      })
      plantEach(`${place}.groups`, groupCodes, code => {
        associate('GROUP', groups.get(world, code).id)
      })
      plantEach(`${place}.roles`, roleCodes, code => {
        associate('ROLE', roles.getIn(world, code).id)
      })
    })
  }),
}
