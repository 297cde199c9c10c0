import type { MfaStatus } from '../../../management/mfa/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredUser } from '../users/users.ts'
import { factorAddress } from './checks.ts'
import {
  addFactor,
  type FactorType,
  factorOf,
  factorTypes,
  mfaSettings,
  removeFactor,
} from './factors.ts'

/** Tells which of the four kinds of factors a user has. */
export function enrolled(world: World, user: StoredUser): Record<FactorType, boolean> {
  const has = (type: FactorType): boolean => factorOf(world, user, type) !== undefined
  return { OTP: has('OTP'), SMS: has('SMS'), EMAIL: has('EMAIL'), FACE: has('FACE') }
}

/** Writes what the second step of a sign-in needs, but for its token. */
function mfaDataOf(
  world: World,
  user: StoredUser,
  kinds: readonly FactorType[],
  has: Readonly<Record<FactorType, boolean>>,
) {
  const { nickname, username, phone, phoneCountryCode, email, photo } = user.profile
  const { phoneCountryCode: mfaPhoneCountryCode = phoneCountryCode } =
    factorOf(world, user, 'SMS') ?? {}
  return {
    mfaPhone: factorAddress(world, user, 'sms')?.to,
    mfaPhoneCountryCode,
    mfaEmail: factorAddress(world, user, 'email')?.to,
    nickname,
    username,
    phone,
    phoneCountryCode,
    email,
    avatar: photo,
    faceMfaEnabled: has.FACE,
    totpMfaEnabled: has.OTP,
    applicationMfa: kinds.map((mfaPolicy, sort) => ({
      mfaPolicy,
      status: has[mfaPolicy] ? 1 : 0,
      sort,
    })),
  }
}

/** The same for a sign-in: whoever has an address can go on by codes that are sent there. */
export function stepDataOf(world: World, user: StoredUser, kinds: readonly FactorType[]) {
  const goesTo = (kind: 'sms' | 'email'): boolean => factorAddress(world, user, kind) !== undefined
  const has = { ...enrolled(world, user), SMS: goesTo('sms'), EMAIL: goesTo('email') }
  return mfaDataOf(world, user, kinds, has)
}

/** Writes which factors a user has. No sign-in begins by that, so there is no token for one. */
export function statusOf(world: World, user: StoredUser): JsonObject {
  const { enabledFactors } = mfaSettings(world)
  return { mfaToken: '', ...mfaDataOf(world, user, enabledFactors, enrolled(world, user)) }
}

/**
 * Gives a user factors, and takes others off: all of it or, when something is refused, nothing.
 *
 * @throws {@link Refused} when there is no such kind, or the user cannot be given it so
 */
export function changeFactors(world: World, user: StoredUser, wanted: MfaStatus): void {
  allOrNothing(world, () => {
    for (const { mfaPolicy, status } of wanted.applicationMfa) {
      const type = factorTypes.find(known => known === mfaPolicy)
      if (type === undefined || (status !== 0 && status !== 1)) throw malformed('mfaTriggerData')
      if (status === 0) removeFactor(world, user, type)
      else giveFactor(world, user, type, wanted)
    }
  })
}

function giveFactor(
  world: World,
  user: StoredUser,
  type: FactorType,
  { mfaPhone, mfaPhoneCountryCode, mfaEmail }: MfaStatus,
): void {
  const { phone, phoneCountryCode, email } = user.profile
  if (type === 'SMS') {
    const phoneNumber = mfaPhone ?? phone
    if (typeof phoneNumber !== 'string' || !isPhone(phoneNumber)) throw cannotBeGiven(type)
    const country = mfaPhoneCountryCode ?? phoneCountryCode ?? '+86'
    addFactor(world, user, type, { phoneNumber, phoneCountryCode: country })
  } else if (type === 'EMAIL') {
    const address = mfaEmail ?? email
    if (typeof address !== 'string' || !isEmail(address)) throw cannotBeGiven(type)
    addFactor(world, user, type, { email: address })
  } else if (factorOf(world, user, type) === undefined) {
    throw cannotBeGiven(type)
  }
}

function cannotBeGiven(type: FactorType): Refused {
  return new Refused(422, {
    'zh-CN': `无法为用户开启 ${type}`,
    'en-US': `the user lacks what the factor ${type} needs`,
  })
}
