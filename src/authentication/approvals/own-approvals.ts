// Generated from api/authentication/approvals.tsp by `npm run generate`.

import type { Approval } from '../../contract/approval/contract.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type ApplicableApplications,
  type ApplicableApplicationsQuery,
  type ApplicableRole,
  type ApplicableRolesQuery,
  type BatchCreateApprovalInput,
  batchCreateApproval,
  type CreateApprovalInput,
  createApproval,
  getDetail,
  getEnablePermissionApplyApplicationList,
  getEnablePermissionApplyRoleList,
  type InitiatedApprovalsQuery,
  initiatedList,
  type NewApproval,
  type OwnApprovalNumber,
} from './contract.ts'

/**
 * Requests of the signed-in user for roles, and for the use of applications:
 * `authentication.approvals`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class OwnApprovals {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.approvals`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists the applications that users can apply for.
   *
   * `GET /api/v3/applications-permission-applicable`
   *
   * @param input `appName`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications, all at once
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  listApplications(
    input: ApplicableApplicationsQuery = {},
    options?: RequestOptions,
  ): Promise<ApplicableApplications> {
    return this.#transport.send(getEnablePermissionApplyApplicationList(), input, options)
  }

  /**
   * Lists the roles of an application that users can apply for, page by page.
   *
   * `GET /api/v3/roles-permission-applicable`
   *
   * @param input `appId`, `keyword`, `page` and `limit`
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  listRoles(input: ApplicableRolesQuery, options?: ListOptions): Promise<Page<ApplicableRole>> {
    return listPages(this.#transport, getEnablePermissionApplyRoleList(), input, options)
  }

  /**
   * Asks for a role, or for the use of an application. Somebody else decides.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/approval`
   *
   * @param input what is asked for, and for a role, for how long
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the number of the request
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application or role
   * @throws {@link ForbiddenError} when users cannot apply for it
   * @throws {@link ConflictError} when the user has asked for it, and nobody has decided yet
   *
   * @example
   * ```ts
   * import type { AuthenticationClient } from 'genauth'
   *
   * export async function applyForRole(authentication: AuthenticationClient, roleId: string) {
   *   const { number } = await authentication.approvals.create({
   *     objectType: 'ROLE_PERMISSION_APPLY',
   *     objectId: roleId,
   *   })
   *   return (await authentication.approvals.get({ number })).status // PENDING
   * }
   * ```
   */
  create(input: CreateApprovalInput, options?: RequestOptions): Promise<NewApproval> {
    return this.#transport.send(createApproval(), input, options)
  }

  /**
   * Asks for up to 50 roles or applications at once, each by a request of its own. One that cannot
   * be asked for fails the whole batch.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/approval-batch`
   *
   * @param input `objectType`, `objectIds` and `extraParams`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application or role
   * @throws {@link ForbiddenError} when users cannot apply for one of them
   * @throws {@link ConflictError} when the user has asked for one of them, and nobody has decided
   *   yet
   */
  createBatch(input: BatchCreateApprovalInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(batchCreateApproval(), input, options)
  }

  /**
   * Reads a request that the user has made.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/approval`
   *
   * @param input `number`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns how far it has come
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has made no such request
   */
  get(input: OwnApprovalNumber, options?: RequestOptions): Promise<Approval> {
    return this.#transport.send(getDetail(), input, options)
  }

  /**
   * Lists the requests that the user has made page by page, newest first.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/approval-initiated-list`
   *
   * @param input which of them; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  listInitiated(
    input: InitiatedApprovalsQuery = {},
    options?: ListOptions,
  ): Promise<Page<Approval>> {
    return listPages(this.#transport, initiatedList(), input, options)
  }
}
