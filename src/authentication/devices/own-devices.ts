// Generated from api/authentication/devices.tsp by `npm run generate`.

import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type ListOwnDevicesInput,
  list,
  type OwnDeviceId,
  type OwnDeviceSession,
  revoke,
  unbind,
} from './contract.ts'

/**
 * The devices on which the user has signed in: `authentication.devices`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class OwnDevices {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.devices`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists the devices page by page, the last one used first. Iterate over the result to go through
   * all of them.
   *
   * `GET /api/v3/mydevices/list`
   *
   * @param input which page to begin with; nothing for the first
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(input: ListOwnDevicesInput = {}, options?: ListOptions): Promise<Page<OwnDeviceSession>> {
    return listPages(this.#transport, list(), input, options)
  }

  /**
   * Signs the user out on a device and takes it off the list, until the user signs in there again.
   *
   * `POST /api/v3/mydevices/unbind`
   *
   * @param input which device
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has no such device
   */
  unbind(input: OwnDeviceId, options?: RequestOptions): Promise<void> {
    return this.#transport.send(unbind(), input, options)
  }

  /**
   * Signs the user out on a device. It stays on the list.
   *
   * `POST /api/v3/mydevices/revoke-session`
   *
   * @param input which device
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has no such device
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export async function signOutElsewhere(authentication: AuthenticationClient, here: string) {
   *   for await (const { device, online } of await authentication.devices.list()) {
   *     const { deviceId } = device
   *     if (online && deviceId !== here) await authentication.devices.revokeSession({ deviceId })
   *   }
   * }
   * ```
   */
  revokeSession(input: OwnDeviceId, options?: RequestOptions): Promise<void> {
    return this.#transport.send(revoke(), input, options)
  }
}
