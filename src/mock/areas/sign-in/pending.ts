import { SignJWT } from 'jose/jwt/sign'
import { Refused } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { pool } from '../access/pool-keys.ts'
import { onLeave } from '../users/users.ts'
import type { Step } from './steps.ts'

// The life of the service's token between two steps.
const life = 360_000
const maximumTries = 5

/** A sign-in that has passed some steps, and waits for the next one. */
export interface PendingSignIn {
  readonly userId: string
  readonly appId: string
  readonly scope: string
  readonly clientIp: string
  readonly loginMethod: string | undefined
  /** What was done already. */
  readonly done: readonly Step[]
  readonly wrongTries: number
  readonly expiresAt: number
}

/** By token. */
const pending = state(() => new Map<string, PendingSignIn>())

onLeave((world, { userId }) => {
  for (const [token, waiting] of pending(world)) {
    if (waiting.userId === userId) pending(world).delete(token)
  }
})

/** Lets a sign-in wait for its next step; gives the token for that. */
export async function postpone(
  world: World,
  signIn: Omit<PendingSignIn, 'wrongTries' | 'expiresAt'>,
): Promise<string> {
  const { userPoolId, secret } = pool(world)
  const { userId } = signIn
  const now = world.clock.now()
  const data = { userPoolId, userId, arn: `arn:cn:authing:${userPoolId}:user:${userId}`, stage: 1 }
  const token = await new SignJWT({ data })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor((now + life) / 1000))
    // Two sign-ins of the same second are two. One can also begin by a read, which changes no ids.
    .setJti(world.requestIds.hex(24))
    .sign(new TextEncoder().encode(secret))
  pending(world).set(token, { ...signIn, wrongTries: 0, expiresAt: now + life })
  return token
}

/** Finds a sign-in by its token; `undefined` when it is over. */
export function findPending(world: World, token: string): PendingSignIn | undefined {
  const waiting = pending(world).get(token)
  return waiting && waiting.expiresAt > world.clock.now() ? waiting : undefined
}

/** Reads the token of the step that a request takes. */
export function stepToken({ headers }: Context): string {
  return (headers.get('authorization') ?? '').replace(/^Bearer /, '')
}

/**
 * Takes a step of a sign-in. A token is good for some wrong tries.
 *
 * @param act throws when the step was not passed
 * @returns the sign-in, which is not waiting any more
 * @throws {@link Refused} when the token is unknown, spent or too old
 */
export function takeStep(
  world: World,
  token: string,
  act: (waiting: PendingSignIn) => void,
): PendingSignIn {
  const waiting = findPending(world, token)
  if (waiting === undefined) throw isOver()
  try {
    act(waiting)
  } catch (error) {
    const wrongTries = waiting.wrongTries + 1
    if (wrongTries >= maximumTries) pending(world).delete(token)
    else pending(world).set(token, { ...waiting, wrongTries })
    throw error
  }
  pending(world).delete(token)
  return waiting
}

/** Refuses a token that is good for no step, or not for this one. */
export function isOver(): Refused {
  return new Refused(
    401,
    { 'zh-CN': '登录信息已失效', 'en-US': 'this sign-in is over; begin again' },
    { apiCode: 2207 },
  )
}
