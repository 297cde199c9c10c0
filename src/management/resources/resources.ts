// Generated from api/management/resources.tsp by `npm run generate`.

import type { AuthorizedResource } from '../../contract/authorized-resource/contract.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type ActionCheck,
  type AuthorizedTarget,
  type AuthorizeResourcesInput,
  authorizeResources,
  type BatchDeleteCommonResourceInput,
  batchDeleteCommonResource,
  type CreateResourceInput,
  type CreateResourcesBatchInput,
  createResource,
  createResourcesBatch,
  type DeleteResourcesBatchInput,
  deleteResource,
  deleteResourcesBatch,
  type GetAuthorizedResourcesInput,
  type GetResourceAuthorizedTargetsInput,
  type GetResourcesBatchInput,
  getAuthorizedResources,
  getResource,
  getResourceAuthorizedTargets,
  getResourcesBatch,
  type IsActionAllowedInput,
  isActionAllowed,
  type ListCommonResourceInput,
  type ListedResource,
  type ListResourcesInput,
  listCommonResource,
  listResources,
  type Resource,
  type ResourceCode,
  type UpdateResourceInput,
  updateResource,
} from './contract.ts'

/**
 * The resources of a pool, and who may do what with them: `management.resources`. A code is unique
 * in its permission space, so most calls take both; the space is `default` unless said otherwise.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class Resources {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.resources`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Creates a resource.
   *
   * `POST /api/v3/create-resource`
   *
   * @param input code and kind; the rest as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new resource
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the code is taken
   * @throws {@link NotFoundError} when there is no such permission space
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function letReadArticles(management: ManagementClient, group: string) {
   *   await management.resources.create({
   *     code: 'articles',
   *     type: 'DATA',
   *     actions: [{ name: 'read', description: 'Read articles' }],
   *   })
   *   await management.resources.authorize({
   *     namespace: 'default',
   *     list: [
   *       {
   *         targetType: 'GROUP',
   *         targetIdentifiers: [group],
   *         resources: [{ code: 'articles', resourceType: 'DATA', actions: ['read'] }],
   *       },
   *     ],
   *   })
   * }
   * ```
   */
  create(input: CreateResourceInput, options?: RequestOptions): Promise<Resource> {
    return this.#transport.send(createResource(), input, options)
  }

  /**
   * Creates up to 50 resources of one permission space. One that cannot be created fails the whole
   * batch.
   *
   * `POST /api/v3/create-resources-batch`
   *
   * @param input `list` and `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when one of the codes is taken
   * @throws {@link NotFoundError} when there is no such permission space
   */
  createBatch(input: CreateResourcesBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(createResourcesBatch(), input, options)
  }

  /**
   * Reads a resource.
   *
   * `GET /api/v3/get-resource`
   *
   * @param input `code` and `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the resource
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such resource or permission space
   */
  get(input: ResourceCode, options?: RequestOptions): Promise<Resource> {
    return this.#transport.send(getResource(), input, options)
  }

  /**
   * Reads several resources by one request. Unknown codes are left out.
   *
   * `GET /api/v3/get-resources-batch`
   *
   * @param input `codeList` and `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns those that there are
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  getBatch(input: GetResourcesBatchInput, options?: RequestOptions): Promise<Resource[]> {
    return this.#transport.send(getResourcesBatch(), input, options)
  }

  /**
   * Lists the resources of a permission space page by page, newest first. Iterate over the result
   * to go through all of them.
   *
   * The service is documented to repeat status and message beside the list. Those around the whole
   * answer count, so the inner ones are not read.
   *
   * `GET /api/v3/list-resources`
   *
   * @param input permission space and kind; nothing for all of `default`
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  list(input: ListResourcesInput = {}, options?: ListOptions): Promise<Page<Resource>> {
    return listPages(this.#transport, listResources(), input, options)
  }

  /**
   * Lists the resources of all permission spaces, or of some, page by page, newest first, with
   * their ids. Data resources with a content of their own are not among them.
   *
   * As for {@link Resources.list}, status and message beside the list are not read.
   *
   * `GET /api/v3/list-common-resource`
   *
   * @param input text to look for, and the permission spaces; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when one of the permission spaces does not exist
   */
  listAll(
    input: ListCommonResourceInput = {},
    options?: ListOptions,
  ): Promise<Page<ListedResource>> {
    return listPages(this.#transport, listCommonResource(), input, options)
  }

  /**
   * Changes a resource. Members that are left out stay as they are; code and permission space stay
   * in any case. What is granted on it remains, under a new kind too.
   *
   * `POST /api/v3/update-resource`
   *
   * @param input which resource, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the resource after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such resource or permission space
   */
  update(input: UpdateResourceInput, options?: RequestOptions): Promise<Resource> {
    return this.#transport.send(updateResource(), input, options)
  }

  /**
   * Deletes a resource, and what is granted on it. An unknown code is ignored.
   *
   * `POST /api/v3/delete-resource`
   *
   * @param input `code` and `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  delete(input: ResourceCode, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteResource(), input, options)
  }

  /**
   * Deletes resources, and what is granted on them: by codes of one permission space, or by ids of
   * any. Those that are unknown are ignored.
   *
   * `POST /api/v3/delete-resources-batch`
   *
   * @param input `codeList`, `namespace` and `ids`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  deleteBatch(input: DeleteResourcesBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteResourcesBatch(), input, options)
  }

  /**
   * Deletes up to 50 resources of any permission spaces, and what is granted on them. Unknown ids
   * are ignored.
   *
   * `POST /api/v3/delete-common-resources-batch`
   *
   * @param input `ids`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  deleteByIds(
    input: BatchDeleteCommonResourceInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(batchDeleteCommonResource(), input, options)
  }

  /**
   * Grants resources of a permission space to users, roles, groups and departments. Granting one
   * again replaces its operations, and none of them takes the grant back: the service has no
   * operation of its own for that. Neither has it a place for conditions here; those of the console
   * can be read alone.
   *
   * The service calls the permission space optional, and finds none when it is left out. So it is
   * required here.
   *
   * `POST /api/v3/authorize-resources`
   *
   * @param input permission space, and who is granted what in it
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space, or one of the targets
   *   does not exist
   */
  authorize(input: AuthorizeResourcesInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(authorizeResources(), input, options)
  }

  /**
   * Reads what a user, role, group or department is granted by name. What comes by roles and groups
   * too is in `Groups.getAuthorizedResources`, and for the signed-in user in
   * {@link OwnPermissions.listResources}.
   *
   * `GET /api/v3/get-authorized-resources`
   *
   * @param input see {@link GetAuthorizedResourcesInput}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the resources with their operations
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such target or permission space
   */
  getAuthorized(
    input: GetAuthorizedResourcesInput,
    options?: RequestOptions,
  ): Promise<AuthorizedResource[]> {
    return this.#transport.send(getAuthorizedResources(), input, options)
  }

  /**
   * Tells whether a user may do something with a resource: by name, by groups, departments and
   * roles.
   *
   * `POST /api/v3/is-action-allowed`
   *
   * @param input `userId`, `action`, `resource` and `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether the user may
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user or permission space
   */
  isActionAllowed(input: IsActionAllowedInput, options?: RequestOptions): Promise<ActionCheck> {
    return this.#transport.send(isActionAllowed(), input, options)
  }

  /**
   * Lists who is granted a resource by name, page by page. The answer does not tell of conditions
   * under which something is granted.
   *
   * `POST /api/v3/get-resource-authorized-targets`
   *
   * @param input which resource, and what kind of targets
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  listAuthorizedTargets(
    input: GetResourceAuthorizedTargetsInput,
    options?: ListOptions,
  ): Promise<Page<AuthorizedTarget>> {
    return listPages(this.#transport, getResourceAuthorizedTargets(), input, options)
  }
}
