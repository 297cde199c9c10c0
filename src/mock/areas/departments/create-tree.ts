import type {
  DepartmentTree,
  DepartmentTreeMember,
  DepartmentTreeResult,
} from '../../../management/departments/tree/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { addUser } from '../users/change-user.ts'
import { findNamed } from '../users/find-user.ts'
import type { StoredUser } from '../users/users.ts'
import {
  addDepartment,
  childrenOf,
  departments,
  isRoot,
  type StoredDepartment,
} from './departments.ts'
import { joinDepartment } from './members.ts'

/**
 * Creates a tree of departments with who is in them: all of it or nothing. What is there by its name,
 * from the root down, stays.
 *
 * @returns how many departments and users are new, and how many were there
 * @throws {@link Refused} when the addresses of a member are malformed, or those of several users
 */
export function createTree(world: World, tree: DepartmentTree): DepartmentTreeResult {
  const result = { addUser: 0, updateUser: 0, addDepartment: 0, updateDepartment: 0 }
  allOrNothing(world, () => grow(world, tree, undefined, result))
  return result
}

function grow(
  world: World,
  { name, children = [], members = [] }: DepartmentTree,
  parent: StoredDepartment | undefined,
  result: DepartmentTreeResult,
): void {
  const beside = parent ? childrenOf(world, parent) : departments.all(world).filter(isRoot)
  const known = beside.find(department => department.name === name)
  const department =
    known ??
    addDepartment(world, {
      name,
      parentDepartmentId: parent?.departmentId,
      // The service does not say what code it gives to a new organization.
      organizationCode: parent?.organizationCode ?? world.random.hex(24),
    })
  result[known ? 'updateDepartment' : 'addDepartment'] += 1
  for (const member of members) {
    const user = findMember(world, member)
    result[user ? 'updateUser' : 'addUser'] += 1
    joinDepartment(world, department, user ?? addMember(world, member))
  }
  for (const child of children) grow(world, child, department, result)
}

/** Finds the user who has the addresses of a member. */
function findMember(
  world: World,
  { username, email, phone }: DepartmentTreeMember,
): StoredUser | undefined {
  const found = [{ username }, { email }, { phone }].flatMap(name => findNamed(world, name) ?? [])
  const [user, ...more] = new Set(found)
  if (more.length > 0) {
    throw new Refused(409, {
      'zh-CN': '成员信息对应多个用户',
      'en-US': 'the addresses of a member belong to different users',
    })
  }
  return user
}

function addMember(world: World, member: DepartmentTreeMember): StoredUser {
  return addUser(world, member, { userSourceType: 'adminCreated', registerSource: 'unknown' })
}
