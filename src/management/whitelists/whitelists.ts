// Generated from api/management/whitelists.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type AddWhitelistOfAppInput,
  addWhitelist,
  addWhitelistOfApp,
  type DeleteWhitelistOfAppInput,
  deleteWhitelist,
  deleteWhitelistOfApp,
  type ListWhitelistsInput,
  type ListWhitelistsOfAppInput,
  listWhitelists,
  listWhitelistsOfApp,
  type WhitelistEntry,
  type WhitelistValues,
} from './contract.ts'

/**
 * Who may register: of each kind a list of the pool, and lists of single applications:
 * `management.whitelists`. Which lists count is switched in the console. Administrators create
 * users whom no list has.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class Whitelists {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.whitelists`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Puts values on a whitelist of the pool. Those that are on it stay as they are.
   *
   * The service's types speak of one entry in the answer, its names of a list, which is what the
   * method gives.
   *
   * `POST /api/v3/add-whitelist`
   *
   * @param input what the values are, and the values
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the entries of the values
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when a value does not have the form of its kind
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function letIn(management: ManagementClient, addresses: string[]) {
   *   await management.whitelists.add({ type: 'EMAIL', list: addresses })
   * }
   * ```
   */
  add(input: WhitelistValues, options?: RequestOptions): Promise<WhitelistEntry[]> {
    return this.#transport.send(addWhitelist(), input, options)
  }

  /**
   * Reads a whitelist of the pool.
   *
   * `GET /api/v3/list-whitelist`
   *
   * @param input `type`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the entries, oldest first
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(input: ListWhitelistsInput, options?: RequestOptions): Promise<WhitelistEntry[]> {
    return this.#transport.send(listWhitelists(), input, options)
  }

  /**
   * Takes values off a whitelist of the pool. Those that are not on it are ignored. Who has
   * registered stays.
   *
   * The service's types have the answer without the envelope that all its neighbours have; it is
   * read with and without.
   *
   * `POST /api/v3/delete-whitelist`
   *
   * @param input what the values are, and the values
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  delete(input: WhitelistValues, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteWhitelist(), input, options)
  }

  /**
   * Puts values on a whitelist of an application. Those that are on it stay as they are.
   *
   * `POST /api/v3/add-whitelist-of-app`
   *
   * @param input the application, what the values are, and the values
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the entries of the values
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application
   * @throws {@link ApiError} when a value does not have the form of its kind
   */
  addOfApplication(
    input: AddWhitelistOfAppInput,
    options?: RequestOptions,
  ): Promise<WhitelistEntry[]> {
    return this.#transport.send(addWhitelistOfApp(), input, options)
  }

  /**
   * Reads a whitelist of an application.
   *
   * `GET /api/v3/list-whitelist-of-app`
   *
   * @param input the application, and what the values are
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the entries, oldest first
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application
   */
  listOfApplication(
    input: ListWhitelistsOfAppInput,
    options?: RequestOptions,
  ): Promise<WhitelistEntry[]> {
    return this.#transport.send(listWhitelistsOfApp(), input, options)
  }

  /**
   * Takes values off a whitelist of an application. Those that are not on it are ignored.
   *
   * As for the list of the pool, the answer is read with an envelope and without.
   *
   * `POST /api/v3/delete-whitelist-of-app`
   *
   * @param input the application, what the values are, and the values
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application
   */
  deleteOfApplication(
    input: DeleteWhitelistOfAppInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(deleteWhitelistOfApp(), input, options)
  }
}
