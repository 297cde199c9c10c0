// Generated from api/management/invitations/invitees.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../../contract/common/contract.ts'
import { lazyEndpoint } from '../../../contract/endpoint.ts'
import { pageOf } from '../../../contract/page.ts'
import { noInput } from '../../../contract/plain-schemas.ts'
import { batch, schemaFor } from '../../../contract/schema.ts'
import { type OpenEnum, text } from '../../../contract/values.ts'
import type { CreatorDetail, InvitationActor, InvitationQuery } from '../common/contract.ts'
import { invitationQuery } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/** How far an invitation in person has come. */
export type InviteeStatus =
  /** A message with a link is sent. */
  | 'invited'
  /** The link was opened. */
  | 'registering'
  /** The invitee has joined, and may have left the pool since. */
  | 'registered'
  /** The invitation was taken back. */
  | 'reverted'
  /** No message is sent yet. */
  | 'notInvited'
  /** The link has expired. */
  | 'expired'
  /** There is no address for the message. */
  | 'invitationSendFail'
  /** The address came into the pool in another way. */
  | 'joinedByOther'

/** How an invitee came into a roster. */
export type InviteeSource =
  /** By hand, in the console. */
  | 'manualCreate'
  /** By a file. */
  | 'fileImport'

/** Somebody in a roster. */
export interface Invitee {
  /** Id of the roster. */
  rosterId: string
  /** Id that the service made. */
  inviteeId: string
  /** Full name. */
  name: string
  /** Country code of the phone number. */
  phoneCountryCode?: string | null
  /** Phone number without country code. */
  phone?: string | null
  /** E-mail address. */
  email?: string | null
  /** How far the invitation has come. */
  status: OpenEnum<InviteeStatus>
  /** How the invitee came into the roster. */
  source: OpenEnum<InviteeSource>
  /** Id of who has put the invitee there. */
  creatorId?: string | null
  /** Who has; only with `withCreatorDetail`. */
  creatorDetail?: InvitationActor | null
  /** Time of creation. */
  createdAt?: string | null
  /** Time of the last change. */
  updatedAt?: string | null
}

/** Somebody in one of all rosters. */
export interface FoundInvitee {
  /** Id of the roster. */
  rosterId: string
  /** Name of the roster. */
  rosterName: string
  /** Id of the invitee. */
  inviteeId: string
  /** Full name. */
  inviteeName: string
  /** Country code of the phone number. */
  inviteePhoneCountryCode?: string | null
  /** Phone number without country code. */
  inviteePhone?: string | null
  /** E-mail address. */
  inviteeEmail?: string | null
  /** How far the invitation has come. */
  inviteeStatus: OpenEnum<InviteeStatus>
  /** How the invitee came into the roster. */
  inviteeSource: OpenEnum<InviteeSource>
}

/** A file at the service. */
export interface InvitationFile {
  /** What the file is named by in other calls. */
  key: string
  /** Where it is. Whoever has the address has the file. */
  url: string
}

/** What has become of a file of invitees. */
export interface ImportedInvitees {
  /** Whether every line of the file was taken. */
  success: boolean
  /** What the service says of it; the service's SDKs have a boolean for it. */
  msg?: unknown
  /** The lines that are wrong, and why; their form is not documented. */
  failed?: unknown[] | null
  /** Those who came into the roster; their form is not documented. */
  insertRes?: unknown[] | null
}

/** Which roster, and what to look for in it. */
export interface ListInviteesInput extends InvitationQuery, CreatorDetail {
  /** Id of the roster. */
  rosterId: string
}

/** How a file is kept. */
export interface UploadInvitationFileInput {
  /** Whether nobody but who has the address may read the file. */
  private: boolean
}

/** A file, and the roster that it is for. */
export interface ImportInviteesInput {
  /** Id of the roster. */
  rosterId: string
  /** Key of the file, or its address. */
  file: string
}

/** Which roster to write. */
export interface ExportInviteesInput {
  /** Id of the roster. */
  rosterId: string
}

/** Checks a {@link InvitationFile} in an answer. */
export const invitationFileSchema = /* @__PURE__ */ schemaFor<InvitationFile>()(
  schemas.invitationFile,
)

/** `POST /api/v3/quick-filter-invitees` */
export const quickFilterInviteeList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'quickFilterInviteeList',
  method: 'POST',
  path: '/api/v3/quick-filter-invitees',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<InvitationQuery>()(invitationQuery),
  output: pageOf(schemaFor<FoundInvitee>()(schemas.foundInvitee)),
}))

/** `POST /api/v3/list-invitation-invitees` */
export const filterUsers = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'filterUsers',
  method: 'POST',
  path: '/api/v3/list-invitation-invitees',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListInviteesInput>()(schemas.listInviteesInput),
  output: pageOf(schemaFor<Invitee>()(schemas.invitee)),
}))

/** Input of {@link Invitees.deleteBatch}. */
export interface DeleteInviteesInput {
  /** Ids of the invitees, 1 to 50. */
  inviteeIds: readonly string[]
  /** Id of the roster. */
  rosterId: string
}

/** `POST /api/v3/batch-delete-invitation-invitees` */
export const deleteInvitees = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'deleteInvitees',
  method: 'POST',
  path: '/api/v3/batch-delete-invitation-invitees',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteInviteesInput>()(() =>
    z.strictObject({ inviteeIds: batch(text()), rosterId: text() }),
  ),
  output: successResultSchema,
}))

/** `GET /api/v3/invitation-invitee/template` */
export const importTemplate = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'importTemplate',
  method: 'GET',
  path: '/api/v3/invitation-invitee/template',
  safety: 'read',
  access: 'administrator',
  input: noInput,
  output: invitationFileSchema,
}))

/** `POST /api/v3/invitation-invitee/upload` */
export const upload = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/invitation-invitee/upload',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<UploadInvitationFileInput>()(schemas.uploadInvitationFileInput),
  output: invitationFileSchema,
}))

/** `POST /api/v3/invitation-invitee/import` */
export const importUsers = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'importUsers',
  method: 'POST',
  path: '/api/v3/invitation-invitee/import',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<ImportInviteesInput>()(schemas.importInviteesInput),
  output: schemaFor<ImportedInvitees>()(schemas.importedInvitees),
}))

/** `POST /api/v3/invitation-invitee/export` */
export const exportUsers = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'exportUsers',
  method: 'POST',
  path: '/api/v3/invitation-invitee/export',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<ExportInviteesInput>()(schemas.exportInviteesInput),
  output: invitationFileSchema,
}))
