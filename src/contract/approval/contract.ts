// Generated from api/contract/approval.tsp by `npm run generate`.

import { schemaFor } from '../schema.ts'
import { spellApproval } from '../spell-approval.ts'
import type { OpenEnum } from '../values.ts'
import * as schemas from './schemas.ts'

/** What somebody asks for. */
export type ApprovalObjectType =
  /** To use an application. */
  | 'APP_PERMISSION_APPLY'
  /** To have a role. */
  | 'ROLE_PERMISSION_APPLY'

/** How far a request has come. */
export type ApprovalStatus =
  /** Nobody has decided yet. */
  | 'PENDING'
  /** It was granted. */
  | 'AGREED'
  /** It was refused. */
  | 'REFUSED'

/** For how long a role is wanted. */
export interface ApprovalTimes {
  /** From when on, in milliseconds since the epoch. Default: at once. */
  enableTime?: number | null
  /** Until when, in milliseconds since the epoch. Default: for ever. */
  endTime?: number | null
}

/** The application or role that somebody asked for. */
export interface ApprovalObject {
  /** Id of the application or role. */
  objectId: string
  /** Its display name. */
  objectName: string
  /** Address of the logo, for applications. */
  logo?: string | null
  /** Code, for roles. */
  roleCode?: string | null
  /** Number of the permission space, for roles. */
  namespaceId?: number | null
  /** Code of the permission space, for roles. */
  namespaceCode?: string | null
}

/**
 * A request for a permission, and what came of it. The service's own description takes its objects
 * for a list in one place and for a single one in another; here they are always a list.
 */
export interface Approval {
  /** Id that the service made. */
  approvalId: number
  /** Number that people call it by. */
  number: string
  /** How far it has come. */
  status: OpenEnum<ApprovalStatus>
  /** When it was made, ISO 8601. */
  submitTime: string
  /** When it was decided, ISO 8601. */
  closedTime?: string | null
  /** What is asked for. */
  objectType: OpenEnum<ApprovalObjectType>
  /** The application or role. */
  approvalObjectList: ApprovalObject[]
  /** For how long a role is wanted. */
  extraParams?: ApprovalTimes | null
}

/** Checks a {@link Approval} in an answer. */
export const approvalSchema = /* @__PURE__ */ schemaFor<Approval>(spellApproval)(schemas.approval)
