// Generated from api/management/invitations/general.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../../contract/schema.ts'
import { boolean, integer, number, record, string, text } from '../../../contract/values.ts'

export const invitationLinkSettings = () =>
  entity({
    expiredTimeOfDay: number(),
    joinSameDepartment: boolean(),
    departmentIds: maybe(z.array(string())),
    enabledAdminConsent: maybe(boolean()),
    departments: maybe(z.array(record())),
  })

export const invitationLinkSettingsInput = () =>
  z.strictObject({
    expiredTimeOfDay: integer(-1),
    joinSameDepartment: boolean(),
    departmentIds: z.optional(z.array(text())),
    enabledAdminConsent: z.optional(boolean()),
  })

export const invitationSettings = () =>
  entity({
    adminInvitationConfig: maybe(invitationLinkSettings()),
    memberInvitationConfig: maybe(invitationLinkSettings()),
    enabledMemberInvitation: maybe(boolean()),
  })

export const getInvitationSettingsInput = () =>
  z.strictObject({
    withDepartmentDetail: z.optional(boolean()),
  })

export const updateInvitationSettingsInput = () =>
  z.strictObject({
    adminInvitationConfig: z.optional(invitationLinkSettingsInput()),
    memberInvitationConfig: z.optional(invitationLinkSettingsInput()),
    enabledMemberInvitation: z.optional(boolean()),
  })
