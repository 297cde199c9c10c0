// Generated from api/management/applications.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { Page } from '../../contract/page.ts'
import type { User } from '../../contract/user/contract.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { ApplicationId } from '../common/contract.ts'
import {
  type Application,
  type ApplicationSecret,
  type ApplicationSummary,
  type CheckDomainAvailableInput,
  type CreateApplicationInput,
  checkDomainAvailable,
  createApplication,
  type DomainAvailability,
  deleteApplication,
  type GetVerifyConfigAppInput,
  getApplication,
  getApplicationSecret,
  getApplicationSimpleInfo,
  getVerifyConfigApp,
  type ListApplicationActiveUsersInput,
  type ListApplicationSimpleInfoInput,
  type ListApplicationsInput,
  listApplicationActiveUsers,
  listApplicationSimpleInfo,
  listApplications,
  refreshApplicationSecret,
  type UpdateApplicationInput,
  type UpdateLoginPageConfigInput,
  updateApplication,
  updateLoginPageConfig,
} from './contract.ts'

/**
 * The applications of a pool: what users sign in to: `management.applications`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 */
export class Applications<Custom extends CustomData = CustomData> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.applications`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Creates an application. One of your own needs an `appIdentifier`; one for somebody else's
   * product needs `template` and `templateData`, and the service ignores the rest.
   *
   * `POST /api/v3/create-application`
   *
   * @param input name and identifier; the rest as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new application. Its secret comes from {@link Applications.getSecret}
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the identifier is taken (`domain_taken`)
   * @throws {@link ForbiddenError} when the identifier is one of the service's own
   *   (`domain_reserved`)
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function createShop(management: ManagementClient) {
   *   const { appId } = await management.applications.create({
   *     appName: 'Shop',
   *     appIdentifier: 'shop',
   *     appType: 'web',
   *     redirectUris: ['https://shop.example.com/callback'],
   *     oidcConfig: { grant_types: ['authorization_code', 'refresh_token'] },
   *   })
   *   const { secret } = await management.applications.getSecret({ appId })
   *   return { appId, secret }
   * }
   * ```
   */
  create(input: CreateApplicationInput, options?: RequestOptions): Promise<Application> {
    return this.#transport.send(createApplication(), input, options)
  }

  /**
   * Reads an application.
   *
   * `GET /api/v3/get-application`
   *
   * @param input `appId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the application, without its secret
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  get(input: ApplicationId, options?: RequestOptions): Promise<Application> {
    return this.#transport.send(getApplication(), input, options)
  }

  /**
   * Lists applications page by page.
   *
   * `GET /api/v3/list-applications`
   *
   * @param input which ones; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(input: ListApplicationsInput = {}, options?: ListOptions): Promise<Page<Application>> {
    return listPages(this.#transport, listApplications(), input, options)
  }

  /**
   * Reads what a list shows of an application.
   *
   * `GET /api/v3/get-application-simple-info`
   *
   * @param input `appId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns name, logo and kind
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  getSummary(input: ApplicationId, options?: RequestOptions): Promise<ApplicationSummary> {
    return this.#transport.send(getApplicationSimpleInfo(), input, options)
  }

  /**
   * Lists what a menu shows of applications, page by page. Much smaller than
   * {@link Applications.list}.
   *
   * `GET /api/v3/list-application-simple-info`
   *
   * @param input which ones; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  listSummaries(
    input: ListApplicationSimpleInfoInput = {},
    options?: ListOptions,
  ): Promise<Page<ApplicationSummary>> {
    return listPages(this.#transport, listApplicationSimpleInfo(), input, options)
  }

  /**
   * Finds one application by part of its name or identifier. The service documents neither for
   * what, nor which of several it takes.
   *
   * `GET /api/v3/verify-config-app`
   *
   * @param input `keywords`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the application
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  find(input: GetVerifyConfigAppInput = {}, options?: RequestOptions): Promise<Application> {
    return this.#transport.send(getVerifyConfigApp(), input, options)
  }

  /**
   * Changes an application. Members that are left out stay as they are, and lists that are given
   * replace those before. What becomes of settings that are left out of those of a protocol, or of
   * pages, is documented nowhere: give them whole.
   *
   * `POST /api/v3/update-application`
   *
   * @param input which application, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   * @throws {@link ConflictError} when the new identifier is taken (`domain_taken`)
   * @throws {@link ForbiddenError} when the new identifier is one of the service's own
   *   (`domain_reserved`)
   */
  update(input: UpdateApplicationInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(updateApplication(), input, options)
  }

  /**
   * Deletes an application for good. Whoever is signed in to it is signed out, and its secret is
   * void.
   *
   * `POST /api/v3/delete-application`
   *
   * @param input `appId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  delete(input: ApplicationId, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteApplication(), input, options)
  }

  /**
   * Reads the secret of an application.
   *
   * `GET /api/v3/get-application-secret`
   *
   * @param input `appId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the secret
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  getSecret(input: ApplicationId, options?: RequestOptions): Promise<ApplicationSecret> {
    return this.#transport.send(getApplicationSecret(), input, options)
  }

  /**
   * Makes a new secret for an application. The one before is void at once: the application cannot
   * exchange or refresh tokens until it has the new one, and ID tokens that were signed with the
   * old one are not valid any more.
   *
   * `POST /api/v3/refresh-application-secret`
   *
   * @param input `appId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new secret
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   */
  refreshSecret(input: ApplicationId, options?: RequestOptions): Promise<ApplicationSecret> {
    return this.#transport.send(refreshApplicationSecret(), input, options)
  }

  /**
   * Lists the users who are signed in to an application now, page by page.
   *
   * `POST /api/v3/list-application-active-users`
   *
   * @param input which application, and what comes with the users
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application (`application_not_found`)
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function countActiveUsers(management: ManagementClient, appId: string) {
   *   let count = 0
   *   for await (const user of await management.applications.listActiveUsers({ appId })) {
   *     if (user.lastLogin) count += 1
   *   }
   *   return count
   * }
   * ```
   */
  listActiveUsers(
    input: ListApplicationActiveUsersInput,
    options?: ListOptions,
  ): Promise<Page<User<Custom>>> {
    return listPages(this.#transport, listApplicationActiveUsers(), input, options)
  }

  /**
   * Tells whether an application can have a domain.
   *
   * `POST /api/v3/check-domain-available`
   *
   * @param input `domain`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it is free
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  checkDomain(
    input: CheckDomainAvailableInput,
    options?: RequestOptions,
  ): Promise<DomainAvailability> {
    return this.#transport.send(checkDomainAvailable(), input, options)
  }

  /**
   * Says what the sign-in pages of all applications of the pool look like. The service's own SDKs
   * name no application here, so it holds for all; what they type as empty is handed on as it is.
   *
   * `POST /api/v3/update-login-page-config`
   *
   * @param input all settings, since there is no word about what becomes of one that is left out
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  updateLoginPage(
    input: UpdateLoginPageConfigInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(updateLoginPageConfig(), input, options)
  }
}
