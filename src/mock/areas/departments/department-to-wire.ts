import type { JsonObject } from '../../../utils/json.ts'
import type { World } from '../../kernel/world.ts'
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
interface Details {
  readonly withCustomData?: boolean | undefined
  /** Whether custom fields stand beside the built-in members, which win. */
  readonly flatCustomData?: boolean | undefined
  readonly withPost?: boolean | undefined
}

/** Writes a department as administrators see it. */
export function departmentToWire(
  world: World,
  department: StoredDepartment,
  { withCustomData = false, flatCustomData = false, withPost = true }: Details = {},
): JsonObject {
  const { syncRelations: _elsewhere, parentDepartmentId = '', ...own } = department
  const customData = withCustomData ? departmentData.of(world, department) : {}
  const members = membersOf(world, [department])
  const leaders = members.filter(user => membershipOf(world, department, user).isLeader)
  const posts = withPost ? departmentPosts.of(world, department) : []
  return {
    ...(flatCustomData ? customData : {}),
    ...own,
    parentDepartmentId,
    parentDepartmentCode: departments.find(world, parentDepartmentId)?.code ?? '',
    leaderUserIds: leaders.map(({ userId }) => userId),
    membersCount: members.length,
    hasChildren: childrenOf(world, department).length > 0,
    ...(withPost ? { postIdList: posts.map(({ id }) => id) } : {}),
    ...(withCustomData && !flatCustomData ? { customData } : {}),
  }
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
