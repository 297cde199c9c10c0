// Generated from api/management/invitations/roster.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../../contract/schema.ts'
import { boolean, number, openEnum, string, text, time } from '../../../contract/values.ts'
import { creatorDetailShape, invitationActor, invitationQueryShape } from '../common/schemas.ts'
import { invitationPolicy } from '../policies/schemas.ts'

export const invitationRoster = () =>
  entity({
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

export const invitationRosterViewShape = () => ({
  ...creatorDetailShape(),
  withUserCount: z.optional(boolean()),
  withAssignedPolicy: z.optional(boolean()),
})

export const listInvitationRostersInputShape = () => ({
  ...invitationQueryShape(),
  ...invitationRosterViewShape(),
})

export const listInvitationRostersInput = () => z.strictObject(listInvitationRostersInputShape())

export const rosterPolicyInput = () =>
  z.strictObject({
    rosterIds: batch(text()),
    policyId: text(),
  })

export const listInvitationRostersByPolicyIdInput = () =>
  z.strictObject({
    policyId: text(),
    ...listInvitationRostersInputShape(),
  })

export const getInvitationRosterInput = () =>
  z.strictObject({
    rosterId: text(),
    ...invitationRosterViewShape(),
  })

export const createInvitationRosterInput = () =>
  z.strictObject({
    name: text(),
  })

export const updateInvitationRosterInput = () =>
  z.strictObject({
    rosterId: text(),
    name: z.optional(string()),
    policyId: z.optional(string()),
  })

export const deleteInvitationRosterInput = () =>
  z.strictObject({
    id: text(),
  })

export const deleteInvitationRosterBatchInput = () =>
  z.strictObject({
    ids: batch(text()),
  })

export const sendRosterInvitationInput = () =>
  z.strictObject({
    rosterId: text(),
  })

export const sendRosterInvitationBatchInput = () =>
  z.strictObject({
    inviteeIds: batch(text()),
    rosterId: text(),
  })

export const revertRosterInvitationInput = () =>
  z.strictObject({
    inviteeId: text(),
    rosterId: text(),
  })

export const revertRosterInvitationBatchInput = () =>
  z.strictObject({
    inviteeIds: batch(text()),
  })
