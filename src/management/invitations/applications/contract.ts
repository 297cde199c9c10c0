// Generated from api/management/invitations/applications.tsp by `npm run generate`.

import { successResultSchema } from '../../../contract/common/contract.ts'
import { lazyEndpoint } from '../../../contract/endpoint.ts'
import { pageOf } from '../../../contract/page.ts'
import { schemaFor } from '../../../contract/schema.ts'
import type { OpenEnum } from '../../../contract/values.ts'
import type { InvitationActor, InvitationQuery } from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** What has become of an application to join. */
export type InvitationApplicationStatus =
  /** Nobody has decided yet. */
  | 'PENDING'
  /** The account is there. */
  | 'PASSED'
  /** An administrator has refused it. */
  | 'REJECTED'

/** An application to join by a link. */
export interface InvitationApplication {
  /** Id that the service made. */
  id: string
  /** Full name. */
  applicant: string
  /** E-mail address, which was proved by a code. */
  email: string
  /** Id of who has made the link. */
  inviterId?: string | null
  /** Id of who has decided. */
  operatorId?: string | null
  /** What has become of it. */
  status: OpenEnum<InvitationApplicationStatus>
  /** Who decides: `MANUAL` an administrator, `AUTO` nobody. */
  channel: OpenEnum<'MANUAL' | 'AUTO'>
  /** Who has made the link; only with `withInvitorDetail`. */
  inviterDetail?: InvitationActor | null
  /** Who has decided; only with `withOperatorDetail`. */
  operatorDetail?: InvitationActor | null
}

/** What to look for in applications, and what comes with them. */
export interface ListInvitationApplicationsInput extends InvitationQuery {
  /** Add `inviterDetail`. Default false. The service spells it so. */
  withInvitorDetail?: boolean | undefined
  /** Add `operatorDetail`. Default false. */
  withOperatorDetail?: boolean | undefined
}

/** Which applications to decide about. */
export interface DecideApplicationsInput {
  /** Ids of the applications, 1 to 50. */
  applicantIds: readonly string[]
}

/** `POST /api/v3/filter-universal-invitation-applicants` */
export const filter = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'filter',
  method: 'POST',
  path: '/api/v3/filter-universal-invitation-applicants',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListInvitationApplicationsInput>()(schemas.listInvitationApplicationsInput),
  output: pageOf(schemaFor<InvitationApplication>()(schemas.invitationApplication)),
}))

/** `POST /api/v3/batch-approval-universal-invitation-applicants` */
export const approval = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'approval',
  method: 'POST',
  path: '/api/v3/batch-approval-universal-invitation-applicants',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<DecideApplicationsInput>()(schemas.decideApplicationsInput),
  output: successResultSchema,
}))

/** `POST /api/v3/batch-reject-universal-invitation-applicant` */
export const reject = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'reject',
  method: 'POST',
  path: '/api/v3/batch-reject-universal-invitation-applicant',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<DecideApplicationsInput>()(schemas.decideApplicationsInput),
  output: successResultSchema,
}))
