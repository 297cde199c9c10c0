import type { UserEventType } from '../../../management/audit-logs/contract.ts'
import { isObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import type { CallContext, Route } from '../../kernel/route.ts'
import { ownerOfTicket } from '../account/tickets.ts'
import { applicationOf } from '../applications/applications.ts'
import { findPending, stepToken } from '../sign-in/pending.ts'
import { type StoredUser, users } from '../users/users.ts'
import { noteAdminAction } from './admin-actions.ts'
import { noteUserAction } from './user-actions.ts'

/** What users do by operations. Sign-ins and registrations are noted where they end, whichever way. */
const eventTypes: Readonly<Record<string, UserEventType>> = {
  verifyMfaTotp: 'verifyMfa',
  verifyOwnTotp: 'verifyMfa',
  verifyMfaSms: 'verifyMfa',
  verifyMfaEmail: 'verifyMfa',
  verifyMfaFace: 'verifyMfa',
  useRecoveryCode: 'verifyMfa',
  confirmTotp: 'bindMfa',
  enrollFactor: 'bindMfa',
  resetFactor: 'unbindMFA',
  updateProfile: 'updateUserProfile',
  updatePassword: 'updateUserPassword',
  resetPassword: 'updateUserPassword',
  resetPasswordByFirstLoginToken: 'updateUserPassword',
  updateEmail: 'updateUserEmail',
  updatePhone: 'updateUserPhone',
  bindEmail: 'bindEmail',
  unbindEmail: 'unbindEmail',
  bindPhone: 'bindPhone',
  unbindPhone: 'unbindPhone',
  deleteAccount: 'deleteAccount',
}

/** Lets an operation be noted in the audit logs, when it is one that they have. */
export function withAudit(route: Route): Route {
  const { endpoint } = route
  if (endpoint.access === 'administrator') {
    if (endpoint.safety === 'read') return route
    return noted(route, (input, context) => why => noteAdminAction(endpoint, input, context, why))
  }
  const eventType = eventTypes[endpoint.name]
  if (eventType === undefined) return route
  return noted(route, (input, context) => {
    const { world } = context
    // Found before, because what names the user is spent by the call, and the user may be gone.
    const user = userOf(input, context)
    const { appId } = applicationOf(context)
    return eventDetail => {
      if (user !== undefined) {
        noteUserAction(world, user, { eventType, appId, eventDetail }, context)
      }
    }
  })
}

type Note = (why: string | undefined) => void

function noted(route: Route, begin: (input: unknown, context: CallContext) => Note): Route {
  return {
    ...route,
    async serve(input, context) {
      const note = begin(input, context)
      try {
        const result = await route.serve(input, context)
        note(undefined)
        return result
      } catch (error) {
        // A demand for a further step is no failure.
        if (error instanceof Refused) note(error.statusCode === 302 ? undefined : error.message)
        throw error
      }
    },
  }
}

function userOf(input: unknown, context: CallContext): StoredUser | undefined {
  const { world, userId } = context
  if (userId !== '') return users.find(world, userId)
  const { token, passwordResetToken } = isObject(input) ? input : {}
  const waiting = findPending(world, String(token ?? stepToken(context)))
  return users.find(world, waiting?.userId ?? ownerOfTicket(world, String(passwordResetToken)))
}
