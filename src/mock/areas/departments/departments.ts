import type { JsonObject } from '../../../utils/json.ts'
import { collection } from '../../kernel/collection.ts'
import { link } from '../../kernel/link.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { keepCustomDataOf } from '../custom-fields/custom-data.ts'
import { onResign } from '../users/resignation.ts'
import { type StoredUser, users, writeProfile } from '../users/users.ts'

/** A department as the mock keeps it. */
export interface StoredDepartment {
  readonly departmentId: string
  /** Code of the organization that it is of. */
  readonly organizationCode: string
  readonly name: string
  readonly code: string
  readonly description: string
  /** `undefined` for the root of the organization. */
  readonly parentDepartmentId: string | undefined
  readonly openDepartmentId: string | undefined
  readonly isVirtualNode: boolean
  readonly createdAt: string
}

/** How a user is in a department. */
interface Membership {
  readonly isLeader: boolean
  readonly joinedAt: string
}

/** The departments of the pool, of all organizations. */
export const departments = collection<StoredDepartment, 'code'>({
  id: ({ departmentId }) => departmentId,
  unknown: { 'zh-CN': '部门不存在', 'en-US': 'no such department' },
  unique: {
    code: {
      of: ({ organizationCode, code }) => code && `${organizationCode}/${code}`,
      taken: { 'zh-CN': '部门标识符已存在', 'en-US': 'the code belongs to another department' },
    },
  },
})

// That a user is in a department stands in the user, where administrators write it. This is the rest.
const memberships = link<StoredDepartment, StoredUser, Membership>(departments, users)

onResign((world, user) => {
  memberships.clear(world, user)
  users.update(world, user, ({ profile: { mainDepartmentId: _, ...profile } }) => ({
    profile,
    departmentIds: [],
  }))
})

const data = keepCustomDataOf('DEPARTMENT', departments)

/** Adds a department. */
export function addDepartment(
  world: World,
  department: StoredDepartment,
  customData?: JsonObject,
): StoredDepartment {
  return data.add(world, department, customData)
}

/** Puts a user into a department. The first one is the user's main department. */
export function joinDepartment(
  world: World,
  department: StoredDepartment,
  { userId }: StoredUser,
  isLeader: boolean,
): void {
  const { departmentId } = department
  const user = users.get(world, userId)
  const departmentIds = [...new Set([...user.departmentIds, departmentId])]
  const { mainDepartmentId = departmentId } = user.profile
  const joined = users.update(world, user, { departmentIds })
  writeProfile(world, joined, { mainDepartmentId })
  memberships.add(world, department, joined, { isLeader, joinedAt: timestamp(world) })
}

/** The departments that a user is in by name. */
export function departmentsOf(world: World, { departmentIds }: StoredUser): StoredDepartment[] {
  return departments.findAll(world, departmentIds)
}

/** The departments from the root of the organization down to one. */
export function pathTo(world: World, department: StoredDepartment): StoredDepartment[] {
  const path = [department]
  for (let [top] = path; top !== undefined; [top] = path) {
    const parent = departments.find(world, top.parentDepartmentId)
    // A circle, which nothing forbids, ends where it closes.
    if (parent === undefined || path.includes(parent)) break
    path.unshift(parent)
  }
  return path
}

/** Writes a department as a user in it sees it. */
export function ownDepartmentToWire(
  world: World,
  department: StoredDepartment,
  user: StoredUser,
  withCustomData = false,
): JsonObject {
  const { parentDepartmentId, ...members } = department
  const path = pathTo(world, department)
  return {
    ...members,
    ...membershipOf(world, department, user),
    isRoot: parentDepartmentId === undefined,
    isMainDepartment: user.profile.mainDepartmentId === department.departmentId,
    departmentIdPath: path.map(({ departmentId }) => departmentId),
    departmentCodePath: path.map(({ code }) => code),
    departmentNamePath: path.map(({ name }) => name),
    ...(withCustomData ? { customData: data.of(world, department) } : {}),
  }
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
