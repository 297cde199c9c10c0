import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { type CodeAddress, takeCode } from '../codes/codes.ts'
import type { StoredUser } from '../users/users.ts'
import {
  authenticatorOf,
  confirmAuthenticator,
  takeRecoveryCode,
  takeTotp,
} from './authenticators.ts'
import { factorOf } from './factors.ts'

/**
 * Takes a code of the authenticator application of a user.
 *
 * @throws {@link Refused} when it is wrong, or there is no application
 */
export function checkTotp(world: World, user: StoredUser, totp: string): void {
  if (!takeTotp(world, user, authenticatorOf(world, user).secret, totp)) throw wrongTotp()
}

/**
 * Sets up the authenticator application that a user was offered, by the first code of it.
 *
 * @throws {@link Refused} when the code is wrong, or no application was offered
 */
export function checkFirstTotp(world: World, user: StoredUser, totp: string): void {
  if (!takeTotp(world, user, authenticatorOf(world, user).pendingSecret, totp)) throw wrongTotp()
  confirmAuthenticator(world, user)
}

/**
 * Takes the recovery code of a user.
 *
 * @returns the next one
 * @throws {@link Refused} when it is wrong
 */
export function checkRecoveryCode(world: World, user: StoredUser, recoveryCode: string): string {
  const next = takeRecoveryCode(world, user, recoveryCode)
  if (next !== undefined) return next
  throw new Refused(
    400,
    { 'zh-CN': '恢复代码不正确', 'en-US': 'the recovery code is wrong' },
    { apiCode: 6002 },
  )
}

/** Where the codes of a second factor go: to the factor of the user, or else to the user's own address. */
export function factorAddress(
  world: World,
  user: StoredUser,
  kind: CodeAddress['kind'],
): CodeAddress | undefined {
  const { phoneNumber = user.profile.phone } = factorOf(world, user, 'SMS') ?? {}
  const { email = user.profile.email } = factorOf(world, user, 'EMAIL') ?? {}
  const to = kind === 'sms' ? phoneNumber : email
  return typeof to === 'string' && to !== '' ? { kind, to } : undefined
}

/** What the codes of a second factor are sent for. */
export const factorChannel = 'CHANNEL_VERIFY_MFA'

/**
 * Takes a code that was sent for the second factor.
 *
 * @throws {@link Refused} when it is wrong or old
 */
export function checkFactorCode(
  world: World,
  user: StoredUser,
  kind: CodeAddress['kind'],
  passCode: string,
): void {
  const { to } = factorAddress(world, user, kind) ?? { to: '' }
  takeCode(world, { kind, to, channel: factorChannel }, passCode)
}

/**
 * Compares a photo with the face of a user. The mock knows a face by the address of its photo.
 *
 * @throws {@link Refused} when it is another one
 */
export function checkFace(world: World, user: StoredUser, photo: string): void {
  if (factorOf(world, user, 'FACE')?.photo === photo) return
  throw new Refused(
    400,
    { 'zh-CN': '人脸比对失败', 'en-US': 'the face is another one' },
    { apiCode: 1702 },
  )
}

/** Refuses a code of an authenticator application. */
function wrongTotp(): Refused {
  return new Refused(
    400,
    { 'zh-CN': '动态口令不正确', 'en-US': 'the code of the authenticator is wrong' },
    { apiCode: 6001 },
  )
}
