// Generated from api/management/invitations/templates.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../../contract/schema.ts'
import {
  boolean,
  integer,
  number,
  oneOf,
  openEnum,
  string,
  text,
} from '../../../contract/values.ts'
import { policyInputShape } from '../policies/schemas.ts'

export function invitationMailType() {
  return oneOf(
    'WELCOME_EMAIL',
    'FIRST_CREATED_USER',
    'REGISTER_VERIFY_CODE',
    'LOGIN_VERIFY_CODE',
    'MFA_VERIFY_CODE',
    'INFORMATION_COMPLETION_VERIFY_CODE',
    'FIRST_EMAIL_LOGIN_VERIFY',
    'CONSOLE_CONDUCTED_VERIFY',
    'USER_PASSWORD_UPDATE_REMIND',
    'ADMIN_RESET_USER_PASSWORD_NOTIFICATION',
    'USER_PASSWORD_RESET_NOTIFICATION',
    'RESET_PASSWORD_VERIFY_CODE',
    'SELF_UNLOCKING_VERIFY_CODE',
    'EMAIL_BIND_VERIFY_CODE',
    'EMAIL_UNBIND_VERIFY_CODE',
  )
}

export function invitationTemplate() {
  return entity({
    customizeEnabled: boolean(),
    type: openEnum<
      | 'WELCOME_EMAIL'
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
    >(),
    name: string(),
    subject: string(),
    sender: string(),
    content: string(),
    expiresIn: maybe(number()),
    redirectTo: maybe(string()),
    tplEngine: maybe(openEnum<'handlebar' | 'ejs'>()),
  })
}

export function getInvitationTemplateInput() {
  return z.strictObject({
    scene: oneOf('INVITE', 'WELCOME'),
    templateType: z.optional(string()),
    ...policyInputShape(),
  })
}

export function updateInvitationTemplateInput() {
  return z.strictObject({
    type: invitationMailType(),
    customizeEnabled: boolean(),
    name: text(),
    subject: text(),
    sender: text(),
    content: text(),
    expiresIn: z.optional(integer(1)),
    redirectTo: z.optional(string()),
    tplEngine: z.optional(oneOf('handlebar', 'ejs')),
  })
}
