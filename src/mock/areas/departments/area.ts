import {
  type GetDepartmentListInput,
  getDepartmentList,
  type OwnDepartmentOrder,
} from '../../../authentication/profile/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import type { Area } from '../../kernel/area.ts'
import { type Paged, paged } from '../../kernel/paged.ts'
import { handle } from '../../kernel/route.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { getUserNamed } from '../users/find-user.ts'
import { type StoredUser, users } from '../users/users.ts'
import {
  addDepartment,
  departmentsOf,
  joinDepartment,
  membershipOf,
  ownDepartmentToWire,
  type StoredDepartment,
} from './departments.ts'
import { addPost, holders } from './posts.ts'

/** A department to begin with. */
export interface SeedDepartment {
  /** Id of the department. Default: made from the mock's randomness. */
  readonly departmentId?: string
  /** Code of the organization that it is of. */
  readonly organizationCode: string
  /** Display name. */
  readonly name: string
  /** Code, unique in the organization. Default: none. */
  readonly code?: string
  /** What the department does. */
  readonly description?: string
  /** Id of the department above it. Default: none, it is the root of the organization. */
  readonly parentDepartmentId?: string
  /** Id of the department in another system. */
  readonly openDepartmentId?: string
  /** Whether it has no members of its own. Default false. */
  readonly isVirtualNode?: boolean
  /** Values of custom fields. */
  readonly customData?: JsonObject
  /** Members by id, user name, e-mail address or phone number. */
  readonly members?: readonly string[]
  /** Those who lead it, who are members too. */
  readonly leaders?: readonly string[]
}

/** A post to begin with. */
export interface SeedPost {
  /** Id of the post. Default: made from the mock's randomness. */
  readonly id?: string
  /** Code, unique in the pool. */
  readonly code: string
  /** Display name. Default: the code. */
  readonly name?: string
  /** What the post is for. */
  readonly description?: string
  /** Names of the sources of a post that is kept in step with another system. */
  readonly metadataSource?: readonly string[]
  /** Ids of the departments that have it. */
  readonly departmentIds?: readonly string[]
  /** Users who hold it, by id, user name, e-mail address or phone number. */
  readonly users?: readonly string[]
}

/** The part of a seed with the departments of the pool, and its posts. */
export interface DepartmentSeed {
  /** Departments. */
  readonly departments?: readonly SeedDepartment[]
  /** Posts. */
  readonly posts?: readonly SeedPost[]
}

/** The departments of the pool. */
export const departmentArea: Area = {
  routes: [
    handle(getDepartmentList, (query, { world, userId }) =>
      listOwn(world, users.get(world, userId), query),
    ),
  ],
  seed: seedPart<DepartmentSeed>(['departments', 'posts'], (world, seed) => {
    plantEach('seed.departments', seed.departments, (entry, place) => {
      const { members, leaders, customData, ...rest } = entry
      const presets = {
        departmentId: world.random.hex(24),
        code: '',
        description: '',
        parentDepartmentId: undefined,
        openDepartmentId: undefined,
        isVirtualNode: false,
        createdAt: timestamp(world),
      }
      const department = addDepartment(world, { ...presets, ...rest }, customData)
      for (const [role, names] of Object.entries({ members, leaders })) {
        plantEach(`${place}.${role}`, names, name =>
          joinDepartment(world, department, getUserNamed(world, name), role === 'leaders'),
        )
      }
    })
    plantEach('seed.posts', seed.posts, ({ users: names, ...post }, place) => {
      const added = addPost(world, { name: post.code, ...post })
      plantEach(`${place}.users`, names, name => {
        holders.add(world, added, getUserNamed(world, name))
      })
    })
  }),
}

function listOwn(
  world: World,
  user: StoredUser,
  {
    sortBy = 'JoinDepartmentAt',
    orderBy = 'Desc',
    withCustomData,
    ...page
  }: GetDepartmentListInput,
): Paged {
  const keys: Record<OwnDepartmentOrder, (department: StoredDepartment) => string> = {
    DepartmentCreatedAt: ({ createdAt }) => createdAt,
    JoinDepartmentAt: department => membershipOf(world, department, user).joinedAt,
    DepartmentName: ({ name }) => name,
    DepartmemtCode: ({ code }) => code,
  }
  const keyOf = keys[sortBy]
  const upwards = departmentsOf(world, user).sort((a, b) => compare(keyOf(a), keyOf(b)))
  return paged(orderBy === 'Asc' ? upwards : upwards.reverse(), page, department =>
    ownDepartmentToWire(world, department, user, withCustomData),
  )
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}
