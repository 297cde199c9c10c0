// Generated from api/authentication/permissions.tsp by `npm run generate`.

import type { AuthorizedResource } from '../../contract/authorized-resource/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  checkPermissionByArrayResource,
  checkPermissionByStringResource,
  checkPermissionByTreeResource,
  type DataResourceCheck,
  type DataResourceCode,
  type DataResourcePaths,
  getAuthorizedResources,
  getUserAuthorizedResourcesList,
  getUserAuthResourcePermissionList,
  getUserAuthResourceStruct,
  listSubjectAuth,
  type OwnActionsList,
  type OwnDataResourceList,
  type OwnPermissionChecks,
  type OwnResourceStruct,
  type OwnResourcesQuery,
  type TreeResourceCheck,
} from './contract.ts'

/**
 * What the signed-in user may do: `authentication.permissions`. Data resources are those of the
 * permission space of the application that asks, whose code is the id of the application.
 *
 * Pages show and hide by it what users may do; the API behind them has to check for itself.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class OwnPermissions {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.permissions`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists what the user is granted: by name, by roles and by groups. What is denied is in the list
   * too, with the effect `DENY`, which wins over every `ALLOW`.
   *
   * `GET /api/v3/get-my-authorized-resources`
   *
   * @param input permission space and kind; nothing for everything
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the resources with their operations, all at once
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  listResources(
    input: OwnResourcesQuery = {},
    options?: RequestOptions,
  ): Promise<AuthorizedResource[]> {
    return this.#transport.send(getAuthorizedResources(), input, options)
  }

  /**
   * Checks whether the user may do something with data resources of the form `STRING`.
   *
   * `POST /api/v3/check-permission-string-resource`
   *
   * @param input `action` and `resources`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the answers. A resource that does not exist, or has another form, is not enabled
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   *
   * @example
   * ```ts
   * import type { AuthenticationClient } from 'genauth'
   *
   * export async function mayRead(authentication: AuthenticationClient, resource: string) {
   *   const { checkResultList } = await authentication.permissions.checkString({
   *     action: 'read',
   *     resources: [resource],
   *   })
   *   return checkResultList.every(({ enabled }) => enabled)
   * }
   * ```
   */
  checkString(input: DataResourceCheck, options?: RequestOptions): Promise<OwnPermissionChecks> {
    return this.#transport.send(checkPermissionByStringResource(), input, options)
  }

  /**
   * Checks whether the user may do something with data resources of the form `ARRAY`.
   *
   * `POST /api/v3/check-permission-array-resource`
   *
   * @param input `action` and `resources`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the answers. A resource that does not exist, or has another form, is not enabled
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  checkArray(input: DataResourceCheck, options?: RequestOptions): Promise<OwnPermissionChecks> {
    return this.#transport.send(checkPermissionByArrayResource(), input, options)
  }

  /**
   * Checks whether the user may do something with nodes of data resources of the form `TREE`.
   *
   * `POST /api/v3/check-permission-tree-resource`
   *
   * @param input `action` and `resources`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the answers. A node that does not exist is not enabled
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  checkTree(input: TreeResourceCheck, options?: RequestOptions): Promise<OwnPermissionChecks> {
    return this.#transport.send(checkPermissionByTreeResource(), input, options)
  }

  /**
   * Lists all data resources of the application with which the user may do anything.
   *
   * `GET /api/v3/get-user-auth-resource-list`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the resources with their content and operations
   */
  listDataResources(options?: RequestOptions): Promise<OwnDataResourceList> {
    return this.#transport.send(getUserAuthorizedResourcesList(), undefined, options)
  }

  /**
   * Lists what the user may do with some data resources.
   *
   * `POST /api/v3/get-user-auth-resource-permission-list`
   *
   * @param input `resources`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the operations for each. There are none for a resource that does not exist
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  listActions(input: DataResourcePaths, options?: RequestOptions): Promise<OwnActionsList> {
    return this.#transport.send(getUserAuthResourcePermissionList(), input, options)
  }

  /**
   * Reads the content of a data resource as far as the user may do anything with it.
   *
   * `POST /api/v3/get-user-auth-resource-struct`
   *
   * @param input `resource`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns text, texts or tree, with the operations
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the application has no such data resource
   */
  getStruct(input: DataResourceCode, options?: RequestOptions): Promise<OwnResourceStruct> {
    return this.#transport.send(getUserAuthResourceStruct(), input, options)
  }

  /**
   * Lists the access of the user to the applications of the pool.
   *
   * The service documents neither what this takes nor what it answers. So it takes nothing here, as
   * in the service's own SDKs, and the answer is handed on as it comes.
   *
   * `POST /api/v2/applications/subject/person/list`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what the service answers, unchecked
   */
  listSubjects(options?: RequestOptions): Promise<unknown> {
    return this.#transport.send(listSubjectAuth(), undefined, options)
  }
}
