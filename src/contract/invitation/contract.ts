// Generated from api/contract/invitation.tsp by `npm run generate`.

import type { JsonObject } from '../../utils/json.ts'
import { schemaFor } from '../schema.ts'
import type { OpenEnum } from '../values.ts'
import * as schemas from './schemas.ts'

/** A link that invites whoever opens it. */
export interface InvitationLink {
  /** Address to send to who shall join. Its parameter `identifier` names the invitation. */
  link: string
}

/** How a field is filled in. */
export type InvitationInputKind =
  | 'image'
  | 'number'
  | 'date'
  | 'dateTime'
  | 'datetime'
  | 'select'
  | 'dropdown'
  | 'boolean'
  | 'string'
  | 'text'
  | 'gender'
  | 'country'
  | 'username'
  | 'phone'
  | 'email'

/** A rule for what is filled in. */
export interface InvitationFieldRule {
  /** Kind of rule: `None`, `regExp`, `phone`, `email` or `isNumber`. */
  type: OpenEnum<'None' | 'regExp' | 'phone' | 'email' | 'isNumber'>
  /** What it demands, such as a regular expression. */
  content?: string | null
  /** What to say to who breaks it. */
  errorMessage?: string | null
  /** That message by language. */
  i18n?: JsonObject | null
}

/** A field that who is invited in person may fill in. */
export interface InvitationField {
  /** Where the field is of: `user` a member of every profile, `internal` a custom field. */
  type?: OpenEnum<'user' | 'internal'> | null
  /** Id of the field. */
  id?: string | null
  /** Name of the member. */
  name: string
  /** Label of the field. */
  label?: string | null
  /** Whether it is shown. */
  show?: boolean | null
  /** Whether what the inviter has filled in may be changed. */
  allowRewrite?: boolean | null
  /** How it is filled in. */
  inputType?: OpenEnum<InvitationInputKind> | null
  /** What is demanded of it. */
  validateRules?: InvitationFieldRule | null
  /** Where it came from: `preset` by the service, `manual_add` by an administrator. */
  source?: OpenEnum<'preset' | 'manual_add'> | null
  /** Labels by language. */
  i18n?: JsonObject | null
  /** Whether it must be filled in. */
  required?: boolean | null
}

/** Checks a {@link InvitationLink} in an answer. */
export const invitationLinkSchema = /* @__PURE__ */ schemaFor<InvitationLink>()(
  schemas.invitationLink,
)
