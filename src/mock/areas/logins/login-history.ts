import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { users } from '../users/users.ts'

/** A sign-in that was tried. */
export interface LoginRecord {
  readonly userId: string
  /** In milliseconds. */
  readonly at: number
  /** Application that the user was on the way to, if any. */
  readonly appId: string | undefined
  readonly clientIp: string
  readonly userAgent: string | undefined
  readonly isSuccessful: boolean
  /** Why it failed. */
  readonly errorMessage?: string | undefined
  /** How the user signed in, in the words of the service; `undefined` when a page did it. */
  readonly loginMethod?: string | undefined
  /** Id of the request by which it was tried, where it is known. */
  readonly requestId?: string | undefined
}

const hooks: ((world: World, record: LoginRecord) => void)[] = []

/** Registers what follows from each sign-in that is tried. Called where it is declared, not per world. */
export function onLogin(hook: (world: World, record: LoginRecord) => void): void {
  hooks.push(hook)
}

/** By user id, oldest first. */
const histories = state(() => new Map<string, readonly LoginRecord[]>())

users.onRemove((world, { userId }) => {
  histories(world).delete(userId)
})

/** Notes a sign-in, or a failed attempt at one, in the login history. */
export function noteLogin(world: World, details: Omit<LoginRecord, 'at'>): void {
  const record = { ...details, at: world.clock.now() }
  const { userId } = record
  histories(world).set(userId, [...loginHistoryOf(world, userId), record])
  for (const hook of hooks) hook(world, record)
}

/** The sign-ins of a user that were tried, oldest first. */
export function loginHistoryOf(world: World, userId: string): readonly LoginRecord[] {
  return histories(world).get(userId) ?? []
}
