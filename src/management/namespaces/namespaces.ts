// Generated from api/management/namespaces.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type CreateNamespacesBatchInput,
  createNamespace,
  createNamespacesBatch,
  type DeleteNamespaceInput,
  type DeleteNamespacesBatchInput,
  deleteNamespace,
  deleteNamespacesBatch,
  type GetNamespaceInput,
  type GetNamespacesBatchInput,
  getNamespace,
  getNamespacesBatch,
  type ListNamespaceRolesInput,
  type ListNamespacesInput,
  listNamespaceRoles,
  listNamespaces,
  type Namespace,
  type NamespaceRole,
  type NewNamespace,
  type UpdateNamespaceInput,
  updateNamespace,
} from './contract.ts'

/**
 * The permission spaces of a pool, which the console calls permission groups:
 * `management.namespaces`. Codes of roles and of resources are unique in one, and what is granted
 * is granted in one.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class Namespaces {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.namespaces`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Creates a permission space.
   *
   * `POST /api/v3/create-namespace`
   *
   * @param input the code; the rest as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new permission space
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the code is taken
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function openShop(management: ManagementClient) {
   *   await management.namespaces.create({ code: 'shop', name: 'Shop' })
   *   await management.roles.create({ code: 'seller', namespace: 'shop' })
   * }
   * ```
   */
  create(input: NewNamespace, options?: RequestOptions): Promise<Namespace> {
    return this.#transport.send(createNamespace(), input, options)
  }

  /**
   * Creates up to 50 permission spaces by one request. One that cannot be created fails the whole
   * batch.
   *
   * `POST /api/v3/create-namespaces-batch`
   *
   * @param input `list`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when one of the codes is taken
   */
  createBatch(input: CreateNamespacesBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(createNamespacesBatch(), input, options)
  }

  /**
   * Reads a permission space.
   *
   * `GET /api/v3/get-namespace`
   *
   * @param input `code`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the permission space
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  get(input: GetNamespaceInput, options?: RequestOptions): Promise<Namespace> {
    return this.#transport.send(getNamespace(), input, options)
  }

  /**
   * Reads several permission spaces by one request. Unknown codes are left out.
   *
   * `GET /api/v3/get-namespaces-batch`
   *
   * @param input `codeList`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns those that there are
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  getBatch(input: GetNamespacesBatchInput, options?: RequestOptions): Promise<Namespace[]> {
    return this.#transport.send(getNamespacesBatch(), input, options)
  }

  /**
   * Lists permission spaces page by page, newest first. Iterate over the result to go through all
   * of them.
   *
   * `GET /api/v3/list-namespaces`
   *
   * @param input text to look for; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(input: ListNamespacesInput = {}, options?: ListOptions): Promise<Page<Namespace>> {
    return listPages(this.#transport, listNamespaces(), input, options)
  }

  /**
   * Changes a permission space. Under a new code it keeps its roles, resources and grants. Those
   * that are built in, `default`, `system` and one for each application, keep their codes.
   *
   * `POST /api/v3/update-namespace`
   *
   * @param input which permission space, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the permission space after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   * @throws {@link ConflictError} when the new code is taken
   * @throws {@link ForbiddenError} when it is built in and would get another code
   */
  update(input: UpdateNamespaceInput, options?: RequestOptions): Promise<Namespace> {
    return this.#transport.send(updateNamespace(), input, options)
  }

  /**
   * Deletes a permission space with its roles and resources, and with everything that is granted in
   * it. Those that are built in stay: `default`, `system` and one for each application.
   *
   * `POST /api/v3/delete-namespace`
   *
   * @param input `code`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   * @throws {@link ForbiddenError} when it is built in
   */
  delete(input: DeleteNamespaceInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteNamespace(), input, options)
  }

  /**
   * Deletes up to 50 permission spaces, as {@link Namespaces.delete} does with one. Unknown codes
   * are ignored, and one that cannot be deleted fails the whole batch.
   *
   * `POST /api/v3/delete-namespaces-batch`
   *
   * @param input `codeList`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when one of them is built in
   */
  deleteBatch(input: DeleteNamespacesBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteNamespacesBatch(), input, options)
  }

  /**
   * Lists the roles of a permission space page by page, newest first. The service types the answer
   * as one role; it is read as a page of them, as the same list of the newer permission spaces is.
   *
   * `GET /api/v3/list-namespace-roles`
   *
   * @param input which permission space, and text to look for
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  listRoles(input: ListNamespaceRolesInput, options?: ListOptions): Promise<Page<NamespaceRole>> {
    return listPages(this.#transport, listNamespaceRoles(), input, options)
  }
}
