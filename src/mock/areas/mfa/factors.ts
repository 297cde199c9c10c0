import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { type StoredUser, users } from '../users/users.ts'
import { authenticatorOf, removeAuthenticator } from './authenticators.ts'

/** Kinds of second factors. */
export const factorTypes = ['OTP', 'SMS', 'EMAIL', 'FACE'] as const

/** A kind of second factor. */
export type FactorType = (typeof factorTypes)[number]

/** Settings of second factors. */
export interface MfaSettings {
  /** Kinds of second factors that users may have. */
  readonly enabledFactors: readonly FactorType[]
}

/** How second factors behave. */
export const mfaSettings = settings<MfaSettings>({ enabledFactors: factorTypes })

/** Where the codes of a factor go, or what else belongs to it. */
export type FactorProfile = Readonly<JsonObject>

/** By user id and kind. The authenticator application of a user is kept apart. */
const factors = state(() => new Map<string, Partial<Record<FactorType, FactorProfile>>>())

users.onRemove((world, { userId }) => {
  factors(world).delete(userId)
})

/** A factor as the service shows it. */
export interface ShownFactor {
  readonly factorId: string
  readonly factorType: FactorType
  readonly profile: FactorProfile
}

/** The factors of a user. */
export function factorsOf(world: World, user: StoredUser): ShownFactor[] {
  return factorTypes.flatMap(factorType => {
    const profile = factorOf(world, user, factorType)
    if (profile === undefined) return []
    // Nobody needs the photo that a face is compared with.
    const { photo: _photo, ...shown } = profile
    const factorId = `${user.userId}|${factorType.toLowerCase()}`
    return [{ factorId, factorType, profile: shown }]
  })
}

/** What belongs to a factor of a user; `undefined` when the user does not have it. */
export function factorOf(
  world: World,
  user: StoredUser,
  type: FactorType,
): FactorProfile | undefined {
  if (type !== 'OTP') return factors(world).get(user.userId)?.[type]
  return authenticatorOf(world, user).secret === undefined ? undefined : {}
}

/** Gives a user a factor. */
export function addFactor(
  world: World,
  { userId }: StoredUser,
  type: FactorType,
  profile: FactorProfile,
): void {
  factors(world).set(userId, { ...factors(world).get(userId), [type]: profile })
}

/** The kinds of factors that a user may add. */
export function factorsToEnroll(world: World, user: StoredUser): FactorType[] {
  const { enabledFactors } = mfaSettings(world)
  return enabledFactors.filter(type => factorOf(world, user, type) === undefined)
}

/**
 * Gets a factor of a user.
 *
 * @throws {@link Refused} when the user has no such factor
 */
export function getFactorOf(world: World, user: StoredUser, factorId: string): ShownFactor {
  const found = factorsOf(world, user).find(factor => factor.factorId === factorId)
  if (found !== undefined) return found
  throw new Refused(404, { 'zh-CN': '认证因素不存在', 'en-US': 'no such factor' })
}

/** Takes a factor off a user. */
export function removeFactor(world: World, user: StoredUser, type: FactorType): void {
  if (type === 'OTP') removeAuthenticator(world, user)
  const { [type]: _removed, ...rest } = factors(world).get(user.userId) ?? {}
  factors(world).set(user.userId, rest)
}
