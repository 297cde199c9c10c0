import { Refused } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import type { StoredUser } from '../users/users.ts'
import { type FactorType, factorsOf, factorTypes, mfaSettings } from './factors.ts'

/** The kinds of factors that an administrator has put in use for an application, by its id. */
const chosen = state(() => new Map<string, readonly FactorType[]>())

applications.onRemove((world, { appId }) => {
  chosen(world).delete(appId)
})

/** The kinds that an application wants one of, whoever signs in to it; none when it asks only some. */
export function demandedFactors(world: World, app: StoredApp): FactorType[] {
  return allowed(world, chosenFactors(world, app))
}

/** The kinds that a user can go on by at an application. */
export function offeredFactors(world: World, app: StoredApp): FactorType[] {
  const demanded = demandedFactors(world, app)
  return demanded.length > 0 ? demanded : allowed(world, factorTypes)
}

/** Puts kinds in use for an application, and others out of it; gives those that it wants then. */
export function chooseFactors(
  world: World,
  app: StoredApp,
  added: readonly FactorType[],
  removed: readonly FactorType[],
): FactorType[] {
  // Those that the pool does not allow now as well: it may again.
  const present = [...chosenFactors(world, app), ...added]
  const kinds = factorTypes.filter(type => present.includes(type) && !removed.includes(type))
  chosen(world).set(app.appId, kinds)
  return demandedFactors(world, app)
}

/** Tells whether an application wants a second factor of a user, wherever that user signs in. */
export function wantsFactor(world: World, app: StoredApp, user: StoredUser): boolean {
  if (demandedFactors(world, app).length > 0) return true
  return app.mfa !== 'off' && usableFactors(world, app, user).length > 0
}

/** The kinds of factors that a user has, and can go on by at an application. */
export function usableFactors(world: World, app: StoredApp, user: StoredUser): FactorType[] {
  const offered = offeredFactors(world, app)
  const own = factorsOf(world, user).map(({ factorType }) => factorType)
  return own.filter(type => offered.includes(type))
}

/**
 * Checks that a sign-in can go on by a kind of factor.
 *
 * @throws {@link Refused} when the pool does not allow it, or the application wants another one
 */
export function checkOffered(world: World, app: StoredApp, type: FactorType): void {
  if (offeredFactors(world, app).includes(type)) return
  throw new Refused(403, {
    'zh-CN': '应用未开启该认证因素',
    'en-US': 'the application takes no such factor',
  })
}

/**
 * Checks that somebody who has passed the first factor alone may add a second one: not beside those
 * of the owner.
 *
 * @throws {@link Refused} when the user has one already
 */
export function checkHasNoFactor(world: World, app: StoredApp, user: StoredUser): void {
  if (usableFactors(world, app, user).length === 0) return
  throw new Refused(403, {
    'zh-CN': '请使用已绑定的认证因素',
    'en-US': 'the user has a second factor already',
  })
}

function chosenFactors(world: World, { appId, mfa }: StoredApp): readonly FactorType[] {
  return chosen(world).get(appId) ?? (mfa === 'required' ? factorTypes : [])
}

function allowed(world: World, kinds: readonly FactorType[]): FactorType[] {
  const { enabledFactors } = mfaSettings(world)
  return kinds.filter(type => enabledFactors.includes(type))
}
