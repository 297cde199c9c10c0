// Generated from api/authentication/invitations.tsp by `npm run generate`.

import { successResultSchema } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { invitationLinkSchema } from '../../contract/invitation/contract.ts'
import { noInput } from '../../contract/plain-schemas.ts'
import type { ExtendedProfile } from '../../contract/profile/contract.ts'
import { schemaFor } from '../../contract/schema.ts'
import type { OpenEnum } from '../../contract/values.ts'
import { type InvitationContext, invitationContextSchema } from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** The pool that somebody is invited to. */
export interface InvitingPool {
  /** Name of the pool. */
  name?: string | null
  /** URL of its logo. */
  logo?: string | null
  /** What the pool is. */
  description?: string | null
}

/** Who invites. */
export interface Inviter {
  /** Name to show. */
  displayName: string
}

/** What a link says to who opens it. */
export interface InvitationLinkDetails {
  /** The pool that it leads into. */
  userPool: InvitingPool
  /** Who made the link; nothing when an administrator did. */
  inviter?: Inviter | null
}

/** Who applies by a link. */
export interface Applicant {
  /** Full name. */
  name: string
  /** E-mail address that the code went to. It becomes that of the account. */
  email: string
}

/** What has become of an application to join. */
export type JoinStatus =
  /** It waits for an administrator. */
  | 'PENDING'
  /** The account is there; a welcome mail brings the initial password. */
  | 'PASSED'

/** Answer to an application to join. */
export interface JoinResult {
  /** What has become of it. */
  status: OpenEnum<JoinStatus>
}

/** Where the code for somebody who is invited in person went. */
export type InvitationReceiver =
  /** To the phone. */
  | 'smsCode'
  /** To the e-mail address. */
  | 'emailCode'

/** A token for somebody who is invited in person. */
export interface InvitationToken {
  /** Token for the further steps. Handle it as a secret. */
  token: string
  /** What is to be done; only with `withInviteeInfo` or `withInvitationSettings`. */
  invitationContext?: InvitationContext | null
}

/** Profile of somebody who is invited in person. */
export interface InviteeProfile<Custom extends CustomData = CustomData> extends ExtendedProfile {
  /** User name, unique in the pool, case-sensitive. */
  username?: string | undefined
  /** Town or district. */
  locality?: string | undefined
  /** Another e-mail address; needs `options.emailPassCodeForInformationCompletion`. */
  email?: string | undefined
  /** Another phone number; needs `options.phonePassCodeForInformationCompletion`. */
  phone?: string | undefined
  /** Country code of that phone number. */
  phoneCountryCode?: string | undefined
  /** Values of custom fields. */
  customData?: Custom | undefined
}

/** Options for joining by a token. */
export interface JoinOptions {
  /** Code that was sent to `profile.phone` for `CHANNEL_COMPLETE_PHONE`. */
  phonePassCodeForInformationCompletion?: string | undefined
  /** Code that was sent to `profile.email` for `CHANNEL_COMPLETE_EMAIL`. */
  emailPassCodeForInformationCompletion?: string | undefined
}

/** Which link to read. */
export interface GetInvitationLinkInput {
  /** Parameter `identifier` of the link. */
  identifier: string
}

/** An application to join by a link. */
export interface JoinByLinkInput {
  /** Parameter `identifier` of the link. */
  identifier: string
  /** Code that was sent to `profile.email`. */
  emailCode: string
  /**
   * Who applies. The service's own clients may leave it out, but without an address no code is
   * right.
   */
  profile: Applicant
}

/** What the link to one person holds, and what comes with the token. */
export interface CreateInvitationTokenInput {
  /** Parameter `signature` of the link. */
  signature: string
  /** Parameter `identifier` of the link. */
  identifier: string
  /** Add what is known of the person to `invitationContext`. Default false. */
  withInviteeInfo?: boolean | undefined
  /** Add what is to be done to `invitationContext`. Default false. */
  withInvitationSettings?: boolean | undefined
}

/** Whose invitation to read. */
export interface GetInvitationContextInput {
  /** The token. */
  token: string
}

/** A code, and whose it is. */
export interface VerifyInvitationCodeInput {
  /** Where the code went. */
  receiverType: InvitationReceiver
  /** The code. */
  code: string
  /** The token. */
  token: string
}

/** What somebody joins with who is invited in person. */
export interface JoinByTokenInput<Custom extends CustomData = CustomData> {
  /** The token. */
  token: string
  /** The code, unless it was verified before. */
  code?: string | undefined
  /** Where the code went. Default `emailCode`. */
  receiverType?: InvitationReceiver | undefined
  /** What the person has filled in. Without `isProfileTaken` it is ignored. */
  profile?: InviteeProfile<Custom> | undefined
  /** Options for joining. */
  options?: JoinOptions | undefined
}

/** `POST /api/v3/generate-universal-invitation-link-by-member` */
export const generateUniversalInvitationByMember = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'generateUniversalInvitationByMember',
  method: 'POST',
  path: '/api/v3/generate-universal-invitation-link-by-member',
  safety: 'write',
  access: 'user',
  input: noInput,
  output: invitationLinkSchema,
}))

/** `POST /api/v3/clear-my-all-invitation-links` */
export const clearMyAllUniversalInvitationLinks = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'clearMyAllUniversalInvitationLinks',
  method: 'POST',
  path: '/api/v3/clear-my-all-invitation-links',
  safety: 'idempotent',
  access: 'user',
  input: noInput,
  output: successResultSchema,
}))

/** `GET /api/v3/get-universal-invitation-public-config` */
export const getUniversalInvitationPublicConfig = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-universal-invitation-public-config',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<GetInvitationLinkInput>()(schemas.getInvitationLinkInput),
  output: schemaFor<InvitationLinkDetails>()(schemas.invitationLinkDetails),
}))

/** `POST /api/v3/signup-by-invitation` */
export const signupByUniversal = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'signupByUniversal',
  method: 'POST',
  path: '/api/v3/signup-by-invitation',
  safety: 'write',
  access: 'anyone',
  input: schemaFor<JoinByLinkInput>()(schemas.joinByLinkInput),
  output: schemaFor<JoinResult>()(schemas.joinResult),
}))

/** `POST /api/v3/generate-policy-invitation-token` */
export const generateInviteToken = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'generateInviteToken',
  method: 'POST',
  path: '/api/v3/generate-policy-invitation-token',
  safety: 'write',
  access: 'anyone',
  input: schemaFor<CreateInvitationTokenInput>()(schemas.createInvitationTokenInput),
  output: schemaFor<InvitationToken>()(schemas.invitationToken),
}))

/** `GET /api/v3/get-policy-invitation-context` */
export const getInviteCodeContext = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getInviteCodeContext',
  method: 'GET',
  path: '/api/v3/get-policy-invitation-context',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<GetInvitationContextInput>()(schemas.getInvitationContextInput),
  output: invitationContextSchema,
}))

/** `POST /api/v3/verify-invite-code` */
export const verifyInviteCode = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/verify-invite-code',
  safety: 'write',
  access: 'anyone',
  secrets: ['code'],
  input: schemaFor<VerifyInvitationCodeInput>()(schemas.verifyInvitationCodeInput),
  output: successResultSchema,
}))

/** `POST /api/v3/join-by-invitation` */
export const signupByPolicy = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'signupByPolicy',
  method: 'POST',
  path: '/api/v3/join-by-invitation',
  safety: 'write',
  access: 'anyone',
  secrets: ['code'],
  customData: { input: { 'profile.customData': 'USER' } },
  input: schemaFor<JoinByTokenInput>()(schemas.joinByTokenInput),
  output: successResultSchema,
}))
