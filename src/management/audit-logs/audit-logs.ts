// Generated from api/management/audit-logs.tsp by `npm run generate`.

import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type AdminAction,
  type GetAdminAuditLogsInput,
  type GetUserActionLogsInput,
  getAdminAuditLogs,
  getUserActionLogs,
  type UserAction,
} from './contract.ts'

/**
 * Who has done what in the pool: `management.auditLogs`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class AuditLogs {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.auditLogs`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists what users have done page by page, newest first, what failed included. Iterate over the
   * result to go through all of it.
   *
   * `POST /api/v3/get-user-action-logs`
   *
   * @param input what the list is narrowed by; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function failedSignIns(management: ManagementClient, since: Date) {
   *   const query = { eventType: 'login', success: false, start: since.getTime() }
   *   for await (const action of await management.auditLogs.listUserActions(query)) {
   *     console.log(action.userDisplayName, action.clientIp, action.geoip?.cityName)
   *   }
   * }
   * ```
   */
  listUserActions(
    input: GetUserActionLogsInput = {},
    options?: ListOptions,
  ): Promise<Page<UserAction>> {
    return listPages(this.#transport, getUserActionLogs(), input, options)
  }

  /**
   * Lists what administrators have done page by page, newest first, what failed included. Calls
   * that only read are not in it.
   *
   * `POST /api/v3/get-admin-audit-logs`
   *
   * @param input what the list is narrowed by; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  listAdminActions(
    input: GetAdminAuditLogsInput = {},
    options?: ListOptions,
  ): Promise<Page<AdminAction>> {
    return listPages(this.#transport, getAdminAuditLogs(), input, options)
  }
}
