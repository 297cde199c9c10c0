// Generated from api/authentication/passkeys.tsp by `npm run generate`.

import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type DeleteWebAuthnAdminCredentialInput,
  deleteWebAuthnAdminCredential,
  type ListWebAuthnPersonCredentialsInput,
  listWebAuthnPersonCredentials,
  type Passkey,
  type PasskeyCreation,
  type UpdateWebAuthnAdminCredentialInput,
  updateWebAuthnAdminCredential,
  type WebAuthnAdminInitializeInput,
  type WebAuthnAdminRegisterFinalizeInput,
  webAuthnAdminInitialize,
  webAuthnAdminRegisterFinalize,
} from './contract.ts'

/**
 * The passkeys of other users: `authentication.userPasskeys`. The signed-in user must be an
 * administrator: the service asks for the user's own access token here, not for the pool's key.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class UserPasskeys {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.userPasskeys`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists the passkeys of a user page by page. Iterate over the result to go through all.
   *
   * `GET /api/v3/webauthn/person/credentials`
   *
   * @param input whose, of which application, and which page
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the passkeys, the oldest first
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the signed-in user is no administrator
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  list(input: ListWebAuthnPersonCredentialsInput, options?: ListOptions): Promise<Page<Passkey>> {
    return listPages(this.#transport, listWebAuthnPersonCredentials(), input, options)
  }

  /**
   * Gives a passkey of any user another name.
   *
   * `PUT /api/v3/webauthn/admin/credentials/{credentialId}`
   *
   * @param input which one, and the name
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the signed-in user is no administrator
   * @throws {@link NotFoundError} when there is no such passkey
   */
  update(input: UpdateWebAuthnAdminCredentialInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(updateWebAuthnAdminCredential(), input, options)
  }

  /**
   * Removes a passkey of a user.
   *
   * `DELETE /api/v3/webauthn/admin/credentials/{credentialId}/{userId}/{appId}`
   *
   * @param input which one, whose, and of which application
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the signed-in user is no administrator
   * @throws {@link NotFoundError} when the user has no such passkey in the application
   */
  delete(input: DeleteWebAuthnAdminCredentialInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(deleteWebAuthnAdminCredential(), input, options)
  }

  /**
   * Begins the registration of a passkey for a user, such as a security key that an administrator
   * hands out.
   *
   * `POST /api/v3/webauthn/admin/initialize`
   *
   * @param input for whom
   * @param options signal, timeout, headers, language and retries of this call
   * @returns options for the browser, and a ticket
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the signed-in user is no administrator
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or application
   */
  beginRegistration(
    input: WebAuthnAdminInitializeInput,
    options?: RequestOptions,
  ): Promise<PasskeyCreation> {
    return this.#transport.send(webAuthnAdminInitialize(), input, options)
  }

  /**
   * Ends the registration of a passkey for a user.
   *
   * `POST /api/v3/webauthn/admin/registration/finalize`
   *
   * @param input ticket, and what the browser made of the options
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the signed-in user is no administrator
   * @throws {@link ApiError} when the ticket is unknown, spent or expired, or the credential does
   *   not belong to it
   * @throws {@link ConflictError} when the passkey is registered already
   */
  finishRegistration(
    input: WebAuthnAdminRegisterFinalizeInput,
    options?: RequestOptions,
  ): Promise<void> {
    return this.#transport.send(webAuthnAdminRegisterFinalize(), input, options)
  }
}
