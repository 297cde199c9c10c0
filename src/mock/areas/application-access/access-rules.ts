import { type AnyItem, anyOf, kindOf } from '../../kernel/any-of.ts'
import { link } from '../../kernel/link.ts'
import { Refused } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import { departments, departmentsOf, pathTo } from '../departments/departments.ts'
import { groups, members } from '../groups/groups.ts'
import { rolesOfUser } from '../roles/assignments.ts'
import { roles } from '../roles/roles.ts'
import { onResign } from '../users/resignation.ts'
import { type StoredUser, users } from '../users/users.ts'

/** Who may use an application that no rule speaks of. */
export type PermissionStrategy = 'ALLOW_ALL' | 'DENY_ALL'

/** What a rule does for those that it is about. */
export interface AccessRule {
  readonly effect: 'ALLOW' | 'DENY'
  /** Whether a rule about a department is one about those below it as well. */
  readonly inheritByChildren: boolean
}

/** Whom a rule can be about. Roles are named in a permission space. */
export const accessTargets = anyOf({
  USER: kindOf(users),
  GROUP: kindOf(groups),
  ROLE: kindOf(roles, (world, code, namespace) => roles.getIn(world, { code, namespace })),
  ORG: kindOf(departments),
})

/** The rules of each application. */
export const accessRules = link<StoredApp, AnyItem, AccessRule>(applications, accessTargets)

onResign((world, { userId: id }) => accessRules.clear(world, { type: 'USER', id }))

/** By the id of the application; those that are left out are open to all. */
export const strategies = state(() => new Map<string, PermissionStrategy>())

applications.onRemove((world, { appId }) => {
  strategies(world).delete(appId)
})

/** Tells whether a user may use an application: a rule before the strategy, and DENY before ALLOW. */
export function mayUse(world: World, app: StoredApp, user: StoredUser): boolean {
  const effect = effectOn(world, app, user)
  return effect === undefined ? strategyOf(world, app) === 'ALLOW_ALL' : effect === 'ALLOW'
}

/** What the rules of an application are for a user; `undefined` when none speaks of the user. */
export function effectOn(
  world: World,
  app: StoredApp,
  user: StoredUser,
): AccessRule['effect'] | undefined {
  const effects = rulesAbout(world, app, user).map(({ effect }) => effect)
  return effects.find(effect => effect === 'DENY') ?? effects[0]
}

/** Who may use an application that no rule speaks of. */
export function strategyOf(world: World, { appId }: StoredApp): PermissionStrategy {
  return strategies(world).get(appId) ?? 'ALLOW_ALL'
}

/**
 * Checks that a user may use an application.
 *
 * @throws {@link Refused} when the rules of the application forbid it
 */
export function checkAccess(world: World, app: StoredApp, user: StoredUser): void {
  if (mayUse(world, app, user)) return
  throw new Refused(
    403,
    { 'zh-CN': '没有权限登录此应用', 'en-US': 'the user may not use this application' },
    { apiCode: 1576 },
  )
}

function rulesAbout(world: World, app: StoredApp, user: StoredUser): AccessRule[] {
  const about = [
    { type: 'USER', id: user.userId },
    ...members.having(world, user).map(({ id }) => ({ type: 'GROUP', id })),
    ...rolesOfUser(world, user).map(({ id }) => ({ type: 'ROLE', id })),
  ]
  const departmentRules = departmentsOf(world, user).flatMap(own =>
    pathTo(world, own).flatMap(({ departmentId: id }) => {
      const rule = accessRules.data(world, app, { type: 'ORG', id })
      const isMeant = id === own.departmentId || rule?.inheritByChildren
      return rule !== undefined && isMeant ? rule : []
    }),
  )
  return [...about.flatMap(item => accessRules.data(world, app, item) ?? []), ...departmentRules]
}
