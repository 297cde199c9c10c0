// Generated from api/management/invitations/roster.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../../contract/schema.ts'
import { boolean, number, openEnum, string, text, time } from '../../../contract/values.ts'
import { creatorDetailShape, invitationActor, invitationQueryShape } from '../common/schemas.ts'
import { invitationPolicy } from '../policies/schemas.ts'

export function invitationRoster() {
  return entity({
    rosterId: string(),
    name: string(),
    policyId: maybe(string()),
    status: openEnum<'editing' | 'invited'>(),
    creatorId: maybe(string()),
    creatorDetail: maybe(invitationActor()),
    createdAt: maybe(time()),
    updatedAt: maybe(time()),
    userCount: maybe(number()),
    assignedPolicy: maybe(invitationPolicy()),
  })
}

export function invitationRosterViewShape() {
  return {
    ...creatorDetailShape(),
    withUserCount: z.optional(boolean()),
    withAssignedPolicy: z.optional(boolean()),
  }
}

export function listInvitationRostersInputShape() {
  return { ...invitationQueryShape(), ...invitationRosterViewShape() }
}

export function listInvitationRostersInput() {
  return z.strictObject(listInvitationRostersInputShape())
}

export function rosterPolicyInput() {
  return z.strictObject({ rosterIds: batch(text()), policyId: text() })
}
