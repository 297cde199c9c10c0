import type { UserEventType } from '../../../management/audit-logs/contract.ts'
import type { Context } from '../../kernel/route.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { onLogin } from '../logins/login-history.ts'
import { onRegister } from '../sign-up/registration.ts'
import { displayNameOf } from '../users/display-name.ts'
import { type StoredUser, users } from '../users/users.ts'

/** Where a call came from: what is known of it. */
export type Source = Partial<Pick<Context, 'clientIp' | 'userAgent' | 'requestId'>>

/** Something that a user has done, or has tried: with what is said of the user, who may be gone by now. */
export interface UserEntry extends Source {
  readonly eventType: UserEventType
  /** In milliseconds. */
  readonly at: number
  readonly success: boolean
  readonly userId: string
  readonly userAvatar: string
  readonly userDisplayName: string
  readonly userLoginsCount: number
  readonly appId?: string | undefined
  /** Why it failed. */
  readonly eventDetail?: string | undefined
}

/** Oldest first. */
export const userEntries = state<UserEntry[]>(() => [])

/** Notes what a user has done, or has tried. */
export function noteUserAction(
  world: World,
  { userId, profile, ...user }: StoredUser,
  action: Pick<UserEntry, 'eventType' | 'appId'> & Partial<Pick<UserEntry, 'eventDetail'>>,
  { clientIp, userAgent, requestId }: Source,
): void {
  userEntries(world).push({
    ...action,
    at: world.clock.now(),
    success: action.eventDetail === undefined,
    userId,
    userAvatar: String(profile.photo ?? ''),
    userDisplayName: displayNameOf({ userId, profile, ...user }),
    userLoginsCount: Number(profile.loginsCount ?? 0),
    clientIp,
    userAgent,
    requestId,
  })
}

onLogin((world, login) => {
  const user = users.find(world, login.userId)
  if (user === undefined) return
  const { appId, errorMessage: eventDetail } = login
  noteUserAction(world, user, { eventType: 'login', appId, eventDetail }, login)
})

onRegister((world, user, registration) => {
  const { appId } = registration.app
  noteUserAction(world, user, { eventType: 'register', appId }, registration)
})
