// Generated from api/management/invitations/general.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../../contract/schema.ts'
import { boolean, integer, number, record, string, text } from '../../../contract/values.ts'

export function invitationLinkSettings() {
  return entity({
    expiredTimeOfDay: number(),
    joinSameDepartment: boolean(),
    departmentIds: maybe(z.array(string())),
    enabledAdminConsent: maybe(boolean()),
    departments: maybe(z.array(record())),
  })
}

export function invitationLinkSettingsInput() {
  return z.strictObject({
    expiredTimeOfDay: integer(-1),
    joinSameDepartment: boolean(),
    departmentIds: z.optional(z.array(text())),
    enabledAdminConsent: z.optional(boolean()),
  })
}

export function invitationSettings() {
  return entity({
    adminInvitationConfig: maybe(invitationLinkSettings()),
    memberInvitationConfig: maybe(invitationLinkSettings()),
    enabledMemberInvitation: maybe(boolean()),
  })
}

export function getInvitationSettingsInput() {
  return z.strictObject({ withDepartmentDetail: z.optional(boolean()) })
}

export function updateInvitationSettingsInput() {
  return z.strictObject({
    adminInvitationConfig: z.optional(invitationLinkSettingsInput()),
    memberInvitationConfig: z.optional(invitationLinkSettingsInput()),
    enabledMemberInvitation: z.optional(boolean()),
  })
}
