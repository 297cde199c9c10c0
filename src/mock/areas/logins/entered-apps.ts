import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { type StoredUser, users } from '../users/users.ts'

/** Ids of the applications that the login of the hosted pages has led into, by user id. */
const entered = state(() => new Map<string, ReadonlySet<string>>())

users.onRemove((world, { userId }) => {
  entered(world).delete(userId)
})

/** Notes that single sign-on, which is no sign-in of its own, has led a user into an application. */
export function noteEntered(world: World, { userId }: StoredUser, { appId }: StoredApp): void {
  entered(world).set(userId, new Set([...enteredApps(world, userId), appId]))
}

/** Ids of the applications that a user was led into so. */
export function enteredApps(world: World, userId: string): ReadonlySet<string> {
  return entered(world).get(userId) ?? new Set()
}
