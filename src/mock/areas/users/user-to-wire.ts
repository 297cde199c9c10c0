import type { JsonObject } from '../../../utils/json.ts'
import type { World } from '../../kernel/world.ts'
import { type CustomDataView, customDataOf, viewWith } from '../custom-fields/custom-data.ts'
import type { StoredUser } from './users.ts'

/** What comes with a user besides the profile. */
export interface WireDetails extends CustomDataView {
  readonly withIdentities?: boolean | undefined
  readonly withDepartmentIds?: boolean | undefined
  readonly withPost?: boolean | undefined
}

type ReadPostIds = (world: World, user: StoredUser) => readonly string[]

const postReaders: ReadPostIds[] = []

/** Registers how the ids of a user's posts are read. Called where posts are declared, not per world. */
export function showPostsBy(read: ReadPostIds): void {
  postReaders.push(read)
}

/** A user in the service's spelling, with the details that were asked for. */
export function userToWire(world: World, user: StoredUser, details: WireDetails = {}): JsonObject {
  const { withIdentities, withDepartmentIds, withPost } = details
  const members = {
    userId: user.userId,
    ...user.profile,
    ...(withIdentities ? { identities: identitiesToWire(user) } : {}),
    ...(withDepartmentIds ? { departmentIds: user.departmentIds } : {}),
    ...(withPost ? { postIdList: postReaders.flatMap(read => read(world, user)) } : {}),
  }
  return viewWith(details, members, customDataOf(world, 'USER', user.userId))
}

/** The linked accounts of a user, without the tokens: what a third party gave is the user's alone. */
export function identitiesToWire({ identities }: StoredUser): JsonObject[] {
  return identities.map(({ accessToken: _access, refreshToken: _refresh, ...identity }) => identity)
}

/** A user as the answer to a change: with those details that the request has written. */
export function writtenToWire(
  world: World,
  user: StoredUser,
  input: Partial<Record<'customData' | 'identities' | 'departmentIds', unknown>> = {},
): JsonObject {
  return userToWire(world, user, {
    withCustomData: input.customData !== undefined,
    withIdentities: input.identities !== undefined,
    withDepartmentIds: input.departmentIds !== undefined,
  })
}
