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
import { type Context, handle, type Route } from '../../kernel/route.ts'
import { pool } from '../access/pool-keys.ts'
import { setPassword } from '../account/password-routes.ts'
import { applications } from '../applications/applications.ts'
import {
  checkFace,
  checkFactorCode,
  checkFirstTotp,
  checkHasNoFactor,
  checkRecoveryCode,
  checkTotp,
} from '../mfa/checks.ts'
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
    passFactor(context, user => checkFactorCode(context.world, user, 'sms', code)),
  ),

  handle(verifyMfaEmail, ({ code }, context) =>
    passFactor(context, user => checkFactorCode(context.world, user, 'email', code)),
  ),

  handle(verifyMfaFace, ({ photo }, context) =>
    passFactor(context, user => checkFace(context.world, user, photo)),
  ),

  handle(useRecoveryCode, async ({ recoveryCode }, context) => {
    let next: string | undefined
    const tokens = await passFactor(context, user => {
      next = checkRecoveryCode(context.world, user, recoveryCode)
    })
    return { ...tokens, recoveryCode: next }
  }),

  handle(associateTotp, (_, context) => {
    const { world } = context
    const waiting = findPending(world, stepToken(context))
    // Refuses a token that is over.
    if (waiting === undefined) return takeStep(world, stepToken(context), () => undefined)
    const user = users.get(world, waiting.userId)
    checkHasNoFactor(world, user)
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

  handle(confirmTotp, ({ totp }, context) =>
    passFactor(context, user => checkFirstTotp(context.world, user, totp)),
  ),

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
