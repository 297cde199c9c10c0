import type { NewUser } from '../../../management/users/contract.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'
import { addUser } from '../users/change-user.ts'
import { refuseTaken, type StoredUser } from '../users/users.ts'

/** Settings of self-registration. */
export interface RegistrationSettings {
  /** Whether registration is closed. Administrators can create users all the same. */
  readonly registerDisabled: boolean
  /** Values that alone may register, by kind; a kind that is left out is open to everybody. */
  readonly registerWhitelist: {
    readonly email?: readonly string[]
    readonly phone?: readonly string[]
    readonly username?: readonly string[]
  }
}

/** Who may register. */
export const registrationSettings = settings<RegistrationSettings>({
  registerDisabled: false,
  registerWhitelist: {},
})

/**
 * Registers a user who has proved every address, under the rules for self-registration.
 *
 * @param registerSource the way of registration. Default: by the first name that the user has
 * @throws {@link Refused} when registration is closed, or a value is malformed or taken
 */
export function registerAs(world: World, user: NewUser, registerSource?: string): StoredUser {
  checkOpen(world, user)
  const kind = ['phone', 'email', 'username'].find(name => name in user) ?? 'unknown'
  const source = registerSource ?? `basic:${kind}`
  return addUser(world, user, { userSourceType: 'register', registerSource: source })
}

/**
 * Checks that registration is open to a user, and that no other user has the same names.
 *
 * @throws {@link Refused} when it is not
 */
export function checkOpen(world: World, user: NewUser): void {
  const { registerDisabled, registerWhitelist } = registrationSettings(world)
  const isListed = (['email', 'phone', 'username'] as const).every(kind => {
    const value = user[kind]
    const list = registerWhitelist[kind]
    return value === undefined || list === undefined || list.includes(value)
  })
  if (registerDisabled || !isListed) {
    throw new Refused(
      403,
      { 'zh-CN': '当前用户池已关闭注册', 'en-US': 'registration is closed' },
      { apiCode: 2031 },
    )
  }
  refuseTaken(world, '', { ...user })
}
