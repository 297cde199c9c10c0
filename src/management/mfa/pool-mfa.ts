// Generated from api/management/mfa.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { UserReference } from '../common/contract.ts'
import {
  type CloseGlobalMfaSettingsInput,
  closeGlobalMfaSettings,
  type GetMfaTriggerDataInput,
  getGlobalMfaSettings,
  getMfaTriggerData,
  getOtpSecretByUser,
  getUserMfaInfo,
  getUserMfaStatus,
  type ImportOtpInput,
  importOtp,
  type MfaFactors,
  type MfaStatus,
  type OtpSecret,
  type SetUsersMfaStatusInput,
  setUsersMfaStatus,
  type UpdateApplicationMfaSettingsInput,
  type UpdateGlobalMfaSettingsInput,
  type UserFactors,
  updateApplicationMfaSettings,
  updateGlobalMfaSettings,
} from './contract.ts'

/**
 * The second factors of users, and which kinds the pool and its applications want:
 * `management.mfa`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class PoolMfa {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.mfa`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Reads which second factors a user has.
   *
   * `GET /api/v3/get-user-mfa-info`
   *
   * @param input which user
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the state of each factor
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getFactors(input: UserReference, options?: RequestOptions): Promise<UserFactors> {
    return this.#transport.send(getUserMfaInfo(), input, options)
  }

  /**
   * Gives users the authenticator applications that they had elsewhere: their codes go on working.
   * What a user had before is replaced.
   *
   * `POST /api/v3/import-otp`
   *
   * @param input `list`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns nothing
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`); nothing is
   *   imported then
   * @throws {@link ApiError} when a secret is not Base32
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function takeOver(management: ManagementClient, userId: string, secret: string) {
   *   await management.mfa.importOtp({ list: [{ userId, otp: { secret } }] })
   * }
   * ```
   */
  importOtp(input: ImportOtpInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(importOtp(), input, options)
  }

  /**
   * Reads the secret of a user's authenticator application.
   *
   * `GET /api/v3/get-otp-secret-by-user`
   *
   * @param input which user
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the secret, Base32. Whoever has it can make the user's codes
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`), or the user has no
   *   authenticator application
   */
  getOtpSecret(input: UserReference, options?: RequestOptions): Promise<OtpSecret> {
    return this.#transport.send(getOtpSecretByUser(), input, options)
  }

  /**
   * Sets which second factors a user has. Read them by {@link PoolMfa.getStatus} and give back what
   * is to be otherwise: a kind with the status 0 is taken off the user; codes by SMS and e-mail
   * with the status 1 go to `mfaPhone` and `mfaEmail` from then on. Kinds that are left out stay.
   *
   * `POST /api/v3/set-mfa-status`
   *
   * @param input which user, and the factors
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   * @throws {@link ApiError} when a factor that the user does not have cannot be given so: there is
   *   no address, or it takes a secret or a face
   */
  setStatus(input: SetUsersMfaStatusInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(setUsersMfaStatus(), input, options)
  }

  /**
   * Reads which second factors a user has, and where their codes go.
   *
   * `GET /api/v3/get-mfa-status`
   *
   * @param input which user
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the factors
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getStatus(input: UserReference, options?: RequestOptions): Promise<MfaStatus> {
    return this.#transport.send(getUserMfaStatus(), input, options)
  }

  /**
   * Begins the second step of a sign-in for a user whom the caller has recognised otherwise: hand
   * what it gives to the page that asks for the factor.
   *
   * `GET /api/v3/get-mfa-trigger-data`
   *
   * @param input which user, and where to
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what the second step needs
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or application
   */
  getTriggerData(input: GetMfaTriggerDataInput, options?: RequestOptions): Promise<MfaStatus> {
    return this.#transport.send(getMfaTriggerData(), input, options)
  }

  /**
   * Reads which kinds of second factors the pool allows.
   *
   * `GET /api/v3/get-global-mfa-settings`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the kinds
   */
  getSettings(options?: RequestOptions): Promise<MfaFactors> {
    return this.#transport.send(getGlobalMfaSettings(), undefined, options)
  }

  /**
   * Allows kinds of second factors in the pool. Those that are allowed already stay. It demands
   * none of anybody: applications do, by {@link PoolMfa.updateApplicationSettings}.
   *
   * `POST /api/v3/update-global-mfa-settings`
   *
   * @param input `enabledFactors`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns all kinds that are allowed then
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  enableFactors(
    input: UpdateGlobalMfaSettingsInput,
    options?: RequestOptions,
  ): Promise<MfaFactors> {
    return this.#transport.send(updateGlobalMfaSettings(), input, options)
  }

  /**
   * Takes kinds of second factors out of use in the pool. Users who have one are not asked for it
   * any more.
   *
   * `POST /api/v3/disable-global-mfa-settings`
   *
   * @param input `disableFactors`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the kinds that are still allowed
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  disableFactors(
    input: CloseGlobalMfaSettingsInput,
    options?: RequestOptions,
  ): Promise<MfaFactors> {
    return this.#transport.send(closeGlobalMfaSettings(), input, options)
  }

  /**
   * Sets which kinds of second factors an application wants of everybody who signs in to it.
   * Without any, it asks those only who have set one up.
   *
   * `POST /api/v3/update-application-mfa-settings`
   *
   * @param input the application, and kinds to put in use and out of it
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the kinds that the application wants then. Those that the pool does not allow are
   *   asked of
   * nobody, and are not among them
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application
   */
  updateApplicationSettings(
    input: UpdateApplicationMfaSettingsInput,
    options?: RequestOptions,
  ): Promise<MfaFactors> {
    return this.#transport.send(updateApplicationMfaSettings(), input, options)
  }
}
