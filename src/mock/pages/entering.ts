import { missingFields } from '../areas/sign-in/completion.ts'
import { signInSettings } from '../areas/sign-in/sign-in-rules.ts'
import { wantedStep } from '../areas/sign-in/steps.ts'
import { type StoredUser, users } from '../areas/users/users.ts'
import { type Answer, redirect } from '../kernel/answer.ts'
import type { World } from '../kernel/world.ts'
import { resumePath } from '../protocol/interactions.ts'
import { browsers, type Entering } from './browsers.ts'
import { goTo } from './page.ts'
import { browserOf, remember, type Visit } from './visit.ts'
import { say } from './words.ts'

/** Pages of the steps between the first one and the way in. */
export const stepPages = {
  mfa: '/login/mfa',
  recoveryCode: '/login/recovery-code',
  password: '/login/new-password',
  profile: '/login/profile',
} as const

/** A page of such a step. */
export type StepPage = (typeof stepPages)[keyof typeof stepPages]

/** Finds the page of the step that a sign-in wants next; `undefined` when it wants none. */
export function nextPage(
  { world, app }: Visit,
  user: StoredUser,
  { amr, recoveryCode, isSignedIn }: Entering,
): StepPage | undefined {
  const done = amr.includes('mfa') ? (['mfa'] as const) : []
  const step = isSignedIn ? undefined : wantedStep(world, app, user, done)
  if (step === 'mfa') return stepPages.mfa
  if (recoveryCode !== undefined) return stepPages.recoveryCode
  if (step === 'password' || (!isSignedIn && wantsFirstPassword(world, user, amr))) {
    return stepPages.password
  }
  return missingFields(world, app, user).length === 0 ? undefined : stepPages.profile
}

function wantsFirstPassword(
  world: World,
  { password }: StoredUser,
  amr: readonly string[],
): boolean {
  const { completePasswordAfterPassCodeLogin } = signInSettings(world)
  return completePasswordAfterPassCodeLogin && password === undefined && !amr.includes('pwd')
}

/**
 * Serves the page, or the form, of a step. Whoever has not come to it, or has passed it, is led to
 * where the sign-in is.
 */
export function atStep(
  visit: Visit,
  page: StepPage,
  serve: (user: StoredUser, entering: Entering) => Answer,
): Answer {
  const { interaction, login } = visit
  const entering = enteringOf(visit)
  const user = users.find(visit.world, entering?.userId)
  if (entering !== undefined && user !== undefined) {
    const wanted = nextPage(visit, user, entering)
    if (wanted === page) return serve(user, entering)
    if (wanted !== undefined) return goTo(visit, wanted)
  }
  // Who is in already has gone back in the browser.
  const hasPassed = entering?.loginToken !== undefined && login?.amr.includes('mfa')
  if (interaction !== undefined && login && (hasPassed || interaction.step === 'consent')) {
    return redirect(resumePath(interaction), [], 303)
  }
  return beginAgain(visit, 'firstStepIsOver')
}

/** Keeps how far a sign-in has come in this browser. */
export function keepEntering(visit: Visit, entering: Entering): void {
  browserOf(visit).entering.set(keyOf(visit), entering)
}

/** Makes the user begin with the first step again. */
export function beginAgain(visit: Visit, why: 'firstStepIsOver' | 'tooManyTries'): Answer {
  browserOf(visit).entering.delete(keyOf(visit))
  if (visit.interaction !== undefined) visit.interaction.step = 'login'
  remember(visit, '/login', { errors: { '': say(why) } })
  return goTo(visit, '/login')
}

function enteringOf(visit: Visit): Entering | undefined {
  const { world, interaction, login } = visit
  const entering = browsers(world).get(visit.browserId)?.entering.get(keyOf(visit))
  if (entering !== undefined) {
    const { expiresAt, loginToken = login?.token } = entering
    return expiresAt > world.clock.now() && loginToken === login?.token ? entering : undefined
  }

  // An application can want a step of somebody who is signed in already.
  if (interaction === undefined || login === undefined) return undefined
  if (interaction.step !== 'mfa' && interaction.step !== 'profile') return undefined
  const { userId, amr, token: loginToken } = login
  const isSignedIn = interaction.step === 'profile'
  const { expiresAt } = interaction
  return { userId, amr, expiresAt, wrongTries: 0, loginToken, isSignedIn }
}

function keyOf({ interaction }: Visit): string {
  return interaction?.id ?? ''
}
