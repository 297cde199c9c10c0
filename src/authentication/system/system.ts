// Generated from api/authentication/system.tsp by `npm run generate`.

import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import { type Country, getCountryList, getSystemInfo, type SystemInfo } from './contract.ts'

/**
 * What the service tells everybody: `authentication.system`.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class System {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.system`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Reads the public keys and versions of the service. The answer has no envelope.
   *
   * `GET /api/v3/system`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what the service makes public of itself
   */
  getInfo(options?: RequestOptions): Promise<SystemInfo> {
    return this.#transport.send(getSystemInfo(), undefined, options)
  }

  /**
   * Lists countries and regions with their calling codes, for forms that ask for a phone number.
   *
   * `GET /api/v3/get-country-list`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the countries, all at once
   */
  listCountries(options?: RequestOptions): Promise<Country[]> {
    return this.#transport.send(getCountryList(), undefined, options)
  }
}
