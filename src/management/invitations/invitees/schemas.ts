// Generated from api/management/invitations/invitees.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../../contract/schema.ts'
import { boolean, openEnum, string, text, time } from '../../../contract/values.ts'
import { creatorDetailShape, invitationActor, invitationQueryShape } from '../common/schemas.ts'

export const invitee = () =>
  entity({
    rosterId: string(),
    inviteeId: string(),
    name: string(),
    phoneCountryCode: maybe(string()),
    phone: maybe(string()),
    email: maybe(string()),
    status: openEnum<
      | 'invited'
      | 'registering'
      | 'registered'
      | 'reverted'
      | 'notInvited'
      | 'expired'
      | 'invitationSendFail'
      | 'joinedByOther'
    >(),
    source: openEnum<'manualCreate' | 'fileImport'>(),
    creatorId: maybe(string()),
    creatorDetail: maybe(invitationActor()),
    createdAt: maybe(time()),
    updatedAt: maybe(time()),
  })

export const foundInvitee = () =>
  entity({
    rosterId: string(),
    rosterName: string(),
    inviteeId: string(),
    inviteeName: string(),
    inviteePhoneCountryCode: maybe(string()),
    inviteePhone: maybe(string()),
    inviteeEmail: maybe(string()),
    inviteeStatus: openEnum<
      | 'invited'
      | 'registering'
      | 'registered'
      | 'reverted'
      | 'notInvited'
      | 'expired'
      | 'invitationSendFail'
      | 'joinedByOther'
    >(),
    inviteeSource: openEnum<'manualCreate' | 'fileImport'>(),
  })

export const invitationFile = () =>
  entity({
    key: string(),
    url: string(),
  })

export const importedInvitees = () =>
  entity({
    success: boolean(),
    msg: z.optional(z.unknown()),
    failed: maybe(z.array(z.unknown())),
    insertRes: maybe(z.array(z.unknown())),
  })

export const listInviteesInput = () =>
  z.strictObject({
    rosterId: text(),
    ...invitationQueryShape(),
    ...creatorDetailShape(),
  })

export const uploadInvitationFileInput = () =>
  z.strictObject({
    private: boolean(),
  })

export const importInviteesInput = () =>
  z.strictObject({
    rosterId: text(),
    file: text(),
  })

export const exportInviteesInput = () =>
  z.strictObject({
    rosterId: text(),
  })

export const deleteInviteesInput = () =>
  z.strictObject({
    inviteeIds: batch(text()),
    rosterId: text(),
  })
