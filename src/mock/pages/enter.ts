import { noteDevice, visitorOf } from '../areas/devices/devices.ts'
import { closeLogin, loginCookie, openLogin } from '../areas/logins/logins.ts'
import { isMfaNeeded, offerAuthenticatorOnce } from '../areas/mfa/authenticators.ts'
import { checkMayEnterApp, countSignIn, type SignInNote } from '../areas/sign-in/sign-in-rules.ts'
import { endLogin } from '../areas/tokens/grants.ts'
import type { StoredUser } from '../areas/users/users.ts'
import { type Answer, redirect } from '../kernel/answer.ts'
import { resumePath } from '../protocol/interactions.ts'
import type { FirstFactor } from './browsers.ts'
import { browsers } from './browsers.ts'
import { goTo } from './page.ts'
import { browserOf, nextPath, type Visit } from './visit.ts'

// The life of the service's token between the two factors.
const secondFactorLife = 360_000

/** What is noted of a sign-in by a visit. */
export function noteOf({ world, app, context }: Visit): SignInNote {
  const { clientIp, userAgent } = context
  return { world, app, clientIp, userAgent }
}

/**
 * Goes on when a user has proved who it is by a first factor: to the second one, or in.
 *
 * @throws {@link Refused} when the account, or the application, does not let the user in
 */
export function passFirstFactor(visit: Visit, user: StoredUser, amr: readonly string[]): Answer {
  const { world, app } = visit
  checkMayEnterApp(noteOf(visit), user)
  if (!isMfaNeeded(world, app, user)) return enter(visit, user, amr)
  const { userId } = user
  offerAuthenticatorOnce(world, user)
  const expiresAt = world.clock.now() + secondFactorLife
  const factors = browserOf(visit).firstFactors
  factors.set(factorKey(visit), { userId, amr, expiresAt, wrongTries: 0 })
  return goTo(visit, '/login/mfa')
}

/**
 * Signs the user in at the browser and goes back to where the user came from.
 *
 * @throws {@link Refused} when the account, or the application, does not let the user in
 */
export function enter(visit: Visit, user: StoredUser, amr: readonly string[]): Answer {
  const { world, interaction, login, context } = visit
  const note = noteOf(visit)
  // Once more: the state may have changed between the two factors.
  checkMayEnterApp(note, user)
  const deviceId = noteDevice(world, user, visitorOf(context))
  const isSameUser = login?.userId === user.userId
  if (login !== undefined && isSameUser) closeLogin(world, login)
  else if (login !== undefined) endLogin(world, login)
  // Who signs in anew goes on with the same session.
  const id = isSameUser ? login?.id : undefined
  const opened = openLogin(world, user, { ...note, amr, id, deviceId })
  countSignIn(note, user)
  // What was typed on the way is of no more use, and may be another user's.
  browsers(world).delete(visit.browserId)
  const target = interaction === undefined ? undefined : resumePath(interaction)
  return redirect(
    target ?? nextPath(context.url) ?? '/u',
    [['set-cookie', loginCookie(opened, context.origin)]],
    303,
  )
}

/** The first factor that was passed in this browser, as long as it counts. */
export function firstFactorOf(visit: Visit): FirstFactor | undefined {
  const { world, interaction, login } = visit
  const factor = browsers(world).get(visit.browserId)?.firstFactors.get(factorKey(visit))
  if (factor !== undefined) return factor.expiresAt > world.clock.now() ? factor : undefined

  // An application can want a second factor of somebody who is signed in already.
  if (interaction?.step !== 'mfa' || login === undefined) return undefined
  const { userId, amr } = login
  const stepUp = { userId, amr, expiresAt: interaction.expiresAt, wrongTries: 0 }
  browserOf(visit).firstFactors.set(factorKey(visit), stepUp)
  return stepUp
}

/** Makes the user begin with the first factor again. */
export function forgetFirstFactor(visit: Visit): void {
  browserOf(visit).firstFactors.delete(factorKey(visit))
  if (visit.interaction !== undefined) visit.interaction.step = 'login'
}

function factorKey({ interaction }: Visit): string {
  return interaction?.id ?? ''
}
