// Generated from api/management/invitations/applications.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../../contract/schema.ts'
import { boolean, openEnum, string, text } from '../../../contract/values.ts'
import { invitationActor, invitationQueryShape } from '../common/schemas.ts'

export const invitationApplication = () =>
  entity({
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

export const listInvitationApplicationsInput = () =>
  z.strictObject({
    ...invitationQueryShape(),
    withInvitorDetail: z.optional(boolean()),
    withOperatorDetail: z.optional(boolean()),
  })

export const decideApplicationsInput = () =>
  z.strictObject({
    applicantIds: batch(text()),
  })
