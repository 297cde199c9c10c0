import type { NewUser } from '../../../management/users/accounts/contract.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredUser } from './users.ts'

type Take = (world: World, user: StoredUser, input: NewUser) => void

const takes: Take[] = []

/**
 * Registers what is taken of the input for a new user by an area that keeps it. Called where it is
 * declared, not per world.
 */
export function onArrival(take: Take): void {
  takes.push(take)
}

/**
 * Hands the input for a user who has just been added to the areas that keep some of it.
 *
 * @throws {@link Refused} when one of them cannot take it
 */
export function arrive(world: World, user: StoredUser, input: NewUser): void {
  for (const take of takes) take(world, user, input)
}
