import type { FactorType } from '../../contract/factor/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { Ticket } from '../session/ticket.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type EnrollmentData,
  enrollFactor,
  type Factor,
  type FactorProfile,
  type FactorToEnroll,
  type GetFactorInput,
  getFactor,
  listEnrolledFactors,
  listFactorsToEnroll,
  type MfaOtpVerifyInput,
  type MfaTokenInfo,
  mfaOtpVerify,
  type OtpCheck,
  type OtpData,
  type ResetFactorInput,
  resetFactor,
  sendEnrollFactorRequest,
  type VerifyMfaTokenInput,
  verifyMfaToken,
} from './contract.ts'

// The answer does not tell it.
const enrollmentLife = 60

/** A factor that is about to be added. */
export interface FactorEnrollment {
  /** For {@link OwnMfa.confirm}. */
  readonly ticket: Ticket<'enrollFactor'>
  /** What an authenticator application needs, for `OTP`. */
  readonly otp: OtpData | undefined
}

/**
 * The second factors of the signed-in user: `authentication.mfa`. How a sign-in asks for them is told
 * by {@link MfaStep}.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class OwnMfa {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.mfa`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Begins to add a factor: gives the address for an authenticator application (`OTP`), or sends a
   * code (`SMS`, `EMAIL`).
   *
   * `POST /api/v3/send-enroll-factor-request`
   *
   * @param input the kind, and where codes go: by default to the user's own phone or address
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the ticket for {@link OwnMfa.confirm}, good for a minute
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the pool does not allow the kind
   * @throws {@link ConflictError} when the user has the factor already
   */
  async enroll(
    input: FactorProfile & { readonly factorType: FactorType },
    options?: RequestOptions,
  ): Promise<FactorEnrollment> {
    const { factorType, ...profile } = input ?? {}
    const { enrollmentToken, otpData } = await this.#connection.send(
      sendEnrollFactorRequest(),
      { factorType, profile },
      options,
    )
    const { clock } = this.#connection
    const ticket = Ticket.issue('enrollFactor', enrollmentToken, enrollmentLife, clock)
    return { ticket, otp: otpData ?? undefined }
  }

  /**
   * Adds a factor that has proved to work.
   *
   * `POST /api/v3/enroll-factor`
   *
   * @param input the ticket and the kind of {@link OwnMfa.enroll}, and the code; for `FACE` a photo
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit, or the ticket is for something else or
   *   too old; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_totp`, `wrong_code`)
   */
  async confirm(
    input: EnrollmentData & {
      readonly ticket: Ticket<'enrollFactor'>
      readonly factorType: FactorType
    },
    options?: RequestOptions,
  ): Promise<void> {
    const { clock } = this.#connection
    const [enrollmentToken, rest] = Ticket.redeem(enrollFactor().name, input, 'enrollFactor', clock)
    const { factorType, ...enrollmentData } = rest
    await this.#connection.send(
      enrollFactor(),
      { factorType, enrollmentToken, enrollmentData },
      options,
    )
  }

  /**
   * Takes a factor off.
   *
   * `POST /api/v3/reset-factor`
   *
   * @param input the id of the factor
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has no such factor
   */
  reset(input: ResetFactorInput, options?: RequestOptions): Promise<void> {
    return this.#connection.send(resetFactor(), input, options)
  }

  /**
   * Reads the factors of the user.
   *
   * `GET /api/v3/list-enrolled-factors`
   *
   * @param options signal, timeout, headers, language and retries of this call
   */
  list(options?: RequestOptions): Promise<Factor[]> {
    return this.#connection.send(listEnrolledFactors(), undefined, options)
  }

  /**
   * Reads one factor.
   *
   * `GET /api/v3/get-factor`
   *
   * @param input the id of the factor
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has no such factor
   */
  get(input: GetFactorInput, options?: RequestOptions): Promise<Factor> {
    return this.#connection.send(getFactor(), input, options)
  }

  /**
   * Reads which kinds of factors the user may add: those that the pool allows and the user does not
   * have.
   *
   * `GET /api/v3/list-factors-to-enroll`
   *
   * @param options signal, timeout, headers, language and retries of this call
   */
  available(options?: RequestOptions): Promise<FactorToEnroll[]> {
    return this.#connection.send(listFactorsToEnroll(), undefined, options)
  }

  /**
   * Tries a code of the authenticator application, to ask once more before something important. No
   * code is right twice.
   *
   * `POST /api/v3/mfa-totp-verify`
   *
   * @param input the code, six digits
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it is right
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  verify(input: MfaOtpVerifyInput, options?: RequestOptions): Promise<OtpCheck> {
    return this.#connection.send(mfaOtpVerify(), input, options)
  }

  /**
   * Asks what the token between the two factors of a sign-in is worth.
   *
   * `POST /mfa/token/introspection`
   *
   * @param input the token, `mfaToken` of {@link InteractionRequiredError.step}
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  introspect(input: VerifyMfaTokenInput, options?: RequestOptions): Promise<MfaTokenInfo> {
    return this.#connection.send(verifyMfaToken(), input, options)
  }
}
