import type { RoleBatch } from '../../../management/roles/contract.ts'
import { type AnyItem, anyOf, kindOf } from '../../kernel/any-of.ts'
import { link } from '../../kernel/link.ts'
import { malformed } from '../../kernel/refused.ts'
import { holdsNow, type Times, timestamp, type World } from '../../kernel/world.ts'
import { departments, departmentsOf, type StoredDepartment } from '../departments/departments.ts'
import { groups, members } from '../groups/groups.ts'
import { onResign } from '../users/resignation.ts'
import { type StoredUser, users } from '../users/users.ts'
import { roles, type StoredRole } from './roles.ts'

/** That somebody has a role. */
export type Assignment = Times & { readonly createdAt: string; readonly updatedAt: string }

/** Who can have roles and be granted resources. Roles are named in a permission space. */
export const targets = anyOf({
  USER: kindOf(users),
  GROUP: kindOf(groups, undefined, ({ code }) => code),
  DEPARTMENT: kindOf(departments),
  ROLE: kindOf(
    roles,
    (world, code, namespace) => roles.getIn(world, { code, namespace }),
    ({ code }) => code,
  ),
})

const assignments = link<StoredRole, AnyItem, Assignment>(roles, targets)

onResign((world, { userId: id }) => assignments.clear(world, { type: 'USER', id }))

/**
 * Gives roles to targets: all of them or, when one is refused, none.
 *
 * @throws {@link Refused} when a role or a target does not exist, or the times end before they begin
 */
export function assignRoles(world: World, batch: RoleBatch, times: Times = {}): void {
  const { enableTime, endTime } = times
  if (enableTime !== undefined && endTime !== undefined && endTime <= enableTime) {
    throw malformed('endTime')
  }
  const updatedAt = timestamp(world)
  for (const [role, found] of pairsOf(world, batch)) {
    assignments.addAll(world, role, found, before => {
      return { enableTime, endTime, createdAt: before?.createdAt ?? updatedAt, updatedAt }
    })
  }
}

/** Takes roles from targets: all of them or, when a role or a target does not exist, none. */
export function revokeRoles(world: World, batch: RoleBatch): void {
  for (const [role, found] of pairsOf(world, batch)) assignments.removeAll(world, role, found)
}

function pairsOf(world: World, batch: RoleBatch): [StoredRole, AnyItem[]][] {
  const find = ({ namespace }: StoredRole): AnyItem[] =>
    batch.targets.map(target => targets.get(world, target, namespace))
  return batch.roles.map(code => roles.getIn(world, code)).map(role => [role, find(role)])
}

/** The users who have a role by name, also those for whom it does not hold now. */
export function usersWith(world: World, role: StoredRole): [StoredUser, Assignment][] {
  const ofUsers = assignments.pairsOf(world, role).filter(([{ type }]) => type === 'USER')
  return ofUsers.map(([{ id }, assignment]) => [users.get(world, id), assignment])
}

/** What a user has roles by: the user, the groups, and the departments that the user is in by name. */
function ownWays(world: World, user: StoredUser): AnyItem[] {
  const groupsOfUser = members.having(world, user).map(({ id }) => ({ type: 'GROUP', id }))
  const departmentsOfUser = departmentsOf(world, user).map(({ departmentId: id }) => {
    return { type: 'DEPARTMENT', id }
  })
  return [{ type: 'USER', id: user.userId }, ...groupsOfUser, ...departmentsOfUser]
}

/** The departments that have a role, also those for which it does not hold now. */
export function departmentsWith(world: World, role: StoredRole): [StoredDepartment, Assignment][] {
  const pairs = assignments.pairsOf(world, role).filter(([{ type }]) => type === 'DEPARTMENT')
  return pairs.map(([{ id }, assignment]) => [departments.getWithId(world, id), assignment])
}

/** The roles that a user has now: by name, by groups and departments, and by other roles. */
export function rolesOfUser(world: World, user: StoredUser): StoredRole[] {
  const own = ownWays(world, user).flatMap(({ type, id }) => rolesOf(world, type, id))
  return withTheirs(world, own)
}

/** Everything by which a user is granted things now: the user, the groups, departments and roles. */
export function grantedBy(world: World, user: StoredUser): AnyItem[] {
  const rolesToo = rolesOfUser(world, user).map(({ id }) => ({ type: 'ROLE', id }))
  return [...ownWays(world, user), ...rolesToo]
}

/** The roles that a group, a department or a role has now: by itself, and by other roles. */
export function rolesOfTarget(world: World, { type, id }: AnyItem): StoredRole[] {
  return withTheirs(world, rolesOf(world, type, id))
}

function withTheirs(world: World, own: readonly StoredRole[]): StoredRole[] {
  const found = new Set(own)
  // What is added is gone through as well, and nothing is added twice, so circles end.
  for (const { id } of found) for (const more of rolesOf(world, 'ROLE', id)) found.add(more)
  return [...found]
}

function rolesOf(world: World, type: string, id: string): StoredRole[] {
  const pairs = assignments.pairsHaving(world, { type, id })
  return pairs.flatMap(([role, times]) => (isOn(world, role) && holdsNow(world, times) ? role : []))
}

function isOn(world: World, { status, disableTime }: StoredRole): boolean {
  return status !== 'DISABLE' && holdsNow(world, { endTime: disableTime || undefined })
}
