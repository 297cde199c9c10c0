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
import { getMfaTriggerData } from '../../../management/mfa/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { type Context, handle, type Route } from '../../kernel/route.ts'
import { pool } from '../access/pool-keys.ts'
import { setPassword } from '../account/password-routes.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import { checkHasNoFactor, checkOffered, offeredFactors } from '../mfa/app-factors.ts'
import {
  checkFace,
  checkFactorCode,
  checkFirstTotp,
  checkRecoveryCode,
  checkTotp,
} from '../mfa/checks.ts'
import type { FactorType } from '../mfa/factors.ts'
import { offerTo } from '../mfa/offer.ts'
import { stepDataOf } from '../mfa/status.ts'
import { getUserBy } from '../users/find-user.ts'
import { type StoredUser, users } from '../users/users.ts'
import { admit } from './admit.ts'
import {
  findPending,
  isOver,
  type PendingSignIn,
  postpone,
  stepToken,
  takeStep,
} from './pending.ts'
import { noteOf, noteRefusal, type SignInNote } from './sign-in-rules.ts'
import { wantedStep } from './steps.ts'

type Check = (user: StoredUser, app: StoredApp) => void

/** The steps of a sign-in after the first one. */
export const stepRoutes: readonly Route[] = [
  handle(verifyMfaTotp, ({ totp }, context) =>
    passFactor(context, 'OTP', user => checkTotp(context.world, user, totp)),
  ),

  handle(verifyOwnTotp, ({ totp }, context) =>
    passFactor(context, 'OTP', user => checkTotp(context.world, user, totp)),
  ),

  handle(verifyMfaSms, ({ code }, context) =>
    passFactor(context, 'SMS', user => checkFactorCode(context.world, user, 'sms', code)),
  ),

  handle(verifyMfaEmail, ({ code }, context) =>
    passFactor(context, 'EMAIL', user => checkFactorCode(context.world, user, 'email', code)),
  ),

  handle(verifyMfaFace, ({ photo }, context) =>
    passFactor(context, 'FACE', user => checkFace(context.world, user, photo)),
  ),

  handle(useRecoveryCode, async ({ recoveryCode }, context) => {
    let next: string | undefined
    const tokens = await passFactor(context, 'OTP', user => {
      next = checkRecoveryCode(context.world, user, recoveryCode)
    })
    return { ...tokens, recoveryCode: next }
  }),

  handle(associateTotp, (_, context) => {
    const { world } = context
    const waiting = findPending(world, stepToken(context))
    if (waiting === undefined) throw isOver()
    const user = users.get(world, waiting.userId)
    const app = applications.get(world, waiting.appId)
    checkOffered(world, app, 'OTP')
    checkHasNoFactor(world, app, user)
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
    passFactor(context, 'OTP', (user, app) => {
      checkHasNoFactor(context.world, app, user)
      checkFirstTotp(context.world, user, totp)
    }),
  ),

  handle(resetPasswordByFirstLoginToken, ({ token, password }, { world }) => {
    takeStep(world, token, ({ userId, appId, done }) => {
      const user = users.get(world, userId)
      // The token of the step before is no proof of that step.
      const app = applications.get(world, appId)
      if (wantedStep(world, app, user, done) !== 'password') throw isOver()
      setPassword(world, user, password)
    })
  }),

  handle(getMfaTriggerData, async ({ appId, userId: id, userIdType }, { world, clientIp }) => {
    const user = getUserBy(world, id, userIdType)
    const app = applications.get(world, appId)
    const { userId } = user
    const scope = 'openid profile'
    const signIn = { userId, appId, scope, clientIp, loginMethod: undefined, done: [] }
    const data = stepDataOf(world, user, offeredFactors(world, app))
    return { ...data, mfaToken: await postpone(world, signIn) }
  }),

  handle(verifyMfaToken, ({ token }, { world }) => {
    if (findPending(world, token) === undefined) return { active: false }
    const { data, iat, exp } = decodeJwt<{ data: { userId: string } }>(token)
    return { active: true, userPoolId: pool(world).userPoolId, userId: data.userId, iat, exp }
  }),
]

function passFactor(context: Context, type: FactorType, check: Check): Promise<JsonObject> {
  const { world } = context
  const waiting = takeStep(world, stepToken(context), pending => {
    const note = noteOfStep(context, pending)
    const user = users.get(world, pending.userId)
    checkOffered(world, note.app, type)
    noteRefusal(note, user, () => check(user, note.app))
  })
  const { userId, scope, done } = waiting
  const user = users.get(world, userId)
  return admit(context, { note: noteOfStep(context, waiting), user, scope, done: [...done, 'mfa'] })
}

// A step belongs to the sign-in that it goes on with, wherever it is taken.
function noteOfStep(context: Context, pending: PendingSignIn): SignInNote {
  const { appId, clientIp, loginMethod } = pending
  const app = applications.get(context.world, appId)
  return { ...noteOf(context, app), clientIp, loginMethod }
}
