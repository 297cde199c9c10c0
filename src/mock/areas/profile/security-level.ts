import type { World } from '../../kernel/world.ts'
import { authenticatorOf } from '../mfa/authenticators.ts'
import type { StoredUser } from '../users/users.ts'

/**
 * Tells how well an account is protected. How the service counts is not documented, but one result
 * is: an e-mail address and a password of level 1, without phone and second factor, make 65.
 */
export function securityLevelOf(world: World, user: StoredUser) {
  const { password, profile } = user
  const level = password === undefined ? 0 : Number(profile.passwordSecurityLevel ?? 1)
  const mfaEnrolled = authenticatorOf(world, user).secret !== undefined
  const [emailBinded, phoneBinded] = [Boolean(profile.email), Boolean(profile.phone)]
  const missing = [
    emailBinded ? 0 : 15,
    phoneBinded ? 0 : 15,
    mfaEnrolled ? 0 : 10,
    [20, 10, 5, 0][level] ?? 0,
  ]
  return {
    passwordSecurityLevel: level === 0 ? null : level,
    mfaEnrolled,
    passwordSet: password !== undefined,
    emailBinded,
    phoneBinded,
    securityScore: missing.reduce((score, loss) => score - loss, 100),
  }
}
