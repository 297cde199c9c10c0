import { noteDevice, visitorOf } from '../areas/devices/devices.ts'
import { closeLogin, loginCookie, openLogin } from '../areas/logins/logins.ts'
import { offerFirstFactor } from '../areas/mfa/offer.ts'
import {
  checkMayEnterApp,
  countSignIn,
  noteOf,
  type SignInNote,
} from '../areas/sign-in/sign-in-rules.ts'
import { endLogin } from '../areas/tokens/grants.ts'
import { type StoredUser, users } from '../areas/users/users.ts'
import { type Answer, redirect } from '../kernel/answer.ts'
import { resumePath } from '../protocol/interactions.ts'
import { browsers, type Entering } from './browsers.ts'
import { keepEntering, nextPage, stepPages } from './entering.ts'
import { goTo } from './page.ts'
import { nextPath, type Visit } from './visit.ts'

// The life of the service's token between two steps.
const stepLife = 360_000

/** What is noted of a sign-in by a visit. */
export function noteOfVisit({ app, context }: Visit): SignInNote {
  return noteOf(context, app)
}

/**
 * Goes on when a user has proved who it is by a first factor: to the next step, or in.
 *
 * @throws {@link Refused} when the account, or the application, does not let the user in
 */
export function passFirstFactor(visit: Visit, user: StoredUser, amr: readonly string[]): Answer {
  const expiresAt = visit.world.clock.now() + stepLife
  return goOn(visit, { userId: user.userId, amr, expiresAt, wrongTries: 0 })
}

/**
 * Goes on with a sign-in: to the page of the step that is wanted next, or in.
 *
 * @throws {@link Refused} when the account, or the application, does not let the user in
 */
export function goOn(visit: Visit, entering: Entering): Answer {
  const { world, interaction } = visit
  const user = users.get(world, entering.userId)
  checkMayEnterApp(noteOfVisit(visit), user)
  const page = nextPage(visit, user, entering)
  if (page === undefined) {
    // Who has filled in a form has not signed in anew by that.
    if (entering.isSignedIn && interaction) return redirect(resumePath(interaction), [], 303)
    return enter(visit, user, entering.amr)
  }
  if (page === stepPages.mfa) offerFirstFactor(world, visit.app, user)
  keepEntering(visit, entering)
  return goTo(visit, page)
}

/** Signs the user in at the browser and goes back to where the user came from. */
function enter(visit: Visit, user: StoredUser, amr: readonly string[]): Answer {
  const { world, interaction, login, context } = visit
  const note = noteOfVisit(visit)
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
    [['set-cookie', loginCookie(world, opened, context.origin)]],
    303,
  )
}
