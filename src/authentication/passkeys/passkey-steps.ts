// Generated from api/authentication/passkeys.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type CheckValidCredentialsByCredIdsInput,
  checkValidCredentialsByCredIds,
  type DeleteWebAuthnCredentialInput,
  deleteWebAuthnCredential,
  initAuthenticationOptions,
  initRegisterOptions,
  type ListCredentialsByPageInput,
  type ListWebAuthnCredentialsInput,
  listCredentialsByPage,
  listWebAuthnCredentials,
  type Passkey,
  type PasskeyAuthenticationOptions,
  type PasskeyCreation,
  type PasskeyRegistrationOptions,
  type PasskeyRegistrationResult,
  type PasskeyRequest,
  type RemoveAllCredentialsInput,
  removeAllCredentials,
  type UpdateWebAuthnCredentialInput,
  updateWebAuthnCredential,
  type VerifyRegisterInput,
  verifyRegister,
  type WebAuthnRegisterFinalizeInput,
  webAuthnLoginInitalize,
  webAuthnMfaBindInitialize,
  webAuthnMfaVerifyInitalize,
  webAuthnRegisterFinalize,
  webAuthnRegisterInitalize,
} from './contract.ts'

/**
 * The steps of passkeys that each take one call: options, verification, and the passkeys of a user:
 * `authentication.passkeys`. The class with whole ceremonies has them too.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class PasskeySteps {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.passkeys`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Begins the registration of a passkey for the signed-in user. `register` does this and what
   * follows, in a page; on a server, hand the options to the page.
   *
   * `GET /api/v3/webauthn/registration`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns options for the browser, and a ticket
   */
  getRegistrationOptions(options?: RequestOptions): Promise<PasskeyRegistrationOptions> {
    return this.#transport.send(initRegisterOptions(), undefined, options)
  }

  /**
   * Ends the registration of a passkey.
   *
   * `POST /api/v3/webauthn/registration`
   *
   * @param input ticket, and what the browser made of the options
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether the passkey is registered
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the ticket is unknown, spent or expired, or the credential does
   *   not belong to it
   * @throws {@link ConflictError} when the passkey is registered already
   */
  verifyRegistration(
    input: VerifyRegisterInput,
    options?: RequestOptions,
  ): Promise<PasskeyRegistrationResult> {
    return this.#transport.send(verifyRegister(), input, options)
  }

  /**
   * Begins a sign-in by a passkey of whichever user. `signIn` does this and what follows, in a
   * page; on a server, hand the options to the page.
   *
   * `GET /api/v3/webauthn/authentication`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns options for the browser, and a ticket
   */
  getAuthenticationOptions(options?: RequestOptions): Promise<PasskeyAuthenticationOptions> {
    return this.#transport.send(initAuthenticationOptions(), undefined, options)
  }

  /**
   * Lists the user's passkeys page by page. Iterate over the result to go through all.
   *
   * `GET /api/v3/webauthn/credentials`
   *
   * @param input which page
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the passkeys, the oldest first
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(input: ListWebAuthnCredentialsInput = {}, options?: ListOptions): Promise<Page<Passkey>> {
    return listPages(this.#transport, listWebAuthnCredentials(), input, options)
  }

  /**
   * Gives a passkey of the user another name.
   *
   * `PUT /api/v3/webauthn/credentials/{credentialId}`
   *
   * @param input which one, and the name
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has no such passkey
   */
  update(input: UpdateWebAuthnCredentialInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(updateWebAuthnCredential(), input, options)
  }

  /**
   * Removes a passkey of the user, who cannot sign in by it any more. The authenticator keeps it
   * until the user removes it there.
   *
   * `DELETE /api/v3/webauthn/credentials/{credentialId}`
   *
   * @param input which one
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has no such passkey
   */
  delete(input: DeleteWebAuthnCredentialInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(deleteWebAuthnCredential(), input, options)
  }

  /**
   * Tells which of some passkeys the user can sign in by, such as those that a device remembers.
   *
   * `POST /api/v3/webauthn/check-valid-credentials-by-credIds`
   *
   * @param input ids of the passkeys
   * @param options signal, timeout, headers, language and retries of this call
   * @returns those that are registered for the user
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  check(input: CheckValidCredentialsByCredIdsInput, options?: RequestOptions): Promise<Passkey[]> {
    return this.#transport.send(checkValidCredentialsByCredIds(), input, options)
  }

  /**
   * Lists the authenticators that have passkeys of the user, as the service's older apps show them.
   *
   * `POST /api/v3/webauthn/page-authenticator-device`
   *
   * @param input of which kind
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the passkeys, the oldest first
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  listDevices(
    input: ListCredentialsByPageInput = {},
    options?: RequestOptions,
  ): Promise<Passkey[]> {
    return this.#transport.send(listCredentialsByPage(), input, options)
  }

  /**
   * Removes all passkeys of the user on authenticators of a kind.
   *
   * `POST /api/v3/webauthn/remove-credentials-by-authenticator-code`
   *
   * @param input of which kind
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  removeDevices(
    input: RemoveAllCredentialsInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(removeAllCredentials(), input, options)
  }

  /**
   * Begins the registration of a passkey in the newer form. Not with `verifyRegistration` but with
   * `finishRegistration` it goes on.
   *
   * `POST /api/v3/webauthn/registration/initialize`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns options for the browser, and a ticket
   */
  beginRegistration(options?: RequestOptions): Promise<PasskeyCreation> {
    return this.#transport.send(webAuthnRegisterInitalize(), undefined, options)
  }

  /**
   * Ends a registration that `beginRegistration` or `beginFactorRegistration` began.
   *
   * `POST /api/v3/webauthn/registration/finalize`
   *
   * @param input ticket, and what the browser made of the options
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the ticket is unknown, spent or expired, or the credential does
   *   not belong to it
   * @throws {@link ConflictError} when the passkey is registered already
   */
  finishRegistration(
    input: WebAuthnRegisterFinalizeInput,
    options?: RequestOptions,
  ): Promise<void> {
    return this.#transport.send(webAuthnRegisterFinalize(), input, options)
  }

  /**
   * Begins a sign-in in the newer form. With `finishSignIn` it goes on.
   *
   * `POST /api/v3/webauthn/login/initialize`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns options for the browser, and a ticket
   */
  beginSignIn(options?: RequestOptions): Promise<PasskeyRequest> {
    return this.#transport.send(webAuthnLoginInitalize(), undefined, options)
  }

  /**
   * Begins the registration of a passkey as a second factor. Who is in the middle of a sign-in has
   * no access token but an `mfaToken`: call this on `withTokens({ access_token: mfaToken })`. It
   * goes on with `finishRegistration`.
   *
   * `POST /api/v3/webauthn/mfa-bind/initialize`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns options for the browser, and a ticket
   */
  beginFactorRegistration(options?: RequestOptions): Promise<PasskeyCreation> {
    return this.#transport.send(webAuthnMfaBindInitialize(), undefined, options)
  }

  /**
   * Begins to ask for a passkey of the user as a second factor; no other user's is taken. For
   * tokens, see `beginFactorRegistration`. It goes on with `finishSignIn`.
   *
   * `POST /api/v3/webauthn/mfa-verify/initialize`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns options for the browser, and a ticket
   * @throws {@link NotFoundError} when the user has no passkey
   */
  beginFactorCheck(options?: RequestOptions): Promise<PasskeyRequest> {
    return this.#transport.send(webAuthnMfaVerifyInitalize(), undefined, options)
  }
}
