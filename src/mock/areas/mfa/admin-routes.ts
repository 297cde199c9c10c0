import {
  closeGlobalMfaSettings,
  getGlobalMfaSettings,
  getOtpSecretByUser,
  getUserMfaInfo,
  getUserMfaStatus,
  importOtp,
  setUsersMfaStatus,
  updateApplicationMfaSettings,
  updateGlobalMfaSettings,
} from '../../../management/mfa/contract.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { applications } from '../applications/applications.ts'
import { referredUser } from '../users/find-user.ts'
import { users } from '../users/users.ts'
import { chooseFactors } from './app-factors.ts'
import { authenticatorOf, takeOverAuthenticator } from './authenticators.ts'
import { factorTypes, mfaSettings } from './factors.ts'
import { changeFactors, enrolled, statusOf } from './status.ts'
import { isTotpSecret } from './totp.ts'

/** The second factors of users, and which kinds the pool and its applications want. */
export const mfaAdminRoutes: readonly Route[] = [
  handle(getUserMfaInfo, (query, { world }) => {
    const has = enrolled(world, referredUser(world, query))
    const spell = (isEnrolled: boolean): string => (isEnrolled ? 'enabled' : 'disabled')
    return {
      totpStatus: spell(has.OTP),
      faceMfaStatus: spell(has.FACE),
      smsMfaStatus: spell(has.SMS),
      emailMfaStatus: spell(has.EMAIL),
    }
  }),

  handle(importOtp, ({ list }, { world }) => {
    const found = list.map(({ userId, otp }) => ({ user: users.get(world, userId), otp }))
    if (!list.every(({ otp }) => isTotpSecret(otp.secret))) throw malformed('list')
    for (const { user, otp } of found) takeOverAuthenticator(world, user, otp)
  }),

  handle(getOtpSecretByUser, (query, { world }) => {
    const { secret } = authenticatorOf(world, referredUser(world, query))
    if (secret !== undefined) return { secret }
    throw new Refused(404, {
      'zh-CN': '用户未绑定 OTP',
      'en-US': 'the user has no authenticator application',
    })
  }),

  carryOut(setUsersMfaStatus, ({ mfaTriggerData, ...user }, { world }) =>
    changeFactors(world, referredUser(world, user), mfaTriggerData),
  ),

  handle(getUserMfaStatus, (query, { world }) => statusOf(world, referredUser(world, query))),

  handle(getGlobalMfaSettings, (_, { world }) => {
    const { enabledFactors } = mfaSettings(world)
    return { enabledFactors }
  }),

  handle(updateGlobalMfaSettings, ({ enabledFactors: added }, { world }) => {
    const { enabledFactors: present } = mfaSettings(world)
    const enabledFactors = factorTypes.filter(
      type => present.includes(type) || added.includes(type),
    )
    mfaSettings.change(world, { enabledFactors })
    return { enabledFactors }
  }),

  handle(closeGlobalMfaSettings, ({ disableFactors }, { world }) => {
    const { enabledFactors: present } = mfaSettings(world)
    const enabledFactors = present.filter(type => !disableFactors.includes(type))
    mfaSettings.change(world, { enabledFactors })
    return { enabledFactors }
  }),

  handle(updateApplicationMfaSettings, (input, { world }) => {
    const { appId, enabledFactors = [], disabledFactors = [] } = input
    const app = applications.get(world, appId)
    return { enabledFactors: chooseFactors(world, app, enabledFactors, disabledFactors) }
  }),
]
