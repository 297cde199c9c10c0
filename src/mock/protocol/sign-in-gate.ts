import { mayUse } from '../areas/application-access/access-rules.ts'
import { applications, type StoredApp } from '../areas/applications/applications.ts'
import { noteEntered } from '../areas/logins/entered-apps.ts'
import { type Login, loginOf } from '../areas/logins/logins.ts'
import { demandedFactors, wantsFactor } from '../areas/mfa/app-factors.ts'
import { offerFirstFactor } from '../areas/mfa/offer.ts'
import { missingFields } from '../areas/sign-in/completion.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { type StoredUser, users } from '../areas/users/users.ts'
import { type Answer, redirect } from '../kernel/answer.ts'
import type { PageContext } from '../kernel/route.ts'
import type { World } from '../kernel/world.ts'
import {
  beginInteraction,
  findInteraction,
  hasConsent,
  type Interaction,
  loginPath,
  scopesOf,
} from './interactions.ts'

/** What an application wants of the user before it gets its answer. */
export interface SignInDemand {
  readonly kind: Interaction['kind']
  readonly app: StoredApp
  readonly parameters: Readonly<Record<string, string>>
  readonly prompt: ReadonlySet<string>
  /** How long ago the user may have signed in at most, in milliseconds. */
  readonly maxAge?: number | undefined
  /** Id of the user that it must be. */
  readonly subject?: string | undefined
}

/** A user who has done all that was demanded. */
export interface Admitted {
  readonly login: Login
  readonly user: StoredUser
}

type Verdict = Admitted | { readonly step: Interaction['step']; readonly login?: Login | undefined }

/**
 * Lets a user through who is signed in as an application demands, or leads to the page on which
 * the next step is taken.
 *
 * @param waiting the request, when the user comes back from such a page
 * @throws {@link OauthRefused} when the user has denied, or nothing may be asked (`prompt=none`)
 */
export function passGate(
  { world, request }: PageContext,
  demand: SignInDemand,
  waiting?: Interaction,
): Admitted | Answer {
  if (waiting?.isDenied) throw new OauthRefused('access_denied', 'the user has denied it')
  const verdict = judge(world, demand, loginOf(world, request), waiting)
  if ('user' in verdict) {
    noteEntered(world, verdict.user, demand.app)
    return verdict
  }

  const { step, login } = verdict
  if (demand.prompt.has('none')) throw nothingMayBeAsked(step)
  const { kind, app, parameters } = demand
  const refusedLogin = step === 'login' ? login : undefined
  const interaction = waiting ?? beginInteraction(world, app, parameters, { kind, refusedLogin })
  interaction.step = step
  return redirect(loginPath(interaction))
}

/**
 * Finds the authorization request that a user comes back to.
 *
 * @throws {@link OauthRefused} when it is over
 */
export function findWaiting(
  { world, url, params }: PageContext,
  kind: Interaction['kind'],
): Interaction {
  const waiting = findInteraction(world, url.searchParams.get('interaction') ?? '')
  // Of some protocols the address names the application.
  const { appId = waiting?.app.appId } = params
  if (waiting?.kind === kind && waiting.app.appId === appId) return waiting
  throw new OauthRefused(
    'invalid_request',
    'this sign-in is over; go back to the application and begin again',
  )
}

function judge(
  world: World,
  demand: SignInDemand,
  login: Login | undefined,
  waiting: Interaction | undefined,
): Verdict {
  const user = users.find(world, login?.userId)
  if (login === undefined || user?.profile.status !== 'Activated') return { step: 'login' }

  // Whoever has been through the login page for this very request has signed in recently enough.
  const isNew = waiting !== undefined && waiting.refusedLogin !== login.token
  if (!isNew && mustSignInAnew(world, demand, login)) return { step: 'login', login }
  if (demand.subject !== undefined && demand.subject !== user.userId) {
    if (isNew) throw new OauthRefused('login_required', 'another user has signed in')
    return { step: 'login', login }
  }
  // Whoever is signed in already has not been asked for the right to this application.
  if (!mayUse(world, demand.app, user)) {
    throw new OauthRefused('access_denied', 'the user may not use this application')
  }
  if (lacksFactor(world, demand.app, user, login)) {
    offerFirstFactor(world, demand.app, user)
    return { step: 'mfa', login }
  }
  if (missingFields(world, demand.app, user).length > 0) return { step: 'profile', login }
  const hasConsented = waiting?.consentOf === user.userId
  if (!hasConsented && mustConsent(world, demand, user)) return { step: 'consent', login }
  return { login, user }
}

function lacksFactor(
  world: World,
  app: StoredApp,
  user: StoredUser,
  { amr, appId }: Login,
): boolean {
  if (amr.includes('mfa')) return false
  // Where an application asks, who had a factor was asked for it; one that came later is for the next time.
  const hasAsked = applications.find(world, appId)?.mfa !== 'off'
  return hasAsked ? demandedFactors(world, app).length > 0 : wantsFactor(world, app, user)
}

function mustSignInAnew(
  { clock }: World,
  { app, prompt, maxAge }: SignInDemand,
  { authTime, appId }: Login,
): boolean {
  if (!app.ssoEnabled && appId !== app.appId) return true
  const isAsked = ['login', 'select_account', 'create'].some(value => prompt.has(value))
  const isTooOld = maxAge !== undefined && clock.now() - authTime >= maxAge
  return isAsked || isTooOld
}

function mustConsent(
  world: World,
  { app, kind, parameters, prompt }: SignInDemand,
  { userId }: StoredUser,
): boolean {
  // A user code can be foisted on a user, so what it allows is always shown (RFC 8628 section 5.4).
  if (prompt.has('consent') || kind === 'device') return true
  return app.isConsentNeeded && !hasConsent(world, userId, app, scopesOf({ parameters }))
}

function nothingMayBeAsked(step: Interaction['step']): OauthRefused {
  const errors = {
    login: 'login_required',
    mfa: 'interaction_required',
    profile: 'interaction_required',
    consent: 'consent_required',
  } as const
  return new OauthRefused(errors[step], 'the user would have to act')
}
