// Generated from api/management/invitations/invitees.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../../contract/schema.ts'
import { boolean, openEnum, string, text, time } from '../../../contract/values.ts'
import { creatorDetailShape, invitationActor, invitationQueryShape } from '../common/schemas.ts'

export function invitee() {
  return entity({
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
}

export function foundInvitee() {
  return entity({
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
}

export function invitationFile() {
  return entity({ key: string(), url: string() })
}

export function importedInvitees() {
  return entity({
    success: boolean(),
    msg: z.optional(z.unknown()),
    failed: maybe(z.array(z.unknown())),
    insertRes: maybe(z.array(z.unknown())),
  })
}

export function listInviteesInput() {
  return z.strictObject({ rosterId: text(), ...invitationQueryShape(), ...creatorDetailShape() })
}

export function uploadInvitationFileInput() {
  return z.strictObject({ private: boolean() })
}

export function importInviteesInput() {
  return z.strictObject({ rosterId: text(), file: text() })
}

export function exportInviteesInput() {
  return z.strictObject({ rosterId: text() })
}
