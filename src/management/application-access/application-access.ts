// Generated from api/management/application-access.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { ApplicationId } from '../common/contract.ts'
import {
  type AccessRule,
  type ApplicationStrategy,
  type AuthorizeApplicationAccessInput,
  authorizeApplicationAccess,
  type DeleteAuthInput,
  type DetailAuthSubjectInput,
  deleteAuth,
  detailAuthSubject,
  type EnabledAuthInput,
  enabledAuth,
  getApplicationPermissionStrategy,
  type ListAuthApplicationInput,
  type ListAuthSubjectInput,
  listAuthApplication,
  listAuthSubject,
  type RevokeApplicationAccessInput,
  type RuledApplications,
  revokeApplicationAccess,
  type SubjectAccess,
  type UpdateApplicationPermissionStrategyInput,
  updateApplicationPermissionStrategy,
} from './contract.ts'

/**
 * Who may use which application: `management.applicationAccess`. A rule comes before the strategy
 * of the application, and `DENY` before `ALLOW`. Who may not is refused at the sign-in
 * (`application_access_denied`).
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class ApplicationAccess {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.applicationAccess`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Allows or denies an application to users, roles, groups and departments. A rule about somebody
   * who has one takes its place. Targets that do not exist are passed over.
   *
   * `POST /api/v3/authorize-application-access`
   *
   * @param input which application, and the rules
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function openToStaff(management: ManagementClient, appId: string) {
   *   const { applicationAccess } = management
   *   await applicationAccess.updateStrategy({ appId, permissionStrategy: 'DENY_ALL' })
   *   await applicationAccess.authorize({
   *     appId,
   *     list: [{ targetType: 'GROUP', targetIdentifier: ['staff'], effect: 'ALLOW' }],
   *   })
   * }
   * ```
   */
  authorize(
    input: AuthorizeApplicationAccessInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(authorizeApplicationAccess(), input, options)
  }

  /**
   * Takes rules back, so that the strategy of the application holds again. Targets that do not
   * exist, or have no rule, are passed over.
   *
   * `POST /api/v3/revoke-application-access`
   *
   * @param input `appId` and `list`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  revoke(input: RevokeApplicationAccessInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(revokeApplicationAccess(), input, options)
  }

  /**
   * Lists the rules of an application page by page.
   *
   * `POST /api/v3/list-applications-auth`
   *
   * @param input which application, and which of its rules
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  listRules(input: ListAuthApplicationInput, options?: ListOptions): Promise<Page<AccessRule>> {
    return listPages(this.#transport, listAuthApplication(), input, options)
  }

  /**
   * Switches a rule on or off.
   *
   * `POST /api/v3/update-auth-enabled`
   *
   * @param input `id` and `enabled`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such rule
   */
  setRuleEnabled(input: EnabledAuthInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(enabledAuth(), input, options)
  }

  /**
   * Deletes rules by their ids. Ids without a rule are ignored.
   *
   * `DELETE /api/v3/batch-applications-auth`
   *
   * @param input `authIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  deleteRules(input: DeleteAuthInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteAuth(), input, options)
  }

  /**
   * Lists the applications that have a rule about somebody. Rules about the groups, roles and
   * departments of a user are not among them; who wants to know what users may use in the end, asks
   * for that.
   *
   * `POST /api/v3/list-subject-auth`
   *
   * @param input about whom, and which rules
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications, all at once
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user, role, group or department
   */
  listApplications(
    input: ListAuthSubjectInput,
    options?: RequestOptions,
  ): Promise<RuledApplications> {
    return this.#transport.send(listAuthSubject(), input, options)
  }

  /**
   * Tells what decides whether somebody may use an application, not how. For that, read the rules.
   *
   * `GET /api/v3/get-subject-auth-detail`
   *
   * @param input `appId`, `targetType` and `targetId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the rule or the strategy
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`),
   *   user, role, group or department
   */
  explain(input: DetailAuthSubjectInput, options?: RequestOptions): Promise<SubjectAccess> {
    return this.#transport.send(detailAuthSubject(), input, options)
  }

  /**
   * Reads who may use an application when no rule is about them.
   *
   * `GET /api/v3/get-application-permission-strategy`
   *
   * @param input `appId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns everybody or nobody
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  getStrategy(input: ApplicationId, options?: RequestOptions): Promise<ApplicationStrategy> {
    return this.#transport.send(getApplicationPermissionStrategy(), input, options)
  }

  /**
   * Says who may use an application when no rule is about them.
   *
   * `POST /api/v3/update-application-permission-strategy`
   *
   * @param input `appId` and `permissionStrategy`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  updateStrategy(
    input: UpdateApplicationPermissionStrategyInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(updateApplicationPermissionStrategy(), input, options)
  }
}
