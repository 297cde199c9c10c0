import type { JsonObject } from '../../../utils/json.ts'
import type { World } from '../../kernel/world.ts'
import { type CustomDataView, viewWith } from '../custom-fields/custom-data.ts'
import type { StoredUser } from '../users/users.ts'
import {
  childrenOf,
  departmentData,
  departments,
  isRoot,
  pathTo,
  type StoredDepartment,
} from './departments.ts'
import { membershipOf, membersOf } from './members.ts'
import { departmentPosts } from './posts.ts'

/** What comes with a department. */
interface Details extends CustomDataView {
  readonly withPost?: boolean | undefined
}

/** Writes a department as administrators see it. */
export function departmentToWire(
  world: World,
  department: StoredDepartment,
  { withPost = true, ...view }: Details = {},
): JsonObject {
  const { syncRelations: _elsewhere, parentDepartmentId = '', ...own } = department
  const people = membersOf(world, [department])
  const leaders = people.filter(user => membershipOf(world, department, user).isLeader)
  const posts = withPost ? departmentPosts.of(world, department) : []
  const members = {
    ...own,
    parentDepartmentId,
    parentDepartmentCode: departments.find(world, parentDepartmentId)?.code ?? '',
    leaderUserIds: leaders.map(({ userId }) => userId),
    membersCount: people.length,
    hasChildren: childrenOf(world, department).length > 0,
    ...(withPost ? { postIdList: posts.map(({ id }) => id) } : {}),
  }
  return viewWith(view, members, departmentData.of(world, department))
}

/** Writes a department as a user is in it. */
export function membershipToWire(
  world: World,
  department: StoredDepartment,
  user: StoredUser,
  details: { withCustomData?: boolean | undefined; withDepartmentPaths?: boolean | undefined },
): JsonObject {
  const { parentDepartmentId: _above, syncRelations: _elsewhere, ...rest } = department
  const { status: _state, updatedAt: _change, ...members } = rest
  const path = details.withDepartmentPaths ? pathTo(world, department) : []
  const paths = {
    departmentIdPath: path.map(({ departmentId }) => departmentId),
    departmentCodePath: path.map(({ code }) => code),
    departmentNamePath: path.map(({ name }) => name),
  }
  return {
    ...members,
    ...membershipOf(world, department, user),
    isRoot: isRoot(department),
    isMainDepartment: user.profile.mainDepartmentId === department.departmentId,
    ...(details.withDepartmentPaths ? paths : {}),
    ...(details.withCustomData ? { customData: departmentData.of(world, department) } : {}),
  }
}
