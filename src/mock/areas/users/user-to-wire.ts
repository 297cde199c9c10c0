import type { JsonObject } from '../../../utils/json.ts'
import type { World } from '../../kernel/world.ts'
import { customDataOf } from '../custom-fields/custom-data.ts'
import type { StoredUser } from './users.ts'

/** A user in the service's spelling, with the details that were asked for. */
export function userToWire(
  world: World,
  user: StoredUser,
  details: {
    withCustomData?: boolean | undefined
    withIdentities?: boolean | undefined
    withDepartmentIds?: boolean | undefined
  } = {},
): JsonObject {
  return {
    userId: user.userId,
    ...user.profile,
    ...(details.withCustomData ? { customData: customDataOf(world, 'USER', user.userId) } : {}),
    ...(details.withIdentities ? { identities: user.identities } : {}),
    ...(details.withDepartmentIds ? { departmentIds: user.departmentIds } : {}),
  }
}

/** Reads a member of a user by the name that filters and sorting use. */
export function memberOf(world: World, { userId, profile }: StoredUser, field: string): unknown {
  if (field === 'id' || field === 'userId') return userId
  const customData = customDataOf(world, 'USER', userId)
  const owner = [profile, customData].find(members => Object.hasOwn(members, field))
  return owner?.[field]
}
