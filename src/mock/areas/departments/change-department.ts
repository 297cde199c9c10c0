import type {
  CreateDepartmentInput,
  UpdateDepartmentInput,
} from '../../../management/departments/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { Refused } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { users } from '../users/users.ts'
import {
  addDepartment,
  checkDepartmentCode,
  childrenOf,
  departmentData,
  departmentNamed,
  departments,
  departmentsIn,
  isRoot,
  pathTo,
  type StoredDepartment,
  treeOf,
  unknownDepartment,
} from './departments.ts'
import { setLeaders } from './members.ts'
import { departmentPosts, postsWithIds } from './posts.ts'

/**
 * Creates a department below another one, with its posts.
 *
 * @throws {@link Refused} when something that is named does not exist, or a code is malformed or taken
 */
export function createBelow(world: World, input: CreateDepartmentInput): StoredDepartment {
  const { parentDepartmentId, departmentIdType, postIdList, customData, ...rest } = input
  const { metadata: _data, tenantId: _tenant, ...department } = rest
  const { organizationCode } = department
  const above = { organizationCode, departmentId: parentDepartmentId, departmentIdType }
  const { departmentId } = departmentNamed(world, above)
  return allOrNothing(world, () => {
    const wanted = { ...department, parentDepartmentId: departmentId }
    const added = addDepartment(world, wanted, customData)
    setPosts(world, added, postIdList)
    return added
  })
}

/**
 * Changes a department, its place, those who lead it and its posts: all of it or nothing.
 *
 * @throws {@link Refused} when something that is named does not exist, a code is malformed or taken,
 *   or it cannot stand where it shall
 */
export function changeDepartment(world: World, input: UpdateDepartmentInput): StoredDepartment {
  const { organizationCode, departmentId, departmentIdType, parentDepartmentId, ...rest } = input
  const { leaderUserIds, postIdList, customData, ...others } = rest
  const { metadata: _data, tenantId: _tenant, ...changes } = others
  const name = { organizationCode, departmentId, departmentIdType }
  const department = departmentNamed(world, name)
  checkDepartmentCode(world, changes.code)
  const above =
    parentDepartmentId === undefined
      ? undefined
      : departmentNamed(world, { ...name, departmentId: parentDepartmentId })
  if (above !== undefined) checkPlace(world, department, above)
  return allOrNothing(world, () => {
    const written = {
      ...changes,
      parentDepartmentId: above?.departmentId,
      updatedAt: timestamp(world),
    }
    const changed = departmentData.update(world, department, written, customData)
    setPosts(world, changed, postIdList)
    if (leaderUserIds) setLeaders(world, changed, users.getAll(world, leaderUserIds))
    return changed
  })
}

/**
 * Deletes a department, whose members leave it.
 *
 * @throws {@link Refused} when it is a root, or not empty of departments
 */
export function deleteDepartment(world: World, department: StoredDepartment): void {
  if (isRoot(department)) {
    throw new Refused(400, {
      'zh-CN': '不能删除根部门',
      'en-US': 'the root of an organization cannot be deleted',
    })
  }
  if (childrenOf(world, department).length > 0) {
    throw new Refused(400, {
      'zh-CN': '请先删除子部门',
      'en-US': 'there are departments below the department',
    })
  }
  departments.remove(world, department)
}

/**
 * Checks that a department of a seed hangs on the one root of its organization.
 *
 * @throws {@link Refused} when what is above it is not there, or it is itself
 */
export function checkRooted(world: World, department: StoredDepartment): void {
  const { organizationCode, parentDepartmentId } = department
  const above = departments.find(world, parentDepartmentId)
  if (!isRoot(department) && above?.organizationCode !== organizationCode) {
    throw new Refused(404, unknownDepartment)
  }
  const [top = department] = pathTo(world, department)
  if (!isRoot(top) && treeOf(world, department).includes(top)) throw belowItself()
  if (isRoot(department) && departmentsIn(world, organizationCode).find(isRoot) !== department) {
    throw new Refused(409, {
      'zh-CN': '组织机构已有根部门',
      'en-US': 'the organization has another root',
    })
  }
}

/** Checks that a department can stand below another one. */
function checkPlace(world: World, department: StoredDepartment, above: StoredDepartment): void {
  if (isRoot(department)) {
    throw new Refused(400, {
      'zh-CN': '不能移动根部门',
      'en-US': 'the root of an organization cannot move',
    })
  }
  if (treeOf(world, department).includes(above)) throw belowItself()
}

function belowItself(): Refused {
  return new Refused(400, {
    'zh-CN': '不能将部门移动到自身或其子部门下',
    'en-US': 'a department cannot stand below itself',
  })
}

function setPosts(
  world: World,
  department: StoredDepartment,
  postIds: readonly string[] | undefined,
): void {
  if (postIds === undefined) return
  const wanted = postsWithIds(world, postIds)
  departmentPosts.removeAll(world, department, departmentPosts.of(world, department))
  departmentPosts.addAll(world, department, wanted, () => {})
}
