// Generated from api/management/invitations/general.tsp by `npm run generate`.

import { lazyEndpoint } from '../../../contract/endpoint.ts'
import { invitationLinkSchema } from '../../../contract/invitation/contract.ts'
import { noInput } from '../../../contract/plain-schemas.ts'
import { schemaFor } from '../../../contract/schema.ts'
import type { JsonObject } from '../../../utils/json.ts'
import * as schemas from './schemas.ts'

/** What holds for links, and for who joins by one. */
export interface InvitationLinkSettings {
  /** How many days a link is good; -1 for one that never expires. */
  expiredTimeOfDay: number
  /** Whether who joins gets into the departments of the inviter instead of `departmentIds`. */
  joinSameDepartment: boolean
  /** Ids of the departments that who joins gets into. */
  departmentIds?: string[] | null
  /** Whether an administrator has to agree before the account is made. */
  enabledAdminConsent?: boolean | null
  /**
   * The departments; only with `withDepartmentDetail`. The service does not document the member.
   */
  departments?: JsonObject[] | null
}

/** Changes of what holds for links. */
export interface InvitationLinkSettingsInput {
  /** How many days a new link is good; -1 for one that never expires. */
  expiredTimeOfDay: number
  /** Whether who joins gets into the departments of the inviter instead of `departmentIds`. */
  joinSameDepartment: boolean
  /** Ids of the departments that who joins gets into. */
  departmentIds?: readonly string[] | undefined
  /** Whether an administrator has to agree before the account is made. */
  enabledAdminConsent?: boolean | undefined
}

/** How people come into the pool by links. */
export interface InvitationSettings {
  /** For the links of administrators. */
  adminInvitationConfig?: InvitationLinkSettings | null
  /** For the links of users. */
  memberInvitationConfig?: InvitationLinkSettings | null
  /** Whether users may invite by links. */
  enabledMemberInvitation?: boolean | null
}

/** What comes with the settings. */
export interface GetInvitationSettingsInput {
  /** Add the departments. Default false. */
  withDepartmentDetail?: boolean | undefined
}

/** Changes of how people come into the pool by links. */
export interface UpdateInvitationSettingsInput {
  /** For the links of administrators. */
  adminInvitationConfig?: InvitationLinkSettingsInput | undefined
  /** For the links of users. */
  memberInvitationConfig?: InvitationLinkSettingsInput | undefined
  /** Whether users may invite by links. */
  enabledMemberInvitation?: boolean | undefined
}

/** Checks a {@link InvitationSettings} in an answer. */
export const invitationSettingsSchema = /* @__PURE__ */ schemaFor<InvitationSettings>()(
  schemas.invitationSettings,
)

/** `GET /api/v3/get-universal-invitation-settings` */
export const getUniversalInvitation = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getUniversalInvitation',
  method: 'GET',
  path: '/api/v3/get-universal-invitation-settings',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetInvitationSettingsInput>()(schemas.getInvitationSettingsInput),
  output: invitationSettingsSchema,
}))

/** `POST /api/v3/update-universal-invitation-settings` */
export const updateUniversalInvitation = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'updateUniversalInvitation',
  method: 'POST',
  path: '/api/v3/update-universal-invitation-settings',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateInvitationSettingsInput>()(schemas.updateInvitationSettingsInput),
  output: invitationSettingsSchema,
}))

/** `POST /api/v3/generate-universal-invitation-link` */
export const generateUniversalInvitation = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'generateUniversalInvitation',
  method: 'POST',
  path: '/api/v3/generate-universal-invitation-link',
  safety: 'write',
  access: 'administrator',
  input: noInput,
  output: invitationLinkSchema,
}))
