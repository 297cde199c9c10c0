// Generated from api/management/invitations/policies/targets.tsp by `npm run generate`.

import { schemaFor } from '../../../../contract/schema.ts'
import type { OpenEnum } from '../../../../contract/values.ts'
import type { JsonObject } from '../../../../utils/json.ts'
import * as schemas from './schemas.ts'

/** What invitees can get into, or get. */
export type InvitationTargetType =
  /** A department, by its id. */
  | 'department'
  /** A post, by its code. */
  | 'post'
  /** A role, by its code. */
  | 'role'
  /** A group, by its code. */
  | 'group'

/** What is known of a target. A department has more, as `departmentId` and `organizationCode`. */
export interface InvitationTargetDetails {
  /** Id. */
  id?: string | null
  /** Code. */
  code?: string | null
  /** Display name. */
  name?: string | null
  /** What it is for. */
  description?: string | null
}

/** That those who are invited by a policy get into a department, post or group, or get a role. */
export interface InvitationTarget {
  /** Id of this assignment. */
  id: string
  /** Id of the policy. */
  policyId: string
  /** Id of the department; code of the post, role or group. */
  targetIdentifier: string
  /** Code of the permission space, for roles. */
  namespace?: string | null
  /** What it is. */
  targetType: OpenEnum<InvitationTargetType>
  /** The target itself; only with `withTargetDetail`. */
  targetDetail?: InvitationTargetDetails | null
  /** Time of creation. */
  createdAt?: string | null
  /** Time of the last change. */
  updatedAt?: string | null
}

/** What comes with a target. */
export interface InvitationTargetView {
  /** Add `targetDetail`. Default false. */
  withTargetDetail?: boolean | undefined
  /** Add the paths of departments to `targetDetail`. Default false. */
  withDepartmentExtInfo?: boolean | undefined
}

/** A target, and the policy that it is one of. */
export interface PolicyTargetInput {
  /** What it is. */
  targetType: InvitationTargetType
  /** Id of the department; code of the post, role or group. */
  targetIdentifier: string
  /** Id of the policy. */
  policyId: string
  /** Code of the permission space, for roles. Default `default`. */
  namespace?: string | undefined
}

/** Targets, and the policy that they are those of. */
export interface PolicyTargetsBatchInput {
  /** The targets, 1 to 50 kinds. */
  targets: readonly {
    /** Ids of departments; codes of posts, roles or groups; 1 to 50. */
    targetIdentifiers: readonly string[]
    /** Code of the permission space, for roles. Default `default`. */
    namespace?: string | undefined
    /** What they are. */
    targetType: InvitationTargetType
  }[]
  /** Id of the policy. */
  policyId: string
}

/** The department that is the main one of those who are invited by a policy. */
export interface InvitationMainDepartment {
  /** Id of the policy. */
  policyId: string
  /** Id of the department; `null` when there is none. */
  departmentId: string | null
  /** The department itself; only with `withDepartmentDetail`. */
  departmentDetail?: JsonObject | null
}

/** Which target of a policy, and what comes with it. */
export interface GetInvitationTargetInput extends InvitationTargetView {
  /** Id of the assignment, `InvitationTarget.id`. */
  id: string
}

/** Which targets of which policy, and what comes with them. */
export interface ListInvitationTargetsInput extends InvitationTargetView {
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
  /** Id of the policy. */
  policyId: string
  /** What they are. */
  targetType: InvitationTargetType
}

/** A policy, and one of its departments. */
export interface SetInvitationMainDepartmentInput {
  /** Id of the policy. */
  policyId: string
  /** Id of the department. */
  departmentId: string
}

/** Which policy. */
export interface RemoveInvitationMainDepartmentInput {
  /** Id of the policy. */
  policyId: string
}

/** Which policy, and what comes with the department. */
export interface GetInvitationMainDepartmentInput {
  /** Id of the policy. */
  policyId: string
  /** Add `departmentDetail`. Default false. */
  withDepartmentDetail?: boolean | undefined
}

/** Checks a {@link InvitationTarget} in an answer. */
export const invitationTargetSchema = /* @__PURE__ */ schemaFor<InvitationTarget>()(
  schemas.invitationTarget,
)

/** Checks a {@link InvitationMainDepartment} in an answer. */
export const invitationMainDepartmentSchema = /* @__PURE__ */ schemaFor<InvitationMainDepartment>()(
  schemas.invitationMainDepartment,
)
