import type { InvitationActor } from '../../../management/invitations/common/contract.ts'
import type { World } from '../../kernel/world.ts'
import { pool } from '../access/pool-keys.ts'
import { displayNameOf } from '../users/display-name.ts'
import { users } from '../users/users.ts'
import { invitingPool } from './settings.ts'

/** The id that stands for whoever has the pool's key: that of the pool. */
export function administratorId(world: World): string {
  return pool(world).userPoolId
}

/** Writes who has made or decided something; of a user who is gone, the id is left. */
export function actorToWire(world: World, id: string): InvitationActor {
  const user = users.find(world, id)
  if (user !== undefined) {
    const { photo } = user.profile
    return { id, displayName: displayNameOf(user), photo: String(photo ?? '') }
  }
  return id === administratorId(world) ? { id, displayName: invitingPool(world).name } : { id }
}
