// Generated from api/management/invitations/policies.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../../contract/common/contract.ts'
import { lazyEndpoint } from '../../../contract/endpoint.ts'
import { pageOf } from '../../../contract/page.ts'
import { batch, listOf, schemaFor } from '../../../contract/schema.ts'
import { type OpenEnum, string, text } from '../../../contract/values.ts'
import type { CreatorDetail, InvitationActor, InvitationQuery } from '../common/contract.ts'
import { creatorDetailShape, invitationQueryShape } from '../common/schemas.ts'
import { invitationFieldsSchema, type UpdateInvitationFieldInput } from './fields/contract.ts'
import { updateInvitationFieldInput } from './fields/schemas.ts'
import * as schemas from './schemas.ts'
import {
  type GetInvitationMainDepartmentInput,
  type GetInvitationTargetInput,
  invitationMainDepartmentSchema,
  invitationTargetSchema,
  type ListInvitationTargetsInput,
  type PolicyTargetInput,
  type PolicyTargetsBatchInput,
  type RemoveInvitationMainDepartmentInput,
  type SetInvitationMainDepartmentInput,
} from './targets/contract.ts'
import {
  getInvitationMainDepartmentInput,
  getInvitationTargetInput,
  listInvitationTargetsInput,
  policyTargetInput,
  policyTargetsBatchInput,
  removeInvitationMainDepartmentInput,
  setInvitationMainDepartmentInput,
} from './targets/schemas.ts'

/** How long an invitation in person is good, in an answer. */
export interface InvitationLife {
  /**
   * When a link is spent: `period` when its time is over, `afterFirstClick` also when it was
   * opened.
   */
  inviteLinkDisuseRule: OpenEnum<'period' | 'afterFirstClick'>
  /** Unit in which the console shows the life of the link; `forever` for one that never expires. */
  linkExpiredTimeUnit: OpenEnum<'forever' | 'day' | 'hour' | 'minute'>
  /** Life of the link in seconds. */
  linkExpiredTimeOfSecond: number
  /** Unit in which the console shows the life of the page. */
  pageExpiredTimeUnit: OpenEnum<'minute' | 'hour' | 'day'>
  /** How long there is for joining once the link is open, in seconds. */
  pageExpiredTimeOfSecond: number
}

/** How long an invitation in person is good. */
export interface InvitationLifeInput {
  /**
   * When a link is spent: `period` when its time is over, `afterFirstClick` also when it was
   * opened.
   */
  inviteLinkDisuseRule: 'period' | 'afterFirstClick'
  /** Unit in which the console shows the life of the link; `forever` for one that never expires. */
  linkExpiredTimeUnit: 'forever' | 'day' | 'hour' | 'minute'
  /** Life of the link in seconds. Of no account with `forever`. */
  linkExpiredTimeOfSecond: number
  /** Unit in which the console shows the life of the page. */
  pageExpiredTimeUnit: 'minute' | 'hour' | 'day'
  /** How long there is for joining once the link is open, in seconds, up to 30 days. */
  pageExpiredTimeOfSecond: number
}

/**
 * What holds for those who are invited in person. The service's SDKs have the parameters of the
 * question for this answer; here it is what {@link InvitationPolicies.create} takes, with what the
 * service adds.
 */
export interface InvitationPolicy {
  /** Id that the service made. */
  policyId: string
  /** Display name. */
  name?: string | null
  /** How invitations are sent: `email`. */
  inviteMethod?: OpenEnum<'email'> | null
  /** How long an invitation is good. */
  inviteLinkConfig?: InvitationLife | null
  /** What the initial password is: `random`, or `custom` for the one that was given. */
  defaultPasswordConfig?: {
    /** Which of the two. */
    type: OpenEnum<'random' | 'custom'>
    /** The given one. The service may leave it out; handle it as a secret. */
    custom?: string | null
  } | null
  /** Whether the welcome mail shows the initial password. */
  showPasswordInInviteEmail?: boolean | null
  /** Whether a code must prove the address or the phone. */
  enabledIdentifierVerify?: boolean | null
  /** Where the code rather goes. */
  sendVerifyCodeMethod?: OpenEnum<'prioritySMS' | 'priorityEmail'> | null
  /** Whether invitees fill in a profile; {@link InvitationPolicies.listFields} has the fields. */
  enabledInfoFill?: boolean | null
  /** What is said above the form. */
  registerInfoFillMsg?: string | null
  /** Whether invitees link an account at an identity source. */
  enabledExtIdp?: boolean | null
  /** Whether they may leave that out. */
  allowSkipBindExtIdp?: boolean | null
  /** What is said above the identity sources. */
  extIdpBindMsg?: string | null
  /** Ids of the connections of identity sources to choose from. */
  extIdpConnIds?: string[] | null
  /** Which template the mail of the invitation has. */
  inviteEmailTemplateType?: string | null
  /** Which template the welcome mail has. */
  welcomeEmailTemplateType?: string | null
  /** Id of who has made the policy. */
  creatorId?: string | null
  /** Who has made it; only with `withCreatorDetail`. */
  creatorDetail?: InvitationActor | null
  /** Time of creation. */
  createdAt?: string | null
  /** Time of the last change. */
  updatedAt?: string | null
}

