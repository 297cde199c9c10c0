import type { World } from '../../kernel/world.ts'
import { changeUser } from './change-user.ts'
import type { StoredUser } from './users.ts'

type Take = (world: World, user: StoredUser) => void

const takes: Take[] = []

/**
 * Registers what is taken from a user who resigns: what others have given, not what the user is. Called
 * where it is declared, not per world.
 */
export function onResign(take: Take): void {
  takes.push(take)
}

/** Makes a user one who has left. */
export function resign(world: World, user: StoredUser): void {
  const resigned = changeUser(world, user, { status: 'Resigned', workStatus: 'Closed' })
  for (const take of takes) take(world, resigned)
}
