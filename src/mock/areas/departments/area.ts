import type { NewAccount } from '../../../management/common/contract.ts'
import { createDepartment } from '../../../management/departments/contract.ts'
import type {
  DepartmentSyncRelation,
  DepartmentTranslations,
} from '../../../management/departments/records/contract.ts'
import { createPost } from '../../../management/posts/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import { getUserNamed } from '../users/find-user.ts'
import { checkRooted } from './change-department.ts'
import { addDepartment, departments, type StoredDepartment } from './departments.ts'
import { memberRoutes } from './member-routes.ts'
import { joinDepartment } from './members.ts'
import { postRoutes } from './post-routes.ts'
import { addPost, holders } from './posts.ts'
import { departmentRoutes } from './routes.ts'

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
  /** Whether it only groups the departments below it. Default false. */
  readonly isVirtualNode?: boolean
  /** Whether it is switched on. Default true. */
  readonly status?: boolean
  /** Names in other languages. Default: none. */
  readonly i18n?: DepartmentTranslations
  /** What it is in the systems with which the pool is kept in step. Default: nothing. */
  readonly syncRelations?: readonly DepartmentSyncRelation[]
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
  /** Custom data, which no operation sets. Default: none. */
  readonly customData?: JsonObject
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

// Users come before departments, of which some are members, so theirs are looked up here.
type Inhabited = Partial<
  Record<'users' | 'publicAccounts', readonly Pick<NewAccount, 'departmentIds'>[]>
>

/** The departments of the pool, and its posts. */
export const departmentArea: Area = {
  routes: [...departmentRoutes, ...memberRoutes, ...postRoutes],
  seed: seedPart<DepartmentSeed & Inhabited>(['departments', 'posts'], (world, seed) => {
    const added: StoredDepartment[] = []
    plantEach('seed.departments', seed.departments, (entry, place) => {
      const { members, leaders, customData, ...rest } = entry
      const { departmentId, status, syncRelations, ...input } = rest
      checkEntry(place, createDepartment().input, { parentDepartmentId: 'root', ...input })
      const department = addDepartment(world, rest, customData)
      added.push(department)
      for (const [role, names] of Object.entries({ members, leaders })) {
        plantEach(`${place}.${role}`, names, name =>
          joinDepartment(world, department, getUserNamed(world, name), role === 'leaders'),
        )
      }
    })
    // One may stand above others that the list has before it.
    plantEach('seed.departments', added, department => checkRooted(world, department))
    for (const list of ['users', 'publicAccounts'] as const) {
      plantEach(`seed.${list}`, seed[list], ({ departmentIds }, place) => {
        plantEach(`${place}.departmentIds`, departmentIds, id => {
          departments.get(world, id)
        })
      })
    }
    plantEach('seed.posts', seed.posts, ({ users: names, ...entry }, place) => {
      const post = { name: entry.code, ...entry }
      const { metadataSource, customData, departmentIds, ...input } = post
      checkEntry(place, createPost().input, input)
      const added = addPost(world, post)
      plantEach(`${place}.users`, names, name => {
        holders.add(world, added, getUserNamed(world, name))
      })
    })
  }),
}