/** What a policy can say. */
export interface InvitationPolicySettings {
  /** How invitations are sent. Default `email`, and there is nothing else. */
  inviteMethod?: 'email' | undefined
  /** How long an invitation is good. Default: a week, and 30 minutes for joining. */
  inviteLinkConfig?: InvitationLifeInput | undefined
  /** What the initial password is. Default: a random one for each. */
  defaultPasswordConfig?:
    | {
        /** A `random` one for each, or the `custom` one for all. */
        type: 'random' | 'custom'
        /** The password, with the type `custom` and no other. */
        custom?: string | undefined
      }
    | undefined
  /** Whether the welcome mail shows the initial password. Default true. */
  showPasswordInInviteEmail?: boolean | undefined
  /** Whether a code must prove the address or the phone. Default true. */
  enabledIdentifierVerify?: boolean | undefined
  /** Where the code rather goes. Default `priorityEmail`. */
  sendVerifyCodeMethod?: 'prioritySMS' | 'priorityEmail' | undefined
  /** Whether invitees fill in a profile. Default true. */
  enabledInfoFill?: boolean | undefined
  /** What is said above the form. */
  registerInfoFillMsg?: string | undefined
  /** Whether invitees link an account at an identity source. Default false. */
  enabledExtIdp?: boolean | undefined
  /** Whether they may leave that out. Default false. */
  allowSkipBindExtIdp?: boolean | undefined
  /** What is said above the identity sources. */
  extIdpBindMsg?: string | undefined
  /** Ids of the connections of identity sources to choose from. */
  extIdpConnIds?: readonly string[] | undefined
  /** Fields of the form, by the names of members of a profile or the keys of custom fields. */
  extendsFields?: readonly string[] | undefined
}

/** Which policy, or which state of it. */
export interface PolicyInput {
  /** Id of the policy. */
  policyId: string
  /**
   * Id of a roster. Sending its invitations makes a snapshot of the policy, by which who was sent
   * one joins; with this, it is the snapshot of the last sending that is read. Default: the policy
   * as it is now.
   */
  rosterId?: string | undefined
}

/** Checks a {@link InvitationPolicy} in an answer. */
export const invitationPolicySchema = /* @__PURE__ */ schemaFor<InvitationPolicy>()(
  schemas.invitationPolicy,
)

/** Input of {@link InvitationPolicies.list}. */
export interface ListInvitationPoliciesInput extends InvitationQuery, CreatorDetail {}

/** `POST /api/v3/list-invitation-policies` */
export const listInvitationPolicies = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/list-invitation-policies',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListInvitationPoliciesInput>()(() =>
    z.strictObject({ ...invitationQueryShape(), ...creatorDetailShape() }),
  ),
  output: pageOf(invitationPolicySchema),
}))

/** Input of {@link InvitationPolicies.create}. */
export interface CreateInvitationPolicyInput extends InvitationPolicySettings {
  /** Display name. */
  name: string
}

/** `POST /api/v3/create-invitation-policy` */
export const createInvitationPolicy = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-invitation-policy',
  safety: 'write',
  access: 'administrator',
  secrets: ['custom'],
  input: schemaFor<CreateInvitationPolicyInput>()(() =>
    z.strictObject({ name: text(), ...schemas.invitationPolicySettingsShape() }),
  ),
  output: invitationPolicySchema,
}))

/** Input of {@link InvitationPolicies.get}. */
export interface GetPolicyDetailByIdInput extends PolicyInput, CreatorDetail {}

/** `GET /api/v3/get-invitation-policy` */
export const getPolicyDetailById = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getPolicyDetailById',
  method: 'GET',
  path: '/api/v3/get-invitation-policy',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetPolicyDetailByIdInput>()(() =>
    z.strictObject({ ...schemas.policyInputShape(), ...creatorDetailShape() }),
  ),
  output: invitationPolicySchema,
}))

/** Input of {@link InvitationPolicies.copy}. */
export interface CopyInvitationPolicyByIdInput {
  /** Id of the policy. */
  policyId: string
}

/** `POST /api/v3/copy-invitation-policy-by-id` */
export const copyInvitationPolicyById = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/copy-invitation-policy-by-id',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<CopyInvitationPolicyByIdInput>()(() => z.strictObject({ policyId: text() })),
  output: invitationPolicySchema,
}))

/** Input of {@link InvitationPolicies.update}. */
export interface UpdateInvitationPolicyInput extends InvitationPolicySettings {
  /** Id of the policy. */
  policyId: string
  /** Display name. */
  name?: string | undefined
  /** Which template the mail of the invitation has; see {@link InvitationTemplates}. */
  inviteEmailTemplateType?: string | undefined
  /** Which template the welcome mail has. */
  welcomeEmailTemplateType?: string | undefined
}

