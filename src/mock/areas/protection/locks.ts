import { isReached } from '../../kernel/frequency-limit.ts'
import { Refused } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { type StoredUser, users } from '../users/users.ts'
import { lockLimits, protectionSettings } from './rules.ts'

/** When wrong passwords were tried, in milliseconds, by user id. */
const wrongPasswords = state(() => new Map<string, readonly number[]>())

users.onRemove(forgetWrongPasswords)

// A lock keeps somebody from guessing the password. A new one is not known to who has guessed.
users.onUpdate((world, user, before) => {
  if (user.password !== before.password) forgetWrongPasswords(world, user)
})

/** Notes that a wrong password was tried. */
export function noteWrongPassword(world: World, user: StoredUser): void {
  wrongPasswords(world).set(user.userId, [...timesOf(world, user), world.clock.now()])
}

/** Forgets the wrong passwords of a user who has given the right one. */
export function forgetWrongPasswords(world: World, { userId }: StoredUser): void {
  wrongPasswords(world).delete(userId)
}

/**
 * Checks that an account is not locked. How long it is, is not documented: here until so much time has
 * passed that the failures do not count any more.
 *
 * @throws {@link Refused} 2057, or 1643 where users may unlock their accounts
 */
export function checkUnlocked(world: World, user: StoredUser): void {
  const times = timesOf(world, user)
  if (!lockLimits(world).some(limit => isReached(world, limit, times))) return
  const { enabled } = protectionSettings(world).selfUnlockAccount
  throw new Refused(
    403,
    {
      'zh-CN': '密码错误次数过多，账号已被锁定',
      'en-US': 'the account is locked after too many wrong passwords',
    },
    { apiCode: enabled ? 1643 : 2057 },
  )
}

function timesOf(world: World, { userId }: StoredUser): readonly number[] {
  return wrongPasswords(world).get(userId) ?? []
}
