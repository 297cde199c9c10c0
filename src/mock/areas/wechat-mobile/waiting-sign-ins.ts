import { type Duration, milliseconds } from '../../kernel/clock.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'

/** Settings of the sign-in by the WeChat app. */
export interface WechatMobileSettings {
  /** How long a sign-in waits for its user to bind an account. Not documented. */
  readonly bindingLife: Duration
}

/** How sign-ins wait. */
export const wechatMobileSettings = settings<WechatMobileSettings>({ bindingLife: '5m' })

/** A sign-in that waits for its user to bind an account. */
export interface WaitingSignIn {
  /** Identifier of the connection that it came by. */
  readonly identifier: string
  /** Id of the person at WeChat. */
  readonly userIdInIdp: string
  readonly scope: string | undefined
  /** Whether an account may be created. */
  readonly mayRegister: boolean
  /** Ids of the users to choose of; where there are some, only they can be bound. */
  readonly candidates: readonly string[]
}

/** By key. */
const waiting = state(() => new Map<string, WaitingSignIn & { readonly endsAt: number }>())

/** Lets a sign-in wait; gives the key that the next step names it by. */
export function wait(world: World, signIn: WaitingSignIn): string {
  const key = world.random.hex(32)
  const endsAt = world.clock.now() + milliseconds(wechatMobileSettings(world).bindingLife)
  waiting(world).set(key, { ...signIn, endsAt })
  return key
}

/**
 * Finds a sign-in that waits.
 *
 * @throws {@link Refused} 1699 when it does not wait any more, and the user has to begin again
 */
export function getWaiting(world: World, key: string): WaitingSignIn {
  const found = waiting(world).get(key)
  if (found !== undefined && world.clock.now() < found.endsAt) return found
  throw new Refused(
    400,
    { 'zh-CN': '登录流程已失效，请重新登录', 'en-US': 'the sign-in is over; begin again' },
    { apiCode: 1699 },
  )
}

/** Ends the waiting. */
export function endWaiting(world: World, key: string): void {
  waiting(world).delete(key)
}