/** `POST /api/v3/update-invitation-policy` */
export const updateInvitationPolicy = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-invitation-policy',
  safety: 'idempotent',
  access: 'administrator',
  secrets: ['custom'],
  input: schemaFor<UpdateInvitationPolicyInput>()(() =>
    z.strictObject({
      policyId: text(),
      name: z.optional(text()),
      inviteEmailTemplateType: z.optional(string()),
      welcomeEmailTemplateType: z.optional(string()),
      ...schemas.invitationPolicySettingsShape(),
    }),
  ),
  output: invitationPolicySchema,
}))

/** Input of {@link InvitationPolicies.deleteBatch}. */
export interface BatchDeleteInvitationPoliciesInput {
  /** Ids of the policies, 1 to 50. */
  policyIds: readonly string[]
}

/** `POST /api/v3/delete-invitation-policies-batch` */
export const batchDeleteInvitationPolicies = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'batchDeleteInvitationPolicies',
  method: 'POST',
  path: '/api/v3/delete-invitation-policies-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<BatchDeleteInvitationPoliciesInput>()(() =>
    z.strictObject({ policyIds: batch(text()) }),
  ),
  output: successResultSchema,
}))

/** `GET /api/v3/list-invitation-policy-extends-fields` */
export const listRegisterExtendsFields = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listRegisterExtendsFields',
  method: 'GET',
  path: '/api/v3/list-invitation-policy-extends-fields',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<PolicyInput>()(schemas.policyInput),
  output: invitationFieldsSchema,
}))

/** `POST /api/v3/update-invitation-policy-extends-fields` */
export const updateRegisterExtendsFields = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'updateRegisterExtendsFields',
  method: 'POST',
  path: '/api/v3/update-invitation-policy-extends-fields',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<UpdateInvitationFieldInput>()(updateInvitationFieldInput),
  output: invitationFieldsSchema,
}))

/** `GET /api/v3/get-invitation-policy-user-attribution` */
export const getPolicyUserAttributionDetail = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getPolicyUserAttributionDetail',
  method: 'GET',
  path: '/api/v3/get-invitation-policy-user-attribution',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetInvitationTargetInput>()(getInvitationTargetInput),
  output: invitationTargetSchema,
}))

/** `GET /api/v3/list-invitation-policy-user-attributions` */
export const listPolicyUserAttributionDetail = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listPolicyUserAttributionDetail',
  method: 'GET',
  path: '/api/v3/list-invitation-policy-user-attributions',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListInvitationTargetsInput>()(listInvitationTargetsInput),
  output: pageOf(invitationTargetSchema),
}))

/** `POST /api/v3/add-invitation-policy-user-attribution` */
export const addPolicyUserAttribution = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'addPolicyUserAttribution',
  method: 'POST',
  path: '/api/v3/add-invitation-policy-user-attribution',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<PolicyTargetInput>()(policyTargetInput),
  output: invitationTargetSchema,
}))

/** `POST /api/v3/add-invitation-policy-user-attributions-batch` */
export const addPolicyUserAttributionsBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'addPolicyUserAttributionsBatch',
  method: 'POST',
  path: '/api/v3/add-invitation-policy-user-attributions-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<PolicyTargetsBatchInput>()(policyTargetsBatchInput),
  output: successResultSchema,
}))

/** `POST /api/v3/remove-invitation-policy-user-attribution` */
export const removePolicyUserAttribution = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'removePolicyUserAttribution',
  method: 'POST',
  path: '/api/v3/remove-invitation-policy-user-attribution',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<PolicyTargetInput>()(policyTargetInput),
  output: successResultSchema,
}))

/** `POST /api/v3/remove-invitation-policy-user-attributions-batch` */
export const removePolicyUserAttributionsBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'removePolicyUserAttributionsBatch',
  method: 'POST',
  path: '/api/v3/remove-invitation-policy-user-attributions-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<PolicyTargetsBatchInput>()(policyTargetsBatchInput),
  output: successResultSchema,
}))

/** `POST /api/v3/set-invitation-policy-user-attribution-main-department` */
export const setUserAttributionMainDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'setUserAttributionMainDepartment',
  method: 'POST',
  path: '/api/v3/set-invitation-policy-user-attribution-main-department',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetInvitationMainDepartmentInput>()(setInvitationMainDepartmentInput),
  output: successResultSchema,
}))

/** `POST /api/v3/remove-invitation-policy-user-attribution-main-department` */
export const removeUserAttributionMainDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'removeUserAttributionMainDepartment',
  method: 'POST',
  path: '/api/v3/remove-invitation-policy-user-attribution-main-department',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RemoveInvitationMainDepartmentInput>()(removeInvitationMainDepartmentInput),
  output: successResultSchema,
}))

/** `GET /api/v3/get-invitation-policy-user-attribution-main-department` */
export const getUserAttributionMainDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getUserAttributionMainDepartment',
  method: 'GET',
  path: '/api/v3/get-invitation-policy-user-attribution-main-department',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetInvitationMainDepartmentInput>()(getInvitationMainDepartmentInput),
  output: listOf(invitationMainDepartmentSchema),
}))
