import type { RoleCode } from '../../../management/common/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import { posts } from '../departments/posts.ts'
import { groups } from '../groups/groups.ts'
import { roles } from '../roles/roles.ts'
import { plantUser, type SeedUser } from '../users/area.ts'
import { getUserNamed } from '../users/find-user.ts'
import { accountRoutes } from './account-routes.ts'
import { publicAccountSettings } from './public-accounts.ts'
import { switchRoutes } from './switch-routes.ts'
import { tieRoutes } from './tie-routes.ts'
import { getPerson, makePublic, tie } from './ties.ts'

/** A public account to begin with: a user, and who may switch to it. */
export interface SeedPublicAccount extends SeedUser {
  /** Users by id, user name, e-mail address or phone number. */
  readonly users?: readonly string[]
  /** Codes of groups. */
  readonly groups?: readonly string[]
  /** Roles by their code. */
  readonly roles?: readonly RoleCode[]
  /** Codes of posts. */
  readonly posts?: readonly string[]
}

/** The part of a seed with the public accounts of the pool. */
export interface PublicAccountSeed {
  /** Public accounts. They are users of the pool besides. */
  readonly publicAccounts?: readonly SeedPublicAccount[]
}

/** Accounts that several persons work with. */
export const publicAccountArea: Area = {
  routes: [...accountRoutes, ...tieRoutes, ...switchRoutes],
  settings: publicAccountSettings,
  seed: seedPart<PublicAccountSeed>(['publicAccounts'], (world, seed) => {
    plantEach('seed.publicAccounts', seed.publicAccounts, (entry, place) => {
      const { users: names, groups: groupCodes, roles: roleCodes, ...others } = entry
      const { posts: postCodes, ...user } = others
      const account = plantUser(world, place, user)
      makePublic(world, account)
      plantEach(`${place}.users`, names, name => {
        const { userId: id } = getUserNamed(world, name)
        tie(world, account, 'USER', getPerson(world, id).userId)
      })
      plantEach(`${place}.groups`, groupCodes, code => {
        tie(world, account, 'GROUP', groups.get(world, code).id)
      })
      plantEach(`${place}.roles`, roleCodes, code => {
        tie(world, account, 'ROLE', roles.getIn(world, code).id)
      })
      plantEach(`${place}.posts`, postCodes, code => {
        tie(world, account, 'POST', posts.get(world, code).id)
      })
    })
  }),
}
