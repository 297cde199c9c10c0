import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { type FrequencyLimit, isReached, noLimit } from '../../kernel/frequency-limit.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { addUser } from '../users/change-user.ts'
import { refuseTaken, type StoredUser } from '../users/users.ts'
import { isWelcome } from '../whitelists/whitelists.ts'

/** Settings of self-registration. */
export interface RegistrationSettings {
  /** Whether registration is closed. Administrators can create users all the same. */
  readonly registerDisabled: boolean
  /** How many may register from one IP address. */
  readonly registerAnomalyDetection: FrequencyLimit
}

/** Who may register. */
export const registrationSettings = settings<RegistrationSettings>({
  registerDisabled: false,
  registerAnomalyDetection: noLimit,
})

/** How somebody registers. */
export interface Registration {
  /** Application at which it is. */
  readonly app: StoredApp
  /** Address that it comes from; unknown when somebody else has let the user in. */
  readonly clientIp?: string
  readonly userAgent?: string | undefined
  readonly requestId?: string | undefined
  /** The way of it. Default: by the first name that the user has. */
  readonly source?: string
}

type Hook = (world: World, user: StoredUser, registration: Registration) => void

const hooks: Hook[] = []

/** Registers what follows from each registration. Called where it is declared, not per world. */
export function onRegister(hook: Hook): void {
  hooks.push(hook)
}

/** When users have registered, in milliseconds, by the address that they came from. */
const registrations = state(() => new Map<string, readonly number[]>())

/**
 * Registers a user who has proved every address, under the rules for self-registration.
 *
 * @throws {@link Refused} when registration is closed, or a value is malformed or taken
 */
export function registerAs(world: World, user: NewUser, registration: Registration): StoredUser {
  checkOpen(world, user, registration)
  const names = ['phone', 'email', 'username'] as const
  const kind = names.find(name => user[name] !== undefined) ?? 'unknown'
  const { source: registerSource = `basic:${kind}`, clientIp } = registration
  const added = addUser(world, user, { userSourceType: 'register', registerSource })
  if (clientIp !== undefined) {
    registrations(world).set(clientIp, [...registrationsFrom(world, clientIp), world.clock.now()])
  }
  noteRegistration(world, added, registration)
  return added
}

/** Lets everybody know of a user who is in the pool now. */
export function noteRegistration(world: World, user: StoredUser, registration: Registration): void {
  for (const hook of hooks) hook(world, user, registration)
}

/**
 * Checks that registration is open to a user, and that no other user has the same names.
 *
 * @throws {@link Refused} when it is not
 */
export function checkOpen(
  world: World,
  user: NewUser,
  { app: { appId }, clientIp = '' }: Registration,
): void {
  const { registerDisabled, registerAnomalyDetection } = registrationSettings(world)
  const isListed = kinds.every(([member, type]) => {
    const value = user[member]
    return value === undefined || isWelcome(world, { appId, type }, value)
  })
  if (registerDisabled || !isListed) {
    throw new Refused(
      403,
      { 'zh-CN': '当前用户池已关闭注册', 'en-US': 'registration is closed' },
      { apiCode: 2031 },
    )
  }
  if (isReached(world, registerAnomalyDetection, registrationsFrom(world, clientIp))) {
    throw new Refused(
      429,
      {
        'zh-CN': '注册过于频繁，请稍后再试',
        'en-US': 'too many have registered from this address',
      },
      { apiCode: 2100 },
    )
  }
  refuseTaken(world, '', { ...user })
}

/** What a user can be called by, and the whitelist that has it. */
const kinds = [
  ['email', 'EMAIL'],
  ['phone', 'PHONE'],
  ['username', 'USERNAME'],
] as const

function registrationsFrom(world: World, clientIp: string): readonly number[] {
  return registrations(world).get(clientIp) ?? []
}
