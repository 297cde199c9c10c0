// Generated from api/management/invitations/applications.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../../contract/schema.ts'
import { boolean, openEnum, string, text } from '../../../contract/values.ts'
import { invitationActor, invitationQueryShape } from '../common/schemas.ts'

export function invitationApplication() {
  return entity({
    id: string(),
    applicant: string(),
    email: string(),
    inviterId: maybe(string()),
    operatorId: maybe(string()),
    status: openEnum<'PENDING' | 'PASSED' | 'REJECTED'>(),
    channel: openEnum<'MANUAL' | 'AUTO'>(),
    inviterDetail: maybe(invitationActor()),
    operatorDetail: maybe(invitationActor()),
  })
}

export function listInvitationApplicationsInput() {
  return z.strictObject({
    ...invitationQueryShape(),
    withInvitorDetail: z.optional(boolean()),
    withOperatorDetail: z.optional(boolean()),
  })
}

export function decideApplicationsInput() {
  return z.strictObject({ applicantIds: batch(text()) })
}
