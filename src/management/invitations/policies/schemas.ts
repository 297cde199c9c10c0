// Generated from api/management/invitations/policies.tsp by `npm run generate`.

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
  time,
} from '../../../contract/values.ts'
import { invitationActor } from '../common/schemas.ts'

export function invitationLife() {
  return entity({
    inviteLinkDisuseRule: openEnum<'period' | 'afterFirstClick'>(),
    linkExpiredTimeUnit: openEnum<'forever' | 'day' | 'hour' | 'minute'>(),
    linkExpiredTimeOfSecond: number(),
    pageExpiredTimeUnit: openEnum<'minute' | 'hour' | 'day'>(),
    pageExpiredTimeOfSecond: number(),
  })
}

export function invitationLifeInput() {
  return z.strictObject({
    inviteLinkDisuseRule: oneOf('period', 'afterFirstClick'),
    linkExpiredTimeUnit: oneOf('forever', 'day', 'hour', 'minute'),
    linkExpiredTimeOfSecond: integer(0),
    pageExpiredTimeUnit: oneOf('minute', 'hour', 'day'),
    pageExpiredTimeOfSecond: integer(1, 2592000),
  })
}

export function invitationPolicy() {
  return entity({
    policyId: string(),
    name: maybe(string()),
    inviteMethod: maybe(openEnum<'email'>()),
    inviteLinkConfig: maybe(invitationLife()),
    defaultPasswordConfig: maybe(
      entity({ type: openEnum<'random' | 'custom'>(), custom: maybe(string()) }),
    ),
    showPasswordInInviteEmail: maybe(boolean()),
    enabledIdentifierVerify: maybe(boolean()),
    sendVerifyCodeMethod: maybe(openEnum<'prioritySMS' | 'priorityEmail'>()),
    enabledInfoFill: maybe(boolean()),
    registerInfoFillMsg: maybe(string()),
    enabledExtIdp: maybe(boolean()),
    allowSkipBindExtIdp: maybe(boolean()),
    extIdpBindMsg: maybe(string()),
    extIdpConnIds: maybe(z.array(string())),
    inviteEmailTemplateType: maybe(string()),
    welcomeEmailTemplateType: maybe(string()),
    creatorId: maybe(string()),
    creatorDetail: maybe(invitationActor()),
    createdAt: maybe(time()),
    updatedAt: maybe(time()),
  })
}

export function invitationPolicySettingsShape() {
  return {
    inviteMethod: z.optional(oneOf('email')),
    inviteLinkConfig: z.optional(invitationLifeInput()),
    defaultPasswordConfig: z.optional(
      z.strictObject({ type: oneOf('random', 'custom'), custom: z.optional(text()) }),
    ),
    showPasswordInInviteEmail: z.optional(boolean()),
    enabledIdentifierVerify: z.optional(boolean()),
    sendVerifyCodeMethod: z.optional(oneOf('prioritySMS', 'priorityEmail')),
    enabledInfoFill: z.optional(boolean()),
    registerInfoFillMsg: z.optional(string()),
    enabledExtIdp: z.optional(boolean()),
    allowSkipBindExtIdp: z.optional(boolean()),
    extIdpBindMsg: z.optional(string()),
    extIdpConnIds: z.optional(z.array(text())),
    extendsFields: z.optional(z.array(text())),
  }
}

export function policyInputShape() {
  return { policyId: text(), rosterId: z.optional(text()) }
}

export function policyInput() {
  return z.strictObject(policyInputShape())
}
