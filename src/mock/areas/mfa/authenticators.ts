import { hexToBytes } from '@noble/hashes/utils.js'
import { malformed } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { onArrival } from '../users/arrival.ts'
import { type StoredUser, users } from '../users/users.ts'
import { encodeBase32, isTotpSecret, stepOfCode } from './totp.ts'

/** The authenticator application of a user. */
export interface Authenticator {
  /** Secret that it shares with the service, Base32. */
  readonly secret?: string | undefined
  /** A secret that is shown to the user, who has not proved yet to have taken it over. */
  readonly pendingSecret?: string | undefined
  /** Code that stands in for it, once. */
  readonly recoveryCode?: string | undefined
  /** The one that was shown with a secret that is not proved yet. */
  readonly pendingRecoveryCode?: string | undefined
  /** Time step of the last code that was taken, by secret: no code works twice. */
  readonly lastSteps: Readonly<Record<string, number>>
}

/** By user id. */
const authenticators = state(() => new Map<string, Authenticator>())

users.onRemove((world, { userId }) => {
  authenticators(world).delete(userId)
})

onArrival((world, user, { otp }) => {
  if (otp === undefined) return
  if (!isTotpSecret(otp.secret)) throw malformed('otp')
  takeOverAuthenticator(world, user, otp)
})

/** The authenticator application of a user; without a secret when none has been set up. */
export function authenticatorOf(world: World, { userId }: StoredUser): Authenticator {
  return authenticators(world).get(userId) ?? { lastSteps: {} }
}

/** Makes a new secret for a user without an authenticator application. */
export function offerAuthenticator(world: World, user: StoredUser): void {
  if (authenticatorOf(world, user).secret !== undefined) return
  // 16 letters of Base32.
  const pendingSecret = encodeBase32(hexToBytes(world.random.hex(20)))
  change(world, user, { pendingSecret, pendingRecoveryCode: newRecoveryCode(world) })
}

/** Sets up the authenticator application whose secret was offered, or keeps the one that is there. */
export function confirmAuthenticator(world: World, user: StoredUser): void {
  const { secret, pendingSecret, recoveryCode, pendingRecoveryCode } = authenticatorOf(world, user)
  change(world, user, {
    secret: secret ?? pendingSecret,
    pendingSecret: undefined,
    recoveryCode: secret === undefined ? pendingRecoveryCode : recoveryCode,
    pendingRecoveryCode: undefined,
  })
}

/** Puts an authenticator application that a user has had elsewhere in the place of the present one. */
export function takeOverAuthenticator(
  world: World,
  user: StoredUser,
  { secret, recoveryCode }: Pick<Authenticator, 'secret' | 'recoveryCode'>,
): void {
  change(world, user, {
    secret,
    recoveryCode,
    pendingSecret: undefined,
    pendingRecoveryCode: undefined,
  })
}

/** Removes the authenticator application of a user. */
export function removeAuthenticator(world: World, user: StoredUser): void {
  change(world, user, { secret: undefined, recoveryCode: undefined })
}

/**
 * Takes a code of an authenticator application: of the present time step or one beside it, and
 * newer than the last one that was taken.
 *
 * @returns whether it is right; without a secret, none is
 */
export function takeTotp(
  world: World,
  user: StoredUser,
  secret: string | undefined,
  code: string,
): boolean {
  if (secret === undefined) return false
  const { lastSteps } = authenticatorOf(world, user)
  const step = stepOfCode(secret, code, world.clock.now(), lastSteps[secret])
  if (step === undefined) return false
  change(world, user, { lastSteps: { ...lastSteps, [secret]: step } })
  return true
}

/**
 * Takes the recovery code of a user, which is used up by that.
 *
 * @returns the next one; `undefined` when the code is wrong
 */
export function takeRecoveryCode(world: World, user: StoredUser, code: string): string | undefined {
  const { recoveryCode: present } = authenticatorOf(world, user)
  if (present === undefined || present !== code) return undefined
  const recoveryCode = newRecoveryCode(world)
  change(world, user, { recoveryCode })
  return recoveryCode
}

// Six groups of four hex digits.
function newRecoveryCode({ random }: World): string {
  return Array.from({ length: 6 }, () => random.hex(4)).join('-')
}

function change(world: World, user: StoredUser, changes: Partial<Authenticator>): void {
  authenticators(world).set(user.userId, { ...authenticatorOf(world, user), ...changes })
}
