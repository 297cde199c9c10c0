import type { DepartmentIdType } from '../../../management/common/contract.ts'
import type {
  DepartmentSyncRelation,
  DepartmentTranslations,
} from '../../../management/departments/records/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { collection } from '../../kernel/collection.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { keepCustomDataOf } from '../custom-fields/custom-data.ts'
import { findDepartmentsBy } from '../users/named-departments.ts'
import type { StoredUser } from '../users/users.ts'

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
  readonly status: boolean
  readonly i18n: DepartmentTranslations | undefined
  /** What it is in other systems. */
  readonly syncRelations: readonly DepartmentSyncRelation[]
  readonly createdAt: string
  readonly updatedAt: string
}

/** A department to be added; without one above it is the root of an organization. */
export type NewDepartment = Pick<StoredDepartment, 'organizationCode' | 'name'> & {
  readonly [Member in keyof StoredDepartment]?: StoredDepartment[Member] | undefined
}

/** Words for a department that does not exist. */
export const unknownDepartment = { 'zh-CN': '部门不存在', 'en-US': 'no such department' }

/** The departments of the pool, of all organizations. */
export const departments = collection<StoredDepartment, 'code' | 'openDepartmentId'>({
  id: ({ departmentId }) => departmentId,
  unknown: unknownDepartment,
  unique: {
    code: {
      of: ({ organizationCode, code }) => code && `${organizationCode}/${code}`,
      taken: { 'zh-CN': '部门标识符已存在', 'en-US': 'the code belongs to another department' },
    },
    openDepartmentId: {
      of: ({ organizationCode, openDepartmentId: id }) => id && `${organizationCode}/${id}`,
      taken: {
        'zh-CN': '自定义部门 ID 已存在',
        'en-US': 'the openDepartmentId belongs to another department',
      },
    },
  },
})

/** Custom data of departments. */
export const departmentData = keepCustomDataOf('DEPARTMENT', departments)

/**
 * Adds a department.
 *
 * @throws {@link Refused} when its code is malformed, or a value is taken
 */
export function addDepartment(
  world: World,
  { departmentId = world.random.hex(24), ...department }: NewDepartment,
  customData?: JsonObject,
): StoredDepartment {
  checkDepartmentCode(world, department.code)
  const now = timestamp(world)
  const given = Object.entries(department).filter(([, value]) => value !== undefined)
  const added: StoredDepartment = {
    departmentId,
    organizationCode: department.organizationCode,
    name: department.name,
    code: '',
    description: '',
    parentDepartmentId: undefined,
    openDepartmentId: undefined,
    isVirtualNode: false,
    status: true,
    i18n: undefined,
    syncRelations: [],
    createdAt: now,
    updatedAt: now,
    ...Object.fromEntries(given),
  }
  return departmentData.add(world, added, customData)
}

/** Checks what the code of a department looks like. */
export function checkDepartmentCode(world: World, code: string | undefined): void {
  if (code !== undefined && !isCode(world, code)) throw malformed('code')
}

/** How a request names a department. */
export interface DepartmentName {
  /** Code of the organization, without which a department is found by the id that the service made. */
  readonly organizationCode?: string | undefined
  /** An id of the kind that is said, or `root`. */
  readonly departmentId: string
  readonly departmentIdType?: DepartmentIdType | undefined
}

type IsNamed = (department: StoredDepartment, id: string) => boolean

const isNamedBy: Partial<Record<DepartmentIdType, IsNamed>> = {
  department_id: ({ departmentId }, id) => departmentId === id,
  open_department_id: ({ openDepartmentId }, id) => openDepartmentId === id,
  code: ({ code }, id) => code === id,
  sync_relation: ({ syncRelations }, id) =>
    syncRelations.some(({ provider, userIdInIdp }) => `${provider}:${userIdInIdp}` === id),
}

/**
 * Gives the department that a request names.
 *
 * @throws {@link Refused} when there is no such organization or department
 */
export function departmentNamed(world: World, name: DepartmentName): StoredDepartment {
  const { organizationCode, departmentId, departmentIdType = 'department_id' } = name
  if (organizationCode === undefined) {
    // An id that the service made is nobody else's; everything else can be in each organization.
    if (departmentId === 'root' || departmentIdType !== 'department_id') {
      throw malformed('organizationCode')
    }
    return departments.getWithId(world, departmentId)
  }
  const among = departmentsIn(world, organizationCode)
  if (departmentId !== 'root') return findAmong(among, departmentId, departmentIdType)
  const root = among.find(isRoot)
  if (root === undefined) throw new Refused(404, unknownDepartment)
  return root
}

// Who creates a user names no organization, so that of the oldest department counts.
findDepartmentsBy((world, name, type) => findAmong(departments.all(world), name, type).departmentId)

function findAmong(
  among: readonly StoredDepartment[],
  name: string,
  type: DepartmentIdType,
): StoredDepartment {
  const isNamed = isNamedBy[type]
  if (isNamed === undefined) {
    throw new Refused(501, `The mock does not look departments up by ${type}`)
  }
  const found = among.find(department => isNamed(department, name))
  if (found === undefined) throw new Refused(404, unknownDepartment)
  return found
}

/**
 * Gives the departments of an organization, oldest first.
 *
 * @throws {@link Refused} when there is no such organization
 */
export function departmentsIn(world: World, organizationCode: string): StoredDepartment[] {
  const found = departments.all(world).filter(own => own.organizationCode === organizationCode)
  if (found.length === 0) {
    throw new Refused(404, { 'zh-CN': '组织机构不存在', 'en-US': 'no such organization' })
  }
  return found
}

/** Tells whether a department is the root of an organization. */
export function isRoot({ parentDepartmentId }: StoredDepartment): boolean {
  return parentDepartmentId === undefined
}

/** The departments directly below one, oldest first. */
export function childrenOf(world: World, { departmentId }: StoredDepartment): StoredDepartment[] {
  return departments.all(world).filter(child => child.parentDepartmentId === departmentId)
}

/** A department and all of those below it, from the top down. */
export function treeOf(world: World, department: StoredDepartment): StoredDepartment[] {
  const found = new Set([department])
  // What is added is gone through as well, and nothing is added twice, so circles end.
  for (const one of found) for (const child of childrenOf(world, one)) found.add(child)
  return [...found]
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
    // A circle, for which a seed is refused, ends where it closes.
    if (parent === undefined || path.includes(parent)) break
    path.unshift(parent)
  }
  return path
}
