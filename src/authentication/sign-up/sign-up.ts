import { checkInput } from '../../contract/check-input.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { User } from '../../contract/user/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type SignUpWithCodeInput,
  type SignUpWithPasswordInput,
  signUp,
  signUpWithCodeInput,
  signUpWithPasswordInput,
} from './contract.ts'

/**
 * Registration: `authentication.signUp`. It creates the user and does not sign in.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
 */
export class SignUp<Custom extends CustomData = CustomData> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.signUp`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Registers by user name or e-mail address, and a password. An e-mail address is not proved by
   * this; {@link SignUp.withCode} proves it.
   *
   * `POST /api/v3/signup`
   *
   * @param input exactly one of `username` and `email`, the password, and a profile if wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new user, who is not signed in yet
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the user name or address is taken
   * @throws {@link ForbiddenError} when registration is closed (`registration_disabled`)
   * @throws {@link ApiError} when the password is against the policy (`password_too_short`)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function register(authentication: AuthenticationClient) {
   *   return authentication.signUp.withPassword({ username: 'ann', password: 'passw0rd' })
   * }
   * ```
   */
  async withPassword(
    input: SignUpWithPasswordInput<Custom>,
    options?: RequestOptions,
  ): Promise<User<Custom>> {
    const { password, username, email, ...extras } = checkInput(
      signUp().name,
      signUpWithPasswordInput,
      input,
    )
    return this.#transport.send(
      signUp(),
      { connection: 'PASSWORD', passwordPayload: { password, username, email }, ...extras },
      options,
    )
  }

  /**
   * Registers by a code that was sent to an e-mail address or phone, which is proved by this. Send
   * the code by `authentication.codes` for `CHANNEL_REGISTER`.
   *
   * `POST /api/v3/signup`
   *
   * @param input exactly one of `email` and `phone`, the code, and a profile if wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new user, who is not signed in yet
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`)
   * @throws {@link ConflictError} when the address or number is taken
   * @throws {@link ForbiddenError} when registration is closed (`registration_disabled`)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export async function register(
   *   authentication: AuthenticationClient,
   *   email: string,
   *   askForCode: () => Promise<string>,
   * ) {
   *   await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })
   *   return authentication.signUp.withCode({ email, passCode: await askForCode() })
   * }
   * ```
   */
  async withCode(
    input: SignUpWithCodeInput<Custom>,
    options?: RequestOptions,
  ): Promise<User<Custom>> {
    const { passCode, email, phone, phoneCountryCode, ...extras } = checkInput(
      signUp().name,
      signUpWithCodeInput,
      input,
    )
    return this.#transport.send(
      signUp(),
      {
        connection: 'PASSCODE',
        passCodePayload: { passCode, email, phone, phoneCountryCode },
        ...extras,
      },
      options,
    )
  }
}
