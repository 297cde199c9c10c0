import type { DepartmentIdType } from '../../../management/common/contract.ts'
import type { World } from '../../kernel/world.ts'

type FindId = (world: World, name: string, type: DepartmentIdType) => string

const finders: FindId[] = []

/** Registers how the id of a department is found. Called where departments are declared, not per world. */
export function findDepartmentsBy(find: FindId): void {
  finders.push(find)
}

/**
 * Gives the ids of the departments that a request names, each once.
 *
 * @param type what they are named by. Default: ids that are taken as they are, because a seed has
 *   users before departments
 * @throws {@link Refused} when there is no department of a name
 */
export function departmentIdsOf(
  world: World,
  names: readonly string[],
  type?: DepartmentIdType,
): readonly string[] {
  const ids =
    type === undefined ? names : names.flatMap(name => finders.map(find => find(world, name, type)))
  return [...new Set(ids)]
}
