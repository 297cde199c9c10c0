// Generated from api/management/invitations/policies/fields.tsp by `npm run generate`.

import type {
  InvitationField,
  InvitationInputKind,
} from '../../../../contract/invitation/contract.ts'
import { schemaFor } from '../../../../contract/schema.ts'
import type { JsonObject } from '../../../../utils/json.ts'
import * as schemas from './schemas.ts'

/** Fields of the form that invitees fill in. */
export interface InvitationFields {
  /** The fields in their order. */
  extendsFields?: InvitationField[] | null
}

/** A field of the form that invitees fill in, as it shall be. */
export interface InvitationFieldInput {
  /** Where the field is of: `user` a member of every profile, `internal` a custom field. */
  type: 'user' | 'internal'
  /** Id of the field. */
  id: string
  /** Name of the member, or key of the custom field. */
  name: string
  /** Label. */
  label: string
  /** Whether it is shown. */
  show: boolean
  /** Whether invitees may change what is known of them. */
  allowRewrite: boolean
  /** How it is filled in. */
  inputType: InvitationInputKind
  /** Whether it must be filled in. Default false. */
  required?: boolean | undefined
  /** What is demanded of it. */
  validateRules?:
    | {
        /** Kind of rule. */
        type: 'None' | 'regExp' | 'phone' | 'email' | 'isNumber'
        /** What it demands, such as a regular expression. */
        content: string
        /** What to say to who breaks it. */
        errorMessage?: string | undefined
        /** That message by language. */
        i18n?: JsonObject | undefined
      }
    | undefined
  /** Labels by language. */
  i18n?: JsonObject | undefined
}

/** A change of the form that invitees fill in. */
export interface UpdateInvitationFieldInput {
  /** The field; to delete or reorder, only its `id` counts. */
  extendsField: InvitationFieldInput
  /** What to do. */
  action: 'add' | 'update' | 'delete' | 'reorder'
  /** Id of the policy. */
  policyId: string
  /** Ids of all fields in their new order; to reorder. */
  newOrder?: readonly string[] | undefined
}

/** Checks a {@link InvitationFields} in an answer. */
export const invitationFieldsSchema = /* @__PURE__ */ schemaFor<InvitationFields>()(
  schemas.invitationFields,
)
