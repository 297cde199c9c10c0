// Generated from api/management/invitations/policies/targets.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../../../contract/schema.ts'
import {
  boolean,
  integer,
  oneOf,
  openEnum,
  record,
  string,
  text,
  time,
} from '../../../../contract/values.ts'

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
