// Generated from api/management/invitations/roster.tsp by `npm run generate`.

import { successResultSchema } from '../../../contract/common/contract.ts'
import { endpoint } from '../../../contract/endpoint.ts'
import { pageOf } from '../../../contract/page.ts'
import { schemaFor } from '../../../contract/schema.ts'
import type { OpenEnum } from '../../../contract/values.ts'
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
  withUserCount?: boolean
  /** Add `assignedPolicy`. Default false. */
  withAssignedPolicy?: boolean
}

/** What to look for in rosters, and what comes with them. */
export interface ListInvitationRostersInput extends InvitationQuery, InvitationRosterView {}

/** Rosters, and a policy. */
export interface RosterPolicyInput {
  /** Ids of the rosters, 1 to 50. */
  rosterIds: string[]
  /** Id of the policy. */
  policyId: string
}

/** Checks a {@link InvitationRoster} in an answer. */
export const invitationRosterSchema = /* @__PURE__ */ schemaFor<InvitationRoster>()(
  schemas.invitationRoster,
)

/** `POST /api/v3/list-invitation-rosters` */
export const listInvitationRoster = /* @__PURE__ */ endpoint({
  name: 'listInvitationRoster',
  method: 'POST',
  path: '/api/v3/list-invitation-rosters',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: /* @__PURE__ */ schemaFor<ListInvitationRostersInput>()(
    schemas.listInvitationRostersInput,
  ),
  output: /* @__PURE__ */ pageOf(invitationRosterSchema),
})

/** Input of {@link InvitationRosters.listByPolicy}. */
export interface ListInvitationRostersByPolicyIdInput extends ListInvitationRostersInput {
  /** Id of the policy. */
  policyId: string
}

/** `POST /api/v3/list-invitation-rosters-by-policy-id` */
export const listInvitationRostersByPolicyId = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/list-invitation-rosters-by-policy-id',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: /* @__PURE__ */ schemaFor<ListInvitationRostersByPolicyIdInput>()(
    schemas.listInvitationRostersByPolicyIdInput,
  ),
  output: /* @__PURE__ */ pageOf(invitationRosterSchema),
})

/** `POST /api/v3/list-invitation-rosters-by-no-policy-id` */
export const listInvitationRostersByNonPolicyId = /* @__PURE__ */ endpoint({
  name: 'listInvitationRostersByNonPolicyId',
  method: 'POST',
  path: '/api/v3/list-invitation-rosters-by-no-policy-id',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: /* @__PURE__ */ schemaFor<ListInvitationRostersInput>()(
    schemas.listInvitationRostersInput,
  ),
  output: /* @__PURE__ */ pageOf(invitationRosterSchema),
})

/** Input of {@link InvitationRosters.get}. */
export interface GetInvitationRosterInput extends InvitationRosterView {
  /** Id of the roster. */
  rosterId: string
}

/** `GET /api/v3/get-invitation-roster` */
export const getInvitationRoster = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-invitation-roster',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<GetInvitationRosterInput>()(schemas.getInvitationRosterInput),
  output: invitationRosterSchema,
})

/** Input of {@link InvitationRosters.create}. */
export interface CreateInvitationRosterInput {
  /** Display name. */
  name: string
}

/** `POST /api/v3/create-invitation-roster` */
export const createInvitationRoster = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-invitation-roster',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<CreateInvitationRosterInput>()(
    schemas.createInvitationRosterInput,
  ),
  output: invitationRosterSchema,
})

/** `POST /api/v3/update-invitation-roster-batch-bind-policy` */
export const batchBindPolicy = /* @__PURE__ */ endpoint({
  name: 'batchBindPolicy',
  method: 'POST',
  path: '/api/v3/update-invitation-roster-batch-bind-policy',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RosterPolicyInput>()(schemas.rosterPolicyInput),
  output: successResultSchema,
})

/** `POST /api/v3/update-invitation-roster-batch-unbind-policy` */
export const batchUnbindPolicy = /* @__PURE__ */ endpoint({
  name: 'batchUnbindPolicy',
  method: 'POST',
  path: '/api/v3/update-invitation-roster-batch-unbind-policy',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RosterPolicyInput>()(schemas.rosterPolicyInput),
  output: successResultSchema,
})

/** Input of {@link InvitationRosters.update}. */
export interface UpdateInvitationRosterInput {
  /** Id of the roster. */
  rosterId: string
  /** Display name. */
  name?: string
  /** Id of the policy. */
  policyId?: string
}

/** `POST /api/v3/update-invitation-roster` */
export const updateInvitationRoster = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/update-invitation-roster',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UpdateInvitationRosterInput>()(
    schemas.updateInvitationRosterInput,
  ),
  output: invitationRosterSchema,
})

/** Input of {@link InvitationRosters.delete}. */
export interface DeleteInvitationRosterInput {
  /** Id of the roster. */
  id: string
}

/** `POST /api/v3/delete-invitation-roster` */
export const deleteInvitationRoster = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/delete-invitation-roster',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteInvitationRosterInput>()(
    schemas.deleteInvitationRosterInput,
  ),
  output: successResultSchema,
})

/** Input of {@link InvitationRosters.deleteBatch}. */
export interface DeleteInvitationRosterBatchInput {
  /** Ids of the rosters, 1 to 50. */
  ids: string[]
}

/** `POST /api/v3/delete-invitation-rosters-batch` */
export const deleteInvitationRosterBatch = /* @__PURE__ */ endpoint({
  name: 'deleteInvitationRosterBatch',
  method: 'POST',
  path: '/api/v3/delete-invitation-rosters-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteInvitationRosterBatchInput>()(
    schemas.deleteInvitationRosterBatchInput,
  ),
  output: successResultSchema,
})

/** Input of {@link InvitationRosters.send}. */
export interface SendRosterInvitationInput {
  /** Id of the roster. */
  rosterId: string
}

/** `POST /api/v3/send-roster-invitation` */
export const sendRosterInvitation = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/send-roster-invitation',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<SendRosterInvitationInput>()(schemas.sendRosterInvitationInput),
  output: successResultSchema,
})

/** Input of {@link InvitationRosters.sendBatch}. */
export interface SendRosterInvitationBatchInput {
  /** Ids of the invitees, 1 to 50. */
  inviteeIds: string[]
  /** Id of the roster. */
  rosterId: string
}

/** `POST /api/v3/send-roster-invitation-batch` */
export const sendRosterInvitationBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/send-roster-invitation-batch',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<SendRosterInvitationBatchInput>()(
    schemas.sendRosterInvitationBatchInput,
  ),
  output: successResultSchema,
})

/** Input of {@link InvitationRosters.revert}. */
export interface RevertRosterInvitationInput {
  /** Id of the invitee. */
  inviteeId: string
  /** Id of the roster. */
  rosterId: string
}

/** `POST /api/v3/revert-roster-invitation` */
export const revertRosterInvitation = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/revert-roster-invitation',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RevertRosterInvitationInput>()(
    schemas.revertRosterInvitationInput,
  ),
  output: successResultSchema,
})

/** Input of {@link InvitationRosters.revertBatch}. */
export interface RevertRosterInvitationBatchInput {
  /** Ids of the invitees, 1 to 50. */
  inviteeIds: string[]
}

/** `POST /api/v3/revert-roster-invitation-batch` */
export const revertRosterInvitationBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/revert-roster-invitation-batch',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RevertRosterInvitationBatchInput>()(
    schemas.revertRosterInvitationBatchInput,
  ),
  output: successResultSchema,
})
