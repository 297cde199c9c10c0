import type {
  AccessEffect,
  AccessStrategy,
} from '../../../management/application-access/contract.ts'
import { type AnyItem, anyOf, kindOf } from '../../kernel/any-of.ts'
import { link } from '../../kernel/link.ts'
import { Refused } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import {
  departments,
  departmentsOf,
  pathTo,
  type StoredDepartment,
} from '../departments/departments.ts'
import { groups, members } from '../groups/groups.ts'
import { rolesOfTarget, rolesOfUser } from '../roles/assignments.ts'
import { roles, type StoredRole } from '../roles/roles.ts'
import { onResign } from '../users/resignation.ts'
import { type StoredUser, users } from '../users/users.ts'

/** Who may use an application when no rule is about them. */
export type PermissionStrategy = AccessStrategy

/** What a rule does for those that it is about. */
export interface AccessRule {
  readonly effect: AccessEffect
  /** Whether a rule about a department is one about those below it as well. */
  readonly inheritByChildren: boolean
  readonly id: string
  /** Whether it is on. */
  readonly enabled: boolean
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

/** Who may use an application when no rule is about them. */
export function strategyOf(world: World, { appId }: StoredApp): PermissionStrategy {
  return strategies(world).get(appId) ?? 'ALLOW_ALL'
}

/** Makes rules about several; one who has a rule gets the new one in its place. */
export function setRules(
  world: World,
  app: StoredApp,
  targets: readonly AnyItem[],
  { effect, inheritByChildren = true }: Partial<AccessRule> & Pick<AccessRule, 'effect'>,
): void {
  accessRules.addAll(world, app, targets, before => {
    const id = before?.id ?? world.random.hex(24)
    return { id, effect, inheritByChildren, enabled: true }
  })
}

/** Tells whether a user may use an application: a rule before the strategy, and DENY before ALLOW. */
export function mayUse(world: World, app: StoredApp, user: StoredUser): boolean {
  const rule = decidingRule(world, app, { type: 'USER', id: user.userId })
  return rule === undefined ? strategyOf(world, app) === 'ALLOW_ALL' : rule.effect === 'ALLOW'
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

/** The rule that decides whether somebody may use an application; `undefined` when none does. */
export function decidingRule(
  world: World,
  app: StoredApp,
  subject: AnyItem,
): (AccessRule & { readonly target: AnyItem }) | undefined {
  const rules = belongingsOf(world, subject).flatMap(({ isAbove, ...target }) => {
    const rule = accessRules.data(world, app, target)
    const isMeant = rule?.enabled && (!isAbove || rule.inheritByChildren)
    return rule !== undefined && isMeant ? { ...rule, target } : []
  })
  return rules.find(({ effect }) => effect === 'DENY') ?? rules[0]
}

/** Something whose rules count for somebody, maybe because it is a department above. */
type Belonging = AnyItem & { readonly isAbove?: boolean }

function belongingsOf(world: World, subject: AnyItem): Belonging[] {
  return [subject, ...(above[subject.type]?.(world, subject.id) ?? [])]
}

// What somebody belongs to, of those whose rules count for them.
const above: Readonly<Record<string, (world: World, id: string) => Belonging[]>> = {
  USER: (world, id) => {
    const user = users.get(world, id)
    return [
      ...members.having(world, user).map(group => ({ type: 'GROUP', id: group.id })),
      ...rolesOfUser(world, user).map(asSubject),
      ...departmentsOf(world, user).flatMap(department => lineOf(world, department)),
    ]
  },
  GROUP: (world, id) => rolesOfTarget(world, { type: 'GROUP', id }).map(asSubject),
  ROLE: (world, id) => rolesOfTarget(world, { type: 'ROLE', id }).map(asSubject),
  // Who has roles calls a department otherwise.
  ORG: (world, id) => [
    ...rolesOfTarget(world, { type: 'DEPARTMENT', id }).map(asSubject),
    ...lineOf(world, departments.get(world, id)).filter(({ isAbove }) => isAbove),
  ],
}

function asSubject({ id }: StoredRole): AnyItem {
  return { type: 'ROLE', id }
}

function lineOf(world: World, own: StoredDepartment): Belonging[] {
  return pathTo(world, own).map(({ departmentId: id }) => {
    return { type: 'ORG', id, isAbove: id !== own.departmentId }
  })
}
