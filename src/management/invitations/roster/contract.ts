// Generated from api/management/invitations/roster.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../../contract/common/contract.ts'
import { lazyEndpoint } from '../../../contract/endpoint.ts'
import { pageOf } from '../../../contract/page.ts'
import { batch, schemaFor } from '../../../contract/schema.ts'
import { type OpenEnum, string, text } from '../../../contract/values.ts'
import type { CreatorDetail, InvitationActor, InvitationQuery } from '../common/contract.ts'
import type { InvitationPolicy } from '../policies/contract.ts'
import * as schemas from './schemas.ts'

/** A list of people who are invited in person. */
export interface InvitationRoster {
  /** Id that the service made. */
  rosterId: string
  /** Display name. */
  name: string
  /** Id of the policy that it is bound to. */
  policyId?: string | null
  /** Whether it is still prepared, or invitations were sent. */
  status: OpenEnum<'editing' | 'invited'>
  /** Id of who has made it. */
  creatorId?: string | null
  /** Who has made it; only with `withCreatorDetail`. */
  creatorDetail?: InvitationActor | null
  /** Time of creation. */
  createdAt?: string | null
  /** Time of the last change. */
  updatedAt?: string | null
  /** How many people are in it; only with `withUserCount`. */
  userCount?: number | null
  /** The policy; only with `withAssignedPolicy`. */
  assignedPolicy?: InvitationPolicy | null
}

/** What comes with a roster. */
export interface InvitationRosterView extends CreatorDetail {
  /** Add `userCount`. Default false. */
  withUserCount?: boolean | undefined
  /** Add `assignedPolicy`. Default false. */
  withAssignedPolicy?: boolean | undefined
}

/** What to look for in rosters, and what comes with them. */
export interface ListInvitationRostersInput extends InvitationQuery, InvitationRosterView {}

/** Rosters, and a policy. */
export interface RosterPolicyInput {
  /** Ids of the rosters, 1 to 50. */
  rosterIds: readonly string[]
  /** Id of the policy. */
  policyId: string
}

/** Checks a {@link InvitationRoster} in an answer. */
export const invitationRosterSchema = /* @__PURE__ */ schemaFor<InvitationRoster>()(
  schemas.invitationRoster,
)

/** `POST /api/v3/list-invitation-rosters` */
export const listInvitationRoster = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listInvitationRoster',
  method: 'POST',
  path: '/api/v3/list-invitation-rosters',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListInvitationRostersInput>()(schemas.listInvitationRostersInput),
  output: pageOf(invitationRosterSchema),
}))

/** Input of {@link InvitationRosters.listByPolicy}. */
export interface ListInvitationRostersByPolicyIdInput extends ListInvitationRostersInput {
  /** Id of the policy. */
  policyId: string
}

/** `POST /api/v3/list-invitation-rosters-by-policy-id` */
export const listInvitationRostersByPolicyId = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/list-invitation-rosters-by-policy-id',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListInvitationRostersByPolicyIdInput>()(() =>
    z.strictObject({ policyId: text(), ...schemas.listInvitationRostersInputShape() }),
  ),
  output: pageOf(invitationRosterSchema),
}))

/** `POST /api/v3/list-invitation-rosters-by-no-policy-id` */
export const listInvitationRostersByNonPolicyId = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listInvitationRostersByNonPolicyId',
  method: 'POST',
  path: '/api/v3/list-invitation-rosters-by-no-policy-id',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListInvitationRostersInput>()(schemas.listInvitationRostersInput),
  output: pageOf(invitationRosterSchema),
}))

/** Input of {@link InvitationRosters.get}. */
export interface GetInvitationRosterInput extends InvitationRosterView {
  /** Id of the roster. */
  rosterId: string
}

/** `GET /api/v3/get-invitation-roster` */
export const getInvitationRoster = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-invitation-roster',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetInvitationRosterInput>()(() =>
    z.strictObject({ rosterId: text(), ...schemas.invitationRosterViewShape() }),
  ),
  output: invitationRosterSchema,
}))

/** Input of {@link InvitationRosters.create}. */
export interface CreateInvitationRosterInput {
  /** Display name. */
  name: string
}

