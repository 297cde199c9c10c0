// Generated from api/management/invitations/policies/fields.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { invitationField, invitationInputKind } from '../../../../contract/invitation/schemas.ts'
import { entity, maybe } from '../../../../contract/schema.ts'
import { boolean, oneOf, record, string, text } from '../../../../contract/values.ts'

export function invitationFields() {
  return entity({ extendsFields: maybe(z.array(invitationField())) })
}

export function invitationFieldInput() {
  return z.strictObject({
    type: oneOf('user', 'internal'),
    id: text(),
    name: text(),
    label: text(),
    show: boolean(),
    allowRewrite: boolean(),
    inputType: invitationInputKind(),
    required: z.optional(boolean()),
    validateRules: z.optional(
      z.strictObject({
        type: oneOf('None', 'regExp', 'phone', 'email', 'isNumber'),
        content: text(),
        errorMessage: z.optional(string()),
        i18n: z.optional(record()),
      }),
    ),
    i18n: z.optional(record()),
  })
}

export function updateInvitationFieldInput() {
  return z.strictObject({
    extendsField: invitationFieldInput(),
    action: oneOf('add', 'update', 'delete', 'reorder'),
    policyId: text(),
    newOrder: z.optional(z.array(text())),
  })
}
