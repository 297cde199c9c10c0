import type { NewMembership } from '../../../management/common/contract.ts'
import { link } from '../../kernel/link.ts'
import { malformed } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { onResign } from '../users/resignation.ts'
import { type StoredUser, users } from '../users/users.ts'
import { departments, type StoredDepartment } from './departments.ts'

/** How a user is in a department. */
interface Membership {
  readonly isLeader: boolean
  readonly joinedAt: string
}

/** A department that a user shall be in, and how. */
export interface Place {
  readonly department: StoredDepartment
  /** Whether the user leads it. Default: as before, and not at first. */
  readonly isLeader?: boolean | undefined
}

// That a user is in a department stands in the user, where administrators write it. This is the rest.
const memberships = link<StoredDepartment, StoredUser, Membership>(departments, users)

departments.onRemove((world, department) => {
  for (const user of membersOf(world, [department])) leaveDepartment(world, department, user)
})

onResign((world, user) => placeUser(world, user, []))

/** Puts a user into a department. The first one is the user's main department. */
export function joinDepartment(
  world: World,
  department: StoredDepartment,
  user: StoredUser,
  isLeader?: boolean,
): void {
  const { departmentIds } = users.get(world, user.userId)
  noteMembership(world, { department, isLeader }, user)
  writeDepartments(world, user, [...new Set([...departmentIds, department.departmentId])])
}

/** Takes a user out of a department; who is not in it is passed over. */
export function leaveDepartment(
  world: World,
  department: StoredDepartment,
  user: StoredUser,
): void {
  const { departmentIds } = users.get(world, user.userId)
  const others = departmentIds.filter(id => id !== department.departmentId)
  if (others.length < departmentIds.length) writeDepartments(world, user, others)
  memberships.remove(world, department, user)
}

/** Sets the departments of a user, who leaves all others. */
export function placeUser(
  world: World,
  user: StoredUser,
  places: readonly Place[],
  main?: StoredDepartment,
): void {
  const present = memberships.having(world, user)
  const wanted = places.map(({ department }) => department.departmentId)
  for (const department of present) {
    if (!wanted.includes(department.departmentId)) memberships.remove(world, department, user)
  }
  for (const place of places) noteMembership(world, place, user)
  writeDepartments(world, user, [...new Set(wanted)], main)
}

/**
 * Sets the departments of a user as a request says them.
 *
 * @throws {@link Refused} when there is no such department, or more than one is to be the main one
 */
export function placeUserAs(
  world: World,
  user: StoredUser,
  wanted: readonly NewMembership[],
): void {
  const places = wanted.map(({ departmentId, isLeader = false, isMainDepartment = false }) => {
    return { department: departments.getWithId(world, departmentId), isLeader, isMainDepartment }
  })
  const [main, ...more] = places.filter(({ isMainDepartment }) => isMainDepartment)
  if (more.length > 0) throw malformed('departments')
  placeUser(world, user, places, main?.department)
}

/** Sets those who lead a department: they get into it, and who else has led it does no more. */
export function setLeaders(
  world: World,
  department: StoredDepartment,
  leaders: readonly StoredUser[],
): void {
  for (const user of membersOf(world, [department])) {
    const { isLeader } = membershipOf(world, department, user)
    if (isLeader) noteMembership(world, { department, isLeader: false }, user)
  }
  for (const user of leaders) joinDepartment(world, department, user, true)
}

/** The users who are in at least one of some departments by name, oldest first. */
export function membersOf(world: World, among: readonly StoredDepartment[]): StoredUser[] {
  const ids = new Set(among.map(({ departmentId }) => departmentId))
  return users.all(world).filter(({ departmentIds }) => departmentIds.some(id => ids.has(id)))
}

/** How a user is in a department; who was created in it has been there ever since. */
export function membershipOf(
  world: World,
  department: StoredDepartment,
  user: StoredUser,
): Membership {
  const joinedAt = String(user.profile.createdAt)
  return memberships.data(world, department, user) ?? { isLeader: false, joinedAt }
}

function noteMembership(world: World, { department, isLeader }: Place, user: StoredUser): void {
  const present = users.get(world, user.userId)
  const before = present.departmentIds.includes(department.departmentId)
    ? membershipOf(world, department, present)
    : { isLeader: false, joinedAt: timestamp(world) }
  memberships.add(world, department, user, {
    ...before,
    ...(isLeader !== undefined && { isLeader }),
  })
}

function writeDepartments(
  world: World,
  user: StoredUser,
  departmentIds: readonly string[],
  main?: StoredDepartment,
): void {
  users.update(world, user, ({ profile }) => {
    const isStill = departmentIds.some(id => id === profile.mainDepartmentId)
    const kept = isStill ? profile.mainDepartmentId : departmentIds[0]
    return { departmentIds, profile: { ...profile, mainDepartmentId: main?.departmentId ?? kept } }
  })
}
