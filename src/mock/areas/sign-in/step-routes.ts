import { decodeJwt } from 'jose/jwt/decode'
import { verifyMfaToken } from '../../../authentication/mfa/contract.ts'
import {
  associateTotp,
  confirmTotp,
  resetPasswordByFirstLoginToken,
  useRecoveryCode,
  verifyMfaEmail,
  verifyMfaFace,
  verifyMfaSms,
  verifyMfaTotp,
  verifyOwnTotp,
} from '../../../authentication/session/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import { type Context, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { pool } from '../access/pool-keys.ts'
import { setPassword } from '../account/password-routes.ts'
import { applications } from '../applications/applications.ts'
import { type CodeAddress, takeCode } from '../codes/codes.ts'
import {
  authenticatorOf,
  confirmAuthenticator,
  takeRecoveryCode,
  takeTotp,
} from '../mfa/authenticators.ts'
import { checkFace, checkTotp, wrongTotp } from '../mfa/checks.ts'
import { factorOf, factorsOf } from '../mfa/factors.ts'
import { offerTo } from '../mfa/offer.ts'
import { type StoredUser, users } from '../users/users.ts'
import { admit } from './admit.ts'
import { findPending, type PendingSignIn, stepToken, takeStep } from './pending.ts'

type Check = (user: StoredUser) => void

/** The steps of a sign-in after the first one. */
export const stepRoutes: readonly Route[] = [
  handle(verifyMfaTotp, ({ totp }, context) =>
    passFactor(context, user => checkTotp(context.world, user, totp)),
  ),

  handle(verifyOwnTotp, ({ totp }, context) =>
    passFactor(context, user => checkTotp(context.world, user, totp)),
  ),

  handle(verifyMfaSms, ({ code }, context) =>
    passFactor(context, user => checkCodeOf(context.world, user, 'sms', code)),
  ),

  handle(verifyMfaEmail, ({ code }, context) =>
    passFactor(context, user => checkCodeOf(context.world, user, 'email', code)),
  ),

  handle(verifyMfaFace, ({ photo }, context) =>
    passFactor(context, user => checkFace(context.world, user, photo)),
  ),

  handle(useRecoveryCode, async ({ recoveryCode }, context) => {
    let next: string | undefined
    const tokens = await passFactor(context, user => {
      next = takeRecoveryCode(context.world, user, recoveryCode)
      if (next === undefined) {
        throw new Refused(
          400,
          { 'zh-CN': '恢复代码不正确', 'en-US': 'the recovery code is wrong' },
          { apiCode: 6002 },
        )
      }
    })
    return { ...tokens, recoveryCode: next }
  }),

  handle(associateTotp, (_, context) => {
    const { world } = context
    const waiting = findPending(world, stepToken(context))
    // Refuses a token that is over.
    if (waiting === undefined) return takeStep(world, stepToken(context), () => undefined)
    const user = users.get(world, waiting.userId)
    // Whoever knows the password alone must not add a factor beside those of the owner.
    if (factorsOf(world, user).length > 0) {
      throw new Refused(403, {
        'zh-CN': '请使用已绑定的认证因素',
        'en-US': 'the user has a second factor already',
      })
    }
    const app = applications.get(world, waiting.appId)
    const { secret, address, dataUrl, recoveryCode } = offerTo(world, app, user)
    return {
      authenticator_type: 'totp',
      secret,
      qrcode_uri: address,
      qrcode_data_url: dataUrl,
      recovery_code: recoveryCode,
    }
  }),

  handle(confirmTotp, ({ totp }, context) => {
    const { world } = context
    return passFactor(context, user => {
      if (!takeTotp(world, user, authenticatorOf(world, user).pendingSecret, totp))
        throw wrongTotp()
      confirmAuthenticator(world, user)
    })
  }),

  handle(resetPasswordByFirstLoginToken, ({ token, password }, { world }) => {
    takeStep(world, token, ({ userId }) => {
      setPassword(world, users.get(world, userId), password)
    })
  }),

  handle(verifyMfaToken, ({ token }, { world }) => {
    if (findPending(world, token) === undefined) return { active: false }
    const { data, iat, exp } = decodeJwt<{ data: { userId: string } }>(token)
    return { active: true, userPoolId: pool(world).userPoolId, userId: data.userId, iat, exp }
  }),
]

function passFactor(context: Context, check: Check): Promise<JsonObject> {
  const { world } = context
  const waiting = takeStep(world, stepToken(context), ({ userId }) => {
    check(users.get(world, userId))
  })
  return goOn(context, waiting)
}

function goOn(context: Context, waiting: PendingSignIn): Promise<JsonObject> {
  const { world, userAgent } = context
  const { userId, appId, scope, clientIp, loginMethod, done } = waiting
  const app = applications.get(world, appId)
  const note = { world, app, clientIp, userAgent, loginMethod }
  return admit(context, { note, user: users.get(world, userId), scope, done: [...done, 'mfa'] })
}

// Codes go to the factor of the user, or else to the user's own address.
function checkCodeOf(
  world: World,
  user: StoredUser,
  kind: CodeAddress['kind'],
  passCode: string,
): void {
  const { phoneNumber = user.profile.phone } = factorOf(world, user, 'SMS') ?? {}
  const { email = user.profile.email } = factorOf(world, user, 'EMAIL') ?? {}
  const to = String(kind === 'sms' ? phoneNumber : email)
  takeCode(world, { kind, to, channel: 'CHANNEL_VERIFY_MFA' }, passCode)
}
