import { checkInput } from '../../contract/check-input.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { TokenSet } from '../../contract/token-set/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { enter, type WaysOn } from '../session/enter.ts'
import { withScope } from '../session/scope.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type SignInInput,
  type SignInWithCodeInput,
  type SignInWithDirectoryInput,
  type SignInWithPasswordInput,
  signInByCredentials,
  signInWithCodeInput,
  signInWithDirectoryInput,
  signInWithPasswordInput,
} from './contract.ts'

/**
 * Sign-in by credentials. The tokens go into the connection's session, and calls as the user are
 * authorized by them from then on. `authentication.signIn` has further ways: {@link EverySignIn}.
 *
 * Where the service wants a further step, such as a second factor or a new password, a method throws
 * a {@link NextStepError}: its `next` goes on with the sign-in.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
 */
export class SignIn<Custom extends CustomData = CustomData> {
  readonly #connection: UserConnection

  /** Takes a connection. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Signs in by a password.
   *
   * `POST /api/v3/signin`
   *
   * @param input exactly one of `account`, `email`, `username`, `phone`, and the password
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when account or password is wrong (`wrong_credentials`, never
   *   telling which), the account is locked or switched off (`account_locked`), or a picture
   *   captcha is needed (`captcha_required`, see {@link Codes.getCaptcha})
   * @throws {@link UnauthorizedError} when the application's own secret is wrong
   * @throws {@link NextStepError} when the service wants a further step
   *
   * @example
   * ```ts
   * import { AuthenticationClient, isGenAuthError } from 'genauth'
   *
   * export async function signIn(authentication: AuthenticationClient, password: string) {
   *   try {
   *     return await authentication.signIn.withPassword({ username: 'ann', password })
   *   } catch (error) {
   *     if (isGenAuthError(error) && error.code === 'forbidden') return undefined
   *     throw error
   *   }
   * }
   * ```
   */
  async withPassword(
    input: SignInWithPasswordInput<Custom>,
    options?: RequestOptions,
  ): Promise<TokenSet> {
    const { options: signInOptions, ...passwordPayload } = checkInput(
      signInByCredentials().name,
      signInWithPasswordInput,
      input,
    )
    return this.#send(
      { connection: 'PASSWORD', passwordPayload, options: signInOptions },
      options,
      {
        again: (password, own) => {
          // However the first password was encrypted, the new one is as it was given.
          const { passwordEncryptType: _, ...rest } = input.options ?? {}
          return this.withPassword({ ...input, password, options: rest }, own)
        },
      },
    )
  }

  /**
   * Signs in by a code that was sent to an e-mail address or phone. Send it by
   * `authentication.codes` for `CHANNEL_LOGIN`.
   *
   * `POST /api/v3/signin`
   *
   * @param input exactly one of `email` and `phone`, and the code
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`)
   * @throws {@link NotFoundError} when nobody has the address (`user_not_found`)
   * @throws {@link ForbiddenError} when the account is locked or switched off (`account_locked`)
   */
  async withCode(input: SignInWithCodeInput<Custom>, options?: RequestOptions): Promise<TokenSet> {
    const { options: signInOptions, ...passCodePayload } = checkInput(
      signInByCredentials().name,
      signInWithCodeInput,
      input,
    )
    return this.#send({ connection: 'PASSCODE', passCodePayload, options: signInOptions }, options)
  }

  /**
   * Signs in by an account of an LDAP directory that the pool is connected to. A user who signs in
   * for the first time is created.
   *
   * `POST /api/v3/signin`
   *
   * @param input account name and password in the directory
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when account or password is wrong (`wrong_credentials`), or the
   *   account is locked or switched off (`account_locked`)
   * @throws {@link ServerError} with status 601 when the directory cannot be reached
   */
  async withLdap(
    input: SignInWithDirectoryInput<Custom>,
    options?: RequestOptions,
  ): Promise<TokenSet> {
    const { options: signInOptions, ...ldapPayload } = checkInput(
      signInByCredentials().name,
      signInWithDirectoryInput,
      input,
    )
    return this.#send({ connection: 'LDAP', ldapPayload, options: signInOptions }, options)
  }

  /**
   * Signs in by an account of an Active Directory that the pool is connected to. A user who signs in
   * for the first time is created.
   *
   * `POST /api/v3/signin`
   *
   * @param input account name and password in the directory
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when account or password is wrong (`wrong_credentials`), or the
   *   account is locked or switched off (`account_locked`)
   * @throws {@link ServerError} with status 601 when the directory cannot be reached
   */
  async withAd(
    input: SignInWithDirectoryInput<Custom>,
    options?: RequestOptions,
  ): Promise<TokenSet> {
    const { options: signInOptions, ...adPayload } = checkInput(
      signInByCredentials().name,
      signInWithDirectoryInput,
      input,
    )
    return this.#send({ connection: 'AD', adPayload, options: signInOptions }, options)
  }

  #send(input: SignInInput, options?: RequestOptions, ways?: WaysOn): Promise<TokenSet> {
    const tokens = this.#connection.send(
      signInByCredentials(),
      { ...input, options: withScope(this.#connection, input.options) },
      options,
    )
    return enter(this.#connection, tokens, ways)
  }
}
