import type { EnrollFactorInput } from '../../../authentication/mfa/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { giveTicket, takeTicket } from '../account/tickets.ts'
import type { StoredApp } from '../applications/applications.ts'
import { type CodeTarget, sendCode, takeCode } from '../codes/codes.ts'
import type { StoredUser } from '../users/users.ts'
import { checkFirstTotp } from './checks.ts'
import { addFactor, type FactorType, factorOf, mfaSettings } from './factors.ts'
import { offerTo } from './offer.ts'

type GivenProfile = Readonly<Partial<Record<'phoneNumber' | 'phoneCountryCode' | 'email', string>>>

/**
 * Begins to add a factor: offers an authenticator application, or sends a code.
 *
 * @throws {@link Refused} when the pool does not allow the factor, or the user has it
 */
export function beginEnrollment(
  world: World,
  app: StoredApp,
  user: StoredUser,
  factorType: FactorType,
  given: GivenProfile,
): JsonObject {
  checkMayEnroll(world, user, factorType)
  const profile = profileFor(user, factorType, given)
  const target = targetOf(factorType, profile)
  if (target !== undefined) sendCode(world, target)
  const { token } = giveTicket(world, user, 'enrollFactor', { factorType, profile })
  if (factorType !== 'OTP') return { enrollmentToken: token }
  const { address, dataUrl, recoveryCode } = offerTo(world, app, user)
  const otpData = { qrCodeUri: address, qrCodeDataUrl: dataUrl, recoveryCode }
  return { enrollmentToken: token, otpData }
}

/**
 * Adds a factor whose code, or photo, is right.
 *
 * @throws {@link Refused} when it is wrong, or the token is
 */
export function finishEnrollment(world: World, userId: string, input: EnrollFactorInput): void {
  const { enrollmentToken, factorType, enrollmentData } = input
  takeTicket(world, enrollmentToken, 'enrollFactor', userId, (user, matter) => {
    if (matter.factorType !== factorType) throw malformed('factorType')
    // What was so at the first step need not be any more.
    checkMayEnroll(world, user, factorType)
    const { passCode, photo } = enrollmentData
    if (factorType === 'FACE') {
      if (photo === undefined) {
        throw new Refused(
          400,
          { 'zh-CN': '缺少照片', 'en-US': 'the photo is missing' },
          { apiCode: 1701 },
        )
      }
      addFactor(world, user, 'FACE', { photo })
      return
    }
    if (passCode === undefined) throw malformed('enrollmentData')
    const target = targetOf(factorType, matter.profile)
    if (target === undefined) {
      checkFirstTotp(world, user, passCode)
      return
    }
    takeCode(world, target, passCode)
    addFactor(world, user, factorType, matter.profile)
  })
}

/**
 * Checks that a user may add a factor.
 *
 * @throws {@link Refused} when the pool does not allow the factor, or the user has it
 */
export function checkMayEnroll(world: World, user: StoredUser, factorType: FactorType): void {
  if (!mfaSettings(world).enabledFactors.includes(factorType)) {
    throw new Refused(403, {
      'zh-CN': '未开启该认证因素',
      'en-US': 'the pool does not allow this factor',
    })
  }
  if (factorOf(world, user, factorType) !== undefined) {
    throw new Refused(
      409,
      { 'zh-CN': '已绑定该认证因素', 'en-US': 'the user has this factor already' },
      factorType === 'FACE' ? { apiCode: 1706 } : {},
    )
  }
}

function profileFor({ profile }: StoredUser, type: FactorType, given: GivenProfile): JsonObject {
  if (type === 'SMS') {
    const phoneNumber = given.phoneNumber ?? profile.phone
    if (typeof phoneNumber !== 'string' || !isPhone(phoneNumber)) throw malformed('profile')
    return { phoneNumber, phoneCountryCode: given.phoneCountryCode ?? '+86' }
  }
  if (type === 'EMAIL') {
    const email = given.email ?? profile.email
    if (typeof email !== 'string' || !isEmail(email)) throw malformed('profile')
    return { email }
  }
  if (type === 'FACE' && !profile.email && !profile.phone) {
    throw new Refused(
      422,
      {
        'zh-CN': '请先绑定邮箱或手机号',
        'en-US': 'a face needs an e-mail address or a phone beside it',
      },
      { apiCode: 1703 },
    )
  }
  return {}
}

// There is no channel for binding by e-mail; that of verifying serves.
function targetOf(type: string, { phoneNumber, email }: JsonObject): CodeTarget | undefined {
  if (type === 'SMS') return { kind: 'sms', to: String(phoneNumber), channel: 'CHANNEL_BIND_MFA' }
  if (type !== 'EMAIL') return undefined
  return { kind: 'email', to: String(email), channel: 'CHANNEL_VERIFY_MFA' }
}
