// Generated from api/authentication/invitations.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { extendedProfileShape } from '../../contract/profile/schemas.ts'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { boolean, oneOf, openEnum, string, text } from '../../contract/values.ts'
import { invitationContextSchema } from '../common/contract.ts'

export const invitingPool = () =>
  entity({
    name: maybe(string()),
    logo: maybe(string()),
    description: maybe(string()),
  })

export const inviter = () =>
  entity({
    displayName: string(),
  })

export const invitationLinkDetails = () =>
  entity({
    userPool: invitingPool(),
    inviter: maybe(inviter()),
  })

export const applicant = () =>
  z.strictObject({
    name: text(),
    email: text(),
  })

export const joinResult = () =>
  entity({
    status: openEnum<'PENDING' | 'PASSED'>(),
  })

export const invitationReceiver = () => oneOf('smsCode', 'emailCode')

export const invitationToken = () =>
  entity({
    token: text(),
    invitationContext: maybe(nested(invitationContextSchema)),
  })

export const inviteeProfile = () =>
  z.strictObject({
    ...extendedProfileShape(),
    username: z.optional(string()),
    locality: z.optional(string()),
    email: z.optional(string()),
    phone: z.optional(string()),
    phoneCountryCode: z.optional(string()),
    customData: customDataInput(),
  })

export const joinOptions = () =>
  z.strictObject({
    phonePassCodeForInformationCompletion: z.optional(string()),
    emailPassCodeForInformationCompletion: z.optional(string()),
  })

export const getInvitationLinkInput = () =>
  z.strictObject({
    identifier: text(),
  })

export const joinByLinkInput = () =>
  z.strictObject({
    identifier: text(),
    emailCode: text(),
    profile: applicant(),
  })

export const createInvitationTokenInput = () =>
  z.strictObject({
    signature: text(),
    identifier: text(),
    withInviteeInfo: z.optional(boolean()),
    withInvitationSettings: z.optional(boolean()),
  })

export const getInvitationContextInput = () =>
  z.strictObject({
    token: text(),
  })

export const verifyInvitationCodeInput = () =>
  z.strictObject({
    receiverType: invitationReceiver(),
    code: text(),
    token: text(),
  })

export const joinByTokenInput = () =>
  z.strictObject({
    token: text(),
    code: z.optional(text()),
    receiverType: z.optional(invitationReceiver()),
    profile: z.optional(inviteeProfile()),
    options: z.optional(joinOptions()),
  })
