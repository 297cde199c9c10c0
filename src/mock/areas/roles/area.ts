import type { RoleCode } from '../../../management/common/contract.ts'
import { assignRole, createRole, type RoleTarget } from '../../../management/roles/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import type { Times } from '../../kernel/world.ts'
import { namedInSeed } from '../users/find-user.ts'
import { assignRoles } from './assignments.ts'
import { addRole, exclusions, type NewRole, roles } from './roles.ts'
import { roleRoutes } from './routes.ts'

/** A role to begin with: what `management.roles.create` takes, and who has it. */
export interface SeedRole extends NewRole {
  /** Who has it, and for how long; users by id, user name, e-mail address or phone number. */
  readonly targets?: readonly (RoleTarget & Times)[]
}

/** The part of a seed with the roles of the pool. */
export interface RoleSeed {
  /** Roles. One can be given to another, wherever that stands in the list. */
  readonly roles?: readonly SeedRole[]
  /** Sets of roles of which each excludes the others. No operation declares that. */
  readonly exclusions?: readonly (readonly RoleCode[])[]
}

/** The roles of the pool. */
export const roleArea: Area = {
  routes: roleRoutes,
  seed: seedPart<RoleSeed>(['roles', 'exclusions'], (world, seed) => {
    plantEach('seed.roles', seed.roles, ({ targets, ...role }, place) => {
      const { customData, status, enablePermissionApply, ...input } = role
      checkEntry(place, createRole().input, input)
      addRole(world, role)
    })
    plantEach('seed.roles', seed.roles, ({ targets, code, namespace }, place) => {
      plantEach(`${place}.targets`, targets, ({ enableTime, endTime, ...target }, its) => {
        checkEntry(its, assignRole().input, { code, targets: [target], enableTime, endTime })
        const batch = { roles: [{ code, namespace }], targets: [namedInSeed(world, target)] }
        assignRoles(world, batch, { enableTime, endTime })
      })
    })
    plantEach('seed.exclusions', seed.exclusions, codes => {
      const found = codes.map(code => roles.getIn(world, code))
      const others = (role: object) => found.filter(other => other !== role)
      for (const role of found) exclusions.addAll(world, role, others(role), () => {})
    })
  }),
}
