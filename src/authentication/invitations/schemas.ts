// Generated from api/authentication/invitations.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { extendedProfileShape } from '../../contract/profile/schemas.ts'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { boolean, oneOf, openEnum, string, text } from '../../contract/values.ts'
import { invitationContextSchema } from '../common/contract.ts'

export function invitingPool() {
  return entity({ name: maybe(string()), logo: maybe(string()), description: maybe(string()) })
}

export function inviter() {
  return entity({ displayName: string() })
}

export function invitationLinkDetails() {
  return entity({ userPool: invitingPool(), inviter: maybe(inviter()) })
}

export function applicant() {
  return z.strictObject({ name: text(), email: text() })
}

export function joinResult() {
  return entity({ status: openEnum<'PENDING' | 'PASSED'>() })
}

export function invitationReceiver() {
  return oneOf('smsCode', 'emailCode')
}

export function invitationToken() {
  return entity({ token: text(), invitationContext: maybe(nested(invitationContextSchema)) })
}

export function inviteeProfile() {
  return z.strictObject({
    ...extendedProfileShape(),
    username: z.optional(string()),
    locality: z.optional(string()),
    email: z.optional(string()),
    phone: z.optional(string()),
    phoneCountryCode: z.optional(string()),
    customData: customDataInput(),
  })
}

export function joinOptions() {
  return z.strictObject({
    phonePassCodeForInformationCompletion: z.optional(string()),
    emailPassCodeForInformationCompletion: z.optional(string()),
  })
}

export function getInvitationLinkInput() {
  return z.strictObject({ identifier: text() })
}

export function joinByLinkInput() {
  return z.strictObject({ identifier: text(), emailCode: text(), profile: applicant() })
}

export function createInvitationTokenInput() {
  return z.strictObject({
    signature: text(),
    identifier: text(),
    withInviteeInfo: z.optional(boolean()),
    withInvitationSettings: z.optional(boolean()),
  })
}

export function getInvitationContextInput() {
  return z.strictObject({ token: text() })
}

export function verifyInvitationCodeInput() {
  return z.strictObject({ receiverType: invitationReceiver(), code: text(), token: text() })
}

export function joinByTokenInput() {
  return z.strictObject({
    token: text(),
    code: z.optional(text()),
    receiverType: z.optional(invitationReceiver()),
    profile: z.optional(inviteeProfile()),
    options: z.optional(joinOptions()),
  })
}
