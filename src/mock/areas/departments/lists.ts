import type { UserDepartmentOrder } from '../../../contract/department/contract.ts'
import type { SearchDepartmentsListInput } from '../../../management/departments/contract.ts'
import type {
  DepartmentFilter,
  DepartmentMemberOrder,
} from '../../../management/departments/lists/contract.ts'
import { type Paged, type PageQuery, paged } from '../../kernel/paged.ts'
import type { World } from '../../kernel/world.ts'
import { builtInField, customField, type Kind, type ListField } from '../users/user-fields.ts'
import { checkValue, compare, fulfils } from '../users/user-query.ts'
import type { StoredUser } from '../users/users.ts'
import { membershipToWire } from './department-to-wire.ts'
import { departmentsIn, departmentsOf, type StoredDepartment, treeOf } from './departments.ts'
import { membershipOf, membersOf } from './members.ts'

/** What a list is ordered by, and which way; `Desc` unless told otherwise. */
interface Ordering<Order> {
  readonly sortBy?: Order | undefined
  readonly orderBy?: 'Asc' | 'Desc' | undefined
}

const kinds: Readonly<Partial<Record<string, Kind>>> = {
  departmentId: 'text',
  name: 'text',
  code: 'text',
  description: 'text',
  openDepartmentId: 'text',
  parentDepartmentId: 'text',
  isVirtualNode: 'boolean',
  status: 'boolean',
  createdAt: 'time',
  updatedAt: 'time',
}

/**
 * The departments of an organization that fulfil conditions, sorted; oldest first unless told otherwise.
 *
 * @throws {@link Refused} when there is no such organization or field, or a value does not fit
 */
export function departmentsBy(
  world: World,
  { organizationCode, advancedFilter = [], sort, sortBy, orderBy }: SearchDepartmentsListInput,
): StoredDepartment[] {
  const conditions = advancedFilter.map(filter => conditionOf(world, filter))
  const found = departmentsIn(world, organizationCode).filter(department =>
    conditions.every(holds => holds(department)),
  )
  const older = sortBy ? [{ field: sortBy, order: orderBy === 'DESC' ? 'desc' : 'asc' }] : []
  return found.sort((one, other) => {
    for (const { field, order } of sort ?? older) {
      const difference = compare(one[field], other[field])
      if (difference !== 0) return order === 'asc' ? difference : -difference
    }
    return 0
  })
}

function conditionOf(
  world: World,
  filter: DepartmentFilter,
): (department: StoredDepartment) => boolean {
  const field = fieldNamed(world, filter.field)
  checkValue(field, filter)
  return department => fulfils(field, field.of(department), filter)
}

function fieldNamed(world: World, name: string): ListField<StoredDepartment> {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  const members = (department: StoredDepartment): Readonly<Record<string, unknown>> => ({
    ...department,
  })
  if (kind !== undefined) return builtInField(name, kind, own => members(own)[name])
  return customField(world, 'DEPARTMENT', 'advancedFilter', name, own => own.departmentId)
}

/** The members of a department, and maybe of those below it, sorted. */
export function sortedMembers(
  world: World,
  department: StoredDepartment,
  query: Ordering<DepartmentMemberOrder> & {
    readonly includeChildrenDepartments?: boolean | undefined
  },
): StoredUser[] {
  const { includeChildrenDepartments, sortBy = 'JoinDepartmentAt', orderBy } = query
  const among = includeChildrenDepartments ? treeOf(world, department) : [department]
  const joinedAt = (user: StoredUser): string => {
    const own = among.filter(({ departmentId }) => user.departmentIds.includes(departmentId))
    return own.map(one => membershipOf(world, one, user).joinedAt).sort()[0] ?? ''
  }
  const keys: Record<DepartmentMemberOrder, (user: StoredUser) => string> = {
    Default: joinedAt,
    JoinDepartmentAt: joinedAt,
    userId: ({ userId }) => userId,
    createAt: ({ profile }) => String(profile.createdAt),
    updatedAt: ({ profile }) => String(profile.updatedAt),
  }
  return ordered(membersOf(world, among), keys[sortBy], orderBy)
}

/** Answers a page of the departments of a user. */
export function listOfUser(
  world: World,
  user: StoredUser,
  query: PageQuery &
    Ordering<UserDepartmentOrder> & {
      readonly withCustomData?: boolean | undefined
      readonly withDepartmentPaths?: boolean | undefined
    },
): Paged {
  const { sortBy = 'JoinDepartmentAt', orderBy } = query
  const keys: Record<UserDepartmentOrder, (department: StoredDepartment) => string> = {
    DepartmentCreatedAt: ({ createdAt }) => createdAt,
    JoinDepartmentAt: department => membershipOf(world, department, user).joinedAt,
    DepartmentName: ({ name }) => name,
    DepartmemtCode: ({ code }) => code,
  }
  const own = ordered(departmentsOf(world, user), keys[sortBy], orderBy)
  return paged(own, query, department => membershipToWire(world, department, user, query))
}

function ordered<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  orderBy: 'Asc' | 'Desc' = 'Desc',
): Item[] {
  const upwards = [...items].sort((one, other) => compare(keyOf(one), keyOf(other)))
  return orderBy === 'Asc' ? upwards : upwards.reverse()
}
