// Generated from api/management/invitations/templates.tsp by `npm run generate`.

import { lazyEndpoint } from '../../../contract/endpoint.ts'
import { schemaFor } from '../../../contract/schema.ts'
import type { OpenEnum } from '../../../contract/values.ts'
import type { PolicyInput } from '../policies/contract.ts'
import * as schemas from './schemas.ts'

/** What a mail of the service is for. */
export type InvitationMailType =
  /** Somebody is in the pool now. */
  | 'WELCOME_EMAIL'
  /** An administrator has made an account. */
  | 'FIRST_CREATED_USER'
  | 'REGISTER_VERIFY_CODE'
  | 'LOGIN_VERIFY_CODE'
  | 'MFA_VERIFY_CODE'
  | 'INFORMATION_COMPLETION_VERIFY_CODE'
  | 'FIRST_EMAIL_LOGIN_VERIFY'
  | 'CONSOLE_CONDUCTED_VERIFY'
  | 'USER_PASSWORD_UPDATE_REMIND'
  | 'ADMIN_RESET_USER_PASSWORD_NOTIFICATION'
  | 'USER_PASSWORD_RESET_NOTIFICATION'
  | 'RESET_PASSWORD_VERIFY_CODE'
  | 'SELF_UNLOCKING_VERIFY_CODE'
  | 'EMAIL_BIND_VERIFY_CODE'
  | 'EMAIL_UNBIND_VERIFY_CODE'

/** Template of a mail. */
export interface InvitationTemplate {
  /** Whether it is this one that is sent, and not the service's own. */
  customizeEnabled: boolean
  /** What the mail is for. */
  type: OpenEnum<InvitationMailType>
  /** Display name. */
  name: string
  /** Subject. */
  subject: string
  /** Who the mail says that it is from. */
  sender: string
  /** The mail itself: HTML, in the language of `tplEngine`. */
  content: string
  /** How long what the mail carries is good, in seconds. */
  expiresIn?: number | null
  /** Where its link leads to. */
  redirectTo?: string | null
  /** Language of the template. */
  tplEngine?: OpenEnum<'handlebar' | 'ejs'> | null
}

/** Which mail of which policy. */
export interface GetInvitationTemplateInput extends PolicyInput {
  /** Which mail: the invitation, or the welcome after joining. */
  scene: 'INVITE' | 'WELCOME'
  /** Another kind of template, instead of the policy's. */
  templateType?: string | undefined
}

/** A template as it shall be. */
export interface UpdateInvitationTemplateInput {
  /** What the mail is for. */
  type: InvitationMailType
  /** Whether it is this one that is sent, and not the service's own. */
  customizeEnabled: boolean
  /** Display name. */
  name: string
  /** Subject. */
  subject: string
  /** Who the mail says that it is from. */
  sender: string
  /** The mail itself: HTML, in the language of `tplEngine`. */
  content: string
  /** How long what the mail carries is good, in seconds. */
  expiresIn?: number | undefined
  /** Where its link leads to. */
  redirectTo?: string | undefined
  /** Language of the template. Default `handlebar`. */
  tplEngine?: 'handlebar' | 'ejs' | undefined
}

/** Checks a {@link InvitationTemplate} in an answer. */
export const invitationTemplateSchema = /* @__PURE__ */ schemaFor<InvitationTemplate>()(
  schemas.invitationTemplate,
)

/** `POST /api/v3/get-invitation-policy-email-template` */
export const getInviteEmailTemplate = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getInviteEmailTemplate',
  method: 'POST',
  path: '/api/v3/get-invitation-policy-email-template',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetInvitationTemplateInput>()(schemas.getInvitationTemplateInput),
  output: invitationTemplateSchema,
}))

/** `POST /api/v3/update-invitation-policy-email-template` */
export const updateInviteEmailTemplate = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'updateInviteEmailTemplate',
  method: 'POST',
  path: '/api/v3/update-invitation-policy-email-template',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateInvitationTemplateInput>()(schemas.updateInvitationTemplateInput),
  output: invitationTemplateSchema,
}))
