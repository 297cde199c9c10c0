import type { DepartmentIdType } from '../../../management/common/contract.ts'
import type { World } from '../../kernel/world.ts'

type FindId = (world: World, name: string, type: DepartmentIdType) => string

const finders: FindId[] = []

/** Registers how the id of a department is found. Called where departments are declared, not per world. */
export function findDepartmentsBy(find: FindId): void {
  finders.push(find)
}

/**
 * Gives the ids of the departments that a request names. Ids are taken as they are: a seed has users
 * before departments.
 *
 * @throws {@link Refused} when there is no department of another name
 */
export function departmentIdsOf(
  world: World,
  names: readonly string[],
  type: DepartmentIdType = 'department_id',
): readonly string[] {
  if (type === 'department_id') return names
  return names.flatMap(name => finders.map(find => find(world, name, type)))
}