/** `POST /api/v3/create-invitation-roster` */
export const createInvitationRoster = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-invitation-roster',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<CreateInvitationRosterInput>()(() => z.strictObject({ name: text() })),
  output: invitationRosterSchema,
}))

/** `POST /api/v3/update-invitation-roster-batch-bind-policy` */
export const batchBindPolicy = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'batchBindPolicy',
  method: 'POST',
  path: '/api/v3/update-invitation-roster-batch-bind-policy',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RosterPolicyInput>()(schemas.rosterPolicyInput),
  output: successResultSchema,
}))

/** `POST /api/v3/update-invitation-roster-batch-unbind-policy` */
export const batchUnbindPolicy = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'batchUnbindPolicy',
  method: 'POST',
  path: '/api/v3/update-invitation-roster-batch-unbind-policy',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RosterPolicyInput>()(schemas.rosterPolicyInput),
  output: successResultSchema,
}))

/** Input of {@link InvitationRosters.update}. */
export interface UpdateInvitationRosterInput {
  /** Id of the roster. */
  rosterId: string
  /** Display name. */
  name?: string | undefined
  /** Id of the policy; empty for none. */
  policyId?: string | undefined
}

/** `POST /api/v3/update-invitation-roster` */
export const updateInvitationRoster = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-invitation-roster',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateInvitationRosterInput>()(() =>
    z.strictObject({ rosterId: text(), name: z.optional(text()), policyId: z.optional(string()) }),
  ),
  output: invitationRosterSchema,
}))

/** Input of {@link InvitationRosters.delete}. */
export interface DeleteInvitationRosterInput {
  /** Id of the roster. */
  id: string
}

/** `POST /api/v3/delete-invitation-roster` */
export const deleteInvitationRoster = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-invitation-roster',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteInvitationRosterInput>()(() => z.strictObject({ id: text() })),
  output: successResultSchema,
}))

/** Input of {@link InvitationRosters.deleteBatch}. */
export interface DeleteInvitationRosterBatchInput {
  /** Ids of the rosters, 1 to 50. */
  ids: readonly string[]
}

/** `POST /api/v3/delete-invitation-rosters-batch` */
export const deleteInvitationRosterBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'deleteInvitationRosterBatch',
  method: 'POST',
  path: '/api/v3/delete-invitation-rosters-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteInvitationRosterBatchInput>()(() =>
    z.strictObject({ ids: batch(text()) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link InvitationRosters.send}. */
export interface SendRosterInvitationInput {
  /** Id of the roster. */
  rosterId: string
}

/** `POST /api/v3/send-roster-invitation` */
export const sendRosterInvitation = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/send-roster-invitation',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<SendRosterInvitationInput>()(() => z.strictObject({ rosterId: text() })),
  output: successResultSchema,
}))

/** Input of {@link InvitationRosters.sendBatch}. */
export interface SendRosterInvitationBatchInput {
  /** Ids of the invitees, 1 to 50. */
  inviteeIds: readonly string[]
  /** Id of the roster. */
  rosterId: string
}

/** `POST /api/v3/send-roster-invitation-batch` */
export const sendRosterInvitationBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/send-roster-invitation-batch',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<SendRosterInvitationBatchInput>()(() =>
    z.strictObject({ inviteeIds: batch(text()), rosterId: text() }),
  ),
  output: successResultSchema,
}))

/** Input of {@link InvitationRosters.revert}. */
export interface RevertRosterInvitationInput {
  /** Id of the invitee. */
  inviteeId: string
  /** Id of the roster. */
  rosterId: string
}

/** `POST /api/v3/revert-roster-invitation` */
export const revertRosterInvitation = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/revert-roster-invitation',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<RevertRosterInvitationInput>()(() =>
    z.strictObject({ inviteeId: text(), rosterId: text() }),
  ),
  output: successResultSchema,
}))

/** Input of {@link InvitationRosters.revertBatch}. */
export interface RevertRosterInvitationBatchInput {
  /** Ids of the invitees, 1 to 50. */
  inviteeIds: readonly string[]
}

/** `POST /api/v3/revert-roster-invitation-batch` */
export const revertRosterInvitationBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/revert-roster-invitation-batch',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<RevertRosterInvitationBatchInput>()(() =>
    z.strictObject({ inviteeIds: batch(text()) }),
  ),
  output: successResultSchema,
}))
