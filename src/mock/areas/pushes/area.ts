import * as contract from '../../../authentication/push/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { milliseconds } from '../../kernel/clock.ts'
import { type CallContext, handle } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { visitorOf } from '../devices/devices.ts'
import { checkMayEnter } from '../sign-in/sign-in-rules.ts'
import { grantOf } from '../tokens/check-user.ts'
import { findByAccount } from '../users/find-user.ts'
import { userNotFound } from '../users/users.ts'
import {
  answerPush,
  appsOf,
  getPushTo,
  pushes,
  pushSettings,
  sendPush,
  statusOf,
} from './pushes.ts'

/** Sign-in by a push to the user's phone. */
export const pushArea: Area = {
  settings: pushSettings,
  routes: [
    handle(contract.signInByPush, ({ account, options = {} }, context) => {
      const { world } = context
      const user = findByAccount(world, account)
      if (user === undefined) throw userNotFound()
      checkMayEnter(world, user)
      const { scope, customData } = options
      const { appId } = applicationOf(context)
      const visitor = visitorOf(context)
      const { pushCodeId } = sendPush(world, user, { appId, visitor, scope, customData })
      return { pushCodeId, expireTime: milliseconds(pushSettings(world).pushLife) / 1000 }
    }),

    handle(contract.checkPushCodeStatus, ({ pushCodeId }, { world }) => {
      const push = pushes.get(world, pushCodeId)
      const status = statusOf(world, push)
      const { tokenSet } = push
      return status === 'AUTHORIZED' ? { status, tokenSet } : { status }
    }),

    handle(contract.setPushCodeStatus, async (input, context) => {
      await answer(input, context)
      return { success: true }
    }),

    handle(contract.changePushCodeStatus, answer),

    handle(contract.getPushLoginRelationApps, ({ appId, pushCodeId }, { world, userId }) => {
      const push = getPushTo(world, userId, pushCodeId)
      if (push.appId !== appId) return pushes.get(world, '')
      return { appIds: appsOf(world, userId) }
    }),
  ],
}

async function answer({ pushCodeId, action }: contract.PushChange, context: CallContext) {
  const { world, userId } = context
  const { originUserId } = (await grantOf(context)) ?? {}
  return answerPush(world, getPushTo(world, userId, pushCodeId), action, originUserId)
}
