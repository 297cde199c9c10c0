// Generated from api/management/security-settings.tsp by `npm run generate`.

import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  getSecuritySettings,
  type SecuritySettings,
  type UpdateSecuritySettingsInput,
  updateSecuritySettings,
} from './contract.ts'

/**
 * How the pool is protected: registration, sign-ins, codes and tokens:
 * `management.securitySettings`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class PoolSecurity {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.securitySettings`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Reads how the pool is protected.
   *
   * `GET /api/v3/get-security-settings`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the settings
   */
  get(options?: RequestOptions): Promise<SecuritySettings> {
    return this.#transport.send(getSecuritySettings(), undefined, options)
  }

  /**
   * Changes how the pool is protected. Settings that are left out stay as they are; one that has
   * members is given with all of them.
   *
   * `POST /api/v3/update-security-settings`
   *
   * @param input the settings to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns all settings after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when a number or a word is nothing that the setting can be
   */
  update(
    input: UpdateSecuritySettingsInput = {},
    options?: RequestOptions,
  ): Promise<SecuritySettings> {
    return this.#transport.send(updateSecuritySettings(), input, options)
  }
}
