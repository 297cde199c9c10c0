import { Refused } from '../../kernel/refused.ts'
import type { StoredUser } from '../users/users.ts'

/**
 * Refuses to take a way of signing in from a user who would have none left.
 *
 * @param rest the user without it
 * @throws {@link Refused} 2217
 */
export function checkWayIn({ profile, password, identities }: StoredUser): void {
  const { email, phone, username } = profile
  const hasPassword = Boolean(username) && password !== undefined
  if (email || phone || hasPassword || identities.length > 0) return
  throw new Refused(
    422,
    { 'zh-CN': '不能解绑唯一的登录方式', 'en-US': 'this is the only way to sign in' },
    { apiCode: 2217 },
  )
}
