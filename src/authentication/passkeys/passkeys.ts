import { checkInput } from '../../contract/check-input.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import type { TokenSet } from '../../contract/token-set/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { enter, enterBy } from '../session/enter.ts'
import { withScope } from '../session/scope.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  beginCeremony,
  type Ceremony,
  choosePasskey,
  createPasskey,
  offerPasskeys,
  passkeyError,
} from './ceremony.ts'
import {
  type Passkey,
  type PasskeyAuthenticationResult,
  type RegisterPasskeyInput,
  type RemovePasskeyDeviceInput,
  registerPasskeyInput,
  removeCredential,
  removePasskeyDeviceInput,
  type SignInWithPasskeyInput,
  signInWithPasskeyInput,
  type VerifyAuthenticationInput,
  verifyAuthentication,
  type WebAuthnLoginFinalizeInput,
  webAuthnLoginFinalize,
} from './contract.ts'
import { PasskeySteps } from './passkey-steps.ts'

/**
 * Passkeys: `authentication.passkeys`. In a page, {@link Passkeys.register} and
 * {@link Passkeys.signIn} are whole ceremonies, dialogs of the browser included. On a server, take
 * the steps that they consist of, and let the page do what is between them.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class Passkeys extends PasskeySteps {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.passkeys`. */
  constructor(connection: UserConnection) {
    super(connected(connection, 'tokenSource'))
    this.#connection = connection
  }

  /**
   * Registers a passkey for the signed-in user, who is asked by a dialog of the browser. Call it
   * when the user has pressed something: browsers may want that.
   *
   * `GET /api/v3/webauthn/registration`, then `POST /api/v3/webauthn/registration`
   *
   * @param input kind of the authenticator
   * @param options signal, timeout, headers, language and retries of the calls; the signal ends the
   *   dialog too, the timeout does not
   * @returns the passkey, which `update` can give a name
   * @throws {@link ConfigurationError} where there is no page
   * @throws {@link PasskeyError} when the user or the browser gave none; `reason` tells why
   * @throws {@link UnauthorizedError} when nobody is signed in
   *
   * @example
   * ```ts
   * import { AuthenticationClient, PasskeyError } from 'genauth'
   *
   * export async function addPasskey(authentication: AuthenticationClient, name: string) {
   *   try {
   *     const { credentialId } = await authentication.passkeys.register()
   *     await authentication.passkeys.update({ credentialId, name })
   *   } catch (error) {
   *     if (error instanceof PasskeyError && error.reason === 'cancelled') return
   *     throw error
   *   }
   * }
   * ```
   */
  async register(input: RegisterPasskeyInput = {}, options?: RequestOptions): Promise<Passkey> {
    const checked = checkInput('register', registerPasskeyInput, input)
    const ceremony = beginCeremony(
      'passkeys.register()',
      'on a server, send getRegistrationOptions() to the page, and what it makes of them to verifyRegistration()',
      options?.signal,
    )
    const { ticket, registrationOptions } = await this.getRegistrationOptions(options)
    const registrationCredential = await createPasskey(ceremony, registrationOptions)
    const { verified } = await this.verifyRegistration(
      { ...checked, ticket, registrationCredential },
      options,
    )
    if (!verified) throw passkeyError('not_verified')
    return { credentialId: registrationCredential.id }
  }

  /**
   * Signs in by a passkey, which tells who the user is. The tokens go into
   * `authentication.session`, and calls as the user are authorized by them from then on.
   *
   * With `conditional`, passkeys are offered in the autofill of an input that the page has, such as
   * `<input autocomplete="username webauthn">`. Begin that when the page is shown: the promise waits
   * for the user, with new challenges as the old ones expire, and is rejected as `replaced` when
   * another ceremony begins. Abort the signal when the user leaves the form.
   *
   * `GET /api/v3/webauthn/authentication`, then `POST /api/v3/webauthn/authentication`
   *
   * @param input how passkeys are offered, and options of the sign-in
   * @param options signal, timeout, headers, language and retries of the calls; the signal ends the
   *   dialog too, the timeout does not
   * @returns the tokens
   * @throws {@link ConfigurationError} where there is no page
   * @throws {@link PasskeyError} when the user or the browser gave none, or the service did not
   *   accept it; `reason` tells why
   * @throws {@link ForbiddenError} when the passkey is not known any more, or the account is locked
   *   or switched off (`account_locked`)
   * @throws {@link NextStepError} when the service wants a further step
   *
   * @example
   * ```ts
   * import { AuthenticationClient, isGenAuthError } from 'genauth'
   *
   * // In a page with <input autocomplete="username webauthn">.
   * export async function offer(authentication: AuthenticationClient, signal: AbortSignal) {
   *   try {
   *     await authentication.passkeys.signIn({ conditional: true }, { signal })
   *   } catch (error) {
   *     if (isGenAuthError(error) && error.code === 'passkey_failed') return
   *     throw error
   *   }
   * }
   * ```
   */
  async signIn(input: SignInWithPasskeyInput = {}, options?: RequestOptions): Promise<TokenSet> {
    const checked = checkInput('signIn', signInWithPasskeyInput, input)
    const ceremony = beginCeremony(
      'passkeys.signIn()',
      'on a server, send getAuthenticationOptions() to the page, and what it makes of them to verifyAuthentication()',
      options?.signal,
    )
    const ask = checked.conditional ? offerPasskeys : choosePasskey
    const credential = await this.#ask(ceremony, ask, options)
    const { verified, tokenSet } = await this.verifyAuthentication(
      { ...credential, options: checked.options },
      options,
    )
    if (!verified || !tokenSet) throw passkeyError('not_verified')
    return tokenSet
  }

  /**
   * Ends a sign-in that {@link PasskeySteps.getAuthenticationOptions} began. The tokens go into
   * `authentication.session`.
   *
   * `POST /api/v3/webauthn/authentication`
   *
   * @param input ticket, what the browser gave for the options, and options of the sign-in
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether the passkey was accepted, and the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the ticket is unknown, spent or expired, or not for the credential
   * @throws {@link ForbiddenError} when the passkey is unknown or its signature wrong, never telling
   *   which, or the account is locked or switched off (`account_locked`)
   * @throws {@link NextStepError} when the service wants a further step
   */
  async verifyAuthentication(
    input: VerifyAuthenticationInput,
    options?: RequestOptions,
  ): Promise<PasskeyAuthenticationResult> {
    const { name, input: schema } = verifyAuthentication()
    const asked = checkInput(name, schema, input)
    const wire = { ...asked, options: withScope(this.#connection, asked.options) }
    return enterBy(
      this.#connection,
      this.#connection.send(verifyAuthentication(), wire, options),
      ({ verified, tokenSet }) => (verified ? tokenSet : undefined),
    )
  }

  /**
   * Ends a sign-in that {@link PasskeySteps.beginSignIn} or {@link PasskeySteps.beginFactorCheck}
   * began. The tokens go into `authentication.session`.
   *
   * `POST /api/v3/webauthn/login/finalize`
   *
   * @param input ticket, what the browser gave for the options, and options of the sign-in
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the ticket is unknown, spent or expired, or not for the credential
   * @throws {@link ForbiddenError} when the passkey is unknown, not of the user who is asked for it,
   *   or its signature wrong, never telling which, or the account is locked or switched off
   *   (`account_locked`)
   * @throws {@link NextStepError} when the service wants a further step
   */
  async finishSignIn(
    input: WebAuthnLoginFinalizeInput,
    options?: RequestOptions,
  ): Promise<TokenSet> {
    const { name, input: schema } = webAuthnLoginFinalize()
    const asked = checkInput(name, schema, input)
    const wire = { ...asked, options: withScope(this.#connection, asked.options) }
    return enter(this.#connection, this.#connection.send(webAuthnLoginFinalize(), wire, options))
  }

  /**
   * Removes a passkey of the user by the route of the service's older apps; `delete` does the same.
   *
   * `POST /api/v3/webauthn/remove-credential/{credentialID}`
   *
   * @param input which one
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has no such passkey
   */
  async removeDevice(
    input: RemovePasskeyDeviceInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    const { credentialId } = checkInput(removeCredential().name, removePasskeyDeviceInput, input)
    return this.#connection.send(removeCredential(), { credentialID: credentialId }, options)
  }

  async #ask(
    ceremony: Ceremony,
    ask: typeof offerPasskeys,
    options: RequestOptions | undefined,
  ): Promise<Pick<VerifyAuthenticationInput, 'ticket' | 'authenticationCredential'>> {
    for (;;) {
      const { ticket, authenticationOptions } = await this.getAuthenticationOptions(options)
      const authenticationCredential = await ask(ceremony, authenticationOptions)
      if (authenticationCredential) return { ticket, authenticationCredential }
    }
  }
}
