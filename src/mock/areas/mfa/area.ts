import {
  enrollFactor,
  getFactor,
  listEnrolledFactors,
  listFactorsToEnroll,
  mfaOtpVerify,
  resetFactor,
  sendEnrollFactorRequest,
} from '../../../authentication/mfa/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { users } from '../users/users.ts'
import { mfaAdminRoutes } from './admin-routes.ts'
import { authenticatorOf, takeTotp } from './authenticators.ts'
import { beginEnrollment, finishEnrollment } from './enrollment.ts'
import { factorsOf, factorsToEnroll, getFactorOf, mfaSettings, removeFactor } from './factors.ts'

/** Second factors. */
export const mfaArea: Area = {
  settings: mfaSettings,
  routes: [
    ...mfaAdminRoutes,

    handle(sendEnrollFactorRequest, ({ factorType, profile }, context) => {
      const user = users.get(context.world, context.userId)
      return beginEnrollment(context.world, applicationOf(context), user, factorType, profile)
    }),

    handle(enrollFactor, (input, { world, userId }) => {
      finishEnrollment(world, userId, input)
    }),

    handle(resetFactor, ({ factorId }, { world, userId }) => {
      const user = users.get(world, userId)
      removeFactor(world, user, getFactorOf(world, user, factorId).factorType)
    }),

    handle(listEnrolledFactors, (_, { world, userId }) =>
      factorsOf(world, users.get(world, userId)),
    ),

    handle(getFactor, ({ factorId }, { world, userId }) =>
      getFactorOf(world, users.get(world, userId), factorId),
    ),

    handle(listFactorsToEnroll, (_, { world, userId }) =>
      factorsToEnroll(world, users.get(world, userId)).map(factorType => ({ factorType })),
    ),

    handle(mfaOtpVerify, ({ totp }, { world, userId }) => {
      const user = users.get(world, userId)
      return { verified: takeTotp(world, user, authenticatorOf(world, user).secret, totp) }
    }),
  ],
}
