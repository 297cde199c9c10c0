import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredUser } from '../users/users.ts'
import { authenticatorOf, takeTotp } from './authenticators.ts'
import { factorOf } from './factors.ts'

/** Refuses a code of an authenticator application. */
export function wrongTotp(): Refused {
  return new Refused(
    400,
    { 'zh-CN': '动态口令不正确', 'en-US': 'the code of the authenticator is wrong' },
    { apiCode: 6001 },
  )
}

/**
 * Takes a code of the authenticator application of a user.
 *
 * @throws {@link Refused} when it is wrong, or there is no application
 */
export function checkTotp(world: World, user: StoredUser, totp: string): void {
  if (!takeTotp(world, user, authenticatorOf(world, user).secret, totp)) throw wrongTotp()
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
