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

export function invitationTargetType() {
  return oneOf('department', 'post', 'role', 'group')
}

export function invitationTargetDetails() {
  return entity({
    id: maybe(string()),
    code: maybe(string()),
    name: maybe(string()),
    description: maybe(string()),
  })
}

export function invitationTarget() {
  return entity({
    id: string(),
    policyId: string(),
    targetIdentifier: string(),
    namespace: maybe(string()),
    targetType: openEnum<'department' | 'post' | 'role' | 'group'>(),
    targetDetail: maybe(invitationTargetDetails()),
    createdAt: maybe(time()),
    updatedAt: maybe(time()),
  })
}

export function invitationTargetViewShape() {
  return { withTargetDetail: z.optional(boolean()), withDepartmentExtInfo: z.optional(boolean()) }
}

export function policyTargetInput() {
  return z.strictObject({
    targetType: invitationTargetType(),
    targetIdentifier: text(),
    policyId: text(),
    namespace: z.optional(text()),
  })
}

export function policyTargetsBatchInput() {
  return z.strictObject({
    targets: batch(
      z.strictObject({
        targetIdentifiers: batch(text()),
        namespace: z.optional(text()),
        targetType: invitationTargetType(),
      }),
    ),
    policyId: text(),
  })
}

export function invitationMainDepartment() {
  return entity({
    policyId: string(),
    departmentId: z.nullable(string()),
    departmentDetail: maybe(record()),
  })
}

export function getInvitationTargetInput() {
  return z.strictObject({ id: text(), ...invitationTargetViewShape() })
}

export function listInvitationTargetsInput() {
  return z.strictObject({
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
    policyId: text(),
    targetType: invitationTargetType(),
    ...invitationTargetViewShape(),
  })
}

export function setInvitationMainDepartmentInput() {
  return z.strictObject({ policyId: text(), departmentId: text() })
}

export function removeInvitationMainDepartmentInput() {
  return z.strictObject({ policyId: text() })
}

export function getInvitationMainDepartmentInput() {
  return z.strictObject({ policyId: text(), withDepartmentDetail: z.optional(boolean()) })
}
