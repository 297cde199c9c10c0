// Generated from api/management/invitations/policies.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { invitationField, invitationInputKind } from '../../../contract/invitation/schemas.ts'
import { batch, entity, maybe } from '../../../contract/schema.ts'
import {
  boolean,
  integer,
  number,
  oneOf,
  openEnum,
  record,
  string,
  text,
  time,
} from '../../../contract/values.ts'
import { creatorDetailShape, invitationActor, invitationQueryShape } from '../common/schemas.ts'

export const invitationLife = () =>
  entity({
    inviteLinkDisuseRule: openEnum<'period' | 'afterFirstClick'>(),
    linkExpiredTimeUnit: openEnum<'forever' | 'day' | 'hour' | 'minute'>(),
    linkExpiredTimeOfSecond: number(),
    pageExpiredTimeUnit: openEnum<'minute' | 'hour' | 'day'>(),
    pageExpiredTimeOfSecond: number(),
  })

export const invitationLifeInput = () =>
  z.strictObject({
    inviteLinkDisuseRule: oneOf('period', 'afterFirstClick'),
    linkExpiredTimeUnit: oneOf('forever', 'day', 'hour', 'minute'),
    linkExpiredTimeOfSecond: integer(0),
    pageExpiredTimeUnit: oneOf('minute', 'hour', 'day'),
    pageExpiredTimeOfSecond: integer(1, 2592000),
  })

export const invitationPolicy = () =>
  entity({
    policyId: string(),
    name: maybe(string()),
    inviteMethod: maybe(openEnum<'email'>()),
    inviteLinkConfig: maybe(invitationLife()),
    defaultPasswordConfig: maybe(
      entity({
        type: openEnum<'random' | 'custom'>(),
        custom: maybe(string()),
      }),
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

export const invitationPolicySettingsShape = () => ({
  inviteMethod: z.optional(oneOf('email')),
  inviteLinkConfig: z.optional(invitationLifeInput()),
  defaultPasswordConfig: z.optional(
    z.strictObject({
      type: oneOf('random', 'custom'),
      custom: z.optional(text()),
    }),
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
})

export const invitationFields = () =>
  entity({
    extendsFields: maybe(z.array(invitationField())),
  })

export const invitationFieldInput = () =>
  z.strictObject({
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

export const updateInvitationFieldInput = () =>
  z.strictObject({
    extendsField: invitationFieldInput(),
    action: oneOf('add', 'update', 'delete', 'reorder'),
    policyId: text(),
    newOrder: z.optional(z.array(text())),
  })

export const invitationTargetType = () => oneOf('department', 'post', 'role', 'group')

export const invitationTargetDetails = () =>
  entity({
    id: maybe(string()),
    code: maybe(string()),
    name: maybe(string()),
    description: maybe(string()),
  })

export const invitationTarget = () =>
  entity({
    id: string(),
    policyId: string(),
    targetIdentifier: string(),
    namespace: maybe(string()),
    targetType: openEnum<'department' | 'post' | 'role' | 'group'>(),
    targetDetail: maybe(invitationTargetDetails()),
    createdAt: maybe(time()),
    updatedAt: maybe(time()),
  })

export const invitationTargetViewShape = () => ({
  withTargetDetail: z.optional(boolean()),
  withDepartmentExtInfo: z.optional(boolean()),
})

export const policyTargetInput = () =>
  z.strictObject({
    targetType: invitationTargetType(),
    targetIdentifier: text(),
    policyId: text(),
    namespace: z.optional(text()),
  })

export const policyTargetsBatchInput = () =>
  z.strictObject({
    targets: batch(
      z.strictObject({
        targetIdentifiers: batch(text()),
        namespace: z.optional(text()),
        targetType: invitationTargetType(),
      }),
    ),
    policyId: text(),
  })

export const invitationMainDepartment = () =>
  entity({
    policyId: string(),
    departmentId: z.nullable(string()),
    departmentDetail: maybe(record()),
  })

export const policyInputShape = () => ({
  policyId: text(),
  rosterId: z.optional(text()),
})

export const policyInput = () => z.strictObject(policyInputShape())

export const getInvitationTargetInput = () =>
  z.strictObject({
    id: text(),
    ...invitationTargetViewShape(),
  })

export const listInvitationTargetsInput = () =>
  z.strictObject({
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
    policyId: text(),
    targetType: invitationTargetType(),
    ...invitationTargetViewShape(),
  })

export const setInvitationMainDepartmentInput = () =>
  z.strictObject({
    policyId: text(),
    departmentId: text(),
  })

export const removeInvitationMainDepartmentInput = () =>
  z.strictObject({
    policyId: text(),
  })

export const getInvitationMainDepartmentInput = () =>
  z.strictObject({
    policyId: text(),
    withDepartmentDetail: z.optional(boolean()),
  })

export const listInvitationPoliciesInput = () =>
  z.strictObject({
    ...invitationQueryShape(),
    ...creatorDetailShape(),
  })

export const createInvitationPolicyInput = () =>
  z.strictObject({
    name: text(),
    ...invitationPolicySettingsShape(),
  })

export const getPolicyDetailByIdInput = () =>
  z.strictObject({
    ...policyInputShape(),
    ...creatorDetailShape(),
  })

export const copyInvitationPolicyByIdInput = () =>
  z.strictObject({
    policyId: text(),
  })

export const updateInvitationPolicyInput = () =>
  z.strictObject({
    policyId: text(),
    name: z.optional(string()),
    inviteEmailTemplateType: z.optional(string()),
    welcomeEmailTemplateType: z.optional(string()),
    ...invitationPolicySettingsShape(),
  })

export const batchDeleteInvitationPoliciesInput = () =>
  z.strictObject({
    policyIds: batch(text()),
  })
